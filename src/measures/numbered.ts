import type { Tx } from '../db/engine.ts';
import type { InterviewSchedule } from './schedule.ts';
import type { MeasureDeed } from './step.ts';
import type { Measure } from './store.ts';

/** What a person says about the number under which a paper goes out. */
export interface GivenNumber {
  /** Left out: the number of the standing paper of the measure. */
  documentNumber?: string | null | undefined;
  /** On what basis the paper was numbered outside this register, such as the entry of the office's own book of documents. */
  numberedElsewhere?: string | null | undefined;
}

/** A number with where it comes from: a paper of the register, or a basis outside it. */
export interface ProvenNumber {
  documentNumber: string;
  paperId?: string;
  numberedElsewhere?: string;
  /** What a notice of interview says of it; null for other papers and where it leaves something open. */
  schedule: InterviewSchedule | null;
}

/**
 * How the number of a paper that goes out is proved, in this transaction: null where none was given and none is there. It
 * is handed in, because papers are written to the right of measures (architecture §1).
 */
export type NumberSource = (
  tx: Tx,
  asked: GivenNumber & { measure: Measure; deed: MeasureDeed },
) => Promise<ProvenNumber | null>;
