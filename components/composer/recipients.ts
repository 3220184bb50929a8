import type { Post } from '../../lib/detect/post.ts';

/** The handles that a reply to `post` will tag: its author and whom it mentions, but never the account that answers. */
export function recipients(post: Post, account: string | null): string[] {
  const seen = new Set(account ? [account.toLowerCase()] : []);
  return [post.author, ...post.mentions].flatMap(({ handle }) => {
    const key = handle.toLowerCase();
    if (seen.has(key)) return [];
    seen.add(key);
    return [handle];
  });
}
