import { expect, it } from 'vitest';

const tested = ['lib/commands', 'lib/crm/adapters'];
const files = Object.keys(import.meta.glob('../../lib/{commands,crm/adapters}/*.ts')).map((path) =>
  path.replace('../../', ''),
);
const rules = import.meta.glob<{ id?: string }>(
  ['../../lib/*/rules/*.ts', '!**/*.test.ts', '!**/*.examples.ts'],
  { eager: true, import: 'default' },
);
const examples = import.meta.glob<Record<string, unknown[]>>('../../lib/*/rules/*.examples.ts', {
  eager: true,
  import: 'default',
});

it.each(tested)('every file in %s has its test beside it', (folder) => {
  const own = files.filter((path) => path.startsWith(`${folder}/`));
  const sources = own.filter((path) => !path.endsWith('.test.ts'));
  expect(sources.length).toBeGreaterThan(0);
  const bare = sources.filter((path) => !own.includes(path.replace(/\.ts$/, '.test.ts')));
  expect(bare).toEqual([]);
});

it.each(Object.entries(rules))('%s brings examples of what it finds and of what it passes', (path, rule) => {
  expect(path).toBe(path.replace(/[^/]+$/, `${rule.id}.ts`));
  const own = examples[path.replace(/\.ts$/, '.examples.ts')];
  expect(own?.bad?.length).toBeGreaterThanOrEqual(3);
  expect(own?.good?.length).toBeGreaterThanOrEqual(3);
});
