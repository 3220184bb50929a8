import { expect, test } from 'vitest';
import { makeServices, sidebar as sender } from '../../tests/support/services.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';
import keepFilter from './keep-filter.ts';

test('a sidebar that is loaded anew finds the filter of its tab, and none of another', async () => {
  const services = makeServices();
  const { db, reads, tabs } = services;
  const filterIn = async (tabId: number) => (await buildSnapshot(db, reads, await tabs.get(tabId))).filter;
  expect(await filterIn(7)).toBeNull();
  const input = { search: 'three weeks', states: ['mine' as const], relations: [] };
  await keepFilter.handle({ input, sender, services });
  await tabs.update(7, { postId: '101' });
  expect(await filterIn(7)).toEqual(input);
  expect(await filterIn(8)).toBeNull();
});
