import type { ImportItem } from '../bridge/contract.ts';

/** What the host and the import process say to one another. */
export type ToProcess =
  | { readonly type: 'start'; readonly paths: readonly string[]; readonly skip: number }
  | { readonly type: 'acknowledge'; readonly batch: number }
  | { readonly type: 'cancel' };

export type FromProcess =
  | { readonly type: 'reading'; readonly index: number; readonly name: string }
  | { readonly type: 'progress'; readonly found: number; readonly read: number; readonly searching: boolean }
  | { readonly type: 'batch'; readonly batch: number; readonly items: readonly ImportItem[] }
  | { readonly type: 'ended'; readonly cancelled: boolean };
