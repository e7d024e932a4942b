import stringWidth from 'string-width';

/** A column of a terminal table: its head, its cells, and the width beyond which cells are cut (with …). */
export interface Column<Row> {
  head: string;
  cell: (row: Row) => string;
  widest?: number;
  alignRight?: boolean;
}

/** Cuts a text to a display width, Chinese characters counting two. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

const pad = (text: string, width: number, alignRight: boolean): string => {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return alignRight ? blanks + text : text + blanks;
};

/** A table for a terminal, columns aligned by display width (a Chinese character is two columns wide); one line a row. */
export function textTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    columns.map(({ cell, widest = 200 }) => cut(cell(row).replace(/\s+/g, ' ').trim(), widest)),
  );
  const widths = columns.map(({ head }, index) =>
    Math.max(stringWidth(head), ...cells.map((line) => stringWidth(line[index] ?? ''))),
  );
  const line = (texts: readonly string[]) =>
    columns
      .map(({ alignRight = false }, index) => pad(texts[index] ?? '', widths[index] ?? 0, alignRight))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(columns.map(({ head }) => head)), rule, ...cells.map(line)].join('\n');
}
