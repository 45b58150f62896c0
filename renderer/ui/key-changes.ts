import { msg } from '../words/words.ts';
import { isSingle, type Chord } from './chord.ts';
import { keyed, KEYED, type Keyed, type KeyId } from './keyed.ts';
import { keysOf, withShift, type KeyChanges } from './keymap.ts';

/** Keys of the system and of moving through a page. */
const RESERVED =
  /^(?:(?:Shift\+)?Tab|Escape|Mod\+(?:C|V|X|Q|W|M|H|Tab)|Alt\+F4|Alt\+Tab|F11|F12|ContextMenu)$/u;

/** Why a key cannot do this, in words; null where it can, as far as no other key is in the way. */
export function refusal(id: KeyId, chord: Chord): string | null {
  if (RESERVED.test(chord)) return msg('This key belongs to the system. Choose another.');
  const everywhere = keyed(id).places.includes('window');
  const alone =
    isSingle(chord) || /^(?:Shift\+)?(?:Enter|Space|Backspace|Delete|Arrow\w+|Home|End)$/u.test(chord);
  if (everywhere && alone && chord !== '?')
    return msg(
      'A key that works everywhere is held with Ctrl, Cmd or Alt, or is one of F1 to F10: alone it would get in the way of writing.',
    );
  return null;
}

/** What a key does already where it would be in the way of `id`; null when it is free. */
export function takenBy(changes: KeyChanges, id: KeyId, chord: Chord): KeyId | null {
  const asking = keyed(id);
  const wanted = withShifted(asking, [chord]);
  const other = (KEYED as readonly Keyed[]).find(
    (one) =>
      one.id !== id &&
      one.places.some(
        (place) => place === 'window' || asking.places.includes(place) || asking.places.includes('window'),
      ) &&
      withShifted(one, keysOf(changes, one)).some((key) => wanted.includes(key)),
  );
  return (other?.id as KeyId | undefined) ?? null;
}

const withShifted = (one: Keyed, chords: readonly Chord[]): readonly Chord[] =>
  one.extends ? chords.flatMap((chord) => [chord, withShift(chord)]) : chords;

/**
 * Gives something another key in place of its `at`th, or none (null); a new key where it has no `at`th. What is in the
 * way of it keeps its keys: `takenBy` tells.
 */
export function changeKey(changes: KeyChanges, id: KeyId, at: number, chord: Chord | null): KeyChanges {
  const { keys: own } = keyed(id);
  const keys = keysOf(changes, keyed(id));
  const without = keys.filter((key, i) => i !== at && key !== chord);
  const changed = chord === null ? without : without.toSpliced(at, 0, chord);
  const { [id]: _, ...others } = changes;
  return changed.join(' ') === own.join(' ') ? others : { ...others, [id]: changed };
}

/**
 * The same, where the key did something else: that gets the key which becomes free. Null where the two cannot be
 * swapped: the other is fixed, nothing becomes free, or what becomes free cannot do it.
 */
export function swapKeys(changes: KeyChanges, id: KeyId, at: number, chord: Chord): KeyChanges | null {
  const other = takenBy(changes, id, chord);
  const free = keysOf(changes, keyed(id))[at];
  if (other === null || free === undefined || keyed(other).fixed) return null;
  const place = keysOf(changes, keyed(other)).indexOf(chord);
  if (place < 0 || refusal(other, free) !== null) return null;
  const swapped = changeKey(changeKey(changes, id, at, chord), other, place, free);
  return takenBy(swapped, other, free) === null && takenBy(swapped, id, chord) === null ? swapped : null;
}

/** Gives something its own keys again; names what has one of them now, and changes nothing, where they are not free. */
export function resetKeys(
  changes: KeyChanges,
  id: KeyId,
): { readonly keys: KeyChanges } | { readonly takenBy: KeyId } {
  const { [id]: _, ...keys } = changes;
  for (const chord of keyed(id).keys) {
    const other = takenBy(keys, id, chord);
    if (other !== null) return { takenBy: other };
  }
  return { keys };
}
