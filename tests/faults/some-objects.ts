import { hashOf, type Keepable } from '../../electron/vault/object-name.ts';
import { PACK_LEAST } from '../../electron/vault/objects.ts';

/** As many small objects as become a pack. */
export const aBatch: readonly Keepable[] = Array.from({ length: PACK_LEAST }, (_, n) => {
  const bytes = new TextEncoder().encode(`Paragraph ${n} of what the council decided.`);
  return { kind: 'version', hash: hashOf(bytes), bytes };
});
