import { type IdNoun, readId } from '../kernel/id.ts';

/** The nouns whose changes others are told of; the schema's `ChangeType` is held equal to this list by a test. */
export const TOLD_NOUNS = [
  'Unit',
  'UnitGroup',
  'UnitAlias',
  'Membership',
  'UnitSuccession',
  'SuccessionDecision',
  'HandOver',
  'HandOverLine',
  'Plan',
  'PlanEdition',
  'PlanSection',
  'TermExtension',
  'TaskClause',
  'Responsibility',
  'Deadline',
  'Obligation',
  'Completion',
  'AnnualPlan',
  'StageTarget',
  'AnnualApproval',
  'DutyDivision',
  'DutyPart',
  'PartValue',
  'DutyRequest',
  'ExemptCause',
  'DutyRuleSet',
  'Indicator',
  'IndicatorReading',
  'TargetLetter',
  'Finding',
  'FindingWaiver',
  'UpstreamLink',
  'LimitSet',
  'SupervisedItem',
  'Verification',
  'Sample',
  'SampleItem',
  'ProgressReport',
  'ReportEntry',
  'Contribution',
  'Evidence',
  'RuleSet',
  'SweepReport',
  'Measure',
  'MeasureStep',
  'MeasureClock',
  'Undertaking',
  'MeasureReview',
  'Paper',
  'PaperTemplate',
  'DocumentSeries',
  'AssessmentScheme',
  'Assessment',
  'SelfEvaluation',
  'ItemReview',
  'RecordedMark',
  'SpotCheck',
  'Objection',
  'FrozenCard',
  'ResultUse',
  'Evaluation',
  'OverdueSpell',
  'Reminder',
] as const satisfies readonly IdNoun[];
export type ToldNoun = (typeof TOLD_NOUNS)[number];

/** The nouns that are not told, and why. With those above it is every noun there is, or tsc complains. */
export const UNTOLD_NOUNS = {
  ApiToken: 'who may come in is the register’s own housekeeping, told to its owner',
  ExportJob: 'a copy that somebody asked for is no fact of the register',
  CalendarLink: 'who may read a calendar is the register’s own housekeeping, told to those who may ask',
  ResultFact: 'how a result is told to the rules of measures; the result itself is told as assessment and cards',
  Webhook: 'an address that is told is no fact of the register',
  WebhookMessage: 'how telling goes is kept beside the ledger (ADR 0016)',
  LedgerEntry: 'the feed is a view of the ledger: each change names its deed and number',
  MeasureHandling: 'says which persons handle a case: read in the case itself by those who do (domain.md §2.5)',
} as const satisfies Record<Exclude<IdNoun, ToldNoun>, string>;

/** A noun as the schema's enum has it: TaskClause → TASK_CLAUSE. */
export const changeTypeOf = (noun: ToldNoun): string => noun.replace(/(?<=[a-z])[A-Z]/g, '_$&').toUpperCase();

/** The noun of a thing by its id; undefined for what is not told. */
export function toldNounOf(subjectId: string): ToldNoun | undefined {
  const noun = readId(subjectId)?.noun;
  return TOLD_NOUNS.find((told) => told === noun);
}
