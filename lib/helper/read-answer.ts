import * as v from 'valibot';

/** Nothing that X would take is longer; UTF-16 units. */
const longest = 25_000;

// Line breaks aside; and what turns the reading direction or is not seen at all, but the two joiners that emoji and
// several scripts are written with, and the tags of some flags.
const unseen = /[\p{Cc}--\n]|[\p{Cf}--[\u200C\u200D\u{E0020}-\u{E007F}]]|[\p{Zl}\p{Zp}\p{Co}]/v;

const answerSchema = v.pipe(
  v.string(),
  v.maxLength(longest),
  v.check((text) => text.isWellFormed()),
  v.transform((text) => text.replaceAll('\r\n', '\n').normalize('NFC').trim()),
  v.check((text) => /\p{L}/u.test(text) && !unseen.test(text)),
);

const quotes: readonly [string, string][] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
];

/** A whole answer in quotation marks is one that was quoted, unless the draft was. */
function unquoted(text: string, draft: string): string {
  const pair = quotes.find(([open, close]) => text.startsWith(open) && text.endsWith(close));
  if (!pair || text.length < 3 || draft.trim().startsWith(pair[0])) return text;
  const inner = text.slice(1, -1);
  return inner.includes(pair[0]) || inner.includes(pair[1]) ? text : inner.trim();
}

// What stands for something out in the world: links, handles, hashtags, addresses and every number.
const named =
  /https?:\/\/\S+|[@#＠＃][\p{L}\p{N}_]+|\S{1,64}@\S+|\p{N}+(?:[.,:/-]\p{N}+)*|(?:[\p{L}\p{N}-]{1,63}\.){1,9}\p{L}{2,}/gu;
const ofWord = (character: string | undefined): boolean => !!character && /[\p{L}\p{N}]/u.test(character);

/** Whether `text` has `name` in it, and not only within a longer one. */
function has(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!ofWord(text[at - 1]) && !ofWord(text[at + name.length])) return true;
  return false;
}

const namesIn = (text: string): string[] =>
  [...text.matchAll(named)].map(([name]) => name.toLowerCase().replace(/[.,;:!?)]+$/, ''));

/**
 * The text that a model answered with, or null where it is not fit to be shown: not text, no word in it, the draft itself, far
 * longer than it, with characters that do not show, or with a link, handle, hashtag or number that the draft has not.
 */
export function readAnswer(answer: unknown, draft: string): string | null {
  const read = v.safeParse(answerSchema, answer);
  if (!read.success) return null;
  const text = unquoted(read.output, draft);
  if (text === '' || text === draft.trim() || text.length > draft.length * 2 + 200) return null;
  const known = draft.normalize('NFC').toLowerCase();
  return namesIn(text).every((name) => has(known, name)) ? text : null;
}
