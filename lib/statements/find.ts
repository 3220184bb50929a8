import type { Post } from '../detect/post.ts';
import { kindsNamed } from '../escalation/products-named.ts';
import { faultsIn } from '../maze/faults.ts';
import type { Statement, Told } from './statement.ts';

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
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
  couple: 2,
};
const count = String.raw`\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple`;
const days: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365 };
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const waited = new RegExp(
  String.raw`\b(?:for |since |over |after |it['’]?s been |been |waited |waiting )?(?:(?:over|more than|almost|nearly|about) )?(?:the (?:last|past) )?(?:a )?(${count})(?: of)? (hour|day|week|month|year)s?\b(?: ago)?`,
  'gi',
);
const since = new RegExp(String.raw`\bsince (?:last )?(${weekdays.join('|')}|yesterday)\b`, 'gi');
const times = new RegExp(
  String.raw`\b(called|rang|phoned|e-?mailed|wrote|written|contacted|messaged|asked|tried)(?: \w+){0,3}? (?:(${count}) times|(twice))\b`,
  'gi',
);
const nth =
  /\b(?:this is |my |the )?(second|third|fourth|fifth|sixth|\d{1,2}(?:nd|rd|th)) (time|call|e-?mail|message|contact|ticket)\b/gi;
const amount = /(?:[$€£]\s?(\d[\d.,]*)|\b(\d[\d.,]*)\s?(?:dollars|euros?|pounds|usd|eur|gbp|€)(?!\w))/gi;
const promise =
  /\b(?:(?:you|they|somebody|someone|your \w+|the \w+)(?: (?:people|guys|team|agent|rep))? (?:promised|said|told (?:me|us)|assured (?:me|us)|guaranteed)|(?:was|were|been|got) (?:told|promised|assured))\b[^.!?\n]{0,120}/gi;
const reference = /\b[A-Z]{2,4}-\d{4,10}\b/g;

/** Of those who write without end, the newest are read. */
const mostOwn = 20;

/** Words of time that are not a time waited: prices per month, ages, warranties. */
const notWaited = /\b(?:per|every|each|old|warranty|guarantee|contract|plan)\b/i;

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

function inPost({ id, text: whole, createdAt }: Post): Statement[] {
  const text = whole.slice(0, 4000);
  const found: Statement[] = [];
  const add = (told: Told | null, start: number, length: number): void => {
    if (!told) return;
    const span = [start, start + length] as const;
    const quote = text.slice(...span).trim();
    found.push({ told, postId: id, at: createdAt, span, quote });
  };
  for (const match of text.matchAll(waited)) {
    const [words, many = '', unit = ''] = match;
    const around = text.slice(match.index, match.index + words.length + 12);
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (notWaited.test(around.slice(words.length)) || /\bper $|\bevery $|\bin $|\bwithin $/i.test(before))
      continue;
    add(lasted(many, unit), match.index, words.length);
  }
  for (const match of text.matchAll(since)) {
    const ago = agoOf(match[1]?.toLowerCase() ?? '', createdAt);
    if (ago !== null) add({ kind: 'waited', days: ago, within: 1 }, match.index, match[0].length);
  }
  for (const match of text.matchAll(times))
    add(contacted(match[1] ?? '', match[2] ?? match[3] ?? ''), match.index, match[0].length);
  for (const match of text.matchAll(nth))
    add(contacted(match[2] ?? '', match[1] ?? ''), match.index, match[0].length);
  for (const match of text.matchAll(amount)) {
    const value = moneyOf(match[1] ?? match[2] ?? '');
    if (value > 0) add({ kind: 'amount', value }, match.index, match[0].length);
  }
  for (const match of text.matchAll(promise))
    add({ kind: 'promise', of: promised(match[0]) }, match.index, match[0].length);
  for (const match of text.matchAll(reference))
    add({ kind: 'reference', number: match[0] }, match.index, match[0].length);
  for (const { kind, span } of kindsNamed(text))
    if (kind !== 'app') add({ kind: 'product', product: kind }, span[0], span[1] - span[0]);
  for (const { id: fault, span } of faultsIn(text)) {
    const told: Told = fault === 'no-answer' ? { kind: 'no-answer' } : { kind: 'fault', fault };
    add(told, span[0], span[1] - span[0]);
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

function lasted(many: string, unit: string): Told | null {
  const value = numbers[many.toLowerCase()] ?? Number(many);
  const each = days[unit.toLowerCase()] ?? 0;
  // "An hour" is how long a line was held, "a day" how one speaks: neither is a wait that a record would show.
  if (!(value > 0) || value * each < 1.5) return null;
  return { kind: 'waited', days: Math.round(value * each), within: Math.max(1, each * 0.5) };
}

/** Days from the last such weekday to the post. */
function agoOf(word: string, createdAt: string | null): number | null {
  if (createdAt === null) return null;
  if (word === 'yesterday') return 1;
  const passed = (new Date(createdAt).getUTCDay() - weekdays.indexOf(word) + 7) % 7;
  return passed === 0 ? 7 : passed;
}

function contacted(how: string, many: string): Told | null {
  const value = numbers[many.toLowerCase()] ?? Number.parseInt(many, 10);
  if (!(value >= 2)) return null;
  const channel = /call|rang|phone/i.test(how) ? 'phone' : /mail/i.test(how) ? 'email' : null;
  return { kind: 'contacts', count: value, channel };
}

/** "1,234.50", "1.234,50", "380": the last separator with two digits behind it parts the cents. */
export function moneyOf(text: string): number {
  const digits = text.replace(/[.,]+$/, '');
  const cents = /[.,](\d{1,2})$/.exec(digits);
  const units = (cents ? digits.slice(0, cents.index) : digits).replaceAll(/[.,]/g, '');
  return Number(units) + (cents ? Number(cents[1]?.padEnd(2, '0')) / 100 : 0);
}

function promised(words: string): 'call' | 'visit' | 'refund' | 'replacement' | null {
  if (/refund|money back|credit/i.test(words)) return 'refund';
  if (/replac|new (?:unit|one|inverter|powerwall)|swap/i.test(words)) return 'replacement';
  if (/call|ring|phone/i.test(words)) return 'call';
  if (/technician|visit|come (?:out|by|over)|appointment|install|slot/i.test(words)) return 'visit';
  return null;
}
