import { basename } from 'node:path';
import type { Command } from 'commander';
import { toCorpusItem } from '../intake/corpus-item.ts';
import { readPlan } from '../intake/read-plan.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Io } from './io.ts';
import { type HintOptions, hintsOf, PLAN_FILE, readDocument } from './plan-file.ts';

interface ReadOptions extends HintOptions {
  id?: string;
}

/** `read`: what a text says, without writing it down. */
export function addReadingCommand(program: Command, io: Io, common: (command: Command) => Command): void {
  common(program.command('read'))
    .argument('<file>', PLAN_FILE)
    .description(
      '读取方案并输出条款（corpus/SCHEMA.md 格式的 JSON），不写库 / read a plan and print its clauses, writing nothing',
    )
    .option('--id <id>', '结果中的编号，缺省为文件名 / id of the item, default the file name')
    .option('--year <yyyy>', '未写年份的日期所属年份 / year of dates that name none')
    .option('--issued <day>', '成文日期 / day of issue where the text states none')
    .action(async (file: string, options: ReadOptions) => {
      const { year, issuedOn } = hintsOf(options);
      const { text, format } = await readDocument(io, file);
      const draft = readPlan(text, { ...(year && { defaultYear: year }), ...(issuedOn && { issuedOn }) });
      if (draft.clauses.length === 0) refuse('PLAN_WITHOUT_CLAUSES', {}, ['file']);
      const item = toCorpusItem(draft, options.id ?? basename(file).replace(/\.[^.]*$/, ''));
      // Offsets lead into the words as extracted; of a text file the reader has them already.
      io.out(JSON.stringify(format === 'TXT' ? item : { ...item, format, text }, null, 1));
    });
}
