import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Actor as ActorModel, ApiToken as ApiTokenModel, BasisReference as BasisReferenceModel, CaseEvidence as CaseEvidenceModel, ClauseChange as ClauseChangeModel, ClauseRival as ClauseRivalModel, Completion as CompletionModel, Contribution as ContributionModel, DayComparison as DayComparisonModel, Deadline as DeadlineModel, DeadlinesSet as DeadlinesSetModel, DutyRequest as DutyRequestModel, EditionMeasure as EditionMeasureModel, EditionPreview as EditionPreviewModel, DocumentSeries as DocumentSeriesModel, DraftEntry as DraftEntryModel, EscalationRule as EscalationRuleModel, ExemptCause as ExemptCauseModel, Evidence as EvidenceModel, Finding as FindingModel, HandledPerson as HandledPersonModel, HeldItem as HeldItemModel, Hold as HoldModel, Indicator as IndicatorModel, IndicatorReading as IndicatorReadingModel, ItemOpening as ItemOpeningModel, ItemSet as ItemSetModel, ItemStepTaken as ItemStepTakenModel, LedgerChange as LedgerChangeModel, LedgerEntry as LedgerEntryModel, LegalBasis as LegalBasisModel, Measure as MeasureModel, MeasureClock as MeasureClockModel, MeasureFacts as MeasureFactsModel, MeasureReview as MeasureReviewModel, MeasureStep as MeasureStepModel, Membership as MembershipModel, NextStep as NextStepModel, MissingReport as MissingReportModel, Obligation as ObligationModel, ObligationEffect as ObligationEffectModel, ObligationDifference as ObligationDifferenceModel, ObligationGroup as ObligationGroupModel, Paper as PaperModel, PaperDraft as PaperDraftModel, PaperTemplate as PaperTemplateModel, PaperText as PaperTextModel, Plan as PlanModel, PlanEdition as PlanEditionModel, PlanPreview as PlanPreviewModel, PlanSection as PlanSectionModel, PreviewClause as PreviewClauseModel, PreviewDeadline as PreviewDeadlineModel, PreviewFinding as PreviewFindingModel, PreviewIndicator as PreviewIndicatorModel, PreviewObligation as PreviewObligationModel, PreviewResponsibility as PreviewResponsibilityModel, ProgressReport as ProgressReportModel, ReportDraft as ReportDraftModel, ReportEntry as ReportEntryModel, ReportStepTaken as ReportStepTakenModel, Responsibility as ResponsibilityModel, RequestStepTaken as RequestStepTakenModel, ReviewItem as ReviewItemModel, RuleSet as RuleSetModel, RuleSetPreview as RuleSetPreviewModel, Sample as SampleModel, SampledItem as SampledItemModel, SupervisedItem as SupervisedItemModel, SweepPreview as SweepPreviewModel, SweepProposal as SweepProposalModel, SweepReport as SweepReportModel, TargetComparison as TargetComparisonModel, TaskClause as TaskClauseModel, Undertaking as UndertakingModel, TimelineEvent as TimelineEventModel, Unit as UnitModel, UnitAlias as UnitAliasModel, UnitGroup as UnitGroupModel, UnitMatch as UnitMatchModel, UpstreamCoverage as UpstreamCoverageModel, UpstreamLink as UpstreamLinkModel, UpstreamProposal as UpstreamProposalModel, Verification as VerificationModel, ApiTokenConnection as ApiTokenConnectionModel, BasisReferenceConnection as BasisReferenceConnectionModel, ClauseChangeConnection as ClauseChangeConnectionModel, ContributionConnection as ContributionConnectionModel, DayComparisonConnection as DayComparisonConnectionModel, DeadlineConnection as DeadlineConnectionModel, DutyRequestConnection as DutyRequestConnectionModel, EditionMeasureConnection as EditionMeasureConnectionModel, DocumentSeriesConnection as DocumentSeriesConnectionModel, DraftEntryConnection as DraftEntryConnectionModel, EscalationRuleConnection as EscalationRuleConnectionModel, ExemptCauseConnection as ExemptCauseConnectionModel, EvidenceConnection as EvidenceConnectionModel, FindingConnection as FindingConnectionModel, HeldItemConnection as HeldItemConnectionModel, IndicatorConnection as IndicatorConnectionModel, IndicatorReadingConnection as IndicatorReadingConnectionModel, ItemStepTakenConnection as ItemStepTakenConnectionModel, LedgerChangeConnection as LedgerChangeConnectionModel, LedgerEntryConnection as LedgerEntryConnectionModel, MeasureConnection as MeasureConnectionModel, MeasureReviewConnection as MeasureReviewConnectionModel, MeasureStepConnection as MeasureStepConnectionModel, MembershipConnection as MembershipConnectionModel, MissingReportConnection as MissingReportConnectionModel, ObligationConnection as ObligationConnectionModel, ObligationEffectConnection as ObligationEffectConnectionModel, ObligationDifferenceConnection as ObligationDifferenceConnectionModel, ObligationGroupConnection as ObligationGroupConnectionModel, PaperConnection as PaperConnectionModel, PaperTemplateConnection as PaperTemplateConnectionModel, PlanConnection as PlanConnectionModel, PlanEditionConnection as PlanEditionConnectionModel, PlanSectionConnection as PlanSectionConnectionModel, PreviewClauseConnection as PreviewClauseConnectionModel, PreviewDeadlineConnection as PreviewDeadlineConnectionModel, PreviewFindingConnection as PreviewFindingConnectionModel, PreviewIndicatorConnection as PreviewIndicatorConnectionModel, PreviewObligationConnection as PreviewObligationConnectionModel, PreviewResponsibilityConnection as PreviewResponsibilityConnectionModel, ProgressReportConnection as ProgressReportConnectionModel, ReportEntryConnection as ReportEntryConnectionModel, ReportStepTakenConnection as ReportStepTakenConnectionModel, ResponsibilityConnection as ResponsibilityConnectionModel, RequestStepTakenConnection as RequestStepTakenConnectionModel, ReviewItemConnection as ReviewItemConnectionModel, RuleSetConnection as RuleSetConnectionModel, SampleConnection as SampleConnectionModel, SampledItemConnection as SampledItemConnectionModel, SupervisedItemConnection as SupervisedItemConnectionModel, SweepProposalConnection as SweepProposalConnectionModel, SweepReportConnection as SweepReportConnectionModel, TargetComparisonConnection as TargetComparisonConnectionModel, TaskClauseConnection as TaskClauseConnectionModel, TimelineEventConnection as TimelineEventConnectionModel, UnitConnection as UnitConnectionModel, UnitAliasConnection as UnitAliasConnectionModel, UnitGroupConnection as UnitGroupConnectionModel, UnitMatchConnection as UnitMatchConnectionModel, UpstreamLinkConnection as UpstreamLinkConnectionModel, UpstreamProposalConnection as UpstreamProposalConnectionModel, VerificationConnection as VerificationConnectionModel, WordingConnection as WordingConnectionModel } from './models.ts';
import type { Assessment as AssessmentModel, AssessmentLint as AssessmentLintModel, AssessmentScheme as AssessmentSchemeModel, FinalScorecard as FinalScorecardModel, ItemReview as ItemReviewModel, KeyWorkCheck as KeyWorkCheckModel, MarkLine as MarkLineModel, Objection as ObjectionModel, RecordedMark as RecordedMarkModel, Scorecard as ScorecardModel, ScoreLine as ScoreLineModel, SelfEvaluation as SelfEvaluationModel, SpotCheck as SpotCheckModel, TargetLetter as TargetLetterModel, TargetLine as TargetLineModel, AssessmentConnection as AssessmentConnectionModel, AssessmentLintConnection as AssessmentLintConnectionModel, AssessmentSchemeConnection as AssessmentSchemeConnectionModel, FinalScorecardConnection as FinalScorecardConnectionModel, ItemReviewConnection as ItemReviewConnectionModel, MarkLineConnection as MarkLineConnectionModel, ObjectionConnection as ObjectionConnectionModel, RecordedMarkConnection as RecordedMarkConnectionModel, ScorecardConnection as ScorecardConnectionModel, ScoreLineConnection as ScoreLineConnectionModel, SelfEvaluationConnection as SelfEvaluationConnectionModel, SpotCheckConnection as SpotCheckConnectionModel, TargetLetterConnection as TargetLetterConnectionModel } from './models-assessment.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant by RFC 3339 with an offset (2018-12-31T16:00:00.000Z); answers are in UTC with milliseconds. */
  DateTime: { input: Instant; output: Instant; }
  /** A day of the calendar in Asia/Shanghai, written YYYY-MM-DD (2018-12-31). Other forms and days that do not exist are rejected. */
  LocalDate: { input: LocalDate; output: LocalDate; }
};

/** The amended text that is accepted, and on what preview. */
export type AcceptEditionInput = {
  /** Refuse when the plan has changed since this version; not looked at when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The day of issue, as it was previewed. */
  issuedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** What an officer says of pairings, as it was previewed. */
  pairings?: InputMaybe<Array<ClausePairingInput>>;
  /** The global id of the plan that it amends. */
  planId: Scalars['ID']['input'];
  /** The token of the preview that was looked at; an edition is never accepted unseen. */
  previewToken: Scalars['String']['input'];
  /** Why, and on whose word, the plan is amended: 1 to 2000 characters. */
  reason: Scalars['String']['input'];
  /** The whole amended text, as it was previewed. */
  text: Scalars['String']['input'];
  /** The year of dates that name none, as it was previewed. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of accepting an edition. */
export type AcceptEditionPayload = {
  __typename?: 'AcceptEditionPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The plan as it stands now; null when refused. */
  plan?: Maybe<Plan>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which report is accepted. */
export type AcceptReportInput = {
  /** The version of the report that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The report. */
  reportId: Scalars['ID']['input'];
};

/** What came of it. */
export type AcceptReportPayload = {
  __typename?: 'AcceptReportPayload';
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** The report as it stands now; null when nothing was done. */
  report?: Maybe<ProgressReport>;
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What acceptReview is given. */
export type AcceptReviewInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The review's global id. */
  reviewId: Scalars['ID']['input'];
};

/** What came of acceptReview. */
export type AcceptReviewPayload = {
  __typename?: 'AcceptReviewPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The review as it now stands; null when refused. */
  review?: Maybe<MeasureReview>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which item is signed for. */
export type AcknowledgeItemInput = {
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
};

/** What came of it. */
export type AcknowledgeItemPayload = {
  __typename?: 'AcknowledgeItemPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What acknowledgeMeasure is given. */
export type AcknowledgeMeasureInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
};

/** What came of acknowledgeMeasure. */
export type AcknowledgeMeasurePayload = {
  __typename?: 'AcknowledgeMeasurePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Someone, or some system, that asks or acts. */
export type Actor = {
  __typename?: 'Actor';
  /** Token id, or local:NAME for someone at the machine itself. */
  id: Scalars['ID']['output'];
  /** Whether only the matters of certain units can be seen. */
  isUnitScoped: Scalars['Boolean']['output'];
  /** The district by its GB/T 2260 code: nothing outside it can be seen. */
  jurisdiction: Scalars['String']['output'];
  /** The label of the token, or the name of the person. */
  name: Scalars['String']['output'];
  /** What it may do. */
  role: ActorRole;
  /** The day it is in Asia/Shanghai, by the register's clock. */
  today: Scalars['LocalDate']['output'];
  /** The units whose matters can be seen; empty when not limited to units. */
  units: UnitConnection;
};


/** Someone, or some system, that asks or acts. */
export type ActorUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What an actor may do. */
export type ActorRole =
  /** Assessor 考核人员; reads here. */
  | 'ASSESSOR'
  /** The coordinating office 统筹协调单位; reads here. */
  | 'COORDINATION_OFFICE'
  /** Leader of the government who decides 政府领导; reads here. */
  | 'GOVERNMENT_LEADER'
  /** Another system; only reads. */
  | 'INTEGRATOR'
  /** Keeps the register itself: tokens, seeds and everything the office may do. */
  | 'OWNER'
  /** Head of the supervision office 督考办主任. */
  | 'SUPERVISION_DIRECTOR'
  /** Supervision officer 督查员. */
  | 'SUPERVISION_OFFICER'
  /** A unit's contact 联络员; sees the matters of its units. */
  | 'UNIT_LIAISON'
  /** A unit's principal 主要负责人; sees the matters of its units. */
  | 'UNIT_PRINCIPAL';

/** Which step of the course is taken. */
export type AdvanceAssessmentInput = {
  /** The assessment's global id. */
  assessmentId: Scalars['ID']['input'];
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Which step. */
  step: AssessmentStep;
};

/** What came of it. */
export type AdvanceAssessmentPayload = {
  __typename?: 'AdvanceAssessmentPayload';
  /** The assessment as it now stands; null when refused. */
  assessment?: Maybe<Assessment>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What kind of name an alias is. */
export type AliasKind =
  /** A shortened name 简称, such as 国土局. */
  | 'ABBREVIATION'
  /** Words for a group 集合称谓, such as 各镇街. */
  | 'COLLECTIVE'
  /** An earlier name 曾用名. */
  | 'FORMER_NAME'
  /** A second official name 挂牌名称. */
  | 'NAME_PLATE';

/** An answer to one point of a statement. */
export type AnswerInput = {
  /** Whether the point was accepted. */
  isAccepted: Scalars['Boolean']['input'];
  /** The number of the point, from 1, over all statements on the present draft. */
  point: Scalars['Int']['input'];
  /** The answer, 1 to 2000 characters. */
  words: Scalars['String']['input'];
};

/** How which objection is answered. */
export type AnswerObjectionInput = {
  /** The answer, 1 to 4000 characters. */
  answer: Scalars['String']['input'];
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The objection's global id. */
  objectionId: Scalars['ID']['input'];
  /** What came of it. */
  outcome: ObjectionOutcome;
};

/** What came of it. */
export type AnswerObjectionPayload = {
  __typename?: 'AnswerObjectionPayload';
  /** The assessment as it now stands; null when refused. */
  assessment?: Maybe<Assessment>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What answerStatement is given. */
export type AnswerStatementInput = {
  /** The answers. */
  answers: Array<AnswerInput>;
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
};

/** What came of answerStatement. */
export type AnswerStatementPayload = {
  __typename?: 'AnswerStatementPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A secret that speaks for an actor; shown once, kept only as a hash. */
export type ApiToken = Node & {
  __typename?: 'ApiToken';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it stops by itself; null for never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id of the token. */
  id: Scalars['ID']['output'];
  /** Whether it opens anything now. */
  isLive: Scalars['Boolean']['output'];
  /** Whether its bearer sees only the matters of certain units. */
  isUnitScoped: Scalars['Boolean']['output'];
  /** What it is for. */
  label: Scalars['String']['output'];
  /** When it was closed; null while it is not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What its bearer may do. */
  role: ActorRole;
  /** The units whose matters its bearer sees; empty when not limited to units. */
  units: UnitConnection;
};


/** A secret that speaks for an actor; shown once, kept only as a hash. */
export type ApiTokenUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of tokens. */
export type ApiTokenConnection = {
  __typename?: 'ApiTokenConnection';
  /** The tokens of this page with their cursors, in order. */
  edges: Array<ApiTokenEdge>;
  /** The tokens of this page without cursors, for readers who do not page on. */
  nodes: Array<ApiToken>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many tokens the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of tokens. */
export type ApiTokenEdge = {
  __typename?: 'ApiTokenEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The token at this place. */
  node: ApiToken;
};

/** By which decision the result is approved. */
export type ApproveAssessmentInput = {
  /** The assessment's global id. */
  assessmentId: Scalars['ID']['input'];
  /** Number of the decision. */
  document: Scalars['String']['input'];
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it. */
export type ApproveAssessmentPayload = {
  __typename?: 'ApproveAssessmentPayload';
  /** The assessment as it now stands; null when refused. */
  assessment?: Maybe<Assessment>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which request, to which day. */
export type ApproveExtensionInput = {
  /** The number of the decision. */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The version that you saw; refused when it is no longer the last. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The exact new day; later than the one that counts. */
  newDueOn: Scalars['LocalDate']['input'];
  /** The request's global id. */
  requestId: Scalars['ID']['input'];
  /** What is said with it, at most 4000 characters. */
  words?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it: grants more time to an exact new day: the director while it is short and the first, else a government leader. */
export type ApproveExtensionPayload = {
  __typename?: 'ApproveExtensionPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which drafts are approved. */
export type ApproveItemsInput = {
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The drafts, at most 200. */
  itemIds: Array<Scalars['ID']['input']>;
};

/** What came of it. */
export type ApproveItemsPayload = {
  __typename?: 'ApproveItemsPayload';
  /** The items; null when nothing was done. */
  approved?: Maybe<ItemSet>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which item is filed. */
export type ArchiveItemInput = {
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
};

/** What came of it. */
export type ArchiveItemPayload = {
  __typename?: 'ArchiveItemPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** One round of the yearly evaluation or the final assessment of a year, from self-evaluation to the archive. */
export type Assessment = Node & {
  __typename?: 'Assessment';
  /** Number of the decision; null before approval. */
  approvalDocument?: Maybe<Scalars['String']['output']>;
  /** When the government approved it; null before. */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who approved it; null before. */
  approvedBy?: Maybe<Scalars['String']['output']>;
  /** The cards of a yearly evaluation: as frozen once approved, as they stand now before; in the order of units. Empty for a final assessment, whose cards are finalCards. */
  cards: ScorecardConnection;
  /** The unit whose people review as coordination office; null where none does. */
  coordinationUnit?: Maybe<Unit>;
  /** How scores are spread: a picture of all units together, never a bare list of ranks. */
  distribution: ScoreDistribution;
  /** From when on late entries of duties no longer move a score; null before the draft result. */
  evidenceFrozenAt?: Maybe<Scalars['DateTime']['output']>;
  /** The cards of a final assessment: as frozen once approved, as they stand now before; empty for a yearly evaluation. */
  finalCards: FinalScorecardConnection;
  /** Global id of the assessment. */
  id: Scalars['ID']['output'];
  /** Yearly evaluation or final assessment. */
  kind: SchemeKind;
  /** What should be looked at before the result is approved, with its effect on scores. */
  lint: AssessmentLintConnection;
  /** The hash over all frozen cards; null before approval. */
  manifestHash?: Maybe<Scalars['String']['output']>;
  /** What the reader may do next, by the course and the reader's role. */
  nextSteps: Array<AssessmentStep>;
  /** What units held against the draft, with the answers. */
  objections: ObjectionConnection;
  /** The day on which it was opened. */
  openedOn: Scalars['LocalDate']['output'];
  /** When it was published; null before. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Facts that assessors put on record. */
  recordedMarks: RecordedMarkConnection;
  /** Why it was taken up again; null for the first. */
  reopenReason?: Maybe<Scalars['String']['output']>;
  /** The round it takes up again; null for the first. */
  reopenedFrom?: Maybe<Assessment>;
  /** What reviewers found of items. */
  reviews: ItemReviewConnection;
  /** 1 for the first; each reopening makes the next. */
  round: Scalars['Int']['output'];
  /** The published scheme it runs under; frozen with it. */
  scheme: AssessmentScheme;
  /** What units said of themselves. */
  selfEvaluations: SelfEvaluationConnection;
  /** The draw, and what was found. */
  spotChecks: SpotCheckConnection;
  /** Where it stands in its course. */
  stage: AssessmentStage;
  /** By which day the stage should be over; null where the scheme sets none. For the window of objections: its last day. */
  stageEndsOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The version of this record, for expectedVersion. */
  version: Scalars['Int']['output'];
  /** The year judged. */
  year: Scalars['Int']['output'];
};


/** One round of the yearly evaluation or the final assessment of a year, from self-evaluation to the archive. */
export type AssessmentCardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** One round of the yearly evaluation or the final assessment of a year, from self-evaluation to the archive. */
export type AssessmentFinalCardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** One round of the yearly evaluation or the final assessment of a year, from self-evaluation to the archive. */
export type AssessmentLintArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** One round of the yearly evaluation or the final assessment of a year, from self-evaluation to the archive. */
export type AssessmentObjectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** One round of the yearly evaluation or the final assessment of a year, from self-evaluation to the archive. */
export type AssessmentRecordedMarksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** One round of the yearly evaluation or the final assessment of a year, from self-evaluation to the archive. */
export type AssessmentReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** One round of the yearly evaluation or the final assessment of a year, from self-evaluation to the archive. */
export type AssessmentSelfEvaluationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** One round of the yearly evaluation or the final assessment of a year, from self-evaluation to the archive. */
export type AssessmentSpotChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A page of assessments. */
export type AssessmentConnection = {
  __typename?: 'AssessmentConnection';
  /** The assessments of this page with their cursors, in order. */
  edges: Array<AssessmentEdge>;
  /** The assessments of this page without cursors, for readers who do not page on. */
  nodes: Array<Assessment>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many assessments the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of assessments. */
export type AssessmentEdge = {
  __typename?: 'AssessmentEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The assessment at this place. */
  node: Assessment;
};

/** One thing to look at before a result is approved. */
export type AssessmentLint = {
  __typename?: 'AssessmentLint';
  /** Which. */
  code: AssessmentLintCode;
  /** The most by which the unit's total could change, in hundredths of a point; null where that cannot be told. */
  effectHundredths?: Maybe<Scalars['Int']['output']>;
  /** In words, English. */
  messageEn: Scalars['String']['output'];
  /** In words, Chinese. */
  messageZh: Scalars['String']['output'];
  /** The item; null where it concerns the card as a whole. */
  obligation?: Maybe<Obligation>;
  /** The unit. */
  unit: Unit;
};

/** What should be looked at before a result is approved. */
export type AssessmentLintCode =
  /** Everything full: worth a second look. */
  | 'ALL_FULL'
  /** Verified figures are still awaited. */
  | 'AWAITING_DATA'
  /** An assessor's judgement is still awaited. */
  | 'AWAITING_JUDGEMENT'
  /** The unit contests the attribution, the day or a figure. */
  | 'CONTESTED'
  /** A pending request or a suspension holds it, and nothing is accepted: settle it first. */
  | 'HELD'
  /** Reported nothing for long, and done at the deadline. */
  | 'JUMP_AT_DEADLINE'
  /** The reading of the clause is unconfirmed. */
  | 'READING_UNCONFIRMED'
  /** A progress report is missing. */
  | 'REPORT_MISSING'
  /** Only the unit itself, or a unit that leads the item, would review it by role: another reviewer is needed. */
  | 'REVIEWER_CONFLICT'
  /** Few items are due: one item decides the grade. */
  | 'SMALL_DENOMINATOR'
  /** Claimed as done, and not verified. */
  | 'UNVERIFIED_COMPLETION';

/** A page of matters to look at. */
export type AssessmentLintConnection = {
  __typename?: 'AssessmentLintConnection';
  /** The matters to look at of this page with their cursors, in order. */
  edges: Array<AssessmentLintEdge>;
  /** The matters to look at of this page without cursors, for readers who do not page on. */
  nodes: Array<AssessmentLint>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many matters to look at the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of matters to look at. */
export type AssessmentLintEdge = {
  __typename?: 'AssessmentLintEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The matter to look at at this place. */
  node: AssessmentLint;
};

/** A published way of scoring, as data with sources; a version is never changed. */
export type AssessmentScheme = Node & {
  __typename?: 'AssessmentScheme';
  /** Its stable code. */
  code: Scalars['String']['output'];
  /** The whole scheme as canonical JSON: weights, shares, deductions, bands, each with its source. */
  content: Scalars['String']['output'];
  /** The first year it scores. */
  firstYear: Scalars['Int']['output'];
  /** The grades, best first, and the score from which each holds. */
  gradeBands: Array<GradeBand>;
  /** Global id of the scheme. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  kind: SchemeKind;
  /** The last year it scores. */
  lastYear: Scalars['Int']['output'];
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** Where its numbers come from. */
  source: Scalars['String']['output'];
  /** Its title. */
  title: Scalars['String']['output'];
  /** Its version. */
  version: Scalars['Int']['output'];
};

/** A page of schemes. */
export type AssessmentSchemeConnection = {
  __typename?: 'AssessmentSchemeConnection';
  /** The schemes of this page with their cursors, in order. */
  edges: Array<AssessmentSchemeEdge>;
  /** The schemes of this page without cursors, for readers who do not page on. */
  nodes: Array<AssessmentScheme>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many schemes the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of schemes. */
export type AssessmentSchemeEdge = {
  __typename?: 'AssessmentSchemeEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The scheme at this place. */
  node: AssessmentScheme;
};

/** Where an assessment stands. */
export type AssessmentStage =
  /** Objections are answered. */
  | 'ADJUSTED'
  /** The government approved it; cards are frozen. */
  | 'APPROVED'
  /** It is closed. */
  | 'ARCHIVED'
  /** Leads and the coordination office review. */
  | 'DEPARTMENT_REVIEW'
  /** The evidence is frozen and the result drafted. */
  | 'DRAFT_RESULT'
  /** Units may object. */
  | 'OBJECTION_WINDOW'
  /** It was published. */
  | 'PUBLISHED'
  /** A later round took its place. */
  | 'REOPENED'
  /** Units speak first. */
  | 'SELF_EVALUATION'
  /** Assessors look for themselves. */
  | 'SPOT_CHECK';

/** A step of the course. */
export type AssessmentStep =
  /** Puts it into the archive. */
  | 'ARCHIVE'
  /** From self-evaluation to review. */
  | 'BEGIN_REVIEW'
  /** From review to spot checks. */
  | 'BEGIN_SPOT_CHECKS'
  /** Closes the window, when its working days are over and every objection is answered. */
  | 'CLOSE_OBJECTIONS'
  /** Freezes the evidence and drafts the result; only after the year is over. */
  | 'DRAFT_RESULT'
  /** Opens the draft to objections. */
  | 'OPEN_OBJECTIONS'
  /** Publishes the approved result. */
  | 'PUBLISH';

/** Which items are assigned. */
export type AssignItemsInput = {
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The items, at most 200. */
  itemIds: Array<Scalars['ID']['input']>;
  /** The office’s own day for all of them: it counts where the plan writes none, and is shown beside the plan’s where it does. */
  officeDueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** What the office asks beyond the words of the plan; what was said at opening stays when left out. */
  requirement?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it. */
export type AssignItemsPayload = {
  __typename?: 'AssignItemsPayload';
  /** The items; null when nothing was done. */
  assigned?: Maybe<ItemSet>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** For which duty, which day, and why. */
export type AssignSupervisionDeadlineInput = {
  /** The last day in time; null takes the office's day back. */
  dueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The version that you saw; refused when it is no longer the last. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The obligation's global id. */
  obligationId: Scalars['ID']['input'];
  /** Why, 1 to 2000 characters. */
  reason: Scalars['String']['input'];
};

/** What came of it: the office sets its own deadline for a duty, or takes it back; lateness is judged on it only where no other day is fixed, and both are shown. */
export type AssignSupervisionDeadlinePayload = {
  __typename?: 'AssignSupervisionDeadlinePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The obligation as it now stands; null when refused. */
  obligation?: Maybe<Obligation>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** For which duties, which day, and why. */
export type AssignSupervisionDeadlinesInput = {
  /** The last day in time; null takes the office's day back. */
  dueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** How many duties you saw in this list; refused when there are no longer so many. */
  expectedCount: Scalars['Int']['input'];
  /** Which duties, as they stand today. */
  filter: ObligationFilter;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 2000 characters. */
  reason: Scalars['String']['input'];
};

/** What came of it: the office sets one deadline for a whole filtered list, in one deed; completed duties are passed over. */
export type AssignSupervisionDeadlinesPayload = {
  __typename?: 'AssignSupervisionDeadlinesPayload';
  /** What was set; null when refused. */
  deadlines?: Maybe<DeadlinesSet>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Of what level an authority is. */
export type AuthorityLevel =
  /** City 设区市. */
  | 'CITY'
  /** District or county 县级. */
  | 'DISTRICT'
  /** Province 省级. */
  | 'PROVINCE'
  /** The State 国家. */
  | 'STATE';

/** A higher document that a plan names as its ground, cited where it is named. */
export type BasisReference = {
  __typename?: 'BasisReference';
  /** The words of the plan that name it. */
  citation: Citation;
  /** Its number; null where the plan gives none. */
  docNumber?: Maybe<Scalars['String']['output']>;
  /** The number in the one form of official papers, 国发〔2016〕31号; null where the plan gives none. */
  normalisedNumber?: Maybe<Scalars['String']['output']>;
  /** The plan on record that it means, by its number or its title; null where none, or more than one, answers to it. */
  plan?: Maybe<Plan>;
  /** The document's title. */
  title: Scalars['String']['output'];
};

/** A page of documents. */
export type BasisReferenceConnection = {
  __typename?: 'BasisReferenceConnection';
  /** The documents of this page with their cursors, in order. */
  edges: Array<BasisReferenceEdge>;
  /** The documents of this page without cursors, for readers who do not page on. */
  nodes: Array<BasisReference>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many documents the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of documents. */
export type BasisReferenceEdge = {
  __typename?: 'BasisReferenceEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The document at this place. */
  node: BasisReference;
};

/** How an item will be done. */
export type BeginItemInput = {
  /** What will be done by when. */
  actionPlan: Scalars['String']['input'];
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
};

/** What came of it. */
export type BeginItemPayload = {
  __typename?: 'BeginItemPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What beginMeasureVerification is given. */
export type BeginMeasureVerificationInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
};

/** What came of beginMeasureVerification. */
export type BeginMeasureVerificationPayload = {
  __typename?: 'BeginMeasureVerificationPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What bringIntoForce is given. */
export type BringIntoForceInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
};

/** What came of bringIntoForce. */
export type BringIntoForcePayload = {
  __typename?: 'BringIntoForcePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** In what capacity a unit stands on a line. */
export type Capacity =
  /** Another lead 共同牵头. */
  | 'JOINT_LEAD'
  /** First-named lead 第一牵头: answers for the report. */
  | 'PRIMARY_LEAD'
  /** Supporting unit 协办. */
  | 'SUPPORT';

/** A piece of evidence. */
export type CaseEvidence = {
  __typename?: 'CaseEvidence';
  /** Where it is kept; null where it lies with the office. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  words: Scalars['String']['output'];
};

/** A piece of evidence as given. */
export type CaseEvidenceInput = {
  /** Where it is kept. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** What it is, 1 to 2000 characters. */
  words: Scalars['String']['input'];
};

/** Words of a plan together with the place where they stand, so that every answer can be checked against the text. */
export type Citation = {
  __typename?: 'Citation';
  /** Where they end: the first unit that is no longer part of them. */
  end: Scalars['Int']['output'];
  /** Where they begin in the plan's text, in UTF-16 units. */
  start: Scalars['Int']['output'];
  /** The very characters that stand there. */
  surface: Scalars['String']['output'];
};

/** What is claimed. */
export type ClaimCompletionInput = {
  /** The day on which the work was done. */
  completedOn: Scalars['LocalDate']['input'];
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** What was done. */
  statement: Scalars['String']['input'];
};

/** What came of it. */
export type ClaimCompletionPayload = {
  __typename?: 'ClaimCompletionPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What becomes of one clause under an amended text, and of what is owed under it. */
export type ClauseChange = {
  __typename?: 'ClauseChange';
  /** The clause of the amended text; null for one that is dropped. */
  after?: Maybe<PreviewClause>;
  /** The clause on record; null for a new one. */
  before?: Maybe<TaskClause>;
  /** In what the two differ, aspect by aspect; empty for a clause of only one text. */
  differences: Array<ClauseDifference>;
  /** What the pairing rests on; null for a clause of only one text. */
  ground?: Maybe<PairingGround>;
  /** Whether likeness alone leaves the pairing in doubt, so that a person must say. */
  isDoubtful: Scalars['Boolean']['output'];
  /** How like the two are, in hundredths; null for a clause of only one text. */
  likeness?: Maybe<Scalars['Int']['output']>;
  /** What becomes of everything owed under it. */
  obligations: ObligationEffectConnection;
  /** What becomes of it. */
  outcome: ClauseOutcome;
  /** Other clauses on record that it might be, best first. */
  rivals: Array<ClauseRival>;
};


/** What becomes of one clause under an amended text, and of what is owed under it. */
export type ClauseChangeObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of changes. */
export type ClauseChangeConnection = {
  __typename?: 'ClauseChangeConnection';
  /** The changes of this page with their cursors, in order. */
  edges: Array<ClauseChangeEdge>;
  /** The changes of this page without cursors, for readers who do not page on. */
  nodes: Array<ClauseChange>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many changes the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of changes. */
export type ClauseChangeEdge = {
  __typename?: 'ClauseChangeEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The change at this place. */
  node: ClauseChange;
};

/** One aspect of a clause as it was and as it would be. */
export type ClauseDifference = {
  __typename?: 'ClauseDifference';
  /** As it would be, in words. */
  after: Scalars['String']['output'];
  /** What differs. */
  aspect: DifferenceAspect;
  /** As it was, in words. */
  before: Scalars['String']['output'];
  /** The same word by word: what both have, what is taken out, what is put in, in the order of reading. */
  pieces: Array<WordsApart>;
};

/** What becomes of a clause under an amended text. */
export type ClauseOutcome =
  /** A new clause. */
  | 'ADDED'
  /** The same clause in other words, or with other units, times or figures. */
  | 'CHANGED'
  /** No longer in the plan. */
  | 'DROPPED'
  /** The same under another heading or in another order. */
  | 'MOVED'
  /** Its words and their reading are the same, wherever it is numbered. */
  | 'UNCHANGED';

/** An officer's word on which clause is which. */
export type ClausePairingInput = {
  /** The global id of the clause on record; null when the numbered one is new. */
  clauseId?: InputMaybe<Scalars['ID']['input']>;
  /** The number of the clause in the amended text, from 1; null when the clause on record is dropped. */
  ordinal?: InputMaybe<Scalars['Int']['input']>;
};

/** A clause on record that a clause of an amended text might be as well. */
export type ClauseRival = {
  __typename?: 'ClauseRival';
  /** The clause on record. */
  clause: TaskClause;
  /** How like the two are, in hundredths. */
  likeness: Scalars['Int']['output'];
};

/** What would clear a duty. */
export type ClearingCode =
  /** A completion accepted by the office. */
  | 'ACCEPTED_COMPLETION'
  /** The decision on a contest, and where it is upheld the correction. */
  | 'CONTEST_CORRECTED'
  /** A deadline of the office. */
  | 'DEADLINE_SET'
  /** The extension that was asked in time. */
  | 'EXTENSION_GRANTED'
  /** An accepted report of enough progress. */
  | 'PROGRESS_ACCEPTED'
  /** A person's confirmation of the reading. */
  | 'READING_CONFIRMED'
  /** The verified figures of the target year. */
  | 'VERIFIED_FIGURES';

/** One fact that, once on record, changes where a duty stands. */
export type ClearingFact = {
  __typename?: 'ClearingFact';
  /** The kind of fact. */
  code: ClearingCode;
  /** Told in English. */
  messageEn: Scalars['String']['output'];
  /** Told in Chinese. */
  messageZh: Scalars['String']['output'];
};

/** What a limit on a measure limits. */
export type ClockName =
  /** Acknowledging receipt. */
  | 'ACKNOWLEDGEMENT'
  /** The day of the interview. */
  | 'INTERVIEW_DAY'
  /** How long listed supervision lasts. */
  | 'LISTING_PERIOD'
  /** The minutes of the interview. */
  | 'MINUTES'
  /** The unit's plan of rectification. */
  | 'RECTIFICATION_PLAN'
  /** The unit's report of rectification. */
  | 'RECTIFICATION_REPORT'
  /** The unit's reply. */
  | 'REPLY'
  /** How long a restriction of approvals lasts. */
  | 'RESTRICTION_PERIOD'
  /** Deciding on a review. */
  | 'REVIEW_DECISION'
  /** Applying for review. */
  | 'REVIEW_FILING'
  /** The unit's statement on a draft. */
  | 'STATEMENT'
  /** The office's verification. */
  | 'VERIFICATION';

/** What closeHearing is given. */
export type CloseHearingInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
};

/** What came of closeHearing. */
export type CloseHearingPayload = {
  __typename?: 'CloseHearingPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which item is closed. */
export type CloseItemInput = {
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
};

/** What came of it. */
export type CloseItemPayload = {
  __typename?: 'CloseItemPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** How an indicator's figure binds. */
export type Comparator =
  /** 左右: about this much. */
  | 'ABOUT'
  /** 以上、不低于: this much or more. */
  | 'AT_LEAST'
  /** 以下、不超过: this much or less. */
  | 'AT_MOST'
  /** 达到, or no word: this much. */
  | 'EQUAL'
  /** 零增长: no more than before. */
  | 'ZERO_GROWTH';

/** What is accepted. */
export type CompleteItemInput = {
  /** The day accepted as that of the work; the day claimed when left out. */
  completedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** What proves it, in words. */
  evidenceNote: Scalars['String']['input'];
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
};

/** What came of it. */
export type CompleteItemPayload = {
  __typename?: 'CompleteItemPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What was done, when, and what proves it. */
export type CompleteObligationInput = {
  /** The day on which the work was in fact done, not the day of recording. */
  completedOn: Scalars['LocalDate']['input'];
  /** What proves it, 1 to 2000 characters. */
  evidenceNote: Scalars['String']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The obligation's global id. */
  obligationId: Scalars['ID']['input'];
};

/** What came of recording a completion. */
export type CompleteObligationPayload = {
  __typename?: 'CompleteObligationPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The obligation as it now stands; null when refused. */
  obligation?: Maybe<Obligation>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A completion that the supervision office accepted; it may be withdrawn, never erased. */
export type Completion = Node & {
  __typename?: 'Completion';
  /** Who accepted it. */
  acceptedBy: Scalars['String']['output'];
  /** The day on which the work was done. */
  completedOn: Scalars['LocalDate']['output'];
  /** What proves it, in words. */
  evidenceNote: Scalars['String']['output'];
  /** Global id of the completion. */
  id: Scalars['ID']['output'];
  /** What was completed; null when that lies outside what the reader may see. */
  obligation?: Maybe<Obligation>;
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** Why it was taken back; null while it stands. */
  withdrawalReason?: Maybe<Scalars['String']['output']>;
  /** When it was taken back; null while it stands. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Whether a part can be judged. */
export type ComponentStatus =
  /** No facts are kept from which it could be judged, so no points are guessed. */
  | 'NOT_RECORDED'
  /** Facts are recorded. */
  | 'RECORDED';

/** What concludeMeasureVerification is given. */
export type ConcludeMeasureVerificationInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Passed or not. */
  isPassed: Scalars['Boolean']['input'];
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** For a listing: the day of the check on the spot. */
  onSiteOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** When it did not pass: the day by which the unit reports again. */
  reportBy?: InputMaybe<Scalars['LocalDate']['input']>;
  /** What was found. */
  words: Scalars['String']['input'];
};

/** What came of concludeMeasureVerification. */
export type ConcludeMeasureVerificationPayload = {
  __typename?: 'ConcludeMeasureVerificationPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which clause's reading is confirmed. */
export type ConfirmClauseInput = {
  /** Every open finding of severity REVIEW or BLOCKING on the clause, and with the last clause of a plan also on the document, each looked at by the one who confirms. */
  acknowledgedFindingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The clause's global id. */
  clauseId: Scalars['ID']['input'];
  /** Refuse when the clause has changed since this version; not looked at when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why the findings do not stand in the way; may be empty only when there are none. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of confirming a clause. */
export type ConfirmClausePayload = {
  __typename?: 'ConfirmClausePayload';
  /** The clause as confirmed; null when refused. */
  clause?: Maybe<TaskClause>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which plan's reading is confirmed. */
export type ConfirmPlanInput = {
  /** Every open finding of severity REVIEW or BLOCKING, each looked at by the one who confirms. */
  acknowledgedFindingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Refuse when the plan has changed since this version; not looked at when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The plan's global id. */
  planId: Scalars['ID']['input'];
  /** Why the findings do not stand in the way; may be empty only when there are none. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of confirming a plan. */
export type ConfirmPlanPayload = {
  __typename?: 'ConfirmPlanPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The plan as confirmed; null when refused. */
  plan?: Maybe<Plan>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A clause that carries out a clause of a higher plan. */
export type ConfirmUpstreamLinkInput = {
  /** The global id of the clause that carries out. */
  clauseId: Scalars['ID']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 2000 characters. */
  reason: Scalars['String']['input'];
  /** The global id of the clause of the higher plan. */
  upstreamClauseId: Scalars['ID']['input'];
};

/** What came of confirming a link. */
export type ConfirmUpstreamLinkPayload = {
  __typename?: 'ConfirmUpstreamLinkPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The decision on the pair as it stands; null when refused. */
  link?: Maybe<UpstreamLink>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What a contest is about. */
export type ContestAspect =
  /** Whose duty it is. */
  | 'ATTRIBUTION'
  /** By which day. */
  | 'DATE'
  /** A figure. */
  | 'VALUE';

/** What a unit contributes. */
export type ContributeToReportInput = {
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** The period of the report, 2018Q3. */
  period: Scalars['String']['input'];
  /** The unit that contributes: the token must speak for it. */
  unitId: Scalars['ID']['input'];
  /** What the unit did and found. */
  words: Scalars['String']['input'];
};

/** What came of it. */
export type ContributeToReportPayload = {
  __typename?: 'ContributeToReportPayload';
  /** The contribution; null when nothing was done. */
  contribution?: Maybe<Contribution>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What a joint lead or a supporting unit gave to the report on an item. */
export type Contribution = Node & {
  __typename?: 'Contribution';
  /** Who gave it, by the label of the token. */
  contributedBy: Scalars['String']['output'];
  /** Global id of the contribution. */
  id: Scalars['ID']['output'];
  /** The item; null where the reader may not see it. */
  item?: Maybe<SupervisedItem>;
  /** The period of the report. */
  period: Scalars['String']['output'];
  /** The instant of record. */
  recordedAt: Scalars['DateTime']['output'];
  /** The unit that gave it. */
  unit: Unit;
  /** What the unit did and found. */
  words: Scalars['String']['output'];
};

/** A page of contributions. */
export type ContributionConnection = {
  __typename?: 'ContributionConnection';
  /** The contributions of this page with their cursors, in order. */
  edges: Array<ContributionEdge>;
  /** The contributions of this page without cursors, for readers who do not page on. */
  nodes: Array<Contribution>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many contributions the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of contributions. */
export type ContributionEdge = {
  __typename?: 'ContributionEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The contribution at this place. */
  node: Contribution;
};

/** Why coordination is asked. */
export type CoordinationCause =
  /** Lead and supporting unit disagree. */
  | 'DISAGREEMENT'
  /** An obstacle outside the power of the unit. */
  | 'OBSTACLE';

/** What a clause really says. What is left out or null stays as it is; a list that is given is the whole list. */
export type CorrectClauseInput = {
  /** With confirm: the findings still open that you have looked at. */
  acknowledgedFindingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The clause's global id. */
  clauseId: Scalars['ID']['input'];
  /** True when you have looked at the whole of it and take responsibility; otherwise it waits for confirmation. */
  confirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** Every time that the clause sets; one that equals the record keeps its id, its obligations and their completions. */
  deadlines?: InputMaybe<Array<DeadlineInput>>;
  /** Refuse when the clause has changed since this version; not looked at when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Every figure that the clause sets. */
  indicators?: InputMaybe<Array<IndicatorInput>>;
  /** Whether the list of units is closed by 等. */
  isOpenEnded?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who leads, in order, by name or id of a unit or group. */
  leads?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Why the reading was wrong, 1 to 2000 characters; kept with it. */
  reason: Scalars['String']['input'];
  /** Who supports, in order, by name or id of a unit or group. */
  supports?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What came of correcting a clause. */
export type CorrectClausePayload = {
  __typename?: 'CorrectClausePayload';
  /** The clause as corrected; null when refused. */
  clause?: Maybe<TaskClause>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which contest, and what was corrected. */
export type CorrectContestInput = {
  /** The version that you saw; refused when it is no longer the last. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What was corrected, and where, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
  /** The request's global id. */
  requestId: Scalars['ID']['input'];
};

/** What came of it: the officer has made the correction that an upheld contest calls for. */
export type CorrectContestPayload = {
  __typename?: 'CorrectContestPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What is corrected in a report. */
export type CorrectReportInput = {
  /** The entries that say something else now; the others stay. */
  entries: Array<CorrectedEntryInput>;
  /** The version of the report that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: Scalars['String']['input'];
  /** The report. */
  reportId: Scalars['ID']['input'];
};

/** What came of it. */
export type CorrectReportPayload = {
  __typename?: 'CorrectReportPayload';
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** The report as it stands now; null when nothing was done. */
  report?: Maybe<ProgressReport>;
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What is said of one item instead. */
export type CorrectedEntryInput = {
  /** What was done. */
  done: Scalars['String']['input'];
  /** The item; it must stand in the report. */
  itemId: Scalars['ID']['input'];
  /** What comes next. */
  nextSteps?: InputMaybe<Scalars['String']['input']>;
  /** How much is done, whole percent, 0 to 100. */
  percentDone: Scalars['Int']['input'];
  /** What stands in the way. */
  problems?: InputMaybe<Scalars['String']['input']>;
};

/** For whom a token is made. */
export type CreateTokenInput = {
  /** When it stops by itself; never when left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is for, 1 to 100 characters; stands as the actor's name in the ledger. */
  label: Scalars['String']['input'];
  /** What its bearer may do. */
  role: ActorRole;
  /** Only the matters of these units, at most 200; all when left out. Unit roles must name at least one. */
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What came of making a token. */
export type CreateTokenPayload = {
  __typename?: 'CreateTokenPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The secret to send as Authorization: Bearer. Null when refused, and on a repeat of an earlier request (replayed): it was shown once and is not kept; revoke the token and make another if it was lost. */
  secret?: Maybe<Scalars['String']['output']>;
  /** The token; null when refused. */
  token?: Maybe<ApiToken>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What the check by key work comes to. */
export type CrossCheck =
  /** The grade by targets stands. */
  | 'KEPT'
  /** Key work was below the line: the grade is lowered. */
  | 'LOWERED'
  /** There is no key work to check by: the grade by targets stands, and the card says so. */
  | 'NOT_POSSIBLE'
  /** Nobody can say yet. */
  | 'OPEN';

/** How the last day of a clause stands to that of the clause it carries out. */
export type DayComparison = {
  __typename?: 'DayComparison';
  /** The clause here. */
  clause: TaskClause;
  /** The last day that the words here fix; null where they fix none. */
  dueOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The clause of the higher plan. */
  upstreamClause: TaskClause;
  /** The last day that the words of the higher plan fix. */
  upstreamDueOn: Scalars['LocalDate']['output'];
  /** SOFTER for a later day or none, HARDER for an earlier one, EQUAL. */
  verdict: TargetVerdict;
};

/** A page of comparisons. */
export type DayComparisonConnection = {
  __typename?: 'DayComparisonConnection';
  /** The comparisons of this page with their cursors, in order. */
  edges: Array<DayComparisonEdge>;
  /** The comparisons of this page without cursors, for readers who do not page on. */
  nodes: Array<DayComparison>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many comparisons the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of comparisons. */
export type DayComparisonEdge = {
  __typename?: 'DayComparisonEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The comparison at this place. */
  node: DayComparison;
};

/** A time as the document writes it; never rewritten afterwards. */
export type Deadline = Node & {
  __typename?: 'Deadline';
  /** The clause it stands in; null when that lies outside what the reader may see. */
  clause?: Maybe<TaskClause>;
  /** How sure the reader was, in hundredths: 100 is certain. */
  confidence: Scalars['Int']['output'];
  /** The officer who stated this time; null where it stands as the machine read it. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** The words of the task that the time governs. */
  deliverable: Citation;
  /** Why the reader was less than certain; null when certain. */
  doubt?: Maybe<Scalars['String']['output']>;
  /** ISO 8601 duration, counted from the day of issue, where the words give only a length; else null. */
  duration?: Maybe<Scalars['String']['output']>;
  /** The first day that the words fix; null where they fix none. */
  firstOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Global id of the deadline. */
  id: Scalars['ID']['output'];
  /** Whether the day depends on another body's plan, so that it is never counted here. */
  isExternal: Scalars['Boolean']['output'];
  /** How the words set the time. */
  kind: DeadlineKind;
  /** The last day that the words fix; null where they fix none. */
  lastOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Who the sentence itself says must act, when that is not the units of the line; else null. */
  namedActor?: Maybe<Scalars['String']['output']>;
  /** The value in one line: a day, start/end, a duration, RRULE:…, event:… or ongoing. */
  normalised: Scalars['String']['output'];
  /** What is owed by this deadline, by due day. */
  obligations: ObligationConnection;
  /** Its place among the clause's times, from 0. */
  ordinal: Scalars['Int']['output'];
  /** How often it recurs; null when it does not. */
  recurrence?: Maybe<Recurrence>;
  /** The words that set the time. */
  words: Citation;
};


/** A time as the document writes it; never rewritten afterwards. */
export type DeadlineObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<ObligationState>>;
};

/** A page of deadlines. */
export type DeadlineConnection = {
  __typename?: 'DeadlineConnection';
  /** The deadlines of this page with their cursors, in order. */
  edges: Array<DeadlineEdge>;
  /** The deadlines of this page without cursors, for readers who do not page on. */
  nodes: Array<Deadline>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many deadlines the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of deadlines. */
export type DeadlineEdge = {
  __typename?: 'DeadlineEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The deadline at this place. */
  node: Deadline;
};

/** A time as the officer states it. BY and UNTIL_HORIZON have lastOn (BY perhaps a duration), FROM has firstOn, RECURRING a recurrence, PERIOD both days or a duration, ONGOING nothing. */
export type DeadlineInput = {
  /** The words that it governs; the sentence around it when left out. */
  deliverable?: InputMaybe<SpanInput>;
  /** Its length where no day is written, as ISO 8601: P5Y; counted from the day of issue. */
  duration?: InputMaybe<Scalars['String']['input']>;
  /** Its first day. */
  firstOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Whether the day depends on another body's plan; then it is not counted. */
  isExternal?: InputMaybe<Scalars['Boolean']['input']>;
  /** How the words set it. */
  kind: DeadlineKind;
  /** Its last day, included. */
  lastOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Who the sentence itself says must act, when that is not simply the units of the line. */
  namedActor?: InputMaybe<Scalars['String']['input']>;
  /** How often it recurs. */
  recurrence?: InputMaybe<RecurrenceInput>;
  /** The words of the plan that set it, within the clause's text or its responsibility line. */
  words: SpanInput;
};

/** How the words of a plan set a time. */
export type DeadlineKind =
  /** A day by which it must be done. */
  | 'BY'
  /** A standing rule from a day: 自2018年起. */
  | 'FROM'
  /** No time at all: 持续推进. */
  | 'ONGOING'
  /** A stretch with both ends, or a length of time. */
  | 'PERIOD'
  /** One period after another: 每年. */
  | 'RECURRING'
  /** A target year: 到2020年. */
  | 'UNTIL_HORIZON';

/** What came of setting a deadline for a list. */
export type DeadlinesSet = {
  __typename?: 'DeadlinesSet';
  /** For how many it was set. */
  count: Scalars['Int']['output'];
  /** For how many of them lateness is now judged on it; for the others another day counts, and it is shown beside that. */
  countingCount: Scalars['Int']['output'];
  /** The duties for which it was set, by due day. */
  obligations: ObligationConnection;
};


/** What came of setting a deadline for a list. */
export type DeadlinesSetObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What decideListingExtension is given. */
export type DecideListingExtensionInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Granted or refused. */
  isGranted: Scalars['Boolean']['input'];
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Why. */
  words: Scalars['String']['input'];
};

/** What came of decideListingExtension. */
export type DecideListingExtensionPayload = {
  __typename?: 'DecideListingExtensionPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What decideMeasure is given. */
export type DecideMeasureInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Approved or rejected. */
  isApproved: Scalars['Boolean']['input'];
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Why; needed when rejected. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of decideMeasure. */
export type DecideMeasurePayload = {
  __typename?: 'DecideMeasurePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What decideReview is given. */
export type DecideReviewInput = {
  /** For CHANGED: what takes its place, which must be lighter. */
  changedKind?: InputMaybe<MeasureKind>;
  /** For CHANGED: the colour of a slip. */
  changedVariant?: InputMaybe<MeasureVariant>;
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The outcome. */
  outcome: ReviewOutcome;
  /** Why. */
  reason: Scalars['String']['input'];
  /** The review's global id. */
  reviewId: Scalars['ID']['input'];
};

/** What came of decideReview. */
export type DecideReviewPayload = {
  __typename?: 'DecideReviewPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The review as it now stands; null when refused. */
  review?: Maybe<MeasureReview>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Who decides on a measure; the register itself never does. */
export type Decider =
  /** A leader of the government 政府领导. */
  | 'GOVERNMENT_LEADER'
  /** Departments of province level and above 省级以上部门. */
  | 'PROVINCE_OR_ABOVE'
  /** The head of the supervision office 督考办主任. */
  | 'SUPERVISION_DIRECTOR'
  /** A supervision officer 督查员. */
  | 'SUPERVISION_OFFICER';

/** Every way the register can change. */
export type Deed =
  /** The next edition of a plan was put in its place. */
  | 'ACCEPT_EDITION'
  /** A report was accepted. */
  | 'ACCEPT_REPORT'
  /** The office takes an application in for decision; who took part in the measure does not. */
  | 'ACCEPT_REVIEW'
  /** A unit signed for an item. */
  | 'ACKNOWLEDGE_ITEM'
  /** The unit acknowledges receipt; the term for review begins. */
  | 'ACKNOWLEDGE_MEASURE'
  /** A file was put forward as proof. */
  | 'ADD_EVIDENCE'
  /** An objection was answered. */
  | 'ANSWER_OBJECTION'
  /** The office answers the unit's points one by one. */
  | 'ANSWER_STATEMENT'
  /** The government approved a result; its cards were frozen. */
  | 'APPROVE_ASSESSMENT'
  /** More time was granted. */
  | 'APPROVE_EXTENSION'
  /** Drafts of items were approved. */
  | 'APPROVE_ITEMS'
  /** An assessment was put into the archive. */
  | 'ARCHIVE_ASSESSMENT'
  /** An item was filed. */
  | 'ARCHIVE_ITEM'
  /** Items were handed to their leads. */
  | 'ASSIGN_ITEMS'
  /** The office set its own deadline for duties, or took it back. */
  | 'ASSIGN_SUPERVISION_DEADLINE'
  /** A unit handed in its plan of action. */
  | 'BEGIN_ITEM'
  /** The office, or the coordinating one, takes the report in for verification. */
  | 'BEGIN_MEASURE_VERIFICATION'
  /** An assessment went from self-evaluation to review. */
  | 'BEGIN_REVIEW'
  /** An assessment went from review to spot checks. */
  | 'BEGIN_SPOT_CHECKS'
  /** The restriction is in force from the superior's day on. */
  | 'BRING_INTO_FORCE'
  /** A unit reported an item as done. */
  | 'CLAIM_COMPLETION'
  /** The hearing ends: the window is over or the unit has said all, and every point was answered. */
  | 'CLOSE_HEARING'
  /** An item was taken off the list. */
  | 'CLOSE_ITEM'
  /** The window of objections was closed. */
  | 'CLOSE_OBJECTIONS'
  /** An item was accepted as done. */
  | 'COMPLETE_ITEM'
  /** An obligation was accepted as done. */
  | 'COMPLETE_OBLIGATION'
  /** Someone else verifies: the measure is lifted, or goes back to the unit. */
  | 'CONCLUDE_MEASURE_VERIFICATION'
  /** A person took responsibility for the reading of one clause. */
  | 'CONFIRM_CLAUSE'
  /** A person took responsibility for the reading of a plan. */
  | 'CONFIRM_PLAN'
  /** A person said that a clause carries out a clause of a higher plan. */
  | 'CONFIRM_UPSTREAM_LINK'
  /** A unit gave its part to another’s report. */
  | 'CONTRIBUTE_TO_REPORT'
  /** An officer corrected what was read of a clause. */
  | 'CORRECT_CLAUSE'
  /** What an upheld contest called for was corrected. */
  | 'CORRECT_CONTEST'
  /** An accepted report was corrected. */
  | 'CORRECT_REPORT'
  /** A token was made. */
  | 'CREATE_TOKEN'
  /** The authority grants or refuses the extension that was asked. */
  | 'DECIDE_LISTING_EXTENSION'
  /** The authority of the kind approves or rejects; never who proposed, drafted or submitted. */
  | 'DECIDE_MEASURE'
  /** The measure stands, falls, or gives way to a lighter one; decided by others than the makers, never heavier. */
  | 'DECIDE_REVIEW'
  /** An officer decided against a proposal or a draft. */
  | 'DISMISS_MEASURE'
  /** A unit disputed an assignment. */
  | 'DISPUTE_ASSIGNMENT'
  /** The office drafts the paper, or drafts it anew; then it is served, heard and approved anew. */
  | 'DRAFT_MEASURE'
  /** The evidence of an assessment was frozen and its result drafted. */
  | 'DRAFT_RESULT'
  /** Puts a draft of a version of the rules on record, or replaces it; it drives nothing until it is published. */
  | 'DRAFT_RULE_SET'
  /** Items were drawn for checks on the spot. */
  | 'DRAW_SAMPLE'
  /** Items were drawn to be checked on the spot. */
  | 'DRAW_SPOT_CHECKS'
  /** The matter is over: the outcome is final, or it came back and is not pursued. */
  | 'END_REFERRAL'
  /** A unit contested an attribution, a date or a value. */
  | 'FILE_CONTEST'
  /** A unit objected to its draft result. */
  | 'FILE_OBJECTION'
  /** The unit files its plan of rectification. */
  | 'FILE_RECTIFICATION_PLAN'
  /** The unit applies for review; one filed after the last day is put on record as out of time. */
  | 'FILE_REVIEW'
  /** The office passed a request for more time on. */
  | 'FORWARD_EXTENSION'
  /** The interview was held. */
  | 'HOLD_INTERVIEW'
  /** A plan was read and recorded. */
  | 'IMPORT_PLAN'
  /** The register's foundations were laid: units, rules, schemes. */
  | 'INSTALL_SEEDS'
  /** The paper goes out under its number; for an interview this is the notice. */
  | 'ISSUE_MEASURE'
  /** The minutes go out with the unit's undertakings, which become dated obligations of that unit. */
  | 'ISSUE_MINUTES'
  /** An exempt cause was lifted. */
  | 'LIFT_EXEMPT_CAUSE'
  /** A suspension was lifted. */
  | 'LIFT_SUSPENSION'
  /** An officer made one clause of two neighbours. */
  | 'MERGE_CLAUSES'
  /** A paper got its document number. */
  | 'NUMBER_PAPER'
  /** An assessment was opened. */
  | 'OPEN_ASSESSMENT'
  /** Items were opened. */
  | 'OPEN_ITEMS'
  /** A draft result was opened to objections. */
  | 'OPEN_OBJECTIONS'
  /** The interview is put on another day; notice is given anew and in time. */
  | 'POSTPONE_INTERVIEW'
  /** An officer proposes a rung by hand, with what was found and the ground; bodies outside government supervision get letters only. */
  | 'PROPOSE_MEASURE'
  /** A result was published. */
  | 'PUBLISH_ASSESSMENT'
  /** A series of document numbers was published. */
  | 'PUBLISH_DOCUMENT_SERIES'
  /** A wording of a kind of paper was published. */
  | 'PUBLISH_PAPER_TEMPLATE'
  /** Publishes a draft: it is frozen, and the version before ends on the eve of its first day. */
  | 'PUBLISH_RULE_SET'
  /** An exempt cause was recorded. */
  | 'RECORD_EXEMPT_CAUSE'
  /** The persons of a case, in place of those before; seen only by those who handle it. */
  | 'RECORD_HANDLING'
  /** A fact that costs or earns points was put on record. */
  | 'RECORD_MARK'
  /** The authority took the matter on, or sent it back. */
  | 'RECORD_REFERRAL_ANSWER'
  /** That somebody appealed against the outcome; an appeal stays nothing. */
  | 'RECORD_REFERRAL_APPEAL'
  /** The outcome, as the authority's document says it; never without its number. */
  | 'RECORD_REFERRAL_RESULT'
  /** The superior decided to restrict: scope, days and carve-outs are its own. */
  | 'RECORD_RESTRICTION'
  /** The superior lifted the restriction, or part of it, or extended it. */
  | 'RECORD_RESTRICTION_CHANGE'
  /** The superior declined: nothing follows. */
  | 'RECORD_RESTRICTION_DECLINED'
  /** Where the unit does not acknowledge, the office records how the paper was served. */
  | 'RECORD_SERVICE'
  /** What was found on the spot was put on record. */
  | 'RECORD_SPOT_CHECK'
  /** A letter that gives a unit a figure of the plan was put on record. */
  | 'RECORD_TARGET_LETTER'
  /** A unit reported the figure that a letter gave it. */
  | 'RECORD_TARGET_READING'
  /** A check was recorded. */
  | 'RECORD_VERIFICATION'
  /** The approved proposal of accountability goes to the authority with power, by letter. */
  | 'REFER_ACCOUNTABILITY'
  /** A contest was found wrong. */
  | 'REJECT_CONTEST'
  /** More time was declined. */
  | 'REJECT_EXTENSION'
  /** A person said that a clause does not carry out a clause of a higher plan. */
  | 'REJECT_UPSTREAM_LINK'
  /** What was decided about a clause and a higher one was taken back. */
  | 'REMOVE_UPSTREAM_LINK'
  /** An approved result was taken up again as a new round. */
  | 'REOPEN_ASSESSMENT'
  /** An item was reopened on looking back. */
  | 'REOPEN_ITEM'
  /** The unit replies to a letter, an urge or a slip. */
  | 'REPLY_MEASURE'
  /** The unit reports that it has put things right; for a listing this is its application to be delisted. */
  | 'REPORT_RECTIFICATION'
  /** A unit asked for coordination. */
  | 'REQUEST_COORDINATION'
  /** A unit asked for more time. */
  | 'REQUEST_EXTENSION'
  /** The unit's principal asks for the one extension of listed supervision, a month before its end at the latest. */
  | 'REQUEST_LISTING_EXTENSION'
  /** The district asks the superior to suspend approvals; it never does so itself. */
  | 'REQUEST_RESTRICTION'
  /** An officer said whom a printed name means. */
  | 'RESOLVE_UNIT_NAME'
  /** A unit took a returned item up again. */
  | 'RESUME_ITEM'
  /** The office sent a request for more time back. */
  | 'RETURN_EXTENSION'
  /** An item was sent back to be done again. */
  | 'RETURN_ITEM'
  /** A report was returned. */
  | 'RETURN_REPORT'
  /** A reviewer found something of an item. */
  | 'REVIEW_ITEM'
  /** The authority takes back what should not have been issued. */
  | 'REVOKE_MEASURE'
  /** A token was closed. */
  | 'REVOKE_TOKEN'
  /** A sweep looked at some hundreds of clauses and proposed, took back and lifted measures. */
  | 'RUN_SWEEP'
  /** The draft is served on the unit for statement; the window is counted in the days of the rule. */
  | 'SERVE_MEASURE_DRAFT'
  /** The office settled a coordination. */
  | 'SETTLE_COORDINATION'
  /** A dispute about an assignment was decided. */
  | 'SETTLE_DISPUTE'
  /** The office accepts a reply, which ends the measure, or returns it. */
  | 'SETTLE_REPLY'
  /** An officer made two clauses of one. */
  | 'SPLIT_CLAUSE'
  /** A claim was taken up for checking. */
  | 'START_VERIFICATION'
  /** The unit states its case, point by point; what it says makes no result heavier. */
  | 'STATE_DEFENCE'
  /** A principal signed a request for more time. */
  | 'SUBMIT_EXTENSION'
  /** The draft goes to the authority for decision. */
  | 'SUBMIT_MEASURE'
  /** A unit handed in its report on a period. */
  | 'SUBMIT_REPORT'
  /** A unit gave its own account of its year. */
  | 'SUBMIT_SELF_EVALUATION'
  /** An item was suspended. */
  | 'SUSPEND_ITEM'
  /** An item was ended by a numbered decision. */
  | 'TERMINATE_ITEM'
  /** A contest was found right. */
  | 'UPHOLD_CONTEST'
  /** Someone vouched for evidence. */
  | 'VERIFY_EVIDENCE'
  /** Someone vouched for a reading. */
  | 'VERIFY_READING'
  /** A numbered paper was made void. */
  | 'VOID_PAPER'
  /** An officer let a finding rest until a day. */
  | 'WAIVE_FINDING'
  /** An acceptance was taken back. */
  | 'WITHDRAW_COMPLETION'
  /** Evidence was taken back. */
  | 'WITHDRAW_EVIDENCE'
  /** A recorded fact was taken back. */
  | 'WITHDRAW_MARK'
  /** A unit took its request back. */
  | 'WITHDRAW_REQUEST'
  /** A letter was taken off its unit. */
  | 'WITHDRAW_TARGET_LETTER';

/** In what two editions of a clause can differ. */
export type DifferenceAspect =
  /** The written times. */
  | 'DEADLINES'
  /** The target figures. */
  | 'INDICATORS'
  /** Who leads. */
  | 'LEADS'
  /** The responsibility line. */
  | 'LINE'
  /** Heading and number. */
  | 'PLACE'
  /** Who supports. */
  | 'SUPPORTS'
  /** The words of the task. */
  | 'TEXT';

/** Which fact made a difference. */
export type DifferenceCause =
  /** A completion counts now. */
  | 'COMPLETION_RECORDED'
  /** A completion no longer counts. */
  | 'COMPLETION_WITHDRAWN'
  /** The day that counts moved. */
  | 'DUE_DAY_MOVED'
  /** A correction of the reading took it away. */
  | 'DUTY_CLOSED'
  /** The duty was put on record. */
  | 'DUTY_RECORDED'
  /** A hold, a contest or the light changed. */
  | 'HOLD_OR_LIGHT'
  /** The line names another first lead. */
  | 'LINE_CORRECTED'
  /** Only the days went by. */
  | 'TIME_PASSED';

/** How a duty differs between two moments. */
export type DifferenceKind =
  /** It is in both, but stands otherwise. */
  | 'CHANGED'
  /** It is in the list only at the later moment. */
  | 'ENTERED'
  /** It is in the list only at the earlier moment. */
  | 'LEFT';

/** One fact that made a difference. */
export type DifferenceReason = {
  __typename?: 'DifferenceReason';
  /** The kind of fact. */
  code: DifferenceCause;
  /** Told in English. */
  messageEn: Scalars['String']['output'];
  /** Told in Chinese. */
  messageZh: Scalars['String']['output'];
  /** When it was put on record; null for what only the calendar did. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What differs between two moments. */
export type DifferingAspect =
  /** The accepted completion. */
  | 'COMPLETION'
  /** The day that counts. */
  | 'DUE_DAY'
  /** Whether it is on record at all. */
  | 'EXISTENCE'
  /** Something else that the filter asks for: a hold, a contest, a light. */
  | 'OTHER'
  /** Who answers for it as primary lead. */
  | 'RESPONSIBLE_UNIT'
  /** Where it stands. */
  | 'STATE';

/** Which proposal is dismissed, and why. */
export type DismissMeasureInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Why, 1 to 2000 characters. */
  reason: Scalars['String']['input'];
};

/** What came of dismissing a proposal. */
export type DismissMeasurePayload = {
  __typename?: 'DismissMeasurePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which assignment is disputed. */
export type DisputeAssignmentInput = {
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What came of it. */
export type DisputeAssignmentPayload = {
  __typename?: 'DisputeAssignmentPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** A version of a series of document numbers 文号序列: one prefix of one issuer for some kinds of paper. */
export type DocumentSeries = Node & {
  __typename?: 'DocumentSeries';
  /** Its code. */
  code: Scalars['String']['output'];
  /** Global id of the series. */
  id: Scalars['ID']['output'];
  /** The issuing organ 发文机关. */
  issuer: Scalars['String']['output'];
  /** The papers that it numbers. */
  kinds: Array<PaperKind>;
  /** The number that the next paper of this year would get. */
  nextNumber: Scalars['Int']['output'];
  /** What stands before the year 机关代字: 兖督函. */
  prefix: Scalars['String']['output'];
  /** Where it comes from. */
  source: Scalars['String']['output'];
  /** Whether the office has confirmed it. */
  sourceStatus: SourceStatus;
  /** First day in force. */
  validFrom: Scalars['LocalDate']['output'];
  /** Last day in force; null while open. */
  validTo?: Maybe<Scalars['LocalDate']['output']>;
  /** Its number among the versions of the code. */
  version: Scalars['Int']['output'];
};

/** A page of series of document numbers. */
export type DocumentSeriesConnection = {
  __typename?: 'DocumentSeriesConnection';
  /** The entries with their cursors. */
  edges: Array<DocumentSeriesEdge>;
  /** The entries themselves. */
  nodes: Array<DocumentSeries>;
  /** Where the page begins and ends, and whether there is more. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of a page of series of document numbers. */
export type DocumentSeriesEdge = {
  __typename?: 'DocumentSeriesEdge';
  /** The place of the entry in its list. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: DocumentSeries;
};

/** Something read of which the reader was not sure. */
export type Doubt = {
  __typename?: 'Doubt';
  /** How sure the reader was, in hundredths. */
  confidence: Scalars['Int']['output'];
  /** Why it was not sure; null where only the number says so. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What kind of thing it is. */
  subject: DoubtSubject;
  /** The words it was read from. */
  words: Citation;
};

/** What a doubt is about. */
export type DoubtSubject =
  /** Who is responsible. */
  | 'CLAUSE'
  /** A time. */
  | 'DEADLINE'
  /** A figure. */
  | 'INDICATOR';

/** One entry of a draft, filled in from the last report on the item. */
export type DraftEntry = {
  __typename?: 'DraftEntry';
  /** What others gave for this item and period. */
  contributions: ContributionConnection;
  /** As last reported; null where nothing was. */
  done?: Maybe<Scalars['String']['output']>;
  /** The period from which it is filled in; null where nothing was reported before. */
  filledFrom?: Maybe<Scalars['String']['output']>;
  /** The indicators of the clause that want a reading. */
  indicators: IndicatorConnection;
  /** The item. */
  item: SupervisedItem;
  /** As last reported; null where nothing was. */
  nextSteps?: Maybe<Scalars['String']['output']>;
  /** As last reported; null where nothing was. */
  percentDone?: Maybe<Scalars['Int']['output']>;
  /** As last reported; null where nothing was. */
  problems?: Maybe<Scalars['String']['output']>;
};


/** One entry of a draft, filled in from the last report on the item. */
export type DraftEntryContributionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** One entry of a draft, filled in from the last report on the item. */
export type DraftEntryIndicatorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of entries. */
export type DraftEntryConnection = {
  __typename?: 'DraftEntryConnection';
  /** The entries of this page with their cursors, in order. */
  edges: Array<DraftEntryEdge>;
  /** The entries of this page without cursors, for readers who do not page on. */
  nodes: Array<DraftEntry>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many entries the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of entries. */
export type DraftEntryEdge = {
  __typename?: 'DraftEntryEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The entry at this place. */
  node: DraftEntry;
};

/** What draftMeasure is given. */
export type DraftMeasureInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether the unit is criticised by name in public, which only the government approves; no when left out. */
  isByName?: InputMaybe<Scalars['Boolean']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Why lighter rungs are skipped; needed where the facts name some. */
  skipGround?: InputMaybe<Scalars['String']['input']>;
  /** What the paper is to say. */
  words: Scalars['String']['input'];
};

/** What came of draftMeasure. */
export type DraftMeasurePayload = {
  __typename?: 'DraftMeasurePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What draftRuleSet is given. */
export type DraftRuleSetInput = {
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The rules as JSON, in the form of seeds/rules; a mistake is refused with its place. */
  rules: Scalars['String']['input'];
};

/** What came of draftRuleSet. */
export type DraftRuleSetPayload = {
  __typename?: 'DraftRuleSetPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The rule set as it now stands; null when refused. */
  ruleSet?: Maybe<RuleSet>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** How many items are drawn, of what. */
export type DrawSampleInput = {
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Only of this plan. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** What decides the draw; one is made and recorded when left out. */
  seed?: InputMaybe<Scalars['String']['input']>;
  /** How many, 1 to 200. */
  size: Scalars['Int']['input'];
  /** Only in these states, of VERIFYING, COMPLETED, CLOSED, ARCHIVED; all four when left out. */
  states?: InputMaybe<Array<ItemState>>;
  /** Only those for which this unit answers. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of it. */
export type DrawSamplePayload = {
  __typename?: 'DrawSamplePayload';
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** The sample; null when nothing was done. */
  sample?: Maybe<Sample>;
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** How many items are drawn by which seed. */
export type DrawSpotChecksInput = {
  /** The assessment's global id. */
  assessmentId: Scalars['ID']['input'];
  /** How many, 1 to 500. */
  count: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The seed; the same seed over the same items draws the same. */
  seed: Scalars['String']['input'];
};

/** What came of it. */
export type DrawSpotChecksPayload = {
  __typename?: 'DrawSpotChecksPayload';
  /** The assessment as it now stands; null when refused. */
  assessment?: Maybe<Assessment>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which day counts for an obligation, and why. */
export type DueRule =
  /** The day of a granted extension. */
  | 'EXTENSION'
  /** No day is fixed. */
  | 'NONE'
  /** The supervision office's day, where the plan writes none. */
  | 'OFFICE'
  /** The day given to a part. */
  | 'PART'
  /** The day promised on record. */
  | 'UNDERTAKING'
  /** The plan's own day. */
  | 'WRITTEN';

/** How many duties stand in each state on a day. */
export type DutyCounts = {
  __typename?: 'DutyCounts';
  /** The day asked about. */
  asOf: Scalars['LocalDate']['output'];
  /** A target year has passed, its verified figures are not on record. */
  awaitingData: Scalars['Int']['output'];
  /** Completed by the due day. */
  completed: Scalars['Int']['output'];
  /** Completed after the due day. */
  completedLate: Scalars['Int']['output'];
  /** No longer owed: a later edition of the plan dropped them. */
  ended: Scalars['Int']['output'];
  /** The instant whose knowledge counts. */
  knownAt: Scalars['DateTime']['output'];
  /** Begun and not yet due. */
  open: Scalars['Int']['output'];
  /** Past the due day and not completed. */
  overdue: Scalars['Int']['output'];
  /** All duties together. */
  total: Scalars['Int']['output'];
  /** In force without a day. */
  undated: Scalars['Int']['output'];
  /** Not begun. */
  upcoming: Scalars['Int']['output'];
};

/** The light of a duty on a day, with its reason. */
export type DutyLight = {
  __typename?: 'DutyLight';
  /** What it shows. */
  light: Light;
  /** The reason in English. */
  messageEn: Scalars['String']['output'];
  /** The reason in Chinese. */
  messageZh: Scalars['String']['output'];
  /** Percentage points behind the elapsed share, negative when ahead; null for short duties, and where no accepted report says how much is done. */
  pointsBehind?: Maybe<Scalars['Int']['output']>;
  /** Why. */
  reason: LightReason;
};

/** What a unit asks of the office about a duty: more time, coordination, or the correction of what it contests. */
export type DutyRequest = Node & {
  __typename?: 'DutyRequest';
  /** The day for which its state holds. */
  asOf: Scalars['LocalDate']['output'];
  /** The day on which it was first signed; null while it is a draft. */
  askedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What is contested; null unless it is a contest. */
  aspect?: Maybe<ContestAspect>;
  /** Why coordination is asked; null unless it is. */
  cause?: Maybe<CoordinationCause>;
  /** The number of the document named with it; null where none is. */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The day that counted for the duty when it was asked; null where none did. */
  dueOnThen?: Maybe<Scalars['LocalDate']['output']>;
  /** Global id of the request. */
  id: Scalars['ID']['output'];
  /** Whether that day was over when it was asked: granted or not, the duty stays overdue. */
  isAskedLate: Scalars['Boolean']['output'];
  /** What kind of request it is. */
  kind: RequestKind;
  /** The instant whose knowledge it rests on. */
  knownAt: Scalars['DateTime']['output'];
  /** The exact new day that was granted; null unless it is. */
  newDueOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The duty; null when that lies outside what the reader may see. */
  obligation?: Maybe<Obligation>;
  /** Its number among the extensions granted on the duty; null unless it is granted. */
  ordinal?: Maybe<Scalars['Int']['output']>;
  /** The other unit concerned; null where none is named. */
  otherUnit?: Maybe<Unit>;
  /** What was done so far; null unless it asks for time. */
  progressSoFar?: Maybe<Scalars['String']['output']>;
  /** Why it is asked. */
  reason: Scalars['String']['output'];
  /** The day of its decision, answer or withdrawal; null while it is open. */
  settledOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Where it stands. */
  state: RequestState;
  /** Every step of its life by then, oldest first. */
  steps: RequestStepTakenConnection;
  /** The unit that asked. */
  unit: Unit;
  /** Its version, for expectedVersion: one higher with each step. */
  version: Scalars['Int']['output'];
  /** The day wished for, or the one that is right in the view of the unit; null where none is named. */
  wishedDueOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What was said with the last step: an opinion, a reason, an answer; null where nothing was. */
  words?: Maybe<Scalars['String']['output']>;
};


/** What a unit asks of the office about a duty: more time, coordination, or the correction of what it contests. */
export type DutyRequestStepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of requests. */
export type DutyRequestConnection = {
  __typename?: 'DutyRequestConnection';
  /** The day for which the list answers: the one asked, or today. */
  asOf: Scalars['LocalDate']['output'];
  /** The requests of this page with their cursors, in order. */
  edges: Array<DutyRequestEdge>;
  /** The instant whose knowledge the list rests on: the one asked, or now. */
  knownAt: Scalars['DateTime']['output'];
  /** The requests of this page without cursors, for readers who do not page on. */
  nodes: Array<DutyRequest>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many requests the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of requests. */
export type DutyRequestEdge = {
  __typename?: 'DutyRequestEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The request at this place. */
  node: DutyRequest;
};

/** Which requests a list holds; every part that is given must hold. */
export type DutyRequestFilter = {
  /** Only under this clause. */
  clauseId?: InputMaybe<Scalars['ID']['input']>;
  /** Only of these kinds. */
  kinds?: InputMaybe<Array<RequestKind>>;
  /** Only about this obligation. */
  obligationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only under this plan. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** Only in these states at the moment asked about. */
  states?: InputMaybe<Array<RequestState>>;
  /** Only by this unit. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** A measure that weighs on a duty which an amended text ends or moves. */
export type EditionMeasure = {
  __typename?: 'EditionMeasure';
  /** What becomes of it. */
  effect: EditionMeasureEffect;
  /** The measure. */
  measure: Measure;
};

/** A page of measures. */
export type EditionMeasureConnection = {
  __typename?: 'EditionMeasureConnection';
  /** The measures of this page with their cursors, in order. */
  edges: Array<EditionMeasureEdge>;
  /** The measures of this page without cursors, for readers who do not page on. */
  nodes: Array<EditionMeasure>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many measures the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of measures. */
export type EditionMeasureEdge = {
  __typename?: 'EditionMeasureEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The measure at this place. */
  node: EditionMeasure;
};

/** What an amended text does to a measure on a duty that it ends or moves. */
export type EditionMeasureEffect =
  /** A proposal on a duty that is no longer owed: the next sweep withdraws it. */
  | 'GOES_BACK'
  /** It weighs on until a person decides. */
  | 'STANDS';

/** Exactly what accepting an amended text would do, to the last row; the same function makes it and the deed. */
export type EditionPreview = {
  __typename?: 'EditionPreview';
  /** How many clauses are new. */
  addedCount: Scalars['Int']['output'];
  /** How many clauses change their words, units, times or figures. */
  changedCount: Scalars['Int']['output'];
  /** Clause by clause what becomes of it: in the order of the amended text, those dropped behind. */
  changes: ClauseChangeConnection;
  /** How many pairings a person must settle before the edition can be accepted. */
  doubtfulCount: Scalars['Int']['output'];
  /** How many clauses are dropped. */
  droppedCount: Scalars['Int']['output'];
  /** The first day on which it would hold: its day of issue, else today. */
  effectiveOn: Scalars['LocalDate']['output'];
  /** Measures that weigh on duties which the edition ends or moves, and what becomes of each. */
  measures: EditionMeasureConnection;
  /** How many clauses stay the same under another heading or in another order. */
  movedCount: Scalars['Int']['output'];
  /** The number that the edition would bear. */
  ordinal: Scalars['Int']['output'];
  /** The plan that it amends, as it stands. */
  plan: Plan;
  /** The text read as an import would read it. */
  reading: PlanPreview;
  /** Give it to acceptEdition as previewToken: the deed then does what is shown here, or is refused with what has changed since. */
  token: Scalars['String']['output'];
  /** How many clauses stay the same in the same place. */
  unchangedCount: Scalars['Int']['output'];
};


/** Exactly what accepting an amended text would do, to the last row; the same function makes it and the deed. */
export type EditionPreviewChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  doubtfulOnly?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  outcomes?: InputMaybe<Array<ClauseOutcome>>;
};


/** Exactly what accepting an amended text would do, to the last row; the same function makes it and the deed. */
export type EditionPreviewMeasuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What endReferral is given. */
export type EndReferralInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Why. */
  words: Scalars['String']['input'];
};

/** What came of endReferral. */
export type EndReferralPayload = {
  __typename?: 'EndReferralPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** One rung of the escalation: when which measure is proposed, and who decides. */
export type EscalationRule = {
  __typename?: 'EscalationRule';
  /** Which units of a responsibility line it addresses. */
  addressees: Array<ResponsibilityRole>;
  /** Its code within the rule set: R0 to R7. */
  code: Scalars['String']['output'];
  /** When it speaks, as canonical JSON of any, all and tests. */
  condition: Scalars['String']['output'];
  /** Who decides, in the order in which they do. */
  decidedBy: Array<Decider>;
  /** Whether a sweep may propose it; where not, only a person can begin it. */
  isProposedBySweep: Scalars['Boolean']['output'];
  /** Whether it is made public. */
  isPublished: Scalars['Boolean']['output'];
  /** The measure it calls for. */
  kind: MeasureKind;
  /** The limits it sets, each with its source. */
  limits: Array<RuleLimit>;
  /** What a proposal makes ready; nothing is ever sent by the register. */
  mode: RuleMode;
  /** Where the rule comes from. */
  source: Scalars['String']['output'];
  /** The colour of a slip; null where the kind has none. */
  variant?: Maybe<MeasureVariant>;
};

/** A page of rules. */
export type EscalationRuleConnection = {
  __typename?: 'EscalationRuleConnection';
  /** The rules of this page with their cursors, in order. */
  edges: Array<EscalationRuleEdge>;
  /** The rules of this page without cursors, for readers who do not page on. */
  nodes: Array<EscalationRule>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many rules the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of rules. */
export type EscalationRuleEdge = {
  __typename?: 'EscalationRuleEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The rule at this place. */
  node: EscalationRule;
};

/** That a file was put forward as proof of something. It is downloaded at `path`, always to be saved, never shown in place. */
export type Evidence = Node & {
  __typename?: 'Evidence';
  /** Length in bytes. */
  bytes: Scalars['Int']['output'];
  /** The last day on which it still proves something; null for ever. */
  expiresOn?: Maybe<Scalars['LocalDate']['output']>;
  /** As the file was called, for showing only. */
  fileName: Scalars['String']['output'];
  /** Who handed it in, by the label of the token. */
  handedInBy: Scalars['String']['output'];
  /** Global id of the evidence. */
  id: Scalars['ID']['output'];
  /** Whether that day is over today. */
  isExpired: Scalars['Boolean']['output'];
  /** The obligation for which it was handed in. */
  obligation?: Maybe<Obligation>;
  /** Where to GET it, with the same token. */
  path: Scalars['String']['output'];
  /** What it proves. */
  proves: Scalars['String']['output'];
  /** The reading that it proves; null where none, or where the reader may not see it. */
  reading?: Maybe<IndicatorReading>;
  /** The instant of record. */
  recordedAt: Scalars['DateTime']['output'];
  /** The report that it belongs to; null where none, or where the reader may not see it. */
  report?: Maybe<ProgressReport>;
  /** SHA-256 of the file, hex: what it is kept and checked by. */
  sha256: Scalars['String']['output'];
  /** What the file is by its own bytes. */
  type: EvidenceType;
  /** The unit that handed it in; null where the office did. */
  unit?: Maybe<Unit>;
  /** When; null while nobody has. */
  verifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who vouched for it; null while nobody has. */
  verifiedBy?: Maybe<Scalars['String']['output']>;
};

/** A page of pieces of evidence. */
export type EvidenceConnection = {
  __typename?: 'EvidenceConnection';
  /** The pieces of evidence of this page with their cursors, in order. */
  edges: Array<EvidenceEdge>;
  /** The pieces of evidence of this page without cursors, for readers who do not page on. */
  nodes: Array<Evidence>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many pieces of evidence the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of pieces of evidence. */
export type EvidenceEdge = {
  __typename?: 'EvidenceEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The piece of evidence at this place. */
  node: Evidence;
};

/** Which evidence a list holds; every part that is given must hold. */
export type EvidenceFilter = {
  /** For this obligation. */
  obligationId?: InputMaybe<Scalars['ID']['input']>;
  /** Handed in by this unit. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a file is by its own bytes. */
export type EvidenceType =
  /** JPEG picture. */
  | 'JPEG'
  /** OFD. */
  | 'OFD'
  /** Word, Excel, PowerPoint or WPS, old formats. */
  | 'OLE_OFFICE'
  /** PDF. */
  | 'PDF'
  /** PNG picture. */
  | 'PNG'
  /** Plain text. */
  | 'TEXT'
  /** TIFF picture. */
  | 'TIFF'
  /** Word, Excel, PowerPoint or OpenDocument, new formats. */
  | 'ZIP_OFFICE';

/** A cause for which nobody is at fault 免责情形, with its term; it holds escalation, not the count of days. */
export type ExemptCause = Node & {
  __typename?: 'ExemptCause';
  /** The cause. */
  cause: ExemptCauseKind;
  /** The document on which it rests. */
  documentNumber: Scalars['String']['output'];
  /** The first day on which it holds. */
  fromOn: Scalars['LocalDate']['output'];
  /** Global id of the cause. */
  id: Scalars['ID']['output'];
  /** Why it was lifted; null while it is not. */
  liftReason?: Maybe<Scalars['String']['output']>;
  /** Who lifted it; null while nobody has. */
  liftedBy?: Maybe<Scalars['String']['output']>;
  /** The last day on which it held, where it was lifted before its term; else null. */
  liftedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The duty; null when that lies outside what the reader may see. */
  obligation?: Maybe<Obligation>;
  /** Why. */
  reason: Scalars['String']['output'];
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** Who recorded it. */
  recordedBy: Scalars['String']['output'];
  /** The only unit for which it holds; null for all that answer. */
  unit?: Maybe<Unit>;
  /** The last day of its term; after it, it has expired by itself. */
  untilOn: Scalars['LocalDate']['output'];
  /** Its version, for expectedVersion. */
  version: Scalars['Int']['output'];
};

/** A page of causes. */
export type ExemptCauseConnection = {
  __typename?: 'ExemptCauseConnection';
  /** The causes of this page with their cursors, in order. */
  edges: Array<ExemptCauseEdge>;
  /** The causes of this page without cursors, for readers who do not page on. */
  nodes: Array<ExemptCause>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many causes the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of causes. */
export type ExemptCauseEdge = {
  __typename?: 'ExemptCauseEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The cause at this place. */
  node: ExemptCause;
};

/** A cause for which nobody is at fault. */
export type ExemptCauseKind =
  /** A superior has not yet handed down what is needed 上级未下达. */
  | 'AWAITING_SUPERIOR'
  /** Coordination is pending 协调未决. */
  | 'COORDINATION_PENDING'
  /** 不可抗力. */
  | 'FORCE_MAJEURE'
  /** Law or policy changed 法律政策变更. */
  | 'POLICY_CHANGED';

/** One fact by name and value, as text. */
export type Fact = {
  __typename?: 'Fact';
  /** The fact's name, the same as in braces in docs/refusal-codes.md. */
  name: Scalars['String']['output'];
  /** Its value as text; empty where it has none. */
  value: Scalars['String']['output'];
};

/** What is contested, and why. */
export type FileContestInput = {
  /** What is contested. */
  aspect: ContestAspect;
  /** The document that shows it. */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The obligation's global id. */
  obligationId: Scalars['ID']['input'];
  /** Whose duty it is in the view of the unit. */
  otherUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
  /** The day that is right in the view of the unit. */
  rightDueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The unit that asks; the first of your units that may when left out. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of it: a unit contests that a duty is its own, a date, or a value. */
export type FileContestPayload = {
  __typename?: 'FileContestPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What a unit holds against its draft result. */
export type FileObjectionInput = {
  /** The assessment's global id. */
  assessmentId: Scalars['ID']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The line objected to; null for the card as a whole. */
  obligationId?: InputMaybe<Scalars['ID']['input']>;
  /** The unit's global id. */
  unitId: Scalars['ID']['input'];
  /** Why, 1 to 4000 characters. */
  words: Scalars['String']['input'];
};

/** What came of it. */
export type FileObjectionPayload = {
  __typename?: 'FileObjectionPayload';
  /** The assessment as it now stands; null when refused. */
  assessment?: Maybe<Assessment>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What fileRectificationPlan is given. */
export type FileRectificationPlanInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** The day by which the unit will report; a day that the rule sets stands. */
  reportBy: Scalars['LocalDate']['input'];
  /** The plan. */
  words: Scalars['String']['input'];
};

/** What came of fileRectificationPlan. */
export type FileRectificationPlanPayload = {
  __typename?: 'FileRectificationPlanPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What fileReview is given. */
export type FileReviewInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** The grounds. */
  grounds: Scalars['String']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
};

/** What came of fileReview. */
export type FileReviewPayload = {
  __typename?: 'FileReviewPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The review as it now stands; null when refused. */
  review?: Maybe<MeasureReview>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** One sentence of a final card. */
export type FinalRemark = {
  __typename?: 'FinalRemark';
  /** In English. */
  messageEn: Scalars['String']['output'];
  /** In Chinese. */
  messageZh: Scalars['String']['output'];
};

/** A unit's final assessment on its targets; amounts in hundredths of a point. Key work of the same year checks the grade and is never added to the mark. */
export type FinalScorecard = {
  __typename?: 'FinalScorecard';
  /** The day asked about. */
  asOf: Scalars['LocalDate']['output'];
  /** Both together, in hundredths; null without a mark. */
  bestHundredths?: Maybe<Scalars['Int']['output']>;
  /** The grade after the check and vetoes, where nothing is open; else null. */
  grade?: Maybe<Grade>;
  /** The highest grade still possible; null without a mark. */
  highestGrade?: Maybe<Grade>;
  /** The highest grade possible by targets alone; null without a mark. */
  highestGradeByTargets?: Maybe<Grade>;
  /** The check by key work: the other list. */
  keyWork: KeyWorkCheck;
  /** The instant whose knowledge counts. */
  knownAt: Scalars['DateTime']['output'];
  /** The lowest grade still possible; null without a mark. */
  lowestGrade?: Maybe<Grade>;
  /** The lowest grade possible by targets alone; null without a mark. */
  lowestGradeByTargets?: Maybe<Grade>;
  /** What is open for want of figures or judgement, in hundredths; null without a mark. */
  openHundredths?: Maybe<Scalars['Int']['output']>;
  /** What the grade rests on, what is open, what would change it. */
  remarks: Array<FinalRemark>;
  /** The scheme it is marked by. */
  scheme: AssessmentScheme;
  /** NOTHING_DUE where no letter gives the unit a target. */
  status: ScorecardStatus;
  /** The targets that letters give the unit, each with figure and points; earned points add up to the total exactly. */
  targets: Array<TargetLine>;
  /** What recorded figures establish, in hundredths; null without a mark. */
  totalHundredths?: Maybe<Scalars['Int']['output']>;
  /** The unit assessed. */
  unit: Unit;
  /** The best grade that a veto leaves; null where no fact holds the grade down. */
  vetoGrade?: Maybe<Grade>;
  /** The year whose figures are marked. */
  year: Scalars['Int']['output'];
};

/** A page of final cards. */
export type FinalScorecardConnection = {
  __typename?: 'FinalScorecardConnection';
  /** The day for which the list answers: the one asked, or today. */
  asOf: Scalars['LocalDate']['output'];
  /** The cards of this page with their cursors, in order. */
  edges: Array<FinalScorecardEdge>;
  /** The instant whose knowledge the list rests on: the one asked, or now. */
  knownAt: Scalars['DateTime']['output'];
  /** The cards of this page without cursors, for readers who do not page on. */
  nodes: Array<FinalScorecard>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many cards the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of final cards. */
export type FinalScorecardEdge = {
  __typename?: 'FinalScorecardEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The card at this place. */
  node: FinalScorecard;
};

/** Something at a place in a plan's text that a person should know or decide. Nothing is guessed by the machine. */
export type Finding = Node & {
  __typename?: 'Finding';
  /** When a person acknowledged it; null while open. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who acknowledged it; null while open. */
  acknowledgedBy?: Maybe<Scalars['String']['output']>;
  /** How it was judged; null while open. */
  acknowledgementReason?: Maybe<Scalars['String']['output']>;
  /** The clause it concerns; null when it concerns the document, or a clause outside what the reader may see. */
  clause?: Maybe<TaskClause>;
  /** Global id of the finding. */
  id: Scalars['ID']['output'];
  /** Whether it wants someone on a day: neither settled nor waived. */
  isOpen: Scalars['Boolean']['output'];
  /** What is to be known or decided, in English. */
  messageEn: Scalars['String']['output'];
  /** What is to be known or decided, in Chinese. */
  messageZh: Scalars['String']['output'];
  /** The plan it concerns. */
  plan: Plan;
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** What was noticed, by a stable name. */
  rule: FindingRule;
  /** How much it wants a person. */
  severity: FindingSeverity;
  /** The last day of its latest waiver; null when it was never waived. */
  waivedUntil?: Maybe<Scalars['LocalDate']['output']>;
  /** The words it is about. */
  words: Citation;
};


/** Something at a place in a plan's text that a person should know or decide. Nothing is guessed by the machine. */
export type FindingIsOpenArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** A page of findings. */
export type FindingConnection = {
  __typename?: 'FindingConnection';
  /** The findings of this page with their cursors, in order. */
  edges: Array<FindingEdge>;
  /** The findings of this page without cursors, for readers who do not page on. */
  nodes: Array<Finding>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many findings the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of findings. */
export type FindingEdge = {
  __typename?: 'FindingEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The finding at this place. */
  node: Finding;
};

/** Which findings a list holds; every part that is given must hold. */
export type FindingFilter = {
  /** Only of this clause. */
  clauseId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those nobody has acknowledged yet. */
  openOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only of this plan. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** Only of these severities. */
  severities?: InputMaybe<Array<FindingSeverity>>;
};

/** What the reader noticed; each is explained in docs/findings.md. */
export type FindingRule =
  /** One unit is printed under two names. */
  | 'ALIAS_USED'
  /** A written day does not exist in the calendar. */
  | 'DATE_DOES_NOT_EXIST'
  /** A time ends with a feast or season (春节前); no day could be read. */
  | 'DAY_BY_SEASON'
  /** A written day lies before the plan's issue. */
  | 'DEADLINE_BEFORE_ISSUE'
  /** The unit that evaluates is itself evaluated. */
  | 'EVALUATOR_ASSESSED_BY_ITSELF'
  /** The day depends on another body's plan. */
  | 'EXTERNAL_DATE'
  /** A group such as 各镇街 leads. */
  | 'GROUP_AS_LEAD'
  /** A target without a figure was read as 100 %. */
  | 'IMPLIED_TARGET'
  /** A lead also stands among the supporting units. */
  | 'LEAD_ALSO_SUPPORTS'
  /** Only the order of names says who leads. */
  | 'LEAD_BY_ORDER'
  /** The line names supporting units only; who leads is stated once, at a heading above. */
  | 'LEAD_FROM_HEADING'
  /** One responsibility line stands behind several numbered items and governs them all. */
  | 'LINE_GOVERNS_ITEMS'
  /** No unit leads. */
  | 'NO_LEAD'
  /** A role word stands without names behind it. */
  | 'NO_SUPPORTING_LIST'
  /** A figure stands without a unit. */
  | 'NUMBER_WITHOUT_UNIT'
  /** The list of units is closed by 等. */
  | 'OPEN_ENDED'
  /** The sentence names someone else than the units of the line as acting. */
  | 'OTHER_ACTOR'
  /** A time may be meant to recur. */
  | 'POSSIBLE_RECURRENCE'
  /** A heading occurs twice. */
  | 'REPEATED_HEADING'
  /** A separator stands before a role word. */
  | 'SEPARATOR_BEFORE_LABEL'
  /** Two clauses stand under one number. */
  | 'SHARED_NUMBER'
  /** A target is set by a superior's document. */
  | 'TARGET_FROM_SUPERIOR'
  /** A target is relative to a figure that the text does not give. */
  | 'TARGET_WITHOUT_BASELINE'
  /** The clause fixes no day. */
  | 'UNDATED'
  /** Part of a responsibility phrase was not understood. */
  | 'UNREAD_PHRASE'
  /** A printed name is not in the register of units. */
  | 'UNRESOLVED_UNIT'
  /** The role word is an unusual one. */
  | 'UNUSUAL_LABEL';

/** How much a finding wants a person. */
export type FindingSeverity =
  /** Must be settled before the clause can drive anything. */
  | 'BLOCKING'
  /** Worth knowing. */
  | 'INFO'
  /** Wants a person's look before the plan is confirmed. */
  | 'REVIEW';

/** Which request, with which opinion. */
export type ForwardExtensionInput = {
  /** The version that you saw; refused when it is no longer the last. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The opinion of the office, 1 to 4000 characters. */
  opinion: Scalars['String']['input'];
  /** The request's global id. */
  requestId: Scalars['ID']['input'];
};

/** What came of it: the office has checked a request for more time and passes it on for decision. */
export type ForwardExtensionPayload = {
  __typename?: 'ForwardExtensionPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Grades, best first. */
export type Grade =
  /** 优秀. */
  | 'EXCELLENT'
  /** 不合格. */
  | 'FAIL'
  /** 良好. */
  | 'GOOD'
  /** 合格. */
  | 'PASS';

/** From which score a grade holds. */
export type GradeBand = {
  __typename?: 'GradeBand';
  /** The lowest score of the band, in hundredths of a point. */
  fromHundredths: Scalars['Int']['output'];
  /** The grade. */
  grade: Grade;
  /** Its name in English. */
  nameEn: Scalars['String']['output'];
  /** Its name in Chinese. */
  nameZh: Scalars['String']['output'];
  /** Where the bound comes from. */
  source: Scalars['String']['output'];
};

/** A bound of a score. */
export type GradeBound =
  /** What is reached if everything open is given in full. */
  | 'BEST'
  /** What recorded facts alone give. */
  | 'ESTABLISHED';

/** The smallest facts that would lift a bound of the score into a better grade. */
export type GradeChange = {
  __typename?: 'GradeChange';
  /** Which bound of the score. */
  bound: GradeBound;
  /** What moves it. */
  code: GradeChangeCode;
  /** In words, English. */
  messageEn: Scalars['String']['output'];
  /** In words, Chinese. */
  messageZh: Scalars['String']['output'];
  /** Points still wanted, in hundredths. */
  neededHundredths: Scalars['Int']['output'];
  /** The fewest obligations whose completion would do it; empty otherwise. */
  obligationIds: Array<Scalars['ID']['output']>;
  /** Into which grade. */
  toGrade: Grade;
};

/** What moves a grade. */
export type GradeChangeCode =
  /** Completions of the obligations named. */
  | 'COMPLETIONS'
  /** The parts not yet recorded, once recorded at least so high. */
  | 'OPEN_PARTS'
  /** The facts that hold the grade down, if they fall on review. */
  | 'VETO';

/** How many units came to a grade. */
export type GradeShare = {
  __typename?: 'GradeShare';
  /** How many units. */
  count: Scalars['Int']['output'];
  /** The grade. */
  grade: Grade;
};

/** What obligations can be counted by. */
export type Grouping =
  /** By clause. */
  | 'CLAUSE'
  /** By due day, duties without one last. */
  | 'DUE_DAY'
  /** By light. */
  | 'LIGHT'
  /** By the innermost heading they stand under, in the order of the plans. */
  | 'SECTION'
  /** By state. */
  | 'STATE'
  /** By each unit that answers for them, itself or through a group; most first. */
  | 'UNIT';

/** A person in a case, seen only by those who handle it. */
export type HandledPerson = {
  __typename?: 'HandledPerson';
  /** The office the person holds; null where not said. */
  office?: Maybe<Scalars['String']['output']>;
  /** In what part. */
  part: HandlingPart;
  /** The person's name. */
  personName: Scalars['String']['output'];
  /** A telephone number; null where not said. */
  telephone?: Maybe<Scalars['String']['output']>;
};

/** A person in a case as given. */
export type HandledPersonInput = {
  /** The office the person holds. */
  office?: InputMaybe<Scalars['String']['input']>;
  /** In what part. */
  part: HandlingPart;
  /** The person's name, 1 to 100 characters. */
  personName: Scalars['String']['input'];
  /** A telephone number. */
  telephone?: InputMaybe<Scalars['String']['input']>;
};

/** In what part a person stands in a case. */
export type HandlingPart =
  /** Called to an interview. */
  | 'ATTENDEE'
  /** Whose accountability is proposed to be looked into. */
  | 'CONCERNED'
  /** Whom the unit may call. */
  | 'CONTACT'
  /** Holds the interview. */
  | 'HOST'
  /** Writes the minutes. */
  | 'RECORDER';

/** How many matters were held back for a reason. */
export type HeldCount = {
  __typename?: 'HeldCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** The reason in English. */
  messageEn: Scalars['String']['output'];
  /** The reason in Chinese. */
  messageZh: Scalars['String']['output'];
  /** The reason. */
  reason: HeldReason;
};

/** One matter on which nothing is proposed although a rung's condition is met. */
export type HeldItem = {
  __typename?: 'HeldItem';
  /** The reason in English. */
  messageEn: Scalars['String']['output'];
  /** The reason in Chinese. */
  messageZh: Scalars['String']['output'];
  /** The name on the responsibility line. */
  namedAs: Scalars['String']['output'];
  /** The obligation as of the day asked about. */
  obligation?: Maybe<Obligation>;
  /** Why nothing is proposed. */
  reason: HeldReason;
  /** The rung whose condition is met. */
  ruleCode: Scalars['String']['output'];
  /** The unit; null where the printed name is unknown to the register. */
  unit?: Maybe<Unit>;
};

/** A page of matters held back. */
export type HeldItemConnection = {
  __typename?: 'HeldItemConnection';
  /** The matters held back of this page with their cursors, in order. */
  edges: Array<HeldItemEdge>;
  /** The matters held back of this page without cursors, for readers who do not page on. */
  nodes: Array<HeldItem>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many matters held back the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of matters held back. */
export type HeldItemEdge = {
  __typename?: 'HeldItemEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The matter held back at this place. */
  node: HeldItem;
};

/** Why a sweep proposes nothing although a rung's condition is met. */
export type HeldReason =
  /** This measure, or a heavier one, was already proposed on the same fact. */
  | 'ALREADY_PROPOSED'
  /** The assignment is contested. */
  | 'CONTESTED'
  /** One of this kind was proposed on the same clause and unit too recently. */
  | 'COOLDOWN'
  /** A request for coordination is pending. */
  | 'COORDINATION_PENDING'
  /** The unit is being heard on a measure, or has applied for review. */
  | 'DEFENCE_PENDING'
  /** It was proposed on the same fact and dismissed. */
  | 'DISMISSED_BEFORE'
  /** A recorded exempt cause holds escalation. */
  | 'EXEMPT_CAUSE'
  /** A request for extension is pending. */
  | 'EXTENSION_PENDING'
  /** An extension that was asked late runs. */
  | 'LATE_EXTENSION'
  /** The body is outside government supervision; it is written to instead. */
  | 'NOT_SUPERVISION_OBJECT'
  /** No basis for the measure was in force on that day. */
  | 'NO_LEGAL_BASIS'
  /** A measure of this kind is already open on the same clause and unit. */
  | 'ONE_OPEN_PER_KIND'
  /** Only a person may begin this measure. */
  | 'ONLY_BY_A_PERSON'
  /** No person has confirmed the reading of the plan. */
  | 'READING_UNCONFIRMED'
  /** A supporting unit is not addressed unless a failure of its own is found. */
  | 'SUPPORT_NOT_ADDRESSED'
  /** The matter is suspended. */
  | 'SUSPENDED'
  /** The unit did not exist on that day. */
  | 'UNIT_NOT_IN_FORCE'
  /** The name on the line is matched to no unit. */
  | 'UNIT_UNRESOLVED';

/** One thing that holds cards and escalation on a duty; the count of days runs on. */
export type Hold = {
  __typename?: 'Hold';
  /** The first day on which it holds. */
  from: Scalars['LocalDate']['output'];
  /** What holds it. */
  kind: HoldKind;
  /** The global id of the request, cause or item from which it comes. */
  sourceId: Scalars['ID']['output'];
  /** The last day, that day included; null while nobody can say. */
  to?: Maybe<Scalars['LocalDate']['output']>;
  /** The only unit for which it holds; null for everyone that answers. */
  unit?: Maybe<Unit>;
  /** Told in English. */
  wordsEn: Scalars['String']['output'];
  /** Told in Chinese. */
  wordsZh: Scalars['String']['output'];
};

/** What holdInterview is given. */
export type HoldInterviewInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** How it went, by offices. */
  words: Scalars['String']['input'];
};

/** What came of holdInterview. */
export type HoldInterviewPayload = {
  __typename?: 'HoldInterviewPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What holds cards and escalation on a duty. */
export type HoldKind =
  /** A contest is open. */
  | 'CONTESTED'
  /** Coordination was asked and is not settled. */
  | 'COORDINATION_PENDING'
  /** An exempt cause holds. */
  | 'EXEMPT_CAUSE'
  /** A request for more time is being decided. */
  | 'EXTENSION_PENDING'
  /** Asked late, it was given until a day; it stays overdue. */
  | 'LATE_EXTENSION'
  /** The item is suspended. */
  | 'SUSPENDED';

/** The text of a plan to be recorded. */
export type ImportPlanInput = {
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The day of issue, where the text shows none. */
  issuedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The token of the preview that was looked at: the import then does exactly what it told, or is refused with what has changed since. Without one the text is imported as the register reads it now. */
  previewToken?: InputMaybe<Scalars['String']['input']>;
  /** The whole text. */
  text: Scalars['String']['input'];
  /** The year of dates that name none, 1900 to 2200; the text's own day of issue wins. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of recording a plan. */
export type ImportPlanPayload = {
  __typename?: 'ImportPlanPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The plan, not yet confirmed; null when refused. */
  plan?: Maybe<Plan>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A quantified target as the document writes it. */
export type Indicator = Node & {
  __typename?: 'Indicator';
  /** The clause it stands in; null for a goal of the whole plan. */
  clause?: Maybe<TaskClause>;
  /** How the figure binds. */
  comparator: Comparator;
  /** How sure the reader was, in hundredths: 100 is certain. */
  confidence: Scalars['Int']['output'];
  /** The written time by which it is wanted; null where the text ties it to none. */
  deadline?: Maybe<Deadline>;
  /** The officer who stated this figure; null where it stands as the machine read it. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** Why the reader was less than certain; null when certain. */
  doubt?: Maybe<Scalars['String']['output']>;
  /** The day by which the same sentence or row wants it; null where none. */
  dueOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Global id of the indicator. */
  id: Scalars['ID']['output'];
  /** 力争: wished for, never a veto. */
  isAspirational: Scalars['Boolean']['output'];
  /** No figure stands in the text (全覆盖): read as 100 %. */
  isImplied: Scalars['Boolean']['output'];
  /** What is measured, as written. */
  name: Scalars['String']['output'];
  /** Its place among the plan's indicators, from 0. */
  ordinal: Scalars['Int']['output'];
  /** The plan it stands in. */
  plan: Plan;
  /** What it came to, by period, as on record; only of units that the reader may see. */
  readings: IndicatorReadingConnection;
  /** What an elided name is about (利用率 → 化肥); null where the name says it. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The bare classifier: %, 家, 亩; empty where the text gives none. */
  unit: Scalars['String']['output'];
  /** The figure as exact decimal text, 万 and 亿 folded in: 90, 10.8, 40000000. */
  value: Scalars['String']['output'];
  /** The words that say it. */
  words: Citation;
};


/** A quantified target as the document writes it. */
export type IndicatorReadingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of indicators. */
export type IndicatorConnection = {
  __typename?: 'IndicatorConnection';
  /** The indicators of this page with their cursors, in order. */
  edges: Array<IndicatorEdge>;
  /** The indicators of this page without cursors, for readers who do not page on. */
  nodes: Array<Indicator>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many indicators the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of indicators. */
export type IndicatorEdge = {
  __typename?: 'IndicatorEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The indicator at this place. */
  node: Indicator;
};

/** A target figure as the officer states it. */
export type IndicatorInput = {
  /** How the figure binds. */
  comparator: Comparator;
  /** Place of the governing time among the clause's times in printed order, from 0; none when left out or null. */
  deadline?: InputMaybe<Scalars['Int']['input']>;
  /** The day by which it is wanted. */
  dueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Whether it is wished for only (力争). */
  isAspirational?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether no figure stands in the text. */
  isImplied?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is measured. */
  name: Scalars['String']['input'];
  /** What an elided name is about. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The bare classifier: %, 家, 亩; empty where there is none. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** The figure as decimal text: 90, 10.8. */
  value: Scalars['String']['input'];
  /** The words of the plan that set it, within the clause. */
  words: SpanInput;
};

/** What an indicator came to in a period: reckoned from its parts, never typed as a percentage. */
export type IndicatorReading = Node & {
  __typename?: 'IndicatorReading';
  /** Who counted (数据来源单位). */
  dataSource: Scalars['String']['output'];
  /** What it is a share of, or the base year’s figure; null for a quantity. */
  denominator?: Maybe<Scalars['String']['output']>;
  /** Global id of the reading. */
  id: Scalars['ID']['output'];
  /** The indicator. */
  indicator?: Maybe<Indicator>;
  /** By which version of the method (口径). */
  methodVersion: Scalars['String']['output'];
  /** What was counted, exact decimal text. */
  numerator: Scalars['String']['output'];
  /** The period. */
  period: Scalars['String']['output'];
  /** The last day of the period. */
  readOn: Scalars['LocalDate']['output'];
  /** The instant of record. */
  recordedAt: Scalars['DateTime']['output'];
  /** Who reported it, by the label of the token. */
  recordedBy: Scalars['String']['output'];
  /** The report with which it came; null where the reader may not see it. */
  report?: Maybe<ProgressReport>;
  /** The unit that reports it. */
  unit: Unit;
  /** The value that the parts make: percent with two decimals, half up, or the quantity itself; null where nothing was there to be measured. */
  value?: Maybe<Scalars['String']['output']>;
  /** What it says of the target, judged on the exact parts. */
  verdict: Verdict;
  /** Why, in English. */
  verdictEn: Scalars['String']['output'];
  /** Why, in Chinese. */
  verdictZh: Scalars['String']['output'];
  /** When; null while nobody has. */
  verifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who vouched for it; null while nobody has. */
  verifiedBy?: Maybe<Scalars['String']['output']>;
};

/** A page of readings. */
export type IndicatorReadingConnection = {
  __typename?: 'IndicatorReadingConnection';
  /** The readings of this page with their cursors, in order. */
  edges: Array<IndicatorReadingEdge>;
  /** The readings of this page without cursors, for readers who do not page on. */
  nodes: Array<IndicatorReading>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many readings the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of readings. */
export type IndicatorReadingEdge = {
  __typename?: 'IndicatorReadingEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The reading at this place. */
  node: IndicatorReading;
};

/** When, where and by whom an interview is held; persons by office, never by name. */
export type InterviewScheduleInput = {
  /** Who must attend, by office. */
  attendance?: InputMaybe<Scalars['String']['input']>;
  /** The day. */
  heldOn: Scalars['LocalDate']['input'];
  /** Who hosts it, by office. */
  host: Scalars['String']['input'];
  /** The hour. */
  hour?: InputMaybe<Scalars['String']['input']>;
  /** What is to be brought in writing. */
  materials?: InputMaybe<Scalars['String']['input']>;
  /** The place. */
  place: Scalars['String']['input'];
};

/** What issueMeasure is given. */
export type IssueMeasureInput = {
  /** The number of the paper; left out, that of the measure's standing numbered paper. */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Only where the paper was numbered outside this register: on what basis, such as the entry of the office's own book of documents. */
  numberedElsewhere?: InputMaybe<Scalars['String']['input']>;
  /** For an interview: when, where, by whom; left out, what the numbered notice says. */
  schedule?: InputMaybe<InterviewScheduleInput>;
  /** Why lighter rungs are skipped; for reminders and urges, which have no draft. */
  skipGround?: InputMaybe<Scalars['String']['input']>;
};

/** What came of issueMeasure. */
export type IssueMeasurePayload = {
  __typename?: 'IssueMeasurePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What issueMinutes is given. */
export type IssueMinutesInput = {
  /** The number of the paper; left out, that of the measure's standing numbered paper. */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Only where the paper was numbered outside this register: on what basis, such as the entry of the office's own book of documents. */
  numberedElsewhere?: InputMaybe<Scalars['String']['input']>;
  /** What the unit undertakes, each by a day. */
  undertakings: Array<UndertakingInput>;
  /** Problems, the unit's explanation, demands. */
  words: Scalars['String']['input'];
};

/** What came of issueMinutes. */
export type IssueMinutesPayload = {
  __typename?: 'IssueMinutesPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What happens to an item. */
export type ItemEvent =
  /** The lead signed for it. */
  | 'ACKNOWLEDGE'
  /** A draft was approved. */
  | 'APPROVE'
  /** It was filed. */
  | 'ARCHIVE'
  /** It was handed to its lead. */
  | 'ASSIGN'
  /** The lead handed in its plan of action. */
  | 'BEGIN'
  /** The lead’s principal reported it as done. */
  | 'CLAIM'
  /** It was taken off the list. */
  | 'CLOSE'
  /** It was accepted as done. */
  | 'COMPLETE'
  /** The lead’s principal disputed the assignment. */
  | 'DISPUTE'
  /** A leader lifted the suspension. */
  | 'LIFT_SUSPENSION'
  /** It was registered. */
  | 'OPEN'
  /** It was reopened on looking back. */
  | 'REOPEN'
  /** The lead took it up again. */
  | 'RESUME'
  /** It was sent back, by the office or by a failed check. */
  | 'RETURN'
  /** The office began to check. */
  | 'START_VERIFICATION'
  /** A leader suspended it. */
  | 'SUSPEND'
  /** A leader ended it. */
  | 'TERMINATE'
  /** The director upheld the assignment. */
  | 'UPHOLD_ASSIGNMENT'
  /** The director took the assignment back. */
  | 'WITHDRAW_ASSIGNMENT';

/** Which items a list holds; every part that is given must hold. */
export type ItemFilter = {
  /** Of this clause. */
  clauseId?: InputMaybe<Scalars['ID']['input']>;
  /** For which this unit answers. */
  leadUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this obligation. */
  obligationId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this plan. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states; in any when left out or empty. */
  states?: InputMaybe<Array<ItemState>>;
};

/** What kind of item a line is; decides how many times it counts. */
export type ItemKind =
  /** A task with a target figure. */
  | 'INDICATOR'
  /** A task with a figure that the plan names among its goals. */
  | 'MAIN_INDICATOR'
  /** A task without a figure. */
  | 'ORDINARY';

/** What an opening in bulk did, and what it left alone. */
export type ItemOpening = {
  __typename?: 'ItemOpening';
  /** Obligations that had an item already. */
  alreadyOpenCount: Scalars['Int']['output'];
  /** Obligations left out because they are completed. */
  completedCount: Scalars['Int']['output'];
  /** The items that were opened, by their number. */
  items: SupervisedItemConnection;
  /** How many items were opened. */
  openedCount: Scalars['Int']['output'];
  /** Obligations left out because no person has confirmed the reading of their clause. */
  unconfirmedCount: Scalars['Int']['output'];
};


/** What an opening in bulk did, and what it left alone. */
export type ItemOpeningItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What is known at a moment of the reporting on an item. */
export type ItemReporting = {
  __typename?: 'ItemReporting';
  /** The day on which it was accepted. */
  lastAcceptedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The period of the last accepted report; null where none was accepted. */
  lastPeriod?: Maybe<Scalars['String']['output']>;
  /** The periods whose reports are missing. */
  missingPeriods: Array<Scalars['String']['output']>;
  /** Since when a report has been missing, the longest; null where none is. */
  missingSince?: Maybe<Scalars['LocalDate']['output']>;
  /** How much was done by it, whole percent. */
  percentDone?: Maybe<Scalars['Int']['output']>;
  /** How often reports on it were returned. */
  returnedCount: Scalars['Int']['output'];
};

/** What a reviewer found of one item of one unit. */
export type ItemReview = {
  __typename?: 'ItemReview';
  /** What was found. */
  decision: ReviewDecision;
  /** The item. */
  obligation?: Maybe<Obligation>;
  /** Why. */
  reason: Scalars['String']['output'];
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** Who reviewed it. */
  reviewedBy: Scalars['String']['output'];
  /** The unit. */
  unit: Unit;
};

/** A page of reviews. */
export type ItemReviewConnection = {
  __typename?: 'ItemReviewConnection';
  /** The reviews of this page with their cursors, in order. */
  edges: Array<ItemReviewEdge>;
  /** The reviews of this page without cursors, for readers who do not page on. */
  nodes: Array<ItemReview>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many reviews the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of reviews. */
export type ItemReviewEdge = {
  __typename?: 'ItemReviewEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The review at this place. */
  node: ItemReview;
};

/** Items on which one deed was done. */
export type ItemSet = {
  __typename?: 'ItemSet';
  /** The items, by their number. */
  items: SupervisedItemConnection;
};


/** Items on which one deed was done. */
export type ItemSetItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Where an item stands. Overdue, lights and late cures are no states: they are derived. */
export type ItemState =
  /** Signed for (签收). */
  | 'ACKNOWLEDGED'
  /** Filed (归档). */
  | 'ARCHIVED'
  /** Handed to its lead (交办), not yet signed for. */
  | 'ASSIGNED'
  /** The lead says that the duty is not its own. */
  | 'ASSIGNMENT_DISPUTED'
  /** Taken off the list (销号). */
  | 'CLOSED'
  /** Accepted after two persons looked at it (办结). */
  | 'COMPLETED'
  /** The lead’s principal reports it as done. */
  | 'COMPLETION_CLAIMED'
  /** Proposed by an officer, not yet approved. */
  | 'DRAFT'
  /** Being done. */
  | 'IN_PROGRESS'
  /** Registered (立项). */
  | 'OPENED'
  /** Sent back to be done again (退办). */
  | 'RETURNED'
  /** Suspended by a government leader. */
  | 'SUSPENDED'
  /** Ended by a numbered decision. */
  | 'TERMINATED'
  /** Being checked (核查). */
  | 'VERIFYING';

/** One step in the life of an item. */
export type ItemStepTaken = {
  __typename?: 'ItemStepTaken';
  /** The number of the decision behind it; null where none is needed. */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Which step. */
  event: ItemEvent;
  /** The instant of record. */
  recordedAt: Scalars['DateTime']['output'];
  /** In which role. */
  role: ActorRole;
  /** Where it led. */
  state: ItemState;
  /** Who took it, by the label of the token. */
  takenBy: Scalars['String']['output'];
  /** The day on which it was taken. */
  takenOn: Scalars['LocalDate']['output'];
  /** The version of the item that it made. */
  version: Scalars['Int']['output'];
  /** What was said with it: a reason, a plan of action, a claim; null where nothing. */
  words?: Maybe<Scalars['String']['output']>;
};

/** A page of steps. */
export type ItemStepTakenConnection = {
  __typename?: 'ItemStepTakenConnection';
  /** The steps of this page with their cursors, in order. */
  edges: Array<ItemStepTakenEdge>;
  /** The steps of this page without cursors, for readers who do not page on. */
  nodes: Array<ItemStepTaken>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many steps the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of steps. */
export type ItemStepTakenEdge = {
  __typename?: 'ItemStepTakenEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The step at this place. */
  node: ItemStepTaken;
};

/** What the key work of the year came to, and whether it lets the grade by targets stand (校核). */
export type KeyWorkCheck = {
  __typename?: 'KeyWorkCheck';
  /** The approved yearly evaluation; null where it is not approved. */
  assessment?: Maybe<Assessment>;
  /** From where on the grade stands, in hundredths. */
  fromHundredths: Scalars['Int']['output'];
  /** The most, in hundredths; null without a score. */
  highHundredths?: Maybe<Scalars['Int']['output']>;
  /** The least that the key work came to, in hundredths; null without a score. */
  lowHundredths?: Maybe<Scalars['Int']['output']>;
  /** What the check comes to; null where the unit has no target. */
  outcome?: Maybe<CrossCheck>;
  /** The yearly card of the unit as it stands now, item by item; the approved one is among the cards of the assessment. Null outside what the reader may see. */
  scorecard?: Maybe<Scorecard>;
  /** From where it is known. */
  status: KeyWorkStatus;
};

/** From where key work is known. */
export type KeyWorkStatus =
  /** The yearly evaluation was approved: its frozen card. */
  | 'APPROVED'
  /** Nothing was due, or no yearly scheme covers the year. */
  | 'NONE'
  /** The yearly card as it stands. */
  | 'PROVISIONAL';

/** Why the lead is the lead. */
export type LeadRule =
  /** An officer settled it when correcting the reading. */
  | 'CORRECTED'
  /** The document declares that the first-named leads. */
  | 'DECLARED_FIRST'
  /** Only the order of names speaks. */
  | 'DEFAULT_FIRST'
  /** The line says so. */
  | 'EXPLICIT';

/** One row as it was before a deed and as it became. */
export type LedgerChange = {
  __typename?: 'LedgerChange';
  /** Token id of who did it, or local:NAME. */
  actorId: Scalars['String']['output'];
  /** Name of who did it, as it was then. */
  actorName: Scalars['String']['output'];
  /** The row afterwards, as canonical JSON. Hashes of secrets are left out. */
  after?: Maybe<Scalars['String']['output']>;
  /** The row before, as canonical JSON; null when it did not exist. Hashes of secrets are left out. */
  before?: Maybe<Scalars['String']['output']>;
  /** What was done. */
  deed: Deed;
  /** Its place among the deed's changes, from 0. */
  ordinal: Scalars['Int']['output'];
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** The number of the deed. */
  sequence: Scalars['Int']['output'];
  /** The id of the row. */
  subjectId: Scalars['ID']['output'];
  /** The table of the row. */
  subjectTable: Scalars['String']['output'];
};

/** A page of changes. */
export type LedgerChangeConnection = {
  __typename?: 'LedgerChangeConnection';
  /** The changes of this page with their cursors, in order. */
  edges: Array<LedgerChangeEdge>;
  /** The changes of this page without cursors, for readers who do not page on. */
  nodes: Array<LedgerChange>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many changes the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of changes. */
export type LedgerChangeEdge = {
  __typename?: 'LedgerChangeEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The change at this place. */
  node: LedgerChange;
};

/** One deed: what, by whom, when, on which request; sealed to the one before. */
export type LedgerEntry = Node & {
  __typename?: 'LedgerEntry';
  /** Token id of who did it, or local:NAME. */
  actorId: Scalars['String']['output'];
  /** Name of who did it, as it was then. */
  actorName: Scalars['String']['output'];
  /** Role in which it was done. */
  actorRole: ActorRole;
  /** How many rows it changed. */
  changeCount: Scalars['Int']['output'];
  /** The rows it changed, as they were and as they became. */
  changes: LedgerChangeConnection;
  /** SHA-256 over the changes, hexadecimal. */
  changesHash: Scalars['String']['output'];
  /** What was done. */
  deed: Deed;
  /** The seal of this entry, over all the above. */
  hash: Scalars['String']['output'];
  /** Global id of the entry. */
  id: Scalars['ID']['output'];
  /** The seal of the entry before; zeros before the first. */
  previousHash: Scalars['String']['output'];
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** The request that did it, as in the server's log. */
  requestId: Scalars['String']['output'];
  /** Its number, without a gap. */
  sequence: Scalars['Int']['output'];
};


/** One deed: what, by whom, when, on which request; sealed to the one before. */
export type LedgerEntryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of deeds. */
export type LedgerEntryConnection = {
  __typename?: 'LedgerEntryConnection';
  /** The deeds of this page with their cursors, in order. */
  edges: Array<LedgerEntryEdge>;
  /** The deeds of this page without cursors, for readers who do not page on. */
  nodes: Array<LedgerEntry>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many deeds the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of deeds. */
export type LedgerEntryEdge = {
  __typename?: 'LedgerEntryEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The deed at this place. */
  node: LedgerEntry;
};

/** Which deeds a list holds; every part that is given must hold. */
export type LedgerFilter = {
  /** Only of this actor: a token id, or local:NAME. */
  actorId?: InputMaybe<Scalars['String']['input']>;
  /** Only of these kinds. */
  deeds?: InputMaybe<Array<Deed>>;
};

/** The order of deeds. */
export type LedgerOrder =
  /** From the latest deed back. */
  | 'NEWEST_FIRST'
  /** From the first deed on. */
  | 'OLDEST_FIRST';

/** A law, a rule of the office or the plan's own clause, in force on the day of the act. */
export type LegalBasis = {
  __typename?: 'LegalBasis';
  /** The article, or the place in the plan; null where the whole document is meant. */
  article?: Maybe<Scalars['String']['output']>;
  /** The document. */
  document: Scalars['String']['output'];
  /** Whether somebody read the text; where not, an officer must confirm it. */
  isVerified: Scalars['Boolean']['output'];
  /** What kind of basis it is. */
  kind: LegalBasisKind;
  /** What it does and does not allow, for the officer who decides; null where nothing is noted. */
  note?: Maybe<Scalars['String']['output']>;
  /** The plan's own words, where they are the basis; else null. */
  quote?: Maybe<Scalars['String']['output']>;
  /** The first day in force; null where not known. */
  validFrom?: Maybe<Scalars['LocalDate']['output']>;
  /** The last day in force; null where open or not known. */
  validTo?: Maybe<Scalars['LocalDate']['output']>;
};

/** What kind of basis a measure rests on. */
export type LegalBasisKind =
  /** A directive of the State Council or of a higher department. */
  | 'DIRECTIVE'
  /** A law or regulation. */
  | 'LAW'
  /** A rule of the office. */
  | 'OFFICE_RULE'
  /** The plan's own clause. */
  | 'PLAN_CLAUSE';

/** Which cause, and why. */
export type LiftExemptCauseInput = {
  /** The cause's global id. */
  causeId: Scalars['ID']['input'];
  /** The version that you saw; refused when it is no longer the last. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The reason, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
};

/** What came of it: ends an exempt cause before its term; today is its last day. */
export type LiftExemptCausePayload = {
  __typename?: 'LiftExemptCausePayload';
  /** The cause as it now stands; null when refused. */
  exemptCause?: Maybe<ExemptCause>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which suspension is lifted. */
export type LiftSuspensionInput = {
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What came of it. */
export type LiftSuspensionPayload = {
  __typename?: 'LiftSuspensionPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** The light of a duty. */
export type Light =
  /** Done late; that stays visible. */
  | 'CURED_LATE'
  /** In order, or done in time. */
  | 'GREEN'
  /** Not begun, or a target year waits for its figures. */
  | 'NONE'
  /** Overdue, or far behind. */
  | 'RED'
  /** Near due, or behind the elapsed share. */
  | 'YELLOW';

/** Why a light shows what it shows. */
export type LightReason =
  /** A target year is over, its verified figures are awaited. */
  | 'AWAITS_DATA'
  /** Behind the elapsed share. */
  | 'BEHIND'
  /** Completed by the due day. */
  | 'DONE_IN_TIME'
  /** Completed after the due day. */
  | 'DONE_LATE'
  /** Far behind the elapsed share. */
  | 'FAR_BEHIND'
  /** Few working days are left. */
  | 'NEAR_DUE'
  /** Its time has not begun. */
  | 'NOT_BEGUN'
  /** No day is fixed. */
  | 'NO_DAY'
  /** A later edition of the plan dropped it. */
  | 'NO_LONGER_OWED'
  /** Nothing is wrong. */
  | 'ON_COURSE'
  /** The due day has passed. */
  | 'OVERDUE';

/** For what a limit is. */
export type LimitName =
  /** Acknowledging receipt. */
  | 'ACKNOWLEDGE_WITHIN'
  /** How long before its end an extension must be asked. */
  | 'EXTENSION_ASK_BEFORE'
  /** The longest extension. */
  | 'EXTENSION_AT_MOST'
  /** After how long a measure is looked at again, to be lifted when its condition is no longer met. */
  | 'LIFT_CHECK_AFTER'
  /** The minutes of an interview. */
  | 'MINUTES_WITHIN'
  /** Notice before an interview. */
  | 'NOTICE_BEFORE'
  /** How long the measure lasts. */
  | 'PERIOD'
  /** The unit's plan after an interview. */
  | 'PLAN_WITHIN'
  /** The unit's plan of rectification. */
  | 'RECTIFY_PLAN_WITHIN'
  /** The unit's answer. */
  | 'REPLY_WITHIN'
  /** The unit's report after an interview. */
  | 'REPORT_WITHIN'
  /** Deciding on a review. */
  | 'REVIEW_DECIDE_WITHIN'
  /** Applying for review. */
  | 'REVIEW_FILE_WITHIN'
  /** The unit's statement before a decision. */
  | 'STATEMENT_WITHIN'
  /** The office's verification. */
  | 'VERIFY_WITHIN';

/** Of what a limit is counted. */
export type LimitUnit =
  /** Calendar days. */
  | 'CALENDAR_DAY'
  /** Months. */
  | 'MONTH'
  /** Working days. */
  | 'WORKING_DAY';

/** Why an item counts as it does. */
export type LineRule =
  /** A target year without verified figures: left out of the sum. */
  | 'AWAITING_DATA'
  /** Contested by the unit and not decided: left out of the sum until then. */
  | 'CONTESTED'
  /** Found not to apply, and the scheme deems such items met. */
  | 'DEEMED_MET'
  /** Under a recorded exempt cause on the due day: left out of the sum. */
  | 'EXEMPT'
  /** Claimed as done, found not done on verification. */
  | 'FAILED_VERIFICATION'
  /** As an assessor judged, with a reason. */
  | 'JUDGED'
  /** Completed after it, but in the year. */
  | 'LATE_IN_YEAR'
  /** A verified figure meets the target. */
  | 'MEASURED_MET'
  /** A verified figure misses the target: counts by actual over target. */
  | 'MEASURED_PARTLY'
  /** A target with room (左右) near which the figure lies: an assessor must judge it, left out until then. */
  | 'NEEDS_JUDGEMENT'
  /** Found not to apply to the unit: left out of the sum. */
  | 'NOT_APPLICABLE'
  /** Nothing accepted in the year. */
  | 'NOT_COMPLETED'
  /** Not due yet: left out of the sum. */
  | 'NOT_DUE_YET'
  /** Completed by the due day. */
  | 'ON_TIME'
  /** Completed after the written day, by the day of an approved extension. */
  | 'WITHIN_EXTENSION';

/** What a person decided about a pair of clauses. */
export type LinkDecision =
  /** The clause carries out the higher one. */
  | 'CONFIRMED'
  /** It does not, and is not proposed again. */
  | 'REJECTED';

/** How a fact entered the score. */
export type MarkEffect =
  /** Its kind had reached the cap of the scheme. */
  | 'CAPPED'
  /** In full. */
  | 'COUNTED'
  /** Nothing was left to take 扣完为止. */
  | 'FLOORED'
  /** The same failing cost more under another rule; each failing counts once. */
  | 'HEAVIER_COUNTED'
  /** The scheme has no rule of this code: it costs nothing. */
  | 'UNKNOWN_RULE';

/** A fact that cost or earned points, or holds the grade down. */
export type MarkLine = {
  __typename?: 'MarkLine';
  /** The best grade it leaves; null where it holds none down. */
  atMost?: Maybe<Grade>;
  /** The scheme's code of the rule. */
  code: Scalars['String']['output'];
  /** What it cost or earned on the part's own scale, in hundredths of a point. */
  countedHundredths: Scalars['Int']['output'];
  /** How it entered the score. */
  effect: MarkEffect;
  /** The rule in English. */
  nameEn: Scalars['String']['output'];
  /** The rule in Chinese. */
  nameZh: Scalars['String']['output'];
  /** The obligation it concerns; null where it concerns none, or one outside what the reader may see. */
  obligation?: Maybe<Obligation>;
  /** The day of the fact. */
  on: Scalars['LocalDate']['output'];
  /** Of which part of the score it is. */
  part: MarkPart;
  /** The id of the record that proves it. */
  recordId: Scalars['ID']['output'];
  /** Where the scheme's number comes from; null where the scheme has no such rule. */
  ruleSource?: Maybe<Scalars['String']['output']>;
  /** What happened, in English. */
  wordsEn: Scalars['String']['output'];
  /** What happened, in Chinese. */
  wordsZh: Scalars['String']['output'];
};

/** A page of marks. */
export type MarkLineConnection = {
  __typename?: 'MarkLineConnection';
  /** The marks of this page with their cursors, in order. */
  edges: Array<MarkLineEdge>;
  /** The marks of this page without cursors, for readers who do not page on. */
  nodes: Array<MarkLine>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many marks the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of marks. */
export type MarkLineEdge = {
  __typename?: 'MarkLineEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The mark at this place. */
  node: MarkLine;
};

/** Of which part of the score a mark is. */
export type MarkPart =
  /** For commendations and the like. */
  | 'BONUS'
  /** For measures issued and defects found. */
  | 'DEDUCTION'
  /** Reports and answers. */
  | 'DISCIPLINE'
  /** Facts that hold the grade down whatever the score. */
  | 'VETO';

/** How a printed name was found, from surest to least sure. */
export type MatchWay =
  /** It is one of the other names, letter by letter. */
  | 'ALIAS'
  /** It is the full name, letter by letter. */
  | 'FULL_NAME'
  /** Equal after NFKC and without white space. */
  | 'NORMALISED'
  /** Equal after the district's own name was dropped from both. */
  | 'PREFIX_STRIPPED'
  /** Equal after traditional characters were turned into simplified ones. */
  | 'SCRIPT_FOLDED'
  /** It is the short name, letter by letter. */
  | 'SHORT_NAME';

/** One test of a rule that was met. */
export type MatchedTest = {
  __typename?: 'MatchedTest';
  /** The fact, by its name in the rules. */
  fact: Scalars['String']['output'];
  /** The test in words: daysOverdue ≥ 30. */
  test: Scalars['String']['output'];
  /** Its value as text. */
  value: Scalars['String']['output'];
};

/** A measure 督办措施 on one obligation against one unit, with the rule, the facts and the bases as they stood on its day. */
export type Measure = Node & {
  __typename?: 'Measure';
  /** The unit's full name on the day of the act; a later name does not change the paper. */
  addresseeName: Scalars['String']['output'];
  /** Which roles decide on it in the district. */
  authority: Array<ActorRole>;
  /** In what capacity the unit is addressed. */
  capacity: Capacity;
  /** How the failing led to the harm; null where nothing was said. */
  causalLink?: Maybe<Scalars['String']['output']>;
  /** The clause; null when it now lies outside what the reader may see. */
  clause?: Maybe<TaskClause>;
  /** The limits that run, or ran, in the order in which they began. */
  clocks: Array<MeasureClock>;
  /** When it ended, whatever the end; null while it weighs on the unit. */
  closedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Why it was decided against; null otherwise. */
  dismissalReason?: Maybe<Scalars['String']['output']>;
  /** When an officer decided against it; null otherwise. */
  dismissedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided against it; null otherwise. */
  dismissedBy?: Maybe<Scalars['String']['output']>;
  /** The number under which it was issued, requested or referred; null before. */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The measure whose place it takes when it is issued; null where there is none. */
  escalates?: Maybe<Measure>;
  /** Evidence that was given with a proposal by hand. */
  evidence: Array<CaseEvidence>;
  /** Everything on which it rests, frozen as it was. */
  facts: MeasureFacts;
  /** Whether it speaks of lateness or of harm; the two are never mixed. */
  family: MeasureFamily;
  /** The persons of the case; null for everyone who does not handle it. */
  handling?: Maybe<Array<HandledPerson>>;
  /** Global id of the measure. */
  id: Scalars['ID']['output'];
  /** Whether the draft that counts criticises the unit by name. */
  isByName: Scalars['Boolean']['output'];
  /** When it was issued, requested or referred; null before. */
  issuedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What it is, from a reminder to a proposal of accountability. */
  kind: MeasureKind;
  /** What the kind is called in English. */
  kindNameEn: Scalars['String']['output'];
  /** What the kind is called in an official paper. */
  kindNameZh: Scalars['String']['output'];
  /** The bases in force on its day; one that nobody has read yet says so. */
  legalBasis: Array<LegalBasis>;
  /** What can lawfully be done next, and who may; empty when it has ended. */
  nextSteps: Array<NextStep>;
  /** The obligation as of the day of the measure; null when it now lies outside what the reader may see. */
  obligation?: Maybe<Obligation>;
  /** Which papers can be made of it, the usual one first: a letter only, where the body is outside government supervision. */
  paperKinds: Array<PaperKind>;
  /** The papers on this measure that have a number, by day of issue; only those the reader may see. */
  papers: PaperConnection;
  /** The plan under which it was proposed. */
  plan: Plan;
  /** Who proposed it by hand; null where a rule did. */
  proposedByName?: Maybe<Scalars['String']['output']>;
  /** The day of the act: the day that the sweep asked about. */
  proposedOn: Scalars['LocalDate']['output'];
  /** When the unit received it; null before. */
  receivedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** Applications for review, the first filed first. */
  reviews: MeasureReviewConnection;
  /** The rung of the escalation within the rule set: L0, R0 to R7. */
  ruleCode: Scalars['String']['output'];
  /** The version of the rules that called for it. */
  ruleSet: RuleSet;
  /** Where it stands. */
  state: MeasureState;
  /** Every deed done on it, in order. A unit does not see the words of the office's own papers before they were served. */
  steps: MeasureStepConnection;
  /** The heavier proposal that took its place; null otherwise. */
  supersededBy?: Maybe<Measure>;
  /** The sweep that proposed it; null for proposals by hand, and for readers who may not run sweeps. */
  sweepReport?: Maybe<SweepReport>;
  /** The group through which the unit is meant; null when named itself. */
  throughGroup?: Maybe<UnitGroup>;
  /** What the unit undertook in an interview, and the obligations that it became. */
  undertakings: Array<Undertaking>;
  /** The unit addressed. */
  unit: Unit;
  /** The colour of a slip; null where the kind has none. */
  variant?: Maybe<MeasureVariant>;
  /** Counts up with every change; dismissMeasure wants it as expectedVersion. */
  version: Scalars['Int']['output'];
  /** Why it went back without a decision; null otherwise. */
  withdrawalReason?: Maybe<WithdrawalReason>;
  /** When it went back without a decision; null otherwise. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};


/** A measure 督办措施 on one obligation against one unit, with the rule, the facts and the bases as they stood on its day. */
export type MeasureClocksArgs = {
  runningOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A measure 督办措施 on one obligation against one unit, with the rule, the facts and the bases as they stood on its day. */
export type MeasurePapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A measure 督办措施 on one obligation against one unit, with the rule, the facts and the bases as they stood on its day. */
export type MeasureReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A measure 督办措施 on one obligation against one unit, with the rule, the facts and the bases as they stood on its day. */
export type MeasureStepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A limit that runs, or ran, on a measure. */
export type MeasureClock = {
  __typename?: 'MeasureClock';
  /** When it stopped; null while it runs. */
  closedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What follows when its last day passes, in English. */
  followsEn: Scalars['String']['output'];
  /** What follows when its last day passes, in Chinese. */
  followsZh: Scalars['String']['output'];
  /** Whether it runs and its last day has passed. */
  isOverdue: Scalars['Boolean']['output'];
  /** Whether working days were counted in a year whose holiday notice is not on record. */
  isProvisional: Scalars['Boolean']['output'];
  /** Its last day. */
  lastOn: Scalars['LocalDate']['output'];
  /** What it limits. */
  name: ClockName;
  /** What it is called in Chinese. */
  nameZh: Scalars['String']['output'];
  /** Where its length comes from. */
  source: Scalars['String']['output'];
  /** The day on which it began, which is not counted. */
  startedOn: Scalars['LocalDate']['output'];
};

/** A page of measures. */
export type MeasureConnection = {
  __typename?: 'MeasureConnection';
  /** The measures of this page with their cursors, in order. */
  edges: Array<MeasureEdge>;
  /** The measures of this page without cursors, for readers who do not page on. */
  nodes: Array<Measure>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many measures the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Everything that can be done to a measure. */
export type MeasureDeed =
  /** The office accepts the reply. */
  | 'ACCEPT_REPLY'
  /** The unit acknowledges receipt 签收. */
  | 'ACKNOWLEDGE'
  /** The office answers the statement point by point. */
  | 'ANSWER_STATEMENT'
  /** The authority approves. */
  | 'APPROVE'
  /** The register lifts it: a later period no longer meets the condition. */
  | 'AUTO_LIFT'
  /** The restriction is in force. */
  | 'BRING_INTO_FORCE'
  /** The hearing ends. */
  | 'CLOSE_HEARING'
  /** An officer decides against it. */
  | 'DISMISS'
  /** The office drafts it. */
  | 'DRAFT'
  /** The matter is over. */
  | 'END_REFERRAL'
  /** A heavier measure took its place. */
  | 'ESCALATE'
  /** The superior extended it. */
  | 'EXTEND_RESTRICTION'
  /** Not verified: back to the unit. */
  | 'FAIL_VERIFICATION'
  /** The unit files its plan of rectification 整改方案. */
  | 'FILE_PLAN'
  /** The extension is granted. */
  | 'GRANT_EXTENSION'
  /** The interview is held. */
  | 'HOLD_INTERVIEW'
  /** The paper goes out. */
  | 'ISSUE'
  /** The minutes go out 约谈纪要. */
  | 'ISSUE_MINUTES'
  /** The superior lifted part of it. */
  | 'LIFT_PARTLY'
  /** The superior lifted it. */
  | 'LIFT_RESTRICTION'
  /** Verified: the measure is lifted. */
  | 'PASS_VERIFICATION'
  /** The interview is put on another day. */
  | 'POSTPONE_INTERVIEW'
  /** The authority took it on. */
  | 'RECORD_ACCEPTANCE'
  /** An appeal is put on record. */
  | 'RECORD_APPEAL'
  /** The superior's decision is put on record. */
  | 'RECORD_DECISION'
  /** That the superior declined is put on record. */
  | 'RECORD_DECLINED'
  /** The authority's outcome is put on record. */
  | 'RECORD_RESULT'
  /** The authority sent it back. */
  | 'RECORD_RETURN'
  /** The office records how it was served 送达. */
  | 'RECORD_SERVICE'
  /** The proposal goes to the authority with power. */
  | 'REFER'
  /** The extension is refused. */
  | 'REFUSE_EXTENSION'
  /** The authority rejects. */
  | 'REJECT'
  /** The unit replies. */
  | 'REPLY'
  /** The unit reports rectification 整改报告. */
  | 'REPORT_RECTIFICATION'
  /** The principal asks for an extension of listed supervision. */
  | 'REQUEST_EXTENSION'
  /** The superior is asked to restrict approvals. */
  | 'REQUEST_SUPERIOR'
  /** The office returns the reply. */
  | 'RETURN_REPLY'
  /** The authority takes it back. */
  | 'REVOKE'
  /** The draft is served for statement. */
  | 'SERVE_DRAFT'
  /** The report is taken in for verification. */
  | 'START_VERIFICATION'
  /** The unit states its case 陈述申辩. */
  | 'STATE_DEFENCE'
  /** The draft goes to the authority. */
  | 'SUBMIT'
  /** The register takes a mere proposal back. */
  | 'WITHDRAW';

/** One place in a list of measures. */
export type MeasureEdge = {
  __typename?: 'MeasureEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The measure at this place. */
  node: Measure;
};

/** The facts on which a measure rests, as they were on its day and on record then. */
export type MeasureFacts = {
  __typename?: 'MeasureFacts';
  /** The day asked about. */
  asOf: Scalars['LocalDate']['output'];
  /** Why the work was owed. */
  basis: ObligationBasis;
  /** Where the clause stands: 二（二）4. */
  clausePath: Scalars['String']['output'];
  /** Calendar days overdue; null when not. */
  daysOverdue?: Maybe<Scalars['Int']['output']>;
  /** Calendar days to the due day; null when it has passed. */
  daysToDue?: Maybe<Scalars['Int']['output']>;
  /** The words that are due; null where none are. */
  deliverable?: Maybe<Scalars['String']['output']>;
  /** The last day on which it was in time; null for a duty without a day, on which only a person proposes. */
  dueOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What an officer who proposed it by hand found; null where a rule proposed it. */
  found?: Maybe<Scalars['String']['output']>;
  /** Why an officer chose this rung; null where a rule proposed it. */
  ground?: Maybe<Scalars['String']['output']>;
  /** Whether working days were counted in a year whose holiday notice is not on record. */
  isCalendarProvisional: Scalars['Boolean']['output'];
  /** The instant whose knowledge counted. */
  knownAt: Scalars['DateTime']['output'];
  /** Rungs below whose conditions were met too and were never carried out: skipping them needs a written ground. */
  lowerRungsNotTaken: Array<Scalars['String']['output']>;
  /** The tests of the rule that were met. */
  matched: Array<MatchedTest>;
  /** Who the sentence itself says must act; null otherwise. */
  namedActor?: Maybe<Scalars['String']['output']>;
  /** The name on the responsibility line through which the unit is meant. */
  namedAs: Scalars['String']['output'];
  /** The period of a recurring duty; null for others. */
  period?: Maybe<Scalars['String']['output']>;
  /** Title of the plan. */
  planTitle: Scalars['String']['output'];
  /** To whom in the unit it is addressed: UNIT_LIAISON, UNIT_PRINCIPAL. */
  recipients: Array<Scalars['String']['output']>;
  /** Rungs above whose conditions were met, but for which no basis was in force. */
  rungsWithoutBasis: Array<Scalars['String']['output']>;
  /** The words that make it due; null where none are. */
  surface?: Maybe<Scalars['String']['output']>;
  /** Working days overdue; null when not. */
  workdaysOverdue?: Maybe<Scalars['Int']['output']>;
  /** Working days to the due day; null when it has passed. */
  workdaysToDue?: Maybe<Scalars['Int']['output']>;
};

/** Two families of measures that stay apart. */
export type MeasureFamily =
  /** Damage, forgery or dereliction found by a person; never concluded from lateness. */
  | 'HARM'
  /** Work not done in time; it escalates by time. */
  | 'LATENESS';

/** Which measures a list holds; every part that is given must hold. */
export type MeasureFilter = {
  /** Only on this clause. */
  clauseId?: InputMaybe<Scalars['ID']['input']>;
  /** Only with a running limit that ends on this day or later. */
  clockLastFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Only with a running limit that ends on this day or earlier: yesterday for what is late. */
  clockLastTo?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Only with one of these limits running. */
  clocks?: InputMaybe<Array<ClockName>>;
  /** Only of these families. */
  families?: InputMaybe<Array<MeasureFamily>>;
  /** Only of these kinds. */
  kinds?: InputMaybe<Array<MeasureKind>>;
  /** Only on this obligation. */
  obligationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only under this plan. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** Only proposed on this day or later. */
  proposedFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Only proposed on this day or earlier. */
  proposedTo?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Only in these states. */
  states?: InputMaybe<Array<MeasureState>>;
  /** Only against this unit. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a measure is, lightest first. Sanctions are not among them: the strongest is a proposal to a competent authority. */
export type MeasureKind =
  /** A proposal to a competent authority to look into accountability 追责建议. */
  | 'ACCOUNTABILITY_PROPOSAL'
  /** A letter of consultation to a body outside government supervision 函商; no measure of supervision. */
  | 'CONSULTATION_LETTER'
  /** A criticism circular 通报批评. */
  | 'CRITICISM_CIRCULAR'
  /** A request to the superior to suspend EIA approvals 环评限批. */
  | 'EIA_RESTRICTION'
  /** An interview 约谈. */
  | 'INTERVIEW'
  /** Listed supervision at district level 挂牌督办. */
  | 'LISTED_SUPERVISION'
  /** A reminder before the due day 到期提醒. */
  | 'REMIND'
  /** A supervision slip 督办单. */
  | 'SUPERVISION_SLIP'
  /** An urge 催办. */
  | 'URGE'
  /** A warning circular 通报预警. */
  | 'WARNING';

/** A unit's application for review of a measure, and what became of it. */
export type MeasureReview = Node & {
  __typename?: 'MeasureReview';
  /** What takes the place of the measure when it was changed; null otherwise. */
  changedKind?: Maybe<MeasureKind>;
  /** The colour of a slip that takes its place; null otherwise. */
  changedVariant?: Maybe<MeasureVariant>;
  /** The last day for the decision; null where it was out of time. */
  decideBy?: Maybe<Scalars['LocalDate']['output']>;
  /** When it was decided; null before. */
  decidedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The last day on which it could be filed; null where the term had not begun. */
  fileBy?: Maybe<Scalars['LocalDate']['output']>;
  /** When it was filed. */
  filedOn: Scalars['LocalDate']['output'];
  /** The grounds. */
  grounds: Scalars['String']['output'];
  /** Global id of the review. */
  id: Scalars['ID']['output'];
  /** The measure. */
  measure: Measure;
  /** The outcome; null before. */
  outcome?: Maybe<ReviewOutcome>;
  /** Why; null before. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  state: ReviewState;
  /** Counts up with every change; acceptReview and decideReview want it as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** A page of reviews. */
export type MeasureReviewConnection = {
  __typename?: 'MeasureReviewConnection';
  /** The reviews of this page with their cursors, in order. */
  edges: Array<MeasureReviewEdge>;
  /** The reviews of this page without cursors, for readers who do not page on. */
  nodes: Array<MeasureReview>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many reviews the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of reviews. */
export type MeasureReviewEdge = {
  __typename?: 'MeasureReviewEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The review at this place. */
  node: MeasureReview;
};

/** Where a measure stands. */
export type MeasureState =
  /** The authority took it on. */
  | 'ACCEPTED_BY_AUTHORITY'
  /** The unit has received it. */
  | 'ACKNOWLEDGED'
  /** The authority approved it. */
  | 'APPROVED'
  /** The superior decided. */
  | 'DECIDED_BY_SUPERIOR'
  /** The superior declined. */
  | 'DECLINED'
  /** An officer decided against it, with a reason. */
  | 'DISMISSED'
  /** The paper is drafted. */
  | 'DRAFTED'
  /** The matter is over. */
  | 'ENDED'
  /** A heavier measure took its place. */
  | 'ESCALATED'
  /** Listed supervision was extended. */
  | 'EXTENDED'
  /** The unit was heard and answered. */
  | 'HEARD'
  /** The interview was held. */
  | 'HELD'
  /** The restriction is in force. */
  | 'IN_FORCE'
  /** It was issued. */
  | 'ISSUED'
  /** It was lifted. */
  | 'LIFTED'
  /** The minutes were issued. */
  | 'MINUTES_ISSUED'
  /** The notice of an interview was sent. */
  | 'NOTICE_SENT'
  /** Part of the restriction was lifted. */
  | 'PARTIALLY_LIFTED'
  /** A rule or an officer thinks it due; nothing has gone out. */
  | 'PROPOSED'
  /** The unit has replied or reported rectification. */
  | 'RECTIFICATION_REPORTED'
  /** The plan of rectification is in. */
  | 'RECTIFYING'
  /** The proposal went to the authority with power. */
  | 'REFERRED'
  /** The authority rejected it. */
  | 'REJECTED'
  /** The superior was asked to restrict approvals. */
  | 'REQUESTED'
  /** The authority's outcome is on record. */
  | 'RESULT_RECORDED'
  /** The authority sent it back. */
  | 'RETURNED'
  /** It was taken back. */
  | 'REVOKED'
  /** The draft was served on the unit for statement. */
  | 'SERVED'
  /** It lies with the authority. */
  | 'SUBMITTED_FOR_APPROVAL'
  /** The report is being verified. */
  | 'VERIFYING'
  /** It went back without a decision; withdrawalReason says why. */
  | 'WITHDRAWN';

/** One deed done on a measure, as put on record. */
export type MeasureStep = {
  __typename?: 'MeasureStep';
  /** Who did it, by the name of the token. */
  actorName: Scalars['String']['output'];
  /** In which role. */
  actorRole: ActorRole;
  /** What was done. */
  deed: MeasureDeed;
  /** What else the deed carried, as canonical JSON: points, answers, schedule, scope, numbers of other authorities. */
  details: Scalars['String']['output'];
  /** The number of the paper; null where it bears none. */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The state before. */
  fromState: MeasureState;
  /** On what basis the number of this step was given outside the register; null where the register gave it, or where there is none. */
  numberedElsewhere?: Maybe<Scalars['String']['output']>;
  /** On which day. */
  onDay: Scalars['LocalDate']['output'];
  /** Its number within the measure, from 1. */
  ordinal: Scalars['Int']['output'];
  /** The numbered paper that went out with this step; null where none did, where it was numbered elsewhere, or where the reader may not see it. */
  paper?: Maybe<Paper>;
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** The state after. */
  toState: MeasureState;
  /** What was said: draft, statement, answer, reason, report; null where nothing was, or where the reader may not see it yet. */
  words?: Maybe<Scalars['String']['output']>;
};

/** A page of steps. */
export type MeasureStepConnection = {
  __typename?: 'MeasureStepConnection';
  /** The steps of this page with their cursors, in order. */
  edges: Array<MeasureStepEdge>;
  /** The steps of this page without cursors, for readers who do not page on. */
  nodes: Array<MeasureStep>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many steps the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of steps. */
export type MeasureStepEdge = {
  __typename?: 'MeasureStepEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The step at this place. */
  node: MeasureStep;
};

/** The colour of a slip. */
export type MeasureVariant =
  /** Red 红牌. */
  | 'RED'
  /** Yellow 黄牌. */
  | 'YELLOW';

/** That a unit belongs to a group from one day to another, both included. */
export type Membership = {
  __typename?: 'Membership';
  /** The member. */
  unit: Unit;
  /** The first day. */
  validFrom: Scalars['LocalDate']['output'];
  /** The last day; null while it lasts. */
  validTo?: Maybe<Scalars['LocalDate']['output']>;
};

/** A page of memberships. */
export type MembershipConnection = {
  __typename?: 'MembershipConnection';
  /** The memberships of this page with their cursors, in order. */
  edges: Array<MembershipEdge>;
  /** The memberships of this page without cursors, for readers who do not page on. */
  nodes: Array<Membership>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many memberships the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of memberships. */
export type MembershipEdge = {
  __typename?: 'MembershipEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The membership at this place. */
  node: Membership;
};

/** Which neighbours are made one. */
export type MergeClausesInput = {
  /** With confirm: the findings still open that you have looked at. */
  acknowledgedFindingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The earlier clause; it keeps its identity. */
  clauseId: Scalars['ID']['input'];
  /** True when you have looked at the whole of it and take responsibility; otherwise it waits for confirmation. */
  confirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refuse when the clause has changed since this version; not looked at when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why the reading was wrong, 1 to 2000 characters; kept with it. */
  reason: Scalars['String']['input'];
  /** The clause that follows it directly. */
  secondClauseId: Scalars['ID']['input'];
  /** Refuse when the second clause has changed since this version; not looked at when left out. */
  secondExpectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of merging two clauses. */
export type MergeClausesPayload = {
  __typename?: 'MergeClausesPayload';
  /** The clause that both became; null when refused. */
  clause?: Maybe<TaskClause>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What a card leaves out or does not know. */
export type MissingCode =
  /** Target years without verified figures are left out. */
  | 'AWAITING_DATA'
  /** Targets with room await an assessor's judgement. */
  | 'AWAITING_JUDGEMENT'
  /** Facts for a bonus are not recorded. */
  | 'BONUSES'
  /** Issued measures are not recorded. */
  | 'DEDUCTIONS'
  /** Discipline is not recorded. */
  | 'DISCIPLINE'
  /** Parts that assessors enter are not entered yet. */
  | 'ENTERED_PARTS'
  /** Nothing was due in the year. */
  | 'NOTHING_DUE'
  /** Items not due yet are left out. */
  | 'NOT_DUE_YET'
  /** The unit is no object of government supervision; the score is for information. */
  | 'NOT_SUPERVISION_OBJECT'
  /** Items come from a plan whose reading nobody has confirmed. */
  | 'READING_UNCONFIRMED'
  /** Duties without a day are not scored. */
  | 'UNDATED'
  /** The unit ended; its duties stand on its successors' cards from the day they moved. */
  | 'UNIT_ENDED'
  /** Facts for a veto are not recorded. */
  | 'VETOES';

/** One thing that a card leaves out or does not know. */
export type MissingFact = {
  __typename?: 'MissingFact';
  /** Which. */
  code: MissingCode;
  /** In words, English. */
  messageEn: Scalars['String']['output'];
  /** In words, Chinese. */
  messageZh: Scalars['String']['output'];
};

/** A report that a unit owes and has not handed in. */
export type MissingReport = {
  __typename?: 'MissingReport';
  /** Days from dueOn to the day asked about. */
  daysMissing: Scalars['Int']['output'];
  /** The last day for handing it in. */
  dueOn: Scalars['LocalDate']['output'];
  /** The items that it should cover. */
  items: SupervisedItemConnection;
  /** The first day on which it was missing. */
  missingSince: Scalars['LocalDate']['output'];
  /** The period. */
  period: Scalars['String']['output'];
  /** The unit that owes it. */
  unit: Unit;
};


/** A report that a unit owes and has not handed in. */
export type MissingReportItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of missing reports. */
export type MissingReportConnection = {
  __typename?: 'MissingReportConnection';
  /** The day asked about. */
  asOf: Scalars['LocalDate']['output'];
  /** The missing reports of this page with their cursors, in order. */
  edges: Array<MissingReportEdge>;
  /** The instant whose knowledge counts. */
  knownAt: Scalars['DateTime']['output'];
  /** The missing reports of this page without cursors, for readers who do not page on. */
  nodes: Array<MissingReport>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many missing reports the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of missing reports. */
export type MissingReportEdge = {
  __typename?: 'MissingReportEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The missing report at this place. */
  node: MissingReport;
};

/** A day and the instant whose knowledge counts. */
export type MomentInput = {
  /** The day asked about; today in Asia/Shanghai when left out. */
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Only what was on record at this instant; now when left out. */
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Puts the next edition of a plan in its place: clauses keep their identity, earlier wordings stay for earlier questions, what is dropped ends with a reason, completions are never touched. Unchanged clauses stay confirmed; the others wait for a person. Texts too large for this endpoint go to POST /import?amends= (docs/api.md). */
  acceptEdition: AcceptEditionPayload;
  /** The office accepts a report: what it says counts from now on. */
  acceptReport: AcceptReportPayload;
  /** The office takes an application in for decision; who took part in the measure does not. */
  acceptReview: AcceptReviewPayload;
  /** The lead unit signs for an assignment (签收). */
  acknowledgeItem: AcknowledgeItemPayload;
  /** The unit acknowledges receipt; the term for review begins. */
  acknowledgeMeasure: AcknowledgeMeasurePayload;
  /** Takes an assessment one step on in its course, by the role that the course names for it. */
  advanceAssessment: AdvanceAssessmentPayload;
  /** Answers an objection in words. */
  answerObjection: AnswerObjectionPayload;
  /** The office answers the unit's points one by one. */
  answerStatement: AnswerStatementPayload;
  /** The government approves the result: every card is frozen with the facts it rests on. */
  approveAssessment: ApproveAssessmentPayload;
  /** Grants more time to an exact new day: the director while it is short and the first, else a government leader. */
  approveExtension: ApproveExtensionPayload;
  /** Approves drafts, all or none: they are open. */
  approveItems: ApproveItemsPayload;
  /** The office files a closed item (归档). */
  archiveItem: ArchiveItemPayload;
  /** Hands items to the units that answer for them, all or none, and starts their limits. */
  assignItems: AssignItemsPayload;
  /** The office sets its own deadline for a duty, or takes it back; lateness is judged on it only where no other day is fixed, and both are shown. */
  assignSupervisionDeadline: AssignSupervisionDeadlinePayload;
  /** The office sets one deadline for a whole filtered list, in one deed; completed duties are passed over. */
  assignSupervisionDeadlines: AssignSupervisionDeadlinesPayload;
  /** The lead unit hands in its plan of action (办理方案) and begins. */
  beginItem: BeginItemPayload;
  /** The office, or the coordinating one, takes the report in for verification. */
  beginMeasureVerification: BeginMeasureVerificationPayload;
  /** The restriction is in force from the superior's day on. */
  bringIntoForce: BringIntoForcePayload;
  /** The principal of the lead unit reports the work as done (办结报告); the office then checks it. */
  claimCompletion: ClaimCompletionPayload;
  /** The hearing ends: the window is over or the unit has said all, and every point was answered. */
  closeHearing: CloseHearingPayload;
  /** The director takes a completed item off the list (销号). */
  closeItem: CloseItemPayload;
  /** Accepts a verified item as done and writes the completion of its obligation; someone else must have checked it. */
  completeItem: CompleteItemPayload;
  /** Records that the office accepted an obligation as done on a day. */
  completeObligation: CompleteObligationPayload;
  /** Someone else verifies: the measure is lifted, or goes back to the unit. */
  concludeMeasureVerification: ConcludeMeasureVerificationPayload;
  /** A person takes responsibility for the reading of one clause; from then on it may drive measures. With the last clause the plan is confirmed. */
  confirmClause: ConfirmClausePayload;
  /** A person takes responsibility for the reading of a plan; until then it drives no measure. */
  confirmPlan: ConfirmPlanPayload;
  /** A person says that a clause carries out a clause of a higher plan. */
  confirmUpstreamLink: ConfirmUpstreamLinkPayload;
  /** A joint lead or supporting unit gives its part to the lead’s report; a second one takes the place of the first. */
  contributeToReport: ContributeToReportPayload;
  /** States what a clause really says. What is not given stays; the earlier reading stays on record for earlier instants. */
  correctClause: CorrectClausePayload;
  /** The officer has made the correction that an upheld contest calls for. */
  correctContest: CorrectContestPayload;
  /** The office corrects an accepted report; the old version stays readable. */
  correctReport: CorrectReportPayload;
  /** Opens the register to someone. The secret stands in this one answer and nowhere else. */
  createToken: CreateTokenPayload;
  /** The authority grants or refuses the extension that was asked. */
  decideListingExtension: DecideListingExtensionPayload;
  /** The authority of the kind approves or rejects; never who proposed, drafted or submitted. */
  decideMeasure: DecideMeasurePayload;
  /** The measure stands, falls, or gives way to a lighter one; decided by others than the makers, never heavier. */
  decideReview: DecideReviewPayload;
  /** An officer decides against a proposal, with a reason; the same fact is not proposed again. */
  dismissMeasure: DismissMeasurePayload;
  /** The principal says that the duty is not the unit’s, within the days set for it. */
  disputeAssignment: DisputeAssignmentPayload;
  /** The office drafts the paper, or drafts it anew; then it is served, heard and approved anew. */
  draftMeasure: DraftMeasurePayload;
  /** Puts a draft of a version of the rules on record, or replaces it; it drives nothing until it is published. */
  draftRuleSet: DraftRuleSetPayload;
  /** Draws items for checks on the spot by a stated algorithm and a recorded seed, so that anyone can draw the same list again. */
  drawSample: DrawSamplePayload;
  /** Draws completed items to be looked at on the spot, by a stated seed. */
  drawSpotChecks: DrawSpotChecksPayload;
  /** The matter is over: the outcome is final, or it came back and is not pursued. */
  endReferral: EndReferralPayload;
  /** A unit contests that a duty is its own, a date, or a value. */
  fileContest: FileContestPayload;
  /** A unit objects to its draft result; signed by its principal. */
  fileObjection: FileObjectionPayload;
  /** The unit files its plan of rectification. */
  fileRectificationPlan: FileRectificationPlanPayload;
  /** The unit applies for review; one filed after the last day is put on record as out of time. */
  fileReview: FileReviewPayload;
  /** The office has checked a request for more time and passes it on for decision. */
  forwardExtension: ForwardExtensionPayload;
  /** The interview was held. */
  holdInterview: HoldInterviewPayload;
  /** Reads a plan's text and records everything it says in one deed. Texts too large for this endpoint go to POST /import (docs/api.md). */
  importPlan: ImportPlanPayload;
  /** The paper goes out under its number; for an interview this is the notice. */
  issueMeasure: IssueMeasurePayload;
  /** The minutes go out with the unit's undertakings, which become dated obligations of that unit. */
  issueMinutes: IssueMinutesPayload;
  /** Ends an exempt cause before its term; today is its last day. */
  liftExemptCause: LiftExemptCausePayload;
  /** A government leader lifts a suspension: the item goes on where it stood. */
  liftSuspension: LiftSuspensionPayload;
  /** Makes one clause of two neighbours of one plan; the first keeps its identity. */
  mergeClauses: MergeClausesPayload;
  /** Gives a paper the next number of its series and freezes what it says. The letters of daily supervision can have theirs at once; everything else only after who may decide has decided. */
  numberPaper: NumberPaperPayload;
  /** Opens the evaluation or final assessment of a year under the scheme published for it. */
  openAssessment: OpenAssessmentPayload;
  /** Opens items for all obligations of a filter that have none; opening again adds nothing. An officer opens drafts, a director or leader items. */
  openItems: OpenItemsPayload;
  /** The interview is put on another day; notice is given anew and in time. */
  postponeInterview: PostponeInterviewPayload;
  /** An officer proposes a rung by hand, with what was found and the ground; bodies outside government supervision get letters only. */
  proposeMeasure: ProposeMeasurePayload;
  /** Publishes a version of a series of document numbers. Numbers go on by prefix and year. */
  publishDocumentSeries: PublishDocumentSeriesPayload;
  /** Publishes a version of the wording of a kind of paper. Papers that have a number keep their words. */
  publishPaperTemplate: PublishPaperTemplatePayload;
  /** Publishes a draft: it is frozen, and the version before ends on the eve of its first day. */
  publishRuleSet: PublishRuleSetPayload;
  /** Records a cause for which nobody is at fault, with its term: it holds escalation, not the count of days. */
  recordExemptCause: RecordExemptCausePayload;
  /** The persons of a case, in place of those before; seen only by those who handle it. */
  recordHandling: RecordHandlingPayload;
  /** Puts a fact on record that costs or earns points, holds the grade down, or is the mark of an entered part. */
  recordMark: RecordMarkPayload;
  /** The authority took the matter on, or sent it back. */
  recordReferralAnswer: RecordReferralAnswerPayload;
  /** That somebody appealed against the outcome; an appeal stays nothing. */
  recordReferralAppeal: RecordReferralAppealPayload;
  /** The outcome, as the authority's document says it; never without its number. */
  recordReferralResult: RecordReferralResultPayload;
  /** The superior decided to restrict: scope, days and carve-outs are its own. */
  recordRestriction: RecordRestrictionPayload;
  /** The superior lifted the restriction, or part of it, or extended it. */
  recordRestrictionChange: RecordRestrictionChangePayload;
  /** The superior declined: nothing follows. */
  recordRestrictionDeclined: RecordRestrictionDeclinedPayload;
  /** Where the unit does not acknowledge, the office records how the paper was served. */
  recordService: RecordServicePayload;
  /** What was found on the spot; a defect becomes a deduction by its gravity. */
  recordSpotCheck: RecordSpotCheckPayload;
  /** Puts on record that a letter gives a unit a figure of the plan to answer for, and perhaps the value that binds it. */
  recordTargetLetter: RecordTargetLetterPayload;
  /** A unit reports the figure that a letter gave it, by its parts; others verify it by verifyReading. */
  recordTargetReading: RecordTargetReadingPayload;
  /** Records a check. A failed one returns the item or, where it was done already, reopens it and withdraws its completion. */
  recordVerification: RecordVerificationPayload;
  /** The approved proposal of accountability goes to the authority with power, by letter. */
  referAccountability: ReferAccountabilityPayload;
  /** The director finds a contest wrong. */
  rejectContest: RejectContestPayload;
  /** Declines more time, by who would have to grant it. */
  rejectExtension: RejectExtensionPayload;
  /** A person says that a clause does not carry out a clause of a higher plan; it is not proposed again. */
  rejectUpstreamLink: RejectUpstreamLinkPayload;
  /** Takes back what was decided of a pair; it stays on record with both reasons. */
  removeUpstreamLink: RemoveUpstreamLinkPayload;
  /** Takes an approved result up again as a new round; what was approved stays as it was. */
  reopenAssessment: ReopenAssessmentPayload;
  /** The director reopens a completed item on looking back (回头看); its completion is withdrawn in the same deed. */
  reopenItem: ReopenItemPayload;
  /** The unit replies to a letter, an urge or a slip. */
  replyMeasure: ReplyMeasurePayload;
  /** The unit reports that it has put things right; for a listing this is its application to be delisted. */
  reportRectification: ReportRectificationPayload;
  /** A lead brings an obstacle outside its power, or a disagreement, to the office: it holds escalation, not the count of days. */
  requestCoordination: RequestCoordinationPayload;
  /** The unit that answers for a duty asks for more time; asked after the due day it is recorded as late and the duty stays overdue. */
  requestExtension: RequestExtensionPayload;
  /** The unit's principal asks for the one extension of listed supervision, a month before its end at the latest. */
  requestListingExtension: RequestListingExtensionPayload;
  /** The district asks the superior to suspend approvals; it never does so itself. */
  requestRestriction: RequestRestrictionPayload;
  /** Says whom a printed name means, on every line of a plan on which it is still matched to nobody. */
  resolveUnitName: ResolveUnitNamePayload;
  /** The lead unit takes a returned item up again. */
  resumeItem: ResumeItemPayload;
  /** The office sends a request for more time back to be completed. */
  returnExtension: ReturnExtensionPayload;
  /** The office sends an item under verification back to be done again (退办). */
  returnItem: ReturnItemPayload;
  /** The office returns a report with the reason; it is missing again until it is handed in anew. */
  returnReport: ReturnReportPayload;
  /** What a reviewer finds of one item of a unit, with a reason. Nobody reviews their own. */
  reviewItem: ReviewItemPayload;
  /** The authority takes back what should not have been issued. */
  revokeMeasure: RevokeMeasurePayload;
  /** Closes a token at once. */
  revokeToken: RevokeTokenPayload;
  /** Proposes the measures that the rules in force on a day call for. It sends nothing and sanctions nobody; a second run of the same day adds nothing. */
  runSweep: RunSweepPayload;
  /** The draft is served on the unit for statement; the window is counted in the days of the rule. */
  serveMeasureDraft: ServeMeasureDraftPayload;
  /** The office settles a coordination with its answer. */
  settleCoordination: SettleCoordinationPayload;
  /** The director decides a dispute: the assignment stands, or the item is open again. */
  settleDispute: SettleDisputePayload;
  /** The office accepts a reply, which ends the measure, or returns it. */
  settleReply: SettleReplyPayload;
  /** Makes two clauses of one at a place of its text; the first keeps its identity. */
  splitClause: SplitClausePayload;
  /** The office takes a claim up for checking (核查). */
  startVerification: StartVerificationPayload;
  /** The unit states its case, point by point; what it says makes no result heavier. */
  stateDefence: StateDefencePayload;
  /** The principal signs a draft, or hands a returned request in again. */
  submitExtension: SubmitExtensionPayload;
  /** The draft goes to the authority for decision. */
  submitMeasure: SubmitMeasurePayload;
  /** The first-named lead hands in its one report on a period, covering every item that is wanted of it; a returned one is handed in again. */
  submitReport: SubmitReportPayload;
  /** A unit's own account of its year; said again, the earlier one stays on record. */
  submitSelfEvaluation: SubmitSelfEvaluationPayload;
  /** A government leader suspends an item: no new cards until it is lifted. */
  suspendItem: SuspendItemPayload;
  /** A government leader ends an item because the policy changed. */
  terminateItem: TerminateItemPayload;
  /** The director finds a contest right; it stays open until the officer has corrected what was contested. */
  upholdContest: UpholdContestPayload;
  /** Someone of the office, or an assessor, who did not hand it in vouches for evidence. */
  verifyEvidence: VerifyEvidencePayload;
  /** Someone of the office, or an assessor, vouches for a reading; never the unit that reports it. */
  verifyReading: VerifyReadingPayload;
  /** Makes a numbered paper void, with a reason. Its number stays taken and is never given again. */
  voidPaper: VoidPaperPayload;
  /** Lets a finding rest until a day, that day included; afterwards it is open again. */
  waiveFinding: WaiveFindingPayload;
  /** Takes back an acceptance that was found wrong; questions about earlier instants still see it. */
  withdrawCompletion: WithdrawCompletionPayload;
  /** Takes evidence back: a unit what it handed in itself, the office anything. The file stays. */
  withdrawEvidence: WithdrawEvidencePayload;
  /** Takes a recorded fact back; it stays readable. */
  withdrawMark: WithdrawMarkPayload;
  /** A unit takes its own request back before it is decided. */
  withdrawRequest: WithdrawRequestPayload;
  /** Takes a letter off its unit; it stays readable. */
  withdrawTargetLetter: WithdrawTargetLetterPayload;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationAcceptEditionArgs = {
  input: AcceptEditionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationAcceptReportArgs = {
  input: AcceptReportInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationAcceptReviewArgs = {
  input: AcceptReviewInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationAcknowledgeItemArgs = {
  input: AcknowledgeItemInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationAcknowledgeMeasureArgs = {
  input: AcknowledgeMeasureInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationAdvanceAssessmentArgs = {
  input: AdvanceAssessmentInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationAnswerObjectionArgs = {
  input: AnswerObjectionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationAnswerStatementArgs = {
  input: AnswerStatementInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationApproveAssessmentArgs = {
  input: ApproveAssessmentInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationApproveExtensionArgs = {
  input: ApproveExtensionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationApproveItemsArgs = {
  input: ApproveItemsInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationArchiveItemArgs = {
  input: ArchiveItemInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationAssignItemsArgs = {
  input: AssignItemsInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationAssignSupervisionDeadlineArgs = {
  input: AssignSupervisionDeadlineInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationAssignSupervisionDeadlinesArgs = {
  input: AssignSupervisionDeadlinesInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationBeginItemArgs = {
  input: BeginItemInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationBeginMeasureVerificationArgs = {
  input: BeginMeasureVerificationInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationBringIntoForceArgs = {
  input: BringIntoForceInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationClaimCompletionArgs = {
  input: ClaimCompletionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationCloseHearingArgs = {
  input: CloseHearingInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationCloseItemArgs = {
  input: CloseItemInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationCompleteItemArgs = {
  input: CompleteItemInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationCompleteObligationArgs = {
  input: CompleteObligationInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationConcludeMeasureVerificationArgs = {
  input: ConcludeMeasureVerificationInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationConfirmClauseArgs = {
  input: ConfirmClauseInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationConfirmPlanArgs = {
  input: ConfirmPlanInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationConfirmUpstreamLinkArgs = {
  input: ConfirmUpstreamLinkInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationContributeToReportArgs = {
  input: ContributeToReportInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationCorrectClauseArgs = {
  input: CorrectClauseInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationCorrectContestArgs = {
  input: CorrectContestInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationCorrectReportArgs = {
  input: CorrectReportInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationCreateTokenArgs = {
  input: CreateTokenInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationDecideListingExtensionArgs = {
  input: DecideListingExtensionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationDecideMeasureArgs = {
  input: DecideMeasureInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationDecideReviewArgs = {
  input: DecideReviewInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationDismissMeasureArgs = {
  input: DismissMeasureInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationDisputeAssignmentArgs = {
  input: DisputeAssignmentInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationDraftMeasureArgs = {
  input: DraftMeasureInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationDraftRuleSetArgs = {
  input: DraftRuleSetInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationDrawSampleArgs = {
  input: DrawSampleInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationDrawSpotChecksArgs = {
  input: DrawSpotChecksInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationEndReferralArgs = {
  input: EndReferralInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationFileContestArgs = {
  input: FileContestInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationFileObjectionArgs = {
  input: FileObjectionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationFileRectificationPlanArgs = {
  input: FileRectificationPlanInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationFileReviewArgs = {
  input: FileReviewInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationForwardExtensionArgs = {
  input: ForwardExtensionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationHoldInterviewArgs = {
  input: HoldInterviewInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationImportPlanArgs = {
  input: ImportPlanInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationIssueMeasureArgs = {
  input: IssueMeasureInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationIssueMinutesArgs = {
  input: IssueMinutesInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationLiftExemptCauseArgs = {
  input: LiftExemptCauseInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationLiftSuspensionArgs = {
  input: LiftSuspensionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationMergeClausesArgs = {
  input: MergeClausesInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationNumberPaperArgs = {
  input: NumberPaperInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationOpenAssessmentArgs = {
  input: OpenAssessmentInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationOpenItemsArgs = {
  input: OpenItemsInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationPostponeInterviewArgs = {
  input: PostponeInterviewInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationProposeMeasureArgs = {
  input: ProposeMeasureInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationPublishDocumentSeriesArgs = {
  input: PublishDocumentSeriesInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationPublishPaperTemplateArgs = {
  input: PublishPaperTemplateInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationPublishRuleSetArgs = {
  input: PublishRuleSetInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordExemptCauseArgs = {
  input: RecordExemptCauseInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordHandlingArgs = {
  input: RecordHandlingInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordMarkArgs = {
  input: RecordMarkInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordReferralAnswerArgs = {
  input: RecordReferralAnswerInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordReferralAppealArgs = {
  input: RecordReferralAppealInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordReferralResultArgs = {
  input: RecordReferralResultInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordRestrictionArgs = {
  input: RecordRestrictionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordRestrictionChangeArgs = {
  input: RecordRestrictionChangeInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordRestrictionDeclinedArgs = {
  input: RecordRestrictionDeclinedInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordServiceArgs = {
  input: RecordServiceInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordSpotCheckArgs = {
  input: RecordSpotCheckInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordTargetLetterArgs = {
  input: RecordTargetLetterInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordTargetReadingArgs = {
  input: RecordTargetReadingInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRecordVerificationArgs = {
  input: RecordVerificationInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationReferAccountabilityArgs = {
  input: ReferAccountabilityInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRejectContestArgs = {
  input: RejectContestInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRejectExtensionArgs = {
  input: RejectExtensionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRejectUpstreamLinkArgs = {
  input: RejectUpstreamLinkInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRemoveUpstreamLinkArgs = {
  input: RemoveUpstreamLinkInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationReopenAssessmentArgs = {
  input: ReopenAssessmentInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationReopenItemArgs = {
  input: ReopenItemInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationReplyMeasureArgs = {
  input: ReplyMeasureInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationReportRectificationArgs = {
  input: ReportRectificationInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRequestCoordinationArgs = {
  input: RequestCoordinationInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRequestExtensionArgs = {
  input: RequestExtensionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRequestListingExtensionArgs = {
  input: RequestListingExtensionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRequestRestrictionArgs = {
  input: RequestRestrictionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationResolveUnitNameArgs = {
  input: ResolveUnitNameInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationResumeItemArgs = {
  input: ResumeItemInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationReturnExtensionArgs = {
  input: ReturnExtensionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationReturnItemArgs = {
  input: ReturnItemInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationReturnReportArgs = {
  input: ReturnReportInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationReviewItemArgs = {
  input: ReviewItemInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRevokeMeasureArgs = {
  input: RevokeMeasureInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRevokeTokenArgs = {
  input: RevokeTokenInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationRunSweepArgs = {
  input: RunSweepInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationServeMeasureDraftArgs = {
  input: ServeMeasureDraftInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationSettleCoordinationArgs = {
  input: SettleCoordinationInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationSettleDisputeArgs = {
  input: SettleDisputeInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationSettleReplyArgs = {
  input: SettleReplyInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationSplitClauseArgs = {
  input: SplitClauseInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationStartVerificationArgs = {
  input: StartVerificationInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationStateDefenceArgs = {
  input: StateDefenceInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationSubmitExtensionArgs = {
  input: SubmitExtensionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationSubmitMeasureArgs = {
  input: SubmitMeasureInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationSubmitReportArgs = {
  input: SubmitReportInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationSubmitSelfEvaluationArgs = {
  input: SubmitSelfEvaluationInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationSuspendItemArgs = {
  input: SuspendItemInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationTerminateItemArgs = {
  input: TerminateItemInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationUpholdContestArgs = {
  input: UpholdContestInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationVerifyEvidenceArgs = {
  input: VerifyEvidenceInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationVerifyReadingArgs = {
  input: VerifyReadingInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationVoidPaperArgs = {
  input: VoidPaperInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationWaiveFindingArgs = {
  input: WaiveFindingInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationWithdrawCompletionArgs = {
  input: WithdrawCompletionInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationWithdrawEvidenceArgs = {
  input: WithdrawEvidenceInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationWithdrawMarkArgs = {
  input: WithdrawMarkInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationWithdrawRequestArgs = {
  input: WithdrawRequestInput;
};


/** Deeds. Each is one intent, done wholly or not at all, and recorded in the ledger; refusals come back as userErrors. */
export type MutationWithdrawTargetLetterArgs = {
  input: WithdrawTargetLetterInput;
};

/** A deed that is lawful now, and who may do it. */
export type NextStep = {
  __typename?: 'NextStep';
  /** The deed. */
  deed: MeasureDeed;
  /** Whether the reader may: by role, by unit, and as another person where another one is needed. */
  isOpenToMe: Scalars['Boolean']['output'];
  /** Which roles may do it. */
  roles: Array<ActorRole>;
  /** The state that it leads to; the present one where the state stays. */
  toState: MeasureState;
};

/** Anything that has a global id of its own and can be asked for again by it. */
export type Node = {
  /** Opaque global id, stable for ever. */
  id: Scalars['ID']['output'];
};

/** Of what a paper speaks, which it is, and the day of issue. */
export type NumberPaperInput = {
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The day of issue 成文日期, today or earlier; today when left out. Its year is the year of the number. */
  issuedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Which paper; the usual one of the subject when left out. */
  kind?: InputMaybe<PaperKind>;
  /** What only a person knows. */
  particulars?: InputMaybe<Array<PaperParticularInput>>;
  /** Of what it speaks. */
  subject: PaperSubjectInput;
};

/** What came of numbering a paper. */
export type NumberPaperPayload = {
  __typename?: 'NumberPaperPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The paper with its number; null when refused. */
  paper?: Maybe<Paper>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What a unit held against its draft result, and the answer. */
export type Objection = Node & {
  __typename?: 'Objection';
  /** The answer; null before. */
  answer?: Maybe<Scalars['String']['output']>;
  /** When; null before. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who answered; null before. */
  answeredBy?: Maybe<Scalars['String']['output']>;
  /** When. */
  filedAt: Scalars['DateTime']['output'];
  /** Who signed it. */
  filedBy: Scalars['String']['output'];
  /** Its global id. */
  id: Scalars['ID']['output'];
  /** The line objected to; null for the card as a whole. */
  obligation?: Maybe<Obligation>;
  /** What came of it; null before it is answered. */
  outcome?: Maybe<ObjectionOutcome>;
  /** The unit. */
  unit: Unit;
  /** The version of this record, for expectedVersion. */
  version: Scalars['Int']['output'];
  /** Why. */
  words: Scalars['String']['output'];
};

/** A page of objections. */
export type ObjectionConnection = {
  __typename?: 'ObjectionConnection';
  /** The objections of this page with their cursors, in order. */
  edges: Array<ObjectionEdge>;
  /** The objections of this page without cursors, for readers who do not page on. */
  nodes: Array<Objection>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many objections the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of objections. */
export type ObjectionEdge = {
  __typename?: 'ObjectionEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The objection at this place. */
  node: Objection;
};

/** What came of an objection. */
export type ObjectionOutcome =
  /** Upheld in part. */
  | 'PARTLY_UPHELD'
  /** Rejected, with a reason. */
  | 'REJECTED'
  /** Upheld. */
  | 'UPHELD';

/** What can be late: one per dated deadline, one per period of a recurring one, one where no day is written. Seen as of a day. */
export type Obligation = Node & {
  __typename?: 'Obligation';
  /** The unit that alone answers for it, as primary lead, instead of the names on the line: of a part or an undertaking; else null. */
  answerableUnit?: Maybe<Unit>;
  /** The day for which state and counts of days hold. */
  asOf: Scalars['LocalDate']['output'];
  /** Why it is owed. */
  basis: ObligationBasis;
  /** The clause under which it is owed. */
  clause: TaskClause;
  /** The accepted completion, true by the day asked and on record at the instant asked; null when there is none. */
  completion?: Maybe<Completion>;
  /** Whole days late: 1 on the day after the due day; 0 when not late. For a late completion, up to that day. */
  daysLate: Scalars['Int']['output'];
  /** Whole days left to the due day, 0 on it; null when nothing falls due or it is over. */
  daysLeft?: Maybe<Scalars['Int']['output']>;
  /** The written time it comes from; null where the clause sets none. */
  deadline?: Maybe<Deadline>;
  /** The words of the plan that are owed: what the time governs, or the whole clause where no time is set. */
  deliverable: Citation;
  /** Who decided it; null where the plan's day counts. */
  dueDecidedBy?: Maybe<Scalars['String']['output']>;
  /** The last day on which it is in time: the day that counts; null where none is fixed. */
  dueOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Why another day than the plan's counts, in the words of who decided it; null where none does. */
  dueReason?: Maybe<Scalars['String']['output']>;
  /** By which rule that day counts. */
  dueRule: DueRule;
  /** Why it ended; null while it is owed. */
  endReason?: Maybe<Scalars['String']['output']>;
  /** The last day on which it was owed, where a later edition of the plan ended it; else null. */
  endsOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What was handed in as proof that it is fulfilled and stood at the moment asked, oldest first. */
  evidence: EvidenceConnection;
  /** The exempt causes recorded on it by then, oldest first, whether they hold or not. */
  exemptCauses: ExemptCauseConnection;
  /** What holds new cards and escalation on the day asked about; the count of days runs on. Empty when nothing does. */
  holds: Array<Hold>;
  /** Global id of the obligation, the same whatever the day asked about. */
  id: Scalars['ID']['output'];
  /** Whether an open contest stands on it: filed and not decided, or upheld and not yet corrected. */
  isContested: Scalars['Boolean']['output'];
  /** The item under which it is supervised, as it stood at the moment asked; null where none was open then. */
  item?: Maybe<SupervisedItem>;
  /** The instant whose knowledge they rest on. */
  knownAt: Scalars['DateTime']['output'];
  /** Who leads, in printed order; none where answerableUnit alone answers. */
  leads: ResponsibilityConnection;
  /** Its light on the day asked about, and why; not to be confused with a card to a unit. */
  light: DutyLight;
  /** Measures proposed on this obligation, oldest first; only those a unit-scoped reader may see. */
  measures: MeasureConnection;
  /** Who the sentence itself says must act, when that is not the units of the line; else null. */
  namedActor?: Maybe<Scalars['String']['output']>;
  /** The day that the supervision office set; it counts only where no other does. Null where it set none. */
  officeDueOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The first day on which it is overdue if not completed; null when it can never be. */
  overdueFrom?: Maybe<Scalars['LocalDate']['output']>;
  /** The duty of which this is a part; null where it is whole, or the whole lies outside what the reader may see. */
  parent?: Maybe<Obligation>;
  /** The period of a recurring duty: 2018, 2018Q3, 2018-07; null for others. */
  period?: Maybe<Scalars['String']['output']>;
  /** The plan under which it is owed. */
  plan: Plan;
  /** The first-named lead, which answers for the report; null where nobody leads, or where answerableUnit alone answers. */
  primaryLead?: Maybe<Responsibility>;
  /** Why it stands where it stands, the deciding reason first. */
  reasons: Array<Reason>;
  /** What units asked about it, oldest first, as it stood at the moment of the obligation. */
  requests: DutyRequestConnection;
  /** In which ways it is silent under its supervised item, though perhaps nothing is late; empty when it is not. */
  silences: Array<Silence>;
  /** The day from which it counts. */
  startsOn: Scalars['LocalDate']['output'];
  /** Where it stands on the day asked about. */
  state: ObligationState;
  /** Who supports, in printed order; none where answerableUnit alone answers. */
  supports: ResponsibilityConnection;
  /** Its story in order up to the day asked about: issue, reading, requests, due days, completions and the days that passed. */
  timeline: TimelineEventConnection;
  /** The smallest facts that would clear it, the surest first; each alone suffices. Empty where nothing needs clearing. */
  toClear: Array<ClearingFact>;
  /** Its version, for expectedVersion: one higher with each move of its due day. */
  version: Scalars['Int']['output'];
  /** The words of the plan that set the time; null where none are. */
  words?: Maybe<Citation>;
  /** The plan's own day, never rewritten; null where the plan writes none. */
  writtenDueOn?: Maybe<Scalars['LocalDate']['output']>;
};


/** What can be late: one per dated deadline, one per period of a recurring one, one where no day is written. Seen as of a day. */
export type ObligationEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be late: one per dated deadline, one per period of a recurring one, one where no day is written. Seen as of a day. */
export type ObligationExemptCausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be late: one per dated deadline, one per period of a recurring one, one where no day is written. Seen as of a day. */
export type ObligationLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be late: one per dated deadline, one per period of a recurring one, one where no day is written. Seen as of a day. */
export type ObligationMeasuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be late: one per dated deadline, one per period of a recurring one, one where no day is written. Seen as of a day. */
export type ObligationRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<RequestKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be late: one per dated deadline, one per period of a recurring one, one where no day is written. Seen as of a day. */
export type ObligationSupportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be late: one per dated deadline, one per period of a recurring one, one where no day is written. Seen as of a day. */
export type ObligationTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Why something is owed. */
export type ObligationBasis =
  /** The day stands in another body's plan. */
  | 'EXTERNAL'
  /** A written day. */
  | 'FIXED_DAY'
  /** One period of a recurring duty. */
  | 'PERIOD'
  /** In force from a day; nothing falls due. */
  | 'STANDING'
  /** A target year, judged when its data are verified. */
  | 'TARGET_YEAR'
  /** The words fix no day. */
  | 'UNDATED'
  /** Promised on record by a unit, for instance in the minutes of an interview; not written in the plan. */
  | 'UNDERTAKING';

/** A page of obligations. */
export type ObligationConnection = {
  __typename?: 'ObligationConnection';
  /** The day for which the list answers: the one asked, or today. */
  asOf: Scalars['LocalDate']['output'];
  /** The obligations of this page with their cursors, in order. */
  edges: Array<ObligationEdge>;
  /** The instant whose knowledge the list rests on: the one asked, or now. */
  knownAt: Scalars['DateTime']['output'];
  /** The obligations of this page without cursors, for readers who do not page on. */
  nodes: Array<Obligation>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many obligations the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** How one duty differs between two moments, and why. */
export type ObligationDifference = {
  __typename?: 'ObligationDifference';
  /** The duty at the later moment; null where it is no longer on record. */
  after?: Maybe<Obligation>;
  /** What differs. */
  aspects: Array<DifferingAspect>;
  /** The duty at the earlier moment; null where it was not on record. */
  before?: Maybe<Obligation>;
  /** Whether it entered the list, left it, or stands in both otherwise. */
  kind: DifferenceKind;
  /** The facts that made it so. */
  why: Array<DifferenceReason>;
};

/** A page of differences. */
export type ObligationDifferenceConnection = {
  __typename?: 'ObligationDifferenceConnection';
  /** The differences of this page with their cursors, in order. */
  edges: Array<ObligationDifferenceEdge>;
  /** The differences of this page without cursors, for readers who do not page on. */
  nodes: Array<ObligationDifference>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many differences the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of differences. */
export type ObligationDifferenceEdge = {
  __typename?: 'ObligationDifferenceEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The difference at this place. */
  node: ObligationDifference;
};

/** One place in a list of obligations. */
export type ObligationEdge = {
  __typename?: 'ObligationEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The obligation at this place. */
  node: Obligation;
};

/** What an amended text does to one thing owed. */
export type ObligationEffect = {
  __typename?: 'ObligationEffect';
  /** The day of the completion that stands and is not touched; null where none does. */
  completedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The day that would count; null where none would. */
  dueAfter?: Maybe<Scalars['LocalDate']['output']>;
  /** The day that counts now; null where none does. */
  dueBefore?: Maybe<Scalars['LocalDate']['output']>;
  /** What becomes of it. */
  effect: ObligationEffectKind;
  /** The obligation on record; null for a new one. */
  obligation?: Maybe<Obligation>;
  /** The period of a recurring duty; null for others. */
  period?: Maybe<Scalars['String']['output']>;
};

/** A page of effects. */
export type ObligationEffectConnection = {
  __typename?: 'ObligationEffectConnection';
  /** The effects of this page with their cursors, in order. */
  edges: Array<ObligationEffectEdge>;
  /** The effects of this page without cursors, for readers who do not page on. */
  nodes: Array<ObligationEffect>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many effects the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of effects. */
export type ObligationEffectEdge = {
  __typename?: 'ObligationEffectEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The effect at this place. */
  node: ObligationEffect;
};

/** What an amended text does to something owed. */
export type ObligationEffectKind =
  /** It is new. */
  | 'ADDED'
  /** It is no longer owed from the edition's first day on; it stays on record. */
  | 'ENDED'
  /** It stays as it is. */
  | 'KEPT'
  /** It goes on, due on another day. */
  | 'MOVED';

/** Which obligations a list holds; every part that is given must hold. */
export type ObligationFilter = {
  /** With unitId: only in these capacities; in any when left out. */
  capacities?: InputMaybe<Array<Capacity>>;
  /** Only of this clause. */
  clauseId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what falls due on this day or later; duties without a day then fall out. */
  dueFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Only where this rule says which day counts. */
  dueRules?: InputMaybe<Array<DueRule>>;
  /** Only what falls due on this day or earlier; duties without a day then fall out. */
  dueTo?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Only duties on which an open contest stands, or only those on which none does. */
  isContested?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only duties on which something holds cards and escalation, or only those on which nothing does. */
  isHeld?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only duties that are silent under their supervised item, or only those that are not. */
  isSilent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only with these lights on the day asked about. */
  lights?: InputMaybe<Array<Light>>;
  /** Only under this plan. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** Only under this heading and all below it. */
  sectionId?: InputMaybe<Scalars['ID']['input']>;
  /** Only in these states on the day asked about. */
  states?: InputMaybe<Array<ObligationState>>;
  /** With unitId: only where named itself, or only through a group; both when left out. */
  through?: InputMaybe<Through>;
  /** Only what this unit owes, itself or through a group on the day asked about. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** A number of obligations that have something in common, and the list behind the number. */
export type ObligationGroup = {
  __typename?: 'ObligationGroup';
  /** The clause; null unless counted by CLAUSE. */
  clause?: Maybe<TaskClause>;
  /** How many there are: always the totalCount of the list below. */
  count: Scalars['Int']['output'];
  /** The due day; null unless counted by DUE_DAY, and for duties without one. */
  dueOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What they have in common: unit id, section id, clause id, state, light or due day; empty where they stand under no heading or have no day. */
  key: Scalars['String']['output'];
  /** The light; null unless counted by LIGHT. */
  light?: Maybe<Light>;
  /** The obligations counted, by due day. */
  obligations: ObligationConnection;
  /** The innermost heading; null unless counted by SECTION, or where the clauses stand under none. */
  section?: Maybe<PlanSection>;
  /** The state; null unless counted by STATE. */
  state?: Maybe<ObligationState>;
  /** The unit; null unless counted by UNIT. */
  unit?: Maybe<Unit>;
};


/** A number of obligations that have something in common, and the list behind the number. */
export type ObligationGroupObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of groups. */
export type ObligationGroupConnection = {
  __typename?: 'ObligationGroupConnection';
  /** The day for which the list answers: the one asked, or today. */
  asOf: Scalars['LocalDate']['output'];
  /** The groups of this page with their cursors, in order. */
  edges: Array<ObligationGroupEdge>;
  /** The instant whose knowledge the list rests on: the one asked, or now. */
  knownAt: Scalars['DateTime']['output'];
  /** The groups of this page without cursors, for readers who do not page on. */
  nodes: Array<ObligationGroup>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many groups the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of groups. */
export type ObligationGroupEdge = {
  __typename?: 'ObligationGroupEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The group at this place. */
  node: ObligationGroup;
};

/** Where an obligation stands on a day; worked out from facts, never stored. */
export type ObligationState =
  /** A target year has passed, its verified figures are not on record; not judged overdue. */
  | 'AWAITING_DATA'
  /** Completed by the due day. */
  | 'COMPLETED'
  /** Completed after the due day; the lateness stays visible. */
  | 'COMPLETED_LATE'
  /** No longer owed: a later edition of the plan dropped it; it stays on record with its reason. */
  | 'ENDED'
  /** Begun and not yet due; the due day itself is still in time. */
  | 'OPEN'
  /** The due day has passed without an accepted completion. */
  | 'OVERDUE'
  /** In force without a day; never late for time. */
  | 'UNDATED'
  /** Its time has not begun. */
  | 'UPCOMING';

/** Which year is assessed. */
export type OpenAssessmentInput = {
  /** The unit whose people review as coordination office; null where none of them does. */
  coordinationUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Yearly evaluation or final assessment. */
  kind: SchemeKind;
  /** The year judged, 1900 to 2200. */
  year: Scalars['Int']['input'];
};

/** What came of it. */
export type OpenAssessmentPayload = {
  __typename?: 'OpenAssessmentPayload';
  /** The assessment as it now stands; null when refused. */
  assessment?: Maybe<Assessment>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which obligations get an item, and what is asked of them. */
export type OpenItemsInput = {
  /** Which obligations, as the list of obligations takes it, seen from today. */
  filter: ObligationFilter;
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Months that each progress report covers: 1, 3, 6 or 12; the default in force when left out. */
  reportEveryMonths?: InputMaybe<Scalars['Int']['input']>;
  /** What the office asks beyond the words of the plan. */
  requirement?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it. */
export type OpenItemsPayload = {
  __typename?: 'OpenItemsPayload';
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** What was opened and what was left alone; null when nothing was done. */
  opening?: Maybe<ItemOpening>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** Where a page stands in its list (Relay). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last entry of the page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether entries follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether entries precede this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first entry of the page; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What a pairing of two clauses rests on. */
export type PairingGround =
  /** Their words are like each other. */
  | 'ALIKE'
  /** An officer said so. */
  | 'OFFICER'
  /** Their words are equal. */
  | 'SAME_WORDS';

/** A paper 公文 that has its document number: what it says is frozen with it. */
export type Paper = Node & {
  __typename?: 'Paper';
  /** To whom it is addressed 主送机关; null for minutes and slips without one. */
  addresseeName?: Maybe<Scalars['String']['output']>;
  /** The code at its foot. */
  checkCode: Scalars['String']['output'];
  /** SHA-256 over all that it states and how it reads; frozen with the number. */
  contentHash: Scalars['String']['output'];
  /** The document number 发文字号: 兖督函〔2019〕3号. */
  docNumber: Scalars['String']['output'];
  /** Where the Word file is: a path of this server; .pdf in the place of .docx where the server has LibreOffice. */
  downloadPath: Scalars['String']['output'];
  /** Each figure it states with the record behind it. */
  figures: Array<PaperFigure>;
  /** Global id of the paper. */
  id: Scalars['ID']['output'];
  /** Whether it was made void; its number stays taken. */
  isVoid: Scalars['Boolean']['output'];
  /** The day of issue 成文日期. */
  issuedOn: Scalars['LocalDate']['output'];
  /** Which paper it is. */
  kind: PaperKind;
  /** What the kind is called. */
  kindNameZh: Scalars['String']['output'];
  /** The measure it belongs to; null for a circular or a letter on a duty. */
  measure?: Maybe<Measure>;
  /** Who gave it its number. */
  numberedBy: Scalars['String']['output'];
  /** When it got its number. */
  recordedAt: Scalars['DateTime']['output'];
  /** The version of its wording. */
  template: PaperTemplate;
  /** What it says. */
  text: PaperText;
  /** Its title. */
  title: Scalars['String']['output'];
  /** The unit it is addressed to; null for a paper to many. */
  unit?: Maybe<Unit>;
  /** Counts up with each change; give it as expectedVersion. */
  version: Scalars['Int']['output'];
  /** Why it was made void; null while it stands. */
  voidReason?: Maybe<Scalars['String']['output']>;
  /** When it was made void; null while it stands. */
  voidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who made it void; null while it stands. */
  voidedBy?: Maybe<Scalars['String']['output']>;
};

/** A paragraph of a paper. */
export type PaperBlock = {
  __typename?: 'PaperBlock';
  /** How it is set. */
  style: PaperBlockStyle;
  /** Its words. */
  text: Scalars['String']['output'];
};

/** How a paragraph of a paper is set. */
export type PaperBlockStyle =
  /** Plain text in 仿宋. */
  | 'BODY'
  /** A heading of the first level 一、 in 黑体. */
  | 'HEADING_1'
  /** A heading of the second level （一） in 楷体. */
  | 'HEADING_2';

/** What stands behind a check code. */
export type PaperCheck = {
  __typename?: 'PaperCheck';
  /** The code as printed. */
  code: Scalars['String']['output'];
  /** Whether what is on record still gives the same code and hash; null without a paper. */
  isIntact?: Maybe<Scalars['Boolean']['output']>;
  /** The same in English. */
  messageEn: Scalars['String']['output'];
  /** In words: what the code proves, or why it proves nothing. */
  messageZh: Scalars['String']['output'];
  /** The paper that bears the code; null when none that the reader may see does. The code of a draft proves nothing. */
  paper?: Maybe<Paper>;
};

/** A page of papers. */
export type PaperConnection = {
  __typename?: 'PaperConnection';
  /** The entries with their cursors. */
  edges: Array<PaperEdge>;
  /** The entries themselves. */
  nodes: Array<Paper>;
  /** Where the page begins and ends, and whether there is more. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A paper as it would read now 代拟稿. */
export type PaperDraft = {
  __typename?: 'PaperDraft';
  /** The code at its foot; another one once it has its number. */
  checkCode: Scalars['String']['output'];
  /** Where the Word file of the draft is, without particulars: a path of this server; null where there is none. */
  downloadPath?: Maybe<Scalars['String']['output']>;
  /** Each figure it states with the record behind it. */
  figures: Array<PaperFigure>;
  /** Which paper it is. */
  kind: PaperKind;
  /** What the kind is called. */
  kindNameZh: Scalars['String']['output'];
  /** What is still blank: it must be given before the paper can have its number. */
  missing: Array<PaperSlot>;
  /** What stands in the place of the number: 兖督函〔2019〕　　号. */
  numberBlank: Scalars['String']['output'];
  /** What it says. */
  text: PaperText;
};

/** Of what a draft speaks, and which paper it is. */
export type PaperDraftInput = {
  /** Which paper; the usual one of the subject when left out. */
  kind?: InputMaybe<PaperKind>;
  /** What only a person knows. */
  particulars?: InputMaybe<Array<PaperParticularInput>>;
  /** Of what it speaks. */
  subject: PaperSubjectInput;
};

/** An entry of a page of papers. */
export type PaperEdge = {
  __typename?: 'PaperEdge';
  /** The place of the entry in its list. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: Paper;
};

/** A labelled part of a paper: a row of a slip, a line of attendance. */
export type PaperField = {
  __typename?: 'PaperField';
  /** Its label. */
  label: Scalars['String']['output'];
  /** Its words. */
  text: Scalars['String']['output'];
};

/** A figure or fact that a paper states, and where it comes from. */
export type PaperFigure = {
  __typename?: 'PaperFigure';
  /** What the slot means. */
  meaningZh: Scalars['String']['output'];
  /** The slot that holds it. */
  slot: Scalars['String']['output'];
  /** The global id of the record it comes from; PARTICULARS for what a person gave; a plan and a day for a circular's counts. */
  source: Scalars['String']['output'];
  /** What is stated. */
  value: Scalars['String']['output'];
};

/** Which papers a list holds; every part that is given must hold. */
export type PaperFilter = {
  /** Only issued on this day or later. */
  issuedFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Only issued on this day or earlier. */
  issuedTo?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Only of these kinds. */
  kinds?: InputMaybe<Array<PaperKind>>;
  /** Only those on this measure. */
  measureId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those addressed to this unit. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** The form of a paper by GB/T 9704-2012. */
export type PaperForm =
  /** The document with a red head 文件格式. */
  | 'DOCUMENT'
  /** The letter 信函格式. */
  | 'LETTER'
  /** The minutes 纪要格式. */
  | 'MINUTES'
  /** The office's table form 通知单. */
  | 'SLIP';

/** Which paper it is. */
export type PaperKind =
  /** A letter that proposes accountability to the competent authority 问责建议函. */
  | 'ACCOUNTABILITY_LETTER'
  /** A supervision circular on a plan, or on all 督查通报. */
  | 'CIRCULAR'
  /** A letter of consultation to a body outside government supervision 商请函. */
  | 'CONSULTATION_LETTER'
  /** A circular of criticism, approved by the government 通报批评. */
  | 'CRITICISM_CIRCULAR'
  /** A request to the superior to suspend EIA approvals 提请环评限批的函. */
  | 'EIA_REQUEST'
  /** The minutes of an interview 约谈纪要. */
  | 'INTERVIEW_MINUTES'
  /** The notice of an interview 约谈通知书. */
  | 'INTERVIEW_NOTICE'
  /** The notice that listed supervision is lifted 解除挂牌督办通知. */
  | 'LISTING_LIFTED'
  /** The notice of listed supervision 挂牌督办通知. */
  | 'LISTING_NOTICE'
  /** A notice of rectification 整改通知. */
  | 'RECTIFICATION_NOTICE'
  /** A reminder before the due day 提醒函. */
  | 'REMINDER'
  /** A supervision slip 督办通知单. */
  | 'SUPERVISION_SLIP'
  /** An urge slip 催办通知单. */
  | 'URGE_SLIP'
  /** A warning notice to one unit 预警通知. */
  | 'WARNING_NOTICE';

/** A particular that the register cannot know: contact, place and time of an interview, problems, demands. */
export type PaperParticularInput = {
  /** The name of the slot, as PaperDraft.missing tells it. */
  slot: Scalars['String']['input'];
  /** What is put in; days as YYYY-MM-DD, several paragraphs one a line; at most 4000 characters. Classified content is refused. */
  value: Scalars['String']['input'];
};

/** A place in a template that is filled: from the record, or by a person. */
export type PaperSlot = {
  __typename?: 'PaperSlot';
  /** Whether the register fills it; nobody can write over it then. */
  isFromRecord: Scalars['Boolean']['output'];
  /** What it means. */
  meaningZh: Scalars['String']['output'];
  /** Its name, as templates write it in braces. */
  name: Scalars['String']['output'];
};

/** Of what a paper speaks: a measure; or a duty and a unit (a letter of consultation); or neither, for a circular on one plan or on all. */
export type PaperSubjectInput = {
  /** The day that a circular reports on; today when left out. */
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The measure's global id. */
  measureId?: InputMaybe<Scalars['ID']['input']>;
  /** The duty of which a letter of consultation speaks; goes with unitId. */
  obligationId?: InputMaybe<Scalars['ID']['input']>;
  /** The plan that a circular reports on; all plans when left out, and only where nothing else is given. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** The body written to; goes with obligationId. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** A version of the wording of a kind of paper: data that an office can change, in force from one day to another. */
export type PaperTemplate = Node & {
  __typename?: 'PaperTemplate';
  /** The template as JSON: to change it, publish it under the next version. */
  content: Scalars['String']['output'];
  /** Global id of the template. */
  id: Scalars['ID']['output'];
  /** Of which paper. */
  kind: PaperKind;
  /** What it fills in, by name and meaning. */
  slots: Array<PaperSlot>;
  /** Where the wording comes from. */
  source: Scalars['String']['output'];
  /** Whether the office has confirmed it. */
  sourceStatus: SourceStatus;
  /** First day in force. */
  validFrom: Scalars['LocalDate']['output'];
  /** Last day in force; null while open. */
  validTo?: Maybe<Scalars['LocalDate']['output']>;
  /** Its number among the versions of the kind. */
  version: Scalars['Int']['output'];
};

/** A page of paper templates. */
export type PaperTemplateConnection = {
  __typename?: 'PaperTemplateConnection';
  /** The entries with their cursors. */
  edges: Array<PaperTemplateEdge>;
  /** The entries themselves. */
  nodes: Array<PaperTemplate>;
  /** Where the page begins and ends, and whether there is more. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of a page of paper templates. */
export type PaperTemplateEdge = {
  __typename?: 'PaperTemplateEdge';
  /** The place of the entry in its list. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: PaperTemplate;
};

/** What a paper says, part by part as it is printed. */
export type PaperText = {
  __typename?: 'PaperText';
  /** To whom 主送机关; null where the form has none. */
  addressee?: Maybe<Scalars['String']['output']>;
  /** The titles of its annexes. */
  annexTitles: Array<Scalars['String']['output']>;
  /** Who was there, in minutes; empty elsewhere. */
  attendance: Array<PaperField>;
  /** The body, paragraph by paragraph. */
  blocks: Array<PaperBlock>;
  /** Contact and telephone 附注; null where it has none. */
  contact?: Maybe<Scalars['String']['output']>;
  /** Who gets a copy 抄送; null where nobody does. */
  copyTo?: Maybe<Scalars['String']['output']>;
  /** The rows of a slip; empty elsewhere. */
  fields: Array<PaperField>;
  /** Its form by GB/T 9704-2012. */
  form: PaperForm;
  /** Who signs; null where nobody does. */
  issuer?: Maybe<Scalars['String']['output']>;
  /** The mark at its head 发文机关标志. */
  mark: Scalars['String']['output'];
  /** The title, line by line. */
  titleLines: Array<Scalars['String']['output']>;
};

/** Where words stand in the document that was handed in, said for a person. */
export type Place = {
  __typename?: 'Place';
  /** In English: page 5, line 7. */
  labelEn: Scalars['String']['output'];
  /** In Chinese: 第5页第7行, 表2第3行第4列. */
  labelZh: Scalars['String']['output'];
};

/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type Plan = Node & {
  __typename?: 'Plan';
  /** To whom it is addressed; null where the text does not say. */
  addressees?: Maybe<Scalars['String']['output']>;
  /** Higher documents that the plan names as its ground, in order. */
  basis: BasisReferenceConnection;
  /** Why the open findings do not stand in the way; null where none was given. */
  confirmationReason?: Maybe<Scalars['String']['output']>;
  /** When the reading was confirmed; null before. */
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who confirmed the reading; null before. */
  confirmedBy?: Maybe<Scalars['String']['output']>;
  /** The words that pass the plan on (印发通知), where the document has them; else null. */
  cover?: Maybe<Scalars['String']['output']>;
  /** The year that dates without a year belong to. */
  defaultYear: Scalars['Int']['output'];
  /** The document number 发文字号; null where the text shows none. */
  docNumber?: Maybe<Scalars['String']['output']>;
  /** The number of the edition that stands, from 1. */
  edition: Scalars['Int']['output'];
  /** Every edition the plan has had, the first before the last. */
  editions: PlanEditionConnection;
  /** What the reader handed to a person, in the order of the text. */
  findings: FindingConnection;
  /** The target figures of the plan as a whole, under no single clause. */
  goals: IndicatorConnection;
  /** All that ever happened to this plan's record, oldest first. For those who answer for the register. */
  history: LedgerChangeConnection;
  /** Global id of the plan. */
  id: Scalars['ID']['output'];
  /** All target figures of the plan, in the order of its text. */
  indicators: IndicatorConnection;
  /** Whether a person took responsibility for the reading; until then it drives no measure. */
  isConfirmed: Scalars['Boolean']['output'];
  /** The day of issue 成文日期; null where the text shows none. */
  issuedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Who issued it; null where the text does not say. */
  issuer?: Maybe<Scalars['String']['output']>;
  /** Measures proposed under the plan, oldest first; only those a unit-scoped reader may see. */
  measures: MeasureConnection;
  /** What is owed under the plan, by due day; only what a unit-scoped reader may see. */
  obligations: ObligationConnection;
  /** Where a character of the text stands in that document, as a person would look it up: its page and line, paragraph or cell; null where the text itself was given. */
  place?: Maybe<Place>;
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** The headings in the order of the text. */
  sections: PlanSectionConnection;
  /** What document the text was taken from; null where the text itself was given. */
  sourceFormat?: Maybe<SourceFormat>;
  /** As the officer named the file; null where no file was given. */
  sourceName?: Maybe<Scalars['String']['output']>;
  /** The task clauses of the plan in its order; only those a unit-scoped reader may see. */
  taskClauses: TaskClauseConnection;
  /** The last day for which its recurring duties count. */
  termEndsOn: Scalars['LocalDate']['output'];
  /** The exact text; every start and end counts in it. Of the edition that stands, unless another is asked for. */
  text: Scalars['String']['output'];
  /** SHA-256 of the text, hexadecimal: the same text is never imported twice. */
  textHash: Scalars['String']['output'];
  /** The title as the document prints it. */
  title: Scalars['String']['output'];
  /** Counts up with every change; give it as expectedVersion to change only what you have seen. */
  version: Scalars['Int']['output'];
};


/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type PlanBasisArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type PlanEditionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type PlanFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  openOnly?: InputMaybe<Scalars['Boolean']['input']>;
  severities?: InputMaybe<Array<FindingSeverity>>;
};


/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type PlanGoalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type PlanHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type PlanIndicatorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type PlanMeasuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<MeasureState>>;
};


/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type PlanObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<ObligationState>>;
};


/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type PlanPlaceArgs = {
  edition?: InputMaybe<Scalars['Int']['input']>;
  offset: Scalars['Int']['input'];
};


/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type PlanSectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type PlanTaskClausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A work plan 工作方案 with its exact text; everything read from it cites the characters that say so. */
export type PlanTextArgs = {
  edition?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page of plans. */
export type PlanConnection = {
  __typename?: 'PlanConnection';
  /** The plans of this page with their cursors, in order. */
  edges: Array<PlanEdge>;
  /** The plans of this page without cursors, for readers who do not page on. */
  nodes: Array<Plan>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many plans the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of plans. */
export type PlanEdge = {
  __typename?: 'PlanEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The plan at this place. */
  node: Plan;
};

/** One text of a plan: what it said of itself, from when it holds, and when it was on record. */
export type PlanEdition = {
  __typename?: 'PlanEdition';
  /** The document number 发文字号; null where the text shows none. */
  docNumber?: Maybe<Scalars['String']['output']>;
  /** The first day on which it holds: its day of issue, else the day on which it was recorded; null for a first edition that shows no day. */
  effectiveOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Whether it is the one that stands. */
  isCurrent: Scalars['Boolean']['output'];
  /** The day of issue 成文日期; null where the text shows none. */
  issuedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Who issued it; null where the text does not say. */
  issuer?: Maybe<Scalars['String']['output']>;
  /** Its number, from 1. */
  ordinal: Scalars['Int']['output'];
  /** Why it was accepted; null for the first. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** What document the text was taken from; null where the text itself was given. */
  sourceFormat?: Maybe<SourceFormat>;
  /** As the officer named the file; null where no file was given. */
  sourceName?: Maybe<Scalars['String']['output']>;
  /** When the next edition took its place; null for the one that stands. */
  supersededAt?: Maybe<Scalars['DateTime']['output']>;
  /** The task clauses as they stood when the edition was last on record. */
  taskClauses: TaskClauseConnection;
  /** The exact text; the places of what was read of it count in it. */
  text: Scalars['String']['output'];
  /** SHA-256 of the text, hexadecimal. */
  textHash: Scalars['String']['output'];
  /** The title as the document prints it. */
  title: Scalars['String']['output'];
};


/** One text of a plan: what it said of itself, from when it holds, and when it was on record. */
export type PlanEditionTaskClausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of editions. */
export type PlanEditionConnection = {
  __typename?: 'PlanEditionConnection';
  /** The editions of this page with their cursors, in order. */
  edges: Array<PlanEditionEdge>;
  /** The editions of this page without cursors, for readers who do not page on. */
  nodes: Array<PlanEdition>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many editions the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of editions. */
export type PlanEditionEdge = {
  __typename?: 'PlanEditionEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The edition at this place. */
  node: PlanEdition;
};

/** Exactly what importing a text would record, to the last field; the same function makes it and the import. */
export type PlanPreview = {
  __typename?: 'PlanPreview';
  /** How many task clauses there are. */
  clauseCount: Scalars['Int']['output'];
  /** The task clauses in the order of the text, each with all that would be recorded of it. */
  clauses: PreviewClauseConnection;
  /** How many written times there are in the clauses. */
  deadlineCount: Scalars['Int']['output'];
  /** What would be handed to a person, in the order of the text. */
  findings: PreviewFindingConnection;
  /** Target figures of the plan as a whole, in the order of the text. */
  goals: PreviewIndicatorConnection;
  /** How many target figures there are, goals included. */
  indicatorCount: Scalars['Int']['output'];
  /** The day of issue; null where the text shows none and none was given. */
  issuedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The printed names that were found, in the order of first appearance. */
  matchedNames: Array<Scalars['String']['output']>;
  /** How many obligations the clauses would give rise to. */
  obligationCount: Scalars['Int']['output'];
  /** How many headings there are. */
  sectionCount: Scalars['Int']['output'];
  /** The last day for which recurring duties would count. */
  termEndsOn: Scalars['LocalDate']['output'];
  /** The title as printed. */
  title: Scalars['String']['output'];
  /** Give it to importPlan as previewToken: the import then does what is shown here, or is refused with what has changed since. */
  token: Scalars['String']['output'];
  /** Every printed unit name and what it was found to be, in the order of first appearance. */
  unitMatches: UnitMatchConnection;
  /** The printed names that are unknown to the register, in the order of first appearance. */
  unmatchedNames: Array<Scalars['String']['output']>;
  /** The year that dates without a year would belong to. */
  year: Scalars['Int']['output'];
};


/** Exactly what importing a text would record, to the last field; the same function makes it and the import. */
export type PlanPreviewClausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Exactly what importing a text would record, to the last field; the same function makes it and the import. */
export type PlanPreviewFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Exactly what importing a text would record, to the last field; the same function makes it and the import. */
export type PlanPreviewGoalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Exactly what importing a text would record, to the last field; the same function makes it and the import. */
export type PlanPreviewUnitMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** One heading of a plan with everything below it. */
export type PlanSection = Node & {
  __typename?: 'PlanSection';
  /** Global id of the section. */
  id: Scalars['ID']['output'];
  /** The number as printed, without its separator: 二, （四）, 2. */
  label: Scalars['String']['output'];
  /** 1 for a chapter 一、, 2 for a section （一）, 3 for an item 1、, deeper where the document goes deeper. */
  level: Scalars['Int']['output'];
  /** What is owed under this heading and all below it, by due day; only what a unit-scoped reader may see. */
  obligations: ObligationConnection;
  /** Its place among all headings of the plan, from 0. */
  ordinal: Scalars['Int']['output'];
  /** The heading above it; null at the top. */
  parent?: Maybe<PlanSection>;
  /** The plan it belongs to. */
  plan: Plan;
  /** From its number to the end of the last character it governs. */
  span: Span;
  /** The task clauses under this heading and all below it; only those a unit-scoped reader may see. */
  taskClauses: TaskClauseConnection;
  /** The words of the heading. */
  title: Scalars['String']['output'];
};


/** One heading of a plan with everything below it. */
export type PlanSectionObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<ObligationState>>;
};


/** One heading of a plan with everything below it. */
export type PlanSectionTaskClausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of headings. */
export type PlanSectionConnection = {
  __typename?: 'PlanSectionConnection';
  /** The headings of this page with their cursors, in order. */
  edges: Array<PlanSectionEdge>;
  /** The headings of this page without cursors, for readers who do not page on. */
  nodes: Array<PlanSection>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many headings the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of headings. */
export type PlanSectionEdge = {
  __typename?: 'PlanSectionEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The heading at this place. */
  node: PlanSection;
};

/** What postponeInterview is given. */
export type PostponeInterviewInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** The new day, place and host. */
  schedule: InterviewScheduleInput;
  /** Why. */
  words: Scalars['String']['input'];
};

/** What came of postponeInterview. */
export type PostponeInterviewPayload = {
  __typename?: 'PostponeInterviewPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A task clause as importing would record it. */
export type PreviewClause = {
  __typename?: 'PreviewClause';
  /** How sure the reader is, in hundredths: 100 is certain. */
  confidence: Scalars['Int']['output'];
  /** The times as the text writes them, in printed order. */
  deadlines: PreviewDeadlineConnection;
  /** What would be handed to a person about it. */
  findings: PreviewFindingConnection;
  /** The sentence that opens it as a heading; null without one. */
  heading?: Maybe<Scalars['String']['output']>;
  /** Its target figures, in printed order. */
  indicators: PreviewIndicatorConnection;
  /** Whether the list of units is closed by 等, so that others may join. */
  isOpenEnded: Scalars['Boolean']['output'];
  /** Why the lead would be the lead. */
  leadRule: LeadRule;
  /** What would be owed under it. */
  obligations: PreviewObligationConnection;
  /** Its number in the plan, from 1. */
  ordinal: Scalars['Int']['output'];
  /** Where it stands, as one would say it: 二（一）1, with ¶2 for a second paragraph under one number. */
  path: Scalars['String']['output'];
  /** The names on its line: leads before supports, in printed order, inherited names behind the printed ones. */
  responsibilities: PreviewResponsibilityConnection;
  /** The phrase that gives responsibility, exactly as it stands, and where. */
  responsibilityLine: Citation;
  /** Where its words stand in the text. */
  span: Span;
  /** Its words, exactly as they stand in the text. */
  text: Scalars['String']['output'];
  /** Its heading or, without one, its opening words. */
  title: Scalars['String']['output'];
};


/** A task clause as importing would record it. */
export type PreviewClauseDeadlinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task clause as importing would record it. */
export type PreviewClauseFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task clause as importing would record it. */
export type PreviewClauseIndicatorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task clause as importing would record it. */
export type PreviewClauseObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task clause as importing would record it. */
export type PreviewClauseResponsibilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of clauses. */
export type PreviewClauseConnection = {
  __typename?: 'PreviewClauseConnection';
  /** The clauses of this page with their cursors, in order. */
  edges: Array<PreviewClauseEdge>;
  /** The clauses of this page without cursors, for readers who do not page on. */
  nodes: Array<PreviewClause>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many clauses the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of clauses. */
export type PreviewClauseEdge = {
  __typename?: 'PreviewClauseEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The clause at this place. */
  node: PreviewClause;
};

/** A written time as importing would record it. */
export type PreviewDeadline = {
  __typename?: 'PreviewDeadline';
  /** How sure the reader is, in hundredths: 100 is certain. */
  confidence: Scalars['Int']['output'];
  /** The words of the task that the time governs. */
  deliverable: Citation;
  /** Why the reader is less than certain; null when certain. */
  doubt?: Maybe<Scalars['String']['output']>;
  /** The first day that the words fix; null where they fix none. */
  firstOn?: Maybe<Scalars['LocalDate']['output']>;
  /** How the words set the time. */
  kind: DeadlineKind;
  /** The last day that the words fix; null where they fix none. */
  lastOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The value in one line: a day, start/end, a duration, RRULE:…, event:… or ongoing. */
  normalised: Scalars['String']['output'];
  /** Its place among the clause's times, from 0. */
  ordinal: Scalars['Int']['output'];
  /** The words that set the time. */
  words: Citation;
};

/** A page of times. */
export type PreviewDeadlineConnection = {
  __typename?: 'PreviewDeadlineConnection';
  /** The times of this page with their cursors, in order. */
  edges: Array<PreviewDeadlineEdge>;
  /** The times of this page without cursors, for readers who do not page on. */
  nodes: Array<PreviewDeadline>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many times the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of times. */
export type PreviewDeadlineEdge = {
  __typename?: 'PreviewDeadlineEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The time at this place. */
  node: PreviewDeadline;
};

/** The amended text of a plan, to be looked at before it is accepted. */
export type PreviewEditionInput = {
  /** The day of issue, where the text shows none. */
  issuedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** What an officer says of pairings that are in doubt or wrong. */
  pairings?: InputMaybe<Array<ClausePairingInput>>;
  /** The global id of the plan that it amends. */
  planId: Scalars['ID']['input'];
  /** The whole amended text. */
  text: Scalars['String']['input'];
  /** The year of dates that name none, 1900 to 2200; the text's own day of issue wins. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of looking at an amended text. Nothing was written. */
export type PreviewEditionPayload = {
  __typename?: 'PreviewEditionPayload';
  /** What accepting it would do; null when it cannot be an edition of the plan. */
  preview?: Maybe<EditionPreview>;
  /** Why it cannot be; empty when it can. */
  userErrors: Array<UserError>;
};

/** A finding of a reading that was not written down. */
export type PreviewFinding = {
  __typename?: 'PreviewFinding';
  /** The number of the clause it concerns, from 1; null when it concerns the document. */
  clauseOrdinal?: Maybe<Scalars['Int']['output']>;
  /** What is to be known or decided, in English. */
  messageEn: Scalars['String']['output'];
  /** What is to be known or decided, in Chinese. */
  messageZh: Scalars['String']['output'];
  /** What was noticed, by a stable name. */
  rule: FindingRule;
  /** How much it wants a person. */
  severity: FindingSeverity;
  /** The words it is about. */
  words: Citation;
};

/** A page of findings. */
export type PreviewFindingConnection = {
  __typename?: 'PreviewFindingConnection';
  /** The findings of this page with their cursors, in order. */
  edges: Array<PreviewFindingEdge>;
  /** The findings of this page without cursors, for readers who do not page on. */
  nodes: Array<PreviewFinding>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many findings the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of findings. */
export type PreviewFindingEdge = {
  __typename?: 'PreviewFindingEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The finding at this place. */
  node: PreviewFinding;
};

/** The text of a plan to be looked at before it is imported, and what may be told beforehand. */
export type PreviewImportInput = {
  /** The day of issue, where the text shows none. */
  issuedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The whole text. */
  text: Scalars['String']['input'];
  /** The year of dates that name none, 1900 to 2200; the text's own day of issue wins. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of reading a text. Nothing was written. */
export type PreviewImportPayload = {
  __typename?: 'PreviewImportPayload';
  /** The reading; null when the text cannot be read as a plan. */
  preview?: Maybe<PlanPreview>;
  /** Why it cannot be read as a plan; empty when it can. */
  userErrors: Array<UserError>;
};

/** A target figure as importing would record it. */
export type PreviewIndicator = {
  __typename?: 'PreviewIndicator';
  /** How the figure binds. */
  comparator: Comparator;
  /** How sure the reader is, in hundredths: 100 is certain. */
  confidence: Scalars['Int']['output'];
  /** The day by which the same sentence or row wants it; null where none. */
  dueOn?: Maybe<Scalars['LocalDate']['output']>;
  /** 力争: wished for, never a veto. */
  isAspirational: Scalars['Boolean']['output'];
  /** What is measured, as written. */
  name: Scalars['String']['output'];
  /** Its place among the plan's indicators, from 0. */
  ordinal: Scalars['Int']['output'];
  /** What an elided name is about (利用率 → 化肥); null where the name says it. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The bare classifier: %, 家, 亩; empty where the text gives none. */
  unit: Scalars['String']['output'];
  /** The figure as exact decimal text, 万 and 亿 folded in: 90, 10.8, 40000000. */
  value: Scalars['String']['output'];
  /** The words that say it. */
  words: Citation;
};

/** A page of figures. */
export type PreviewIndicatorConnection = {
  __typename?: 'PreviewIndicatorConnection';
  /** The figures of this page with their cursors, in order. */
  edges: Array<PreviewIndicatorEdge>;
  /** The figures of this page without cursors, for readers who do not page on. */
  nodes: Array<PreviewIndicator>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many figures the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of figures. */
export type PreviewIndicatorEdge = {
  __typename?: 'PreviewIndicatorEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The figure at this place. */
  node: PreviewIndicator;
};

/** Something owed as importing would record it. */
export type PreviewObligation = {
  __typename?: 'PreviewObligation';
  /** Why it would be owed. */
  basis: ObligationBasis;
  /** The day by which it would be due, that day included; null where the words fix none. */
  dueOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The period of a recurring duty: 2018, 2018Q3, 2018-07; null for others. */
  period?: Maybe<Scalars['String']['output']>;
  /** The first day on which it would be owed. */
  startsOn: Scalars['LocalDate']['output'];
};

/** A page of obligations. */
export type PreviewObligationConnection = {
  __typename?: 'PreviewObligationConnection';
  /** The obligations of this page with their cursors, in order. */
  edges: Array<PreviewObligationEdge>;
  /** The obligations of this page without cursors, for readers who do not page on. */
  nodes: Array<PreviewObligation>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many obligations the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of obligations. */
export type PreviewObligationEdge = {
  __typename?: 'PreviewObligationEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The obligation at this place. */
  node: PreviewObligation;
};

/** Which words, on which subject. */
export type PreviewPaperTemplateInput = {
  /** What only a person knows. */
  particulars?: InputMaybe<Array<PaperParticularInput>>;
  /** Of what it is to speak. */
  subject: PaperSubjectInput;
  /** The template as JSON, as docs/papers.md describes it. */
  template: Scalars['String']['input'];
};

/** A name on a responsibility line as importing would record it. */
export type PreviewResponsibility = {
  __typename?: 'PreviewResponsibility';
  /** The group that bears the name; null when it is a unit's or unknown. */
  group?: Maybe<UnitGroup>;
  /** Given by an earlier phrase to all that follow (以下不再列出), not printed on this line. */
  isInherited: Scalars['Boolean']['output'];
  /** By which way the name was found; null when it is unknown to the register. */
  matchedBy?: Maybe<MatchWay>;
  /** Its place among those of its role, from 0. */
  ordinal: Scalars['Int']['output'];
  /** Whether it leads or supports. */
  role: ResponsibilityRole;
  /** The unit that bears the name; null when it is a group's or unknown. */
  unit?: Maybe<Unit>;
  /** The name and where it stands. */
  words: Citation;
};

/** A page of names. */
export type PreviewResponsibilityConnection = {
  __typename?: 'PreviewResponsibilityConnection';
  /** The names of this page with their cursors, in order. */
  edges: Array<PreviewResponsibilityEdge>;
  /** The names of this page without cursors, for readers who do not page on. */
  nodes: Array<PreviewResponsibility>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many names the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of names. */
export type PreviewResponsibilityEdge = {
  __typename?: 'PreviewResponsibilityEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The name at this place. */
  node: PreviewResponsibility;
};

/** The one report of a unit on a period; it serves every use. */
export type ProgressReport = Node & {
  __typename?: 'ProgressReport';
  /** The day on which the office accepted it; null before. */
  acceptedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The last day for handing it in, that day included. */
  dueOn: Scalars['LocalDate']['output'];
  /** What it said of each item at the moment. */
  entries: ReportEntryConnection;
  /** The first day of the period. */
  firstOn: Scalars['LocalDate']['output'];
  /** Global id of the report. */
  id: Scalars['ID']['output'];
  /** Whether it was first handed in after its last day. */
  isLate: Scalars['Boolean']['output'];
  /** The last day of the period. */
  lastOn: Scalars['LocalDate']['output'];
  /** The period: 2018, 2018H1, 2018Q3 or 2018-07. */
  period: Scalars['String']['output'];
  /** What is to be said against it: late, empty, repeated, returned. Derived, never stored. */
  remarks: Array<ReportRemark>;
  /** Where it stands. */
  state: ReportState;
  /** How it came to stand so, oldest first; ask for the report as known at a step to read that version. */
  steps: ReportStepTakenConnection;
  /** The day on which it was first handed in. */
  submittedOn: Scalars['LocalDate']['output'];
  /** The unit that reports. */
  unit: Unit;
  /** Goes up with every step; give it as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** The one report of a unit on a period; it serves every use. */
export type ProgressReportEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The one report of a unit on a period; it serves every use. */
export type ProgressReportStepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of reports. */
export type ProgressReportConnection = {
  __typename?: 'ProgressReportConnection';
  /** The day asked about. */
  asOf: Scalars['LocalDate']['output'];
  /** The reports of this page with their cursors, in order. */
  edges: Array<ProgressReportEdge>;
  /** The instant whose knowledge counts. */
  knownAt: Scalars['DateTime']['output'];
  /** The reports of this page without cursors, for readers who do not page on. */
  nodes: Array<ProgressReport>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many reports the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of reports. */
export type ProgressReportEdge = {
  __typename?: 'ProgressReportEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The report at this place. */
  node: ProgressReport;
};

/** Which reports a list holds; every part that is given must hold. */
export type ProgressReportFilter = {
  /** On this period, 2018Q3. */
  period?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states; in any when left out or empty. */
  states?: InputMaybe<Array<ReportState>>;
  /** Of this unit. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What proposeMeasure is given. */
export type ProposeMeasureInput = {
  /** How the failing led to the harm; a proposal of accountability needs it. */
  causalLink?: InputMaybe<Scalars['String']['input']>;
  /** The measure in effect whose place it is to take when it is issued. */
  escalatesId?: InputMaybe<Scalars['ID']['input']>;
  /** Pieces of evidence; a proposal of accountability needs at least one. */
  evidence?: InputMaybe<Array<CaseEvidenceInput>>;
  /** The family of the facts; lateness when left out. */
  family?: InputMaybe<MeasureFamily>;
  /** What was found, 1 to 2000 characters. */
  found: Scalars['String']['input'];
  /** Why this rung, 1 to 2000 characters. */
  ground: Scalars['String']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The obligation on which it rests. */
  obligationId: Scalars['ID']['input'];
  /** The rung of the rules in force: L0 a letter, R1 an urge, R3 a warning … */
  ruleCode: Scalars['String']['input'];
  /** The unit of its responsibility line that is addressed. */
  unitId: Scalars['ID']['input'];
};

/** What came of proposeMeasure. */
export type ProposeMeasurePayload = {
  __typename?: 'ProposeMeasurePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A version of a series of document numbers. */
export type PublishDocumentSeriesInput = {
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The series as JSON, as docs/papers.md describes it. */
  series: Scalars['String']['input'];
};

/** What came of publishing a series. */
export type PublishDocumentSeriesPayload = {
  __typename?: 'PublishDocumentSeriesPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The series as published; null when refused. */
  series?: Maybe<DocumentSeries>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A version of a wording. */
export type PublishPaperTemplateInput = {
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The template as JSON, as docs/papers.md describes it. */
  template: Scalars['String']['input'];
};

/** What came of publishing a wording. */
export type PublishPaperTemplatePayload = {
  __typename?: 'PublishPaperTemplatePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The template as published; null when refused. */
  template?: Maybe<PaperTemplate>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What publishRuleSet is given. */
export type PublishRuleSetInput = {
  /** The revision that was looked at and previewed; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The rule set's global id. */
  ruleSetId: Scalars['ID']['input'];
};

/** What came of publishRuleSet. */
export type PublishRuleSetPayload = {
  __typename?: 'PublishRuleSetPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The rule set as it now stands; null when refused. */
  ruleSet?: Maybe<RuleSet>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Questions. Nothing that is asked changes anything. */
export type Query = {
  __typename?: 'Query';
  /** One assessment, or null. */
  assessment?: Maybe<Assessment>;
  /** Versions of the ways of scoring, by code and version. */
  assessmentSchemes: AssessmentSchemeConnection;
  /** Evaluations and assessments by year, kind and round. */
  assessments: AssessmentConnection;
  /** Series of document numbers with their versions, by code. */
  documentSeries: DocumentSeriesConnection;
  /** One request as it stood at the moment; null when there was none to be seen. */
  dutyRequest?: Maybe<DutyRequest>;
  /** What units asked about duties, oldest first, as it stood at the moment; only what a unit-scoped reader may see. */
  dutyRequests: DutyRequestConnection;
  /** Evidence that stands, oldest first; only what a unit-scoped reader may see. */
  evidence: EvidenceConnection;
  /** The final cards of a year, in the display order of the units. Unit-scoped readers see those of their units. Fails with BAD_USER_INPUT where no scheme of a final assessment covers the year. */
  finalScorecards: FinalScorecardConnection;
  /** What the reader handed to a person, in the order of the plans' texts. Unit-scoped readers see those of the document as a whole and of their own clauses. */
  findings: FindingConnection;
  /** All that ever happened to one thing, oldest first. For those who answer for the register. */
  history: LedgerChangeConnection;
  /** One item as it stood at the moment; null when there was none to be seen. */
  item?: Maybe<SupervisedItem>;
  /** Supervised items by their number, as they stood at the moment; only those that a unit-scoped reader may see. */
  items: SupervisedItemConnection;
  /** Deeds, for those who answer for the register; others get the error FORBIDDEN with the roles needed. */
  ledgerEntries: LedgerEntryConnection;
  /** One deed by its number; null when there is none. For those who answer for the register. */
  ledgerEntry?: Maybe<LedgerEntry>;
  /** What a printed name is on a day, found exactly as the register finds the names in plans: never guessed. */
  matchUnit: UnitMatch;
  /** One measure by its id; null when there is none to be seen. */
  measure?: Maybe<Measure>;
  /** Measures by the day of their proposal, oldest first. Unit-scoped readers see those that address their units. */
  measures: MeasureConnection;
  /** Who owes which report since when on a day, the longest missing first. */
  missingReports: MissingReportConnection;
  /** Anything by its global id; null when there is none, or when it lies outside what the reader may see. */
  node?: Maybe<Node>;
  /** Several things by their global ids, at most 200, in the order asked; null where there is none to be seen. */
  nodes: Array<Maybe<Node>>;
  /** One obligation as it stood on a day by what was on record then; null when there is none to be seen. */
  obligation?: Maybe<Obligation>;
  /** How what a filter holds differs between two moments, by due day: what entered, left or changed, and the facts that made it so. */
  obligationDiff: ObligationDifferenceConnection;
  /** Counts of obligations by something; each count is the totalCount of the group's own obligations list. */
  obligationGroups: ObligationGroupConnection;
  /** What is owed, by due day, duties without a day last: the register itself. OVERDUE on a day is filter {states: [OVERDUE]} with asOf that day. */
  obligations: ObligationConnection;
  /** What stands behind a check code printed at the foot of a paper: the paper, whether it is untouched, and whether it is void. */
  paperCheck: PaperCheck;
  /** A paper as it would read now, without a number; nothing is written. For those who handle or decide the case, papers name persons; others get the error FORBIDDEN with the roles needed. */
  paperDraft: PaperDraft;
  /** Versions of the wording of each kind of paper, by kind and version. */
  paperTemplates: PaperTemplateConnection;
  /** Papers that have a number, by day of issue, void ones too. Unit-scoped readers see what was sent to their units. */
  papers: PaperConnection;
  /** One plan by its id; null when there is none. */
  plan?: Maybe<Plan>;
  /** Plans on record, the oldest record first. Readable by every role. */
  plans: PlanConnection;
  /** Exactly what accepting a text as the next edition of a plan would do, clause by clause, without writing anything; and the token that acceptEdition takes. */
  previewEdition: PreviewEditionPayload;
  /** Exactly what importPlan would do with a text as the register stands, without writing anything, and the token that holds importPlan to it. */
  previewImport: PreviewImportPayload;
  /** How a subject would read in the words of a template that is not published. Errors name the place in the template. For those who may publish one. */
  previewPaperTemplate: PaperDraft;
  /** One report as it stood at the moment; null when there was none to be seen. */
  progressReport?: Maybe<ProgressReport>;
  /** Reports by the end of their period, as they stood at the moment; a unit-scoped reader sees those of its units. */
  progressReports: ProgressReportConnection;
  /** What a unit’s report on a period must cover, filled in from what was last reported; null where the unit cannot be seen. */
  reportDraft?: Maybe<ReportDraft>;
  /** The clauses that want a person on a day: not confirmed, or with findings of severity REVIEW or BLOCKING open. Most doubtful first: by BLOCKING findings, by REVIEW findings, least confidence, then in the order of the plans. */
  reviewQueue: ReviewItemConnection;
  /** What a version of the rules, mostly a draft, would propose on a day and the rules in force would not, and the other way round. Nothing is written. For those who may change the rules. */
  ruleSetPreview: RuleSetPreview;
  /** Versions of the escalation rules by the day from which they hold, oldest first. */
  ruleSets: RuleSetConnection;
  /** Samples drawn for checks on the spot, the oldest first; for the office and assessors, others see none. */
  samples: SampleConnection;
  /** The scorecard of one unit for a year; null when there is no such unit to be seen. */
  scorecard?: Maybe<Scorecard>;
  /** The scorecards of a year, in the display order of the units. Unit-scoped readers see those of their units. Fails with BAD_USER_INPUT where no scheme covers the year. */
  scorecards: ScorecardConnection;
  /** What a sweep of a day would propose and what it would hold back, without writing anything. For those who may run it; others get the error FORBIDDEN with the roles needed. */
  sweepPreview: SweepPreview;
  /** Runs of the sweep with their reports, oldest first. For those who may run it. */
  sweepReports: SweepReportConnection;
  /** Letters (目标责任书) that give units figures of a plan, in the order in which they were recorded. */
  targetLetters: TargetLetterConnection;
  /** One task clause by its id; null when there is none to be seen. */
  taskClause?: Maybe<TaskClause>;
  /** Task clauses in the order of their plans. Unit-scoped readers see those that name their units, themselves or through a group. */
  taskClauses: TaskClauseConnection;
  /** All tokens, the oldest first. For the owner only; others get the error FORBIDDEN with the role needed. */
  tokens: ApiTokenConnection;
  /** One unit by its id; null when there is none. */
  unit?: Maybe<Unit>;
  /** Groups of units that plans name by one word, by code. */
  unitGroups: UnitGroupConnection;
  /** The register of units, in its display order. Readable by every role. */
  units: UnitConnection;
  /** What a plan makes of a higher plan, by the links that persons have confirmed: what nobody carries out, targets made softer or harder, and what is the plan's own. Not open to readers limited to units. */
  upstreamCoverage: UpstreamCoverage;
  /** Which clauses of a plan may carry out which clauses of a higher plan, by likeness of their words, best first for each; a person confirms or rejects. What was decided is not proposed again. Not open to readers limited to units. */
  upstreamProposals: UpstreamProposalConnection;
  /** Who is asking: the actor behind the token of this request. */
  viewer: Actor;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryAssessmentArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryAssessmentSchemesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<SchemeKind>;
  last?: InputMaybe<Scalars['Int']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryDocumentSeriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryDutyRequestArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryDutyRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DutyRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EvidenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryFinalScorecardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  year: Scalars['Int']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FindingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  subjectId: Scalars['ID']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryItemArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryLedgerEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  afterSequence?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LedgerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<LedgerOrder>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryLedgerEntryArgs = {
  sequence: Scalars['Int']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryMatchUnitArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  name: Scalars['String']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryMeasureArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryMeasuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MeasureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryMissingReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryObligationArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryObligationDiffArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObligationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: MomentInput;
  last?: InputMaybe<Scalars['Int']['input']>;
  to: MomentInput;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryObligationGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  by: Grouping;
  capacities?: InputMaybe<Array<Capacity>>;
  filter?: InputMaybe<ObligationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObligationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryPaperCheckArgs = {
  code: Scalars['String']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryPaperDraftArgs = {
  input: PaperDraftInput;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryPaperTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaperFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryPlanArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryPlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryPreviewEditionArgs = {
  input: PreviewEditionInput;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryPreviewImportArgs = {
  input: PreviewImportInput;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryPreviewPaperTemplateArgs = {
  input: PreviewPaperTemplateInput;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryProgressReportArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryProgressReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgressReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryReportDraftArgs = {
  period: Scalars['String']['input'];
  unitId: Scalars['ID']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryReviewQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  planId?: InputMaybe<Scalars['ID']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryRuleSetPreviewArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  ruleSetId: Scalars['ID']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryRuleSetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QuerySamplesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryScorecardArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  unitId: Scalars['ID']['input'];
  year: Scalars['Int']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryScorecardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  year: Scalars['Int']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QuerySweepPreviewArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QuerySweepReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryTargetLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  indicatorId?: InputMaybe<Scalars['ID']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryTaskClauseArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryTaskClausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskClauseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryUnitArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryUnitGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Nothing that is asked changes anything. */
export type QueryUpstreamCoverageArgs = {
  planId: Scalars['ID']['input'];
  upstreamPlanId: Scalars['ID']['input'];
};


/** Questions. Nothing that is asked changes anything. */
export type QueryUpstreamProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  planId: Scalars['ID']['input'];
  upstreamPlanId: Scalars['ID']['input'];
};

/** What an indicator came to. */
export type ReadingInput = {
  /** Who counted (数据来源单位). */
  dataSource: Scalars['String']['input'];
  /** What it is a share of, or the base year’s figure; left out for a quantity. */
  denominator?: InputMaybe<Scalars['String']['input']>;
  /** The indicator: of the clause of the item. */
  indicatorId: Scalars['ID']['input'];
  /** By which version of the method (口径). */
  methodVersion: Scalars['String']['input'];
  /** What was counted, plain decimal text without unit. */
  numerator: Scalars['String']['input'];
};

/** One reason for a state: a code for machines and a sentence in both languages, resting on words of the plan or on records. */
export type Reason = {
  __typename?: 'Reason';
  /** The kind of reason. */
  code: ReasonCode;
  /** The reason in English. */
  messageEn: Scalars['String']['output'];
  /** The reason in Chinese. */
  messageZh: Scalars['String']['output'];
};

/** Kinds of reasons for a state. */
export type ReasonCode =
  /** Verified figures are wanted before it can be judged. */
  | 'AWAITS_VERIFIED_DATA'
  /** The completion came after the due day. */
  | 'COMPLETED_AFTER_DUE_DAY'
  /** An accepted completion is on record. */
  | 'COMPLETION_ON_RECORD'
  /** A contest is open; the count of days runs on. */
  | 'CONTESTED'
  /** Coordination was asked and is not settled; the count of days runs on. */
  | 'COORDINATION_PENDING'
  /** It is a part with a day of its own. */
  | 'DAY_OF_PART'
  /** Another body sets the day. */
  | 'DAY_SET_BY_OTHER_BODY'
  /** The plan writes the period, which ends on the due day. */
  | 'DUE_BY_END_OF_PERIOD'
  /** The plan writes the day. */
  | 'DUE_BY_WRITTEN_DAY'
  /** A later edition of the plan no longer asks for it. */
  | 'ENDED_BY_EDITION'
  /** An exempt cause holds escalation. */
  | 'EXEMPT_CAUSE'
  /** An extension was granted; its day counts. */
  | 'EXTENDED'
  /** A request for more time is being decided; the count of days runs on. */
  | 'EXTENSION_PENDING'
  /** Asked late, it was given until a day; it stays overdue. */
  | 'LATE_EXTENSION'
  /** Its time had not begun on the day asked about. */
  | 'NOT_BEGUN'
  /** No accepted completion is on record. */
  | 'NO_COMPLETION_ON_RECORD'
  /** The plan fixes no day. */
  | 'NO_DAY_WRITTEN'
  /** The plan writes no day; the office's counts. */
  | 'OFFICE_DAY_COUNTS'
  /** The office set a day as well; lateness is judged on the other. */
  | 'OFFICE_DAY_SHOWN_ONLY'
  /** The sentence names someone else as acting. */
  | 'OTHER_ACTOR_NAMED'
  /** No person has confirmed the reading of the plan. */
  | 'READING_UNCONFIRMED'
  /** The plan sets a standing rule. */
  | 'STANDING_RULE'
  /** The item is suspended. */
  | 'SUSPENDED'
  /** The plan sets a target year. */
  | 'TARGET_YEAR'
  /** A unit promised it on record. */
  | 'UNDERTAKEN';

/** Which cause, on which document, from when to when. */
export type RecordExemptCauseInput = {
  /** The cause. */
  cause: ExemptCauseKind;
  /** The document on which it rests. */
  documentNumber: Scalars['String']['input'];
  /** The first day on which it holds. */
  fromOn: Scalars['LocalDate']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The obligation's global id. */
  obligationId: Scalars['ID']['input'];
  /** Why, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
  /** The only unit for which it holds; for all that answer when left out. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** The last day of its term; it expires by itself. */
  untilOn: Scalars['LocalDate']['input'];
};

/** What came of it: records a cause for which nobody is at fault, with its term: it holds escalation, not the count of days. */
export type RecordExemptCausePayload = {
  __typename?: 'RecordExemptCausePayload';
  /** The cause as recorded; null when refused. */
  exemptCause?: Maybe<ExemptCause>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What recordHandling is given. */
export type RecordHandlingInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** The persons. */
  persons: Array<HandledPersonInput>;
};

/** What came of recordHandling. */
export type RecordHandlingPayload = {
  __typename?: 'RecordHandlingPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which fact is put on record. */
export type RecordMarkInput = {
  /** The assessment's global id. */
  assessmentId: Scalars['ID']['input'];
  /** The scheme's rule, or the code of the entered part. */
  code: Scalars['String']['input'];
  /** What proves it: a document with its number, the place of a record. */
  evidence: Scalars['String']['input'];
  /** The day of the fact. */
  factOn: Scalars['LocalDate']['input'];
  /** By gravity for a defect, the mark for an entered part, in hundredths of a point; null where the scheme states the points. */
  hundredths?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The obligation it concerns; null where it concerns none. */
  obligationId?: InputMaybe<Scalars['ID']['input']>;
  /** Of which part. */
  part: RecordedPart;
  /** The unit's global id. */
  unitId: Scalars['ID']['input'];
  /** What happened, 1 to 4000 characters. */
  words: Scalars['String']['input'];
};

/** What came of it. */
export type RecordMarkPayload = {
  __typename?: 'RecordMarkPayload';
  /** The assessment as it now stands; null when refused. */
  assessment?: Maybe<Assessment>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What recordReferralAnswer is given. */
export type RecordReferralAnswerInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Taken on or sent back. */
  isAccepted: Scalars['Boolean']['input'];
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Its answer. */
  words: Scalars['String']['input'];
};

/** What came of recordReferralAnswer. */
export type RecordReferralAnswerPayload = {
  __typename?: 'RecordReferralAnswerPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What recordReferralAppeal is given. */
export type RecordReferralAppealInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Which way of appeal, without names of persons. */
  words: Scalars['String']['input'];
};

/** What came of recordReferralAppeal. */
export type RecordReferralAppealPayload = {
  __typename?: 'RecordReferralAppealPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What recordReferralResult is given. */
export type RecordReferralResultInput = {
  /** The authority that decided. */
  authority: Scalars['String']['input'];
  /** Its document number. */
  authorityNumber: Scalars['String']['input'];
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** The outcome, without names of persons. */
  words: Scalars['String']['input'];
};

/** What came of recordReferralResult. */
export type RecordReferralResultPayload = {
  __typename?: 'RecordReferralResultPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What recordRestrictionChange is given. */
export type RecordRestrictionChangeInput = {
  /** For a partial lifting: the area that is lifted. */
  areaScope?: InputMaybe<Scalars['String']['input']>;
  /** The authority that decided. */
  authority: Scalars['String']['input'];
  /** Of what level it is; only province and above may restrict. */
  authorityLevel: AuthorityLevel;
  /** Its document number, such as 鲁环发〔2019〕12号. */
  authorityNumber: Scalars['String']['input'];
  /** What changed. */
  change: RestrictionChange;
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** For a partial lifting: the industries that are lifted. */
  industryScope?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** For an extension: the new last day. */
  newUntil?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The decision in short. */
  words: Scalars['String']['input'];
};

/** What came of recordRestrictionChange. */
export type RecordRestrictionChangePayload = {
  __typename?: 'RecordRestrictionChangePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What recordRestrictionDeclined is given. */
export type RecordRestrictionDeclinedInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** The superior's answer. */
  words: Scalars['String']['input'];
};

/** What came of recordRestrictionDeclined. */
export type RecordRestrictionDeclinedPayload = {
  __typename?: 'RecordRestrictionDeclinedPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What recordRestriction is given. */
export type RecordRestrictionInput = {
  /** Which area. */
  areaScope: Scalars['String']['input'];
  /** The authority that decided. */
  authority: Scalars['String']['input'];
  /** Of what level it is; only province and above may restrict. */
  authorityLevel: AuthorityLevel;
  /** Its document number, such as 鲁环发〔2019〕12号. */
  authorityNumber: Scalars['String']['input'];
  /** What is carved out: livelihood, energy saving and emission reduction. */
  exemptions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Which industries; null for all. */
  industryScope?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Which pollutants; null for all. */
  pollutantScope?: InputMaybe<Scalars['String']['input']>;
  /** The first day in force. */
  validFrom: Scalars['LocalDate']['input'];
  /** The last day in force. */
  validUntil: Scalars['LocalDate']['input'];
  /** The decision in short. */
  words: Scalars['String']['input'];
};

/** What came of recordRestriction. */
export type RecordRestrictionPayload = {
  __typename?: 'RecordRestrictionPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What recordService is given. */
export type RecordServiceInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** How, when and on whom it was served, by offices. */
  words: Scalars['String']['input'];
};

/** What came of recordService. */
export type RecordServicePayload = {
  __typename?: 'RecordServicePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What was found at which spot check. */
export type RecordSpotCheckInput = {
  /** The day on which it was looked at. */
  checkedOn: Scalars['LocalDate']['input'];
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** What a defect costs, in hundredths of a point within the scheme's bounds; null when sound. */
  hundredths?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What was found. */
  result: SpotCheckResult;
  /** The spot check's global id. */
  spotCheckId: Scalars['ID']['input'];
  /** In words, 1 to 4000 characters. */
  words: Scalars['String']['input'];
};

/** What came of it. */
export type RecordSpotCheckPayload = {
  __typename?: 'RecordSpotCheckPayload';
  /** The assessment as it now stands; null when refused. */
  assessment?: Maybe<Assessment>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which letter gives whom what. */
export type RecordTargetLetterInput = {
  /** The value that binds the unit, as plain decimal text, where the letter says another than the plan. */
  bindingValue?: InputMaybe<Scalars['String']['input']>;
  /** Number of the letter, 1 to 4000 characters. */
  documentNumber: Scalars['String']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The figure's global id. */
  indicatorId: Scalars['ID']['input'];
  /** The day on which it was signed, not to come. */
  signedOn: Scalars['LocalDate']['input'];
  /** The unit's global id. */
  unitId: Scalars['ID']['input'];
};

/** What came of it. */
export type RecordTargetLetterPayload = {
  __typename?: 'RecordTargetLetterPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The letter as it now stands; null when refused. */
  letter?: Maybe<TargetLetter>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What the figure came to in which year. */
export type RecordTargetReadingInput = {
  /** 数据来源单位: who counted. */
  dataSource: Scalars['String']['input'];
  /** What it is a share of, as plain decimal text; null for a quantity. */
  denominator?: InputMaybe<Scalars['String']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The letter's global id. */
  letterId: Scalars['ID']['input'];
  /** 口径: by which version of the method. */
  methodVersion: Scalars['String']['input'];
  /** The part counted, as plain decimal text. */
  numerator: Scalars['String']['input'];
  /** The year of which it tells. */
  year: Scalars['Int']['input'];
};

/** What came of it. */
export type RecordTargetReadingPayload = {
  __typename?: 'RecordTargetReadingPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The letter as it now stands; null when refused. */
  letter?: Maybe<TargetLetter>;
  /** The reading that was recorded; null when refused. */
  reading?: Maybe<IndicatorReading>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What was checked and found. */
export type RecordVerificationInput = {
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** What was found. */
  finding: Scalars['String']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** How it was checked. */
  method: VerificationMethod;
  /** What it came to. */
  outcome: VerificationOutcome;
  /** The day of the check. */
  verifiedOn: Scalars['LocalDate']['input'];
};

/** What came of it. */
export type RecordVerificationPayload = {
  __typename?: 'RecordVerificationPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
  /** The check; null when nothing was done. */
  verification?: Maybe<Verification>;
};

/** A fact that assessors put on record. */
export type RecordedMark = Node & {
  __typename?: 'RecordedMark';
  /** The scheme's rule, or the code of the entered part. */
  code: Scalars['String']['output'];
  /** What proves it. */
  evidence: Scalars['String']['output'];
  /** The day of the fact. */
  factOn: Scalars['LocalDate']['output'];
  /** By gravity for a defect, the mark for an entered part; null where the scheme states the points. */
  hundredths?: Maybe<Scalars['Int']['output']>;
  /** Its global id. */
  id: Scalars['ID']['output'];
  /** The obligation it concerns; null where it concerns none. */
  obligation?: Maybe<Obligation>;
  /** Of which part. */
  part: RecordedPart;
  /** When. */
  recordedAt: Scalars['DateTime']['output'];
  /** Who put it on record. */
  recordedBy: Scalars['String']['output'];
  /** The unit. */
  unit: Unit;
  /** What happened. */
  words: Scalars['String']['output'];
};

/** A page of recorded marks. */
export type RecordedMarkConnection = {
  __typename?: 'RecordedMarkConnection';
  /** The recorded marks of this page with their cursors, in order. */
  edges: Array<RecordedMarkEdge>;
  /** The recorded marks of this page without cursors, for readers who do not page on. */
  nodes: Array<RecordedMark>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many recorded marks the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of recorded marks. */
export type RecordedMarkEdge = {
  __typename?: 'RecordedMarkEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The recorded mark at this place. */
  node: RecordedMark;
};

/** Of which part a recorded fact is. */
export type RecordedPart =
  /** A commendation, a replicated practice. */
  | 'BONUS'
  /** A defect found on checking. */
  | 'DEDUCTION'
  /** The mark of a part that the scheme leaves to assessors. */
  | 'ENTERED'
  /** A fact that holds the grade down. */
  | 'VETO';

/** Every so many years, months, weeks or days. */
export type Recurrence = {
  __typename?: 'Recurrence';
  /** Every how many; a quarter is 3 months. */
  interval: Scalars['Int']['output'];
  /** Counted in what. */
  unit: RecurrenceUnit;
};

/** Every so many years, months, weeks or days. */
export type RecurrenceInput = {
  /** How many of them, 1 to 100; quarterly is 3 months. */
  interval: Scalars['Int']['input'];
  /** Years, months, weeks or days. */
  unit: RecurrenceUnit;
};

/** In what a recurrence is counted. */
export type RecurrenceUnit =
  /** Days. */
  | 'DAY'
  /** Months. */
  | 'MONTH'
  /** Weeks. */
  | 'WEEK'
  /** Years. */
  | 'YEAR';

/** What referAccountability is given. */
export type ReferAccountabilityInput = {
  /** The supervisory commission or the organisation department. */
  authority: Scalars['String']['input'];
  /** The number of the paper; left out, that of the measure's standing numbered paper. */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Only where the paper was numbered outside this register: on what basis, such as the entry of the office's own book of documents. */
  numberedElsewhere?: InputMaybe<Scalars['String']['input']>;
  /** A note. */
  words?: InputMaybe<Scalars['String']['input']>;
};

/** What came of referAccountability. */
export type ReferAccountabilityPayload = {
  __typename?: 'ReferAccountabilityPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Every reason for which a request that was understood is declined. Closed; sentences and remedies stand in docs/refusal-codes.md. */
export type RefusalCode =
  /** There already is an assessment of that year which nobody reopened. */
  | 'ASSESSMENT_ALREADY_OPEN'
  /** A day was written in another form than YYYY-MM-DD, or does not exist. */
  | 'BAD_DATE'
  /** A field was understood but its content cannot be accepted: empty, too long, out of bounds. */
  | 'BAD_INPUT'
  /** A text bears a mark of secrecy (绝密, 机密, 秘密); classified content may not enter the register. */
  | 'CLASSIFIED_CONTENT'
  /** The two clauses do not follow each other in one plan. */
  | 'CLAUSES_NOT_NEIGHBOURS'
  /** A person already took responsibility for the reading of this clause. */
  | 'CLAUSE_ALREADY_CONFIRMED'
  /** The clause was merged into another, which the facts name. */
  | 'CLAUSE_MERGED'
  /** The day of completion is before the plan was issued. */
  | 'COMPLETION_BEFORE_ISSUE'
  /** The day of completion is later than today. */
  | 'COMPLETION_IN_FUTURE'
  /** The reviewer belongs to the unit assessed or to one that leads the item. */
  | 'CONFLICT_OF_INTEREST'
  /** The old format needs LibreOffice, which is not available on the machine of the registry. */
  | 'CONVERTER_MISSING'
  /** By length or number the extension is for a higher role. */
  | 'DECISION_ABOVE_ROLE'
  /** The days within which an assignment can be disputed are over. */
  | 'DISPUTE_TOO_LATE'
  /** The file does not hold together as what its first bytes say it is. */
  | 'DOCUMENT_DAMAGED'
  /** The document holds nothing but blanks. */
  | 'DOCUMENT_EMPTY'
  /** The file opens only with a password. */
  | 'DOCUMENT_ENCRYPTED'
  /** The bytes are no text in UTF-8, UTF-16 or GB18030. */
  | 'DOCUMENT_NOT_TEXT'
  /** The number stands on another paper of this register. */
  | 'DOCUMENT_NUMBER_USED'
  /** The document holds no readable text: a scan, a picture, or fonts that do not say what they draw. */
  | 'DOCUMENT_SCANNED'
  /** Unpacked, the file is too large, or reading it takes too long. */
  | 'DOCUMENT_TOO_COMPLEX'
  /** The document exceeds the limit that the fact `limit` gives in bytes. */
  | 'DOCUMENT_TOO_LARGE'
  /** A day lies before the duty begins, or an extension does not extend. */
  | 'DUE_DAY_TOO_EARLY'
  /** The amended text was issued before the edition on record. */
  | 'EDITION_NOT_LATER'
  /** A file of evidence has no bytes. */
  | 'EVIDENCE_EMPTY'
  /** A proposal of accountability lacks evidence or the causal link. */
  | 'EVIDENCE_NEEDED'
  /** A file of evidence is larger than the installation takes; it was not read to its end and nothing was kept. */
  | 'EVIDENCE_TOO_LARGE'
  /** The bytes of the file are none of the accepted types: a web page, a script, a program, an archive, or something unknown. */
  | 'EVIDENCE_TYPE_NOT_TAKEN'
  /** An extension of listed supervision is asked or decided where none can be had. */
  | 'EXTENSION_NOT_OPEN'
  /** A measure has neither tests that were met nor facts that an officer found. */
  | 'FACTS_MISSING'
  /** A measure is proposed in a family in which its kind does not stand. */
  | 'FAMILIES_APART'
  /** Findings that want a person are not all acknowledged with a reason. */
  | 'FINDINGS_OPEN'
  /** A person already judged the finding. */
  | 'FINDING_SETTLED'
  /** The content is of a format that is not read; the facts name it and say what to do. */
  | 'FORMAT_NOT_SUPPORTED'
  /** A heavier rung is drafted, submitted or issued although lighter ones, whose conditions are met too, were never carried out. */
  | 'GROUND_NEEDED'
  /** The hearing would be closed, or the measure decided on, before the unit could speak. */
  | 'HEARING_OPEN'
  /** A redraft after a statement, or a decision on review, would be heavier than what the unit defended itself against. */
  | 'HEAVIER_AFTER_DEFENCE'
  /** The idempotencyKey was already used for other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A supervised item stands on the obligation: act through it. */
  | 'ITEM_SUPERVISED'
  /** No single unit leads the item: a group does, or a name that is not matched. */
  | 'ITEM_WITHOUT_LEAD'
  /** Without this token nobody could hand out tokens any more. */
  | 'LAST_OWNER_TOKEN'
  /** No basis that the rule names is in force on the day of the act. */
  | 'LEGAL_BASIS_MISSING'
  /** A day lies outside a limit: notice too short, an extension asked too late or too long, a day that has not come. */
  | 'LIMIT_NOT_KEPT'
  /** What the pair of clauses is was decided before. */
  | 'LINK_ALREADY_DECIDED'
  /** The decision was taken back before. */
  | 'LINK_ALREADY_REMOVED'
  /** Both clauses stand in one plan, or one plan is named twice. */
  | 'LINK_WITHIN_PLAN'
  /** A deed on a list found another number of duties than its caller saw. */
  | 'LIST_CHANGED'
  /** A measure would go out without a decision of its authority on the present draft. */
  | 'MANDATE_MISSING'
  /** A second measure of a kind is proposed by hand on one clause and unit. */
  | 'MEASURE_ALREADY_OPEN'
  /** An extension, a coordination, a contested assignment, a suspension or an exempt cause holds escalation. */
  | 'MEASURE_ON_HOLD'
  /** The plan has no such name that is still matched to nobody. */
  | 'NAME_NOT_OPEN'
  /** A correction states nothing new. */
  | 'NOTHING_TO_CORRECT'
  /** The population of a sample is empty. */
  | 'NOTHING_TO_SAMPLE'
  /** The unit does not stand on the duty in the capacity that may ask this. */
  | 'NOT_ANSWERABLE'
  /** The role of the token may not do this; the fact `needed` names the roles that may. */
  | 'NOT_AUTHORISED'
  /** A contribution came from a unit that is not on the line, or from the lead that reports. */
  | 'NOT_BESIDE_THE_LEAD'
  /** An id names nothing that the caller may see. */
  | 'NOT_FOUND'
  /** Only the unit itself may do this, by the roles that the fact `needed` names. */
  | 'NOT_SPEAKING_FOR_UNIT'
  /** A measure other than a letter would address a Party, judicial or supervisory organ. */
  | 'NOT_SUPERVISION_OBJECT'
  /** No day is fixed, so there is nothing to extend. */
  | 'NO_DUE_DAY'
  /** An objection has no answer yet. */
  | 'OBJECTIONS_UNANSWERED'
  /** The working days for objections are not over. */
  | 'OBJECTION_WINDOW_OPEN'
  /** The working days for objections are over. */
  | 'OBJECTION_WINDOW_OVER'
  /** A completion of this obligation stands on record; withdraw it first. */
  | 'OBLIGATION_ALREADY_COMPLETED'
  /** Whoever handed evidence in tried to vouch for it. */
  | 'OWN_EVIDENCE'
  /** Which clause of the amended text is which on record is in doubt for some; a person must say. */
  | 'PAIRING_DOUBTFUL'
  /** More papers than one archive may hold; the facts `count` and `limit` say how many. */
  | 'PAPERS_TOO_MANY'
  /** The measure has a paper of this kind under a number that stands. */
  | 'PAPER_ALREADY_NUMBERED'
  /** The paper was made void before. */
  | 'PAPER_ALREADY_VOID'
  /** The paper still has blanks; the fact `missing` names them. */
  | 'PAPER_INCOMPLETE'
  /** The body is outside government supervision: it can only be written to. */
  | 'PAPER_LETTER_ONLY'
  /** The measure has not been decided by who may decide, or is no longer in force: its paper cannot have a number. */
  | 'PAPER_NOT_DECIDED'
  /** No paper of this kind can be made of this subject; the fact `offered` names those that can. */
  | 'PAPER_NOT_FOR_SUBJECT'
  /** Nothing is numbered under which the measure could go out, and no basis for a number from elsewhere was given. */
  | 'PAPER_NOT_NUMBERED'
  /** The number belongs to nothing, to a void paper, to another measure or another kind of paper, or to a series that the register itself runs. */
  | 'PAPER_NUMBER_UNFIT'
  /** PDF needs LibreOffice, which the server does not have; the Word file is there. */
  | 'PDF_NOT_AVAILABLE'
  /** The plan's reading was confirmed before. */
  | 'PLAN_ALREADY_CONFIRMED'
  /** A plan with exactly this text is on record already. */
  | 'PLAN_ALREADY_IMPORTED'
  /** No phrase in the text gives responsibility to anyone. */
  | 'PLAN_WITHOUT_CLAUSES'
  /** Dates without a year cannot be read: the text shows no day of issue and no year was given. */
  | 'PLAN_WITHOUT_YEAR'
  /** Since the preview whose token was given, something has changed on which the import depends; the facts say what. */
  | 'PREVIEW_OUTDATED'
  /** A value of a ratio came without its denominator. */
  | 'RATIO_NEEDS_PARTS'
  /** A second report on the same period was handed in. */
  | 'REPORT_ALREADY_SUBMITTED'
  /** Items on which a report is wanted do not stand in it. */
  | 'REPORT_INCOMPLETE'
  /** The unit has no open item whose report falls into the period. */
  | 'REPORT_NOT_WANTED'
  /** The period of a report is not near its end yet. */
  | 'REPORT_TOO_EARLY'
  /** A request of the same kind on the same duty is still open. */
  | 'REQUEST_PENDING'
  /** A unit applies for review where there is nothing to review. */
  | 'REVIEW_NOT_OPEN'
  /** No version of the rules, scheme or calendar covers the day asked about. */
  | 'RULES_NOT_IN_FORCE'
  /** A published version of the rules would be changed or published again. */
  | 'RULE_SET_FROZEN'
  /** The actor proposed, drafted or submitted the measure and would decide on it, or made or took in a report and would verify it. */
  | 'SECOND_PERSON_NEEDED'
  /** Nobody but the accepting person has checked and passed the item since it was claimed. */
  | 'SECOND_VERIFIER_NEEDED'
  /** A series of document numbers is not right; the fact `place` says where. */
  | 'SERIES_NOT_VALID'
  /** The record was changed since it was read: expectedVersion is no longer its version. */
  | 'STALE'
  /** A point of the unit's statement has no answer yet. */
  | 'STATEMENT_UNANSWERED'
  /** A template of a paper is not right; the fact `place` says where. */
  | 'TEMPLATE_NOT_VALID'
  /** A template names a slot that does not exist; the facts `place` and `slot` say where and which. */
  | 'TEMPLATE_SLOT_UNKNOWN'
  /** The term of an exempt cause is longer than its rule allows. */
  | 'TERM_TOO_LONG'
  /** The token was revoked before. */
  | 'TOKEN_ALREADY_REVOKED'
  /** An interview would be closed although an undertaking is not verified as done. */
  | 'UNDERTAKINGS_OPEN'
  /** A name is neither a unit's nor one of its recorded other names; nothing is guessed. */
  | 'UNIT_UNKNOWN'
  /** This version is published already; what is published never changes. */
  | 'VERSION_EXISTS'
  /** A time or a figure points at words that do not belong to the clause. */
  | 'WORDS_OUTSIDE_CLAUSE'
  /** The deed exists, but not from the state in which the object is. */
  | 'WRONG_STATE'
  /** The year is not over, so its result cannot be drafted. */
  | 'YEAR_NOT_OVER';

/** Which contest, and why. */
export type RejectContestInput = {
  /** The version that you saw; refused when it is no longer the last. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The reason, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
  /** The request's global id. */
  requestId: Scalars['ID']['input'];
};

/** What came of it: the director finds a contest wrong. */
export type RejectContestPayload = {
  __typename?: 'RejectContestPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which request, and why. */
export type RejectExtensionInput = {
  /** The version that you saw; refused when it is no longer the last. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The reason, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
  /** The request's global id. */
  requestId: Scalars['ID']['input'];
};

/** What came of it: declines more time, by who would have to grant it. */
export type RejectExtensionPayload = {
  __typename?: 'RejectExtensionPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A clause that does not carry out a clause of a higher plan. */
export type RejectUpstreamLinkInput = {
  /** The global id of the clause. */
  clauseId: Scalars['ID']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 2000 characters. */
  reason: Scalars['String']['input'];
  /** The global id of the clause of the higher plan. */
  upstreamClauseId: Scalars['ID']['input'];
};

/** What came of rejecting a link. */
export type RejectUpstreamLinkPayload = {
  __typename?: 'RejectUpstreamLinkPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The decision on the pair as it stands; null when refused. */
  link?: Maybe<UpstreamLink>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which decision on a pair is taken back. */
export type RemoveUpstreamLinkInput = {
  /** Refuse when the link has changed since this version; not looked at when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The global id of the link. */
  linkId: Scalars['ID']['input'];
  /** Why, 1 to 2000 characters. */
  reason: Scalars['String']['input'];
};

/** What came of taking a decision back. */
export type RemoveUpstreamLinkPayload = {
  __typename?: 'RemoveUpstreamLinkPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The decision on the pair as it stands; null when refused. */
  link?: Maybe<UpstreamLink>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Why the result is taken up again. */
export type ReopenAssessmentInput = {
  /** The assessment's global id. */
  assessmentId: Scalars['ID']['input'];
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
};

/** What came of it. */
export type ReopenAssessmentPayload = {
  __typename?: 'ReopenAssessmentPayload';
  /** The assessment as it now stands; null when refused. */
  assessment?: Maybe<Assessment>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which item is reopened. */
export type ReopenItemInput = {
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What came of it. */
export type ReopenItemPayload = {
  __typename?: 'ReopenItemPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What replyMeasure is given. */
export type ReplyMeasureInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** The reply. */
  words: Scalars['String']['input'];
};

/** What came of replyMeasure. */
export type ReplyMeasurePayload = {
  __typename?: 'ReplyMeasurePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A report before it is handed in, filled in from what was last reported. */
export type ReportDraft = {
  __typename?: 'ReportDraft';
  /** The last day for handing it in. */
  dueOn: Scalars['LocalDate']['output'];
  /** What must be said, one entry for each item that is wanted; empty where nothing is due. */
  entries: DraftEntryConnection;
  /** The period. */
  period: Scalars['String']['output'];
  /** The report on the period that is on record already; null where there is none. */
  report?: Maybe<ProgressReport>;
  /** The unit that will report. */
  unit: Unit;
};


/** A report before it is handed in, filled in from what was last reported. */
export type ReportDraftEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What a report says of one item. */
export type ReportEntry = {
  __typename?: 'ReportEntry';
  /** What others gave for the same item and period. */
  contributions: ContributionConnection;
  /** What was done. */
  done: Scalars['String']['output'];
  /** Id of this version of the entry. */
  id: Scalars['ID']['output'];
  /** The item; null where the reader may not see it. */
  item?: Maybe<SupervisedItem>;
  /** What comes next; null where nothing is said. */
  nextSteps?: Maybe<Scalars['String']['output']>;
  /** How much is done by the unit’s own word, whole percent. */
  percentDone: Scalars['Int']['output'];
  /** What stands in the way; null where nothing is said. */
  problems?: Maybe<Scalars['String']['output']>;
  /** The readings that came with the report for the indicators of the item’s clause. */
  readings: IndicatorReadingConnection;
  /** The instant of record. */
  recordedAt: Scalars['DateTime']['output'];
};


/** What a report says of one item. */
export type ReportEntryContributionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What a report says of one item. */
export type ReportEntryReadingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of entries. */
export type ReportEntryConnection = {
  __typename?: 'ReportEntryConnection';
  /** The entries of this page with their cursors, in order. */
  edges: Array<ReportEntryEdge>;
  /** The entries of this page without cursors, for readers who do not page on. */
  nodes: Array<ReportEntry>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many entries the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of entries. */
export type ReportEntryEdge = {
  __typename?: 'ReportEntryEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The entry at this place. */
  node: ReportEntry;
};

/** What is said of one item. */
export type ReportEntryInput = {
  /** What was done. */
  done: Scalars['String']['input'];
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** What comes next. */
  nextSteps?: InputMaybe<Scalars['String']['input']>;
  /** How much is done, whole percent, 0 to 100. */
  percentDone: Scalars['Int']['input'];
  /** What stands in the way. */
  problems?: InputMaybe<Scalars['String']['input']>;
  /** What the indicators of the clause came to. */
  readings?: InputMaybe<Array<ReadingInput>>;
};

/** What happens to a report. */
export type ReportEvent =
  /** The office accepted it. */
  | 'ACCEPT'
  /** The office corrected it. */
  | 'CORRECT'
  /** It was handed in again. */
  | 'RESUBMIT'
  /** The office returned it. */
  | 'RETURN'
  /** It was handed in. */
  | 'SUBMIT';

/** What reportRectification is given. */
export type ReportRectificationInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** The report. */
  words: Scalars['String']['input'];
};

/** What came of reportRectification. */
export type ReportRectificationPayload = {
  __typename?: 'ReportRectificationPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Something to be said against a report. */
export type ReportRemark = {
  __typename?: 'ReportRemark';
  /** What. */
  code: ReportRemarkCode;
  /** The number of the item it is about; null where it is about the whole report. */
  itemNumber?: Maybe<Scalars['String']['output']>;
  /** In English. */
  messageEn: Scalars['String']['output'];
  /** In Chinese. */
  messageZh: Scalars['String']['output'];
};

/** What can be said against a report. */
export type ReportRemarkCode =
  /** What it says of an item is too short to say anything. */
  | 'EMPTY'
  /** It was handed in after its last day. */
  | 'LATE'
  /** It says of an item the very words of the report before. */
  | 'REPEATED'
  /** It stands returned. */
  | 'RETURNED';

/** Where a report stands. */
export type ReportState =
  /** Accepted by the office. */
  | 'ACCEPTED'
  /** Corrected by the office after acceptance. */
  | 'CORRECTED'
  /** Returned with a reason, to be handed in again. */
  | 'RETURNED'
  /** Handed in, not yet judged. */
  | 'SUBMITTED';

/** One step in the life of a report. */
export type ReportStepTaken = {
  __typename?: 'ReportStepTaken';
  /** Which step. */
  event: ReportEvent;
  /** The instant of record: ask for the report as known then to read that version. */
  recordedAt: Scalars['DateTime']['output'];
  /** In which role. */
  role: ActorRole;
  /** Where it led. */
  state: ReportState;
  /** Who took it, by the label of the token. */
  takenBy: Scalars['String']['output'];
  /** The day on which it was taken. */
  takenOn: Scalars['LocalDate']['output'];
  /** The version of the report that it made. */
  version: Scalars['Int']['output'];
  /** Why it was returned or corrected; null otherwise. */
  words?: Maybe<Scalars['String']['output']>;
};

/** A page of steps. */
export type ReportStepTakenConnection = {
  __typename?: 'ReportStepTakenConnection';
  /** The steps of this page with their cursors, in order. */
  edges: Array<ReportStepTakenEdge>;
  /** The steps of this page without cursors, for readers who do not page on. */
  nodes: Array<ReportStepTaken>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many steps the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of steps. */
export type ReportStepTakenEdge = {
  __typename?: 'ReportStepTakenEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The step at this place. */
  node: ReportStepTaken;
};

/** What is asked. */
export type RequestCoordinationInput = {
  /** Why coordination is asked. */
  cause: CoordinationCause;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The obligation's global id. */
  obligationId: Scalars['ID']['input'];
  /** The unit concerned, where it is one. */
  otherUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** What stands in the way, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
  /** The unit that asks; the first of your units that may when left out. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of it: a lead brings an obstacle outside its power, or a disagreement, to the office: it holds escalation, not the count of days. */
export type RequestCoordinationPayload = {
  __typename?: 'RequestCoordinationPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** How a step in the life of a request came about. */
export type RequestEvent =
  /** It was granted. */
  | 'APPROVE'
  /** The correction was made. */
  | 'CORRECT'
  /** The contest was found wrong. */
  | 'DECLINE'
  /** The office passed it on for decision. */
  | 'FORWARD'
  /** It was made. */
  | 'MAKE'
  /** It was declined. */
  | 'REJECT'
  /** The office sent it back. */
  | 'RETURN'
  /** The office answered. */
  | 'SETTLE'
  /** The principal signed it. */
  | 'SUBMIT'
  /** The contest was found right. */
  | 'UPHOLD'
  /** The unit took it back. */
  | 'WITHDRAW';

/** What is asked, and why. */
export type RequestExtensionInput = {
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Only drawn up, for the principal to sign; a liaison can do no more. */
  isDraft?: InputMaybe<Scalars['Boolean']['input']>;
  /** The obligation's global id. */
  obligationId: Scalars['ID']['input'];
  /** What was done so far, 1 to 4000 characters. */
  progressSoFar: Scalars['String']['input'];
  /** Why more time is needed, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
  /** The unit that asks; the first of your units that may when left out. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** The day wished for; later than the one that counts. */
  wishedDueOn: Scalars['LocalDate']['input'];
};

/** What came of it: the unit that answers for a duty asks for more time; asked after the due day it is recorded as late and the duty stays overdue. */
export type RequestExtensionPayload = {
  __typename?: 'RequestExtensionPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What a unit asks about a duty. */
export type RequestKind =
  /** That the duty is not its own, or a date or a value is wrong 异议. */
  | 'CONTEST'
  /** An obstacle outside its power, or a disagreement 难题上报. */
  | 'COORDINATION'
  /** More time 延期申请. */
  | 'EXTENSION';

/** What requestListingExtension is given. */
export type RequestListingExtensionInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** The new last day. */
  newUntil: Scalars['LocalDate']['input'];
  /** What was done, why it is not enough, and the plan. */
  words: Scalars['String']['input'];
};

/** What came of requestListingExtension. */
export type RequestListingExtensionPayload = {
  __typename?: 'RequestListingExtensionPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What requestRestriction is given. */
export type RequestRestrictionInput = {
  /** The number of the paper; left out, that of the measure's standing numbered paper. */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Only where the paper was numbered outside this register: on what basis, such as the entry of the office's own book of documents. */
  numberedElsewhere?: InputMaybe<Scalars['String']['input']>;
  /** A note. */
  words?: InputMaybe<Scalars['String']['input']>;
};

/** What came of requestRestriction. */
export type RequestRestrictionPayload = {
  __typename?: 'RequestRestrictionPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Where a request stands. */
export type RequestState =
  /** Granted. */
  | 'APPROVED'
  /** Found right, and corrected. */
  | 'CORRECTED'
  /** Drawn up by the liaison, not signed. */
  | 'DRAFT'
  /** Checked by the office, with who decides. */
  | 'FORWARDED'
  /** Declined. */
  | 'REJECTED'
  /** Sent back to be completed. */
  | 'RETURNED'
  /** Answered by the office. */
  | 'SETTLED'
  /** Signed, with the office. */
  | 'SUBMITTED'
  /** Found right; the correction is to be made. */
  | 'UPHELD'
  /** Taken back by the unit. */
  | 'WITHDRAWN';

/** One step in the life of a request, and who took it. */
export type RequestStepTaken = {
  __typename?: 'RequestStepTaken';
  /** Which step. */
  event: RequestEvent;
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** In which role. */
  role: ActorRole;
  /** The state to which it led. */
  state: RequestState;
  /** Who took it. */
  takenBy: Scalars['String']['output'];
  /** The day in Asia/Shanghai. */
  takenOn: Scalars['LocalDate']['output'];
  /** The version that the step made, from 1. */
  version: Scalars['Int']['output'];
  /** What was said with it; null where nothing was. */
  words?: Maybe<Scalars['String']['output']>;
};

/** A page of steps. */
export type RequestStepTakenConnection = {
  __typename?: 'RequestStepTakenConnection';
  /** The steps of this page with their cursors, in order. */
  edges: Array<RequestStepTakenEdge>;
  /** The steps of this page without cursors, for readers who do not page on. */
  nodes: Array<RequestStepTaken>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many steps the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of steps. */
export type RequestStepTakenEdge = {
  __typename?: 'RequestStepTakenEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The step at this place. */
  node: RequestStepTaken;
};

/** Whom a printed name means. */
export type ResolveUnitNameInput = {
  /** The document that says so; when given, the name is also recorded as an alias for every later plan. */
  aliasSource?: InputMaybe<Scalars['String']['input']>;
  /** True when clauses that were confirmed stay so; otherwise they wait for confirmation again. */
  confirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refuse when the plan has changed since this version; not looked at when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The name as the plan prints it. */
  name: Scalars['String']['input'];
  /** The plan's global id. */
  planId: Scalars['ID']['input'];
  /** Whom it means: a unit or group, by id or name. */
  unit: Scalars['String']['input'];
};

/** What came of resolving a name. */
export type ResolveUnitNamePayload = {
  __typename?: 'ResolveUnitNamePayload';
  /** On how many clauses the name was settled; null when refused. */
  clauseCount?: Maybe<Scalars['Int']['output']>;
  /** Whether it was recorded as an alias; null when refused. */
  isAliasRecorded?: Maybe<Scalars['Boolean']['output']>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The plan; null when refused. */
  plan?: Maybe<Plan>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** One name on a responsibility line, in its printed order, and what the register knows it as. */
export type Responsibility = Node & {
  __typename?: 'Responsibility';
  /** As what exactly: first-named lead, another lead, or support. */
  capacity: Capacity;
  /** The clause it stands in; null when that lies outside what the reader may see. */
  clause?: Maybe<TaskClause>;
  /** The officer who settled this name; null where it stands as the machine read it. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** The group that bears the name; null when it is a unit's or unknown. */
  group?: Maybe<UnitGroup>;
  /** Global id of the responsibility. */
  id: Scalars['ID']['output'];
  /** Given by an earlier phrase to all that follow (以下不再列出), not printed on this line. */
  isInherited: Scalars['Boolean']['output'];
  /** By which way the name was found; null when it is unknown to the register. */
  matchedBy?: Maybe<MatchWay>;
  /** Who is meant on a day: the unit itself, or the members of the group; empty when the name is unknown. */
  members: UnitConnection;
  /** Its place among those of its role, from 0. */
  ordinal: Scalars['Int']['output'];
  /** Whether it leads or supports. */
  role: ResponsibilityRole;
  /** The name exactly as printed. */
  surface: Scalars['String']['output'];
  /** The unit that bears the name; null when it is a group's or unknown. */
  unit?: Maybe<Unit>;
  /** The name and where it stands. */
  words: Citation;
};


/** One name on a responsibility line, in its printed order, and what the register knows it as. */
export type ResponsibilityMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of names. */
export type ResponsibilityConnection = {
  __typename?: 'ResponsibilityConnection';
  /** The names of this page with their cursors, in order. */
  edges: Array<ResponsibilityEdge>;
  /** The names of this page without cursors, for readers who do not page on. */
  nodes: Array<Responsibility>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many names the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of names. */
export type ResponsibilityEdge = {
  __typename?: 'ResponsibilityEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The name at this place. */
  node: Responsibility;
};

/** Whether a name on a line leads or supports. */
export type ResponsibilityRole =
  /** It leads 牵头. */
  | 'LEAD'
  /** It supports 协办、配合. */
  | 'SUPPORT';

/** What a superior changed about a restriction. */
export type RestrictionChange =
  /** It lasts longer. */
  | 'EXTENSION'
  /** Part of it is lifted. */
  | 'PART'
  /** It is lifted. */
  | 'WHOLE';

/** Which item is taken up. */
export type ResumeItemInput = {
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
};

/** What came of it. */
export type ResumeItemPayload = {
  __typename?: 'ResumeItemPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which request, and why. */
export type ReturnExtensionInput = {
  /** The version that you saw; refused when it is no longer the last. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is missing, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
  /** The request's global id. */
  requestId: Scalars['ID']['input'];
};

/** What came of it: the office sends a request for more time back to be completed. */
export type ReturnExtensionPayload = {
  __typename?: 'ReturnExtensionPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which item goes back. */
export type ReturnItemInput = {
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What came of it. */
export type ReturnItemPayload = {
  __typename?: 'ReturnItemPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which report goes back. */
export type ReturnReportInput = {
  /** The version of the report that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: Scalars['String']['input'];
  /** The report. */
  reportId: Scalars['ID']['input'];
};

/** What came of it. */
export type ReturnReportPayload = {
  __typename?: 'ReturnReportPayload';
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** The report as it stands now; null when nothing was done. */
  report?: Maybe<ProgressReport>;
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What a reviewer finds of an item. */
export type ReviewDecision =
  /** It counts as recorded. */
  | 'CONFIRMED'
  /** Met, where the words leave room. */
  | 'MET'
  /** It cannot apply to the unit. */
  | 'NOT_APPLICABLE'
  /** Not met. */
  | 'NOT_MET'
  /** Met in part, where the words leave room. */
  | 'PARTLY';

/** A clause that wants a person, and why. */
export type ReviewItem = {
  __typename?: 'ReviewItem';
  /** How many findings of severity BLOCKING are open on the day. */
  blockingCount: Scalars['Int']['output'];
  /** The clause. */
  clause: TaskClause;
  /** The least confidence of the clause and of what was read in it, in hundredths. */
  confidence: Scalars['Int']['output'];
  /** What was read without certainty, in the order of the text. */
  doubts: Array<Doubt>;
  /** The findings open on the day that want a person. */
  findings: FindingConnection;
  /** How many findings of severity REVIEW are open on the day. */
  reviewCount: Scalars['Int']['output'];
};


/** A clause that wants a person, and why. */
export type ReviewItemFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of clauses that want a person. */
export type ReviewItemConnection = {
  __typename?: 'ReviewItemConnection';
  /** The day asked about. */
  asOf: Scalars['LocalDate']['output'];
  /** The clauses that want a person of this page with their cursors, in order. */
  edges: Array<ReviewItemEdge>;
  /** The instant whose knowledge counts. */
  knownAt: Scalars['DateTime']['output'];
  /** The clauses that want a person of this page without cursors, for readers who do not page on. */
  nodes: Array<ReviewItem>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many clauses that want a person the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of clauses that want a person. */
export type ReviewItemEdge = {
  __typename?: 'ReviewItemEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The clause with its reasons at this place. */
  node: ReviewItem;
};

/** What was found of which item. */
export type ReviewItemInput = {
  /** The assessment's global id. */
  assessmentId: Scalars['ID']['input'];
  /** What was found. */
  decision: ReviewDecision;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The obligation's global id. */
  obligationId: Scalars['ID']['input'];
  /** Why, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
  /** The unit's global id. */
  unitId: Scalars['ID']['input'];
};

/** What came of it. */
export type ReviewItemPayload = {
  __typename?: 'ReviewItemPayload';
  /** The assessment as it now stands; null when refused. */
  assessment?: Maybe<Assessment>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What a review came to. */
export type ReviewOutcome =
  /** It gives way to a lighter one 变更. */
  | 'CHANGED'
  /** It falls 撤销. */
  | 'REVOKED'
  /** The measure stands 维持. */
  | 'UPHELD';

/** Where a review stands. */
export type ReviewState =
  /** Taken in for decision. */
  | 'ACCEPTED'
  /** Decided. */
  | 'DECIDED'
  /** Filed in time. */
  | 'FILED'
  /** Filed after the last day: on record, not decided on. */
  | 'OUT_OF_TIME';

/** What revokeMeasure is given. */
export type RevokeMeasureInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Why. */
  words: Scalars['String']['input'];
};

/** What came of revokeMeasure. */
export type RevokeMeasurePayload = {
  __typename?: 'RevokeMeasurePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which token is closed. */
export type RevokeTokenInput = {
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The token's global id. */
  tokenId: Scalars['ID']['input'];
};

/** What came of closing a token. */
export type RevokeTokenPayload = {
  __typename?: 'RevokeTokenPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The token; null when refused. */
  token?: Maybe<ApiToken>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A length of time that a rule sets. */
export type RuleLimit = {
  __typename?: 'RuleLimit';
  /** How much. */
  amount: Scalars['Int']['output'];
  /** For what it is. */
  name: LimitName;
  /** Where the number comes from. */
  source: Scalars['String']['output'];
  /** Of what. */
  unit: LimitUnit;
};

/** What a proposal makes ready. */
export type RuleMode =
  /** The letter may be made ready by itself; an officer still sends it. */
  | 'AUTO_LETTER'
  /** An officer begins. */
  | 'SUGGEST';

/** A dated version of all escalation rules, as data with sources. */
export type RuleSet = Node & {
  __typename?: 'RuleSet';
  /** Its stable code. */
  code: Scalars['String']['output'];
  /** Who drafted it; null for versions that came with the register. */
  draftedBy?: Maybe<Scalars['String']['output']>;
  /** Global id of the rule set. */
  id: Scalars['ID']['output'];
  /** When it was published; null for drafts and for versions that came with the register. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who published it; null for drafts and for versions that came with the register. */
  publishedBy?: Maybe<Scalars['String']['output']>;
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** Counts up with every change; publishRuleSet wants it as expectedVersion. */
  revision: Scalars['Int']['output'];
  /** Its rungs, the lightest first. */
  rules: EscalationRuleConnection;
  /** Where its numbers come from. */
  source: Scalars['String']['output'];
  /** Whether it is a draft or published and frozen. */
  state: RuleSetState;
  /** Its title in English. */
  titleEn: Scalars['String']['output'];
  /** Its title in Chinese. */
  titleZh: Scalars['String']['output'];
  /** The first day on which it holds. */
  validFrom: Scalars['LocalDate']['output'];
  /** The last day on which it holds; null while open. */
  validTo?: Maybe<Scalars['LocalDate']['output']>;
  /** Its version. */
  version: Scalars['Int']['output'];
};


/** A dated version of all escalation rules, as data with sources. */
export type RuleSetRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of rule sets. */
export type RuleSetConnection = {
  __typename?: 'RuleSetConnection';
  /** The rule sets of this page with their cursors, in order. */
  edges: Array<RuleSetEdge>;
  /** The rule sets of this page without cursors, for readers who do not page on. */
  nodes: Array<RuleSet>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many rule sets the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of rule sets. */
export type RuleSetEdge = {
  __typename?: 'RuleSetEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The rule set at this place. */
  node: RuleSet;
};

/** What a version of the rules would change on a day. */
export type RuleSetPreview = {
  __typename?: 'RuleSetPreview';
  /** The day asked about. */
  asOf: Scalars['LocalDate']['output'];
  /** The version in force on the day. */
  inForce: RuleSet;
  /** What it would propose and the version in force would not. */
  newlyProposed: SweepProposalConnection;
  /** What the version in force would propose and it would not. */
  noLongerProposed: SweepProposalConnection;
  /** The version asked about. */
  ruleSet: RuleSet;
  /** How many proposals both would make. */
  unchangedCount: Scalars['Int']['output'];
};


/** What a version of the rules would change on a day. */
export type RuleSetPreviewNewlyProposedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What a version of the rules would change on a day. */
export type RuleSetPreviewNoLongerProposedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether a version of the rules is a draft. */
export type RuleSetState =
  /** May still be changed and drives nothing. */
  | 'DRAFT'
  /** Frozen; in force within its days. */
  | 'PUBLISHED';

/** Whether a sweep is at work. */
export type RunState =
  /** Its report is whole. */
  | 'FINISHED'
  /** At work, page by page. */
  | 'RUNNING';

/** Which day is swept. */
export type RunSweepInput = {
  /** The day, today or earlier; today when left out. */
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a sweep. */
export type RunSweepPayload = {
  __typename?: 'RunSweepPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** What was done; null when refused. */
  report?: Maybe<SweepReport>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What set a sweep going. */
export type RunTrigger =
  /** A person by the API. */
  | 'API'
  /** A person at the command line. */
  | 'CLI'
  /** The schedule of a serving process. */
  | 'SCHEDULE';

/** A list of items drawn for checks on the spot, with all that is needed to draw it again. */
export type Sample = Node & {
  __typename?: 'Sample';
  /** The algorithm by name: STRATIFIED_SHA256_1 gives each lead unit a place, shares out the rest in proportion, and takes items by SHA-256 of seed and id. */
  algorithm: Scalars['String']['output'];
  /** Who drew it, by the label of the token. */
  drawnBy: Scalars['String']['output'];
  /** The day of the draw. */
  drawnOn: Scalars['LocalDate']['output'];
  /** Global id of the sample. */
  id: Scalars['ID']['output'];
  /** Whether the same seed, drawn again from what was on record then, gives the same list. */
  isReproduced: Scalars['Boolean']['output'];
  /** The items in the order of the draw, each with what was found since. */
  items: SampledItemConnection;
  /** Only of this plan; null for all. */
  plan?: Maybe<Plan>;
  /** Out of how many items they were drawn. */
  population: Scalars['Int']['output'];
  /** The instant of record. */
  recordedAt: Scalars['DateTime']['output'];
  /** What decided the draw. */
  seed: Scalars['String']['output'];
  /** How many were wanted. */
  size: Scalars['Int']['output'];
  /** The states of the items it was drawn from. */
  states: Array<ItemState>;
  /** Only of this lead unit; null for all. */
  unit?: Maybe<Unit>;
};


/** A list of items drawn for checks on the spot, with all that is needed to draw it again. */
export type SampleItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of samples. */
export type SampleConnection = {
  __typename?: 'SampleConnection';
  /** The samples of this page with their cursors, in order. */
  edges: Array<SampleEdge>;
  /** The samples of this page without cursors, for readers who do not page on. */
  nodes: Array<Sample>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many samples the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of samples. */
export type SampleEdge = {
  __typename?: 'SampleEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The sample at this place. */
  node: Sample;
};

/** One item of a sample. */
export type SampledItem = {
  __typename?: 'SampledItem';
  /** The item as it stands today. */
  item?: Maybe<SupervisedItem>;
  /** Its place in the draw, from 1. */
  ordinal: Scalars['Int']['output'];
  /** The stratum: the unit that answered for it when it was drawn. */
  unit?: Maybe<Unit>;
  /** The checks of it since it was drawn, oldest first. */
  verifications: VerificationConnection;
};


/** One item of a sample. */
export type SampledItemVerificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of sampled items. */
export type SampledItemConnection = {
  __typename?: 'SampledItemConnection';
  /** The sampled items of this page with their cursors, in order. */
  edges: Array<SampledItemEdge>;
  /** The sampled items of this page without cursors, for readers who do not page on. */
  nodes: Array<SampledItem>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many sampled items the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of sampled items. */
export type SampledItemEdge = {
  __typename?: 'SampledItemEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The sampled item at this place. */
  node: SampledItem;
};

/** What a scheme is for. */
export type SchemeKind =
  /** The yearly evaluation of key work. */
  | 'ANNUAL'
  /** The assessment on targets at the end. */
  | 'FINAL';

/** One part of a score: TASK, DISCIPLINE, the scheme's entered parts, BONUS, DEDUCTION. */
export type ScoreComponent = {
  __typename?: 'ScoreComponent';
  /** Which part: TASK, DISCIPLINE, BONUS, DEDUCTION, or the code of a part that assessors enter. */
  code: Scalars['String']['output'];
  /** The most it can add to the total, in hundredths of a point; 0 for deductions, the cap for bonuses. */
  fullHundredths: Scalars['Int']['output'];
  /** In words, English. */
  messageEn: Scalars['String']['output'];
  /** In words, Chinese. */
  messageZh: Scalars['String']['output'];
  /** What it is called in English. */
  nameEn: Scalars['String']['output'];
  /** What it is called in Chinese. */
  nameZh: Scalars['String']['output'];
  /** The full mark of its own scale, in hundredths. */
  ownFullHundredths: Scalars['Int']['output'];
  /** The mark on the part's own scale, in hundredths; null when nothing recorded decides it. */
  ownHundredths?: Maybe<Scalars['Int']['output']>;
  /** What the total rises by when the part joins those before it, in hundredths; below 0 for deductions; null when nothing recorded decides it. */
  scoredHundredths?: Maybe<Scalars['Int']['output']>;
  /** Whether facts are recorded from which it can be judged. */
  status: ComponentStatus;
};

/** How many items counted as what. */
export type ScoreCounts = {
  __typename?: 'ScoreCounts';
  /** Target years without verified figures: left out. */
  awaitingData: Scalars['Int']['output'];
  /** Targets with room (左右) that an assessor must judge first: left out. */
  awaitingJudgement: Scalars['Int']['output'];
  /** Completed late, but in the year. */
  completedLate: Scalars['Int']['output'];
  /** Completed by the due day, within an extension, or deemed met. */
  completedOnTime: Scalars['Int']['output'];
  /** Contested by the unit and not decided: left out, where the scheme says so. */
  contested: Scalars['Int']['output'];
  /** In the sum: on time, late, judged and not completed together. */
  due: Scalars['Int']['output'];
  /** Under a recorded exempt cause on the due day: left out. */
  exempt: Scalars['Int']['output'];
  /** By a verified figure, or judged by an assessor. */
  judged: Scalars['Int']['output'];
  /** Found not to apply to the unit: left out. */
  notApplicable: Scalars['Int']['output'];
  /** Nothing accepted in the year, or failed on verification. */
  notCompleted: Scalars['Int']['output'];
  /** Not due yet: left out. */
  notDueYet: Scalars['Int']['output'];
  /** Duties without a day: not scored. */
  undated: Scalars['Int']['output'];
  /** Of these: after the written day, by an approved extension's. */
  withinExtension: Scalars['Int']['output'];
};

/** How the scores of all units are spread. */
export type ScoreDistribution = {
  __typename?: 'ScoreDistribution';
  /** How many units in each grade; those whose grade is not settled are told apart. */
  grades: Array<GradeShare>;
  /** The highest established score; null without scores. */
  highestHundredths?: Maybe<Scalars['Int']['output']>;
  /** The score below which a quarter of the units lie; null without scores. */
  lowerQuartileHundredths?: Maybe<Scalars['Int']['output']>;
  /** The lowest established score, in hundredths; null without scores. */
  lowestHundredths?: Maybe<Scalars['Int']['output']>;
  /** The middle score; null without scores. */
  medianHundredths?: Maybe<Scalars['Int']['output']>;
  /** How many have none, because nothing was due. */
  nothingDue: Scalars['Int']['output'];
  /** How many units have a score. */
  scored: Scalars['Int']['output'];
  /** How many units have no settled grade yet. */
  unsettled: Scalars['Int']['output'];
  /** The score above which a quarter of the units lie; null without scores. */
  upperQuartileHundredths?: Maybe<Scalars['Int']['output']>;
};

/** One item on a card: rule, facts and points. */
export type ScoreLine = {
  __typename?: 'ScoreLine';
  /** In what capacity the unit answers. */
  capacity: Capacity;
  /** The clause; null when it lies outside what the reader may see. */
  clause?: Maybe<TaskClause>;
  /** Where the clause stands. */
  clausePath: Scalars['String']['output'];
  /** The accepted completion, even after the year; null when there is none. */
  completedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** How far it counts as done, in hundredths; null when left out. */
  completionHundredths?: Maybe<Scalars['Int']['output']>;
  /** Days after the due day, at completion or at the close of the year; 0 when not late. */
  daysLate: Scalars['Int']['output'];
  /** The last day on which it was in time. */
  dueOn: Scalars['LocalDate']['output'];
  /** Points earned, in hundredths; null when left out. */
  earnedHundredths?: Maybe<Scalars['Int']['output']>;
  /** Why it counts as it does, in English. */
  explanationEn: Scalars['String']['output'];
  /** Why it counts as it does, in Chinese. */
  explanationZh: Scalars['String']['output'];
  /** What holds it for the unit: causes and suspensions on the due day, requests pending at the moment asked. */
  holds: Array<Hold>;
  /** Whether the unit contests attribution, day or figure, and nobody has decided yet. */
  isContested: Scalars['Boolean']['output'];
  /** What kind of item it is. */
  itemKind: ItemKind;
  /** Points lost, in hundredths; null when left out. */
  lostHundredths?: Maybe<Scalars['Int']['output']>;
  /** Whole months elapsed since the due day; 0 when late by less than one, or not late. */
  monthsLate: Scalars['Int']['output'];
  /** The obligation as of the day asked about; null when it lies outside what the reader may see. */
  obligation?: Maybe<Obligation>;
  /** Its place on the card, from 1. */
  ordinal: Scalars['Int']['output'];
  /** The period of a recurring duty; null for others. */
  period?: Maybe<Scalars['String']['output']>;
  /** Why it counts as it does. */
  rule: LineRule;
  /** Where the number of the scheme comes from that the rule applied; null when left out. */
  ruleSource?: Maybe<Scalars['String']['output']>;
  /** How much of it the unit answers for, in hundredths: 100 is in full. */
  shareHundredths: Scalars['Int']['output'];
  /** Where the obligation stood at the close of the account. */
  state: ObligationState;
  /** The group through which it answers; null when named itself. */
  throughGroup?: Maybe<UnitGroup>;
  /** What the clause is called. */
  title: Scalars['String']['output'];
  /** How many times the item counts. */
  weight: Scalars['Int']['output'];
};

/** A page of lines. */
export type ScoreLineConnection = {
  __typename?: 'ScoreLineConnection';
  /** The lines of this page with their cursors, in order. */
  edges: Array<ScoreLineEdge>;
  /** The lines of this page without cursors, for readers who do not page on. */
  nodes: Array<ScoreLine>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many lines the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of lines. */
export type ScoreLineEdge = {
  __typename?: 'ScoreLineEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The line at this place. */
  node: ScoreLine;
};

/** A unit's score for a year, in hundredths of a point (9250 is 92.50), line by line. What no recorded fact decides is said, never guessed. */
export type Scorecard = {
  __typename?: 'Scorecard';
  /** The day asked about. */
  asOf: Scalars['LocalDate']['output'];
  /** Both together: the best still possible, in hundredths; null without a score. */
  bestHundredths?: Maybe<Scalars['Int']['output']>;
  /** The parts of the score, in the order in which they add up to the total. */
  components: Array<ScoreComponent>;
  /** How many items counted as what. */
  counts: ScoreCounts;
  /** The grade, when established and best score fall into one band; else null. */
  grade?: Maybe<Grade>;
  /** The highest grade possible on the recorded facts; null without a score. */
  highestGrade?: Maybe<Grade>;
  /** The instant whose knowledge counts. */
  knownAt: Scalars['DateTime']['output'];
  /** Every item with rule, facts and points; the points of all lines add up to the TASK part exactly. */
  lines: ScoreLineConnection;
  /** The lowest grade possible on the recorded facts; null without a score. */
  lowestGrade?: Maybe<Grade>;
  /** Every fact that cost or earned points, or holds the grade down. */
  marks: MarkLineConnection;
  /** What the card leaves out or does not know. */
  missing: Array<MissingFact>;
  /** What no recorded fact can decide yet, in hundredths; null without a score. */
  openHundredths?: Maybe<Scalars['Int']['output']>;
  /** The scheme it was scored by. */
  scheme: AssessmentScheme;
  /** Whether there is a score at all. */
  status: ScorecardStatus;
  /** Task work on its own scale, 0 to 10000 hundredths; null without a score. */
  taskHundredths?: Maybe<Scalars['Int']['output']>;
  /** What recorded facts establish, in hundredths; null without a score. */
  totalHundredths?: Maybe<Scalars['Int']['output']>;
  /** The unit scored. */
  unit: Unit;
  /** The best grade that a veto leaves; null where no fact holds the grade down. Grade, lowest and highest are after it. */
  vetoGrade?: Maybe<Grade>;
  /** The smallest facts that would move the grade. */
  wouldChange: Array<GradeChange>;
  /** The year scored. */
  year: Scalars['Int']['output'];
};


/** A unit's score for a year, in hundredths of a point (9250 is 92.50), line by line. What no recorded fact decides is said, never guessed. */
export type ScorecardLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A unit's score for a year, in hundredths of a point (9250 is 92.50), line by line. What no recorded fact decides is said, never guessed. */
export type ScorecardMarksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of scorecards. */
export type ScorecardConnection = {
  __typename?: 'ScorecardConnection';
  /** The day for which the list answers: the one asked, or today. */
  asOf: Scalars['LocalDate']['output'];
  /** The scorecards of this page with their cursors, in order. */
  edges: Array<ScorecardEdge>;
  /** The instant whose knowledge the list rests on: the one asked, or now. */
  knownAt: Scalars['DateTime']['output'];
  /** The scorecards of this page without cursors, for readers who do not page on. */
  nodes: Array<Scorecard>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many scorecards the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of scorecards. */
export type ScorecardEdge = {
  __typename?: 'ScorecardEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The scorecard at this place. */
  node: Scorecard;
};

/** Whether there is a score. */
export type ScorecardStatus =
  /** Nothing was due, so there is no score: neither 0 nor 100. */
  | 'NOTHING_DUE'
  /** Something was due in the year. */
  | 'SCORED';

/** What a unit said of its own year. */
export type SelfEvaluation = {
  __typename?: 'SelfEvaluation';
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** Who submitted it. */
  submittedBy: Scalars['String']['output'];
  /** The unit. */
  unit: Unit;
  /** In its own words. */
  words: Scalars['String']['output'];
};

/** A page of self-evaluations. */
export type SelfEvaluationConnection = {
  __typename?: 'SelfEvaluationConnection';
  /** The self-evaluations of this page with their cursors, in order. */
  edges: Array<SelfEvaluationEdge>;
  /** The self-evaluations of this page without cursors, for readers who do not page on. */
  nodes: Array<SelfEvaluation>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many self-evaluations the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of self-evaluations. */
export type SelfEvaluationEdge = {
  __typename?: 'SelfEvaluationEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The self-evaluation at this place. */
  node: SelfEvaluation;
};

/** What serveMeasureDraft is given. */
export type ServeMeasureDraftInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
};

/** What came of serveMeasureDraft. */
export type ServeMeasureDraftPayload = {
  __typename?: 'ServeMeasureDraftPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which request, with which answer. */
export type SettleCoordinationInput = {
  /** What was decided or arranged, 1 to 4000 characters. */
  answer: Scalars['String']['input'];
  /** The version that you saw; refused when it is no longer the last. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The request's global id. */
  requestId: Scalars['ID']['input'];
};

/** What came of it: the office settles a coordination with its answer. */
export type SettleCoordinationPayload = {
  __typename?: 'SettleCoordinationPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** How a dispute is decided. */
export type SettleDisputeInput = {
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether the assignment stands. */
  isUpheld: Scalars['Boolean']['input'];
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What came of it. */
export type SettleDisputePayload = {
  __typename?: 'SettleDisputePayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What settleReply is given. */
export type SettleReplyInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Accepted or returned. */
  isAccepted: Scalars['Boolean']['input'];
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Why, or what is missing. */
  words: Scalars['String']['input'];
};

/** What came of settleReply. */
export type SettleReplyPayload = {
  __typename?: 'SettleReplyPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** One way in which a supervised duty is silent. */
export type Silence = {
  __typename?: 'Silence';
  /** Which way. */
  code: SilenceCode;
  /** Told in English. */
  messageEn: Scalars['String']['output'];
  /** Told in Chinese. */
  messageZh: Scalars['String']['output'];
  /** The first day on which it was so. */
  since: Scalars['LocalDate']['output'];
};

/** In which way a supervised duty is silent. */
export type SilenceCode =
  /** All evidence has expired. */
  | 'EVIDENCE_EXPIRED'
  /** No report was accepted for too long. */
  | 'NO_REPORT'
  /** The last reports say the same. */
  | 'SAME_TEXT';

/** The format of a document that was handed in. */
export type SourceFormat =
  /** Word. */
  | 'DOCX'
  /** A web page. */
  | 'HTML'
  /** PDF with text. */
  | 'PDF'
  /** Plain text. */
  | 'TXT'
  /** A workbook. */
  | 'XLSX';

/** Whether a fact's source was read. */
export type SourceStatus =
  /** Someone of the district must still confirm it. */
  | 'TO_CONFIRM'
  /** The source was read and says so. */
  | 'VERIFIED';

/** A stretch of a plan's text in UTF-16 units, counted from 0, the end not included. */
export type Span = {
  __typename?: 'Span';
  /** Where it ends: the first unit that is no longer part of it. */
  end: Scalars['Int']['output'];
  /** Where it begins. */
  start: Scalars['Int']['output'];
};

/** A stretch of a plan's text in UTF-16 units, 0-based, end exclusive. */
export type SpanInput = {
  /** Where it ends; the character there no longer belongs to it. */
  end: Scalars['Int']['input'];
  /** Where it begins. */
  start: Scalars['Int']['input'];
};

/** Where a clause is split, and what goes over to the second part. */
export type SplitClauseInput = {
  /** With confirm: the findings still open that you have looked at. */
  acknowledgedFindingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Where the second part begins: a place in the plan's text strictly within the clause's own. */
  at: Scalars['Int']['input'];
  /** The clause's global id. */
  clauseId: Scalars['ID']['input'];
  /** True when you have looked at the whole of it and take responsibility; otherwise it waits for confirmation. */
  confirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** Times that go over; when left out those whose words stand in the second part. */
  deadlineIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Refuse when the clause has changed since this version; not looked at when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Figures that go over; when left out those whose words stand in the second part. */
  indicatorIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Why the reading was wrong, 1 to 2000 characters; kept with it. */
  reason: Scalars['String']['input'];
  /** Names that go over; when left out the line governs both parts alike. */
  responsibilityIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What came of splitting a clause. */
export type SplitClausePayload = {
  __typename?: 'SplitClausePayload';
  /** The first part, under the identity of the whole; null when refused. */
  clause?: Maybe<TaskClause>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The second part; null when refused. */
  secondClause?: Maybe<TaskClause>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** An item drawn by lot to be looked at, and what was found. */
export type SpotCheck = Node & {
  __typename?: 'SpotCheck';
  /** Who looked; null before. */
  checkedBy?: Maybe<Scalars['String']['output']>;
  /** The day on which it was looked at; null before. */
  checkedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** When it was drawn. */
  drawnAt: Scalars['DateTime']['output'];
  /** Its global id. */
  id: Scalars['ID']['output'];
  /** The item. */
  obligation?: Maybe<Obligation>;
  /** What was found; null before it was looked at. */
  result?: Maybe<SpotCheckResult>;
  /** The seed of the draw. */
  seed: Scalars['String']['output'];
  /** The unit. */
  unit: Unit;
  /** The version of this record, for expectedVersion. */
  version: Scalars['Int']['output'];
  /** In words; null before. */
  words?: Maybe<Scalars['String']['output']>;
};

/** A page of spot checks. */
export type SpotCheckConnection = {
  __typename?: 'SpotCheckConnection';
  /** The spot checks of this page with their cursors, in order. */
  edges: Array<SpotCheckEdge>;
  /** The spot checks of this page without cursors, for readers who do not page on. */
  nodes: Array<SpotCheck>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many spot checks the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of spot checks. */
export type SpotCheckEdge = {
  __typename?: 'SpotCheckEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The spot check at this place. */
  node: SpotCheck;
};

/** What a spot check found. */
export type SpotCheckResult =
  /** A defect. */
  | 'DEFECT'
  /** As reported. */
  | 'SOUND';

/** Which claim is checked. */
export type StartVerificationInput = {
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
};

/** What came of it. */
export type StartVerificationPayload = {
  __typename?: 'StartVerificationPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What stateDefence is given. */
export type StateDefenceInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** That the unit wishes to say no more: the window need not be waited for. */
  isFinal: Scalars['Boolean']['input'];
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** Points, each to be answered by itself; none to waive. */
  points: Array<Scalars['String']['input']>;
};

/** What came of stateDefence. */
export type StateDefencePayload = {
  __typename?: 'StateDefencePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which request, and what is said anew. */
export type SubmitExtensionInput = {
  /** The version that you saw; refused when it is no longer the last. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What was done so far; stands as it was when left out. */
  progressSoFar?: InputMaybe<Scalars['String']['input']>;
  /** Why more time is needed; stands as it was when left out. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The request's global id. */
  requestId: Scalars['ID']['input'];
  /** The day wished for; stands as it was when left out. */
  wishedDueOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** What came of it: the principal signs a draft, or hands a returned request in again. */
export type SubmitExtensionPayload = {
  __typename?: 'SubmitExtensionPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What submitMeasure is given. */
export type SubmitMeasureInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The measure's global id. */
  measureId: Scalars['ID']['input'];
  /** A note to the authority. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of submitMeasure. */
export type SubmitMeasurePayload = {
  __typename?: 'SubmitMeasurePayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The measure as it now stands; null when refused. */
  measure?: Maybe<Measure>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** The one report of a unit on a period. */
export type SubmitReportInput = {
  /** What is said of each item; every item that is wanted must stand in it. */
  entries: Array<ReportEntryInput>;
  /** The version that was returned, when it is handed in again. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The period: 2018 (year), 2018H1 (half), 2018Q3 (quarter), 2018-07 (month). */
  period: Scalars['String']['input'];
  /** The unit that reports: the token must speak for it. */
  unitId: Scalars['ID']['input'];
};

/** What came of it. */
export type SubmitReportPayload = {
  __typename?: 'SubmitReportPayload';
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** The report as it stands now; null when nothing was done. */
  report?: Maybe<ProgressReport>;
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which unit says what of itself. */
export type SubmitSelfEvaluationInput = {
  /** The assessment's global id. */
  assessmentId: Scalars['ID']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The unit's global id. */
  unitId: Scalars['ID']['input'];
  /** What the unit says of its year, 1 to 4000 characters. */
  words: Scalars['String']['input'];
};

/** What came of it. */
export type SubmitSelfEvaluationPayload = {
  __typename?: 'SubmitSelfEvaluationPayload';
  /** The assessment as it now stands; null when refused. */
  assessment?: Maybe<Assessment>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A supervised item (督查督办事项): one per obligation, with its number, its lead and where it stands. */
export type SupervisedItem = Node & {
  __typename?: 'SupervisedItem';
  /** The last day for signing for it, that day included. */
  acknowledgeBy?: Maybe<Scalars['LocalDate']['output']>;
  /** The day on which the lead signed for it. */
  acknowledgedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The day on which it was handed to its lead; null before. */
  assignedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The day on which, by the unit’s word, the work was done; null while nothing is claimed. */
  claimedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The clause that is to be carried out. */
  clause?: Maybe<TaskClause>;
  /** What joint leads and supporting units gave to the reports on it, oldest first. */
  contributions: ContributionConnection;
  /** The last day for disputing the assignment. */
  disputeBy?: Maybe<Scalars['LocalDate']['output']>;
  /** The last day for the plan of action. */
  firstFeedbackBy?: Maybe<Scalars['LocalDate']['output']>;
  /** Global id of the item. */
  id: Scalars['ID']['output'];
  /** Whether it was, or still is, signed for later than acknowledgeBy. */
  isAcknowledgedLate: Scalars['Boolean']['output'];
  /** Whether work on it is still wanted. */
  isWorking: Scalars['Boolean']['output'];
  /** The unit that answers for it and reports on it; null while no single unit leads it. */
  leadUnit?: Maybe<Unit>;
  /** Its number in the register, 2019-00001. */
  number: Scalars['String']['output'];
  /** The obligation that it supervises, with its state at the same moment: overdue and late are told there. */
  obligation?: Maybe<Obligation>;
  /** The day on which it was registered. */
  openedOn: Scalars['LocalDate']['output'];
  /** Months that each of its progress reports covers; null for the default in force. */
  reportEveryMonths?: Maybe<Scalars['Int']['output']>;
  /** What is known at the moment of the reporting on it. */
  reporting: ItemReporting;
  /** What the office asks beyond the words of the plan; null where nothing. */
  requirement?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  state: ItemState;
  /** The steps of its life up to the moment, oldest first: what, by whom, with what words. */
  steps: ItemStepTakenConnection;
  /** The checks of it that were on record at the moment, oldest first. */
  verifications: VerificationConnection;
  /** The last day for checking the claim. */
  verifyBy?: Maybe<Scalars['LocalDate']['output']>;
  /** Goes up with every step; give it as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A supervised item (督查督办事项): one per obligation, with its number, its lead and where it stands. */
export type SupervisedItemContributionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A supervised item (督查督办事项): one per obligation, with its number, its lead and where it stands. */
export type SupervisedItemStepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A supervised item (督查督办事项): one per obligation, with its number, its lead and where it stands. */
export type SupervisedItemVerificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of items. */
export type SupervisedItemConnection = {
  __typename?: 'SupervisedItemConnection';
  /** The day asked about. */
  asOf: Scalars['LocalDate']['output'];
  /** The items of this page with their cursors, in order. */
  edges: Array<SupervisedItemEdge>;
  /** The instant whose knowledge counts. */
  knownAt: Scalars['DateTime']['output'];
  /** The items of this page without cursors, for readers who do not page on. */
  nodes: Array<SupervisedItem>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many items the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of items. */
export type SupervisedItemEdge = {
  __typename?: 'SupervisedItemEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The item at this place. */
  node: SupervisedItem;
};

/** Which item is suspended. */
export type SuspendItemInput = {
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What came of it. */
export type SuspendItemPayload = {
  __typename?: 'SuspendItemPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What a sweep of a day would do. Nothing of it is written. */
export type SweepPreview = {
  __typename?: 'SweepPreview';
  /** The day asked about. */
  asOf: Scalars['LocalDate']['output'];
  /** Obligations looked at: overdue, or due within the rules' farthest notice. */
  considered: Scalars['Int']['output'];
  /** The first 200 of what is held back, those that want a person first. */
  held: HeldItemConnection;
  /** What the rules' conditions call for but is held back: how many by reason. */
  heldCounts: Array<HeldCount>;
  /** The instant whose knowledge counts. */
  knownAt: Scalars['DateTime']['output'];
  /** Facts that the rules ask for and nobody records yet: not assessable, which is not an all-clear. */
  notAssessable: Array<Scalars['String']['output']>;
  /** What would be proposed, by due day. */
  proposals: SweepProposalConnection;
  /** The rules in force on the day. */
  ruleSet: RuleSet;
};


/** What a sweep of a day would do. Nothing of it is written. */
export type SweepPreviewHeldArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What a sweep of a day would do. Nothing of it is written. */
export type SweepPreviewProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A measure that the rules call for, before anything is written. */
export type SweepProposal = {
  __typename?: 'SweepProposal';
  /** In what capacity the unit is addressed. */
  capacity: Capacity;
  /** The clause. */
  clause?: Maybe<TaskClause>;
  /** Everything on which it rests. */
  facts: MeasureFacts;
  /** What it would be. */
  kind: MeasureKind;
  /** The bases in force on the day. */
  legalBasis: Array<LegalBasis>;
  /** The obligation as of the day asked about. */
  obligation?: Maybe<Obligation>;
  /** The rung of the escalation: R0 to R7. */
  ruleCode: Scalars['String']['output'];
  /** The group through which the unit is meant; null when named itself. */
  throughGroup?: Maybe<UnitGroup>;
  /** The unit addressed. */
  unit: Unit;
  /** The colour of a slip; null where the kind has none. */
  variant?: Maybe<MeasureVariant>;
};

/** A page of proposals. */
export type SweepProposalConnection = {
  __typename?: 'SweepProposalConnection';
  /** The proposals of this page with their cursors, in order. */
  edges: Array<SweepProposalEdge>;
  /** The proposals of this page without cursors, for readers who do not page on. */
  nodes: Array<SweepProposal>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many proposals the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of proposals. */
export type SweepProposalEdge = {
  __typename?: 'SweepProposalEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The proposal at this place. */
  node: SweepProposal;
};

/** One run of the sweep with its report: what was looked at, proposed, taken back, lifted, held and why. */
export type SweepReport = Node & {
  __typename?: 'SweepReport';
  /** The day swept. */
  asOf: Scalars['LocalDate']['output'];
  /** Obligations looked at. */
  considered: Scalars['Int']['output'];
  /** When it ended; null while it is at work. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The first 200 of what is held back, those that want a person first. */
  held: HeldItemConnection;
  /** What was held back: how many by reason. */
  heldCounts: Array<HeldCount>;
  /** Global id of the run. */
  id: Scalars['ID']['output'];
  /** How many measures in effect it lifted. */
  liftedCount: Scalars['Int']['output'];
  /** Facts that the rules ask for and nobody records yet: not assessable, which is not an all-clear. */
  notAssessable: Array<Scalars['String']['output']>;
  /** How many deeds it took: one for some hundreds of clauses. */
  pages: Scalars['Int']['output'];
  /** The measures proposed by this run, by day and id. */
  proposed: MeasureConnection;
  /** How many measures it proposed. */
  proposedCount: Scalars['Int']['output'];
  /** The rules in force on the day. */
  ruleSet: RuleSet;
  /** Who ran it. */
  runBy: Scalars['String']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** Whether it is still at work. */
  state: RunState;
  /** How many lighter proposals on the same fact gave way to heavier ones. */
  supersededCount: Scalars['Int']['output'];
  /** What set it going. */
  trigger: RunTrigger;
  /** How many proposals went back: the duty was done, the rule no longer speaks, or the reading was corrected. */
  withdrawnCount: Scalars['Int']['output'];
};


/** One run of the sweep with its report: what was looked at, proposed, taken back, lifted, held and why. */
export type SweepReportHeldArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** One run of the sweep with its report: what was looked at, proposed, taken back, lifted, held and why. */
export type SweepReportProposedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of sweep reports. */
export type SweepReportConnection = {
  __typename?: 'SweepReportConnection';
  /** The reports of this page with their cursors, in order. */
  edges: Array<SweepReportEdge>;
  /** The reports of this page without cursors, for readers who do not page on. */
  nodes: Array<SweepReport>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many reports the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of sweep reports. */
export type SweepReportEdge = {
  __typename?: 'SweepReportEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The report at this place. */
  node: SweepReport;
};

/** How a target stands to the target of a higher plan that it answers to. */
export type TargetComparison = {
  __typename?: 'TargetComparison';
  /** In what respects. */
  shifts: Array<TargetShift>;
  /** The target here. */
  target: Indicator;
  /** The target of the higher plan. */
  upstreamTarget: Indicator;
  /** How it stands. */
  verdict: TargetVerdict;
};

/** A page of comparisons. */
export type TargetComparisonConnection = {
  __typename?: 'TargetComparisonConnection';
  /** The comparisons of this page with their cursors, in order. */
  edges: Array<TargetComparisonEdge>;
  /** The comparisons of this page without cursors, for readers who do not page on. */
  nodes: Array<TargetComparison>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many comparisons the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of comparisons. */
export type TargetComparisonEdge = {
  __typename?: 'TargetComparisonEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The comparison at this place. */
  node: TargetComparison;
};

/** 目标责任书: gives a unit a figure of the plan to answer for. */
export type TargetLetter = Node & {
  __typename?: 'TargetLetter';
  /** The value that binds the unit, as decimal text; null where the plan's own does. */
  bindingValue?: Maybe<Scalars['String']['output']>;
  /** Number of the letter. */
  documentNumber: Scalars['String']['output'];
  /** Global id of the letter. */
  id: Scalars['ID']['output'];
  /** The figure; null when it lies outside what the reader may see. */
  indicator?: Maybe<Indicator>;
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** Who put it on record. */
  recordedBy: Scalars['String']['output'];
  /** The day on which it was signed. */
  signedOn: Scalars['LocalDate']['output'];
  /** When another took its place or it was withdrawn; null while in force. */
  supersededAt?: Maybe<Scalars['DateTime']['output']>;
  /** The unit that answers for the figure. */
  unit: Unit;
  /** Why it was withdrawn; null where it was not. */
  withdrawalReason?: Maybe<Scalars['String']['output']>;
};

/** A page of letters. */
export type TargetLetterConnection = {
  __typename?: 'TargetLetterConnection';
  /** The letters of this page with their cursors, in order. */
  edges: Array<TargetLetterEdge>;
  /** The letters of this page without cursors, for readers who do not page on. */
  nodes: Array<TargetLetter>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many letters the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of letters. */
export type TargetLetterEdge = {
  __typename?: 'TargetLetterEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The letter at this place. */
  node: TargetLetter;
};

/** One target on a final card. */
export type TargetLine = {
  __typename?: 'TargetLine';
  /** The scheme's code of the target. */
  code: Scalars['String']['output'];
  /** What is established, in hundredths. */
  earnedHundredths: Scalars['Int']['output'];
  /** Why, in English. */
  explanationEn: Scalars['String']['output'];
  /** Why, in Chinese. */
  explanationZh: Scalars['String']['output'];
  /** The figure reported, as decimal text with its unit; null where there is none. */
  figure?: Maybe<Scalars['String']['output']>;
  /** Its full mark on this card, in hundredths. */
  fullHundredths: Scalars['Int']['output'];
  /** The figure of the plan; null when it lies outside what the reader may see. */
  indicator?: Maybe<Indicator>;
  /** The letter that gives it to the unit. */
  letter?: Maybe<TargetLetter>;
  /** What is lost, in hundredths. */
  lostHundredths: Scalars['Int']['output'];
  /** The target in English. */
  nameEn: Scalars['String']['output'];
  /** The target in Chinese. */
  nameZh: Scalars['String']['output'];
  /** What is open, in hundredths. */
  openHundredths: Scalars['Int']['output'];
  /** Its place on the card, from 1. */
  ordinal: Scalars['Int']['output'];
  /** The verified reading that decided; null where there is none. */
  reading?: Maybe<IndicatorReading>;
  /** Why it counts as it does. */
  rule: TargetRule;
  /** Where the scheme's number comes from. */
  ruleSource: Scalars['String']['output'];
  /** By how much it falls short, as decimal text in the target's unit; null where it does not, or nobody knows. */
  shortBy?: Maybe<Scalars['String']['output']>;
  /** The figure that binds, as decimal text with its unit. */
  target: Scalars['String']['output'];
  /** What the reading says of the target; null without one. */
  verdict?: Maybe<Verdict>;
};

/** Why a target counts as it does. */
export type TargetRule =
  /** No verified figure of the year: open. */
  | 'AWAITING_DATA'
  /** An assessor judged a figure within the room that 左右 leaves. */
  | 'JUDGED'
  /** A verified figure meets it: in full. */
  | 'MET'
  /** Within that room and not judged yet: open. */
  | 'NEEDS_JUDGEMENT'
  /** A verified figure falls short: less for every point. */
  | 'SHORT';

/** In what respect a target differs from the one of the higher plan. */
export type TargetShift =
  /** 力争 where the higher target binds. */
  | 'ASPIRATIONAL'
  /** Binding where the higher target is 力争. */
  | 'BINDING'
  /** An earlier day. */
  | 'EARLIER_DAY'
  /** A figure that asks for more. */
  | 'HIGHER_FIGURE'
  /** A later day. */
  | 'LATER_DAY'
  /** A figure that asks for less. */
  | 'LOWER_FIGURE'
  /** No day where the higher target has one. */
  | 'NO_DAY'
  /** More is better in one, less in the other. */
  | 'OTHER_DIRECTION'
  /** Another unit. */
  | 'OTHER_UNIT'
  /** A comparator that binds more. */
  | 'STRONGER_COMPARATOR'
  /** A comparator that binds less: 左右 for 以上. */
  | 'WEAKER_COMPARATOR';

/** How a target or a day stands to the one of the higher plan. */
export type TargetVerdict =
  /** Not comparable: another unit or direction. */
  | 'DIFFERENT'
  /** The same. */
  | 'EQUAL'
  /** Harder in some respect and softer in none. */
  | 'HARDER'
  /** Softer in some respect. */
  | 'SOFTER';

/** A task clause 任务条款: the text governed by one responsibility line. The unit of accountability, whatever the heading is numbered. */
export type TaskClause = Node & {
  __typename?: 'TaskClause';
  /** How sure the reader was, in hundredths: 100 is certain. */
  confidence: Scalars['Int']['output'];
  /** When a person took responsibility for the reading; null before that. */
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who took responsibility for the reading; null before that. */
  confirmedBy?: Maybe<Scalars['String']['output']>;
  /** Who last corrected the reading; null while it stands as the machine read it. */
  correctedBy?: Maybe<Scalars['String']['output']>;
  /** Why the reading was last corrected; null while it stands as the machine read it. */
  correctionReason?: Maybe<Scalars['String']['output']>;
  /** The times as the document writes them, in printed order. */
  deadlines: DeadlineConnection;
  /** What persons decided about clauses of other plans that may carry it out, oldest first. */
  downstreamLinks: UpstreamLinkConnection;
  /** The edition of the plan in whose text its places count, from 1. */
  edition: Scalars['Int']['output'];
  /** Why it ended; null while it holds. */
  endReason?: Maybe<Scalars['String']['output']>;
  /** The last day on which it held, where a later edition of the plan dropped it; else null. */
  endsOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What the reader handed to a person about this clause. */
  findings: FindingConnection;
  /** The sentence that opens it as a heading; null without one. */
  heading?: Maybe<Scalars['String']['output']>;
  /** Global id of the clause. */
  id: Scalars['ID']['output'];
  /** The target figures that stand in the clause, in printed order. */
  indicators: IndicatorConnection;
  /** The earlier words that give units to all that follows (以下不再列出); null where none. */
  inheritedBy?: Maybe<Citation>;
  /** Whether a person has taken responsibility for the reading of this clause; before that it drives no measure. */
  isConfirmed: Scalars['Boolean']['output'];
  /** Whether the list of units is closed by 等, so that others may join. */
  isOpenEnded: Scalars['Boolean']['output'];
  /** The role word before the leads, as printed; null where none. */
  leadLabel?: Maybe<Scalars['String']['output']>;
  /** Why the lead is the lead. */
  leadRule: LeadRule;
  /** Who leads, in printed order. */
  leads: ResponsibilityConnection;
  /** Measures proposed on the clause's obligations, oldest first; only those a unit-scoped reader may see. */
  measures: MeasureConnection;
  /** The clause that took over its text in a merge; null while it stands by itself. */
  mergedInto?: Maybe<TaskClause>;
  /** What is owed under the clause, by due day. */
  obligations: ObligationConnection;
  /** The words, wherever in the plan, that declare that the first-named leads (下同); null unless the order was declared. */
  orderRule?: Maybe<Citation>;
  /** Its number in the plan, from 1. */
  ordinal: Scalars['Int']['output'];
  /** Where it stands, as one would say it: 二（一）1, with ¶2 for a second paragraph under one number. */
  path: Scalars['String']['output'];
  /** The plan it stands in. */
  plan: Plan;
  /** The first-named lead, which answers for the report; null where nobody leads. */
  primaryLead?: Maybe<Responsibility>;
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** The phrase that gives responsibility, exactly as it stands, and where. */
  responsibilityLine: Citation;
  /** The innermost heading it stands under; null where the text has none. */
  section?: Maybe<PlanSection>;
  /** Where its words stand in the plan. */
  span: Span;
  /** The clause of which this one was a part before a split; null otherwise. */
  splitFrom?: Maybe<TaskClause>;
  /** When it ceased to stand, by a merge or, for an earlier wording, by a correction; null while it stands. */
  supersededAt?: Maybe<Scalars['DateTime']['output']>;
  /** The role word before the supporting units, as printed; null where none. */
  supportLabel?: Maybe<Scalars['String']['output']>;
  /** Who supports, in printed order; inherited names behind the printed ones. */
  supports: ResponsibilityConnection;
  /** Its words, exactly as they stand in the plan. */
  text: Scalars['String']['output'];
  /** Its heading or, without one, its opening words. */
  title: Scalars['String']['output'];
  /** What persons decided about clauses of higher plans that it may carry out, oldest first. */
  upstreamLinks: UpstreamLinkConnection;
  /** Grows with every change; give it as expectedVersion to change only what you have seen. */
  version: Scalars['Int']['output'];
  /** Every wording that the clause has had, oldest first, each with the names, times and figures of the instant it was put on record. */
  wordings: WordingConnection;
};


/** A task clause 任务条款: the text governed by one responsibility line. The unit of accountability, whatever the heading is numbered. */
export type TaskClauseDeadlinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task clause 任务条款: the text governed by one responsibility line. The unit of accountability, whatever the heading is numbered. */
export type TaskClauseDownstreamLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  withRemoved?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A task clause 任务条款: the text governed by one responsibility line. The unit of accountability, whatever the heading is numbered. */
export type TaskClauseFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task clause 任务条款: the text governed by one responsibility line. The unit of accountability, whatever the heading is numbered. */
export type TaskClauseIndicatorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task clause 任务条款: the text governed by one responsibility line. The unit of accountability, whatever the heading is numbered. */
export type TaskClauseLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task clause 任务条款: the text governed by one responsibility line. The unit of accountability, whatever the heading is numbered. */
export type TaskClauseMeasuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task clause 任务条款: the text governed by one responsibility line. The unit of accountability, whatever the heading is numbered. */
export type TaskClauseObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<ObligationState>>;
};


/** A task clause 任务条款: the text governed by one responsibility line. The unit of accountability, whatever the heading is numbered. */
export type TaskClauseSupportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task clause 任务条款: the text governed by one responsibility line. The unit of accountability, whatever the heading is numbered. */
export type TaskClauseUpstreamLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  withRemoved?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A task clause 任务条款: the text governed by one responsibility line. The unit of accountability, whatever the heading is numbered. */
export type TaskClauseWordingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of clauses. */
export type TaskClauseConnection = {
  __typename?: 'TaskClauseConnection';
  /** The day for which the list answers: the one asked, or today. */
  asOf: Scalars['LocalDate']['output'];
  /** The clauses of this page with their cursors, in order. */
  edges: Array<TaskClauseEdge>;
  /** The instant whose knowledge the list rests on: the one asked, or now. */
  knownAt: Scalars['DateTime']['output'];
  /** The clauses of this page without cursors, for readers who do not page on. */
  nodes: Array<TaskClause>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many clauses the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of clauses. */
export type TaskClauseEdge = {
  __typename?: 'TaskClauseEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The clause at this place. */
  node: TaskClause;
};

/** Which task clauses a list holds; every part that is given must hold. */
export type TaskClauseFilter = {
  /** With unitId: only in these capacities; in any when left out. */
  capacities?: InputMaybe<Array<Capacity>>;
  /** Only clauses in whose title, text or responsibility line these words stand; at most 100 characters. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Only of this plan. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** Only under this heading and all below it. */
  sectionId?: InputMaybe<Scalars['ID']['input']>;
  /** With unitId: only where named itself, or only through a group; both when left out. */
  through?: InputMaybe<Through>;
  /** Only clauses that name this unit, itself or through a group on the day asked about. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which item is ended. */
export type TerminateItemInput = {
  /** The number of the decision that ends it. */
  documentNumber: Scalars['String']['input'];
  /** The version of the item that was read; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What came of it. */
export type TerminateItemPayload = {
  __typename?: 'TerminateItemPayload';
  /** The item as it stands now; null when nothing was done. */
  item?: Maybe<SupervisedItem>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** Whether a unit is meant by its own name or through a group. */
export type Through =
  /** Named itself. */
  | 'DIRECT'
  /** Only as a member of a group such as 各镇街. */
  | 'GROUP';

/** One thing that happened to a duty, or a day that passed. */
export type TimelineEvent = {
  __typename?: 'TimelineEvent';
  /** Who did it; null where nobody did, or nobody is on record. */
  actor?: Maybe<Scalars['String']['output']>;
  /** What kind of event it is. */
  kind: TimelineKind;
  /** The day on which it was so. */
  on: Scalars['LocalDate']['output'];
  /** When it was put on record; null for what only the calendar says. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The global id of what it comes from. */
  sourceId: Scalars['ID']['output'];
  /** Told in English. */
  wordsEn: Scalars['String']['output'];
  /** Told in Chinese. */
  wordsZh: Scalars['String']['output'];
};

/** A page of events. */
export type TimelineEventConnection = {
  __typename?: 'TimelineEventConnection';
  /** The events of this page with their cursors, in order. */
  edges: Array<TimelineEventEdge>;
  /** The events of this page without cursors, for readers who do not page on. */
  nodes: Array<TimelineEvent>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many events the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of events. */
export type TimelineEventEdge = {
  __typename?: 'TimelineEventEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The event at this place. */
  node: TimelineEvent;
};

/** Kinds of events in the story of a duty. */
export type TimelineKind =
  /** A correction of the reading took it away. */
  | 'CLOSED'
  /** It was completed. */
  | 'COMPLETED'
  /** The acceptance was taken back. */
  | 'COMPLETION_WITHDRAWN'
  /** A person confirmed the reading of its clause. */
  | 'CONFIRMED'
  /** The reading of its clause was corrected. */
  | 'CORRECTED'
  /** Its due day. */
  | 'DUE'
  /** The day that counts moved, or the office set a day beside it. */
  | 'DUE_DAY_MOVED'
  /** An exempt cause began to hold. */
  | 'EXEMPT_CAUSE'
  /** An exempt cause expired or was lifted. */
  | 'EXEMPT_CAUSE_ENDED'
  /** The plan was issued. */
  | 'ISSUED'
  /** A step in the life of its supervised item. */
  | 'ITEM_STEP'
  /** A measure on it was proposed, or went on. */
  | 'MEASURE'
  /** The first day on which it is overdue. */
  | 'OVERDUE_FROM'
  /** It was put on record. */
  | 'READ'
  /** A progress report spoke of it. */
  | 'REPORT'
  /** A step of a request about it. */
  | 'REQUEST_STEP'
  /** It was checked by someone not of the reporting unit. */
  | 'VERIFICATION';

/** What a unit undertook in an interview. */
export type Undertaking = {
  __typename?: 'Undertaking';
  /** By which day. */
  dueOn: Scalars['LocalDate']['output'];
  /** The obligation that it became; null when it lies outside what the reader may see. */
  obligation?: Maybe<Obligation>;
  /** What it undertook. */
  words: Scalars['String']['output'];
};

/** One undertaking as given. */
export type UndertakingInput = {
  /** By which day, after today. */
  dueOn: Scalars['LocalDate']['input'];
  /** What the unit undertakes, 1 to 2000 characters. */
  words: Scalars['String']['input'];
};

/** An organ that a plan can name. Renamed or merged, it ends and another begins. */
export type Unit = Node & {
  __typename?: 'Unit';
  /** Its other names, in order. */
  aliases: UnitAliasConnection;
  /** Its code in the district's own list; null where it has none. */
  code?: Maybe<Scalars['String']['output']>;
  /** Its place in the register's order. */
  displayOrder: Scalars['Int']['output'];
  /** What the unit asked about duties, oldest first; only what a unit-scoped reader may see. */
  dutyRequests: DutyRequestConnection;
  /** The full official name. */
  fullName: Scalars['String']['output'];
  /** The groups it belongs to on a day, by code. */
  groups: UnitGroupConnection;
  /** All that ever happened to this unit's record, oldest first. For those who answer for the register. */
  history: LedgerChangeConnection;
  /** Global id of the unit. */
  id: Scalars['ID']['output'];
  /** Whether government supervision may be directed at it (政府督查工作条例 art. 5); others are only written to. */
  isSupervisionObject: Scalars['Boolean']['output'];
  /** What kind of organ it is. */
  kind: UnitKind;
  /** Measures proposed against the unit, oldest first; only those a unit-scoped reader may see. */
  measures: MeasureConnection;
  /** A remark on name or standing; null where there is none. */
  note?: Maybe<Scalars['String']['output']>;
  /** What the unit owes, itself or through its groups, by due day; only what a unit-scoped reader may see. */
  obligations: ObligationConnection;
  /** How many duties the unit has in each state; each number is the totalCount of obligations with that state. */
  owes: DutyCounts;
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** The unit's scorecard for a year; null when it lies outside what the reader may see. */
  scorecard?: Maybe<Scorecard>;
  /** The name by which plans usually print it. */
  shortName: Scalars['String']['output'];
  /** Where this is known from. */
  source: Scalars['String']['output'];
  /** Whether the source was read, or someone of the district must still confirm it. */
  sourceStatus: SourceStatus;
  /** The task clauses that name the unit, itself or through its groups; only those a unit-scoped reader may see. */
  taskClauses: TaskClauseConnection;
  /** Its first day; null where unknown. */
  validFrom?: Maybe<Scalars['LocalDate']['output']>;
  /** Its last day; null while it exists. */
  validTo?: Maybe<Scalars['LocalDate']['output']>;
};


/** An organ that a plan can name. Renamed or merged, it ends and another begins. */
export type UnitAliasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organ that a plan can name. Renamed or merged, it ends and another begins. */
export type UnitDutyRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<RequestState>>;
};


/** An organ that a plan can name. Renamed or merged, it ends and another begins. */
export type UnitGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organ that a plan can name. Renamed or merged, it ends and another begins. */
export type UnitHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An organ that a plan can name. Renamed or merged, it ends and another begins. */
export type UnitMeasuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<MeasureState>>;
};


/** An organ that a plan can name. Renamed or merged, it ends and another begins. */
export type UnitObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  capacities?: InputMaybe<Array<Capacity>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<ObligationState>>;
  through?: InputMaybe<Through>;
};


/** An organ that a plan can name. Renamed or merged, it ends and another begins. */
export type UnitOwesArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  capacities?: InputMaybe<Array<Capacity>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  through?: InputMaybe<Through>;
};


/** An organ that a plan can name. Renamed or merged, it ends and another begins. */
export type UnitScorecardArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  year: Scalars['Int']['input'];
};


/** An organ that a plan can name. Renamed or merged, it ends and another begins. */
export type UnitTaskClausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  capacities?: InputMaybe<Array<Capacity>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  through?: InputMaybe<Through>;
};

/** Another printed name of a unit or of a group. */
export type UnitAlias = {
  __typename?: 'UnitAlias';
  /** The name as plans print it. */
  alias: Scalars['String']['output'];
  /** What kind of name it is. */
  kind: AliasKind;
  /** Where this is known from. */
  source: Scalars['String']['output'];
};

/** A page of other names. */
export type UnitAliasConnection = {
  __typename?: 'UnitAliasConnection';
  /** The other names of this page with their cursors, in order. */
  edges: Array<UnitAliasEdge>;
  /** The other names of this page without cursors, for readers who do not page on. */
  nodes: Array<UnitAlias>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many other names the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of other names. */
export type UnitAliasEdge = {
  __typename?: 'UnitAliasEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The name at this place. */
  node: UnitAlias;
};

/** A page of units. */
export type UnitConnection = {
  __typename?: 'UnitConnection';
  /** The units of this page with their cursors, in order. */
  edges: Array<UnitEdge>;
  /** The units of this page without cursors, for readers who do not page on. */
  nodes: Array<Unit>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many units the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of units. */
export type UnitEdge = {
  __typename?: 'UnitEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The unit at this place. */
  node: Unit;
};

/** Which units a list holds; every part that is given must hold. */
export type UnitFilter = {
  /** Only members of this group on the day asked about. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** Only units that exist on the day asked about (true), or the others (false). */
  inForce?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only units at which government supervision may be directed (true), or the others (false). */
  isSupervisionObject?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only of these kinds. */
  kinds?: InputMaybe<Array<UnitKind>>;
  /** Only units under whose full name, short name or alias these words stand; at most 100 characters. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** Units that plans name by one word, such as 各镇街. Who belongs to it depends on the day. */
export type UnitGroup = Node & {
  __typename?: 'UnitGroup';
  /** Short stable code. */
  code: Scalars['String']['output'];
  /** Global id of the group. */
  id: Scalars['ID']['output'];
  /** The units that belong to it on a day, in display order. */
  members: UnitConnection;
  /** Every membership ever recorded, with its first and last day. */
  memberships: MembershipConnection;
  /** The words by which plans name it. */
  name: Scalars['String']['output'];
  /** A remark; null where there is none. */
  note?: Maybe<Scalars['String']['output']>;
  /** Where this is known from. */
  source: Scalars['String']['output'];
};


/** Units that plans name by one word, such as 各镇街. Who belongs to it depends on the day. */
export type UnitGroupMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Units that plans name by one word, such as 各镇街. Who belongs to it depends on the day. */
export type UnitGroupMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of groups. */
export type UnitGroupConnection = {
  __typename?: 'UnitGroupConnection';
  /** The groups of this page with their cursors, in order. */
  edges: Array<UnitGroupEdge>;
  /** The groups of this page without cursors, for readers who do not page on. */
  nodes: Array<UnitGroup>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many groups the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of groups. */
export type UnitGroupEdge = {
  __typename?: 'UnitGroupEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The group at this place. */
  node: UnitGroup;
};

/** What an organ is. */
export type UnitKind =
  /** The people's government itself 人民政府. */
  | 'GOVERNMENT'
  /** A department of it 政府部门. */
  | 'GOV_DEPT'
  /** A procuratorate or court 检察院、法院. */
  | 'JUDICIAL'
  /** An organ of the Party 党委工作机关. */
  | 'PARTY'
  /** A public institution 事业单位. */
  | 'PUBLIC_INSTITUTION'
  /** A subdistrict 街道. */
  | 'SUBDISTRICT'
  /** An organ of province or city 上级机关. */
  | 'SUPERIOR'
  /** The office of supervision and assessment 督考办. */
  | 'SUPERVISION_OFFICE'
  /** The supervisory commission 监察机关. */
  | 'SUPERVISORY'
  /** A town 镇. */
  | 'TOWN'
  /** An organ dispatched by a department of a higher level 垂直管理机构. */
  | 'VERTICAL'
  /** A development or industrial zone 园区. */
  | 'ZONE';

/** What a printed name was found to be. Exactly one of unit and group is set, or neither when the name is unknown. */
export type UnitMatch = {
  __typename?: 'UnitMatch';
  /** The day for which it was looked up. */
  asOf: Scalars['LocalDate']['output'];
  /** The group; null when the name is a unit's or unknown. */
  group?: Maybe<UnitGroup>;
  /** By which way it was found; null when unknown. */
  matchedBy?: Maybe<MatchWay>;
  /** The registered name under which it was found; null when unknown. */
  matchedName?: Maybe<Scalars['String']['output']>;
  /** The name as asked. */
  name: Scalars['String']['output'];
  /** Registered names like it, best first; empty when found. */
  nearest: Array<Scalars['String']['output']>;
  /** The unit; null when the name is a group's or unknown. */
  unit?: Maybe<Unit>;
  /** Why it is unknown; null when found. */
  unknownBecause?: Maybe<UnknownReason>;
};

/** A page of names. */
export type UnitMatchConnection = {
  __typename?: 'UnitMatchConnection';
  /** The names of this page with their cursors, in order. */
  edges: Array<UnitMatchEdge>;
  /** The names of this page without cursors, for readers who do not page on. */
  nodes: Array<UnitMatch>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many names the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of names. */
export type UnitMatchEdge = {
  __typename?: 'UnitMatchEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The name at this place. */
  node: UnitMatch;
};

/** Why a printed name is unknown. */
export type UnknownReason =
  /** Several units bear it on that day. */
  | 'AMBIGUOUS'
  /** Nothing in the register bears it. */
  | 'NOT_FOUND'
  /** Only units that did not exist on that day bear it. */
  | 'NOT_IN_FORCE';

/** Which contest, and why. */
export type UpholdContestInput = {
  /** The version that you saw; refused when it is no longer the last. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The reason, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
  /** The request's global id. */
  requestId: Scalars['ID']['input'];
};

/** What came of it: the director finds a contest right; it stays open until the officer has corrected what was contested. */
export type UpholdContestPayload = {
  __typename?: 'UpholdContestPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** What a plan makes of a higher plan 上级任务落实情况. */
export type UpstreamCoverage = {
  __typename?: 'UpstreamCoverage';
  /** Confirmed links whose higher clause fixes a day, and how the day here stands to it. */
  days: DayComparisonConnection;
  /** Clauses of this plan that carry out nothing of the higher one. */
  ownClauses: TaskClauseConnection;
  /** The plan that carries out. */
  plan: Plan;
  /** Targets of the higher plan with the target here that answers to them, and how it stands to them. */
  targets: TargetComparisonConnection;
  /** Clauses of the higher plan that no clause of this one carries out. */
  uncoveredClauses: TaskClauseConnection;
  /** Targets of the higher plan without one here. */
  uncoveredTargets: IndicatorConnection;
  /** The higher plan. */
  upstreamPlan: Plan;
};


/** What a plan makes of a higher plan 上级任务落实情况. */
export type UpstreamCoverageDaysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  verdicts?: InputMaybe<Array<TargetVerdict>>;
};


/** What a plan makes of a higher plan 上级任务落实情况. */
export type UpstreamCoverageOwnClausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What a plan makes of a higher plan 上级任务落实情况. */
export type UpstreamCoverageTargetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  verdicts?: InputMaybe<Array<TargetVerdict>>;
};


/** What a plan makes of a higher plan 上级任务落实情况. */
export type UpstreamCoverageUncoveredClausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What a plan makes of a higher plan 上级任务落实情况. */
export type UpstreamCoverageUncoveredTargetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What a person decided about a clause and the clause of a higher plan that it may carry out 上下衔接. */
export type UpstreamLink = Node & {
  __typename?: 'UpstreamLink';
  /** The clause that carries out, or does not; null when it lies outside what the reader may see. */
  clause?: Maybe<TaskClause>;
  /** Who decided. */
  decidedBy: Scalars['String']['output'];
  /** What was decided. */
  decision: LinkDecision;
  /** Global id of the link. */
  id: Scalars['ID']['output'];
  /** Why it was decided so. */
  reason: Scalars['String']['output'];
  /** When it was put on record. */
  recordedAt: Scalars['DateTime']['output'];
  /** Why it was taken back; null while it stands. */
  removalReason?: Maybe<Scalars['String']['output']>;
  /** When it was taken back; null while it stands. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who took it back; null while it stands. */
  removedBy?: Maybe<Scalars['String']['output']>;
  /** How likely the machine thought it, in hundredths; null where it saw too little likeness. */
  score?: Maybe<Scalars['Int']['output']>;
  /** Figures with their units that stood in both. */
  sharedFigures: Array<Scalars['String']['output']>;
  /** Words that both had and few other clauses. */
  sharedTerms: Array<Scalars['String']['output']>;
  /** The clause of the higher plan; null when it lies outside what the reader may see. */
  upstreamClause?: Maybe<TaskClause>;
  /** Counts up with every change; give it as expectedVersion to change only what you have seen. */
  version: Scalars['Int']['output'];
};

/** A page of links. */
export type UpstreamLinkConnection = {
  __typename?: 'UpstreamLinkConnection';
  /** The links of this page with their cursors, in order. */
  edges: Array<UpstreamLinkEdge>;
  /** The links of this page without cursors, for readers who do not page on. */
  nodes: Array<UpstreamLink>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many links the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of links. */
export type UpstreamLinkEdge = {
  __typename?: 'UpstreamLinkEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The link at this place. */
  node: UpstreamLink;
};

/** That a clause may carry out a clause of a higher plan, and why a machine thinks so. */
export type UpstreamProposal = {
  __typename?: 'UpstreamProposal';
  /** The clause that may carry out. */
  clause: TaskClause;
  /** Likeness of the words alone, in hundredths. */
  likeness: Scalars['Int']['output'];
  /** How likely, in hundredths: likeness of the words, raised by figures that both name. */
  score: Scalars['Int']['output'];
  /** Figures with their units that stand in both. */
  sharedFigures: Array<Scalars['String']['output']>;
  /** Words that both have and few other clauses, the rarest first. */
  sharedTerms: Array<Scalars['String']['output']>;
  /** The clause of the higher plan. */
  upstreamClause: TaskClause;
};

/** A page of proposals. */
export type UpstreamProposalConnection = {
  __typename?: 'UpstreamProposalConnection';
  /** The proposals of this page with their cursors, in order. */
  edges: Array<UpstreamProposalEdge>;
  /** The proposals of this page without cursors, for readers who do not page on. */
  nodes: Array<UpstreamProposal>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many proposals the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of proposals. */
export type UpstreamProposalEdge = {
  __typename?: 'UpstreamProposalEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The proposal at this place. */
  node: UpstreamProposal;
};

/** Why a request that was understood was declined. Nothing was changed. */
export type UserError = {
  __typename?: 'UserError';
  /** The reason, from a closed list; docs/refusal-codes.md says for each what to do. */
  code: RefusalCode;
  /** What the sentence rests on; a fact with several values stands once for each. */
  facts: Array<Fact>;
  /** The reason in English, for a person. */
  messageEn: Scalars['String']['output'];
  /** The reason in Chinese, for a person. */
  messageZh: Scalars['String']['output'];
  /** The way to the input field that is meant, outermost first; empty when none is. */
  path: Array<Scalars['String']['output']>;
};

/** What a value says of its target. */
export type Verdict =
  /** The target is met. */
  | 'MET'
  /** 左右: a little below; an assessor decides. */
  | 'NEEDS_JUDGEMENT'
  /** It is not. */
  | 'NOT_MET'
  /** The parts say nothing. */
  | 'NO_VERDICT';

/** One check of an item by someone who is not of the unit that reports on it. Never changed; a later one stands beside it. */
export type Verification = Node & {
  __typename?: 'Verification';
  /** What was found. */
  finding: Scalars['String']['output'];
  /** Global id of the check. */
  id: Scalars['ID']['output'];
  /** The item that was checked, as it stands today. */
  item?: Maybe<SupervisedItem>;
  /** The version of the item that was checked. */
  itemVersion: Scalars['Int']['output'];
  /** How it was checked. */
  method: VerificationMethod;
  /** What it came to. */
  outcome: VerificationOutcome;
  /** The instant of record. */
  recordedAt: Scalars['DateTime']['output'];
  /** In which role. */
  role: ActorRole;
  /** Who checked, by the label of the token. */
  verifiedBy: Scalars['String']['output'];
  /** The day of the check. */
  verifiedOn: Scalars['LocalDate']['output'];
};

/** A page of checks. */
export type VerificationConnection = {
  __typename?: 'VerificationConnection';
  /** The checks of this page with their cursors, in order. */
  edges: Array<VerificationEdge>;
  /** The checks of this page without cursors, for readers who do not page on. */
  nodes: Array<Verification>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many checks the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of checks. */
export type VerificationEdge = {
  __typename?: 'VerificationEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The check at this place. */
  node: Verification;
};

/** How something was checked. */
export type VerificationMethod =
  /** By the papers. */
  | 'DESK'
  /** At the place itself. */
  | 'ON_SITE';

/** What a check came to. */
export type VerificationOutcome =
  /** It is not. */
  | 'FAILED'
  /** The work is done as reported. */
  | 'PASSED';

/** Which evidence is vouched for. */
export type VerifyEvidenceInput = {
  /** The evidence. */
  evidenceId: Scalars['ID']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it. */
export type VerifyEvidencePayload = {
  __typename?: 'VerifyEvidencePayload';
  /** The evidence as it stands now; null when nothing was done or when it was withdrawn. */
  evidence?: Maybe<Evidence>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which reading is vouched for. */
export type VerifyReadingInput = {
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The reading. */
  readingId: Scalars['ID']['input'];
};

/** What came of it. */
export type VerifyReadingPayload = {
  __typename?: 'VerifyReadingPayload';
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The reading; null when nothing was done. */
  reading?: Maybe<IndicatorReading>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which paper is made void, and why. */
export type VoidPaperInput = {
  /** The version that was looked at; refused as STALE when it has changed since. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The paper's global id. */
  paperId: Scalars['ID']['input'];
  /** Why, 1 to 2000 characters. */
  reason: Scalars['String']['input'];
};

/** What came of making a paper void. */
export type VoidPaperPayload = {
  __typename?: 'VoidPaperPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The paper as it now stands; null when refused. */
  paper?: Maybe<Paper>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which finding may rest. */
export type WaiveFindingInput = {
  /** The finding's global id. */
  findingId: Scalars['ID']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why it may rest, 1 to 2000 characters. */
  reason: Scalars['String']['input'];
  /** The last day on which it may rest, today to a year ahead. */
  until: Scalars['LocalDate']['input'];
};

/** What came of waiving a finding. */
export type WaiveFindingPayload = {
  __typename?: 'WaiveFindingPayload';
  /** The finding; null when refused. */
  finding?: Maybe<Finding>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which acceptance is taken back, and why. */
export type WithdrawCompletionInput = {
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The obligation's global id. */
  obligationId: Scalars['ID']['input'];
  /** Why it was wrong, 1 to 2000 characters. */
  reason: Scalars['String']['input'];
};

/** What came of taking an acceptance back. */
export type WithdrawCompletionPayload = {
  __typename?: 'WithdrawCompletionPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The obligation as it now stands; null when refused. */
  obligation?: Maybe<Obligation>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which evidence is taken back. */
export type WithdrawEvidenceInput = {
  /** The evidence. */
  evidenceId: Scalars['ID']['input'];
  /** A key of yours, so that a repeated request is answered and not done twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What came of it. */
export type WithdrawEvidencePayload = {
  __typename?: 'WithdrawEvidencePayload';
  /** The evidence as it stands now; null when nothing was done or when it was withdrawn. */
  evidence?: Maybe<Evidence>;
  /** The number of the ledger entry; null when nothing was done. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same key, answered from the ledger. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which fact is taken back, and why. */
export type WithdrawMarkInput = {
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The mark's global id. */
  markId: Scalars['ID']['input'];
  /** Why, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
};

/** What came of it. */
export type WithdrawMarkPayload = {
  __typename?: 'WithdrawMarkPayload';
  /** The assessment as it now stands; null when refused. */
  assessment?: Maybe<Assessment>;
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which request, and why. */
export type WithdrawRequestInput = {
  /** The version that you saw; refused when it is no longer the last. */
  expectedVersion: Scalars['Int']['input'];
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The reason, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
  /** The request's global id. */
  requestId: Scalars['ID']['input'];
};

/** What came of it: a unit takes its own request back before it is decided. */
export type WithdrawRequestPayload = {
  __typename?: 'WithdrawRequestPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** The request as it now stands; null when refused. */
  request?: Maybe<DutyRequest>;
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Which letter is taken off, and why. */
export type WithdrawTargetLetterInput = {
  /** Your own key for this intent, at most 128 visible ASCII characters: a repeat with equal input answers the first outcome and does nothing again; the same key with other input is refused. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The letter's global id. */
  letterId: Scalars['ID']['input'];
  /** Why, 1 to 4000 characters. */
  reason: Scalars['String']['input'];
};

/** What came of it. */
export type WithdrawTargetLetterPayload = {
  __typename?: 'WithdrawTargetLetterPayload';
  /** The number of the ledger entry that records the deed; null when refused. */
  ledgerSequence?: Maybe<Scalars['Int']['output']>;
  /** The letter as it now stands; null when refused. */
  letter?: Maybe<TargetLetter>;
  /** True when this repeats an earlier request with the same idempotencyKey: nothing was done again. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was changed; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Why a proposal went back without anyone deciding on it. */
export type WithdrawalReason =
  /** The rule no longer speaks on the facts of a later sweep. */
  | 'CONDITION_NOT_MET'
  /** The duty was done in the meantime. */
  | 'DUTY_COMPLETED'
  /** The reading it rested on was corrected: its duty, or the unit on the line, is gone. */
  | 'READING_CORRECTED'
  /** A heavier one took its place. */
  | 'SUPERSEDED';

/** A page of wordings. */
export type WordingConnection = {
  __typename?: 'WordingConnection';
  /** The wordings of this page with their cursors, in order. */
  edges: Array<WordingEdge>;
  /** The wordings of this page without cursors, for readers who do not page on. */
  nodes: Array<TaskClause>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many wordings the whole list holds over all pages; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One place in a list of wordings. */
export type WordingEdge = {
  __typename?: 'WordingEdge';
  /** The opaque place of this entry, for after and before. */
  cursor: Scalars['String']['output'];
  /** The clause as worded then at this place. */
  node: TaskClause;
};

/** A stretch of words that both texts have, or only one of them. */
export type WordsApart = {
  __typename?: 'WordsApart';
  /** Who has them. */
  kind: WordsApartKind;
  /** The words. */
  words: Scalars['String']['output'];
};

/** Which of two texts has certain words. */
export type WordsApartKind =
  /** Only the later. */
  | 'ADDED'
  /** Only the earlier. */
  | 'REMOVED'
  /** Both. */
  | 'SAME';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ApiTokenModel )
    | ( AssessmentModel )
    | ( AssessmentSchemeModel )
    | ( CompletionModel )
    | ( ContributionModel )
    | ( DeadlineModel )
    | ( DocumentSeriesModel )
    | ( DutyRequestModel )
    | ( EvidenceModel )
    | ( ExemptCauseModel )
    | ( FindingModel )
    | ( IndicatorModel )
    | ( IndicatorReadingModel )
    | ( LedgerEntryModel )
    | ( MeasureModel )
    | ( MeasureReviewModel )
    | ( ObjectionModel )
    | ( ObligationModel )
    | ( PaperModel )
    | ( PaperTemplateModel )
    | ( PlanModel )
    | ( PlanSectionModel )
    | ( ProgressReportModel )
    | ( RecordedMarkModel )
    | ( ResponsibilityModel )
    | ( RuleSetModel )
    | ( SampleModel )
    | ( SpotCheckModel )
    | ( SupervisedItemModel )
    | ( SweepReportModel )
    | ( TargetLetterModel )
    | ( TaskClauseModel )
    | ( UnitModel )
    | ( UnitGroupModel )
    | ( UpstreamLinkModel )
    | ( VerificationModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptEditionInput: AcceptEditionInput;
  AcceptEditionPayload: ResolverTypeWrapper<Omit<AcceptEditionPayload, 'plan'> & { plan?: Maybe<ResolversTypes['Plan']> }>;
  AcceptReportInput: AcceptReportInput;
  AcceptReportPayload: ResolverTypeWrapper<Omit<AcceptReportPayload, 'report'> & { report?: Maybe<ResolversTypes['ProgressReport']> }>;
  AcceptReviewInput: AcceptReviewInput;
  AcceptReviewPayload: ResolverTypeWrapper<Omit<AcceptReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['MeasureReview']> }>;
  AcknowledgeItemInput: AcknowledgeItemInput;
  AcknowledgeItemPayload: ResolverTypeWrapper<Omit<AcknowledgeItemPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  AcknowledgeMeasureInput: AcknowledgeMeasureInput;
  AcknowledgeMeasurePayload: ResolverTypeWrapper<Omit<AcknowledgeMeasurePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  Actor: ResolverTypeWrapper<ActorModel>;
  ActorRole: ActorRole;
  AdvanceAssessmentInput: AdvanceAssessmentInput;
  AdvanceAssessmentPayload: ResolverTypeWrapper<Omit<AdvanceAssessmentPayload, 'assessment'> & { assessment?: Maybe<ResolversTypes['Assessment']> }>;
  AliasKind: AliasKind;
  AnswerInput: AnswerInput;
  AnswerObjectionInput: AnswerObjectionInput;
  AnswerObjectionPayload: ResolverTypeWrapper<Omit<AnswerObjectionPayload, 'assessment'> & { assessment?: Maybe<ResolversTypes['Assessment']> }>;
  AnswerStatementInput: AnswerStatementInput;
  AnswerStatementPayload: ResolverTypeWrapper<Omit<AnswerStatementPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  ApiToken: ResolverTypeWrapper<ApiTokenModel>;
  ApiTokenConnection: ResolverTypeWrapper<ApiTokenConnectionModel>;
  ApiTokenEdge: ResolverTypeWrapper<Omit<ApiTokenEdge, 'node'> & { node: ResolversTypes['ApiToken'] }>;
  ApproveAssessmentInput: ApproveAssessmentInput;
  ApproveAssessmentPayload: ResolverTypeWrapper<Omit<ApproveAssessmentPayload, 'assessment'> & { assessment?: Maybe<ResolversTypes['Assessment']> }>;
  ApproveExtensionInput: ApproveExtensionInput;
  ApproveExtensionPayload: ResolverTypeWrapper<Omit<ApproveExtensionPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  ApproveItemsInput: ApproveItemsInput;
  ApproveItemsPayload: ResolverTypeWrapper<Omit<ApproveItemsPayload, 'approved'> & { approved?: Maybe<ResolversTypes['ItemSet']> }>;
  ArchiveItemInput: ArchiveItemInput;
  ArchiveItemPayload: ResolverTypeWrapper<Omit<ArchiveItemPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  Assessment: ResolverTypeWrapper<AssessmentModel>;
  AssessmentConnection: ResolverTypeWrapper<AssessmentConnectionModel>;
  AssessmentEdge: ResolverTypeWrapper<Omit<AssessmentEdge, 'node'> & { node: ResolversTypes['Assessment'] }>;
  AssessmentLint: ResolverTypeWrapper<AssessmentLintModel>;
  AssessmentLintCode: AssessmentLintCode;
  AssessmentLintConnection: ResolverTypeWrapper<AssessmentLintConnectionModel>;
  AssessmentLintEdge: ResolverTypeWrapper<Omit<AssessmentLintEdge, 'node'> & { node: ResolversTypes['AssessmentLint'] }>;
  AssessmentScheme: ResolverTypeWrapper<AssessmentSchemeModel>;
  AssessmentSchemeConnection: ResolverTypeWrapper<AssessmentSchemeConnectionModel>;
  AssessmentSchemeEdge: ResolverTypeWrapper<Omit<AssessmentSchemeEdge, 'node'> & { node: ResolversTypes['AssessmentScheme'] }>;
  AssessmentStage: AssessmentStage;
  AssessmentStep: AssessmentStep;
  AssignItemsInput: AssignItemsInput;
  AssignItemsPayload: ResolverTypeWrapper<Omit<AssignItemsPayload, 'assigned'> & { assigned?: Maybe<ResolversTypes['ItemSet']> }>;
  AssignSupervisionDeadlineInput: AssignSupervisionDeadlineInput;
  AssignSupervisionDeadlinePayload: ResolverTypeWrapper<Omit<AssignSupervisionDeadlinePayload, 'obligation'> & { obligation?: Maybe<ResolversTypes['Obligation']> }>;
  AssignSupervisionDeadlinesInput: AssignSupervisionDeadlinesInput;
  AssignSupervisionDeadlinesPayload: ResolverTypeWrapper<Omit<AssignSupervisionDeadlinesPayload, 'deadlines'> & { deadlines?: Maybe<ResolversTypes['DeadlinesSet']> }>;
  AuthorityLevel: AuthorityLevel;
  BasisReference: ResolverTypeWrapper<BasisReferenceModel>;
  BasisReferenceConnection: ResolverTypeWrapper<BasisReferenceConnectionModel>;
  BasisReferenceEdge: ResolverTypeWrapper<Omit<BasisReferenceEdge, 'node'> & { node: ResolversTypes['BasisReference'] }>;
  BeginItemInput: BeginItemInput;
  BeginItemPayload: ResolverTypeWrapper<Omit<BeginItemPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  BeginMeasureVerificationInput: BeginMeasureVerificationInput;
  BeginMeasureVerificationPayload: ResolverTypeWrapper<Omit<BeginMeasureVerificationPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BringIntoForceInput: BringIntoForceInput;
  BringIntoForcePayload: ResolverTypeWrapper<Omit<BringIntoForcePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  Capacity: Capacity;
  CaseEvidence: ResolverTypeWrapper<CaseEvidenceModel>;
  CaseEvidenceInput: CaseEvidenceInput;
  Citation: ResolverTypeWrapper<Citation>;
  ClaimCompletionInput: ClaimCompletionInput;
  ClaimCompletionPayload: ResolverTypeWrapper<Omit<ClaimCompletionPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  ClauseChange: ResolverTypeWrapper<ClauseChangeModel>;
  ClauseChangeConnection: ResolverTypeWrapper<ClauseChangeConnectionModel>;
  ClauseChangeEdge: ResolverTypeWrapper<Omit<ClauseChangeEdge, 'node'> & { node: ResolversTypes['ClauseChange'] }>;
  ClauseDifference: ResolverTypeWrapper<ClauseDifference>;
  ClauseOutcome: ClauseOutcome;
  ClausePairingInput: ClausePairingInput;
  ClauseRival: ResolverTypeWrapper<ClauseRivalModel>;
  ClearingCode: ClearingCode;
  ClearingFact: ResolverTypeWrapper<ClearingFact>;
  ClockName: ClockName;
  CloseHearingInput: CloseHearingInput;
  CloseHearingPayload: ResolverTypeWrapper<Omit<CloseHearingPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  CloseItemInput: CloseItemInput;
  CloseItemPayload: ResolverTypeWrapper<Omit<CloseItemPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  Comparator: Comparator;
  CompleteItemInput: CompleteItemInput;
  CompleteItemPayload: ResolverTypeWrapper<Omit<CompleteItemPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  CompleteObligationInput: CompleteObligationInput;
  CompleteObligationPayload: ResolverTypeWrapper<Omit<CompleteObligationPayload, 'obligation'> & { obligation?: Maybe<ResolversTypes['Obligation']> }>;
  Completion: ResolverTypeWrapper<CompletionModel>;
  ComponentStatus: ComponentStatus;
  ConcludeMeasureVerificationInput: ConcludeMeasureVerificationInput;
  ConcludeMeasureVerificationPayload: ResolverTypeWrapper<Omit<ConcludeMeasureVerificationPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  ConfirmClauseInput: ConfirmClauseInput;
  ConfirmClausePayload: ResolverTypeWrapper<Omit<ConfirmClausePayload, 'clause'> & { clause?: Maybe<ResolversTypes['TaskClause']> }>;
  ConfirmPlanInput: ConfirmPlanInput;
  ConfirmPlanPayload: ResolverTypeWrapper<Omit<ConfirmPlanPayload, 'plan'> & { plan?: Maybe<ResolversTypes['Plan']> }>;
  ConfirmUpstreamLinkInput: ConfirmUpstreamLinkInput;
  ConfirmUpstreamLinkPayload: ResolverTypeWrapper<Omit<ConfirmUpstreamLinkPayload, 'link'> & { link?: Maybe<ResolversTypes['UpstreamLink']> }>;
  ContestAspect: ContestAspect;
  ContributeToReportInput: ContributeToReportInput;
  ContributeToReportPayload: ResolverTypeWrapper<Omit<ContributeToReportPayload, 'contribution'> & { contribution?: Maybe<ResolversTypes['Contribution']> }>;
  Contribution: ResolverTypeWrapper<ContributionModel>;
  ContributionConnection: ResolverTypeWrapper<ContributionConnectionModel>;
  ContributionEdge: ResolverTypeWrapper<Omit<ContributionEdge, 'node'> & { node: ResolversTypes['Contribution'] }>;
  CoordinationCause: CoordinationCause;
  CorrectClauseInput: CorrectClauseInput;
  CorrectClausePayload: ResolverTypeWrapper<Omit<CorrectClausePayload, 'clause'> & { clause?: Maybe<ResolversTypes['TaskClause']> }>;
  CorrectContestInput: CorrectContestInput;
  CorrectContestPayload: ResolverTypeWrapper<Omit<CorrectContestPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  CorrectReportInput: CorrectReportInput;
  CorrectReportPayload: ResolverTypeWrapper<Omit<CorrectReportPayload, 'report'> & { report?: Maybe<ResolversTypes['ProgressReport']> }>;
  CorrectedEntryInput: CorrectedEntryInput;
  CreateTokenInput: CreateTokenInput;
  CreateTokenPayload: ResolverTypeWrapper<Omit<CreateTokenPayload, 'token'> & { token?: Maybe<ResolversTypes['ApiToken']> }>;
  CrossCheck: CrossCheck;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayComparison: ResolverTypeWrapper<DayComparisonModel>;
  DayComparisonConnection: ResolverTypeWrapper<DayComparisonConnectionModel>;
  DayComparisonEdge: ResolverTypeWrapper<Omit<DayComparisonEdge, 'node'> & { node: ResolversTypes['DayComparison'] }>;
  Deadline: ResolverTypeWrapper<DeadlineModel>;
  DeadlineConnection: ResolverTypeWrapper<DeadlineConnectionModel>;
  DeadlineEdge: ResolverTypeWrapper<Omit<DeadlineEdge, 'node'> & { node: ResolversTypes['Deadline'] }>;
  DeadlineInput: DeadlineInput;
  DeadlineKind: DeadlineKind;
  DeadlinesSet: ResolverTypeWrapper<DeadlinesSetModel>;
  DecideListingExtensionInput: DecideListingExtensionInput;
  DecideListingExtensionPayload: ResolverTypeWrapper<Omit<DecideListingExtensionPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  DecideMeasureInput: DecideMeasureInput;
  DecideMeasurePayload: ResolverTypeWrapper<Omit<DecideMeasurePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  DecideReviewInput: DecideReviewInput;
  DecideReviewPayload: ResolverTypeWrapper<Omit<DecideReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['MeasureReview']> }>;
  Decider: Decider;
  Deed: Deed;
  DifferenceAspect: DifferenceAspect;
  DifferenceCause: DifferenceCause;
  DifferenceKind: DifferenceKind;
  DifferenceReason: ResolverTypeWrapper<DifferenceReason>;
  DifferingAspect: DifferingAspect;
  DismissMeasureInput: DismissMeasureInput;
  DismissMeasurePayload: ResolverTypeWrapper<Omit<DismissMeasurePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  DisputeAssignmentInput: DisputeAssignmentInput;
  DisputeAssignmentPayload: ResolverTypeWrapper<Omit<DisputeAssignmentPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  DocumentSeries: ResolverTypeWrapper<DocumentSeriesModel>;
  DocumentSeriesConnection: ResolverTypeWrapper<DocumentSeriesConnectionModel>;
  DocumentSeriesEdge: ResolverTypeWrapper<Omit<DocumentSeriesEdge, 'node'> & { node: ResolversTypes['DocumentSeries'] }>;
  Doubt: ResolverTypeWrapper<Doubt>;
  DoubtSubject: DoubtSubject;
  DraftEntry: ResolverTypeWrapper<DraftEntryModel>;
  DraftEntryConnection: ResolverTypeWrapper<DraftEntryConnectionModel>;
  DraftEntryEdge: ResolverTypeWrapper<Omit<DraftEntryEdge, 'node'> & { node: ResolversTypes['DraftEntry'] }>;
  DraftMeasureInput: DraftMeasureInput;
  DraftMeasurePayload: ResolverTypeWrapper<Omit<DraftMeasurePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  DraftRuleSetInput: DraftRuleSetInput;
  DraftRuleSetPayload: ResolverTypeWrapper<Omit<DraftRuleSetPayload, 'ruleSet'> & { ruleSet?: Maybe<ResolversTypes['RuleSet']> }>;
  DrawSampleInput: DrawSampleInput;
  DrawSamplePayload: ResolverTypeWrapper<Omit<DrawSamplePayload, 'sample'> & { sample?: Maybe<ResolversTypes['Sample']> }>;
  DrawSpotChecksInput: DrawSpotChecksInput;
  DrawSpotChecksPayload: ResolverTypeWrapper<Omit<DrawSpotChecksPayload, 'assessment'> & { assessment?: Maybe<ResolversTypes['Assessment']> }>;
  DueRule: DueRule;
  DutyCounts: ResolverTypeWrapper<DutyCounts>;
  DutyLight: ResolverTypeWrapper<DutyLight>;
  DutyRequest: ResolverTypeWrapper<DutyRequestModel>;
  DutyRequestConnection: ResolverTypeWrapper<DutyRequestConnectionModel>;
  DutyRequestEdge: ResolverTypeWrapper<Omit<DutyRequestEdge, 'node'> & { node: ResolversTypes['DutyRequest'] }>;
  DutyRequestFilter: DutyRequestFilter;
  EditionMeasure: ResolverTypeWrapper<EditionMeasureModel>;
  EditionMeasureConnection: ResolverTypeWrapper<EditionMeasureConnectionModel>;
  EditionMeasureEdge: ResolverTypeWrapper<Omit<EditionMeasureEdge, 'node'> & { node: ResolversTypes['EditionMeasure'] }>;
  EditionMeasureEffect: EditionMeasureEffect;
  EditionPreview: ResolverTypeWrapper<EditionPreviewModel>;
  EndReferralInput: EndReferralInput;
  EndReferralPayload: ResolverTypeWrapper<Omit<EndReferralPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  EscalationRule: ResolverTypeWrapper<EscalationRuleModel>;
  EscalationRuleConnection: ResolverTypeWrapper<EscalationRuleConnectionModel>;
  EscalationRuleEdge: ResolverTypeWrapper<Omit<EscalationRuleEdge, 'node'> & { node: ResolversTypes['EscalationRule'] }>;
  Evidence: ResolverTypeWrapper<EvidenceModel>;
  EvidenceConnection: ResolverTypeWrapper<EvidenceConnectionModel>;
  EvidenceEdge: ResolverTypeWrapper<Omit<EvidenceEdge, 'node'> & { node: ResolversTypes['Evidence'] }>;
  EvidenceFilter: EvidenceFilter;
  EvidenceType: EvidenceType;
  ExemptCause: ResolverTypeWrapper<ExemptCauseModel>;
  ExemptCauseConnection: ResolverTypeWrapper<ExemptCauseConnectionModel>;
  ExemptCauseEdge: ResolverTypeWrapper<Omit<ExemptCauseEdge, 'node'> & { node: ResolversTypes['ExemptCause'] }>;
  ExemptCauseKind: ExemptCauseKind;
  Fact: ResolverTypeWrapper<Fact>;
  FileContestInput: FileContestInput;
  FileContestPayload: ResolverTypeWrapper<Omit<FileContestPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  FileObjectionInput: FileObjectionInput;
  FileObjectionPayload: ResolverTypeWrapper<Omit<FileObjectionPayload, 'assessment'> & { assessment?: Maybe<ResolversTypes['Assessment']> }>;
  FileRectificationPlanInput: FileRectificationPlanInput;
  FileRectificationPlanPayload: ResolverTypeWrapper<Omit<FileRectificationPlanPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  FileReviewInput: FileReviewInput;
  FileReviewPayload: ResolverTypeWrapper<Omit<FileReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['MeasureReview']> }>;
  FinalRemark: ResolverTypeWrapper<FinalRemark>;
  FinalScorecard: ResolverTypeWrapper<FinalScorecardModel>;
  FinalScorecardConnection: ResolverTypeWrapper<FinalScorecardConnectionModel>;
  FinalScorecardEdge: ResolverTypeWrapper<Omit<FinalScorecardEdge, 'node'> & { node: ResolversTypes['FinalScorecard'] }>;
  Finding: ResolverTypeWrapper<FindingModel>;
  FindingConnection: ResolverTypeWrapper<FindingConnectionModel>;
  FindingEdge: ResolverTypeWrapper<Omit<FindingEdge, 'node'> & { node: ResolversTypes['Finding'] }>;
  FindingFilter: FindingFilter;
  FindingRule: FindingRule;
  FindingSeverity: FindingSeverity;
  ForwardExtensionInput: ForwardExtensionInput;
  ForwardExtensionPayload: ResolverTypeWrapper<Omit<ForwardExtensionPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  Grade: Grade;
  GradeBand: ResolverTypeWrapper<GradeBand>;
  GradeBound: GradeBound;
  GradeChange: ResolverTypeWrapper<GradeChange>;
  GradeChangeCode: GradeChangeCode;
  GradeShare: ResolverTypeWrapper<GradeShare>;
  Grouping: Grouping;
  HandledPerson: ResolverTypeWrapper<HandledPersonModel>;
  HandledPersonInput: HandledPersonInput;
  HandlingPart: HandlingPart;
  HeldCount: ResolverTypeWrapper<HeldCount>;
  HeldItem: ResolverTypeWrapper<HeldItemModel>;
  HeldItemConnection: ResolverTypeWrapper<HeldItemConnectionModel>;
  HeldItemEdge: ResolverTypeWrapper<Omit<HeldItemEdge, 'node'> & { node: ResolversTypes['HeldItem'] }>;
  HeldReason: HeldReason;
  Hold: ResolverTypeWrapper<HoldModel>;
  HoldInterviewInput: HoldInterviewInput;
  HoldInterviewPayload: ResolverTypeWrapper<Omit<HoldInterviewPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  HoldKind: HoldKind;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportPlanInput: ImportPlanInput;
  ImportPlanPayload: ResolverTypeWrapper<Omit<ImportPlanPayload, 'plan'> & { plan?: Maybe<ResolversTypes['Plan']> }>;
  Indicator: ResolverTypeWrapper<IndicatorModel>;
  IndicatorConnection: ResolverTypeWrapper<IndicatorConnectionModel>;
  IndicatorEdge: ResolverTypeWrapper<Omit<IndicatorEdge, 'node'> & { node: ResolversTypes['Indicator'] }>;
  IndicatorInput: IndicatorInput;
  IndicatorReading: ResolverTypeWrapper<IndicatorReadingModel>;
  IndicatorReadingConnection: ResolverTypeWrapper<IndicatorReadingConnectionModel>;
  IndicatorReadingEdge: ResolverTypeWrapper<Omit<IndicatorReadingEdge, 'node'> & { node: ResolversTypes['IndicatorReading'] }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InterviewScheduleInput: InterviewScheduleInput;
  IssueMeasureInput: IssueMeasureInput;
  IssueMeasurePayload: ResolverTypeWrapper<Omit<IssueMeasurePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  IssueMinutesInput: IssueMinutesInput;
  IssueMinutesPayload: ResolverTypeWrapper<Omit<IssueMinutesPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  ItemEvent: ItemEvent;
  ItemFilter: ItemFilter;
  ItemKind: ItemKind;
  ItemOpening: ResolverTypeWrapper<ItemOpeningModel>;
  ItemReporting: ResolverTypeWrapper<ItemReporting>;
  ItemReview: ResolverTypeWrapper<ItemReviewModel>;
  ItemReviewConnection: ResolverTypeWrapper<ItemReviewConnectionModel>;
  ItemReviewEdge: ResolverTypeWrapper<Omit<ItemReviewEdge, 'node'> & { node: ResolversTypes['ItemReview'] }>;
  ItemSet: ResolverTypeWrapper<ItemSetModel>;
  ItemState: ItemState;
  ItemStepTaken: ResolverTypeWrapper<ItemStepTakenModel>;
  ItemStepTakenConnection: ResolverTypeWrapper<ItemStepTakenConnectionModel>;
  ItemStepTakenEdge: ResolverTypeWrapper<Omit<ItemStepTakenEdge, 'node'> & { node: ResolversTypes['ItemStepTaken'] }>;
  KeyWorkCheck: ResolverTypeWrapper<KeyWorkCheckModel>;
  KeyWorkStatus: KeyWorkStatus;
  LeadRule: LeadRule;
  LedgerChange: ResolverTypeWrapper<LedgerChangeModel>;
  LedgerChangeConnection: ResolverTypeWrapper<LedgerChangeConnectionModel>;
  LedgerChangeEdge: ResolverTypeWrapper<Omit<LedgerChangeEdge, 'node'> & { node: ResolversTypes['LedgerChange'] }>;
  LedgerEntry: ResolverTypeWrapper<LedgerEntryModel>;
  LedgerEntryConnection: ResolverTypeWrapper<LedgerEntryConnectionModel>;
  LedgerEntryEdge: ResolverTypeWrapper<Omit<LedgerEntryEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
  LedgerFilter: LedgerFilter;
  LedgerOrder: LedgerOrder;
  LegalBasis: ResolverTypeWrapper<LegalBasisModel>;
  LegalBasisKind: LegalBasisKind;
  LiftExemptCauseInput: LiftExemptCauseInput;
  LiftExemptCausePayload: ResolverTypeWrapper<Omit<LiftExemptCausePayload, 'exemptCause'> & { exemptCause?: Maybe<ResolversTypes['ExemptCause']> }>;
  LiftSuspensionInput: LiftSuspensionInput;
  LiftSuspensionPayload: ResolverTypeWrapper<Omit<LiftSuspensionPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  Light: Light;
  LightReason: LightReason;
  LimitName: LimitName;
  LimitUnit: LimitUnit;
  LineRule: LineRule;
  LinkDecision: LinkDecision;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  MarkEffect: MarkEffect;
  MarkLine: ResolverTypeWrapper<MarkLineModel>;
  MarkLineConnection: ResolverTypeWrapper<MarkLineConnectionModel>;
  MarkLineEdge: ResolverTypeWrapper<Omit<MarkLineEdge, 'node'> & { node: ResolversTypes['MarkLine'] }>;
  MarkPart: MarkPart;
  MatchWay: MatchWay;
  MatchedTest: ResolverTypeWrapper<MatchedTest>;
  Measure: ResolverTypeWrapper<MeasureModel>;
  MeasureClock: ResolverTypeWrapper<MeasureClockModel>;
  MeasureConnection: ResolverTypeWrapper<MeasureConnectionModel>;
  MeasureDeed: MeasureDeed;
  MeasureEdge: ResolverTypeWrapper<Omit<MeasureEdge, 'node'> & { node: ResolversTypes['Measure'] }>;
  MeasureFacts: ResolverTypeWrapper<MeasureFactsModel>;
  MeasureFamily: MeasureFamily;
  MeasureFilter: MeasureFilter;
  MeasureKind: MeasureKind;
  MeasureReview: ResolverTypeWrapper<MeasureReviewModel>;
  MeasureReviewConnection: ResolverTypeWrapper<MeasureReviewConnectionModel>;
  MeasureReviewEdge: ResolverTypeWrapper<Omit<MeasureReviewEdge, 'node'> & { node: ResolversTypes['MeasureReview'] }>;
  MeasureState: MeasureState;
  MeasureStep: ResolverTypeWrapper<MeasureStepModel>;
  MeasureStepConnection: ResolverTypeWrapper<MeasureStepConnectionModel>;
  MeasureStepEdge: ResolverTypeWrapper<Omit<MeasureStepEdge, 'node'> & { node: ResolversTypes['MeasureStep'] }>;
  MeasureVariant: MeasureVariant;
  Membership: ResolverTypeWrapper<MembershipModel>;
  MembershipConnection: ResolverTypeWrapper<MembershipConnectionModel>;
  MembershipEdge: ResolverTypeWrapper<Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }>;
  MergeClausesInput: MergeClausesInput;
  MergeClausesPayload: ResolverTypeWrapper<Omit<MergeClausesPayload, 'clause'> & { clause?: Maybe<ResolversTypes['TaskClause']> }>;
  MissingCode: MissingCode;
  MissingFact: ResolverTypeWrapper<MissingFact>;
  MissingReport: ResolverTypeWrapper<MissingReportModel>;
  MissingReportConnection: ResolverTypeWrapper<MissingReportConnectionModel>;
  MissingReportEdge: ResolverTypeWrapper<Omit<MissingReportEdge, 'node'> & { node: ResolversTypes['MissingReport'] }>;
  MomentInput: MomentInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NextStep: ResolverTypeWrapper<NextStepModel>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NumberPaperInput: NumberPaperInput;
  NumberPaperPayload: ResolverTypeWrapper<Omit<NumberPaperPayload, 'paper'> & { paper?: Maybe<ResolversTypes['Paper']> }>;
  Objection: ResolverTypeWrapper<ObjectionModel>;
  ObjectionConnection: ResolverTypeWrapper<ObjectionConnectionModel>;
  ObjectionEdge: ResolverTypeWrapper<Omit<ObjectionEdge, 'node'> & { node: ResolversTypes['Objection'] }>;
  ObjectionOutcome: ObjectionOutcome;
  Obligation: ResolverTypeWrapper<ObligationModel>;
  ObligationBasis: ObligationBasis;
  ObligationConnection: ResolverTypeWrapper<ObligationConnectionModel>;
  ObligationDifference: ResolverTypeWrapper<ObligationDifferenceModel>;
  ObligationDifferenceConnection: ResolverTypeWrapper<ObligationDifferenceConnectionModel>;
  ObligationDifferenceEdge: ResolverTypeWrapper<Omit<ObligationDifferenceEdge, 'node'> & { node: ResolversTypes['ObligationDifference'] }>;
  ObligationEdge: ResolverTypeWrapper<Omit<ObligationEdge, 'node'> & { node: ResolversTypes['Obligation'] }>;
  ObligationEffect: ResolverTypeWrapper<ObligationEffectModel>;
  ObligationEffectConnection: ResolverTypeWrapper<ObligationEffectConnectionModel>;
  ObligationEffectEdge: ResolverTypeWrapper<Omit<ObligationEffectEdge, 'node'> & { node: ResolversTypes['ObligationEffect'] }>;
  ObligationEffectKind: ObligationEffectKind;
  ObligationFilter: ObligationFilter;
  ObligationGroup: ResolverTypeWrapper<ObligationGroupModel>;
  ObligationGroupConnection: ResolverTypeWrapper<ObligationGroupConnectionModel>;
  ObligationGroupEdge: ResolverTypeWrapper<Omit<ObligationGroupEdge, 'node'> & { node: ResolversTypes['ObligationGroup'] }>;
  ObligationState: ObligationState;
  OpenAssessmentInput: OpenAssessmentInput;
  OpenAssessmentPayload: ResolverTypeWrapper<Omit<OpenAssessmentPayload, 'assessment'> & { assessment?: Maybe<ResolversTypes['Assessment']> }>;
  OpenItemsInput: OpenItemsInput;
  OpenItemsPayload: ResolverTypeWrapper<Omit<OpenItemsPayload, 'opening'> & { opening?: Maybe<ResolversTypes['ItemOpening']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PairingGround: PairingGround;
  Paper: ResolverTypeWrapper<PaperModel>;
  PaperBlock: ResolverTypeWrapper<PaperBlock>;
  PaperBlockStyle: PaperBlockStyle;
  PaperCheck: ResolverTypeWrapper<Omit<PaperCheck, 'paper'> & { paper?: Maybe<ResolversTypes['Paper']> }>;
  PaperConnection: ResolverTypeWrapper<PaperConnectionModel>;
  PaperDraft: ResolverTypeWrapper<PaperDraftModel>;
  PaperDraftInput: PaperDraftInput;
  PaperEdge: ResolverTypeWrapper<Omit<PaperEdge, 'node'> & { node: ResolversTypes['Paper'] }>;
  PaperField: ResolverTypeWrapper<PaperField>;
  PaperFigure: ResolverTypeWrapper<PaperFigure>;
  PaperFilter: PaperFilter;
  PaperForm: PaperForm;
  PaperKind: PaperKind;
  PaperParticularInput: PaperParticularInput;
  PaperSlot: ResolverTypeWrapper<PaperSlot>;
  PaperSubjectInput: PaperSubjectInput;
  PaperTemplate: ResolverTypeWrapper<PaperTemplateModel>;
  PaperTemplateConnection: ResolverTypeWrapper<PaperTemplateConnectionModel>;
  PaperTemplateEdge: ResolverTypeWrapper<Omit<PaperTemplateEdge, 'node'> & { node: ResolversTypes['PaperTemplate'] }>;
  PaperText: ResolverTypeWrapper<PaperTextModel>;
  Place: ResolverTypeWrapper<Place>;
  Plan: ResolverTypeWrapper<PlanModel>;
  PlanConnection: ResolverTypeWrapper<PlanConnectionModel>;
  PlanEdge: ResolverTypeWrapper<Omit<PlanEdge, 'node'> & { node: ResolversTypes['Plan'] }>;
  PlanEdition: ResolverTypeWrapper<PlanEditionModel>;
  PlanEditionConnection: ResolverTypeWrapper<PlanEditionConnectionModel>;
  PlanEditionEdge: ResolverTypeWrapper<Omit<PlanEditionEdge, 'node'> & { node: ResolversTypes['PlanEdition'] }>;
  PlanPreview: ResolverTypeWrapper<PlanPreviewModel>;
  PlanSection: ResolverTypeWrapper<PlanSectionModel>;
  PlanSectionConnection: ResolverTypeWrapper<PlanSectionConnectionModel>;
  PlanSectionEdge: ResolverTypeWrapper<Omit<PlanSectionEdge, 'node'> & { node: ResolversTypes['PlanSection'] }>;
  PostponeInterviewInput: PostponeInterviewInput;
  PostponeInterviewPayload: ResolverTypeWrapper<Omit<PostponeInterviewPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  PreviewClause: ResolverTypeWrapper<PreviewClauseModel>;
  PreviewClauseConnection: ResolverTypeWrapper<PreviewClauseConnectionModel>;
  PreviewClauseEdge: ResolverTypeWrapper<Omit<PreviewClauseEdge, 'node'> & { node: ResolversTypes['PreviewClause'] }>;
  PreviewDeadline: ResolverTypeWrapper<PreviewDeadlineModel>;
  PreviewDeadlineConnection: ResolverTypeWrapper<PreviewDeadlineConnectionModel>;
  PreviewDeadlineEdge: ResolverTypeWrapper<Omit<PreviewDeadlineEdge, 'node'> & { node: ResolversTypes['PreviewDeadline'] }>;
  PreviewEditionInput: PreviewEditionInput;
  PreviewEditionPayload: ResolverTypeWrapper<Omit<PreviewEditionPayload, 'preview'> & { preview?: Maybe<ResolversTypes['EditionPreview']> }>;
  PreviewFinding: ResolverTypeWrapper<PreviewFindingModel>;
  PreviewFindingConnection: ResolverTypeWrapper<PreviewFindingConnectionModel>;
  PreviewFindingEdge: ResolverTypeWrapper<Omit<PreviewFindingEdge, 'node'> & { node: ResolversTypes['PreviewFinding'] }>;
  PreviewImportInput: PreviewImportInput;
  PreviewImportPayload: ResolverTypeWrapper<Omit<PreviewImportPayload, 'preview'> & { preview?: Maybe<ResolversTypes['PlanPreview']> }>;
  PreviewIndicator: ResolverTypeWrapper<PreviewIndicatorModel>;
  PreviewIndicatorConnection: ResolverTypeWrapper<PreviewIndicatorConnectionModel>;
  PreviewIndicatorEdge: ResolverTypeWrapper<Omit<PreviewIndicatorEdge, 'node'> & { node: ResolversTypes['PreviewIndicator'] }>;
  PreviewObligation: ResolverTypeWrapper<PreviewObligationModel>;
  PreviewObligationConnection: ResolverTypeWrapper<PreviewObligationConnectionModel>;
  PreviewObligationEdge: ResolverTypeWrapper<Omit<PreviewObligationEdge, 'node'> & { node: ResolversTypes['PreviewObligation'] }>;
  PreviewPaperTemplateInput: PreviewPaperTemplateInput;
  PreviewResponsibility: ResolverTypeWrapper<PreviewResponsibilityModel>;
  PreviewResponsibilityConnection: ResolverTypeWrapper<PreviewResponsibilityConnectionModel>;
  PreviewResponsibilityEdge: ResolverTypeWrapper<Omit<PreviewResponsibilityEdge, 'node'> & { node: ResolversTypes['PreviewResponsibility'] }>;
  ProgressReport: ResolverTypeWrapper<ProgressReportModel>;
  ProgressReportConnection: ResolverTypeWrapper<ProgressReportConnectionModel>;
  ProgressReportEdge: ResolverTypeWrapper<Omit<ProgressReportEdge, 'node'> & { node: ResolversTypes['ProgressReport'] }>;
  ProgressReportFilter: ProgressReportFilter;
  ProposeMeasureInput: ProposeMeasureInput;
  ProposeMeasurePayload: ResolverTypeWrapper<Omit<ProposeMeasurePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  PublishDocumentSeriesInput: PublishDocumentSeriesInput;
  PublishDocumentSeriesPayload: ResolverTypeWrapper<Omit<PublishDocumentSeriesPayload, 'series'> & { series?: Maybe<ResolversTypes['DocumentSeries']> }>;
  PublishPaperTemplateInput: PublishPaperTemplateInput;
  PublishPaperTemplatePayload: ResolverTypeWrapper<Omit<PublishPaperTemplatePayload, 'template'> & { template?: Maybe<ResolversTypes['PaperTemplate']> }>;
  PublishRuleSetInput: PublishRuleSetInput;
  PublishRuleSetPayload: ResolverTypeWrapper<Omit<PublishRuleSetPayload, 'ruleSet'> & { ruleSet?: Maybe<ResolversTypes['RuleSet']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReadingInput: ReadingInput;
  Reason: ResolverTypeWrapper<Reason>;
  ReasonCode: ReasonCode;
  RecordExemptCauseInput: RecordExemptCauseInput;
  RecordExemptCausePayload: ResolverTypeWrapper<Omit<RecordExemptCausePayload, 'exemptCause'> & { exemptCause?: Maybe<ResolversTypes['ExemptCause']> }>;
  RecordHandlingInput: RecordHandlingInput;
  RecordHandlingPayload: ResolverTypeWrapper<Omit<RecordHandlingPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  RecordMarkInput: RecordMarkInput;
  RecordMarkPayload: ResolverTypeWrapper<Omit<RecordMarkPayload, 'assessment'> & { assessment?: Maybe<ResolversTypes['Assessment']> }>;
  RecordReferralAnswerInput: RecordReferralAnswerInput;
  RecordReferralAnswerPayload: ResolverTypeWrapper<Omit<RecordReferralAnswerPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  RecordReferralAppealInput: RecordReferralAppealInput;
  RecordReferralAppealPayload: ResolverTypeWrapper<Omit<RecordReferralAppealPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  RecordReferralResultInput: RecordReferralResultInput;
  RecordReferralResultPayload: ResolverTypeWrapper<Omit<RecordReferralResultPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  RecordRestrictionChangeInput: RecordRestrictionChangeInput;
  RecordRestrictionChangePayload: ResolverTypeWrapper<Omit<RecordRestrictionChangePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  RecordRestrictionDeclinedInput: RecordRestrictionDeclinedInput;
  RecordRestrictionDeclinedPayload: ResolverTypeWrapper<Omit<RecordRestrictionDeclinedPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  RecordRestrictionInput: RecordRestrictionInput;
  RecordRestrictionPayload: ResolverTypeWrapper<Omit<RecordRestrictionPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  RecordServiceInput: RecordServiceInput;
  RecordServicePayload: ResolverTypeWrapper<Omit<RecordServicePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  RecordSpotCheckInput: RecordSpotCheckInput;
  RecordSpotCheckPayload: ResolverTypeWrapper<Omit<RecordSpotCheckPayload, 'assessment'> & { assessment?: Maybe<ResolversTypes['Assessment']> }>;
  RecordTargetLetterInput: RecordTargetLetterInput;
  RecordTargetLetterPayload: ResolverTypeWrapper<Omit<RecordTargetLetterPayload, 'letter'> & { letter?: Maybe<ResolversTypes['TargetLetter']> }>;
  RecordTargetReadingInput: RecordTargetReadingInput;
  RecordTargetReadingPayload: ResolverTypeWrapper<Omit<RecordTargetReadingPayload, 'letter' | 'reading'> & { letter?: Maybe<ResolversTypes['TargetLetter']>, reading?: Maybe<ResolversTypes['IndicatorReading']> }>;
  RecordVerificationInput: RecordVerificationInput;
  RecordVerificationPayload: ResolverTypeWrapper<Omit<RecordVerificationPayload, 'item' | 'verification'> & { item?: Maybe<ResolversTypes['SupervisedItem']>, verification?: Maybe<ResolversTypes['Verification']> }>;
  RecordedMark: ResolverTypeWrapper<RecordedMarkModel>;
  RecordedMarkConnection: ResolverTypeWrapper<RecordedMarkConnectionModel>;
  RecordedMarkEdge: ResolverTypeWrapper<Omit<RecordedMarkEdge, 'node'> & { node: ResolversTypes['RecordedMark'] }>;
  RecordedPart: RecordedPart;
  Recurrence: ResolverTypeWrapper<Recurrence>;
  RecurrenceInput: RecurrenceInput;
  RecurrenceUnit: RecurrenceUnit;
  ReferAccountabilityInput: ReferAccountabilityInput;
  ReferAccountabilityPayload: ResolverTypeWrapper<Omit<ReferAccountabilityPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  RefusalCode: RefusalCode;
  RejectContestInput: RejectContestInput;
  RejectContestPayload: ResolverTypeWrapper<Omit<RejectContestPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  RejectExtensionInput: RejectExtensionInput;
  RejectExtensionPayload: ResolverTypeWrapper<Omit<RejectExtensionPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  RejectUpstreamLinkInput: RejectUpstreamLinkInput;
  RejectUpstreamLinkPayload: ResolverTypeWrapper<Omit<RejectUpstreamLinkPayload, 'link'> & { link?: Maybe<ResolversTypes['UpstreamLink']> }>;
  RemoveUpstreamLinkInput: RemoveUpstreamLinkInput;
  RemoveUpstreamLinkPayload: ResolverTypeWrapper<Omit<RemoveUpstreamLinkPayload, 'link'> & { link?: Maybe<ResolversTypes['UpstreamLink']> }>;
  ReopenAssessmentInput: ReopenAssessmentInput;
  ReopenAssessmentPayload: ResolverTypeWrapper<Omit<ReopenAssessmentPayload, 'assessment'> & { assessment?: Maybe<ResolversTypes['Assessment']> }>;
  ReopenItemInput: ReopenItemInput;
  ReopenItemPayload: ResolverTypeWrapper<Omit<ReopenItemPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  ReplyMeasureInput: ReplyMeasureInput;
  ReplyMeasurePayload: ResolverTypeWrapper<Omit<ReplyMeasurePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  ReportDraft: ResolverTypeWrapper<ReportDraftModel>;
  ReportEntry: ResolverTypeWrapper<ReportEntryModel>;
  ReportEntryConnection: ResolverTypeWrapper<ReportEntryConnectionModel>;
  ReportEntryEdge: ResolverTypeWrapper<Omit<ReportEntryEdge, 'node'> & { node: ResolversTypes['ReportEntry'] }>;
  ReportEntryInput: ReportEntryInput;
  ReportEvent: ReportEvent;
  ReportRectificationInput: ReportRectificationInput;
  ReportRectificationPayload: ResolverTypeWrapper<Omit<ReportRectificationPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  ReportRemark: ResolverTypeWrapper<ReportRemark>;
  ReportRemarkCode: ReportRemarkCode;
  ReportState: ReportState;
  ReportStepTaken: ResolverTypeWrapper<ReportStepTakenModel>;
  ReportStepTakenConnection: ResolverTypeWrapper<ReportStepTakenConnectionModel>;
  ReportStepTakenEdge: ResolverTypeWrapper<Omit<ReportStepTakenEdge, 'node'> & { node: ResolversTypes['ReportStepTaken'] }>;
  RequestCoordinationInput: RequestCoordinationInput;
  RequestCoordinationPayload: ResolverTypeWrapper<Omit<RequestCoordinationPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  RequestEvent: RequestEvent;
  RequestExtensionInput: RequestExtensionInput;
  RequestExtensionPayload: ResolverTypeWrapper<Omit<RequestExtensionPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  RequestKind: RequestKind;
  RequestListingExtensionInput: RequestListingExtensionInput;
  RequestListingExtensionPayload: ResolverTypeWrapper<Omit<RequestListingExtensionPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  RequestRestrictionInput: RequestRestrictionInput;
  RequestRestrictionPayload: ResolverTypeWrapper<Omit<RequestRestrictionPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  RequestState: RequestState;
  RequestStepTaken: ResolverTypeWrapper<RequestStepTakenModel>;
  RequestStepTakenConnection: ResolverTypeWrapper<RequestStepTakenConnectionModel>;
  RequestStepTakenEdge: ResolverTypeWrapper<Omit<RequestStepTakenEdge, 'node'> & { node: ResolversTypes['RequestStepTaken'] }>;
  ResolveUnitNameInput: ResolveUnitNameInput;
  ResolveUnitNamePayload: ResolverTypeWrapper<Omit<ResolveUnitNamePayload, 'plan'> & { plan?: Maybe<ResolversTypes['Plan']> }>;
  Responsibility: ResolverTypeWrapper<ResponsibilityModel>;
  ResponsibilityConnection: ResolverTypeWrapper<ResponsibilityConnectionModel>;
  ResponsibilityEdge: ResolverTypeWrapper<Omit<ResponsibilityEdge, 'node'> & { node: ResolversTypes['Responsibility'] }>;
  ResponsibilityRole: ResponsibilityRole;
  RestrictionChange: RestrictionChange;
  ResumeItemInput: ResumeItemInput;
  ResumeItemPayload: ResolverTypeWrapper<Omit<ResumeItemPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  ReturnExtensionInput: ReturnExtensionInput;
  ReturnExtensionPayload: ResolverTypeWrapper<Omit<ReturnExtensionPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  ReturnItemInput: ReturnItemInput;
  ReturnItemPayload: ResolverTypeWrapper<Omit<ReturnItemPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  ReturnReportInput: ReturnReportInput;
  ReturnReportPayload: ResolverTypeWrapper<Omit<ReturnReportPayload, 'report'> & { report?: Maybe<ResolversTypes['ProgressReport']> }>;
  ReviewDecision: ReviewDecision;
  ReviewItem: ResolverTypeWrapper<ReviewItemModel>;
  ReviewItemConnection: ResolverTypeWrapper<ReviewItemConnectionModel>;
  ReviewItemEdge: ResolverTypeWrapper<Omit<ReviewItemEdge, 'node'> & { node: ResolversTypes['ReviewItem'] }>;
  ReviewItemInput: ReviewItemInput;
  ReviewItemPayload: ResolverTypeWrapper<Omit<ReviewItemPayload, 'assessment'> & { assessment?: Maybe<ResolversTypes['Assessment']> }>;
  ReviewOutcome: ReviewOutcome;
  ReviewState: ReviewState;
  RevokeMeasureInput: RevokeMeasureInput;
  RevokeMeasurePayload: ResolverTypeWrapper<Omit<RevokeMeasurePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  RevokeTokenInput: RevokeTokenInput;
  RevokeTokenPayload: ResolverTypeWrapper<Omit<RevokeTokenPayload, 'token'> & { token?: Maybe<ResolversTypes['ApiToken']> }>;
  RuleLimit: ResolverTypeWrapper<RuleLimit>;
  RuleMode: RuleMode;
  RuleSet: ResolverTypeWrapper<RuleSetModel>;
  RuleSetConnection: ResolverTypeWrapper<RuleSetConnectionModel>;
  RuleSetEdge: ResolverTypeWrapper<Omit<RuleSetEdge, 'node'> & { node: ResolversTypes['RuleSet'] }>;
  RuleSetPreview: ResolverTypeWrapper<RuleSetPreviewModel>;
  RuleSetState: RuleSetState;
  RunState: RunState;
  RunSweepInput: RunSweepInput;
  RunSweepPayload: ResolverTypeWrapper<Omit<RunSweepPayload, 'report'> & { report?: Maybe<ResolversTypes['SweepReport']> }>;
  RunTrigger: RunTrigger;
  Sample: ResolverTypeWrapper<SampleModel>;
  SampleConnection: ResolverTypeWrapper<SampleConnectionModel>;
  SampleEdge: ResolverTypeWrapper<Omit<SampleEdge, 'node'> & { node: ResolversTypes['Sample'] }>;
  SampledItem: ResolverTypeWrapper<SampledItemModel>;
  SampledItemConnection: ResolverTypeWrapper<SampledItemConnectionModel>;
  SampledItemEdge: ResolverTypeWrapper<Omit<SampledItemEdge, 'node'> & { node: ResolversTypes['SampledItem'] }>;
  SchemeKind: SchemeKind;
  ScoreComponent: ResolverTypeWrapper<ScoreComponent>;
  ScoreCounts: ResolverTypeWrapper<ScoreCounts>;
  ScoreDistribution: ResolverTypeWrapper<ScoreDistribution>;
  ScoreLine: ResolverTypeWrapper<ScoreLineModel>;
  ScoreLineConnection: ResolverTypeWrapper<ScoreLineConnectionModel>;
  ScoreLineEdge: ResolverTypeWrapper<Omit<ScoreLineEdge, 'node'> & { node: ResolversTypes['ScoreLine'] }>;
  Scorecard: ResolverTypeWrapper<ScorecardModel>;
  ScorecardConnection: ResolverTypeWrapper<ScorecardConnectionModel>;
  ScorecardEdge: ResolverTypeWrapper<Omit<ScorecardEdge, 'node'> & { node: ResolversTypes['Scorecard'] }>;
  ScorecardStatus: ScorecardStatus;
  SelfEvaluation: ResolverTypeWrapper<SelfEvaluationModel>;
  SelfEvaluationConnection: ResolverTypeWrapper<SelfEvaluationConnectionModel>;
  SelfEvaluationEdge: ResolverTypeWrapper<Omit<SelfEvaluationEdge, 'node'> & { node: ResolversTypes['SelfEvaluation'] }>;
  ServeMeasureDraftInput: ServeMeasureDraftInput;
  ServeMeasureDraftPayload: ResolverTypeWrapper<Omit<ServeMeasureDraftPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  SettleCoordinationInput: SettleCoordinationInput;
  SettleCoordinationPayload: ResolverTypeWrapper<Omit<SettleCoordinationPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  SettleDisputeInput: SettleDisputeInput;
  SettleDisputePayload: ResolverTypeWrapper<Omit<SettleDisputePayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  SettleReplyInput: SettleReplyInput;
  SettleReplyPayload: ResolverTypeWrapper<Omit<SettleReplyPayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  Silence: ResolverTypeWrapper<Silence>;
  SilenceCode: SilenceCode;
  SourceFormat: SourceFormat;
  SourceStatus: SourceStatus;
  Span: ResolverTypeWrapper<Span>;
  SpanInput: SpanInput;
  SplitClauseInput: SplitClauseInput;
  SplitClausePayload: ResolverTypeWrapper<Omit<SplitClausePayload, 'clause' | 'secondClause'> & { clause?: Maybe<ResolversTypes['TaskClause']>, secondClause?: Maybe<ResolversTypes['TaskClause']> }>;
  SpotCheck: ResolverTypeWrapper<SpotCheckModel>;
  SpotCheckConnection: ResolverTypeWrapper<SpotCheckConnectionModel>;
  SpotCheckEdge: ResolverTypeWrapper<Omit<SpotCheckEdge, 'node'> & { node: ResolversTypes['SpotCheck'] }>;
  SpotCheckResult: SpotCheckResult;
  StartVerificationInput: StartVerificationInput;
  StartVerificationPayload: ResolverTypeWrapper<Omit<StartVerificationPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  StateDefenceInput: StateDefenceInput;
  StateDefencePayload: ResolverTypeWrapper<Omit<StateDefencePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubmitExtensionInput: SubmitExtensionInput;
  SubmitExtensionPayload: ResolverTypeWrapper<Omit<SubmitExtensionPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  SubmitMeasureInput: SubmitMeasureInput;
  SubmitMeasurePayload: ResolverTypeWrapper<Omit<SubmitMeasurePayload, 'measure'> & { measure?: Maybe<ResolversTypes['Measure']> }>;
  SubmitReportInput: SubmitReportInput;
  SubmitReportPayload: ResolverTypeWrapper<Omit<SubmitReportPayload, 'report'> & { report?: Maybe<ResolversTypes['ProgressReport']> }>;
  SubmitSelfEvaluationInput: SubmitSelfEvaluationInput;
  SubmitSelfEvaluationPayload: ResolverTypeWrapper<Omit<SubmitSelfEvaluationPayload, 'assessment'> & { assessment?: Maybe<ResolversTypes['Assessment']> }>;
  SupervisedItem: ResolverTypeWrapper<SupervisedItemModel>;
  SupervisedItemConnection: ResolverTypeWrapper<SupervisedItemConnectionModel>;
  SupervisedItemEdge: ResolverTypeWrapper<Omit<SupervisedItemEdge, 'node'> & { node: ResolversTypes['SupervisedItem'] }>;
  SuspendItemInput: SuspendItemInput;
  SuspendItemPayload: ResolverTypeWrapper<Omit<SuspendItemPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  SweepPreview: ResolverTypeWrapper<SweepPreviewModel>;
  SweepProposal: ResolverTypeWrapper<SweepProposalModel>;
  SweepProposalConnection: ResolverTypeWrapper<SweepProposalConnectionModel>;
  SweepProposalEdge: ResolverTypeWrapper<Omit<SweepProposalEdge, 'node'> & { node: ResolversTypes['SweepProposal'] }>;
  SweepReport: ResolverTypeWrapper<SweepReportModel>;
  SweepReportConnection: ResolverTypeWrapper<SweepReportConnectionModel>;
  SweepReportEdge: ResolverTypeWrapper<Omit<SweepReportEdge, 'node'> & { node: ResolversTypes['SweepReport'] }>;
  TargetComparison: ResolverTypeWrapper<TargetComparisonModel>;
  TargetComparisonConnection: ResolverTypeWrapper<TargetComparisonConnectionModel>;
  TargetComparisonEdge: ResolverTypeWrapper<Omit<TargetComparisonEdge, 'node'> & { node: ResolversTypes['TargetComparison'] }>;
  TargetLetter: ResolverTypeWrapper<TargetLetterModel>;
  TargetLetterConnection: ResolverTypeWrapper<TargetLetterConnectionModel>;
  TargetLetterEdge: ResolverTypeWrapper<Omit<TargetLetterEdge, 'node'> & { node: ResolversTypes['TargetLetter'] }>;
  TargetLine: ResolverTypeWrapper<TargetLineModel>;
  TargetRule: TargetRule;
  TargetShift: TargetShift;
  TargetVerdict: TargetVerdict;
  TaskClause: ResolverTypeWrapper<TaskClauseModel>;
  TaskClauseConnection: ResolverTypeWrapper<TaskClauseConnectionModel>;
  TaskClauseEdge: ResolverTypeWrapper<Omit<TaskClauseEdge, 'node'> & { node: ResolversTypes['TaskClause'] }>;
  TaskClauseFilter: TaskClauseFilter;
  TerminateItemInput: TerminateItemInput;
  TerminateItemPayload: ResolverTypeWrapper<Omit<TerminateItemPayload, 'item'> & { item?: Maybe<ResolversTypes['SupervisedItem']> }>;
  Through: Through;
  TimelineEvent: ResolverTypeWrapper<TimelineEventModel>;
  TimelineEventConnection: ResolverTypeWrapper<TimelineEventConnectionModel>;
  TimelineEventEdge: ResolverTypeWrapper<Omit<TimelineEventEdge, 'node'> & { node: ResolversTypes['TimelineEvent'] }>;
  TimelineKind: TimelineKind;
  Undertaking: ResolverTypeWrapper<UndertakingModel>;
  UndertakingInput: UndertakingInput;
  Unit: ResolverTypeWrapper<UnitModel>;
  UnitAlias: ResolverTypeWrapper<UnitAliasModel>;
  UnitAliasConnection: ResolverTypeWrapper<UnitAliasConnectionModel>;
  UnitAliasEdge: ResolverTypeWrapper<Omit<UnitAliasEdge, 'node'> & { node: ResolversTypes['UnitAlias'] }>;
  UnitConnection: ResolverTypeWrapper<UnitConnectionModel>;
  UnitEdge: ResolverTypeWrapper<Omit<UnitEdge, 'node'> & { node: ResolversTypes['Unit'] }>;
  UnitFilter: UnitFilter;
  UnitGroup: ResolverTypeWrapper<UnitGroupModel>;
  UnitGroupConnection: ResolverTypeWrapper<UnitGroupConnectionModel>;
  UnitGroupEdge: ResolverTypeWrapper<Omit<UnitGroupEdge, 'node'> & { node: ResolversTypes['UnitGroup'] }>;
  UnitKind: UnitKind;
  UnitMatch: ResolverTypeWrapper<UnitMatchModel>;
  UnitMatchConnection: ResolverTypeWrapper<UnitMatchConnectionModel>;
  UnitMatchEdge: ResolverTypeWrapper<Omit<UnitMatchEdge, 'node'> & { node: ResolversTypes['UnitMatch'] }>;
  UnknownReason: UnknownReason;
  UpholdContestInput: UpholdContestInput;
  UpholdContestPayload: ResolverTypeWrapper<Omit<UpholdContestPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  UpstreamCoverage: ResolverTypeWrapper<UpstreamCoverageModel>;
  UpstreamLink: ResolverTypeWrapper<UpstreamLinkModel>;
  UpstreamLinkConnection: ResolverTypeWrapper<UpstreamLinkConnectionModel>;
  UpstreamLinkEdge: ResolverTypeWrapper<Omit<UpstreamLinkEdge, 'node'> & { node: ResolversTypes['UpstreamLink'] }>;
  UpstreamProposal: ResolverTypeWrapper<UpstreamProposalModel>;
  UpstreamProposalConnection: ResolverTypeWrapper<UpstreamProposalConnectionModel>;
  UpstreamProposalEdge: ResolverTypeWrapper<Omit<UpstreamProposalEdge, 'node'> & { node: ResolversTypes['UpstreamProposal'] }>;
  UserError: ResolverTypeWrapper<UserError>;
  Verdict: Verdict;
  Verification: ResolverTypeWrapper<VerificationModel>;
  VerificationConnection: ResolverTypeWrapper<VerificationConnectionModel>;
  VerificationEdge: ResolverTypeWrapper<Omit<VerificationEdge, 'node'> & { node: ResolversTypes['Verification'] }>;
  VerificationMethod: VerificationMethod;
  VerificationOutcome: VerificationOutcome;
  VerifyEvidenceInput: VerifyEvidenceInput;
  VerifyEvidencePayload: ResolverTypeWrapper<Omit<VerifyEvidencePayload, 'evidence'> & { evidence?: Maybe<ResolversTypes['Evidence']> }>;
  VerifyReadingInput: VerifyReadingInput;
  VerifyReadingPayload: ResolverTypeWrapper<Omit<VerifyReadingPayload, 'reading'> & { reading?: Maybe<ResolversTypes['IndicatorReading']> }>;
  VoidPaperInput: VoidPaperInput;
  VoidPaperPayload: ResolverTypeWrapper<Omit<VoidPaperPayload, 'paper'> & { paper?: Maybe<ResolversTypes['Paper']> }>;
  WaiveFindingInput: WaiveFindingInput;
  WaiveFindingPayload: ResolverTypeWrapper<Omit<WaiveFindingPayload, 'finding'> & { finding?: Maybe<ResolversTypes['Finding']> }>;
  WithdrawCompletionInput: WithdrawCompletionInput;
  WithdrawCompletionPayload: ResolverTypeWrapper<Omit<WithdrawCompletionPayload, 'obligation'> & { obligation?: Maybe<ResolversTypes['Obligation']> }>;
  WithdrawEvidenceInput: WithdrawEvidenceInput;
  WithdrawEvidencePayload: ResolverTypeWrapper<Omit<WithdrawEvidencePayload, 'evidence'> & { evidence?: Maybe<ResolversTypes['Evidence']> }>;
  WithdrawMarkInput: WithdrawMarkInput;
  WithdrawMarkPayload: ResolverTypeWrapper<Omit<WithdrawMarkPayload, 'assessment'> & { assessment?: Maybe<ResolversTypes['Assessment']> }>;
  WithdrawRequestInput: WithdrawRequestInput;
  WithdrawRequestPayload: ResolverTypeWrapper<Omit<WithdrawRequestPayload, 'request'> & { request?: Maybe<ResolversTypes['DutyRequest']> }>;
  WithdrawTargetLetterInput: WithdrawTargetLetterInput;
  WithdrawTargetLetterPayload: ResolverTypeWrapper<Omit<WithdrawTargetLetterPayload, 'letter'> & { letter?: Maybe<ResolversTypes['TargetLetter']> }>;
  WithdrawalReason: WithdrawalReason;
  WordingConnection: ResolverTypeWrapper<WordingConnectionModel>;
  WordingEdge: ResolverTypeWrapper<Omit<WordingEdge, 'node'> & { node: ResolversTypes['TaskClause'] }>;
  WordsApart: ResolverTypeWrapper<WordsApart>;
  WordsApartKind: WordsApartKind;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptEditionInput: AcceptEditionInput;
  AcceptEditionPayload: Omit<AcceptEditionPayload, 'plan'> & { plan?: Maybe<ResolversParentTypes['Plan']> };
  AcceptReportInput: AcceptReportInput;
  AcceptReportPayload: Omit<AcceptReportPayload, 'report'> & { report?: Maybe<ResolversParentTypes['ProgressReport']> };
  AcceptReviewInput: AcceptReviewInput;
  AcceptReviewPayload: Omit<AcceptReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['MeasureReview']> };
  AcknowledgeItemInput: AcknowledgeItemInput;
  AcknowledgeItemPayload: Omit<AcknowledgeItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  AcknowledgeMeasureInput: AcknowledgeMeasureInput;
  AcknowledgeMeasurePayload: Omit<AcknowledgeMeasurePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  Actor: ActorModel;
  AdvanceAssessmentInput: AdvanceAssessmentInput;
  AdvanceAssessmentPayload: Omit<AdvanceAssessmentPayload, 'assessment'> & { assessment?: Maybe<ResolversParentTypes['Assessment']> };
  AnswerInput: AnswerInput;
  AnswerObjectionInput: AnswerObjectionInput;
  AnswerObjectionPayload: Omit<AnswerObjectionPayload, 'assessment'> & { assessment?: Maybe<ResolversParentTypes['Assessment']> };
  AnswerStatementInput: AnswerStatementInput;
  AnswerStatementPayload: Omit<AnswerStatementPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  ApiToken: ApiTokenModel;
  ApiTokenConnection: ApiTokenConnectionModel;
  ApiTokenEdge: Omit<ApiTokenEdge, 'node'> & { node: ResolversParentTypes['ApiToken'] };
  ApproveAssessmentInput: ApproveAssessmentInput;
  ApproveAssessmentPayload: Omit<ApproveAssessmentPayload, 'assessment'> & { assessment?: Maybe<ResolversParentTypes['Assessment']> };
  ApproveExtensionInput: ApproveExtensionInput;
  ApproveExtensionPayload: Omit<ApproveExtensionPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  ApproveItemsInput: ApproveItemsInput;
  ApproveItemsPayload: Omit<ApproveItemsPayload, 'approved'> & { approved?: Maybe<ResolversParentTypes['ItemSet']> };
  ArchiveItemInput: ArchiveItemInput;
  ArchiveItemPayload: Omit<ArchiveItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  Assessment: AssessmentModel;
  AssessmentConnection: AssessmentConnectionModel;
  AssessmentEdge: Omit<AssessmentEdge, 'node'> & { node: ResolversParentTypes['Assessment'] };
  AssessmentLint: AssessmentLintModel;
  AssessmentLintConnection: AssessmentLintConnectionModel;
  AssessmentLintEdge: Omit<AssessmentLintEdge, 'node'> & { node: ResolversParentTypes['AssessmentLint'] };
  AssessmentScheme: AssessmentSchemeModel;
  AssessmentSchemeConnection: AssessmentSchemeConnectionModel;
  AssessmentSchemeEdge: Omit<AssessmentSchemeEdge, 'node'> & { node: ResolversParentTypes['AssessmentScheme'] };
  AssignItemsInput: AssignItemsInput;
  AssignItemsPayload: Omit<AssignItemsPayload, 'assigned'> & { assigned?: Maybe<ResolversParentTypes['ItemSet']> };
  AssignSupervisionDeadlineInput: AssignSupervisionDeadlineInput;
  AssignSupervisionDeadlinePayload: Omit<AssignSupervisionDeadlinePayload, 'obligation'> & { obligation?: Maybe<ResolversParentTypes['Obligation']> };
  AssignSupervisionDeadlinesInput: AssignSupervisionDeadlinesInput;
  AssignSupervisionDeadlinesPayload: Omit<AssignSupervisionDeadlinesPayload, 'deadlines'> & { deadlines?: Maybe<ResolversParentTypes['DeadlinesSet']> };
  BasisReference: BasisReferenceModel;
  BasisReferenceConnection: BasisReferenceConnectionModel;
  BasisReferenceEdge: Omit<BasisReferenceEdge, 'node'> & { node: ResolversParentTypes['BasisReference'] };
  BeginItemInput: BeginItemInput;
  BeginItemPayload: Omit<BeginItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  BeginMeasureVerificationInput: BeginMeasureVerificationInput;
  BeginMeasureVerificationPayload: Omit<BeginMeasureVerificationPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  Boolean: Scalars['Boolean']['output'];
  BringIntoForceInput: BringIntoForceInput;
  BringIntoForcePayload: Omit<BringIntoForcePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  CaseEvidence: CaseEvidenceModel;
  CaseEvidenceInput: CaseEvidenceInput;
  Citation: Citation;
  ClaimCompletionInput: ClaimCompletionInput;
  ClaimCompletionPayload: Omit<ClaimCompletionPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  ClauseChange: ClauseChangeModel;
  ClauseChangeConnection: ClauseChangeConnectionModel;
  ClauseChangeEdge: Omit<ClauseChangeEdge, 'node'> & { node: ResolversParentTypes['ClauseChange'] };
  ClauseDifference: ClauseDifference;
  ClausePairingInput: ClausePairingInput;
  ClauseRival: ClauseRivalModel;
  ClearingFact: ClearingFact;
  CloseHearingInput: CloseHearingInput;
  CloseHearingPayload: Omit<CloseHearingPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  CloseItemInput: CloseItemInput;
  CloseItemPayload: Omit<CloseItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  CompleteItemInput: CompleteItemInput;
  CompleteItemPayload: Omit<CompleteItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  CompleteObligationInput: CompleteObligationInput;
  CompleteObligationPayload: Omit<CompleteObligationPayload, 'obligation'> & { obligation?: Maybe<ResolversParentTypes['Obligation']> };
  Completion: CompletionModel;
  ConcludeMeasureVerificationInput: ConcludeMeasureVerificationInput;
  ConcludeMeasureVerificationPayload: Omit<ConcludeMeasureVerificationPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  ConfirmClauseInput: ConfirmClauseInput;
  ConfirmClausePayload: Omit<ConfirmClausePayload, 'clause'> & { clause?: Maybe<ResolversParentTypes['TaskClause']> };
  ConfirmPlanInput: ConfirmPlanInput;
  ConfirmPlanPayload: Omit<ConfirmPlanPayload, 'plan'> & { plan?: Maybe<ResolversParentTypes['Plan']> };
  ConfirmUpstreamLinkInput: ConfirmUpstreamLinkInput;
  ConfirmUpstreamLinkPayload: Omit<ConfirmUpstreamLinkPayload, 'link'> & { link?: Maybe<ResolversParentTypes['UpstreamLink']> };
  ContributeToReportInput: ContributeToReportInput;
  ContributeToReportPayload: Omit<ContributeToReportPayload, 'contribution'> & { contribution?: Maybe<ResolversParentTypes['Contribution']> };
  Contribution: ContributionModel;
  ContributionConnection: ContributionConnectionModel;
  ContributionEdge: Omit<ContributionEdge, 'node'> & { node: ResolversParentTypes['Contribution'] };
  CorrectClauseInput: CorrectClauseInput;
  CorrectClausePayload: Omit<CorrectClausePayload, 'clause'> & { clause?: Maybe<ResolversParentTypes['TaskClause']> };
  CorrectContestInput: CorrectContestInput;
  CorrectContestPayload: Omit<CorrectContestPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  CorrectReportInput: CorrectReportInput;
  CorrectReportPayload: Omit<CorrectReportPayload, 'report'> & { report?: Maybe<ResolversParentTypes['ProgressReport']> };
  CorrectedEntryInput: CorrectedEntryInput;
  CreateTokenInput: CreateTokenInput;
  CreateTokenPayload: Omit<CreateTokenPayload, 'token'> & { token?: Maybe<ResolversParentTypes['ApiToken']> };
  DateTime: Scalars['DateTime']['output'];
  DayComparison: DayComparisonModel;
  DayComparisonConnection: DayComparisonConnectionModel;
  DayComparisonEdge: Omit<DayComparisonEdge, 'node'> & { node: ResolversParentTypes['DayComparison'] };
  Deadline: DeadlineModel;
  DeadlineConnection: DeadlineConnectionModel;
  DeadlineEdge: Omit<DeadlineEdge, 'node'> & { node: ResolversParentTypes['Deadline'] };
  DeadlineInput: DeadlineInput;
  DeadlinesSet: DeadlinesSetModel;
  DecideListingExtensionInput: DecideListingExtensionInput;
  DecideListingExtensionPayload: Omit<DecideListingExtensionPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  DecideMeasureInput: DecideMeasureInput;
  DecideMeasurePayload: Omit<DecideMeasurePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  DecideReviewInput: DecideReviewInput;
  DecideReviewPayload: Omit<DecideReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['MeasureReview']> };
  DifferenceReason: DifferenceReason;
  DismissMeasureInput: DismissMeasureInput;
  DismissMeasurePayload: Omit<DismissMeasurePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  DisputeAssignmentInput: DisputeAssignmentInput;
  DisputeAssignmentPayload: Omit<DisputeAssignmentPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  DocumentSeries: DocumentSeriesModel;
  DocumentSeriesConnection: DocumentSeriesConnectionModel;
  DocumentSeriesEdge: Omit<DocumentSeriesEdge, 'node'> & { node: ResolversParentTypes['DocumentSeries'] };
  Doubt: Doubt;
  DraftEntry: DraftEntryModel;
  DraftEntryConnection: DraftEntryConnectionModel;
  DraftEntryEdge: Omit<DraftEntryEdge, 'node'> & { node: ResolversParentTypes['DraftEntry'] };
  DraftMeasureInput: DraftMeasureInput;
  DraftMeasurePayload: Omit<DraftMeasurePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  DraftRuleSetInput: DraftRuleSetInput;
  DraftRuleSetPayload: Omit<DraftRuleSetPayload, 'ruleSet'> & { ruleSet?: Maybe<ResolversParentTypes['RuleSet']> };
  DrawSampleInput: DrawSampleInput;
  DrawSamplePayload: Omit<DrawSamplePayload, 'sample'> & { sample?: Maybe<ResolversParentTypes['Sample']> };
  DrawSpotChecksInput: DrawSpotChecksInput;
  DrawSpotChecksPayload: Omit<DrawSpotChecksPayload, 'assessment'> & { assessment?: Maybe<ResolversParentTypes['Assessment']> };
  DutyCounts: DutyCounts;
  DutyLight: DutyLight;
  DutyRequest: DutyRequestModel;
  DutyRequestConnection: DutyRequestConnectionModel;
  DutyRequestEdge: Omit<DutyRequestEdge, 'node'> & { node: ResolversParentTypes['DutyRequest'] };
  DutyRequestFilter: DutyRequestFilter;
  EditionMeasure: EditionMeasureModel;
  EditionMeasureConnection: EditionMeasureConnectionModel;
  EditionMeasureEdge: Omit<EditionMeasureEdge, 'node'> & { node: ResolversParentTypes['EditionMeasure'] };
  EditionPreview: EditionPreviewModel;
  EndReferralInput: EndReferralInput;
  EndReferralPayload: Omit<EndReferralPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  EscalationRule: EscalationRuleModel;
  EscalationRuleConnection: EscalationRuleConnectionModel;
  EscalationRuleEdge: Omit<EscalationRuleEdge, 'node'> & { node: ResolversParentTypes['EscalationRule'] };
  Evidence: EvidenceModel;
  EvidenceConnection: EvidenceConnectionModel;
  EvidenceEdge: Omit<EvidenceEdge, 'node'> & { node: ResolversParentTypes['Evidence'] };
  EvidenceFilter: EvidenceFilter;
  ExemptCause: ExemptCauseModel;
  ExemptCauseConnection: ExemptCauseConnectionModel;
  ExemptCauseEdge: Omit<ExemptCauseEdge, 'node'> & { node: ResolversParentTypes['ExemptCause'] };
  Fact: Fact;
  FileContestInput: FileContestInput;
  FileContestPayload: Omit<FileContestPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  FileObjectionInput: FileObjectionInput;
  FileObjectionPayload: Omit<FileObjectionPayload, 'assessment'> & { assessment?: Maybe<ResolversParentTypes['Assessment']> };
  FileRectificationPlanInput: FileRectificationPlanInput;
  FileRectificationPlanPayload: Omit<FileRectificationPlanPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  FileReviewInput: FileReviewInput;
  FileReviewPayload: Omit<FileReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['MeasureReview']> };
  FinalRemark: FinalRemark;
  FinalScorecard: FinalScorecardModel;
  FinalScorecardConnection: FinalScorecardConnectionModel;
  FinalScorecardEdge: Omit<FinalScorecardEdge, 'node'> & { node: ResolversParentTypes['FinalScorecard'] };
  Finding: FindingModel;
  FindingConnection: FindingConnectionModel;
  FindingEdge: Omit<FindingEdge, 'node'> & { node: ResolversParentTypes['Finding'] };
  FindingFilter: FindingFilter;
  ForwardExtensionInput: ForwardExtensionInput;
  ForwardExtensionPayload: Omit<ForwardExtensionPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  GradeBand: GradeBand;
  GradeChange: GradeChange;
  GradeShare: GradeShare;
  HandledPerson: HandledPersonModel;
  HandledPersonInput: HandledPersonInput;
  HeldCount: HeldCount;
  HeldItem: HeldItemModel;
  HeldItemConnection: HeldItemConnectionModel;
  HeldItemEdge: Omit<HeldItemEdge, 'node'> & { node: ResolversParentTypes['HeldItem'] };
  Hold: HoldModel;
  HoldInterviewInput: HoldInterviewInput;
  HoldInterviewPayload: Omit<HoldInterviewPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  ID: Scalars['ID']['output'];
  ImportPlanInput: ImportPlanInput;
  ImportPlanPayload: Omit<ImportPlanPayload, 'plan'> & { plan?: Maybe<ResolversParentTypes['Plan']> };
  Indicator: IndicatorModel;
  IndicatorConnection: IndicatorConnectionModel;
  IndicatorEdge: Omit<IndicatorEdge, 'node'> & { node: ResolversParentTypes['Indicator'] };
  IndicatorInput: IndicatorInput;
  IndicatorReading: IndicatorReadingModel;
  IndicatorReadingConnection: IndicatorReadingConnectionModel;
  IndicatorReadingEdge: Omit<IndicatorReadingEdge, 'node'> & { node: ResolversParentTypes['IndicatorReading'] };
  Int: Scalars['Int']['output'];
  InterviewScheduleInput: InterviewScheduleInput;
  IssueMeasureInput: IssueMeasureInput;
  IssueMeasurePayload: Omit<IssueMeasurePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  IssueMinutesInput: IssueMinutesInput;
  IssueMinutesPayload: Omit<IssueMinutesPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  ItemFilter: ItemFilter;
  ItemOpening: ItemOpeningModel;
  ItemReporting: ItemReporting;
  ItemReview: ItemReviewModel;
  ItemReviewConnection: ItemReviewConnectionModel;
  ItemReviewEdge: Omit<ItemReviewEdge, 'node'> & { node: ResolversParentTypes['ItemReview'] };
  ItemSet: ItemSetModel;
  ItemStepTaken: ItemStepTakenModel;
  ItemStepTakenConnection: ItemStepTakenConnectionModel;
  ItemStepTakenEdge: Omit<ItemStepTakenEdge, 'node'> & { node: ResolversParentTypes['ItemStepTaken'] };
  KeyWorkCheck: KeyWorkCheckModel;
  LedgerChange: LedgerChangeModel;
  LedgerChangeConnection: LedgerChangeConnectionModel;
  LedgerChangeEdge: Omit<LedgerChangeEdge, 'node'> & { node: ResolversParentTypes['LedgerChange'] };
  LedgerEntry: LedgerEntryModel;
  LedgerEntryConnection: LedgerEntryConnectionModel;
  LedgerEntryEdge: Omit<LedgerEntryEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
  LedgerFilter: LedgerFilter;
  LegalBasis: LegalBasisModel;
  LiftExemptCauseInput: LiftExemptCauseInput;
  LiftExemptCausePayload: Omit<LiftExemptCausePayload, 'exemptCause'> & { exemptCause?: Maybe<ResolversParentTypes['ExemptCause']> };
  LiftSuspensionInput: LiftSuspensionInput;
  LiftSuspensionPayload: Omit<LiftSuspensionPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  LocalDate: Scalars['LocalDate']['output'];
  MarkLine: MarkLineModel;
  MarkLineConnection: MarkLineConnectionModel;
  MarkLineEdge: Omit<MarkLineEdge, 'node'> & { node: ResolversParentTypes['MarkLine'] };
  MatchedTest: MatchedTest;
  Measure: MeasureModel;
  MeasureClock: MeasureClockModel;
  MeasureConnection: MeasureConnectionModel;
  MeasureEdge: Omit<MeasureEdge, 'node'> & { node: ResolversParentTypes['Measure'] };
  MeasureFacts: MeasureFactsModel;
  MeasureFilter: MeasureFilter;
  MeasureReview: MeasureReviewModel;
  MeasureReviewConnection: MeasureReviewConnectionModel;
  MeasureReviewEdge: Omit<MeasureReviewEdge, 'node'> & { node: ResolversParentTypes['MeasureReview'] };
  MeasureStep: MeasureStepModel;
  MeasureStepConnection: MeasureStepConnectionModel;
  MeasureStepEdge: Omit<MeasureStepEdge, 'node'> & { node: ResolversParentTypes['MeasureStep'] };
  Membership: MembershipModel;
  MembershipConnection: MembershipConnectionModel;
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  MergeClausesInput: MergeClausesInput;
  MergeClausesPayload: Omit<MergeClausesPayload, 'clause'> & { clause?: Maybe<ResolversParentTypes['TaskClause']> };
  MissingFact: MissingFact;
  MissingReport: MissingReportModel;
  MissingReportConnection: MissingReportConnectionModel;
  MissingReportEdge: Omit<MissingReportEdge, 'node'> & { node: ResolversParentTypes['MissingReport'] };
  MomentInput: MomentInput;
  Mutation: Record<PropertyKey, never>;
  NextStep: NextStepModel;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NumberPaperInput: NumberPaperInput;
  NumberPaperPayload: Omit<NumberPaperPayload, 'paper'> & { paper?: Maybe<ResolversParentTypes['Paper']> };
  Objection: ObjectionModel;
  ObjectionConnection: ObjectionConnectionModel;
  ObjectionEdge: Omit<ObjectionEdge, 'node'> & { node: ResolversParentTypes['Objection'] };
  Obligation: ObligationModel;
  ObligationConnection: ObligationConnectionModel;
  ObligationDifference: ObligationDifferenceModel;
  ObligationDifferenceConnection: ObligationDifferenceConnectionModel;
  ObligationDifferenceEdge: Omit<ObligationDifferenceEdge, 'node'> & { node: ResolversParentTypes['ObligationDifference'] };
  ObligationEdge: Omit<ObligationEdge, 'node'> & { node: ResolversParentTypes['Obligation'] };
  ObligationEffect: ObligationEffectModel;
  ObligationEffectConnection: ObligationEffectConnectionModel;
  ObligationEffectEdge: Omit<ObligationEffectEdge, 'node'> & { node: ResolversParentTypes['ObligationEffect'] };
  ObligationFilter: ObligationFilter;
  ObligationGroup: ObligationGroupModel;
  ObligationGroupConnection: ObligationGroupConnectionModel;
  ObligationGroupEdge: Omit<ObligationGroupEdge, 'node'> & { node: ResolversParentTypes['ObligationGroup'] };
  OpenAssessmentInput: OpenAssessmentInput;
  OpenAssessmentPayload: Omit<OpenAssessmentPayload, 'assessment'> & { assessment?: Maybe<ResolversParentTypes['Assessment']> };
  OpenItemsInput: OpenItemsInput;
  OpenItemsPayload: Omit<OpenItemsPayload, 'opening'> & { opening?: Maybe<ResolversParentTypes['ItemOpening']> };
  PageInfo: PageInfo;
  Paper: PaperModel;
  PaperBlock: PaperBlock;
  PaperCheck: Omit<PaperCheck, 'paper'> & { paper?: Maybe<ResolversParentTypes['Paper']> };
  PaperConnection: PaperConnectionModel;
  PaperDraft: PaperDraftModel;
  PaperDraftInput: PaperDraftInput;
  PaperEdge: Omit<PaperEdge, 'node'> & { node: ResolversParentTypes['Paper'] };
  PaperField: PaperField;
  PaperFigure: PaperFigure;
  PaperFilter: PaperFilter;
  PaperParticularInput: PaperParticularInput;
  PaperSlot: PaperSlot;
  PaperSubjectInput: PaperSubjectInput;
  PaperTemplate: PaperTemplateModel;
  PaperTemplateConnection: PaperTemplateConnectionModel;
  PaperTemplateEdge: Omit<PaperTemplateEdge, 'node'> & { node: ResolversParentTypes['PaperTemplate'] };
  PaperText: PaperTextModel;
  Place: Place;
  Plan: PlanModel;
  PlanConnection: PlanConnectionModel;
  PlanEdge: Omit<PlanEdge, 'node'> & { node: ResolversParentTypes['Plan'] };
  PlanEdition: PlanEditionModel;
  PlanEditionConnection: PlanEditionConnectionModel;
  PlanEditionEdge: Omit<PlanEditionEdge, 'node'> & { node: ResolversParentTypes['PlanEdition'] };
  PlanPreview: PlanPreviewModel;
  PlanSection: PlanSectionModel;
  PlanSectionConnection: PlanSectionConnectionModel;
  PlanSectionEdge: Omit<PlanSectionEdge, 'node'> & { node: ResolversParentTypes['PlanSection'] };
  PostponeInterviewInput: PostponeInterviewInput;
  PostponeInterviewPayload: Omit<PostponeInterviewPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  PreviewClause: PreviewClauseModel;
  PreviewClauseConnection: PreviewClauseConnectionModel;
  PreviewClauseEdge: Omit<PreviewClauseEdge, 'node'> & { node: ResolversParentTypes['PreviewClause'] };
  PreviewDeadline: PreviewDeadlineModel;
  PreviewDeadlineConnection: PreviewDeadlineConnectionModel;
  PreviewDeadlineEdge: Omit<PreviewDeadlineEdge, 'node'> & { node: ResolversParentTypes['PreviewDeadline'] };
  PreviewEditionInput: PreviewEditionInput;
  PreviewEditionPayload: Omit<PreviewEditionPayload, 'preview'> & { preview?: Maybe<ResolversParentTypes['EditionPreview']> };
  PreviewFinding: PreviewFindingModel;
  PreviewFindingConnection: PreviewFindingConnectionModel;
  PreviewFindingEdge: Omit<PreviewFindingEdge, 'node'> & { node: ResolversParentTypes['PreviewFinding'] };
  PreviewImportInput: PreviewImportInput;
  PreviewImportPayload: Omit<PreviewImportPayload, 'preview'> & { preview?: Maybe<ResolversParentTypes['PlanPreview']> };
  PreviewIndicator: PreviewIndicatorModel;
  PreviewIndicatorConnection: PreviewIndicatorConnectionModel;
  PreviewIndicatorEdge: Omit<PreviewIndicatorEdge, 'node'> & { node: ResolversParentTypes['PreviewIndicator'] };
  PreviewObligation: PreviewObligationModel;
  PreviewObligationConnection: PreviewObligationConnectionModel;
  PreviewObligationEdge: Omit<PreviewObligationEdge, 'node'> & { node: ResolversParentTypes['PreviewObligation'] };
  PreviewPaperTemplateInput: PreviewPaperTemplateInput;
  PreviewResponsibility: PreviewResponsibilityModel;
  PreviewResponsibilityConnection: PreviewResponsibilityConnectionModel;
  PreviewResponsibilityEdge: Omit<PreviewResponsibilityEdge, 'node'> & { node: ResolversParentTypes['PreviewResponsibility'] };
  ProgressReport: ProgressReportModel;
  ProgressReportConnection: ProgressReportConnectionModel;
  ProgressReportEdge: Omit<ProgressReportEdge, 'node'> & { node: ResolversParentTypes['ProgressReport'] };
  ProgressReportFilter: ProgressReportFilter;
  ProposeMeasureInput: ProposeMeasureInput;
  ProposeMeasurePayload: Omit<ProposeMeasurePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  PublishDocumentSeriesInput: PublishDocumentSeriesInput;
  PublishDocumentSeriesPayload: Omit<PublishDocumentSeriesPayload, 'series'> & { series?: Maybe<ResolversParentTypes['DocumentSeries']> };
  PublishPaperTemplateInput: PublishPaperTemplateInput;
  PublishPaperTemplatePayload: Omit<PublishPaperTemplatePayload, 'template'> & { template?: Maybe<ResolversParentTypes['PaperTemplate']> };
  PublishRuleSetInput: PublishRuleSetInput;
  PublishRuleSetPayload: Omit<PublishRuleSetPayload, 'ruleSet'> & { ruleSet?: Maybe<ResolversParentTypes['RuleSet']> };
  Query: Record<PropertyKey, never>;
  ReadingInput: ReadingInput;
  Reason: Reason;
  RecordExemptCauseInput: RecordExemptCauseInput;
  RecordExemptCausePayload: Omit<RecordExemptCausePayload, 'exemptCause'> & { exemptCause?: Maybe<ResolversParentTypes['ExemptCause']> };
  RecordHandlingInput: RecordHandlingInput;
  RecordHandlingPayload: Omit<RecordHandlingPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  RecordMarkInput: RecordMarkInput;
  RecordMarkPayload: Omit<RecordMarkPayload, 'assessment'> & { assessment?: Maybe<ResolversParentTypes['Assessment']> };
  RecordReferralAnswerInput: RecordReferralAnswerInput;
  RecordReferralAnswerPayload: Omit<RecordReferralAnswerPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  RecordReferralAppealInput: RecordReferralAppealInput;
  RecordReferralAppealPayload: Omit<RecordReferralAppealPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  RecordReferralResultInput: RecordReferralResultInput;
  RecordReferralResultPayload: Omit<RecordReferralResultPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  RecordRestrictionChangeInput: RecordRestrictionChangeInput;
  RecordRestrictionChangePayload: Omit<RecordRestrictionChangePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  RecordRestrictionDeclinedInput: RecordRestrictionDeclinedInput;
  RecordRestrictionDeclinedPayload: Omit<RecordRestrictionDeclinedPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  RecordRestrictionInput: RecordRestrictionInput;
  RecordRestrictionPayload: Omit<RecordRestrictionPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  RecordServiceInput: RecordServiceInput;
  RecordServicePayload: Omit<RecordServicePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  RecordSpotCheckInput: RecordSpotCheckInput;
  RecordSpotCheckPayload: Omit<RecordSpotCheckPayload, 'assessment'> & { assessment?: Maybe<ResolversParentTypes['Assessment']> };
  RecordTargetLetterInput: RecordTargetLetterInput;
  RecordTargetLetterPayload: Omit<RecordTargetLetterPayload, 'letter'> & { letter?: Maybe<ResolversParentTypes['TargetLetter']> };
  RecordTargetReadingInput: RecordTargetReadingInput;
  RecordTargetReadingPayload: Omit<RecordTargetReadingPayload, 'letter' | 'reading'> & { letter?: Maybe<ResolversParentTypes['TargetLetter']>, reading?: Maybe<ResolversParentTypes['IndicatorReading']> };
  RecordVerificationInput: RecordVerificationInput;
  RecordVerificationPayload: Omit<RecordVerificationPayload, 'item' | 'verification'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']>, verification?: Maybe<ResolversParentTypes['Verification']> };
  RecordedMark: RecordedMarkModel;
  RecordedMarkConnection: RecordedMarkConnectionModel;
  RecordedMarkEdge: Omit<RecordedMarkEdge, 'node'> & { node: ResolversParentTypes['RecordedMark'] };
  Recurrence: Recurrence;
  RecurrenceInput: RecurrenceInput;
  ReferAccountabilityInput: ReferAccountabilityInput;
  ReferAccountabilityPayload: Omit<ReferAccountabilityPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  RejectContestInput: RejectContestInput;
  RejectContestPayload: Omit<RejectContestPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  RejectExtensionInput: RejectExtensionInput;
  RejectExtensionPayload: Omit<RejectExtensionPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  RejectUpstreamLinkInput: RejectUpstreamLinkInput;
  RejectUpstreamLinkPayload: Omit<RejectUpstreamLinkPayload, 'link'> & { link?: Maybe<ResolversParentTypes['UpstreamLink']> };
  RemoveUpstreamLinkInput: RemoveUpstreamLinkInput;
  RemoveUpstreamLinkPayload: Omit<RemoveUpstreamLinkPayload, 'link'> & { link?: Maybe<ResolversParentTypes['UpstreamLink']> };
  ReopenAssessmentInput: ReopenAssessmentInput;
  ReopenAssessmentPayload: Omit<ReopenAssessmentPayload, 'assessment'> & { assessment?: Maybe<ResolversParentTypes['Assessment']> };
  ReopenItemInput: ReopenItemInput;
  ReopenItemPayload: Omit<ReopenItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  ReplyMeasureInput: ReplyMeasureInput;
  ReplyMeasurePayload: Omit<ReplyMeasurePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  ReportDraft: ReportDraftModel;
  ReportEntry: ReportEntryModel;
  ReportEntryConnection: ReportEntryConnectionModel;
  ReportEntryEdge: Omit<ReportEntryEdge, 'node'> & { node: ResolversParentTypes['ReportEntry'] };
  ReportEntryInput: ReportEntryInput;
  ReportRectificationInput: ReportRectificationInput;
  ReportRectificationPayload: Omit<ReportRectificationPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  ReportRemark: ReportRemark;
  ReportStepTaken: ReportStepTakenModel;
  ReportStepTakenConnection: ReportStepTakenConnectionModel;
  ReportStepTakenEdge: Omit<ReportStepTakenEdge, 'node'> & { node: ResolversParentTypes['ReportStepTaken'] };
  RequestCoordinationInput: RequestCoordinationInput;
  RequestCoordinationPayload: Omit<RequestCoordinationPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  RequestExtensionInput: RequestExtensionInput;
  RequestExtensionPayload: Omit<RequestExtensionPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  RequestListingExtensionInput: RequestListingExtensionInput;
  RequestListingExtensionPayload: Omit<RequestListingExtensionPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  RequestRestrictionInput: RequestRestrictionInput;
  RequestRestrictionPayload: Omit<RequestRestrictionPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  RequestStepTaken: RequestStepTakenModel;
  RequestStepTakenConnection: RequestStepTakenConnectionModel;
  RequestStepTakenEdge: Omit<RequestStepTakenEdge, 'node'> & { node: ResolversParentTypes['RequestStepTaken'] };
  ResolveUnitNameInput: ResolveUnitNameInput;
  ResolveUnitNamePayload: Omit<ResolveUnitNamePayload, 'plan'> & { plan?: Maybe<ResolversParentTypes['Plan']> };
  Responsibility: ResponsibilityModel;
  ResponsibilityConnection: ResponsibilityConnectionModel;
  ResponsibilityEdge: Omit<ResponsibilityEdge, 'node'> & { node: ResolversParentTypes['Responsibility'] };
  ResumeItemInput: ResumeItemInput;
  ResumeItemPayload: Omit<ResumeItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  ReturnExtensionInput: ReturnExtensionInput;
  ReturnExtensionPayload: Omit<ReturnExtensionPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  ReturnItemInput: ReturnItemInput;
  ReturnItemPayload: Omit<ReturnItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  ReturnReportInput: ReturnReportInput;
  ReturnReportPayload: Omit<ReturnReportPayload, 'report'> & { report?: Maybe<ResolversParentTypes['ProgressReport']> };
  ReviewItem: ReviewItemModel;
  ReviewItemConnection: ReviewItemConnectionModel;
  ReviewItemEdge: Omit<ReviewItemEdge, 'node'> & { node: ResolversParentTypes['ReviewItem'] };
  ReviewItemInput: ReviewItemInput;
  ReviewItemPayload: Omit<ReviewItemPayload, 'assessment'> & { assessment?: Maybe<ResolversParentTypes['Assessment']> };
  RevokeMeasureInput: RevokeMeasureInput;
  RevokeMeasurePayload: Omit<RevokeMeasurePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  RevokeTokenInput: RevokeTokenInput;
  RevokeTokenPayload: Omit<RevokeTokenPayload, 'token'> & { token?: Maybe<ResolversParentTypes['ApiToken']> };
  RuleLimit: RuleLimit;
  RuleSet: RuleSetModel;
  RuleSetConnection: RuleSetConnectionModel;
  RuleSetEdge: Omit<RuleSetEdge, 'node'> & { node: ResolversParentTypes['RuleSet'] };
  RuleSetPreview: RuleSetPreviewModel;
  RunSweepInput: RunSweepInput;
  RunSweepPayload: Omit<RunSweepPayload, 'report'> & { report?: Maybe<ResolversParentTypes['SweepReport']> };
  Sample: SampleModel;
  SampleConnection: SampleConnectionModel;
  SampleEdge: Omit<SampleEdge, 'node'> & { node: ResolversParentTypes['Sample'] };
  SampledItem: SampledItemModel;
  SampledItemConnection: SampledItemConnectionModel;
  SampledItemEdge: Omit<SampledItemEdge, 'node'> & { node: ResolversParentTypes['SampledItem'] };
  ScoreComponent: ScoreComponent;
  ScoreCounts: ScoreCounts;
  ScoreDistribution: ScoreDistribution;
  ScoreLine: ScoreLineModel;
  ScoreLineConnection: ScoreLineConnectionModel;
  ScoreLineEdge: Omit<ScoreLineEdge, 'node'> & { node: ResolversParentTypes['ScoreLine'] };
  Scorecard: ScorecardModel;
  ScorecardConnection: ScorecardConnectionModel;
  ScorecardEdge: Omit<ScorecardEdge, 'node'> & { node: ResolversParentTypes['Scorecard'] };
  SelfEvaluation: SelfEvaluationModel;
  SelfEvaluationConnection: SelfEvaluationConnectionModel;
  SelfEvaluationEdge: Omit<SelfEvaluationEdge, 'node'> & { node: ResolversParentTypes['SelfEvaluation'] };
  ServeMeasureDraftInput: ServeMeasureDraftInput;
  ServeMeasureDraftPayload: Omit<ServeMeasureDraftPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  SettleCoordinationInput: SettleCoordinationInput;
  SettleCoordinationPayload: Omit<SettleCoordinationPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  SettleDisputeInput: SettleDisputeInput;
  SettleDisputePayload: Omit<SettleDisputePayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  SettleReplyInput: SettleReplyInput;
  SettleReplyPayload: Omit<SettleReplyPayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  Silence: Silence;
  Span: Span;
  SpanInput: SpanInput;
  SplitClauseInput: SplitClauseInput;
  SplitClausePayload: Omit<SplitClausePayload, 'clause' | 'secondClause'> & { clause?: Maybe<ResolversParentTypes['TaskClause']>, secondClause?: Maybe<ResolversParentTypes['TaskClause']> };
  SpotCheck: SpotCheckModel;
  SpotCheckConnection: SpotCheckConnectionModel;
  SpotCheckEdge: Omit<SpotCheckEdge, 'node'> & { node: ResolversParentTypes['SpotCheck'] };
  StartVerificationInput: StartVerificationInput;
  StartVerificationPayload: Omit<StartVerificationPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  StateDefenceInput: StateDefenceInput;
  StateDefencePayload: Omit<StateDefencePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  String: Scalars['String']['output'];
  SubmitExtensionInput: SubmitExtensionInput;
  SubmitExtensionPayload: Omit<SubmitExtensionPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  SubmitMeasureInput: SubmitMeasureInput;
  SubmitMeasurePayload: Omit<SubmitMeasurePayload, 'measure'> & { measure?: Maybe<ResolversParentTypes['Measure']> };
  SubmitReportInput: SubmitReportInput;
  SubmitReportPayload: Omit<SubmitReportPayload, 'report'> & { report?: Maybe<ResolversParentTypes['ProgressReport']> };
  SubmitSelfEvaluationInput: SubmitSelfEvaluationInput;
  SubmitSelfEvaluationPayload: Omit<SubmitSelfEvaluationPayload, 'assessment'> & { assessment?: Maybe<ResolversParentTypes['Assessment']> };
  SupervisedItem: SupervisedItemModel;
  SupervisedItemConnection: SupervisedItemConnectionModel;
  SupervisedItemEdge: Omit<SupervisedItemEdge, 'node'> & { node: ResolversParentTypes['SupervisedItem'] };
  SuspendItemInput: SuspendItemInput;
  SuspendItemPayload: Omit<SuspendItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  SweepPreview: SweepPreviewModel;
  SweepProposal: SweepProposalModel;
  SweepProposalConnection: SweepProposalConnectionModel;
  SweepProposalEdge: Omit<SweepProposalEdge, 'node'> & { node: ResolversParentTypes['SweepProposal'] };
  SweepReport: SweepReportModel;
  SweepReportConnection: SweepReportConnectionModel;
  SweepReportEdge: Omit<SweepReportEdge, 'node'> & { node: ResolversParentTypes['SweepReport'] };
  TargetComparison: TargetComparisonModel;
  TargetComparisonConnection: TargetComparisonConnectionModel;
  TargetComparisonEdge: Omit<TargetComparisonEdge, 'node'> & { node: ResolversParentTypes['TargetComparison'] };
  TargetLetter: TargetLetterModel;
  TargetLetterConnection: TargetLetterConnectionModel;
  TargetLetterEdge: Omit<TargetLetterEdge, 'node'> & { node: ResolversParentTypes['TargetLetter'] };
  TargetLine: TargetLineModel;
  TaskClause: TaskClauseModel;
  TaskClauseConnection: TaskClauseConnectionModel;
  TaskClauseEdge: Omit<TaskClauseEdge, 'node'> & { node: ResolversParentTypes['TaskClause'] };
  TaskClauseFilter: TaskClauseFilter;
  TerminateItemInput: TerminateItemInput;
  TerminateItemPayload: Omit<TerminateItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SupervisedItem']> };
  TimelineEvent: TimelineEventModel;
  TimelineEventConnection: TimelineEventConnectionModel;
  TimelineEventEdge: Omit<TimelineEventEdge, 'node'> & { node: ResolversParentTypes['TimelineEvent'] };
  Undertaking: UndertakingModel;
  UndertakingInput: UndertakingInput;
  Unit: UnitModel;
  UnitAlias: UnitAliasModel;
  UnitAliasConnection: UnitAliasConnectionModel;
  UnitAliasEdge: Omit<UnitAliasEdge, 'node'> & { node: ResolversParentTypes['UnitAlias'] };
  UnitConnection: UnitConnectionModel;
  UnitEdge: Omit<UnitEdge, 'node'> & { node: ResolversParentTypes['Unit'] };
  UnitFilter: UnitFilter;
  UnitGroup: UnitGroupModel;
  UnitGroupConnection: UnitGroupConnectionModel;
  UnitGroupEdge: Omit<UnitGroupEdge, 'node'> & { node: ResolversParentTypes['UnitGroup'] };
  UnitMatch: UnitMatchModel;
  UnitMatchConnection: UnitMatchConnectionModel;
  UnitMatchEdge: Omit<UnitMatchEdge, 'node'> & { node: ResolversParentTypes['UnitMatch'] };
  UpholdContestInput: UpholdContestInput;
  UpholdContestPayload: Omit<UpholdContestPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  UpstreamCoverage: UpstreamCoverageModel;
  UpstreamLink: UpstreamLinkModel;
  UpstreamLinkConnection: UpstreamLinkConnectionModel;
  UpstreamLinkEdge: Omit<UpstreamLinkEdge, 'node'> & { node: ResolversParentTypes['UpstreamLink'] };
  UpstreamProposal: UpstreamProposalModel;
  UpstreamProposalConnection: UpstreamProposalConnectionModel;
  UpstreamProposalEdge: Omit<UpstreamProposalEdge, 'node'> & { node: ResolversParentTypes['UpstreamProposal'] };
  UserError: UserError;
  Verification: VerificationModel;
  VerificationConnection: VerificationConnectionModel;
  VerificationEdge: Omit<VerificationEdge, 'node'> & { node: ResolversParentTypes['Verification'] };
  VerifyEvidenceInput: VerifyEvidenceInput;
  VerifyEvidencePayload: Omit<VerifyEvidencePayload, 'evidence'> & { evidence?: Maybe<ResolversParentTypes['Evidence']> };
  VerifyReadingInput: VerifyReadingInput;
  VerifyReadingPayload: Omit<VerifyReadingPayload, 'reading'> & { reading?: Maybe<ResolversParentTypes['IndicatorReading']> };
  VoidPaperInput: VoidPaperInput;
  VoidPaperPayload: Omit<VoidPaperPayload, 'paper'> & { paper?: Maybe<ResolversParentTypes['Paper']> };
  WaiveFindingInput: WaiveFindingInput;
  WaiveFindingPayload: Omit<WaiveFindingPayload, 'finding'> & { finding?: Maybe<ResolversParentTypes['Finding']> };
  WithdrawCompletionInput: WithdrawCompletionInput;
  WithdrawCompletionPayload: Omit<WithdrawCompletionPayload, 'obligation'> & { obligation?: Maybe<ResolversParentTypes['Obligation']> };
  WithdrawEvidenceInput: WithdrawEvidenceInput;
  WithdrawEvidencePayload: Omit<WithdrawEvidencePayload, 'evidence'> & { evidence?: Maybe<ResolversParentTypes['Evidence']> };
  WithdrawMarkInput: WithdrawMarkInput;
  WithdrawMarkPayload: Omit<WithdrawMarkPayload, 'assessment'> & { assessment?: Maybe<ResolversParentTypes['Assessment']> };
  WithdrawRequestInput: WithdrawRequestInput;
  WithdrawRequestPayload: Omit<WithdrawRequestPayload, 'request'> & { request?: Maybe<ResolversParentTypes['DutyRequest']> };
  WithdrawTargetLetterInput: WithdrawTargetLetterInput;
  WithdrawTargetLetterPayload: Omit<WithdrawTargetLetterPayload, 'letter'> & { letter?: Maybe<ResolversParentTypes['TargetLetter']> };
  WordingConnection: WordingConnectionModel;
  WordingEdge: Omit<WordingEdge, 'node'> & { node: ResolversParentTypes['TaskClause'] };
  WordsApart: WordsApart;
};

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize: Scalars['Int']['input'];
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptEditionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptEditionPayload'] = ResolversParentTypes['AcceptEditionPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcceptReportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptReportPayload'] = ResolversParentTypes['AcceptReportPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcceptReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptReviewPayload'] = ResolversParentTypes['AcceptReviewPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['MeasureReview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcknowledgeItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgeItemPayload'] = ResolversParentTypes['AcknowledgeItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcknowledgeMeasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgeMeasurePayload'] = ResolversParentTypes['AcknowledgeMeasurePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isUnitScoped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, Partial<ActorUnitsArgs>>;
};

export type AdvanceAssessmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvanceAssessmentPayload'] = ResolversParentTypes['AdvanceAssessmentPayload']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AnswerObjectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerObjectionPayload'] = ResolversParentTypes['AnswerObjectionPayload']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AnswerStatementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerStatementPayload'] = ResolversParentTypes['AnswerStatementPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApiTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiToken'] = ResolversParentTypes['ApiToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isUnitScoped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, Partial<ApiTokenUnitsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiTokenConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiTokenConnection'] = ResolversParentTypes['ApiTokenConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiTokenEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiTokenEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiTokenEdge'] = ResolversParentTypes['ApiTokenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
};

export type ApproveAssessmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveAssessmentPayload'] = ResolversParentTypes['ApproveAssessmentPayload']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApproveExtensionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveExtensionPayload'] = ResolversParentTypes['ApproveExtensionPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApproveItemsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveItemsPayload'] = ResolversParentTypes['ApproveItemsPayload']> = {
  approved?: Resolver<Maybe<ResolversTypes['ItemSet']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveItemPayload'] = ResolversParentTypes['ArchiveItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assessment'] = ResolversParentTypes['Assessment']> = {
  approvalDocument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cards?: Resolver<ResolversTypes['ScorecardConnection'], ParentType, ContextType, Partial<AssessmentCardsArgs>>;
  coordinationUnit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  distribution?: Resolver<ResolversTypes['ScoreDistribution'], ParentType, ContextType>;
  evidenceFrozenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finalCards?: Resolver<ResolversTypes['FinalScorecardConnection'], ParentType, ContextType, Partial<AssessmentFinalCardsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SchemeKind'], ParentType, ContextType>;
  lint?: Resolver<ResolversTypes['AssessmentLintConnection'], ParentType, ContextType, Partial<AssessmentLintArgs>>;
  manifestHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextSteps?: Resolver<Array<ResolversTypes['AssessmentStep']>, ParentType, ContextType>;
  objections?: Resolver<ResolversTypes['ObjectionConnection'], ParentType, ContextType, Partial<AssessmentObjectionsArgs>>;
  openedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedMarks?: Resolver<ResolversTypes['RecordedMarkConnection'], ParentType, ContextType, Partial<AssessmentRecordedMarksArgs>>;
  reopenReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reopenedFrom?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  reviews?: Resolver<ResolversTypes['ItemReviewConnection'], ParentType, ContextType, Partial<AssessmentReviewsArgs>>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['AssessmentScheme'], ParentType, ContextType>;
  selfEvaluations?: Resolver<ResolversTypes['SelfEvaluationConnection'], ParentType, ContextType, Partial<AssessmentSelfEvaluationsArgs>>;
  spotChecks?: Resolver<ResolversTypes['SpotCheckConnection'], ParentType, ContextType, Partial<AssessmentSpotChecksArgs>>;
  stage?: Resolver<ResolversTypes['AssessmentStage'], ParentType, ContextType>;
  stageEndsOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssessmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentConnection'] = ResolversParentTypes['AssessmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssessmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Assessment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentEdge'] = ResolversParentTypes['AssessmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
};

export type AssessmentLintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentLint'] = ResolversParentTypes['AssessmentLint']> = {
  code?: Resolver<ResolversTypes['AssessmentLintCode'], ParentType, ContextType>;
  effectHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type AssessmentLintConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentLintConnection'] = ResolversParentTypes['AssessmentLintConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssessmentLintEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AssessmentLint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessmentLintEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentLintEdge'] = ResolversParentTypes['AssessmentLintEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AssessmentLint'], ParentType, ContextType>;
};

export type AssessmentSchemeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentScheme'] = ResolversParentTypes['AssessmentScheme']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gradeBands?: Resolver<Array<ResolversTypes['GradeBand']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SchemeKind'], ParentType, ContextType>;
  lastYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssessmentSchemeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentSchemeConnection'] = ResolversParentTypes['AssessmentSchemeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssessmentSchemeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AssessmentScheme']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessmentSchemeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentSchemeEdge'] = ResolversParentTypes['AssessmentSchemeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AssessmentScheme'], ParentType, ContextType>;
};

export type AssignItemsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignItemsPayload'] = ResolversParentTypes['AssignItemsPayload']> = {
  assigned?: Resolver<Maybe<ResolversTypes['ItemSet']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssignSupervisionDeadlinePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignSupervisionDeadlinePayload'] = ResolversParentTypes['AssignSupervisionDeadlinePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssignSupervisionDeadlinesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignSupervisionDeadlinesPayload'] = ResolversParentTypes['AssignSupervisionDeadlinesPayload']> = {
  deadlines?: Resolver<Maybe<ResolversTypes['DeadlinesSet']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BasisReferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasisReference'] = ResolversParentTypes['BasisReference']> = {
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  docNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  normalisedNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BasisReferenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasisReferenceConnection'] = ResolversParentTypes['BasisReferenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BasisReferenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['BasisReference']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BasisReferenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasisReferenceEdge'] = ResolversParentTypes['BasisReferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BasisReference'], ParentType, ContextType>;
};

export type BeginItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginItemPayload'] = ResolversParentTypes['BeginItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BeginMeasureVerificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginMeasureVerificationPayload'] = ResolversParentTypes['BeginMeasureVerificationPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BringIntoForcePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BringIntoForcePayload'] = ResolversParentTypes['BringIntoForcePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CaseEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEvidence'] = ResolversParentTypes['CaseEvidence']> = {
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  surface?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClaimCompletionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimCompletionPayload'] = ResolversParentTypes['ClaimCompletionPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClauseChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClauseChange'] = ResolversParentTypes['ClauseChange']> = {
  after?: Resolver<Maybe<ResolversTypes['PreviewClause']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['ClauseDifference']>, ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['PairingGround']>, ParentType, ContextType>;
  isDoubtful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  likeness?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  obligations?: Resolver<ResolversTypes['ObligationEffectConnection'], ParentType, ContextType, Partial<ClauseChangeObligationsArgs>>;
  outcome?: Resolver<ResolversTypes['ClauseOutcome'], ParentType, ContextType>;
  rivals?: Resolver<Array<ResolversTypes['ClauseRival']>, ParentType, ContextType>;
};

export type ClauseChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClauseChangeConnection'] = ResolversParentTypes['ClauseChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClauseChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ClauseChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClauseChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClauseChangeEdge'] = ResolversParentTypes['ClauseChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ClauseChange'], ParentType, ContextType>;
};

export type ClauseDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClauseDifference'] = ResolversParentTypes['ClauseDifference']> = {
  after?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aspect?: Resolver<ResolversTypes['DifferenceAspect'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pieces?: Resolver<Array<ResolversTypes['WordsApart']>, ParentType, ContextType>;
};

export type ClauseRivalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClauseRival'] = ResolversParentTypes['ClauseRival']> = {
  clause?: Resolver<ResolversTypes['TaskClause'], ParentType, ContextType>;
  likeness?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClearingFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearingFact'] = ResolversParentTypes['ClearingFact']> = {
  code?: Resolver<ResolversTypes['ClearingCode'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CloseHearingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseHearingPayload'] = ResolversParentTypes['CloseHearingPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CloseItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseItemPayload'] = ResolversParentTypes['CloseItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompleteItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteItemPayload'] = ResolversParentTypes['CompleteItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompleteObligationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteObligationPayload'] = ResolversParentTypes['CompleteObligationPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompletionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Completion'] = ResolversParentTypes['Completion']> = {
  acceptedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  completedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  evidenceNote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConcludeMeasureVerificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConcludeMeasureVerificationPayload'] = ResolversParentTypes['ConcludeMeasureVerificationPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmClausePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmClausePayload'] = ResolversParentTypes['ConfirmClausePayload']> = {
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmPlanPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmPlanPayload'] = ResolversParentTypes['ConfirmPlanPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmUpstreamLinkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmUpstreamLinkPayload'] = ResolversParentTypes['ConfirmUpstreamLinkPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['UpstreamLink']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContributeToReportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContributeToReportPayload'] = ResolversParentTypes['ContributeToReportPayload']> = {
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution']> = {
  contributedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContributionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContributionConnection'] = ResolversParentTypes['ContributionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContributionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contribution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContributionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContributionEdge'] = ResolversParentTypes['ContributionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
};

export type CorrectClausePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectClausePayload'] = ResolversParentTypes['CorrectClausePayload']> = {
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CorrectContestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectContestPayload'] = ResolversParentTypes['CorrectContestPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CorrectReportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectReportPayload'] = ResolversParentTypes['CorrectReportPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTokenPayload'] = ResolversParentTypes['CreateTokenPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DayComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DayComparison'] = ResolversParentTypes['DayComparison']> = {
  clause?: Resolver<ResolversTypes['TaskClause'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  upstreamClause?: Resolver<ResolversTypes['TaskClause'], ParentType, ContextType>;
  upstreamDueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['TargetVerdict'], ParentType, ContextType>;
};

export type DayComparisonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DayComparisonConnection'] = ResolversParentTypes['DayComparisonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DayComparisonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DayComparison']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DayComparisonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DayComparisonEdge'] = ResolversParentTypes['DayComparisonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DayComparison'], ParentType, ContextType>;
};

export type DeadlineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deadline'] = ResolversParentTypes['Deadline']> = {
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliverable?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  doubt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isExternal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DeadlineKind'], ParentType, ContextType>;
  lastOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  namedActor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  normalised?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obligations?: Resolver<ResolversTypes['ObligationConnection'], ParentType, ContextType, Partial<DeadlineObligationsArgs>>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recurrence?: Resolver<Maybe<ResolversTypes['Recurrence']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeadlineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadlineConnection'] = ResolversParentTypes['DeadlineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeadlineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Deadline']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadlineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadlineEdge'] = ResolversParentTypes['DeadlineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Deadline'], ParentType, ContextType>;
};

export type DeadlinesSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadlinesSet'] = ResolversParentTypes['DeadlinesSet']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  countingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  obligations?: Resolver<ResolversTypes['ObligationConnection'], ParentType, ContextType, Partial<DeadlinesSetObligationsArgs>>;
};

export type DecideListingExtensionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideListingExtensionPayload'] = ResolversParentTypes['DecideListingExtensionPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DecideMeasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideMeasurePayload'] = ResolversParentTypes['DecideMeasurePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DecideReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideReviewPayload'] = ResolversParentTypes['DecideReviewPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['MeasureReview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DifferenceReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DifferenceReason'] = ResolversParentTypes['DifferenceReason']> = {
  code?: Resolver<ResolversTypes['DifferenceCause'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DismissMeasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DismissMeasurePayload'] = ResolversParentTypes['DismissMeasurePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DisputeAssignmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeAssignmentPayload'] = ResolversParentTypes['DisputeAssignmentPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DocumentSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentSeries'] = ResolversParentTypes['DocumentSeries']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['PaperKind']>, ParentType, ContextType>;
  nextNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceStatus?: Resolver<ResolversTypes['SourceStatus'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentSeriesConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentSeriesConnection'] = ResolversParentTypes['DocumentSeriesConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DocumentSeriesEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DocumentSeries']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentSeriesEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentSeriesEdge'] = ResolversParentTypes['DocumentSeriesEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DocumentSeries'], ParentType, ContextType>;
};

export type DoubtResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Doubt'] = ResolversParentTypes['Doubt']> = {
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['DoubtSubject'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type DraftEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftEntry'] = ResolversParentTypes['DraftEntry']> = {
  contributions?: Resolver<ResolversTypes['ContributionConnection'], ParentType, ContextType, Partial<DraftEntryContributionsArgs>>;
  done?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filledFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  indicators?: Resolver<ResolversTypes['IndicatorConnection'], ParentType, ContextType, Partial<DraftEntryIndicatorsArgs>>;
  item?: Resolver<ResolversTypes['SupervisedItem'], ParentType, ContextType>;
  nextSteps?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percentDone?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  problems?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DraftEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftEntryConnection'] = ResolversParentTypes['DraftEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DraftEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DraftEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DraftEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftEntryEdge'] = ResolversParentTypes['DraftEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DraftEntry'], ParentType, ContextType>;
};

export type DraftMeasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftMeasurePayload'] = ResolversParentTypes['DraftMeasurePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DraftRuleSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftRuleSetPayload'] = ResolversParentTypes['DraftRuleSetPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ruleSet?: Resolver<Maybe<ResolversTypes['RuleSet']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DrawSamplePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DrawSamplePayload'] = ResolversParentTypes['DrawSamplePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sample?: Resolver<Maybe<ResolversTypes['Sample']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DrawSpotChecksPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DrawSpotChecksPayload'] = ResolversParentTypes['DrawSpotChecksPayload']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DutyCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyCounts'] = ResolversParentTypes['DutyCounts']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  awaitingData?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completedLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upcoming?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DutyLightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyLight'] = ResolversParentTypes['DutyLight']> = {
  light?: Resolver<ResolversTypes['Light'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pointsBehind?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['LightReason'], ParentType, ContextType>;
};

export type DutyRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyRequest'] = ResolversParentTypes['DutyRequest']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  askedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  aspect?: Resolver<Maybe<ResolversTypes['ContestAspect']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['CoordinationCause']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOnThen?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAskedLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RequestKind'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  newDueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  ordinal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  otherUnit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  progressSoFar?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settledOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RequestState'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['RequestStepTakenConnection'], ParentType, ContextType, Partial<DutyRequestStepsArgs>>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wishedDueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DutyRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyRequestConnection'] = ResolversParentTypes['DutyRequestConnection']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['DutyRequestEdge']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DutyRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyRequestEdge'] = ResolversParentTypes['DutyRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DutyRequest'], ParentType, ContextType>;
};

export type EditionMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditionMeasure'] = ResolversParentTypes['EditionMeasure']> = {
  effect?: Resolver<ResolversTypes['EditionMeasureEffect'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
};

export type EditionMeasureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditionMeasureConnection'] = ResolversParentTypes['EditionMeasureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EditionMeasureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EditionMeasure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EditionMeasureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditionMeasureEdge'] = ResolversParentTypes['EditionMeasureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EditionMeasure'], ParentType, ContextType>;
};

export type EditionPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditionPreview'] = ResolversParentTypes['EditionPreview']> = {
  addedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['ClauseChangeConnection'], ParentType, ContextType, RequireFields<EditionPreviewChangesArgs, 'doubtfulOnly'>>;
  doubtfulCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  droppedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  measures?: Resolver<ResolversTypes['EditionMeasureConnection'], ParentType, ContextType, Partial<EditionPreviewMeasuresArgs>>;
  movedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  reading?: Resolver<ResolversTypes['PlanPreview'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unchangedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EndReferralPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndReferralPayload'] = ResolversParentTypes['EndReferralPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EscalationRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscalationRule'] = ResolversParentTypes['EscalationRule']> = {
  addressees?: Resolver<Array<ResolversTypes['ResponsibilityRole']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedBy?: Resolver<Array<ResolversTypes['Decider']>, ParentType, ContextType>;
  isProposedBySweep?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPublished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MeasureKind'], ParentType, ContextType>;
  limits?: Resolver<Array<ResolversTypes['RuleLimit']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['RuleMode'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['MeasureVariant']>, ParentType, ContextType>;
};

export type EscalationRuleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscalationRuleConnection'] = ResolversParentTypes['EscalationRuleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EscalationRuleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EscalationRule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EscalationRuleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscalationRuleEdge'] = ResolversParentTypes['EscalationRuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EscalationRule'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handedInBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isExpired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proves?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reading?: Resolver<Maybe<ResolversTypes['IndicatorReading']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EvidenceType'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verifiedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidenceConnection'] = ResolversParentTypes['EvidenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EvidenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EvidenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidenceEdge'] = ResolversParentTypes['EvidenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type ExemptCauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExemptCause'] = ResolversParentTypes['ExemptCause']> = {
  cause?: Resolver<ResolversTypes['ExemptCauseKind'], ParentType, ContextType>;
  documentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  liftReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  liftedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  liftedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  untilOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExemptCauseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExemptCauseConnection'] = ResolversParentTypes['ExemptCauseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ExemptCauseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ExemptCause']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExemptCauseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExemptCauseEdge'] = ResolversParentTypes['ExemptCauseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExemptCause'], ParentType, ContextType>;
};

export type FactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FileContestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileContestPayload'] = ResolversParentTypes['FileContestPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FileObjectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileObjectionPayload'] = ResolversParentTypes['FileObjectionPayload']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FileRectificationPlanPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileRectificationPlanPayload'] = ResolversParentTypes['FileRectificationPlanPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FileReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileReviewPayload'] = ResolversParentTypes['FileReviewPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['MeasureReview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FinalRemarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FinalRemark'] = ResolversParentTypes['FinalRemark']> = {
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FinalScorecardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FinalScorecard'] = ResolversParentTypes['FinalScorecard']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  bestHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  highestGrade?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  highestGradeByTargets?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  keyWork?: Resolver<ResolversTypes['KeyWorkCheck'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lowestGrade?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  lowestGradeByTargets?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  openHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  remarks?: Resolver<Array<ResolversTypes['FinalRemark']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['AssessmentScheme'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ScorecardStatus'], ParentType, ContextType>;
  targets?: Resolver<Array<ResolversTypes['TargetLine']>, ParentType, ContextType>;
  totalHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  vetoGrade?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FinalScorecardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FinalScorecardConnection'] = ResolversParentTypes['FinalScorecardConnection']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['FinalScorecardEdge']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FinalScorecard']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FinalScorecardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FinalScorecardEdge'] = ResolversParentTypes['FinalScorecardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FinalScorecard'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acknowledgementReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<FindingIsOpenArgs>>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['FindingRule'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['FindingSeverity'], ParentType, ContextType>;
  waivedUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type ForwardExtensionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForwardExtensionPayload'] = ResolversParentTypes['ForwardExtensionPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GradeBandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GradeBand'] = ResolversParentTypes['GradeBand']> = {
  fromHundredths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['Grade'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GradeChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GradeChange'] = ResolversParentTypes['GradeChange']> = {
  bound?: Resolver<ResolversTypes['GradeBound'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['GradeChangeCode'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  neededHundredths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  obligationIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  toGrade?: Resolver<ResolversTypes['Grade'], ParentType, ContextType>;
};

export type GradeShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GradeShare'] = ResolversParentTypes['GradeShare']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['Grade'], ParentType, ContextType>;
};

export type HandledPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandledPerson'] = ResolversParentTypes['HandledPerson']> = {
  office?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['HandlingPart'], ParentType, ContextType>;
  personName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HeldCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldCount'] = ResolversParentTypes['HeldCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['HeldReason'], ParentType, ContextType>;
};

export type HeldItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldItem'] = ResolversParentTypes['HeldItem']> = {
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namedAs?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['HeldReason'], ParentType, ContextType>;
  ruleCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type HeldItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldItemConnection'] = ResolversParentTypes['HeldItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HeldItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HeldItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HeldItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldItemEdge'] = ResolversParentTypes['HeldItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HeldItem'], ParentType, ContextType>;
};

export type HoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hold'] = ResolversParentTypes['Hold']> = {
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HoldKind'], ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  wordsEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wordsZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HoldInterviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldInterviewPayload'] = ResolversParentTypes['HoldInterviewPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportPlanPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportPlanPayload'] = ResolversParentTypes['ImportPlanPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator']> = {
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  comparator?: Resolver<ResolversTypes['Comparator'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doubt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAspirational?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isImplied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  readings?: Resolver<ResolversTypes['IndicatorReadingConnection'], ParentType, ContextType, Partial<IndicatorReadingsArgs>>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorConnection'] = ResolversParentTypes['IndicatorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IndicatorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Indicator']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IndicatorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorEdge'] = ResolversParentTypes['IndicatorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
};

export type IndicatorReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorReading'] = ResolversParentTypes['IndicatorReading']> = {
  dataSource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  methodVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  verdictEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdictZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verifiedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorReadingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorReadingConnection'] = ResolversParentTypes['IndicatorReadingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IndicatorReadingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['IndicatorReading']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IndicatorReadingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndicatorReadingEdge'] = ResolversParentTypes['IndicatorReadingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IndicatorReading'], ParentType, ContextType>;
};

export type IssueMeasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueMeasurePayload'] = ResolversParentTypes['IssueMeasurePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IssueMinutesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueMinutesPayload'] = ResolversParentTypes['IssueMinutesPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ItemOpeningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemOpening'] = ResolversParentTypes['ItemOpening']> = {
  alreadyOpenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['SupervisedItemConnection'], ParentType, ContextType, Partial<ItemOpeningItemsArgs>>;
  openedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unconfirmedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ItemReportingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemReporting'] = ResolversParentTypes['ItemReporting']> = {
  lastAcceptedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  lastPeriod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missingPeriods?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  missingSince?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  percentDone?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  returnedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ItemReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemReview'] = ResolversParentTypes['ItemReview']> = {
  decision?: Resolver<ResolversTypes['ReviewDecision'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviewedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ItemReviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemReviewConnection'] = ResolversParentTypes['ItemReviewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItemReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItemReview']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ItemReviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemReviewEdge'] = ResolversParentTypes['ItemReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItemReview'], ParentType, ContextType>;
};

export type ItemSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemSet'] = ResolversParentTypes['ItemSet']> = {
  items?: Resolver<ResolversTypes['SupervisedItemConnection'], ParentType, ContextType, Partial<ItemSetItemsArgs>>;
};

export type ItemStepTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemStepTaken'] = ResolversParentTypes['ItemStepTaken']> = {
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ItemEvent'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ItemState'], ParentType, ContextType>;
  takenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  takenOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItemStepTakenConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemStepTakenConnection'] = ResolversParentTypes['ItemStepTakenConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItemStepTakenEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ItemStepTaken']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ItemStepTakenEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemStepTakenEdge'] = ResolversParentTypes['ItemStepTakenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItemStepTaken'], ParentType, ContextType>;
};

export type KeyWorkCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeyWorkCheck'] = ResolversParentTypes['KeyWorkCheck']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  fromHundredths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  highHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lowHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['CrossCheck']>, ParentType, ContextType>;
  scorecard?: Resolver<Maybe<ResolversTypes['Scorecard']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['KeyWorkStatus'], ParentType, ContextType>;
};

export type LedgerChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerChange'] = ResolversParentTypes['LedgerChange']> = {
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deed?: Resolver<ResolversTypes['Deed'], ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectTable?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LedgerChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerChangeConnection'] = ResolversParentTypes['LedgerChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LedgerChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LedgerChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LedgerChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerChangeEdge'] = ResolversParentTypes['LedgerChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerChange'], ParentType, ContextType>;
};

export type LedgerEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorRole?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['LedgerChangeConnection'], ParentType, ContextType, Partial<LedgerEntryChangesArgs>>;
  changesHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deed?: Resolver<ResolversTypes['Deed'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  previousHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LedgerEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntryConnection'] = ResolversParentTypes['LedgerEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LedgerEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LedgerEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntryEdge'] = ResolversParentTypes['LedgerEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerEntry'], ParentType, ContextType>;
};

export type LegalBasisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalBasis'] = ResolversParentTypes['LegalBasis']> = {
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LegalBasisKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type LiftExemptCausePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LiftExemptCausePayload'] = ResolversParentTypes['LiftExemptCausePayload']> = {
  exemptCause?: Resolver<Maybe<ResolversTypes['ExemptCause']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LiftSuspensionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LiftSuspensionPayload'] = ResolversParentTypes['LiftSuspensionPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type MarkLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkLine'] = ResolversParentTypes['MarkLine']> = {
  atMost?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countedHundredths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['MarkEffect'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['MarkPart'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ruleSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wordsEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wordsZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MarkLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkLineConnection'] = ResolversParentTypes['MarkLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MarkLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MarkLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MarkLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkLineEdge'] = ResolversParentTypes['MarkLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MarkLine'], ParentType, ContextType>;
};

export type MatchedTestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchedTest'] = ResolversParentTypes['MatchedTest']> = {
  fact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  test?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  addresseeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authority?: Resolver<Array<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Capacity'], ParentType, ContextType>;
  causalLink?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  clocks?: Resolver<Array<ResolversTypes['MeasureClock']>, ParentType, ContextType, Partial<MeasureClocksArgs>>;
  closedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  dismissalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dismissedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dismissedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  escalates?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['CaseEvidence']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['MeasureFacts'], ParentType, ContextType>;
  family?: Resolver<ResolversTypes['MeasureFamily'], ParentType, ContextType>;
  handling?: Resolver<Maybe<Array<ResolversTypes['HandledPerson']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isByName?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MeasureKind'], ParentType, ContextType>;
  kindNameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kindNameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<Array<ResolversTypes['LegalBasis']>, ParentType, ContextType>;
  nextSteps?: Resolver<Array<ResolversTypes['NextStep']>, ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  paperKinds?: Resolver<Array<ResolversTypes['PaperKind']>, ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, Partial<MeasurePapersArgs>>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  proposedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proposedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviews?: Resolver<ResolversTypes['MeasureReviewConnection'], ParentType, ContextType, Partial<MeasureReviewsArgs>>;
  ruleCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['RuleSet'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MeasureState'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['MeasureStepConnection'], ParentType, ContextType, Partial<MeasureStepsArgs>>;
  supersededBy?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  sweepReport?: Resolver<Maybe<ResolversTypes['SweepReport']>, ParentType, ContextType>;
  throughGroup?: Resolver<Maybe<ResolversTypes['UnitGroup']>, ParentType, ContextType>;
  undertakings?: Resolver<Array<ResolversTypes['Undertaking']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['MeasureVariant']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['WithdrawalReason']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeasureClockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureClock'] = ResolversParentTypes['MeasureClock']> = {
  closedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  followsEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  followsZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isProvisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['ClockName'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type MeasureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureConnection'] = ResolversParentTypes['MeasureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MeasureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Measure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MeasureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureEdge'] = ResolversParentTypes['MeasureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
};

export type MeasureFactsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureFacts'] = ResolversParentTypes['MeasureFacts']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['ObligationBasis'], ParentType, ContextType>;
  clausePath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  daysOverdue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  daysToDue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deliverable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCalendarProvisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lowerRungsNotTaken?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  matched?: Resolver<Array<ResolversTypes['MatchedTest']>, ParentType, ContextType>;
  namedActor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  namedAs?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  planTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rungsWithoutBasis?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  surface?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workdaysOverdue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  workdaysToDue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MeasureReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureReview'] = ResolversParentTypes['MeasureReview']> = {
  changedKind?: Resolver<Maybe<ResolversTypes['MeasureKind']>, ParentType, ContextType>;
  changedVariant?: Resolver<Maybe<ResolversTypes['MeasureVariant']>, ParentType, ContextType>;
  decideBy?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  fileBy?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  filedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  grounds?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ReviewOutcome']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReviewState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeasureReviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureReviewConnection'] = ResolversParentTypes['MeasureReviewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MeasureReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MeasureReview']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MeasureReviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureReviewEdge'] = ResolversParentTypes['MeasureReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MeasureReview'], ParentType, ContextType>;
};

export type MeasureStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureStep'] = ResolversParentTypes['MeasureStep']> = {
  actorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorRole?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  deed?: Resolver<ResolversTypes['MeasureDeed'], ParentType, ContextType>;
  details?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromState?: Resolver<ResolversTypes['MeasureState'], ParentType, ContextType>;
  numberedElsewhere?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onDay?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  toState?: Resolver<ResolversTypes['MeasureState'], ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MeasureStepConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureStepConnection'] = ResolversParentTypes['MeasureStepConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MeasureStepEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MeasureStep']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MeasureStepEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureStepEdge'] = ResolversParentTypes['MeasureStepEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MeasureStep'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MergeClausesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeClausesPayload'] = ResolversParentTypes['MergeClausesPayload']> = {
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MissingFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingFact'] = ResolversParentTypes['MissingFact']> = {
  code?: Resolver<ResolversTypes['MissingCode'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MissingReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingReport'] = ResolversParentTypes['MissingReport']> = {
  daysMissing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['SupervisedItemConnection'], ParentType, ContextType, Partial<MissingReportItemsArgs>>;
  missingSince?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type MissingReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingReportConnection'] = ResolversParentTypes['MissingReportConnection']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MissingReportEdge']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MissingReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MissingReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingReportEdge'] = ResolversParentTypes['MissingReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MissingReport'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptEdition?: Resolver<ResolversTypes['AcceptEditionPayload'], ParentType, ContextType, RequireFields<MutationAcceptEditionArgs, 'input'>>;
  acceptReport?: Resolver<ResolversTypes['AcceptReportPayload'], ParentType, ContextType, RequireFields<MutationAcceptReportArgs, 'input'>>;
  acceptReview?: Resolver<ResolversTypes['AcceptReviewPayload'], ParentType, ContextType, RequireFields<MutationAcceptReviewArgs, 'input'>>;
  acknowledgeItem?: Resolver<ResolversTypes['AcknowledgeItemPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeItemArgs, 'input'>>;
  acknowledgeMeasure?: Resolver<ResolversTypes['AcknowledgeMeasurePayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeMeasureArgs, 'input'>>;
  advanceAssessment?: Resolver<ResolversTypes['AdvanceAssessmentPayload'], ParentType, ContextType, RequireFields<MutationAdvanceAssessmentArgs, 'input'>>;
  answerObjection?: Resolver<ResolversTypes['AnswerObjectionPayload'], ParentType, ContextType, RequireFields<MutationAnswerObjectionArgs, 'input'>>;
  answerStatement?: Resolver<ResolversTypes['AnswerStatementPayload'], ParentType, ContextType, RequireFields<MutationAnswerStatementArgs, 'input'>>;
  approveAssessment?: Resolver<ResolversTypes['ApproveAssessmentPayload'], ParentType, ContextType, RequireFields<MutationApproveAssessmentArgs, 'input'>>;
  approveExtension?: Resolver<ResolversTypes['ApproveExtensionPayload'], ParentType, ContextType, RequireFields<MutationApproveExtensionArgs, 'input'>>;
  approveItems?: Resolver<ResolversTypes['ApproveItemsPayload'], ParentType, ContextType, RequireFields<MutationApproveItemsArgs, 'input'>>;
  archiveItem?: Resolver<ResolversTypes['ArchiveItemPayload'], ParentType, ContextType, RequireFields<MutationArchiveItemArgs, 'input'>>;
  assignItems?: Resolver<ResolversTypes['AssignItemsPayload'], ParentType, ContextType, RequireFields<MutationAssignItemsArgs, 'input'>>;
  assignSupervisionDeadline?: Resolver<ResolversTypes['AssignSupervisionDeadlinePayload'], ParentType, ContextType, RequireFields<MutationAssignSupervisionDeadlineArgs, 'input'>>;
  assignSupervisionDeadlines?: Resolver<ResolversTypes['AssignSupervisionDeadlinesPayload'], ParentType, ContextType, RequireFields<MutationAssignSupervisionDeadlinesArgs, 'input'>>;
  beginItem?: Resolver<ResolversTypes['BeginItemPayload'], ParentType, ContextType, RequireFields<MutationBeginItemArgs, 'input'>>;
  beginMeasureVerification?: Resolver<ResolversTypes['BeginMeasureVerificationPayload'], ParentType, ContextType, RequireFields<MutationBeginMeasureVerificationArgs, 'input'>>;
  bringIntoForce?: Resolver<ResolversTypes['BringIntoForcePayload'], ParentType, ContextType, RequireFields<MutationBringIntoForceArgs, 'input'>>;
  claimCompletion?: Resolver<ResolversTypes['ClaimCompletionPayload'], ParentType, ContextType, RequireFields<MutationClaimCompletionArgs, 'input'>>;
  closeHearing?: Resolver<ResolversTypes['CloseHearingPayload'], ParentType, ContextType, RequireFields<MutationCloseHearingArgs, 'input'>>;
  closeItem?: Resolver<ResolversTypes['CloseItemPayload'], ParentType, ContextType, RequireFields<MutationCloseItemArgs, 'input'>>;
  completeItem?: Resolver<ResolversTypes['CompleteItemPayload'], ParentType, ContextType, RequireFields<MutationCompleteItemArgs, 'input'>>;
  completeObligation?: Resolver<ResolversTypes['CompleteObligationPayload'], ParentType, ContextType, RequireFields<MutationCompleteObligationArgs, 'input'>>;
  concludeMeasureVerification?: Resolver<ResolversTypes['ConcludeMeasureVerificationPayload'], ParentType, ContextType, RequireFields<MutationConcludeMeasureVerificationArgs, 'input'>>;
  confirmClause?: Resolver<ResolversTypes['ConfirmClausePayload'], ParentType, ContextType, RequireFields<MutationConfirmClauseArgs, 'input'>>;
  confirmPlan?: Resolver<ResolversTypes['ConfirmPlanPayload'], ParentType, ContextType, RequireFields<MutationConfirmPlanArgs, 'input'>>;
  confirmUpstreamLink?: Resolver<ResolversTypes['ConfirmUpstreamLinkPayload'], ParentType, ContextType, RequireFields<MutationConfirmUpstreamLinkArgs, 'input'>>;
  contributeToReport?: Resolver<ResolversTypes['ContributeToReportPayload'], ParentType, ContextType, RequireFields<MutationContributeToReportArgs, 'input'>>;
  correctClause?: Resolver<ResolversTypes['CorrectClausePayload'], ParentType, ContextType, RequireFields<MutationCorrectClauseArgs, 'input'>>;
  correctContest?: Resolver<ResolversTypes['CorrectContestPayload'], ParentType, ContextType, RequireFields<MutationCorrectContestArgs, 'input'>>;
  correctReport?: Resolver<ResolversTypes['CorrectReportPayload'], ParentType, ContextType, RequireFields<MutationCorrectReportArgs, 'input'>>;
  createToken?: Resolver<ResolversTypes['CreateTokenPayload'], ParentType, ContextType, RequireFields<MutationCreateTokenArgs, 'input'>>;
  decideListingExtension?: Resolver<ResolversTypes['DecideListingExtensionPayload'], ParentType, ContextType, RequireFields<MutationDecideListingExtensionArgs, 'input'>>;
  decideMeasure?: Resolver<ResolversTypes['DecideMeasurePayload'], ParentType, ContextType, RequireFields<MutationDecideMeasureArgs, 'input'>>;
  decideReview?: Resolver<ResolversTypes['DecideReviewPayload'], ParentType, ContextType, RequireFields<MutationDecideReviewArgs, 'input'>>;
  dismissMeasure?: Resolver<ResolversTypes['DismissMeasurePayload'], ParentType, ContextType, RequireFields<MutationDismissMeasureArgs, 'input'>>;
  disputeAssignment?: Resolver<ResolversTypes['DisputeAssignmentPayload'], ParentType, ContextType, RequireFields<MutationDisputeAssignmentArgs, 'input'>>;
  draftMeasure?: Resolver<ResolversTypes['DraftMeasurePayload'], ParentType, ContextType, RequireFields<MutationDraftMeasureArgs, 'input'>>;
  draftRuleSet?: Resolver<ResolversTypes['DraftRuleSetPayload'], ParentType, ContextType, RequireFields<MutationDraftRuleSetArgs, 'input'>>;
  drawSample?: Resolver<ResolversTypes['DrawSamplePayload'], ParentType, ContextType, RequireFields<MutationDrawSampleArgs, 'input'>>;
  drawSpotChecks?: Resolver<ResolversTypes['DrawSpotChecksPayload'], ParentType, ContextType, RequireFields<MutationDrawSpotChecksArgs, 'input'>>;
  endReferral?: Resolver<ResolversTypes['EndReferralPayload'], ParentType, ContextType, RequireFields<MutationEndReferralArgs, 'input'>>;
  fileContest?: Resolver<ResolversTypes['FileContestPayload'], ParentType, ContextType, RequireFields<MutationFileContestArgs, 'input'>>;
  fileObjection?: Resolver<ResolversTypes['FileObjectionPayload'], ParentType, ContextType, RequireFields<MutationFileObjectionArgs, 'input'>>;
  fileRectificationPlan?: Resolver<ResolversTypes['FileRectificationPlanPayload'], ParentType, ContextType, RequireFields<MutationFileRectificationPlanArgs, 'input'>>;
  fileReview?: Resolver<ResolversTypes['FileReviewPayload'], ParentType, ContextType, RequireFields<MutationFileReviewArgs, 'input'>>;
  forwardExtension?: Resolver<ResolversTypes['ForwardExtensionPayload'], ParentType, ContextType, RequireFields<MutationForwardExtensionArgs, 'input'>>;
  holdInterview?: Resolver<ResolversTypes['HoldInterviewPayload'], ParentType, ContextType, RequireFields<MutationHoldInterviewArgs, 'input'>>;
  importPlan?: Resolver<ResolversTypes['ImportPlanPayload'], ParentType, ContextType, RequireFields<MutationImportPlanArgs, 'input'>>;
  issueMeasure?: Resolver<ResolversTypes['IssueMeasurePayload'], ParentType, ContextType, RequireFields<MutationIssueMeasureArgs, 'input'>>;
  issueMinutes?: Resolver<ResolversTypes['IssueMinutesPayload'], ParentType, ContextType, RequireFields<MutationIssueMinutesArgs, 'input'>>;
  liftExemptCause?: Resolver<ResolversTypes['LiftExemptCausePayload'], ParentType, ContextType, RequireFields<MutationLiftExemptCauseArgs, 'input'>>;
  liftSuspension?: Resolver<ResolversTypes['LiftSuspensionPayload'], ParentType, ContextType, RequireFields<MutationLiftSuspensionArgs, 'input'>>;
  mergeClauses?: Resolver<ResolversTypes['MergeClausesPayload'], ParentType, ContextType, RequireFields<MutationMergeClausesArgs, 'input'>>;
  numberPaper?: Resolver<ResolversTypes['NumberPaperPayload'], ParentType, ContextType, RequireFields<MutationNumberPaperArgs, 'input'>>;
  openAssessment?: Resolver<ResolversTypes['OpenAssessmentPayload'], ParentType, ContextType, RequireFields<MutationOpenAssessmentArgs, 'input'>>;
  openItems?: Resolver<ResolversTypes['OpenItemsPayload'], ParentType, ContextType, RequireFields<MutationOpenItemsArgs, 'input'>>;
  postponeInterview?: Resolver<ResolversTypes['PostponeInterviewPayload'], ParentType, ContextType, RequireFields<MutationPostponeInterviewArgs, 'input'>>;
  proposeMeasure?: Resolver<ResolversTypes['ProposeMeasurePayload'], ParentType, ContextType, RequireFields<MutationProposeMeasureArgs, 'input'>>;
  publishDocumentSeries?: Resolver<ResolversTypes['PublishDocumentSeriesPayload'], ParentType, ContextType, RequireFields<MutationPublishDocumentSeriesArgs, 'input'>>;
  publishPaperTemplate?: Resolver<ResolversTypes['PublishPaperTemplatePayload'], ParentType, ContextType, RequireFields<MutationPublishPaperTemplateArgs, 'input'>>;
  publishRuleSet?: Resolver<ResolversTypes['PublishRuleSetPayload'], ParentType, ContextType, RequireFields<MutationPublishRuleSetArgs, 'input'>>;
  recordExemptCause?: Resolver<ResolversTypes['RecordExemptCausePayload'], ParentType, ContextType, RequireFields<MutationRecordExemptCauseArgs, 'input'>>;
  recordHandling?: Resolver<ResolversTypes['RecordHandlingPayload'], ParentType, ContextType, RequireFields<MutationRecordHandlingArgs, 'input'>>;
  recordMark?: Resolver<ResolversTypes['RecordMarkPayload'], ParentType, ContextType, RequireFields<MutationRecordMarkArgs, 'input'>>;
  recordReferralAnswer?: Resolver<ResolversTypes['RecordReferralAnswerPayload'], ParentType, ContextType, RequireFields<MutationRecordReferralAnswerArgs, 'input'>>;
  recordReferralAppeal?: Resolver<ResolversTypes['RecordReferralAppealPayload'], ParentType, ContextType, RequireFields<MutationRecordReferralAppealArgs, 'input'>>;
  recordReferralResult?: Resolver<ResolversTypes['RecordReferralResultPayload'], ParentType, ContextType, RequireFields<MutationRecordReferralResultArgs, 'input'>>;
  recordRestriction?: Resolver<ResolversTypes['RecordRestrictionPayload'], ParentType, ContextType, RequireFields<MutationRecordRestrictionArgs, 'input'>>;
  recordRestrictionChange?: Resolver<ResolversTypes['RecordRestrictionChangePayload'], ParentType, ContextType, RequireFields<MutationRecordRestrictionChangeArgs, 'input'>>;
  recordRestrictionDeclined?: Resolver<ResolversTypes['RecordRestrictionDeclinedPayload'], ParentType, ContextType, RequireFields<MutationRecordRestrictionDeclinedArgs, 'input'>>;
  recordService?: Resolver<ResolversTypes['RecordServicePayload'], ParentType, ContextType, RequireFields<MutationRecordServiceArgs, 'input'>>;
  recordSpotCheck?: Resolver<ResolversTypes['RecordSpotCheckPayload'], ParentType, ContextType, RequireFields<MutationRecordSpotCheckArgs, 'input'>>;
  recordTargetLetter?: Resolver<ResolversTypes['RecordTargetLetterPayload'], ParentType, ContextType, RequireFields<MutationRecordTargetLetterArgs, 'input'>>;
  recordTargetReading?: Resolver<ResolversTypes['RecordTargetReadingPayload'], ParentType, ContextType, RequireFields<MutationRecordTargetReadingArgs, 'input'>>;
  recordVerification?: Resolver<ResolversTypes['RecordVerificationPayload'], ParentType, ContextType, RequireFields<MutationRecordVerificationArgs, 'input'>>;
  referAccountability?: Resolver<ResolversTypes['ReferAccountabilityPayload'], ParentType, ContextType, RequireFields<MutationReferAccountabilityArgs, 'input'>>;
  rejectContest?: Resolver<ResolversTypes['RejectContestPayload'], ParentType, ContextType, RequireFields<MutationRejectContestArgs, 'input'>>;
  rejectExtension?: Resolver<ResolversTypes['RejectExtensionPayload'], ParentType, ContextType, RequireFields<MutationRejectExtensionArgs, 'input'>>;
  rejectUpstreamLink?: Resolver<ResolversTypes['RejectUpstreamLinkPayload'], ParentType, ContextType, RequireFields<MutationRejectUpstreamLinkArgs, 'input'>>;
  removeUpstreamLink?: Resolver<ResolversTypes['RemoveUpstreamLinkPayload'], ParentType, ContextType, RequireFields<MutationRemoveUpstreamLinkArgs, 'input'>>;
  reopenAssessment?: Resolver<ResolversTypes['ReopenAssessmentPayload'], ParentType, ContextType, RequireFields<MutationReopenAssessmentArgs, 'input'>>;
  reopenItem?: Resolver<ResolversTypes['ReopenItemPayload'], ParentType, ContextType, RequireFields<MutationReopenItemArgs, 'input'>>;
  replyMeasure?: Resolver<ResolversTypes['ReplyMeasurePayload'], ParentType, ContextType, RequireFields<MutationReplyMeasureArgs, 'input'>>;
  reportRectification?: Resolver<ResolversTypes['ReportRectificationPayload'], ParentType, ContextType, RequireFields<MutationReportRectificationArgs, 'input'>>;
  requestCoordination?: Resolver<ResolversTypes['RequestCoordinationPayload'], ParentType, ContextType, RequireFields<MutationRequestCoordinationArgs, 'input'>>;
  requestExtension?: Resolver<ResolversTypes['RequestExtensionPayload'], ParentType, ContextType, RequireFields<MutationRequestExtensionArgs, 'input'>>;
  requestListingExtension?: Resolver<ResolversTypes['RequestListingExtensionPayload'], ParentType, ContextType, RequireFields<MutationRequestListingExtensionArgs, 'input'>>;
  requestRestriction?: Resolver<ResolversTypes['RequestRestrictionPayload'], ParentType, ContextType, RequireFields<MutationRequestRestrictionArgs, 'input'>>;
  resolveUnitName?: Resolver<ResolversTypes['ResolveUnitNamePayload'], ParentType, ContextType, RequireFields<MutationResolveUnitNameArgs, 'input'>>;
  resumeItem?: Resolver<ResolversTypes['ResumeItemPayload'], ParentType, ContextType, RequireFields<MutationResumeItemArgs, 'input'>>;
  returnExtension?: Resolver<ResolversTypes['ReturnExtensionPayload'], ParentType, ContextType, RequireFields<MutationReturnExtensionArgs, 'input'>>;
  returnItem?: Resolver<ResolversTypes['ReturnItemPayload'], ParentType, ContextType, RequireFields<MutationReturnItemArgs, 'input'>>;
  returnReport?: Resolver<ResolversTypes['ReturnReportPayload'], ParentType, ContextType, RequireFields<MutationReturnReportArgs, 'input'>>;
  reviewItem?: Resolver<ResolversTypes['ReviewItemPayload'], ParentType, ContextType, RequireFields<MutationReviewItemArgs, 'input'>>;
  revokeMeasure?: Resolver<ResolversTypes['RevokeMeasurePayload'], ParentType, ContextType, RequireFields<MutationRevokeMeasureArgs, 'input'>>;
  revokeToken?: Resolver<ResolversTypes['RevokeTokenPayload'], ParentType, ContextType, RequireFields<MutationRevokeTokenArgs, 'input'>>;
  runSweep?: Resolver<ResolversTypes['RunSweepPayload'], ParentType, ContextType, RequireFields<MutationRunSweepArgs, 'input'>>;
  serveMeasureDraft?: Resolver<ResolversTypes['ServeMeasureDraftPayload'], ParentType, ContextType, RequireFields<MutationServeMeasureDraftArgs, 'input'>>;
  settleCoordination?: Resolver<ResolversTypes['SettleCoordinationPayload'], ParentType, ContextType, RequireFields<MutationSettleCoordinationArgs, 'input'>>;
  settleDispute?: Resolver<ResolversTypes['SettleDisputePayload'], ParentType, ContextType, RequireFields<MutationSettleDisputeArgs, 'input'>>;
  settleReply?: Resolver<ResolversTypes['SettleReplyPayload'], ParentType, ContextType, RequireFields<MutationSettleReplyArgs, 'input'>>;
  splitClause?: Resolver<ResolversTypes['SplitClausePayload'], ParentType, ContextType, RequireFields<MutationSplitClauseArgs, 'input'>>;
  startVerification?: Resolver<ResolversTypes['StartVerificationPayload'], ParentType, ContextType, RequireFields<MutationStartVerificationArgs, 'input'>>;
  stateDefence?: Resolver<ResolversTypes['StateDefencePayload'], ParentType, ContextType, RequireFields<MutationStateDefenceArgs, 'input'>>;
  submitExtension?: Resolver<ResolversTypes['SubmitExtensionPayload'], ParentType, ContextType, RequireFields<MutationSubmitExtensionArgs, 'input'>>;
  submitMeasure?: Resolver<ResolversTypes['SubmitMeasurePayload'], ParentType, ContextType, RequireFields<MutationSubmitMeasureArgs, 'input'>>;
  submitReport?: Resolver<ResolversTypes['SubmitReportPayload'], ParentType, ContextType, RequireFields<MutationSubmitReportArgs, 'input'>>;
  submitSelfEvaluation?: Resolver<ResolversTypes['SubmitSelfEvaluationPayload'], ParentType, ContextType, RequireFields<MutationSubmitSelfEvaluationArgs, 'input'>>;
  suspendItem?: Resolver<ResolversTypes['SuspendItemPayload'], ParentType, ContextType, RequireFields<MutationSuspendItemArgs, 'input'>>;
  terminateItem?: Resolver<ResolversTypes['TerminateItemPayload'], ParentType, ContextType, RequireFields<MutationTerminateItemArgs, 'input'>>;
  upholdContest?: Resolver<ResolversTypes['UpholdContestPayload'], ParentType, ContextType, RequireFields<MutationUpholdContestArgs, 'input'>>;
  verifyEvidence?: Resolver<ResolversTypes['VerifyEvidencePayload'], ParentType, ContextType, RequireFields<MutationVerifyEvidenceArgs, 'input'>>;
  verifyReading?: Resolver<ResolversTypes['VerifyReadingPayload'], ParentType, ContextType, RequireFields<MutationVerifyReadingArgs, 'input'>>;
  voidPaper?: Resolver<ResolversTypes['VoidPaperPayload'], ParentType, ContextType, RequireFields<MutationVoidPaperArgs, 'input'>>;
  waiveFinding?: Resolver<ResolversTypes['WaiveFindingPayload'], ParentType, ContextType, RequireFields<MutationWaiveFindingArgs, 'input'>>;
  withdrawCompletion?: Resolver<ResolversTypes['WithdrawCompletionPayload'], ParentType, ContextType, RequireFields<MutationWithdrawCompletionArgs, 'input'>>;
  withdrawEvidence?: Resolver<ResolversTypes['WithdrawEvidencePayload'], ParentType, ContextType, RequireFields<MutationWithdrawEvidenceArgs, 'input'>>;
  withdrawMark?: Resolver<ResolversTypes['WithdrawMarkPayload'], ParentType, ContextType, RequireFields<MutationWithdrawMarkArgs, 'input'>>;
  withdrawRequest?: Resolver<ResolversTypes['WithdrawRequestPayload'], ParentType, ContextType, RequireFields<MutationWithdrawRequestArgs, 'input'>>;
  withdrawTargetLetter?: Resolver<ResolversTypes['WithdrawTargetLetterPayload'], ParentType, ContextType, RequireFields<MutationWithdrawTargetLetterArgs, 'input'>>;
};

export type NextStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NextStep'] = ResolversParentTypes['NextStep']> = {
  deed?: Resolver<ResolversTypes['MeasureDeed'], ParentType, ContextType>;
  isOpenToMe?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  toState?: Resolver<ResolversTypes['MeasureState'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'ApiToken' | 'Assessment' | 'AssessmentScheme' | 'Completion' | 'Contribution' | 'Deadline' | 'DocumentSeries' | 'DutyRequest' | 'Evidence' | 'ExemptCause' | 'Finding' | 'Indicator' | 'IndicatorReading' | 'LedgerEntry' | 'Measure' | 'MeasureReview' | 'Objection' | 'Obligation' | 'Paper' | 'PaperTemplate' | 'Plan' | 'PlanSection' | 'ProgressReport' | 'RecordedMark' | 'Responsibility' | 'RuleSet' | 'Sample' | 'SpotCheck' | 'SupervisedItem' | 'SweepReport' | 'TargetLetter' | 'TaskClause' | 'Unit' | 'UnitGroup' | 'UpstreamLink' | 'Verification', ParentType, ContextType>;
};

export type NumberPaperPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NumberPaperPayload'] = ResolversParentTypes['NumberPaperPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ObjectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Objection'] = ResolversParentTypes['Objection']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  answeredBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  filedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ObjectionOutcome']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ObjectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObjectionConnection'] = ResolversParentTypes['ObjectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ObjectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Objection']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObjectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObjectionEdge'] = ResolversParentTypes['ObjectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Objection'], ParentType, ContextType>;
};

export type ObligationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Obligation'] = ResolversParentTypes['Obligation']> = {
  answerableUnit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['ObligationBasis'], ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['TaskClause'], ParentType, ContextType>;
  completion?: Resolver<Maybe<ResolversTypes['Completion']>, ParentType, ContextType>;
  daysLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  daysLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  deliverable?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  dueDecidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  dueReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueRule?: Resolver<ResolversTypes['DueRule'], ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['EvidenceConnection'], ParentType, ContextType, Partial<ObligationEvidenceArgs>>;
  exemptCauses?: Resolver<ResolversTypes['ExemptCauseConnection'], ParentType, ContextType, Partial<ObligationExemptCausesArgs>>;
  holds?: Resolver<Array<ResolversTypes['Hold']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isContested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leads?: Resolver<ResolversTypes['ResponsibilityConnection'], ParentType, ContextType, Partial<ObligationLeadsArgs>>;
  light?: Resolver<ResolversTypes['DutyLight'], ParentType, ContextType>;
  measures?: Resolver<ResolversTypes['MeasureConnection'], ParentType, ContextType, Partial<ObligationMeasuresArgs>>;
  namedActor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  officeDueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  overdueFrom?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  primaryLead?: Resolver<Maybe<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['Reason']>, ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['DutyRequestConnection'], ParentType, ContextType, Partial<ObligationRequestsArgs>>;
  silences?: Resolver<Array<ResolversTypes['Silence']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ObligationState'], ParentType, ContextType>;
  supports?: Resolver<ResolversTypes['ResponsibilityConnection'], ParentType, ContextType, Partial<ObligationSupportsArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineEventConnection'], ParentType, ContextType, Partial<ObligationTimelineArgs>>;
  toClear?: Resolver<Array<ResolversTypes['ClearingFact']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['Citation']>, ParentType, ContextType>;
  writtenDueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ObligationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationConnection'] = ResolversParentTypes['ObligationConnection']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ObligationEdge']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Obligation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObligationDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationDifference'] = ResolversParentTypes['ObligationDifference']> = {
  after?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  aspects?: Resolver<Array<ResolversTypes['DifferingAspect']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DifferenceKind'], ParentType, ContextType>;
  why?: Resolver<Array<ResolversTypes['DifferenceReason']>, ParentType, ContextType>;
};

export type ObligationDifferenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationDifferenceConnection'] = ResolversParentTypes['ObligationDifferenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ObligationDifferenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ObligationDifference']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObligationDifferenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationDifferenceEdge'] = ResolversParentTypes['ObligationDifferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ObligationDifference'], ParentType, ContextType>;
};

export type ObligationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationEdge'] = ResolversParentTypes['ObligationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Obligation'], ParentType, ContextType>;
};

export type ObligationEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationEffect'] = ResolversParentTypes['ObligationEffect']> = {
  completedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  dueAfter?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  dueBefore?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['ObligationEffectKind'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ObligationEffectConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationEffectConnection'] = ResolversParentTypes['ObligationEffectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ObligationEffectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ObligationEffect']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObligationEffectEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationEffectEdge'] = ResolversParentTypes['ObligationEffectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ObligationEffect'], ParentType, ContextType>;
};

export type ObligationGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationGroup'] = ResolversParentTypes['ObligationGroup']> = {
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  light?: Resolver<Maybe<ResolversTypes['Light']>, ParentType, ContextType>;
  obligations?: Resolver<ResolversTypes['ObligationConnection'], ParentType, ContextType, Partial<ObligationGroupObligationsArgs>>;
  section?: Resolver<Maybe<ResolversTypes['PlanSection']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['ObligationState']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type ObligationGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationGroupConnection'] = ResolversParentTypes['ObligationGroupConnection']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ObligationGroupEdge']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ObligationGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObligationGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationGroupEdge'] = ResolversParentTypes['ObligationGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ObligationGroup'], ParentType, ContextType>;
};

export type OpenAssessmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenAssessmentPayload'] = ResolversParentTypes['OpenAssessmentPayload']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OpenItemsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenItemsPayload'] = ResolversParentTypes['OpenItemsPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opening?: Resolver<Maybe<ResolversTypes['ItemOpening']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaperResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Paper'] = ResolversParentTypes['Paper']> = {
  addresseeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checkCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  docNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  downloadPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  figures?: Resolver<Array<ResolversTypes['PaperFigure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isVoid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaperKind'], ParentType, ContextType>;
  kindNameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  numberedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['PaperTemplate'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['PaperText'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  voidReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  voidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaperBlockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperBlock'] = ResolversParentTypes['PaperBlock']> = {
  style?: Resolver<ResolversTypes['PaperBlockStyle'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaperCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperCheck'] = ResolversParentTypes['PaperCheck']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isIntact?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
};

export type PaperConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperConnection'] = ResolversParentTypes['PaperConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaperEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Paper']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaperDraftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperDraft'] = ResolversParentTypes['PaperDraft']> = {
  checkCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  downloadPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  figures?: Resolver<Array<ResolversTypes['PaperFigure']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaperKind'], ParentType, ContextType>;
  kindNameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['PaperSlot']>, ParentType, ContextType>;
  numberBlank?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['PaperText'], ParentType, ContextType>;
};

export type PaperEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperEdge'] = ResolversParentTypes['PaperEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
};

export type PaperFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperField'] = ResolversParentTypes['PaperField']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaperFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperFigure'] = ResolversParentTypes['PaperFigure']> = {
  meaningZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slot?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaperSlotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperSlot'] = ResolversParentTypes['PaperSlot']> = {
  isFromRecord?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  meaningZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaperTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperTemplate'] = ResolversParentTypes['PaperTemplate']> = {
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaperKind'], ParentType, ContextType>;
  slots?: Resolver<Array<ResolversTypes['PaperSlot']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceStatus?: Resolver<ResolversTypes['SourceStatus'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaperTemplateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperTemplateConnection'] = ResolversParentTypes['PaperTemplateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaperTemplateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PaperTemplate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaperTemplateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperTemplateEdge'] = ResolversParentTypes['PaperTemplateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PaperTemplate'], ParentType, ContextType>;
};

export type PaperTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaperText'] = ResolversParentTypes['PaperText']> = {
  addressee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  annexTitles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  attendance?: Resolver<Array<ResolversTypes['PaperField']>, ParentType, ContextType>;
  blocks?: Resolver<Array<ResolversTypes['PaperBlock']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  copyTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['PaperField']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['PaperForm'], ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mark?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleLines?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  labelEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labelZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Plan'] = ResolversParentTypes['Plan']> = {
  addressees?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['BasisReferenceConnection'], ParentType, ContextType, Partial<PlanBasisArgs>>;
  confirmationReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cover?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  defaultYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  docNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  editions?: Resolver<ResolversTypes['PlanEditionConnection'], ParentType, ContextType, Partial<PlanEditionsArgs>>;
  findings?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, RequireFields<PlanFindingsArgs, 'openOnly'>>;
  goals?: Resolver<ResolversTypes['IndicatorConnection'], ParentType, ContextType, Partial<PlanGoalsArgs>>;
  history?: Resolver<ResolversTypes['LedgerChangeConnection'], ParentType, ContextType, Partial<PlanHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicators?: Resolver<ResolversTypes['IndicatorConnection'], ParentType, ContextType, Partial<PlanIndicatorsArgs>>;
  isConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measures?: Resolver<ResolversTypes['MeasureConnection'], ParentType, ContextType, Partial<PlanMeasuresArgs>>;
  obligations?: Resolver<ResolversTypes['ObligationConnection'], ParentType, ContextType, Partial<PlanObligationsArgs>>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType, RequireFields<PlanPlaceArgs, 'offset'>>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sections?: Resolver<ResolversTypes['PlanSectionConnection'], ParentType, ContextType, Partial<PlanSectionsArgs>>;
  sourceFormat?: Resolver<Maybe<ResolversTypes['SourceFormat']>, ParentType, ContextType>;
  sourceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taskClauses?: Resolver<ResolversTypes['TaskClauseConnection'], ParentType, ContextType, Partial<PlanTaskClausesArgs>>;
  termEndsOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<PlanTextArgs>>;
  textHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanConnection'] = ResolversParentTypes['PlanConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Plan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanEdge'] = ResolversParentTypes['PlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
};

export type PlanEditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanEdition'] = ResolversParentTypes['PlanEdition']> = {
  docNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sourceFormat?: Resolver<Maybe<ResolversTypes['SourceFormat']>, ParentType, ContextType>;
  sourceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersededAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  taskClauses?: Resolver<ResolversTypes['TaskClauseConnection'], ParentType, ContextType, Partial<PlanEditionTaskClausesArgs>>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlanEditionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanEditionConnection'] = ResolversParentTypes['PlanEditionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PlanEditionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PlanEdition']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanEditionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanEditionEdge'] = ResolversParentTypes['PlanEditionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlanEdition'], ParentType, ContextType>;
};

export type PlanPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanPreview'] = ResolversParentTypes['PlanPreview']> = {
  clauseCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  clauses?: Resolver<ResolversTypes['PreviewClauseConnection'], ParentType, ContextType, Partial<PlanPreviewClausesArgs>>;
  deadlineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['PreviewFindingConnection'], ParentType, ContextType, Partial<PlanPreviewFindingsArgs>>;
  goals?: Resolver<ResolversTypes['PreviewIndicatorConnection'], ParentType, ContextType, Partial<PlanPreviewGoalsArgs>>;
  indicatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  matchedNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  obligationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sectionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  termEndsOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitMatches?: Resolver<ResolversTypes['UnitMatchConnection'], ParentType, ContextType, Partial<PlanPreviewUnitMatchesArgs>>;
  unmatchedNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanSection'] = ResolversParentTypes['PlanSection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  obligations?: Resolver<ResolversTypes['ObligationConnection'], ParentType, ContextType, Partial<PlanSectionObligationsArgs>>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['PlanSection']>, ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  span?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
  taskClauses?: Resolver<ResolversTypes['TaskClauseConnection'], ParentType, ContextType, Partial<PlanSectionTaskClausesArgs>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanSectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanSectionConnection'] = ResolversParentTypes['PlanSectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PlanSectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PlanSection']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanSectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanSectionEdge'] = ResolversParentTypes['PlanSectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlanSection'], ParentType, ContextType>;
};

export type PostponeInterviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostponeInterviewPayload'] = ResolversParentTypes['PostponeInterviewPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PreviewClauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewClause'] = ResolversParentTypes['PreviewClause']> = {
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deadlines?: Resolver<ResolversTypes['PreviewDeadlineConnection'], ParentType, ContextType, Partial<PreviewClauseDeadlinesArgs>>;
  findings?: Resolver<ResolversTypes['PreviewFindingConnection'], ParentType, ContextType, Partial<PreviewClauseFindingsArgs>>;
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  indicators?: Resolver<ResolversTypes['PreviewIndicatorConnection'], ParentType, ContextType, Partial<PreviewClauseIndicatorsArgs>>;
  isOpenEnded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leadRule?: Resolver<ResolversTypes['LeadRule'], ParentType, ContextType>;
  obligations?: Resolver<ResolversTypes['PreviewObligationConnection'], ParentType, ContextType, Partial<PreviewClauseObligationsArgs>>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  responsibilities?: Resolver<ResolversTypes['PreviewResponsibilityConnection'], ParentType, ContextType, Partial<PreviewClauseResponsibilitiesArgs>>;
  responsibilityLine?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  span?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PreviewClauseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewClauseConnection'] = ResolversParentTypes['PreviewClauseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PreviewClauseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PreviewClause']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PreviewClauseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewClauseEdge'] = ResolversParentTypes['PreviewClauseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PreviewClause'], ParentType, ContextType>;
};

export type PreviewDeadlineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewDeadline'] = ResolversParentTypes['PreviewDeadline']> = {
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deliverable?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  doubt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DeadlineKind'], ParentType, ContextType>;
  lastOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  normalised?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type PreviewDeadlineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewDeadlineConnection'] = ResolversParentTypes['PreviewDeadlineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PreviewDeadlineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PreviewDeadline']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PreviewDeadlineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewDeadlineEdge'] = ResolversParentTypes['PreviewDeadlineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PreviewDeadline'], ParentType, ContextType>;
};

export type PreviewEditionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewEditionPayload'] = ResolversParentTypes['PreviewEditionPayload']> = {
  preview?: Resolver<Maybe<ResolversTypes['EditionPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PreviewFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewFinding'] = ResolversParentTypes['PreviewFinding']> = {
  clauseOrdinal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['FindingRule'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['FindingSeverity'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type PreviewFindingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewFindingConnection'] = ResolversParentTypes['PreviewFindingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PreviewFindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PreviewFinding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PreviewFindingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewFindingEdge'] = ResolversParentTypes['PreviewFindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PreviewFinding'], ParentType, ContextType>;
};

export type PreviewImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewImportPayload'] = ResolversParentTypes['PreviewImportPayload']> = {
  preview?: Resolver<Maybe<ResolversTypes['PlanPreview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PreviewIndicatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewIndicator'] = ResolversParentTypes['PreviewIndicator']> = {
  comparator?: Resolver<ResolversTypes['Comparator'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  isAspirational?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type PreviewIndicatorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewIndicatorConnection'] = ResolversParentTypes['PreviewIndicatorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PreviewIndicatorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PreviewIndicator']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PreviewIndicatorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewIndicatorEdge'] = ResolversParentTypes['PreviewIndicatorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PreviewIndicator'], ParentType, ContextType>;
};

export type PreviewObligationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewObligation'] = ResolversParentTypes['PreviewObligation']> = {
  basis?: Resolver<ResolversTypes['ObligationBasis'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type PreviewObligationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewObligationConnection'] = ResolversParentTypes['PreviewObligationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PreviewObligationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PreviewObligation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PreviewObligationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewObligationEdge'] = ResolversParentTypes['PreviewObligationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PreviewObligation'], ParentType, ContextType>;
};

export type PreviewResponsibilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewResponsibility'] = ResolversParentTypes['PreviewResponsibility']> = {
  group?: Resolver<Maybe<ResolversTypes['UnitGroup']>, ParentType, ContextType>;
  isInherited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  matchedBy?: Resolver<Maybe<ResolversTypes['MatchWay']>, ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ResponsibilityRole'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type PreviewResponsibilityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewResponsibilityConnection'] = ResolversParentTypes['PreviewResponsibilityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PreviewResponsibilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PreviewResponsibility']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PreviewResponsibilityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewResponsibilityEdge'] = ResolversParentTypes['PreviewResponsibilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PreviewResponsibility'], ParentType, ContextType>;
};

export type ProgressReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProgressReport'] = ResolversParentTypes['ProgressReport']> = {
  acceptedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['ReportEntryConnection'], ParentType, ContextType, Partial<ProgressReportEntriesArgs>>;
  firstOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remarks?: Resolver<Array<ResolversTypes['ReportRemark']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReportState'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['ReportStepTakenConnection'], ParentType, ContextType, Partial<ProgressReportStepsArgs>>;
  submittedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProgressReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProgressReportConnection'] = ResolversParentTypes['ProgressReportConnection']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProgressReportEdge']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgressReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProgressReportEdge'] = ResolversParentTypes['ProgressReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProgressReport'], ParentType, ContextType>;
};

export type ProposeMeasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposeMeasurePayload'] = ResolversParentTypes['ProposeMeasurePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PublishDocumentSeriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishDocumentSeriesPayload'] = ResolversParentTypes['PublishDocumentSeriesPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['DocumentSeries']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PublishPaperTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishPaperTemplatePayload'] = ResolversParentTypes['PublishPaperTemplatePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['PaperTemplate']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PublishRuleSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishRuleSetPayload'] = ResolversParentTypes['PublishRuleSetPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ruleSet?: Resolver<Maybe<ResolversTypes['RuleSet']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType, RequireFields<QueryAssessmentArgs, 'id'>>;
  assessmentSchemes?: Resolver<ResolversTypes['AssessmentSchemeConnection'], ParentType, ContextType, Partial<QueryAssessmentSchemesArgs>>;
  assessments?: Resolver<ResolversTypes['AssessmentConnection'], ParentType, ContextType, Partial<QueryAssessmentsArgs>>;
  documentSeries?: Resolver<ResolversTypes['DocumentSeriesConnection'], ParentType, ContextType, Partial<QueryDocumentSeriesArgs>>;
  dutyRequest?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType, RequireFields<QueryDutyRequestArgs, 'id'>>;
  dutyRequests?: Resolver<ResolversTypes['DutyRequestConnection'], ParentType, ContextType, Partial<QueryDutyRequestsArgs>>;
  evidence?: Resolver<ResolversTypes['EvidenceConnection'], ParentType, ContextType, Partial<QueryEvidenceArgs>>;
  finalScorecards?: Resolver<ResolversTypes['FinalScorecardConnection'], ParentType, ContextType, RequireFields<QueryFinalScorecardsArgs, 'year'>>;
  findings?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, Partial<QueryFindingsArgs>>;
  history?: Resolver<ResolversTypes['LedgerChangeConnection'], ParentType, ContextType, RequireFields<QueryHistoryArgs, 'subjectId'>>;
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType, RequireFields<QueryItemArgs, 'id'>>;
  items?: Resolver<ResolversTypes['SupervisedItemConnection'], ParentType, ContextType, Partial<QueryItemsArgs>>;
  ledgerEntries?: Resolver<ResolversTypes['LedgerEntryConnection'], ParentType, ContextType, RequireFields<QueryLedgerEntriesArgs, 'order'>>;
  ledgerEntry?: Resolver<Maybe<ResolversTypes['LedgerEntry']>, ParentType, ContextType, RequireFields<QueryLedgerEntryArgs, 'sequence'>>;
  matchUnit?: Resolver<ResolversTypes['UnitMatch'], ParentType, ContextType, RequireFields<QueryMatchUnitArgs, 'name'>>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType, RequireFields<QueryMeasureArgs, 'id'>>;
  measures?: Resolver<ResolversTypes['MeasureConnection'], ParentType, ContextType, Partial<QueryMeasuresArgs>>;
  missingReports?: Resolver<ResolversTypes['MissingReportConnection'], ParentType, ContextType, Partial<QueryMissingReportsArgs>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType, RequireFields<QueryObligationArgs, 'id'>>;
  obligationDiff?: Resolver<ResolversTypes['ObligationDifferenceConnection'], ParentType, ContextType, RequireFields<QueryObligationDiffArgs, 'from' | 'to'>>;
  obligationGroups?: Resolver<ResolversTypes['ObligationGroupConnection'], ParentType, ContextType, RequireFields<QueryObligationGroupsArgs, 'by'>>;
  obligations?: Resolver<ResolversTypes['ObligationConnection'], ParentType, ContextType, Partial<QueryObligationsArgs>>;
  paperCheck?: Resolver<ResolversTypes['PaperCheck'], ParentType, ContextType, RequireFields<QueryPaperCheckArgs, 'code'>>;
  paperDraft?: Resolver<ResolversTypes['PaperDraft'], ParentType, ContextType, RequireFields<QueryPaperDraftArgs, 'input'>>;
  paperTemplates?: Resolver<ResolversTypes['PaperTemplateConnection'], ParentType, ContextType, Partial<QueryPaperTemplatesArgs>>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, Partial<QueryPapersArgs>>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType, RequireFields<QueryPlanArgs, 'id'>>;
  plans?: Resolver<ResolversTypes['PlanConnection'], ParentType, ContextType, Partial<QueryPlansArgs>>;
  previewEdition?: Resolver<ResolversTypes['PreviewEditionPayload'], ParentType, ContextType, RequireFields<QueryPreviewEditionArgs, 'input'>>;
  previewImport?: Resolver<ResolversTypes['PreviewImportPayload'], ParentType, ContextType, RequireFields<QueryPreviewImportArgs, 'input'>>;
  previewPaperTemplate?: Resolver<ResolversTypes['PaperDraft'], ParentType, ContextType, RequireFields<QueryPreviewPaperTemplateArgs, 'input'>>;
  progressReport?: Resolver<Maybe<ResolversTypes['ProgressReport']>, ParentType, ContextType, RequireFields<QueryProgressReportArgs, 'id'>>;
  progressReports?: Resolver<ResolversTypes['ProgressReportConnection'], ParentType, ContextType, Partial<QueryProgressReportsArgs>>;
  reportDraft?: Resolver<Maybe<ResolversTypes['ReportDraft']>, ParentType, ContextType, RequireFields<QueryReportDraftArgs, 'period' | 'unitId'>>;
  reviewQueue?: Resolver<ResolversTypes['ReviewItemConnection'], ParentType, ContextType, Partial<QueryReviewQueueArgs>>;
  ruleSetPreview?: Resolver<ResolversTypes['RuleSetPreview'], ParentType, ContextType, RequireFields<QueryRuleSetPreviewArgs, 'ruleSetId'>>;
  ruleSets?: Resolver<ResolversTypes['RuleSetConnection'], ParentType, ContextType, Partial<QueryRuleSetsArgs>>;
  samples?: Resolver<ResolversTypes['SampleConnection'], ParentType, ContextType, Partial<QuerySamplesArgs>>;
  scorecard?: Resolver<Maybe<ResolversTypes['Scorecard']>, ParentType, ContextType, RequireFields<QueryScorecardArgs, 'unitId' | 'year'>>;
  scorecards?: Resolver<ResolversTypes['ScorecardConnection'], ParentType, ContextType, RequireFields<QueryScorecardsArgs, 'year'>>;
  sweepPreview?: Resolver<ResolversTypes['SweepPreview'], ParentType, ContextType, Partial<QuerySweepPreviewArgs>>;
  sweepReports?: Resolver<ResolversTypes['SweepReportConnection'], ParentType, ContextType, Partial<QuerySweepReportsArgs>>;
  targetLetters?: Resolver<ResolversTypes['TargetLetterConnection'], ParentType, ContextType, Partial<QueryTargetLettersArgs>>;
  taskClause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType, RequireFields<QueryTaskClauseArgs, 'id'>>;
  taskClauses?: Resolver<ResolversTypes['TaskClauseConnection'], ParentType, ContextType, Partial<QueryTaskClausesArgs>>;
  tokens?: Resolver<ResolversTypes['ApiTokenConnection'], ParentType, ContextType, Partial<QueryTokensArgs>>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitArgs, 'id'>>;
  unitGroups?: Resolver<ResolversTypes['UnitGroupConnection'], ParentType, ContextType, Partial<QueryUnitGroupsArgs>>;
  units?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, Partial<QueryUnitsArgs>>;
  upstreamCoverage?: Resolver<ResolversTypes['UpstreamCoverage'], ParentType, ContextType, RequireFields<QueryUpstreamCoverageArgs, 'planId' | 'upstreamPlanId'>>;
  upstreamProposals?: Resolver<ResolversTypes['UpstreamProposalConnection'], ParentType, ContextType, RequireFields<QueryUpstreamProposalsArgs, 'planId' | 'upstreamPlanId'>>;
  viewer?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type ReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reason'] = ResolversParentTypes['Reason']> = {
  code?: Resolver<ResolversTypes['ReasonCode'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordExemptCausePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordExemptCausePayload'] = ResolversParentTypes['RecordExemptCausePayload']> = {
  exemptCause?: Resolver<Maybe<ResolversTypes['ExemptCause']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordHandlingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordHandlingPayload'] = ResolversParentTypes['RecordHandlingPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordMarkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordMarkPayload'] = ResolversParentTypes['RecordMarkPayload']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordReferralAnswerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordReferralAnswerPayload'] = ResolversParentTypes['RecordReferralAnswerPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordReferralAppealPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordReferralAppealPayload'] = ResolversParentTypes['RecordReferralAppealPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordReferralResultPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordReferralResultPayload'] = ResolversParentTypes['RecordReferralResultPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordRestrictionChangePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRestrictionChangePayload'] = ResolversParentTypes['RecordRestrictionChangePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordRestrictionDeclinedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRestrictionDeclinedPayload'] = ResolversParentTypes['RecordRestrictionDeclinedPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordRestrictionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRestrictionPayload'] = ResolversParentTypes['RecordRestrictionPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordServicePayload'] = ResolversParentTypes['RecordServicePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordSpotCheckPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordSpotCheckPayload'] = ResolversParentTypes['RecordSpotCheckPayload']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordTargetLetterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordTargetLetterPayload'] = ResolversParentTypes['RecordTargetLetterPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  letter?: Resolver<Maybe<ResolversTypes['TargetLetter']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordTargetReadingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordTargetReadingPayload'] = ResolversParentTypes['RecordTargetReadingPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  letter?: Resolver<Maybe<ResolversTypes['TargetLetter']>, ParentType, ContextType>;
  reading?: Resolver<Maybe<ResolversTypes['IndicatorReading']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordVerificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordVerificationPayload'] = ResolversParentTypes['RecordVerificationPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['Verification']>, ParentType, ContextType>;
};

export type RecordedMarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedMark'] = ResolversParentTypes['RecordedMark']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  factOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  hundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['RecordedPart'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordedMarkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedMarkConnection'] = ResolversParentTypes['RecordedMarkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RecordedMarkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RecordedMark']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordedMarkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedMarkEdge'] = ResolversParentTypes['RecordedMarkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecordedMark'], ParentType, ContextType>;
};

export type RecurrenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Recurrence'] = ResolversParentTypes['Recurrence']> = {
  interval?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['RecurrenceUnit'], ParentType, ContextType>;
};

export type ReferAccountabilityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferAccountabilityPayload'] = ResolversParentTypes['ReferAccountabilityPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RejectContestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectContestPayload'] = ResolversParentTypes['RejectContestPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RejectExtensionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectExtensionPayload'] = ResolversParentTypes['RejectExtensionPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RejectUpstreamLinkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectUpstreamLinkPayload'] = ResolversParentTypes['RejectUpstreamLinkPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['UpstreamLink']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveUpstreamLinkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveUpstreamLinkPayload'] = ResolversParentTypes['RemoveUpstreamLinkPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['UpstreamLink']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReopenAssessmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReopenAssessmentPayload'] = ResolversParentTypes['ReopenAssessmentPayload']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReopenItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReopenItemPayload'] = ResolversParentTypes['ReopenItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReplyMeasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplyMeasurePayload'] = ResolversParentTypes['ReplyMeasurePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReportDraftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportDraft'] = ResolversParentTypes['ReportDraft']> = {
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['DraftEntryConnection'], ParentType, ContextType, Partial<ReportDraftEntriesArgs>>;
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ReportEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportEntry'] = ResolversParentTypes['ReportEntry']> = {
  contributions?: Resolver<ResolversTypes['ContributionConnection'], ParentType, ContextType, Partial<ReportEntryContributionsArgs>>;
  done?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  nextSteps?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percentDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readings?: Resolver<ResolversTypes['IndicatorReadingConnection'], ParentType, ContextType, Partial<ReportEntryReadingsArgs>>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReportEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportEntryConnection'] = ResolversParentTypes['ReportEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReportEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ReportEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportEntryEdge'] = ResolversParentTypes['ReportEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReportEntry'], ParentType, ContextType>;
};

export type ReportRectificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportRectificationPayload'] = ResolversParentTypes['ReportRectificationPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReportRemarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportRemark'] = ResolversParentTypes['ReportRemark']> = {
  code?: Resolver<ResolversTypes['ReportRemarkCode'], ParentType, ContextType>;
  itemNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportStepTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportStepTaken'] = ResolversParentTypes['ReportStepTaken']> = {
  event?: Resolver<ResolversTypes['ReportEvent'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReportState'], ParentType, ContextType>;
  takenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  takenOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReportStepTakenConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportStepTakenConnection'] = ResolversParentTypes['ReportStepTakenConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReportStepTakenEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ReportStepTaken']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportStepTakenEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportStepTakenEdge'] = ResolversParentTypes['ReportStepTakenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReportStepTaken'], ParentType, ContextType>;
};

export type RequestCoordinationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestCoordinationPayload'] = ResolversParentTypes['RequestCoordinationPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestExtensionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestExtensionPayload'] = ResolversParentTypes['RequestExtensionPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestListingExtensionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestListingExtensionPayload'] = ResolversParentTypes['RequestListingExtensionPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestRestrictionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestRestrictionPayload'] = ResolversParentTypes['RequestRestrictionPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestStepTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestStepTaken'] = ResolversParentTypes['RequestStepTaken']> = {
  event?: Resolver<ResolversTypes['RequestEvent'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RequestState'], ParentType, ContextType>;
  takenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  takenOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RequestStepTakenConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestStepTakenConnection'] = ResolversParentTypes['RequestStepTakenConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RequestStepTakenEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RequestStepTaken']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RequestStepTakenEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestStepTakenEdge'] = ResolversParentTypes['RequestStepTakenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RequestStepTaken'], ParentType, ContextType>;
};

export type ResolveUnitNamePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolveUnitNamePayload'] = ResolversParentTypes['ResolveUnitNamePayload']> = {
  clauseCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isAliasRecorded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResponsibilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Responsibility'] = ResolversParentTypes['Responsibility']> = {
  capacity?: Resolver<ResolversTypes['Capacity'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['UnitGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isInherited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  matchedBy?: Resolver<Maybe<ResolversTypes['MatchWay']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, Partial<ResponsibilityMembersArgs>>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ResponsibilityRole'], ParentType, ContextType>;
  surface?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResponsibilityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResponsibilityConnection'] = ResolversParentTypes['ResponsibilityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ResponsibilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResponsibilityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResponsibilityEdge'] = ResolversParentTypes['ResponsibilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Responsibility'], ParentType, ContextType>;
};

export type ResumeItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResumeItemPayload'] = ResolversParentTypes['ResumeItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnExtensionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnExtensionPayload'] = ResolversParentTypes['ReturnExtensionPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnItemPayload'] = ResolversParentTypes['ReturnItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnReportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnReportPayload'] = ResolversParentTypes['ReturnReportPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewItem'] = ResolversParentTypes['ReviewItem']> = {
  blockingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['TaskClause'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  doubts?: Resolver<Array<ResolversTypes['Doubt']>, ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, Partial<ReviewItemFindingsArgs>>;
  reviewCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewItemConnection'] = ResolversParentTypes['ReviewItemConnection']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ReviewItemEdge']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ReviewItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewItemEdge'] = ResolversParentTypes['ReviewItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReviewItem'], ParentType, ContextType>;
};

export type ReviewItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewItemPayload'] = ResolversParentTypes['ReviewItemPayload']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeMeasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeMeasurePayload'] = ResolversParentTypes['RevokeMeasurePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeTokenPayload'] = ResolversParentTypes['RevokeTokenPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RuleLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleLimit'] = ResolversParentTypes['RuleLimit']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LimitName'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['LimitUnit'], ParentType, ContextType>;
};

export type RuleSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleSet'] = ResolversParentTypes['RuleSet']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  draftedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publishedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules?: Resolver<ResolversTypes['EscalationRuleConnection'], ParentType, ContextType, Partial<RuleSetRulesArgs>>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RuleSetState'], ParentType, ContextType>;
  titleEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RuleSetConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleSetConnection'] = ResolversParentTypes['RuleSetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RuleSetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RuleSet']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RuleSetEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleSetEdge'] = ResolversParentTypes['RuleSetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RuleSet'], ParentType, ContextType>;
};

export type RuleSetPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleSetPreview'] = ResolversParentTypes['RuleSetPreview']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['RuleSet'], ParentType, ContextType>;
  newlyProposed?: Resolver<ResolversTypes['SweepProposalConnection'], ParentType, ContextType, Partial<RuleSetPreviewNewlyProposedArgs>>;
  noLongerProposed?: Resolver<ResolversTypes['SweepProposalConnection'], ParentType, ContextType, Partial<RuleSetPreviewNoLongerProposedArgs>>;
  ruleSet?: Resolver<ResolversTypes['RuleSet'], ParentType, ContextType>;
  unchangedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RunSweepPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunSweepPayload'] = ResolversParentTypes['RunSweepPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['SweepReport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SampleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sample'] = ResolversParentTypes['Sample']> = {
  algorithm?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  drawnBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  drawnOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isReproduced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['SampledItemConnection'], ParentType, ContextType, Partial<SampleItemsArgs>>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  population?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  states?: Resolver<Array<ResolversTypes['ItemState']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SampleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SampleConnection'] = ResolversParentTypes['SampleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SampleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Sample']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SampleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SampleEdge'] = ResolversParentTypes['SampleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Sample'], ParentType, ContextType>;
};

export type SampledItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SampledItem'] = ResolversParentTypes['SampledItem']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  verifications?: Resolver<ResolversTypes['VerificationConnection'], ParentType, ContextType, Partial<SampledItemVerificationsArgs>>;
};

export type SampledItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SampledItemConnection'] = ResolversParentTypes['SampledItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SampledItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SampledItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SampledItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SampledItemEdge'] = ResolversParentTypes['SampledItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SampledItem'], ParentType, ContextType>;
};

export type ScoreComponentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScoreComponent'] = ResolversParentTypes['ScoreComponent']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fullHundredths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownFullHundredths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ownHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scoredHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ComponentStatus'], ParentType, ContextType>;
};

export type ScoreCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScoreCounts'] = ResolversParentTypes['ScoreCounts']> = {
  awaitingData?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  awaitingJudgement?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completedLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completedOnTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  judged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notApplicable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notCompleted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notDueYet?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withinExtension?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScoreDistributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScoreDistribution'] = ResolversParentTypes['ScoreDistribution']> = {
  grades?: Resolver<Array<ResolversTypes['GradeShare']>, ParentType, ContextType>;
  highestHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lowerQuartileHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lowestHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  medianHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nothingDue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unsettled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upperQuartileHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ScoreLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScoreLine'] = ResolversParentTypes['ScoreLine']> = {
  capacity?: Resolver<ResolversTypes['Capacity'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  clausePath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  completionHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  daysLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  earnedHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  explanationEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  explanationZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holds?: Resolver<Array<ResolversTypes['Hold']>, ParentType, ContextType>;
  isContested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  itemKind?: Resolver<ResolversTypes['ItemKind'], ParentType, ContextType>;
  lostHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  monthsLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['LineRule'], ParentType, ContextType>;
  ruleSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shareHundredths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ObligationState'], ParentType, ContextType>;
  throughGroup?: Resolver<Maybe<ResolversTypes['UnitGroup']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScoreLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScoreLineConnection'] = ResolversParentTypes['ScoreLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ScoreLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ScoreLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScoreLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScoreLineEdge'] = ResolversParentTypes['ScoreLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScoreLine'], ParentType, ContextType>;
};

export type ScorecardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scorecard'] = ResolversParentTypes['Scorecard']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  bestHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  components?: Resolver<Array<ResolversTypes['ScoreComponent']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ScoreCounts'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  highestGrade?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['ScoreLineConnection'], ParentType, ContextType, Partial<ScorecardLinesArgs>>;
  lowestGrade?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  marks?: Resolver<ResolversTypes['MarkLineConnection'], ParentType, ContextType, Partial<ScorecardMarksArgs>>;
  missing?: Resolver<Array<ResolversTypes['MissingFact']>, ParentType, ContextType>;
  openHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['AssessmentScheme'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ScorecardStatus'], ParentType, ContextType>;
  taskHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  vetoGrade?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  wouldChange?: Resolver<Array<ResolversTypes['GradeChange']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScorecardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScorecardConnection'] = ResolversParentTypes['ScorecardConnection']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ScorecardEdge']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Scorecard']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScorecardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScorecardEdge'] = ResolversParentTypes['ScorecardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Scorecard'], ParentType, ContextType>;
};

export type SelfEvaluationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelfEvaluation'] = ResolversParentTypes['SelfEvaluation']> = {
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  submittedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SelfEvaluationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelfEvaluationConnection'] = ResolversParentTypes['SelfEvaluationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SelfEvaluationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SelfEvaluation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SelfEvaluationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelfEvaluationEdge'] = ResolversParentTypes['SelfEvaluationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SelfEvaluation'], ParentType, ContextType>;
};

export type ServeMeasureDraftPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServeMeasureDraftPayload'] = ResolversParentTypes['ServeMeasureDraftPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SettleCoordinationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettleCoordinationPayload'] = ResolversParentTypes['SettleCoordinationPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SettleDisputePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettleDisputePayload'] = ResolversParentTypes['SettleDisputePayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SettleReplyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettleReplyPayload'] = ResolversParentTypes['SettleReplyPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SilenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Silence'] = ResolversParentTypes['Silence']> = {
  code?: Resolver<ResolversTypes['SilenceCode'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type SpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Span'] = ResolversParentTypes['Span']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SplitClausePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SplitClausePayload'] = ResolversParentTypes['SplitClausePayload']> = {
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  secondClause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SpotCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpotCheck'] = ResolversParentTypes['SpotCheck']> = {
  checkedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checkedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  drawnAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['SpotCheckResult']>, ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SpotCheckConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpotCheckConnection'] = ResolversParentTypes['SpotCheckConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SpotCheckEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SpotCheck']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SpotCheckEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpotCheckEdge'] = ResolversParentTypes['SpotCheckEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SpotCheck'], ParentType, ContextType>;
};

export type StartVerificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartVerificationPayload'] = ResolversParentTypes['StartVerificationPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StateDefencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StateDefencePayload'] = ResolversParentTypes['StateDefencePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubmitExtensionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitExtensionPayload'] = ResolversParentTypes['SubmitExtensionPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubmitMeasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitMeasurePayload'] = ResolversParentTypes['SubmitMeasurePayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubmitReportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitReportPayload'] = ResolversParentTypes['SubmitReportPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubmitSelfEvaluationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitSelfEvaluationPayload'] = ResolversParentTypes['SubmitSelfEvaluationPayload']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SupervisedItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupervisedItem'] = ResolversParentTypes['SupervisedItem']> = {
  acknowledgeBy?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  acknowledgedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  assignedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  claimedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  contributions?: Resolver<ResolversTypes['ContributionConnection'], ParentType, ContextType, Partial<SupervisedItemContributionsArgs>>;
  disputeBy?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  firstFeedbackBy?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAcknowledgedLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isWorking?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leadUnit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  reportEveryMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reporting?: Resolver<ResolversTypes['ItemReporting'], ParentType, ContextType>;
  requirement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ItemState'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['ItemStepTakenConnection'], ParentType, ContextType, Partial<SupervisedItemStepsArgs>>;
  verifications?: Resolver<ResolversTypes['VerificationConnection'], ParentType, ContextType, Partial<SupervisedItemVerificationsArgs>>;
  verifyBy?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SupervisedItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupervisedItemConnection'] = ResolversParentTypes['SupervisedItemConnection']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SupervisedItemEdge']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupervisedItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupervisedItemEdge'] = ResolversParentTypes['SupervisedItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupervisedItem'], ParentType, ContextType>;
};

export type SuspendItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuspendItemPayload'] = ResolversParentTypes['SuspendItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SweepPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SweepPreview'] = ResolversParentTypes['SweepPreview']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  considered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['HeldItemConnection'], ParentType, ContextType, Partial<SweepPreviewHeldArgs>>;
  heldCounts?: Resolver<Array<ResolversTypes['HeldCount']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notAssessable?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  proposals?: Resolver<ResolversTypes['SweepProposalConnection'], ParentType, ContextType, Partial<SweepPreviewProposalsArgs>>;
  ruleSet?: Resolver<ResolversTypes['RuleSet'], ParentType, ContextType>;
};

export type SweepProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SweepProposal'] = ResolversParentTypes['SweepProposal']> = {
  capacity?: Resolver<ResolversTypes['Capacity'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['MeasureFacts'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MeasureKind'], ParentType, ContextType>;
  legalBasis?: Resolver<Array<ResolversTypes['LegalBasis']>, ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  ruleCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  throughGroup?: Resolver<Maybe<ResolversTypes['UnitGroup']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['MeasureVariant']>, ParentType, ContextType>;
};

export type SweepProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SweepProposalConnection'] = ResolversParentTypes['SweepProposalConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SweepProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SweepProposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SweepProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SweepProposalEdge'] = ResolversParentTypes['SweepProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SweepProposal'], ParentType, ContextType>;
};

export type SweepReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SweepReport'] = ResolversParentTypes['SweepReport']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  considered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  held?: Resolver<ResolversTypes['HeldItemConnection'], ParentType, ContextType, Partial<SweepReportHeldArgs>>;
  heldCounts?: Resolver<Array<ResolversTypes['HeldCount']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  liftedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notAssessable?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proposed?: Resolver<ResolversTypes['MeasureConnection'], ParentType, ContextType, Partial<SweepReportProposedArgs>>;
  proposedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['RuleSet'], ParentType, ContextType>;
  runBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RunState'], ParentType, ContextType>;
  supersededCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['RunTrigger'], ParentType, ContextType>;
  withdrawnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SweepReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SweepReportConnection'] = ResolversParentTypes['SweepReportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SweepReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SweepReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SweepReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SweepReportEdge'] = ResolversParentTypes['SweepReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SweepReport'], ParentType, ContextType>;
};

export type TargetComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TargetComparison'] = ResolversParentTypes['TargetComparison']> = {
  shifts?: Resolver<Array<ResolversTypes['TargetShift']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  upstreamTarget?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['TargetVerdict'], ParentType, ContextType>;
};

export type TargetComparisonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TargetComparisonConnection'] = ResolversParentTypes['TargetComparisonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TargetComparisonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TargetComparison']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TargetComparisonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TargetComparisonEdge'] = ResolversParentTypes['TargetComparisonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TargetComparison'], ParentType, ContextType>;
};

export type TargetLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TargetLetter'] = ResolversParentTypes['TargetLetter']> = {
  bindingValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  supersededAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TargetLetterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TargetLetterConnection'] = ResolversParentTypes['TargetLetterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TargetLetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TargetLetter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TargetLetterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TargetLetterEdge'] = ResolversParentTypes['TargetLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TargetLetter'], ParentType, ContextType>;
};

export type TargetLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TargetLine'] = ResolversParentTypes['TargetLine']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  earnedHundredths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  explanationEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  explanationZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  figure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullHundredths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  letter?: Resolver<Maybe<ResolversTypes['TargetLetter']>, ParentType, ContextType>;
  lostHundredths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openHundredths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reading?: Resolver<Maybe<ResolversTypes['IndicatorReading']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['TargetRule'], ParentType, ContextType>;
  ruleSource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shortBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
};

export type TaskClauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskClause'] = ResolversParentTypes['TaskClause']> = {
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  correctedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  correctionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadlines?: Resolver<ResolversTypes['DeadlineConnection'], ParentType, ContextType, Partial<TaskClauseDeadlinesArgs>>;
  downstreamLinks?: Resolver<ResolversTypes['UpstreamLinkConnection'], ParentType, ContextType, RequireFields<TaskClauseDownstreamLinksArgs, 'withRemoved'>>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, Partial<TaskClauseFindingsArgs>>;
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicators?: Resolver<ResolversTypes['IndicatorConnection'], ParentType, ContextType, Partial<TaskClauseIndicatorsArgs>>;
  inheritedBy?: Resolver<Maybe<ResolversTypes['Citation']>, ParentType, ContextType>;
  isConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOpenEnded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leadLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leadRule?: Resolver<ResolversTypes['LeadRule'], ParentType, ContextType>;
  leads?: Resolver<ResolversTypes['ResponsibilityConnection'], ParentType, ContextType, Partial<TaskClauseLeadsArgs>>;
  measures?: Resolver<ResolversTypes['MeasureConnection'], ParentType, ContextType, Partial<TaskClauseMeasuresArgs>>;
  mergedInto?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  obligations?: Resolver<ResolversTypes['ObligationConnection'], ParentType, ContextType, Partial<TaskClauseObligationsArgs>>;
  orderRule?: Resolver<Maybe<ResolversTypes['Citation']>, ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  primaryLead?: Resolver<Maybe<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  responsibilityLine?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['PlanSection']>, ParentType, ContextType>;
  span?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
  splitFrom?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  supersededAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  supportLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supports?: Resolver<ResolversTypes['ResponsibilityConnection'], ParentType, ContextType, Partial<TaskClauseSupportsArgs>>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upstreamLinks?: Resolver<ResolversTypes['UpstreamLinkConnection'], ParentType, ContextType, RequireFields<TaskClauseUpstreamLinksArgs, 'withRemoved'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wordings?: Resolver<ResolversTypes['WordingConnection'], ParentType, ContextType, Partial<TaskClauseWordingsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskClauseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskClauseConnection'] = ResolversParentTypes['TaskClauseConnection']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['TaskClauseEdge']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskClauseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskClauseEdge'] = ResolversParentTypes['TaskClauseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TaskClause'], ParentType, ContextType>;
};

export type TerminateItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerminateItemPayload'] = ResolversParentTypes['TerminateItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TimelineEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEvent'] = ResolversParentTypes['TimelineEvent']> = {
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineKind'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  wordsEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wordsZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TimelineEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEventConnection'] = ResolversParentTypes['TimelineEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TimelineEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TimelineEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEventEdge'] = ResolversParentTypes['TimelineEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEvent'], ParentType, ContextType>;
};

export type UndertakingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Undertaking'] = ResolversParentTypes['Undertaking']> = {
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  aliases?: Resolver<ResolversTypes['UnitAliasConnection'], ParentType, ContextType, Partial<UnitAliasesArgs>>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayOrder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dutyRequests?: Resolver<ResolversTypes['DutyRequestConnection'], ParentType, ContextType, Partial<UnitDutyRequestsArgs>>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['UnitGroupConnection'], ParentType, ContextType, Partial<UnitGroupsArgs>>;
  history?: Resolver<ResolversTypes['LedgerChangeConnection'], ParentType, ContextType, Partial<UnitHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSupervisionObject?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  measures?: Resolver<ResolversTypes['MeasureConnection'], ParentType, ContextType, Partial<UnitMeasuresArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  obligations?: Resolver<ResolversTypes['ObligationConnection'], ParentType, ContextType, Partial<UnitObligationsArgs>>;
  owes?: Resolver<ResolversTypes['DutyCounts'], ParentType, ContextType, Partial<UnitOwesArgs>>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  scorecard?: Resolver<Maybe<ResolversTypes['Scorecard']>, ParentType, ContextType, RequireFields<UnitScorecardArgs, 'year'>>;
  shortName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceStatus?: Resolver<ResolversTypes['SourceStatus'], ParentType, ContextType>;
  taskClauses?: Resolver<ResolversTypes['TaskClauseConnection'], ParentType, ContextType, Partial<UnitTaskClausesArgs>>;
  validFrom?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitAliasResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitAlias'] = ResolversParentTypes['UnitAlias']> = {
  alias?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AliasKind'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnitAliasConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitAliasConnection'] = ResolversParentTypes['UnitAliasConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnitAliasEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UnitAlias']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitAliasEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitAliasEdge'] = ResolversParentTypes['UnitAliasEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnitAlias'], ParentType, ContextType>;
};

export type UnitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitConnection'] = ResolversParentTypes['UnitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Unit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitEdge'] = ResolversParentTypes['UnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type UnitGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitGroup'] = ResolversParentTypes['UnitGroup']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, Partial<UnitGroupMembersArgs>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, Partial<UnitGroupMembershipsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitGroupConnection'] = ResolversParentTypes['UnitGroupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnitGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UnitGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitGroupEdge'] = ResolversParentTypes['UnitGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnitGroup'], ParentType, ContextType>;
};

export type UnitMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitMatch'] = ResolversParentTypes['UnitMatch']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['UnitGroup']>, ParentType, ContextType>;
  matchedBy?: Resolver<Maybe<ResolversTypes['MatchWay']>, ParentType, ContextType>;
  matchedName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nearest?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  unknownBecause?: Resolver<Maybe<ResolversTypes['UnknownReason']>, ParentType, ContextType>;
};

export type UnitMatchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitMatchConnection'] = ResolversParentTypes['UnitMatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnitMatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UnitMatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitMatchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitMatchEdge'] = ResolversParentTypes['UnitMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnitMatch'], ParentType, ContextType>;
};

export type UpholdContestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpholdContestPayload'] = ResolversParentTypes['UpholdContestPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpstreamCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamCoverage'] = ResolversParentTypes['UpstreamCoverage']> = {
  days?: Resolver<ResolversTypes['DayComparisonConnection'], ParentType, ContextType, Partial<UpstreamCoverageDaysArgs>>;
  ownClauses?: Resolver<ResolversTypes['TaskClauseConnection'], ParentType, ContextType, Partial<UpstreamCoverageOwnClausesArgs>>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  targets?: Resolver<ResolversTypes['TargetComparisonConnection'], ParentType, ContextType, Partial<UpstreamCoverageTargetsArgs>>;
  uncoveredClauses?: Resolver<ResolversTypes['TaskClauseConnection'], ParentType, ContextType, Partial<UpstreamCoverageUncoveredClausesArgs>>;
  uncoveredTargets?: Resolver<ResolversTypes['IndicatorConnection'], ParentType, ContextType, Partial<UpstreamCoverageUncoveredTargetsArgs>>;
  upstreamPlan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
};

export type UpstreamLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamLink'] = ResolversParentTypes['UpstreamLink']> = {
  clause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['LinkDecision'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  removalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  removedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sharedFigures?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sharedTerms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  upstreamClause?: Resolver<Maybe<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpstreamLinkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamLinkConnection'] = ResolversParentTypes['UpstreamLinkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UpstreamLinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UpstreamLink']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpstreamLinkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamLinkEdge'] = ResolversParentTypes['UpstreamLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UpstreamLink'], ParentType, ContextType>;
};

export type UpstreamProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamProposal'] = ResolversParentTypes['UpstreamProposal']> = {
  clause?: Resolver<ResolversTypes['TaskClause'], ParentType, ContextType>;
  likeness?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sharedFigures?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sharedTerms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  upstreamClause?: Resolver<ResolversTypes['TaskClause'], ParentType, ContextType>;
};

export type UpstreamProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamProposalConnection'] = ResolversParentTypes['UpstreamProposalConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UpstreamProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UpstreamProposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpstreamProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamProposalEdge'] = ResolversParentTypes['UpstreamProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UpstreamProposal'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['RefusalCode'], ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Verification'] = ResolversParentTypes['Verification']> = {
  finding?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['SupervisedItem']>, ParentType, ContextType>;
  itemVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['VerificationMethod'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['VerificationOutcome'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  verifiedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verifiedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerificationConnection'] = ResolversParentTypes['VerificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VerificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Verification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VerificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerificationEdge'] = ResolversParentTypes['VerificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Verification'], ParentType, ContextType>;
};

export type VerifyEvidencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEvidencePayload'] = ResolversParentTypes['VerifyEvidencePayload']> = {
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type VerifyReadingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyReadingPayload'] = ResolversParentTypes['VerifyReadingPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reading?: Resolver<Maybe<ResolversTypes['IndicatorReading']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type VoidPaperPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoidPaperPayload'] = ResolversParentTypes['VoidPaperPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WaiveFindingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaiveFindingPayload'] = ResolversParentTypes['WaiveFindingPayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawCompletionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawCompletionPayload'] = ResolversParentTypes['WithdrawCompletionPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  obligation?: Resolver<Maybe<ResolversTypes['Obligation']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawEvidencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawEvidencePayload'] = ResolversParentTypes['WithdrawEvidencePayload']> = {
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawMarkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawMarkPayload'] = ResolversParentTypes['WithdrawMarkPayload']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawRequestPayload'] = ResolversParentTypes['WithdrawRequestPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['DutyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawTargetLetterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawTargetLetterPayload'] = ResolversParentTypes['WithdrawTargetLetterPayload']> = {
  ledgerSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  letter?: Resolver<Maybe<ResolversTypes['TargetLetter']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WordingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WordingConnection'] = ResolversParentTypes['WordingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WordingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TaskClause']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WordingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WordingEdge'] = ResolversParentTypes['WordingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TaskClause'], ParentType, ContextType>;
};

export type WordsApartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WordsApart'] = ResolversParentTypes['WordsApart']> = {
  kind?: Resolver<ResolversTypes['WordsApartKind'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptEditionPayload?: AcceptEditionPayloadResolvers<ContextType>;
  AcceptReportPayload?: AcceptReportPayloadResolvers<ContextType>;
  AcceptReviewPayload?: AcceptReviewPayloadResolvers<ContextType>;
  AcknowledgeItemPayload?: AcknowledgeItemPayloadResolvers<ContextType>;
  AcknowledgeMeasurePayload?: AcknowledgeMeasurePayloadResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  AdvanceAssessmentPayload?: AdvanceAssessmentPayloadResolvers<ContextType>;
  AnswerObjectionPayload?: AnswerObjectionPayloadResolvers<ContextType>;
  AnswerStatementPayload?: AnswerStatementPayloadResolvers<ContextType>;
  ApiToken?: ApiTokenResolvers<ContextType>;
  ApiTokenConnection?: ApiTokenConnectionResolvers<ContextType>;
  ApiTokenEdge?: ApiTokenEdgeResolvers<ContextType>;
  ApproveAssessmentPayload?: ApproveAssessmentPayloadResolvers<ContextType>;
  ApproveExtensionPayload?: ApproveExtensionPayloadResolvers<ContextType>;
  ApproveItemsPayload?: ApproveItemsPayloadResolvers<ContextType>;
  ArchiveItemPayload?: ArchiveItemPayloadResolvers<ContextType>;
  Assessment?: AssessmentResolvers<ContextType>;
  AssessmentConnection?: AssessmentConnectionResolvers<ContextType>;
  AssessmentEdge?: AssessmentEdgeResolvers<ContextType>;
  AssessmentLint?: AssessmentLintResolvers<ContextType>;
  AssessmentLintConnection?: AssessmentLintConnectionResolvers<ContextType>;
  AssessmentLintEdge?: AssessmentLintEdgeResolvers<ContextType>;
  AssessmentScheme?: AssessmentSchemeResolvers<ContextType>;
  AssessmentSchemeConnection?: AssessmentSchemeConnectionResolvers<ContextType>;
  AssessmentSchemeEdge?: AssessmentSchemeEdgeResolvers<ContextType>;
  AssignItemsPayload?: AssignItemsPayloadResolvers<ContextType>;
  AssignSupervisionDeadlinePayload?: AssignSupervisionDeadlinePayloadResolvers<ContextType>;
  AssignSupervisionDeadlinesPayload?: AssignSupervisionDeadlinesPayloadResolvers<ContextType>;
  BasisReference?: BasisReferenceResolvers<ContextType>;
  BasisReferenceConnection?: BasisReferenceConnectionResolvers<ContextType>;
  BasisReferenceEdge?: BasisReferenceEdgeResolvers<ContextType>;
  BeginItemPayload?: BeginItemPayloadResolvers<ContextType>;
  BeginMeasureVerificationPayload?: BeginMeasureVerificationPayloadResolvers<ContextType>;
  BringIntoForcePayload?: BringIntoForcePayloadResolvers<ContextType>;
  CaseEvidence?: CaseEvidenceResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  ClaimCompletionPayload?: ClaimCompletionPayloadResolvers<ContextType>;
  ClauseChange?: ClauseChangeResolvers<ContextType>;
  ClauseChangeConnection?: ClauseChangeConnectionResolvers<ContextType>;
  ClauseChangeEdge?: ClauseChangeEdgeResolvers<ContextType>;
  ClauseDifference?: ClauseDifferenceResolvers<ContextType>;
  ClauseRival?: ClauseRivalResolvers<ContextType>;
  ClearingFact?: ClearingFactResolvers<ContextType>;
  CloseHearingPayload?: CloseHearingPayloadResolvers<ContextType>;
  CloseItemPayload?: CloseItemPayloadResolvers<ContextType>;
  CompleteItemPayload?: CompleteItemPayloadResolvers<ContextType>;
  CompleteObligationPayload?: CompleteObligationPayloadResolvers<ContextType>;
  Completion?: CompletionResolvers<ContextType>;
  ConcludeMeasureVerificationPayload?: ConcludeMeasureVerificationPayloadResolvers<ContextType>;
  ConfirmClausePayload?: ConfirmClausePayloadResolvers<ContextType>;
  ConfirmPlanPayload?: ConfirmPlanPayloadResolvers<ContextType>;
  ConfirmUpstreamLinkPayload?: ConfirmUpstreamLinkPayloadResolvers<ContextType>;
  ContributeToReportPayload?: ContributeToReportPayloadResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  ContributionConnection?: ContributionConnectionResolvers<ContextType>;
  ContributionEdge?: ContributionEdgeResolvers<ContextType>;
  CorrectClausePayload?: CorrectClausePayloadResolvers<ContextType>;
  CorrectContestPayload?: CorrectContestPayloadResolvers<ContextType>;
  CorrectReportPayload?: CorrectReportPayloadResolvers<ContextType>;
  CreateTokenPayload?: CreateTokenPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DayComparison?: DayComparisonResolvers<ContextType>;
  DayComparisonConnection?: DayComparisonConnectionResolvers<ContextType>;
  DayComparisonEdge?: DayComparisonEdgeResolvers<ContextType>;
  Deadline?: DeadlineResolvers<ContextType>;
  DeadlineConnection?: DeadlineConnectionResolvers<ContextType>;
  DeadlineEdge?: DeadlineEdgeResolvers<ContextType>;
  DeadlinesSet?: DeadlinesSetResolvers<ContextType>;
  DecideListingExtensionPayload?: DecideListingExtensionPayloadResolvers<ContextType>;
  DecideMeasurePayload?: DecideMeasurePayloadResolvers<ContextType>;
  DecideReviewPayload?: DecideReviewPayloadResolvers<ContextType>;
  DifferenceReason?: DifferenceReasonResolvers<ContextType>;
  DismissMeasurePayload?: DismissMeasurePayloadResolvers<ContextType>;
  DisputeAssignmentPayload?: DisputeAssignmentPayloadResolvers<ContextType>;
  DocumentSeries?: DocumentSeriesResolvers<ContextType>;
  DocumentSeriesConnection?: DocumentSeriesConnectionResolvers<ContextType>;
  DocumentSeriesEdge?: DocumentSeriesEdgeResolvers<ContextType>;
  Doubt?: DoubtResolvers<ContextType>;
  DraftEntry?: DraftEntryResolvers<ContextType>;
  DraftEntryConnection?: DraftEntryConnectionResolvers<ContextType>;
  DraftEntryEdge?: DraftEntryEdgeResolvers<ContextType>;
  DraftMeasurePayload?: DraftMeasurePayloadResolvers<ContextType>;
  DraftRuleSetPayload?: DraftRuleSetPayloadResolvers<ContextType>;
  DrawSamplePayload?: DrawSamplePayloadResolvers<ContextType>;
  DrawSpotChecksPayload?: DrawSpotChecksPayloadResolvers<ContextType>;
  DutyCounts?: DutyCountsResolvers<ContextType>;
  DutyLight?: DutyLightResolvers<ContextType>;
  DutyRequest?: DutyRequestResolvers<ContextType>;
  DutyRequestConnection?: DutyRequestConnectionResolvers<ContextType>;
  DutyRequestEdge?: DutyRequestEdgeResolvers<ContextType>;
  EditionMeasure?: EditionMeasureResolvers<ContextType>;
  EditionMeasureConnection?: EditionMeasureConnectionResolvers<ContextType>;
  EditionMeasureEdge?: EditionMeasureEdgeResolvers<ContextType>;
  EditionPreview?: EditionPreviewResolvers<ContextType>;
  EndReferralPayload?: EndReferralPayloadResolvers<ContextType>;
  EscalationRule?: EscalationRuleResolvers<ContextType>;
  EscalationRuleConnection?: EscalationRuleConnectionResolvers<ContextType>;
  EscalationRuleEdge?: EscalationRuleEdgeResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidenceConnection?: EvidenceConnectionResolvers<ContextType>;
  EvidenceEdge?: EvidenceEdgeResolvers<ContextType>;
  ExemptCause?: ExemptCauseResolvers<ContextType>;
  ExemptCauseConnection?: ExemptCauseConnectionResolvers<ContextType>;
  ExemptCauseEdge?: ExemptCauseEdgeResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  FileContestPayload?: FileContestPayloadResolvers<ContextType>;
  FileObjectionPayload?: FileObjectionPayloadResolvers<ContextType>;
  FileRectificationPlanPayload?: FileRectificationPlanPayloadResolvers<ContextType>;
  FileReviewPayload?: FileReviewPayloadResolvers<ContextType>;
  FinalRemark?: FinalRemarkResolvers<ContextType>;
  FinalScorecard?: FinalScorecardResolvers<ContextType>;
  FinalScorecardConnection?: FinalScorecardConnectionResolvers<ContextType>;
  FinalScorecardEdge?: FinalScorecardEdgeResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  ForwardExtensionPayload?: ForwardExtensionPayloadResolvers<ContextType>;
  GradeBand?: GradeBandResolvers<ContextType>;
  GradeChange?: GradeChangeResolvers<ContextType>;
  GradeShare?: GradeShareResolvers<ContextType>;
  HandledPerson?: HandledPersonResolvers<ContextType>;
  HeldCount?: HeldCountResolvers<ContextType>;
  HeldItem?: HeldItemResolvers<ContextType>;
  HeldItemConnection?: HeldItemConnectionResolvers<ContextType>;
  HeldItemEdge?: HeldItemEdgeResolvers<ContextType>;
  Hold?: HoldResolvers<ContextType>;
  HoldInterviewPayload?: HoldInterviewPayloadResolvers<ContextType>;
  ImportPlanPayload?: ImportPlanPayloadResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  IndicatorConnection?: IndicatorConnectionResolvers<ContextType>;
  IndicatorEdge?: IndicatorEdgeResolvers<ContextType>;
  IndicatorReading?: IndicatorReadingResolvers<ContextType>;
  IndicatorReadingConnection?: IndicatorReadingConnectionResolvers<ContextType>;
  IndicatorReadingEdge?: IndicatorReadingEdgeResolvers<ContextType>;
  IssueMeasurePayload?: IssueMeasurePayloadResolvers<ContextType>;
  IssueMinutesPayload?: IssueMinutesPayloadResolvers<ContextType>;
  ItemOpening?: ItemOpeningResolvers<ContextType>;
  ItemReporting?: ItemReportingResolvers<ContextType>;
  ItemReview?: ItemReviewResolvers<ContextType>;
  ItemReviewConnection?: ItemReviewConnectionResolvers<ContextType>;
  ItemReviewEdge?: ItemReviewEdgeResolvers<ContextType>;
  ItemSet?: ItemSetResolvers<ContextType>;
  ItemStepTaken?: ItemStepTakenResolvers<ContextType>;
  ItemStepTakenConnection?: ItemStepTakenConnectionResolvers<ContextType>;
  ItemStepTakenEdge?: ItemStepTakenEdgeResolvers<ContextType>;
  KeyWorkCheck?: KeyWorkCheckResolvers<ContextType>;
  LedgerChange?: LedgerChangeResolvers<ContextType>;
  LedgerChangeConnection?: LedgerChangeConnectionResolvers<ContextType>;
  LedgerChangeEdge?: LedgerChangeEdgeResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerEntryConnection?: LedgerEntryConnectionResolvers<ContextType>;
  LedgerEntryEdge?: LedgerEntryEdgeResolvers<ContextType>;
  LegalBasis?: LegalBasisResolvers<ContextType>;
  LiftExemptCausePayload?: LiftExemptCausePayloadResolvers<ContextType>;
  LiftSuspensionPayload?: LiftSuspensionPayloadResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  MarkLine?: MarkLineResolvers<ContextType>;
  MarkLineConnection?: MarkLineConnectionResolvers<ContextType>;
  MarkLineEdge?: MarkLineEdgeResolvers<ContextType>;
  MatchedTest?: MatchedTestResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  MeasureClock?: MeasureClockResolvers<ContextType>;
  MeasureConnection?: MeasureConnectionResolvers<ContextType>;
  MeasureEdge?: MeasureEdgeResolvers<ContextType>;
  MeasureFacts?: MeasureFactsResolvers<ContextType>;
  MeasureReview?: MeasureReviewResolvers<ContextType>;
  MeasureReviewConnection?: MeasureReviewConnectionResolvers<ContextType>;
  MeasureReviewEdge?: MeasureReviewEdgeResolvers<ContextType>;
  MeasureStep?: MeasureStepResolvers<ContextType>;
  MeasureStepConnection?: MeasureStepConnectionResolvers<ContextType>;
  MeasureStepEdge?: MeasureStepEdgeResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  MergeClausesPayload?: MergeClausesPayloadResolvers<ContextType>;
  MissingFact?: MissingFactResolvers<ContextType>;
  MissingReport?: MissingReportResolvers<ContextType>;
  MissingReportConnection?: MissingReportConnectionResolvers<ContextType>;
  MissingReportEdge?: MissingReportEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NextStep?: NextStepResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NumberPaperPayload?: NumberPaperPayloadResolvers<ContextType>;
  Objection?: ObjectionResolvers<ContextType>;
  ObjectionConnection?: ObjectionConnectionResolvers<ContextType>;
  ObjectionEdge?: ObjectionEdgeResolvers<ContextType>;
  Obligation?: ObligationResolvers<ContextType>;
  ObligationConnection?: ObligationConnectionResolvers<ContextType>;
  ObligationDifference?: ObligationDifferenceResolvers<ContextType>;
  ObligationDifferenceConnection?: ObligationDifferenceConnectionResolvers<ContextType>;
  ObligationDifferenceEdge?: ObligationDifferenceEdgeResolvers<ContextType>;
  ObligationEdge?: ObligationEdgeResolvers<ContextType>;
  ObligationEffect?: ObligationEffectResolvers<ContextType>;
  ObligationEffectConnection?: ObligationEffectConnectionResolvers<ContextType>;
  ObligationEffectEdge?: ObligationEffectEdgeResolvers<ContextType>;
  ObligationGroup?: ObligationGroupResolvers<ContextType>;
  ObligationGroupConnection?: ObligationGroupConnectionResolvers<ContextType>;
  ObligationGroupEdge?: ObligationGroupEdgeResolvers<ContextType>;
  OpenAssessmentPayload?: OpenAssessmentPayloadResolvers<ContextType>;
  OpenItemsPayload?: OpenItemsPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Paper?: PaperResolvers<ContextType>;
  PaperBlock?: PaperBlockResolvers<ContextType>;
  PaperCheck?: PaperCheckResolvers<ContextType>;
  PaperConnection?: PaperConnectionResolvers<ContextType>;
  PaperDraft?: PaperDraftResolvers<ContextType>;
  PaperEdge?: PaperEdgeResolvers<ContextType>;
  PaperField?: PaperFieldResolvers<ContextType>;
  PaperFigure?: PaperFigureResolvers<ContextType>;
  PaperSlot?: PaperSlotResolvers<ContextType>;
  PaperTemplate?: PaperTemplateResolvers<ContextType>;
  PaperTemplateConnection?: PaperTemplateConnectionResolvers<ContextType>;
  PaperTemplateEdge?: PaperTemplateEdgeResolvers<ContextType>;
  PaperText?: PaperTextResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  Plan?: PlanResolvers<ContextType>;
  PlanConnection?: PlanConnectionResolvers<ContextType>;
  PlanEdge?: PlanEdgeResolvers<ContextType>;
  PlanEdition?: PlanEditionResolvers<ContextType>;
  PlanEditionConnection?: PlanEditionConnectionResolvers<ContextType>;
  PlanEditionEdge?: PlanEditionEdgeResolvers<ContextType>;
  PlanPreview?: PlanPreviewResolvers<ContextType>;
  PlanSection?: PlanSectionResolvers<ContextType>;
  PlanSectionConnection?: PlanSectionConnectionResolvers<ContextType>;
  PlanSectionEdge?: PlanSectionEdgeResolvers<ContextType>;
  PostponeInterviewPayload?: PostponeInterviewPayloadResolvers<ContextType>;
  PreviewClause?: PreviewClauseResolvers<ContextType>;
  PreviewClauseConnection?: PreviewClauseConnectionResolvers<ContextType>;
  PreviewClauseEdge?: PreviewClauseEdgeResolvers<ContextType>;
  PreviewDeadline?: PreviewDeadlineResolvers<ContextType>;
  PreviewDeadlineConnection?: PreviewDeadlineConnectionResolvers<ContextType>;
  PreviewDeadlineEdge?: PreviewDeadlineEdgeResolvers<ContextType>;
  PreviewEditionPayload?: PreviewEditionPayloadResolvers<ContextType>;
  PreviewFinding?: PreviewFindingResolvers<ContextType>;
  PreviewFindingConnection?: PreviewFindingConnectionResolvers<ContextType>;
  PreviewFindingEdge?: PreviewFindingEdgeResolvers<ContextType>;
  PreviewImportPayload?: PreviewImportPayloadResolvers<ContextType>;
  PreviewIndicator?: PreviewIndicatorResolvers<ContextType>;
  PreviewIndicatorConnection?: PreviewIndicatorConnectionResolvers<ContextType>;
  PreviewIndicatorEdge?: PreviewIndicatorEdgeResolvers<ContextType>;
  PreviewObligation?: PreviewObligationResolvers<ContextType>;
  PreviewObligationConnection?: PreviewObligationConnectionResolvers<ContextType>;
  PreviewObligationEdge?: PreviewObligationEdgeResolvers<ContextType>;
  PreviewResponsibility?: PreviewResponsibilityResolvers<ContextType>;
  PreviewResponsibilityConnection?: PreviewResponsibilityConnectionResolvers<ContextType>;
  PreviewResponsibilityEdge?: PreviewResponsibilityEdgeResolvers<ContextType>;
  ProgressReport?: ProgressReportResolvers<ContextType>;
  ProgressReportConnection?: ProgressReportConnectionResolvers<ContextType>;
  ProgressReportEdge?: ProgressReportEdgeResolvers<ContextType>;
  ProposeMeasurePayload?: ProposeMeasurePayloadResolvers<ContextType>;
  PublishDocumentSeriesPayload?: PublishDocumentSeriesPayloadResolvers<ContextType>;
  PublishPaperTemplatePayload?: PublishPaperTemplatePayloadResolvers<ContextType>;
  PublishRuleSetPayload?: PublishRuleSetPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reason?: ReasonResolvers<ContextType>;
  RecordExemptCausePayload?: RecordExemptCausePayloadResolvers<ContextType>;
  RecordHandlingPayload?: RecordHandlingPayloadResolvers<ContextType>;
  RecordMarkPayload?: RecordMarkPayloadResolvers<ContextType>;
  RecordReferralAnswerPayload?: RecordReferralAnswerPayloadResolvers<ContextType>;
  RecordReferralAppealPayload?: RecordReferralAppealPayloadResolvers<ContextType>;
  RecordReferralResultPayload?: RecordReferralResultPayloadResolvers<ContextType>;
  RecordRestrictionChangePayload?: RecordRestrictionChangePayloadResolvers<ContextType>;
  RecordRestrictionDeclinedPayload?: RecordRestrictionDeclinedPayloadResolvers<ContextType>;
  RecordRestrictionPayload?: RecordRestrictionPayloadResolvers<ContextType>;
  RecordServicePayload?: RecordServicePayloadResolvers<ContextType>;
  RecordSpotCheckPayload?: RecordSpotCheckPayloadResolvers<ContextType>;
  RecordTargetLetterPayload?: RecordTargetLetterPayloadResolvers<ContextType>;
  RecordTargetReadingPayload?: RecordTargetReadingPayloadResolvers<ContextType>;
  RecordVerificationPayload?: RecordVerificationPayloadResolvers<ContextType>;
  RecordedMark?: RecordedMarkResolvers<ContextType>;
  RecordedMarkConnection?: RecordedMarkConnectionResolvers<ContextType>;
  RecordedMarkEdge?: RecordedMarkEdgeResolvers<ContextType>;
  Recurrence?: RecurrenceResolvers<ContextType>;
  ReferAccountabilityPayload?: ReferAccountabilityPayloadResolvers<ContextType>;
  RejectContestPayload?: RejectContestPayloadResolvers<ContextType>;
  RejectExtensionPayload?: RejectExtensionPayloadResolvers<ContextType>;
  RejectUpstreamLinkPayload?: RejectUpstreamLinkPayloadResolvers<ContextType>;
  RemoveUpstreamLinkPayload?: RemoveUpstreamLinkPayloadResolvers<ContextType>;
  ReopenAssessmentPayload?: ReopenAssessmentPayloadResolvers<ContextType>;
  ReopenItemPayload?: ReopenItemPayloadResolvers<ContextType>;
  ReplyMeasurePayload?: ReplyMeasurePayloadResolvers<ContextType>;
  ReportDraft?: ReportDraftResolvers<ContextType>;
  ReportEntry?: ReportEntryResolvers<ContextType>;
  ReportEntryConnection?: ReportEntryConnectionResolvers<ContextType>;
  ReportEntryEdge?: ReportEntryEdgeResolvers<ContextType>;
  ReportRectificationPayload?: ReportRectificationPayloadResolvers<ContextType>;
  ReportRemark?: ReportRemarkResolvers<ContextType>;
  ReportStepTaken?: ReportStepTakenResolvers<ContextType>;
  ReportStepTakenConnection?: ReportStepTakenConnectionResolvers<ContextType>;
  ReportStepTakenEdge?: ReportStepTakenEdgeResolvers<ContextType>;
  RequestCoordinationPayload?: RequestCoordinationPayloadResolvers<ContextType>;
  RequestExtensionPayload?: RequestExtensionPayloadResolvers<ContextType>;
  RequestListingExtensionPayload?: RequestListingExtensionPayloadResolvers<ContextType>;
  RequestRestrictionPayload?: RequestRestrictionPayloadResolvers<ContextType>;
  RequestStepTaken?: RequestStepTakenResolvers<ContextType>;
  RequestStepTakenConnection?: RequestStepTakenConnectionResolvers<ContextType>;
  RequestStepTakenEdge?: RequestStepTakenEdgeResolvers<ContextType>;
  ResolveUnitNamePayload?: ResolveUnitNamePayloadResolvers<ContextType>;
  Responsibility?: ResponsibilityResolvers<ContextType>;
  ResponsibilityConnection?: ResponsibilityConnectionResolvers<ContextType>;
  ResponsibilityEdge?: ResponsibilityEdgeResolvers<ContextType>;
  ResumeItemPayload?: ResumeItemPayloadResolvers<ContextType>;
  ReturnExtensionPayload?: ReturnExtensionPayloadResolvers<ContextType>;
  ReturnItemPayload?: ReturnItemPayloadResolvers<ContextType>;
  ReturnReportPayload?: ReturnReportPayloadResolvers<ContextType>;
  ReviewItem?: ReviewItemResolvers<ContextType>;
  ReviewItemConnection?: ReviewItemConnectionResolvers<ContextType>;
  ReviewItemEdge?: ReviewItemEdgeResolvers<ContextType>;
  ReviewItemPayload?: ReviewItemPayloadResolvers<ContextType>;
  RevokeMeasurePayload?: RevokeMeasurePayloadResolvers<ContextType>;
  RevokeTokenPayload?: RevokeTokenPayloadResolvers<ContextType>;
  RuleLimit?: RuleLimitResolvers<ContextType>;
  RuleSet?: RuleSetResolvers<ContextType>;
  RuleSetConnection?: RuleSetConnectionResolvers<ContextType>;
  RuleSetEdge?: RuleSetEdgeResolvers<ContextType>;
  RuleSetPreview?: RuleSetPreviewResolvers<ContextType>;
  RunSweepPayload?: RunSweepPayloadResolvers<ContextType>;
  Sample?: SampleResolvers<ContextType>;
  SampleConnection?: SampleConnectionResolvers<ContextType>;
  SampleEdge?: SampleEdgeResolvers<ContextType>;
  SampledItem?: SampledItemResolvers<ContextType>;
  SampledItemConnection?: SampledItemConnectionResolvers<ContextType>;
  SampledItemEdge?: SampledItemEdgeResolvers<ContextType>;
  ScoreComponent?: ScoreComponentResolvers<ContextType>;
  ScoreCounts?: ScoreCountsResolvers<ContextType>;
  ScoreDistribution?: ScoreDistributionResolvers<ContextType>;
  ScoreLine?: ScoreLineResolvers<ContextType>;
  ScoreLineConnection?: ScoreLineConnectionResolvers<ContextType>;
  ScoreLineEdge?: ScoreLineEdgeResolvers<ContextType>;
  Scorecard?: ScorecardResolvers<ContextType>;
  ScorecardConnection?: ScorecardConnectionResolvers<ContextType>;
  ScorecardEdge?: ScorecardEdgeResolvers<ContextType>;
  SelfEvaluation?: SelfEvaluationResolvers<ContextType>;
  SelfEvaluationConnection?: SelfEvaluationConnectionResolvers<ContextType>;
  SelfEvaluationEdge?: SelfEvaluationEdgeResolvers<ContextType>;
  ServeMeasureDraftPayload?: ServeMeasureDraftPayloadResolvers<ContextType>;
  SettleCoordinationPayload?: SettleCoordinationPayloadResolvers<ContextType>;
  SettleDisputePayload?: SettleDisputePayloadResolvers<ContextType>;
  SettleReplyPayload?: SettleReplyPayloadResolvers<ContextType>;
  Silence?: SilenceResolvers<ContextType>;
  Span?: SpanResolvers<ContextType>;
  SplitClausePayload?: SplitClausePayloadResolvers<ContextType>;
  SpotCheck?: SpotCheckResolvers<ContextType>;
  SpotCheckConnection?: SpotCheckConnectionResolvers<ContextType>;
  SpotCheckEdge?: SpotCheckEdgeResolvers<ContextType>;
  StartVerificationPayload?: StartVerificationPayloadResolvers<ContextType>;
  StateDefencePayload?: StateDefencePayloadResolvers<ContextType>;
  SubmitExtensionPayload?: SubmitExtensionPayloadResolvers<ContextType>;
  SubmitMeasurePayload?: SubmitMeasurePayloadResolvers<ContextType>;
  SubmitReportPayload?: SubmitReportPayloadResolvers<ContextType>;
  SubmitSelfEvaluationPayload?: SubmitSelfEvaluationPayloadResolvers<ContextType>;
  SupervisedItem?: SupervisedItemResolvers<ContextType>;
  SupervisedItemConnection?: SupervisedItemConnectionResolvers<ContextType>;
  SupervisedItemEdge?: SupervisedItemEdgeResolvers<ContextType>;
  SuspendItemPayload?: SuspendItemPayloadResolvers<ContextType>;
  SweepPreview?: SweepPreviewResolvers<ContextType>;
  SweepProposal?: SweepProposalResolvers<ContextType>;
  SweepProposalConnection?: SweepProposalConnectionResolvers<ContextType>;
  SweepProposalEdge?: SweepProposalEdgeResolvers<ContextType>;
  SweepReport?: SweepReportResolvers<ContextType>;
  SweepReportConnection?: SweepReportConnectionResolvers<ContextType>;
  SweepReportEdge?: SweepReportEdgeResolvers<ContextType>;
  TargetComparison?: TargetComparisonResolvers<ContextType>;
  TargetComparisonConnection?: TargetComparisonConnectionResolvers<ContextType>;
  TargetComparisonEdge?: TargetComparisonEdgeResolvers<ContextType>;
  TargetLetter?: TargetLetterResolvers<ContextType>;
  TargetLetterConnection?: TargetLetterConnectionResolvers<ContextType>;
  TargetLetterEdge?: TargetLetterEdgeResolvers<ContextType>;
  TargetLine?: TargetLineResolvers<ContextType>;
  TaskClause?: TaskClauseResolvers<ContextType>;
  TaskClauseConnection?: TaskClauseConnectionResolvers<ContextType>;
  TaskClauseEdge?: TaskClauseEdgeResolvers<ContextType>;
  TerminateItemPayload?: TerminateItemPayloadResolvers<ContextType>;
  TimelineEvent?: TimelineEventResolvers<ContextType>;
  TimelineEventConnection?: TimelineEventConnectionResolvers<ContextType>;
  TimelineEventEdge?: TimelineEventEdgeResolvers<ContextType>;
  Undertaking?: UndertakingResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitAlias?: UnitAliasResolvers<ContextType>;
  UnitAliasConnection?: UnitAliasConnectionResolvers<ContextType>;
  UnitAliasEdge?: UnitAliasEdgeResolvers<ContextType>;
  UnitConnection?: UnitConnectionResolvers<ContextType>;
  UnitEdge?: UnitEdgeResolvers<ContextType>;
  UnitGroup?: UnitGroupResolvers<ContextType>;
  UnitGroupConnection?: UnitGroupConnectionResolvers<ContextType>;
  UnitGroupEdge?: UnitGroupEdgeResolvers<ContextType>;
  UnitMatch?: UnitMatchResolvers<ContextType>;
  UnitMatchConnection?: UnitMatchConnectionResolvers<ContextType>;
  UnitMatchEdge?: UnitMatchEdgeResolvers<ContextType>;
  UpholdContestPayload?: UpholdContestPayloadResolvers<ContextType>;
  UpstreamCoverage?: UpstreamCoverageResolvers<ContextType>;
  UpstreamLink?: UpstreamLinkResolvers<ContextType>;
  UpstreamLinkConnection?: UpstreamLinkConnectionResolvers<ContextType>;
  UpstreamLinkEdge?: UpstreamLinkEdgeResolvers<ContextType>;
  UpstreamProposal?: UpstreamProposalResolvers<ContextType>;
  UpstreamProposalConnection?: UpstreamProposalConnectionResolvers<ContextType>;
  UpstreamProposalEdge?: UpstreamProposalEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Verification?: VerificationResolvers<ContextType>;
  VerificationConnection?: VerificationConnectionResolvers<ContextType>;
  VerificationEdge?: VerificationEdgeResolvers<ContextType>;
  VerifyEvidencePayload?: VerifyEvidencePayloadResolvers<ContextType>;
  VerifyReadingPayload?: VerifyReadingPayloadResolvers<ContextType>;
  VoidPaperPayload?: VoidPaperPayloadResolvers<ContextType>;
  WaiveFindingPayload?: WaiveFindingPayloadResolvers<ContextType>;
  WithdrawCompletionPayload?: WithdrawCompletionPayloadResolvers<ContextType>;
  WithdrawEvidencePayload?: WithdrawEvidencePayloadResolvers<ContextType>;
  WithdrawMarkPayload?: WithdrawMarkPayloadResolvers<ContextType>;
  WithdrawRequestPayload?: WithdrawRequestPayloadResolvers<ContextType>;
  WithdrawTargetLetterPayload?: WithdrawTargetLetterPayloadResolvers<ContextType>;
  WordingConnection?: WordingConnectionResolvers<ContextType>;
  WordingEdge?: WordingEdgeResolvers<ContextType>;
  WordsApart?: WordsApartResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
