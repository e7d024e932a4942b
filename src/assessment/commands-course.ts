import type { Actor, ActorRole, Policy } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { lastDayOfYear, yearOf } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, type Command, command } from '../ledger/command.ts';
import { closeResultFacts } from '../measures/store-results.ts';
import { requiredWords } from '../progress/stated-words.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import type { AnyScheme } from './any-scheme.ts';
import { type Advance, COURSE, type CourseDeed, canNow, objectionsEndOn } from './course.ts';
import type { SchemeKind } from './scheme-parts.ts';
import { type AssessmentScheme, findSchemeOfYear, isAnnual, listSchemesById } from './store.ts';
import {
  type Assessment,
  addAssessment,
  addFrozenCards,
  countUnanswered,
  findAssessment,
  findLastRound,
  reviseAssessment,
} from './store-course.ts';
import { cardsToFreeze, manifestOf } from './store-freeze.ts';
import { tellRules } from './store-result.ts';

/** Whether a role may do a deed of the course (domain.md §8, Assessment); a policy for each deed. */
export const mayDo =
  (deed: CourseDeed): Policy =>
  ({ role }: Actor) =>
    (COURSE[deed].by as readonly ActorRole[]).includes(role)
      ? { allowed: true }
      : { allowed: false, needed: COURSE[deed].by };

const mayOpen: Policy = ({ role }) => {
  const needed = ['COORDINATION_OFFICE', 'SUPERVISION_DIRECTOR', 'OWNER'] as const;
  return (needed as readonly ActorRole[]).includes(role) ? { allowed: true } : { allowed: false, needed };
};

/** The assessment meant, in a stage in which the deed is open; refuses NOT_FOUND, STALE and WRONG_STATE. */
export async function openTo(
  tx: Tx,
  deed: CourseDeed,
  assessmentId: string,
  expectedVersion?: number,
): Promise<Assessment> {
  const assessment =
    (await findAssessment(tx, assessmentId)) ??
    refuse('NOT_FOUND', { field: 'assessmentId', noun: 'Assessment', id: assessmentId }, ['assessmentId']);
  if (expectedVersion !== undefined && assessment.version !== expectedVersion) {
    refuse('STALE', { expected: expectedVersion, current: assessment.version }, ['expectedVersion']);
  }
  if (!canNow(deed, assessment.stage)) refuse('WRONG_STATE', { fromState: assessment.stage, deed }, ['assessmentId']);
  return assessment;
}

/** The scheme under which an assessment runs. */
export async function schemeOf(tx: Tx, { schemeId }: Assessment): Promise<AssessmentScheme<AnyScheme>> {
  const [scheme] = await listSchemesById(tx, [schemeId]);
  return scheme ?? refuse('NOT_FOUND', { field: 'schemeId', noun: 'AssessmentScheme', id: schemeId });
}

/** The same for what only the yearly evaluation of key work knows: items, their review and spot checks (domain.md §0.9). */
export async function annualSchemeOf(tx: Tx, assessment: Assessment): Promise<AssessmentScheme> {
  const scheme = await schemeOf(tx, assessment);
  if (isAnnual(scheme)) return scheme;
  return refuse(
    'BAD_INPUT',
    {
      field: 'assessmentId',
      problem: '终期考核只就指标计分，没有逐项评审和抽查。',
      problemEn: 'a final assessment marks targets; it has no items to review or to check on the spot.',
    },
    ['assessmentId'],
  );
}

export interface OpenAssessment {
  kind: SchemeKind;
  year: number;
  /** The unit whose people are the coordination office; null where none of them reviews. */
  coordinationUnitId: Id<'Unit'> | null;
}

/**
 * Opens the evaluation of a year under the scheme published for it (domain.md §3.1, §8). Refuses a year to come, a year without
 * a scheme or whose scheme has no timetable, a second one while another stands, and an unknown unit.
 */
export const openAssessment = command(
  'OPEN_ASSESSMENT',
  mayOpen,
  async (tx, { kind, year, coordinationUnitId }: OpenAssessment, at): Promise<{ assessmentId: Id<'Assessment'> }> => {
    if (year > yearOf(at.today)) {
      refuse('BAD_INPUT', { field: 'year', problem: '年度尚未开始。', problemEn: 'the year has not begun.' }, ['year']);
    }
    const scheme =
      (await findSchemeOfYear(tx, kind, year, at.now)) ??
      refuse('RULES_NOT_IN_FORCE', { on: String(year), what: '考核方案', whatEn: 'assessment scheme' }, ['year']);
    if (!scheme.scheme.timetable) {
      refuse(
        'BAD_INPUT',
        {
          field: 'year',
          problem: `方案 ${scheme.code} 第 ${scheme.version} 版没有时间安排。`,
          problemEn: `scheme ${scheme.code} version ${scheme.version} has no timetable.`,
        },
        ['year'],
      );
    }
    if (coordinationUnitId !== null && !(await dictionaryOf(tx)).units.has(coordinationUnitId)) {
      refuse('NOT_FOUND', { field: 'coordinationUnitId', noun: 'Unit', id: coordinationUnitId }, [
        'coordinationUnitId',
      ]);
    }
    const last = await findLastRound(tx, kind, year);
    if (last && last.stage !== 'REOPENED') {
      refuse('ASSESSMENT_ALREADY_OPEN', { assessmentId: last.id, year, stage: last.stage }, ['year']);
    }
    const id = at.newId('Assessment');
    await addAssessment(tx, { ...opened(tx, at), id, kind, year, round: 1, schemeId: scheme.id, coordinationUnitId });
    return { assessmentId: id };
  },
);

const opened = (tx: Tx, at: At) => ({
  jurisdiction: tx.jurisdiction,
  stage: 'SELF_EVALUATION' as const,
  openedOn: at.today,
  openedBy: at.actor.name,
  recordedAt: at.now,
  version: 1,
});

export interface AdvanceAssessment {
  assessmentId: string;
  expectedVersion: number;
}

/** What must hold before a step, and what the step notes besides the stage. */
async function stepFacts(tx: Tx, deed: Advance, assessment: Assessment, at: At, calendar: WorkCalendar) {
  switch (deed) {
    case 'draftResult': {
      const endsOn = lastDayOfYear(assessment.year);
      if (at.today <= endsOn) refuse('YEAR_NOT_OVER', { year: assessment.year, endsOn }, ['assessmentId']);
      // From here on only assessors' own findings move a score; late entries of duties do not (evidence freeze, domain.md §8).
      return { evidenceFrozenAt: at.now };
    }
    case 'openObjections':
      return { objectionsOpenedOn: at.today };
    case 'closeObjections': {
      const { scheme } = await schemeOf(tx, assessment);
      const { day: endsOn } = objectionsEndOn(assessment.objectionsOpenedOn ?? at.today, scheme, calendar);
      if (at.today <= endsOn) refuse('OBJECTION_WINDOW_OPEN', { endsOn, today: at.today }, ['assessmentId']);
      const count = await countUnanswered(tx, assessment.id);
      if (count > 0) refuse('OBJECTIONS_UNANSWERED', { count }, ['assessmentId']);
      return {};
    }
    case 'publish':
      // A published result speaks to the rules of measures from this day on (plan 三（二）).
      await tellRules(tx, assessment, at, calendar);
      return { publishedAt: at.now };
    case 'archive':
      return { archivedAt: at.now };
    default:
      return {};
  }
}

const DEED_OF = {
  beginReview: 'BEGIN_REVIEW',
  beginSpotChecks: 'BEGIN_SPOT_CHECKS',
  draftResult: 'DRAFT_RESULT',
  openObjections: 'OPEN_OBJECTIONS',
  closeObjections: 'CLOSE_OBJECTIONS',
  publish: 'PUBLISH_ASSESSMENT',
  archive: 'ARCHIVE_ASSESSMENT',
} as const satisfies Record<Advance, string>;

/**
 * One step of the course, by the role that the course names for it (domain.md §8). The draft waits for the year to be over; the
 * window of objections closes only after its working days, with every objection answered.
 */
export const advanceAssessment = (
  deed: Advance,
  calendar: WorkCalendar,
): Command<AdvanceAssessment, { assessmentId: Id<'Assessment'> }> =>
  command(DEED_OF[deed], mayDo(deed), async (tx, { assessmentId, expectedVersion }: AdvanceAssessment, at) => {
    const assessment = await openTo(tx, deed, assessmentId, expectedVersion);
    const noted = await stepFacts(tx, deed, assessment, at, calendar);
    await reviseAssessment(tx, assessment, { stage: COURSE[deed].to, ...noted });
    return { assessmentId: assessment.id };
  });

export interface ApproveAssessment extends AdvanceAssessment {
  /** Number of the government's decision. */
  document: string;
}

/**
 * The government approves the result; every card is frozen with the facts it rests on, and the hash over all (domain.md §8,
 * §10). From then on no later change of any record moves a score; only a new round with a reason can. Refuses an empty document
 * number.
 */
export const approveAssessmentWith = (
  calendar: WorkCalendar,
): Command<ApproveAssessment, { assessmentId: Id<'Assessment'>; manifestHash: string }> =>
  command('APPROVE_ASSESSMENT', mayDo('approve'), async (tx, input: ApproveAssessment, at) => {
    const assessment = await openTo(tx, 'approve', input.assessmentId, input.expectedVersion);
    const approvalDocument = requiredWords(input.document, 'document');
    const cards = await cardsToFreeze(tx, assessment, await schemeOf(tx, assessment), at.now, calendar);
    await addFrozenCards(
      tx,
      cards.map((card) => ({
        ...card,
        jurisdiction: tx.jurisdiction,
        id: at.newId('FrozenCard'),
        assessmentId: assessment.id,
        recordedAt: at.now,
      })),
    );
    const manifestHash = manifestOf(cards.map(({ hash }) => hash));
    await reviseAssessment(tx, assessment, {
      stage: COURSE.approve.to,
      approvedAt: at.now,
      approvedBy: at.actor.name,
      approvalDocument,
      manifestHash,
    });
    return { assessmentId: assessment.id, manifestHash };
  });

export interface ReopenAssessment extends AdvanceAssessment {
  reason: string;
}

/** Takes a result up again, as a new round with its reason; what was approved stays as it was (domain.md §8). */
export const reopenAssessment = command(
  'REOPEN_ASSESSMENT',
  mayDo('reopen'),
  async (tx, input: ReopenAssessment, at): Promise<{ assessmentId: Id<'Assessment'> }> => {
    const assessment = await openTo(tx, 'reopen', input.assessmentId, input.expectedVersion);
    const reopenReason = requiredWords(input.reason, 'reason');
    await closeResultFacts(tx, assessment.id, at.now);
    const { kind, year, round, schemeId, coordinationUnitId } = assessment;
    await reviseAssessment(tx, assessment, { stage: COURSE.reopen.to });
    const id = at.newId('Assessment');
    const next = {
      kind,
      year,
      round: round + 1,
      schemeId,
      coordinationUnitId,
      reopenedFromId: assessment.id,
      reopenReason,
    };
    await addAssessment(tx, { ...opened(tx, at), ...next, id, stage: 'DEPARTMENT_REVIEW' });
    return { assessmentId: id };
  },
);
