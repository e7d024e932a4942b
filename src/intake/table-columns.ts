import type { Span } from '../kernel/span.ts';
import { type RoleWord, roleOfLabel } from './role-words.ts';
import { areUnits, readUnitList } from './unit-list.ts';
import type { View } from './view.ts';

/** What a column holds, by its heading. NUMBER and PROGRESS hold nothing of the task. */
export type Column =
  | { kind: 'NUMBER' | 'TASK' | 'PROGRESS' | 'OTHER'; head: Span }
  | { kind: 'ROLE'; role: RoleWord; head: Span };

/** A row, one cell per column; null where the row has none. */
export type Row = (Span | null)[];

const UNIT_ROLES = new Set<RoleWord>(['LEAD', 'RESPONSIBLE', 'SUPPORT', 'GUIDE']);
export const holdsUnits = (column: Column): boolean => column.kind === 'ROLE' && UNIT_ROLES.has(column.role);

/** A cell that tells somebody to act heads no column: 编制完成三年行动计划. */
const TELLS =
  /^(?:编制|制定|制订|完成|建立|建成|建设|新建|推进|加快|开展|组织|实施|落实|加强|启动|出台|印发|召开|推动|完善|深化|强化|优化|整改|治理|改造|全面)/;

/** What a heading cell says of its column; null when it is no heading. */
export function columnOf(view: View, head: Span): Column | null {
  const words = view.text.slice(head.start, head.end).replace(/\s/g, '');
  if (words === '' || words.length > 24 || (words.length > 6 && TELLS.test(words))) return null;
  if (/^(?:序号|编号|项号|序|No\.?)$/i.test(words)) return { kind: 'NUMBER', head };
  const role = roleOfLabel(words);
  if (role && role !== 'OTHER') return { kind: 'ROLE', role, head };
  if (/(?:进展|进度|现状|完成|落实|存在|推进)(?:情况|问题|程度)|备注|去年|上年|基数|自评|得分/.test(words))
    return { kind: 'PROGRESS', head };
  if (/任务|事项|项目|内容|工作|措施|目标|要求|实事|举措|指标|名称|类别|问题|计划|建议/.test(words))
    return { kind: 'TASK', head };
  return { kind: 'OTHER', head };
}

/** Whether a cell holds nothing but units. */
export function isUnitCell(view: View, cell: Span): boolean {
  if (cell.end - cell.start > 400 || /[。！？]/.test(view.text.slice(cell.start, cell.end))) return false;
  const { units } = readUnitList(view, cell.start, cell.end);
  return areUnits(units.map(({ start, end }) => view.text.slice(start, end)));
}
