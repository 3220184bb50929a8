import type { AdapterDeps } from '../../lib/crm/define-adapter.ts';
import { EmbeddedCrm } from '../../lib/crm/embedded/db.ts';

/** What the background gives the adapter, with a token store in memory. */
export function adapterDeps(options: {
  token: unknown;
  fetch?: typeof globalThis.fetch;
  launchAuth?: AdapterDeps['launchAuth'];
}): AdapterDeps {
  let kept: unknown = options.token;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    fetch: options.fetch ?? globalThis.fetch,
    tokens: {
      read: async () => kept,
      write: async (token) => {
        kept = token;
      },
      clear: async () => {
        kept = null;
      },
      exclusively(run) {
        const next = turn.then(run, run);
        turn = next.catch(() => {});
        return next;
      },
    },
    launchAuth: options.launchAuth ?? (() => Promise.reject(new Error('closed'))),
    redirectUrl: () => 'https://extension.example/signed-in',
    embedded: new EmbeddedCrm('not-asked'),
    now: () => Date.now(),
  };
}
