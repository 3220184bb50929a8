import type * as v from 'valibot';
import {
  bases,
  caseSchema,
  caseStatuses,
  channels,
  customerSchema,
  identitySchema,
  interactionSchema,
  productKinds,
  productSchema,
  siteSchema,
} from '../model.ts';
import * as read from './cells.ts';

export interface Column {
  /** As in the file's first line. */
  name: string;
  required?: true;
  read: read.Reader;
  /** What an empty cell stands for; null where nothing is said. */
  empty?: string | number;
}

/** Each kind of file, with its columns in the order in which docs/import.md lists them. */
export const importKinds = ['customers', 'identities', 'sites', 'products', 'cases', 'interactions'] as const;
export type ImportKind = (typeof importKinds)[number];

export const schemas = {
  customers: customerSchema,
  identities: identitySchema,
  sites: siteSchema,
  products: productSchema,
  cases: caseSchema,
  interactions: interactionSchema,
} as const;

export type ImportRow<Kind extends ImportKind> = v.InferOutput<(typeof schemas)[Kind]>;
export type ImportRows = { [Kind in ImportKind]: ImportRow<Kind>[] };

const required = (name: string, reader: read.Reader): Column => ({ name, required: true, read: reader });
const optional = (name: string, reader: read.Reader, empty?: string | number): Column => ({
  name,
  read: reader,
  ...(empty !== undefined && { empty }),
});

export const columns: Record<ImportKind, readonly Column[]> = {
  customers: [
    required('id', read.text),
    required('name', read.text),
    optional('since', read.day),
    optional('email', read.text),
    optional('phone', read.text),
    optional('language', read.text),
    optional('external_id', read.text),
  ],
  identities: [
    optional('id', read.text),
    required('customer_id', read.text),
    optional('user_id', read.xId),
    required('handle', read.handle),
    optional('basis', read.choice(bases), 'import'),
    optional('agent', read.text, 'import'),
    optional('at', read.time),
  ],
  sites: [
    required('id', read.text),
    required('customer_id', read.text),
    required('street', read.text),
    required('city', read.text),
    optional('postcode', read.text, ''),
    optional('region', read.text, ''),
    optional('service_centre', read.text, ''),
  ],
  products: [
    required('id', read.text),
    required('customer_id', read.text),
    optional('site_id', read.text),
    required('kind', read.choice(productKinds)),
    required('model', read.text),
    optional('quantity', read.quantity, 1),
    optional('serial', read.text),
    optional('installed_on', read.day),
    optional('warranty_ends', read.day),
    optional('purchased_through', read.text),
  ],
  cases: [
    required('id', read.text),
    required('customer_id', read.text),
    required('number', read.text),
    required('title', read.text),
    required('status', read.choice(caseStatuses)),
    required('owner', read.text),
    required('opened_at', read.time),
    optional('updated_at', read.time),
    optional('order_number', read.text),
    optional('amount', read.text),
    optional('due_on', read.day),
  ],
  interactions: [
    required('id', read.text),
    required('customer_id', read.text),
    optional('case_id', read.text),
    required('channel', read.choice(channels)),
    required('direction', read.choice(['in', 'out', 'internal'])),
    required('at', read.time),
    required('summary', read.text),
    optional('body', read.prose),
    optional('answered', read.yesNo),
    optional('agent', read.text),
    optional('post_id', read.xId),
    optional('permalink', read.permalink),
  ],
};

/** "customer_id" is `customerId` in the model. */
export const fieldOf = (column: string): string =>
  column.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());

export const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
