/** What the window shows only when it is asked to: a file of its own, so that no start waits for it. */
import './keys.ts';
import './settings.ts';
import '../library/collect.ts';
import '../library/details.ts';
import '../library/name-collection.ts';
import '../library/tags.ts';
import '../notes/all-notes.ts';
import '../print/print-dialog.ts';
import '../search/palette.ts';
