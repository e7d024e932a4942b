import { Cron } from 'croner';
import type { Actor } from '../access/actor.ts';
import { evaluateDay } from '../feed/commands.ts';
import { lastEvaluation } from '../feed/store.ts';
import { prepareRemindersWith } from '../inbox/commands.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import { Refusal } from '../kernel/refusal.ts';
import { perform } from '../ledger/command.ts';
import { runSweepWith, type SweepDeed, sweepToEnd } from '../measures/commands-sweep.ts';
import { keyOfDay } from '../measures/run.ts';
import type { Registry } from '../registry.ts';
import { SystemRefusal } from './failure.ts';
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
  const by = { ...registry, actor: scheduleActor(registry) };
  return sweepToEnd({ asOf, trigger: 'SCHEDULE', runKey: keyOfDay(asOf) }, async (input) => {
    const requestId = `schedule-${ids.tail()}`;
    return (await perform(command, input, { ...by, requestId })).outcome;
  });
}

/** Evaluates today, so that what became overdue or no longer is alarms once; a day that is evaluated already is left alone. */
export async function evaluateToday(registry: Registry): Promise<{ evaluatedOn: string; isLeftAlone: boolean }> {
  const { clock, ids, engine, jurisdiction } = registry;
  const day = dayOfInstant(clock.now());
  const last = await lastEvaluation(engine.read(jurisdiction));
  if (last && last.evaluatedOn >= day) return { evaluatedOn: last.evaluatedOn, isLeftAlone: true };
  const by = { ...registry, actor: scheduleActor(registry), requestId: `schedule-${ids.tail()}` };
  try {
    const { outcome } = await perform(evaluateDay, { day }, by);
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

/** Runs a job by a cron pattern of Asia/Shanghai; one still at work is not begun again. Refuses a pattern that is none, naming the variable. */
function every(
  pattern: string,
  variable: string,
  run: () => Promise<object>,
  tell: (facts: object) => void,
): () => void {
  const work = async () => tell(await run());
  try {
    const job = new Cron(
      pattern,
      { timezone: 'Asia/Shanghai', protect: true, catch: (error) => tell({ error: String(error) }) },
      work,
    );
    return () => job.stop();
  } catch {
    throw new SystemRefusal(
      'SETTING_UNUSABLE',
      `${variable}“${pattern}”不是有效的时间表；请写成 cron 形式，如 30 2 * * *，或 off。`,
      `${variable} "${pattern}" is no schedule; write it as cron, such as 30 2 * * *, or off.`,
    );
  }
}

/** Starts what a serving register does by itself: the evaluation of each day, the sweep, and the reminders. Answers how to stop. */
export function startSchedule(registry: Registry, io: Io): () => void {
  const { sweepAt, evaluateAt, remindAt } = io.settings;
  const tell = (msg: string) => (facts: object) => io.err(JSON.stringify({ msg, ...facts }));
  const stops: (() => void)[] = [];
  if (evaluateAt !== null) {
    stops.push(every(evaluateAt, 'EVALUATE_AT', () => evaluateToday(registry), tell('scheduled evaluation')));
  }
  if (sweepAt !== null) {
    const sweep = async () => {
      const { runId, isLeftAlone } = await sweepOfToday(registry);
      return { runId, isLeftAlone };
    };
    stops.push(every(sweepAt, 'SWEEP_AT', sweep, tell('scheduled sweep')));
  }
  if (remindAt !== null) {
    stops.push(every(remindAt, 'REMIND_AT', () => remindNow(registry), tell('scheduled reminders')));
  }
  return () => {
    for (const stop of stops) stop();
  };
}
