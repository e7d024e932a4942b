import type { Actor as AccessActor } from '../access/actor.ts';
import type { Scorecard as Card, ScoreLine as Line } from '../assessment/card.ts';
import type { AssessmentScheme as SchemeRow } from '../assessment/store.ts';
import type { ToldNoun } from '../feed/change.ts';
import type { ExportJob as ExportRow } from '../feed/export.ts';
import type { Evaluation as EvaluationRow, OverdueSpell as SpellRow, Step } from '../feed/store.ts';
import type { Indicator as IndicatorRow } from '../indicators/store.ts';
import type { FindingDraft } from '../intake/draft.ts';
import type { PreviewClause as ClausePreview, ImportPreview } from '../intake/preview.ts';
import type { Finding as FindingRow } from '../intake/store.ts';
import type { ReviewItem as QueuedClause, ReviewReasons } from '../intake/store-review.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LedgerEntry as EntryRow, HistoryStep } from '../ledger/store.ts';
import type { SweepPreview as Preview, SweepReport as Report } from '../measures/commands.ts';
import type { HeldItem as Held } from '../measures/held.ts';
import type { CitedBasis, MeasureFacts as Facts } from '../measures/measure.ts';
import type { Rule } from '../measures/rule.ts';
import type { Measure as MeasureRow, RuleSet as RuleSetRow } from '../measures/store.ts';
import type { Proposal } from '../measures/sweep.ts';
import type { BasisReference as Basis } from '../plans/plan.ts';
import type { Plan as PlanRow, PlanSection as SectionRow } from '../plans/store.ts';
import type { TaskClause as ClauseRow, Deadline as DeadlineRow, Responsibility as LineName } from '../tasks/store.ts';
import type {
  Completion as CompletionRow,
  Grouping,
  Moment,
  ObligationFilter,
  Obligation as ObligationRow,
} from '../tasks/store-obligations.ts';
import type { ApiToken as TokenRow } from '../tokens/token.ts';
import type { AccessDenial as DenialRow } from '../tokens/use.ts';
import type {
  UnitAlias as AliasFact,
  UnitGroup as GroupFact,
  UnitMatch as Match,
  Membership as MembershipFact,
  Unit as UnitFact,
} from '../units/unit.ts';
import type { WebhookAttempt as AttemptRow, WebhookMessage as MessageRow } from '../webhooks/store.ts';
import type { Webhook as WebhookRow } from '../webhooks/webhook.ts';
import type { Connection, MomentConnection } from './connection.ts';

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
export type AssessmentScheme = SchemeRow;
export type BasisReference = Basis;
export type Completion = CompletionRow;
export type Deadline = DeadlineRow;
export type EscalationRule = Rule;
export type Finding = FindingRow;
export type HeldItem = Held & Moment;
export type Indicator = IndicatorRow;
export type LedgerChange = HistoryStep;
/** Entries are known by their number; the global id is made of it. */
export type LedgerEntry = EntryRow & { id: string };
export type LegalBasis = CitedBasis;
export type Measure = MeasureRow;
export type MeasureFacts = Facts;
export type Membership = MembershipFact;
/** An obligation together with the moment for which its state holds. */
export type Obligation = ObligationRow & Moment;
/** A number and the filter behind it. */
export interface ObligationGroup {
  by: Grouping;
  key: string;
  section: PlanSection | null;
  count: number;
  filter: ObligationFilter;
  decides: unknown;
}
export type Plan = PlanRow;
export type PlanPreview = ImportPreview;
export type PlanSection = SectionRow;
export type PreviewClause = ClausePreview;
export type PreviewDeadline = ClausePreview['deadlines'][number];
export type PreviewFinding = FindingDraft;
export type PreviewIndicator = ClausePreview['indicators'][number];
export type PreviewObligation = ClausePreview['obligations'][number];
export type PreviewResponsibility = ClausePreview['names'][number];
export type Responsibility = LineName;
/** A clause in the review queue with its reasons. */
export type ReviewItem = Omit<QueuedClause, 'clause'> & ReviewReasons & { clause: TaskClause };
export type RuleSet = RuleSetRow;
export type Scorecard = Card & { scheme: AssessmentScheme };
export type ScoreLine = Line & Moment;
export type SweepPreview = Preview;
export type SweepProposal = Proposal;
export type SweepReport = Report;
/** A clause as worded at an instant, which what lies below it is asked for as well. */
export type TaskClause = ClauseRow & Pick<Moment, 'knownAt'>;
export type Unit = UnitFact;
export type UnitAlias = AliasFact;
export type UnitGroup = GroupFact;
export interface UnitMatch {
  name: string;
  asOf: LocalDate;
  match: Match;
}

export type ApiTokenConnection = Connection<ApiToken>;
export type AssessmentSchemeConnection = Connection<AssessmentScheme>;
export type BasisReferenceConnection = Connection<BasisReference>;
export type DeadlineConnection = Connection<Deadline>;
export type EscalationRuleConnection = Connection<EscalationRule>;
export type FindingConnection = Connection<Finding>;
export type HeldItemConnection = Connection<HeldItem>;
export type IndicatorConnection = Connection<Indicator>;
export type LedgerChangeConnection = Connection<LedgerChange>;
export type LedgerEntryConnection = Connection<LedgerEntry>;
export type MeasureConnection = Connection<Measure>;
export type MembershipConnection = Connection<Membership>;
export type ObligationConnection = MomentConnection<Obligation>;
export type ObligationGroupConnection = MomentConnection<ObligationGroup>;
export type PlanConnection = Connection<Plan>;
export type PlanSectionConnection = Connection<PlanSection>;
export type PreviewClauseConnection = Connection<PreviewClause>;
export type PreviewDeadlineConnection = Connection<PreviewDeadline>;
export type PreviewFindingConnection = Connection<PreviewFinding>;
export type PreviewIndicatorConnection = Connection<PreviewIndicator>;
export type PreviewObligationConnection = Connection<PreviewObligation>;
export type PreviewResponsibilityConnection = Connection<PreviewResponsibility>;
export type ResponsibilityConnection = Connection<Responsibility>;
export type ReviewItemConnection = MomentConnection<ReviewItem>;
export type RuleSetConnection = Connection<RuleSet>;
export type ScorecardConnection = MomentConnection<Scorecard>;
export type ScoreLineConnection = Connection<ScoreLine>;
export type SweepProposalConnection = Connection<SweepProposal>;
export type TaskClauseConnection = MomentConnection<TaskClause>;
export type UnitConnection = Connection<Unit>;
export type UnitAliasConnection = Connection<UnitAlias>;
export type UnitGroupConnection = Connection<UnitGroup>;
export type UnitMatchConnection = Connection<UnitMatch>;
export type WebhookConnection = Connection<Webhook>;
export type WebhookAttemptConnection = Connection<WebhookAttempt>;
export type WebhookMessageConnection = Connection<WebhookMessage>;
export type AccessDenialConnection = Connection<AccessDenial>;
export type WordingConnection = Connection<TaskClause>;
