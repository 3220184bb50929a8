import { type Token, tokens } from './tokens.ts';

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

const numbers = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, at): [string, number] => [word, (at + 2) * 10]),
  ['nought', 0],
  ['nil', 0],
  ['oh', 0],
  ['o', 0],
]);
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1000],
]);
const repeats = new Map([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
]);

/** "three" → 3, "a" and "an" → 1, "12" → 12; null for any other word. In lower case. */
export function countOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  const value = numbers.get(word);
  return value && word !== 'o' ? value : null;
}

/** "third" → 3, "thirty-first" → 31, "14th" → 14; 0 for what is no day of a month. In lower case. */
export function ordinalOf(text: string): number {
  const digits = /^\d{1,2}/.exec(text);
  if (digits) return Number(digits[0]);
  const [first = '', second = ''] = text.split(/[\s-]/);
  const ten = first === 'twenty' ? 20 : first === 'thirty' ? 30 : 0;
  if (first === 'thirtieth') return 30;
  return ten ? ten + ordinals.indexOf(second) + 1 : ordinals.indexOf(first) + 1;
}
export const ordinalWords = `(?:(?:twenty|thirty)[- ])?(?:${ordinals.join('|')}|thirtieth)`;

/** Numbers spelt out in a text; UTF-16 offsets, end exclusive. */
export interface SpeltNumber {
  start: number;
  end: number;
  /** One after the other, as telephone numbers are said: "forty-two oh seven" → "4207". */
  digits: string;
  /** As a count: "four hundred and twelve" → 412; NaN where it is none. */
  value: number;
}

function read(list: readonly Token[]): Pick<SpeltNumber, 'digits' | 'value'> {
  let digits = '';
  let total = 0;
  let group = 0;
  let last = Number.POSITIVE_INFINITY;
  let times = 1;
  for (const { word } of list) {
    if (word === 'and') continue;
    const again = repeats.get(word);
    if (again) {
      times = again;
      continue;
    }
    const scale = scales.get(word);
    if (scale) {
      group = Math.max(1, group) * scale;
      if (scale === 1000) {
        total += group;
        group = 0;
      }
      last = scale;
      continue;
    }
    const value = numbers.get(word) ?? Number(word);
    const joins = last < 100 && last >= 20 && last % 10 === 0 && value > 0 && value < 10;
    if (joins) digits = digits.slice(0, -1) + String(value);
    else digits += String(/^\d/.test(word) ? word : value).repeat(times);
    if (last < 100 && !joins) group = Number.NaN;
    group += value;
    last = value;
    times = 1;
  }
  return { digits: list.some(({ word }) => scales.has(word)) ? '' : digits, value: total + group };
}

/** Runs of number words, at most 40 each, of which at least one is more than a single "one" or "two". */
export function findSpeltNumbers(text: string, list: readonly Token[] = tokens(text)): SpeltNumber[] {
  const found: SpeltNumber[] = [];
  let run: Token[] = [];
  const close = (): void => {
    if (run.length === 0) return;
    while (run.at(-1)?.word === 'and' || run.at(-1)?.word === 'o') run.pop();
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.some(({ word }) => !/^(?:\d+|and|o|oh)$/.test(word))) {
      const { digits, value } = read(run);
      if (digits.length > 1 || value >= 10) found.push({ start: first.start, end: last.end, digits, value });
    }
    run = [];
  };
  for (const token of list) {
    const { word, start } = token;
    const last = run.at(-1);
    const counts = numbers.has(word) || repeats.has(word) || (run.length > 0 && /^\d{1,4}$/.test(word));
    const inside = run.length > 0 && (scales.has(word) || (word === 'and' && scales.has(last?.word ?? '')));
    if (last && (start - last.end > 2 || run.length >= 40)) close();
    if ((counts && !(run.length === 0 && /^oh?$/.test(word))) || inside) run.push(token);
    else close();
  }
  close();
  return found;
}
