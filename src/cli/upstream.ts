import type { Command } from 'commander';
import { listIndicatorsById } from '../indicators/store.ts';
import { refuse } from '../kernel/refusal.ts';
import { textTable } from '../papers/text-table.ts';
import { documentMeant, normaliseDocumentNumber } from '../plans/document-number.ts';
import { findPlan } from '../plans/store.ts';
import { listClausesById } from '../tasks/store.ts';
import {
  confirmUpstreamLink,
  proposeUpstreamLinks,
  rejectUpstreamLink,
  removeUpstreamLink,
  upstreamCoverage,
} from '../upstream/commands.ts';
import { listKnownDocuments } from '../upstream/store.ts';
import type { CommonOptions, Io } from './io.ts';
import { type Session, wholeOption, withRegistry } from './session.ts';

type Common = (command: Command) => Command;
interface DecideOptions extends CommonOptions {
  reason: string;
}

/** `upstream …`: what a plan makes of the higher plans that it carries out. */
export function addUpstreamCommands(program: Command, io: Io, common: Common): void {
  const upstream = program
    .command('upstream')
    .description('上级文件衔接：依据、条款对应、落实情况 / higher plans: references, links, coverage');
  addReadingCommands(upstream, io, common);
  addDecidingCommands(upstream, io, common);
}

const within = (io: Io, options: CommonOptions, work: (session: Session) => Promise<void>) =>
  withRegistry(io, options, { create: false }, work);
const say = (io: Io, options: CommonOptions, told: unknown, text: () => string) =>
  io.out(options.json ? JSON.stringify(told, null, 1) : text());

/** Clauses by id, with where they stand and what they are called. */
async function namesOf(session: Session, ids: readonly string[]): Promise<Map<string, string>> {
  const clauses = await listClausesById(session.db(), [...new Set(ids)]);
  return new Map(clauses.map(({ id, path, title }) => [id as string, `${path} ${title}`]));
}

function addReadingCommands(upstream: Command, io: Io, common: Common): void {
  common(upstream.command('references'))
    .argument('<plan-id>', '方案编号 / id of the plan')
    .description('方案所依据的文件，及其是否在库 / the documents a plan names as its ground, and which are on record')
    .action((planId: string, options: CommonOptions) =>
      within(io, options, async ({ db }) => {
        const plan =
          (await findPlan(db(), planId)) ??
          refuse('NOT_FOUND', { field: 'planId', noun: 'Plan', id: planId }, ['planId']);
        const known = (await listKnownDocuments(db())).filter(({ id }) => id !== planId);
        const references = plan.basis.map(({ title, docNumber }) => ({
          title,
          number: normaliseDocumentNumber(docNumber ?? title),
          planId: documentMeant({ title, docNumber }, known)?.id ?? null,
        }));
        say(io, options, { planId, references }, () =>
          textTable(
            [
              { head: '文件', cell: ({ title }) => title, widest: 60 },
              { head: '文号', cell: ({ number }) => number ?? '' },
              { head: '在库', cell: (reference) => reference.planId ?? '' },
            ],
            references,
          ),
        );
      }),
    );

  common(upstream.command('propose'))
    .argument('<plan-id>', '本级方案 / the plan that carries out')
    .argument('<upstream-plan-id>', '上级方案 / the higher plan')
    .description('按文字相近提出条款对应，由人确认 / proposes links by likeness; a person decides')
    .action((planId: string, upstreamPlanId: string, options: CommonOptions) =>
      within(io, options, async (session) => {
        const proposals = await proposeUpstreamLinks(session.db(), planId, upstreamPlanId);
        const names = await namesOf(
          session,
          proposals.flatMap(({ clauseId, upstreamClauseId }) => [clauseId, upstreamClauseId]),
        );
        say(io, options, { planId, upstreamPlanId, proposals }, () =>
          textTable(
            [
              { head: '相近', cell: ({ score }) => `${score}%`, alignRight: true },
              { head: '本级条款', cell: ({ clauseId }) => names.get(clauseId) ?? '', widest: 36 },
              { head: '上级条款', cell: ({ upstreamClauseId }) => names.get(upstreamClauseId) ?? '', widest: 36 },
              { head: '共有数字', cell: ({ sharedFigures }) => sharedFigures.join('、'), widest: 20 },
              { head: '共有词语', cell: ({ sharedTerms }) => sharedTerms.join('、'), widest: 30 },
              { head: '编号', cell: ({ clauseId, upstreamClauseId }) => `${clauseId} ${upstreamClauseId}` },
            ],
            proposals,
          ),
        );
      }),
    );

  common(upstream.command('coverage'))
    .argument('<plan-id>', '本级方案 / the plan that carries out')
    .argument('<upstream-plan-id>', '上级方案 / the higher plan')
    .description(
      '上级条款、目标的落实情况 / what of a higher plan nobody carries out, and which targets were made softer',
    )
    .action((planId: string, upstreamPlanId: string, options: CommonOptions) =>
      within(io, options, async (session) => {
        const { coverage } = await upstreamCoverage(session.db(), planId, upstreamPlanId);
        say(io, options, { planId, upstreamPlanId, ...coverage }, () => '');
        if (!options.json) io.out(await coverageText(session, coverage));
      }),
    );
}

type Coverage = Awaited<ReturnType<typeof upstreamCoverage>>['coverage'];
const VERDICTS = { SOFTER: '放宽', HARDER: '加码', EQUAL: '一致', DIFFERENT: '不可比' } as const;
const SHIFTS = {
  LOWER_FIGURE: '数值要求降低',
  HIGHER_FIGURE: '数值要求提高',
  LATER_DAY: '时限推后',
  EARLIER_DAY: '时限提前',
  NO_DAY: '未写时限',
  WEAKER_COMPARATOR: '约束变弱',
  STRONGER_COMPARATOR: '约束变强',
  ASPIRATIONAL: '改为力争',
  BINDING: '由力争改为硬性',
  OTHER_UNIT: '单位不同',
  OTHER_DIRECTION: '方向不同',
} as const;

async function coverageText(session: Session, coverage: Coverage): Promise<string> {
  const { uncoveredClauseIds, ownClauseIds, uncoveredTargetIds, targets, days } = coverage;
  const names = await namesOf(session, [
    ...uncoveredClauseIds,
    ...ownClauseIds,
    ...days.flatMap(({ clauseId, upstreamClauseId }) => [clauseId, upstreamClauseId]),
  ]);
  const figures = await listIndicatorsById(session.db(), [
    ...uncoveredTargetIds,
    ...targets.flatMap(({ targetId, upstreamTargetId }) => [targetId, upstreamTargetId]),
  ]);
  const figure = new Map(
    figures.map(({ id, surface, dueOn }) => [id as string, `“${surface}”${dueOn ? `（${dueOn}）` : ''}`]),
  );
  const lines = (head: string, rows: readonly string[]) => [
    `${head}：${rows.length}`,
    ...rows.map((row) => `  ${row}`),
  ];
  return [
    ...lines(
      '上级条款无人承接',
      uncoveredClauseIds.map((id) => names.get(id) ?? id),
    ),
    ...lines(
      '上级目标无对应',
      uncoveredTargetIds.map((id) => figure.get(id) ?? id),
    ),
    ...lines(
      '目标对照',
      targets.map(
        ({ targetId, upstreamTargetId, verdict, shifts }) =>
          `${VERDICTS[verdict]}  上级${figure.get(upstreamTargetId)} → 本级${figure.get(targetId)}  ${shifts.map((shift) => SHIFTS[shift]).join('、')}`,
      ),
    ),
    ...lines(
      '时限对照',
      days.map(
        ({ clauseId, upstreamClauseId, verdict, dueOn, upstreamDueOn }) =>
          `${VERDICTS[verdict]}  上级 ${names.get(upstreamClauseId)} ${upstreamDueOn} → 本级 ${names.get(clauseId)} ${dueOn ?? '未写时限'}`,
      ),
    ),
    ...lines(
      '本级自设',
      ownClauseIds.map((id) => names.get(id) ?? id),
    ),
  ].join('\n');
}

function addDecidingCommands(upstream: Command, io: Io, common: Common): void {
  const deciding = (name: string, description: string, deed: typeof confirmUpstreamLink) =>
    common(upstream.command(name))
      .argument('<clause-id>', '本级条款 / the clause that carries out')
      .argument('<upstream-clause-id>', '上级条款 / the clause of the higher plan')
      .description(description)
      .requiredOption('--reason <text>', '理由 / why')
      .action((clauseId: string, upstreamClauseId: string, options: DecideOptions) =>
        within(io, options, async ({ perform }) => {
          const { outcome, sequence } = await perform(deed, { clauseId, upstreamClauseId, reason: options.reason });
          const told = { ...outcome, ledgerSequence: sequence };
          say(io, options, told, () => `已登记 ${outcome.linkId}（台账第 ${sequence} 号）。`);
        }),
      );
  deciding('confirm', '确认该条款落实上级条款 / the clause carries out the higher one', confirmUpstreamLink);
  deciding('reject', '该条款并非落实上级条款，不再提出 / it does not; not proposed again', rejectUpstreamLink);

  common(upstream.command('remove'))
    .argument('<link-id>', '对应编号 / id of the link')
    .description('撤回对条款对应的认定，原认定保留可查 / takes a decision back; it stays on record')
    .requiredOption('--reason <text>', '理由 / why')
    .option('--expected-version <n>', '所依据的版本 / the version that was looked at')
    .action((linkId: string, options: DecideOptions & { expectedVersion?: string }) =>
      within(io, options, async ({ perform }) => {
        const { expectedVersion, reason } = options;
        const version =
          expectedVersion === undefined
            ? {}
            : { expectedVersion: wholeOption(expectedVersion, '--expected-version', 1, 999_999_999) };
        const { outcome, sequence } = await perform(removeUpstreamLink, { linkId, reason, ...version });
        const told = { ...outcome, ledgerSequence: sequence };
        say(io, options, told, () => `已撤回 ${linkId}（台账第 ${sequence} 号）。`);
      }),
    );
}
