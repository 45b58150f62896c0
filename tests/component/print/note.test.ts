import { html, render } from 'lit';
import { expect, test } from 'vitest';
import type { Note } from '../../../renderer/data/model.ts';
import { noteTemplate } from '../../../renderer/print/page-template.ts';

const NOTE: Note = {
  id: 'n1',
  articleId: 'a1',
  versionId: null,
  selector: null,
  kind: null,
  body: 'Who says so?',
  tags: [],
  links: [],
  createdAt: 0,
  editedAt: 0,
  deletedAt: null,
  rev: 1,
};

/** What stands on paper, line by line. */
function lines(change: Partial<Note>): string[] {
  const setting = { block: () => html``, note: (markdown: string) => html`${markdown}` };
  const paper = document.createElement('div');
  render(noteTemplate({ ...NOTE, ...change }, null, setting), paper);
  const note = paper.querySelector('.note') as HTMLElement;
  return [...note.children].slice(1).map((line) => (line.textContent ?? '').trim());
}

test('a note on paper has its tags below its words', () => {
  expect(lines({ tags: ['law', 'مياه'] })).toEqual(['Who says so?', '#law #مياه']);
});

test('a note on paper without words has its tags too, and one without tags no line for them', () => {
  expect(lines({ body: '', tags: ['law'] })).toEqual(['#law']);
  expect(lines({})).toEqual(['Who says so?']);
});
