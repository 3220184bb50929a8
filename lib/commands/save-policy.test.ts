import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import savePolicy from './save-policy.ts';

test('what is kept is judged by the new policy, and open pages are asked again', async () => {
  const services = makeServices();
  await judgePosts(services.db, policy, [replyToCeo('101')], 1);
  await savePolicy.handle({ input: defaultPolicy, sender, services });
  expect((await services.db.posts.get('101'))?.relations).toEqual([]);
  expect(services.log.sent).toEqual([{ tabId: null, name: 'judge-again', input: {} }]);
  await savePolicy.handle({ input: policy, sender, services });
  expect(await readPolicy(services.db)).toEqual(policy);
});

test('an @ and blanks around a handle are taken off; what is no handle is refused', () => {
  const ceo = (handle: string) => v.safeParse(savePolicy.input, { ...policy, ceo: [{ id: null, handle }] });
  expect(ceo(' @MiraHalden ').output).toMatchObject({ ceo: [{ handle: 'MiraHalden' }] });
  expect(ceo('mira halden').success).toBe(false);
  expect(ceo('').success).toBe(false);
});

test('another address gets nothing that the earlier one was signed in to with', async () => {
  const services = makeServices();
  const { db, followed } = services;
  const restart = vi.spyOn(followed, 'restart');
  const save = (baseUrl: string, more = {}) => {
    const crm = { adapter: 'open', settings: { open: { baseUrl }, ...more } };
    return savePolicy.handle({ input: { ...policy, crm }, sender, services });
  };
  const kept = async () => (await db.secrets.toArray()).map(({ adapter }) => adapter);
  await save('https://a.example');
  await db.secrets.bulkPut([
    { adapter: 'open', value: 'a-token-of-a' },
    { adapter: 'rt', value: '1-2-of-rt' },
  ]);
  await save('https://A.example/', { zendesk: { subdomain: 'acme' } });
  expect(await kept()).toEqual(['open', 'rt']);
  expect(restart).toHaveBeenCalledTimes(1);
  await save('https://b.example');
  expect(await kept()).toEqual(['rt']);
  expect(restart).toHaveBeenCalledTimes(2);
});
