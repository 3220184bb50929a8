import * as v from 'valibot';
import { type Snippet, snippetSchema, type Variation } from '../../lib/snippets/snippet.ts';

export const emptyVariation = (): Variation => ({ id: crypto.randomUUID(), text: '', uses: 0 });

export const emptySnippet = (): Snippet => ({
  id: crypto.randomUUID(),
  group: '',
  name: '',
  variations: [emptyVariation()],
  owner: '',
  expires: null,
  updatedAt: new Date().toISOString(),
});

/** The saved reply as the fields spell it, ways without words left out; null where something is still missing. */
export function readSnippet(form: Snippet): Snippet | null {
  const variations = form.variations.filter(({ text }) => text.trim() !== '');
  const parsed = v.safeParse(snippetSchema, { ...form, variations, expires: form.expires || null });
  return parsed.success ? parsed.output : null;
}

/** Hands a file to the browser's own downloads. */
export function download(json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'clew-replies.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
