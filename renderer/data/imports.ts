import { createContext } from '@lit/context';
import type { Result } from '../../electron/bridge/contract.ts';
import type { ArticleId } from './model.ts';

export interface ImportRow {
  readonly name: string;
  readonly outcome: 'added' | 'duplicate' | 'failed';
  /** What happened, for the reader. */
  readonly message: string;
  readonly articleId: ArticleId | null;
}

export interface ImportRun {
  readonly importId: string;
  /** Files found so far; the number is final once `searching` is over. */
  readonly found: number;
  readonly read: number;
  readonly searching: boolean;
  readonly ended: boolean;
  readonly cancelled: boolean;
  readonly rows: readonly ImportRow[];
}

/** The ways files come in, and what became of them. */
export interface Imports {
  readonly runs: readonly ImportRun[];
  subscribe(listener: () => void): () => void;
  choose(): Promise<Result<unknown>>;
  samples(): Promise<Result<unknown>>;
  drop(files: readonly File[]): Promise<Result<unknown>>;
  cancel(importId: string): void;
  /** Takes an ended run off the list. */
  dismiss(importId: string): void;
}

export const importsContext = createContext<Imports>(Symbol('imports'));
