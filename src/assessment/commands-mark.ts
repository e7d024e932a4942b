import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, command } from '../ledger/command.ts';
import { requiredWords } from '../progress/stated-words.ts';
import type { AnyScheme } from './any-scheme.ts';
import { mayDo, openTo, schemeOf } from './commands-course.ts';
import { itemOf, type OfUnit, unitMeant, type WithinAssessment, within } from './commands-review.ts';
import type { FinalScheme } from './final-scheme.ts';
import { VERIFIED_DEFECT } from './mark.ts';
import type { RecordedPart } from './review.ts';
import type { Scheme } from './scheme.ts';
import { addRecordedMark, findRecordedMark, withdrawMarkRow } from './store-course.ts';

export interface RecordMark extends WithinAssessment {
  part: RecordedPart;
  code: string;
  factOn: LocalDate;
  obligationId: string | null;
  hundredths: number | null;
  words: string;
  evidence: string;
}

type Codes = Map<string, { least: number; most: number } | null>;

/** In a final assessment: facts for a veto, and what an assessor gives a target whose words leave room (左右). */
const codesOfFinal = ({ vetoes, targets }: FinalScheme, part: RecordedPart): Codes =>
  part === 'VETO'
    ? new Map(vetoes.map(({ code }) => [code, null]))
    : part === 'ENTERED'
      ? new Map(targets.map(({ code, fullHundredths }) => [code, { least: 0, most: fullHundredths }]))
      : new Map();

const codesOf = (scheme: AnyScheme, part: RecordedPart): Codes =>
  scheme.kind === 'FINAL' ? codesOfFinal(scheme, part) : codesOfAnnual(scheme, part);

/** The codes that a scheme knows for a part, and the most that may be given where it leaves room. */
function codesOfAnnual(scheme: Scheme, part: RecordedPart): Codes {
  switch (part) {
    case 'BONUS':
      return new Map(scheme.bonuses.items.map(({ code }) => [code, null]));
    case 'VETO':
      return new Map(scheme.vetoes.map(({ code }) => [code, null]));
    case 'ENTERED':
      return new Map(scheme.enteredParts.map(({ code, fullHundredths }) => [code, { least: 0, most: fullHundredths }]));
    case 'DEDUCTION': {
      const { leastHundredths: least, mostHundredths: most } = scheme.verifiedDefect;
      return new Map([[VERIFIED_DEFECT, { least, most }]]);
    }
  }
}

/**
 * Puts a fact on record that costs or earns points, holds the grade down, or is the mark of an entered part (domain.md §10).
 * Refuses a code that the scheme does not know, points where the rule states them or outside its bounds, a day to come, and
 * a mark without words or evidence.
 */
export const recordMarkWith = (calendar: WorkCalendar): Command<RecordMark, OfUnit> =>
  command('RECORD_MARK', mayDo('recordMark'), async (tx, input: RecordMark, at) => {
    const assessment = await openTo(tx, 'recordMark', input.assessmentId);
    const unitId = await unitMeant(tx, input.unitId);
    const codes = codesOf((await schemeOf(tx, assessment)).scheme, input.part);
    const bad = (field: string, problem: string, problemEn: string) =>
      refuse('BAD_INPUT', { field, problem, problemEn }, [field]);
    const bounds = codes.get(input.code);
    if (bounds === undefined) {
      const known = [...codes.keys()].join('、') || '（无 / none）';
      bad('code', `方案在此部分只有：${known}。`, `the scheme knows only: ${known}.`);
    }
    const { hundredths } = input;
    if (bounds === null && hundredths !== null)
      bad('hundredths', '分值由方案规定，不填。', 'the scheme states the points; leave it out.');
    if (bounds && (hundredths === null || hundredths < bounds.least || hundredths > bounds.most)) {
      bad(
        'hundredths',
        `应为 ${bounds.least} 到 ${bounds.most}（百分之一分）。`,
        `must be ${bounds.least} to ${bounds.most} hundredths of a point.`,
      );
    }
    if (input.factOn > at.today) bad('factOn', '日期尚未到来。', 'the day is yet to come.');
    if (input.obligationId !== null)
      await itemOf(tx, assessment, { unitId, obligationId: input.obligationId }, at, calendar);
    await addRecordedMark(tx, {
      ...within(tx, assessment, unitId, at),
      id: at.newId('RecordedMark'),
      part: input.part,
      code: input.code,
      obligationId: input.obligationId as Id<'Obligation'> | null,
      factOn: input.factOn,
      hundredths,
      words: requiredWords(input.words, 'words'),
      evidence: requiredWords(input.evidence, 'evidence'),
      recordedBy: at.actor.name,
    });
    return { assessmentId: assessment.id, unitId };
  });

export interface WithdrawMark {
  markId: string;
  reason: string;
}

/** Takes a recorded fact back, with its reason; it stays readable. Refuses one that was taken back before. */
export const withdrawMark = command(
  'WITHDRAW_MARK',
  mayDo('recordMark'),
  async (tx, input: WithdrawMark, at): Promise<OfUnit> => {
    const mark = await findRecordedMark(tx, input.markId);
    if (!mark || mark.supersededAt !== null) {
      return refuse('NOT_FOUND', { field: 'markId', noun: 'RecordedMark', id: input.markId }, ['markId']);
    }
    await openTo(tx, 'recordMark', mark.assessmentId);
    await withdrawMarkRow(tx, mark.id, at.now, requiredWords(input.reason, 'reason'));
    return { assessmentId: mark.assessmentId, unitId: mark.unitId };
  },
);
