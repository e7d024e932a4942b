import { deflateSync } from 'node:zlib';
import { gb18030 } from './gb18030.ts';

/** Something drawn on a page made for a test; y counts points up from the lower edge, as PDF does. */
export type Mark =
  | { text: string; x: number; y: number; size?: number; turned?: boolean }
  | { from: [x: number, y: number]; to: [x: number, y: number] }
  | { picture: true };

const A4 = { width: 595, height: 842 };

/**
 * How the font of a made PDF tells its characters: by a map of its own; by an encoding that every reader is to know, in Unicode
 * or GBK; or not at all.
 */
export type MadeFont = 'ToUnicode' | 'UniGB-UCS2-H' | 'GBK-EUC-H' | 'none';

/** A PDF made for tests, with a font that is named but not embedded, as ToUnicode lets any reader take its words. */
export function madePdf(pages: readonly (readonly Mark[])[], font: MadeFont = 'ToUnicode'): Uint8Array {
  const objects: string[] = ['', '', ''];
  const add = (body: string) => objects.push(body);
  const used = new Set(pages.flatMap((marks) => marks.flatMap((mark) => ('text' in mark ? [...mark.text] : []))));
  const codes = [...used].map((char) => char.charCodeAt(0)).sort((a, b) => a - b);
  const narrow = codes.filter((code) => code < 128).map((code) => `${code} [500]`);
  const map = stream(toUnicode(codes));
  add(map);
  add(
    '<< /Type /FontDescriptor /FontName /SimFang /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  );
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimFang /CIDSystemInfo << /Registry (Adobe) /Ordering (${font === 'ToUnicode' ? 'Identity' : 'GB1'}) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [${narrow.join(' ')}] >>`,
  );
  const encoding = font === 'ToUnicode' || font === 'none' ? 'Identity-H' : font;
  const way = font === 'ToUnicode' ? '/ToUnicode 4 0 R' : '';
  add(`<< /Type /Font /Subtype /Type0 /BaseFont /SimFang /Encoding /${encoding} /DescendantFonts [6 0 R] ${way} >>`);
  add(
    stream(
      '\x00'.repeat(64),
      '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
  );
  const kids: string[] = [];
  for (const marks of pages) {
    const content = add(stream(marks.map((mark) => drawn(mark, font)).join('\n')));
    const page = add(
      `<< /Type /Page /Parent 3 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Contents ${content} 0 R /Resources << /Font << /F1 7 0 R >> /XObject << /Im 8 0 R >> >> >>`,
    );
    kids.push(`${page} 0 R`);
  }
  objects[1] = '<< /Type /Catalog /Pages 3 0 R >>';
  objects[2] = '<< /Producer (made for a test) >>';
  objects.splice(3, 0, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
  return written(objects);
}

function drawn(mark: Mark, font: MadeFont): string {
  if ('picture' in mark) return `q ${A4.width} 0 0 ${A4.height} 0 0 cm /Im Do Q`;
  if ('from' in mark) return `${mark.from.join(' ')} m ${mark.to.join(' ')} l S`;
  const hex = Buffer.from(
    font === 'GBK-EUC-H' ? gb18030(mark.text) : Buffer.from(mark.text, 'utf16le').swap16(),
  ).toString('hex');
  const turn = mark.turned ? '0.7 0.7 -0.7 0.7' : '1 0 0 1';
  return `BT /F1 ${mark.size ?? 16} Tf ${turn} ${mark.x} ${mark.y} Tm <${hex}> Tj ET`;
}

function toUnicode(codes: readonly number[]): string {
  const hex = (code: number) => `<${code.toString(16).padStart(4, '0')}>`;
  const blocks: string[] = [];
  for (let at = 0; at < codes.length; at += 100) {
    const block = codes.slice(at, at + 100);
    blocks.push(
      `${block.length} beginbfchar\n${block.map((code) => `${hex(code)} ${hex(code)}`).join('\n')}\nendbfchar`,
    );
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function stream(content: string, entries = ''): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}

function written(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places: number[] = [];
  objects.forEach((body, number) => {
    if (number === 0) return;
    places.push(file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length} /Root 1 0 R /Info 2 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** A PDF that draws one form ten times, which draws the next ten times, and so on: small to hold, endless to follow. */
export function madeNestedPdf(depth: number): Uint8Array {
  const resources = (next: number) => `/Resources << /Font << /F1 4 0 R >> /XObject << /X ${next} 0 R >> >>`;
  const form = (number: number) =>
    stream(
      number === 6 + depth ? 'BT /F1 12 Tf (x) Tj ET' : '/X Do '.repeat(10),
      `/Type /XObject /Subtype /Form /BBox [0 0 500 500] ${resources(number + 1)}`,
    );
  return written([
    '',
    '<< /Type /Catalog /Pages 3 0 R >>',
    '<< /Producer (made for a test) >>',
    '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Contents 6 0 R ${resources(7)} >>`,
    stream('/X Do'),
    ...Array.from({ length: depth }, (_one, at) => form(7 + at)),
  ]);
}
