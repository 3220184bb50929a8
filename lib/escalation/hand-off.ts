import type { Case, CustomerRecord, Product, Site } from '../crm/model.ts';
import { permalink } from '../detect/permalink.ts';
import type { Post } from '../detect/post.ts';
import { plural, t } from '../platform/i18n.ts';
import type { Desk, HandOverField } from '../policy/desks-policy.ts';
import { productsNamed } from './products-named.ts';

/** What a hand-off is drafted from. */
export interface HandOffSource {
  post: Post;
  record: CustomerRecord | null;
  /** The case that goes to the desk. */
  supportCase: Case | null;
  /** The site that it is about (siteAbout); null where it is not known. */
  site: Site | null;
}

/** One line of what must be handed over; without `value`, only the specialist or the customer can tell. */
export interface HandOverLine {
  field: HandOverField;
  label: string;
  value: string | null;
}

/**
 * What the desk must be told, in the desk's own order, filled from thread and record. Internal: records are named. The
 * phone number never is: the desk rings from the CRM, and the line only says that there is one.
 */
export function handOver(desk: Pick<Desk, 'handOver'>, source: HandOffSource): HandOverLine[] {
  return desk.handOver.map((field) => ({
    field,
    label: t(`ways_field_${field.replaceAll('-', '_')}`),
    value: known(field, source),
  }));
}

/** Masked on the screen like everywhere else, so they are no part of the text to be edited; the desk gets them whole. */
export const veiledFields: readonly HandOverField[] = ['customer', 'serial'];

/** The drafted note, to be edited: each line that is known and may be read by whoever looks over a shoulder. */
export function draftNote(name: string, lines: readonly HandOverLine[]): string {
  const told = lines.flatMap(({ field, label, value }) =>
    value && !veiledFields.includes(field) ? [`${label}: ${value}`] : [],
  );
  return [t('ways_note_to', { desk: name }), ...told].join('\n');
}

/**
 * Whether the desk cannot begin without being told: what its policy says, and never where somebody may be in danger. All
 * else is asked for, and goes to the desk as not known yet.
 */
export const isNeeded = (desk: Pick<Desk, 'needs' | 'flags'>, field: HandOverField): boolean =>
  !desk.flags.includes('safety') && (desk.needs ?? []).includes(field);

/** The note with, beneath it, the veiled lines and what was asked, answered or not; at most 10,000 characters. */
export function wholeNote(
  note: string,
  asked: readonly Pick<HandOverLine, 'field' | 'label' | 'value'>[],
  tells: Desk['tells'],
): string {
  const answers = asked.flatMap(({ field, label, value }) => {
    const told = value?.trim();
    // A remedy is wished for or not: without one, nothing is missing.
    return told || field !== 'remedy' ? [`${label}: ${told || t('ways_note_unknown')}`] : [];
  });
  return [note.trim(), ...answers, t(`ways_note_tells_${tells}`)].filter(Boolean).join('\n').slice(0, 10_000);
}

/** A desk by the name that the service centre of the matter bears, where it goes by the site and that is known. */
export function deskName(desk: Pick<Desk, 'name' | 'bySite'>, centre: string | null): string {
  return desk.bySite && centre ? `${desk.name}: ${centre}` : desk.name;
}

function known(field: HandOverField, { post, record, supportCase, site }: HandOffSource): string | null {
  if (field === 'post') return `@${post.author.handle} ${permalink(post)}\n“${oneLine(post.text)}”`;
  if (!record) return null;
  const { customer, interactions } = record;
  const products = atSite(productsNamed(post.text, record.products), site);
  const joined = (parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(', ') || null;
  switch (field) {
    case 'customer':
      return `${customer.name} (${customer.id})`;
    case 'case':
      return supportCase && `${supportCase.number}, ${supportCase.title}`;
    case 'product':
      return joined(products.map(({ model, quantity }) => (quantity > 1 ? `${model} ×${quantity}` : model)));
    case 'serial':
      return joined(products.map(({ serial }) => serial));
    case 'site':
      return site && siteLine(site);
    case 'warranty':
      return joined(
        products.map(({ model, warrantyEnds, purchasedThrough }) =>
          warrantyEnds ? `${model} ${warrantyEnds}${purchasedThrough ? ` (${purchasedThrough})` : ''}` : null,
        ),
      );
    case 'phone': {
      const digits = customer.phone?.replaceAll(/\D/g, '') ?? '';
      return digits.length >= 4 ? t('ways_note_phone', { end: digits.slice(-2) }) : null;
    }
    case 'contacts': {
      const incoming = interactions.filter(({ direction }) => direction === 'in');
      const open = incoming.filter(({ answered }) => answered === false).length;
      return incoming.length === 0
        ? null
        : `${plural('ways_note_contacts', incoming.length)}, ${plural('ways_note_unanswered', open)}`;
    }
    default:
      return null;
  }
}

export const siteLine = ({ city, region, serviceCentre }: Site): string =>
  `${city}, ${region} (${serviceCentre})`;

/** Of two batteries in two places, the one that it is about. */
function atSite(products: readonly Product[], site: Site | null): readonly Product[] {
  const there = products.filter(({ siteId }) => siteId === null || siteId === site?.id);
  return site && there.length > 0 ? there : products;
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 500 ? `${line.slice(0, 499)}…` : line;
}
