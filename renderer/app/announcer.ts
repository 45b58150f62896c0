/** What a screen reader should say, through one polite live region of the document. */
export class Announcer {
  readonly #region = document.createElement('div');

  mount(): void {
    this.#region.setAttribute('aria-live', 'polite');
    this.#region.className = 'announcer';
    document.body.append(this.#region);
  }

  /** Says it even when it is what was said last. */
  say(text: string): void {
    this.#region.textContent = '';
    requestAnimationFrame(() => {
      this.#region.textContent = text;
    });
  }
}
