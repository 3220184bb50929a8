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
 * Two hashes of one picture differ in at most this many of 128 bits. Measured over 160 pictures (icons, letters on a
 * plain ground, heads, screenshots), each cropped, made smaller and compressed again as X does: see docs/detection.md.
 */
export const sameWithin = 10;

/**
 * What a picture shows, as 128 bits in 32 hex digits: its brightness averaged over a grid, and for each two neighbours
 * whether it falls from one to the next, 64 times along the rows (9 × 8) and 64 times down the columns (8 × 9). Size,
 * compression and a change of brightness leave nearly all bits as they are. Null where there is too little to see for a
 * comparison to mean anything.
 */
export function hashPixels(pixels: Pixels): string | null {
  const along = brightness(pixels, 9, 8);
  const down = brightness(pixels, 8, 9);
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
  return digits.map((digit) => digit.toString(16)).join('');
}

/** In how many bits two hashes differ. */
export function distance(a: string, b: string): number {
  let bits = 0;
  for (let place = 0; place < a.length; place++)
    for (let digit = parseInt(a[place] ?? '0', 16) ^ parseInt(b[place] ?? '0', 16); digit; digit &= digit - 1)
      bits++;
  return bits;
}

/** Mean brightness, 0 to 255, of each field of a grid laid over the picture, row by row. */
function brightness({ data, width, height }: Pixels, columns: number, rows: number): number[] {
  const sums = new Array<number>(columns * rows).fill(0);
  const counts = new Array<number>(columns * rows).fill(0);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const field = Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width);
      const at = (y * width + x) * 4;
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      sums[field] = (sums[field] ?? 0) + 0.299 * red + 0.587 * green + 0.114 * blue;
      counts[field] = (counts[field] ?? 0) + 1;
    }
  return sums.map((sum, field) => sum / Math.max(1, counts[field] ?? 1));
}
