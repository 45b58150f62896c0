import type { Catalogue, Found } from './searcher.ts';

/** What the page says to the worker that searches. A search takes the place of the one before. */
export type ToWorker =
  | { readonly say: 'know'; readonly catalogue: Catalogue }
  | { readonly say: 'search'; readonly id: number; readonly query: string }
  | { readonly say: 'cancel' };

/** What the worker says of a search. */
export type FromWorker =
  { readonly id: number; readonly found: Found } | { readonly id: number; readonly failed: true };
