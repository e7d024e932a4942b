import { allowing, maySpeakFor, SPEAKING_ROLES } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { addDays } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, type Command, command, commandWithinUnits } from '../ledger/command.ts';
import { findUnit } from '../units/store.ts';
import { type ReadingInput, recordReadings } from './commands-reading.ts';
import { refuseForeignVoice } from './commands-step.ts';
import { canReport, periodNamed, REPORT_RULES, type ReportPeriod, type ReportStep, reportDueOn } from './report.ts';
import { type ItemLife, reportWantedOn } from './report-demand.ts';
import { optionalWords, requiredWords } from './stated-words.ts';
import { limitsOf } from './store-limits.ts';
import { listItemLives } from './store-report-facts.ts';
import {
  addEntries,
  addReport,
  closeEntries,
  findReportOf,
  listAllReports,
  listEntries,
  type ProgressReport,
  stepReport,
} from './store-reports.ts';

const mayReport = allowing(SPEAKING_ROLES);
const mayJudgeReports = allowing(['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER']);

/** What a unit says of one item. */
export interface EntryInput {
  itemId: string;
  /** Whole percent, 0 to 100. */
  percentDone: number;
  done: string;
  problems?: string | null | undefined;
  nextSteps?: string | null | undefined;
  readings?: readonly ReadingInput[] | null | undefined;
}

export interface SubmitReport {
  unitId: string;
  /** 2018Q3, 2018H1, 2018-07, 2018. */
  period: string;
  entries: readonly EntryInput[];
  /** The version that was returned, when it is handed in again. */
  expectedVersion?: number | null | undefined;
}

export interface Reported {
  reportId: Id<'ProgressReport'>;
}

const named = (period: string) =>
  periodNamed(period) ??
  refuse(
    'BAD_INPUT',
    {
      field: 'period',
      problem: '应写作 2018（年）、2018H1（半年）、2018Q3（季）或 2018-07（月）。',
      problemEn: 'write 2018 (year), 2018H1 (half), 2018Q3 (quarter) or 2018-07 (month).',
    },
    ['period'],
  );

const badEntry = (problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field: 'entries', problem, problemEn }, ['entries']);

function checkedEntry({ itemId, percentDone, done, problems, nextSteps }: EntryInput) {
  if (!Number.isInteger(percentDone) || percentDone < 0 || percentDone > 100) {
    badEntry('percentDone 应为 0 到 100 的整数。', 'percentDone must be a whole number from 0 to 100.');
  }
  return {
    itemId: itemId as Id<'SupervisedItem'>,
    percentDone,
    done: requiredWords(done, 'entries'),
    problems: optionalWords(problems, 'entries'),
    nextSteps: optionalWords(nextSteps, 'entries'),
  };
}
type CheckedEntry = ReturnType<typeof checkedEntry>;

/**
 * The items that a unit's report on a period must cover, as things stood on its last day, or stand today while it runs; and
 * those it may cover besides because the unit leads them now.
 */
function coverage(
  lives: readonly ItemLife[],
  unitId: string,
  months: number,
  defaultMonths: number,
  on: ReportPeriod['lastOn'],
) {
  const must: ItemLife[] = [];
  const may = new Map<string, ItemLife>();
  for (const life of lives) {
    const wanted = reportWantedOn(life, on);
    if (wanted?.unitId === unitId && (wanted.months ?? defaultMonths) === months) must.push(life);
    if (life.versions.some((then) => then.leadUnitId === unitId)) may.set(life.itemId, life);
  }
  return { must, may };
}

/** Puts entries in place of those on record that say otherwise; what is unchanged keeps its row. */
async function replaceEntries(
  tx: Tx,
  reportId: Id<'ProgressReport'>,
  entries: readonly (CheckedEntry & { obligationId: string })[],
  at: At,
  dropOthers: boolean,
): Promise<number> {
  const standing = new Map((await listEntries(tx, [reportId])).map((entry) => [entry.itemId, entry]));
  const changed = entries.filter((entry) => {
    const now = standing.get(entry.itemId);
    return (['percentDone', 'done', 'problems', 'nextSteps'] as const).some((field) => now?.[field] !== entry[field]);
  });
  const given = new Set(entries.map(({ itemId }) => itemId));
  const dropped = dropOthers ? [...standing.values()].filter(({ itemId }) => !given.has(itemId)) : [];
  const closed = [...changed.flatMap(({ itemId }) => standing.get(itemId) ?? []), ...dropped];
  await closeEntries(
    tx,
    closed.map(({ id }) => id),
    at.now,
  );
  const { jurisdiction } = tx;
  await addEntries(
    tx,
    changed.map((entry) => ({
      ...entry,
      jurisdiction,
      id: at.newId('ReportEntry'),
      reportId,
      obligationId: entry.obligationId as Id<'Obligation'>,
      recordedAt: at.now,
    })),
  );
  return closed.length + changed.length;
}

/**
 * The first-named lead hands in its one report on a period (domain.md §0.7, §0.10), covering every item that is wanted of it;
 * a returned one is handed in again under the same id. Refuses to speak for another unit, a period that is none or has not
 * come, a second report, one that leaves a wanted item out, items of others, and ratios without parts.
 */
export const submitReportWith = (calendar: WorkCalendar): Command<SubmitReport, Reported> =>
  commandWithinUnits(
    'SUBMIT_REPORT',
    mayReport,
    async (tx, { unitId, period: label, entries, expectedVersion }: SubmitReport, at) => {
      if (!(await findUnit(tx, unitId))) refuse('NOT_FOUND', { field: 'unitId', noun: 'Unit', id: unitId }, ['unitId']);
      if (!maySpeakFor(at.actor, unitId)) await refuseForeignVoice(tx, unitId, SPEAKING_ROLES, ['unitId']);
      const period = named(label);
      const { limits } = await limitsOf(tx, at);
      const earliestOn = addDays(period.lastOn, -limits.reportEarliestDays.value);
      if (at.today < earliestOn) refuse('REPORT_TOO_EARLY', { period: label, earliestOn, today: at.today }, ['period']);
      const on = at.today < period.lastOn ? at.today : period.lastOn;
      const lives = await listItemLives(tx, { unitIds: [unitId] }, { asOf: at.today, knownAt: at.now });
      const { must, may } = coverage(lives, unitId, period.months, limits.reportEveryMonths.value, on);
      const checked = entries.map(checkedEntry);
      if (new Set(checked.map(({ itemId }) => itemId)).size < checked.length) {
        badEntry('同一督办事项不得填写两次。', 'an item stands in it twice.');
      }
      const covered = checked.map((entry) => {
        const life =
          may.get(entry.itemId) ??
          refuse('NOT_FOUND', { field: 'entries', noun: 'SupervisedItem', id: entry.itemId }, ['entries']);
        return { ...entry, obligationId: life.obligationId };
      });
      const missing = must.filter(({ itemId }) => !checked.some((entry) => entry.itemId === itemId));
      if (missing.length > 0) {
        refuse('REPORT_INCOMPLETE', { period: label, items: missing.map(({ number }) => number) }, ['entries']);
      }
      if (covered.length === 0) refuse('REPORT_NOT_WANTED', { period: label }, ['period']);
      const earlier = await findReportOf(tx, unitId, label);
      const reportId = earlier
        ? await handInAgain(tx, earlier, expectedVersion, at)
        : await handIn(tx, { unitId, period, dueOn: reportDueOn(limits, period, calendar) }, at);
      await replaceEntries(tx, reportId, covered, at, true);
      const readings = entries.flatMap((entry) =>
        (entry.readings ?? []).map((reading) => ({ ...reading, itemId: entry.itemId })),
      );
      await recordReadings(tx, { unitId, period, reportId, readings }, at);
      return { reportId };
    },
  );

async function handIn(
  tx: Tx,
  { unitId, period, dueOn }: { unitId: string; period: ReportPeriod; dueOn: ReportPeriod['lastOn'] },
  at: At,
): Promise<Id<'ProgressReport'>> {
  const id = at.newId('ProgressReport');
  const { id: actorId, name: actorName, role: actorRole } = at.actor;
  await addReport(tx, {
    jurisdiction: tx.jurisdiction,
    id,
    identity: id,
    version: 1,
    unitId: unitId as Id<'Unit'>,
    period: period.label,
    firstOn: period.firstOn,
    lastOn: period.lastOn,
    dueOn,
    state: 'SUBMITTED',
    submittedAt: at.now,
    event: 'SUBMIT',
    actorId,
    actorName,
    actorRole,
    recordedAt: at.now,
  });
  return id;
}

async function handInAgain(tx: Tx, earlier: ProgressReport, expectedVersion: number | null | undefined, at: At) {
  if (!canReport('RESUBMIT', earlier.state)) {
    refuse('REPORT_ALREADY_SUBMITTED', { period: earlier.period, state: earlier.state }, ['period']);
  }
  if (earlier.version !== expectedVersion) {
    refuse('STALE', { current: earlier.version, expected: expectedVersion ?? '—' }, ['expectedVersion']);
  }
  await stepReport(tx, earlier, { event: 'RESUBMIT', state: REPORT_RULES.RESUBMIT.to }, at);
  return earlier.id;
}

export interface JudgeReport {
  reportId: string;
  expectedVersion: number;
}

async function reportFor(tx: Tx, { reportId, expectedVersion }: JudgeReport, step: ReportStep, at: At) {
  const [report] = await listAllReports(tx, { asOf: at.today, knownAt: at.now, ids: [reportId] });
  if (!report) return refuse('NOT_FOUND', { field: 'reportId', noun: 'ProgressReport', id: reportId }, ['reportId']);
  if (report.version !== expectedVersion) {
    refuse('STALE', { current: report.version, expected: expectedVersion }, ['expectedVersion']);
  }
  if (!canReport(step, report.state)) refuse('WRONG_STATE', { fromState: report.state, deed: step }, ['reportId']);
  return report;
}

/** The office accepts a report: what it says counts from now on. */
export const acceptReport = command(
  'ACCEPT_REPORT',
  mayJudgeReports,
  async (tx, input: JudgeReport, at): Promise<Reported> => {
    const report = await reportFor(tx, input, 'ACCEPT', at);
    await stepReport(tx, report, { event: 'ACCEPT', state: REPORT_RULES.ACCEPT.to, acceptedAt: at.now }, at);
    return { reportId: report.id };
  },
);

/** The office returns a report with the reason; it is missing again until it is handed in anew. */
export const returnReport = command(
  'RETURN_REPORT',
  mayJudgeReports,
  async (tx, { reason, ...input }: JudgeReport & { reason: string }, at): Promise<Reported> => {
    const report = await reportFor(tx, input, 'RETURN', at);
    const words = requiredWords(reason, 'reason');
    await stepReport(tx, report, { event: 'RETURN', state: REPORT_RULES.RETURN.to, words }, at);
    return { reportId: report.id };
  },
);

export interface CorrectReport extends JudgeReport {
  reason: string;
  /** The entries that say something else now; the others stay. */
  entries: readonly Omit<EntryInput, 'readings'>[];
}

/** The office corrects an accepted report with the reason; the old version stays readable. Refuses where nothing changes. */
export const correctReport = command(
  'CORRECT_REPORT',
  mayJudgeReports,
  async (tx, { reason, entries, ...input }: CorrectReport, at): Promise<Reported> => {
    const report = await reportFor(tx, input, 'CORRECT', at);
    const words = requiredWords(reason, 'reason');
    const standing = new Map((await listEntries(tx, [report.id])).map((entry) => [entry.itemId as string, entry]));
    const corrected = entries.map((entry) => {
      const now = standing.get(entry.itemId);
      if (!now) return refuse('NOT_FOUND', { field: 'entries', noun: 'ReportEntry', id: entry.itemId }, ['entries']);
      return { ...checkedEntry(entry), obligationId: now.obligationId };
    });
    await stepReport(tx, report, { event: 'CORRECT', state: REPORT_RULES.CORRECT.to, words }, at);
    if ((await replaceEntries(tx, report.id, corrected, at, false)) === 0)
      refuse('NOTHING_TO_CORRECT', {}, ['entries']);
    return { reportId: report.id };
  },
);
