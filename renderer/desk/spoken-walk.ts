import type { Note } from '../data/model.ts';
import { msg, str } from '../words/words.ts';
import type { Anchors } from './anchors.ts';
import type { Span } from './selection.ts';
import type { SentenceCursor, Unit } from './sentence-cursor.ts';
import { spokenPassage } from './spoken-passage.ts';
import { spokenSelection } from './spoken.ts';
import type { TextView } from './text-view.ts';

/** What walking needs of the pane. */
interface Walked {
  readonly view: TextView;
  readonly cursor: SentenceCursor;
  readonly anchors: Anchors;
  readonly notes: readonly Note[];
  /** What is selected. */
  readonly span: Span | null;
  wordsOf(note: Note): string;
  announce(text: string): void;
}

/** Goes through the text by sentences and paragraphs, and says what is there and what was written on it. */
export class SpokenWalk {
  constructor(private readonly pane: Walked) {}

  /** Goes on by a sentence or a paragraph, or selects that far. */
  go(step: 1 | -1, unit: Unit, extend: boolean): void {
    const { view, cursor, span, announce } = this.pane;
    const selected = extend ? cursor.extend(step, unit, span) : null;
    if (!extend && !cursor.move(step, unit)) {
      announce(step > 0 ? msg('End of the text.') : msg('Start of the text.'));
      return;
    }
    view.keepInView(cursor.range());
    if (selected) announce(spokenSelection(view.article.slice(selected.start, selected.end)));
    else if (unit === 'paragraph' && cursor.paragraph) this.#sayParagraph(cursor.paragraph);
    else if (cursor.at) this.#say(cursor.at, null);
  }

  #sayParagraph(paragraph: Span): void {
    const { article } = this.pane.view;
    const number = article.paragraphAt(paragraph.start);
    const isFirst = article.blockAt(paragraph.start) === 0;
    this.#say(
      paragraph,
      number === null ? (isFirst ? msg('Headline') : null) : msg(str`Paragraph ${number}`),
    );
  }

  #say(span: Span, place: string | null): void {
    const { view, anchors, notes, wordsOf, announce } = this.pane;
    announce(spokenPassage(span, place, { article: view.article, anchors, notes, wordsOf }));
  }
}
