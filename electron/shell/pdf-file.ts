import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { done, failed, type Result } from '../bridge/contract.ts';
import { errorCode } from '../vault/file-system.ts';
import { msg } from '../words/words.ts';

const LONGEST_NAME = 120;

/** A file name made of a title: what some system's file names may not hold becomes a space. Ends in `.pdf`. */
export function pdfName(title: string): string {
  const name = title
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[ .]+/u, '');
  // Code points, so that no character is cut in half.
  const short = [...name]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[ .]+$/u, '');
  return `${short || msg('Article')}.pdf`;
}

/** Writes a file whole or not at all: beside its place first, then into it. Failures are in words. */
export async function writePdf(file: string, bytes: Uint8Array): Promise<Result<null, 'save'>> {
  // A link stays one, and the file it leads to is replaced.
  const target = await realpath(file).catch(() => file);
  const folder = path.dirname(target);
  const draft = path.join(folder, `.lectern-${randomUUID()}.part`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, target);
    return done(null);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return failed('save', reason(errorCode(error), folder));
  }
}

function reason(code: string, folder: string): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return msg('The PDF was not saved: the disk is full. Free some space, or save it on another disk.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return msg('The PDF was not saved: this account may not write to {0}. Choose another folder.', folder);
    case 'ENOENT':
    case 'ENOTDIR':
      return msg('The PDF was not saved: there is no folder {0} any more. Choose another folder.', folder);
    default:
      return msg(
        'The PDF was not saved: the disk reported an error ({0}). Choose another place.',
        code || msg('unknown error'),
      );
  }
}
