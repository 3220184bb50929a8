import { type DateMention, type DatePart, dayNames, findDates, shifted, weekday } from './dates.ts';
import { matchesOf } from './matches.ts';
import { countOf, ordinalOf, ordinalWords } from './number-words.ts';

/** A date with how exactly it is meant. */
export interface LooseMention extends DateMention {
  /** Days that the day meant may lie away from the one named: "two weeks ago" may be thirteen days. */
  give?: number;
  /** Says something only of somebody's own affairs: "in May", "on Tuesday". */
  vague?: boolean;
}

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const abroad =
  'januar janvier enero gennaio janeiro januari|februar février febrero febbraio fevereiro februari|märz mars marzo março maart|avril abril aprile|mai mayo maggio maio mei|juni juin junio giugno junho|juli juillet julio luglio julho|août agosto augustus|septembre septiembre settembre setembro|oktober octobre octubre ottobre outubro|novembre noviembre novembro|dezember décembre diciembre dicembre dezembro'
    .split('|')
    .map((names) => names.split(' '));
const count = '(an?|\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const feasts: [pattern: string, month: number, day: number][] = [
  ['christmas eve', 12, 24],
  ['christmas(?: day)?', 12, 25],
  ['boxing day', 12, 26],
  ["new year[’']?s eve", 12, 31],
  ["new year[’']?s(?: day)?", 1, 1],
  ["valentine[’']?s(?: day)?", 2, 14],
  ['halloween', 10, 31],
  ['(?:fourth of july|independence day)', 7, 4],
];
const monthOf = (name: string): number =>
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(name.slice(0, 3).toLowerCase()) + 1;
const monthAbroad = (name: string): number =>
  abroad.findIndex((names) => names.includes(name.toLowerCase())) + 1;
const yearOf = (text: string | undefined): Pick<DatePart, 'year'> =>
  text ? { year: Number(text.replace(/\D/g, '')) + (text.length < 4 ? 2000 : 0) } : {};

type Read = (groups: (string | undefined)[], now: Date | null) => Omit<LooseMention, 'start' | 'end'> | null;

/** A day's distance in months or years, by the calendar. */
function moved(now: Date, months: number): DatePart {
  const to = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  return { year: to.getUTCFullYear(), month: to.getUTCMonth() + 1, day: Math.min(28, now.getUTCDate()) };
}

function distance(
  number: number,
  unit: string,
  sign: number,
  now: Date,
): Omit<LooseMention, 'start' | 'end'> {
  if (unit.startsWith('day')) return { readings: [shifted(now, sign * number)], give: number > 6 ? 1 : 0 };
  if (unit.startsWith('w')) return { readings: [shifted(now, sign * number * 7)], give: 3 };
  if (unit.startsWith('fort')) return { readings: [shifted(now, sign * number * 14)], give: 3 };
  if (unit.startsWith('m')) return { readings: [moved(now, sign * number)], give: number > 6 ? 31 : 17 };
  return { readings: [moved(now, sign * number * 12)], give: 190 };
}

// From Monday on, in German, French, Spanish and Italian.
const daysAbroad = [
  'montag lundi lunes lunedì',
  'dienstag mardi martes martedì',
  'mittwoch mercredi miércoles mercoledì',
  'donnerstag jeudi jueves giovedì',
  'freitag vendredi viernes venerdì',
  'samstag samedi sábado sabato',
  'sonntag dimanche domingo domenica',
].map((names) => names.split(' '));
const weekdayAbroad = `(?<!\\p{L})(${daysAbroad.flat().join('|')})(?!\\p{L})`;
const ordinalsAbroad =
  'ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften'.split(' ');

const unit = '(days?|weeks?|fortnights?|months?|years?)';
const shapes: [pattern: RegExp, read: Read][] = [
  [
    new RegExp(`\\b${month}\\.?,? (?:the )?(${ordinalWords})(?![a-z])(?:,? ((?:19|20)\\d\\d)(?!\\d))?`, 'gi'),
    ([m = '', d = '', y]) => ({
      readings: [{ ...yearOf(y), month: monthOf(m), day: ordinalOf(d.toLowerCase()) }],
    }),
  ],
  [
    new RegExp(
      `\\b(${ordinalWords}) (?:day )?(?:of )?${month}(?![a-z])(?:,? ((?:19|20)\\d\\d)(?!\\d))?`,
      'gi',
    ),
    ([d = '', m = '', y]) => ({
      readings: [{ ...yearOf(y), month: monthOf(m), day: ordinalOf(d.toLowerCase()) }],
    }),
  ],
  [
    new RegExp(
      `(?<![\\d.])(\\d{1,2})(?:\\.|º|er|°)?,? (?:de |di )?(${abroad.flat().join('|')})(?!\\p{L})(?:\\.?,? (?:de |del )?((?:19|20)\\d\\d)(?!\\d))?`,
      'giu',
    ),
    ([d = '', m = '', y]) => ({ readings: [{ ...yearOf(y), month: monthAbroad(m), day: Number(d) }] }),
  ],
  [
    new RegExp(`(?<!\\p{L})(${ordinalsAbroad.join('|')}) (${abroad.flat().join('|')})(?!\\p{L})`, 'giu'),
    ([d = '', m = '']) => ({
      readings: [{ month: monthAbroad(m), day: ordinalsAbroad.indexOf(d.toLowerCase()) + 1 }],
    }),
  ],
  [
    // "Mardi prochain, le 24", "Dienstag, den 24."; with the month behind it, another one reads it.
    new RegExp(
      `${weekdayAbroad}(?: (?:prochain|dernier|próximo|pasado|scorso|prossimo))?,? (?:le |el |il |den |dem )?(\\d{1,2})(?![\\d:]|[.,]\\d| ?(?:h|uhr|heures|horas|%|€)|\\.? (?:de )?(?:${abroad.flat().join('|')})(?!\\p{L}))`,
      'giu',
    ),
    ([, d = ''], now) => {
      const day = Number(d);
      if (day < 1 || day > 31) return null;
      return {
        readings: [...(now ? [-1, 0, 1].map((step) => ({ ...moved(now, step), day })) : []), { day }],
      };
    },
  ],
  [
    new RegExp(weekdayAbroad, 'giu'),
    ([name = ''], now) => {
      if (!now) return null;
      const day = daysAbroad.findIndex((names) => names.includes(name.toLowerCase())) + 1;
      const ahead = (day - now.getUTCDay() + 7) % 7;
      return { readings: [ahead - 7, ahead].map((days) => shifted(now, days)), vague: true };
    },
  ],
  [
    new RegExp(
      `\\bthe ([1-3]?\\d(?:st|nd|rd|th)|${ordinalWords.replace('first|second|third|', '')})(?![\\w-])(?! (?:of ${month}|${month}|time|century|floor|hour|call|attempt|street|avenue))`,
      'gi',
    ),
    ([d = ''], now) => {
      const day = ordinalOf(d.toLowerCase());
      if (day < 1 || day > 31) return null;
      const near = now ? [-1, 0, 1].map((step) => ({ ...moved(now, step), day })) : [];
      return { readings: [...near, { day }] };
    },
  ],
  [
    new RegExp(
      `(?<!(?:to|through|and|[-–]) ?)\\b${weekday}(?!s|\\w)(?! ?(?:to|through|[-–]|and) ?${weekday})`,
      'gi',
    ),
    ([name = ''], now) => {
      if (!now || name.length < 3) return null;
      const ahead = (dayNames.indexOf(name.slice(0, 3).toLowerCase()) - now.getUTCDay() + 7) % 7;
      return { readings: [ahead - 7, ahead].map((days) => shifted(now, days)), vague: true };
    },
  ],
  [
    new RegExp(`\\b${count}(?: or so| full| whole)? ${unit} (?:ago|back|earlier|since)\\b`, 'gi'),
    ([number = '', what = ''], now) =>
      now && distance(countOf(number.toLowerCase()) ?? 0, what.toLowerCase(), -1, now),
  ],
  [
    /\b(24|36|48|60|72|84|96|120)(?: or so| full| whole)? ?(?:hours?|hrs?|h) (?:ago|back|earlier)\b/gi,
    ([hours = ''], now) => now && distance(Math.round(Number(hours) / 24), 'days', -1, now),
  ],
  [
    new RegExp(`\\b(?:within|in|over)(?: about| just over| just under)? ${count} ${unit}(?!['’\\w])`, 'gi'),
    ([number = '', what = ''], now) =>
      now && { ...distance(countOf(number.toLowerCase()) ?? 0, what.toLowerCase(), 1, now), vague: true },
  ],
  [
    new RegExp(`\\b${count} ${unit} (?:from (?:now|today)|on|hence)\\b`, 'gi'),
    ([number = '', what = ''], now) =>
      now && distance(countOf(number.toLowerCase()) ?? 0, what.toLowerCase(), 1, now),
  ],
  [
    new RegExp(`\\b(?:a )?(?:couple|few) (?:of )?${unit} (ago|back)\\b`, 'gi'),
    ([what = ''], now) => now && { ...distance(2, what.toLowerCase(), -1, now), vague: true },
  ],
  [
    /(?<![\d.])(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.(?![\d\w])|(?<=\b(?:am|den|vom|zum|bis|ab|dem) )(\d{1,2})\.(\d{1,2})\.(?![\d\w])/gi,
    ([a, b, d = a, m = b]) => ({ readings: [{ month: Number(m), day: Number(d) }] }),
  ],
  [
    /\b(?:the )?day (before yesterday|after tomorrow)\b/gi,
    ([which = ''], now) => now && { readings: [shifted(now, /^b/i.test(which) ? -2 : 2)] },
  ],
  [
    new RegExp(`\\b(${count}) years? (?:with us|of (?:loyalty|custom)|as a customer|now)\\b`, 'gi'),
    ([number = ''], now) =>
      now && { ...distance(countOf(number.toLowerCase()) ?? 0, 'years', -1, now), vague: true },
  ],
  [
    /\b(today|tonight|this (?:morning|afternoon|evening))\b/gi,
    (_groups, now) => now && { readings: [shifted(now, 0)], vague: true },
  ],
  [
    new RegExp(
      `\\b(in|since|last|until|till|early|late|mid|back in|the (?:beginning|start|end|middle) of)[- ]${month}(?![a-z]| ?\\d)`,
      'gi',
    ),
    ([how = '', m = ''], now) => {
      if (!now || !/^[A-Z]/.test(m)) return null;
      const here = now.getUTCFullYear();
      return {
        readings: [here - 1, here, here + 1].map((year) => ({ year, month: monthOf(m) })),
        ...(/^(?:in|until|till)$/i.test(how) && { vague: true }),
      };
    },
  ],
  [
    /(?<=\b(?:in|since|from|of|during) )((?:19|20)\d\d)(?![-\d]|[.,/]\d)/gi,
    ([y]) => ({ readings: [yearOf(y)], vague: true }),
  ],
  ...feasts.map(([words, at, day]): [RegExp, Read] => [
    new RegExp(`\\b${words}(?![\\w’'])`, 'gi'),
    () => ({ readings: [{ month: at, day }] }),
  ]),
];

const cue =
  /\d|day\b|ago|back|week|month|year|th\b|first|second|third|tieth|night|since|tomorrow|fortnight|christmas|halloween|valentine|tag\b|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di\b|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|edì|ten (?:jan|feb|m|ap|jun|jul|aug|sep|o|nov|dez)/i;

/**
 * What `text` says of days in any words: everything that `findDates` finds, and what only somebody who knows the record
 * can make sense of, such as "the fourteenth", "Tuesday" or "about six years".
 */
export function findLooseDates(text: string, now: Date | null): LooseMention[] {
  const sure = findDates(text, now);
  if (!cue.test(text) && sure.length === 0 && !/\b(?:in|last|early|late|mid) [A-Z]/i.test(text)) return sure;
  const loose = shapes.flatMap(([pattern, read]) =>
    matchesOf(text, pattern).flatMap((match) => {
      const found = read(match.slice(1), now);
      return found && found.readings.length > 0
        ? [{ start: match.index, end: match.index + match[0].length, ...found }]
        : [];
    }),
  );
  // "In March" is told apart from "since March" above, and a year alone is vague.
  const told = sure.filter(
    ({ readings: [first, ...others] }) => first?.day || (first?.month && others.length < 2),
  );
  return [...told, ...loose];
}
