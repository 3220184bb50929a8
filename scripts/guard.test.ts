import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contextOf, readGuardLine } from './guard-input.ts';
import { summary } from './guard-summary.ts';

const root = join(import.meta.dirname, '..');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guard-'));
});
afterAll(() => rm(folder, { recursive: true }));

function guard(
  ...args: string[]
): Promise<{ code: number; lines: Record<string, unknown>[]; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'scripts/guard.ts'), ...args], (error, stdout, stderr) => {
      const lines = stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines, stderr });
    });
  });
}

const contextOfLine = (line: object) =>
  contextOf(readGuardLine(JSON.stringify({ id: 1, draft: 'Hi', ...line })), () => null);

it('the last post that is not the brand’s own is the one that is answered', () => {
  const { post, thread, policy } = contextOfLine({
    thread: [
      { author: '@ada_r', text: '@HelioCare no power. mail a@b.example' },
      { author: 'heliocare', text: 'Since when?' },
      { author: 'ada_r', text: 'Tuesday, @Mira' },
      { author: '@HelioCare', text: 'Thank you.' },
    ],
    policy: { accounts: ['@HelioCare'] },
  });
  expect(thread?.map(({ author }) => author.handle)).toEqual(['ada_r', 'heliocare', 'ada_r', 'HelioCare']);
  expect(thread?.[0]?.mentions.map(({ handle }) => handle)).toEqual(['HelioCare']);
  expect(post).toMatchObject({ id: '3', text: 'Tuesday, @Mira' });
  expect(policy).toMatchObject({ brand: [{ handle: 'HelioCare' }], accounts: [{ handle: 'HelioCare' }] });
});

it('the record’s values and the policy’s lists reach the rules as they do in the sidebar', () => {
  const { values, policy, post, account } = contextOfLine({
    record: { name: ['Ada Ruiz'], amount: [412.8], loyalty: ['gold'] },
    policy: {
      links: ['https://www.Helio.example/help', '*.helio.co.uk'],
      contacts: ['+1 512 555 0142'],
      hashtags: { '#Sunny': 'fine' },
    },
    thread: [{ author: 'Ada Ruiz', text: 'hi' }],
  });
  expect(values).toEqual([
    { kind: 'name', value: 'Ada Ruiz' },
    { kind: 'amount', value: '412.8' },
    { kind: 'loyalty', value: 'gold' },
  ]);
  expect(policy).toMatchObject({
    links: ['helio.example', 'helio.co.uk'],
    contacts: ['+1 512 555 0142'],
    hashtags: { sunny: { verdict: 'fine' } },
  });
  expect(post?.author).toEqual({ id: null, handle: '', name: 'Ada Ruiz' });
  expect(account).toBeUndefined();
});

it('leaves out what may be left out', () => {
  const context = contextOfLine({ thread: null, expect: 'none' });
  expect(context).toMatchObject({ post: null, thread: [], values: [], triage: null });
  expect(Date.now() - Date.parse(context.now ?? '')).toBeLessThan(60_000);
  expect(contextOfLine({ now: '2026-11-20T09:00:00Z' }).now).toBe('2026-11-20T09:00:00Z');
});

it.each([
  ['nonsense', 'This line is not JSON.'],
  ['[]', 'id: this is missing.'],
  ['5', 'the line: '],
  ['{"id":"a","draft":5}', 'draft: '],
  ['{"id":"a","text":"Hi"}', 'draft: this is missing.'],
  ['{"draft":"Hi"}', 'id: this is missing.'],
  ['{"id":"a","draft":"Hi","policy":{"link":[]}}', 'policy.link: nothing has this name here.'],
  [
    '{"id":"a","draft":"Hi","policy":{"accounts":["no handle"]}}',
    'policy.accounts.0: this is no handle of X.',
  ],
  ['{"id":"a","draft":"Hi","thread":[{"text":"no power"}]}', 'thread.0.author: this is missing.'],
  ['{"id":"a","draft":"Hi","record":{"name":"Ada"}}', 'record.name: '],
  ['{"id":"a","draft":"Hi","now":"yesterday"}', 'now: '],
])('%s is refused in one line', (line, start) => {
  let said = '';
  try {
    readGuardLine(line);
  } catch (error) {
    said = error instanceof Error ? error.message : '';
  }
  expect(said.slice(0, start.length)).toBe(start);
  expect(said).not.toContain('\n');
});

it('prints one line per draft, and fails where a line cannot be read', async () => {
  const drafts = join(folder, 'drafts.jsonl');
  await writeFile(
    drafts,
    '\uFEFF{"id":"a","draft":"Hi {name}"}\n\n{"id":7,"draft":""}\nnonsense\n{"id":"b"}\r\n{"id":"c","draft":"To {name}"}',
  );
  const { code, lines } = await guard(drafts, join(folder, 'absent.jsonl'));
  expect(code).toBe(1);
  expect(lines).toMatchObject([
    { id: 'a' },
    { id: 7, findings: [] },
    { error: 'line 4: This line is not JSON.' },
    { id: 'b', error: 'line 5: draft: this is missing.' },
    { id: 'c' },
    { error: `${join(folder, 'absent.jsonl')} cannot be read.` },
  ]);
  expect(lines[0]?.findings).toContainEqual({ rule: 'placeholder', level: 'block', start: 3, end: 9 });
  expect(lines[4]?.findings).toContainEqual({ rule: 'placeholder', level: 'block', start: 3, end: 9 });

  const explained = await guard(drafts, '--explain');
  expect(explained.lines[0]?.findings).toContainEqual({
    rule: 'placeholder',
    level: 'block',
    start: 3,
    end: 9,
    text: '{name}',
    message: '“{name}” is still to be filled in.',
  });
}, 60_000);

it('sums up', async () => {
  const drafts = join(folder, 'sum.jsonl');
  await writeFile(
    drafts,
    '{"id":1,"draft":"Hi {name} {name}"}\n{"id":2,"draft":"{name}"}\n{"id":3,"draft":""}\nno\n',
  );
  const { code, lines } = await guard(drafts, '--summary');
  expect(code).toBe(1);
  expect(lines[0]).toEqual({ error: 'line 4: This line is not JSON.' });
  expect(lines).toContainEqual({ rule: 'placeholder', level: 'block', findings: 3, drafts: 2 });
  expect(lines.at(-1)).toMatchObject({ drafts: 3, blocked: 2, clear: 1 });
}, 60_000);

it('counts findings and drafts by rule and level', () => {
  const a = (level: 'block' | 'warn') => ({ rule: 'a', level });
  expect(
    summary([[a('warn'), a('block'), a('warn')], [a('warn'), { rule: 'B', level: 'hint' }], []]),
  ).toEqual([
    { rule: 'a', level: 'block', findings: 1, drafts: 1 },
    { rule: 'a', level: 'warn', findings: 3, drafts: 2 },
    { rule: 'B', level: 'hint', findings: 1, drafts: 1 },
    { drafts: 3, blocked: 1, approve: 0, warned: 2, hinted: 1, clear: 1 },
  ]);
});

it('says how it is used', async () => {
  for (const args of [[], ['a.jsonl', '--sumary']]) {
    const { code, stderr, lines } = await guard(...args);
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(stderr).toMatch(/^Usage: .*\n$/);
  }
}, 60_000);
