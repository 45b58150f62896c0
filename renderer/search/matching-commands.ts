import { fold } from '../text/fold.ts';
import { matchTerms } from '../text/match.ts';
import { parseQuery } from '../text/query.ts';

/** A command as the palette offers it. */
export interface OfferedCommand {
  readonly name: string;
  readonly label: string;
  /** As they are written for people on this system; empty for none. */
  readonly keys: string;
}

/** A shorter word is in too many names: it finds those that begin with it. */
const SHORT = 4;

/** All commands where nothing is typed; else those whose name has all the words, the best first. Filters find none. */
export function matchingCommands(commands: readonly OfferedCommand[], typed: string): OfferedCommand[] {
  if (typed.trim() === '') return [...commands];
  const { terms, tags, kinds, outlets, notesOnly } = parseQuery(typed);
  if (notesOnly || tags.length + kinds.length + outlets.length > 0) return [];
  const [only] = terms;
  const isShort = terms.length === 1 && only !== undefined && only.text.length < SHORT;
  return commands
    .map((command) => {
      const label = fold(command.label).text;
      return { command, label, weight: matchTerms(label, terms)?.weight ?? 0 };
    })
    .filter(({ label, weight }) => weight > 0 && (!isShort || label.startsWith(only.text)))
    .sort((a, b) => b.weight - a.weight)
    .map(({ command }) => command);
}
