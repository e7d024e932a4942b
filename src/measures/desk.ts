import type { ActorRole } from '../access/actor.ts';
import { BEFORE_ISSUE, isOpen, MEASURE_KINDS, MEASURE_STATES, type MeasureKind, type MeasureState } from './measure.ts';
import { PROCEDURES } from './procedure.ts';
import { authorityOf, type RuleSetContent } from './rule.ts';
import type { Mandate, MeasureDeed } from './step.ts';

// The desk: what is open, what it waits for, and whom it waits for (issue 5, item 7).

/** Where an open measure stands: PROPOSAL · BEFORE_ISSUE drafted, heard, decided · IN_EFFECT · UNDER_REVIEW, whatever else it is. */
export const DESK_STAGES = ['PROPOSAL', 'BEFORE_ISSUE', 'IN_EFFECT', 'UNDER_REVIEW'] as const;
export type DeskStage = (typeof DESK_STAGES)[number];

/** The states of the first three stages; the fourth is told by a pending review. */
export const STATES_OF_STAGE: Readonly<Record<Exclude<DeskStage, 'UNDER_REVIEW'>, readonly MeasureState[]>> = {
  PROPOSAL: ['PROPOSED'],
  BEFORE_ISSUE: BEFORE_ISSUE.filter((state) => state !== 'PROPOSED'),
  IN_EFFECT: MEASURE_STATES.filter((state) => isOpen(state) && !BEFORE_ISSUE.includes(state)),
};

/** Deeds that lie beside the course, or wait for somebody outside the district: nobody's desk waits for them. */
const ASIDE: readonly MeasureDeed[] = [
  ...(['DISMISS', 'WITHDRAW', 'REVOKE', 'ESCALATE', 'AUTO_LIFT', 'RECORD_SERVICE', 'POSTPONE_INTERVIEW'] as const),
  ...(['REQUEST_EXTENSION', 'GRANT_EXTENSION', 'REFUSE_EXTENSION', 'RECORD_DECISION', 'RECORD_DECLINED'] as const),
  ...(['LIFT_PARTLY', 'EXTEND_RESTRICTION', 'LIFT_RESTRICTION', 'RECORD_ACCEPTANCE', 'RECORD_RETURN'] as const),
  ...(['RECORD_RESULT', 'RECORD_APPEAL'] as const),
];

const MANDATES_OF: Partial<Record<ActorRole, readonly Mandate[]>> = {
  OWNER: ['OFFICE', 'VERIFIER'],
  SUPERVISION_OFFICER: ['OFFICE', 'VERIFIER'],
  SUPERVISION_DIRECTOR: ['OFFICE', 'VERIFIER'],
  COORDINATION_OFFICE: ['VERIFIER'],
  UNIT_LIAISON: ['UNIT'],
  UNIT_PRINCIPAL: ['UNIT', 'PRINCIPAL'],
};

/**
 * In which states of which kinds a measure waits for someone of a role to carry it on, by the tables of due process. What
 * waits for a decision depends on the rule besides; see `rulesDecidedBy`.
 */
export function placesWaitingFor(role: ActorRole): { kind: MeasureKind; states: MeasureState[] }[] {
  const mandates = MANDATES_OF[role] ?? [];
  return MEASURE_KINDS.map((kind) => ({
    kind,
    states: MEASURE_STATES.filter((state) =>
      PROCEDURES[kind].some(
        ({ deed, from, by }) =>
          from.includes(state) &&
          mandates.includes(by) &&
          !ASIDE.includes(deed) &&
          (deed !== 'DRAFT' || state === 'PROPOSED'),
      ),
    ),
  })).filter(({ states }) => states.length > 0);
}

/** The rules of a version on whose measures a role decides, and those where it does when the unit is criticised by name. */
export function rulesDecidedBy({ rules }: RuleSetContent, role: ActorRole): { plain: string[]; byName: string[] } {
  const decides = (byName: boolean) =>
    rules.filter((rule) => authorityOf(rule, byName).some((one) => one === role)).map(({ id }) => id);
  return { plain: decides(false), byName: decides(true) };
}
