import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { text, type Dictionary, type Values } from '../run/texts';

/** An element of the stage: it speaks in the texts that it is given. */
export abstract class StageElement extends LitElement {
  @property({ attribute: false }) texts: Dictionary = {};

  protected text(key: string, values?: Values): string {
    return text(this.texts, key, values);
  }
}

/** What was pressed in one of a stage's elements, for the focus to return to. */
export function openerOf(event: Event): HTMLElement | null {
  const [opener] = event.composedPath();
  return opener instanceof HTMLElement ? (opener.shadowRoot?.activeElement as HTMLElement | null) : null;
}
