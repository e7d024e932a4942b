import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { Refusal } from '../kernel/refusal.ts';
import { displayName, EVIDENCE_TYPES, type EvidenceType, sniffEvidence } from './evidence.ts';
import { evidenceFolder } from './evidence-folder.ts';

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('what a file is, its bytes say and not its name', () => {
  const TAKEN: [EvidenceType, Buffer][] = [
    ['PDF', bytes('%PDF-1.7\n')],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['PNG', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['TIFF', bytes([0x49, 0x49, 0x2a, 0])],
    ['OLE_OFFICE', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['ZIP_OFFICE', bytes([0x50, 0x4b, 3, 4], '….[Content_Types].xml')],
    ['OFD', bytes([0x50, 0x4b, 3, 4], '….OFD.xml')],
    ['TEXT', bytes('污染地块名录\n1. 甲厂')],
  ];
  test.each(TAKEN)('%s is known', (type, head) => expect(sniffEvidence(head)).toBe(type));
  test('every type that is taken is told by some bytes', () =>
    expect(TAKEN.map(([type]) => type).sort()).toEqual([...EVIDENCE_TYPES].sort()));

  test.each([
    ['a web page', bytes('<!doctype html><script>alert(1)</script>')],
    ['a web page behind blanks and a mark', bytes('\ufeff  \n<html>')],
    ['a drawing that carries scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['a shell script', bytes('#!/bin/sh\nrm -rf /')],
    ['a Windows program', bytes('MZ', [0x90, 0, 3])],
    ['a Linux program', bytes([0x7f], 'ELF')],
    ['PostScript', bytes('%!PS-Adobe')],
    ['a plain archive', bytes([0x50, 0x4b, 3, 4], '….run.exe')],
    ['a compressed file', gzipSync('x')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is not taken', (_what, head) => expect(sniffEvidence(head)).toBeUndefined());
});

describe('a name is only shown', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\名录.pdf', '名录.pdf'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['<img src=x onerror=alert(1)>.png', 'img src=x onerror=alert(1).png'],
    ['line\r\nset-cookie: x', 'lineset-cookie x'],
    ['...', '未命名'],
    ['', '未命名'],
  ])('“%s” is shown as “%s”', (given, shown) => expect(displayName(given)).toBe(shown));

  test('no name is ever long, empty, a path, or holds marks that move text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 160 }), (given) => {
        const shown = displayName(given);
        return shown !== '' && [...shown].length <= 120 && !/[\\/\r\n\0"<>]|\p{C}/u.test(shown);
      }),
    );
  });
});

describe('the folder of evidence', () => {
  const root = mkdtempSync(join(tmpdir(), 'evidence-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let tails = 0;
  const files = evidenceFolder(join(root, 'evidence'), () => `t${++tails}`);
  const limits = { bytes: 1000, types: EVIDENCE_TYPES };
  async function* inParts(content: Buffer, size = 7) {
    for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
  }
  const names = () =>
    readdirSync(join(root, 'evidence'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const codeOf = async (work: Promise<unknown>) =>
    work.then(
      () => 'kept',
      (error) => (error instanceof Refusal ? error.code : String(error)),
    );

  test('keeps content once under its hash, whole, and gives it back', async () => {
    const content = bytes('%PDF-1.7\n', '名录');
    const kept = await files.keep(inParts(content), limits);
    expect(kept).toMatchObject({ bytes: content.length, type: 'PDF' });
    expect(await files.keep(inParts(content, 1), limits)).toEqual(kept);
    expect(names().map(({ name }) => name)).toEqual([kept.sha256]);
    expect(await files.read(kept.sha256)).toEqual({ state: 'WHOLE', content });
    expect(await files.list()).toEqual([kept.sha256]);
  });

  test('stops at the limit, refuses what is empty or of no accepted type, and leaves nothing behind', async () => {
    const before = names().length;
    expect(await codeOf(files.keep(inParts(Buffer.alloc(1001, 0x41)), limits))).toBe('EVIDENCE_TOO_LARGE');
    expect(await codeOf(files.keep(inParts(Buffer.alloc(0)), limits))).toBe('EVIDENCE_EMPTY');
    expect(await codeOf(files.keep(inParts(bytes('<html>')), limits))).toBe('EVIDENCE_TYPE_NOT_TAKEN');
    expect(await codeOf(files.keep(inParts(bytes('%PDF-')), { ...limits, types: ['TEXT'] }))).toBe(
      'EVIDENCE_TYPE_NOT_TAKEN',
    );
    expect(names()).toHaveLength(before);
  });

  test('a sender that breaks off leaves nothing behind', async () => {
    const before = names().length;
    async function* broken() {
      yield bytes('%PDF-1.7');
      throw new Error('gone');
    }
    expect(await codeOf(files.keep(broken(), limits))).toContain('gone');
    expect(names()).toHaveLength(before);
  });

  test('what was altered or taken away is told, never given out, and mended by handing in the same again', async () => {
    const content = bytes('台账原件');
    const { sha256 } = await files.keep(inParts(content), limits);
    const place = join(root, 'evidence', sha256.slice(0, 2), sha256);
    writeFileSync(place, bytes('台账改件'));
    expect([await files.check(sha256), (await files.read(sha256)).state]).toEqual(['ALTERED', 'ALTERED']);
    await files.keep(inParts(content), limits);
    expect(readFileSync(place)).toEqual(content);
    rmSync(place);
    expect([await files.check(sha256), (await files.read(sha256)).state]).toEqual(['MISSING', 'MISSING']);
  });

  test('nothing but a hash names a file: no path leads out of the folder', async () => {
    mkdirSync(join(root, 'secret'), { recursive: true });
    writeFileSync(join(root, 'secret', 'x'), 'x');
    for (const name of ['../secret/x', '', '..', 'a'.repeat(63), 'Z'.repeat(64)]) {
      expect([await files.check(name), (await files.read(name)).state]).toEqual(['MISSING', 'MISSING']);
    }
  });
});
