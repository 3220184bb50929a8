import type { FactKind } from '../fact.ts';
import { readable } from '../readable.ts';
import { type Hit, matcherOf } from '../record-matcher.ts';
import type { Fix, Rule } from '../rule.ts';
import { shownIn, visible } from '../shown-values.ts';

const sentences: Record<FactKind, string> = {
  name: 'guard_private_name',
  email: 'guard_private_email',
  phone: 'guard_private_phone',
  handle: 'guard_private_handle',
  street: 'guard_private_street',
  city: 'guard_private_city',
  region: 'guard_private_region',
  postcode: 'guard_private_postcode',
  centre: 'guard_private_centre',
  serial: 'guard_private_serial',
  order: 'guard_private_order',
  case: 'guard_private_case',
  title: 'guard_private_title',
  amount: 'guard_private_amount',
  number: 'guard_private_number',
  product: 'guard_private_product',
  size: 'guard_private_size',
  seller: 'guard_private_seller',
  staff: 'guard_private_staff',
  installed: 'guard_private_installed',
  warranty: 'guard_private_warranty',
  since: 'guard_private_since',
  due: 'guard_private_due',
  opened: 'guard_private_opened',
  contact: 'guard_private_contact',
  card: 'guard_private_card',
  iban: 'guard_private_iban',
  identity: 'guard_private_identity',
  plan: 'guard_private_plan',
  day: 'guard_private_day',
  other: 'guard_private_other',
};

const address: ReadonlySet<FactKind> = new Set(['street', 'city', 'region', 'postcode']);

/** One hit per place: the longest, a full name as one, an address as one. */
function merged(hits: Hit[], draft: string): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    const gap = last ? draft.slice(last.end, hit.start) : null;
    const joins =
      (last?.kind === 'name' && hit.kind === 'name' && /^[ .-]$/.test(gap ?? '')) ||
      (last && address.has(last.kind) && address.has(hit.kind) && /^,? $/.test(gap ?? ''));
    if (last && (joins || hit.start < last.end)) last.end = Math.max(last.end, hit.end);
    else kept.push({ ...hit });
  }
  return kept;
}

// [what the value is, what stands before it, what can stand in its place]
const replacements: [kinds: FactKind[], before: RegExp, replacement: string][] = [
  [['name'], /\b(?:hi|hello|hey|dear),? $/i, 'there'],
  [['name'], /\b(?:for|to|with|from|about|by|contacted|called|told|owe|thank) $/i, 'you'],
  [['city', 'region'], /\b(?:in|at|near|around|to|from) $/i, 'your area'],
  [['street', 'postcode'], /\b(?:at|to|from|near) $/i, 'your address'],
  [['product', 'size', 'plan'], /\b(?:your|the|this|that) $/i, 'system'],
  [['centre'], /\b(?:our|the|your) $/i, 'local'],
  [['amount'], /\b(?:of|for|about|the) $/i, 'the amount'],
  [['installed', 'due', 'opened', 'contact', 'day'], /\bon $/i, 'that day'],
  [['installed', 'since', 'opened', 'contact', 'day'], /\bsince $/i, 'then'],
];

const noun = /\b(case|ticket|order)(?: (?:number|no\.?))? ?#?$/i;

/** The span to mark and what can take its place, where the sentence stays right. */
function mended({ kind, start, end }: Hit, draft: string): { span: [number, number]; replacement?: string } {
  const before = draft.slice(Math.max(0, start - 30), start);
  const owner = /^['’]s\b/.exec(draft.slice(end, end + 3));
  if (kind === 'name' && owner) return { span: [start, end + owner[0].length], replacement: 'your' };
  const named = kind === 'case' || kind === 'order' ? noun.exec(before) : null;
  if (named) return { span: [start - named[0].length, end], replacement: named[1] ?? '' };
  const found = replacements.find(([kinds, pattern]) => kinds.includes(kind) && pattern.test(before));
  const again = found?.[2] === 'the amount' && /the $/i.test(before) ? 'amount' : found?.[2];
  return again ? { span: [start, end], replacement: again } : { span: [start, end] };
}

const rule: Rule = {
  id: 'private-record',
  level: 'block',
  description: 'The reply tells something from this customer’s record that the visible thread does not.',
  needs: ['record', 'values', 'thread', 'post', 'now'],
  reach: 'sentence',
  check(draft, context) {
    const { record, values, post, now } = context;
    if (!record && values.length === 0) return [];
    const matcher = matcherOf(record, values);
    const stamp = now ?? post?.createdAt;
    const time = stamp ? new Date(stamp) : null;
    const shown = shownIn(visible(context), matcher, time);
    const { text, at } = readable(draft);
    const hits = matcher
      .told(text, time)
      .filter((hit) => !shown.has(hit))
      .map((hit) => ({ ...hit, start: at(hit.start), end: at(hit.end - 1) + 1 }));
    return merged(hits, draft).map((hit) => {
      const { span, replacement } = mended(hit, draft);
      const fix: Fix | undefined =
        replacement === undefined
          ? undefined
          : { replacement, label: { key: 'guard_fix_say', args: { words: replacement } } };
      return {
        rule: rule.id,
        level: rule.level,
        span,
        message: { key: sentences[hit.kind] },
        ...(fix && { fix }),
      };
    });
  },
};

export default rule;
