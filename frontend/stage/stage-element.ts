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
