import { functionWords, nameParticles, nameWords } from './common-words.ts';
import { type Fact, otherName, phrase } from './fact.ts';
import { calledFor, shortFor } from './nicknames.ts';
import { words } from './tokens.ts';

const plain = (word: string): boolean => nameWords.has(word) || functionWords.has(word);
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Other spellings of what folding leaves: "Müller" is written Mueller, and Mueller Müller. */
function respelt(part: string[], raw: string): string[][] {
  const spelt = raw
    .toLowerCase()
    .replace(
      /[äöüøåæ]/g,
      (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae' })[letter] ?? letter,
    );
  const other =
    spelt === raw.toLowerCase()
      ? part.map((word) => word.replace(/(?<=[aou])e(?=[^aeiou])/g, ''))
      : words(spelt);
  return other.join(' ') === part.join(' ') ? [part] : [part, other];
}

/** A name by its parts, run together, with initials, and in the short forms that people use. */
export function nameFacts(name: string): Fact[] {
  const raw = name
    .replace(/[()"“”]/g, ' ')
    .split(/[\s,]+/)
    .filter((part) => words(part).length > 0);
  const parts = raw.map(words).filter((part) => !/^(?:mr|mrs|ms|dr|mx|prof)$/.test(part.join('')));
  const [first = []] = parts;
  if (first.length === 0) return [];
  const whole = parts.flat();
  const single = raw.flatMap((own) => {
    const part = words(own);
    if (part.every((word) => nameParticles.has(word)) || /^(?:mr|mrs|ms|dr|mx|prof)$/.test(part.join('')))
      return [];
    const pieces =
      part.length > 1 ? [part, ...part.filter((word) => word.length > 2).map((word) => [word])] : [part];
    return pieces.flatMap((piece) => {
      const joined = piece.join('');
      if (han.test(joined)) return phrase('name', piece, 'always', part);
      const weak = joined.length <= 2 || plain(joined);
      if (joined.length === 1) return [];
      return respelt(piece, piece.length === part.length ? own : joined).flatMap((words) =>
        phrase('name', words, weak ? 'title' : 'name', piece),
      );
    });
  });
  const given = [first.join(''), ...first].filter((word) => word.length > 1);
  const called = [...new Set(given.flatMap(calledFor))].flatMap((nick) =>
    otherName(nick, plain(nick) ? 'title' : 'capital', first),
  );
  const short = [...new Set(given.flatMap((word) => (word.length > 4 ? shortFor(word) : [])))].flatMap(
    (nick) => otherName(nick, 'called', first),
  );
  const ends = parts.length > 1 ? [first, parts.at(-1) ?? []] : [];
  const letters = parts.map(([word = '']) => word.slice(0, 1)).join('');
  return [
    ...(parts.length > 1
      ? [...phrase('name', whole, 'always'), ...phrase('name', ends.toReversed().flat(), 'always', whole)]
      : []),
    ...(whole.length > 1 && !whole.some((word) => han.test(word))
      ? phrase('name', [whole.join('')], 'always', whole)
      : []),
    ...single,
    ...called,
    ...short,
    ...(letters.length > 1 && letters.length < 5 ? otherName(letters, 'called', whole) : []),
  ];
}
