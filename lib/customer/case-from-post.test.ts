import { expect, test } from 'vitest';
import { makePost } from '../../tests/support/posts.ts';
import type { CustomerRecord, Product } from '../crm/model.ts';
import { caseFromPost } from './case-from-post.ts';

const product = (model: string, quantity = 1) => ({ model, quantity }) as Product;
const record = (products: Product[]) => ({ products }) as CustomerRecord;
const of = (text: string, products: Product[] = []) =>
  caseFromPost(makePost({ id: '101', text }), record(products));

test.each([
  ['@mirahalden @HaldenHelp powerwall dead for three weeks. nobody calls', 'Powerwall dead for three weeks'],
  ['Why. Does nobody call me back?', 'Why. Does nobody call me back?'],
  ['https://t.co/abc still  broken\nsince May', 'Still broken since May'],
  ['', ''],
])('the title of %j', (text, title) => expect(of(text).title).toBe(title));

test('a long sentence ends at a word', () => {
  const { title } = of('word '.repeat(60));
  expect(title).toMatch(/^(?:word )+word…$/i);
  expect(title.length).toBeLessThanOrEqual(81);
});

test('the body holds the post, its link and the product that it names', () => {
  const products = [product('Powerwall 3', 2), product('Solar 9.6 kW')];
  expect(of('My powerwall is dead', products).body).toBe(
    'My powerwall is dead\n\n@sunnyside_up: https://x.com/sunnyside_up/status/101\n\nPowerwall 3 ×2',
  );
  expect(of('It is dead', products).body).not.toContain('Solar');
  expect(of('It is dead', [product('Inverter')]).body).toContain('Inverter');
});

test('the longest post still makes a body that is taken', () => {
  expect(of('a'.repeat(25_000)).body).toHaveLength(4000);
});
