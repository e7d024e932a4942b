import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { isIntact } from '../papers/check.ts';
import { numberPaperWith, voidPaper } from '../papers/commands.ts';
import { type ComposedPaper, fileNameOf, readParticulars } from '../papers/compose.ts';
import { PAPER_NAMES, type PaperText, readCheckCode } from '../papers/paper.ts';
import { batchOfPapers, countBatch } from '../papers/paper-batch.ts';
import { draftPaper } from '../papers/paper-draft.ts';
import { toPdf } from '../papers/pdf.ts';
import { SLOTS } from '../papers/slot.ts';
import { findPaper, listPapers, listPapersByCode, type Paper } from '../papers/store.ts';
import { textTable } from '../papers/text-table.ts';
import { renderWord } from '../papers/word/documents.ts';
import { zipStream } from '../papers/zip-stream.ts';
import { type CommonOptions, EXIT, type Io } from './io.ts';
import { writeParts } from './output-file.ts';
import {
  type FilterOptions,
  measureFilterOption,
  paperKindOption,
  particularsOption,
  type SubjectOptions,
  subjectOption,
  withSubject,
} from './paper-subject.ts';
import { dayOption, type Session, withRegistry } from './session.ts';

/** `paper make`, `number`, `void`, `check`, `list`: what the office sends out. */
export function addPaperCommands(
  paper: Command,
  io: Io,
  common: (command: Command) => Command,
  exitWith: (code: number) => void,
): void {
  addMaking(paper, io, common);
  addNumbering(paper, io, common);
  common(paper.command('check'))
    .argument('<code>', '文书下方的核验码 / the code at the foot of a paper')
    .description('核验文书：是否真实、有无改动、是否作废 / whether a paper is genuine, untouched and standing')
    .action((given: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        const code =
          readCheckCode(given) ??
          refuse(
            'BAD_INPUT',
            {
              field: 'code',
              problem: '核验码应为 12 位字母和数字。',
              problemEn: 'a check code has 12 letters and digits.',
            },
            ['code'],
          );
        const [found] = await listPapersByCode(db(), code);
        const isWhole = found ? isIntact(found) : null;
        if (!found || !isWhole) exitWith(EXIT.problemsFound);
        if (options.json)
          io.out(JSON.stringify({ code, isIntact: isWhole, paper: found ? shown(found) : null }, null, 1));
        else
          io.out(
            found
              ? checkText(found, isWhole === true)
              : `核验码 ${code}：没有已编号的文书使用此码（代拟稿的核验码不作证明）。`,
          );
      }),
    );
  common(paper.command('list'))
    .description('已编号的文书 / papers that have a number')
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        const rows: Paper[] = [];
        let after: readonly (string | number)[] | null = null;
        for (;;) {
          const page = await listPapers(
            db(),
            {},
            { size: 1000, direction: 'FORWARD', after, before: null, origin: 'cli' },
          );
          for (const { node } of page.edges) rows.push(node);
          const last = rows.at(-1);
          if (!page.pageInfo.hasNextPage || !last) break;
          after = [last.issuedOn, last.id];
        }
        io.out(
          options.json
            ? JSON.stringify({ count: rows.length, papers: rows.map(shown) }, null, 1)
            : textTable(PAPER_COLUMNS, rows),
        );
      }),
    );
}

const shown = ({ facts, content: _content, ...row }: Paper) => ({ ...row, figures: facts.figures });

const PAPER_COLUMNS = [
  { head: '文号', cell: (row: Paper) => row.docNumber },
  { head: '日期', cell: (row: Paper) => row.issuedOn },
  { head: '种类', cell: (row: Paper) => PAPER_NAMES[row.kind].zh },
  { head: '主送', cell: (row: Paper) => row.addresseeName ?? '' },
  { head: '标题', cell: (row: Paper) => row.title, widest: 60 },
  { head: '核验码', cell: (row: Paper) => row.checkCode },
  { head: '作废', cell: (row: Paper) => row.voidReason ?? '' },
  { head: '编号', cell: (row: Paper) => row.id },
];

function checkText(paper: Paper, isWhole: boolean): string {
  const state = !isWhole
    ? '登记内容与编号时不一致，请核查'
    : paper.voidedAt === null
      ? '真实有效'
      : `已作废：${paper.voidReason}`;
  const figures = textTable(
    [
      {
        head: '事项',
        cell: (figure) => (figure.slot in SLOTS ? SLOTS[figure.slot as keyof typeof SLOTS].zh : figure.slot),
      },
      { head: '内容', cell: (figure) => figure.value, widest: 60 },
      { head: '出处', cell: (figure) => figure.source },
    ],
    paper.facts.figures,
  );
  return [
    `核验码 ${paper.checkCode}：${state}`,
    `${paper.docNumber}　${paper.issuedOn}　${paper.title}${paper.addresseeName ? `　主送 ${paper.addresseeName}` : ''}`,
    figures,
  ].join('\n');
}

async function writePaper(
  io: Io,
  text: PaperText,
  about: readonly string[],
  output: string | undefined,
): Promise<string> {
  const file = output ?? `${fileNameOf(text, about)}.docx`;
  const docx = await renderWord(text);
  return writeParts(file, [/\.pdf$/i.test(file) ? await toPdf(docx, io.convert) : docx]);
}

const lacks = ({ missing }: ComposedPaper): string =>
  missing.length === 0 ? '' : `\n尚缺：${missing.map((slot) => `${SLOTS[slot].zh} ${slot}`).join('、')}`;

function addMaking(paper: Command, io: Io, common: (command: Command) => Command): void {
  withSubject(common(paper.command('make')))
    .description(
      '制作代拟稿；或 --all 把筛选出的全部措施的文书打成一个压缩包 / a draft, or with --all one archive of all that a filter holds',
    )
    .option('-o, --output <file>', '输出文件（.docx、.pdf；--all 时 .zip）/ file to write')
    .option('--all', '全部措施 / the papers of all measures')
    .option('--measure-kind <kind>', '只要某类措施 / only measures of a kind')
    .option('--state <state>', '只要某状态的措施 / only measures in a state')
    .action(
      (measureId: string | undefined, options: SubjectOptions & FilterOptions & { output?: string; all?: boolean }) =>
        withRegistry(io, options, { create: false }, async (session) => {
          if (options.all) await makeAll(io, session, options);
          else await makeOne(io, session, measureId, options);
        }),
    );
}

async function makeAll(
  io: Io,
  session: Session,
  options: SubjectOptions & FilterOptions & { output?: string },
): Promise<void> {
  const { registry, db, today } = session;
  const filter = await measureFilterOption(session, options);
  const count = await countBatch(db(), { filter });
  const question = { filter, kind: paperKindOption(options), on: today, calendar: registry.calendar };
  const entries = batchOfPapers(db, question, (done) => io.progress(progressBar(done, count)));
  const file = await writeParts(options.output ?? `督办文书_${today}.zip`, zipStream(entries));
  io.progress('');
  io.out(options.json ? JSON.stringify({ file, count }) : `已写入 ${file}：文书 ${count} 件`);
}

/** 文书 [██████░░░░] 60 / 100 */
export function progressBar(done: number, count: number, what = '文书'): string {
  const WIDTH = 24;
  const full = count === 0 ? WIDTH : Math.round((done / count) * WIDTH);
  return `${what} [${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${done} / ${count}`;
}

async function makeOne(
  io: Io,
  session: Session,
  measureId: string | undefined,
  options: SubjectOptions & { output?: string },
): Promise<void> {
  const { registry, db, today } = session;
  const subject = await subjectOption(session, measureId, options);
  const draft = await draftPaper(db(), subject, {
    kind: paperKindOption(options),
    particulars: readParticulars(particularsOption(options)),
    issuedOn: null,
    on: today,
    calendar: registry.calendar,
    moment: { asOf: 'asOf' in subject ? subject.asOf : today, knownAt: registry.clock.now() },
  });
  const { measure } = draft.statement;
  const about = measure ? [measure.addresseeName, measure.facts.clausePath] : [];
  const file = await writePaper(io, draft.text, about, options.output);
  const { checkCode, missing } = draft;
  io.out(
    options.json
      ? JSON.stringify({ file, kind: draft.text.kind, checkCode, missing })
      : `已写入 ${file}（代拟稿，核验码 ${checkCode}）${lacks(draft)}`,
  );
}

function addNumbering(paper: Command, io: Io, common: (command: Command) => Command): void {
  withSubject(common(paper.command('number')))
    .description('文书编号并定稿，不能再改 / gives a paper its document number and freezes it')
    .option('--issued-on <day>', '成文日期，缺省为今天 / day of issue, default today')
    .option('-o, --output <file>', '同时输出（.docx、.pdf）/ also write the file')
    .action((measureId: string | undefined, options: SubjectOptions & { issuedOn?: string; output?: string }) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { registry, db, perform } = session;
        const kind = paperKindOption(options);
        const { outcome, sequence } = await perform(numberPaperWith(registry.calendar), {
          subject: await subjectOption(session, measureId, options),
          ...(kind && { kind }),
          particulars: particularsOption(options),
          ...(options.issuedOn !== undefined && { issuedOn: dayOption(options.issuedOn, '--issued-on') }),
        });
        const numbered = await findPaper(db(), outcome.paperId);
        const file = numbered && options.output ? await writePaper(io, numbered.content, [], options.output) : null;
        io.out(
          options.json
            ? JSON.stringify({ ...outcome, file, ledgerSequence: sequence })
            : `${outcome.docNumber}（${outcome.paperId}），核验码 ${outcome.checkCode}${file ? `，已写入 ${file}` : ''}`,
        );
      }),
    );
  common(paper.command('print'))
    .argument('<paper-id>', '已编号文书的编号 / id of a numbered paper')
    .requiredOption('-o, --output <file>', '输出文件（.docx、.pdf）/ file to write')
    .description('重新打印已编号的文书，内容与编号时一致 / prints a numbered paper again, as it was frozen')
    .action((paperId: string, options: CommonOptions & { output: string }) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        const found =
          (await findPaper(db(), paperId)) ??
          refuse('NOT_FOUND', { field: 'paper-id', noun: 'Paper', id: paperId }, ['paper-id']);
        const file = await writePaper(io, found.content, [], options.output);
        io.out(options.json ? JSON.stringify({ file, docNumber: found.docNumber }) : `已写入 ${file}`);
      }),
    );
  common(paper.command('void'))
    .argument('<paper-id>', '文书编号 / id of a paper')
    .requiredOption('--reason <text>', '原因 / why')
    .description('作废一份文书；文号不再使用 / makes a paper void; its number is never used again')
    .action((paperId: string, options: CommonOptions & { reason: string }) =>
      withRegistry(io, options, { create: false }, async ({ db, perform }) => {
        const expectedVersion = (await findPaper(db(), paperId))?.version ?? 0;
        const { sequence } = await perform(voidPaper, { paperId, reason: options.reason, expectedVersion });
        io.out(options.json ? JSON.stringify({ paperId, ledgerSequence: sequence }) : `已作废 ${paperId}`);
      }),
    );
}
