/** A text that grows by words and lines. No line is empty, but where the words themselves have it so. */
export class Lines {
  #text = '';
  /** Something stands on the last line. */
  #begun = false;

  get text(): string {
    return this.#text;
  }

  add(words: string): void {
    if (words === '') return;
    this.#text += words;
    this.#begun = !words.endsWith('\n');
  }

  /** What comes now stands on another line. */
  next(): void {
    if (this.#begun) this.#text += '\n';
    this.#begun = false;
  }
}
