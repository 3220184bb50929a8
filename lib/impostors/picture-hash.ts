/** As a canvas gives them out: RGBA, row by row, without transparency. */
export interface Pixels {
  data: ArrayLike<number>;
  width: number;
  height: number;
}

/** Neighbours count as different from here on, in levels of 255: below lies what compression does to a plain area. */
const step = 4;
/** A picture with fewer differences is a plain area or a fade, which half of all pictures look like. */
const fewest = 12;
/**
 * How far two hashes of one picture may be apart: in bits of 128, and in levels of 255 for red, green and blue. Measured:
 * copies that were made smaller and compressed again stay within, different pictures are beyond; see docs/detection.md.
 */
const within = { bits: 10, levels: 20 };

/**
 * What a picture shows, in 38 hex digits. 32 of them are 128 bits: its brightness averaged over a grid, and for each two
 * neighbours whether it falls from one to the next, 64 times along the rows (9 × 8) and 64 times down the columns
 * (8 × 9); size and compression leave nearly all of these as they are. The last six are its mean colour. Null where
 * there is too little to see for a comparison to mean anything.
 */
export function hashPixels(pixels: Pixels): string | null {
  const along = grid(pixels, 9, 8).map(brightness);
  const down = grid(pixels, 8, 9).map(brightness);
  const falls: boolean[] = [];
  let differing = 0;
  for (let row = 0; row < 8; row++)
    for (let column = 0; column < 8; column++) {
      const pairs = [
        [along[row * 9 + column], along[row * 9 + column + 1]],
        [down[row * 8 + column], down[(row + 1) * 8 + column]],
      ];
      for (const [from = 0, to = 0] of pairs) {
        if (Math.abs(from - to) > step) differing++;
        falls.push(from - to > step);
      }
    }
  if (differing < fewest) return null;
  const digits = Array.from({ length: 32 }, (_none, place) =>
    falls.slice(place * 4, place * 4 + 4).reduce((sum, bit) => sum * 2 + Number(bit), 0),
  );
  const mean = (grid(pixels, 1, 1)[0] ?? []).map((level) => hex(Math.round(level), 2));
  return [...digits.map((digit) => hex(digit, 1)), ...mean].join('');
}

/** Whether two hashes are of one picture, as far as anybody can see. */
export function isSamePicture(a: string, b: string): boolean {
  return bitsBetween(a, b) <= within.bits && levelsBetween(a, b) <= within.levels;
}

function bitsBetween(a: string, b: string): number {
  let bits = 0;
  for (let place = 0; place < 32; place++)
    for (let both = digitAt(a, place) ^ digitAt(b, place); both; both &= both - 1) bits++;
  return bits;
}

function levelsBetween(a: string, b: string): number {
  const level = (hash: string, place: number) => digitAt(hash, place) * 16 + digitAt(hash, place + 1);
  return Math.max(...[32, 34, 36].map((place) => Math.abs(level(a, place) - level(b, place))));
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
const digitAt = (hash: string, place: number) => Number.parseInt(hash[place] ?? '0', 16);

type Colour = readonly [red: number, green: number, blue: number];

function brightness([red, green, blue]: Colour): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** The mean colour of each field of a grid laid over the picture, row by row. */
function grid({ data, width, height }: Pixels, columns: number, rows: number): Colour[] {
  const sums = Array.from({ length: columns * rows }, () => ({ red: 0, green: 0, blue: 0, count: 0 }));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = sums[Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width)];
      const at = (y * width + x) * 4;
      if (!sum) continue;
      sum.red += data[at] ?? 0;
      sum.green += data[at + 1] ?? 0;
      sum.blue += data[at + 2] ?? 0;
      sum.count++;
    }
  return sums.map(({ red, green, blue, count }) => {
    const n = count || 1;
    return [red / n, green / n, blue / n];
  });
}
