/** How many bytes of a file are looked at to tell text from data. */
export const SNIFF_BYTES = 64 * 1024;
/** Text has fewer control characters than this share. */
const CONTROL_SHARE = 0.02;

/** First bytes that no text begins with, written as Latin-1, and where they stand. */
const MAGIC: readonly (readonly [what: string, head: string, at?: number])[] = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive or an office document', 'PK\x03\x04'],
  ['an empty ZIP archive', 'PK\x05\x06'],
  ['a Word document', '\xD0\xCF\x11\xE0'],
  ['a Rich Text document', '{\\rtf'],
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xFF\xD8\xFF'],
  ['a GIF picture', 'GIF87a'],
  ['a GIF picture', 'GIF89a'],
  ['a WebP picture', 'WEBP', 8],
  ['a TIFF picture', 'II*\0'],
  ['a sound file', 'ID3\x03'],
  ['a sound file', 'ID3\x04'],
  ['a sound file', 'OggS\0'],
  ['a sound file', 'fLaC\0'],
  ['a sound file', 'WAVE', 8],
  ['a film', 'ftyp', 4],
  ['a program', '\x7FELF'],
  ['a program', 'MZ\x90\0'],
  ['a program', '\xCF\xFA\xED\xFE'],
  ['a program', '\xCA\xFE\xBA\xBE'],
  ['a program', '\0asm'],
  ['a database', 'SQLite format 3\0'],
  ['a compressed file', '\x1F\x8B'],
  ['a compressed file', 'BZh91AY'],
  ['a compressed file', '\xFD7zXZ\0'],
  ['a compressed file', '\x28\xB5\x2F\xFD'],
  ['a 7z archive', '7z\xBC\xAF'],
  ['a RAR archive', 'Rar!\x1A\x07'],
];

/** What a file is by its first bytes, ready for a sentence ("a PDF"); null when they tell nothing. */
export function knownData(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  return MAGIC.find(([, mark, at = 0]) => head.startsWith(mark, at))?.[0] ?? null;
}

/**
 * Whether decoded text is data after all: too many control characters. Tab, line ends and the escapes of
 * terminals and of ISO 2022 (ESC, SO, SI) are text; NUL is counted apart.
 */
export function holdsControls(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 127 || (unit > 0 && unit < 32 && (unit < 9 || (unit > 15 && unit !== 27)))) controls++;
  }
  return controls > Math.max(2, text.length * CONTROL_SHARE);
}
