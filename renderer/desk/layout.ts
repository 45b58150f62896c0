import type { ArticleId, DeskLayout, PaneState } from '../data/model.ts';

/** What lies open on the desk, as a value: every function answers with another layout, or the same one. */

export const MOST_PANES = 3;
/** No pane gets less of the desk's width than this. */
export const LEAST_SHARE = 0.2;
/** The text of a pane is set so much smaller or larger than the reading size, at most. */
export const LEAST_ZOOM = 0.7;
export const MOST_ZOOM = 2;

const even = (panes: readonly PaneState[]): PaneState[] =>
  panes.map((pane) => ({ ...pane, share: 1 / panes.length }));

export const activePane = ({ panes, active }: DeskLayout): PaneState | undefined =>
  panes.find(({ key }) => key === active) ?? panes[0];

const paneOf = ({ panes }: DeskLayout, article: ArticleId): PaneState | undefined =>
  panes.find((pane) => pane.article === article);

/** Goes to a pane by its place, from 0; the same layout where there is none. */
export function goToPane(layout: DeskLayout, place: number): DeskLayout {
  const pane = layout.panes[place];
  return pane && pane.key !== layout.active ? { ...layout, active: pane.key } : layout;
}

/** Opens an article in the active pane. One that is open already is gone to: an article lies on the desk once. */
export function openHere(layout: DeskLayout, article: ArticleId): DeskLayout {
  const there = paneOf(layout, article);
  if (there) return there.key === layout.active ? layout : { ...layout, active: there.key };
  const at = activePane(layout);
  if (!at) return openBeside(layout, article);
  const panes = layout.panes.map((pane) => (pane === at ? { ...pane, article } : pane));
  return { ...layout, panes, active: at.key };
}

/**
 * Opens an article in a new pane behind the active one, all panes equally wide. A full desk gives it the active
 * pane's place.
 */
export function openBeside(layout: DeskLayout, article: ArticleId): DeskLayout {
  const { panes } = layout;
  if (paneOf(layout, article) || panes.length >= MOST_PANES) return openHere(layout, article);
  const key = [1, 2, 3].find((free) => panes.every((pane) => pane.key !== free)) ?? 1;
  const at = activePane(layout);
  const behind = at ? panes.indexOf(at) + 1 : 0;
  const added = panes.toSpliced(behind, 0, { key, article, share: 0, zoom: 1, free: false });
  return { ...layout, panes: even(added), active: key };
}

/** The article that lies open no more; undefined where there is none. */
export const replaced = (before: DeskLayout, after: DeskLayout): ArticleId | undefined =>
  before.panes.find(({ article }) => !paneOf(after, article))?.article;

/** Closes a pane; its neighbour before it becomes the active one where it was that. */
export function closePane(layout: DeskLayout, key: number): DeskLayout {
  const at = layout.panes.findIndex((pane) => pane.key === key);
  if (at < 0) return layout;
  const panes = even(layout.panes.toSpliced(at, 1));
  const next = panes[Math.max(0, at - 1)]?.key ?? 0;
  return {
    panes,
    active: layout.active === key ? next : layout.active,
    together: layout.together && panes.length > 1,
  };
}

/** Closes the panes whose article is gone; the same layout where none is. */
export function closeMissing(layout: DeskLayout, isThere: (article: ArticleId) => boolean): DeskLayout {
  return layout.panes
    .filter(({ article }) => !isThere(article))
    .reduce((left, { key }) => closePane(left, key), layout);
}

/** Has a pane and its neighbour (the one before the last pane) change places: the articles go, the panes stay. */
export function swapPane(layout: DeskLayout, key: number): DeskLayout {
  const { panes } = layout;
  const at = panes.findIndex((pane) => pane.key === key);
  const to = at < panes.length - 1 ? at + 1 : at - 1;
  const [here, there] = [panes[at], panes[to]];
  if (!here || !there) return layout;
  const swapped = panes.map((pane) =>
    pane === here
      ? { ...pane, article: there.article, zoom: there.zoom }
      : pane === there
        ? { ...pane, article: here.article, zoom: here.zoom }
        : pane,
  );
  return { ...layout, panes: swapped, active: there.key };
}

/** Moves the edge after a pane (by place) so that the pane ends at a share of the whole width, 0 to 1. */
export function moveEdge(layout: DeskLayout, place: number, to: number): DeskLayout {
  const { panes } = layout;
  const [here, next] = [panes[place], panes[place + 1]];
  if (!here || !next) return layout;
  const begins = panes.slice(0, place).reduce((sum, pane) => sum + pane.share, 0);
  const both = here.share + next.share;
  const share = Math.min(Math.max(to - begins, LEAST_SHARE), both - LEAST_SHARE);
  return {
    ...layout,
    panes: panes.map((pane) =>
      pane === here ? { ...pane, share } : pane === next ? { ...pane, share: both - share } : pane,
    ),
  };
}

/** Changes one pane. */
export function changePane(
  layout: DeskLayout,
  key: number,
  change: Partial<Pick<PaneState, 'zoom' | 'free'>>,
): DeskLayout {
  return { ...layout, panes: layout.panes.map((pane) => (pane.key === key ? { ...pane, ...change } : pane)) };
}

/**
 * L in a pane: panes that scroll apart begin to scroll together; among panes that do, this one is freed, or comes
 * back.
 */
export function linkPane(layout: DeskLayout, key: number): DeskLayout {
  if (layout.panes.length < 2) return layout;
  if (!layout.together) {
    return { ...layout, together: true, panes: layout.panes.map((pane) => ({ ...pane, free: false })) };
  }
  const free = !layout.panes.find((pane) => pane.key === key)?.free;
  return changePane(layout, key, { free });
}
