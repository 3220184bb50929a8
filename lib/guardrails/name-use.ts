import { calendarWords, nameWords } from './common-words.ts';
import type { PhraseUse } from './fact.ts';
import type { Token } from './tokens.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const greetings = set(
  'hi hello hey dear thanks thank sorry apologies bonjour hola hallo ciao morning afternoon evening welcome ok okay sure yes no',
);
const titles = set(
  'mr mrs ms miss mx dr prof sir madam mme mlle monsieur madame herr frau senor senora sr sra don dona chi anh em co bac signor signora customer initials',
);
const beforePlaces = set('in near to from at around outside of for across through throughout');
const strictPlaces = set('in near at around outside across throughout');
const plans = set('plan plans tier package bundle subscription membership contract tariff level');

const holders = /^(?:members?|customers?|subscribers?|account|status|policy|cover)$/;

/** Whether the word at `at` opens a sentence, and owes its capital to that. */
function opens(text: string, { start }: Token): boolean {
  return /(?:^|[.!?…:\n"“(]|\p{Extended_Pictographic})\s*$/u.test(text.slice(Math.max(0, start - 12), start));
}

/** Somebody is addressed by it: "Hi Mark", "Mr Young", "Thanks, Will.", "Will, we hear you". */
function addressed(text: string, list: readonly Token[], at: number): boolean {
  const token = list[at] as Token;
  const previous = list[at - 1];
  const gap = previous ? text.slice(previous.end, token.start) : '';
  if (previous && titles.has(previous.word) && /^[.,]? $/.test(gap)) return true;
  if (
    previous &&
    (greetings.has(previous.word) ||
      (greetings.has(list[at - 2]?.word ?? '') && /^(?:you|there|again|so|for|much)$/.test(previous.word))) &&
    /^,? $/.test(gap)
  )
    return true;
  if (!/^\p{Lu}/u.test(token.raw)) return false;
  const after = text.slice(token.end, token.end + 3);
  if (/^[,!]\s/.test(after) && opens(text, token) && list.length > at + 1) return true;
  return /^, $/.test(gap) && /^(?:[.,!?]|$)/.test(after) && at > 0;
}

/** A capital that only a name can have here: neither the sentence's own nor that of a title's words. */
function named(text: string, list: readonly Token[], at: number): boolean {
  const token = list[at] as Token;
  if (!/^\p{Lu}\p{Ll}/u.test(token.raw) || opens(text, token)) return false;
  if (/^['’]s\b/.test(text.slice(token.end, token.end + 3))) return !calendarWords.has(token.word);
  const previous = list[at - 1];
  const next = list[at + 1];
  const beside = (one: Token | undefined, gap: string) =>
    one && /^[ -]$/.test(gap) && /^[\p{Lu}\d]/u.test(one.raw);
  if (calendarWords.has(token.word) || (previous && strictPlaces.has(previous.word))) return false;
  if (previous && beside(previous, text.slice(previous.end, token.start)) && !opens(text, previous))
    return false;
  return !beside(next, next ? text.slice(token.end, next.start) : '');
}

/** Whether the phrase at `at`, `last` its last word, is used as a name, a place or a thing rather than as a plain word. */
export function fits(
  use: PhraseUse,
  text: string,
  list: readonly Token[],
  at: number,
  last: number,
): boolean {
  const token = list[at] as Token;
  const previous = list[at - 1];
  const gap = previous ? text.slice(previous.end, token.start) : '';
  const capital = !/^\p{Ll}/u.test(token.raw);
  const lower = !/\p{Lu}/u.test(text);
  switch (use) {
    case 'name':
      return capital || token.word.length > 4 || lower || addressed(text, list, at);
    case 'capital':
      return capital || lower;
    case 'title':
      return addressed(text, list, at) || named(text, list, at);
    case 'called':
      return capital && addressed(text, list, at) && !calendarWords.has(token.word);
    case 'place':
      return capital && ((beforePlaces.has(previous?.word ?? '') && gap === ' ') || gap === ', ');
    case 'plan': {
      const next = list[last + 1];
      if (next && holders.test(next.word) && capital && !opens(text, token)) return true;
      if (next && plans.has(next.word) && next.start - (list[last] as Token).end < 3)
        // "Our roof plans change" is about all of them.
        return (
          (capital && !opens(text, token)) ||
          last > at ||
          next.word !== 'plans' ||
          !/(?:^|[.!?] |\b(?:our|the|all|these|other) )$/i.test(text.slice(0, token.start))
        );
      if (/^plan|^tier|^package/.test(previous?.word ?? '') && /^[: ,]{1,2}["“]?$/.test(gap)) return capital;
      return at === last && !nameWords.has(token.word)
        ? named(text, list, at)
        : last > at
          ? capital
          : named(text, list, at);
    }
    default:
      return true;
  }
}
