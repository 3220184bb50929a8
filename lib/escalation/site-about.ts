import type { Case, CustomerRecord, Product, Site } from '../crm/model.ts';
import { kindsNamed } from './products-named.ts';

/** Which of the customer's sites a matter is about. */
export interface SiteAbout {
  /** null where nothing tells, or the record has none. */
  site: Site | null;
  /** Those among which somebody must choose; empty where nothing is to be asked. */
  open: readonly Site[];
}

export interface MatterSource {
  record: CustomerRecord | null;
  /** What the customer wrote. */
  text: string;
  /** Products of the record that the fitting path may be about. */
  onPath?: readonly Product[];
  supportCase: Pick<Case, 'title'> | null;
}

/**
 * The site of the product that the post names; else of the one that the path is about; else of the one that the case's
 * title names; else the only site. Where several are left and nothing tells, it is asked and never guessed. Pure.
 */
export function siteAbout({ record, text, onPath = [], supportCase }: MatterSource): SiteAbout {
  const sites = record?.sites ?? [];
  const [only] = sites;
  if (!record || sites.length < 2) return { site: only ?? null, open: [] };
  const about = [
    named(text, record.products),
    onPath,
    supportCase ? named(supportCase.title, record.products) : [],
  ];
  for (const products of about) {
    const open = sites.filter(({ id }) => products.some(({ siteId }) => siteId === id));
    const [site] = open;
    // One whose site the record does not tell may be at any of them.
    if (site && open.length === 1 && products.every(({ siteId }) => siteId !== null))
      return { site, open: [] };
    if (products.length > 0) return { site: null, open: open.length > 1 ? open : sites };
  }
  return { site: null, open: sites };
}

/** Only where it is named: whose product it may be otherwise, nobody knows. */
function named(text: string, products: readonly Product[]): readonly Product[] {
  const kinds = new Set(kindsNamed(text).map(({ kind }) => kind));
  return products.filter(({ kind }) => kind !== 'app' && kinds.has(kind));
}

/** The service centre, where all the sites that it may be agree on it. */
export function centreOf({ site, open }: SiteAbout): string | null {
  const centres = new Set((site ? [site] : open).map(({ serviceCentre }) => serviceCentre.trim()));
  const [centre = ''] = centres;
  return centres.size === 1 && centre ? centre : null;
}
