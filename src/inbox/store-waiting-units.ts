import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import {
  type Actor,
  mayConfirmPlans,
  mayDivideDuties,
  mayRecordSuccession,
  maySpeakFor,
  type Policy,
} from '../access/actor.ts';
import type { Db, Tx } from '../db/engine.ts';
import { among } from '../db/prepared.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import { handOverState } from '../measures/hand-over.ts';
import { listHandOvers } from '../measures/store-hand-over.ts';
import { plans } from '../plans/tables.ts';
import { stateOf } from '../tasks/obligation.ts';
import { openChoicesOf } from '../tasks/open-choices.ts';
import { scopeOf } from '../tasks/party.ts';
import { listResponsibilitiesOfUnits } from '../tasks/store.ts';
import { listAllObligations, type Obligation } from '../tasks/store-obligations.ts';
import { listPartsById } from '../tasks/store-parts.ts';
import { obligations } from '../tasks/tables.ts';
import { namesAwaitingChoice } from '../units/naming.ts';
import { currentUnitOf } from '../units/succession.ts';
import type { Question, Waiting } from './waiting.ts';

const isOfficeOf = (asker: Actor, policy: Policy): boolean => asker.unitScope === null && policy(asker).allowed;

/** Records of hand-over that wait for a signature (domain.md §5.3): for each side that has not signed, its principal or the office. */
export async function onHandOvers(db: Db | Tx, { asker }: Question): Promise<Waiting[]> {
  const isOffice = isOfficeOf(asker, mayRecordSuccession);
  if (!isOffice && asker.role !== 'UNIT_PRINCIPAL') return [];
  const records = await listHandOvers(db, { unitIds: asker.unitScope ?? undefined });
  return records
    .filter((record) => handOverState(record) === 'PREPARED')
    .flatMap((record) => {
      const { id: subjectId, fromUnitId, toUnitId, fromSignedAt, toSignedAt, documentNumber: number } = record;
      const sides = [...(fromSignedAt ? [] : [fromUnitId]), ...(toSignedAt ? [] : [toUnitId])];
      return sides
        .filter((unitId) => isOffice || maySpeakFor(asker, unitId, ['UNIT_PRINCIPAL']))
        .map(
          (unitId): Waiting => ({
            ...{ kind: 'SIGN_HAND_OVER', subjectId, unitId, obligationId: null, period: null },
            ...{ since: dayOfInstant(record.recordedAt), dueOn: null },
            deeds: isOffice ? ['RECORD_HAND_OVER_SIGNATURE', 'WITHDRAW_HAND_OVER'] : ['SIGN_HAND_OVER'],
            wordsZh: `工作交接${number}待${unitId === fromUnitId ? '移交' : '承接'}单位签字。`,
            wordsEn: `The hand-over ${number} waits for the signature of the unit that ${unitId === fromUnitId ? 'gives' : 'takes'}.`,
          }),
        );
    });
}

/** Acts of succession under which clauses wait for an officer's choice: one entry for each act (domain.md §5.3). */
export async function onSuccessions(db: Db | Tx, { asker, moment, dictionary }: Question): Promise<Waiting[]> {
  if (!isOfficeOf(asker, mayRecordSuccession)) return [];
  const names = namesAwaitingChoice(dictionary, moment);
  const lines = await listResponsibilitiesOfUnits(db, names, moment.knownAt);
  const open = Map.groupBy(openChoicesOf(lines, dictionary, moment), ({ succession }) => succession.identity);
  return [...open].flatMap(([subjectId, choices]): Waiting[] => {
    const [first] = choices;
    if (!first) return [];
    const { succession } = first;
    return [
      {
        ...{ kind: 'CHOOSE_SUCCESSOR', subjectId, obligationId: null, period: null, dueOn: null },
        ...{ unitId: succession.fromUnitIds[0] ?? null, since: succession.effectiveOn ?? moment.asOf },
        deeds: ['DECIDE_SUCCESSION'],
        wordsZh: `机构沿革涉及 ${choices.length} 条条款待明确承接单位。`,
        wordsEn: `Under the act of succession ${choices.length} clauses wait for a choice of who answers.`,
      },
    ];
  });
}

/** Plans whose reading nobody has taken responsibility for yet: until then they drive no measure (architecture §1). */
export async function onPlans(db: Db | Tx, { asker }: Question): Promise<Waiting[]> {
  if (!isOfficeOf(asker, mayConfirmPlans)) return [];
  const rows = await db
    .select({ id: plans.id, title: plans.title, recordedAt: plans.recordedAt })
    .from(plans)
    .where(and(eq(plans.jurisdiction, db.jurisdiction), isNull(plans.confirmedAt)));
  return rows.map(({ id, title, recordedAt }) => ({
    ...{ kind: 'CONFIRM_PLAN', subjectId: id, unitId: null, obligationId: null, period: null, dueOn: null },
    ...{ since: dayOfInstant(recordedAt), deeds: ['CONFIRM_PLAN', 'CONFIRM_CLAUSE', 'CORRECT_CLAUSE'] },
    wordsZh: `《${title}》读取结果待审核确认。`,
    wordsEn: `The reading of “${title}” waits to be reviewed and confirmed.`,
  }));
}

/**
 * Parts of divided duties that are not done (plan 三（二） 层层分解): each for the unit that holds it; for those who divide, each whole
 * that parts past their day hold up.
 */
export async function onParts(db: Db | Tx, { asker, moment, dictionary }: Question): Promise<Waiting[]> {
  const divides = isOfficeOf(asker, mayDivideDuties);
  if (!divides && asker.unitScope === null) return [];
  const own = asker.unitScope && scopeOf(dictionary, asker.unitScope, moment).unitIds;
  const parts = (
    await listAllObligations(db, {
      ...moment,
      conditions: [
        isNotNull(obligations.parentId),
        ...(own ? [among(obligations.answerableUnitId, own)] : []).flatMap((one) => one ?? []),
      ],
    })
  ).filter((part) => part.completedOn === null && stateOf(part, moment.asOf) !== 'ENDED');
  if (divides) return wholesHeldUp(parts.filter((part) => stateOf(part, moment.asOf) === 'OVERDUE'));
  const titles = new Map(
    (
      await listPartsById(
        db,
        parts.map(({ id }) => id),
      )
    ).map((row) => [row.obligationId, row]),
  );
  return parts.flatMap((part): Waiting[] => {
    const named = titles.get(part.id);
    if (!named || !part.answerableUnitId || part.dueOn === null) return [];
    const { clauseId, dueOn } = part;
    const { unitId } = currentUnitOf(dictionary, part.answerableUnitId, moment.asOf, { ...moment, clauseId });
    if (!maySpeakFor(asker, unitId)) return [];
    return [
      {
        ...{ kind: 'FINISH_PART', subjectId: part.id, obligationId: part.id, unitId, period: null, dueOn },
        ...{ since: dayOfInstant(named.recordedAt), deeds: ['REQUEST_EXTENSION'] },
        wordsZh: `分解事项“${named.title}”应于 ${dueOn} 前（含当日）办结，整体事项待其汇总。`,
        wordsEn: `The part “${named.title}” is to be done by ${dueOn}, that day included; its whole waits for it.`,
      },
    ];
  });
}

const wholesHeldUp = (late: readonly Obligation[]): Waiting[] =>
  [...Map.groupBy(late, ({ parentId }) => parentId)].flatMap(([wholeId, parts]): Waiting[] => {
    const days = parts.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
    const [dueOn] = days;
    if (wholeId === null || !dueOn) return [];
    return [
      {
        ...{ kind: 'CHASE_PARTS', subjectId: wholeId, obligationId: wholeId, unitId: null, period: null },
        ...{ since: dueOn, dueOn, deeds: ['COMPLETE_OBLIGATION', 'CORRECT_PART', 'WITHDRAW_PART'] },
        wordsZh: `有 ${parts.length} 个分解事项逾期未办结，整体事项待汇总。`,
        wordsEn: `Of its parts ${parts.length} are past their day and not done; the whole waits for them.`,
      },
    ];
  });
