import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readGuardLine } from './guard-input.ts';

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

it('fills in what a line leaves out', () => {
  const { draft, context } = readGuardLine(
    '{"draft":"Hi","context":{"thread":[{"text":"no power"}],"record":{"customer":{"name":"Ada Ruiz"}},"policy":{"postLimit":100}}}',
  );
  expect(draft).toBe('Hi');
  expect(context.thread).toMatchObject([{ text: 'no power', mentions: [] }]);
  expect(context.record).toMatchObject({ customer: { name: 'Ada Ruiz', email: null }, cases: [] });
  expect(context.policy).toMatchObject({ postLimit: 100, ceo: [] });
  expect(context).not.toHaveProperty('post');
});

it.each([
  ['nonsense', 'This line is not JSON.'],
  ['{"draft":5}', 'draft: '],
  ['{"text":"Hi"}', 'draft: '],
  ['{"draft":"Hi","contxt":{}}', 'contxt: '],
  ['{"draft":"Hi","context":{"record":{"products":[{"model":4}]}}}', 'context.record.products.0.model: '],
  ['{"draft":"Hi","context":{"now":"yesterday"}}', 'context.now: '],
])('%s is refused in one line', (line, start) => {
  expect(() => readGuardLine(line)).toThrow(start);
  try {
    readGuardLine(line);
  } catch (error) {
    expect(String(error)).not.toContain('\n');
  }
});

it('prints one line per draft, and fails where a line cannot be read', async () => {
  const drafts = join(folder, 'drafts.jsonl');
  const text = join(folder, 'draft.txt');
  await writeFile(drafts, '{"draft":"We hear you."}\n\n{"draft":"Hi {name}"}\nnonsense\n');
  await writeFile(text, 'We will refund you.\n');
  const { code, lines } = await guard(drafts, text);
  expect(code).toBe(1);
  expect(lines).toEqual([
    { file: drafts, line: 1, draft: 'We hear you.', findings: [], weighted: 12, insert: true },
    {
      file: drafts,
      line: 3,
      draft: 'Hi {name}',
      findings: [
        {
          rule: 'placeholder',
          level: 'block',
          span: [3, 9],
          text: '{name}',
          message: '“{name}” is still to be filled in.',
        },
      ],
      weighted: 9,
      insert: false,
    },
    { file: drafts, line: 4, error: 'This line is not JSON.' },
    expect.objectContaining({ file: text, line: 1, draft: 'We will refund you.', insert: false }),
  ]);
}, 20_000);

it('says how it is used', async () => {
  const { code, stderr, lines } = await guard();
  expect(code).toBe(2);
  expect(lines).toEqual([]);
  expect(stderr).toMatch(/^Usage: .*\n$/);
}, 20_000);
