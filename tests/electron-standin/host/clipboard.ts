import { refuse, refuseTheRest } from './refuse.ts';
import { settings } from './settings.ts';

let text = '';

function ofTests<Value>(value: Value): Value {
  return settings.visible ? refuse('the clipboard of the main process in a visible window') : value;
}

/** `clipboard`, of this process alone: a test must not overwrite what a person has copied. */
export const clipboard = refuseTheRest('clipboard', {
  readText: (): string => ofTests(text),
  writeText(written: string): void {
    text = ofTests(String(written));
  },
  clear(): void {
    text = ofTests('');
  },
});
