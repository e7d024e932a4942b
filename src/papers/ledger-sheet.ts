import type { LocalDate } from '../kernel/local-date.ts';
import type { Light } from '../tasks/light.ts';
import type { ObligationState } from '../tasks/obligation.ts';
import type { NamedParty, RegisterLine } from '../tasks/register-line.ts';

/** What was reported, checked and closed off; empty where nobody has recorded it, never invented. */
export interface Reported {
  progress: string;
  /** In per cent; null where no accepted report says. */
  percentDone: number | null;
  problems: string;
  nextSteps: string;
  verification: string;
  /** The day on which the supervised item was closed off, 销号; completion alone is not that. */
  closedOn: LocalDate | null;
}

export const NOTHING_REPORTED: Reported = {
  progress: '',
  percentDone: null,
  problems: '',
  nextSteps: '',
  verification: '',
  closedOn: null,
};

/** One line of the 台账 as officers keep it (domain.md §7). */
export interface LedgerRow extends Reported {
  number: number;
  task: string;
  clause: string;
  leads: string;
  supports: string;
  dueOn: LocalDate | null;
  light: string;
  remark: string;
}

export type SheetCell = string | number | null;

export interface LedgerColumn {
  head: string;
  /** In characters of the sheet. */
  width: number;
  align: 'left' | 'center' | 'right';
  cell: (row: LedgerRow) => SheetCell;
}

/** The officers' columns in the officers' order (domain.md §7). */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { head: '序号', width: 5, align: 'center', cell: ({ number }) => number },
  { head: '任务', width: 44, align: 'left', cell: ({ task }) => task },
  { head: '条款', width: 10, align: 'center', cell: ({ clause }) => clause },
  { head: '牵头', width: 14, align: 'left', cell: ({ leads }) => leads },
  { head: '协办', width: 16, align: 'left', cell: ({ supports }) => supports },
  { head: '时限', width: 11, align: 'center', cell: ({ dueOn }) => dueOn ?? '无期限' },
  { head: '进展', width: 20, align: 'left', cell: ({ progress }) => progress },
  {
    head: '完成率',
    width: 7,
    align: 'center',
    cell: ({ percentDone }) => (percentDone === null ? '' : `${percentDone}%`),
  },
  { head: '灯色', width: 6, align: 'center', cell: ({ light }) => light },
  { head: '存在问题', width: 16, align: 'left', cell: ({ problems }) => problems },
  { head: '下步措施', width: 16, align: 'left', cell: ({ nextSteps }) => nextSteps },
  { head: '核查意见', width: 14, align: 'left', cell: ({ verification }) => verification },
  { head: '销号日期', width: 11, align: 'center', cell: ({ closedOn }) => closedOn ?? '' },
  { head: '备注', width: 14, align: 'left', cell: ({ remark }) => remark },
];

/** What states are called on paper: a light says how urgent a duty is, this says what it is. */
export const STATE_WORDS: Readonly<Record<ObligationState, string>> = {
  UPCOMING: '未开始',
  OPEN: '在办',
  OVERDUE: '逾期',
  AWAITING_DATA: '待核数据',
  COMPLETED: '按期办结',
  COMPLETED_LATE: '逾期办结',
  UNDATED: '长期任务',
  ENDED: '已终止',
};

/** The colours as officers write them; CURED_LATE keeps to be seen that it was red (domain.md §1.3). */
export const LIGHT_WORDS: Readonly<Record<Light, string>> = {
  NONE: '',
  GREEN: '绿',
  YELLOW: '黄',
  RED: '红',
  CURED_LATE: '红（已补办）',
};

const surfaces = (parties: readonly NamedParty[]): string => parties.map(({ surface }) => surface).join('、');

/** A line of the register as a row of the 台账. */
export function ledgerRow(
  line: RegisterLine,
  number: number,
  { reported, light }: { reported: Reported; light: Light | null },
): LedgerRow {
  const late = line.daysLate > 0 ? `${STATE_WORDS[line.state]}${line.daysLate}日` : STATE_WORDS[line.state];
  const period = line.period ? `（${line.period}）` : '';
  return {
    number,
    task: `${line.clause.title}${period}${line.deliverable && line.deliverable !== line.clause.title ? `：${line.deliverable.trim()}` : ''}`,
    clause: line.clause.path,
    leads: surfaces(line.leads),
    supports: surfaces(line.supports) + (line.openEnded ? '等' : ''),
    dueOn: line.dueOn,
    light: light === null ? '' : LIGHT_WORDS[light],
    ...reported,
    remark: line.completedOn ? `${late}（${line.completedOn}）` : late,
  };
}

/** What begins a formula in Excel, WPS or LibreOffice, half or full width, and the control characters that hide one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
/** Control characters that no sheet can hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are taken out
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** A text that no program takes for a formula: what could begin one gets an apostrophe before it. */
export const neutralised = (text: string): string => {
  const printable = text.replace(UNPRINTABLE, '');
  return FORMULA.test(printable) ? `'${printable}` : printable;
};
