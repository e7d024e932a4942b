import type { Actor } from '../access/actor.ts';
import { maySpeakFor } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command, commandWithinUnits } from '../ledger/command.ts';
import { requiredWords } from '../progress/stated-words.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { mayDo, openTo, schemeOf } from './commands-course.ts';
import { hasConflict } from './course.ts';
import type { ItemFacts } from './item.ts';
import { VERIFIED_DEFECT } from './mark.ts';
import { drawByLot, type RecordedPart, type ReviewDecision, type SpotCheckResult } from './review.ts';
import type { Scheme } from './scheme.ts';
import {
  type Assessment,
  addItemReview,
  addRecordedMark,
  addSelfEvaluation,
  addSpotChecks,
  closeItemReview,
  closeSelfEvaluation,
  findRecordedMark,
  findSpotCheck,
  listItemReviews,
  listSelfEvaluations,
  listSpotChecks,
  recordCheckRow,
  withdrawMarkRow,
} from './store-course.ts';
import { unitFactsOf } from './store-scorecards.ts';

interface WithinAssessment {
  assessmentId: string;
  unitId: string;
}

const unitMeant = async (tx: Tx, unitId: string): Promise<Id<'Unit'>> =>
  (await dictionaryOf(tx)).units.get(unitId)?.id ??
  refuse('NOT_FOUND', { field: 'unitId', noun: 'Unit', id: unitId }, ['unitId']);

export interface SubmitSelfEvaluation extends WithinAssessment {
  words: string;
}

/** A unit's own account of its year (domain.md §3.2: self-check each January). Said again, the earlier account stays on record. */
export const submitSelfEvaluation = commandWithinUnits(
  'SUBMIT_SELF_EVALUATION',
  mayDo('submitSelfEvaluation'),
  async (tx, input: SubmitSelfEvaluation, at): Promise<{ assessmentId: Id<'Assessment'>; unitId: Id<'Unit'> }> => {
    const assessment = await openTo(tx, 'submitSelfEvaluation', input.assessmentId);
    const unitId = await unitMeant(tx, input.unitId);
    if (!maySpeakFor(at.actor, unitId)) {
      refuse('NOT_FOUND', { field: 'unitId', noun: 'Unit', id: input.unitId }, ['unitId']);
    }
    const said = requiredWords(input.words, 'words');
    const [earlier] = await listSelfEvaluations(tx, { assessmentId: assessment.id, unitIds: [unitId] });
    if (earlier) await closeSelfEvaluation(tx, earlier.id, at.now);
    await addSelfEvaluation(tx, {
      ...within(tx, assessment, unitId, at),
      id: at.newId('SelfEvaluation'),
      words: said,
      submittedBy: at.actor.name,
    });
    return { assessmentId: assessment.id, unitId };
  },
);

const within = (tx: Tx, { id: assessmentId }: Assessment, unitId: Id<'Unit'>, { now: recordedAt }: At) => ({
  jurisdiction: tx.jurisdiction,
  assessmentId,
  unitId,
  recordedAt,
});

/** The item of a unit's card; refuses NOT_FOUND for one that stands on no line of it. */
async function itemOf(
  tx: Tx,
  assessment: Assessment,
  unitId: string,
  obligationId: string,
  at: At,
): Promise<ItemFacts> {
  const scheme = await schemeOf(tx, assessment);
  const [facts] = await unitFactsOf(tx, { assessment, scheme, unitIds: [unitId], asOf: at.today, knownAt: at.now });
  return (
    facts?.items.find((item) => item.obligationId === obligationId) ??
    refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id: obligationId }, ['obligationId'])
  );
}

/** For whom somebody reviews: the units they are limited to, and the coordination office's own unit for its people. */
const reviewerOf = ({ role, unitScope }: Actor, { coordinationUnitId }: Assessment) => ({
  unitIds: [
    ...(unitScope ?? []),
    ...(role === 'COORDINATION_OFFICE' && coordinationUnitId ? [coordinationUnitId] : []),
  ],
});

export interface ReviewItem extends WithinAssessment {
  obligationId: string;
  decision: ReviewDecision;
  reason: string;
}

/**
 * What a reviewer finds of one item of a unit (domain.md §3.2: each task's lead department reviews and gives a written opinion;
 * words with room are judged with a reason). Refuses CONFLICT_OF_INTEREST for a reviewer of the unit itself or of one that
 * leads the item: nobody scores their own (§10). A unit's principal may review items that another unit owes and theirs supports.
 */
export const reviewItem = commandWithinUnits(
  'REVIEW_ITEM',
  mayDo('reviewItem'),
  async (tx, input: ReviewItem, at): Promise<{ assessmentId: Id<'Assessment'>; unitId: Id<'Unit'> }> => {
    const assessment = await openTo(tx, 'reviewItem', input.assessmentId);
    const unitId = await unitMeant(tx, input.unitId);
    const item = await itemOf(tx, assessment, unitId, input.obligationId, at);
    const reviewer = reviewerOf(at.actor, assessment);
    if (hasConflict(reviewer, { unitId, leadUnitIds: item.leadUnitIds })) {
      refuse('CONFLICT_OF_INTEREST', { clausePath: item.clausePath }, ['obligationId']);
    }
    const reason = requiredWords(input.reason, 'reason');
    const found = await listItemReviews(tx, { assessmentId: assessment.id, unitIds: [unitId] });
    const earlier = found.find(({ obligationId }) => obligationId === item.obligationId);
    if (earlier) await closeItemReview(tx, earlier.id, at.now);
    await addItemReview(tx, {
      ...within(tx, assessment, unitId, at),
      id: at.newId('ItemReview'),
      obligationId: item.obligationId as Id<'Obligation'>,
      decision: input.decision,
      reason,
      reviewedBy: at.actor.name,
    });
    return { assessmentId: assessment.id, unitId };
  },
);

export interface RecordMark extends WithinAssessment {
  part: RecordedPart;
  code: string;
  factOn: LocalDate;
  obligationId: string | null;
  hundredths: number | null;
  words: string;
  evidence: string;
}

/** The codes that a scheme knows for a part, and the most that may be given where it leaves room. */
function codesOf(scheme: Scheme, part: RecordedPart): Map<string, { least: number; most: number } | null> {
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
export const recordMark = command(
  'RECORD_MARK',
  mayDo('recordMark'),
  async (tx, input: RecordMark, at): Promise<{ assessmentId: Id<'Assessment'>; unitId: Id<'Unit'> }> => {
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
    if (input.obligationId !== null) await itemOf(tx, assessment, unitId, input.obligationId, at);
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
  },
);

export interface WithdrawMark {
  markId: string;
  reason: string;
}

/** Takes a recorded fact back, with its reason; it stays readable. Refuses one that was taken back before. */
export const withdrawMark = command(
  'WITHDRAW_MARK',
  mayDo('recordMark'),
  async (tx, input: WithdrawMark, at): Promise<{ assessmentId: Id<'Assessment'>; unitId: Id<'Unit'> }> => {
    const mark = await findRecordedMark(tx, input.markId);
    if (!mark || mark.supersededAt !== null) {
      return refuse('NOT_FOUND', { field: 'markId', noun: 'RecordedMark', id: input.markId }, ['markId']);
    }
    await openTo(tx, 'recordMark', mark.assessmentId);
    await withdrawMarkRow(tx, mark.id, at.now, requiredWords(input.reason, 'reason'));
    return { assessmentId: mark.assessmentId, unitId: mark.unitId };
  },
);

export interface DrawSpotChecks {
  assessmentId: string;
  count: number;
  seed: string;
}

/** Most items of one draw; more is no sample. */
const LARGEST_DRAW = 500;

/** Draws items to be checked on the spot, by a stated seed (双随机, domain.md §3.2). What was drawn before is not drawn again. */
export const drawSpotChecks = command(
  'DRAW_SPOT_CHECKS',
  mayDo('drawSpotChecks'),
  async (tx, input: DrawSpotChecks, at): Promise<{ assessmentId: Id<'Assessment'>; drawn: number }> => {
    const assessment = await openTo(tx, 'drawSpotChecks', input.assessmentId);
    const seed = requiredWords(input.seed, 'seed');
    if (!Number.isInteger(input.count) || input.count < 1 || input.count > LARGEST_DRAW) {
      refuse(
        'BAD_INPUT',
        { field: 'count', problem: `应为 1 到 ${LARGEST_DRAW}。`, problemEn: `must be 1 to ${LARGEST_DRAW}.` },
        ['count'],
      );
    }
    const scheme = await schemeOf(tx, assessment);
    const units = await unitFactsOf(tx, { assessment, scheme, unitIds: null, asOf: at.today, knownAt: at.now });
    const before = new Set(
      (await listSpotChecks(tx, { assessmentId: assessment.id })).map((row) => `${row.unitId} ${row.obligationId}`),
    );
    const items = units.flatMap(({ unitId, items: own }) =>
      own
        .filter(({ completedOn, obligationId }) => completedOn !== null && !before.has(`${unitId} ${obligationId}`))
        .map(({ obligationId }) => ({ unitId, obligationId })),
    );
    const drawn = drawByLot(items, input.count, seed);
    await addSpotChecks(
      tx,
      drawn.map(({ unitId, obligationId }) => ({
        jurisdiction: tx.jurisdiction,
        id: at.newId('SpotCheck'),
        assessmentId: assessment.id,
        unitId: unitId as Id<'Unit'>,
        obligationId: obligationId as Id<'Obligation'>,
        seed,
        drawnAt: at.now,
        version: 1,
      })),
    );
    return { assessmentId: assessment.id, drawn: drawn.length };
  },
);

export interface RecordSpotCheck {
  spotCheckId: string;
  result: SpotCheckResult;
  checkedOn: LocalDate;
  words: string;
  /** What a defect costs, by gravity; null when sound. */
  hundredths: number | null;
  expectedVersion: number;
}

/** What was found on the spot; a defect becomes a deduction by its gravity, within the scheme's bounds (domain.md §3.2). */
export const recordSpotCheck = command(
  'RECORD_SPOT_CHECK',
  mayDo('recordSpotCheck'),
  async (tx, input: RecordSpotCheck, at): Promise<{ assessmentId: Id<'Assessment'>; unitId: Id<'Unit'> }> => {
    const check =
      (await findSpotCheck(tx, input.spotCheckId)) ??
      refuse('NOT_FOUND', { field: 'spotCheckId', noun: 'SpotCheck', id: input.spotCheckId }, ['spotCheckId']);
    if (check.version !== input.expectedVersion) {
      refuse('STALE', { expected: input.expectedVersion, current: check.version }, ['expectedVersion']);
    }
    const assessment = await openTo(tx, 'recordSpotCheck', check.assessmentId);
    if (check.result !== null)
      refuse('WRONG_STATE', { fromState: check.result, deed: 'recordSpotCheck' }, ['spotCheckId']);
    if (input.checkedOn > at.today) {
      refuse('BAD_INPUT', { field: 'checkedOn', problem: '日期尚未到来。', problemEn: 'the day is yet to come.' }, [
        'checkedOn',
      ]);
    }
    const said = requiredWords(input.words, 'words');
    const { leastHundredths, mostHundredths } = (await schemeOf(tx, assessment)).scheme.verifiedDefect;
    const isDefect = input.result === 'DEFECT';
    const points = input.hundredths;
    if (isDefect ? points === null || points < leastHundredths || points > mostHundredths : points !== null) {
      refuse(
        'BAD_INPUT',
        {
          field: 'hundredths',
          problem: isDefect ? `应为 ${leastHundredths} 到 ${mostHundredths}（百分之一分）。` : '没有缺陷时不填。',
          problemEn: isDefect ? `must be ${leastHundredths} to ${mostHundredths}.` : 'leave it out when sound.',
        },
        ['hundredths'],
      );
    }
    await recordCheckRow(tx, check, {
      result: input.result,
      checkedOn: input.checkedOn,
      words: said,
      checkedBy: at.actor.name,
    });
    if (isDefect) {
      await addRecordedMark(tx, {
        ...within(tx, assessment, check.unitId, at),
        id: at.newId('RecordedMark'),
        part: 'DEDUCTION',
        code: VERIFIED_DEFECT,
        obligationId: check.obligationId,
        factOn: input.checkedOn,
        hundredths: points,
        words: said,
        evidence: `现场抽查 ${check.id}`,
        spotCheckId: check.id,
        recordedBy: at.actor.name,
      });
    }
    return { assessmentId: assessment.id, unitId: check.unitId };
  },
);
