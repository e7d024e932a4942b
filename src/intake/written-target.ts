import type { Comparator } from '../indicators/indicator.ts';
import type { Span } from '../kernel/span.ts';

/** A target as the words set it, in places of the stretch. */
export interface TargetWords extends Span {
  name: string;
  subject: string | null;
  comparator: Comparator;
  value: number;
  unit: string;
  aspirational: boolean;
  implied: boolean;
  /** Where the time stands that the figure is paired with (2019年、2020年分别达到); null where the sentence decides. */
  timeAt: number | null;
  confidence: number;
  doubt: string | null;
}

/** What most targets are: sure, with a figure of their own and a name that is whole. */
export const PLAIN_TARGET = { subject: null, implied: false, timeAt: null, confidence: 1, doubt: null } as const;
