import { lastFew } from './kept.ts';
import type { ByScript, ByWords } from './language-of.ts';

export { languageOf } from './language-of.ts';

// The short words that a language cannot do without and its neighbours do not share much, most telling first.
const short: Record<ByWords, string> = {
  en: 'the and you your to of is are we our for this that have with not it be on what my please was it’s i they can do how',
  de: 'der die das und ist nicht ich sie wir ihr ihre mit für auf ein eine zu den dem es von bei bitte',
  fr: 'le la les des et est vous nous votre je pas pour une du que avec sur dans ce qui merci bonjour',
  es: 'el la lo los las y es usted por para que no con una su del mi en se lo gracias pero sentimos',
  pt: 'o os as e é você não para com uma seu do da em que por nosso obrigado mas meu no na',
  it: 'il la gli e è che non per con una di della vostro mi sono ho grazie ma ci del al nel',
  nl: 'de het een en is niet van voor met u uw je wij we ik op te dat zijn bij ons naar',
  sv: 'och att det är inte för på med en ett vi du ni jag som har din er till av om den',
  da: 'og at det er ikke for på med en et vi du jeg som har din til af om den kan tak',
  pl: 'i nie jest się na w z do to że dla od po jak mam mój państwa proszę dziękuję ale czy jestem',
  tr: 've bir bu için ile değil çok siz sizin biz ben ne var yok mı mi lütfen teşekkürler ama gibi daha kadar',
  id: 'yang dan di ke dari untuk tidak ini itu dengan anda kami saya sudah akan bisa ada mohon terima kasih juga belum',
}; // prettier-ignore

const known = new Map<string, string[]>();
for (const [language, list] of Object.entries(short))
  for (const word of list.split(' ')) known.set(word, [...(known.get(word) ?? []), language]);
const longest = Math.max(...[...known.keys()].map(({ length }) => length));

const ignored = /https?:\/\/\S+|[@#][\p{L}\p{N}_]+/gu;
const letter = /\p{L}/u;
const latinLetter = /\p{Script=Latin}/u;

const scripts: [language: ByScript, script: RegExp][] = [
  ['ja', /[\u3040-\u30FF]/g],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['fa', /[پچژگکی]/g],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['uk', /[іїєґ]/gi],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];
// Enough to tell by; a longer text is no other language further on.
const most = 1_500;

/**
 * The language of `text` as ISO 639-1 and how sure that is, in evidence of about one word each; null where nothing
 * speaks for any. Other scripts tell by themselves; in Latin ones the short words do.
 */
export function detectLanguage(text: string): Detected | null {
  return detected(text.slice(0, most));
}

export interface Detected {
  language: string;
  sure: number;
  next: string | null;
}

const detected = lastFew((start: string): Detected | null => {
  const body = start.replace(ignored, ' ');
  const { letters, latin } = lettersIn(body);
  if (letters === 0) return null;
  if (latin * 2 < letters) {
    for (const [language, script] of scripts) {
      const found = body.match(script)?.length ?? 0;
      // One Japanese or Ukrainian letter tells them from those who lack it.
      const least = ['ja', 'fa', 'uk'].includes(language) ? letters * 0.03 : letters * 0.4;
      if (found > 0 && found >= least) return { language, sure: letters / 2, next: null };
    }
    return null;
  }
  const [first, second] = spokenIn(body.toLowerCase().replaceAll("'", '’'));
  if (!first) return null;
  return {
    language: first[0],
    sure: first[1] - (second?.[1] ?? 0) / 2,
    next: second && second[1] * 2 > first[1] ? second[0] : null,
  };
});

/** How many letters there are, and how many of the Latin script. Most are ASCII's, for which no expression is needed. */
function lettersIn(body: string): { letters: number; latin: number } {
  let letters = 0;
  let latin = 0;
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at);
    if (code < 128) {
      const small = code | 0x20;
      if (small < 0x61 || small > 0x7a) continue;
      letters++;
      latin++;
      continue;
    }
    const point = String.fromCodePoint(body.codePointAt(at) ?? 0);
    if (letter.test(point)) letters++;
    if (latinLetter.test(point)) latin++;
    at += point.length - 1;
  }
  return { letters, latin };
}

/** Where the letters that stand at `from` end. */
function afterLetters(body: string, from: number): number {
  let at = from;
  for (; at < body.length; at++) {
    const code = body.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) continue;
    if (code < 128) break;
    const point = String.fromCodePoint(body.codePointAt(at) ?? 0);
    if (!letter.test(point)) break;
    at += point.length - 1;
  }
  return at;
}

type Score = [language: string, words: number];

/** The two languages whose short words are most in `body`, which is in small letters; the one met first where two are even. */
function spokenIn(body: string): [first?: Score, second?: Score] {
  const scores = new Map<string, number>();
  for (let at = 0; at < body.length; at++) {
    const start = at;
    at = afterLetters(body, at);
    if (at === start) continue;
    // One apostrophe may be within: "it’s".
    const more = body[at] === '’' ? afterLetters(body, at + 1) : at;
    if (more > at + 1) at = more;
    const speakers = at - start > longest ? undefined : known.get(body.slice(start, at));
    if (!speakers) continue;
    for (const language of speakers) scores.set(language, (scores.get(language) ?? 0) + 1 / speakers.length);
  }
  let first: Score | undefined;
  let second: Score | undefined;
  for (const one of scores)
    if (!first || one[1] > first[1]) {
      second = first;
      first = one;
    } else if (!second || one[1] > second[1]) second = one;
  return [first, second];
}
