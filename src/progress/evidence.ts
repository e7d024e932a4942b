/**
 * What a file is by its own bytes; what it is called or claims to be decides nothing. Types that can run or that a browser
 * would show as a page (HTML, SVG, scripts, programs) are not among them.
 */
export const EVIDENCE_TYPES = ['PDF', 'JPEG', 'PNG', 'TIFF', 'ZIP_OFFICE', 'OLE_OFFICE', 'OFD', 'TEXT'] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

const startsWith = (head: Uint8Array, ...magic: number[]): boolean => magic.every((byte, at) => head[at] === byte);
const latin = (head: Uint8Array): string =>
  Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');

/** Text that opens as a page, a drawing or a script does. */
const ACTIVE = /^\s*(?:\ufeff|ï»¿)?\s*(?:<|#!|%!PS|MZ)/;

/** Tells the type from the first bytes of a file (4,096 are enough); undefined for what is not taken as evidence. */
export function sniffEvidence(head: Uint8Array): EvidenceType | undefined {
  if (head.byteLength === 0) return undefined;
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'PDF';
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'JPEG';
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'PNG';
  if (startsWith(head, 0x49, 0x49, 0x2a, 0) || startsWith(head, 0x4d, 0x4d, 0, 0x2a)) return 'TIFF';
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'OLE_OFFICE';
  if (startsWith(head, 0x50, 0x4b, 3, 4)) {
    const names = latin(head);
    if (/OFD\.xml/i.test(names)) return 'OFD';
    return /\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/|mimetypeapplication\/vnd\.oasis/.test(names)
      ? 'ZIP_OFFICE'
      : undefined;
  }
  const hasControls = head.some(
    (byte) => (byte < 32 || byte === 127) && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12,
  );
  return hasControls || ACTIVE.test(latin(head)) ? undefined : 'TEXT';
}

const LONGEST_NAME = 120;

/**
 * A file's name made safe for showing: its last part only, without control and direction marks, cut to 120 characters. It is
 * never used to find, open or name a file here.
 */
export function displayName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{C}\p{Zl}\p{Zp}"<>|:*?]/gu, '').trim();
  const kept = [...plain.replace(/^\.+/, '')].slice(0, LONGEST_NAME).join('');
  return kept === '' ? '未命名' : kept;
}

/** A SHA-256 in hex: the only name under which evidence is kept. */
export const isContentHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** What may be handed in; configuration of the installation. */
export interface EvidenceLimits {
  /** The largest file, in bytes. */
  bytes: number;
  types: readonly EvidenceType[];
}

/** A file as the store of evidence keeps it. */
export interface KeptFile {
  sha256: string;
  bytes: number;
  type: EvidenceType;
}

/** What is wrong with a kept file: it is gone, it is not what was handed in, or it cannot be read. */
export type FileState = 'WHOLE' | 'MISSING' | 'ALTERED';

/** Where files of evidence are kept: beside the database, by content hash. */
export interface EvidenceFiles {
  /** The files of the folder, for people. */
  readonly folder: string;
  /**
   * Takes a file in, stopping at the limit; the same content is kept once. Refuses EVIDENCE_TOO_LARGE, EVIDENCE_EMPTY and
   * EVIDENCE_TYPE_NOT_TAKEN, leaving nothing behind.
   */
  keep(content: AsyncIterable<Uint8Array>, limits: EvidenceLimits): Promise<KeptFile>;
  /** Reads a kept file's bytes after seeing that they are what was handed in; its state otherwise. */
  read(sha256: string): Promise<{ state: 'WHOLE'; content: Buffer } | { state: 'MISSING' | 'ALTERED' }>;
  /** Looks at a kept file without giving it out. */
  check(sha256: string): Promise<FileState>;
  /** The hashes of all files that are kept, referred to or not. */
  list(): Promise<string[]>;
}
