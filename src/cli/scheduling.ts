import { Cron } from 'croner';
import type { Actor } from '../access/actor.ts';
import { dayOfInstant } from '../kernel/clock.ts';
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

/**
 * Sweeps every day at an hour of Asia/Shanghai while the process serves; a run still at work is not begun again. Answers how
 * to stop. Refuses a pattern that is none.
 */
export function scheduleSweeps(registry: Registry, io: Io): () => void {
  const { sweepAt } = io.settings;
  if (sweepAt === null) return () => undefined;
  const tell = (facts: object) => io.err(JSON.stringify({ msg: 'scheduled sweep', ...facts }));
  const run = async () => {
    const { runId, isLeftAlone } = await sweepOfToday(registry);
    tell({ runId, isLeftAlone });
  };
  try {
    const job = new Cron(
      sweepAt,
      { timezone: 'Asia/Shanghai', protect: true, catch: (error) => tell({ error: String(error) }) },
      run,
    );
    return () => job.stop();
  } catch {
    throw new SystemRefusal(
      'SETTING_UNUSABLE',
      `SWEEP_AT“${sweepAt}”不是有效的时间表；请写成 cron 形式，如 30 2 * * *，或 off。`,
      `SWEEP_AT "${sweepAt}" is no schedule; write it as cron, such as 30 2 * * *, or off.`,
    );
  }
}
