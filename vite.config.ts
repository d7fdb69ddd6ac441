import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import katex from 'katex';
import type { Plugin, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/** Formulas are typeset while the app is built: to import a .tex file gives its HTML, so no browser loads KaTeX. */
const typesetFormulas: Plugin = {
  name: 'typeset-formulas',
  transform(source, id) {
    if (!id.endsWith('.tex')) return null;
    const typeset = katex.renderToString(`\\displaystyle ${source}`, { strict: 'error' });
    return { code: `export default ${JSON.stringify(typeset)};`, map: null };
  },
};

/** KaTeX's style sheet as a text for shadow roots, without its fonts: the page declares those that are used. */
const typesettingRules: Plugin = {
  name: 'typesetting-rules',
  resolveId: id => (id === 'virtual:typesetting-rules' ? id : null),
  load(id) {
    if (id !== 'virtual:typesetting-rules') return null;
    const css = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8');
    return `export default ${JSON.stringify(css.replaceAll(/@font-face\{[^}]*\}/g, ''))};`;
  },
};

const customConfig: UserConfigFn = () => ({ plugins: [typesetFormulas, typesettingRules] });

export default overrideVaadinConfig(customConfig);
