import { decimal } from '../assessment/arithmetic.ts';
import type { Scorecard } from '../assessment/card.ts';
import type { Distribution } from '../assessment/distribution.ts';
import type { Grade, GradeBand, SchemeKind } from '../assessment/scheme-parts.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** TRIAL 试算 reckoned from what is on record now · FINAL 定稿 as frozen when the government approved it (ADR 0018). */
export type Finality = 'TRIAL' | 'FINAL';
export const FINALITY_WORDS: Readonly<Record<Finality, string>> = { TRIAL: '试算', FINAL: '定稿' };

export interface NamedUnit {
  id: string;
  shortName: string;
  fullName: string;
}

/** The assessment that cards belong to, as their head tells it. */
export interface CardAssessment {
  id: string;
  kind: SchemeKind;
  year: number;
  round: number;
  stage: string;
  approvedAt: Instant | null;
  approvalDocument: string | null;
  manifestHash: string | null;
}

export interface CardScheme {
  code: string;
  version: number;
  title: string;
  gradeBands: readonly GradeBand[];
}

/** One record that a line or a mark of a card rests on. */
export interface CardProof {
  unitId: string;
  obligationId: string | null;
  clausePath: string;
  title: string;
  /** 办结记录 · 佐证材料 · 指标数据 · 核查记录 · 计分事实 · 目标责任书 · 考核认定. */
  kindZh: string;
  on: LocalDate | null;
  words: string;
  by: string;
  file: string;
  sha256: string;
  recordId: string;
  /** Of a figure: what its parts make, the parts, who counted; of a figure or a check: the method, and who verified. */
  value: string;
  parts: string;
  dataSource: string;
  method: string;
  checkedBy: string;
}

/** What a proof leaves empty that tells neither of a figure nor of a check. */
export const NO_FIGURE = { value: '', parts: '', dataSource: '', method: '', checkedBy: '' } as const;
/** What a proof leaves empty that is no file. */
export const NO_FILE = { file: '', sha256: '' } as const;

/** What the readers of any cards that go out together must know, whatever the kind of assessment. */
export interface CardHead {
  kind: SchemeKind;
  finality: Finality;
  assessment: CardAssessment | null;
  year: number;
  asOf: LocalDate;
  knownAt: Instant;
  scheme: CardScheme;
  /** Until when records count as evidence: the day of the draft result once it is made (domain.md §8). */
  evidenceKnownAt: Instant;
  /** How all units are spread; null for a reader who is limited to some. */
  distribution: Distribution | null;
  unitOf: (unitId: string) => NamedUnit;
}

/** Scorecards of a yearly evaluation that go out together. */
export interface CardSet extends CardHead {
  kind: 'ANNUAL';
  cards: readonly Scorecard[];
  /** The cards of all units of the year, among which each stands; null for a reader who is limited to some. */
  peers: readonly Scorecard[] | null;
}

export const points = (hundredths: number | null): string => (hundredths === null ? '—' : decimal(hundredths));

export const gradeWord = ({ gradeBands }: CardScheme, grade: Grade | null): string =>
  gradeBands.find((band) => band.grade === grade)?.nameZh ?? grade ?? '';

/** The grade, or between which two it still lies, in words. */
export function gradeWords(scheme: CardScheme, { grade, gradeRange, status }: Scorecard): string {
  if (status === 'NOTHING_DUE') return '无到期事项，不评分';
  if (grade !== null || gradeRange === null) return gradeWord(scheme, grade);
  return `${gradeWord(scheme, gradeRange.lowest)}～${gradeWord(scheme, gradeRange.highest)}（未定）`;
}

/**
 * Where a score lies among all, by quarters and never by rank: with few items due a rank would say more than is known
 * (domain.md §7).
 */
export function quarterOf({ totalHundredths }: Scorecard, distribution: Distribution | null): string {
  if (distribution === null) return '';
  const { lowerQuartileHundredths, medianHundredths, upperQuartileHundredths } = distribution;
  if (totalHundredths === null || medianHundredths === null) return '';
  if (totalHundredths < (lowerQuartileHundredths ?? 0)) return '低于下四分位';
  if (totalHundredths < medianHundredths) return '下四分位至中位';
  return totalHundredths <= (upperQuartileHundredths ?? 0) ? '中位至上四分位' : '高于上四分位';
}

/** How the scores of all units are spread, in one sentence; empty where they are not the reader's to see. */
export function spreadWords({
  distribution,
  scheme,
  kind,
}: Pick<CardHead, 'distribution' | 'scheme' | 'kind'>): string {
  if (distribution === null) return '';
  const { scored, nothingDue, grades, unsettled } = distribution;
  const shares = grades.map(({ grade, count }) => `${gradeWord(scheme, grade)} ${count}`).join('、');
  const spread =
    scored === 0
      ? ''
      : `最低 ${points(distribution.lowestHundredths)}，下四分位 ${points(distribution.lowerQuartileHundredths)}，中位 ${points(distribution.medianHundredths)}，上四分位 ${points(distribution.upperQuartileHundredths)}，最高 ${points(distribution.highestHundredths)}；`;
  return `${scored} 个单位有得分（${spread}等次：${shares}、未定 ${unsettled}），${nothingDue} 个单位${kind === 'FINAL' ? '没有下达的考核指标' : '没有到期事项'}`;
}

/** Whence and as of when the cards are, and how far they bind: stands on every file. */
export function standingWords({ finality, assessment, asOf, knownAt, scheme }: CardHead): string {
  const by = `按《${scheme.title}》（${scheme.code} 第 ${scheme.version} 版）`;
  return finality === 'FINAL'
    ? `定稿：${by}计算，经${assessment?.approvalDocument ?? ''}批准，清单哈希 ${assessment?.manifestHash ?? ''}；此后的登记不改变本结果`
    : `试算：${by}，依截至 ${asOf} 的事实和 ${dayOfInstant(knownAt)} 在册的登记计算，不是考核结果，不得作为结果使用`;
}

export const titleOf = ({ year, kind, finality }: CardHead): string =>
  `${year}年度${kind === 'FINAL' ? '终期考核' : '评估'}得分卡${finality === 'TRIAL' ? '（试算）' : ''}`;

/** Totals counted in steps of ten points, the last up to the full mark. */
export function totalsByTens(cards: readonly Pick<Scorecard, 'totalHundredths'>[]): { label: string; count: number }[] {
  return Array.from({ length: 10 }, (_step, index) => ({
    label: `${index * 10}–${index === 9 ? '100' : `${index * 10 + 9}.99`}`,
    count: cards.filter(
      ({ totalHundredths }) => totalHundredths !== null && Math.min(9, Math.floor(totalHundredths / 1000)) === index,
    ).length,
  }));
}
