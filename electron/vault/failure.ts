import type { Failure } from '../bridge/contract.ts';
import { msg } from '../words/words.ts';
import { errorCode } from './file-system.ts';

export type VaultError = 'disk-full' | 'read-only' | 'io' | 'too-large' | 'damaged' | 'newer' | 'closed';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);

/**
 * An error of the disk in words for the reader. `what` is the half-sentence that says what failed ("The change
 * was not saved"), `folder` the vault's. Anything that did not come from the disk is a bug and is thrown on.
 */
export function diskFailure(error: unknown, what: string, folder: string): Failure<VaultError> {
  const code = errorCode(error);
  if (code === '') throw error;
  if (FULL.has(code)) {
    return {
      code: 'disk-full',
      message: msg('{0}: the disk is full. Free some space on the disk that holds {1}.', what, folder),
    };
  }
  if (READ_ONLY.has(code)) {
    return {
      code: 'read-only',
      message: msg(
        '{0}: {1} cannot be written to. Allow this account to write there, or start Lectern with another profile folder.',
        what,
        folder,
      ),
    };
  }
  return {
    code: 'io',
    message: msg('{0}: the disk reported an error ({1}). Check the disk that holds {2}.', what, code, folder),
  };
}
