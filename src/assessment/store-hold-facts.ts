import { and, eq, inArray, lte, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { CAUSE_NAMES } from '../progress/exempt.ts';
import { type Hold, holdOfCause, holdOfRequest } from '../progress/hold.ts';
import { HOLDING_STATES } from '../progress/item.ts';
import { isPending, PENDING_STATES } from '../progress/request.ts';
import type { ExemptCause } from '../progress/store-exempt.ts';
import { holdOfItem } from '../progress/store-item-holds.ts';
import { listAllItems } from '../progress/store-items.ts';
import { type DutyRequest, listAllRequests } from '../progress/store-requests.ts';
import { exemptCauses } from '../progress/tables-exempt.ts';
import { dutyRulesOn } from '../tasks/store-duty-rules.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { ItemFacts } from './item.ts';

/** What is on record for a unit on one obligation of causes, contests and holds. */
export type HeldFacts = Pick<ItemFacts, 'exemptCause' | 'isContested' | 'holds'>;

/** The holds on obligations at a moment, and the days from which extensions moved them. */
export interface HoldsOf {
  /** The day that counted before the first extension asked in time was granted; undefined without one. */
  movedFrom(obligationId: string): LocalDate | undefined;
  on(obligation: { id: string; dueOn: LocalDate }): (unitId: string) => HeldFacts;
}

const NOTHING_HELD: HeldFacts = { exemptCause: null, isContested: false, holds: [] };

const byObligation = <Row extends { obligationId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> =>
  Map.groupBy(rows, ({ obligationId }) => obligationId);

/** A cause as known at an instant: a lift recorded later is not known yet. */
const asKnown = (cause: ExemptCause, { knownAt }: Moment): ExemptCause =>
  cause.liftedAt !== null && cause.liftedAt > knownAt ? { ...cause, liftedAt: null, liftedOn: null } : cause;

const coversDay = ({ fromOn, untilOn, liftedOn }: ExemptCause, on: LocalDate): boolean =>
  fromOn <= on && on <= (liftedOn ?? untilOn);

/**
 * What held obligations, by what was on record at a moment: exempt causes in force on the due day (domain.md §9 guards, §10),
 * items suspended or ended by a decision by then, requests not settled yet. Four statements whatever the number of obligations.
 */
export async function listHoldFacts(db: Db | Tx, obligationsIn: SQL, moment: Moment): Promise<HoldsOf> {
  const rules = await dutyRulesOn(db, moment.asOf);
  const causes = await db
    .select()
    .from(exemptCauses)
    .where(
      and(
        eq(exemptCauses.jurisdiction, db.jurisdiction),
        lte(exemptCauses.recordedAt, moment.knownAt),
        inArray(exemptCauses.obligationId, obligationsIn),
      ),
    )
    .orderBy(exemptCauses.id);
  const states = [...PENDING_STATES, 'APPROVED'] as const;
  const requests = await listAllRequests(db, { ...moment, obligationsIn, states });
  const items = await listAllItems(db, { ...moment, obligationsIn, states: HOLDING_STATES });

  const causesOn = byObligation(causes.map((cause) => asKnown(cause, moment)));
  const itemsOn = byObligation(items);
  const asked = byObligation(requests.filter(({ state }) => isPending(state)));
  const granted = byObligation(requests.filter(isGrantedInTime));

  const heldBy = (id: string, dueOn: LocalDate): ((unitId: string) => HeldFacts) => {
    const ofItems = (itemsOn.get(id) ?? []).map(holdOfItem).filter(({ from }) => from <= dueOn);
    const ofCauses = (causesOn.get(id) ?? []).filter((cause) => coversDay(cause, dueOn));
    const pending = asked.get(id) ?? [];
    const contests = pending.filter(({ kind }) => kind === 'CONTEST');
    const holds: Hold[] = [
      ...ofCauses.map(holdOfCause),
      ...ofItems,
      ...pending.flatMap((request) => holdOfRequest(request, moment.asOf, rules) ?? []),
    ];
    if (holds.length === 0 && contests.length === 0) return () => NOTHING_HELD;
    return (unitId) => {
      const meant = holds.filter((hold) => hold.unitId === null || hold.unitId === unitId);
      const cause = ofCauses.find((each) => each.unitId === null || each.unitId === unitId);
      const ended = ofItems.find(({ kind }) => kind === 'EXEMPT_CAUSE');
      return {
        exemptCause: cause
          ? {
              zh: `${CAUSE_NAMES[cause.cause].zh}，${cause.documentNumber}`,
              en: `${CAUSE_NAMES[cause.cause].en}, ${cause.documentNumber}`,
            }
          : ended
            ? { zh: ended.wordsZh, en: ended.wordsEn }
            : null,
        isContested: meant.some(({ kind }) => kind === 'CONTESTED') || contests.some((own) => own.unitId === unitId),
        holds: meant,
      };
    };
  };
  return {
    movedFrom: (id) => firstOf(granted.get(id))?.dueOnThen ?? undefined,
    on: ({ id, dueOn }) =>
      causesOn.has(id) || itemsOn.has(id) || asked.has(id) ? heldBy(id, dueOn) : () => NOTHING_HELD,
  };
}

/** An extension that moved its duty's day; one asked too late moved none (ADR 0011). */
const isGrantedInTime = ({ kind, state, askedLate }: DutyRequest): boolean =>
  kind === 'EXTENSION' && state === 'APPROVED' && !askedLate;

const firstOf = (requests: readonly DutyRequest[] = []): DutyRequest | undefined =>
  requests.toSorted((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0))[0];
