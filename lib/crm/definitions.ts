import type { AdapterDefinition } from './define-adapter.ts';

const files = import.meta.glob<AdapterDefinition<never>>(['./adapters/*.ts', '!./adapters/*.test.ts'], {
  eager: true,
  import: 'default',
});

/** Every adapter there is, by its id. Each validates the settings that it is created with. */
export const adapterDefinitions: ReadonlyMap<string, AdapterDefinition<never>> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
);
