import type { Command } from 'commander';
import type { LocalDate } from '../kernel/local-date.ts';
import { pageRequest } from '../kernel/page.ts';
import { CLOCKS } from '../measures/clock.ts';
import { stepsAhead } from '../measures/conduct.ts';
import { DESK_STAGES } from '../measures/desk.ts';
import { MEASURE_KINDS, MEASURE_NAMES } from '../measures/measure.ts';
import { PROCEDURES } from '../measures/procedure.ts';
import { DEED_NAMES } from '../measures/step-names.ts';
import type { Measure } from '../measures/store.ts';
import { listMeasuresOfClauses } from '../measures/store.ts';
import { readCases } from '../measures/store-case.ts';
import { countDesk, listDesk } from '../measures/store-desk.ts';
import { listClocks, type MeasureClock } from '../measures/store-life.ts';
import type { CommonOptions, Io } from './io.ts';
import { DESK_STAGE_WORDS, groundText, MEASURE_STATE_WORDS, measureText } from './measure-words.ts';
import { severalWords } from './one-word.ts';
import { dayOption, type Session, unitNamed, wholeOption, withRegistry } from './session.ts';
import { rolesText, withCodes } from './words.ts';

interface DeskOptions extends CommonOptions {
  mine?: boolean;
  late?: boolean;
  stage?: string;
  kind?: string;
  unit?: string;
  dueTo?: string;
  first: string;
}

/** `desk`: everything open, what it waits for, and what the asker may do about it. */
export function addDeskCommand(program: Command, io: Io, common: (command: Command) => Command): void {
  common(program.command('desk'))
    .description(
      '办公台：未了结的措施及其事由、此前措施、期限和下一步 / everything open, with ground, earlier measures, limits and next steps',
    )
    .option('--mine', '只看等待我这一角色办理的 / only what waits for someone in my role')
    .option('--late', '只看最近期限已过的 / only where the nearest limit has passed')
    .option('--stage <stage>', `只看某阶段，逗号分隔：${withCodes(DESK_STAGE_WORDS)} / only in these stages`)
    .option('--kind <kind>', `只看某类，逗号分隔：${withCodes(MEASURE_NAMES)} / only of these kinds`)
    .option('--unit <name>', '只看某单位 / only against this unit')
    .option('--due-to <day>', '最近期限不晚于该日 / nearest limit by this day')
    .option('--first <n>', '最多列出多少项 / at most so many', '50')
    .option('--token-file <file>', '以该文件中令牌的身份查看 / as the bearer of the token in this file')
    .action((options: DeskOptions) =>
      withRegistry(io, options, { create: false }, (session) => showDesk(io, session, options)),
    );
}

async function showDesk(io: Io, session: Session, options: DeskOptions): Promise<void> {
  const { registry, db, actor, today } = session;
  const filter = {
    stages: severalWords('--stage', options.stage, DESK_STAGES),
    kinds: severalWords('--kind', options.kind, MEASURE_KINDS),
    unitId: options.unit === undefined ? undefined : (await unitNamed(registry, options.unit, today)).id,
    dueTo: options.dueTo === undefined ? undefined : dayOption(options.dueTo, '--due-to'),
    waitsFor: options.mine ? actor.role : undefined,
    lateOn: options.late ? today : undefined,
    scope: actor.unitScope ?? undefined,
  };
  const first = wholeOption(options.first, '--first', 1, 200);
  const rows = (await listDesk(db(), filter, pageRequest({ first }, 'cli'))).edges.map(({ node }) => node);
  const total = await countDesk(db(), filter);
  const cases = await readCases(db(), rows, { asOf: today, knownAt: registry.clock.now() });
  const clocks = Map.groupBy(
    await listClocks(
      db(),
      rows.map(({ id }) => id),
    ),
    ({ measureId }) => measureId,
  );
  const onClauses = await listMeasuresOfClauses(db(), [...new Set(rows.map(({ clauseId }) => clauseId))], filter.scope);
  const told = rows.map((measure) => {
    const inHand = cases.get(measure.id)?.inHand;
    const ahead = inHand && stepsAhead(inHand, PROCEDURES[measure.kind], { actor, on: today }, registry.calendar);
    return {
      measure,
      earlier: onClauses.filter(
        (one) => one.id !== measure.id && one.unitId === measure.unitId && one.recordedAt <= measure.recordedAt,
      ),
      clocks: (clocks.get(measure.id) ?? []).filter(({ closedOn }) => closedOn === null),
      nextSteps: ahead?.lawful ?? [],
      blockedSteps: ahead?.blocked ?? [],
    };
  });
  if (options.json) return io.out(JSON.stringify({ total, desk: told.map(plain) }, null, 1));
  io.out([`共 ${total} 件，列出 ${rows.length} 件`, ...told.flatMap((one) => lines(one, today))].join('\n'));
}

type Told = {
  measure: Measure;
  earlier: Measure[];
  clocks: MeasureClock[];
  nextSteps: ReturnType<typeof stepsAhead>['lawful'];
  blockedSteps: ReturnType<typeof stepsAhead>['blocked'];
};

const plainSteps = (steps: Told['nextSteps']) =>
  steps.map(({ reasons, ...step }) => ({
    ...step,
    reasons: reasons.map(({ code, messageZh }) => ({ code, messageZh })),
  }));
const plain = ({ nextSteps, blockedSteps, ...told }: Told) => ({
  ...{ ...told, nextSteps: plainSteps(nextSteps), blockedSteps: plainSteps(blockedSteps) },
});

const nameOf = (measure: Measure): string => `${measureText(measure)} ${MEASURE_STATE_WORDS[measure.state]}`;

function lines({ measure, earlier, clocks, nextSteps, blockedSteps }: Told, today: LocalDate): string[] {
  const { facts } = measure;
  const mine = nextSteps
    .filter(({ isOpenToMe }) => isOpenToMe)
    .map(({ deed, toState }) => `${DEED_NAMES[deed]}→${MEASURE_STATE_WORDS[toState]}`);
  const others = nextSteps.filter(({ isOpenToMe }) => !isOpenToMe);
  return [
    `${measure.id} ${nameOf(measure)} · ${measure.addresseeName} · ${facts.clausePath}（到期 ${facts.dueOn ?? '无'}）`,
    `  事由：${groundText(facts)}`,
    ...(earlier.length > 0 ? [`  此前：${earlier.map((one) => `${nameOf(one)} ${one.proposedOn}`).join('；')}`] : []),
    ...clocks.map(
      ({ name, lastOn }) =>
        `  ${CLOCKS[name].zh}：至 ${lastOn}${lastOn < today ? '（已过）' : ''}。${CLOCKS[name].followsZh}`,
    ),
    `  我可办理：${mine.join('、') || '无'}`,
    ...others.map(({ deed, roles }) => `  由他人办理：${DEED_NAMES[deed]}（${rolesText(roles)}）`),
    ...blockedSteps.map(
      ({ deed, reasons }) =>
        `  尚不能办理：${DEED_NAMES[deed]}（${reasons
          .filter(({ code }) => code !== 'NOT_AUTHORISED')
          .map(({ messageZh }) => messageZh)
          .join('；')}）`,
    ),
  ];
}
