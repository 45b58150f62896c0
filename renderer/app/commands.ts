import type { Command, Result, Theme } from '../../electron/bridge/contract.ts';
import type { Imports } from '../data/imports.ts';
import { READING_SIZES, type ArticleId, type CollectionId } from '../data/model.ts';
import type { Work } from '../data/work.ts';
import type { Desk } from '../desk/desk.ts';
import type { ArticleAction } from '../library/actions.ts';
import type { CollectionAction } from '../library/collections.ts';
import type { Desktop } from '../platform/desktop.ts';
import type { PrintTarget } from '../print/print-dialog.ts';
import { msg, plural, str } from '../words/words.ts';

/** Everything that can be asked of the window by name: from the menu, by a key, by a button. */
export type AppCommand =
  | Command
  | 'next-region'
  | 'previous-region'
  | 'show-data'
  | 'find-next'
  | 'find-previous'
  | 'forward'
  | 'pane-1'
  | 'pane-2'
  | 'pane-3'
  | 'pane-larger'
  | 'pane-smaller'
  | 'pane-normal'
  | `theme-${Theme}`;

/** The dialogs, of which at most one is open. */
export type OpenDialog =
  | { readonly name: 'settings' | 'keys' }
  /** With words that were typed elsewhere already. */
  | { readonly name: 'search'; readonly words?: string }
  | { readonly name: 'details' | 'tags' | 'collect'; readonly ids: readonly ArticleId[] }
  | { readonly name: 'name-collection'; readonly id: CollectionId | null }
  | { readonly name: 'print'; readonly id: ArticleId; readonly target: PrintTarget };

/** What a command may ask of the window around it. */
export interface Stage {
  /** The article on the desk. */
  readonly current: ArticleId | null;
  /** Opens an article in the active pane, or in a new one beside it. */
  open(id: ArticleId, how?: { readonly beside?: boolean }): void;
  /** Shows and announces a sentence; with `undo`, the way back from the last step stands beside it. */
  tell(text: string, undo?: boolean): void;
  showDialog(dialog: OpenDialog): void;
  toggleLibrary(): void;
  toggleNotes(): void;
  /** Shows all notes instead of the desk, or the desk again. */
  toggleAllNotes(): void;
  goRegion(step: 1 | -1): void;
  noteOnArticle(): void;
  /** Has the desk do something, where there is one. */
  desk(does: (desk: Desk) => void): void;
}

interface Parts {
  readonly work: Work;
  readonly imports: Imports;
  readonly desktop: Desktop;
  readonly stage: Stage;
  readonly copy?: (text: string) => Promise<void>;
}

const NORMAL_SIZE = 19;

/** The next reading size in a direction; the same at either end. CSS px. */
export function nextSize(size: number, step: 1 | -1): number {
  const sizes: readonly number[] = step > 0 ? READING_SIZES : READING_SIZES.toReversed();
  return sizes.find((px) => (px - size) * step > 0) ?? size;
}

export interface Commands {
  run(command: AppCommand): void;
  /** Does something to articles, whether they are open or not. */
  act(action: ArticleAction, ids: readonly ArticleId[]): void;
  /** Does something to a collection; null for a new one. */
  collection(action: CollectionAction, id: CollectionId | null): void;
}

/** What each command does. What fails is told in the words it failed with. */
export function createCommands({ work, imports, desktop, stage, copy = toClipboard }: Parts): Commands {
  const failure = (answer: Result<unknown>): void => {
    if (!answer.ok) stage.tell(answer.error.message);
  };

  function remove(ids: readonly ArticleId[]): void {
    if (ids.length === 0) return;
    const wasOpen = stage.current !== null && ids.includes(stage.current);
    const title = work.entry(ids[0] ?? '')?.article.title ?? '';
    void work.removeArticles(ids);
    if (work.readOnly === null) {
      // A title is the reader's own text: it may hold the sign that stands for the number.
      const told =
        ids.length === 1
          ? msg(str`Deleted “${title}” with its notes.`)
          : plural(ids.length, {
              one: 'Deleted # article with its notes.',
              other: 'Deleted # articles with their notes.',
            });
      const open = msg('The open one was among them.');
      stage.tell(wasOpen && ids.length > 1 ? `${told} ${open}` : told, true);
    }
  }

  function mark(ids: readonly ArticleId[], state: 'finished' | 'unread'): void {
    void work.mark(ids, state);
    if (work.readOnly === null) {
      const told =
        state === 'finished'
          ? plural(ids.length, { one: 'Marked # article as read.', other: 'Marked # articles as read.' })
          : plural(ids.length, { one: 'Marked # article as unread.', other: 'Marked # articles as unread.' });
      stage.tell(told, true);
    }
  }

  async function copyNotes(id: ArticleId): Promise<void> {
    const notes = work.entry(id)?.notes ?? 0;
    if (notes === 0) {
      stage.tell(msg('Nothing was copied: this article has no notes yet.'));
      return;
    }
    try {
      await copy(await work.notesAsMarkdown(id));
      stage.tell(plural(notes, { one: 'Copied # note as Markdown.', other: 'Copied # notes as Markdown.' }));
    } catch {
      stage.tell(msg('The notes were not copied: the clipboard is in use by another program. Try again.'));
    }
  }

  async function showFile(id: ArticleId): Promise<void> {
    const article = work.entry(id)?.article;
    if (article) failure(await desktop.request('import:show-file', { originId: article.version.originId }));
  }

  function print(target: PrintTarget): void {
    const id = stage.current;
    if (id === null) stage.tell(msg('Nothing was printed: no article is open. Open one in the library.'));
    else stage.showDialog({ name: 'print', id, target });
  }

  function act(action: ArticleAction, ids: readonly ArticleId[]): void {
    const [first] = ids;
    if (first === undefined) return;
    const does: Readonly<Record<ArticleAction, () => void>> = {
      open: () => stage.open(first),
      'open-beside': () => stage.open(first, { beside: true }),
      read: () => mark(ids, 'finished'),
      unread: () => mark(ids, 'unread'),
      tag: () => stage.showDialog({ name: 'tags', ids }),
      collect: () => stage.showDialog({ name: 'collect', ids }),
      details: () => stage.showDialog({ name: 'details', ids: [first] }),
      'copy-notes': () => void copyNotes(first),
      'show-file': () => void showFile(first),
      delete: () => remove(ids),
    };
    does[action]();
  }

  function collection(action: CollectionAction, id: CollectionId | null): void {
    if (action !== 'delete' || id === null) {
      stage.showDialog({ name: 'name-collection', id });
      return;
    }
    const name = work.collections.find((one) => one.id === id)?.name ?? '';
    void work.removeCollection(id);
    if (work.readOnly === null)
      stage.tell(msg(str`Deleted the collection “${name}”. Its articles stay in the library.`), true);
  }

  const onCurrent = (action: ArticleAction): void =>
    act(action, stage.current === null ? [] : [stage.current]);

  async function travel(back: boolean): Promise<void> {
    if (work.readOnly !== null) {
      stage.tell(
        back
          ? msg(str`Nothing was undone: ${work.readOnly}`)
          : msg(str`Nothing was done again: ${work.readOnly}`),
      );
      return;
    }
    const undone = work.lastStep;
    const travelled = back ? await work.undo() : await work.redo();
    if (!travelled.ok) return;
    const label = travelled.value;
    const article = (back ? undone : work.lastStep)?.article ?? null;
    // What changes in an article that does not lie open is said to be there.
    const isOpen = work.settings.desk.panes.some((pane) => pane.article === article);
    const title = isOpen ? undefined : work.entry(article ?? '')?.article.title;
    if (label === null) stage.tell(back ? msg('Nothing to undo.') : msg('Nothing to redo.'));
    else if (title !== undefined)
      stage.tell(
        back ? msg(str`Undone in “${title}”: ${label}.`) : msg(str`Done again in “${title}”: ${label}.`),
      );
    else stage.tell(back ? msg(str`Undone: ${label}.`) : msg(str`Done again: ${label}.`));
  }

  const commands: Readonly<Record<AppCommand, () => void>> = {
    'open-files': () => void imports.choose().then(failure),
    print: () => print('paper'),
    'save-pdf': () => print('pdf'),
    undo: () => void travel(true),
    redo: () => void travel(false),
    settings: () => stage.showDialog({ name: 'settings' }),
    keys: () => stage.showDialog({ name: 'keys' }),
    search: () => stage.showDialog({ name: 'search' }),
    'toggle-library': () => stage.toggleLibrary(),
    'toggle-notes': () => stage.toggleNotes(),
    'all-notes': () => stage.toggleAllNotes(),
    larger: () => void work.choose({ size: nextSize(work.settings.size, 1) }),
    smaller: () => void work.choose({ size: nextSize(work.settings.size, -1) }),
    'normal-size': () => void work.choose({ size: NORMAL_SIZE }),
    'theme-light': () => void work.choose({ theme: 'light' }),
    'theme-sepia': () => void work.choose({ theme: 'sepia' }),
    'theme-dark': () => void work.choose({ theme: 'dark' }),
    'theme-system': () => void work.choose({ theme: 'system' }),
    'copy-notes': () => onCurrent('copy-notes'),
    'show-file': () => onCurrent('show-file'),
    'show-data': () => void desktop.request('app:show-data', undefined).then(failure),
    'note-on-article': () => stage.noteOnArticle(),
    'next-region': () => stage.goRegion(1),
    'previous-region': () => stage.goRegion(-1),
    find: () => stage.desk((desk) => desk.find(0)),
    'find-next': () => stage.desk((desk) => desk.find(1)),
    'find-previous': () => stage.desk((desk) => desk.find(-1)),
    'go-to-paragraph': () => stage.desk((desk) => desk.askParagraph()),
    'read-aloud': () => stage.desk((desk) => desk.readAloud()),
    'line-focus': () => void work.choose({ lineFocus: !work.settings.lineFocus }),
    back: () => stage.desk((desk) => void desk.travel(-1)),
    forward: () => stage.desk((desk) => void desk.travel(1)),
    'pane-1': () => stage.desk((desk) => void desk.goTo(0)),
    'pane-2': () => stage.desk((desk) => void desk.goTo(1)),
    'pane-3': () => stage.desk((desk) => void desk.goTo(2)),
    'pane-larger': () => stage.desk((desk) => desk.zoom(1)),
    'pane-smaller': () => stage.desk((desk) => desk.zoom(-1)),
    'pane-normal': () => stage.desk((desk) => desk.zoom(0)),
    'close-pane': () => stage.desk((desk) => desk.close()),
    'swap-panes': () => stage.desk((desk) => desk.swap()),
    'link-pane': () => stage.desk((desk) => desk.link()),
  };
  return { run: (command) => commands[command](), act, collection };
}

const toClipboard = (text: string): Promise<void> => navigator.clipboard.writeText(text);
