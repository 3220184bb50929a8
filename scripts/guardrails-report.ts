import { existsSync, globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, stderr, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { rules } from './report/engine.ts';
import { pairsSection, scoreOf } from './report/pairs.ts';
import { piiSection } from './report/pii.ts';
import { checkedReplies, readJudgements, repliesSection } from './report/replies.ts';
import { withRules } from './report/rules-table.ts';

// Writes docs/guardrails-report.md and the table of rules in docs/guardrails.md. `--show RULE` (or a level) prints the replies that it fires in instead, to judge them.
const root = join(import.meta.dirname, '..');
const data = pathToFileURL(join(root, '../shared/datasets/'));
const replies = new URL('replies/ibm-twitter-care.dev.jsonl', data);
const pii = new URL('pii/presidio-synth-v2.dev.jsonl', data);
const judgements = pathToFileURL(join(root, 'tests/guardrails/judgements.json'));
const at = argv.indexOf('--show');
const wanted = at < 0 ? null : argv[at + 1];

const doc = join(root, 'docs/guardrails.md');
if (!wanted) await writeFile(doc, withRules(await readFile(doc, 'utf8'), rules));

if (!existsSync(replies) || !existsSync(pii)) {
  stderr.write(
    'Skipped: the data sets are not beside the project, in ../shared/datasets. The report stays as it was.\n',
  );
} else if (wanted) {
  const known = await readJudgements(judgements);
  for (const { id, draft, thread, findings } of await checkedReplies(replies))
    for (const { rule, level, span } of findings)
      if (rule === wanted || level === wanted)
        stdout.write(
          `${JSON.stringify({ id, rule, level, text: draft.slice(...span), draft, answers: thread.at(-1)?.text, judged: known[`${id} ${rule}`] })}\n`,
        );
} else {
  const checked = await checkedReplies(replies);
  const pairs = globSync('tests/guardrails/*-pairs.jsonl', { cwd: root }).sort();
  const report = [
    '# What the guardrails find',
    'Written by `npm run guard:report`; not by hand. What the rules are is in [guardrails.md](guardrails.md).',
    repliesSection(checked, await readJudgements(judgements)),
    await piiSection(pii),
    pairsSection(await Promise.all(pairs.map((path) => scoreOf(join(root, path))))),
  ].join('\n\n');
  await writeFile(join(root, 'docs/guardrails-report.md'), `${report}\n`);
  stdout.write(`${report}\n`);
}
