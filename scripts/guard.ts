import { readFile } from 'node:fs/promises';
import process, { argv, exit, stderr, stdout } from 'node:process';
import { BadLine, contextOf, readGuardLine } from './guard-input.ts';
import { type Counted, summary } from './guard-summary.ts';
import { loadCore } from './load-core.ts';
import { catalogue } from './locales.ts';

const paths = argv.slice(2).filter((word) => !word.startsWith('--'));
const options = argv.slice(2).filter((word) => word.startsWith('--'));
if (paths.length === 0 || options.some((word) => word !== '--summary' && word !== '--explain')) {
  stderr.write(
    'Usage: npm run --silent guard -- FILE.jsonl… [--summary | --explain] prints what the guardrails find, one JSON line per draft; --summary how often each rule finds something; --explain the sentences, too. docs/guardrails.md says what a line holds.\n',
  );
  exit(2);
}
const [summing, explaining] = ['--summary', '--explain'].map((word) => options.includes(word));

const { check } = await loadCore<typeof import('../lib/guardrails/check.ts')>('lib/guardrails/check.ts');
const { contextFrom } =
  await loadCore<typeof import('../lib/guardrails/context.ts')>('lib/guardrails/context.ts');
const { judgedByFlags } =
  await loadCore<typeof import('../lib/guardrails/judged.ts')>('lib/guardrails/judged.ts');
const english = explaining ? await catalogue('en') : {};

const sentence = (key: string, args: Record<string, string | number> = {}): string =>
  (english[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => String(args[name] ?? all));

function judged(text: string) {
  const line = readGuardLine(text);
  const found = check(line.draft, contextFrom(contextOf(line, judgedByFlags)));
  const findings = found.map(({ rule, level, span: [start, end], message }) => ({
    rule,
    level,
    start,
    end,
    ...(explaining && { text: line.draft.slice(start, end), message: sentence(message.key, message.args) }),
  }));
  return { id: line.id, findings };
}

let failed = false;
const counted: Counted[] = [];
const print = (value: object): void => void stdout.write(`${JSON.stringify(value)}\n`);

for (const path of paths) {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) {
    failed = true;
    print({ error: `${path} cannot be read.` });
    continue;
  }
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (!line.trim()) continue;
    try {
      const result = judged(line);
      if (summing) counted.push(result.findings);
      else print(result);
    } catch (error) {
      failed = true;
      const id = error instanceof BadLine ? error.id : undefined;
      const what = error instanceof Error ? error.message : String(error);
      print({ ...(id !== undefined && { id }), error: `line ${at + 1}: ${what}` });
    }
  }
}
if (summing) for (const row of summary(counted)) print(row);
// Not exit(): what is printed may still be on its way into a pipe.
if (failed) process.exitCode = 1;
