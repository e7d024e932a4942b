import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { textTable } from './text-table.ts';

const rows = [
  { unit: '环保局', days: 32 },
  { unit: 'GRP 各镇街', days: 1 },
];

test('columns stand under each other although Chinese characters are two columns wide', () => {
  const table = textTable(
    [
      { head: '单位', cell: (row: (typeof rows)[number]) => row.unit },
      { head: '逾期', cell: (row) => String(row.days), alignRight: true },
    ],
    rows,
  );
  const lines = table.split('\n');
  expect(lines).toHaveLength(4);
  expect(new Set(lines.map((line) => stringWidth(line)))).toEqual(new Set([16]));
});

test('a long cell is cut by display width and says so', () => {
  const table = textTable([{ head: '任务', cell: (text: string) => text, widest: 7 }], ['深入开展土壤环境质量调查']);
  expect(table.split('\n')[2]).toBe('深入开…');
});

test('line breaks inside a cell do not break the table', () => {
  expect(textTable([{ head: 'x', cell: (text: string) => text }], ['a\nb']).split('\n')).toHaveLength(3);
});
