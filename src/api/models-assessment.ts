import type { AnyScheme } from '../assessment/any-scheme.ts';
import type { Scorecard as Card, ScoreLine as Line } from '../assessment/card.ts';
import type { FinalCard, TargetLine as TargetLineOfCard } from '../assessment/final-card.ts';
import type { FinalScheme } from '../assessment/final-scheme.ts';
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
import type { TargetLetter as LetterRow } from '../assessment/store-targets.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { Connection, MomentConnection } from './connection.ts';

// What resolvers of the assessment room receive; models.ts holds the others.

export type AssessmentScheme = SchemeRow<AnyScheme>;
export type Scorecard = Card & { scheme: AssessmentScheme };
export type FinalScorecard = FinalCard & { scheme: SchemeRow<FinalScheme> };
export type KeyWorkCheck = FinalScorecard;
export type TargetLine = TargetLineOfCard;
export type TargetLetter = LetterRow;
export type Assessment = AssessmentRow;
export type AssessmentLint = LintLine;
export type ItemReview = ItemReviewRow;
export type Objection = ObjectionRow;
export type RecordedMark = RecordedMarkRow;
export type SelfEvaluation = SelfEvaluationRow;
export type SpotCheck = SpotCheckRow;
export type ScoreLine = Line & Moment;
export type MarkLine = Mark & Moment;

export type AssessmentConnection = Connection<Assessment>;
export type AssessmentLintConnection = Connection<AssessmentLint>;
export type AssessmentSchemeConnection = Connection<AssessmentScheme>;
export type FinalScorecardConnection = MomentConnection<FinalScorecard>;
export type ItemReviewConnection = Connection<ItemReview>;
export type MarkLineConnection = Connection<MarkLine>;
export type ObjectionConnection = Connection<Objection>;
export type RecordedMarkConnection = Connection<RecordedMark>;
export type ScoreLineConnection = Connection<ScoreLine>;
export type ScorecardConnection = MomentConnection<Scorecard>;
export type SelfEvaluationConnection = Connection<SelfEvaluation>;
export type SpotCheckConnection = Connection<SpotCheck>;
export type TargetLetterConnection = Connection<TargetLetter>;
