import { decimal } from './arithmetic.ts';
import type { Scorecard, ScoreLine } from './card.ts';
import { RULE_NAMES } from './rule-names.ts';

/**
 * Why an item earned otherwise. ONLY_BEFORE and ONLY_AFTER: it stands on one of the cards alone · RULE it was found to be something
 * else · COMPLETION the same, but it counts for more or less (later by a month, another curve) · WEIGHT its weight or the unit's
 * share · OTHER_ITEMS nothing of its own: the items beside it, or the full mark of tasks, make each of its points worth more or less.
 */
export const LINE_MOVE_REASONS = ['ONLY_BEFORE', 'ONLY_AFTER', 'RULE', 'COMPLETION', 'WEIGHT', 'OTHER_ITEMS'] as const;
export type LineMoveReason = (typeof LINE_MOVE_REASONS)[number];

/** One item then and now, in hundredths of a point; what is left out of a sum earns nothing there. */
export interface LineMove {
  before: ScoreLine | null;
  after: ScoreLine | null;
  clausePath: string;
  title: string;
  moveHundredths: number;
  /** Empty where nothing moved. */
  reasons: LineMoveReason[];
  messageZh: string;
  messageEn: string;
}

/** One part of the score then and now; what nothing recorded decides is null, and counts nothing in the move. */
export interface PartMove {
  code: string;
  nameZh: string;
  nameEn: string;
  beforeHundredths: number | null;
  afterHundredths: number | null;
  moveHundredths: number;
}

/** A unit's card then and now. */
export interface ScorecardComparison {
  unitId: string;
  /** Null where the unit has no card on that side. */
  before: Scorecard | null;
  after: Scorecard | null;
  /** Null unless there is a score on both sides; the moves of all parts add up to it, those of all lines to the part TASK. */
  moveHundredths: number | null;
  /** Whether the settled grade, or the range in which it lies, is another. */
  gradeMoved: boolean;
  parts: PartMove[];
  /** The greatest moves first. */
  lines: LineMove[];
}

const reasonsOf = (before: ScoreLine, after: ScoreLine, moved: boolean): LineMoveReason[] => {
  const reasons: LineMoveReason[] = [];
  if (before.rule !== after.rule) reasons.push('RULE');
  else if (before.completionMillionths !== after.completionMillionths) reasons.push('COMPLETION');
  if (before.weightedShareHundredths !== after.weightedShareHundredths) reasons.push('WEIGHT');
  return moved && reasons.length === 0 ? ['OTHER_ITEMS'] : reasons;
};

const amount = (hundredths: number | null): string => (hundredths === null ? '—' : decimal(hundredths));

/** What is said of one reason. */
function said(reason: LineMoveReason, before: ScoreLine | null, after: ScoreLine | null): { zh: string; en: string } {
  const [then, now] = [before ?? after, after ?? before];
  if (!then || !now) return { zh: '', en: '' };
  switch (reason) {
    case 'ONLY_BEFORE':
      return { zh: `仅前者有此项（${RULE_NAMES[then.rule].zh}）`, en: `only before (${RULE_NAMES[then.rule].en})` };
    case 'ONLY_AFTER':
      return { zh: `仅后者有此项（${RULE_NAMES[now.rule].zh}）`, en: `only after (${RULE_NAMES[now.rule].en})` };
    case 'RULE':
      return {
        zh: `由${RULE_NAMES[then.rule].zh}变为${RULE_NAMES[now.rule].zh}`,
        en: `from ${RULE_NAMES[then.rule].en} to ${RULE_NAMES[now.rule].en}`,
      };
    case 'COMPLETION': {
      const [from, to] = [amount(then.completionHundredths), amount(now.completionHundredths)];
      return { zh: `完成度由 ${from} 变为 ${to}`, en: `counts ${to} instead of ${from}` };
    }
    case 'WEIGHT': {
      const of = ({ weight, shareHundredths }: ScoreLine) => `${weight}×${decimal(shareHundredths)}`;
      return { zh: `权重由 ${of(then)} 变为 ${of(now)}`, en: `weighs ${of(now)} instead of ${of(then)}` };
    }
    case 'OTHER_ITEMS':
      return {
        zh: '本项未变，其他应计事项或任务满分变化使每分的分量不同',
        en: 'unchanged itself: other items, or the full mark of tasks, make its points worth more or less',
      };
  }
}

function moveOf(before: ScoreLine | null, after: ScoreLine | null): LineMove {
  const moveHundredths = (after?.earnedHundredths ?? 0) - (before?.earnedHundredths ?? 0);
  const reasons: LineMoveReason[] =
    before && after ? reasonsOf(before, after, moveHundredths !== 0) : [before ? 'ONLY_BEFORE' : 'ONLY_AFTER'];
  const told = reasons.map((reason) => said(reason, before, after));
  const [from, to] = [amount(before?.earnedHundredths ?? null), amount(after?.earnedHundredths ?? null)];
  const why = (zhOrEn: 'zh' | 'en', stop: string, none: string) => told.map((each) => each[zhOrEn]).join(stop) || none;
  const shown = after ?? before;
  return {
    before,
    after,
    clausePath: shown?.clausePath ?? '',
    title: shown?.title ?? '',
    moveHundredths,
    reasons,
    messageZh: `得分 ${from} → ${to}：${why('zh', '，', '无变化')}。`,
    messageEn: `Points ${from} → ${to}: ${why('en', ', ', 'no change')}.`,
  };
}

/**
 * Which items of two cards are one and the same: the same obligation; else, of a recurring duty, the periods of one clause in
 * their order, so that 2018 stands beside 2019. What is left stands alone.
 */
function paired(before: readonly ScoreLine[], after: readonly ScoreLine[]): [ScoreLine | null, ScoreLine | null][] {
  const then = new Map(before.map((line) => [line.obligationId, line]));
  const pairs: [ScoreLine | null, ScoreLine | null][] = [];
  const left: ScoreLine[] = [];
  for (const line of after) {
    const same = then.get(line.obligationId);
    if (same) {
      pairs.push([same, line]);
      then.delete(line.obligationId);
    } else left.push(line);
  }
  const recurring = Map.groupBy(
    [...then.values()].filter(({ period }) => period !== ''),
    ({ clauseId }) => clauseId,
  );
  for (const line of left) {
    const earlier = line.period === '' ? undefined : recurring.get(line.clauseId)?.shift();
    if (earlier) then.delete(earlier.obligationId);
    pairs.push([earlier ?? null, line]);
  }
  return [...pairs, ...[...then.values()].map((line): [ScoreLine, null] => [line, null])];
}

const keyOf = ({ before, after }: LineMove): string =>
  `${(after ?? before)?.clauseId} ${(after ?? before)?.obligationId}`;

function partsOf(before: Scorecard | null, after: Scorecard | null): PartMove[] {
  const then = new Map((before?.components ?? []).map((part) => [part.code, part]));
  const now = new Map((after?.components ?? []).map((part) => [part.code, part]));
  return [...new Set([...now.keys(), ...then.keys()])].map((code): PartMove => {
    const [from, to] = [then.get(code)?.scoredHundredths ?? null, now.get(code)?.scoredHundredths ?? null];
    const shown = now.get(code) ?? then.get(code);
    return {
      code,
      nameZh: shown?.nameZh ?? code,
      nameEn: shown?.nameEn ?? code,
      beforeHundredths: from,
      afterHundredths: to,
      moveHundredths: (to ?? 0) - (from ?? 0),
    };
  });
}

const gradesOf = (card: Scorecard | null): string =>
  card === null ? '' : [card.status, card.grade, card.gradeRange?.lowest, card.gradeRange?.highest].join();

/** What became of a unit's score between two cards, part by part and item by item, each move with its reasons. */
export function compareCards(unitId: string, before: Scorecard | null, after: Scorecard | null): ScorecardComparison {
  const [then, now] = [before?.totalHundredths ?? null, after?.totalHundredths ?? null];
  const lines = paired(before?.lines ?? [], after?.lines ?? []).map(([from, to]) => moveOf(from, to));
  return {
    unitId,
    before,
    after,
    moveHundredths: then === null || now === null ? null : now - then,
    gradeMoved: gradesOf(before) !== gradesOf(after),
    parts: partsOf(before, after),
    lines: lines.sort(
      (a, b) => Math.abs(b.moveHundredths) - Math.abs(a.moveHundredths) || (keyOf(a) < keyOf(b) ? -1 : 1),
    ),
  };
}

/** Whether anything of a unit's score, grade or items is other than it was. */
export const hasMoved = ({ gradeMoved, moveHundredths, lines }: ScorecardComparison): boolean =>
  gradeMoved || (moveHundredths ?? 0) !== 0 || lines.some(({ reasons }) => reasons.length > 0);
