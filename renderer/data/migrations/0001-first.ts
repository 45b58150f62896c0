/** Schema 1. Published schemas are never edited: a change is a new file with a new number. */
export const schema0001 = {
  articles: 'id, *tags',
  readings: 'id',
  versions: 'id',
  chunks: '[versionId+n]',
  notes: 'id, articleId, *tags, *links',
  settings: 'id',
  ops: '++n',
  meta: 'key',
} as const;
