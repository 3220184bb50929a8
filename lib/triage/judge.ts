import type { Policy } from '../policy/policy.ts';
import { besideOf, earlierOf, repeatedOf } from './beside.ts';
import { reasonsFor } from './explain.ts';
import { flagsOf } from './flags.ts';
import { decide } from './intent.ts';
import { longest } from './model/features.ts';
import { chance, knownSigns, scoresOf } from './model/score.ts';
import { signalsOf } from './model/signals.ts';
import { productIn } from './product.ts';
import { reachOf } from './reach.ts';
import type { Flagged } from './rule.ts';
import type { Readable, Seen } from './seen.ts';
import { severityOf } from './severity.ts';
import { signsOf } from './signs.ts';
import { topicsOf } from './topics.ts';
import { type Flag, type Intent, type Judged, flags as order, type Reason } from './triage.ts';

const serious: readonly Flag[] = ['safety', 'legal_threat', 'data_rights', 'vulnerable'];
const trouble: readonly Flag[] = [...serious, 'abuse'];
/** Whoever says such a thing asks for nothing, and does not ask for it again: they may have been unhappy once. */
const idle: ReadonlySet<Intent> = new Set(['praise', 'idea', 'noise']);
/** A post that says so little is read as a reminder of what its author wrote before it. */
const little = 40;
/** "anyone??" asks nothing by itself. */
const bare = 16;

function wordsOf(post: Flagged, thread: readonly Flagged[], policy: Policy) {
  const text = post.text.length > longest ? post.text.slice(0, longest) : post.text;
  const { flags, reasons } = flagsOf(post, thread, policy);
  const signs = signsOf({ ...post, text });
  const counts = signs.map(({ length }) => length);
  const scores = scoresOf(text, signalsOf(knownSigns, counts, text));
  return { text, flags, reasons, signs, scores, decided: decide(scores, flags) };
}

/** The product that is named nearest to the post: in it, beside it, before it. */
function productOf(
  text: string,
  post: Readable,
  earlier: readonly Flagged[],
  conversation: readonly Readable[],
  { products }: Policy,
  { altTexts = [] }: Seen,
): { product: string | null; reasons: Reason[] } {
  if (products.length === 0) return { product: null, reasons: [] };
  const own = productIn(text, products);
  const said = (key: string, product: string, span: Reason['span']) => ({
    product,
    reasons: [{ source: 'rule', id: 'product', message: { key, args: { product } }, span } satisfies Reason],
  });
  if (own) return said('triage_product', own.product, own.span);
  const beside = [
    ...altTexts,
    post.quoted?.text ?? '',
    ...earlier.toReversed().map((one) => one.text),
    ...conversation.slice(0, 1).map((one) => one.text),
  ];
  for (const one of beside) {
    const found = productIn(one, products);
    if (found) return said('triage_product_beside', found.product, null);
  }
  return { product: null, reasons: [] };
}

/**
 * What a post is, with the reasons. Pure. `conversation` is the visible thread in order, the post itself may be among
 * it; `seen` is what else is known: the author's earlier posts, alternative texts, the ledger's contacts, readings of
 * the post's counts.
 */
export function triage(
  post: Readable,
  conversation: readonly Readable[],
  policy: Policy,
  seen: Seen = {},
): Judged {
  const { text, flags: own, reasons: flagged, signs, scores, decided } = wordsOf(post, conversation, policy);
  const earlier = earlierOf(post, conversation, seen);
  const beside = besideOf(post, policy, seen);
  const here = [...own, ...beside.flags];
  let { intent, confidence } = decided;
  const reasons: Reason[] = [];
  if (decided.output) reasons.push(...reasonsFor(text, decided.output, signs));

  const last = earlier.at(-1);
  if (
    last &&
    text.trim().length <= little &&
    (intent === 'unsure' || intent === 'noise' || (intent === 'question' && text.trim().length <= bare)) &&
    !own.includes('scam_spam')
  ) {
    const before = wordsOf(last, conversation, policy).decided;
    if (before.intent === 'help_complaint') {
      intent = 'help_complaint';
      confidence = before.confidence;
      reasons.push({ source: 'rule', id: 'earlier', message: { key: 'triage_as_before' }, span: null });
    }
  }

  // The rules outrank the model: what one of these flags stands on is not noise, whatever else it is.
  if (intent === 'noise' && here.some((flag) => serious.includes(flag))) intent = 'unsure';

  const contacts = idle.has(intent) ? 0 : (seen.contacts ?? 0);
  const repeated = repeatedOf(idle.has(intent) ? [] : earlier, contacts);
  const found = new Set([...here, ...repeated.flags]);
  const flags = order.filter((flag) => found.has(flag));

  const complaint = chance(scores.complaint);
  const troubled =
    intent === 'help_complaint' || complaint >= 0.5 || flags.some((flag) => trouble.includes(flag));
  const grave = severityOf(text, flags, troubled, contacts);
  // Neither is it where somebody waits for weeks, or lost something, however they talk of it.
  if (intent === 'noise' && grave.severity >= 2 && !found.has('scam_spam')) intent = 'unsure';
  const named = productOf(text, post, earlier, conversation, policy, seen);
  const { reach, reasons: far } = reachOf(post.metrics, seen.readings);
  return {
    intent,
    flags,
    severity: grave.severity,
    product: named.product,
    topics: topicsOf(text),
    reasons: [
      ...flagged,
      ...beside.reasons,
      ...repeated.reasons,
      ...reasons,
      ...grave.reasons,
      ...named.reasons,
      ...far,
    ],
    confidence,
    complaint,
    scam: chance(scores.scam),
    reach,
  };
}
