import { seeded } from './random.ts';

/** Letters of many scripts in no order: Chromium compresses what repeats itself, and then keeps no file of its own. */
export function letters(seed: number, count: number): string {
  const next = seeded(seed);
  return Array.from({ length: count }, () => String.fromCharCode(0x4e00 + Math.floor(next() * 0x5000))).join(
    '',
  );
}
