import type { Snippet } from '../../lib/snippets/snippet.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A saved reply with these variations, its ids made from `n`. */
export const makeSnippet = (
  n: number,
  texts: readonly string[],
  changes: Partial<Snippet> = {},
): Snippet => ({
  id: uuid(n * 100),
  group: 'Outage',
  name: `Reply ${n}`,
  variations: texts.map((text, at) => ({ id: uuid(n * 100 + at + 1), text, uses: 0 })),
  owner: 'Ada',
  expires: null,
  updatedAt: '2026-11-01T09:00:00.000Z',
  ...changes,
});
