import { spawnSync } from 'node:child_process';
import { findBrowser } from './browsers.ts';

/** `npm run dev`: the extension in a browser of its own, on the real X, built anew whenever a file changes. */
try {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new Error(
      'npm run dev opens a browser and needs a display; without one, npm start walks through headless.',
    );
  // wxt.config.ts hands the path on to what opens the browser.
  process.env.CLEW_CHROMIUM = findBrowser('chromium');
  process.exitCode = spawnSync('wxt', process.argv.slice(2), { stdio: 'inherit' }).status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
