import { expect, test } from 'vitest';
import { readUnavailable } from './read-unavailable.ts';

const entry = (id: string, result: object) => ({
  entryId: `tweet-${id}`,
  sortIndex: '1',
  content: {
    entryType: 'TimelineTimelineItem',
    itemContent: { itemType: 'TimelineTweet', tweet_results: { result } },
  },
});
const tombstone = { __typename: 'TweetTombstone', tombstone: { text: { text: 'Gone', entities: [] } } };
const tweet = (more: object) => ({ __typename: 'Tweet', rest_id: '1', ...more });

test('tombstones in the place of a post, of a reply too', () => {
  const reply = { ...entry('2', tombstone), entryId: 'conversationthread-2-tweet-2' };
  const body = JSON.stringify([entry('1', tombstone), reply, entry('3', { __typename: 'TweetUnavailable' })]);
  expect(readUnavailable(body)).toEqual(['1', '2', '3']);
});

test('a post is there though what it quotes is gone, and an empty place says nothing', () => {
  const quoting = tweet({ quoted_status_result: { result: tombstone } });
  expect(
    readUnavailable(JSON.stringify([entry('1', quoting), entry('2', {}), entry('3', tweet({}))])),
  ).toEqual([]);
});

test('a long text that only looks like one is read in no time', () => {
  const start = performance.now();
  readUnavailable('"entryId":"tweet-1" '.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(500);
});
