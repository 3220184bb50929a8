import { cardNumber, iban, socialSecurity, vin } from './check-digits.ts';

export type PatternKind =
  | 'email'
  | 'phone'
  | 'card'
  | 'iban'
  | 'identity'
  | 'ip'
  | 'vin'
  | 'plate'
  | 'serial';

/** Private data by its shape alone; UTF-16 offsets, end exclusive. `plain`: the same for every notation of it. */
export interface PatternHit {
  kind: PatternKind;
  start: number;
  end: number;
  plain: string;
}

const email =
  /(?<![\p{L}\p{N}._%+*-])[\p{L}\p{N}_%+*'-](?:[\p{L}\p{N}_%+*'-]|\.(?=[\p{L}\p{N}_%+*-])){0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.)){1,6}(?:xn--[a-z\d]{2,30}|\p{L}{2,24})(?![\p{L}\p{N}])/giu;
const spelt =
  /(?<![\p{L}\p{N}.])([\p{L}\p{N}_-]{1,40}(?:(?:\.| dot )[\p{L}\p{N}_-]{1,40}){0,3}) ?(?:\(at\)|\[at\]| at ) ?([\p{L}\p{N}-]{2,40}(?: ?(?:\(dot\)|\[dot\]| dot ) ?[a-z]{2,12}){1,2})(?![\p{L}\p{N}])/giu;
const digits =
  /(?<![\p{L}\d.@#=&/_-]|[$€£¥₹] ?)[+＋]?\(?\d(?:[ ()./-]{0,3}\d){5,18}(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\p{L}\d%]|[.,]\d)/gu;
const codes = /(?<![\p{L}\d])[a-z]{2}\d{2}(?:[ -]?[a-z\d]){11,30}(?![\p{L}\d])/giu;
const ips = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)/g;
const ip6 = /(?<![\w:])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\w:])/gi;
const mac = /(?<![\w:])[\da-f]{2}(?:[:-][\da-f]{2}){5}(?![\w:])/gi;
const vins = /(?<![\p{L}\d])[a-hj-npr-z\d]{17}(?![\p{L}\d])/giu;
const nino = /(?<![\p{L}\d])([a-ceghj-pqrstw-z][a-cegqhj-npr-tw-z]) ?\d\d ?\d\d ?\d\d ?[a-d](?![\p{L}\d])/giu;
const britishPlate =
  /(?<![p{L}\d])[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[15]\d|[267]\d|[34]\d)[ -]?[A-HJ-PR-Z]{3}(?![p{L}\d])/g;
const plate =
  /\b(?:[Pp]lates?|[Rr]egistration|[Rr]eg|[Kk]ennzeichen|[Rr]ego|[Ii]mmatriculation|[Mm]atr[ií]cula)\b(?: (?:number|no\.?|plate))?(?: (?:is|of|reading|with|ends?|was))?[:#]? ?["“]?((?=[A-ZÄÖÜ\d -]{0,10}\d)[A-ZÄÖÜ\d]{1,4}(?:[ -]?[A-ZÄÖÜ\d]{1,4}){1,3})(?![\p{L}\d])/gu;
const serial =
  /\b(?:serial|s\/n|sn|imei|meid|device id)(?: (?:number|no\.?|nr\.?))?(?: (?:is|of|ends?|starts?|with|in))*[:#]{0,2} ?["“#]?((?=[a-z\d-]{0,20}\d)[a-z\d]{2,20}(?:[- ]?[a-z]{0,3}\d[a-z\d]{1,12}|-[a-z\d]{1,12}){0,4})(?![\p{L}\d])/giu;
const phoneCue =
  /(?:desk|office|home|work|call|calls|called|calling|phone|phones|tel|telephone|ring|rang|text|texts|texted|mobile|cell|dial|whatsapp|fax|reach(?: \w+)?|number|contact|line|hotline|support|sms|on|at)(?: (?:you|us|him|her|them|me|is|was|now|on|at|to|number|line|our|the|your|my|registered|back|up))*\W{0,3}$/i;
const version = /\b(?:v|ver|version|firmware|release|build|os|update|software)\W{0,2}$/i;
const date =
  /^(?:(?:19|20)\d\d[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d)\b|^(?:19|20)\d\d ?[-–/] ?(?:19|20)?\d\d$/;

/** A run of digits that is written or introduced as a telephone number is. */
function isPhone(raw: string, count: number, before: string, after: string): boolean {
  if (count < 7 || count > 15 || date.test(raw) || /^\s?(?:am|pm|kwh?|units|people|customers)\b/i.test(after))
    return false;
  if (/^[+＋]/.test(raw) || /^\(0?\d{1,5}\)/.test(raw) || /^\(?00[1-9]/.test(raw))
    return count >= 8 || phoneCue.test(before);
  const groups = raw.match(/\d+/g) ?? [];
  const shape = groups.map(({ length }) => length).join('-');
  if (/^(?:1-)?3-3-4$/.test(shape))
    return /^(?:1\D+)?[2-9]/.test(raw.replace(/^\(/, '')) || raw.startsWith('0');
  if (raw.replace(/^\(/, '').startsWith('0') && count >= 8 && count <= 12 && !/[./]\d{4}$/.test(raw))
    return groups.length > 1 ? groups.every(({ length }) => length > 1) : count > 9;
  if (/^\W{0,2}(?:office|fax|mobile|cell|home|desk|direct)\b/i.test(after)) return true;
  if (/^8(?:00|44|55|66|77|88)\D?\d{3}\D?\d{4}$/.test(raw)) return true;
  return (
    phoneCue.test(before) &&
    !/\b(?:order|case|ticket|serial|card|account|tracking|ref\w*|invoice|imei|model|article|id)\b[^.!?]{0,20}$/i.test(
      before,
    )
  );
}

function* numbersIn(text: string): Generator<PatternHit> {
  const links = text.includes('://');
  for (const { 0: raw, index: start } of text.matchAll(digits)) {
    const end = start + raw.length;
    const plain = raw.replace(/ ?[xe].*$/, '').replace(/\D/g, '');
    const before = text.slice(Math.max(0, start - 40), start);
    // A link's numbers are its own.
    if (links && /:\/\/\S*$/.test(text.slice(Math.max(0, start - 300), start))) continue;
    const at = (kind: PatternKind): PatternHit => ({ kind, start, end, plain });
    if (cardNumber(raw, /\bcard|\bcc\b|visa|mastercard|amex/i.test(before))) yield at('card');
    else if (socialSecurity(raw, /\b(?:ssn|social(?: security)?)\b/i.test(before))) yield at('identity');
    else if (isPhone(raw, plain.length, before, text.slice(end, end + 12))) yield at('phone');
  }
}

function* rawHits(text: string): Generator<PatternHit> {
  const all = (pattern: RegExp) => text.matchAll(pattern);
  const hit = (kind: PatternKind, start: number, raw: string): PatternHit => ({
    kind,
    start,
    end: start + raw.length,
    plain: raw.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase(),
  });
  const inside = (match: RegExpExecArray): [start: number, raw: string] => {
    const raw = match[1] ?? '';
    return [match.index + match[0].lastIndexOf(raw), raw];
  };
  if (text.includes('@')) for (const { 0: raw, index } of all(email)) yield hit('email', index, raw);
  if (/\bdot\b|\(dot\)|\[dot\]/i.test(text))
    for (const match of all(spelt))
      yield {
        ...hit('email', match.index, match[0]),
        plain: `${match[1]}${match[2]}`.toLowerCase().replace(/ dot |[^\p{L}\p{N}]|\bdot\b/gu, ''),
      };
  if (text.includes(':')) {
    for (const { 0: raw, index } of all(mac)) yield hit('ip', index, raw);
    for (const { 0: raw, index } of all(ip6)) if (isIp6(raw)) yield hit('ip', index, raw);
  }
  if (!/\d/.test(text)) return;
  for (const { 0: raw, index } of all(codes)) {
    const length = iban(raw);
    if (length) yield hit('iban', index, raw.slice(0, length));
  }
  for (const { 0: raw, index } of all(ips))
    if (
      raw.split('.').every((part) => Number(part) < 256) &&
      !version.test(text.slice(Math.max(0, index - 12), index))
    )
      yield hit('ip', index, raw);
  for (const { 0: raw, index } of all(vins))
    if (vin(raw, /\bvin\b/i.test(text))) yield hit('vin', index, raw);
  for (const { 0: raw, index, 1: prefix = '' } of all(nino)) {
    const cued = /\bni(?:no)?\b|national insurance/i.test(text.slice(Math.max(0, index - 40), index));
    if (cued || !/^(?:bg|gb|nk|kn|tn|nt|zz|.[oq]|q.)$/i.test(prefix)) yield hit('identity', index, raw);
  }
  for (const { 0: raw, index } of all(britishPlate)) yield hit('plate', index, raw);
  for (const match of all(plate)) yield hit('plate', ...inside(match));
  for (const match of all(serial))
    if ((match[1] ?? '').replace(/[^a-z\d]/gi, '').length >= 6) yield hit('serial', ...inside(match));
  yield* numbersIn(text);
}

function isIp6(raw: string): boolean {
  const parts = raw.split(':');
  const gap = raw.includes('::');
  if (
    /:::|::.*::/.test(raw) ||
    !/[\da-f]/i.test(raw) ||
    (raw.startsWith(':') && !gap) ||
    (raw.endsWith(':') && !raw.endsWith('::'))
  )
    return false;
  // "10:30" and "1:2:3" are times and ratios.
  return gap ? raw.length > 5 || raw === '::1' : parts.length === 8;
}

/** Everything in `text` that is private by its shape, one hit a place. */
export function findPrivate(text: string): PatternHit[] {
  const kept: PatternHit[] = [];
  for (const hit of [...rawHits(text)].sort((a, b) => a.start - b.start || b.end - a.end))
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
}
