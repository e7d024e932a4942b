import type { Place } from '../../plans/source.ts';
import type { Block, TableCell } from './blocks.ts';
import { type Element, elementsOf } from './markup.ts';
import { formatNumber } from './number-format.ts';

/** Elements of which a page prints nothing that belongs to a document. */
const UNPRINTED = new Set(
  'head xml script style noscript template iframe frame object embed applet svg canvas audio video map select option button input textarea datalist link meta rt rp'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary ul tr td th caption tbody thead tfoot'.split(
    ' ',
  ),
);
const CJK = '[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef]';
/** A line break of the source between Chinese characters is no blank. */
const SOURCE_BREAK = new RegExp(`(${CJK})[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=${CJK})`, 'g');
/** How the kinds of ordered lists count. */
const LIST_FORMAT: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };

export const isPrinted = (element: Element): boolean =>
  !UNPRINTED.has(element.name) &&
  element.attributes.hidden === undefined &&
  !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.attributes.style ?? '');

/** Makes blocks of a part of a page, leaving out what `isFurniture` names. */
export class HtmlBlocks {
  readonly #isFurniture: (element: Element) => boolean;
  #found: Block[] = [];
  #words = '';
  /** The number of a list entry, which may stand before a paragraph within it. */
  #number = '';
  #paragraphs = 0;
  #tables = 0;
  #cell: Place | null = null;
  #isPreformatted = false;

  constructor(isFurniture: (element: Element) => boolean) {
    this.#isFurniture = isFurniture;
  }

  blocks(root: Element): Block[] {
    this.#found = [];
    this.#children(root);
    this.#flush(root);
    return this.#found;
  }

  #children(element: Element): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#words += this.#isPreformatted ? child : collapsed(child);
      else if (isPrinted(child) && !this.#isFurniture(child)) this.#element(child, element);
    }
  }

  #element(element: Element, parent: Element): void {
    if (element.name === 'br') this.#words += '\n';
    else if (element.name === 'table') {
      this.#flush(parent);
      this.#table(element);
    } else if (!BLOCK.has(element.name)) this.#children(element);
    else {
      this.#flush(parent);
      const wasPreformatted = this.#isPreformatted;
      this.#isPreformatted ||= element.name === 'pre';
      if (element.name === 'li') this.#number = numberOf(element);
      this.#children(element);
      this.#flush(element);
      this.#isPreformatted = wasPreformatted;
    }
  }

  /** Ends a paragraph. A line break ends one, too: many sites part paragraphs by nothing else. */
  #flush(element: Element): void {
    const lines = this.#words.replaceAll('\u00a0', ' ').split('\n');
    this.#words = '';
    for (const line of lines) {
      if (line.replace(/[\s\u3000\u200b]+/g, '') === '') continue;
      const text = this.#number + line.trim();
      this.#number = '';
      this.#found.push({ kind: 'PARAGRAPH', text, place: this.#cell ?? this.#nextParagraph(element) });
    }
  }

  #nextParagraph(element: Element): Place {
    this.#paragraphs++;
    return { kind: 'PARAGRAPH', paragraph: this.#paragraphs, element: pathOf(element) };
  }

  #table(table: Element): void {
    const outer = { found: this.#found, cell: this.#cell };
    if (outer.cell === null) this.#tables++;
    const cells: TableCell[] = [];
    /** Per column, the first row that no cell from above reaches into. */
    const free: number[] = [];
    rowsOf(table).forEach((row, at) => {
      let column = 0;
      for (const part of elementsOf(row).filter(({ name }) => name === 'td' || name === 'th')) {
        if (!isPrinted(part)) continue;
        while ((free[column] ?? 0) > at) column++;
        const columns = spanOf(part.attributes.colspan, 100);
        const rows = spanOf(part.attributes.rowspan, 1000);
        const place: Place = outer.cell ?? {
          kind: 'TABLE_CELL',
          table: this.#tables,
          row: at + 1,
          column: column + 1,
          element: pathOf(part),
        };
        this.#found = [];
        this.#cell = place;
        this.#children(part);
        this.#flush(part);
        cells.push({ row: at, column, rows, columns, blocks: this.#found, place, isHead: part.name === 'th' });
        for (let covered = column; covered < column + columns; covered++) free[covered] = at + rows;
        column += columns;
      }
    });
    this.#cell = outer.cell;
    this.#found = outer.found;
    for (const caption of elementsOf(table, 'caption')) {
      this.#children(caption);
      this.#flush(caption);
    }
    if (cells.length > 0) this.#found.push({ kind: 'TABLE', cells });
  }
}

const collapsed = (words: string): string => words.replace(SOURCE_BREAK, '$1').replace(/[ \t\r\n\f]+/g, ' ');

const rowsOf = (table: Element): Element[] =>
  elementsOf(table).flatMap((child) => {
    if (child.name === 'tr') return isPrinted(child) ? [child] : [];
    return ['tbody', 'thead', 'tfoot', 'form'].includes(child.name) ? rowsOf(child) : [];
  });

const spanOf = (stated: string | undefined, most: number): number =>
  Math.max(1, Math.min(most, Number.parseInt(stated ?? '1', 10) || 1));

/** The number that the page prints before an entry of an ordered list, unless the words bring their own. */
function numberOf(entry: Element): string {
  const list = entry.parent;
  if (
    list?.name !== 'ol' ||
    /list-style(?:-type)?\s*:\s*none/i.test(`${list.attributes.style ?? ''};${entry.attributes.style ?? ''}`)
  )
    return '';
  const begins = firstWords(entry);
  if (/^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[、.．)）]|第[\d一二三四五六七八九十]{1,3}[条章节])/.test(begins))
    return '';
  const start = Number.parseInt(list.attributes.start ?? '1', 10) || 1;
  const value = Number.parseInt(entry.attributes.value ?? '', 10) || start + entry.ordinal - 1;
  const isChinese = /cjk-ideographic|simp-chinese|cjk-decimal|trad-chinese/i.test(list.attributes.style ?? '');
  if (isChinese) return `${formatNumber(value, 'chineseCountingThousand')}、`;
  return `${formatNumber(value, LIST_FORMAT[list.attributes.type ?? ''] ?? 'decimal')}.${/^\s*\d/.test(begins) ? ' ' : ''}`;
}

function firstWords(element: Element): string {
  for (const child of element.children) {
    const words = typeof child === 'string' ? child : isPrinted(child) ? firstWords(child) : '';
    if (words.trim() !== '') return words.trimStart();
  }
  return '';
}

const MOST_STEPS = 12;

/** Where an element stands, as a selector from the nearest id: `div#zoom > p:nth-of-type(3)`. */
function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at?.parent && steps.length < MOST_STEPS; at = at.parent) {
    const { id } = at.attributes;
    if (id !== undefined && /^[\w-]{1,60}$/.test(id)) {
      steps.unshift(`${at.name}#${id}`);
      break;
    }
    steps.unshift(`${at.name}:nth-of-type(${at.ordinal})`);
  }
  return steps.join(' > ');
}
