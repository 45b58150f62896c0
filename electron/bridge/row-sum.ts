import { crc32c } from '../vault/crc32c.ts';

/**
 * A number for a row as it is now, by which both sides of the bridge see whether they hold the same: the CRC-32C of
 * its JSON text. A row and the value of its op are the same object, and keep the order of their fields through
 * Dexie and through JSON alike.
 */
export const rowSum = (row: object): number => crc32c(new TextEncoder().encode(JSON.stringify(row)));

/** Adds or takes away a row's number in the sum over many, in any order. */
export const addSums = (total: number, sum: number): number => (total + sum) >>> 0;
