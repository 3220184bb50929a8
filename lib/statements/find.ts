import type { Post } from '../detect/post.ts';
import { kindsNamed } from '../escalation/products-named.ts';
import { faultsIn } from '../maze/faults.ts';
import { aboutOf, isAbout } from './about.ts';
import { sumsIn } from './money.ts';
import type { Statement, Told } from './statement.ts';
import { sentenceAt, waitsIn } from './waits.ts';

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  twice: 2,
};
const count = String.raw`\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve`;
const times = new RegExp(
  String.raw`\b(called|rang|phoned|e-?mailed|wrote|written|contacted|messaged|asked|tried)(?: \w+){0,3}? (?:(${count}) times|(twice))\b`,
  'gi',
);
const nth =
  /\b(?:this is |my |the )?(second|third|fourth|fifth|sixth|\d{1,2}(?:nd|rd|th)) (time|call|e-?mail|message|contact|ticket)\b/gi;
const promise =
  /\b(?:(?:you|they|somebody|someone|your \w+|the \w+)(?: (?:people|guys|team|agent|rep))? (?:promised|said|told (?:me|us)|assured (?:me|us)|guaranteed)|(?:was|were|been|got) (?:told|promised|assured))\b[^.!?\n]{0,120}/gi;
/** What was asked for money, or is to come back. */
const billing = /\b(?:charg\w+|bill(?:ed|s)?|invoice\w*|owe[ds]?|refund\w*|debit\w*|autopay)\b/i;
const reference = /\b[A-Z]{2,4}-\d{4,10}\b/g;

/** Of those who write without end, the newest are read. */
const mostOwn = 20;

/**
 * What the author of `post` says in this thread, each kind once per post, in the order of the text. Pure; time grows in
 * proportion to the text.
 */
export function statementsIn(post: Post, thread: readonly Post[]): Statement[] {
  const others = thread.filter(({ author, id }) => id !== post.id && isSame(author, post.author));
  const posts = [post, ...others.slice(-mostOwn)];
  const seen = new Set<string>();
  return posts.flatMap(inPost).filter(({ told }) => {
    const key = JSON.stringify(told);
    return !seen.has(key) && seen.add(key);
  });
}

const isSame = (a: Post['author'], b: Post['author']): boolean =>
  a.id !== null && b.id !== null ? a.id === b.id : a.handle !== '' && a.handle === b.handle;

function inPost({ id, text: all, createdAt }: Post): Statement[] {
  const text = all.slice(0, 4000);
  const found: Statement[] = [];
  const whole = aboutOf(text);
  const add = (told: Told | null, start: number, length: number): void => {
    if (!told) return;
    const span = [start, start + length] as const;
    const quote = text.slice(...span).trim();
    // Of what its sentence speaks; where that says nothing, the post.
    const own = aboutOf(sentenceAt(text, ...span));
    found.push({ told, postId: id, at: createdAt, span, quote, about: isAbout(own) ? own : whole });
  };
  const names = (words: string) => isAbout(aboutOf(words));
  for (const { days, within, until, span } of waitsIn(text, createdAt, names))
    add({ kind: 'waited', days, within, until }, span[0], span[1] - span[0]);
  for (const match of text.matchAll(times))
    add(contacted(match[1] ?? '', match[2] ?? match[3] ?? ''), match.index, match[0].length);
  for (const match of text.matchAll(nth))
    add(contacted(match[2] ?? '', match[1] ?? ''), match.index, match[0].length);
  for (const { value, roughly, span } of sumsIn(text))
    add(
      { kind: 'amount', value, roughly, billed: billing.test(sentenceAt(text, ...span)) },
      span[0],
      span[1] - span[0],
    );
  for (const match of text.matchAll(promise))
    add({ kind: 'promise', of: promised(match[0]) }, match.index, match[0].length);
  for (const match of text.matchAll(reference))
    add({ kind: 'reference', number: match[0] }, match.index, match[0].length);
  for (const { kind, span } of kindsNamed(text))
    if (kind !== 'app')
      add({ kind: 'product', product: kind, own: isOwn(text, span) }, span[0], span[1] - span[0]);
  for (const { id: fault, span } of faultsIn(text)) {
    const told: Told = fault === 'no-answer' ? { kind: 'no-answer' } : { kind: 'fault', fault };
    add(told, span[0], span[1] - span[0]);
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** "My powerwall", and not any that there is: by its name, since a battery may be a car's. */
const isOwn = (text: string, [from, to]: readonly [number, number]): boolean =>
  /\b(?:my|our) (?:\w+ )?$/i.test(text.slice(Math.max(0, from - 24), from)) &&
  /^power ?wall/i.test(text.slice(from, to));

function contacted(how: string, many: string): Told | null {
  const value = numbers[many.toLowerCase()] ?? Number.parseInt(many, 10);
  if (!(value >= 2)) return null;
  const channel = /call|rang|phone/i.test(how) ? 'phone' : /mail/i.test(how) ? 'email' : null;
  return { kind: 'contacts', count: value, channel };
}

function promised(words: string): 'call' | 'visit' | 'refund' | 'replacement' | null {
  if (/refund|money back|credit/i.test(words)) return 'refund';
  if (/replac|new (?:unit|one|inverter|powerwall)|swap/i.test(words)) return 'replacement';
  if (/call|ring|phone/i.test(words)) return 'call';
  if (/technician|visit|come (?:out|by|over)|appointment|install|slot/i.test(words)) return 'visit';
  return null;
}
