import { expect, test } from 'vitest';
import { ceo, makePost, policy, sunny } from '../../tests/support/posts.ts';
import { makeServices } from '../../tests/support/services.ts';
import type { StoredPost } from '../db/clew-db.ts';
import type { Post } from '../detect/post.ts';
import { loadThread } from './load-thread.ts';

const row = (post: Post): StoredPost => ({
  id: post.id,
  conversationId: post.conversationId ?? post.id,
  post,
  relations: ['reply'],
  state: 'new',
  seenAt: 1,
});
const answer = (n: number, parent: number, changes: Partial<Post> = {}) =>
  row(
    makePost({
      id: String(n),
      author: { id: String(9000 + n), handle: `user_${n}`, name: '' },
      conversationId: '100',
      replyTo: { postId: String(parent), userId: null, handle: null },
      ...changes,
    }),
  );

test.each([0, 3000])(
  'of a conversation with %i other answers, what touches the post is loaded',
  async (others) => {
    const { db } = makeServices();
    const wanted = [
      row(makePost({ id: '100', author: ceo })),
      answer(200, 100),
      answer(201, 200, { author: sunny }),
      answer(202, 201, { author: ceo }),
      answer(203, 202),
      answer(7000, 100, { author: sunny }),
      answer(7001, 6999, { author: { ...ceo, id: null } }),
    ];
    await db.posts.bulkPut([...wanted, ...Array.from({ length: others }, (_, n) => answer(1000 + n, 100))]);
    const focus = await db.posts.get('201');
    if (!focus) throw new Error('not kept');
    const found = (await loadThread(db, focus, policy)).map(({ id }) => id).sort();
    expect(found).toEqual(wanted.map(({ id }) => id).sort());
  },
);
