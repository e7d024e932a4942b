import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { At } from '../ledger/command.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { DECIMAL } from './parts.ts';
import { findLiveCompletion } from './store-completions.ts';
import { findObligation, type Obligation } from './store-obligations.ts';

const LONGEST_WORDS = 2000;
/** Most parts of one deed. */
const MOST_PARTS = 200;

/** Refuses a field that cannot be read. */
export const bad = (field: string, problem: string, problemEn: string, path = field): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, [path]);

/** Words that must be there. Refuses none and too many. */
export const asked = (field: string, words: string | null | undefined, path = field): string => {
  const kept = words?.trim() ?? '';
  if (kept !== '' && kept.length <= LONGEST_WORDS) return kept;
  return bad(field, `应为 1 到 ${LONGEST_WORDS} 字。`, `give 1 to ${LONGEST_WORDS} characters.`, path);
};

/** Words that may be left out. Refuses too many. */
export const optional = (field: string, words: string | null | undefined, path = field): string | null =>
  words?.trim() ? asked(field, words, path) : null;

/** A figure that may be left out. Refuses what is no number. */
export const figure = (field: string, value: string | null | undefined, path = field): string | null => {
  if (value == null || value === '') return null;
  if (DECIMAL.test(value)) return value;
  return bad(field, '应为数字，至多六位小数。', 'give a number with at most six decimals.', path);
};

/** What a part asks, as an officer states it. */
export interface PartTerms {
  title: string;
  /** Its own day; that of the whole when left out. */
  dueOn?: LocalDate | null | undefined;
  targetFigure?: string | null | undefined;
  targetUnit?: string | null | undefined;
  targetWords?: string | null | undefined;
  /** Why its day is later than the whole's. */
  lateReason?: string | null | undefined;
}

/** The same with the unit that is to answer for it. */
export interface PartInput extends PartTerms {
  unitId: string;
}

/** A duty by its id, done or not. Refuses an unknown one. */
export async function dutyOf(tx: Tx, id: string, at: At): Promise<Obligation> {
  const found = await findObligation(tx, id, { asOf: at.today, knownAt: at.now });
  return found ?? refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id }, ['obligationId']);
}

/** A duty that can still be divided or changed. Refuses an unknown one, one that is done, one that a later edition ended. */
export async function openDutyOf(tx: Tx, id: string, at: At): Promise<Obligation> {
  const duty = await dutyOf(tx, id, at);
  const live = await findLiveCompletion(tx, duty.id);
  if (live) refuse('OBLIGATION_ALREADY_COMPLETED', { completedOn: live.completedOn }, ['obligationId']);
  if (duty.endsOn && duty.endsOn < at.today) {
    refuse('WRONG_STATE', { fromState: 'ENDED', deed: 'divideObligation' }, ['obligationId']);
  }
  return duty;
}

/** The day of a part. Refuses one before the whole begins, and one later than the whole's unless it is said why. */
export function dayOfPart(
  { dueOn, lateReason }: Pick<PartTerms, 'dueOn' | 'lateReason'>,
  whole: Pick<Obligation, 'dueOn' | 'startsOn'>,
  unit: string,
  place = '',
): { dueOn: LocalDate | null; lateReason: string | null } {
  const path = place === '' ? 'dueOn' : 'parts';
  const day = dueOn ?? whole.dueOn;
  if (day && day < whole.startsOn) refuse('DUE_DAY_TOO_EARLY', { dueOn: day, notBefore: whole.startsOn }, [path]);
  const isLater = day !== null && whole.dueOn !== null && day > whole.dueOn;
  const why = optional(`${place}lateReason`, lateReason, path);
  if (isLater && why === null) refuse('PART_AFTER_WHOLE', { unit, dueOn: day, wholeDueOn: whole.dueOn }, [path]);
  return { dueOn: day, lateReason: isLater ? why : null };
}

/** What a part asks, checked. */
export const termsOfPart = (terms: PartTerms, place = '', path?: string) => ({
  title: asked(`${place}title`, terms.title, path),
  targetFigure: figure(`${place}targetFigure`, terms.targetFigure, path),
  targetUnit: optional(`${place}targetUnit`, terms.targetUnit, path),
  targetWords: optional(`${place}targetWords`, terms.targetWords, path),
});

/** A part with its own day is late after it, also where the whole waits for the figures of a target year or has no day. */
const basisOfPart = (whole: Obligation, dueOn: LocalDate | null) =>
  dueOn !== null && dueOn !== whole.dueOn && whole.basis !== 'PERIOD' ? 'FIXED_DAY' : whole.basis;

/** The rows of parts of a whole. Refuses unknown units, and what `dayOfPart` refuses. */
export async function partRows(
  tx: Tx,
  whole: Obligation,
  divisionId: Id<'DutyDivision'>,
  inputs: readonly PartInput[],
  at: At,
) {
  if (inputs.length === 0 || inputs.length > MOST_PARTS) {
    bad('parts', `应为 1 到 ${MOST_PARTS} 个分解事项。`, `give 1 to ${MOST_PARTS} parts.`);
  }
  const { units } = await dictionaryOf(tx);
  const { jurisdiction, planId, clauseId, deadlineId, sectionOrdinal, startsOn, period } = whole;
  return inputs.map((input, index) => {
    const place = `parts.${index}.`;
    const unit = units.get(input.unitId);
    if (!unit) return refuse('NOT_FOUND', { field: `${place}unitId`, noun: 'Unit', id: input.unitId }, ['parts']);
    const { dueOn, lateReason } = dayOfPart(input, whole, unit.fullName, place);
    const obligationId = at.newId('Obligation');
    return {
      obligation: {
        ...{ jurisdiction, id: obligationId, planId, clauseId, deadlineId, sectionOrdinal, startsOn, period, dueOn },
        ...{ basis: basisOfPart(whole, dueOn), parentId: whole.id, answerableUnitId: unit.id, recordedAt: at.now },
      },
      part: {
        ...{ jurisdiction, id: at.newId('DutyPart'), divisionId, obligationId, lateReason },
        ...{ ...termsOfPart(input, place, 'parts'), decidedBy: at.actor.name, recordedAt: at.now },
      },
    };
  });
}
