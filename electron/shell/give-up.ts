import { app } from 'electron';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tellGivingUp } from './dialogs.ts';
import { msg } from '../words/words.ts';

/** Ends a start that cannot go on, having said why: words for the reader, or a bug. Exit code 1. */
export function giveUp(reason: unknown): void {
  const words =
    typeof reason === 'string'
      ? reason
      : msg('It made a mistake of its own, and nothing was changed. Start it again. ({0})', String(reason));
  tellGivingUp(msg('Lectern did not start'), words);
  app.exit(1);
}

/** The same where there is no profile: Chromium, which shows the words, gets a folder of its own for so long. */
export function giveUpWithoutProfile(reason: string): void {
  const passing = mkdtempSync(path.join(os.tmpdir(), 'lectern-'));
  app.setPath('userData', passing);
  app.setPath('sessionData', passing);
  void app.whenReady().then(() => giveUp(reason));
}
