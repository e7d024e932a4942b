import type { ChartRunOptions } from 'docx/charts';
import { strFromU8, unzipSync } from 'fflate';
import { invariant } from '../kernel/invariant.ts';
import { columnLetters } from './workbook.ts';

/** Word keeps the figures of a chart in a small workbook: names in its first row, categories in its first column. */
const OWN_CELLS = /<c:f>Sheet1!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?<\/c:f>/g;
const OWN_WORKBOOK = /<c:externalData\b.*?<\/c:externalData>/s;

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * A chart as it stands in a workbook: the same DrawingML that Word gets (ECMA-376 part 1, 21.2), its figures read from cells of
 * the sheet instead of a workbook of its own, so that they can be checked and edited where they stand. `at` is the upper left
 * cell of the figures, counted from 0.
 */
export async function chartPart(
  options: ChartRunOptions,
  sheet: string,
  at: { column: number; row: number },
): Promise<string> {
  const { Document, Packer, Paragraph } = await import('docx');
  const { ChartRun } = await import('docx/charts');
  const paper = new Document({ sections: [{ children: [new Paragraph({ children: [new ChartRun(options)] })] }] });
  const bytes = unzipSync(await Packer.toBuffer(paper))['word/charts/chart1.xml'];
  invariant(bytes, 'a document with a chart has the part of the chart');
  const cell = (letters: string, row: string) =>
    `$${columnLetters(numberOf(letters) + at.column)}$${Number(row) + at.row}`;
  return strFromU8(bytes)
    .replace(OWN_WORKBOOK, '')
    .replace(OWN_CELLS, (_all, from: string, row: string, to?: string, last?: string) => {
      const end = to === undefined || last === undefined ? '' : `:${cell(to, last)}`;
      return `<c:f>${sheet}!${cell(from, row)}${end}</c:f>`;
    });
}
