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
const random = randomOf(20_261_122);
export const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
export const maybe = (chance: number): boolean => random() < chance;

export const handles =
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

/** With a handle before or behind it, or none. */
export function aimed(text: string): string {
  const handle = `@${pick(handles)}`;
  const at = random();
  if (at < 0.4) return `${handle} ${text}`;
  return at < 0.52 ? `${text} ${handle}` : text;
}

/** As somebody in a hurry types it. */
export function typed(text: string, stop: string): string {
  let out = text.trim();
  if (maybe(0.25)) out = out.replace(...pick(slips));
  if (maybe(0.12)) out = out.replace(...pick(slips));
  if (maybe(0.55)) out = capital(out);
  if (maybe(0.05) && out.length < 90) out = out.toUpperCase();
  if (/[\p{L}\p{N}]$/u.test(out) && maybe(0.6)) out += stop;
  return aimed(out);
}
