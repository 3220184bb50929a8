import markShown from '../../lib/commands/mark-shown.ts';
import { judgePosts } from '../../lib/detect/judge-posts.ts';
import { makeDemo } from './demo.ts';
import { ceo, makePost, policy } from './posts.ts';
import { sidebar } from './services.ts';

/** The demo, with the CEO's post that the complaint answers kept and, as the complaint, in view. */
export async function makeReadDemo() {
  const services = await makeDemo();
  await judgePosts(services.db, policy, [makePost({ id: '100', author: ceo })], 1);
  await markShown.handle({ input: { postIds: ['100', '101'] }, sender: sidebar, services });
  return services;
}

/** A reply as Insert leaves it, over the demo's post. */
export const insertedReply = {
  postId: '101',
  text: "Three weeks is too long, sorry. I've asked the team to look.",
  state: 'inserted',
  insertedAt: '2026-11-20T11:59:00.000Z',
  permalink: null,
  postedAt: null,
  seenText: null,
  problem: null,
  boxText: null,
  overrides: [],
} as const;
