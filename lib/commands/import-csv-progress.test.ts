import { expect, test } from 'vitest';
import { importOver } from '../../tests/support/import-csv.ts';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import importProgress from './import-csv-progress.ts';

test('an import that no worker knows of is lost; one that ended says how, as often as it is asked', async () => {
  const services = makeServices();
  const ask = (importId: string) => importProgress.handle({ input: { importId }, sender, services });
  expect(await ask(crypto.randomUUID())).toEqual({ state: 'lost' });
  const state = await importOver(services, [{ name: 'c.csv', text: 'id,name\nc1,Ida Vold\n' }]);
  expect(state.state).toBe('finished');
});
