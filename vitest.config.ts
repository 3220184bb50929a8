import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: [
      '{lib,components,entrypoints,scripts}/**/*.test.{ts,tsx}',
      'server/**/*.test.ts',
      'tests/{meta,security,contract,faults,oracle,guardrails,triage,x}/**/*.test.ts',
    ],
    // By itself it leaves one processor to others, which is half of two.
    maxWorkers: '100%',
    // Slow machines are no failures; what must be fast is measured by benchmarks.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/setup.ts'],
  },
});
