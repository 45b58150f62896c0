/** What benchmarks do inside the app's page, on `window.lecternBench`. See `../app.ts` for how it gets there. */
export * as desk from './desk.ts';
export * as giant from './giant.ts';
export * as highlights from './highlights.ts';
export * as imported from './import.ts';
export * as note from './note.ts';
export * as parts from './window.ts';
