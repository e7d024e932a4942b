import type { Command } from 'commander';
import type { Db } from '../db/engine.ts';
import { refuse } from '../kernel/refusal.ts';
import { findEntry } from '../ledger/store.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { drawSampleOfItems, redraw } from '../progress/commands-sample.ts';
import { STATE_NAMES } from '../progress/item.ts';
import { checkEvidenceFiles } from '../progress/store-evidence-check.ts';
import { listAllItems } from '../progress/store-items.ts';
import { listSampleItems, listSamplesById } from '../progress/store-samples.ts';
import { ALL_TABLES } from '../registry/all-tables.ts';
import { checkIndex } from '../search/store-index.ts';
import { missingNamedDays } from '../tasks/store-named-days.ts';
import type { Proof } from './copies.ts';
import { type CommonOptions, EXIT, type Io } from './io.ts';
import { type Common, say, speaking } from './item-options.ts';
import { readProof } from './operating.ts';
import { type Session, unitNamed, wholeOption, withRegistry } from './session.ts';

/** `verify`: ledger, rows and files of evidence; `sample`: items drawn for checks on the spot. */
export function addVerifyingCommands(program: Command, io: Io, common: Common, setExit: (code: number) => void): void {
  common(program.command('verify'))
    .option(
      '--proof <file>',
      '与此前的证明对照：备份的证明，或 verify --json 的输出 / hold an earlier proof against the ledger',
    )
    .description('核验整个登记库：总账、各表与证明材料文件 / verify ledger, rows and files of evidence')
    .action((options: CommonOptions & { proof?: string }) =>
      withRegistry(io, options, { create: false }, async ({ registry, db }) => {
        io.progress('核验总账与各表…');
        const { problems: ledgerProblems, ...ledger } = await verifyLedger(db(), ALL_TABLES);
        io.progress('核验证明材料…');
        const { problems: fileProblems, ...evidence } = await checkEvidenceFiles(db(), registry.evidence);
        io.progress('核验检索索引…');
        const search = await checkIndex(db());
        const days = await missingNamedDays(db());
        const head = options.proof === undefined ? null : readProof(options.proof).ledger.head;
        const unproven = head === null ? [] : await againstProof(db(), head);
        const problems = [
          ...unproven,
          ...ledgerProblems,
          ...fileProblems,
          ...search.outOfStep.map(indexProblem),
          ...days.map(dayProblem),
        ];
        const ok = problems.length === 0;
        if (!ok) setExit(EXIT.problemsFound);
        if (options.json)
          return io.out(
            JSON.stringify(
              {
                ok,
                ...(head && { proven: head }),
                ledger,
                evidence,
                search: { documents: search.documents },
                problems,
              },
              null,
              1,
            ),
          );
        io.out(
          `总账 ${ledger.entries} 条，变更 ${ledger.changes} 处，核对 ${ledger.rows} 行；末条第 ${ledger.head.sequence} 号，封签 ${ledger.head.hash}`,
        );
        if (head && unproven.length === 0) io.out(`与证明一致：第 ${head.sequence} 号封签未变`);
        io.out(
          `证明材料 ${evidence.files} 个文件，另有未引用 ${evidence.unreferenced} 个（${registry.evidence.folder}）`,
        );
        io.out(`检索索引 ${search.documents} 篇`);
        const found =
          unproven.length + ledger.problemCount + fileProblems.length + search.outOfStep.length + days.length;
        io.out(ok ? '一致' : `发现 ${found} 处问题`);
        for (const problem of problems) io.out(`- ${problem.messageZh}\n  ${problem.messageEn}`);
      }),
    );

  const sample = program.command('sample').description('抽查名单 / samples for checks on the spot');
  speaking(common(sample.command('draw')))
    .requiredOption('--size <n>', '抽取项数 / how many')
    .option('--seed <text>', '随机种子，缺省自动生成并记录 / what decides the draw')
    .option('--plan <id>', '只抽此方案 / of this plan')
    .option('--unit <name>', '只抽由某单位负责的 / for which a unit answers')
    .description('按公开算法与记录在案的种子抽取，同种子同名单 / draw by a stated algorithm and a recorded seed')
    .action((options: CommonOptions & { size: string; seed?: string; plan?: string; unit?: string }) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { registry, today, perform } = session;
        const unit = options.unit === undefined ? null : await unitNamed(registry, options.unit, today);
        const { outcome } = await perform(drawSampleOfItems, {
          size: wholeOption(options.size, '--size', 1, 200),
          seed: options.seed,
          planId: options.plan,
          unitId: unit?.id,
        });
        await tellSample(session, io, options, outcome.sampleId);
      }),
    );
  common(sample.command('show'))
    .argument('<sample-id>', '编号 / id')
    .description('名单，并按种子重抽核对 / the list, drawn again by its seed to check it')
    .action((id: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, (session) => tellSample(session, io, options, id)),
    );
}

/** The index of words is not in step with a row; it is made anew by `registry reindex`. */
const indexProblem = (subjectId: string) => ({
  kind: 'INDEX_OUT_OF_STEP' as const,
  id: subjectId,
  messageZh: `检索索引与 ${subjectId} 不一致；请运行 registry reindex 重建。`,
  messageEn: `The index of words is out of step with ${subjectId}; run \`registry reindex\`.`,
});

const dayProblem = ({ nameId, dueOrder }: { nameId: string; dueOrder: string }) => ({
  kind: 'DAY_NOT_NAMED' as const,
  id: nameId,
  messageZh: `${nameId} 的期限日索引缺 ${dueOrder}；请运行 registry reindex 重建。`,
  messageEn: `The days on which something is due under ${nameId} lack ${dueOrder}; run \`registry reindex\`.`,
});

/** What an earlier proof says against the ledger: the deed it names must be there under the seal it had. */
async function againstProof(db: Db, head: Proof['ledger']['head']) {
  const entry = await findEntry(db, head.sequence);
  if (head.sequence === 0 || entry?.hash === head.hash) return [];
  const isCut = entry === undefined;
  return [
    {
      kind: isCut ? ('LEDGER_CUT_SHORT' as const) : ('LEDGER_REWRITTEN' as const),
      sequence: head.sequence,
      messageZh: isCut
        ? `证明中的第 ${head.sequence} 号已不在台账：台账被截短。`
        : `第 ${head.sequence} 号的封签与证明不同：台账被重写。`,
      messageEn: isCut
        ? `Deed ${head.sequence} of the proof is no longer there: the ledger was cut short.`
        : `Deed ${head.sequence} bears another seal than in the proof: the ledger was rewritten.`,
    },
  ];
}

async function tellSample({ registry, db, today }: Session, io: Io, options: CommonOptions, id: string): Promise<void> {
  const [sample] = await listSamplesById(db(), [id]);
  if (!sample) return refuse('NOT_FOUND', { field: 'sample', noun: 'Sample', id }, ['sampleId']);
  const drawn = await listSampleItems(db(), [id]);
  const again = await redraw(db(), sample);
  const isReproduced = drawn.length === again.length && drawn.every(({ itemId }, index) => itemId === again[index]);
  const ids = drawn.map(({ itemId }) => itemId);
  const items = await listAllItems(db(), { asOf: today, knownAt: registry.clock.now(), ids });
  const { units } = await registry.dictionary();
  const lines = drawn.map(({ ordinal, itemId, unitId }) => {
    const item = items.find((one) => one.id === itemId);
    const unit = unitId === null ? '' : (units.get(unitId)?.shortName ?? '');
    return `  ${ordinal}. ${item?.number ?? itemId} ${unit} ${item ? STATE_NAMES[item.state] : ''}`;
  });
  const head = `${id} 种子“${sample.seed}”，从 ${sample.population} 项中抽 ${drawn.length} 项（${sample.algorithm}）；重抽${isReproduced ? '一致' : '不一致'}`;
  say(io, options, { ...sample, isReproduced, items: drawn }, [head, ...lines].join('\n'));
}
