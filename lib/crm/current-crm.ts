import * as v from 'valibot';
import type { ClewDb } from '../db/clew-db.ts';
import { ClewError } from '../messaging/errors.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import type { CrmAdapter } from './adapter.ts';
import { crmKey } from './crm-key.ts';
import type { AdapterDefinition, AdapterDeps, TokenStore } from './define-adapter.ts';
import { beginSignIn, endSignIn } from './reads/signed-in-agent.ts';
import { tokensWhile, whenRefused } from './sign-in-bounds.ts';

type Definitions = ReadonlyMap<string, AdapterDefinition<never>>;
/** All but the tokens, which each adapter has its own store for. */
export type SharedDeps = Omit<AdapterDeps, 'tokens'> & { tokens(adapter: string): TokenStore };

/**
 * The CRM that policy names, made anew whenever policy names another or sets it up otherwise, and with each turn: whenever
 * somebody signs in or out, or is no longer let in. An adapter signs in as one person only; after a turn, it has no token.
 */
export class CurrentCrm {
  readonly #db: ClewDb;
  readonly #definitions: Definitions;
  readonly #deps: SharedDeps;
  #made: { key: string; adapter: CrmAdapter } | null = null;
  /** Counts turns, twice each. */
  #turns = 0;
  #turning = 0;
  #shutOut: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void | Promise<void>>();

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
      const turn = this.#turns;
      const isMine = () => this.#turns === turn && this.#turning === 0;
      const adapter = definition.create(settings, { ...deps, tokens: tokensWhile(isMine, deps.tokens) });
      const refused = () => this.#refused(crmKey(crm), deps.tokens, turn);
      this.#made = { key, adapter: whenRefused(adapter, refused) };
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
    const { crm } = await readPolicy(this.#db);
    const { definition, settings, deps } = this.#setUp(crm);
    if (!definition.signIn) throw new ClewError('Invalid', { key: 'crm_error_no_sign_in' });
    const { tokens } = deps;
    const turningTokens: TokenStore = {
      read: () => tokens.read(),
      write: (token) => this.#enter(crmKey(crm), tokens, token),
      clear: () => tokens.clear(),
      exclusively: (run) => tokens.exclusively(run),
    };
    await definition.signIn(settings, { ...deps, tokens: turningTokens }, signal);
  }

  /** Keeps a pasted secret. Throws Invalid where it cannot be one. */
  async keepSecret(secret: string): Promise<void> {
    const { crm } = await readPolicy(this.#db);
    const { definition, deps } = this.#setUp(crm);
    const parsed = definition.secret && v.safeParse(definition.secret, secret);
    if (!parsed?.success) throw new ClewError('Invalid', { key: 'crm_error_secret' });
    await this.#enter(crmKey(crm), deps.tokens, parsed.output);
  }

  /** Where a CRM's sign-in page comes back to; an administrator has to tell it to the CRM. */
  redirectUrl(): string {
    return this.#deps.redirectUrl();
  }

  /** Nothing happens where nobody signs in. */
  async signOut(): Promise<void> {
    const { crm } = await readPolicy(this.#db);
    const { definition, deps } = this.#setUp(crm);
    if (definition.secret || definition.signIn) await this.#leave(crmKey(crm), deps.tokens);
  }

  /** Calls `heard` with each turn, once the next token is there or the last one is gone, before anybody is told of it. */
  onTurn(heard: () => void | Promise<void>): () => void {
    this.#listeners.add(heard);
    return () => void this.#listeners.delete(heard);
  }

  /**
   * The CRM does not let this person in any more. However many requests are told so at once, it is one turn; what an
   * earlier turn's adapter is told is of no meaning now, and where no token is kept there is nobody to shut out.
   */
  async #refused(crm: string, tokens: TokenStore, turn: number): Promise<void> {
    const isLate = () => turn !== this.#turns || this.#turning > 0;
    if (isLate() || (await tokens.read()) === null || isLate()) return this.#shutOut;
    this.#shutOut = this.#leave(crm, tokens);
    return this.#shutOut;
  }

  #leave(crm: string, tokens: TokenStore): Promise<void> {
    return this.#turn(async () => {
      await endSignIn(this.#db, crm);
      await tokens.clear();
    });
  }

  #enter(crm: string, tokens: TokenStore, token: unknown): Promise<void> {
    return this.#turn(async () => {
      await beginSignIn(this.#db, crm);
      await tokens.write(token);
    });
  }

  /** No adapter has a token meanwhile, so that none is taken for another person's. */
  async #turn(change: () => Promise<void>): Promise<void> {
    this.#turns++;
    this.#turning++;
    try {
      await change();
    } finally {
      this.#turns++;
      this.#turning--;
      this.#made = null;
    }
    for (const heard of this.#listeners) await heard();
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
