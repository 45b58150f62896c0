import { utilityProcess } from 'electron';
import type { ImportProcess } from '../import/host.ts';

/** Starts an import process on the vault in a folder. */
export function forkImportProcess(file: string, vaultFolder: string): ImportProcess {
  return utilityProcess.fork(file, [vaultFolder], { serviceName: 'Lectern import' });
}
