import type { Speech, Spoken, Voice } from '../../../renderer/desk/speech.ts';

export interface ScriptedSpeech extends Speech {
  /** What was begun to be said, in order. */
  readonly said: { readonly words: string; readonly how: Spoken }[];
  /** Ends what is being said. */
  finish(outcome?: 'spoken' | 'failed'): Promise<void>;
  have(voices: readonly Voice[]): void;
  readonly speaking: boolean;
}

export const ANNA: Voice = { name: 'Anna', language: 'de-DE' };
export const EMMA: Voice = { name: 'Emma', language: 'en-GB' };

/** A synthesiser that says nothing, and is done with a sentence when a test says so. */
export function scriptedSpeech(first: readonly Voice[]): ScriptedSpeech {
  const said: ScriptedSpeech['said'] = [];
  const listeners = new Set<() => void>();
  let voices = first;
  let end: ((outcome: 'spoken' | 'stopped' | 'failed') => void) | null = null;
  const settle = (outcome: 'spoken' | 'stopped' | 'failed'): void => {
    const ended = end;
    end = null;
    ended?.(outcome);
  };
  return {
    said,
    get voices() {
      return voices;
    },
    get speaking() {
      return end !== null;
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    speak(words, how) {
      said.push({ words, how });
      return new Promise((resolve) => {
        end = resolve;
      });
    },
    stop: () => settle('stopped'),
    async finish(outcome = 'spoken') {
      settle(outcome);
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    have(others) {
      voices = others;
      for (const listener of listeners) listener();
    },
  };
}
