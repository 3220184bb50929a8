import * as v from 'valibot';
import type { ProductKind } from '../../lib/crm/model.ts';
import {
  type FaultId,
  faultIds,
  type Path,
  pathSchema,
  type WaysPolicy,
} from '../../lib/policy/desks-policy.ts';

/** A path as it stands in the fields: text, not yet right or wrong. */
export interface PathForm {
  title: string;
  products: ProductKind[];
  faults: FaultId[];
  warranty: '' | 'in' | 'out';
  bought: '' | 'direct' | 'partner';
  /** Years; empty for none. */
  from: string;
  below: string;
  /** Separated by commas. */
  regions: string;
  /** "owner | clause | action" on each line. */
  steps: string;
  /** "what | roles, separated by commas | desk" on each line. */
  remedies: string;
}

export const emptyPath: PathForm = {
  title: '',
  products: [],
  faults: [],
  warranty: '',
  bought: '',
  from: '',
  below: '',
  regions: '',
  steps: '',
  remedies: '',
};

export const faults = faultIds;

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const parts = (line: string) => line.split('|').map((part) => part.trim());
const words = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** The path that the fields spell; null where they spell none. `taken`: ids that other paths have. */
export function readPath(form: PathForm, taken: readonly string[]): Path | null {
  const { title, products, faults: wanted, warranty, bought } = form;
  const regions = words(form.regions);
  const age = {
    ...(form.from.trim() && { min: Number(form.from) }),
    ...(form.below.trim() && { max: Number(form.below) }),
  };
  const path = {
    id: idOf(title, taken),
    title,
    when: {
      ...(products.length > 0 && { products }),
      ...(wanted.length > 0 && { faults: wanted }),
      ...(warranty && { warranty }),
      ...(bought && { bought }),
      ...(regions.length > 0 && { regions }),
      ...(Object.keys(age).length > 0 && { age }),
    },
    steps: lines(form.steps).map((line) => {
      const [owner, clause, ...action] = parts(line);
      return { owner, clause, action: action.join(' | ') };
    }),
    remedies: lines(form.remedies).map((line) => {
      const [what, roles = '', desk] = parts(line);
      return { what, roles: words(roles), desk };
    }),
  };
  const parsed = v.safeParse(pathSchema, path);
  const empty = Object.keys(path.when).length === 0;
  return parsed.success && !empty && path.remedies.every(({ roles }) => roles.length > 0)
    ? parsed.output
    : null;
}

/** The file with the path at its end. */
export const withPath = (ways: WaysPolicy, path: Path): WaysPolicy => ({
  ...ways,
  paths: [...(ways.paths ?? []), path],
});

function idOf(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 34);
  const base = plain || 'path';
  let id = base;
  for (let count = 2; taken.includes(id); count++) id = `${base}-${count}`;
  return id;
}
