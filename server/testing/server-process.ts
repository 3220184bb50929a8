import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ServerProcess {
  url: string;
  /** By SIGTERM, as an administrator would. Resolves to the exit code. */
  stop(): Promise<number | null>;
  /** As a crash would: nothing is finished. */
  kill(): Promise<void>;
}

const main = new URL('../main.ts', import.meta.url).pathname;

/** The server as a process of its own, by the command that people run. `env` as README.md has it; port 0 is any. */
export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: '0', REQUESTS_PER_MINUTE: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said = (said + data.toString()).slice(-4_000);
  });
  const listening = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /listens on (\S+)$/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
  const failed = ended.then((code): never => {
    throw new Error(`the server ended with ${code}: ${said}`);
  });
  const url = await Promise.race([listening, failed]);
  failed.catch(() => {});
  return {
    url,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
