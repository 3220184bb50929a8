import { expect, test } from 'vitest';
import { policy as base, replyToCeo } from '../../tests/support/posts.ts';
import { fill } from './fill.ts';

const policy = {
  ...base,
  products: ['Powerwall', 'Powerwall 3', 'Inverter'],
  privateLinks: [
    { label: 'Help', url: 'https://halden.example/help' },
    { label: 'Billing', url: 'https://halden.example/billing' },
  ],
};
const post = replyToCeo('101', { text: 'My Powerwall 3 is dead' });
const filled = (text: string, said = post.text) => fill(text, { ...post, text: said }, policy).text;

test.each([
  ['Hello {name},', 'Hello Sunny Sideup,'],
  ['{ Name } {handle}', 'Sunny Sideup @sunnyside_up'],
  ['Your {product}', 'Your Powerwall 3'],
  ['{link} or {link:billing}', 'https://halden.example/help or https://halden.example/billing'],
  ['^{agent}', '^Jo'],
  ['no gaps', 'no gaps'],
])('%s becomes %s', (text, expected) => {
  expect(filled(text)).toBe(expected);
});

test.each([
  ['{product}', 'It is dead'],
  ['{product}', 'Neither Powerwall nor Inverter'],
  ['{product}', 'My Powerwalls'],
  ['{link:Press}', ''],
  ['{date}', ''],
  ['{constructor}', ''],
])('%s stays open where "%s" does not tell it', (text, said) => {
  expect(fill(text, { ...post, text: said }, policy)).toEqual({ text, missing: [text] });
});

test('without a post nothing is known of its author, and a name opens no variable', () => {
  expect(fill('{name} {handle}', null, policy).missing).toEqual(['{name}', '{handle}']);
  const author = { ...post.author, name: 'Ann\n{link}' };
  expect(fill('{name}', { ...post, author }, policy).text).toBe('Ann link');
});
