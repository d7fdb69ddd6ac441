import { rich } from 'Frontend/stage/rich-text';
import { html, render } from 'lit';
import { expect, test } from 'vitest';

test('bold marks and powers of a text are drawn, all else stays text', () => {
  const host = document.createElement('p');
  render(html`${rich('**Press E**: 2.4×10^{−16} <b>')}`, host);
  expect(host.textContent).toBe('Press E: 2.4×10−16 <b>');
  expect(Array.from(host.children, ({ localName, textContent }) => [localName, textContent])).toEqual([
    ['b', 'Press E'],
    ['sup', '−16'],
  ]);
});
