/**
 * Which rows are chosen, where the keyboard is and where a range began (ARIA APG, listbox with several
 * selected). Pure: every function answers with a new choice; `order` is the rows as they are shown.
 */
export interface Choice {
  readonly cursor: string | null;
  readonly anchor: string | null;
  readonly chosen: ReadonlySet<string>;
}

export const NO_CHOICE: Choice = { cursor: null, anchor: null, chosen: new Set() };

/** Goes to a row and lets go of what was chosen. */
export const goTo = (id: string): Choice => ({ cursor: id, anchor: id, chosen: new Set() });

/** Goes to a row without touching what is chosen, or chooses all from the anchor to it. */
export function moveTo(choice: Choice, order: readonly string[], id: string, extend: boolean): Choice {
  if (!extend) return { ...choice, cursor: id, anchor: id };
  const anchor = choice.anchor ?? choice.cursor ?? id;
  const [a, b] = [order.indexOf(anchor), order.indexOf(id)];
  return { cursor: id, anchor, chosen: new Set(order.slice(Math.min(a, b), Math.max(a, b) + 1)) };
}

/** Chooses a row, or lets it go. The first row chosen so takes the open one with it. */
export function toggle(choice: Choice, id: string, open: string | null): Choice {
  const chosen = new Set(choice.chosen);
  if (chosen.size === 0 && open !== null && open !== id) chosen.add(open);
  if (!chosen.delete(id)) chosen.add(id);
  return { cursor: id, anchor: id, chosen };
}

/** After rows came, went or moved: what is left of the choice, the cursor on the row that took its place. */
export function keepWithin(choice: Choice, before: readonly string[], after: readonly string[]): Choice {
  const here = new Set(after);
  const chosen = new Set([...choice.chosen].filter((id) => here.has(id)));
  const settle = (id: string | null): string | null => {
    if (id === null || here.has(id)) return id;
    const at = before.indexOf(id);
    const next = before.slice(at + 1).find((one) => here.has(one));
    return next ?? before.slice(0, Math.max(0, at)).findLast((one) => here.has(one)) ?? after[0] ?? null;
  };
  return { cursor: settle(choice.cursor), anchor: settle(choice.anchor), chosen };
}
