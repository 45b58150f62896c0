import type { ImportItem, Language } from '../bridge/contract.ts';

/** A file that stopped an earlier import process: the next one reports it and does not touch it. */
export interface Stuck {
  /** Its place among all that was found, from 0. */
  readonly index: number;
  readonly code: 'took-too-long' | 'failed';
}

/** What the host says to the import process. */
export type ToProcess =
  | {
      readonly type: 'start';
      /** In which what becomes of the files is said. */
      readonly language: Language;
      readonly paths: readonly string[];
      /** How many of the found files an earlier process has dealt with. */
      readonly skip: number;
      readonly stuck: readonly Stuck[];
      /** Number of the first batch. */
      readonly batch: number;
      /** Batches of an earlier process that are still on their way. */
      readonly unacknowledged: readonly number[];
    }
  | { readonly type: 'acknowledge'; readonly batch: number }
  | { readonly type: 'cancel' };

/** What the import process says to its host. */
export type FromProcess =
  | { readonly type: 'progress'; readonly found: number; readonly read: number; readonly searching: boolean }
  /** Begins a file: unless it speaks again in time, it is stuck there. `index` counts all that was found, from 0. */
  | { readonly type: 'reading'; readonly index: number; readonly name: string }
  | { readonly type: 'batch'; readonly batch: number; readonly items: readonly ImportItem[] }
  /** Waits for the page to acknowledge a batch, however long that takes. */
  | { readonly type: 'waiting' }
  | { readonly type: 'ended' };
