import type { Command } from 'commander';
import { storiesOf } from '../api/stories.ts';
import { parseInstant } from '../kernel/clock.ts';
import { refuse } from '../kernel/refusal.ts';
import { LIGHT_WORDS, STATE_WORDS } from '../papers/ledger-sheet.ts';
import { textTable } from '../papers/text-table.ts';
import { contestReasonOf, isPending } from '../progress/request.ts';
import { percentsDone, scaleOn } from '../progress/store-duty-lights.ts';
import { listHolds } from '../progress/store-holds.ts';
import { listAllRequests } from '../progress/store-requests.ts';
import { listWork } from '../progress/store-work.ts';
import { NO_WORK, reasonsOfWork } from '../progress/work.ts';
import { calendarReasonsOf } from '../tasks/calendar-reasons.ts';
import { toClear } from '../tasks/clearing.ts';
import { assignSupervisionDeadline, assignSupervisionDeadlines } from '../tasks/commands-deadline.ts';
import { lightOf, tellLight } from '../tasks/light.ts';
import { OBLIGATION_STATES, type ObligationState, stateOf } from '../tasks/obligation.ts';
import { registerLines } from '../tasks/register-line.ts';
import { listDifferences, type ObligationDifference } from '../tasks/store-difference.ts';
import { findObligation, listAllObligations, type Moment, type Obligation } from '../tasks/store-obligations.ts';
import type { TimelineEvent } from '../tasks/timeline.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, type Session, wholeOption, withRegistry } from './session.ts';
import { DUE_RULE_WORDS, HOLD_WORDS, TIMELINE_WORDS, withCodes } from './words.ts';

type Common = (command: Command) => Command;
interface MomentOptions extends CommonOptions {
  asOf?: string;
  knownAt?: string;
}

const say = (io: Io, options: CommonOptions, told: unknown, text: string) =>
  io.out(options.json ? JSON.stringify(told, null, 1) : text);

function instantOption(text: string, field: string) {
  const problem = '应为带时区的时刻，例如 2018-12-01T09:00:00+08:00。';
  const problemEn = 'give an instant with its offset, such as 2018-12-01T09:00:00+08:00.';
  return parseInstant(text) ?? refuse('BAD_INPUT', { field, problem, problemEn }, [field]);
}

/** The day and instant that the options name; today and now where they say nothing. */
const momentOf = ({ registry, today }: Session, { asOf, knownAt }: MomentOptions): Moment => ({
  asOf: asOf === undefined ? today : dayOption(asOf, '--as-of'),
  knownAt: knownAt === undefined ? registry.clock.now() : instantOption(knownAt, '--known-at'),
});

/** A duty at a moment. Refuses an id that names none. */
async function dutyNamed(session: Session, id: string, moment: Moment): Promise<Obligation> {
  const found = await findObligation(session.db(), id, moment);
  return found ?? refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id }, ['obligationId']);
}

/** `why`, `timeline`, `diff` and `deadline`: how duties stand in time, and the office's own days. */
export function addDutyCommands(program: Command, io: Io, common: Common): void {
  const moment = (command: Command) =>
    common(command)
      .option('--as-of <day>', '日期，缺省为今天 / day, default today')
      .option('--known-at <instant>', '按该时刻在案的记录，缺省为此刻 / what was on record then');
  moment(program.command('why'))
    .argument('<obligation>', '应办事项编号 / id of an obligation')
    .description('某事项某日为何处于此状态、何事可以销除 / why a duty stands where it stands, and what would clear it')
    .action((id: string, options: MomentOptions) =>
      withRegistry(io, options, { create: false }, async (session) => tellWhy(session, io, id, options)),
    );
  moment(program.command('timeline'))
    .argument('<obligation>', '应办事项编号 / id of an obligation')
    .description('某事项的办理经过 / the story of a duty in order')
    .action((id: string, options: MomentOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const at = momentOf(session, options);
        await dutyNamed(session, id, at);
        const db = session.db();
        const story = await storiesOf(db, [id], at, undefined);
        say(io, options, { obligationId: id, ...at, count: story.length, timeline: story }, textTable(STORY, story));
      }),
    );
  common(program.command('diff'))
    .description(
      '两个日期（及在案时刻）之间哪些事项进入、退出、变化及原因 / what entered, left or changed between two moments, and why',
    )
    .requiredOption('--from <day>', '起 / from')
    .requiredOption('--to <day>', '止 / to')
    .option('--from-known-at <instant>', '起点按该时刻在案的记录 / what was on record for the first')
    .option('--to-known-at <instant>', '终点按该时刻在案的记录 / what was on record for the second')
    .option(
      '--state <states>',
      `只比较处于这些状态的事项，逗号分隔：${withCodes(STATE_WORDS)} / only duties in these states`,
    )
    .action((options: CommonOptions & DiffOptions) =>
      withRegistry(io, options, { create: false }, async (session) => tellDifferences(session, io, options)),
    );
  addDeadlineCommands(program, io, common);
}

const STORY = [
  { head: '日期', cell: (event: TimelineEvent) => event.on },
  { head: '事项', cell: (event: TimelineEvent) => TIMELINE_WORDS[event.kind] },
  { head: '经办', cell: (event: TimelineEvent) => event.actor ?? '' },
  { head: '说明', cell: (event: TimelineEvent) => event.wordsZh, widest: 90 },
];

async function tellWhy(session: Session, io: Io, id: string, options: MomentOptions): Promise<void> {
  const { registry } = session;
  const db = session.db();
  const moment = momentOf(session, options);
  const duty = await dutyNamed(session, id, moment);
  const [line] = await registerLines(db, [duty], await registry.dictionary(), moment);
  const holds = await listHolds(db, [id], moment);
  const requests = await listAllRequests(db, { ...moment, obligationIds: [id] });
  const scale = await scaleOn(db, moment.asOf, registry.calendar);
  const [reported] = await percentsDone(db, [id], moment);
  const [work] = await listWork(db, [duty], moment, registry.calendar);
  const facts = { ...(work ?? NO_WORK), ...duty, percentDone: reported?.percentDone ?? null };
  const pending = requests.find((one) => one.kind === 'EXTENSION' && isPending(one.state) && !one.askedLate);
  const isContested = requests.some((one) => one.kind === 'CONTEST' && isPending(one.state));
  const readingConfirmed = !line?.reasons.some(({ code }) => code === 'READING_UNCONFIRMED');
  const known = { ...facts, readingConfirmed, isContested, pendingUntil: pending?.wishedDueOn ?? null };
  const clearing = toClear(known, moment.asOf, scale);
  const { light, reason } = lightOf(facts, moment.asOf, scale);
  const state = stateOf(duty, moment.asOf);
  const { units } = await registry.dictionary();
  const reasons = [
    ...(line?.reasons ?? []),
    ...(duty.completedOn === null ? calendarReasonsOf(duty.dueOn, registry.calendar) : []),
    ...reasonsOfWork(work ?? NO_WORK, (unitId) => units.get(unitId)?.shortName ?? unitId),
    ...requests.filter((one) => !holds.some(({ sourceId }) => sourceId === one.id)).flatMap(contestReasonOf),
  ];
  const told = { ...moment, ...line, reasons, light, lightReason: reason, holds, toClear: clearing };
  const text = [
    `${line?.clause.path ?? ''} ${line?.clause.title ?? ''}`,
    `${moment.asOf}：${STATE_WORDS[state]}；时限 ${duty.dueOn ?? '无'}（${DUE_RULE_WORDS[duty.dueRule]}；方案 ${duty.writtenDueOn ?? '无'}，督考办 ${duty.officeDueOn ?? '无'}）`,
    `灯色：${LIGHT_WORDS[light] || '无'}，${tellLight(facts, moment.asOf, scale).zh}`,
    ...reasons.map(({ messageZh }) => `  · ${messageZh}`),
    ...holds.map(({ kind, wordsZh }) => `  ‖ ${HOLD_WORDS[kind]}：${wordsZh}`),
    ...clearing.map(({ messageZh }) => `  → 可销除：${messageZh}`),
  ];
  say(io, options, told, text.join('\n'));
}

interface DiffOptions {
  from: string;
  to: string;
  fromKnownAt?: string;
  toKnownAt?: string;
  state?: string;
}

const stateText = (duty: ObligationDifference['before']): string =>
  duty ? STATE_WORDS[stateOf(duty, duty.asOf)] : '—';

const DIFFERENCES = [
  { head: '变动', cell: (row: ObligationDifference) => ({ ENTERED: '进入', LEFT: '退出', CHANGED: '变化' })[row.kind] },
  { head: '编号', cell: (row: ObligationDifference) => row.obligationId },
  {
    head: '状态',
    cell: ({ before, after }: ObligationDifference) => `${stateText(before)} → ${stateText(after)}`,
  },
  { head: '时限', cell: ({ before, after }: ObligationDifference) => (after ?? before)?.dueOn ?? '' },
  {
    head: '原因',
    cell: (row: ObligationDifference) => row.why.map(({ messageZh }) => messageZh).join(' '),
    widest: 90,
  },
];

async function tellDifferences(session: Session, io: Io, options: CommonOptions & DiffOptions): Promise<void> {
  const states = options.state === undefined ? undefined : statesOption(options.state);
  const at = (day: string, field: string, instant: string | undefined, instantField: string) => ({
    asOf: dayOption(day, field),
    knownAt: instant === undefined ? session.registry.clock.now() : instantOption(instant, instantField),
    states,
  });
  const from = at(options.from, '--from', options.fromKnownAt, '--from-known-at');
  const to = at(options.to, '--to', options.toKnownAt, '--to-known-at');
  const rows = await listDifferences(session.db(), from, to);
  const head = `${from.asOf} → ${to.asOf}：${rows.length} 项变动`;
  say(
    io,
    options,
    { from, to, count: rows.length, differences: rows },
    rows.length > 0 ? `${head}\n${textTable(DIFFERENCES, rows)}` : head,
  );
}

function statesOption(text: string): ObligationState[] {
  const known = (word: string): word is ObligationState => (OBLIGATION_STATES as readonly string[]).includes(word);
  const words = text.split(',').map((word) => word.trim());
  if (words.every(known)) return words.filter(known);
  const problem = `应为 ${OBLIGATION_STATES.join('、')} 之一。`;
  const problemEn = `give some of ${OBLIGATION_STATES.join(', ')}.`;
  return refuse('BAD_INPUT', { field: '--state', problem, problemEn }, ['--state']);
}

interface DeadlineOptions extends CommonOptions {
  on?: string;
  clear?: boolean;
  reason: string;
  state?: string;
  plan?: string;
  expected?: string;
}

function addDeadlineCommands(program: Command, io: Io, common: Common): void {
  const deadline = program.command('deadline').description('督考办自设的督办期限 / deadlines of the office');
  common(deadline.command('set'))
    .argument('[obligation]', '应办事项编号；不给则按 --state、--plan 批量 / id, or a list by --state and --plan')
    .description('设定或撤销督办期限：方案未写日期的以此为准，写了的只作参考 / counts where the plan writes no day')
    .option('--on <day>', '督办期限 / the last day in time')
    .option('--clear', '撤销 / take it back')
    .option(
      '--state <states>',
      `批量：处于这些状态的事项，逗号分隔：${withCodes(STATE_WORDS)} / a list: duties in these states`,
    )
    .option('--plan <id>', '批量：只限某方案 / a list: only of this plan')
    .option('--expected <n>', '批量：名单上的项数 / a list: how many there are')
    .requiredOption('--reason <text>', '理由 / why')
    .action((id: string | undefined, options: DeadlineOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        if (!options.on === !options.clear) {
          const [problem, problemEn] = ['请给出 --on 或 --clear 之一。', 'give either --on or --clear.'];
          refuse('BAD_INPUT', { field: '--on', problem, problemEn }, ['--on']);
        }
        const dueOn = options.on === undefined ? null : dayOption(options.on, '--on');
        const moment = momentOf(session, {});
        const { reason } = options;
        if (id !== undefined) {
          const { version: expectedVersion } = await dutyNamed(session, id, moment);
          const input = { obligationId: id, dueOn, reason, expectedVersion };
          const { outcome } = await session.perform(assignSupervisionDeadline, input);
          const counts = outcome.countingIds.length > 0;
          return say(io, options, outcome, `已登记${counts ? '，以此为准' : '，仅供掌握进度；是否逾期仍以原时限为准'}`);
        }
        const states = options.state === undefined ? undefined : statesOption(options.state);
        const filter = { ...(states && { states }), ...(options.plan !== undefined && { planId: options.plan }) };
        if (Object.keys(filter).length === 0) {
          const [problem, problemEn] = ['批量设定须给出 --state 或 --plan。', 'a list needs --state or --plan.'];
          refuse('BAD_INPUT', { field: '--state', problem, problemEn }, ['--state']);
        }
        const listed = await listAllObligations(session.db(), { ...moment, ...filter });
        const seen = options.expected;
        const expectedCount = seen === undefined ? listed.length : wholeOption(seen, '--expected', 1, 1_000_000);
        const input = { filter, dueOn, reason, expectedCount };
        const { outcome } = await session.perform(assignSupervisionDeadlines, input);
        const { obligationIds, countingIds } = outcome;
        say(io, options, outcome, `已登记 ${obligationIds.length} 项，其中 ${countingIds.length} 项以此为准`);
      }),
    );
}
