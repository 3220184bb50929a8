import type { Post } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';

export interface Filled {
  text: string;
  /** The variables for which nothing is known, as they stand in the text: the rule "placeholder" blocks them. */
  missing: string[];
}

/** The names that a saved reply may use, in the order that they are offered in. */
export const variables = ['name', 'handle', 'product', 'link', 'agent'] as const;
type Variable = (typeof variables)[number];

const variable = /\{\s*(\w{1,30})(?::\s*([^{}\n]{1,80}?))?\s*\}/g;

/**
 * Fills a saved reply's variables in from the policy and from what is public in the post: {name}, the author's name as
 * X shows it; {handle}; {product}, the one that the post names; {link}, an official way out of public view, or
 * {link:Billing} for the one of that label; {agent}. It is given no record, so nothing of one can get in. What is not
 * known stays in its braces.
 */
export function fill(text: string, post: Post | null, policy: Policy): Filled {
  const missing: string[] = [];
  const filled = text.replaceAll(variable, (whole, name: string, label?: string) => {
    const value = answerTo(name.toLowerCase(), label, post, policy);
    if (!value) missing.push(whole);
    return value || whole;
  });
  return { text: filled, missing };
}

function answerTo(name: string, label: string | undefined, post: Post | null, policy: Policy): string {
  switch (name as Variable) {
    case 'name':
      return oneLine(post?.author.name ?? '');
    case 'handle':
      return post?.author.handle ? `@${post.author.handle}` : '';
    case 'product':
      return productIn(post?.text ?? '', policy.products);
    case 'link':
      return linkOf(label, policy);
    case 'agent':
      return policy.agent;
    default:
      return '';
  }
}

/** As X shows it, but that it cannot open a variable or a line of its own. */
const oneLine = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}{}]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

/** The only one that is named; of "Powerwall" and "Powerwall 3", the longer. Two products leave it open which is meant. */
function productIn(text: string, products: readonly string[]): string {
  const said = text.toLowerCase();
  const named = products.filter((product) => {
    const word = product.toLowerCase();
    for (let at = said.indexOf(word); word && at >= 0; at = said.indexOf(word, at + 1))
      if (!isWord(said.at(at - 1), at > 0) && !isWord(said.at(at + word.length), true)) return true;
    return false;
  });
  const longest = named.filter(
    (product) =>
      !named.some((other) => other !== product && other.toLowerCase().includes(product.toLowerCase())),
  );
  return longest.length === 1 ? (longest[0] ?? '') : '';
}

const isWord = (character: string | undefined, there: boolean): boolean =>
  there && !!character && /[\p{L}\p{N}]/u.test(character);

function linkOf(label: string | undefined, { privateLinks }: Policy): string {
  const wanted = label?.toLowerCase();
  const link = wanted ? privateLinks.find((one) => one.label.toLowerCase() === wanted) : privateLinks[0];
  return link?.url ?? '';
}
