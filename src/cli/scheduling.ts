import { Cron } from 'croner';
import type { Actor } from '../access/actor.ts';
import { SCHEDULE_ZONE } from '../config/shapes.ts';
import { evaluateDay } from '../feed/commands.ts';
import { lastEvaluation } from '../feed/store.ts';
import { prepareRemindersWith } from '../inbox/commands.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import { Refusal } from '../kernel/refusal.ts';
import { perform } from '../ledger/command.ts';
import { runSweepWith, type SweepDeed, sweepToEnd } from '../measures/commands-sweep.ts';
import { keyOfDay } from '../measures/run.ts';
import { performWhereItBelongs } from '../registry/aside.ts';
import type { Registry } from '../registry.ts';
import type { Io } from './io.ts';

/** The register itself, when its schedule acts: it only proposes, takes back and lifts by rule. */
const scheduleActor = ({ jurisdiction }: Registry): Actor => ({
  ...{ id: 'local:schedule', name: 'schedule', role: 'OWNER', jurisdiction, unitScope: null },
});

/** The sweep of today under the key of the day: a second process that wakes at the same hour leaves it alone (ADR 0014). */
export async function sweepOfToday(registry: Registry): Promise<SweepDeed> {
  const { clock, ids, calendar } = registry;
  const asOf = dayOfInstant(clock.now());
  const command = runSweepWith(calendar);
  const actor = scheduleActor(registry);
  return sweepToEnd({ asOf, trigger: 'SCHEDULE', runKey: keyOfDay(asOf) }, async (input) => {
    const requestId = `schedule-${ids.tail()}`;
    return (await performWhereItBelongs(registry, command, input, { actor, requestId })).outcome;
  });
}

/** Evaluates today, so that what became overdue or no longer is alarms once; a day that is evaluated already is left alone. */
export async function evaluateToday(registry: Registry): Promise<{ evaluatedOn: string; isLeftAlone: boolean }> {
  const { clock, ids, engine, jurisdiction } = registry;
  const day = dayOfInstant(clock.now());
  const last = await lastEvaluation(engine.read(jurisdiction));
  if (last && last.evaluatedOn >= day) return { evaluatedOn: last.evaluatedOn, isLeftAlone: true };
  const by = { actor: scheduleActor(registry), requestId: `schedule-${ids.tail()}` };
  try {
    const { outcome } = await performWhereItBelongs(registry, evaluateDay, { day }, by);
    return { evaluatedOn: outcome.evaluatedOn, isLeftAlone: false };
  } catch (error) {
    // Another process that woke at the same hour was quicker.
    if (error instanceof Refusal && error.code === 'DAY_ALREADY_EVALUATED')
      return { evaluatedOn: day, isLeftAlone: true };
    throw error;
  }
}

/**
 * Prepares the reminders of now, under the key of the minute: a second process that wakes with this one leaves it alone, and one that
 * wakes a little later adds nothing, as a matter is reminded of once for each stage.
 */
export async function remindNow(registry: Registry): Promise<{ preparedCount: number; isLeftAlone: boolean }> {
  const { clock, ids, calendar } = registry;
  const by = { ...registry, actor: scheduleActor(registry), requestId: `schedule-${ids.tail()}` };
  const idempotencyKey = `remind-${clock.now().slice(0, '2019-01-02T01:00'.length)}`;
  const { outcome, replayed } = await perform(prepareRemindersWith(calendar), {}, { ...by, idempotencyKey });
  return { preparedCount: replayed ? 0 : outcome.reminderIds.length, isLeftAlone: replayed };
}

/** Starts what a serving register does by itself, in Asia/Shanghai: the evaluation of each day, the sweep, and the reminders. Answers how to stop. */
export function startSchedule(registry: Registry, io: Io): () => void {
  const { sweepAt, evaluateAt, remindAt } = io.settings;
  const sweep = async () => {
    const { runId, isLeftAlone } = await sweepOfToday(registry);
    return { runId, isLeftAlone };
  };
  const jobs = [
    every(evaluateAt, () => evaluateToday(registry), told(io, 'scheduled evaluation')),
    every(sweepAt, sweep, told(io, 'scheduled sweep')),
    every(remindAt, () => remindNow(registry), told(io, 'scheduled reminders')),
  ];
  return () => {
    for (const job of jobs) job?.stop();
  };
}

const told = (io: Io, msg: string) => (facts: object) => io.err(JSON.stringify({ msg, ...facts }));

/** Runs a job by a cron pattern, null for never; one still at work is not begun again. The pattern was checked with the settings. */
const every = (pattern: string | null, run: () => Promise<object>, tell: (facts: object) => void): Cron | null =>
  pattern === null
    ? null
    : new Cron(
        pattern,
        { timezone: SCHEDULE_ZONE, protect: true, catch: (error) => tell({ error: String(error) }) },
        async () => tell(await run()),
      );
