import { matchesOf } from './matches.ts';

/** A day, month or year that a text names; a missing part was not named. Months from 1. */
export interface DatePart {
  year?: number;
  month?: number;
  day?: number;
}

/** One place in a text, with each way to read it: "3/4" is March 4 or April 3. */
export interface DateMention {
  start: number;
  end: number;
  readings: DatePart[];
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const weekday = '(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?';
const day = '(0?[1-9]|[12]\\d|3[01])';
const nth = `${day}(?:st|nd|rd|th)?`;
const year = "((?:19|20)\\d\\d|['’]\\d\\d)";
const longMs = 86_400_000;

type Read = (groups: (string | undefined)[], now: Date | null) => DatePart[];

// "may" is a verb, "May" a month.
const verb = (name: string | undefined): boolean => name === 'may';
const monthOf = (name = ''): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const yearOf = (text: string | undefined): Pick<DatePart, 'year'> => {
  if (!text) return {};
  const value = Number(text.replace(/['’]/, ''));
  return { year: value < 100 ? 2000 + value : value };
};

function dayOf(time: Date): DatePart {
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate() };
}

/** The day that lies `days` after `now`. */
export const shifted = (now: Date, days: number): DatePart => dayOf(new Date(now.getTime() + days * longMs));

/** "3/4/24": month first and day first, whichever there can be. */
function slashes(first: number, second: number, rest: Pick<DatePart, 'year'>): DatePart[] {
  const readings = [
    { month: first, day: second, ...rest },
    { month: second, day: first, ...rest },
  ];
  return readings.filter((reading) => reading.month <= 12 && reading.day <= 31);
}

const shapes: [pattern: RegExp, read: Read][] = [
  [
    /\b((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])(?!\d)/g,
    ([y, m, d]) => [{ ...yearOf(y), month: Number(m), day: Number(d) }],
  ],
  [
    /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)?\d\d)(?![\d/]|[.-]\d)/g,
    ([a, , b, y]) => slashes(Number(a), Number(b), yearOf(y)),
  ],
  // "24/7" is no date; nor is "1/2" at a post's beginning or end or in brackets, where it counts posts.
  [
    /(?<![\d/.$€£([=]|^\s{0,3})(?!24\/7)(\d{1,2})\/(\d{1,2})(?![\w/%])(?:(?!\s{0,3}$)|(?<=\b(?:on|by|since|until|from|for|to|before|after|of|the|due|was|is) \d{1,2}\/\d{1,2}))/g,
    ([a, b]) => slashes(Number(a), Number(b), {}),
  ],
  [
    new RegExp(`\\b${month}\\.?\\s?(?:the\\s)?${nth}(?!\\d|[.:]\\d)(?:,?\\s?${year}(?!\\d))?`, 'gi'),
    ([m, d, y]) => (verb(m) ? [] : [{ ...yearOf(y), month: monthOf(m), day: Number(d) }]),
  ],
  [
    new RegExp(
      `(?<![\\d.=/#])${nth}[\\s-](?:of\\s)?(?:the\\s)?${month}(?![a-z])(?:\\.?[,\\s-]{1,2}${year}(?!\\d))?`,
      'gi',
    ),
    ([d, m, y]) => (verb(m) ? [] : [{ ...yearOf(y), month: monthOf(m), day: Number(d) }]),
  ],
  [
    new RegExp(`\\b${month}[.,]?\\s(?:of\\s)?${year}(?!\\d)`, 'gi'),
    ([m, y]) => [{ ...yearOf(y), month: monthOf(m) }],
  ],
  [/(?<![\d/])(0?[1-9]|1[0-2])\/((?:19|20)\d\d)(?![\d/])/g, ([m, y]) => [{ ...yearOf(y), month: Number(m) }]],
  [
    /(?<=\b(?:since|until|till|through|back in|(?:installed|bought|purchased|joined|started|signed up|customer|expires|ends) in) )((?:19|20)\d\d)(?![\d-]|[.,/]\d)/gi,
    ([y]) => [yearOf(y)],
  ],
  [
    new RegExp(
      `(?<=\\b(?:in|since|last|until|till|early|late|mid|of|from|back in) )${month}(?![a-z]| ?\\d)`,
      'gi',
    ),
    ([m], now) => {
      if (!now || !m || !/^[A-Z]/.test(m)) return [];
      const here = now.getUTCFullYear();
      return [here - 1, here, here + 1].map((at) => ({ year: at, month: monthOf(m) }));
    },
  ],
  [
    /(?<=\b(?:on|by|since|for|from) )the ([1-3]?\d)(?:st|nd|rd|th)\b(?=[.,;!?]|$| (?:and|at|but|when|of (?:this|last|next)))/gi,
    ([d], now) => {
      if (!now) return [];
      return [-1, 0, 1].map((step) => {
        const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + step, 1));
        return { ...dayOf(first), day: Number(d) };
      });
    },
  ],
  [
    /\b(yesterday|tomorrow)\b/gi,
    ([which], now) => (now ? [shifted(now, which?.toLowerCase() === 'yesterday' ? -1 : 1)] : []),
  ],
  [
    new RegExp(`\\b(last|on|this|next|by|since|past|until) (?:this |last |next )?${weekday}\\b`, 'gi'),
    ([how, name], now) => {
      if (!now || !name) return [];
      const ahead = (dayNames.indexOf(name.slice(0, 3).toLowerCase()) - now.getUTCDay() + 7) % 7;
      const back = /last|since|past/i.test(how ?? '');
      const forth = /next|by|until/i.test(how ?? '');
      return [ahead - 14, ahead - 7, ahead, ahead + 7]
        .filter((days) => (back ? days < 0 : forth ? days > 0 : Math.abs(days) <= 7))
        .map((days) => shifted(now, days));
    },
  ],
  [
    /\b(a|one|two|three|four|five|six|\d{1,3}) (day|week)s? ago\b/gi,
    ([count = '', unit], now) => {
      const spelt = ['', 'one', 'two', 'three', 'four', 'five', 'six'].indexOf(count.toLowerCase());
      const number = spelt > 0 ? spelt : count.toLowerCase() === 'a' ? 1 : Number(count);
      return now ? [shifted(now, -number * (unit?.toLowerCase() === 'week' ? 7 : 1))] : [];
    },
  ],
];

/**
 * Every date that `text` names, in any usual English notation. Words such as "last Tuesday" are read against `now`, and
 * left out without it. Where two shapes fit the same place, both are listed.
 */
export function findDates(text: string, now: Date | null): DateMention[] {
  return shapes.flatMap(([pattern, read]) =>
    matchesOf(text, pattern).flatMap((match) => {
      const readings = read(match.slice(1), now);
      return readings.length > 0
        ? [{ start: match.index, end: match.index + match[0].length, readings }]
        : [];
    }),
  );
}

/**
 * The days that a time of the record may be called: its own in UTC, and its neighbours by the clocks of the Americas and
 * of Europe. A plain day is itself; the epoch is how some systems write that there is none. ISO 8601 in, "YYYY-MM-DD" out.
 */
export function daysOf(value: string): string[] {
  if (value.length <= 10) return [value];
  const time = Date.parse(value);
  if (Number.isNaN(time) || time === 0) return [];
  return [
    ...new Set([-8, 0, 2].map((hours) => new Date(time + hours * 3_600_000).toISOString().slice(0, 10))),
  ];
}

/** "2024-03-03", "2024-03", "2024", "--03-03" where no year was named, or "---03" where no month was either. */
export function dateKey({ year, month, day }: DatePart): string {
  const two = (value: number) => String(value).padStart(2, '0');
  if (month === undefined)
    return year === undefined && day !== undefined ? `---${two(day)}` : String(year ?? '');
  return `${year ?? '-'}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
}
