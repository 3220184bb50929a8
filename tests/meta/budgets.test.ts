import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const built = join(root, '.output/chrome-mv3');
const read = (path: string) => readFileSync(join(built, path));
const files = () =>
  readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:js|html)$/.test(path));

beforeAll(() => {
  if (!existsSync(join(built, 'manifest.json')))
    execFileSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
      cwd: root,
      // Vitest's own would build React for development.
      env: { ...process.env, NODE_ENV: 'production' },
    });
}, 120_000);

/** The scripts that a page loads before it shows anything, with those that they import; `later`: and what they ask for. */
function reachable(page: string, later = false): string[] {
  const imports = later
    ? /(?:from|import)\(?\s*["'`]\.\/([^"'`]+\.js)/g
    : /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)/g;
  const html = read(page).toString();
  const waiting = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path = '']) => path);
  const found = new Set<string>();
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const folder = path.replace(/[^/]*$/, '');
    for (const [, name = ''] of read(path).toString().matchAll(imports)) waiting.push(folder + name);
  }
  return [...found];
}

// In X's page every byte is somebody else's time.
it.each([
  ['page.js', 22_000],
  ['content-scripts/observer.js', 3_000],
])('%s stays within %i bytes', (path, most) => {
  expect(read(path).length).toBeGreaterThan(100);
  expect(read(path).length).toBeLessThanOrEqual(most);
});

const compressed = (scripts: string[]) => scripts.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);

it('the sidebar shows who and what after at most 118 kB of scripts, compressed', () => {
  const size = compressed(reachable('sidebar.html'));
  expect(size).toBeGreaterThan(20_000);
  expect(size).toBeLessThanOrEqual(118_000);
});

it('with the composer and what opens on a click they stay within 150 kB', () => {
  const all = reachable('sidebar.html', true);
  expect(all.length).toBeGreaterThan(reachable('sidebar.html').length);
  expect(compressed(all)).toBeLessThanOrEqual(150_000);
});

const rules = Object.values(
  import.meta.glob<{ id: string; description: string }>(
    ['../../lib/guardrails/rules/*.ts', '!**/*.examples.ts', '!**/*.test.ts'],
    { eager: true, import: 'default' },
  ),
);
const rulesIn = (scripts: string[]) =>
  rules.filter(({ id }) => scripts.some((path) => read(path).includes(`id:\`${id}\``))).map(({ id }) => id);

it('the guardrails run in the background: the sidebar asks, and carries none of them', () => {
  expect(rules.length).toBeGreaterThan(30);
  expect(rulesIn(['background.js']).length).toBe(rules.length);
  expect(rulesIn(reachable('sidebar.html', true))).toEqual([]);
});

it('the extension does not carry what it never reads', () => {
  const scripts = files().map((path) => read(path).toString());
  const described = rules.filter(({ description }) => scripts.some((code) => code.includes(description)));
  expect(described).toEqual([]);
  const all = reachable('sidebar.html', true).map((path) => read(path).toString());
  // Keys of an icon's shapes, and the policy's schemas, of which the settings page and the background have need.
  expect(all.filter((code) => /cx:`12`,cy:`12`,r:`10`,key:|policy_error_/.test(code))).toEqual([]);
});

it('no built file makes code from text, or loads code from elsewhere', () => {
  expect(files().length).toBeGreaterThan(5);
  const found = files().filter((path) =>
    /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]|importScripts\s*\(|<script[^>]+src="https?:/.test(
      read(path).toString(),
    ),
  );
  expect(found).toEqual([]);
});

// Any change here is a change of what Clew may do to people: it wants a reason in docs, not only a new line.
it('the manifest asks for this and nothing more', () => {
  const manifest = JSON.parse(read('manifest.json').toString());
  const x = ['https://x.com/*', 'https://mobile.x.com/*', 'https://pro.x.com/*'];
  expect(manifest.permissions).toEqual(['storage', 'alarms', 'identity', 'sidePanel']);
  expect(manifest.host_permissions).toEqual(x);
  expect(manifest.optional_permissions).toEqual(['notifications']);
  expect(manifest.optional_host_permissions).toEqual([
    'https://*/*',
    'http://127.0.0.1/*',
    'http://localhost/*',
  ]);
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['sidebar.html'], matches: x, use_dynamic_url: true },
  ]);
  for (const { matches, world = 'ISOLATED', all_frames, js } of manifest.content_scripts) {
    expect([...matches].sort()).toEqual([...x].sort());
    expect(all_frames).toBeUndefined();
    expect(world).toBe(js[0] === 'content-scripts/observer.js' ? 'MAIN' : 'ISOLATED');
  }
  expect(manifest.content_scripts).toHaveLength(2);
  expect(manifest.content_security_policy).toEqual({
    extension_pages:
      "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors https://x.com https://mobile.x.com https://pro.x.com; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; img-src 'self' data:",
  });
});
