import type { Linkable } from '../data/links.ts';
import { folded } from '../text/folded.ts';

const SHOWN = 7;

/** A target with its words as they are compared, folded once for all that is typed. */
interface Candidate {
  readonly linkable: Linkable;
  readonly name: string;
  readonly all: string;
}

/** What a note can be linked to, for one who types: folding takes a while in a large library, so it is done once. */
export function linkChoices(linkables: readonly Linkable[]): (words: string) => Linkable[] {
  const candidates: Candidate[] = linkables
    .map((linkable) => {
      // The name of a passage begins with its quotation mark; nobody types it.
      const name = folded(linkable.name).replace(/^“/u, '');
      return { linkable, name, all: `${name} ${folded(linkable.detail)}` };
    })
    .sort((a, b) => b.linkable.at - a.linkable.at);
  return (words) => {
    const typed = folded(words).trim();
    const wanted = typed.split(/\s+/u);
    const fitting = candidates.filter(({ all }) => wanted.every((word) => all.includes(word)));
    if (typed === '') return fitting.slice(0, SHOWN).map(({ linkable }) => linkable);
    const ranked = fitting.map((candidate) => ({ ...candidate, rank: rank(candidate, typed) }));
    return ranked
      .sort((a, b) => a.rank - b.rank)
      .slice(0, SHOWN)
      .map(({ linkable }) => linkable);
  };
}

/** Names that begin with what was typed come first, then those with such a word, then those with it anywhere. */
function rank({ name, linkable }: Candidate, typed: string): number {
  const place = name.startsWith(typed) ? 0 : name.includes(` ${typed}`) ? 1 : name.includes(typed) ? 2 : 3;
  return 2 * place + (linkable.kind === 'article' ? 0 : 1);
}
