import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flag, Intent, Severity } from '../../lib/triage/triage.ts';

/** One example for training, as a line of posts.jsonl. */
interface Example {
  text: string;
  intent: Intent;
  flags: Flag[];
  severity: Severity;
  /** Whether something fell short of what the writer expected. */
  complaint: boolean;
  /** The line of the material that it was made of: those of one line are never on both sides of a measurement. */
  core: string;
}

const folder = join(import.meta.dirname, '../../tests/triage/examples');
const seed = 20_261_122;

/** Mulberry32: the same numbers on every machine. */
function randomOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = randomOf(seed);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const maybe = (chance: number): boolean => random() < chance;

/** A line of the material: words, then "^flag" and "^2" or "^3" for the severity where it is not the usual one. */
interface Piece {
  text: string;
  flags: Flag[];
  severity: number;
}

const read = (name: string): Piece[] =>
  readFileSync(join(folder, `material/${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('##'))
    .map((line) => {
      const [text = '', ...marks] = line.split(' ^');
      return {
        text,
        flags: marks.filter((mark) => /^[a-z]/.test(mark)) as Flag[],
        severity: Math.max(0, ...marks.filter((mark) => /^\d/.test(mark)).map(Number)),
      };
    });

const openers = read('openers');
const handles =
  'HelioCare NorthRail Bluebank AskMarlow KitoHelp VeloGo PomMarket Airlume TeleBoro GridLine Lunacar Sofine StreamPeak CourierX Havenhotel Mealbox'.split(
    ' ',
  ); // prettier-ignore

// What thumbs do to words; each once per post at most.
const slips: [RegExp, string][] = [
  [/\byou\b/, 'u'],
  [/\byour\b/, 'ur'],
  [/\bplease\b/, 'pls'],
  [/\breceive/, 'recieve'],
  [/\bbecause\b/, 'cos'],
  [/\bcan't\b/, 'cant'],
  [/\bdon't\b/, 'dont'],
  [/\bwon't\b/, 'wont'],
  [/\bdidn't\b/, 'didnt'],
  [/\bdoesn't\b/, 'doesnt'],
  [/\btheir\b/, 'thier'],
  [/\bservice\b/, 'sevice'],
  [/\bdelivery\b/, 'delivary'],
  [/\btomorrow\b/, 'tmrw'],
  [/ing\b/, 'in'],
  [/\bthe\b/, 'teh'],
  [/\bweeks\b/, 'wks'],
  [/\band\b/, '&'],
  [/\bthough\b/, 'tho'],
  [/\bdefinitely\b/, 'definately'],
];

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

function typed(text: string, stop: string): string {
  let out = text.trim();
  if (maybe(0.25)) out = out.replace(...pick(slips));
  if (maybe(0.12)) out = out.replace(...pick(slips));
  if (maybe(0.55)) out = capital(out);
  if (maybe(0.05) && out.length < 90) out = out.toUpperCase();
  if (/[\p{L}\p{N}]$/u.test(out) && maybe(0.6)) out += stop;
  const handle = `@${pick(handles)}`;
  const at = random();
  if (at < 0.4) return `${handle} ${out}`;
  return at < 0.52 ? `${out} ${handle}` : out;
}

const complete = (parts: readonly Piece[], texts: readonly string[], stop: string) => ({
  text: typed(texts.join(''), stop),
  flags: [...new Set(parts.flatMap(({ flags }) => flags))],
  severity: Math.max(...parts.map(({ severity }) => severity)),
});

const seen = new Set<string>();
const examples: Example[] = [];

function add(made: ReturnType<typeof complete>, rest: Pick<Example, 'intent' | 'complaint' | 'core'>): void {
  if (seen.has(made.text.toLowerCase()) || made.text.length > 280) return;
  seen.add(made.text.toLowerCase());
  examples.push({
    ...made,
    ...rest,
    severity: Math.max(made.severity, rest.complaint ? 1 : 0) as Severity,
  });
}

interface Kind {
  name: string;
  intent: Intent;
  complaint: boolean;
  times: number;
  tails: string;
  stops: readonly string[];
  flag?: Flag;
}

const kinds: Kind[] = [
  {
    name: 'complaints',
    intent: 'help_complaint',
    complaint: true,
    times: 4,
    tails: 'tails',
    stops: ['.', '!', '', '!!', '...'],
  },
  {
    name: 'short-complaints',
    intent: 'help_complaint',
    complaint: true,
    times: 4,
    tails: 'tails',
    stops: ['.', '!', '', '!!'],
  },
  {
    name: 'sarcasm',
    intent: 'help_complaint',
    complaint: true,
    times: 3,
    tails: 'tails',
    stops: ['.', '', ' 🙃', ' 👏'],
  },
  {
    name: 'faults',
    intent: 'help_complaint',
    complaint: true,
    times: 4,
    tails: 'soft-tails',
    stops: ['?', '.', ''],
  },
  {
    name: 'plain-complaints',
    intent: 'help_complaint',
    complaint: true,
    times: 3,
    tails: 'tails',
    stops: ['.', '', '?', '!'],
  },
  {
    name: 'plain-life',
    intent: 'noise',
    complaint: false,
    times: 3,
    tails: 'chat-tails',
    stops: ['.', '', '!', '?'],
  },
  {
    name: 'plain-questions',
    intent: 'question',
    complaint: false,
    times: 3,
    tails: 'soft-tails',
    stops: ['?', '?', '', '??'],
  },
  {
    name: 'plain-talk',
    intent: 'noise',
    complaint: false,
    times: 3,
    tails: 'soft-tails',
    stops: ['.', '', '!'],
  },
  {
    name: 'plain-thanks',
    intent: 'praise',
    complaint: false,
    times: 3,
    tails: 'warm-tails',
    stops: ['.', '', '!'],
  },
  {
    name: 'help',
    intent: 'help_complaint',
    complaint: false,
    times: 5,
    tails: 'soft-tails',
    stops: ['?', '.', ''],
  },
  {
    name: 'questions',
    intent: 'question',
    complaint: false,
    times: 4,
    tails: 'soft-tails',
    stops: ['?', '?', '??'],
  },
  {
    name: 'praise',
    intent: 'praise',
    complaint: false,
    times: 4,
    tails: 'warm-tails',
    stops: ['!', '.', '!!', ''],
  },
  { name: 'ideas', intent: 'idea', complaint: false, times: 5, tails: 'soft-tails', stops: ['.', '', '!'] },
  { name: 'talk', intent: 'noise', complaint: false, times: 3, tails: 'soft-tails', stops: ['.', '', '!'] },
  {
    name: 'noise',
    intent: 'noise',
    complaint: false,
    times: 3,
    tails: 'chat-tails',
    stops: ['.', '', '!', '...'],
  },
  {
    name: 'scams',
    intent: 'noise',
    complaint: false,
    times: 5,
    tails: 'warm-tails',
    stops: ['!', '', '🚀'],
    flag: 'scam_spam',
  },
  {
    name: 'press',
    intent: 'press',
    complaint: false,
    times: 5,
    tails: 'soft-tails',
    stops: ['?', '.'],
    flag: 'press',
  },
  {
    name: 'investor',
    intent: 'investor',
    complaint: false,
    times: 5,
    tails: 'soft-tails',
    stops: ['?', ''],
    flag: 'investor',
  },
]; // prettier-ignore

for (const { name, intent, complaint, times, tails, stops, flag } of kinds) {
  const cores = read(name);
  const ends = read(tails);
  const short = name === 'complaints' ? read('short-complaints') : [];
  for (const [at, core] of cores.entries())
    for (let time = 0; time < times; time++) {
      const parts: Piece[] = [core];
      const texts: string[] = [core.text.replace('{h}', pick(handles))];
      // The first is the line as it was written.
      if (time > 0) {
        if (maybe(name === 'noise' ? 0.1 : 0.35)) texts.unshift(pick(openers).text);
        if (maybe(0.55)) {
          const end = short.length && maybe(0.4) ? pick(short) : pick(ends);
          parts.push(end);
          const joint = /[\p{L}\p{N}]$/u.test(core.text) ? pick([',', '.', '!', '']) : '';
          const words = end.text.trim();
          texts.push(/^[\p{L}]/u.test(words) ? `${joint || ' -'} ${words}` : ` ${words}`);
        }
      }
      const made = complete(parts, texts, pick(stops));
      if (flag) made.flags = [...new Set([...made.flags, flag])];
      add(made, { intent, complaint, core: `${name} ${at}` });
    }
}

writeFileSync(join(folder, 'posts.jsonl'), `${examples.map((one) => JSON.stringify(one)).join('\n')}\n`);
console.log(`${examples.length} examples`);
