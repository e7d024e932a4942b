import type { Scorecard, UnitFacts } from './card.ts';
import { hasConflict } from './course.ts';
import type { ItemFacts } from './item.ts';
import type { Scheme } from './scheme.ts';
import { scoreUnit } from './scorecard.ts';

/** What should be looked at before a result is approved (domain.md §7, §10); closed. */
export const LINT_CODES = [
  'REPORT_MISSING',
  'UNVERIFIED_COMPLETION',
  'CONTESTED',
  'HELD',
  'ALL_FULL',
  'JUMP_AT_DEADLINE',
  'AWAITING_JUDGEMENT',
  'AWAITING_DATA',
  'READING_UNCONFIRMED',
  'REVIEWER_CONFLICT',
  'SMALL_DENOMINATOR',
] as const;
export type LintCode = (typeof LINT_CODES)[number];

/** One thing to look at, with the most by which the unit's total could change when it is settled. */
export interface LintLine {
  code: LintCode;
  unitId: string;
  obligationId: string | null;
  /** In hundredths of a point; null where that cannot be told. */
  effectHundredths: number | null;
  messageZh: string;
  messageEn: string;
}

/** The most by which the total moves when the items are looked at otherwise. */
function effectOf(
  facts: UnitFacts,
  card: Scorecard,
  scheme: Scheme,
  otherwise: readonly (ItemFacts[] | null)[],
): number | null {
  const effects = otherwise
    .filter((items) => items !== null)
    .map((items) => scoreUnit({ ...facts, items }, scheme).totalHundredths)
    .map((total) => (total === null || card.totalHundredths === null ? null : Math.abs(total - card.totalHundredths)));
  return effects.some((effect) => effect === null) ? null : Math.max(0, ...effects.map(Number));
}

/** What is to be looked at on one item: why, and how the items would stand were it settled the one way or the other. */
function concernsOf(item: ItemFacts, facts: UnitFacts, scheme: Scheme, coordinationUnitId: string | null) {
  const put = (change: Partial<ItemFacts>) =>
    facts.items.map((each) => (each === item ? { ...each, ...change } : each));
  const without = facts.items.filter((each) => each !== item);
  const decide = (kind: 'MET' | 'NOT_MET') => put({ decision: { kind, reason: '' } });
  const path = item.clausePath;
  const concerns: { code: LintCode; zh: string; en: string; otherwise: ItemFacts[][] }[] = [];
  const add = (when: boolean, code: LintCode, zh: string, en: string, ...otherwise: ItemFacts[][]) => {
    if (when) concerns.push({ code, zh, en, otherwise });
  };
  const undecided = item.decision === null;
  add(
    item.claimedOn !== null && item.completedOn === null,
    'UNVERIFIED_COMPLETION',
    `${path}：${item.claimedOn} 申报完成，尚未核查。`,
    `${path}: claimed as done on ${item.claimedOn}, not verified yet.`,
    put({ completedOn: item.claimedOn }),
  );
  add(
    item.isContested,
    'CONTESTED',
    `${path}：单位有异议，尚未裁定。`,
    `${path}: contested by the unit, not decided yet.`,
    without,
    put({ isContested: false, holds: [] }),
  );
  const held = item.holds.filter(({ kind }) => kind !== 'CONTESTED' && kind !== 'EXEMPT_CAUSE');
  add(
    held.length > 0 && item.completedOn === null,
    'HELD',
    `${path}：${held.map(({ wordsZh }) => wordsZh).join('')}`,
    `${path}: ${held.map(({ wordsEn }) => wordsEn).join(' ')}`,
    without,
  );
  const jumpFrom = scheme.lint?.jumpFromBelowPercent.value ?? 0;
  add(
    item.completedOn !== null && item.completedOn <= item.dueOn && (item.lastReportedPercent ?? jumpFrom) < jumpFrom,
    'JUMP_AT_DEADLINE',
    `${path}：期限前最近一次报告仅 ${item.lastReportedPercent}%，随后按期办结，宜复核。`,
    `${path}: the last report before the due day told of ${item.lastReportedPercent}%, then it was done in time; look again.`,
    put({ completedOn: null }),
  );
  add(
    undecided && item.measured?.verdict === 'NEEDS_JUDGEMENT',
    'AWAITING_JUDGEMENT',
    `${path}：${item.measured?.wordsZh ?? ''}，待考核人认定。`,
    `${path}: ${item.measured?.wordsEn ?? ''}: an assessor must judge it.`,
    decide('MET'),
    decide('NOT_MET'),
  );
  add(
    undecided && item.basis === 'TARGET_YEAR' && item.completedOn === null && item.measured === null,
    'AWAITING_DATA',
    `${path}：没有经核定的年度数据。`,
    `${path}: no verified figures of the year.`,
    decide('MET'),
    decide('NOT_MET'),
  );
  add(
    !item.readingConfirmed,
    'READING_UNCONFIRMED',
    `${path}：条款读取结果未经人确认。`,
    `${path}: the reading is unconfirmed.`,
    without,
  );
  const coordination = { unitIds: coordinationUnitId === null ? [] : [coordinationUnitId] };
  add(
    hasConflict(coordination, { unitId: facts.unitId, leadUnitIds: item.leadUnitIds }),
    'REVIEWER_CONFLICT',
    `${path}：统筹协调单位须回避，由督考办或考核人评审。`,
    `${path}: the coordination office may not review it; the supervision office or an assessor must.`,
  );
  return concerns;
}

/** Everything on one card that a signatory should look at first, item by item, then the card as a whole. */
export function lintOf(facts: UnitFacts, scheme: Scheme, coordinationUnitId: string | null): LintLine[] {
  const card = scoreUnit(facts, scheme);
  const { unitId } = facts;
  const lines: LintLine[] = [];
  for (const line of card.lines) {
    const item = facts.items.find(({ obligationId }) => obligationId === line.obligationId);
    if (!item) continue;
    for (const { code, zh, en, otherwise } of concernsOf(item, facts, scheme, coordinationUnitId)) {
      lines.push({
        code,
        unitId,
        obligationId: item.obligationId,
        effectHundredths: otherwise.length === 0 ? null : effectOf(facts, card, scheme, otherwise),
        messageZh: zh,
        messageEn: en,
      });
    }
  }
  for (const mark of card.marks.filter(({ code, part }) => part === 'DISCIPLINE' && code === 'MISSING_REPORT')) {
    const { obligationId, wordsZh: messageZh, wordsEn: messageEn } = mark;
    const others = { ...facts.marks, discipline: facts.marks.discipline?.filter(({ id }) => id !== mark.id) ?? null };
    const then = scoreUnit({ ...facts, marks: others }, scheme).totalHundredths;
    const effectHundredths = then === null || card.totalHundredths === null ? null : then - card.totalHundredths;
    lines.push({ code: 'REPORT_MISSING', unitId, obligationId, effectHundredths, messageZh, messageEn });
  }
  if (card.status === 'NOTHING_DUE') return lines;
  const whole = (code: LintCode, messageZh: string, messageEn: string) =>
    lines.push({ code, unitId, obligationId: null, effectHundredths: null, messageZh, messageEn });
  if (card.totalHundredths === scheme.fullMark.value) {
    whole('ALL_FULL', '全部得满分，宜抽查复核。', 'Everything is full; worth a spot check.');
  }
  const few = scheme.lint?.smallDenominator.value ?? 0;
  if (card.counts.due <= few) {
    whole(
      'SMALL_DENOMINATOR',
      `仅 ${card.counts.due} 项到期，一项即可左右等级。`,
      `Only ${card.counts.due} due: one item decides the grade.`,
    );
  }
  return lines;
}
