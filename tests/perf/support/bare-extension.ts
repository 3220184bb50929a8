import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../.output/bench-bare');

const matches = ['https://x.com/*'];
const script = `document.addEventListener('animationstart', ({ animationName, target }) => {
  if (animationName !== 'bare-seen') return;
  const link = target.querySelector('a[href*="/status/"] > time')?.parentElement;
  bareSeen.add(link?.getAttribute('href') + target.querySelector('[data-testid="tweetText"]')?.textContent.length);
  if (bareSeen.size > 500) bareSeen.clear();
}, true);
const bareSeen = new Set();`;
const style = `@keyframes bare-seen { from { outline-color: transparent } }
article[data-testid="tweet"] { animation: bare-seen 1ms }`;

/**
 * The least that any extension must do to notice posts: one CSS animation, one listener, the link and the text of each
 * read once. Clew is measured beside it.
 */
export async function bareExtension(): Promise<string> {
  await mkdir(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'bare',
    version: '1',
    content_scripts: [{ matches, js: ['bare.js'], css: ['bare.css'], run_at: 'document_start' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'bare.js'), script);
  await writeFile(join(folder, 'bare.css'), style);
  return folder;
}
