import * as v from 'valibot';
import { type Snippet, snippetSchema } from './snippet.ts';

const fileSchema = v.strictObject({
  clew: v.literal('snippets'),
  version: v.literal(1),
  snippets: v.pipe(v.array(snippetSchema), v.maxLength(2000)),
});

const inOrder = (a: Snippet, b: Snippet): number => {
  const keys = (one: Snippet) => [one.group, one.name, one.id];
  const [left, right] = [keys(a), keys(b)];
  const at = left.findIndex((key, place) => key !== right[place]);
  return at < 0 ? 0 : (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
};

export const sorted = (snippets: readonly Snippet[]): Snippet[] => [...snippets].sort(inOrder);

/** Saved replies as a file: the same bytes for the same saved replies, whatever order they are kept in. */
export function writeSnippets(snippets: readonly Snippet[]): string {
  const file = { clew: 'snippets' as const, version: 1 as const, snippets: sorted(snippets) };
  // Parsed, so that the keys stand in the schema's order.
  return `${JSON.stringify(v.parse(fileSchema, file), null, 2)}\n`;
}

/** The saved replies of such a file; null where it is none, or where two of them have the same id. */
export function readSnippets(json: string): Snippet[] | null {
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    return null;
  }
  const parsed = v.safeParse(fileSchema, file);
  if (!parsed.success) return null;
  const { snippets } = parsed.output;
  const ids = snippets.flatMap(({ id, variations }) => [id, ...variations.map((one) => one.id)]);
  return new Set(ids).size === ids.length ? snippets : null;
}
