import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { requireRequestTracker, serverProgram } from './request-tracker-install.ts';
import { databaseIn, environmentOf, type RtUserName, runPerl, template } from './request-tracker-template.ts';

export interface RequestTracker {
  /** "http://127.0.0.1:<port>". */
  url: string;
  tokens: Record<RtUserName, string>;
  /** The SQLite file. */
  database: string;
  /** Puts customers in, past the REST interface: which numbers RT gave them and their cases. */
  seed(records: readonly unknown[]): { customers: Record<string, number>; cases: Record<string, number> };
  /** Ends the server with its workers at once, as a crash would; start() brings it up again on the same port. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and takes its folder away. */
  stop(): Promise<void>;
}

/**
 * A private Request Tracker 5 on loopback, with SQLite and two workers, on a copy of the template. Throws, in one
 * sentence, where it cannot run.
 */
export async function startRequestTracker(): Promise<RequestTracker> {
  requireRequestTracker();
  const { database, tokens } = template();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clew-rt-'));
  copyFileSync(database, databaseIn(folder));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = environmentOf(folder, port);
  let server: ChildProcess | null = null;
  const start = async () => {
    server = await serve(folder, port, environment, tokens.root);
  };
  const kill = async () => {
    if (server) await end(server);
    server = null;
  };
  const atExit = () => server?.pid && signalGroup(server.pid);
  process.once('exit', atExit);
  const stop = async () => {
    process.removeListener('exit', atExit);
    await kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const seed = (records: readonly unknown[]) =>
    runPerl('seed', environment, JSON.stringify(records)) as ReturnType<RequestTracker['seed']>;
  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, tokens, database: databaseIn(folder), seed, start, kill, stop };
}

/** Ends with us, however we end: its input is a pipe of ours. A group of its own, so that its workers end with it. */
const untilInputEnds = ['-c', '"$@" & cat > /dev/null; kill -KILL -- -$$', 'request-tracker'];

async function serve(
  folder: string,
  port: number,
  env: NodeJS.ProcessEnv,
  token: string,
): Promise<ChildProcess> {
  mkdirSync(folder, { recursive: true });
  const log = path.join(folder, 'server.log');
  const output = openSync(log, 'a');
  const listen = ['--host', '127.0.0.1', '--port', String(port), '--max-workers', '2'];
  const server = spawn('sh', [...untilInputEnds, serverProgram, '--server', 'Starlet', ...listen], {
    env,
    detached: true,
    stdio: ['pipe', output, output],
  });
  for (let tries = 0; tries < 240; tries += 1) {
    if (server.exitCode !== null) break;
    if (await answers(port, token)) return server;
    await wait(250);
  }
  await end(server);
  throw new Error(`Request Tracker did not start: ${readFileSync(log, 'utf8').trim().slice(-300)}`);
}

async function answers(port: number, token: string): Promise<boolean> {
  const address = `http://127.0.0.1:${port}/REST/2.0/rt`;
  const answer = await fetch(address, { headers: { authorization: `token ${token}` } }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || !server.pid) return;
  const ended = once(server, 'exit');
  signalGroup(server.pid);
  await ended;
}

function signalGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

/** One that nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

if (import.meta.main) {
  const rt = await startRequestTracker();
  console.log(JSON.stringify({ url: rt.url, tokens: rt.tokens }, null, 2));
  console.log('Ctrl-C ends it.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => rt.stop().then(() => process.exit()));
  await new Promise(() => {});
}
