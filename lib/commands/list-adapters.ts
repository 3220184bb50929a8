import * as v from 'valibot';
import { crmKey } from '../crm/crm-key.ts';
import { adapterDefinitions } from '../crm/definitions.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'list-adapters': typeof command;
  }
}

type Definition = NonNullable<ReturnType<(typeof adapterDefinitions)['get']>>;

function describe(
  { id, fields = [], secret, signIn, settings, origins }: Definition,
  asked: unknown,
  redirectUrl: () => string,
) {
  const parsed = v.safeParse(settings, asked);
  return {
    id,
    fields,
    /** How one lets Clew in: by a pasted secret, by the CRM's own page, by either or, with neither, not at all. */
    takesSecret: secret !== undefined,
    hasSignIn: signIn !== undefined,
    /** Where that page comes back to, for the CRM's administrator. */
    redirectUrl: signIn ? redirectUrl() : null,
    /** Paths into the settings of what cannot be right. */
    wrong: parsed.success ? [] : [...new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? ''))],
    /** What the browser must give access to, as match patterns; of right settings only. */
    origins: parsed.success ? origins(parsed.output) : [],
  };
}

/** Every adapter there is, with what it needs and what it says of these settings; nothing is saved. `waiting` counts the
 * writes that have not reached the CRM that policy names now. */
const command = defineCommand({
  name: 'list-adapters',
  from: ['options'],
  input: v.strictObject({ settings: v.record(v.pipe(v.string(), v.maxLength(40)), v.unknown()) }),
  async handle({ input: { settings }, services: { crm: access, db } }) {
    const { crm } = await readPolicy(db);
    const adapters = [...adapterDefinitions.values()].map((each) =>
      describe(each, settings[each.id] ?? {}, () => access.redirectUrl()),
    );
    adapters.sort(
      (a, b) => Number(b.id === 'embedded') - Number(a.id === 'embedded') || (a.id < b.id ? -1 : 1),
    );
    const key = crmKey(crm);
    const waiting = await db.operations
      .where('state')
      .anyOf('pending', 'sending')
      .filter((row) => row.crm === key)
      .count();
    return { current: crm.adapter, waiting, adapters };
  },
});

export default command;
