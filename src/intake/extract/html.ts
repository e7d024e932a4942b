import { refuse } from '../../kernel/refusal.ts';
import { type Block, writeBlocks } from './blocks.ts';
import type { Extracted, ExtractionNote } from './extracted.ts';
import { HtmlBlocks } from './html-blocks.ts';
import { decodePage } from './html-charset.ts';
import { PageContent } from './html-content.ts';
import { titleOutside, withoutSiteLines } from './html-furniture.ts';
import { LineWriter } from './line-writer.ts';
import { firstBelow, parseMarkup } from './markup.ts';
import { noteOf } from './notes.ts';

/** Takes the document out of a published web page: its container by structure and density, the site's own lines left out. */
export function extractHtml(bytes: Uint8Array): Extracted {
  const root = parseMarkup(decodePage(bytes), 'HTML');
  const content = new PageContent(firstBelow(root, 'body') ?? root);
  const all = new HtmlBlocks(content.isFurniture).blocks(content.container);
  const { kept: blocks, leftOut } = withoutSiteLines(all);
  const kept = renumbered(blocks);
  const notes: ExtractionNote[] = [];
  const writer = new LineWriter();
  const title = titleOutside(root, kept);
  if (title !== null && kept.length > 0) {
    writer.add(title, { kind: 'PARAGRAPH', paragraph: 1, element: 'title' });
    writer.endLine();
    notes.push(noteOf('TITLE_FROM_PAGE_HEAD'));
  }
  writeBlocks(writer, kept);
  const { text, positions } = writer.finish();
  if (positions.length === 0) {
    if (firstBelow(content.container, 'img')) {
      refuse('DOCUMENT_SCANNED', { reason: '网页正文只有图片', reasonEn: 'the page holds only pictures' });
    }
    refuse('DOCUMENT_EMPTY');
  }
  if (leftOut || content.leftOut) notes.push(noteOf('SITE_FURNITURE_LEFT_OUT'));
  const undecodable = text.split('\ufffd').length - 1;
  if (undecodable > 0) notes.push(noteOf('UNDECODABLE_CHARACTERS', undecodable));
  return { format: 'HTML', convertedFrom: null, text, positions, notes };
}

/** Counts the paragraphs that are left, as a reader of the document would. */
function renumbered(blocks: readonly Block[]): Block[] {
  let paragraph = 0;
  return blocks.map((block) => {
    if (block.kind === 'TABLE' || block.place.kind !== 'PARAGRAPH') return block;
    paragraph++;
    return { ...block, place: { ...block.place, paragraph } };
  });
}
