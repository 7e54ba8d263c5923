import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/unit/**/*.test.ts'], root: '.', testTimeout: 120_000, setupFiles: ['test/unit/setup.ts'] },
});
