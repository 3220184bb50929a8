import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { people } from '../../../lib/crm/demo/people.ts';
import { type Json, tweetResult } from '../../x/serve/shapes.ts';
import { makeWorld } from '../../x/world/world.ts';

/** The stand-in must be started with this `now`, so that its posts have the ids of those in the captures. */
export const now = Date.UTC(2026, 10, 21, 12);
const world = makeWorld({ now, people });

function post(id: string): Json {
  const found = world.posts.get(id);
  if (!found) throw new Error(`The world has no post ${id}.`);
  return tweetResult(world, found, 'core');
}

function withoutId(id: string): Json {
  const { rest_id: _gone, ...tweet } = post(id);
  const { id_str: _goneToo, ...legacy } = tweet.legacy as Json;
  return { ...tweet, legacy };
}

const entry = (name: string, result: unknown): Json => ({
  entryId: name,
  sortIndex: '1',
  content: {
    entryType: 'TimelineTimelineItem',
    __typename: 'TimelineTimelineItem',
    itemContent: { itemType: 'TimelineTweet', __typename: 'TimelineTweet', tweet_results: { result } },
  },
});

const home = (instructions: unknown): Json => ({ data: { home: { home_timeline_urt: { instructions } } } });

/** Every worker of the tests writes the very same: each renames its own into place. */
function save(folder: string, body: Json): string {
  const path = join(import.meta.dirname, '../../../.output/captures', folder);
  mkdirSync(path, { recursive: true });
  const own = join(path, `${process.pid}.part`);
  writeFileSync(own, JSON.stringify(body));
  const file = join(path, 'HomeTimeline.json');
  renameSync(own, file);
  return file;
}

const { complaintId, mentionId, quoteId } = world.hero;

/** A home timeline of one good post among what no reader expects. */
export const brokenShape = save(
  'broken-shape',
  home([
    null,
    7,
    { type: 'TimelineAddEntries', entries: 'none' },
    {
      type: 'TimelineAddEntries',
      entries: [
        null,
        [],
        { entryId: 5, content: null },
        entry('tweet-1', null),
        entry('tweet-2', {
          __typename: 'Tweet',
          rest_id: mentionId,
          legacy: { full_text: 12, entities: 'x' },
        }),
        entry('tweet-3', { __typename: 'Tweet', rest_id: 4, legacy: { full_text: 'Fourth' } }),
        entry('tweet-4', { ...post(quoteId), core: { user_results: { result: [] } } }),
        entry(`tweet-${complaintId}`, post(complaintId)),
      ],
    },
  ]),
);

/** A home timeline of three posts, one of them without any id. */
export const oneWithoutId = save(
  'one-without-id',
  home([
    {
      type: 'TimelineAddEntries',
      entries: [
        entry(`tweet-${mentionId}`, post(mentionId)),
        entry('tweet-nameless', withoutId(quoteId)),
        entry(`tweet-${complaintId}`, post(complaintId)),
      ],
    },
  ]),
);
