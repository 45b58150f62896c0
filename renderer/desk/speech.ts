import { createContext } from '@lit/context';

/** A voice of this computer. */
export interface Voice {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
}

export interface Spoken {
  readonly voice: Voice;
  /** 1 is the voice's usual rate. */
  readonly rate: number;
}

/** Reads words aloud: the one way to the system's voices, and the place where tests put another. */
export interface Speech {
  /** Voices that speak on this computer; one that sends words elsewhere is none of them. */
  readonly voices: readonly Voice[];
  /** Calls the listener when there are other voices: the system tells of them late. */
  watch(listener: () => void): () => void;
  /** Resolves once the words were spoken, `stopped` where they were cut off. */
  speak(words: string, how: Spoken): Promise<'spoken' | 'stopped' | 'failed'>;
  stop(): void;
}

export const speechContext = createContext<Speech>(Symbol('speech'));

/** The voices of the system, through the Web Speech API. */
export function systemSpeech(synthesis: SpeechSynthesis = window.speechSynthesis): Speech {
  const local = (): SpeechSynthesisVoice[] => synthesis.getVoices().filter((voice) => voice.localService);
  // Chromium looks for voices when it is asked for the first time.
  local();
  return {
    get voices() {
      return local().map(({ name, lang }) => ({ name, language: lang.replace('_', '-') }));
    },
    watch(listener) {
      synthesis.addEventListener('voiceschanged', listener);
      return () => synthesis.removeEventListener('voiceschanged', listener);
    },
    speak(words, { voice, rate }) {
      const utterance = new SpeechSynthesisUtterance(words);
      utterance.voice = local().find(({ name }) => name === voice.name) ?? null;
      utterance.lang = voice.language;
      utterance.rate = rate;
      return new Promise((resolve) => {
        utterance.addEventListener('end', () => resolve('spoken'));
        utterance.addEventListener('error', ({ error }) =>
          resolve(error === 'canceled' || error === 'interrupted' ? 'stopped' : 'failed'),
        );
        synthesis.speak(utterance);
      });
    },
    stop: () => synthesis.cancel(),
  };
}

/** The voice to read a text with: the one chosen, else the first of the text's language, else the first. */
export function voiceFor(
  voices: readonly Voice[],
  chosen: string | null,
  language: string | null,
): Voice | undefined {
  const base = (tag: string): string => (tag.split('-')[0] ?? '').toLowerCase();
  return (
    voices.find(({ name }) => name === chosen) ??
    voices.find((voice) => language !== null && base(voice.language) === base(language)) ??
    voices[0]
  );
}
