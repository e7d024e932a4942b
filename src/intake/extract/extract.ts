import { refuse } from '../../kernel/refusal.ts';
import type { Position } from '../../plans/source.ts';
import { decode } from '../decode.ts';
import type { Extracted } from './extracted.ts';
import { noteOf } from './notes.ts';
import type { PdfBounds } from './pdf-reading.ts';
import { type Sniffed, sniff } from './sniff.ts';

/** Turns an old format into a new one; see `sofficeConverter`. */
export type Convert = (
  bytes: Uint8Array,
  from: { format: string; extension: string; to: 'docx' | 'xlsx' | 'pdf' },
) => Promise<Uint8Array>;

export interface ExtractOptions {
  /** As the officer named the file; only helps to name a format, never decides it. */
  fileName?: string;
  /** Bytes the file may have. */
  limit: number;
  /** How old formats are converted; without it they are refused with CONVERTER_MISSING. */
  convert?: Convert;
  /** Bounds of time and memory for a PDF, where the usual ones do not fit. */
  pdfBounds?: PdfBounds;
}

/**
 * Takes the words out of a work plan as an officer hands it over: text, Word, web page, PDF, Excel, and older formats
 * through a converter. The content decides what a file is. Writes nothing and fetches nothing.
 * Refuses DOCUMENT_EMPTY, _TOO_LARGE, _NOT_TEXT, _SCANNED, _DAMAGED, _ENCRYPTED, _TOO_COMPLEX, FORMAT_NOT_SUPPORTED and
 * CONVERTER_MISSING.
 */
export async function extract(bytes: Uint8Array, options: ExtractOptions): Promise<Extracted> {
  const { limit } = options;
  if (bytes.length > limit) refuse('DOCUMENT_TOO_LARGE', { bytes: bytes.length, limit });
  if (bytes.length === 0) refuse('DOCUMENT_EMPTY');
  const found = sniff(bytes, options.fileName);
  if (found.kind !== 'CONVERTIBLE') return extractKnown(bytes, found, options);
  const convert = options.convert ?? refuse('CONVERTER_MISSING', { format: found.format });
  const converted = await convert(bytes, found);
  const extracted = await extractKnown(converted, sniff(converted), options);
  return { ...extracted, convertedFrom: found.format, notes: [noteOf('CONVERTED', found.format), ...extracted.notes] };
}

/** By the reader of its format, loaded with the first document of that format (ADR 0063): most registers read few of them, and long ago. */
async function extractKnown(
  bytes: Uint8Array,
  found: Sniffed,
  { limit, pdfBounds }: ExtractOptions,
): Promise<Extracted> {
  switch (found.kind) {
    case 'TXT':
      return extractText(bytes, limit);
    case 'HTML':
      return (await import('./html.ts')).extractHtml(bytes);
    case 'PDF':
      return (await import('./pdf.ts')).extractPdf(bytes, pdfBounds);
    case 'DOCX':
      return (await import('./docx.ts')).extractDocx(found.zip);
    case 'XLSX':
      return (await import('./xlsx.ts')).extractXlsx(found.zip);
    case 'ENCRYPTED':
      return refuse('DOCUMENT_ENCRYPTED', { format: found.format });
    case 'PICTURE':
      return refuse('DOCUMENT_SCANNED', { reason: `${found.format} 图片`, reasonEn: `a ${found.format} picture` });
    case 'CONVERTIBLE':
      return refuse('DOCUMENT_DAMAGED', {
        format: found.format,
        reason: '转换结果',
        reasonEn: 'result of the conversion',
      });
    case 'FOREIGN':
      return refuse('FORMAT_NOT_SUPPORTED', { format: found.format, advice: found.advice, adviceEn: found.adviceEn });
  }
}

/** Text is kept to the character; only its lines are numbered. */
function extractText(bytes: Uint8Array, limit: number): Extracted {
  const text = decode(bytes, limit);
  const positions: Position[] = [{ start: 0, place: { kind: 'LINE', line: 1 } }];
  for (let at = text.indexOf('\n'), line = 2; at !== -1; at = text.indexOf('\n', at + 1), line++) {
    if (at + 1 < text.length) positions.push({ start: at + 1, place: { kind: 'LINE', line } });
  }
  return { format: 'TXT', convertedFrom: null, text, positions, notes: [] };
}
