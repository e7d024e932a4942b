import { isEnumType } from 'graphql/index.js';
import { expect, test } from 'vitest';
import type { ActorRole, TokenScope } from '../src/access/actor.ts';
import type { ErrorCode } from '../src/api/errors.ts';
import type * as Schema from '../src/api/generated.ts';
import { makeSchema } from '../src/api/schema.ts';
import type {
  ComponentStatus,
  GradeBound,
  GradeChangeCode,
  MissingCode,
  ScorecardStatus,
} from '../src/assessment/card.ts';
import type { LineMoveReason } from '../src/assessment/comparison.ts';
import type { Advance, AssessmentStage } from '../src/assessment/course.ts';
import type { CrossCheck, KeyWorkStatus, TargetRule } from '../src/assessment/final-card.ts';
import type { ItemKind } from '../src/assessment/item.ts';
import type { LineRule } from '../src/assessment/judgement.ts';
import type { LintCode } from '../src/assessment/lint.ts';
import type { MarkEffect, MarkPart } from '../src/assessment/mark.ts';
import type { ObjectionOutcome, RecordedPart, ReviewDecision, SpotCheckResult } from '../src/assessment/review.ts';
import type { Grade, SchemeKind, SchemeState } from '../src/assessment/scheme-parts.ts';
import type { ResultUseKind } from '../src/assessment/use.ts';
import type { EXPORT_FAILURES, EXPORT_STATES } from '../src/feed/export.ts';
import type { ToldNoun } from '../src/feed/told-nouns.ts';
import type { ReminderStage, ReminderState } from '../src/inbox/reminder.ts';
import type { WaitingClock, WaitingKind } from '../src/inbox/waiting.ts';
import type { Comparator } from '../src/indicators/indicator.ts';
import type { Verdict } from '../src/indicators/reading.ts';
import type { FindingRule, FindingSeverity } from '../src/intake/draft.ts';
import type { ClauseOutcome, ObligationEffectKind } from '../src/intake/edition.ts';
import type { DifferenceAspect } from '../src/intake/edition-differences.ts';
import type { PairingGround } from '../src/intake/edition-pairing.ts';
import type { Doubt } from '../src/intake/store-review.ts';
import type { WordsApart } from '../src/intake/word-difference.ts';
import type { RefusalCode } from '../src/kernel/refusal.ts';
import type { Deed } from '../src/ledger/entry.ts';
import type { EntryOrder } from '../src/ledger/store.ts';
import type { StepDetails } from '../src/measures/case.ts';
import type { ClockName } from '../src/measures/clock.ts';
import type { HandOverSide } from '../src/measures/commands-hand-over.ts';
import type { RecordRestrictionChange } from '../src/measures/commands-listing.ts';
import type { DeskStage } from '../src/measures/desk.ts';
import type { EditionMeasureEffect } from '../src/measures/edition-effect.ts';
import type { HandOverKind, HandOverState } from '../src/measures/hand-over.ts';
import type { HandlingPart } from '../src/measures/handling.ts';
import type { HeldReason } from '../src/measures/held.ts';
import type {
  CitedBasis,
  MeasureFamily,
  MeasureKind,
  MeasureState,
  MeasureVariant,
  WithdrawalReason,
} from '../src/measures/measure.ts';
import type { ReviewOutcome, ReviewState } from '../src/measures/review.ts';
import type { Decider, LimitName, Rule, RuleMode, RuleSetState } from '../src/measures/rule.ts';
import type { RunState, RunTrigger } from '../src/measures/run.ts';
import type { MeasureDeed } from '../src/measures/step.ts';
import type { Block, PaperForm, PaperKind } from '../src/papers/paper.ts';
import type { SourceFormat } from '../src/plans/source.ts';
import type { EvidenceType } from '../src/progress/evidence.ts';
import type { ExemptCauseKind } from '../src/progress/exempt.ts';
import type { HoldKind } from '../src/progress/hold.ts';
import type { ItemEvent, ItemState } from '../src/progress/item.ts';
import type { ReportEvent, ReportState } from '../src/progress/report.ts';
import type { ReportRemarkCode } from '../src/progress/report-remarks.ts';
import type {
  ContestAspect,
  CoordinationCause,
  RequestEvent,
  RequestKind,
  RequestState,
} from '../src/progress/request.ts';
import type { SilenceCode } from '../src/progress/silence.ts';
import type { VerificationMethod, VerificationOutcome } from '../src/progress/verification.ts';
import type { YearlyAudience, YearlyGap } from '../src/progress/yearly.ts';
import type { SearchField } from '../src/search/documents.ts';
import type { SearchKind, SearchRank } from '../src/search/search.ts';
import type { AnnualPlanState, StageKind } from '../src/tasks/annual.ts';
import type { ClearingCode } from '../src/tasks/clearing.ts';
import type { DeadlineKind, Recurrence } from '../src/tasks/deadline.ts';
import type { DifferenceCause, DifferenceKind, DifferingAspect } from '../src/tasks/difference.ts';
import type { DueRule } from '../src/tasks/due-day.ts';
import type { ReasonCode } from '../src/tasks/explanation.ts';
import type { Light, LightReason } from '../src/tasks/light.ts';
import type { ObligationBasis, ObligationState } from '../src/tasks/obligation.ts';
import type { RollUpRule } from '../src/tasks/parts.ts';
import type { Capacity, LeadRule, Role } from '../src/tasks/responsibility.ts';
import type { Party } from '../src/tasks/store.ts';
import type { Grouping } from '../src/tasks/store-counts.ts';
import type { TimelineKind } from '../src/tasks/timeline.ts';
import type { TokenKind } from '../src/tokens/token.ts';
import type { DenialReason } from '../src/tokens/use.ts';
import type { SuccessionKind } from '../src/units/succession.ts';
import type { AliasKind, MatchWay, SourceStatus, UnitKind, UnknownReason } from '../src/units/unit.ts';
import type { LinkDecision } from '../src/upstream/link.ts';
import type { TargetShift, TargetVerdict } from '../src/upstream/target-comparison.ts';
import type {
  AttemptFailure,
  DISABLE_REASONS,
  MESSAGE_STATES,
  WebhookEvent,
  WebhookState,
} from '../src/webhooks/webhook.ts';

/** Holds only where each of two lists of words holds the other; tsc then says which enum has drifted. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : 'the schema lacks a word') : 'the noun lacks a word';
type LimitUnit = NonNullable<Rule['limits'][LimitName]>['unit'];
/** The schema writes these names in capitals. */
type InCapitals<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${Uppercase<First>}${InCapitals<Rest>}`
    : `_${First}${InCapitals<Rest>}`
  : Name;

const AGREES = {
  ActorRole: true satisfies Same<Schema.ActorRole, ActorRole>,
  AliasKind: true satisfies Same<Schema.AliasKind, AliasKind>,
  AssessmentLintCode: true satisfies Same<Schema.AssessmentLintCode, LintCode>,
  AssessmentStage: true satisfies Same<Schema.AssessmentStage, AssessmentStage>,
  AssessmentStep: true satisfies Same<Schema.AssessmentStep, InCapitals<Advance>>,
  AuthorityLevel: true satisfies Same<Schema.AuthorityLevel, NonNullable<StepDetails['authorityLevel']>>,
  Capacity: true satisfies Same<Schema.Capacity, Capacity>,
  ChangeKind: true satisfies Same<Schema.ChangeKind, 'ADDED' | 'REVISED'>,
  ChangeType: true satisfies Same<Schema.ChangeType, InCapitals<Uncapitalize<ToldNoun>>>,
  ClockName: true satisfies Same<Schema.ClockName, ClockName>,
  ClauseOutcome: true satisfies Same<Schema.ClauseOutcome, ClauseOutcome>,
  Comparator: true satisfies Same<Schema.Comparator, Comparator>,
  ComponentStatus: true satisfies Same<Schema.ComponentStatus, ComponentStatus>,
  DeadlineKind: true satisfies Same<Schema.DeadlineKind, DeadlineKind>,
  Decider: true satisfies Same<Schema.Decider, Decider>,
  ClearingCode: true satisfies Same<Schema.ClearingCode, ClearingCode>,
  ContestAspect: true satisfies Same<Schema.ContestAspect, ContestAspect>,
  CrossCheck: true satisfies Same<Schema.CrossCheck, CrossCheck>,
  ResultUseKind: true satisfies Same<Schema.ResultUseKind, ResultUseKind>,
  KeyWorkStatus: true satisfies Same<Schema.KeyWorkStatus, KeyWorkStatus>,
  TargetRule: true satisfies Same<Schema.TargetRule, TargetRule>,
  CoordinationCause: true satisfies Same<Schema.CoordinationCause, CoordinationCause>,
  Deed: true satisfies Same<Schema.Deed, Deed>,
  DenialReason: true satisfies Same<Schema.DenialReason, DenialReason>,
  DeskStage: true satisfies Same<Schema.DeskStage, DeskStage>,
  ErrorCode: true satisfies Same<Schema.ErrorCode, ErrorCode>,
  ExportFailure: true satisfies Same<Schema.ExportFailure, (typeof EXPORT_FAILURES)[number]>,
  ExportState: true satisfies Same<Schema.ExportState, (typeof EXPORT_STATES)[number]>,
  DifferenceAspect: true satisfies Same<Schema.DifferenceAspect, DifferenceAspect>,
  DifferenceCause: true satisfies Same<Schema.DifferenceCause, DifferenceCause>,
  DifferenceKind: true satisfies Same<Schema.DifferenceKind, DifferenceKind>,
  DifferingAspect: true satisfies Same<Schema.DifferingAspect, DifferingAspect>,
  DoubtSubject: true satisfies Same<Schema.DoubtSubject, Doubt['what']>,
  DueRule: true satisfies Same<Schema.DueRule, DueRule>,
  ExemptCauseKind: true satisfies Same<Schema.ExemptCauseKind, ExemptCauseKind>,
  EvidenceType: true satisfies Same<Schema.EvidenceType, EvidenceType>,
  EditionMeasureEffect: true satisfies Same<Schema.EditionMeasureEffect, EditionMeasureEffect>,
  FindingRule: true satisfies Same<Schema.FindingRule, FindingRule>,
  FindingSeverity: true satisfies Same<Schema.FindingSeverity, FindingSeverity>,
  Grade: true satisfies Same<Schema.Grade, Grade>,
  GradeBound: true satisfies Same<Schema.GradeBound, GradeBound>,
  GradeChangeCode: true satisfies Same<Schema.GradeChangeCode, GradeChangeCode>,
  Grouping: true satisfies Same<Schema.Grouping, Grouping>,
  HandlingPart: true satisfies Same<Schema.HandlingPart, HandlingPart>,
  HeldReason: true satisfies Same<Schema.HeldReason, HeldReason>,
  HoldKind: true satisfies Same<Schema.HoldKind, HoldKind>,
  ItemEvent: true satisfies Same<Schema.ItemEvent, ItemEvent>,
  ItemKind: true satisfies Same<Schema.ItemKind, ItemKind>,
  ItemState: true satisfies Same<Schema.ItemState, ItemState>,
  LeadRule: true satisfies Same<Schema.LeadRule, LeadRule>,
  LedgerOrder: true satisfies Same<Schema.LedgerOrder, EntryOrder>,
  LegalBasisKind: true satisfies Same<Schema.LegalBasisKind, CitedBasis['kind']>,
  Light: true satisfies Same<Schema.Light, Light>,
  LightReason: true satisfies Same<Schema.LightReason, LightReason>,
  LimitName: true satisfies Same<Schema.LimitName, InCapitals<LimitName>>,
  LimitUnit: true satisfies Same<Schema.LimitUnit, LimitUnit>,
  LinkDecision: true satisfies Same<Schema.LinkDecision, LinkDecision>,
  LineMoveReason: true satisfies Same<Schema.LineMoveReason, LineMoveReason>,
  LineRule: true satisfies Same<Schema.LineRule, LineRule>,
  MarkEffect: true satisfies Same<Schema.MarkEffect, MarkEffect>,
  MarkPart: true satisfies Same<Schema.MarkPart, MarkPart>,
  MatchWay: true satisfies Same<Schema.MatchWay, MatchWay>,
  MeasureDeed: true satisfies Same<Schema.MeasureDeed, MeasureDeed>,
  MeasureFamily: true satisfies Same<Schema.MeasureFamily, MeasureFamily>,
  MeasureKind: true satisfies Same<Schema.MeasureKind, MeasureKind>,
  MeasureState: true satisfies Same<Schema.MeasureState, MeasureState>,
  MeasureVariant: true satisfies Same<Schema.MeasureVariant, MeasureVariant>,
  MissingCode: true satisfies Same<Schema.MissingCode, MissingCode>,
  ObjectionOutcome: true satisfies Same<Schema.ObjectionOutcome, ObjectionOutcome>,
  ObligationBasis: true satisfies Same<Schema.ObligationBasis, ObligationBasis>,
  ObligationEffectKind: true satisfies Same<Schema.ObligationEffectKind, ObligationEffectKind>,
  ObligationState: true satisfies Same<Schema.ObligationState, ObligationState>,
  RecordedPart: true satisfies Same<Schema.RecordedPart, RecordedPart>,
  ReviewDecision: true satisfies Same<Schema.ReviewDecision, ReviewDecision>,
  PairingGround: true satisfies Same<Schema.PairingGround, PairingGround>,
  ReasonCode: true satisfies Same<Schema.ReasonCode, ReasonCode>,
  RecurrenceUnit: true satisfies Same<Schema.RecurrenceUnit, Recurrence['unit']>,
  RefusalCode: true satisfies Same<Schema.RefusalCode, RefusalCode>,
  RequestEvent: true satisfies Same<Schema.RequestEvent, RequestEvent>,
  RequestKind: true satisfies Same<Schema.RequestKind, RequestKind>,
  RequestState: true satisfies Same<Schema.RequestState, RequestState>,
  ReportEvent: true satisfies Same<Schema.ReportEvent, ReportEvent>,
  ReportRemarkCode: true satisfies Same<Schema.ReportRemarkCode, ReportRemarkCode>,
  ReportState: true satisfies Same<Schema.ReportState, ReportState>,
  ResponsibilityRole: true satisfies Same<Schema.ResponsibilityRole, Role>,
  SearchField: true satisfies Same<Schema.SearchField, SearchField>,
  SearchKind: true satisfies Same<Schema.SearchKind, SearchKind>,
  SearchRank: true satisfies Same<Schema.SearchRank, SearchRank>,
  RestrictionChange: true satisfies Same<Schema.RestrictionChange, RecordRestrictionChange['change']>,
  ReviewOutcome: true satisfies Same<Schema.ReviewOutcome, ReviewOutcome>,
  ReviewState: true satisfies Same<Schema.ReviewState, ReviewState>,
  RuleMode: true satisfies Same<Schema.RuleMode, RuleMode>,
  SpotCheckResult: true satisfies Same<Schema.SpotCheckResult, SpotCheckResult>,
  RuleSetState: true satisfies Same<Schema.RuleSetState, RuleSetState>,
  RunState: true satisfies Same<Schema.RunState, RunState>,
  RunTrigger: true satisfies Same<Schema.RunTrigger, RunTrigger>,
  SchemeState: true satisfies Same<Schema.SchemeState, SchemeState>,
  SchemeKind: true satisfies Same<Schema.SchemeKind, SchemeKind>,
  ScorecardStatus: true satisfies Same<Schema.ScorecardStatus, ScorecardStatus>,
  PaperBlockStyle: true satisfies Same<Schema.PaperBlockStyle, Block['style']>,
  PaperForm: true satisfies Same<Schema.PaperForm, PaperForm>,
  PaperKind: true satisfies Same<Schema.PaperKind, PaperKind>,
  SilenceCode: true satisfies Same<Schema.SilenceCode, SilenceCode>,
  SourceFormat: true satisfies Same<Schema.SourceFormat, SourceFormat>,
  SourceStatus: true satisfies Same<Schema.SourceStatus, SourceStatus>,
  TargetShift: true satisfies Same<Schema.TargetShift, TargetShift>,
  TargetVerdict: true satisfies Same<Schema.TargetVerdict, TargetVerdict>,
  RollUpRule: true satisfies Same<Schema.RollUpRule, RollUpRule>,
  AnnualPlanState: true satisfies Same<Schema.AnnualPlanState, AnnualPlanState>,
  StageKind: true satisfies Same<Schema.StageKind, StageKind>,
  YearlyAudience: true satisfies Same<Schema.YearlyAudience, YearlyAudience>,
  YearlyGap: true satisfies Same<Schema.YearlyGap, YearlyGap>,
  HandOverKind: true satisfies Same<Schema.HandOverKind, HandOverKind>,
  HandOverSide: true satisfies Same<Schema.HandOverSide, HandOverSide>,
  HandOverState: true satisfies Same<Schema.HandOverState, HandOverState>,
  SuccessionKind: true satisfies Same<Schema.SuccessionKind, SuccessionKind>,
  Through: true satisfies Same<Schema.Through, NonNullable<Party['through']>>,
  TokenKind: true satisfies Same<Schema.TokenKind, TokenKind>,
  TokenScope: true satisfies Same<Schema.TokenScope, TokenScope>,
  TimelineKind: true satisfies Same<Schema.TimelineKind, TimelineKind>,
  UnitKind: true satisfies Same<Schema.UnitKind, UnitKind>,
  UnknownReason: true satisfies Same<Schema.UnknownReason, UnknownReason>,
  WebhookAttemptFailure: true satisfies Same<Schema.WebhookAttemptFailure, AttemptFailure>,
  WebhookDisableReason: true satisfies Same<Schema.WebhookDisableReason, (typeof DISABLE_REASONS)[number]>,
  WebhookEvent: true satisfies Same<Schema.WebhookEvent, WebhookEvent>,
  WebhookMessageState: true satisfies Same<Schema.WebhookMessageState, (typeof MESSAGE_STATES)[number]>,
  WebhookState: true satisfies Same<Schema.WebhookState, WebhookState>,
  Verdict: true satisfies Same<Schema.Verdict, Verdict>,
  VerificationMethod: true satisfies Same<Schema.VerificationMethod, VerificationMethod>,
  ReminderStage: true satisfies Same<Schema.ReminderStage, ReminderStage>,
  ReminderState: true satisfies Same<Schema.ReminderState, ReminderState>,
  WaitingClock: true satisfies Same<Schema.WaitingClock, WaitingClock>,
  WaitingKind: true satisfies Same<Schema.WaitingKind, WaitingKind>,
  VerificationOutcome: true satisfies Same<Schema.VerificationOutcome, VerificationOutcome>,
  WithdrawalReason: true satisfies Same<Schema.WithdrawalReason, WithdrawalReason>,
  WordsApartKind: true satisfies Same<Schema.WordsApartKind, WordsApart['kind']>,
};

test('every list of words in the schema is held equal to the noun it stands for', () => {
  const enums = Object.values(makeSchema().getTypeMap()).filter(isEnumType);
  const own = enums.map(({ name }) => name).filter((name) => !name.startsWith('__'));
  expect(own.sort()).toEqual(Object.keys(AGREES).sort());
});
