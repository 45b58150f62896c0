import { linksIn, linkTo, replaceLinks, type LinkTarget } from '../text/links.ts';
import { msg } from '../words/words.ts';

const NAMED = /\[\[([^\n[\]]+)\]\]/gu;

/**
 * The names that links have in one text field. A body keeps `[[article:ID]]`, the field shows `[[Title]]`; while the
 * field is open each name belongs to one target, whatever becomes of titles meanwhile.
 */
export class LinkNames {
  readonly #targets = new Map<string, LinkTarget>();
  readonly #names = new Map<string, string>();

  /** @param titleOf what a target is called; two may be called the same */
  constructor(private readonly titleOf: (target: LinkTarget) => string) {}

  /** A body as the field shows it. `kept` makes the very same body of it again. */
  shown(body: string): string {
    for (const target of linksIn(body)) this.name(target, body);
    return replaceLinks(body, (target) => `[[${this.name(target, body)}]]`);
  }

  /** The body of what stands in the field. Brackets around other words are just that. */
  kept(text: string): string {
    return text.replaceAll(NAMED, (whole, name: string) => {
      const target = this.#targets.get(name);
      return target ? linkTo(target) : whole;
    });
  }

  /** The target's name in the field: its title, with a number where that is taken, or stands in `text` as it is. */
  name(target: LinkTarget, text: string): string {
    const known = this.#names.get(target.id);
    if (known !== undefined) return known;
    const title = this.titleOf(target) || msg('Untitled');
    let name = title;
    for (let n = 2; this.#targets.has(name) || text.includes(`[[${name}]]`); n++) name = `${title} (${n})`;
    this.#names.set(target.id, name);
    this.#targets.set(name, target);
    return name;
  }

  /** Takes names for links that stand in a text that was pasted, where `find` knows them. */
  learn(text: string, find: (name: string) => LinkTarget | null): void {
    for (const [, name = ''] of text.matchAll(NAMED)) {
      const target = this.#targets.has(name) ? null : find(name);
      if (!target || this.#names.has(target.id)) continue;
      this.#targets.set(name, target);
      this.#names.set(target.id, name);
    }
  }
}
