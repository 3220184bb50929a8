import type { CustomerRecord, Product } from '../crm/model.ts';
import { permalink } from '../detect/permalink.ts';
import type { Post } from '../detect/post.ts';

const longestTitle = 80;
const longestBody = 4000;

/** A new case as the post tells it, to be edited: its first sentence, and beneath what colleagues need to know. */
export function caseFromPost(post: Post, record: CustomerRecord): { title: string; body: string } {
  const own = post.text
    .replaceAll(/https?:\/\/\S+/g, ' ')
    .replace(/^(?:\s*@\w+)+/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const products = named(own, record.products).map(({ model, quantity }) =>
    quantity > 1 ? `${model} ×${quantity}` : model,
  );
  const lines = [post.text.trim(), `@${post.author.handle}: ${permalink(post)}`, products.join(', ')];
  return { title: titleOf(own), body: lines.filter(Boolean).join('\n\n').slice(0, longestBody) };
}

function titleOf(text: string): string {
  const sentence = /^.+?[.!?…](?=\s|$)/u.exec(text)?.[0].replace(/[.…]$/u, '') ?? text;
  const title = sentence.length < 12 ? text : sentence;
  if (title.length > longestTitle) {
    const cut = title.slice(0, longestTitle);
    return `${(/^.+(?=\s)/u.exec(cut)?.[0] ?? cut).trim()}…`;
  }
  return title.charAt(0).toLocaleUpperCase() + title.slice(1);
}

/** Those that the post names by their first word, "powerwall"; the only one where it names none. */
function named(text: string, products: readonly Product[]): readonly Product[] {
  const lower = text.toLowerCase();
  const found = products.filter(({ model }) => {
    const [word = ''] = model.toLowerCase().split(/\s+/);
    return word.length > 3 && lower.includes(word);
  });
  return found.length === 0 && products.length === 1 ? products : found;
}
