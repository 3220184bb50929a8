import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { intents } from '../lib/triage/triage.ts';
import { readTriageLine } from './triage-input.ts';

const root = join(import.meta.dirname, '..');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triage-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]): Promise<{ code: number; lines: Record<string, unknown>[]; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'scripts/triage.ts'), ...args], (error, stdout, stderr) => {
      const lines = stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines, stderr });
    });
  });
}

it('an author is a handle, a name or both; a thread is posts or their texts', () => {
  const { post, thread } = readTriageLine(
    '{"id":1,"text":"hi","author":{"handle":"ada_r"},"thread":["no power",{"author":"@HelioCare","text":"Since when?"}]}',
  );
  expect(post).toMatchObject({ text: 'hi', author: { handle: 'ada_r' } });
  expect(thread.map(({ text }) => text)).toEqual(['no power', 'Since when?', 'hi']);
  expect(thread[1]?.author?.handle).toBe('HelioCare');
});

it('every post has its answer, whatever is in it, and bad lines theirs', async () => {
  const texts = {
    empty: '',
    long: 'still no reply '.repeat(1_700).slice(0, 25_000),
    emoji: '😡😡🔥',
    links: 'https://t.co/a https://t.co/b',
    reversed: '\u202Ereply on still\u202C \u2067no power\u2069',
    mixed: 'meine Rechnung ist wrong, por favor help, ساعدوني',
    half: 'a\uD83D b\uDE00',
    shock: 'My Power Box gave me an electric shock',
  };
  const posts = join(folder, 'posts.jsonl');
  await writeFile(
    posts,
    `${Object.entries(texts)
      .map(([id, text]) => JSON.stringify({ id, text, policy: { products: ['Power Box'] } }))
      .join('\n')}\nnonsense\n{"id":"x"}\n{"id":"y","text":5}\n`,
  );
  const { code, lines } = await run(posts, join(folder, 'absent.jsonl'));
  expect(code).toBe(1);
  const [judged, bad] = [lines.slice(0, 8), lines.slice(8)];
  expect(judged.map(({ id }) => id)).toEqual(Object.keys(texts));
  for (const line of judged) {
    expect(Object.keys(line)).toEqual(['id', 'intent', 'flags', 'severity', 'product', 'complaint', 'scam']);
    expect(intents).toContain(line.intent);
    for (const share of [line.complaint, line.scam]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  }
  expect(judged[7]).toMatchObject({ severity: 3, product: 'Power Box', flags: ['safety'] });
  expect(bad).toEqual([
    { error: 'line 9: This line is not JSON.' },
    { id: 'x', error: 'line 10: text: this is missing.' },
    { id: 'y', error: expect.stringMatching(/^line 11: text: /) },
    { error: `${join(folder, 'absent.jsonl')} cannot be read.` },
  ]);
}, 120_000);

it('says how it is used', async () => {
  const { code, stderr } = await run('--nonsense');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Usage: .*\n$/);
}, 60_000);
