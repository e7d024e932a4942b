import { inflateRawSync } from 'node:zlib';
import { refuse } from '../../kernel/refusal.ts';

/** Bytes that one part, and all parts read from one file together, may unpack to. A 300-page docx has a part of 10 MB. */
const LARGEST_PART = 48 * 1024 * 1024;
const LARGEST_WHOLE = 96 * 1024 * 1024;
const MOST_PARTS = 10_000;

interface Entry {
  method: number;
  encrypted: boolean;
  packed: number;
  headerAt: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Reads parts of a zip file, each by its name, and none that is not asked for. What is stated of sizes is not believed:
 * unpacking stops at the bound whatever the directory says. Refuses DOCUMENT_DAMAGED, _ENCRYPTED and _TOO_COMPLEX.
 */
export class Zip {
  readonly #bytes: Buffer;
  readonly #format: string;
  readonly #entries: Map<string, Entry>;
  #unpacked = 0;

  constructor(bytes: Uint8Array, format: string) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#format = format;
    this.#entries = this.#directory();
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of a part; undefined when there is no such part. */
  read(name: string): Buffer | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    if (entry.encrypted) refuse('DOCUMENT_ENCRYPTED', { format: this.#format });
    const { headerAt } = entry;
    if (headerAt + 30 > this.#bytes.length || this.#bytes.readUInt32LE(headerAt) !== LOCAL) this.#damaged(name);
    const start = headerAt + 30 + this.#bytes.readUInt16LE(headerAt + 26) + this.#bytes.readUInt16LE(headerAt + 28);
    if (start + entry.packed > this.#bytes.length) this.#damaged(name);
    const packed = this.#bytes.subarray(start, start + entry.packed);
    const part = entry.method === 0 ? packed : this.#inflate(packed, name, entry.method);
    this.#unpacked += part.length;
    if (part.length > LARGEST_PART || this.#unpacked > LARGEST_WHOLE) this.#tooLarge();
    return part;
  }

  /** A part as text. Office parts are UTF-8, now and then UTF-16 by their mark. */
  readText(name: string): string | undefined {
    const part = this.read(name);
    if (!part) return undefined;
    const encoding =
      part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(part);
  }

  #inflate(packed: Buffer, name: string, method: number): Buffer {
    if (method !== 8) this.#damaged(name);
    const bound = Math.min(LARGEST_PART, LARGEST_WHOLE - this.#unpacked);
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, bound) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') this.#tooLarge();
      return this.#damaged(name);
    }
  }

  #directory(): Map<string, Entry> {
    const bytes = this.#bytes;
    let end = -1;
    for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) {
      if (bytes.readUInt32LE(at) === END) {
        end = at;
        break;
      }
    }
    if (end === -1) this.#damaged('目录', 'directory');
    const count = bytes.readUInt16LE(end + 10);
    if (count > MOST_PARTS) this.#tooLarge();
    const entries = new Map<string, Entry>();
    let at = bytes.readUInt32LE(end + 16);
    for (let read = 0; read < count; read++) {
      if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) this.#damaged('目录', 'directory');
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
      entries.set(name, {
        method: bytes.readUInt16LE(at + 10),
        encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
        packed: bytes.readUInt32LE(at + 20),
        headerAt: bytes.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return entries;
  }

  #damaged(part: string, partEn = part): never {
    return refuse('DOCUMENT_DAMAGED', { format: this.#format, reason: part, reasonEn: partEn });
  }

  #tooLarge(): never {
    const megabytes = LARGEST_PART / 1024 / 1024;
    return refuse('DOCUMENT_TOO_COMPLEX', {
      reason: `解压后超过 ${megabytes} MB`,
      reasonEn: `more than ${megabytes} MB when unpacked`,
    });
  }
}
