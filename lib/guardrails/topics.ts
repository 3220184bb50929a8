import { functionWords } from './common-words.ts';

// What says nothing of what a reply is about: courtesies, the talk itself, whoever, whenever. Stems; endings are taken off.
const vague = new Set(
  `able above accept apology available longer unavailable impossible actual add agree ago ahead already always another answer anyone anything apolog apologise apologize
  appreciate april ask attention august aware away bad be been begin below best better big bit both bring brought call care case catch
  caught cause chance change check clear come comment concern confirm contact correct could couple course day deal dear december deserve
  detail die different direct disappoint discuss dm do don done early earlier easy effort else end enjoy enough escalate
  especially even ever every everyone everything exact example expect experience explain explore fact fast february feedback feel few
  fill find fine first fix folk follow forget former forward found friday friend frustrat frustrate frustration disappointment satisfaction understanding full further gave general
  get give given glad go going gone good got great guarantee guess hand handle hang happen happy hard hate have hear heard heart hello help here
  hey hi hold home honest hope hour idea immediate improve inbox inconvenience info information inform input insight instead interest investigate
  issue january join july june just keep kept kind know last late latter learn least leave left less let like likely line little
  live long look lot love made make man many march matter may maybe mean meant meantime mention message mind minute miss mistake moment
  monday month more morning much near need never new next nice night no nobody none nope note nothing november now number october ok okay old
  one ones only open opinion option other ought outcome own part pass past patience patient people perfect perhaps person personal
  place please point possible post previous private probably problem process promise prove provide put question quick quite
  reach read real realise realize reason receive recent regard regret relat reply report request resolve respond response rest result return
  right same saturday saw say second see seem seen send sent september share short should show sincere situation solution solve some someone something
  soon sorry sort sound speak stand start state stay step still stop stuff sunday support sure take taken talk team tell thank thanks
  there thing think third thought thread thursday till time today together told tomorrow tonight took totally touch tough true truly try tuesday turn
  tweet understand unfortunate update upset us use usual very want was way wednesday week welcome well went will wish without
  wonder word work worry worst would write wrong yeah year yep yes yesterday yet you attach reference ticket regards team agent colleague staff rep representative member anybody somebody nowhere anywhere somewhere customer`
    .trim()
    .split(/\s+/),
);

// Behind these stands a noun, perhaps an adjective before it.
const leads = new Set(
  'what which whose the a an your our my their its this that these those all any every each some no in on at for of from with about by into off without than via and or during between'.split(
    ' ',
  ),
);
const owner = /(?<!^(?:it|that|what|here|there|he|she|let|who|where|how|this|everything|one))'s$/;
const verbs = new Set(
  'is are was were has have will can could should would does do did may might must'.split(' '),
);

export interface Word {
  /** Lower case, with straight apostrophes. */
  word: string;
  raw: string;
  start: number;
  end: number;
  /** Whether a sentence begins with it. */
  first: boolean;
}

/** The words of `text`, "we’re" as one. Handles, hashtags and links are none. */
export function wordsOf(text: string): Word[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}@#/._-])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu),
  ].map(({ 0: raw, index }) => ({
    word: raw.toLowerCase().replaceAll('’', "'"),
    raw,
    start: index,
    end: index + raw.length,
    first: /(?:^|[.!?…:\n])\s*["“(]?$/.test(text.slice(Math.max(0, index - 4), index)),
  }));
}

// The same words come back at every key.
const stems = new Map<string, string>();
const mostStems = 5_000;

/** A word without the ending that English gives it: "cancelled" and "cancelling" are "cancel". */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stemOf(word);
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, found);
  return found;
}

const stemOf = (word: string): string =>
  word.length < 5
    ? word.replace(/(?<=\w\w)s$/, '').replace(/([bdgklmnprt])\1$/, '$1')
    : word
        .replace(/(?:'s|'ll|'re|'ve|'d|n't)$/, '')
        .replace(/(?:ies)$/, 'y')
        .replace(/(?<=\w{3})(?:ing|edly|ed|es|s|e|ly|er|ers)$/, '')
        .replace(/([bdgklmnprt])\1$/, '$1');

const vagueStems = new Set([...vague].map(stem));

/** Whether a word says nothing of what a text is about. */
export const isVague = (word: string): boolean =>
  word.length < 3 ||
  /^\d|ly$|'/.test(word) ||
  functionWords.has(word) ||
  vague.has(word) ||
  vagueStems.has(stem(word));

/** Whether the word at `at` names something: a noun by where it stands, or a name. */
export function isTopic(words: readonly Word[], at: number): boolean {
  const { word, raw, first } = words[at] as Word;
  const name = /^\p{Lu}/u.test(raw) && !first;
  if (/\d/.test(raw) && /\p{L}/u.test(raw) && !/^\d+(?:st|nd|rd|th|am|pm|h|hrs?|mins?)$/i.test(raw))
    return true;
  if (isVague(word)) return false;
  if (name && raw.length > 1) return true;
  const next = words[at + 1]?.word ?? '';
  if (first && verbs.has(next)) return true;
  if (/[^s]s$/.test(word) && word.length > 4) return true;
  for (let back = at - 1, adjectives = 0; back >= 0 && adjectives < 3; back--) {
    const before = words[back] as Word;
    if (leads.has(before.word) || owner.test(before.word)) return true;
    if (functionWords.has(before.word) || before.word.length < 3) return false;
    if (words[back + 1]?.first) return false;
    adjectives++;
  }
  return false;
}
