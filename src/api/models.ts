import type { Actor as AccessActor } from '../access/actor.ts';
import type { AnyScheme } from '../assessment/any-scheme.ts';
import type { Scorecard as Card, CardTotals, ScoreLine as Line } from '../assessment/card.ts';
import type { LintLine } from '../assessment/lint.ts';
import type { MarkLine as Mark } from '../assessment/mark.ts';
import type { AssessmentScheme as SchemeRow } from '../assessment/store.ts';
import type {
  Assessment as AssessmentRow,
  ItemReview as ItemReviewRow,
  Objection as ObjectionRow,
  RecordedMark as RecordedMarkRow,
  SelfEvaluation as SelfEvaluationRow,
  SpotCheck as SpotCheckRow,
} from '../assessment/store-course.ts';
import type { ExportJob as ExportRow } from '../feed/export.ts';
import type { Evaluation as EvaluationRow, OverdueSpell as SpellRow, Step } from '../feed/store.ts';
import type { ToldNoun } from '../feed/told-nouns.ts';
import type { Indicator as IndicatorRow } from '../indicators/store.ts';
import type { IndicatorReading as ReadingRow } from '../indicators/store-readings.ts';
import type { EditionPreview as PreviewOfEdition } from '../intake/commands-editions.ts';
import type { FindingDraft } from '../intake/draft.ts';
import type { ClauseChange as ChangeOfClause, ObligationEffect as EffectOnObligation } from '../intake/edition.ts';
import type { PreviewClause as ClausePreview, ImportPreview } from '../intake/preview.ts';
import type { Finding as FindingRow } from '../intake/store.ts';
import type { ReviewItem as QueuedClause, ReviewReasons } from '../intake/store-review.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LedgerEntry as EntryRow, HistoryStep } from '../ledger/store.ts';
import type { SweepPreview as Preview } from '../measures/commands-sweep.ts';
import type { NextStep as Lawful } from '../measures/conduct.ts';
import type { EditionMeasureEffect } from '../measures/edition-effect.ts';
import type { Evidence as Proof } from '../measures/evidence.ts';
import type { HandledPerson as Handled } from '../measures/handling.ts';
import type { HeldItem as Held } from '../measures/held.ts';
import type { CitedBasis, MeasureFacts as Facts } from '../measures/measure.ts';
import type { Rule } from '../measures/rule.ts';
import type { Measure as MeasureRow, RuleSet as RuleSetRow } from '../measures/store.ts';
import type {
  MeasureClock as ClockRow,
  MeasureReview as ReviewRow,
  MeasureStep as StepRow,
  Undertaking as UndertakingRow,
} from '../measures/store-life.ts';
import type { SweepRun } from '../measures/store-runs.ts';
import type { Proposal } from '../measures/sweep.ts';
import type { PaperText as Text } from '../papers/paper.ts';
import type { Draft as PaperDraftMade } from '../papers/paper-draft.ts';
import type { Paper as PaperRow } from '../papers/store.ts';
import type { DocumentSeriesRow as SeriesRow, PaperTemplateRow as TemplateRow } from '../papers/store-wording.ts';
import type { BasisReference as Basis } from '../plans/plan.ts';
import type { Plan as PlanRow, PlanSection as SectionRow } from '../plans/store.ts';
import type { PlanEdition as EditionRow } from '../plans/store-editions.ts';
import type { OpenedItems } from '../progress/commands-item-open.ts';
import type { Hold as HoldFact } from '../progress/hold.ts';
import type { Contribution as ContributionRow } from '../progress/store-contributions.ts';
import type { Evidence as EvidenceRow } from '../progress/store-evidence.ts';
import type { ExemptCause as CauseRow } from '../progress/store-exempt.ts';
import type { SupervisedItem as ItemRow } from '../progress/store-items.ts';
import type { MissingPeriod } from '../progress/store-missing-periods.ts';
import type { ReportDraft as Draft, DraftEntry as DraftLine } from '../progress/store-report-draft.ts';
import type { ReportEntry as EntryOfReport, ProgressReport as ReportRow } from '../progress/store-reports.ts';
import type { DutyRequest as RequestRow } from '../progress/store-requests.ts';
import type { SampleItem, Sample as SampleRow } from '../progress/store-samples.ts';
import type { Verification as CheckRow } from '../progress/store-verifications.ts';
import type { DeadlinesSet as SetOutcome } from '../tasks/commands-deadline.ts';
import type { TaskClause as ClauseRow, Deadline as DeadlineRow, Responsibility as LineName } from '../tasks/store.ts';
import type { Completion as CompletionRow } from '../tasks/store-completions.ts';
import type { Grouping } from '../tasks/store-counts.ts';
import type { ObligationDifference as Difference } from '../tasks/store-difference.ts';
import type { Moment, ObligationFilter, Obligation as ObligationRow } from '../tasks/store-obligations.ts';
import type { TimelineEvent as StoryEvent } from '../tasks/timeline.ts';
import type { ApiToken as TokenRow } from '../tokens/token.ts';
import type { AccessDenial as DenialRow } from '../tokens/use.ts';
import type {
  UnitAlias as AliasFact,
  UnitGroup as GroupFact,
  UnitMatch as Match,
  Membership as MembershipFact,
  Unit as UnitFact,
} from '../units/unit.ts';
import type {
  DayComparison as ComparisonOfDays,
  TargetComparison as ComparisonOfTargets,
  Coverage,
} from '../upstream/coverage.ts';
import type { Proposal as ProposedLink } from '../upstream/proposal.ts';
import type { UpstreamLink as LinkRow } from '../upstream/store.ts';
import type { WebhookAttempt as AttemptRow, WebhookMessage as MessageRow } from '../webhooks/store.ts';
import type { Webhook as WebhookRow } from '../webhooks/webhook.ts';

// What each type of the schema is inside: the row or noun that its resolvers receive. codegen.ts maps them by name.

export type AccessDenial = DenialRow;
export type Actor = AccessActor;
export type Change = Step & { noun: ToldNoun };
export type Evaluation = EvaluationRow;
export type ExportJob = ExportRow;
export type OverdueSpell = SpellRow;
export type Webhook = WebhookRow;
export type WebhookAttempt = AttemptRow;
export type WebhookMessage = MessageRow;
export type ApiToken = TokenRow;
export type AssessmentScheme = SchemeRow<AnyScheme>;
/** A higher document together with the plan that names it, which it never is itself. */
export type BasisReference = Basis & { namedBy: string };
/** One clause of an amended text or of the plan on record, within the preview that tells of it. */
export interface ClauseChange {
  preview: EditionPreview;
  change: ChangeOfClause;
}
export type ClauseRival = { clauseId: string; likeness: number };
export type CaseEvidence = Proof;
/** A completion, seen from a moment where it was reached from one. */
export type Completion = CompletionRow & Partial<Moment>;
export type Contribution = ContributionRow;
export type DayComparison = ComparisonOfDays;
export type Deadline = DeadlineRow;
export type DeadlinesSet = SetOutcome;
/** A request together with the moment for which its state holds. */
export type DutyRequest = RequestRow & Moment;
export type EditionMeasure = { measure: Measure; effect: EditionMeasureEffect };
export type EditionPreview = PreviewOfEdition;
export type DocumentSeries = SeriesRow;
/** An entry of a draft with its item, which the reader may see. */
export type DraftEntry = DraftLine & { item: SupervisedItem };
export type EscalationRule = Rule;
/** A cause, seen from a moment where it was reached from one. */
export type ExemptCause = CauseRow & Partial<Moment>;
export type Evidence = EvidenceRow;
export type Finding = FindingRow;
export type HandledPerson = Handled;
export type HeldItem = Held & Moment;
export type Hold = HoldFact;
export type Indicator = IndicatorRow;
export type IndicatorReading = ReadingRow;
/** What an opening did; its items are asked for by their ids. */
export type ItemOpening = OpenedItems;
export type ItemSet = Pick<OpenedItems, 'itemIds'>;
/** A version of an item is the step that made it. */
export type ItemStepTaken = ItemRow;
export type LedgerChange = HistoryStep;
/** Entries are known by their number; the global id is made of it. */
export type LedgerEntry = EntryRow & { id: string };
export type LegalBasis = CitedBasis;
export type Measure = MeasureRow;
export type MeasureClock = ClockRow;
export type MeasureFacts = Facts;
export type MeasureReview = ReviewRow;
/** A step as the reader may see it. */
export type MeasureStep = StepRow;
export type Membership = MembershipFact;
export type NextStep = Lawful;
export type MissingReport = MissingPeriod & Moment;
/** An obligation together with the moment for which its state holds. */
export type Obligation = ObligationRow & Moment;
export type ObligationEffect = EffectOnObligation;
export type ObligationDifference = Difference;
/** A number and the filter behind it. */
export interface ObligationGroup {
  by: Grouping;
  key: string;
  section: PlanSection | null;
  count: number;
  filter: ObligationFilter;
  decides: unknown;
}
export type Paper = PaperRow;
export type PaperDraft = PaperDraftMade;
export type PaperTemplate = TemplateRow;
export type PaperText = Text;
export type Plan = PlanRow;
export type PlanEdition = EditionRow;
export type PlanPreview = ImportPreview;
export type PlanSection = SectionRow;
export type PreviewClause = ClausePreview;
export type PreviewDeadline = ClausePreview['deadlines'][number];
export type PreviewFinding = FindingDraft;
export type PreviewIndicator = ClausePreview['indicators'][number];
export type PreviewObligation = ClausePreview['obligations'][number];
export type PreviewResponsibility = ClausePreview['names'][number];
export type ProgressReport = ReportRow & Moment;
export type ReportDraft = Draft;
/** An entry as it stood at a moment, on the period of its report. */
export type ReportEntry = EntryOfReport & Moment & Pick<ReportRow, 'period'>;
/** A version of a report is the step that made it. */
export type ReportStepTaken = ReportRow;
export type Responsibility = LineName;
export type RequestStepTaken = RequestRow;
/** A clause in the review queue with its reasons. */
export type ReviewItem = Omit<QueuedClause, 'clause'> & ReviewReasons & { clause: TaskClause };
export type RuleSet = RuleSetRow;
/** Two previews of a day: by a version asked about, and by the rules in force. */
export interface RuleSetPreview {
  asOf: LocalDate;
  ruleSet: RuleSet;
  inForce: RuleSet;
  newly: Proposal[];
  noLonger: Proposal[];
  unchangedCount: number;
}
export type Sample = SampleRow;
export type SampledItem = SampleItem;
/** A card, or only what it comes to: what made it so is then read when it is asked for. */
export type Scorecard = (Card | CardTotals) & { scheme: AssessmentScheme };
export type Assessment = AssessmentRow;
export type AssessmentLint = LintLine;
export type ItemReview = ItemReviewRow;
export type Objection = ObjectionRow;
export type RecordedMark = RecordedMarkRow;
export type SelfEvaluation = SelfEvaluationRow;
export type SpotCheck = SpotCheckRow;
export type ScoreLine = Line & Moment;
export type MarkLine = Mark & Moment;
/** An item together with the moment at which it stood so. */
export type SupervisedItem = ItemRow & Moment;
export type SweepPreview = Preview;
export type SweepProposal = Proposal;
export type TargetComparison = ComparisonOfTargets;
export type SweepReport = SweepRun;
/** A clause as worded at an instant, which what lies below it is asked for as well. */
export type TaskClause = ClauseRow & Pick<Moment, 'knownAt'>;
export type Undertaking = UndertakingRow;
/** An event with its place in the story. */
export type TimelineEvent = StoryEvent & { place: number };
export type Unit = UnitFact;
export type UnitAlias = AliasFact;
export type UnitGroup = GroupFact;
export type Verification = CheckRow;
export interface UnitMatch {
  name: string;
  asOf: LocalDate;
  match: Match;
}

export type UpstreamCoverage = Coverage & { planId: string; upstreamPlanId: string };
export type UpstreamLink = LinkRow;
export type UpstreamProposal = ProposedLink;
