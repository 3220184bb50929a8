import type { AdapterDefinition } from './define-adapter.ts';
import { partsOf } from './key-parts.ts';

const files = import.meta.glob<AdapterDefinition<never>>(['./adapters/*.ts', '!./adapters/*.test.ts'], {
  eager: true,
  import: 'default',
});

/** Every adapter there is, by its id. Each validates the settings that it is created with. */
export const adapterDefinitions: ReadonlyMap<string, AdapterDefinition<never>> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
);

/** Whether the CRM of this crmKey is one that everybody at this device works on, without signing in. */
export function nobodySignsIn(crm: string): boolean {
  const definition = adapterDefinitions.get(partsOf(crm).adapter);
  return !!definition && !definition.secret && !definition.signIn;
}
