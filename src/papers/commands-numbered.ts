import { parseLocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { NumberSource, ProvenNumber } from '../measures/commands-numbered.ts';
import type { MeasureKind } from '../measures/measure.ts';
import type { InterviewSchedule } from '../measures/schedule.ts';
import type { MeasureDeed } from '../measures/step.ts';
import type { Measure } from '../measures/store.ts';
import { findStepNumbered } from '../measures/store-life.ts';
import { PAPER_NAMES, type PaperKind } from './paper.ts';
import { findPaperNumbered, listPapersOfMeasures, type Paper } from './store.ts';
import { listSeriesOfPrefix } from './store-wording.ts';

/** The paper by which a measure of each kind goes out (domain.md §4, "which form"). */
const GOES_OUT_BY: Readonly<Record<MeasureKind, PaperKind>> = {
  CONSULTATION_LETTER: 'CONSULTATION_LETTER',
  REMIND: 'REMINDER',
  URGE: 'URGE_SLIP',
  SUPERVISION_SLIP: 'SUPERVISION_SLIP',
  WARNING: 'WARNING_NOTICE',
  CRITICISM_CIRCULAR: 'CRITICISM_CIRCULAR',
  INTERVIEW: 'INTERVIEW_NOTICE',
  LISTED_SUPERVISION: 'LISTING_NOTICE',
  EIA_RESTRICTION: 'EIA_REQUEST',
  ACCOUNTABILITY_PROPOSAL: 'ACCOUNTABILITY_LETTER',
};

/**
 * The kind of paper that a deed sends out. A warning that criticises by name is a circular of criticism: only the government
 * decides on one (S1 art. 21), and one that was approved as a plain warning does not become one on its way out.
 */
export function paperOfDeed({ kind, isByName }: Pick<Measure, 'kind' | 'isByName'>, deed: MeasureDeed): PaperKind {
  if (deed === 'ISSUE_MINUTES') return 'INTERVIEW_MINUTES';
  return kind === 'WARNING' && isByName ? 'CRITICISM_CIRCULAR' : GOES_OUT_BY[kind];
}

const unfit = (number: string, problem: string, problemEn: string): never =>
  refuse('PAPER_NUMBER_UNFIT', { number, problem, problemEn }, ['documentNumber']);

/** What a notice of interview says of it, where it says all that a schedule needs. */
function scheduleIn({ kind, facts: { slots } }: Paper): InterviewSchedule | null {
  const heldOn = kind === 'INTERVIEW_NOTICE' ? parseLocalDate(slots.meetingOn ?? '') : undefined;
  const { meetingPlace: place, host, meetingTime, attendees, materials } = slots;
  if (!heldOn || !place || !host) return null;
  return {
    heldOn,
    place,
    host,
    hour: meetingTime ?? null,
    attendance: attendees ?? null,
    materials: materials ?? null,
  };
}

const proven = (paper: Paper): ProvenNumber => ({
  ...{ documentNumber: paper.docNumber, paperId: paper.id, schedule: scheduleIn(paper) },
});

/** Refuses a paper under which the measure cannot go out. */
function refuseUnfit(paper: Paper, measure: Measure, wanted: PaperKind): void {
  const { docNumber, kind, measureId, voidedAt, voidReason } = paper;
  if (measureId !== measure.id) {
    unfit(
      docNumber,
      '该文号属于另一件措施或者其他事项的文书。',
      'the number belongs to a paper of another measure or matter.',
    );
  }
  if (kind !== wanted) {
    const [is, needed] = [PAPER_NAMES[kind], PAPER_NAMES[wanted]];
    unfit(docNumber, `该文号是“${is.zh}”，此处应为“${needed.zh}”。`, `it is a ${is.en}; a ${needed.en} is needed.`);
  }
  if (voidedAt !== null) {
    unfit(docNumber, `该文书已作废：${voidReason ?? ''}`, `the paper was made void: ${voidReason ?? ''}`);
  }
}

const PARTS = /^(\D+?)〔(\d{4})〕([1-9]\d*)号$/u;
const LONGEST_BASIS = 500;

/**
 * Refuses a number from elsewhere that the register gave itself, or will give: within a series that it runs, only the
 * numbers that the series says were used elsewhere are not its own (ADR 0015).
 */
async function refuseOwn(tx: Parameters<NumberSource>[0], number: string): Promise<void> {
  const [, prefix = '', year = '', running = ''] = PARTS.exec(number) ?? [];
  const series = await listSeriesOfPrefix(tx, prefix);
  const last = Math.max(0, ...series.map(({ content }) => content.usedElsewhere[year] ?? 0));
  if (series.length > 0 && Number(running) > last) {
    unfit(
      number,
      `“${prefix}”由本登记库编号，${year} 年登记库以外只用到 ${last} 号；请先编号，或在文号序列中登记已在别处使用的号数。`,
      `${prefix} is numbered by this register; in ${year} only numbers up to ${last} were used elsewhere. Number the paper, or state in the series what was used elsewhere.`,
    );
  }
}

/**
 * The number under which a measure goes out: that of its standing numbered paper of the right kind, whether it is named or
 * not; or, where the office numbered outside the register, the number given with the basis on which it was. Letters of daily
 * supervision may go out without one. Refuses PAPER_NUMBER_UNFIT for a number of nothing, of a void paper, of another
 * measure, kind or series, and PAPER_ALREADY_NUMBERED where the register has a paper and another number is claimed.
 */
export const numberOfPaper: NumberSource = async (tx, { measure, deed, documentNumber, numberedElsewhere }) => {
  const wanted = paperOfDeed(measure, deed);
  const number = documentNumber?.trim() || null;
  const basis = numberedElsewhere?.trim() || null;
  const standing = (await listPapersOfMeasures(tx, [measure.id])).filter(
    ({ kind, voidedAt }) => kind === wanted && voidedAt === null,
  );
  // A number that a step bears already went out: a second letter needs a second number.
  const own = (
    await Promise.all(standing.map(async (paper) => ((await findStepNumbered(tx, paper.docNumber)) ? [] : [paper])))
  ).flat();
  if (basis !== null) {
    if (basis.length > LONGEST_BASIS) {
      const problem = `请填写 1 到 ${LONGEST_BASIS} 个字。`;
      const problemEn = `give 1 to ${LONGEST_BASIS} characters.`;
      refuse('BAD_INPUT', { field: 'numberedElsewhere', problem, problemEn }, ['numberedElsewhere']);
    }
    const [paper] = own;
    if (paper) refuse('PAPER_ALREADY_NUMBERED', { docNumber: paper.docNumber }, ['numberedElsewhere']);
    if (number === null) return refuse('PAPER_NOT_NUMBERED', {}, ['documentNumber']);
    if (await findPaperNumbered(tx, number)) {
      unfit(number, '该文号由本登记库编出，不能作为别处的编号。', 'this register gave the number itself.');
    }
    await refuseOwn(tx, number);
    return { documentNumber: number, numberedElsewhere: basis, schedule: null };
  }
  if (number === null) return own[0] ? proven(own[0]) : null;
  const named =
    (await findPaperNumbered(tx, number)) ??
    unfit(
      number,
      '登记库没有编出此文号；在别处编号的，请在 numberedElsewhere 中写明依据。',
      'this register gave no such number; where it was given elsewhere, state the basis in numberedElsewhere.',
    );
  refuseUnfit(named, measure, wanted);
  return proven(named);
};
