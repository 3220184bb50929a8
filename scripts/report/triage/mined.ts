import { ratio, table } from '../format.ts';
import { recall, tally } from './counts.ts';
import { judged } from './engine.ts';
import { type Half, type MinedFlag, type MinedPost, minedFlags } from './sets.ts';

type Mined = Record<MinedFlag, MinedPost[]>;
interface Answer extends MinedPost {
  wanted: boolean;
  given: boolean;
}

/** Posts to companies by themselves, vehicle complaints to an authority, and what else the search words brought up. */
const groups: readonly [name: string, of: RegExp][] = [
  ['posts to companies', /^(?:airline|complaints|ibm)/],
  ['found by keyword elsewhere', /^mined/],
  ['complaints to NHTSA', /^nhtsa/],
];

export function answersOf(posts: readonly MinedPost[], flag: MinedFlag): Answer[] {
  return posts
    .filter(({ label }) => label !== 'unclear')
    .map((post) => ({
      ...post,
      wanted: post.label === 'yes',
      given: judged(post.text).flags.includes(flag),
    }));
}

const listed = (answers: readonly Answer[]): string =>
  answers.map(({ ref }) => ref.replace(/(?:\.dev)?\.(?:jsonl|tsv)/, '')).join(', ') || 'none';

/** Recall and precision of the flags on posts that were mined and read; errors by their rows alone. */
export function minedSection(mined: Mined): string {
  const rows: (string | number)[][] = [];
  const errors: string[] = [];
  for (const flag of minedFlags) {
    const all = answersOf(mined[flag], flag);
    for (const [name, of] of groups)
      for (const half of ['tuned', 'blind'] satisfies Half[]) {
        const part = all.filter((one) => of.test(one.ref) && one.half === half);
        const fared = tally(part);
        if (part.length === 0) continue;
        rows.push([
          flag,
          name,
          half,
          fared.hits + fared.misses,
          fared.alarms + fared.rest,
          ratio(fared.hits, fared.hits + fared.misses),
          ratio(fared.hits, fared.hits + fared.alarms),
          fared.alarms,
        ]);
      }
    const missed = all.filter(({ wanted, given }) => wanted && !given);
    const alarms = all.filter(({ wanted, given, ref }) => !wanted && given && !ref.startsWith('mined'));
    const unclear = mined[flag].filter(({ label }) => label === 'unclear').length;
    const posts = tally(all.filter(({ ref }) => !ref.startsWith('nhtsa')));
    errors.push(
      `- **${flag}**: recall ${recall(posts).toFixed(3)} over all posts of both halves. ${unclear} posts are unclear and count nowhere. Missed: ${listed(missed)}. False alarms outside the sets that were mined by keyword: ${listed(alarms)}.`,
    );
  }
  return [
    '## Mined posts',
    'Searched for with broad words in the evaluate-only sets and labelled by reading each: does somebody speak of danger, harm or being stranded; is law, a court, an authority or a breach of law held against a company; is a right to personal data claimed, or did data get out; does a writer ask. The labels lie in `tests/triage/sets/mined.json` by row; the texts may not be copied. The hash of a text puts it in one of two halves: against “tuned” the rules were read and changed; “blind” was left alone until that was done. At that point recall on blind posts was .964 for safety (53 of 55) and 1.000 for the others; then what had been missed was read and mended, and the half is blind no longer. Before any change, recall over both halves was .810 for safety, .722 for legal_threat, .500 for data_rights and .750 for press. Whoever labelled the posts also wrote the rules. There is little press and few data requests in these sets; the project’s own sets fill the gap. The sets mined by keyword are mostly about politics and sport, where nobody writes to a company: precision there says how the words mislead, not how a queue fares. Complaints to NHTSA are longer than posts, in capitals, and count apart.',
    table(['flag', 'group', 'half', 'to find', 'to leave', 'recall', 'precision', 'false alarms'], rows),
    errors.join('\n'),
  ].join('\n\n');
}
