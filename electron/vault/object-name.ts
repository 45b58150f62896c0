import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { hash as hashSchema, type Hash } from '../bridge/contract.ts';

export const OBJECT_KINDS = ['source', 'version', 'origin'] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** What an object is named by. The schema, not the type, keeps `..` and separators out of paths. */
export const objectName = v.object({ kind: v.picklist(OBJECT_KINDS), hash: hashSchema });

/** Bytes and what they are to be kept as; `hash` is theirs, by `hashOf`. */
export interface Keepable {
  readonly kind: ObjectKind;
  readonly hash: Hash;
  readonly bytes: Uint8Array;
}

/** SHA-256 of the bytes, in lower-case hexadecimal. */
export function hashOf(bytes: Uint8Array): Hash {
  return createHash('sha256').update(bytes).digest('hex');
}
