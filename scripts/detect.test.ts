import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
let folder = '';

function detect(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/detect.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  const lines = stdout.trim().split('\n').filter(Boolean);
  return { status, stderr, lines: lines.map((line): unknown => JSON.parse(line)) };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clew-detect-'));
  const reply = { id_str: '5', user_id_str: '9', full_text: 'why?', in_reply_to_user_id_str: '7' };
  const own = { ...reply, id_str: '6', user_id_str: '7' };
  writeFileSync(join(folder, 'response.json'), JSON.stringify([reply, own]));
  writeFileSync(join(folder, 'users.json'), '{"data":{}}');
  writeFileSync(join(folder, 'broken.json'), '{');
  writeFileSync(join(folder, 'notes.txt'), 'x');
  writeFileSync(
    join(folder, 'page.html'),
    '<link rel="canonical" href="https://x.com/sunny/status/8"><article data-testid="tweet" tabindex="-1"><div data-testid="User-Name"><a href="/sunny">Sunny</a></div><div data-testid="tweetText">Hi <a href="/mira">@mira</a></div></article>',
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

it('prints a line per file, with the posts that are aimed at the target and not its own', () => {
  const { status, lines } = detect('--target', '7:mira', 'response.json', 'page.html', 'users.json');
  expect(lines).toEqual([
    { file: 'response.json', posts: { 5: ['reply'] } },
    { file: 'page.html', posts: { 8: ['mention'] } },
    { file: 'users.json', posts: {} },
  ]);
  expect(status).toBe(0);
});

it('says what is wrong with a file in its place, and goes on', () => {
  const { status, lines } = detect(
    '--target',
    '7:mira',
    'broken.json',
    'notes.txt',
    'gone.json',
    'response.json',
  );
  expect(lines).toEqual([
    { file: 'broken.json', error: 'This file is not JSON.' },
    {
      file: 'notes.txt',
      error: 'This file is neither a captured response (.json) nor a saved page (.html).',
    },
    { file: 'gone.json', error: 'This file cannot be read.' },
    { file: 'response.json', posts: { 5: ['reply'] } },
  ]);
  expect(status).toBe(1);
});

it.each([
  [[]],
  [['--target', '7:mira']],
  [['response.json']],
  [['--target', 'mira', 'response.json']],
  [['--aim', '7:a', 'x.json']],
])('says in one sentence how it is used: %j', (args) => {
  const { status, stderr, lines } = detect(...args);
  expect(status).toBe(2);
  expect(lines).toEqual([]);
  expect(stderr).toMatch(/^Usage: [^\n]+\.\n$/);
});
