import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dictionary } from 'Frontend/run/texts';
import { vi } from 'vitest';

// words follow the page's language; Lit wants a tree walker as soon as it finds a document
if (typeof document === 'undefined') {
  vi.stubGlobal('document', { documentElement: { lang: 'en' }, createTreeWalker: () => ({}) });
}

const file = join(import.meta.dirname, '../../main/resources/vaadin-i18n/translations.properties');

/** The app's own texts, so that tests read the sentences that a learner reads. */
export const english: Dictionary = Object.fromEntries(
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.includes('=') && !line.startsWith('#'))
    .map(line => {
      const [key = '', ...value] = line.split('=');
      return [key, unescaped(value.join('='))];
    }),
);

function unescaped(text: string): string {
  return text.replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
