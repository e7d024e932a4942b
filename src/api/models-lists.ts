import type { Connection, MomentConnection } from './connection.ts';
import type {
  AccessDenial,
  ApiToken,
  Assessment,
  AssessmentLint,
  AssessmentScheme,
  BasisReference,
  ClauseChange,
  Contribution,
  DayComparison,
  Deadline,
  DocumentSeries,
  DraftEntry,
  DutyRequest,
  EditionMeasure,
  EscalationRule,
  Evidence,
  ExemptCause,
  Finding,
  HeldItem,
  Indicator,
  IndicatorReading,
  ItemReview,
  ItemStepTaken,
  LedgerChange,
  LedgerEntry,
  MarkLine,
  Measure,
  MeasureReview,
  MeasureStep,
  Membership,
  MissingReport,
  Objection,
  Obligation,
  ObligationDifference,
  ObligationEffect,
  ObligationGroup,
  Paper,
  PaperTemplate,
  Plan,
  PlanEdition,
  PlanSection,
  PreviewClause,
  PreviewDeadline,
  PreviewFinding,
  PreviewIndicator,
  PreviewObligation,
  PreviewResponsibility,
  ProgressReport,
  RecordedMark,
  ReportEntry,
  ReportStepTaken,
  RequestStepTaken,
  Responsibility,
  ReviewItem,
  RuleSet,
  Sample,
  SampledItem,
  Scorecard,
  ScoreLine,
  SelfEvaluation,
  SpotCheck,
  SupervisedItem,
  SweepProposal,
  SweepReport,
  TargetComparison,
  TaskClause,
  TimelineEvent,
  Unit,
  UnitAlias,
  UnitGroup,
  UnitMatch,
  UpstreamLink,
  UpstreamProposal,
  Verification,
  Webhook,
  WebhookAttempt,
  WebhookMessage,
} from './models.ts';

// The lists of what models.ts knows; codegen.ts maps them by name.

export type AccessDenialConnection = Connection<AccessDenial>;
export type ApiTokenConnection = Connection<ApiToken>;
export type AssessmentConnection = Connection<Assessment>;
export type AssessmentLintConnection = Connection<AssessmentLint>;
export type AssessmentSchemeConnection = Connection<AssessmentScheme>;
export type BasisReferenceConnection = Connection<BasisReference>;
export type ClauseChangeConnection = Connection<ClauseChange>;
export type ContributionConnection = Connection<Contribution>;
export type DayComparisonConnection = Connection<DayComparison>;
export type DeadlineConnection = Connection<Deadline>;
export type DocumentSeriesConnection = Connection<DocumentSeries>;
export type DraftEntryConnection = Connection<DraftEntry>;
export type DutyRequestConnection = MomentConnection<DutyRequest>;
export type EditionMeasureConnection = Connection<EditionMeasure>;
export type EscalationRuleConnection = Connection<EscalationRule>;
export type EvidenceConnection = Connection<Evidence>;
export type ExemptCauseConnection = Connection<ExemptCause>;
export type FindingConnection = Connection<Finding>;
export type HeldItemConnection = Connection<HeldItem>;
export type IndicatorConnection = Connection<Indicator>;
export type IndicatorReadingConnection = Connection<IndicatorReading>;
export type ItemReviewConnection = Connection<ItemReview>;
export type ItemStepTakenConnection = Connection<ItemStepTaken>;
export type LedgerChangeConnection = Connection<LedgerChange>;
export type LedgerEntryConnection = Connection<LedgerEntry>;
export type MarkLineConnection = Connection<MarkLine>;
export type MeasureConnection = Connection<Measure>;
export type MeasureReviewConnection = Connection<MeasureReview>;
export type MeasureStepConnection = Connection<MeasureStep>;
export type MembershipConnection = Connection<Membership>;
export type MissingReportConnection = MomentConnection<MissingReport>;
export type ObjectionConnection = Connection<Objection>;
export type ObligationConnection = MomentConnection<Obligation>;
export type ObligationDifferenceConnection = Connection<ObligationDifference>;
export type ObligationEffectConnection = Connection<ObligationEffect>;
export type ObligationGroupConnection = MomentConnection<ObligationGroup>;
export type PaperConnection = Connection<Paper>;
export type PaperTemplateConnection = Connection<PaperTemplate>;
export type PlanConnection = Connection<Plan>;
export type PlanEditionConnection = Connection<PlanEdition>;
export type PlanSectionConnection = Connection<PlanSection>;
export type PreviewClauseConnection = Connection<PreviewClause>;
export type PreviewDeadlineConnection = Connection<PreviewDeadline>;
export type PreviewFindingConnection = Connection<PreviewFinding>;
export type PreviewIndicatorConnection = Connection<PreviewIndicator>;
export type PreviewObligationConnection = Connection<PreviewObligation>;
export type PreviewResponsibilityConnection = Connection<PreviewResponsibility>;
export type ProgressReportConnection = MomentConnection<ProgressReport>;
export type RecordedMarkConnection = Connection<RecordedMark>;
export type ReportEntryConnection = Connection<ReportEntry>;
export type ReportStepTakenConnection = Connection<ReportStepTaken>;
export type RequestStepTakenConnection = Connection<RequestStepTaken>;
export type ResponsibilityConnection = Connection<Responsibility>;
export type ReviewItemConnection = MomentConnection<ReviewItem>;
export type RuleSetConnection = Connection<RuleSet>;
export type SampleConnection = Connection<Sample>;
export type SampledItemConnection = Connection<SampledItem>;
export type ScorecardConnection = MomentConnection<Scorecard>;
export type ScoreLineConnection = Connection<ScoreLine>;
export type SelfEvaluationConnection = Connection<SelfEvaluation>;
export type SpotCheckConnection = Connection<SpotCheck>;
export type SupervisedItemConnection = MomentConnection<SupervisedItem>;
export type SweepProposalConnection = Connection<SweepProposal>;
export type SweepReportConnection = Connection<SweepReport>;
export type TargetComparisonConnection = Connection<TargetComparison>;
export type TaskClauseConnection = MomentConnection<TaskClause>;
export type TimelineEventConnection = Connection<TimelineEvent>;
export type UnitAliasConnection = Connection<UnitAlias>;
export type UnitConnection = Connection<Unit>;
export type UnitGroupConnection = Connection<UnitGroup>;
export type UnitMatchConnection = Connection<UnitMatch>;
export type UpstreamLinkConnection = Connection<UpstreamLink>;
export type UpstreamProposalConnection = Connection<UpstreamProposal>;
export type VerificationConnection = Connection<Verification>;
export type WebhookAttemptConnection = Connection<WebhookAttempt>;
export type WebhookConnection = Connection<Webhook>;
export type WebhookMessageConnection = Connection<WebhookMessage>;
export type WordingConnection = Connection<TaskClause>;
