import { expect, test } from 'vitest';
import type { Interaction } from '../../lib/crm/model.ts';
import type { Post } from '../../lib/detect/post.ts';
import { owed } from './owed.ts';

const post = { id: '9', createdAt: '2026-05-20T12:00:00Z' } as Post;
const contact = (at: string, part: Partial<Interaction> = {}): Interaction => ({
  id: at,
  customerId: 'c',
  caseId: null,
  channel: 'app',
  direction: 'in',
  at,
  summary: '',
  body: null,
  answered: true,
  agent: null,
  postId: null,
  permalink: null,
  ...part,
});

test('counts what came in before the post, and the oldest of what nobody answered', () => {
  const interactions = [
    contact('2026-05-20T11:00:00Z', { answered: false }),
    contact('2026-05-16T09:00:00Z'),
    contact('2026-05-01T09:00:00Z', { answered: false }),
    contact('2026-04-01T09:00:00Z', { direction: 'out', answered: null }),
    contact('2026-04-01T09:00:00Z', { direction: 'internal', answered: false }),
  ];
  expect(owed(interactions, post)).toEqual({ contacts: 3, unanswered: 2, oldest: '2026-05-01T09:00:00Z' });
});

test('leaves out the post itself, also once it is linked, and whatever came after it', () => {
  const interactions = [
    contact('2026-05-20T11:59:59Z', { channel: 'post', postId: '9', answered: false }),
    contact('2026-05-20T12:00:01Z', { answered: false }),
  ];
  expect(owed(interactions, post)).toEqual({ contacts: 0, unanswered: 0, oldest: null });
});

test('answered "null" is nothing owed', () => {
  expect(owed([contact('2026-05-01T09:00:00Z', { answered: null })], post).unanswered).toBe(0);
});
