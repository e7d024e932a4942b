import type { AnyScheme } from '../assessment/any-scheme.ts';
import type { FinalCard, TargetLine as TargetLineOfCard } from '../assessment/final-card.ts';
import type { FinalScheme } from '../assessment/final-scheme.ts';
import type { AssessmentScheme } from '../assessment/store.ts';
import type { SchemeChange as Change, SchemePreview as Preview } from '../assessment/store-scheme-preview.ts';
import type { TargetLetter as LetterRow } from '../assessment/store-targets.ts';
import type { ResultUse as UseRow } from '../assessment/store-uses.ts';
import type { Connection, MomentConnection } from './connection.ts';

// What resolvers of the final assessment receive; models.ts holds the others.

export type FinalScorecard = FinalCard & { scheme: AssessmentScheme<FinalScheme> };
export type KeyWorkCheck = FinalScorecard;
export type TargetLine = TargetLineOfCard;
export type TargetLetter = LetterRow;
export type ResultUse = UseRow;
export type SchemePreview = Preview & { scheme: AssessmentScheme<AnyScheme> };
export type SchemeChange = Change;
export type SchemeChangeConnection = Connection<SchemeChange>;

export type FinalScorecardConnection = MomentConnection<FinalScorecard>;
export type ResultUseConnection = Connection<ResultUse>;
export type TargetLetterConnection = Connection<TargetLetter>;
