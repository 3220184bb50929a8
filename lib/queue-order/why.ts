import type { Message } from '../guardrails/rule.ts';
import type { Flag } from '../triage/triage.ts';
import type { Place } from './place.ts';

const message = (key: string, args?: Message['args']): Message => (args ? { key, args } : { key });
const flagWords = new Map<Flag, Message>();
const severityWords = new Map<number, Message>();
const reminded = message('queue_why_reminder');
const corrected = message('queue_why_corrected');
const nothing = message('queue_why_nothing');
const reaches = [
  null,
  message('queue_why_reach_1'),
  message('queue_why_reach_2'),
  message('queue_why_reach_3'),
];

function flagWord(flag: Flag): Message {
  const known = flagWords.get(flag) ?? message(`queue_flag_${flag}`);
  flagWords.set(flag, known);
  return known;
}

function severityWord(severity: number): Message {
  const known = severityWords.get(severity) ?? message('queue_why_severity', { severity });
  severityWords.set(severity, known);
  return known;
}

/** Why a post stands where it stands, in the order in which it counts. How long is left, a clock says. */
export function whyOf({
  reminder,
  severity,
  flags,
  rising,
  reach,
  corrected: byHand,
  intent,
}: Place): Message[] {
  const why: Message[] = [];
  if (reminder === 'due') why.push(reminded);
  if (severity > 0) why.push(severityWord(severity));
  for (const flag of flags) if (flag !== 'non_english' && flag !== 'repeat_contact') why.push(flagWord(flag));
  if (rising) why.push(message('queue_why_rising', rising));
  const wide = reaches[reach];
  if (wide) why.push(wide);
  if (flags.includes('repeat_contact')) why.push(flagWord('repeat_contact'));
  if (intent !== 'unsure') why.push(message(`queue_intent_${intent}`));
  if (byHand) why.push(corrected);
  return why.length > 0 ? why : [nothing];
}
