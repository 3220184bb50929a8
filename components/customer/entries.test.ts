import { expect, test } from 'vitest';
import type { Channel, Interaction } from '../../lib/crm/model.ts';
import { makePost } from '../../tests/support/posts.ts';
import { countsOf, entriesOf, joinPages } from './entries.ts';

const post = makePost({ id: '9', createdAt: '2026-05-20T12:00:00Z' });
const contact = (id: string, at: string, channel: Channel = 'app', postId: string | null = null) =>
  ({ id, at, channel, postId, direction: 'in', summary: id, body: null, answered: true }) as Interaction;

test('the post stands in its place, once, whether or not the CRM holds it', () => {
  const others = [contact('new', '2026-05-21T00:00:00Z'), contact('old', '2026-05-01T00:00:00Z')];
  expect(entriesOf(others, post, 'said').map(({ id }) => id)).toEqual(['new', 'here:9', 'old']);
  const linked = [...others, contact('linked', '2026-05-20T12:00:00Z', 'post', '9')];
  const all = entriesOf(linked, post, 'said');
  expect(all.map(({ id, here }) => [id, here])).toEqual([
    ['new', false],
    ['linked', true],
    ['old', false],
  ]);
});

test('channels that occur are counted, always in one order', () => {
  const three = [contact('1', '2026-05-01T00:00:00Z', 'phone'), contact('2', '2026-05-01T00:00:00Z')];
  const entries = entriesOf([...three, contact('3', '2026-05-02T00:00:00Z')], post, '');
  expect(countsOf(entries)).toEqual([
    { channel: 'app', count: 2 },
    { channel: 'phone', count: 1 },
    { channel: 'post', count: 1 },
  ]);
});

test('what came in moves nothing out; what was undone is gone; nothing is there twice', () => {
  const page1 = [contact('4', '2026-05-04T00:00:00Z'), contact('3', '2026-05-03T00:00:00Z')];
  const page2 = [contact('2', '2026-05-02T00:00:00Z'), contact('1', '2026-05-01T00:00:00Z')];
  const ids = (rows: readonly Interaction[]) => rows.map(({ id }) => id);
  expect(ids(joinPages(page1, page2))).toEqual(['4', '3', '2', '1']);
  const moved = [contact('5', '2026-05-05T00:00:00Z'), contact('4', '2026-05-04T00:00:00Z')];
  expect(ids(joinPages(moved, [...page1, ...page2]))).toEqual(['5', '4', '3', '2', '1']);
  const undone = [contact('3', '2026-05-03T00:00:00Z'), contact('2', '2026-05-02T00:00:00Z')];
  expect(ids(joinPages(undone, [...page1, ...page2]))).toEqual(['3', '2', '1']);
  expect(joinPages([], page2)).toEqual([]);
});
