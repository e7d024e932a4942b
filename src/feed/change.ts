import { canonicalJson } from '../kernel/canonical-json.ts';
import type { ToldNoun } from './told-nouns.ts';

/**
 * Texts that the plans and the register of units themselves state. All other free text (reasons, notes, names of persons)
 * stays in the register and is read through the thing itself by those who may (issue 7: no personal data in the feed).
 */
export const STATED_TEXTS: Partial<Record<ToldNoun, readonly string[]>> = {
  Unit: ['code', 'fullName', 'shortName'],
  UnitGroup: ['code', 'name'],
  UnitAlias: ['alias'],
  UnitSuccession: ['basisDocNo'],
  Plan: ['title', 'issuer', 'docNumber'],
  PlanEdition: ['title', 'issuer', 'docNumber'],
  TermExtension: ['basisDocNo'],
  PlanSection: ['label', 'title'],
  TaskClause: ['path', 'heading', 'title', 'text', 'responsibilityLine'],
  Responsibility: ['surface'],
  Deadline: ['surface', 'normalised', 'deliverable'],
  Obligation: ['period', 'dueOrder'],
  StageTarget: ['stageLabel', 'targetFigure', 'targetUnit'],
  AnnualApproval: ['documentNumber'],
  DutyDivision: ['targetFigure', 'targetUnit'],
  DutyPart: ['targetFigure', 'targetUnit'],
  HandOver: ['documentNumber'],
  TargetLetter: ['documentNumber', 'bindingValue'],
  ResultUse: ['documentNumber'],
  PartValue: ['figure'],
  DutyRequest: ['documentNumber'],
  ExemptCause: ['documentNumber'],
  DutyRuleSet: ['code', 'title'],
  LimitSet: ['code', 'title'],
  SupervisedItem: ['number', 'documentNumber'],
  ProgressReport: ['period'],
  Contribution: ['period'],
  IndicatorReading: ['period', 'numerator', 'denominator'],
  Indicator: ['name', 'value', 'unit', 'surface'],
  Finding: ['surface', 'messageZh', 'messageEn'],
  RuleSet: ['code', 'titleZh', 'titleEn'],
  Measure: ['ruleId', 'documentNumber'],
  MeasureStep: ['documentNumber'],
  Paper: ['prefix', 'docNumber'],
  DocumentSeries: ['code'],
  RecordedMark: ['code'],
  AssessmentScheme: ['code', 'title'],
  Reminder: ['subjectId'],
};

const ID = /^[a-z]{3}_\d{6}_[0-9a-z]{1,40}$/;
const DAY_OR_INSTANT = /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/;
const CLOSED_WORD = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && [ID, DAY_OR_INSTANT, CLOSED_WORD].some((shape) => shape.test(value)));

/** Columns that say who did something or why, in a person's own words: not told even where they hold nothing. */
const PERSONAL = /(By|ByName|[Rr]eason|[Nn]ote|(By|actor|verifier)(Id|Name))$/;
/** Columns of free text, hashes and codes to be kept: not told, whatever stands in them. A test finds those that are forgotten. */
const FREE_TEXTS: readonly string[] = [
  'recipient',
  'label',
  'wordsEn',
  'wordsZh',
  'failure',
  'channel',
  'subjectId',
  'reminderKey',
  'secretHash',
  'code',
  'fullName',
  'shortName',
  'source',
  'name',
  'alias',
  'dutyScope',
  'basisDocNo',
  'title',
  'cover',
  'issuer',
  'docNumber',
  'addressees',
  'text',
  'textHash',
  'sourceHash',
  'sourceName',
  'path',
  'heading',
  'responsibilityLine',
  'leadLabel',
  'supportLabel',
  'surface',
  'normalised',
  'duration',
  'deliverable',
  'actor',
  'doubt',
  'period',
  'dueOrder',
  'stageLabel',
  'targetFigure',
  'targetUnit',
  'targetWords',
  'figure',
  'subject',
  'value',
  'unit',
  'numerator',
  'denominator',
  'dataSource',
  'methodVersion',
  'messageZh',
  'messageEn',
  'progressSoFar',
  'documentNumber',
  'words',
  'number',
  'requirement',
  'finding',
  'done',
  'problems',
  'nextSteps',
  'seed',
  'algorithm',
  'sha256',
  'displayName',
  'proves',
  'titleZh',
  'titleEn',
  'runKey',
  'addresseeName',
  'factKey',
  'causalLink',
  'grounds',
  'personName',
  'office',
  'telephone',
  'prefix',
  'contentHash',
  'checkCode',
  'approvalDocument',
  'manifestHash',
  'evidence',
  'answer',
  'hash',
  'fileHash',
  'fromSignedOnPaper',
  'toSignedOnPaper',
  'bindingValue',
  'url',
];

/** Whether nothing of a column is told, unless its noun states it. */
export const isWithheld = (column: string): boolean => PERSONAL.test(column) || FREE_TEXTS.includes(column);

export type Row = Record<string, unknown>;

/** What the feed and exports tell of a row: ids, days, instants, numbers, closed words, and the texts that plans state. */
export function toldFacts(noun: ToldNoun, row: Row): Row {
  const texts = STATED_TEXTS[noun] ?? [];
  return Object.fromEntries(
    Object.entries(row).filter(
      ([column, value]) =>
        column !== 'jurisdiction' && (texts.includes(column) || (!isWithheld(column) && isPlain(value))),
    ),
  );
}

/** The columns of which something is told and that a change altered; all of them when the row is new. */
export function alteredFacts(noun: ToldNoun, before: Row | null, after: Row | null): string[] {
  const was = before ? toldFacts(noun, before) : {};
  const is = after ? toldFacts(noun, after) : {};
  const columns = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...columns].filter((name) => canonicalJson(was[name] ?? null) !== canonicalJson(is[name] ?? null)).sort();
}

const UNIT_COLUMNS = ['unitId', 'answerableUnitId'];
/** Nouns of which a row concerns the unit that it names, whatever became of it. Papers and others have bounds of their own. */
const NAMING: readonly ToldNoun[] = [
  'Responsibility',
  'Obligation',
  'Measure',
  'DutyRequest',
  'ProgressReport',
  'Contribution',
  'IndicatorReading',
  'TargetLetter',
  'SelfEvaluation',
  'ItemReview',
  'RecordedMark',
  'SpotCheck',
  'Objection',
  'FrozenCard',
  'ResultUse',
];
/** Of what a thing without a place of its own is a part: it is seen with that. */
const PART_OF: Partial<Record<ToldNoun, string>> = {
  SuccessionDecision: 'clauseId',
  HandOverLine: 'handOverId',
  StageTarget: 'obligationId',
  AnnualApproval: 'annualPlanId',
  DutyDivision: 'obligationId',
  DutyPart: 'obligationId',
  PartValue: 'obligationId',
  ReportEntry: 'reportId',
  MeasureStep: 'measureId',
  MeasureClock: 'measureId',
  Undertaking: 'measureId',
};

/** The id by which a reader must be able to see a row: of what it is part of, or its own; an earlier version goes by its identity. */
export function seenBy(noun: ToldNoun, subjectId: string, row: Row | null): string {
  const whole = PART_OF[noun];
  const id = whole ? row?.[whole] : row?.identity;
  return typeof id === 'string' && id !== '' ? id : subjectId;
}

/** Whether a row itself names one of these units or groups: then it concerns them even after they have left the line. */
export const namesUnits = (
  noun: ToldNoun,
  row: Row | null,
  { unitIds, groupIds }: { unitIds: readonly string[]; groupIds: readonly string[] },
): boolean =>
  row !== null &&
  NAMING.includes(noun) &&
  (UNIT_COLUMNS.some((column) => unitIds.some((id) => id === row[column])) ||
    groupIds.some((id) => id === row.groupId));
