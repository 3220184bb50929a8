import type { AdapterDeps, TokenStore } from '../../../lib/crm/define-adapter.ts';
import type { ZendeskSettings } from '../../../lib/crm/zendesk/settings.ts';
import { fields } from './seed.ts';
import type { FakeZendesk } from './server.ts';

export const testSettings: ZendeskSettings = {
  subdomain: 'clewtest',
  clientId: 'clew',
  scope: 'read write',
  accountObject: 'clew_x_account',
  postObject: 'clew_x_post',
  productObject: 'clew_product',
  userFields: {
    since: 'since',
    street: 'street',
    city: 'city',
    postcode: 'postcode',
    region: 'region',
    serviceCentre: 'service_centre',
  },
  ticketFields: fields,
  desks: { legal: { groupId: 77, priority: 'urgent' } },
};

/** The account's address, answered by the fake at `origin` through `fetch`. */
export const reaching =
  (
    origin: string,
    fetch: typeof globalThis.fetch = (...all) => globalThis.fetch(...all),
  ): typeof globalThis.fetch =>
  (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (url.origin !== 'https://clewtest.zendesk.com') throw new Error(`A request to ${url.origin}.`);
    return fetch(`${origin}${url.pathname}${url.search}`, init);
  };

/** Tokens in memory, one writer at a time, as the background's store has it. */
export function memoryTokens(kept: unknown = null): TokenStore & { kept(): unknown } {
  let value = kept;
  let last: Promise<unknown> = Promise.resolve();
  return {
    kept: () => value,
    read: async () => structuredClone(value),
    async write(token) {
      value = structuredClone(token);
    },
    async clear() {
      value = null;
    },
    exclusively(run) {
      const mine = last.then(run, run);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** What is kept of a sign-in that happened before the test. */
export function signedIn(
  zendesk: FakeZendesk,
  userId: number,
  scope?: string,
): TokenStore & { kept(): unknown } {
  const pair = zendesk.oauth.grant(userId, scope);
  const { subdomain, clientId } = testSettings;
  return memoryTokens({
    subdomain,
    clientId,
    access: pair.access,
    refresh: pair.refresh,
    expiresAt: pair.until,
  });
}

export const redirectUrl = 'https://clew.example/zendesk/';

/** What an adapter over the fake is given. Whoever signs in does it as `userId`. */
export function depsFor(
  origin: string,
  tokens: TokenStore,
  given: Partial<AdapterDeps> & { signInAs?: number } = {},
): AdapterDeps {
  const { signInAs = 0, ...rest } = given;
  return {
    fetch: reaching(origin),
    tokens,
    redirectUrl: () => redirectUrl,
    async launchAuth(url) {
      const page = await reaching(origin)(url, {
        redirect: 'manual',
        headers: { 'x-signed-in-as': String(signInAs) },
      });
      const location = page.headers.get('location');
      if (!location) throw new Error('The page was closed.');
      return location;
    },
    get embedded(): never {
      throw new Error('Zendesk needs no CRM in the browser.');
    },
    now: Date.now,
    ...rest,
  };
}
