import { readFile } from 'node:fs/promises';
import process, { argv, exit, stderr, stdout } from 'node:process';
import { type GuardInput, readGuardLine } from './guard-input.ts';
import { loadCore } from './load-core.ts';
import { catalogue } from './locales.ts';

const paths = argv.slice(2);
if (paths.length === 0) {
  stderr.write(
    'Usage: npm run --silent guard -- FILE… (JSON lines of {"draft", "context"}, or a .txt file that is one draft) prints what the guardrails find, one JSON line per draft.\n',
  );
  exit(2);
}

const { check, mayInsert } =
  await loadCore<typeof import('../lib/guardrails/check.ts')>('lib/guardrails/check.ts');
const { contextFrom } =
  await loadCore<typeof import('../lib/guardrails/context.ts')>('lib/guardrails/context.ts');
const { weightedLength } = await loadCore<typeof import('../lib/guardrails/weighted-length.ts')>(
  'lib/guardrails/weighted-length.ts',
);
const english = await catalogue('en');

const sentence = (key: string, args: Record<string, string | number> = {}): string =>
  (english[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => String(args[name] ?? all));

function judged({ draft, context: parts }: GuardInput) {
  const context = contextFrom(parts);
  const found = check(draft, context);
  const findings = found.map(({ rule, level, span, message }) => ({
    rule,
    level,
    span,
    text: draft.slice(span[0], span[1]),
    message: sentence(message.key, message.args),
  }));
  const { weighted } = weightedLength(draft, context.policy.postLimit);
  return { draft, findings, weighted, insert: mayInsert(found) };
}

let failed = false;
function print(file: string, line: number, make: () => object): void {
  let result: object;
  try {
    result = make();
  } catch (error) {
    failed = true;
    result = { error: error instanceof Error ? error.message : String(error) };
  }
  stdout.write(`${JSON.stringify({ file, line, ...result })}\n`);
}

for (const file of paths) {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null)
    print(file, 0, () => {
      throw new Error('This file cannot be read.');
    });
  else if (file.endsWith('.txt'))
    print(file, 1, () => judged({ draft: text.replace(/\r?\n$/, ''), context: {} }));
  else
    text
      .replace(/^\uFEFF/, '')
      .split('\n')
      .forEach((line, index) => {
        if (line.trim()) print(file, index + 1, () => judged(readGuardLine(line)));
      });
}
// Not exit(): what is printed may still be on its way into a pipe.
if (failed) process.exitCode = 1;
