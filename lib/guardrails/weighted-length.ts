import { findUrls } from './find-urls.ts';

// X's configuration v3: code points in these ranges weigh 1 and all others 2; a link 23; an emoji 2.
const light = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;
const urlWeight = 23;
const heavyWeight = 2;

const emojiAt = /^(?:\p{RGI_Emoji}|[0-9#*]\uFE0F?\u20E3)/v;
const joinedAt =
  /^\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?){1,9}/v;
// Whatever may belong to one emoji; no emoji has as many parts.
const clusterAt =
  /(?:\p{Regional_Indicator}{2}|\p{Emoji}|\p{Extended_Pictographic})(?:[\uFE0F\u20E3\p{Emoji_Modifier}\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic}){0,12}/vy;
const wholeEmoji = /^\p{RGI_Emoji}$/v;
const bareSymbol = /(?!\p{Emoji_Presentation})\p{Extended_Pictographic}(?![\uFE0F\p{Emoji_Modifier}])/gv;
// No emoji starts below this but ©, ®, and the keycaps' digits, # and *, which their next character gives away.
const firstSymbol = 0x203c;

export interface WeightedLength {
  /** In X's weighted characters. */
  weighted: number;
  /** Thousandths of the limit, rounded down. */
  permillage: number;
  /** UTF-16 offset of the first unit past the limit; null where the text fits. */
  overflowAt: number | null;
}

/** What makes an emoji of the character before it: a variation selector or a keycap. */
const marked = (unit: number): boolean => unit === 0xfe0f || unit === 0x20e3;

function lightPoint(point: number): boolean {
  return point < 4352 || light.some(([from, to]) => point >= from && point <= to);
}

/** The UTF-16 length of the emoji that `cluster` begins with, 0 where there is none. */
function emojiIn(cluster: string): number {
  const plain = emojiAt.exec(cluster)?.[0].length ?? 0;
  const joined = joinedAt.exec(cluster)?.[0];
  // Keyboards leave variation selectors out of joined emoji; X counts those as one too.
  return joined && joined.length > plain && wholeEmoji.test(joined.replace(bareSymbol, '$&\uFE0F'))
    ? joined.length
    : plain;
}

// The browser's table of emoji is slow to ask, and nobody uses many.
const known = new Map<string, number>();
const mostKnown = 1000;

function emojiLength(text: string, at: number, point: number): number {
  if (point < firstSymbol && !marked(text.charCodeAt(at + 1))) return 0;
  clusterAt.lastIndex = at;
  const cluster = clusterAt.exec(text)?.[0];
  if (!cluster) return 0;
  const length = known.get(cluster) ?? emojiIn(cluster);
  if (known.size >= mostKnown) known.clear();
  known.set(cluster, length);
  return length;
}

/** Offsets in the composed text → offsets in the text as typed, exact at the start of each grapheme. */
function composed(text: string): { text: string; origin: (offset: number) => number } {
  const whole = text.normalize('NFC');
  if (whole === text) return { text, origin: (offset) => offset };
  const starts: [composedStart: number, typedStart: number][] = [];
  let length = 0;
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    starts.push([length, index]);
    length += segment.normalize('NFC').length;
  }
  return {
    text: whole,
    origin(offset) {
      const next = starts.findIndex(([start]) => start > offset);
      const [start, typed] = starts.at(next < 0 ? -1 : next - 1) ?? [0, 0];
      const shared = offset - start;
      return whole.slice(start, offset) === text.slice(typed, typed + shared) ? typed + shared : typed;
    },
  };
}

/**
 * The length of `text` as X counts it: composed (NFC), links 23, emoji 2, other characters 1 or 2 by X's configuration
 * v3. What X does not count of a reply is left out by `replyLength`. `emojiAsOne: false` counts an emoji's code points, as X's configuration v2 did.
 */
export function weightedLength(text: string, limit = 280, { emojiAsOne = true } = {}): WeightedLength {
  const { text: counted, origin } = composed(text);
  const urls = findUrls(counted);
  let weighted = 0;
  let overflowAt: number | null = null;
  let url = 0;
  for (let at = 0; at < counted.length; ) {
    const start = at;
    const span = urls[url];
    if (span?.[0] === at) {
      weighted += urlWeight;
      at = span[1];
      url++;
    } else if (counted.charCodeAt(at) < firstSymbol && !marked(counted.charCodeAt(at + 1))) {
      // Nearly every character of nearly every draft.
      weighted += lightPoint(counted.charCodeAt(at)) ? 1 : heavyWeight;
      at++;
    } else {
      const point = counted.codePointAt(at) ?? 0;
      const emoji = emojiAsOne ? emojiLength(counted, at, point) : 0;
      weighted += emoji || !lightPoint(point) ? heavyWeight : 1;
      at += emoji || (point > 0xffff ? 2 : 1);
    }
    if (overflowAt === null && weighted > limit) overflowAt = origin(start);
  }
  return { weighted, permillage: Math.floor((weighted / limit) * 1000), overflowAt };
}
