import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const frontend = fileURLToPath(new URL('../../../frontend', import.meta.url));

/**
 * Unit tests of the browser's half. Those that need a page have one (`*.page.test.ts`), each file its own; all others share
 * their workers, which saves most of their time.
 */
export default defineConfig({
  resolve: { alias: { Frontend: frontend } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['**/*.test.ts'],
          exclude: ['**/*.page.test.ts', '**/node_modules/**'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'page', include: ['**/*.page.test.ts'], environment: 'happy-dom' } },
    ],
  },
});
