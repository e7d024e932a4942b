import { refuse } from '../kernel/refusal.ts';

/** Formats that people upload for a plan and that are no text: how the file begins, and what to tell them. */
const FORMATS: readonly { magic: readonly number[]; name: string }[] = [
  { magic: [0x50, 0x4b, 0x03, 0x04], name: 'ZIP/DOCX/XLSX/WPS' },
  { magic: [0x50, 0x4b, 0x05, 0x06], name: 'ZIP' },
  { magic: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'PDF' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], name: 'DOC/XLS/WPS' },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'RTF' },
  { magic: [0x89, 0x50, 0x4e, 0x47], name: 'PNG' },
  { magic: [0xff, 0xd8, 0xff], name: 'JPEG' },
  { magic: [0x1f, 0x8b], name: 'GZIP' },
  { magic: [0x52, 0x61, 0x72, 0x21], name: 'RAR' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], name: '7Z' },
];
/** Tab, line feed, vertical tab, form feed, carriage return and the Ctrl-Z of old systems do occur in text; NUL and the rest do not. */
const isControl = (code: number): boolean => code < 9 || (code > 13 && code < 32 && code !== 26);

/**
 * Makes text of a file's bytes: UTF-8, else UTF-16 by its byte order mark, else GB18030 (dependencies.md §7). The mark is
 * dropped, all else kept, so that offsets refer to the text as decoded. `limit` is in bytes. Refuses DOCUMENT_TOO_LARGE,
 * DOCUMENT_EMPTY (nothing but blanks) and DOCUMENT_NOT_TEXT (another format, control characters, undecodable bytes).
 */
export function decode(bytes: Uint8Array, limit: number): string {
  if (bytes.length > limit) refuse('DOCUMENT_TOO_LARGE', { bytes: bytes.length, limit });
  if (bytes.length === 0) refuse('DOCUMENT_EMPTY');
  const format = FORMATS.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (format) refuse('DOCUMENT_NOT_TEXT', { reason: format.name });
  const text = withoutMark(decoded(bytes) ?? refuse('DOCUMENT_NOT_TEXT', { reason: 'UTF-8 / UTF-16 / GB18030' }));
  for (let at = 0; at < text.length; at++) {
    if (isControl(text.charCodeAt(at))) refuse('DOCUMENT_NOT_TEXT', { reason: 'BINARY' });
  }
  if (text.trim() === '') refuse('DOCUMENT_EMPTY');
  return text;
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return tryDecode('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return tryDecode('utf-16be', bytes);
  return tryDecode('utf-8', bytes) ?? tryDecode('gb18030', bytes);
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
