import type { Output } from './model/outputs.ts';
import { chancesOf } from './model/score.ts';
import type { Flag, Intent } from './triage.ts';

const byOutput = {
  help: 'help_complaint',
  question: 'question',
  praise: 'praise',
  idea: 'idea',
  noise: 'noise',
} as const satisfies Partial<Record<Output, Intent>>;

/** With less between the first and the second, or less of a chance for the first, the answer is "unsure". */
const margin = 0.04;
const least = 0.3;
/** A rule that names the writer's trade is right about this often. */
const ruled = 0.9;
/** So surely a call for help that a word of the stock market in it changes nothing. */
const certain = 0.9;

const trouble: readonly Flag[] = ['safety', 'legal_threat', 'data_rights', 'vulnerable'];

/** What the post is, with the output that the explanation is about; null where a rule alone decided. */
export interface Decided {
  intent: Intent;
  confidence: number;
  output: Output | null;
}

export function decide(scores: Record<Output, number>, flags: readonly Flag[]): Decided {
  const chances = chancesOf(scores);
  chances.noise = Math.max(chances.noise, flags.includes('scam_spam') ? chances.scam : 0);
  const [first, second] = (Object.keys(byOutput) as (keyof typeof byOutput)[])
    .map((output) => ({ output, chance: chances[output] }))
    .sort((a, b) => b.chance - a.chance);
  if (!first || !second) return { intent: 'unsure', confidence: 0, output: null };
  if (flags.includes('press')) return { intent: 'press', confidence: ruled, output: null };
  if (
    flags.includes('investor') &&
    !(first.output === 'help' && first.chance >= certain) &&
    chances.scam < 0.5
  )
    return { intent: 'investor', confidence: ruled, output: null };
  const spoken = first.output === 'help' && chances.complaint >= 0.5 ? 'complaint' : first.output;
  const unsure = first.chance - second.chance < margin || first.chance < least;
  if (unsure && flags.some((flag) => trouble.includes(flag)) && chances.help >= least)
    return { intent: 'help_complaint', confidence: chances.help, output: 'help' };
  if (unsure) return { intent: 'unsure', confidence: first.chance, output: spoken };
  return { intent: byOutput[first.output], confidence: first.chance, output: spoken };
}
