import process, { argv, exit, stderr, stdout } from 'node:process';
import { eachLine } from './json-lines.ts';
import { loadCore } from './load-core.ts';
import { catalogue } from './locales.ts';
import { readTriageLine } from './triage-input.ts';

const paths = argv.slice(2).filter((word) => !word.startsWith('--'));
const options = argv.slice(2).filter((word) => word.startsWith('--'));
if (paths.length === 0 || options.some((word) => word !== '--summary' && word !== '--explain')) {
  stderr.write(
    'Usage: npm run --silent triage -- FILE.jsonl… [--summary | --explain] prints what each post is, one JSON line per post; --summary how many there are of each intent, flag and severity; --explain the reasons, too. docs/triage.md says what a line holds.\n',
  );
  exit(2);
}
const [summing, explaining] = ['--summary', '--explain'].map((word) => options.includes(word));

const { triage } = await loadCore<typeof import('../lib/triage/judge.ts')>('lib/triage/judge.ts');
const english = explaining ? await catalogue('en') : {};

const sentence = (key: string, args: Record<string, string | number> = {}): string =>
  (english[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => String(args[name] ?? all));
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

function judged(line: string) {
  const { id, post, thread, policy } = readTriageLine(line);
  const { intent, flags, severity, product, complaint, scam, confidence, topics, reasons } = triage(
    post,
    thread,
    policy,
  );
  return {
    id,
    intent,
    flags,
    severity,
    product,
    complaint: rounded(complaint),
    scam: rounded(scam),
    ...(explaining && {
      confidence: rounded(confidence),
      topics,
      reasons: reasons.map(({ source, id: from, message, span }) => ({
        source,
        id: from,
        ...(span && { start: span[0], end: span[1], text: post.text.slice(...span) }),
        message: sentence(message.key, message.args),
      })),
    }),
  };
}

const counts = new Map<string, number>();
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
const print = (value: object): void => void stdout.write(`${JSON.stringify(value)}\n`);

const fine = await eachLine(
  paths,
  (line) => {
    const result = judged(line);
    if (!summing) return print(result);
    count('posts');
    count(`intent ${result.intent}`);
    count(`severity ${result.severity}`);
    for (const flag of result.flags) count(`flag ${flag}`);
  },
  print,
);
if (summing) for (const [what, posts] of [...counts].sort()) print({ what, posts });
// Not exit(): what is printed may still be on its way into a pipe.
if (!fine) process.exitCode = 1;
