import { describe, expect, it } from 'vitest';
import { hashPixels, isSamePicture, type Pixels } from './picture-hash.ts';

type Colour = [red: number, green: number, blue: number];

/** A drawing given as a function of the place, each coordinate from 0 to 1. */
function draw(size: number, colour: (x: number, y: number) => Colour): Pixels {
  const places = Array.from({ length: size * size }, (_none, n) => [n % size, Math.floor(n / size)]);
  const data = places.flatMap(([x = 0, y = 0]) => [...colour((x + 0.5) / size, (y + 0.5) / size), 255]);
  return { data, width: size, height: size };
}

const inside = (x: number, y: number, cx: number, cy: number, r: number) => Math.hypot(x - cx, y - cy) < r;
/** A head with hair before a fading ground. */
const head =
  (cx: number, hair: number) =>
  (x: number, y: number): Colour => {
    if (inside(x, y, cx, 0.25, 0.18)) return [hair, hair / 2, 20];
    if (inside(x, y, cx, 0.4, 0.22)) return [220, 180, 150];
    if (inside(x, y, cx, 1.05, 0.45)) return [30, 40, 90];
    return [200 - 90 * x, 200 - 90 * y, 210];
  };
/** What compression leaves of a picture: each level a little off. */
function worn(picture: Pixels, by = 3): Pixels {
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  const data = Array.from(picture.data, (level, at) =>
    at % 4 === 3 ? level : level + (next() - 0.5) * 2 * by,
  );
  return { ...picture, data };
}
const hash = (picture: Pixels) => hashPixels(picture) ?? 'nothing to see';

describe('the hash of a picture', () => {
  it('is 38 hex digits', () => expect(hash(draw(72, head(0.5, 90)))).toMatch(/^[\da-f]{38}$/));

  it('stays the same in another size and after compression', () => {
    const first = hash(draw(72, head(0.5, 90)));
    for (const size of [48, 73, 96, 400])
      expect(isSamePicture(first, hash(worn(draw(size, head(0.5, 90))))), `${size}`).toBe(true);
  });

  it('is another one for another picture of the same kind', () => {
    const first = hash(draw(72, head(0.5, 90)));
    expect(isSamePicture(first, hash(draw(72, head(0.3, 90))))).toBe(false);
    expect(isSamePicture(first, hash(draw(72, (x, y) => head(0.5, 90)(1 - x, 1 - y))))).toBe(false);
  });

  it('tells the same drawing in other colours apart', () => {
    const logo = (ground: Colour) =>
      draw(72, (x, y) => (inside(x, y, 0.5, 0.5, 0.3) && x > y ? [255, 255, 255] : ground));
    expect(isSamePicture(hash(logo([40, 90, 40])), hash(logo([40, 90, 40])))).toBe(true);
    expect(isSamePicture(hash(logo([40, 90, 40])), hash(logo([120, 50, 60])))).toBe(false);
  });

  it.each([
    ['one colour', draw(72, () => [20, 90, 160])],
    ['one colour, compressed', worn(draw(72, () => [20, 90, 160]))],
    ['a faint fade', draw(72, (x) => [100 + 20 * x, 100, 100])],
    ['nothing', { data: [], width: 0, height: 0 }],
  ])('is not made of %s', (_name, picture) => expect(hashPixels(picture)).toBeNull());
});
