import { describe, expect, test } from 'vitest';
import { Refusal, type RefusalCode } from '../kernel/refusal.ts';
import { decode } from './decode.ts';

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const LIMIT = 1000;

function refusalOf(file: Uint8Array, limit = LIMIT): [RefusalCode, string] {
  try {
    decode(file, limit);
  } catch (error) {
    if (error instanceof Refusal) return [error.code, String(error.facts.reason ?? '')];
  }
  throw new Error('nothing was refused');
}

describe('bytes become text', () => {
  test.each([
    ['UTF-8', bytes('修桥。\r\n')],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], '修桥。\r\n')],
    ['UTF-16, little end first', bytes([0xff, 0xfe], [0xee, 0x4f, 0x65, 0x68, 0x02, 0x30, 0x0d, 0x00, 0x0a, 0x00])],
    ['UTF-16, big end first', bytes([0xfe, 0xff], [0x4f, 0xee, 0x68, 0x65, 0x30, 0x02, 0x00, 0x0d, 0x00, 0x0a])],
    ['GB18030', bytes([0xd0, 0xde, 0xc7, 0xc5, 0xa1, 0xa3, 0x0d, 0x0a])],
  ])('%s, with nothing else changed', (_encoding, file) => {
    expect(decode(file, LIMIT)).toBe('修桥。\r\n');
  });

  test('a four-byte character of GB18030', () => {
    expect(decode(bytes([0xd0, 0xde, 0x95, 0x32, 0x82, 0x36]), LIMIT)).toBe('修\u{20000}');
  });
});

describe('what is no text is refused by name', () => {
  test.each([
    ['nothing', bytes(''), 'DOCUMENT_EMPTY', ''],
    ['blanks', bytes(' \r\n\t\u3000'), 'DOCUMENT_EMPTY', ''],
    ['a mark and nothing more', bytes([0xef, 0xbb, 0xbf]), 'DOCUMENT_EMPTY', ''],
    ['Word, new', bytes('PK\u0003\u0004word'), 'DOCUMENT_NOT_TEXT', 'DOCX'],
    ['Word, old', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'DOCUMENT_NOT_TEXT', 'DOC'],
    ['PDF', bytes('%PDF-1.7'), 'DOCUMENT_NOT_TEXT', 'PDF'],
    ['RTF', bytes('{\\rtf1}'), 'DOCUMENT_NOT_TEXT', 'RTF'],
    ['zeros', bytes('修桥\u0000'), 'DOCUMENT_NOT_TEXT', 'BINARY'],
    ['control characters', bytes('修桥\u0001'), 'DOCUMENT_NOT_TEXT', 'BINARY'],
    ['bytes of no encoding', bytes([0xd0, 0xff, 0xff]), 'DOCUMENT_NOT_TEXT', 'GB18030'],
  ])('%s', (_what, file, code, reason) => {
    const refused = refusalOf(file);
    expect(refused[0]).toBe(code);
    expect(refused[1]).toContain(reason);
  });

  test('what is larger than the caller allows', () => {
    expect(refusalOf(bytes('修桥'), 5)[0]).toBe('DOCUMENT_TOO_LARGE');
    expect(decode(bytes('修桥'), 6)).toBe('修桥');
  });
});
