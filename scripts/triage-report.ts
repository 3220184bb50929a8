import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exit, stdout } from 'node:process';
import { intents } from './report/triage/engine.ts';
import { minedSection } from './report/triage/mined.ts';
import { answersOwn, freshSection, intentMatrix, ownSection } from './report/triage/own.ts';
import { matrixPicture } from './report/triage/picture.ts';
import { scores, scoresSection } from './report/triage/scores.ts';
import { readMined, readOwn } from './report/triage/sets.ts';

// Writes docs/triage-report.md and its picture. The same state of the repository gives the same bytes.
const root = join(import.meta.dirname, '..');
const picture = 'triage-intents.svg';

/** The day of the last change to what is measured, so that the report does not change by itself. */
function changed(): string {
  try {
    const of = ['lib/triage', 'tests/triage', 'scripts/report/triage', 'scripts/triage-report.ts'];
    return execFileSync('git', ['log', '-1', '--format=%cs', '--', ...of], {
      cwd: root,
      encoding: 'utf8',
    }).trim();
  } catch {
    return 'an unknown day';
  }
}

const absent =
  'Missing here: the complaint, airline and scam sets and the mined posts, whose texts are not beside the project in ../shared/datasets; run the command where they are to have them measured.';
const own = answersOwn(await readOwn('own.jsonl'));
const fresh: Record<string, ReturnType<typeof answersOwn>> = {};
for (const name of ['fresh-1', 'fresh-2', 'fresh-3', 'fresh-4'])
  fresh[name] = answersOwn(await readOwn(`${name}.jsonl`));
const measured = await scores();
const mined = await readMined();
const report = [
  '# How triage judges',
  `Written by \`npm run triage:report\`; not by hand. What is measured was last changed on ${changed()}. Errors are shown in words where the project wrote them, and by row where a licence does not let the text be copied.`,
  ...(measured && mined ? [scoresSection(measured), minedSection(mined)] : [absent]),
  ownSection(own, picture),
  freshSection(fresh),
].join('\n\n');
await writeFile(
  join(root, 'docs', picture),
  matrixPicture(
    'Intents of the own test set: what they are and what was answered',
    intents,
    intentMatrix(own),
  ),
);
await writeFile(join(root, 'docs/triage-report.md'), `${report}\n`);
stdout.write(`${report}\n`);
// Vite keeps watching what it loaded.
exit(0);
