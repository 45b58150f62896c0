/** Passages of notes, that lie over each other, take the priorities below this. */
const OVER_NOTES = 100;

/** One highlight of the document's registry (CSS Custom Highlight API), by its name. */
export class Painted {
  /** @param order what is painted over what, from 1; all of it over the passages of notes */
  constructor(
    private readonly name: string,
    private readonly order: number,
  ) {}

  /** Replaces what is painted. */
  paint(ranges: readonly Range[]): void {
    if (ranges.length === 0) {
      CSS.highlights.delete(this.name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = OVER_NOTES + this.order;
    CSS.highlights.set(this.name, highlight);
  }

  clear(): void {
    this.paint([]);
  }
}
