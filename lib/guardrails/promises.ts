import { type Clause, clauses, flattened, withoutQuotes } from './clauses.ts';
import { firstMatches } from './matches.ts';
import { condition, hedges } from './promise-hedges.ts';
import {
  actCue,
  acts,
  andThen,
  harmless,
  modal,
  ourSubject,
  softly,
  theirSubject,
  thingWill,
  vowCue,
  vows,
  wont,
  wontCue,
  youWill,
} from './promise-patterns.ts';
import { abroad } from './promise-patterns-abroad.ts';
import { boundIn, type Held, heldBy } from './promise-times.ts';
import { remedies, remedyCue } from './remedy-patterns.ts';
import type { Context } from './rule.ts';

export interface Promised {
  kind: 'remedy' | 'word' | 'act' | 'time' | 'amount';
  /** UTF-16 offsets into the draft, end exclusive. */
  start: number;
  end: number;
  /** It stands alone, so that another sentence can take its place. */
  whole: boolean;
}

type Span = readonly [start: number, end: number];

// What hedges a match hedges those after it, so a clause of a thousand promises need not be read a thousand times.
const tries = 4;
const reach = 2_000;
const hedged = (text: string, at: number): boolean =>
  hedges.some((hedge) => hedge.test(text.slice(Math.max(0, at - reach), at)));
// The denials that promise something themselves.
const harmlessNot =
  /happen|you (?:will not|won['’]t|do not|don['’]t)|(?:won['’]t|will not|will never|doesn['’]t|does not|wouldn['’]t) (?:be|cost|have to|pay|charge|lose)/i;

/** The first match that nothing before it turns into a wish, a doubt or a denial. */
function first(text: string, patterns: readonly RegExp[]): Span | null {
  let best: Span | null = null;
  for (const pattern of patterns)
    for (const match of firstMatches(text, pattern, tries)) {
      if (best && match.index >= best[0]) break;
      if (hedged(text, match.index)) continue;
      if (/\bnot\b(?! only)|n['’]t\b|\bnever\b/i.test(match[0]) && !harmlessNot.test(match[0])) continue;
      best = [match.index, match.index + match[0].length];
      break;
    }
  return best;
}

const conditional = /^(?:and |but )?(?:if|when|once|unless|whether|should) (?:\S+ ?){0,3}$/i;

/** What somebody or something "will": the words from the subject to the verb. */
function willIn(text: string): Span | null {
  for (const { 0: words, index } of firstMatches(text, modal, tries)) {
    const from = Math.max(0, index - 80);
    const before = text.slice(from, index).trimEnd();
    const then = text
      .slice(index + words.length, index + words.length + 140)
      .replace(softly, '')
      .trimStart();
    // What an "if" governs is a condition itself.
    if (!then || hedged(text, index) || (from === 0 && conditional.test(before))) continue;
    // "Will Smith" is a person, and a question asks.
    if (words === 'Will' && /^(?:\p{Lu}|you\b|we\b|it\b|they\b|this\b|that\b|the\b|your\b|i\b)/u.test(then))
      continue;
    const ours = ourSubject.exec(before);
    const said = ours
      ? !harmless.test(then) || andThen.test(then)
      : theirSubject.test(before)
        ? youWill.test(then) &&
          !/^ (?:\w+ )?(?:need|have|want) to\b/i.test(
            text.slice(index + words.length, index + words.length + 40),
          )
        : thingWill.test(then) || (/^(?:it|this|that)$/i.test(before) && /^be (?:ok|okay|fine)/i.test(then));
    if (!said) continue;
    const verb = /^\S+/.exec(then)?.[0].length ?? 0;
    const start = ours ? from + ours.index + (/^\W+/.exec(ours[0])?.[0].length ?? 0) : index > 60 ? index : 0;
    return [
      start,
      text.length - text.slice(index + words.length).indexOf(then) >= 0 ? index + words.length + verb : index,
    ];
  }
  return null;
}

function promiseIn(text: string): { kind: Promised['kind']; span: Span } | null {
  const kinds: [Promised['kind'], () => Span | null][] = [
    ['remedy', () => (remedyCue.test(text) ? first(text, remedies) : null)],
    ['word', () => (vowCue.test(text) ? first(text, vows) : null)],
    ['act', () => willIn(text) ?? (actCue.test(text) ? first(text, acts) : null)],
    [
      'act',
      () => {
        const match = wontCue.test(text) ? wont.exec(text) : null;
        return match && !hedged(text, match.index) ? [match.index, match.index + match[0].length] : null;
      },
    ],
  ];
  for (const [kind, find] of kinds) {
    const span = find();
    if (span) return { kind, span };
  }
  return abroad(text);
}

/** A clause that opens with its verb and closes with "?" asks; "We will refund you, ok?" still promises. */
const asks = ({ text, end }: Clause, draft: string): boolean =>
  /^[^.!\n]{0,80}\?/u.test(draft.slice(end, end + 90)) &&
  /^(?:(?:and|or|so|also|but|just|sorry) )?(?:would|do|does|did|can|could|may|might|shall|should|will|is|are|was|were|am|have|has|had|what|when|how|why|where|who|which|any|könn|haben|ist|sind|wann|puede|podr|cuándo|¿)/i.test(
    text,
  );

function inClause(clause: Clause, draft: string, held: Held): Promised[] {
  const { text } = clause;
  if (asks(clause, draft)) return [];
  let promise = promiseIn(text);
  // A rule about who gets what is no promise to this customer.
  if (promise && condition.test(draft.slice(Math.max(0, clause.start - 90), clause.end + 90))) promise = null;
  const bound = boundIn(text, held, promise !== null);
  const found: Promised[] = [];
  if (promise) {
    const { kind, span } = promise;
    const times = bound.filter(({ start }) => start >= span[1]);
    // To repeat what is on record promises nothing new.
    if (!(kind === 'act' && times.length > 0 && times.every(({ held: known }) => known))) {
      // To the clause's end, so that what takes its place leaves a sentence; a time has a finding of its own.
      const stop =
        times[0]?.kind === 'time' && kind !== 'word'
          ? text.slice(0, times[0].start).trimEnd().length
          : text.length;
      found.push({ kind, start: span[0], end: Math.max(stop, span[1]), whole: span[0] === 0 });
    }
  }
  const [own] = found;
  for (const { kind, start, end, held: known } of bound)
    if (!known && !(own && start < own.end && end > own.start))
      found.push({ kind, start, end, whole: false });
  return found.map((each) => ({ ...each, start: clause.start + each.start, end: clause.start + each.end }));
}

// Two rules ask the same of each sentence, one rule after the other.
const most = 1_000;
let kept: { held: Held | null; found: Map<string, Promised[]> } = { held: null, found: new Map() };

/**
 * Every promise and every time or amount that binds somebody, in the order of the draft; no two share a word. English,
 * and the plainest German and Spanish.
 */
export function promisesIn(draft: string, context: Context): Promised[] {
  const held = heldBy(context);
  if (kept.held !== held || kept.found.size > most) kept = { held, found: new Map() };
  const known = kept.found.get(draft);
  if (known) return known;
  const { post, thread } = context;
  const heard = /["“«]/.test(draft)
    ? [...thread, ...(post ? [post] : [])].map(({ text }) => text).join('\n')
    : '';
  const { text, at } = withoutQuotes(flattened(draft), heard);
  const found = clauses(text)
    .flatMap((clause) => inClause(clause, text, held))
    .map((each) => ({ ...each, start: at[each.start] ?? 0, end: (at[each.end - 1] ?? 0) + 1 }));
  kept.found.set(draft, found);
  return found;
}
