import { type Answer, type Call, isAgent, isLight, notFound, offsetPage, ok, paged } from './answer.ts';
import { holds, parseQuery } from './search-index.ts';
import type { FakeIdentity, FakeUser } from './state.ts';

export const showUser = (user: FakeUser) => ({
  url: `https://example.zendesk.com/api/v2/users/${user.id}.json`,
  alias: '',
  custom_role_id: null,
  default_group_id: null,
  details: '',
  iana_time_zone: 'America/Denver',
  last_login_at: null,
  locale_id: 1,
  moderator: isAgent(user),
  notes: '',
  only_private_comments: isLight(user),
  organization_id: null,
  photo: null,
  report_csv: false,
  restricted_agent: false,
  shared: false,
  shared_agent: false,
  shared_phone_number: null,
  signature: null,
  suspended: false,
  tags: [],
  ticket_restriction: isAgent(user) ? null : 'requested',
  time_zone: 'Mountain Time (US & Canada)',
  two_factor_auth_enabled: null,
  verified: true,
  ...user,
});

const showIdentity = (identity: FakeIdentity) => ({
  url: `https://example.zendesk.com/api/v2/users/${identity.user_id}/identities/${identity.id}.json`,
  ...identity,
  updated_at: identity.created_at,
  verified: true,
  primary: identity.type === 'email',
});

export const me = ({ user }: Call): Answer =>
  ok({ user: { ...showUser(user), authenticity_token: 'fake-authenticity-token' } });

/** By cursor; `role` is one. */
export function listUsers(call: Call): Answer {
  const role = call.url.searchParams.get('role');
  const users = [...call.state.users.values()].filter(
    (user) => user.active && (role === null || user.role === role),
  );
  return ok(paged(call, 'users', users, showUser));
}

export function getUser({ state, params }: Call): Answer {
  const user = state.users.get(Number(params[0]));
  return user ? ok({ user: showUser(user) }) : notFound();
}

export function showMany(call: Call): Answer {
  const ids = (call.url.searchParams.get('ids') ?? '').split(',').slice(0, 100).map(Number);
  const users = ids.flatMap((id) => call.state.users.get(id) ?? []);
  return ok(offsetPage(call, 'users', users, showUser));
}

/** Exact by external id, without an index; by anything else as the index has it. */
export function searchUsers(call: Call): Answer {
  const { state, url } = call;
  const externalId = url.searchParams.get('external_id');
  if (externalId !== null) {
    const held = [...state.users.values()].filter(
      (user) => user.active && user.external_id?.toLowerCase() === externalId.toLowerCase(),
    );
    return ok(offsetPage(call, 'users', held, showUser));
  }
  const terms = parseQuery(url.searchParams.get('query') ?? '');
  const alternatives = Map.groupBy(
    terms.filter(({ property }) => property !== null),
    ({ property }) => property,
  );
  const free = terms.filter(({ property }) => property === null);
  const ids = state.index.find('user', (doc) => {
    if (doc.active === false) return false;
    const of = (key: string) => String(doc[key] ?? '');
    for (const [property, values] of alternatives) {
      const matches = values.some((term) => {
        if (property === 'role') return of('role').startsWith(term.tokens[0] ?? '');
        if (property === 'phone')
          return holds(of('phone'), term) || digits(of('phone')) === term.tokens.join('');
        if (property === 'email')
          return (doc.identities as string[]).concat(of('email')).some((one) => holds(one, term));
        return property === 'name' && holds(of('name'), term);
      });
      if (!matches) return false;
    }
    const identities = state.settings.searchesIdentities ? (doc.identities as string[]) : [];
    const text = [of('name'), of('email'), of('phone'), of('external_id'), ...identities].join(' ');
    return free.every((term) => holds(text, term));
  });
  const users = ids.flatMap((id) => state.users.get(Number(id)) ?? []);
  return ok(offsetPage(call, 'users', users, showUser));
}

const digits = (text: string): string => text.replace(/\D/g, '');

export function listIdentities(call: Call): Answer {
  const id = Number(call.params[0]);
  if (!call.state.users.has(id)) return notFound();
  const own = [...call.state.identities.values()].filter(({ user_id }) => user_id === id);
  return ok(paged(call, 'identities', own, showIdentity));
}

export function deleteIdentity({ state, params }: Call): Answer {
  const [userId, id] = params.map(Number);
  const identity = state.identities.get(id ?? 0);
  if (!identity || identity.user_id !== userId) return notFound();
  state.identities.delete(identity.id);
  state.reindexUser(identity.user_id);
  return { status: 204 };
}
