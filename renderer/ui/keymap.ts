import { chordsOf, isSingle, IS_MAC, type Chord, type Press } from './chord.ts';
import { keyed, KEYED, type Keyed, type KeyId, type KeyIdAt, type KeyPlace } from './keyed.ts';

/** Keys that the reader chose, by what they do; what is not named keeps its own. */
export type KeyChanges = Readonly<Partial<Record<string, readonly Chord[]>>>;

/** The reader's choices that keys depend on. */
export interface KeyChoices {
  readonly keys: KeyChanges;
  /** Whether single letters, figures and signs do something. */
  readonly singleKeys: boolean;
}

/** Keys as they are now. */
export interface Keymap {
  /** What a press means in a place, and whether it selects; null where it means nothing there. */
  commandOf<Place extends KeyPlace>(
    press: Press,
    place: Place,
    inField?: boolean,
  ): { readonly id: KeyIdAt<Place>; readonly extend: boolean } | null;
  /** Whether a press did something everywhere before the reader changed it: Chromium may know it too. */
  wasGivenUp(press: Press): boolean;
  /** The keys that do something now, the first one to be shown where there is room for one. */
  keys(id: KeyId): readonly Chord[];
}

let last: { choices: KeyChoices; mac: boolean; map: Keymap } | null = null;

/** The keys by the reader's choices. Kept until these change: every press asks. */
export function keymapOf(choices: KeyChoices, mac = IS_MAC): Keymap {
  const { keys, singleKeys } = choices;
  const known =
    last?.choices.keys === keys && last.choices.singleKeys === singleKeys && last.mac === mac ? last : null;
  return (known ?? (last = { choices, mac, map: createKeymap(choices, mac) })).map;
}

function createKeymap({ keys, singleKeys }: KeyChoices, mac: boolean): Keymap {
  const works = (chord: Chord): boolean => singleKeys || !isSingle(chord);
  const byChord = new Map<string, { keyed: Keyed; extend: boolean }>();
  for (const keyed of KEYED) {
    for (const place of keyed.places) {
      for (const chord of keysOf(keys, keyed).filter(works)) {
        byChord.set(`${place} ${chord}`, { keyed, extend: false });
      }
    }
  }
  // A key of its own comes before one that another key has with Shift.
  for (const [name, { keyed }] of Array.from(byChord)) {
    const shifted = withShift(name);
    if ('extends' in keyed && !byChord.has(shifted)) byChord.set(shifted, { keyed, extend: true });
  }
  return {
    commandOf(press, place, inField = false) {
      for (const chord of chordsOf(press, mac)) {
        if (inField && isSingle(chord)) continue;
        const found = byChord.get(`${place} ${chord}`);
        if (found && !(inField && 'yields' in found.keyed))
          return { id: found.keyed.id as never, extend: found.extend };
      }
      return null;
    },
    wasGivenUp: (press) =>
      chordsOf(press, mac).some(
        (chord) =>
          !isSingle(chord) &&
          KEYED.some(
            ({ places: [place], keys }) => place === 'window' && (keys as readonly string[]).includes(chord),
          ),
      ),
    keys: (id) => keysOf(keys, keyed(id)).filter(works),
  };
}

/** The keys that something has by the reader's changes. */
export const keysOf = (changes: KeyChanges, { id, keys, fixed }: Keyed): readonly Chord[] =>
  fixed ? keys : (changes[id] ?? keys);

/** The same key held with Shift as well. */
export const withShift = (chord: string): string => chord.replace(/(?=[^+ ]+$|\+$)/u, 'Shift+');
