import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Actor, ActorRole } from '../src/access/actor.ts';
import { systemIds } from '../src/config.ts';
import type { Id } from '../src/kernel/id.ts';
import { type LocalDate, lastDayOfMonth } from '../src/kernel/local-date.ts';
import { type Command, perform } from '../src/ledger/command.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import {
  closeHearingWith,
  decideMeasureWith,
  draftMeasureWith,
  issueMeasureWith,
  serveMeasureDraftWith,
  stateDefenceWith,
  submitMeasureWith,
} from '../src/measures/commands-steps.ts';
import { numberOfPaper } from '../src/papers/commands-numbered.ts';
import { contributeToReport } from '../src/progress/commands-contribution.ts';
import { acceptReport, submitReportWith } from '../src/progress/commands-report.ts';
import { ALL_TABLES } from '../src/registry/all-tables.ts';
import { openRegistry } from '../src/registry.ts';
import { completeObligation } from '../src/tasks/commands.ts';
import { clockAt, registerOf } from './register.ts';

// What deeds cost without HTTP: `node bench/deeds.ts [TOGETHER] [RUNS]`, so many at once on copies of the seed's register. Told are
// milliseconds of the processor and statements of each kind of deed. The first run counts statements, which costs something itself,
// warms up what is compiled, and must leave a register that verifies.

const [together = '32', runs = '8'] = process.argv.slice(2);

interface Cost {
  deeds: number;
  ms: number;
  statements: number;
}

/** Performs every kind of deed on a fresh copy of a register. */
async function costs(made: string, isCounting: boolean): Promise<Map<string, Cost>> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-deeds-'));
  const file = join(folder, 'registry.db');
  copyFileSync(made, file, constants.COPYFILE_FICLONE);
  const clock = clockAt('2019-01-20T02:00:00.000Z');
  let statements = 0;
  const listening = isCounting ? { onStatement: () => statements++ } : {};
  const registry = await openRegistry({ file, clock, ids: systemIds(), ...listening });
  const { jurisdiction, calendar } = registry;
  const raw = new SqliteDatabase(file, { readonly: true });
  const told = new Map<string, Cost>();
  const as = (role: ActorRole, unitScope: readonly Id<'Unit'>[] | null = null): Actor => ({
    ...{ id: `bench:${role}`, name: 'bench', role, jurisdiction, unitScope },
  });
  const by = <Input, Outcome>(actor: Actor, deed: Command<Input, Outcome>, input: Input): Promise<Outcome> =>
    perform(deed, input, { ...registry, actor, requestId: 'bench' }).then(({ outcome }) => outcome);
  /** Performs a kind of deed on each of a list, so many together; what is not the deed itself is made before. */
  const each = async <One>(name: string, list: readonly One[], deed: (one: One, at: number) => Promise<unknown>) => {
    const cost = told.get(name) ?? { deeds: 0, ms: 0, statements: 0 };
    for (let from = 0; from < list.length; from += Number(together)) {
      const group = list.slice(from, from + Number(together));
      const [began, before] = [process.cpuUsage(), statements];
      await Promise.all(group.map((one, at) => deed(one, from + at)));
      const { user, system } = process.cpuUsage(began);
      cost.ms += (user + system) / 1000;
      cost.statements += statements - before;
      cost.deeds += group.length;
    }
    told.set(name, cost);
  };

  const unitId = raw.prepare("select id from unit where short_name = '财政局'").pluck().get() as Id<'Unit'>;
  const beside = raw
    .prepare(
      `select distinct i.identity from supervised_item i join responsibility r on r.jurisdiction = i.jurisdiction and r.clause_id = i.clause_id
       where i.superseded_at is null and r.unit_id = ? and r.role = 'SUPPORT' and r.superseded_at is null`,
    )
    .pluck()
    .all(unitId) as string[];
  for (const round of Array.from({ length: 60 }, (_none, at) => at)) {
    await each('contributeToReport', beside, (itemId, at) =>
      by(as('UNIT_LIAISON', [unitId]), contributeToReport, {
        ...{ itemId, unitId, period: '2018-12', words: `第${round + 1}轮第${at}次：已配合完成资金安排` },
      }),
    );
  }

  const items = raw
    .prepare('select identity as itemId, lead_unit_id as unitId from supervised_item where superseded_at is null')
    .all() as { itemId: string; unitId: Id<'Unit'> }[];
  const units = [...Map.groupBy(items, (item) => item.unitId)];
  for (const month of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const period = `2019-0${month}`;
    clock.set(`${lastDayOfMonth(2019, month)}T02:00:00.000Z`);
    const reports: string[] = [];
    await each('submitReport', units, async ([unitId, own]) => {
      const entries = own.map(({ itemId }, at) => ({
        itemId,
        percentDone: 40 + month,
        done: `${month}月第${at + 1}项已推进`,
      }));
      const { reportId } = await by(as('UNIT_PRINCIPAL', [unitId]), submitReportWith(calendar), {
        unitId,
        period,
        entries,
      });
      reports.push(reportId);
    });
    await each('acceptReport', reports, (reportId) =>
      by(as('SUPERVISION_DIRECTOR'), acceptReport, { reportId, expectedVersion: 1 }),
    );
  }

  const proposed = raw
    .prepare("select id, unit_id as unitId from measure where kind = 'WARNING' and state = 'PROPOSED' order by id")
    .all() as { id: string; unitId: Id<'Unit'> }[];
  const versions = new Map<string, number>();
  const on = ({ id }: { id: string }) => ({ measureId: id, expectedVersion: versions.get(id) ?? 1 });
  const step = async <Input>(
    name: string,
    deed: Command<Input & ReturnType<typeof on>, unknown>,
    role: ActorRole,
    inputOf: (at: number) => Input,
  ) =>
    each(name, proposed, async (measure, at) => {
      const actor = as(role, role === 'UNIT_PRINCIPAL' ? [measure.unitId] : null);
      await by(actor, deed, { ...on(measure), ...inputOf(at) });
      versions.set(measure.id, on(measure).expectedVersion + 1);
    });
  const words = '关于任务逾期的预警通知（稿）';
  const skipGround = '已逾期，情况紧急';
  await step('draftMeasure', draftMeasureWith(calendar), 'SUPERVISION_OFFICER', () => ({
    words,
    isByName: false,
    skipGround,
  }));
  await step('serveMeasureDraft', serveMeasureDraftWith(calendar), 'SUPERVISION_OFFICER', () => ({}));
  await step('stateDefence', stateDefenceWith(calendar), 'UNIT_PRINCIPAL', () => ({ points: [], isFinal: true }));
  await step('closeHearing', closeHearingWith(calendar), 'SUPERVISION_OFFICER', () => ({}));
  await step('submitMeasure', submitMeasureWith(calendar), 'SUPERVISION_OFFICER', () => ({ note: null }));
  await step('decideMeasure', decideMeasureWith(calendar), 'SUPERVISION_DIRECTOR', () => ({
    isApproved: true,
    reason: null,
  }));
  await step('issueMeasure', issueMeasureWith(calendar, numberOfPaper), 'SUPERVISION_OFFICER', (at) => ({
    ...{
      documentNumber: `济兖督〔2019〕${at + 1}号`,
      numberedElsewhere: '督考办收发文登记簿',
      skipGround: null,
      schedule: null,
    },
  }));

  const open = raw
    .prepare(
      `select o.identity from obligation o where o.superseded_at is null and o.due_on is not null and not exists (
         select 1 from completion c where c.jurisdiction = o.jurisdiction and c.obligation_id = o.identity)`,
    )
    .pluck()
    .all() as string[];
  const completedOn = '2019-01-18' as LocalDate;
  await each('completeObligation', open, (obligationId) =>
    by(as('SUPERVISION_OFFICER'), completeObligation, {
      obligationId,
      completedOn,
      evidenceNote: '现场核查，资料齐全',
    }),
  );
  raw.close();
  if (isCounting) {
    const { problemCount } = await verifyLedger(registry.engine.read(jurisdiction), ALL_TABLES);
    if (problemCount > 0) throw new Error(`${problemCount} problems in the ledger`);
  }
  registry.close();
  rmSync(folder, { recursive: true });
  return told;
}

const made = await registerOf(join(tmpdir(), 'registry-bench'), 1);
console.log(
  `${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${together} together`,
);
const counted = await costs(made, true);
const timed = new Map<string, number[]>();
for (let run = 0; run < Number(runs); run++) {
  for (const [name, { deeds, ms }] of await costs(made, false)) {
    timed.set(name, [...(timed.get(name) ?? []), ms / deeds]);
  }
}
console.log('| deed | ms of processor each, median of the runs | statements each |\n| --- | --- | --- |');
for (const [name, times] of timed) {
  const { statements = 0, deeds = 1 } = counted.get(name) ?? {};
  const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  console.log(`| ${name} | ${median.toFixed(2)} | ${(statements / deeds).toFixed(1)} |`);
}
