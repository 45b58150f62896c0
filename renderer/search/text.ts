import { fold, type Folded } from '../text/fold.ts';

/** A text and how it is compared. */
export interface Text {
  readonly source: string;
  readonly folded: Folded;
}

export const textOf = (source: string): Text => ({ source, folded: fold(source) });
