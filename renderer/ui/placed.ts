import { noChange } from 'lit';
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** CSS properties by name; null takes one away. */
export type Styles = Readonly<Record<string, string | null>>;

/**
 * Sets an element's own style through CSSOM: `<div ${placed({ left: '4px' })}>`. Lit's styleMap writes the
 * attribute on first render, which the page's Content Security Policy rightly refuses.
 */
class Placed extends Directive {
  #last: Styles = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new Error('placed() stands on an element, not in an attribute.');
  }

  override render(_styles: Styles): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [styles]: [Styles]): typeof noChange {
    const { style } = part.element as HTMLElement;
    for (const name of Object.keys(this.#last)) if (!(name in styles)) style.removeProperty(name);
    for (const [name, value] of Object.entries(styles)) {
      if (this.#last[name] !== value) style.setProperty(name, value);
    }
    this.#last = styles;
    return noChange;
  }
}

export const placed = directive(Placed);
