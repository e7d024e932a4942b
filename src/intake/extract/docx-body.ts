import type { Place } from '../../plans/source.ts';
import type { Block, TableCell } from './blocks.ts';
import type { Numbering } from './docx-numbering.ts';
import { childValue, isContentsStyle, isOn, numberingOf, type Styles } from './docx-styles.ts';
import type { NoteCode } from './extracted.ts';
import { type Element, elementsOf, wordsOf } from './markup.ts';

/** What Word keeps beside the words, or shows only on demand: taken-out revisions, field codes, reading aids. */
const UNPRINTED = new Set(
  'del moveFrom instrText delText delInstrText rPr pPr sdtPr sdtEndPr tblPr tblGrid trPr tcPr sectPr rt commentReference annotationRef'.split(
    ' ',
  ),
);

/** Walks the body of a Word document once, in order, since every list paragraph that is met moves its count on. */
export class DocxBody {
  readonly notes = new Set<NoteCode>();
  hasPictures = false;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  #paragraphs = 0;
  #tables = 0;
  /** Words of paragraphs whose mark was deleted: they run on into the next paragraph. */
  #carried = '';

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  /** The blocks below a container. Within a table all words stand at the cell's place. */
  blocks(container: Element, cell: Place | null = null): Block[] {
    const outer = this.#carried;
    this.#carried = '';
    const blocks = this.#blocksBelow(container, cell);
    if (this.#carried !== '')
      blocks.push({ kind: 'PARAGRAPH', text: this.#carried, place: cell ?? this.#nextParagraph() });
    this.#carried = outer;
    return blocks;
  }

  #blocksBelow(container: Element, cell: Place | null): Block[] {
    return elementsOf(container).flatMap((element): Block[] => {
      if (element.name === 'p') return this.#paragraph(element, cell);
      if (element.name === 'tbl') return this.#table(element, cell);
      if (element.name === 'altChunk') this.notes.add('EMBEDDED_DOCUMENT_LEFT_OUT');
      if (element.name === 'sdt' && this.#isLeftOut(element)) return [];
      if (element.name === 'AlternateContent') return this.#blocksBelow(chosen(element), cell);
      if (UNPRINTED.has(element.name)) {
        this.#noteRevision(element);
        return [];
      }
      return this.#blocksBelow(element, cell);
    });
  }

  #paragraph(paragraph: Element, cell: Place | null): Block[] {
    const properties = elementsOf(paragraph, 'pPr')[0];
    const style = childValue(properties, 'pStyle');
    const mark = properties && elementsOf(properties, 'rPr')[0];
    const isJoined = mark !== undefined && elementsOf(mark).some(({ name }) => name === 'del' || name === 'moveFrom');
    const boxes: Element[] = [];
    const words = this.#carried + this.#inline(paragraph, boxes);
    this.#carried = '';
    if (isContentsStyle(this.#styles, style)) {
      if (words.trim() !== '') this.notes.add('CONTENTS_LEFT_OUT');
      return [];
    }
    if (isJoined) {
      this.notes.add('REVISIONS_ACCEPTED');
      this.#carried = words;
      return [];
    }
    const label = this.#numbering.next(style, numberingOf(properties));
    if (label !== '') this.notes.add('NUMBERING_REBUILT');
    // A bare number heads nothing in running text; in a table it is the number of the row.
    const isEmpty = words.trim() === '' && (label === '' || cell === null);
    const place = cell ?? (isEmpty && boxes.length === 0 ? null : this.#nextParagraph());
    const own: Block[] = isEmpty || place === null ? [] : [{ kind: 'PARAGRAPH', text: numbered(label, words), place }];
    return [...own, ...boxes.flatMap((box) => this.blocks(box, place))];
  }

  #inline(element: Element, boxes: Element[]): string {
    let words = '';
    for (const child of elementsOf(element)) words += this.#words(child, boxes);
    return words;
  }

  #words(element: Element, boxes: Element[]): string {
    if (UNPRINTED.has(element.name)) {
      this.#noteRevision(element);
      return '';
    }
    switch (element.name) {
      case 't':
        return wordsOf(element).replace(/[\r\n]+/g, ' ');
      case 'tab':
      case 'ptab':
        return '\t';
      case 'br':
      case 'cr':
        return '\n';
      case 'noBreakHyphen':
        return '-';
      case 'sym':
        return symbol(element);
      case 'r':
        if (!isHidden(element)) return this.#inline(element, boxes);
        if (wordsOf(element).trim() !== '') this.notes.add('HIDDEN_TEXT_LEFT_OUT');
        return '';
      case 'txbxContent':
        boxes.push(element);
        return '';
      case 'AlternateContent':
        return this.#inline(chosen(element), boxes);
      case 'sdt':
        return this.#isLeftOut(element) ? '' : this.#inline(element, boxes);
      case 'blip':
      case 'imagedata':
        this.hasPictures = true;
        return '';
      case 'ins':
      case 'moveTo':
        this.notes.add('REVISIONS_ACCEPTED');
        return this.#inline(element, boxes);
      default:
        return this.#inline(element, boxes);
    }
  }

  #table(table: Element, outer: Place | null): Block[] {
    if (outer === null) this.#tables++;
    const cells: TableCell[] = [];
    /** Per column, the cell above that a continued cell belongs to. */
    const above = new Map<number, TableCell>();
    const rows = partsOf(table, 'tr').filter((row) => !isDeleted(row, 'trPr'));
    rows.forEach((row, at) => {
      const properties = elementsOf(row, 'trPr')[0];
      let column = countOf(properties, 'gridBefore', 0);
      for (const part of partsOf(row, 'tc')) {
        const own = elementsOf(part, 'tcPr')[0];
        const columns = Math.max(1, countOf(own, 'gridSpan', 1));
        const place: Place = outer ?? {
          kind: 'TABLE_CELL',
          table: this.#tables,
          row: at + 1,
          column: column + 1,
          element: null,
        };
        const merge = own && elementsOf(own, 'vMerge')[0];
        const head = above.get(column);
        const blocks = this.blocks(part, place);
        if (merge && (merge.attributes.val ?? 'continue') === 'continue' && head) {
          head.rows++;
          // Word shows nothing of a continued cell; words that a program left in one are kept, its row numbers are not.
          head.blocks.push(...blocks.filter((block) => block.kind === 'TABLE' || /\p{Script=Han}/u.test(block.text)));
        } else {
          const cell: TableCell = {
            row: at,
            column,
            rows: 1,
            columns,
            blocks,
            place,
            isHead: isOn(properties, 'tblHeader'),
          };
          cells.push(cell);
          if (merge) above.set(column, cell);
          else above.delete(column);
        }
        column += columns;
      }
    });
    return [{ kind: 'TABLE', cells }];
  }

  /** A table of contents, or the greyed words that ask to be replaced. */
  #isLeftOut(control: Element): boolean {
    const properties = elementsOf(control, 'sdtPr')[0];
    if (isOn(properties, 'showingPlcHdr')) return true;
    const gallery = properties && elementsOf(properties, 'docPartObj')[0];
    if (!/table of contents/i.test(childValue(gallery, 'docPartGallery') ?? '')) return false;
    this.notes.add('CONTENTS_LEFT_OUT');
    return true;
  }

  #noteRevision(element: Element): void {
    if (element.name === 'del' || element.name === 'moveFrom') this.notes.add('REVISIONS_ACCEPTED');
  }

  #nextParagraph(): Place {
    this.#paragraphs++;
    return { kind: 'PARAGRAPH', paragraph: this.#paragraphs, element: null };
  }
}

/** Of the forms in which one thing is stored for newer and older Words, the newest. */
const chosen = (alternatives: Element): Element =>
  elementsOf(alternatives, 'Choice')[0] ?? elementsOf(alternatives, 'Fallback')[0] ?? alternatives;

const isHidden = (run: Element): boolean => isOn(elementsOf(run, 'rPr')[0], 'vanish');

const isDeleted = (part: Element, properties: string): boolean => {
  const own = elementsOf(part, properties)[0];
  return own !== undefined && elementsOf(own, 'del').length > 0;
};

const countOf = (properties: Element | undefined, name: string, otherwise: number): number =>
  Math.min(1000, Math.max(0, Math.trunc(Number(childValue(properties, name) ?? otherwise)) || otherwise));

/** Rows of a table or cells of a row, also those within content controls and kept revisions. */
function partsOf(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'AlternateContent') return partsOf(chosen(child), name);
    return ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'].includes(child.name)
      ? partsOf(child, name)
      : [];
  });
}

/** A character given by number; those of picture fonts print no letter. */
function symbol(element: Element): string {
  const code = Number.parseInt(element.attributes.char ?? '', 16);
  return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) || code > 0xffff ? '' : String.fromCharCode(code);
}

/** A number and its words. A number that ends in a mark needs no blank, unless a figure follows: `1. 5万亩`. */
function numbered(label: string, words: string): string {
  const rest = words.trimStart();
  if (label === '') return words;
  const isClosed = /[、，。．：:）)】〕]\s*$/.test(label) || (/\.$/.test(label) && !/^\d/.test(rest));
  return isClosed || rest === '' ? label + rest : `${label} ${rest}`;
}
