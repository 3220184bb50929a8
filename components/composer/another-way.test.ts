import { expect, it } from 'vitest';
import type { Snippet } from '../../lib/snippets/snippet.ts';
import { policy, replyToCeo, sunny } from '../../tests/support/posts.ts';
import { anotherWay } from './another-way.ts';

const post = replyToCeo('101', { author: sunny });
const said = [
  'Sorry that your battery has been down for so long, {name}. Our service team is looking into it.',
  'A battery out for weeks is no backup at all, {name}. It is on the list of our service people now.',
  'Weeks without storage are hard, {name}, we hear you. The people who repair it have your post.',
];
const snippet = (uses: number[], more: Partial<Snippet> = {}): Snippet => ({
  id: crypto.randomUUID(),
  group: 'Outage',
  name: 'Battery is down',
  variations: said
    .slice(0, uses.length)
    .map((text, at) => ({ id: crypto.randomUUID(), text, uses: uses[at] ?? 0 })),
  owner: 'Jo',
  expires: null,
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});
const filled = (at: number) => (said[at] ?? '').replace('{name}', sunny.name);
const context = { post, policy, account: null, recent: [] };
const earlier = (text: string) => ({ id: text, text, to: 'somebody', permalink: null });

it('offers the least used other way, filled in, for the very words that were taken', () => {
  const draft = `Hello! ${filled(0)} Thanks.`;
  const way = anotherWay(draft, [snippet([9, 4, 2])], context);
  expect(way?.text).toBe(filled(2));
  expect(draft.slice(...(way?.span ?? [0, 0]))).toBe(filled(0));
  expect(anotherWay(draft, [snippet([9, 1, 2])], context)?.text).toBe(filled(1));
});

it('knows a draft in which a few words were changed', () => {
  const way = anotherWay(filled(0).replace('so long', 'such a long time'), [snippet([9, 4])], context);
  expect(way?.text).toBe(filled(1));
  expect(way?.span[0]).toBe(0);
});

it('passes over one that is like an earlier reply, too long, or cannot be filled in', () => {
  const three = [snippet([9, 4, 2])];
  expect(anotherWay(filled(0), three, { ...context, recent: [earlier(filled(2))] })?.text).toBe(filled(1));
  const tight = {
    ...context,
    policy: { ...policy, postLimit: Math.max(...said.map((_way, at) => filled(at).length)) },
  };
  const [one] = three;
  if (!one) throw new Error('There is no snippet.');
  const long = one.variations.map((way, at) => (at === 2 ? { ...way, text: `${way.text} And more.` } : way));
  expect(anotherWay(filled(0), [{ ...one, variations: long }], tight)?.text).not.toContain('And more');
  const open = one.variations.map((way, at) => (at === 2 ? { ...way, text: 'See {link}.' } : way));
  expect(anotherWay(filled(0), [{ ...one, variations: open }], context)?.text).toBe(filled(1));
});

it('offers nothing to a draft of one’s own words, or for a reply with one way of saying it', () => {
  expect(anotherWay('Thanks, we are on it now.', [snippet([0, 0, 0])], context)).toBeNull();
  expect(anotherWay(filled(0), [snippet([5])], context)).toBeNull();
  expect(anotherWay(filled(0), [], context)).toBeNull();
});
