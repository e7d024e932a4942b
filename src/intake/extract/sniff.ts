import { Zip } from './zip.ts';

/** What a file is by its content. The last four are only named, never read. */
export type Sniffed =
  | { kind: 'TXT' | 'HTML' | 'PDF' }
  | { kind: 'DOCX' | 'XLSX'; zip: Zip }
  | { kind: 'CONVERTIBLE'; format: string; to: 'docx' | 'xlsx'; extension: string }
  | { kind: 'ENCRYPTED'; format: string }
  | { kind: 'PICTURE'; format: string }
  | { kind: 'FOREIGN'; format: string; advice: string; adviceEn: string };

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((byte, place) => bytes[at + place] === byte);
const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

const PICTURES: readonly [format: string, magic: readonly number[]][] = [
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['GIF', ascii('GIF8')],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
];
const ARCHIVES: readonly [format: string, magic: readonly number[]][] = [
  ['RAR', ascii('Rar!')],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['GZIP', [0x1f, 0x8b]],
];
const UNPACK = { advice: '请先解压，再提供其中的文件。', adviceEn: 'unpack it and give the file inside.' };
const EXPORT = {
  advice: '请在原软件中另存或导出为 .docx、.xlsx 或带文字的 PDF。',
  adviceEn: 'save or export it as .docx, .xlsx or a PDF with text in its own program.',
};
/** Text that opens as a page does: a document type, or one of the elements that pages are made of. */
const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|h[1-6]|span|section|article|center|font|link|script|style)\b/i;

/** Tells a file by its first bytes and by what a container holds; its name only names what has no mark of its own. */
export function sniff(bytes: Uint8Array, fileName = ''): Sniffed {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return sniffZip(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096));
  if (head.subarray(0, 1024).includes('%PDF-')) return { kind: 'PDF' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return sniffCompound(bytes, fileName);
  if (startsWith(bytes, ascii('{\\rtf'))) return { kind: 'CONVERTIBLE', format: 'RTF', to: 'docx', extension: 'rtf' };
  const picture = PICTURES.find(([, magic]) => startsWith(bytes, magic));
  if (picture) return { kind: 'PICTURE', format: picture[0] };
  const archive = ARCHIVES.find(([, magic]) => startsWith(bytes, magic));
  if (archive) return { kind: 'FOREIGN', format: archive[0], ...UNPACK };
  const foreign = /\.(ceb|cebx|caj|gd|gw|sep|s72|s92|s2|one|pub|pages)$/i.exec(fileName)?.[1];
  if (foreign && head.includes(0)) return { kind: 'FOREIGN', format: foreign.toUpperCase(), ...EXPORT };
  return sniffText(head);
}

function sniffText(head: Buffer): Sniffed {
  // Enough to see tags in any encoding: UTF-16 has a zero beside each.
  const words = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/, '');
  if (/^\s*<\?xml/.test(words) && /<\?mso-application\s+progid="(Word|Excel)\./.test(words)) {
    const isWord = words.includes('progid="Word.');
    return {
      kind: 'CONVERTIBLE',
      format: isWord ? 'Word 2003 XML' : 'Excel 2003 XML',
      to: isWord ? 'docx' : 'xlsx',
      extension: 'xml',
    };
  }
  if (/^(?:mime-version|from|date|subject|content-type):[\s\S]*multipart\/related/i.test(words)) {
    return {
      kind: 'FOREIGN',
      format: 'MHTML',
      advice: '请在浏览器或 Word 中另存为 .html 或 .docx。',
      adviceEn: 'save it as .html or .docx in a browser or in Word.',
    };
  }
  return { kind: PAGE.test(words) ? 'HTML' : 'TXT' };
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const zip = new Zip(bytes, 'ZIP');
  const { names } = zip;
  const holds = (prefix: string) => names.some((name) => name.startsWith(prefix));
  if (zip.has('[Content_Types].xml')) {
    if (zip.has('xl/workbook.bin')) return { kind: 'CONVERTIBLE', format: 'XLSB', to: 'xlsx', extension: 'xlsb' };
    if (holds('word/')) return { kind: 'DOCX', zip: new Zip(bytes, 'DOCX') };
    if (holds('xl/')) return { kind: 'XLSX', zip: new Zip(bytes, 'XLSX') };
    if (holds('ppt/')) return { kind: 'FOREIGN', format: 'PPTX', ...EXPORT };
  }
  if (names.some((name) => name.toUpperCase() === 'OFD.XML')) {
    return {
      kind: 'FOREIGN',
      format: 'OFD',
      advice: '请在版式阅读软件中转为带文字的 PDF，或提供 Word 原文件。',
      adviceEn: 'convert it to a PDF with text in an OFD reader, or give the Word file.',
    };
  }
  const type = zip.has('mimetype') ? zip.readText('mimetype')?.trim() : undefined;
  if (type?.includes('opendocument.text')) return { kind: 'CONVERTIBLE', format: 'ODT', to: 'docx', extension: 'odt' };
  if (type?.includes('opendocument.spreadsheet'))
    return { kind: 'CONVERTIBLE', format: 'ODS', to: 'xlsx', extension: 'ods' };
  return { kind: 'FOREIGN', format: 'ZIP', ...UNPACK };
}

/** The old container of Word, WPS and Excel names its streams in UTF-16; which stream there is tells the program. */
function sniffCompound(bytes: Uint8Array, fileName: string): Sniffed {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => whole.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) return { kind: 'ENCRYPTED', format: 'DOCX/XLSX' };
  if (holds('WordDocument')) {
    const format = /\.wp[st]$/i.test(fileName) ? 'WPS' : 'DOC';
    // The file information block usually opens the first sector; its bit 8 at 10 says that the text is enciphered.
    const isBlock = startsWith(bytes, [0xec, 0xa5], 512);
    if (isBlock && ((bytes[512 + 11] ?? 0) & 1) === 1) return { kind: 'ENCRYPTED', format };
    return { kind: 'CONVERTIBLE', format, to: 'docx', extension: format.toLowerCase() };
  }
  if (holds('Workbook') || holds('Book')) return { kind: 'CONVERTIBLE', format: 'XLS', to: 'xlsx', extension: 'xls' };
  if (holds('PowerPoint Document')) return { kind: 'FOREIGN', format: 'PPT', ...EXPORT };
  const named = /\.(wp[st]|do[ct]|et|xl[st])$/i.exec(fileName)?.[1]?.toLowerCase();
  if (named === undefined) return { kind: 'FOREIGN', format: 'OLE2', ...EXPORT };
  return {
    kind: 'CONVERTIBLE',
    format: named.toUpperCase(),
    to: /^(?:et|xl)/.test(named) ? 'xlsx' : 'docx',
    extension: named,
  };
}
