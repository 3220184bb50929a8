import { readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import * as v from 'valibot';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { authorsIn } from '../../lib/detect/authors.ts';
import { type Post, postSchema } from '../../lib/detect/post.ts';
import { readResponse } from '../../lib/detect/read-response.ts';
import { relateAll } from '../../lib/detect/relate-all.ts';
import { defaultPolicy } from '../../lib/policy/policy.ts';
import { captures } from '../support/captures.ts';
import { madeUp } from './made-up.ts';
import { mutate, seeded } from './mutate.ts';

// Nothing here is about time: a busy machine must not fail it.
vi.setConfig({ testTimeout: 120_000 });

const runs = 10_000;
const policy = { ...defaultPolicy, ceo: [{ id: '91', handle: 'person_1' }] };
const small = captures('json')
  .filter(({ path }) => statSync(path).size < 25_000)
  .map(({ path }): unknown => JSON.parse(readFileSync(path, 'utf8')))
  .filter((body) => readResponse(body).length > 0);
const seeds = [...madeUp, ...madeUp, ...small];
const times: number[] = [];
let handmade = 0;

/** Milliseconds of work by this thread alone: what else the machine does meanwhile is not the reader's. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function timed(body: unknown): Post[] {
  const start = worked();
  const posts = readResponse(body);
  times.push(worked() - start);
  return posts;
}

/** The body, and how often anything in it is looked at. */
function counted(body: unknown): { body: unknown; looks: () => number } {
  let looks = 0;
  const wrap = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? new Proxy(value, {
          get(target, key) {
            looks++;
            return wrap(Reflect.get(target, key));
          },
          getOwnPropertyDescriptor(target, key) {
            looks++;
            return Reflect.getOwnPropertyDescriptor(target, key);
          },
        })
      : value;
  return { body: wrap(body), looks: () => looks };
}

function size(body: unknown): number {
  let count = 0;
  const stack = [body];
  for (; stack.length > 0; count++) {
    const node = stack.pop();
    if (typeof node === 'object' && node !== null) for (const child of Object.values(node)) stack.push(child);
  }
  return count;
}

describe('the reader, on broken responses', () => {
  const half = runs / 2;

  it(`survives ${half}, gives out nothing malformed, and leaves JavaScript's own objects alone`, () => {
    const random = seeded(20);
    for (let run = 0; run < half; run++) {
      const posts = timed(mutate(seeds[run % seeds.length], random, false));
      for (const post of posts) {
        const parsed = v.safeParse(postSchema, post);
        expect(
          parsed.success,
          `run ${run}: ${JSON.stringify(parsed.issues?.[0]?.path?.map(({ key }) => key))}`,
        ).toBe(true);
      }
      expect(new Set(posts.map(({ id }) => id)).size, `run ${run}`).toBe(posts.length);
      relateAll(posts, policy);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it(`gives ${half} with whole authors no other author than before`, () => {
    const random = seeded(2006);
    const before = seeds.map((body) => new Map(readResponse(body).map((post) => [post.id, post.author])));
    let compared = 0;
    let lost = 0;
    for (let run = 0; run < half; run++) {
      const posts = timed(mutate(seeds[run % seeds.length], random, true));
      const authorOf = authorsIn(posts);
      for (const { id, author } of posts) {
        const right = before[run % seeds.length]?.get(id);
        expect(right, `run ${run}: post ${id} is in the response`).toBeDefined();
        // Who wrote it may be lost, as where a post's fields are hidden by others; it is never somebody else.
        expect([right?.id, null], `run ${run}: post ${id}`).toContain(author.id);
        expect([right?.handle, ''], `run ${run}: post ${id}`).toContain(author.handle);
        if (author.id) expect(authorOf(id)?.id, `run ${run}: post ${id}`).toBe(author.id);
        else lost++;
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(half);
    expect(lost).toBeLessThan(compared / 100);
  });

  it('looks at each part a bounded number of times, however the response is broken', () => {
    const random = seeded(280);
    for (let run = 0; run < 500; run++) {
      const body = mutate(seeds[run % seeds.length], random, run % 2 === 0);
      const { body: watched, looks } = counted(body);
      readResponse(watched);
      expect(looks(), `run ${run}`).toBeLessThan(30 * size(body) + 1000);
    }
  });

  it('is not slowed by posts inside posts, long lists of links, or one endless word', () => {
    const deep = (depth: number) => {
      let inner: unknown = madeUp[5];
      for (let level = 0; level < depth; level++)
        inner = {
          rest_id: String(level),
          legacy: { full_text: 'x' },
          quoted_status_result: { result: inner },
        };
      return inner;
    };
    const looksAt = (depth: number) => {
      const { body, looks } = counted(deep(depth));
      expect(readResponse(body)).toHaveLength(depth);
      return looks();
    };
    expect(looksAt(2000) / looksAt(1000)).toBeLessThan(2.2);

    const links = Array.from({ length: 50_000 }, () => ({ url: 'x', expanded_url: 'x'.repeat(50) }));
    const legacy = {
      full_text: 'x'.repeat(5_000_000),
      entities: { urls: links, media: links, user_mentions: links },
    };
    const start = worked();
    const [post] = readResponse({ rest_id: '1', legacy });
    handmade = worked() - start;
    expect(post?.text.length).toBe(30_000);
  });

  afterAll(() => {
    const [worst = 0, second = 0] = times.sort((a, b) => b - a);
    const typical = times[Math.floor(times.length / 2)] ?? 0;
    console.log(
      `${times.length} broken responses, ${small.length} of ${seeds.length} seeds captured: the reader took ${worst.toFixed(1)} ms at worst, ${second.toFixed(1)} next, ${typical.toFixed(2)} as a rule; ${handmade.toFixed(1)} ms for the 15 MB made by hand`,
    );
  });
});
