import { describe, expect, test } from 'vitest';
import { failed, type Result } from '../../../../electron/bridge/contract.ts';
import { createAutosave } from '../../../../renderer/data/autosave.ts';
import type { Timer } from '../../../../renderer/data/timer.ts';

/** A clock whose hands the test turns. */
function handClock(): Timer & { pass(ms: number): Promise<void> } {
  let at = 0;
  let ids = 0;
  const waiting = new Map<number, { run: () => void; due: number }>();
  return {
    now: () => at,
    set: (run, ms) => (waiting.set((ids += 1), { run, due: at + ms }), ids),
    clear: (id) => void waiting.delete(id),
    async pass(ms) {
      const end = at + ms;
      for (;;) {
        const [next] = [...waiting]
          .filter(([, { due }]) => due <= end)
          .toSorted(([, a], [, b]) => a.due - b.due);
        if (!next) break;
        at = Math.max(at, next[1].due);
        waiting.delete(next[0]);
        next[1].run();
        await settled();
      }
      at = end;
    },
  };
}

/** Lets every promise that is due come to its end. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

const FULL = failed('disk-full', 'Not saved: the disk is full. Copy the note.');

/** An autosave over a disk that answers when the test lets it. */
function writing() {
  const clock = handClock();
  const sent: { value: string; at: number }[] = [];
  const answers: ((answer: Result<null>) => void)[] = [];
  const states: string[] = [];
  const autosave = createAutosave({
    timer: clock,
    save(value) {
      sent.push({ value, at: clock.now() });
      return new Promise((resolve) => answers.push(resolve));
    },
    saveAgain() {
      sent.push({ value: '(again)', at: clock.now() });
      return new Promise((resolve) => answers.push(resolve));
    },
    changed: () => states.push(autosave.state),
  });
  async function answer(result: Result<null> = { ok: true, value: null }): Promise<void> {
    answers.shift()?.(result);
    await settled();
  }
  return { clock, autosave, sent, states, answer, values: () => sent.map(({ value }) => value) };
}

describe('what is typed', () => {
  test('is saved after a pause of 300 ms, not before', async () => {
    const { clock, autosave, sent, states, answer } = writing();
    autosave.change('a');
    await clock.pass(200);
    autosave.change('ab');
    await clock.pass(299);
    expect([sent, autosave.state]).toEqual([[], 'waiting']);
    await clock.pass(1);
    expect([sent, autosave.state]).toEqual([[{ value: 'ab', at: 500 }], 'saving']);
    await answer();
    expect(states).toEqual(['waiting', 'saving', 'saved']);
    await clock.pass(10_000);
    expect(sent).toHaveLength(1);
  });

  test('without a pause is saved a second after the first key at the latest', async () => {
    const { clock, autosave, sent } = writing();
    for (let n = 1; n <= 11; n += 1) {
      autosave.change('x'.repeat(n));
      await clock.pass(100);
    }
    expect(sent).toEqual([{ value: 'x'.repeat(10), at: 1_000 }]);
  });

  test('goes out one save at a time, the newest words next', async () => {
    const { clock, autosave, values, answer } = writing();
    autosave.change('a');
    await clock.pass(300);
    autosave.change('ab');
    autosave.change('abc');
    await clock.pass(5_000);
    expect([values(), autosave.state]).toEqual([['a'], 'saving']);
    await answer();
    await clock.pass(0);
    expect([values(), autosave.state]).toEqual([['a', 'abc'], 'saving']);
    await answer();
    expect([values(), autosave.state]).toEqual([['a', 'abc'], 'saved']);
  });

  test('is never called saved while newer words wait', async () => {
    const { clock, autosave, states, answer } = writing();
    autosave.change('a');
    await clock.pass(300);
    autosave.change('ab');
    await answer();
    expect(states).not.toContain('saved');
  });
});

describe('a save that failed', () => {
  test('says why, and is tried again every two seconds until it works', async () => {
    const { clock, autosave, values, answer } = writing();
    autosave.change('a');
    await clock.pass(300);
    await answer(FULL);
    expect([autosave.state, autosave.problem]).toEqual(['failed', FULL.ok ? '' : FULL.error.message]);
    await clock.pass(1_999);
    expect(values()).toEqual(['a']);
    await clock.pass(1);
    await answer(FULL);
    await clock.pass(2_000);
    expect(values()).toEqual(['a', '(again)', '(again)']);
    await answer();
    expect([autosave.state, autosave.problem]).toEqual(['saved', null]);
    await clock.pass(10_000);
    expect(values()).toHaveLength(3);
  });

  test('because the words were not taken at all gives them once more', async () => {
    const { clock, autosave, values, answer } = writing();
    autosave.change('a');
    await clock.pass(300);
    await answer(failed('database', 'Not saved: the database refused it.'));
    await clock.pass(2_000);
    expect(values()).toEqual(['a', 'a']);
    await answer();
    expect(autosave.state).toBe('saved');
  });

  test('keeps saying why while it is tried again', async () => {
    const { clock, autosave, answer } = writing();
    autosave.change('a');
    await clock.pass(300);
    await answer(FULL);
    await clock.pass(2_000);
    expect([autosave.state, autosave.problem]).toEqual(['saving', expect.stringContaining('disk is full')]);
  });

  test('is followed by the newest words, not by those that failed', async () => {
    const { clock, autosave, values, answer } = writing();
    autosave.change('a');
    await clock.pass(300);
    await answer(FULL);
    autosave.change('ab');
    await clock.pass(300);
    await answer();
    expect([values(), autosave.state]).toEqual([['a', 'ab'], 'saved']);
    await clock.pass(10_000);
    expect(values()).toHaveLength(2);
  });

  test('does not put back its own words over newer ones', async () => {
    const { clock, autosave, values, answer } = writing();
    autosave.change('a');
    await clock.pass(300);
    autosave.change('ab');
    await answer(FULL);
    await clock.pass(2_000);
    await answer();
    await clock.pass(2_000);
    expect(values().at(-1)).toBe('ab');
    expect(autosave.state).toBe('saved');
  });
});

describe('a flush', () => {
  test('saves at once, and ends when all is saved', async () => {
    const { autosave, values, answer } = writing();
    autosave.change('a');
    let over = false;
    void autosave.flush().then(() => (over = true));
    await settled();
    expect([values(), over]).toEqual([['a'], false]);
    await answer();
    expect([over, autosave.state]).toEqual([true, 'saved']);
  });

  test('waits for words that were typed while it saved', async () => {
    const { autosave, values, answer } = writing();
    autosave.change('a');
    let over = false;
    void autosave.flush().then(() => (over = true));
    await settled();
    autosave.change('ab');
    await answer();
    expect([values(), over]).toEqual([['a', 'ab'], false]);
    await answer();
    expect([over, autosave.state]).toEqual([true, 'saved']);
  });

  test('ends when saving failed, so that a window can close', async () => {
    const { autosave, answer } = writing();
    autosave.change('a');
    let over = false;
    void autosave.flush().then(() => (over = true));
    await settled();
    await answer(FULL);
    expect([over, autosave.state]).toEqual([true, 'failed']);
  });

  test('with nothing typed saves nothing', async () => {
    const { autosave, sent, states } = writing();
    await autosave.flush();
    expect([sent, states, autosave.state]).toEqual([[], [], 'clean']);
  });
});

describe('stopping', () => {
  test('gives back the words that wait, and saves nothing more by itself', async () => {
    const { clock, autosave, values } = writing();
    autosave.change('a');
    expect(autosave.stop()).toBe('a');
    await clock.pass(10_000);
    expect(values()).toEqual([]);
    expect(autosave.stop()).toBeNull();
  });

  test('while a save is under way gives back only what is newer, and does not try a failed one again', async () => {
    const { clock, autosave, values, answer } = writing();
    autosave.change('a');
    await clock.pass(300);
    expect(autosave.stop()).toBeNull();
    await answer(FULL);
    await clock.pass(10_000);
    expect(values()).toEqual(['a']);
  });
});
