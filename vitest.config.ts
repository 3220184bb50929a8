import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: [
      '{lib,components,entrypoints,scripts}/**/*.test.{ts,tsx}',
      'tests/{meta,security,contract,oracle,x}/**/*.test.ts',
    ],
    setupFiles: ['tests/setup.ts'],
  },
});
