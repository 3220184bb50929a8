import type { Post } from '../../detect/post.ts';
import type { FactKind } from '../fact.ts';
import { onceFor } from '../kept.ts';
import { findPrivate } from '../private-patterns.ts';
import { readable } from '../readable.ts';
import { matcherOf } from '../record-matcher.ts';
import type { Context, Finding, Level, Rule } from '../rule.ts';
import { shownIn, visible } from '../shown-values.ts';
import { fold, words } from '../tokens.ts';
import { published } from './private-pattern.ts';

const blocked: ReadonlySet<FactKind> = new Set([
  'email',
  'phone',
  'street',
  'postcode',
  'card',
  'iban',
  'identity',
  'serial',
  'order',
  'case',
  'number',
  'handle',
]);
// What the customer said of the day and the money is confirmed by whoever holds the record.
const confirmed: ReadonlySet<FactKind> = new Set([
  'installed',
  'warranty',
  'since',
  'due',
  'opened',
  'contact',
  'day',
  'amount',
]);
type Echo = Pick<Finding, 'level' | 'span'>;

// "order #48213377", "case no. CS-204817", and then the reference itself.
const reference =
  /\b(?:order|case|ticket|ref(?:erence)?|claim|booking|reservation|invoice|incident|confirmation|account|tracking|policy|customer|request|pnr)s?\b[^\p{L}\p{N}\n]{0,3}(?:(?:number|num|no|nr|id|is|was|code)\b[^\p{L}\p{N}\n]{0,3}){0,2}((?=[\p{L}\p{N}-]{0,16}\d)[\p{L}\p{N}]{2,20}(?:-[\p{L}\p{N}]{1,12}){0,4})/giu;
const loose = /(?:^|\s)#((?=[a-z-]{0,5}\d)[a-z\d-]{5,24})(?![\p{L}\p{N}])/giu;
const street =
  /\d{1,5}[a-z]?,? (?:\p{L}[\p{L}.'’-]{1,20} ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|way|boulevard|blvd|close|crescent|terrace|square|place)\b|\p{L}{3,20}(?:straße|strasse|straat|gatan|gade|weg) \d{1,4}/giu;
const fullName =
  /(?<![\p{L}])(?:[Mm]y name(?: is|['’]s)|[Nn]ame:|I am|I['’]m|[Tt]his is|[Ss]igned,?|[Rr]egards,?) ((?:\p{Lu}[\p{L}'’-]{1,20} ){1,3}\p{Lu}[\p{L}'’-]{1,20})/gu;

/** Letters and digits alone, folded. */
function plain(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Folding looks at the whole.
    if (code > 0x7f) return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) out += text[at];
    else if (code >= 0x41 && code <= 0x5a) out += String.fromCharCode(code + 0x20);
  }
  return out;
}

/** `plain` of one character, most of which need no folding. */
const plainly = (character: string): string => {
  if (character > '\x7F') return plain(character);
  if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) return character;
  return character >= 'A' && character <= 'Z' ? character.toLowerCase() : '';
};

/** What people give away of themselves in a post, by how they say it; as `plain` writes it. */
function givenAway(text: string): string[] {
  const codes = [...text.matchAll(reference), ...text.matchAll(loose)].map((match) => match[1] ?? '');
  return [
    ...codes.filter((code) => code.replace(/\D/g, '').length >= 4 && !/^(?:19|20)\d\d$/.test(code)),
    ...[...text.matchAll(street)].map((match) =>
      match[0].replace(/\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd)$/i, ''),
    ),
    ...[...text.matchAll(fullName)].map((match) => match[1] ?? ''),
  ].map(plain);
}

/** Where each of `needles`, letters and digits only, stands in `text` as words of its own. */
function placesOf(needles: readonly string[], text: string): Echo[] {
  const whole = needles.length > 0 ? plain(text) : '';
  const wanted = needles.filter((needle) => needle && whole.includes(needle));
  if (wanted.length === 0) return [];
  const found: Echo[] = [];
  const at: number[] = [];
  let packed = '';
  for (let index = 0; index < text.length; index++)
    for (const character of plainly(text[index] ?? '')) {
      packed += character;
      at.push(index);
    }
  for (const needle of wanted)
    for (let from = packed.indexOf(needle); from >= 0; from = packed.indexOf(needle, from + needle.length)) {
      const start = at[from] ?? 0;
      const end = (at[from + needle.length - 1] ?? 0) + 1;
      const alone = !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '');
      if (alone && end - start < needle.length * 2 + 8) found.push({ level: 'block', span: [start, end] });
    }
  return found;
}

const namesIn = onceFor((posts: readonly Post[]) => posts.map(({ author }) => plain(author.name)));

/** What a conversation gives away: private data by shape, and references, streets and names by how they are said. */
interface Given {
  shapes: ReadonlySet<string>;
  said: readonly string[];
}
const given = new WeakMap<readonly Post[], Given>();

function givenIn(posts: readonly Post[], ours: ReadonlySet<string>): Given {
  const known = given.get(posts);
  if (known) return known;
  const texts = posts
    .filter(({ author }) => !ours.has(author.handle.toLowerCase()))
    .map(({ text }) => readable(text).text);
  const names = namesIn(posts);
  const made: Given = {
    shapes: new Set(texts.flatMap((text) => findPrivate(text).map(({ plain: value }) => value))),
    said: texts.flatMap(givenAway).filter((value) => !names.includes(value)),
  };
  given.set(posts, made);
  return made;
}

function fromRecord(text: string, context: Context): Echo[] {
  const { record, values, post, now } = context;
  if (!record && values.length === 0) return [];
  const matcher = matcherOf(record, values);
  const stamp = now ?? post?.createdAt;
  const time = stamp ? new Date(stamp) : null;
  const shown = shownIn(visible(context), matcher, time);
  const names = namesIn(visible(context));
  return matcher.told(text, time).flatMap((hit): Echo[] => {
    if (!shown.has(hit)) return [];
    const whole =
      hit.kind === 'name' &&
      words(text.slice(hit.start, hit.end)).length > 1 &&
      !names.includes(plain(text.slice(hit.start, hit.end)));
    const level: Level | null =
      whole || blocked.has(hit.kind) ? 'block' : confirmed.has(hit.kind) ? 'warn' : null;
    return level ? [{ level, span: [hit.start, hit.end] }] : [];
  });
}

function fromThread(text: string, context: Context): Echo[] {
  const { contacts, brand, accounts } = context.policy;
  const ours = new Set([...brand, ...accounts].map(({ handle }) => handle.toLowerCase()));
  const { shapes, said } = givenIn(visible(context), ours);
  const own = shapes.size > 0 ? findPrivate(text) : [];
  return [
    ...own
      .filter((hit) => shapes.has(hit.plain) && !published(hit, contacts))
      .map(({ start, end }): Echo => ({ level: 'block', span: [start, end] })),
    ...placesOf(said, text),
  ];
}

const rule: Rule = {
  id: 'echo-private',
  level: 'block',
  description:
    'The reply repeats private data that the customer posted; a date or amount that the record holds is only warned of.',
  needs: ['record', 'values', 'thread', 'post', 'policy', 'now'],
  reach: 'sentence',
  check(draft, context) {
    const { text, at } = readable(draft);
    const kept: Echo[] = [];
    const all = [...fromRecord(text, context), ...fromThread(text, context)];
    for (const echo of all.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
      const last = kept.at(-1);
      if (!last || echo.span[0] >= last.span[1]) kept.push(echo);
      else if (echo.level === 'block') last.level = 'block';
    }
    return kept.map(({ level, span: [start, end] }) => ({
      rule: rule.id,
      level,
      span: [at(start), at(end - 1) + 1],
      message: { key: level === 'block' ? 'guard_echo' : 'guard_echo_confirms' },
    }));
  },
};

export default rule;
