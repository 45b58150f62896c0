/**
 * The first of the page, on its way before everything else and without waiting for any of it: asking for the names of
 * the databases has the browser open the files they lie in, which takes as long as the window's code is on its way. It
 * makes none, and holds none. What fails here fails again where it can be said.
 */
indexedDB.databases().catch(() => undefined);
