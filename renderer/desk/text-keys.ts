import type { Settings } from '../data/model.ts';
import { keymapOf } from '../ui/keymap.ts';
import type { KeyId, KeyIdAt } from '../ui/keyed.ts';
import { msg, str } from '../words/words.ts';
import type { Marking } from './marking.ts';
import type { NoteWalk } from './note-walk.ts';
import type { Overlay } from './overlay.ts';
import type { Placing } from './placing.ts';
import type { ReadingAids } from './reading-aids.ts';
import type { Span } from './selection.ts';
import type { SentenceCursor, Unit } from './sentence-cursor.ts';
import type { SpokenWalk } from './spoken-walk.ts';
import type { TextView } from './text-view.ts';

/** What the keys of the text act on. */
interface Keyboarded {
  readonly view: TextView;
  readonly cursor: SentenceCursor;
  readonly overlay: Overlay;
  readonly walk: SpokenWalk;
  readonly noteWalk: NoteWalk;
  readonly marking: Marking;
  readonly placing: Placing;
  readonly aids: ReadingAids;
  readonly settings: Settings;
  /** What is selected. */
  readonly span: Span | null;
  /** Looks up anew what is selected. */
  reselect(): void;
  choose(change: Partial<Settings>): void;
  /** Asks that the pane scroll with the others, or by itself. */
  linkPane(): void;
  /** The notes go away where they lie over the text. */
  uncover(): void;
  /** The first key of something, for people; null where it has none. */
  keyOf(id: KeyId): string | null;
  announce(text: string): void;
}

/** What the keys do while the keyboard is in the text. */
export class TextKeys {
  constructor(private readonly pane: Keyboarded) {}

  readonly onKey = (event: KeyboardEvent): void => {
    // The toolbar stands within the text; its keys are its own.
    if (event.composedPath().some((node) => node instanceof HTMLButtonElement)) return;
    const command = keymapOf(this.pane.settings).commandOf(event, 'text');
    if (command === null) return;
    event.preventDefault();
    this.#do(command.id, command.extend);
  };

  #do(id: KeyIdAt<'text'>, extend: boolean): void {
    const { view, cursor, marking, noteWalk, placing, settings } = this.pane;
    switch (id) {
      case 'next-sentence':
      case 'previous-sentence':
      case 'next-paragraph':
      case 'previous-paragraph': {
        const unit: Unit = id.endsWith('paragraph') ? 'paragraph' : 'sentence';
        this.pane.walk.go(id.startsWith('next') ? 1 : -1, unit, extend);
        this.pane.overlay.place(this.pane.span);
        break;
      }
      case 'word-left':
      case 'word-right':
        view.moveCaret(id === 'word-left' ? 'left' : 'right', extend);
        view.keepInView(cursor.range());
        break;
      case 'note-on-article':
        marking.add(null, null);
        break;
      case 'copy':
        if (this.#hasPassage()) marking.copy();
        break;
      case 'to-note':
        if (placing.note && this.pane.span) placing.place(placing.note);
        else noteWalk.goToNearest();
        break;
      case 'link-pane':
        this.pane.linkPane();
        break;
      case 'line-focus':
        this.pane.choose({ lineFocus: !settings.lineFocus });
        break;
      case 'read-aloud':
        this.pane.aids.toggle();
        break;
      case 'let-go':
        this.#letGo();
        break;
      case 'previous-note':
      case 'next-note':
        noteWalk.step(id === 'next-note' ? 1 : -1);
        break;
      default:
        if (this.#hasPassage()) marking.mark(id === 'note' ? null : id);
    }
  }

  #letGo(): void {
    const { cursor, span, placing, aids } = this.pane;
    if (aids.stop()) return;
    // With nothing to let go of, what lies over the text goes away.
    if (!span && placing.note === undefined) this.pane.uncover();
    placing.end();
    if (span && cursor.at) cursor.goTo(cursor.at.start);
    else document.getSelection()?.empty();
  }

  /** Whether there is a passage; says how to come by one where there is none. */
  #hasPassage(): boolean {
    const { view, cursor, marking, announce } = this.pane;
    // A key may come before word of the selection does.
    this.pane.reselect();
    // A sentence that was scrolled away from is not the one that is meant.
    const { caret, readingLine } = view;
    if (!this.pane.span && caret !== null && caret !== readingLine) cursor.goTo(readingLine);
    if (marking.passage !== null) return true;
    const key = this.pane.keyOf('next-sentence');
    announce(
      key === null ? msg('Go to a sentence first: click it.') : msg(str`Go to a sentence first: ${key}.`),
    );
    return false;
  }
}
