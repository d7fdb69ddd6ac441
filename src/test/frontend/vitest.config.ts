import { defineConfig } from 'vitest/config';

/** Unit tests of everything in the browser's half that needs no page; a test that does names its environment itself. */
export default defineConfig({ test: { include: ['**/*.test.ts'], environment: 'node' } });
