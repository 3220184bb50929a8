import type * as v from 'valibot';
import type { CrmAdapter } from './adapter.ts';
import type { EmbeddedCrm } from './embedded/db.ts';

/** Where an adapter keeps what it signs in with: in the background's database, out of reach of every page. */
export interface TokenStore {
  /** Null where nothing is kept. The adapter validates what it reads. */
  read(): Promise<unknown>;
  /** Resolves once it would survive the browser's end: a refresh token that was used is worth nothing any more. */
  write(token: unknown): Promise<void>;
  clear(): Promise<void>;
  /** One at a time over all contexts, so that a refresh token is never used twice. */
  exclusively<T>(run: () => Promise<T>): Promise<T>;
}

export interface AdapterDeps {
  fetch: typeof fetch;
  tokens: TokenStore;
  /** Opens the CRM's page to sign in and resolves to the address that it came back to. Rejects where it was closed. */
  launchAuth(url: string): Promise<string>;
  /** Where that page comes back to: the same for every copy of the extension. */
  redirectUrl(): string;
  embedded: EmbeddedCrm;
  now(): number;
}

/** One of the settings, as the options page asks for it. */
export interface AdapterField {
  /** Its place in the settings: "baseUrl", or "oidc.issuer" for one inside of an object. */
  name: string;
  /** Key of the label. */
  label: string;
  kind: 'url' | 'text';
  placeholder?: string;
  /** Left empty, it is left out. */
  optional?: boolean;
}

/** What each file of lib/crm/adapters exports by default. Its id is the file's name. */
export interface AdapterDefinition<Settings> {
  id: string;
  /** What an administrator sets, out of policy; nothing secret. */
  settings: v.GenericSchema<unknown, Settings>;
  /** Those that a person sets; what is not among them is for policy alone. Absent where there is nothing to set. */
  fields?: readonly AdapterField[];
  /** Origins that the browser must have given access to, as match patterns: "https://crm.example/*". */
  origins(settings: Settings): string[];
  /**
   * Of the secret that a specialist pastes in options, where the adapter signs in by one; what is kept of it is what
   * `tokens` gives back later. Absent where there is none.
   */
  secret?: v.GenericSchema<unknown, unknown>;
  /** Signs in by the CRM's own page. Absent where there is none. */
  signIn?(settings: Settings, deps: AdapterDeps, signal: AbortSignal): Promise<void>;
  create(settings: Settings, deps: AdapterDeps): CrmAdapter;
}

export function defineAdapter<Settings>(
  definition: AdapterDefinition<Settings>,
): AdapterDefinition<Settings> {
  return definition;
}
