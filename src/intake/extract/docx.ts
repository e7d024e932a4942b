import { refuse } from '../../kernel/refusal.ts';
import { writeBlocks } from './blocks.ts';
import { DocxBody } from './docx-body.ts';
import { Numbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import type { Extracted } from './extracted.ts';
import { LineWriter } from './line-writer.ts';
import { type Element, firstBelow } from './markup.ts';
import { noteOf } from './notes.ts';
import { mainPart, relationsOf, xmlPart } from './office-parts.ts';
import type { Zip } from './zip.ts';

/** Takes the words of a Word document: numbers rebuilt, tables as rows, revisions accepted, what surrounds the body left out. */
export function extractDocx(zip: Zip): Extracted {
  const main = mainPart(zip, 'word/document.xml');
  const body = bodyOf(zip, main);
  const related = relationsOf(zip, main);
  const part = (type: string, otherwise: string) =>
    xmlPart(zip, related.find((one) => one.type.endsWith(type))?.target ?? otherwise);
  const styles = readStyles(part('/styles', 'word/styles.xml'));
  const reader = new DocxBody(styles, new Numbering(part('/numbering', 'word/numbering.xml'), styles));
  const blocks = reader.blocks(body);
  const writer = new LineWriter();
  writeBlocks(writer, blocks);
  const { text, positions } = writer.finish();
  if (positions.length === 0) {
    if (reader.hasPictures) {
      refuse('DOCUMENT_SCANNED', { reason: 'Word 文件中只有图片', reasonEn: 'the Word file holds only pictures' });
    }
    refuse('DOCUMENT_EMPTY');
  }
  return { format: 'DOCX', convertedFrom: null, text, positions, notes: [...reader.notes].map((code) => noteOf(code)) };
}

function bodyOf(zip: Zip, main: string): Element {
  const root = xmlPart(zip, main);
  const body = root && firstBelow(root, 'body');
  return body ?? refuse('DOCUMENT_DAMAGED', { format: 'DOCX', reason: main, reasonEn: main });
}
