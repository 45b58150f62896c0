import { chmod } from 'node:fs/promises';
import path from 'node:path';

const NOBODY = 65_534;

/**
 * Runs `work` with a file or folder that this process may not open: nobody may. For the superuser, whom no mode
 * keeps out, the process takes the rights of `nobody` meanwhile.
 */
export async function asNobody(closed: string, work: () => Promise<void>): Promise<void> {
  await chmod(closed, 0o000);
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) {
    await letOthersThroughTo(closed);
    process.seteuid?.(NOBODY);
  }
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    await chmod(closed, 0o700);
  }
}

/** `mkdtemp` makes folders of mode 0700: each on the way to the closed one must let others through. */
async function letOthersThroughTo(closed: string): Promise<void> {
  for (let folder = path.dirname(closed); /lectern-import-/u.test(folder); folder = path.dirname(folder)) {
    await chmod(folder, 0o755);
  }
}
