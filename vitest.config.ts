import { configDefaults, defineConfig } from 'vitest/config';

/** Nothing in these keeps a state of its own or replaces a global, so that files may share a worker and what it loaded. */
const stateless = [
  'lib/{conversation,customer,detect,guardrails,maze,targets,triage,ways}/**/*.test.ts',
  'tests/{guardrails,triage}/**/*.test.ts',
];

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // By itself it leaves one processor to others, which is half of two.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'stateless', include: stateless, isolate: false } },
      {
        extends: true,
        test: {
          name: 'others',
          include: [
            '{lib,components,entrypoints,scripts}/**/*.test.{ts,tsx}',
            'server/**/*.test.ts',
            'tests/{meta,security,contract,faults,oracle,x}/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, ...stateless],
        },
      },
    ],
    // Slow machines are no failures; what must be fast is measured by benchmarks.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/setup.ts'],
  },
});
