import type { Late } from '../escalation/late.ts';
import type { Message } from '../guardrails/rule.ts';
import type { Flag } from '../triage/triage.ts';
import { isPinned, type Place } from './place.ts';
import { isFresh } from './reach.ts';

const message = (key: string, args?: Message['args']): Message => (args ? { key, args } : { key });
const flagWords = new Map<Flag, Message>();
const severityWords = new Map<number, Message>();
const reminded = message('queue_why_reminder');
const owed = message('queue_why_owed');
const tell = message('ways_why_untold');
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

/** Triage's sentences, as short as a row of the queue is. */
const growths = new Map([
  ['triage_reach_rising', 'queue_why_replies_rising'],
  ['triage_reach_replies', 'queue_why_replies'],
  ['triage_reach_reposts', 'queue_why_reposts'],
]);

/** How fast it grew when it was last seen: in replies or reposts where triage has seen those, else in reactions. */
function growthWord({ rising, readings, judged }: Place, now: number): Message | null {
  const last = readings.at(-1);
  if (last && isFresh(Date.parse(last.at), now))
    for (const { id, message: said } of judged.reasons) {
      const key = id === 'reach' && growths.get(said.key);
      if (key) return message(key, said.args);
    }
  if (!rising || !isFresh(rising.at, now)) return null;
  return message('queue_why_rising', { count: rising.count, minutes: rising.minutes });
}

/** What the CEO wrote is kept like an escalation, and no desk has it. */
const lateWord = ({ desk, name, untold }: Late): Message =>
  untold ? tell : desk.startsWith('ceo:') ? owed : message('queue_why_late', { desk: name });

/** Why a post stands where it stands, in the order in which it counts. How long is left, a clock says. */
export function whyOf(place: Place, now: number): Message[] {
  const { reminder, late, severity, flags, reach, corrected: byHand, intent } = place;
  const again: Message[] = [];
  if (reminder === 'due') again.push(reminded);
  if (late) again.push(lateWord(late));
  const grave: Message[] = [];
  if (severity > 0) grave.push(severityWord(severity));
  for (const flag of flags)
    if (flag !== 'non_english' && flag !== 'repeat_contact') grave.push(flagWord(flag));
  const why = isPinned(place) ? [...grave, ...again] : [...again, ...grave];
  const growth = growthWord(place, now);
  if (growth) why.push(growth);
  const wide = reaches[reach];
  if (wide) why.push(wide);
  if (flags.includes('repeat_contact')) why.push(flagWord('repeat_contact'));
  if (intent !== 'unsure') why.push(message(`queue_intent_${intent}`));
  if (byHand) why.push(corrected);
  return why.length > 0 ? why : [nothing];
}
