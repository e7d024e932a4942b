import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { publishDocumentSeries, publishPaperTemplate } from '../papers/commands-wording.ts';
import { readParticulars } from '../papers/compose.ts';
import { PAPER_KINDS, PAPER_NAMES } from '../papers/paper.ts';
import { draftInWords } from '../papers/paper-draft.ts';
import { SLOTS } from '../papers/slot.ts';
import { findTemplateInForce, listSeries, listTemplates } from '../papers/store-wording.ts';
import { parseTemplate } from '../papers/template.ts';
import { textTable } from '../papers/text-table.ts';
import { renderWord } from '../papers/word/documents.ts';
import type { CommonOptions, Io } from './io.ts';
import { writeParts } from './output-file.ts';
import { particularsOption, type SubjectOptions, subjectOption, withSubject, wordOption } from './paper-subject.ts';
import { dayOption, withRegistry } from './session.ts';
import { SOURCE_STATUS_WORDS } from './words.ts';

const EVERYTHING = { size: 10_000, direction: 'FORWARD', after: null, before: null, origin: 'cli' } as const;

async function readJsonFile(file: string): Promise<unknown> {
  const wrong = (problem: string, problemEn: string): never =>
    refuse('BAD_INPUT', { field: 'file', problem, problemEn }, ['file']);
  const text = await readFile(file, 'utf8').catch(() => wrong(`不能读取 ${file}。`, `${file} cannot be read.`));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return wrong(`${file} 不是 JSON。`, `${file} is no JSON.`);
  }
}

/** `paper template` and `paper series`: the office's own wording and numbers. */
export function addPaperWordingCommands(paper: Command, io: Io, common: (command: Command) => Command): void {
  const template = paper.command('template').description('文书模板 / the wording of papers');
  common(template.command('list'))
    .description('全部模板及版本 / all templates and versions')
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        const rows = (await listTemplates(db(), EVERYTHING)).edges.map(({ node }) => node);
        io.out(
          options.json
            ? JSON.stringify({ count: rows.length, templates: rows.map(({ content }) => content) }, null, 1)
            : textTable(
                [
                  { head: '种类', cell: (row) => row.kind },
                  { head: '名称', cell: (row) => PAPER_NAMES[row.kind].zh },
                  { head: '版本', cell: (row) => String(row.version), alignRight: true },
                  { head: '生效', cell: (row) => row.validFrom },
                  { head: '失效', cell: (row) => row.validTo ?? '' },
                  { head: '状态', cell: (row) => SOURCE_STATUS_WORDS[row.content.sourceStatus] },
                ],
                rows,
              ),
        );
      }),
    );
  common(template.command('show'))
    .argument('<kind>', '文书种类 / which paper')
    .option('--on <day>', '哪一天生效的版本，缺省为今天 / in force on a day, default today')
    .description('输出一个模板（JSON），可修改后以新版本发布 / prints a template, to be changed and published')
    .action((given: string, options: CommonOptions & { on?: string }) =>
      withRegistry(io, options, { create: false }, async ({ db, today }) => {
        const kind = wordOption(given, 'kind', PAPER_KINDS) ?? 'REMINDER';
        const on = options.on === undefined ? today : dayOption(options.on, '--on');
        const row =
          (await findTemplateInForce(db(), kind, on)) ??
          refuse('RULES_NOT_IN_FORCE', { on, what: '文书模板', whatEn: 'template' }, ['kind']);
        io.out(JSON.stringify(row.content, null, 2));
      }),
    );
  withSubject(common(template.command('preview')))
    .requiredOption('--file <file>', '模板文件（JSON）/ the template')
    .option('-o, --output <file>', '输出 .docx / also write the Word file')
    .description('用未发布的模板试印，不写库 / how a subject reads in a template that is not published')
    .action((measureId: string | undefined, options: SubjectOptions & { file: string; output?: string }) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { registry, db, today } = session;
        const words = parseTemplate(await readJsonFile(options.file));
        const subject = await subjectOption(session, measureId, options);
        const { text, missing } = await draftInWords(db(), words, subject, {
          particulars: readParticulars(particularsOption(options)),
          issuedOn: null,
          on: today,
          calendar: registry.calendar,
          moment: { asOf: 'asOf' in subject ? subject.asOf : today, knownAt: registry.clock.now() },
        });
        if (options.output) await writeParts(options.output, [await renderWord(text)]);
        if (options.json) io.out(JSON.stringify({ text, missing }, null, 1));
        else {
          const rows = [...text.fields, ...text.attendance].map(({ label, text: words }) => `${label}：${words}`);
          const lacking = missing.map((slot) => `${SLOTS[slot].zh} ${slot}`).join('、');
          io.out(
            [
              ...text.titleLines,
              '',
              ...text.blocks.map((block) => block.text),
              ...rows,
              '',
              `尚缺：${lacking || '无'}`,
            ].join('\n'),
          );
        }
      }),
    );
  common(template.command('publish'))
    .argument('<file>', '模板文件（JSON）/ the template')
    .description('发布模板的新版本 / publishes a version of a template')
    .action((file: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ perform }) => {
        const { outcome, sequence } = await perform(publishPaperTemplate, { template: await readJsonFile(file) });
        io.out(
          options.json ? JSON.stringify({ ...outcome, ledgerSequence: sequence }) : `已发布 ${outcome.templateId}`,
        );
      }),
    );
  const series = paper.command('series').description('文号序列 / series of document numbers');
  common(series.command('list'))
    .description('全部序列 / all series')
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        const rows = (await listSeries(db(), EVERYTHING)).edges.map(({ node }) => node.content);
        io.out(
          options.json
            ? JSON.stringify({ count: rows.length, series: rows }, null, 1)
            : textTable(
                [
                  { head: '代码', cell: (row) => row.code },
                  { head: '版本', cell: (row) => String(row.version), alignRight: true },
                  { head: '代字', cell: (row) => row.prefix },
                  { head: '发文机关', cell: (row) => row.issuer },
                  { head: '用于', cell: (row) => row.kinds.map((kind) => PAPER_NAMES[kind].zh).join('、'), widest: 60 },
                  { head: '状态', cell: (row) => SOURCE_STATUS_WORDS[row.sourceStatus] },
                ],
                rows,
              ),
        );
      }),
    );
  common(series.command('publish'))
    .argument('<file>', '序列文件（JSON）/ the series')
    .description('发布序列的新版本 / publishes a version of a series')
    .action((file: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ perform }) => {
        const { outcome, sequence } = await perform(publishDocumentSeries, { series: await readJsonFile(file) });
        io.out(options.json ? JSON.stringify({ ...outcome, ledgerSequence: sequence }) : `已发布 ${outcome.seriesId}`);
      }),
    );
}
