/** A placed card and the line it speaks of. All lengths in CSS px, in the column's coordinates. */
export interface Tie {
  readonly id: string;
  /** Middle of the first line of the passage. */
  readonly lineMiddle: number;
  /** Middle of the card's head. */
  readonly headMiddle: number;
  readonly focused: boolean;
}

export interface Connector {
  readonly id: string;
  /** The `d` of an SVG path. */
  readonly path: string;
}

/** A card that is off by this much or less reads as level, and needs no connector. */
const LEVEL = 6;
/** A bend smaller than this is drawn straight. */
const STRAIGHT = 2;
/** How far a connector runs level at either end before it bends. */
const STUB = 6;

/**
 * The connectors of a note column: for the card in focus and for each card that is more than 6 px off its
 * line. They leave the text and reach the card level; between the two they are straight. Cards stand in the
 * order of their lines, so two connectors never cross; those of one line start together.
 * @param edges where connectors leave the text (`from`) and reach the cards (`to`); `from > to` where the
 *   column stands left of the text
 */
export function connectors(
  ties: readonly Tie[],
  edges: { readonly from: number; readonly to: number },
): Connector[] {
  const { from, to } = edges;
  const stub = Math.sign(to - from) * Math.min(STUB, Math.abs(to - from) / 3);
  return ties
    .filter(({ focused, lineMiddle, headMiddle }) => focused || Math.abs(headMiddle - lineMiddle) > LEVEL)
    .map(({ id, lineMiddle, headMiddle }) => ({
      id,
      path:
        Math.abs(headMiddle - lineMiddle) < STRAIGHT
          ? `M${px(from)} ${px(headMiddle)}H${px(to)}`
          : `M${px(from)} ${px(lineMiddle)}H${px(from + stub)}L${px(to - stub)} ${px(headMiddle)}H${px(to)}`,
    }));
}

/** At most two digits after the point, and never an exponent, as fractions of a px do not show. */
const px = (length: number) => String(Math.round(length * 100) / 100);
