import type { Product, ProductKind } from '../crm/model.ts';

/** The words that customers use for each kind of product. */
const words: Partial<Record<ProductKind, RegExp>> = {
  powerwall: /\bpower ?walls?\b|\bbatter(?:y|ies)\b|\bbatterie\b|\bspeicher\b/i,
  'solar-roof': /\bsolar ?(?:roofs?|tiles?|shingles?)\b|\bsolardach\b/i,
  solar: /\bsolar\b(?! ?(?:roof|tile|shingle))|\b(?:pv|solar)? ?panels?\b|\bsolaranlage\b/i,
  inverter: /\binverters?\b|\bwechselrichter\b/i,
  vehicle: /\b(?:car|vehicle|truck|model [3sxy])\b/i,
  app: /\bapp\b/i,
};

/** The kinds of product that a text names, each with its span (UTF-16, end exclusive). */
export function kindsNamed(text: string): { kind: ProductKind; span: readonly [number, number] }[] {
  return Object.entries(words).flatMap(([kind, pattern]) => {
    const match = pattern.exec(text);
    return match
      ? [{ kind: kind as ProductKind, span: [match.index, match.index + match[0].length] as const }]
      : [];
  });
}

/** The products that the text is about: those of the kinds that it names, all where it names none of them. */
export function productsNamed(text: string, products: readonly Product[]): readonly Product[] {
  const kinds = new Set(kindsNamed(text).map(({ kind }) => kind));
  const found = products.filter(({ kind }) => kinds.has(kind));
  return found.length > 0 ? found : products.filter(({ kind }) => kind !== 'app');
}
