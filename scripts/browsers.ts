import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian and others put each browser; the first that exists is used. */
const browsers = {
  chromium: {
    variable: 'CLEW_CHROMIUM',
    places: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    packages: ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'],
  },
  firefox: {
    variable: 'CLEW_FIREFOX',
    places: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    packages: ['firefox-esr', 'fonts-noto-core', 'fonts-noto-color-emoji'],
  },
};

export type BrowserName = keyof typeof browsers;

/**
 * The path of a browser, installed from Debian's packages where it is missing and that is allowed. Throws an Error
 * whose message is one sentence on what to do.
 */
export function findBrowser(name: BrowserName): string {
  const { packages, places, variable } = browsers[name];
  const found = () => [process.env[variable], ...places].find((path) => path && existsSync(path));
  const path = found() ?? (install(name, packages) ? found() : undefined);
  if (path) return path;
  throw new Error(
    `Clew needs ${name}: install it (Debian: apt-get install ${packages.join(' ')}), or set ${variable} to its path.`,
  );
}

function install(name: BrowserName, packages: string[]): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  console.log(`Installing ${name} from Debian's packages…`);
  const run = (...args: string[]) => {
    const [command, ...rest] = root ? args : ['sudo', '-n', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command as string, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  run('apt-get', 'update');
  return run('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
}
