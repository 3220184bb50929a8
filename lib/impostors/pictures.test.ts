import { expect, test, vi } from 'vitest';
import { ceo, help, makePost, policy, replyToCeo, sunny } from '../../tests/support/posts.ts';
import { makeServices } from '../../tests/support/services.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import type { Author, Post } from '../detect/post.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import { lookalike } from './lookalike.ts';
import { createPictures, type ReadPicture } from './pictures.ts';

const at = (name: string) => `https://pbs.twimg.com/profile_images/1234/${name}_normal.jpg`;
const wearing = (author: Author, name: string): Author => ({ ...author, avatar: at(name) });
const own = makePost({ id: '100', author: wearing(ceo, 'mira') });
const look = {
  mira: `${'0f'.repeat(16)}805030`,
  copy: `${'0f'.repeat(15)}0e825131`,
  other: `${'f0'.repeat(16)}805030`,
};
const nameOf = (key: string) => /(\w+)\.jpg$/.exec(key)?.[1] ?? '';
const looks: ReadPicture = async (key) => look[nameOf(key) as keyof typeof look] ?? null;

async function setUp(read: ReadPicture, changes: Partial<typeof policy> = {}) {
  const services = makeServices();
  const { db, badges, log } = services;
  const asked = vi.fn(read);
  const now = { policy: { ...policy, ...changes }, time: 1000 };
  await writePolicy(db, now.policy);
  const pictures = createPictures(db, badges, asked, () => now.time);
  const tell = async (...posts: Post[]) => {
    const shown = await judgePosts(db, now.policy, posts, now.time);
    const aimed = Object.keys(shown).filter((id) => !shown[id]?.faint);
    await pictures.learn(now.policy, posts, aimed);
  };
  const told = async (id: string) => {
    const row = await db.posts.get(id);
    return row ? lookalike(row.post.author, now.policy) : 'not kept';
  };
  return { asked, db, log, tell, told, pictures, now };
}
const same = { of: ceo.handle, why: 'picture', how: 'same-picture' };

test('the very same upload in another size is the same picture, without asking for it', async () => {
  const { asked, tell, told } = await setUp(looks, { comparePictures: false });
  const bigger = { ...sunny, avatar: at('mira').replace('_normal', '_400x400') };
  await tell(
    own,
    replyToCeo('101', { author: bigger }),
    replyToCeo('102', { author: wearing(sunny, 'copy') }),
  );
  expect(await told('101')).toEqual(same);
  expect(await told('102')).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});

test('a picture that was uploaded anew is known by what it shows, and the open pages are told', async () => {
  const { db, log, tell, told } = await setUp(looks);
  await tell(own);
  await tell(
    replyToCeo('101', { author: wearing(sunny, 'copy') }),
    replyToCeo('102', { author: wearing(sunny, 'other') }),
  );
  expect(await told('101')).toEqual(same);
  expect(await told('102')).toBeNull();
  expect(
    log.sent.map(({ name, input }) => [name, Object.keys((input as { badges: object }).badges)]),
  ).toEqual([['show-badges', ['101']]]);
  // Told again, it is judged at once by what is known.
  await judgePosts(db, policy, [replyToCeo('103', { author: wearing(sunny, 'copy') })], 2000);
  expect(await told('103')).toEqual(same);
});

test('whoever was met before the CEO’s picture was is looked at again', async () => {
  const { tell, told } = await setUp(looks);
  await tell(
    replyToCeo('101', { author: wearing(sunny, 'copy') }),
    replyToCeo('104', { author: wearing(sunny, 'mira') }),
  );
  expect(await told('101')).toBeNull();
  await tell(own);
  expect(await told('101')).toEqual(same);
  expect(await told('104')).toEqual(same);
});

test('each picture is asked for once, of our own accounts and of authors of aimed posts alone', async () => {
  const { asked, tell } = await setUp(looks);
  const bystander = makePost({ id: '300', author: wearing({ ...sunny, id: '9' }, 'bystander') });
  const posts = [own, bystander, replyToCeo('101', { author: wearing(sunny, 'useless') })];
  await tell(...posts, makePost({ id: '200', author: wearing(help, 'help') }), replyToCeo('105'));
  await tell(...posts);
  expect(asked.mock.calls.map(([key]) => nameOf(key)).sort()).toEqual(['help', 'mira', 'useless']);
});

test('one that cannot be had marks nobody, breaks nothing, and is not asked for again and again', async () => {
  const read = vi.fn<ReadPicture>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(undefined);
  const { asked, db, tell, told } = await setUp(read);
  for (let time = 0; time < 3; time++) await tell(own, replyToCeo('101', { author: wearing(sunny, 'copy') }));
  expect(asked).toHaveBeenCalledTimes(2);
  expect(await told('101')).toBeNull();
  expect((await db.pictures.toArray()).map(({ hash }) => hash)).toEqual([undefined]);
});

test('who leaves the policy takes the pictures along; our own accounts never wear each other’s', async () => {
  const { db, now, tell, told } = await setUp(looks);
  await tell(own, makePost({ id: '200', author: wearing(help, 'copy') }));
  await tell(replyToCeo('101', { author: wearing(sunny, 'copy') }));
  expect((await db.posts.get('200'))?.post.author.wears).toBeUndefined();
  now.policy = { ...now.policy, ceo: [] };
  expect(await told('101')).not.toEqual(same);
});

test('a page cannot say who wears what', async () => {
  const { tell, told } = await setUp(async () => undefined);
  await tell(replyToCeo('101', { author: { ...sunny, wears: ceo.id ?? '' } }));
  expect(await told('101')).toBeNull();
});
