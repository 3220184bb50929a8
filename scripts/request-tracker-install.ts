import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const packages = ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'];
/** Debian's, of the package rt5-standalone. */
export const serverProgram = '/usr/share/request-tracker5/libexec/rt-server';
export const setupProgram = '/usr/sbin/rt-setup-database-5';

/**
 * Makes sure that Debian's Request Tracker is there; as root it installs what is missing (about a minute). Throws, in one
 * sentence, where it cannot.
 */
export function requireRequestTracker(): void {
  const isThere = () => [serverProgram, setupProgram].every((path) => existsSync(path));
  if (isThere()) return;
  const wanted = `sudo apt-get install --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`Request Tracker 5 is not installed here: ${wanted} (Debian).`);
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  // The lists may be old, or never fetched.
  if (!install()) {
    apt('update');
    install();
  }
  if (!isThere()) throw new Error(`Request Tracker 5 could not be installed: ${wanted} (Debian).`);
}

function apt(...args: string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', ...args], { env: environment, stdio: 'ignore' }).status === 0;
}
