import { expect, test } from 'vitest';
import { crc32c } from '../../../../electron/vault/crc32c.ts';

const ascending = Uint8Array.from({ length: 32 }, (_, index) => index);

// RFC 3720, B.4; the last is the check value of the CRC catalogue (CRC-32/ISCSI).
test.each([
  ['32 bytes of zeros', new Uint8Array(32), 0x8a9136aa],
  ['32 bytes of ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
  ['32 incrementing bytes', ascending, 0x46dd794e],
  ['32 decrementing bytes', ascending.toReversed(), 0x113fdb5c],
  ['no bytes', new Uint8Array(), 0],
  ['123456789', new TextEncoder().encode('123456789'), 0xe3069283],
])('CRC-32C of %s', (_, bytes, expected) => {
  expect(crc32c(bytes)).toBe(expected);
});

test('CRC-32C of the iSCSI read command of RFC 3720', () => {
  const command = Buffer.from(
    '01c000000000000000000000000000001400000000000400000000140000001828000000000000000200000000000000',
    'hex',
  );
  expect(command).toHaveLength(48);
  expect(crc32c(command)).toBe(0xd9963a56);
});
