import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { kill } from '../../electron-standin/processes.ts';

afterEach(() => void vi.restoreAllMocks());

describe('killing a process', () => {
  it.each([0, 1, -1, -5, Number.NaN, 2.5])(
    'refuses %d, which names no process of ours but a group or all',
    (pid) => {
      // Were it not refused, it would reach the tests themselves.
      const sent = vi.spyOn(process, 'kill').mockReturnValue(true);
      expect(() => kill(pid)).toThrow(`${pid} is no process to kill.`);
      expect(sent).not.toHaveBeenCalled();
    },
  );

  it('ends the one process, and takes one that has gone for killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    await once(child, 'spawn');
    const gone = once(child, 'exit');
    kill(child.pid ?? 0);
    expect(await gone).toEqual([null, 'SIGKILL']);
    expect(() => kill(child.pid ?? 0)).not.toThrow();
  });
});
