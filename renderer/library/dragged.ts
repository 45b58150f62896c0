import type { ArticleId } from '../data/model.ts';

/** What is dragged within the window; no other program takes it for text. */
const TYPE = 'application/x-lectern-articles';

/** Gives a drag the articles it carries. */
export function dragArticles({ dataTransfer }: DragEvent, ids: readonly ArticleId[]): void {
  dataTransfer?.setData(TYPE, JSON.stringify(ids));
  if (dataTransfer) dataTransfer.effectAllowed = 'copy';
}

/** Whether articles are dragged; which ones is known only when they are dropped. */
export const carriesArticles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes(TYPE) ?? false;

export function droppedArticles({ dataTransfer }: DragEvent): ArticleId[] {
  const said: unknown = JSON.parse(dataTransfer?.getData(TYPE) || '[]');
  return Array.isArray(said) ? said.filter((id) => typeof id === 'string') : [];
}
