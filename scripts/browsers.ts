import { existsSync } from 'node:fs';
import { installDebian } from './install-debian.ts';

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
  const path = found() ?? (installDebian(name, packages) ? found() : undefined);
  if (path) return path;
  throw new Error(
    `Clew needs ${name}: install it (Debian: apt-get install ${packages.join(' ')}), or set ${variable} to its path.`,
  );
}
