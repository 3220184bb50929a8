import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Json } from './shapes.ts';

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function collectIds(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const inner of value) collectIds(inner, into);
  else if (isObject(value)) {
    if (typeof value.rest_id === 'string' && 'legacy' in value) into.add(value.rest_id);
    for (const inner of Object.values(value)) collectIds(inner, into);
  }
}

/** Which operations a file of this root stands for. */
function operationsFor(data: Json, file: string): string[] {
  if ('threaded_conversation_with_injections_v2' in data) return ['TweetDetail'];
  if ('home' in data) return ['HomeTimeline', 'HomeLatestTimeline'];
  if ('search_by_raw_query' in data) return ['SearchTimeline'];
  if ('list' in data) return ['ListLatestTweetsTimeline'];
  if ('bookmark_timeline_v2' in data) return ['Bookmarks'];
  if ('viewer_v2' in data) return ['NotificationsTimeline'];
  if ('create_tweet' in data) return ['CreateTweet'];
  if ('tweetResult' in data) return ['TweetResultByRestId'];
  if ('user' in data)
    return /repl/i.test(basename(file)) ? ['UserTweetsAndReplies'] : ['UserTweets', 'UserTweetsAndReplies'];
  return [];
}

/** What follows the one page of a capture: nothing, rather than posts of another world. */
const END = '{"data":{}}';

/** Captured responses of the real site, read where they lie, served byte for byte in place of our own. */
export function makeCaptures(files: readonly string[]) {
  const all = files.map((file) => {
    const body = readFileSync(file, 'utf8');
    const parsed: unknown = JSON.parse(body);
    const data = isObject(parsed) && isObject(parsed.data) ? parsed.data : {};
    const ids = new Set<string>();
    collectIds(data, ids);
    return { body, ids, operations: operationsFor(data, file) };
  });
  return {
    ids: all.flatMap((capture) => [...capture.ids]),
    /** The body to answer with, or undefined where no capture fits. A capture has one page only. */
    find(operation: string, variables: Json): string | undefined {
      const wanted =
        operation === 'TweetDetail'
          ? variables.focalTweetId
          : operation === 'TweetResultByRestId'
            ? variables.tweetId
            : null;
      const found = all.find(
        (capture) =>
          capture.operations.includes(operation) && (wanted === null || capture.ids.has(String(wanted))),
      );
      const later = typeof variables.cursor === 'string' && variables.cursor !== '';
      return found !== undefined && later ? END : found?.body;
    },
  };
}

export type Captures = ReturnType<typeof makeCaptures>;
