import type { Command } from 'commander';
import { parseLocalDate } from '../kernel/local-date.ts';
import { pageRequest } from '../kernel/page.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Command as Deed } from '../ledger/command.ts';
import { CLOCK_NAMES, CLOCKS, type ClockName } from '../measures/clock.ts';
import type { OnMeasure, StepOutcome } from '../measures/commands-case.ts';
import { proposeMeasureWith } from '../measures/commands-propose.ts';
import { acceptReview, decideReviewWith, fileReviewWith } from '../measures/commands-review.ts';
import { nextSteps } from '../measures/conduct.ts';
import {
  MEASURE_FAMILIES,
  MEASURE_KINDS,
  MEASURE_NAMES,
  MEASURE_STATES,
  MEASURE_VARIANTS,
} from '../measures/measure.ts';
import { PROCEDURES } from '../measures/procedure.ts';
import { REVIEW_OUTCOMES } from '../measures/review.ts';
import { DEED_NAMES } from '../measures/step-names.ts';
import { findMeasure, listMeasures, type Measure } from '../measures/store.ts';
import { readCase } from '../measures/store-case.ts';
import { listClocks, listReviews, listReviewsById, listSteps, listUndertakings } from '../measures/store-life.ts';
import { textTable } from '../papers/text-table.ts';
import type { CommonOptions, Io } from './io.ts';
import { VERBS } from './measure-verbs.ts';
import { FAMILY_WORDS, groundText, MEASURE_STATE_WORDS, measureText, VARIANT_WORDS } from './measure-words.ts';
import { oneWord, severalWords } from './one-word.ts';
import { type Session, unitNamed, withRegistry } from './session.ts';
import type { VerbOptions } from './verb-options.ts';
import { ROLE_WORDS, rolesText, withCodes } from './words.ts';

type Options = CommonOptions & VerbOptions;

/** `measure …`: the whole life of a measure. Whoever speaks for a unit or decides gives a token; who holds the file is its owner only. */
export function addMeasuringCommands(program: Command, io: Io, common: (command: Command) => Command): void {
  const measure = program.command('measure').description('督办措施的全过程 / the life of measures');
  const acting = (command: Command) =>
    common(command).option(
      '--token-file <file>',
      '以该文件中令牌的身份办理 / act as the bearer of the token in this file',
    );
  addListing(measure, io, common);
  addProposing(measure, io, acting);
  for (const verb of VERBS) {
    const command = acting(measure.command(`${verb.name} <measure-id>`)).description(verb.about);
    for (const [flags, about] of verb.options) command.option(flags, about);
    command.action((measureId: string, options: Options) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { registry, db } = session;
        const current = (await findMeasure(db(), measureId)) ?? absentMeasure(measureId);
        const on: OnMeasure = { measureId, expectedVersion: current.version };
        const [deed, input] = verb.make(registry.calendar, on, options);
        await tell(io, session, options, await session.perform(deed as Deed<unknown, StepOutcome>, input));
      }),
    );
  }
  addReviewing(measure, io, acting);
}

const absentMeasure = (id: string): never =>
  refuse('NOT_FOUND', { field: 'measure-id', noun: 'Measure', id }, ['measure-id']);

async function tell(
  io: Io,
  { db }: Session,
  { json }: CommonOptions,
  { outcome, sequence }: { outcome: StepOutcome; sequence: number },
): Promise<void> {
  const measure = await findMeasure(db(), outcome.measureId);
  const clocks = (await listClocks(db(), [outcome.measureId])).filter(({ closedOn }) => closedOn === null);
  io.out(
    json
      ? JSON.stringify({ measure, clocks, ledgerSequence: sequence }, null, 1)
      : [
          `${outcome.measureId} → ${MEASURE_STATE_WORDS[outcome.state]}（台账第 ${sequence} 条）`,
          ...clocks.map(({ name, lastOn }) => `  ${CLOCKS[name].zh}：至 ${lastOn}。${CLOCKS[name].followsZh}`),
        ].join('\n'),
  );
}

interface ListOptions extends CommonOptions {
  state?: string;
  kind?: string;
  unit?: string;
  clock?: string;
  lastBefore?: string;
}

const COLUMNS = [
  { head: '编号', cell: (row: Measure) => row.id },
  { head: '措施', cell: measureText },
  { head: '状态', cell: (row: Measure) => MEASURE_STATE_WORDS[row.state] },
  { head: '对象', cell: (row: Measure) => row.addresseeName },
  { head: '条款', cell: (row: Measure) => row.facts.clausePath },
  { head: '提出', cell: (row: Measure) => row.proposedOn },
  { head: '文号', cell: (row: Measure) => row.documentNumber ?? '' },
];

function addListing(measure: Command, io: Io, common: (command: Command) => Command): void {
  common(measure.command('list'))
    .description('列出措施 / list measures')
    .option('--state <state>', `只看某状态，逗号分隔：${withCodes(MEASURE_STATE_WORDS)} / only in these states`)
    .option('--kind <kind>', `只看某类，逗号分隔：${withCodes(MEASURE_NAMES)} / only of these kinds`)
    .option('--unit <name>', '只看某单位 / only against this unit')
    .option('--clock <name>', `只看某期限在走的：${withCodes(CLOCKS)} / only with this limit running`)
    .option('--last-before <day>', '期限最后一日不晚于该日 / with a running limit that ends by this day')
    .action((options: ListOptions) =>
      withRegistry(io, options, { create: false }, async ({ registry, db, today }) => {
        const lastTo = options.lastBefore === undefined ? undefined : parseLocalDate(options.lastBefore);
        const filter = {
          states: severalWords('--state', options.state, MEASURE_STATES),
          kinds: severalWords('--kind', options.kind, MEASURE_KINDS),
          unitId: options.unit === undefined ? undefined : (await unitNamed(registry, options.unit, today)).id,
          clocks: severalWords<ClockName>('--clock', options.clock, CLOCK_NAMES),
          clockLastTo: lastTo,
        };
        const rows = (await listMeasures(db(), filter, pageRequest({ first: 200 }, 'cli'))).edges.map(
          ({ node }) => node,
        );
        io.out(
          options.json ? JSON.stringify({ count: rows.length, measures: rows }, null, 1) : textTable(COLUMNS, rows),
        );
      }),
    );
  common(measure.command('show <measure-id>'))
    .description(
      '一项措施的事实、依据、全部步骤、期限和下一步 / one measure in full, with its clocks and next lawful steps',
    )
    .action((measureId: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ registry, db, actor, today }) => {
        const found = (await findMeasure(db(), measureId)) ?? absentMeasure(measureId);
        const { inHand } = await readCase(db(), found, { asOf: today, knownAt: registry.clock.now() });
        const next = nextSteps(inHand, PROCEDURES[found.kind], { actor, on: today }, registry.calendar);
        const told = {
          ...{ measure: found, nextSteps: next, steps: await listSteps(db(), [found.id]) },
          ...{ clocks: await listClocks(db(), [found.id]), reviews: await listReviews(db(), [found.id]) },
          undertakings: await listUndertakings(db(), [found.id]),
        };
        if (options.json) return io.out(JSON.stringify(told, null, 1));
        return io.out(
          [
            `${measureText(found)} ${found.id} · ${found.addresseeName} · ${MEASURE_STATE_WORDS[found.state]}`,
            `  事实：${groundText(found.facts)}`,
            ...found.legalBasis.map(
              ({ document, article, quote }) => `  依据：${document}${article ?? ''}${quote ? `“${quote}”` : ''}`,
            ),
            ...told.steps.map(
              (step) =>
                `  ${step.ordinal}. ${step.onDay} ${DEED_NAMES[step.deed]} → ${MEASURE_STATE_WORDS[step.toState]}（${step.actorName}，${ROLE_WORDS[step.actorRole]}）${step.documentNumber ?? ''}`,
            ),
            ...told.clocks.map(
              ({ name, lastOn, closedOn }) => `  ${CLOCKS[name].zh}：至 ${lastOn}${closedOn ? `，${closedOn} 止` : ''}`,
            ),
            ...next.map(
              ({ deed, toState, roles }) =>
                `  下一步 ${DEED_NAMES[deed]} → ${MEASURE_STATE_WORDS[toState]}：${rolesText(roles)}`,
            ),
          ].join('\n'),
        );
      }),
    );
}

interface ProposeOptions extends Options {
  unit: string;
  rule: string;
  found: string;
  ground: string;
  family?: string;
  evidence?: string[];
  causalLink?: string;
  escalates?: string;
}

function addProposing(measure: Command, io: Io, acting: (command: Command) => Command): void {
  acting(measure.command('propose <obligation-id>'))
    .description(
      '由人提出一项措施，写明所认定的事实和理由 / propose a rung by hand, with what was found and the ground',
    )
    .requiredOption('--unit <name>', '对象单位 / the unit')
    .requiredOption('--rule <code>', '规则编号，如 R1、R3、L0 / the rung')
    .requiredOption('--found <words>', '认定的事实 / what was found')
    .requiredOption('--ground <words>', '为何采取此项 / why this rung')
    .option('--family <family>', `${withCodes(FAMILY_WORDS)}，缺省为逾期`)
    .option('--evidence <words=reference...>', '证据=文号或存放处，可多项 / evidence=document or place')
    .option('--causal-link <words>', '因果关系 / the causal link')
    .option('--escalates <measure-id>', '取代哪一项措施 / the measure whose place it takes')
    .action((obligationId: string, options: ProposeOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { registry, today } = session;
        const unit = await unitNamed(registry, options.unit, today);
        const input = {
          ...{ obligationId, unitId: unit.id, ruleCode: options.rule, found: options.found, ground: options.ground },
          family:
            options.family === undefined
              ? ('LATENESS' as const)
              : oneWord('--family', options.family, MEASURE_FAMILIES),
          evidence: (options.evidence ?? []).map((text) => {
            const [words = '', reference] = text.split(/=(.*)/su);
            return { words, reference: reference ?? null };
          }),
          ...{ causalLink: options.causalLink ?? null, escalatesId: options.escalates ?? null },
        };
        await tell(io, session, options, await session.perform(proposeMeasureWith(registry.calendar), input));
      }),
    );
}

interface ReviewOptions extends Options {
  grounds?: string;
  reason?: string;
  kind?: string;
  variant?: string;
}

function addReviewing(measure: Command, io: Io, acting: (command: Command) => Command): void {
  acting(measure.command('file-review <measure-id>'))
    .description('单位申请复核 / the unit applies for review')
    .requiredOption('--grounds <words>', '理由 / the grounds')
    .action((measureId: string, options: ReviewOptions) =>
      withRegistry(io, options, { create: false }, async ({ registry, db, perform }) => {
        const { version } = (await findMeasure(db(), measureId)) ?? absentMeasure(measureId);
        const input = { measureId, expectedVersion: version, grounds: options.grounds ?? '' };
        io.out(JSON.stringify((await perform(fileReviewWith(registry.calendar), input)).outcome));
      }),
    );
  const onReview = async (session: Session, reviewId: string) => {
    const [review] = await listReviewsById(session.db(), [reviewId]);
    return review ?? refuse('NOT_FOUND', { field: 'review-id', noun: 'MeasureReview', id: reviewId }, ['review-id']);
  };
  acting(measure.command('accept-review <review-id>'))
    .description('受理复核申请 / take an application in')
    .action((reviewId: string, options: ReviewOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { version } = await onReview(session, reviewId);
        io.out(JSON.stringify((await session.perform(acceptReview, { reviewId, expectedVersion: version })).outcome));
      }),
    );
  acting(measure.command('decide-review <review-id> <outcome>'))
    .description('作出复核决定：UPHELD、CHANGED、REVOKED / decide on a review')
    .requiredOption('--reason <words>', '理由 / why')
    .option('--kind <kind>', `变更为何种（较轻）措施：${withCodes(MEASURE_NAMES)} / the lighter kind`)
    .option('--variant <variant>', `督办单的颜色：${withCodes(VARIANT_WORDS)} / the colour of a slip`)
    .action((reviewId: string, outcome: string, options: ReviewOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { version } = await onReview(session, reviewId);
        const variant = options.variant === undefined ? null : oneWord('--variant', options.variant, MEASURE_VARIANTS);
        const input = {
          ...{ reviewId, expectedVersion: version, reason: options.reason ?? '' },
          outcome: oneWord('outcome', outcome, REVIEW_OUTCOMES),
          changedKind: options.kind === undefined ? null : oneWord('--kind', options.kind, MEASURE_KINDS),
          changedVariant: variant,
        };
        const deed = decideReviewWith(session.registry.calendar);
        io.out(JSON.stringify((await session.perform(deed, input)).outcome));
      }),
    );
}
