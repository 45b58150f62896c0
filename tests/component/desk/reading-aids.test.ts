import { describe, expect, test } from 'vitest';
import { button, click, focused, press, words } from '../app/hands.ts';
import { settled } from '../app/open-window.ts';
import { oneArticle, painted, type OneArticle } from './one-article.ts';
import { ANNA, EMMA, scriptedSpeech, type ScriptedSpeech } from './scripted-speech.ts';

const BLOCKS = ['Dr. Lund came first. He was late.', 'Nobody spoke. The level fell.'];
const LONG = Array.from({ length: 120 }, (_, n) => `Sentence one of ${n}. Sentence two of ${n}.`);

async function reading(
  blocks: readonly string[] = BLOCKS,
  speech = scriptedSpeech([ANNA, EMMA]),
): Promise<OneArticle & { voice: ScriptedSpeech }> {
  const opened = await oneArticle(blocks, { language: 'en' }, { speech });
  opened.pane.focusText();
  return { ...opened, voice: speech };
}

const said = ({ voice }: { voice: ScriptedSpeech }): string[] => voice.said.map(({ words }) => words);

describe('reading aloud', () => {
  test('says one sentence after the other, shows which, and ends with the text', async () => {
    const opened = await reading();
    await press('r');
    expect([said(opened), painted('pane1-spoken')]).toEqual([
      ['Dr. Lund came first.'],
      ['Dr. Lund came first.'],
    ]);
    for (let n = 0; n < 3; n++) await opened.voice.finish();
    expect(said(opened)).toEqual([
      'Dr. Lund came first.',
      'He was late.',
      'Nobody spoke.',
      'The level fell.',
    ]);
    expect(painted('pane1-spoken')).toEqual(['The level fell.']);
    await opened.voice.finish();
    expect([opened.all('lectern-reader'), painted('pane1-spoken')]).toEqual([[], []]);
  });

  test('pauses, goes on with the same sentence, and stops with Escape', async () => {
    const opened = await reading();
    await press('r');
    await opened.voice.finish();
    await press('r');
    expect([opened.voice.speaking, painted('pane1-spoken')]).toEqual([false, ['He was late.']]);
    await press('r');
    expect(said(opened).slice(1)).toEqual(['He was late.', 'He was late.']);
    await press('{Escape}');
    expect([opened.voice.speaking, opened.all('lectern-reader'), focused()]).toEqual([false, [], 'The one']);
  });

  test('goes to the next and the previous sentence, reading or not', async () => {
    const opened = await reading();
    await press('r');
    await click(button(opened, 'Next sentence'));
    await click(button(opened, 'Next sentence'));
    await click(button(opened, 'Previous sentence'));
    await settled();
    expect(said(opened).slice(1)).toEqual(['He was late.', 'Nobody spoke.', 'He was late.']);
    await click(button(opened, 'Pause'));
    await click(button(opened, 'Next sentence'));
    await settled();
    expect([opened.voice.speaking, painted('pane1-spoken')]).toEqual([false, ['Nobody spoke.']]);
  });

  test('takes a voice of the article’s language, and the rate and voice that are chosen', async () => {
    const opened = await reading();
    await press('r');
    const choose = async (label: string, value: string): Promise<void> => {
      const select = opened.find<HTMLSelectElement>(`select[aria-label="${label}"]`);
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await settled();
    };
    await choose('Rate', '1.4');
    await choose('Voice', 'Anna');
    expect(opened.voice.said.map(({ how }) => [how.voice.name, how.rate])).toEqual([
      ['Emma', 1],
      ['Emma', 1.4],
      ['Anna', 1.4],
    ]);
    expect(opened.work.settings).toMatchObject({ voice: 'Anna', rate: 1.4 });
  });

  test('says so where there is no voice, and reads once there is one', async () => {
    const speech = scriptedSpeech([]);
    const opened = await reading(BLOCKS, speech);
    await press('r');
    await settled();
    const bar = opened.find('lectern-reader').shadowRoot?.querySelector('p') ?? opened.app;
    expect(words(bar)).toContain('This computer has no voice to read with.');
    expect(opened.heard().at(-1)).toBe('This computer has no voice to read with');
    speech.have([EMMA]);
    await settled();
    await click(button(opened, 'Read aloud'));
    expect(said(opened)).toEqual(['Dr. Lund came first.']);
  });

  test('says that a voice did not speak, and tries again', async () => {
    const opened = await reading();
    await press('r');
    await opened.voice.finish('failed');
    await settled();
    expect(words(opened.find('lectern-reader').shadowRoot?.querySelector('p') ?? opened.app)).toBe(
      'The voice did not speak. Choose another.',
    );
    await click(button(opened, 'Try again'));
    expect(said(opened)).toEqual(['Dr. Lund came first.', 'Dr. Lund came first.']);
  });

  test('begins at the caret, keeps what is read in view, and falls silent with the article', async () => {
    const opened = await reading(LONG);
    await press('{Control>}g{/Control}', '1', '0', '0', '{Enter}');
    await settled();
    await press('r');
    expect(said(opened)).toEqual(['Sentence one of 99.']);
    opened.scroller.scrollTop = 0;
    await settled();
    await opened.voice.finish();
    await settled();
    const box = opened.find('[data-block="99"]').getBoundingClientRect();
    const view = opened.scroller.getBoundingClientRect();
    expect(box.top >= view.top && box.bottom <= view.bottom).toBe(true);
    await opened.work.removeArticles([opened.id]);
    await settled();
    expect(opened.voice.speaking).toBe(false);
  });
});

describe('line focus', () => {
  test('dims all but the sentence at the caret, and is turned off again', async () => {
    const opened = await reading();
    await press('f');
    await press('{ArrowRight}', '{ArrowRight}');
    await settled();
    expect(painted('pane1-dimmed').join('|')).toBe(' He was late.Nobody spoke. The level fell.');
    await press('{ArrowRight}', '{ArrowRight}', '{ArrowRight}', '{ArrowRight}');
    await settled();
    expect(painted('pane1-dimmed')[0]).toBe('Dr. Lund came first. ');
    await press('f');
    await settled();
    expect([painted('pane1-dimmed'), opened.work.settings.lineFocus]).toEqual([[], false]);
  });

  test('follows reading on where there is no caret', async () => {
    const opened = await reading(LONG);
    await opened.work.choose({ lineFocus: true });
    document.getSelection()?.empty();
    opened.scroller.scrollTop = 1500;
    await settled();
    await settled();
    const n = Number(/\d+/u.exec(painted('pane1-dimmed')[1] ?? '')?.[0]);
    const box = opened.find(`[data-block="${n}"]`).getBoundingClientRect();
    const view = opened.scroller.getBoundingClientRect();
    expect(box.top).toBeLessThan(view.top + view.height / 2);
    expect(box.bottom).toBeGreaterThan(view.top + view.height / 4);
  });
});
