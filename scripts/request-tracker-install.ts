import { existsSync } from 'node:fs';
import { installDebian } from './install-debian.ts';

const packages = ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'];
/** Debian's, of the package rt5-standalone. */
export const serverProgram = '/usr/share/request-tracker5/libexec/rt-server';
export const setupProgram = '/usr/sbin/rt-setup-database-5';

/**
 * Makes sure that Debian's Request Tracker is there, and installs it where that is allowed (about a minute). Throws, in
 * one sentence, where it cannot.
 */
export function requireRequestTracker(): void {
  const isThere = () => [serverProgram, setupProgram].every((path) => existsSync(path));
  if (isThere() || (installDebian('Request Tracker', packages) && isThere())) return;
  const wanted = `sudo apt-get install --no-install-recommends ${packages.join(' ')}`;
  throw new Error(`Request Tracker 5 is not installed here: ${wanted} (Debian).`);
}
