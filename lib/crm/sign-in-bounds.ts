import { ClewError } from '../messaging/errors.ts';
import type { CrmAdapter } from './adapter.ts';
import type { TokenStore } from './define-adapter.ts';

/**
 * Tokens for one person: once `isMine` is false, nothing is read from the store or kept in it. A request that is on its way
 * then goes on with nobody's token instead of the next one's, and a renewal does not bring back what was thrown away.
 */
export function tokensWhile(isMine: () => boolean, tokens: TokenStore): TokenStore {
  return {
    async read() {
      const token = isMine() ? await tokens.read() : null;
      return isMine() ? token : null;
    },
    async write(token) {
      if (isMine()) await tokens.write(token);
    },
    async clear() {
      if (isMine()) await tokens.clear();
    },
    exclusively: (run) => tokens.exclusively(run),
  };
}

/**
 * The adapter, which calls `refused` whenever the CRM says that it does not know us any more (AuthError), and tells its
 * caller once that is through.
 */
export function whenRefused(adapter: CrmAdapter, refused: () => Promise<void>): CrmAdapter {
  if (adapter.capabilities.onDevice) return adapter;
  const heeding =
    (method: (...args: unknown[]) => Promise<unknown>) =>
    async (...args: unknown[]): Promise<unknown> => {
      try {
        return await method.apply(adapter, args);
      } catch (error) {
        if (error instanceof ClewError && error.code === 'AuthError') await refused().catch(console.error);
        throw error;
      }
    };
  const entries = Object.entries(adapter).map(([name, value]) => [
    name,
    typeof value === 'function' ? heeding(value) : value,
  ]);
  return Object.fromEntries(entries) as CrmAdapter;
}
