import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const frontend = fileURLToPath(new URL('../../../frontend', import.meta.url));

/** Unit tests of everything in the browser's half that needs no page; a test that does names its environment itself. */
export default defineConfig({
  resolve: { alias: { Frontend: frontend } },
  test: { include: ['**/*.test.ts'], environment: 'node' },
});
