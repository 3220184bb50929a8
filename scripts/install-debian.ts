import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs Debian's packages where that is allowed without asking anybody. False where it is not, or failed. */
export function installDebian(what: string, packages: readonly string[]): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  console.log(`Installing ${what} from Debian's packages…`);
  const run = (...args: string[]) => {
    const [command, ...rest] = root ? args : ['sudo', '-n', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command as string, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  run('apt-get', 'update');
  return run('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
}
