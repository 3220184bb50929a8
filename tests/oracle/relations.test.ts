import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readResponse } from '../../lib/detect/read-response.ts';
import { relateAll } from '../../lib/detect/relate-all.ts';
import { defaultPolicy } from '../../lib/policy/policy.ts';
import { captures, haveCaptures, withoutCaptures } from '../support/captures.ts';
import { gather, mostAddressed, relationsTo } from './relations.ts';

/** Captures that hold no post: users, cards, media, an error, an end of a feed, tombstones alone. */
const withoutPosts = 20;
const files = captures('json');
const totals = { files: files.length, empty: 0, posts: 0, targets: 0, compared: 0, different: 0 };
const kinds: Record<string, number> = {};

describe.skipIf(!haveCaptures)(
  `what posts are to the most addressed accounts${haveCaptures ? '' : `: ${withoutCaptures}`}`,
  () => {
    it.each(files)('$name', ({ path }) => {
      const body: unknown = JSON.parse(readFileSync(path, 'utf8'));
      const posts = readResponse(body);
      const facts = gather(body);
      expect(posts.map(({ id }) => id).sort(), 'the same posts').toEqual([...facts.posts.keys()].sort());
      for (const { id, author } of posts) expect(author.id, id).toBe(facts.wrote.get(id));
      totals.posts += posts.length;
      if (posts.length === 0) totals.empty++;

      for (const target of mostAddressed(facts, 3)) {
        const ours = relateAll(posts, { ...defaultPolicy, ceo: [target] });
        const theirs = Object.fromEntries(
          [...facts.posts.values()]
            .map((post) => [post.id, relationsTo(target, post, facts)] as const)
            .filter(([, names]) => names.length > 0),
        );
        totals.targets++;
        for (const id of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
          totals.compared++;
          if (String(ours[id]) !== String(theirs[id])) totals.different++;
          for (const name of ours[id] ?? []) kinds[name] = (kinds[name] ?? 0) + 1;
        }
        expect(ours, `to ${target.id}`).toEqual(theirs);
      }
    });

    it('has compared something in each file that holds posts', () => {
      expect(totals.empty).toBe(withoutPosts);
      expect(totals.posts).toBeGreaterThan(800);
      expect(Object.keys(kinds).sort()).toEqual(['carried', 'mention', 'quote', 'reply', 'thread']);
      expect(totals.different).toBe(0);
    });

    afterAll(() => console.log(JSON.stringify({ ...totals, kinds })));
  },
);
