import type { Author } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';

/** The handle of ours that this author's name is easily taken for; null for everybody else. */
export function impostorOf(_author: Author, _policy: Policy): string | null {
  return null;
}
