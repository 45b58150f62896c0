/**
 * Schema 2: collections. No row of schema 1 is touched: the vault has the same rows and would find each of them
 * changed. An article that says nothing of collections is in none.
 */
export const schema0002 = {
  collections: 'id',
} as const;
