import type { Command } from 'commander';
import { decimal } from '../assessment/arithmetic.ts';
import { distributionOf } from '../assessment/distribution.ts';
import { lintOf } from '../assessment/lint.ts';
import { isAnnual, isFinal, listSchemesById } from '../assessment/store.ts';
import { type Assessment, findAssessment, listAssessments } from '../assessment/store-course.ts';
import { cardsOfAssessment, finalCardsOfAssessment, replayAssessment } from '../assessment/store-freeze.ts';
import { unitFactsOf } from '../assessment/store-unit-facts.ts';
import type { Db } from '../db/engine.ts';
import { invariant } from '../kernel/invariant.ts';
import { pageOrigin, pageRequest } from '../kernel/page.ts';
import { refuse } from '../kernel/refusal.ts';
import { textTable } from '../papers/text-table.ts';
import { addCardComparisonCommand } from './card-comparison.ts';
import { addCardExportCommand } from './card-export.ts';
import { finalTable } from './final-assessing.ts';
import { type CommonOptions, EXIT, type Io } from './io.ts';
import { withRegistry } from './session.ts';
import { ASSESSMENT_STAGE_WORDS, gradeText, SCHEME_KIND_WORDS } from './words.ts';

/** More rounds than a register of a hundred years holds. */
const MOST_ROUNDS = 200;

async function meant(db: Db, id: string) {
  const assessment = await findAssessment(db, id);
  if (!assessment) return refuse('NOT_FOUND', { field: 'assessment-id', noun: 'Assessment', id }, ['assessment-id']);
  const [scheme] = await listSchemesById(db, [assessment.schemeId]);
  return scheme ? { assessment, scheme } : refuse('NOT_FOUND', { field: 'schemeId', noun: 'AssessmentScheme', id });
}

const headOf = ({ id, kind, year, round, stage, manifestHash, approvalDocument }: Assessment) => ({
  id,
  kind,
  year,
  round,
  stage,
  approvalDocument,
  manifestHash,
});

/** `assessment list/show` and `replay-assessment`: what a year's evaluation came to, and whether it can be reckoned again. */
export function addAssessingCommands(
  program: Command,
  io: Io,
  common: (command: Command) => Command,
  setExit: (code: number) => void,
): void {
  const group = program.command('assessment').description('年度评估与考核 / evaluations of a year');

  common(group.command('list'))
    .description('列出各年度考核及其阶段 / the assessments and their stages')
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        const request = pageRequest({ first: MOST_ROUNDS }, pageOrigin('assessments', null));
        const rows = (await listAssessments(db(), {}, request)).edges.map(({ node }) => headOf(node));
        if (options.json) return io.out(JSON.stringify(rows, null, 1));
        io.out(
          textTable(
            [
              { head: '编号', cell: ({ id }) => id },
              { head: '类型', cell: ({ kind }) => SCHEME_KIND_WORDS[kind] },
              { head: '年度', cell: ({ year }) => String(year) },
              { head: '轮次', cell: ({ round }) => String(round) },
              { head: '阶段', cell: ({ stage }) => ASSESSMENT_STAGE_WORDS[stage] },
              { head: '批准文号', cell: ({ approvalDocument }) => approvalDocument ?? '' },
            ],
            rows,
          ),
        );
      }),
    );

  common(group.command('show'))
    .argument('<assessment-id>', '考核编号 / id of the assessment')
    .description(
      '各单位得分、等次、分布和定稿前须核查的事项 / cards, grades, distribution and what to look at before sign-off',
    )
    .action((id: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db, registry, today }) => {
        const { assessment, scheme } = await meant(db(), id);
        const { calendar, clock } = registry;
        const moment = { asOf: today, knownAt: clock.now(), year: assessment.year, unitIds: null };
        const { units } = await registry.dictionary();
        const named = (unitId: string) => units.get(unitId)?.shortName ?? unitId;
        if (isFinal(scheme)) {
          const final = { ...moment, assessment, scheme: scheme.scheme, calendar };
          const cards = await finalCardsOfAssessment(db(), final);
          if (options.json) return io.out(JSON.stringify({ ...headOf(assessment), cards }, null, 1));
          io.out(
            `${assessment.year} 年度终期考核 第 ${assessment.round} 轮（${ASSESSMENT_STAGE_WORDS[assessment.stage]}）`,
          );
          return io.out(finalTable(cards, named));
        }
        invariant(isAnnual(scheme), 'a scheme is of one kind or the other');
        const annual = scheme.scheme;
        const question = { ...moment, assessment, scheme: annual, calendar };
        const cards = await cardsOfAssessment(db(), question);
        const facts = assessment.approvedAt === null ? await unitFactsOf(db(), question) : [];
        const lint = facts.flatMap((unit) => lintOf(unit, annual, assessment.coordinationUnitId));
        const distribution = distributionOf(cards);
        if (options.json) {
          return io.out(JSON.stringify({ ...headOf(assessment), cards, lint, distribution }, null, 1));
        }
        const scored = cards.filter(({ status }) => status === 'SCORED');
        io.out(
          `${assessment.year} 年度 第 ${assessment.round} 轮（${ASSESSMENT_STAGE_WORDS[assessment.stage]}）：${scored.length} 个单位有得分，${distribution.nothingDue} 个单位没有到期事项`,
        );
        io.out(
          textTable(
            [
              { head: '单位', cell: ({ unitId }) => named(unitId) },
              { head: '到期', alignRight: true, cell: ({ counts }) => String(counts.due) },
              { head: '已确定分', alignRight: true, cell: ({ totalHundredths }) => decimal(totalHundredths ?? 0) },
              { head: '最高可达', alignRight: true, cell: ({ bestHundredths }) => decimal(bestHundredths ?? 0) },
              {
                head: '等次',
                cell: gradeText,
              },
            ],
            scored,
          ),
        );
        for (const line of lint) io.out(`- ${named(line.unitId)} ${line.messageZh}`);
      }),
    );

  addCardExportCommand(group, io, common);
  addCardComparisonCommand(group, io, common);

  common(program.command('replay-assessment'))
    .argument('<assessment-id>', '已批准的考核编号 / id of an approved assessment')
    .description(
      '按冻结的事实重新计算，并与当时登记情况逐字节核对 / reckon a frozen result again and compare to the byte',
    )
    .action((id: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db, registry }) => {
        const { assessment, scheme } = await meant(db(), id);
        if (assessment.approvedAt === null) {
          refuse('WRONG_STATE', { fromState: assessment.stage, deed: 'replay-assessment' }, ['assessment-id']);
        }
        const replay = await replayAssessment(db(), assessment, scheme, registry.calendar);
        const holds = replay.manifestHolds && replay.differing.length === 0 && replay.movedFacts.length === 0;
        if (!holds) setExit(EXIT.problemsFound);
        if (options.json) return io.out(JSON.stringify({ ok: holds, ...replay }, null, 1));
        io.out(
          `重算 ${replay.cards} 张得分卡：${holds ? '与批准结果逐字节一致' : '不一致'}；清单哈希 ${replay.manifestHolds ? '相符' : '不符'}`,
        );
        for (const unitId of new Set([...replay.differing, ...replay.movedFacts])) io.out(`- ${unitId}`);
      }),
    );
}
