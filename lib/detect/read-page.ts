import { selectors } from '../selectors.ts';
import type { Post } from './post.ts';
import { readArticle } from './read-article.ts';

/** Every post that a whole page shows, each id once. `address` is the page's path, e.g. "/home". */
export function readPage(page: Pick<ParentNode, 'querySelectorAll'>, address: string): Post[] {
  const posts = new Map<string, Post>();
  for (const article of page.querySelectorAll(selectors.post)) {
    const post = readArticle(article, address);
    if (post && !posts.has(post.id)) posts.set(post.id, post);
  }
  return [...posts.values()];
}
