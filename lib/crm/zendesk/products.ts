import * as v from 'valibot';
import { type Product, productKinds, productSchema } from '../model.ts';
import type { ObjectRecord } from './answers.ts';
import { textOf } from './records.ts';

/** Fields of the custom object that keeps what customers have bought; "customer" is a lookup of a user. */
export const productFields = [
  'customer',
  'kind',
  'model',
  'quantity',
  'serial',
  'installed_on',
  'warranty_ends',
  'purchased_through',
] as const;

/** Null for a record that is no product as docs/zendesk.md describes it. */
export function toProduct(record: ObjectRecord, siteId: string | null): Product | null {
  const parsed = v.safeParse(productSchema, {
    id: record.id,
    customerId: textOf(record, 'customer'),
    siteId,
    kind: productKinds.find((kind) => kind === textOf(record, 'kind')) ?? 'other',
    model: textOf(record, 'model'),
    quantity: Number(textOf(record, 'quantity') || 1),
    serial: textOf(record, 'serial') || null,
    installedOn: textOf(record, 'installed_on').slice(0, 10) || null,
    warrantyEnds: textOf(record, 'warranty_ends').slice(0, 10) || null,
    purchasedThrough: textOf(record, 'purchased_through') || null,
  });
  return parsed.success ? parsed.output : null;
}
