import { html, type TemplateResult } from 'lit';

/** Draws the marks of our texts and numbers: **bold**, and x^{2} as a superscript. */
export function rich(text: string): (string | TemplateResult)[] {
  return text.split(/(\*\*.*?\*\*|\^\{.*?\})/).map(part => {
    if (part.startsWith('**')) return html`<b>${part.slice(2, -2)}</b>`;
    if (part.startsWith('^{')) return html`<sup>${part.slice(2, -1)}</sup>`;
    return part;
  });
}
