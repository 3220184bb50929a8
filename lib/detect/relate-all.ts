import type { Policy } from '../policy/policy.ts';
import { authorsIn } from './authors.ts';
import type { Post, Relation } from './post.ts';
import { relate } from './relate.ts';

/** The relations of these posts, judged by what they tell of each other alone; by post id, without those that have none. */
export function relateAll(posts: readonly Post[], policy: Policy): Record<string, Relation[]> {
  const authorOf = authorsIn(posts);
  return Object.fromEntries(
    posts
      .map((post) => [post.id, relate(post, policy, authorOf)] as const)
      .filter(([, relations]) => relations.length > 0),
  );
}
