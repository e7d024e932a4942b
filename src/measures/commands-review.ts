import { mayAnswerMeasures, mayConductMeasures, mayDecideMeasures, maySpeakFor } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, type Command, command, commandWithinUnits } from '../ledger/command.ts';
import { speakerFor } from '../progress/store-lead-units.ts';
import { lastDayOf } from './clock.ts';
import { type OnMeasure, seenMeasure, writeStep } from './commands-case.ts';
import { within } from './commands-steps.ts';
import type { MeasureKind, MeasureVariant } from './measure.ts';
import { isLighter, isReviewable, type ReviewOutcome, type ReviewState, stateOnFiling } from './review.ts';
import { findMeasure } from './store.ts';
import { readCase } from './store-case.ts';
import {
  addClocks,
  addReview,
  closeClocks,
  listClocks,
  listReviews,
  listReviewsById,
  listSteps,
  type MeasureReview,
  reviseMeasure,
  reviseReview,
} from './store-life.ts';

// 复核 (S1 art. 17): filed within thirty days of receipt, decided within thirty days, by people who took no part.

export interface FileReview extends OnMeasure {
  grounds: string;
}

export interface ReviewAnswer {
  reviewId: Id<'MeasureReview'>;
  measureId: Id<'Measure'>;
  state: ReviewState;
}

/**
 * The unit applies for review. One filed after the last day is put on record as out of time. Refuses on what was not issued
 * or was revoked, and while another is pending; and whoever may not speak for the unit.
 */
export const fileReviewWith = (calendar: WorkCalendar): Command<FileReview, ReviewAnswer> =>
  commandWithinUnits('FILE_REVIEW', mayAnswerMeasures, async (tx, { grounds, ...on }, at) => {
    const measure = await seenMeasure(tx, on, at);
    if (!maySpeakFor(at.actor, await speakerFor(tx, measure, at))) {
      refuse('NOT_AUTHORISED', { role: at.actor.role, needed: ['UNIT_LIAISON', 'UNIT_PRINCIPAL'] });
    }
    const { inHand } = await readCase(tx, measure, { asOf: at.today, knownAt: at.now });
    const pending = (await listReviews(tx, [measure.id])).some(
      ({ state }) => state === 'FILED' || state === 'ACCEPTED',
    );
    if (pending || !isReviewable(measure.state)) refuse('REVIEW_NOT_OPEN', {}, ['measureId']);
    const clocks = await listClocks(tx, [measure.id]);
    const filing = clocks.findLast(({ name }) => name === 'REVIEW_FILING');
    const state = stateOnFiling(at.today, filing?.lastOn ?? null);
    const limit = inHand.limits.reviewDecideWithin;
    const decide = state === 'FILED' && limit ? lastDayOf(limit, at.today, calendar) : null;
    const id = at.newId('MeasureReview');
    await addReview(tx, {
      ...{ jurisdiction: tx.jurisdiction, id, measureId: measure.id, unitId: measure.unitId, state },
      ...{ grounds: within('grounds', grounds, 20_000), filedOn: at.today, filedBy: at.actor.name },
      ...{ fileBy: filing?.lastOn ?? null, decideBy: decide?.day ?? null, recordedAt: at.now, version: 1 },
    });
    if (filing && filing.closedOn === null && state === 'FILED') await closeClocks(tx, [filing.id], at.today);
    if (decide && limit) {
      await addClocks(tx, [
        {
          ...{ jurisdiction: tx.jurisdiction, id: at.newId('MeasureClock'), measureId: measure.id },
          ...{ name: 'REVIEW_DECISION', startedOn: at.today, lastOn: decide.day, isProvisional: decide.provisional },
          ...{ source: limit.source, closedOn: null, recordedAt: at.now },
        },
      ]);
    }
    if (decide) await reviseMeasure(tx, measure.id, {});
    return { reviewId: id, measureId: measure.id, state };
  });

export interface OnReview {
  reviewId: string;
  expectedVersion: number;
}

async function findReview(tx: Tx, { reviewId, expectedVersion }: OnReview): Promise<MeasureReview> {
  const review =
    (await listReviewsById(tx, [reviewId]))[0] ??
    refuse('NOT_FOUND', { field: 'reviewId', noun: 'MeasureReview', id: reviewId }, ['reviewId']);
  if (review.version !== expectedVersion) {
    refuse('STALE', { current: review.version, expected: expectedVersion }, ['expectedVersion']);
  }
  return review;
}

/** Whoever did anything on the measure but speak for the unit took part in it and withdraws (S1 art. 17 回避). */
async function refuseMakers(tx: Tx, review: MeasureReview, at: At): Promise<void> {
  const measure = await findMeasure(tx, review.measureId);
  const office = (await listSteps(tx, [review.measureId])).filter(({ actorRole }) => !actorRole.startsWith('UNIT_'));
  const makers = [...office.map(({ actorId }) => actorId), measure?.proposedBy];
  if (makers.includes(at.actor.id)) refuse('SECOND_PERSON_NEEDED', { deed: 'DECIDE_REVIEW' }, ['reviewId']);
}

/** The office takes an application in for decision; who took part in the measure does not. */
export const acceptReview = command(
  'ACCEPT_REVIEW',
  mayConductMeasures,
  async (tx, on: OnReview, at): Promise<ReviewAnswer> => {
    const review = await findReview(tx, on);
    if (review.state !== 'FILED') {
      refuse('WRONG_STATE', { fromState: review.state, deed: 'ACCEPT_REVIEW' }, ['reviewId']);
    }
    await refuseMakers(tx, review, at);
    await reviseReview(tx, review.id, { state: 'ACCEPTED' });
    return { reviewId: review.id, measureId: review.measureId, state: 'ACCEPTED' };
  },
);

export interface DecideReview extends OnReview {
  outcome: ReviewOutcome;
  reason: string;
  /** CHANGED: what takes the place of the measure, which must be lighter. */
  changedKind: MeasureKind | null;
  changedVariant: MeasureVariant | null;
}

/**
 * The measure stands, falls, or gives way to a lighter one, which the office then proposes. Law: decided by others than the
 * makers, never heavier (S1 art. 17; S6 art. 39). Refuses a change that is not lighter, and anyone who took part.
 */
export const decideReviewWith = (calendar: WorkCalendar): Command<DecideReview, ReviewAnswer> =>
  command('DECIDE_REVIEW', mayDecideMeasures, async (tx, input, at) => {
    const { outcome, reason, changedKind, changedVariant } = input;
    const review = await findReview(tx, input);
    if (review.state !== 'ACCEPTED') {
      refuse('WRONG_STATE', { fromState: review.state, deed: 'DECIDE_REVIEW' }, ['reviewId']);
    }
    await refuseMakers(tx, review, at);
    const measure =
      (await findMeasure(tx, review.measureId)) ??
      refuse('NOT_FOUND', { field: 'measureId', noun: 'Measure', id: review.measureId }, ['reviewId']);
    const inCase = await readCase(tx, measure, { asOf: at.today, knownAt: at.now });
    if (!inCase.inHand.authority.some((role) => role === at.actor.role) && at.actor.role !== 'GOVERNMENT_LEADER') {
      refuse('NOT_AUTHORISED', { role: at.actor.role, needed: [...inCase.inHand.authority, 'GOVERNMENT_LEADER'] });
    }
    if (outcome === 'CHANGED') {
      const changed = changedKind && { kind: changedKind, variant: changedVariant };
      if (!changed || !isLighter(changed, measure)) {
        refuse('HEAVIER_AFTER_DEFENCE', { kind: changedKind ?? measure.kind }, ['changedKind']);
      }
    }
    const words = within('reason', reason, 20_000);
    await reviseReview(tx, review.id, {
      ...{ state: 'DECIDED', outcome, reason: words, decidedOn: at.today, decidedBy: at.actor.name },
      ...(outcome === 'CHANGED' && { changedKind, changedVariant }),
    });
    const running = (await listClocks(tx, [measure.id])).filter(
      ({ name, closedOn }) => name === 'REVIEW_DECISION' && closedOn === null,
    );
    await closeClocks(
      tx,
      running.map(({ id }) => id),
      at.today,
    );
    if (outcome !== 'UPHELD') {
      // What a review took away falls whatever its state: also one that was lifted leaves no trace of blame.
      const step = { deed: 'REVOKE', from: [measure.state], to: 'REVOKED', by: 'AUTHORITY', needs: [] } as const;
      const brought = { deed: 'REVOKE', words, details: { reviewId: review.id } } as const;
      await writeStep(tx, inCase, step, brought, at, calendar);
    } else await reviseMeasure(tx, measure.id, {});
    return { reviewId: review.id, measureId: measure.id, state: 'DECIDED' };
  });
