/** Articles on their way within the window: from the library to the desk, or to a collection. */
const TYPE = 'application/x-lectern-articles';

export function putArticles(data: DataTransfer, ids: readonly string[]): void {
  data.setData(TYPE, JSON.stringify(ids));
  data.effectAllowed = 'copyLink';
}

/** Whether articles are being dragged; which ones is told only when they are dropped. */
export const hasArticles = (data: DataTransfer | null): boolean => data?.types.includes(TYPE) ?? false;

export function takeArticles(data: DataTransfer | null): string[] {
  try {
    const ids: unknown = JSON.parse(data?.getData(TYPE) || '[]');
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
