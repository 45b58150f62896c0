/** One highlight of the document's registry (CSS Custom Highlight API), by its name. */
export class Painted {
  /** @param priority what is painted over what; notes have 0 and 1 */
  constructor(
    private readonly name: string,
    private readonly priority: number,
  ) {}

  /** Replaces what is painted. */
  paint(ranges: readonly Range[]): void {
    if (ranges.length === 0) {
      CSS.highlights.delete(this.name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = this.priority;
    CSS.highlights.set(this.name, highlight);
  }

  clear(): void {
    this.paint([]);
  }
}
