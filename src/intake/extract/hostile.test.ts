import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { definition, inList, list, madeDocx, paragraph, table } from './made/docx.ts';
import { madeNestedPdf, madePdf } from './made/pdf.ts';

const LIMIT = 5 * 1024 * 1024;
const codeOf = (bytes: Uint8Array, fileName?: string) =>
  extract(bytes, { limit: LIMIT, ...(fileName !== undefined && { fileName }) }).then(
    () => 'READ',
    (error: { code?: string; message: string }) => error.code ?? `fault: ${error.message}`,
  );
const bytesOf = (text: string) => new TextEncoder().encode(text);
describe('what unpacks to more than it should', () => {
  const rename = (bytes: Uint8Array, sizes: number) => {
    // What the directory says of the unpacked size is a lie in both directions.
    const copy = Buffer.from(bytes);
    for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at !== -1; at = copy.indexOf('PK\x01\x02', at + 4, 'latin1'))
      copy.writeUInt32LE(sizes, at + 24);
    return new Uint8Array(copy);
  };

  test('a part that unpacks beyond all measure is stopped, whatever the directory says of it', async () => {
    const bomb = madeDocx({ body: '', parts: { 'word/document.xml': new Uint8Array(120 * 1024 * 1024) } });
    expect(bomb.length).toBeLessThan(LIMIT);
    expect(await codeOf(bomb)).toBe('DOCUMENT_TOO_COMPLEX');
    expect(await codeOf(rename(bomb, 100))).toBe('DOCUMENT_TOO_COMPLEX');
    expect(await codeOf(rename(madeDocx({ body: paragraph('甲') }), 0xffffffff))).toBe('READ');
  });

  test('a string repeated without end, elements without end, cells without end', async () => {
    const cell = '<c r="A1" t="s"><v>0</v></c>';
    const sheet = `<worksheet><sheetData>${Array.from({ length: 3000 }, (_one, at) => `<row r="${at + 1}">${cell.replace('A1', `A${at + 1}`)}</row>`).join('')}</sheetData></worksheet>`;
    const workbook = {
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/a.xml"/></Relationships>',
      'xl/worksheets/a.xml': sheet,
      'xl/sharedStrings.xml': `<sst><si><t>${'甲'.repeat(100_000)}</t></si></sst>`,
    };
    expect(
      await codeOf(zipSync(Object.fromEntries(Object.entries(workbook).map(([name, text]) => [name, strToU8(text)])))),
    ).toBe('DOCUMENT_TOO_COMPLEX');
    expect(await codeOf(madeDocx({ body: '<w:p/>'.repeat(3_000_000) }))).toBe('DOCUMENT_TOO_COMPLEX');
    expect(
      await codeOf(bytesOf(`<table>${'<tr><td rowspan="1000" colspan="100">甲</td></tr>'.repeat(2000)}</table>`)),
    ).toBe('DOCUMENT_TOO_COMPLEX');
  });

  test('a declared entity is no entity, and nothing outside the file is looked at', async () => {
    const document =
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "甲"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><document><body><p><r><t>乙&b;&x;</t></r></p></body></document>';
    const relations =
      '<Relationships><Relationship Id="r1" Type="x/numbering" TargetMode="External" Target="http://127.0.0.1:9/n.xml"/><Relationship Id="r2" Type="x/styles" Target="../../../../etc/passwd"/></Relationships>';
    const extracted = await extract(
      madeDocx({ body: '', parts: { 'word/document.xml': document, 'word/_rels/document.xml.rels': relations } }),
      { limit: LIMIT },
    );
    expect(extracted.text).toBe('乙&b;&x;\n');
  });
});

describe('no input takes more than its length', () => {
  const DEEP = 150_000;
  const hostile: [name: string, make: () => Uint8Array][] = [
    ['unclosed elements', () => bytesOf(`<html><body>${'<div>'.repeat(DEEP)}甲`)],
    ['elements closed that were never opened', () => bytesOf(`<html>${'<b>'.repeat(DEEP)}${'</i>'.repeat(DEEP)}甲`)],
    ['unclosed paragraphs in unclosed cells', () => bytesOf(`<html>${'<td><p>'.repeat(DEEP)}甲`)],
    ['tables within tables', () => bytesOf(`<html>${'<table><tr><td>'.repeat(50_000)}甲`)],
    ['attributes without end', () => bytesOf(`<html><p ${'a=1 '.repeat(DEEP)}>甲`)],
    ['a comment that never ends', () => bytesOf(`<html>甲${'<!--'.repeat(DEEP)}`)],
    ['entities', () => bytesOf(`<html>甲${'&lt&amp;&#x'.repeat(DEEP)}`)],
    ['blanks', () => bytesOf(`<html><p>甲${' \n'.repeat(DEEP)}乙</p>`)],
    ['blanks that do not break', () => bytesOf(`<html><p>甲${'&nbsp;'.repeat(DEEP)}乙${'\u00a0'.repeat(DEEP)}</p>`)],
    ['blanks in Word', () => madeDocx({ body: paragraph(`甲${' '.repeat(DEEP)}乙${' '.repeat(DEEP)}`) })],
    ['a PDF of dots', () => madePdf([[{ text: `甲${'.'.repeat(60_000)}乙`, x: 79, y: 700 }]])],
    ['links', () => bytesOf(`<html>${'<a href="x">甲</a>'.repeat(DEEP)}乙`)],
    ['brackets in Word', () => madeDocx({ body: paragraph('（'.repeat(DEEP)) })],
    ['deep XML', () => madeDocx({ body: '<w:sdt>'.repeat(DEEP) + paragraph('甲') })],
    [
      'list paragraphs',
      () =>
        madeDocx({
          body: paragraph('', inList(1)).repeat(30_000) + paragraph('甲'),
          numbering: definition(0) + list(1, 0),
        }),
    ],
    [
      'table rows',
      () => madeDocx({ body: table(Array.from({ length: 5000 }, () => ['序号', '任务', '责任单位', ''])) }),
    ],
    [
      'styles based on one another',
      () =>
        madeDocx({
          body: paragraph('甲', '<w:pStyle w:val="s0"/>').repeat(2000),
          styles: Array.from(
            { length: 2000 },
            (_one, at) =>
              `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${(at + 1) % 2000}"/></w:style>`,
          ).join(''),
        }),
    ],
  ];

  test.each(hostile)('%s', async (_name, make) => {
    const bytes = make();
    const began = process.cpuUsage();
    expect(['READ', 'DOCUMENT_EMPTY', 'DOCUMENT_TOO_COMPLEX']).toContain(await codeOf(bytes));
    // A second or two where nothing else runs; what grows with the square takes minutes.
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(30_000);
  });
});

test('a PDF that nests without end is stopped, one that nests a little is read', async () => {
  const read = (depth: number) =>
    extract(madeNestedPdf(depth), { limit: LIMIT, pdfBounds: { seconds: 2, megabytes: 1024 } }).then(
      ({ text }) => text.length > 0,
      (error: { code: string }) => error.code,
    );
  expect(await read(3)).toBe(true);
  expect(await read(14)).toBe('DOCUMENT_TOO_COMPLEX');
});

describe('damage', () => {
  /** Numbers that look like chance and are the same on every run. */
  function* chances(): Generator<number, never> {
    for (let state = 20181231; ; ) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      yield state / 2 ** 32;
    }
  }
  const samples: [name: string, bytes: Uint8Array][] = [
    [
      'Word',
      madeDocx({
        body:
          paragraph('甲', inList(1)) +
          table([
            ['任务', '责任单位'],
            ['乙', '县局'],
          ]),
        numbering: definition(0) + list(1, 0),
        styles: '',
      }),
    ],
    [
      'a page',
      bytesOf('<html><body><div class="a"><p>甲<table><tr><td rowspan=2>乙<td>丙</table></div></body></html>'),
    ],
  ];

  test.each(samples)('%s damaged anywhere is read or refused, never a fault', async (_name, bytes) => {
    const chance = chances();
    for (let round = 0; round < 400; round++) {
      const copy = bytes.slice(0, round % 3 === 0 ? Math.floor(bytes.length * chance.next().value) : bytes.length);
      for (let hit = 0; hit < 1 + (round % 8); hit++)
        copy[Math.floor(copy.length * chance.next().value)] = Math.floor(256 * chance.next().value);
      expect(await codeOf(copy)).not.toContain('fault');
    }
  });

  test('a damaged PDF is read or refused, never a fault', async () => {
    const bytes = madePdf([[{ text: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳', x: 79, y: 700 }]]);
    const chance = chances();
    for (let round = 0; round < 12; round++) {
      const copy = bytes.slice(0, round % 3 === 0 ? Math.floor(bytes.length * chance.next().value) : bytes.length);
      for (let hit = 0; hit < 20; hit++)
        copy[9 + Math.floor((copy.length - 9) * chance.next().value)] = Math.floor(256 * chance.next().value);
      expect(await codeOf(copy)).not.toContain('fault');
    }
  });
});
