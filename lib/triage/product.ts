const compiled = new WeakMap<readonly string[], RegExp | null>();

/** Every product as one expression, the longest first, so that "Powerbox 2" is not read as "Powerbox". */
function expressionOf(products: readonly string[]): RegExp | null {
  const known = compiled.get(products);
  if (known !== undefined) return known;
  const names = products
    .filter((name) => name.trim())
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      name
        .trim()
        .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
        .replace(/\s+/g, '[\\s_-]*'),
    );
  const expression = names.length
    ? new RegExp(`(?<![\\p{L}\\p{N}])(${names.join('|')})(?:['’]?s|es)?(?![\\p{L}\\p{N}])`, 'iu')
    : null;
  compiled.set(products, expression);
  return expression;
}

const bare = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/** A product that is named, as the team calls it, and where. */
export interface Named {
  product: string;
  span: readonly [start: number, end: number];
}

/** The first of `products` that `text` names; "#PowerBox" and "power-box" are "Power Box". */
export function productIn(text: string, products: readonly string[]): Named | null {
  const found = expressionOf(products)?.exec(text);
  if (!found) return null;
  const words = found[1] ?? '';
  const product = products.find((name) => bare(name) === bare(words));
  return product ? { product, span: [found.index, found.index + words.length] } : null;
}
