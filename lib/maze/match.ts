import type { CustomerRecord, Product } from '../crm/model.ts';
import { kindsNamed } from '../escalation/products-named.ts';
import type { Path, Ways } from '../policy/desks-policy.ts';
import { faultsIn } from './faults.ts';

export type Condition = 'product' | 'warranty' | 'age' | 'bought' | 'region' | 'fault';

/** One condition of a path, and how this customer stands to it. */
export interface Met {
  condition: Condition;
  /** The record's own value, or the customer's words; null where nothing is known and must be asked. */
  value: string | null;
}

export interface Fit {
  path: Path;
  /** The record's product that it is about; null where the path names none, or no record tells of one. */
  product: Product | null;
  /** All of the record's that it may be about. */
  products: Product[];
  met: Met[];
}

export interface MazeSource {
  record: CustomerRecord | null;
  /** What the customer wrote in the thread. */
  texts: readonly string[];
  now: Date;
}

type Test = true | false | 'unknown';

/**
 * The paths that nothing speaks against, for each the product of the record that fits best, with the values that made it
 * fit. The one with the fewest open questions comes first, then the one with the most conditions.
 */
export function fittingPaths({ paths, direct }: Pick<Ways, 'paths' | 'direct'>, source: MazeSource): Fit[] {
  const said = read(source);
  const owned = source.record?.products ?? [];
  return paths
    .flatMap((path) => {
      const about = path.when.products ?? path.when.warranty ?? path.when.age ?? path.when.bought;
      const candidates: (Product | null)[] = about && owned.length > 0 ? owned : [null];
      const fits = candidates.flatMap((product) => fitOf(path, product, source, said, direct) ?? []);
      const products = fits.flatMap((fit) => fit.products);
      return fits
        .sort(byOpen)
        .slice(0, 1)
        .map((fit) => ({ ...fit, products }));
    })
    .sort(byOpen);
}

const openIn = ({ met }: Fit) => met.filter(({ value }) => value === null).length;
const byOpen = (a: Fit, b: Fit): number => openIn(a) - openIn(b) || b.met.length - a.met.length;

interface Said {
  kinds: Map<string, string>;
  faults: Map<string, string>;
}

/** What the customer's own words name; where they name nothing of the kind, the titles of their open cases count. */
function read({ texts, record }: MazeSource): Said {
  const open = (record?.cases ?? []).filter(({ status }) => status !== 'resolved' && status !== 'closed');
  const titles = open.map(({ title }) => title);
  const first = (find: (text: string) => { id: string; span: readonly [number, number] }[]) => {
    const among = (all: readonly string[]) =>
      new Map(all.flatMap((text) => find(text).map(({ id, span }) => [id, text.slice(...span)] as const)));
    const said = among(texts);
    return said.size > 0 ? said : among(titles);
  };
  return {
    kinds: first((text) => kindsNamed(text).map(({ kind, span }) => ({ id: kind, span }))),
    faults: first(faultsIn),
  };
}

function fitOf(
  path: Path,
  product: Product | null,
  { record, now }: MazeSource,
  { kinds, faults }: Said,
  direct: readonly string[],
): Fit | null {
  const { products, warranty, age, bought, regions, faults: wanted } = path.when;
  const met: Met[] = [];
  const take = (condition: Condition, test: Test, value: string): boolean => {
    if (test !== false) met.push({ condition, value: test === 'unknown' ? null : value });
    return test !== false;
  };
  if (products) {
    const named = products.find((kind) => kinds.has(kind));
    // A customer who names a product speaks of that one, whatever else they own.
    const other = !named && [...kinds.keys()].some((kind) => kind !== 'app');
    const owns = product ? products.includes(product.kind) && !other : other ? false : 'unknown';
    const ownNamed = product && kinds.size > 0 && !other ? kinds.has(product.kind) : true;
    if (
      product
        ? !take('product', owns && ownNamed, product.model)
        : !take('product', named ? true : owns, kinds.get(named ?? '') ?? '')
    )
      return null;
  }
  if (wanted) {
    const found = wanted.find((id) => faults.has(id));
    const none = faults.size > 0;
    if (!take('fault', found ? true : none ? false : 'unknown', faults.get(found ?? '') ?? '')) return null;
  }
  if (warranty) {
    const ends = product?.warrantyEnds ?? null;
    const inside = ends === null ? 'unknown' : Date.parse(ends) >= now.getTime();
    if (!take('warranty', inside === 'unknown' ? inside : inside === (warranty === 'in'), ends ?? ''))
      return null;
  }
  if (age) {
    const since = product?.installedOn ?? null;
    const years = since === null ? null : (now.getTime() - Date.parse(since)) / (365.25 * 86_400_000);
    const test = years === null ? 'unknown' : years >= (age.min ?? 0) && years < (age.max ?? Infinity);
    if (!take('age', test, since ?? '')) return null;
  }
  if (bought) {
    const seller = product?.purchasedThrough ?? null;
    const own = seller !== null && direct.some((word) => seller.toLowerCase().includes(word.toLowerCase()));
    if (!take('bought', seller === null ? 'unknown' : own === (bought === 'direct'), seller ?? ''))
      return null;
  }
  if (regions) {
    const own = record?.sites.map(({ region }) => region) ?? [];
    const found = own.find((region) => regions.some((each) => each.toLowerCase() === region.toLowerCase()));
    if (!take('region', own.length === 0 ? 'unknown' : found !== undefined, found ?? '')) return null;
  }
  // Of a path of which nothing at all is known, nothing says that it fits.
  return met.some(({ value }) => value !== null)
    ? { path, product, products: product ? [product] : [], met }
    : null;
}
