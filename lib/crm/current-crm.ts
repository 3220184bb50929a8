import * as v from 'valibot';
import type { ClewDb } from '../db/clew-db.ts';
import { ClewError } from '../messaging/errors.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import type { CrmAdapter } from './adapter.ts';
import type { AdapterDefinition, AdapterDeps, TokenStore } from './define-adapter.ts';

type Definitions = ReadonlyMap<string, AdapterDefinition<never>>;
/** All but the tokens, which each adapter has its own store for. */
export type SharedDeps = Omit<AdapterDeps, 'tokens'> & { tokens(adapter: string): TokenStore };

/** The CRM that policy names, made anew whenever policy names another or sets it up otherwise. */
export class CurrentCrm {
  readonly #db: ClewDb;
  readonly #definitions: Definitions;
  readonly #deps: SharedDeps;
  #made: { key: string; adapter: CrmAdapter } | null = null;

  constructor(db: ClewDb, definitions: Definitions, deps: SharedDeps) {
    this.#db = db;
    this.#definitions = definitions;
    this.#deps = deps;
  }

  /**
   * Reads the policy and nothing else, so that it may be called inside liveQuery. Throws Invalid where the adapter is
   * unknown or not set up.
   */
  async adapter(): Promise<CrmAdapter> {
    const { crm } = await readPolicy(this.#db);
    const key = JSON.stringify(crm);
    if (this.#made?.key !== key) {
      const { definition, settings, deps } = this.#setUp(crm);
      this.#made = { key, adapter: definition.create(settings, deps) };
    }
    return this.#made.adapter;
  }

  /** What the browser must have given access to, as match patterns; none for a CRM on this device. */
  async origins(): Promise<string[]> {
    const { definition, settings } = this.#setUp((await readPolicy(this.#db)).crm);
    return definition.origins(settings);
  }

  /** Opens the CRM's own sign-in page. Throws Invalid where it has none. */
  async signIn(signal: AbortSignal): Promise<void> {
    const { definition, settings, deps } = this.#setUp((await readPolicy(this.#db)).crm);
    if (!definition.signIn) throw new ClewError('Invalid', { key: 'crm_error_no_sign_in' });
    await definition.signIn(settings, deps, signal);
  }

  /** Keeps a pasted secret. Throws Invalid where it cannot be one. */
  async keepSecret(secret: string): Promise<void> {
    const { definition, deps } = this.#setUp((await readPolicy(this.#db)).crm);
    const parsed = definition.secret && v.safeParse(definition.secret, secret);
    if (!parsed?.success) throw new ClewError('Invalid', { key: 'crm_error_secret' });
    await deps.tokens.write(parsed.output);
  }

  /** Where a CRM's sign-in page comes back to; an administrator has to tell it to the CRM. */
  redirectUrl(): string {
    return this.#deps.redirectUrl();
  }

  async signOut(): Promise<void> {
    const { deps } = this.#setUp((await readPolicy(this.#db)).crm);
    await deps.tokens.clear();
    // Whatever was remembered for one agent, along with this adapter, is not for the next.
    this.#made = null;
  }

  #setUp({ adapter, settings }: { adapter: string; settings: Record<string, unknown> }) {
    const definition = this.#definitions.get(adapter);
    const parsed = definition && v.safeParse(definition.settings, settings[adapter] ?? {});
    if (!definition || !parsed?.success)
      throw new ClewError('Invalid', { key: 'crm_error_not_set_up' }, { key: 'crm_action_set_up' });
    return {
      definition,
      settings: parsed.output,
      deps: { ...this.#deps, tokens: this.#deps.tokens(adapter) } satisfies AdapterDeps,
    };
  }
}
