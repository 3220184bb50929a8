import type { Author, Post } from '../../lib/detect/post.ts';
import { defaultPolicy, type Policy } from '../../lib/policy/policy.ts';

export const ceo: Author = { id: '1500000000000000001', handle: 'mirahalden', name: 'Mira Halden' };
export const help: Author = { id: '1500000000000000003', handle: 'HaldenHelp', name: 'Halden Help' };
export const sunny: Author = { id: '1600000000000000001', handle: 'sunnyside_up', name: 'Sunny Sideup' };

export const policy: Policy = {
  ...defaultPolicy,
  ceo: [{ id: ceo.id, handle: ceo.handle }],
  brand: [{ id: help.id, handle: help.handle }],
  agent: 'Jo',
};

/** A post with only what a test says of it. */
export function makePost(changes: Partial<Post> & { id: string }): Post {
  return {
    author: sunny,
    text: 'Powerwall dead for three weeks',
    createdAt: '2026-11-20T10:00:00.000Z',
    lang: 'en',
    conversationId: changes.id,
    replyTo: null,
    quoted: null,
    mentions: [],
    repostOf: null,
    promoted: false,
    metrics: null,
    source: 'response',
    ...changes,
  };
}

/** A direct reply to a post of the CEO's. */
export function replyToCeo(id: string, changes: Partial<Post> = {}): Post {
  return makePost({
    id,
    conversationId: '100',
    replyTo: { postId: '100', userId: ceo.id, handle: ceo.handle },
    ...changes,
  });
}
