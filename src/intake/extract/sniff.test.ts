import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { madeDocx, paragraph } from './made/docx.ts';

const LIMIT = 5 * 1024 * 1024;
const codeOf = (bytes: Uint8Array) =>
  extract(bytes, { limit: LIMIT }).then(
    () => 'READ',
    (error: { code?: string; message: string }) => error.code ?? `fault: ${error.message}`,
  );
const bytesOf = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
/** The old container, as far as telling it apart goes: its mark, then the names of its streams. */
const compound = (...streams: string[]) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
    ]),
  );
const archive = (names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

describe('what a file is, is told by its content', () => {
  test.each([
    ['nothing', new Uint8Array(), 'DOCUMENT_EMPTY'],
    ['blanks', bytesOf(' \n\u3000\n'), 'DOCUMENT_EMPTY'],
    ['a page without words', bytesOf('<html><body><script>a</script></body></html>'), 'DOCUMENT_EMPTY'],
    ['a page of pictures', bytesOf('<html><body><p><img src="1.jpg"></p></body></html>'), 'DOCUMENT_SCANNED'],
    ['Word without words', madeDocx({ body: '' }), 'DOCUMENT_EMPTY'],
    [
      'Word with pictures only',
      madeDocx({ body: paragraph('<w:r><w:drawing><a:blip r:embed="r1"/></w:drawing></w:r>') }),
      'DOCUMENT_SCANNED',
    ],
    ['a picture', latin('\xff\xd8\xff\xe0abc'), 'DOCUMENT_SCANNED'],
    ['an enciphered Word or Excel file', compound('EncryptedPackage'), 'DOCUMENT_ENCRYPTED'],
    ['old Word', compound('WordDocument'), 'CONVERTER_MISSING'],
    ['old Excel', compound('Workbook'), 'CONVERTER_MISSING'],
    ['old PowerPoint', compound('PowerPoint Document'), 'FORMAT_NOT_SUPPORTED'],
    ['a container of something else', compound('Something'), 'FORMAT_NOT_SUPPORTED'],
    ['RTF, whatever its name', latin('{\\rtf1 abc}'), 'CONVERTER_MISSING'],
    [
      'Word 2003 XML',
      bytesOf('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'),
      'CONVERTER_MISSING',
    ],
    [
      'a web archive',
      bytesOf('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n<html>'),
      'FORMAT_NOT_SUPPORTED',
    ],
    ['an OFD', archive(['OFD.xml', 'Doc_0/Document.xml']), 'FORMAT_NOT_SUPPORTED'],
    ['a presentation', archive(['[Content_Types].xml', 'ppt/presentation.xml']), 'FORMAT_NOT_SUPPORTED'],
    ['a zip of files', archive(['方案.docx']), 'FORMAT_NOT_SUPPORTED'],
    ['a RAR', latin('Rar!\x1a\x07\x00'), 'FORMAT_NOT_SUPPORTED'],
    ['bytes of nothing known', Uint8Array.from({ length: 300 }, (_one, at) => (at * 7) % 256), 'DOCUMENT_NOT_TEXT'],
    ['a Word file without its document', archive(['[Content_Types].xml', 'word/styles.xml']), 'DOCUMENT_DAMAGED'],
    ['a zip that ends early', madeDocx({ body: paragraph('甲') }).slice(0, 400), 'DOCUMENT_DAMAGED'],
  ])('%s: %#', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test('a file named .doc or .txt is what it holds', async () => {
    expect(await extract(madeDocx({ body: paragraph('甲') }), { limit: LIMIT, fileName: '方案.txt' })).toMatchObject({
      format: 'DOCX',
    });
    expect(
      await extract(bytesOf('<html><body><p>甲</p></body></html>'), { limit: LIMIT, fileName: '方案.doc' }),
    ).toMatchObject({ format: 'HTML' });
    expect(await extract(bytesOf('一、<重点>任务'), { limit: LIMIT, fileName: '方案.html' })).toMatchObject({
      format: 'TXT',
    });
  });

  test('what cannot be read says what to do, in both languages', async () => {
    await expect(extract(archive(['OFD.xml']), { limit: LIMIT })).rejects.toMatchObject({
      messageZh: expect.stringMatching(/OFD.*PDF.*Word/),
      message: expect.stringMatching(/OFD.*PDF.*Word/),
    });
    await expect(extract(compound('WordDocument'), { limit: LIMIT, fileName: '方案.wps' })).rejects.toMatchObject({
      messageZh: expect.stringMatching(/WPS.*LibreOffice.*apt install.*\.docx/),
    });
  });

  test('a file over the limit is refused before it is looked at', async () => {
    await expect(extract(bytesOf('甲乙'), { limit: 5 })).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
      facts: { bytes: 6, limit: 5 },
    });
  });

  test('zip parts stored in other ways than Office does are refused', async () => {
    const name = Buffer.from('[Content_Types].xml');
    const packed = deflateRawSync(Buffer.from('x'));
    const header = (mark: number, at: number[]) => {
      const buffer = Buffer.alloc(mark === 0x04034b50 ? 30 : 46);
      buffer.writeUInt32LE(mark, 0);
      for (const place of at) buffer.writeUInt16LE(99, place);
      return buffer;
    };
    const local = header(0x04034b50, [8]);
    local.writeUInt16LE(name.length, 26);
    const central = header(0x02014b50, [10]);
    central.writeUInt32LE(crc32(packed), 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt16LE(name.length, 28);
    const start = local.length + name.length + packed.length;
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(start, 16);
    expect(await codeOf(new Uint8Array(Buffer.concat([local, name, packed, central, name, end])))).toBe(
      'FORMAT_NOT_SUPPORTED',
    );
  });
});
