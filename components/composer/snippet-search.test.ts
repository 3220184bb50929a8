import { expect, test } from 'vitest';
import type { Snippet } from '../../lib/snippets/snippet.ts';
import { found, offered, slashAt } from './snippet-search.ts';

const snippet = (name: string, group = 'Outage', uses = [3, 0, 1]): Snippet => ({
  id: crypto.randomUUID(),
  group,
  name,
  variations: uses.map((count, at) => ({
    id: crypto.randomUUID(),
    text:
      ['The grid is down near you.', 'A line broke this morning.', 'Crews are at the substation.'][at] ?? '',
    uses: count,
  })),
  owner: 'Jo',
  expires: null,
  updatedAt: '2026-11-01T00:00:00Z',
});

test('a slash opens the menu at the start of a word alone', () => {
  expect(slashAt('/', 1)).toEqual({ at: 0, query: '' });
  expect(slashAt('Sorry. /out and more', 11)).toEqual({ at: 7, query: 'out' });
  for (const text of ['and/or', 'https://', 'https:/', '1/2', '/ ', 'a /b.'])
    expect(slashAt(text, text.length)).toBeNull();
});

test('names are found by the beginning of any of their words, without accents or case', () => {
  const all = [snippet('Unplanned maintenance'), snippet('Größere Störung', 'Netz'), snippet('Billing')];
  expect(found(all, 'main').map(({ name }) => name)).toEqual(['Unplanned maintenance']);
  expect(found(all, 'grossere').length + found(all, 'grö').length).toBe(1);
  expect(found(all, 'netz').map(({ name }) => name)).toEqual(['Größere Störung']);
  expect(found(all, 'unplannedma')).toHaveLength(1);
  expect(found(all, '')).toHaveLength(3);
  expect(found(all, 'laint')).toEqual([]);
});

test('the least used way of saying it comes first, one said lately last', () => {
  const one = snippet('Outage');
  expect(offered(one, []).ways.map(({ uses }) => uses)).toEqual([0, 1, 3]);
  const recent = [{ id: '1', text: 'A line broke this morning.', to: null, permalink: null }];
  expect(offered(one, recent).ways[0]?.uses).toBe(1);
});
