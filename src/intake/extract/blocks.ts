import type { Place } from '../../plans/source.ts';
import type { LineWriter } from './line-writer.ts';
import { writeTable } from './table-lines.ts';

/** What a document is made of, whatever its format: paragraphs and tables, in order. */
export type Block = { kind: 'PARAGRAPH'; text: string; place: Place } | { kind: 'TABLE'; cells: TableCell[] };

/** A cell with its place in the grid, counted from 0, and how many rows and columns it covers. */
export interface TableCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  blocks: Block[];
  place: Place;
  isHead: boolean;
}

/** Writes blocks as lines: one a paragraph, one a table row. */
export function writeBlocks(writer: LineWriter, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'TABLE') writeTable(writer, block.cells, writeBlocks);
    else {
      writer.add(block.text, block.place);
      writer.endLine();
    }
  }
}
