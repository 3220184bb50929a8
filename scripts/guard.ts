import process, { argv, exit, stderr, stdout } from 'node:process';
import { contextOf, readGuardLine } from './guard-input.ts';
import { type Counted, summary } from './guard-summary.ts';
import { eachLine } from './json-lines.ts';
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

const counted: Counted[] = [];
const print = (value: object): void => void stdout.write(`${JSON.stringify(value)}\n`);

const fine = await eachLine(
  paths,
  (line) => {
    const result = judged(line);
    if (summing) counted.push(result.findings);
    else print(result);
  },
  print,
);
if (summing) for (const row of summary(counted)) print(row);
// Not exit(): what is printed may still be on its way into a pipe.
if (!fine) process.exitCode = 1;
