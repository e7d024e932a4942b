import { describe, expect, test } from 'vitest';
import type { ActorRole } from '../access/actor.ts';
import { addWorkdays, parseCalendar } from '../calendar/calendar.ts';
import type { Id } from '../kernel/id.ts';
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Act, CaseInHand, DoneStep } from './case.ts';
import { lawfulStep } from './conduct.ts';
import {
  FINAL_STATES,
  isInEffect,
  MEASURE_KINDS,
  MEASURE_STATES,
  type MeasureKind,
  type MeasureState,
} from './measure.ts';
import { DEEDS_OF_ISSUE, FAMILIES_OF, PROCEDURES } from './procedure.ts';
import { makersOf, sinceDraft, statementOf } from './requirements.ts';
import { MEASURE_DEEDS, type MeasureDeed, type Step } from './step.ts';

// Refusals are counted in hundred thousands here; where each was made is of no interest.
Error.stackTraceLimit = 0;

// Every path of every kind: all deeds by all people with all input that matters, on the days that matter, from the proposal
// on, until nothing new can happen. Whatever leads to a paper going out without due process is a breach.

const calendar = parseCalendar({
  region: 'CN',
  description: 'a year of a test',
  years: [2019, 2020].map((year) => ({ year, daysOff: [], makeUpWorkdays: [], source: 'test' })),
});
/** Monday, a day after the window of three working days, a day after the interview. */
const DAYS = ['2019-03-04', '2019-03-12', '2019-03-18'].map(localDate);
const INTERVIEW_ON = localDate('2019-03-15');
const UNIT = 'unt_370812_1' as Id<'Unit'>;

type Person = Act['actor'];
const person = (id: string, role: ActorRole, ofUnit = false): Person => ({
  id,
  role,
  unitScope: ofUnit ? [UNIT] : null,
});
const CAST: readonly Person[] = [
  person('A', 'SUPERVISION_OFFICER'),
  person('D', 'SUPERVISION_DIRECTOR'),
  person('G', 'GOVERNMENT_LEADER'),
  person('L', 'UNIT_LIAISON', true),
  person('P', 'UNIT_PRINCIPAL', true),
  person('R', 'INTEGRATOR'),
];

const ANSWERS = { answers: [{ point: 1, words: '不采纳', isAccepted: false }] };
const PROVEN = { paperId: 'ppr_1', areaScope: '某区域', newUntil: localDate('2019-12-01') };
const SUPERIOR = { authority: '省厅', authorityLevel: 'PROVINCE', authorityNumber: '鲁环发〔2019〕1号' } as const;

/** What a deed may bring: everything it can need, and the variants on which something turns. */
function bringing(deed: MeasureDeed, on: LocalDate): Pick<Act, 'words' | 'documentNumber' | 'details'>[] {
  const paper = { words: '文', documentNumber: '济兖督〔2019〕1号' };
  switch (deed) {
    case 'SERVE_DRAFT':
      return [{ details: { until: addWorkdays(calendar, on, 3).day } }];
    case 'STATE_DEFENCE':
      return [
        { words: '一', details: { points: ['一'], isFinal: false } },
        { words: '无', details: { points: [], isFinal: true } },
      ];
    case 'ANSWER_STATEMENT':
      return [{ words: '答', details: ANSWERS }];
    case 'DRAFT':
      return [false, true].map((byName) => ({ words: '稿', details: { byName } }));
    case 'ISSUE':
    case 'POSTPONE_INTERVIEW':
      return [{ ...paper, details: { ...PROVEN, scheduledOn: INTERVIEW_ON, place: '会议室', host: '区政府' } }, {}];
    case 'RECORD_DECISION':
      return [{ words: '定', details: { ...SUPERIOR, validFrom: on, newUntil: localDate('2019-11-01') } }];
    default:
      return [{ ...paper, details: { ...PROVEN, ...SUPERIOR, onSiteOn: on } }, {}];
  }
}

interface Place {
  inHand: CaseInHand;
  day: number;
}
type Lawful = (inHand: CaseInHand, act: Act) => Step | null;

const byTheTables: Lawful = (inHand, act) => {
  try {
    return lawfulStep(inHand, act, calendar);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

const opening = (kind: MeasureKind, more: Partial<CaseInHand> = {}): CaseInHand => ({
  ...{ kind, variant: kind === 'SUPERVISION_SLIP' ? ('YELLOW' as const) : null, state: 'PROPOSED' as const },
  family: FAMILIES_OF[kind][0] ?? 'LATENESS',
  ...{ unitId: UNIT, unitName: '某局', isSupervisionObject: true, proposedBy: null, factCount: 1, basisCount: 1 },
  ...{ evidenceCount: 1, hasCausalLink: true, skipped: [], ground: null },
  authority: authorityFor(kind, false),
  limits: {
    noticeBefore: { amount: 3, unit: 'WORKING_DAY', source: '[D]' },
    extensionAskBefore: { amount: 1, unit: 'MONTH', source: '[D]' },
    extensionAtMost: { amount: 6, unit: 'MONTH', source: '[D]' },
  },
  ...{ extensionTimes: 1, done: [], clocks: [], undertakings: { made: 0, open: 0 } },
  ...more,
});

function authorityFor(kind: MeasureKind, byName: boolean): ActorRole[] {
  if (kind === 'REMIND' || kind === 'URGE') return ['SUPERVISION_OFFICER'];
  const isDirectors = ['CONSULTATION_LETTER', 'SUPERVISION_SLIP', 'WARNING'].includes(kind) && !byName;
  return [isDirectors ? 'SUPERVISION_DIRECTOR' : 'GOVERNMENT_LEADER'];
}

function after({ kind, clocks, undertakings, ...inHand }: CaseInHand, step: Step, act: Act): CaseInHand {
  const { deed, actor, on, words = null, documentNumber = null, details = {} } = act;
  const done: DoneStep = { deed, actorId: actor.id, actorRole: actor.role, onDay: on, words, documentNumber, details };
  const listing = { name: 'LISTING_PERIOD' as const, lastOn: localDate('2019-09-04'), closedOn: null };
  return {
    ...{ ...inHand, kind, state: step.to ?? inHand.state, done: [...inHand.done, done] },
    authority: deed === 'DRAFT' ? authorityFor(kind, details.byName ?? false) : inHand.authority,
    clocks: step.opens?.includes('LISTING_PERIOD') ? [listing] : clocks,
    // The undertakings of the minutes are done by the time that anybody looks at them again, or are not: both are walked.
    undertakings: deed === 'ISSUE_MINUTES' ? { made: 1, open: words === '文' ? 0 : 1 } : undertakings,
  };
}

const ORDER: readonly MeasureDeed[] = ['START_VERIFICATION', 'REPORT_RECTIFICATION', 'REPLY'];

/**
 * Two places from which the same can follow: all that a requirement or a breach looks at, and no more. Once the paper is out,
 * who made it decides nothing any more.
 */
function signature({ inHand, day }: Place): string {
  const { state, done, undertakings, clocks } = inHand;
  const current = sinceDraft(done);
  const { points, answered } = statementOf(done);
  const last = (...deeds: MeasureDeed[]) => done.findLast(({ deed }) => deeds.includes(deed));
  const served = current.find(({ deed }) => deed === 'SERVE_DRAFT');
  const approval = current.findLast(({ deed }) => deed === 'APPROVE');
  const before = isInEffect(state)
    ? null
    : [
        ...[[...new Set(makersOf(inHand))].sort(), done.filter(({ deed }) => deed === 'DRAFT').length],
        ...[current[0]?.details.byName, done.some(({ deed }) => deed === 'STATE_DEFENCE'), served?.details.until],
        ...[current.some(({ details }) => details.isFinal), points.length > 0, points.length === answered.size],
        ...[approval?.actorId, approval && served?.details.until && approval.onDay > served.details.until],
      ];
  const days = ['REPORT_RECTIFICATION', 'RECORD_DECISION'] as const;
  return JSON.stringify([
    ...[state, day, undertakings, clocks.length, before],
    ...[ORDER.map((deed) => last(deed)?.actorId), days.map((deed) => last(deed)?.onDay)],
    last('REQUEST_EXTENSION', 'GRANT_EXTENSION', 'REFUSE_EXTENSION')?.deed,
    [...new Set(current.map(({ deed }) => deed))].sort(),
  ]);
}

/** Deeds that may be done again and again without changing anything but a number; once or twice stands for all. */
const isRepetition = ({ done, state }: CaseInHand, deed: MeasureDeed): boolean =>
  deed === 'DRAFT' && state !== 'DRAFTED'
    ? done.filter((step) => step.deed === 'DRAFT').length >= 2
    : sinceDraft(done).some((step) => step.deed === deed);

function breachesOf(inHand: CaseInHand, { deed, actor, on }: Act): string[] {
  if (!DEEDS_OF_ISSUE.includes(deed)) return [];
  const { kind, proposedBy, done, factCount, basisCount } = inHand;
  const breaches: string[] = [];
  const unless = (isKept: boolean, what: string) => {
    if (!isKept) breaches.push(`${kind} goes out without ${what}: ${done.map((step) => step.deed).join(' ')}`);
  };
  unless(factCount > 0, 'facts');
  unless(basisCount > 0, 'basis');
  unless(inHand.isSupervisionObject || kind === 'CONSULTATION_LETTER', 'an object of supervision');
  unless(inHand.skipped.length === 0 || inHand.ground !== null, 'a ground for skipping');
  unless(kind !== 'ACCOUNTABILITY_PROPOSAL' || (inHand.evidenceCount > 0 && inHand.hasCausalLink), 'evidence');
  if (kind === 'REMIND' || kind === 'URGE') {
    unless(actor.id !== proposedBy, 'a second person');
    return breaches;
  }
  const current = sinceDraft(done);
  const approval = current.findLast((step) => step.deed === 'APPROVE');
  const byName = current[0]?.details.byName ?? false;
  unless(approval !== undefined && authorityFor(kind, byName).includes(approval.actorRole as ActorRole), 'mandate');
  unless(approval !== undefined && !makersOf(inHand).includes(approval.actorId), 'a second person');
  if (kind === 'SUPERVISION_SLIP' || kind === 'CONSULTATION_LETTER') return breaches;
  const served = current.find((step) => step.deed === 'SERVE_DRAFT');
  const isFinal = current.some((step) => step.deed === 'STATE_DEFENCE' && step.details.isFinal);
  const until = served?.details.until;
  unless(
    until !== undefined && (isFinal || (approval !== undefined && approval.onDay > until) || on > until),
    'hearing',
  );
  const { points, answered } = statementOf(done);
  unless(points.length === answered.size, 'an answer to the statement');
  return breaches;
}

interface Walk {
  breaches: string[];
  states: Set<MeasureState>;
  steps: Set<Step>;
}

function walk(first: CaseInHand, lawful: Lawful = byTheTables, isEnough: (found: Walk) => boolean = () => false): Walk {
  const seen = new Set<string>();
  const found: Walk = { breaches: [], states: new Set(['PROPOSED']), steps: new Set() };
  const open: Place[] = [{ inHand: first, day: 0 }];
  const go = (place: Place) => {
    const key = signature(place);
    if (seen.has(key)) return;
    seen.add(key);
    open.push(place);
  };
  for (let place = open.pop(); place && !isEnough(found); place = open.pop()) {
    const { inHand, day } = place;
    const on = DAYS[day] as LocalDate;
    // A day may pass without anything being done.
    if (day + 1 < DAYS.length) go({ inHand, day: day + 1 });
    for (const deed of MEASURE_DEEDS) {
      if (!PROCEDURES[inHand.kind].some((step) => step.deed === deed && step.from.includes(inHand.state))) continue;
      if (isRepetition(inHand, deed)) continue;
      for (const brought of bringing(deed, on)) {
        for (const actor of CAST) {
          const act: Act = { deed, actor, on, ...brought, byRegister: actor.id === 'A' };
          const step = lawful(inHand, act);
          if (!step) continue;
          found.steps.add(step);
          for (const breach of breachesOf(inHand, act)) if (found.breaches.length < 5) found.breaches.push(breach);
          const next = after(inHand, step, act);
          found.states.add(next.state);
          go({ inHand: next, day });
        }
      }
    }
  }
  return found;
}

describe('no path issues a measure without basis, facts, mandate, hearing where due and a second person', () => {
  test.each(MEASURE_KINDS)('every path of %s', (kind) => {
    // Who proposed by hand is one of the makers, like who drafted: the short tables show that it counts.
    for (const proposedBy of PROCEDURES[kind].length < 20 ? [null, 'A'] : [null]) {
      const { breaches, steps, states } = walk(opening(kind, { proposedBy }));
      expect(breaches).toEqual([]);
      // The walk went everywhere: every line of the kind's table was taken, and every state it names was reached.
      expect(PROCEDURES[kind].filter((step) => !steps.has(step)).map(({ deed }) => deed)).toEqual([]);
      const named = PROCEDURES[kind].flatMap(({ to, from }) => (to === null ? from : [to, ...from]));
      expect(MEASURE_STATES.filter((state) => named.includes(state) && !states.has(state))).toEqual([]);
    }
  });

  const isOut = ({ steps }: Walk) => [...steps].some(({ deed }) => DEEDS_OF_ISSUE.includes(deed));
  const goesOut = (kind: MeasureKind, more: Partial<CaseInHand>): boolean =>
    isOut(walk(opening(kind, more), byTheTables, isOut));

  const oneOfEachTable = MEASURE_KINDS.filter(
    (kind, index) => MEASURE_KINDS.findIndex((other) => PROCEDURES[other] === PROCEDURES[kind]) === index,
  );

  test.each(oneOfEachTable)('%s never goes out where something is missing that nobody can mend', (kind) => {
    expect(goesOut(kind, {})).toBe(true);
    expect(goesOut(kind, { factCount: 0 })).toBe(false);
    expect(goesOut(kind, { basisCount: 0 })).toBe(false);
    expect(goesOut(kind, { isSupervisionObject: false })).toBe(kind === 'CONSULTATION_LETTER');
    expect(goesOut(kind, { skipped: ['R1'] })).toBe(false);
    expect(goesOut(kind, { skipped: ['R1'], ground: '情况紧急' })).toBe(true);
    if (kind === 'ACCOUNTABILITY_PROPOSAL') {
      expect(goesOut(kind, { evidenceCount: 0 })).toBe(false);
      expect(goesOut(kind, { hasCausalLink: false })).toBe(false);
      expect(goesOut(kind, { family: 'LATENESS' })).toBe(false);
    }
  });

  test('a table that did not ask would be seen', () => {
    const careless: Lawful = (inHand, act) =>
      PROCEDURES[inHand.kind].find(({ deed, from }) => deed === act.deed && from.includes(inHand.state)) ?? null;
    expect(walk(opening('URGE', { proposedBy: 'A' }), careless).breaches).not.toEqual([]);
    expect(walk(opening('SUPERVISION_SLIP'), careless).breaches).not.toEqual([]);
  });
});

describe('the tables', () => {
  test.each(MEASURE_KINDS)('nothing leads on from where %s has ended, and every other state leads on', (kind) => {
    const steps = PROCEDURES[kind];
    const reached = new Set(steps.flatMap(({ to, from }) => (to === null ? from : [to])));
    for (const state of reached) {
      expect([state, steps.some(({ from }) => from.includes(state))]).toEqual([state, !FINAL_STATES.includes(state)]);
    }
  });

  test('only a person proposes accountability, and nobody but the authority ends it', () => {
    expect(FAMILIES_OF.ACCOUNTABILITY_PROPOSAL).toEqual(['HARM']);
    const result = PROCEDURES.ACCOUNTABILITY_PROPOSAL.find(({ deed }) => deed === 'RECORD_RESULT');
    expect(result?.needs).toContain('SUPERIOR_NUMBER');
  });
});
