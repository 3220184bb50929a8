import * as v from 'valibot';
import { expect, test } from 'vitest';
import { authorSchema } from './post.ts';
import { readAuthor } from './read-tweet.ts';

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
