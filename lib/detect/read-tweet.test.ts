import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { JsonObject } from './json.ts';
import { authorSchema, postSchema } from './post.ts';
import { readAuthor, readTweet } from './read-tweet.ts';

const url = 'https://pbs.twimg.com/profile_images/1234/face_normal.jpg';
const pictureOf = (user: object) => {
  const author = readAuthor({ rest_id: '7', core: { screen_name: 'mira', name: 'Mira' }, ...user });
  // As it comes to the background: a picture that is none costs nobody the post.
  const parsed = v.safeParse(authorSchema, structuredClone(author));
  return parsed.success ? parsed.output.avatar : parsed.issues;
};

test.each([
  ['the newer shape', { avatar: { image_url: url } }],
  ['the older one', { legacy: { profile_image_url_https: url } }],
  ['the oldest', { profile_image_url_https: url }],
])('the picture is read from %s', (_name, user) => expect(pictureOf(user)).toBe(url));

test.each([
  [undefined],
  [''],
  [7],
  ['https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png'],
  ['https://pbs.twimg.com/profile_images/default_normal.jpg'],
  ['http://pbs.twimg.com/profile_images/1234/face_normal.jpg'],
  ['https://pbs.twimg.com.evil.example/profile_images/1234/face.jpg'],
  ['https://pbs.twimg.com/profile_images/1234/../../media/face.jpg'],
  ['https://pbs.twimg.com/profile_images/1234/face.svg'],
  [`https://pbs.twimg.com/profile_images/1234/${'x'.repeat(200)}.jpg`],
])('%s is no picture to compare', (given) =>
  expect(pictureOf({ avatar: { image_url: given } })).toBeUndefined(),
);

const withMedia = (media: unknown) =>
  readTweet(
    { rest_id: '1', legacy: { full_text: 'See', extended_entities: { media } } } as JsonObject,
    false,
  );

test('what pictures show is read in their author’s words, and no more of it than the background takes', () => {
  const media = [
    { ext_alt_text: 'A burnt socket' },
    { ext_alt_text: null },
    {},
    7,
    { ext_alt_text: 'x'.repeat(5000) },
  ];
  const post = withMedia(media);
  expect(post?.altTexts).toEqual(['A burnt socket', 'x'.repeat(1000)]);
  expect(v.is(postSchema, post)).toBe(true);
  const many = withMedia(Array.from({ length: 50 }, () => ({ ext_alt_text: 'a' })));
  expect(v.is(postSchema, many)).toBe(true);
  expect(withMedia(undefined)?.altTexts).toEqual([]);
});

test('more than that is no post to the background', () => {
  const post = withMedia([]);
  expect(v.is(postSchema, { ...post, altTexts: ['x'.repeat(1001)] })).toBe(false);
  expect(v.is(postSchema, { ...post, altTexts: [7] })).toBe(false);
  // As a page tells of it, or a row of before this was kept.
  expect(v.is(postSchema, { ...post, altTexts: undefined })).toBe(true);
});
