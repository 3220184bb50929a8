import type { Post } from './post.ts';

/** The post's own address. X finds it by the id alone where the handle is not known. */
export function permalink(post: Post): string {
  return `https://x.com/${post.author.handle || 'i'}/status/${post.id}`;
}
