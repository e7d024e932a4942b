import type { ScorecardComparison as ComparisonOfUnit, LineMove as MoveOfLine } from '../assessment/comparison.ts';
import type { Connection } from './connection.ts';
import type { Scorecard, ScoreLine } from './models.ts';

// What resolvers of the comparison of scorecards receive; models.ts holds the others.

export type ScorecardComparison = Omit<ComparisonOfUnit, 'before' | 'after'> &
  Record<'before' | 'after', Scorecard | null>;
export type LineMove = Omit<MoveOfLine, 'before' | 'after'> & Record<'before' | 'after', ScoreLine | null>;

export type ScorecardComparisonConnection = Connection<ScorecardComparison>;
export type LineMoveConnection = Connection<LineMove>;
