import { and, count, eq, inArray, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { maySpeakFor } from '../access/actor.ts';
import type { Db, Tx } from '../db/engine.ts';
import { among } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, refuseCursor, toPage } from '../kernel/page.ts';
import { isOpen, MEASURE_STATES } from '../measures/measure.ts';
import { readCases } from '../measures/store-case.ts';
import { measures } from '../measures/tables.ts';
import { measureReviews } from '../measures/tables-life.ts';
import { lastDayOf } from '../progress/limits.ts';
import type { RequestState } from '../progress/request.ts';
import { findLimits } from '../progress/store-limits.ts';
import { listOwedReports } from '../progress/store-report-facts.ts';
import { listAllReports } from '../progress/store-reports.ts';
import { supervisedItems } from '../progress/tables-item.ts';
import { dutyRequests } from '../progress/tables-request.ts';
import { scopeOf } from '../tasks/party.ts';
import { dutyRulesOn } from '../tasks/store-duty-rules.ts';
import { obligations } from '../tasks/tables.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { currentUnitOf } from '../units/succession.ts';
import { toVerify } from './store-waiting-checks.ts';
import { onAssessments } from './store-waiting-course.ts';
import { proposalsFor } from './store-waiting-proposals.ts';
import { onHandOvers, onParts, onPlans, onSuccessions } from './store-waiting-units.ts';
import {
  type Asked,
  byClock,
  clockOf,
  isOffice,
  keyOf,
  placeOf,
  type Question,
  soonUntil,
  type Waiting,
  type WaitingFilter,
} from './waiting.ts';
import { itemStatesFor, waitingOnItem } from './waiting-items.ts';
import { waitingOnMeasure, waitingOnReview } from './waiting-measures.ts';
import { waitingOnRequest } from './waiting-requests.ts';

const JUDGES = ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER'] as const;

/** The condition that a row is a matter of the asker's units, or of those they succeeded; none for who looks at the whole district. */
const ofUnits = ({ asker, moment, dictionary }: Question, column: SQLiteColumn): SQL | undefined =>
  asker.unitScope === null ? undefined : among(column, scopeOf(dictionary, asker.unitScope, moment).unitIds);

/** The unit that speaks today for what was laid on a unit for a clause: itself, or its successor (domain.md §5.3). */
const speakerOf = ({ moment, dictionary }: Question, unitId: Id<'Unit'>, clauseId: string): Id<'Unit'> =>
  currentUnitOf(dictionary, unitId, moment.asOf, { clauseId, knownAt: moment.knownAt }).unitId;

async function onItems(db: Db | Tx, question: Question): Promise<Waiting[]> {
  const { asker } = question;
  const states = itemStatesFor(asker);
  if (states.length === 0) return [];
  const rows = await db
    .select({ item: supervisedItems, dueOn: obligations.dueOn })
    .from(supervisedItems)
    .innerJoin(
      obligations,
      and(eq(obligations.jurisdiction, supervisedItems.jurisdiction), eq(obligations.id, supervisedItems.obligationId)),
    )
    .where(
      and(
        eq(supervisedItems.jurisdiction, db.jurisdiction),
        onRecord(supervisedItems),
        inArray(supervisedItems.state, states),
        ofUnits(question, supervisedItems.leadUnitId),
      ),
    );
  return rows.flatMap(({ item, dueOn }) => {
    const leadUnitId = item.leadUnitId && speakerOf(question, item.leadUnitId, item.clauseId);
    return waitingOnItem({ ...item, leadUnitId }, dueOn, asker) ?? [];
  });
}

/** The reports that the asker's units have yet to hand in, or in again. */
async function ownReports(db: Db | Tx, { asker, moment, calendar }: Question): Promise<Waiting[]> {
  const unitIds = (asker.unitScope ?? []).filter((unitId) => maySpeakFor(asker, unitId));
  if (unitIds.length === 0) return [];
  const owed = await listOwedReports(db, { ...moment, unitIds }, calendar);
  return owed.map(({ unitId, period, lastOn, dueOn, returnedOn, itemIds }): Waiting => {
    const base = { subjectId: unitId, unitId, obligationId: null, period, dueOn, deeds: ['SUBMIT_REPORT'] as const };
    const items = { zh: `涉及 ${itemIds.length} 项督办事项`, en: `on ${itemIds.length} supervised items` };
    return returnedOn === null
      ? {
          ...{ ...base, kind: 'SUBMIT_REPORT', since: lastOn },
          wordsZh: `${period} 进展报告待报送，${items.zh}。`,
          wordsEn: `The progress report on ${period} is to be handed in, ${items.en}.`,
        }
      : {
          ...{ ...base, kind: 'REVISE_REPORT', since: returnedOn },
          wordsZh: `${period} 进展报告被退回，待补正后重新报送，${items.zh}。`,
          wordsEn: `The progress report on ${period} was returned and is to be handed in again, ${items.en}.`,
        };
  });
}

async function reportsToJudge(db: Db | Tx, { asker, moment, calendar }: Question): Promise<Waiting[]> {
  if (!isOffice(asker, JUDGES)) return [];
  const limits = await findLimits(db, moment);
  const reports = await listAllReports(db, { ...moment, states: ['SUBMITTED'] });
  return reports.map(({ id, unitId, period, recordedAt }): Waiting => {
    const since = dayOfInstant(recordedAt);
    return {
      ...{ kind: 'JUDGE_REPORT', subjectId: id, unitId, obligationId: null, period, since },
      dueOn: limits ? lastDayOf(limits.limits.verifyWithin, since, calendar) : null,
      deeds: ['ACCEPT_REPORT', 'RETURN_REPORT'],
      wordsZh: `${period} 进展报告已报送，待审核。`,
      wordsEn: `The progress report on ${period} was handed in and waits to be judged.`,
    };
  });
}

async function onRequests(db: Db | Tx, question: Question): Promise<Waiting[]> {
  const { asker, moment } = question;
  const states: RequestState[] = asker.unitScope ? ['DRAFT', 'RETURNED'] : ['SUBMITTED', 'FORWARDED', 'UPHELD'];
  const here = eq(dutyRequests.jurisdiction, db.jurisdiction);
  const rows = await db
    .select()
    .from(dutyRequests)
    .where(
      and(here, onRecord(dutyRequests), inArray(dutyRequests.state, states), ofUnits(question, dutyRequests.unitId)),
    );
  if (rows.length === 0) return [];
  const granted = await db
    .select({ obligationId: dutyRequests.obligationId, count: count() })
    .from(dutyRequests)
    .where(
      and(
        here,
        onRecord(dutyRequests),
        eq(dutyRequests.kind, 'EXTENSION'),
        eq(dutyRequests.state, 'APPROVED'),
        among(
          dutyRequests.obligationId,
          rows.map(({ obligationId }) => obligationId),
        ),
      ),
    )
    .groupBy(dutyRequests.obligationId);
  const before = new Map(granted.map((row) => [row.obligationId, row.count]));
  const { extension } = await dutyRulesOn(db, moment.asOf);
  return rows.flatMap((row) => {
    const spoken = { ...row, unitId: speakerOf(question, row.unitId, row.clauseId) };
    return waitingOnRequest(spoken, before.get(row.obligationId) ?? 0, extension, asker) ?? [];
  });
}

/** States of a measure that somebody took up and that still weighs, each by its name: an index finds what they are, not what they are not. */
const TAKEN_UP = MEASURE_STATES.filter((state) => state !== 'PROPOSED' && isOpen(state));

async function onMeasures(db: Db | Tx, question: Question): Promise<Waiting[]> {
  const { asker, moment, calendar } = question;
  const here = eq(measures.jurisdiction, db.jurisdiction);
  const taken = await db
    .select()
    .from(measures)
    .where(and(here, inArray(measures.state, TAKEN_UP), ofUnits(question, measures.unitId)));
  const reviewed =
    asker.unitScope === null
      ? await db
          .select({ review: measureReviews, measure: measures })
          .from(measureReviews)
          .innerJoin(
            measures,
            and(eq(measures.jurisdiction, measureReviews.jurisdiction), eq(measures.id, measureReviews.measureId)),
          )
          .where(
            and(eq(measureReviews.jurisdiction, db.jurisdiction), inArray(measureReviews.state, ['FILED', 'ACCEPTED'])),
          )
      : [];
  const all = new Map([...taken, ...reviewed.map(({ measure }) => measure)].map((measure) => [measure.id, measure]));
  const cases = await readCases(db, [...all.values()], moment);
  return [
    ...taken.flatMap(({ id }) => {
      const found = cases.get(id);
      if (!found) return [];
      const inHand = { ...found.inHand, unitId: speakerOf(question, found.measure.unitId, found.measure.clauseId) };
      return waitingOnMeasure({ ...found, inHand }, moment.asOf, asker, calendar);
    }),
    ...reviewed.flatMap(({ review, measure }) => {
      const found = cases.get(measure.id);
      return found ? waitingOnReview(review, found, asker) : [];
    }),
  ];
}

/** All that waits for someone but proposals, by clock, in a fixed number of statements whatever their number. */
async function mattersWithoutProposals(db: Db | Tx, question: Question): Promise<Waiting[]> {
  const lists = [
    ...[onItems, ownReports, reportsToJudge, onRequests, toVerify, onMeasures],
    ...[onHandOvers, onSuccessions, onPlans, onParts, onAssessments],
  ];
  const parts: Waiting[][] = [];
  for (const list of lists) parts.push(await list(db, question));
  // Not by spreading them: of a hundred thousand matters the stack holds no more.
  const found = parts.flat();
  // A part that is a supervised item as well waits once, as the item.
  const asItems = new Set(found.flatMap((one) => (one.kind === 'FINISH_DUTY' ? one.obligationId : [])));
  return byClock(found.filter(({ kind, obligationId }) => kind !== 'FINISH_PART' || !asItems.has(obligationId)));
}

/** What waits for someone now: a part of it by clock, or how much it is. */
export interface Inbox {
  /** A page by clock. Throws `BadPage` for a cursor at something that does not wait here (any more). */
  page(request: PageRequest): Page<Waiting>;
  count(): number;
}

/**
 * The inbox of someone, in a fixed number of statements. Proposals are read as far as a page reaches, everything else whole. A report
 * that waits for its unit has one entry per unit and period, however many items it covers.
 */
export async function readInbox(db: Db | Tx, asked: Asked, filter: WaitingFilter = {}): Promise<Inbox> {
  const question = { ...asked, dictionary: await dictionaryOf(db) };
  const { asOf } = asked.moment;
  const { kinds, clocks, unitId } = filter;
  const nearUntil = soonUntil(asOf, asked.calendar);
  const here = (await mattersWithoutProposals(db, question)).filter(
    (one) =>
      (!kinds || kinds.includes(one.kind)) &&
      (!clocks || clocks.includes(clockOf(one.dueOn, asOf, nearUntil))) &&
      (!unitId || one.unitId === unitId),
  );
  const proposals = proposalsFor(db, question, filter);
  const at = (request: PageRequest, field: 'after' | 'before'): Waiting | undefined => {
    const key = request[field]?.[0];
    if (request[field] === null) return undefined;
    return here.find((one) => keyOf(one) === key) ?? proposals?.named(String(key)) ?? refuseCursor(field);
  };
  return {
    page(request) {
      const { direction, size } = request;
      const [after, before] = [at(request, 'after'), at(request, 'before')];
      const [low, high] = [after && placeOf(after), before && placeOf(before)];
      const between = here.filter((one) => {
        const place = placeOf(one);
        return (low === undefined || place > low) && (high === undefined || place < high);
      });
      const sought = proposals?.between(after, before, { direction, limit: size + 1 }) ?? [];
      const all = byClock([...between, ...sought]);
      return toPage((direction === 'FORWARD' ? all : all.reverse()).slice(0, size + 1), request, (one) => [keyOf(one)]);
    },
    count: () => here.length + (proposals?.count() ?? 0),
  };
}

/** Everything that waits for someone now, by clock. */
export async function listWaiting(db: Db | Tx, asked: Asked): Promise<Waiting[]> {
  const question = { ...asked, dictionary: await dictionaryOf(db) };
  const here = await mattersWithoutProposals(db, question);
  const all = { direction: 'FORWARD', limit: Number.MAX_SAFE_INTEGER } as const;
  const proposals = proposalsFor(db, question)?.between(undefined, undefined, all) ?? [];
  return proposals.length === 0 ? here : byClock([...here, ...proposals]);
}
