import { spawnSync } from 'node:child_process';

/** Runs a program of the project's (node_modules/.bin is on the PATH of npm's scripts); false where it failed. */
export function runStep(name: string, command: string, ...args: string[]): boolean {
  const start = Date.now();
  console.log(`\n— ${name}`);
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) console.error(error.message);
  console.log(
    `— ${name}: ${status === 0 ? 'fine' : 'FAILED'} after ${Math.round((Date.now() - start) / 1000)} s`,
  );
  return status === 0;
}
