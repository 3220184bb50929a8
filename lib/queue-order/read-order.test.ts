import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import type { QueueFilter } from '../snapshot/read-queue.ts';
import { readOrder } from './read-order.ts';

test('narrowed to a topic or to a product, as triage found them', async () => {
  const { db, judging, now } = await makeDemo();
  const own = { ...policy, products: ['Roadster', 'Power Box'] };
  await writePolicy(db, own);
  const texts = {
    '201': 'My Roadster was billed twice',
    '202': 'Where is my refund for the power-box?',
    '203': 'The flight was lovely',
  };
  const posts = Object.entries(texts).map(([id, text]) => replyToCeo(id, { text }));
  await judgePosts(db, own, posts, now().getTime());
  await judging.settle();
  await judgePosts(db, own, [replyToCeo('204', { text: 'A refund, please' })], now().getTime());
  const read = async (filter: Partial<QueueFilter>) => {
    const all = { search: '', states: [], relations: [], ...filter };
    return (await readOrder(db, all, own, now().getTime())).map(({ id }) => id).sort();
  };
  expect(await read({})).toEqual(['101', '201', '202', '203', '204']);
  // What was not judged yet is about nothing known.
  expect(await read({ topic: 'refund' })).toEqual(['202']);
  expect(await read({ topic: 'billing' })).toEqual(['201']);
  expect(await read({ product: 'Roadster' })).toEqual(['201']);
  expect(await read({ product: 'Power Box', topic: 'billing' })).toEqual([]);
  expect(await read({ topic: 'refund', search: 'flight' })).toEqual([]);
  await judging.settle();
  expect(await read({ topic: 'refund' })).toEqual(['202', '204']);
});
