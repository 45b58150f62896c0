import { expect, test } from 'vitest';
import { keepImports } from '../../../../electron/shell/running-imports.ts';

/** A host that numbers its imports and writes down what was asked of it. */
function host() {
  const asked: string[] = [];
  let count = 0;
  return {
    asked,
    start(paths: readonly string[]): string {
      count += 1;
      asked.push(`start ${count}: ${paths.join(' ')}`);
      return String(count);
    },
    acknowledge: (id: string, batch: number) => void asked.push(`acknowledge ${id}: ${batch}`),
    cancel: (id: string) => void asked.push(`cancel ${id}`),
  };
}

test('every import under way begins once more for a page that was loaded again, the old one cancelled', () => {
  const inner = host();
  const imports = keepImports(inner);
  expect(imports.start(['/a', '/b'])).toBe('1');
  imports.start(['/c']);
  imports.acknowledge('1', 1);
  imports.restart();
  expect(inner.asked).toEqual([
    'start 1: /a /b',
    'start 2: /c',
    'acknowledge 1: 1',
    'cancel 1',
    'cancel 2',
    'start 3: /a /b',
    'start 4: /c',
  ]);
});

test('imports that ended or were cancelled do not begin again', () => {
  const inner = host();
  const imports = keepImports(inner);
  const [ended, cancelled, going] = [imports.start(['/a']), imports.start(['/b']), imports.start(['/c'])];
  imports.heard('import:progress', { importId: going });
  imports.heard('import:ended', { importId: ended });
  imports.cancel(cancelled);
  inner.asked.length = 0;
  imports.restart();
  expect(inner.asked).toEqual([`cancel ${going}`, 'start 4: /c']);
});

test('a second crash restarts what the first one restarted, once', () => {
  const inner = host();
  const imports = keepImports(inner);
  imports.start(['/a']);
  imports.restart();
  // The host tells of the end of the cancelled one late.
  imports.heard('import:ended', { importId: '1' });
  inner.asked.length = 0;
  imports.restart();
  expect(inner.asked).toEqual(['cancel 2', 'start 3: /a']);
});
