import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The rules need types, so they run after the build has installed the app's own packages. */
export default defineConfig(globalIgnores(['**/generated/**', '**/*.d.ts']), {
  files: ['**/*.ts'],
  extends: [tseslint.configs.recommended, lit.configs['flat/recommended'], litA11y.configs.recommended],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    // the rule sees one element at a time; here a list answers its items' keys, and browser tests press them
    'lit-a11y/click-events-have-key-events': 'off',
    // `const { left, ...rest } = all` is how a property is left out
    '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
  },
});
