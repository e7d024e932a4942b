import type { Command } from 'commander';
import { listIndicatorsOfClauses } from '../indicators/store.ts';
import { WANTS_A_PERSON } from '../intake/finding.ts';
import { type Finding, listAllFindings } from '../intake/store.ts';
import { countReviewQueue, listReviewQueue, listReviewReasons } from '../intake/store-review.ts';
import { pageRequest } from '../kernel/page.ts';
import { COMPARATOR_WORDS } from '../papers/final-words.ts';
import { type Column, textTable } from '../papers/text-table.ts';
import { listDeadlines, listResponsibilities, listWordings } from '../tasks/store.ts';
import { addCorrectingCommands, clauseNamed, momentOf } from './correcting.ts';
import type { CommonOptions, Io } from './io.ts';
import { SEVERITY_IN_WORDS, timeInWords } from './reading-words.ts';
import { wholeOption, withRegistry } from './session.ts';
import { DEADLINE_KIND_WORDS } from './words.ts';

type Common = (command: Command) => Command;
const QUEUE_SHOWN = 200;

/** `review`: what a machine read, for a person to confirm, correct, split, merge, resolve or let rest. */
export function addReviewingCommands(program: Command, io: Io, common: Common): void {
  const review = program.command('review').description('核对机器读取的结果 / review what was read');
  addQueueCommand(review, io, common);
  addShowCommand(review, io, common);
  addCorrectingCommands(review, io, common);
}

function addQueueCommand(review: Command, io: Io, common: Common): void {
  common(review.command('queue', { isDefault: true }))
    .description('待核对条款，疑问最多者在前 / clauses that want a person, most doubtful first')
    .option('--plan <id>', '只看某方案 / only this plan')
    .option('--first <n>', '至多列出多少条 / at most this many', String(QUEUE_SHOWN))
    .action((options: CommonOptions & { plan?: string; first: string }) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const db = session.db();
        const moment = momentOf(session);
        const filter = { ...moment, planId: options.plan };
        const first = wholeOption(options.first, '--first', 1, QUEUE_SHOWN);
        const page = await listReviewQueue(db, filter, pageRequest({ first }, 'review'));
        const items = page.edges.map(({ node }) => node);
        const total = await countReviewQueue(db, filter);
        const clauses = items.map(({ clause }) => clause);
        const reasons = await listReviewReasons(db, clauses, moment);
        const rows = items.map(({ clause, ...item }) => ({
          ...{ clauseId: clause.id, planId: clause.planId, path: clause.path, title: clause.title },
          ...{ version: clause.version, confirmed: clause.confirmedAt !== null, ...item },
          ...(reasons.get(clause.id) ?? { findings: [], doubts: [] }),
        }));
        // What concerns the text as a whole stands on no clause; it is shown where one plan is asked for.
        const ofText = options.plan
          ? (await listAllFindings(db, { planId: options.plan, openAt: moment })).filter(
              ({ clauseId, severity }) => clauseId === null && WANTS_A_PERSON.includes(severity),
            )
          : [];
        if (options.json) {
          const queue = { ...moment, total, count: rows.length, queue: rows, ofText };
          return io.out(JSON.stringify(queue, null, 1));
        }
        io.out(`待核对条款 ${total} 条${rows.length < total ? `（列出前 ${rows.length} 条）` : ''}`);
        if (rows.length > 0) io.out(textTable(QUEUE_COLUMNS, rows));
        for (const { id, severity, rule, messageZh } of ofText)
          io.out(`全文 ${SEVERITY_IN_WORDS[severity]} ${rule}：${messageZh} ${id}`);
      }),
    );
}

const QUEUE_COLUMNS: Column<{
  clauseId: string;
  path: string;
  title: string;
  confirmed: boolean;
  confidence: number;
  findings: readonly Finding[];
  doubts: readonly { surface: string }[];
}>[] = [
  { head: '编号', cell: (row) => row.clauseId },
  { head: '条款', cell: (row) => row.path },
  { head: '任务', cell: (row) => row.title, widest: 30 },
  { head: '已确认', cell: (row) => (row.confirmed ? '是' : '否') },
  { head: '把握', cell: (row) => `${row.confidence}%`, alignRight: true },
  {
    head: '提示',
    cell: (row) => row.findings.map(({ rule, severity }) => `${SEVERITY_IN_WORDS[severity]} ${rule}`).join('；'),
    widest: 70,
  },
  { head: '没有把握的文字', cell: (row) => row.doubts.map(({ surface }) => surface).join('；'), widest: 30 },
];

function addShowCommand(review: Command, io: Io, common: Common): void {
  common(review.command('show'))
    .argument('<clause-id>', '条款编号 / id of the clause')
    .description('条款原文、读取结果、提示与历次更正 / the words, what was read, findings, earlier readings')
    .action((clauseId: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const db = session.db();
        const clause = await clauseNamed(db, clauseId);
        const names = await listResponsibilities(db, [clauseId]);
        const deadlines = await listDeadlines(db, [clauseId]);
        const indicators = await listIndicatorsOfClauses(db, [clauseId]);
        const findings = await listAllFindings(db, { clauseId, openAt: momentOf(session) });
        const wordings = await listWordings(db, [clauseId]);
        if (options.json) {
          return io.out(JSON.stringify({ clause, names, deadlines, indicators, findings, wordings }, null, 1));
        }
        const state = clause.confirmedAt ? `已由 ${clause.confirmedBy} 确认` : '未确认';
        io.out(
          [
            `${clause.path} ${clause.title}（${clause.id}，第 ${clause.version} 版，${state}）`,
            `原文 [${clause.spanStart}–${clause.spanEnd}]：${clause.text}`,
            `责任行：${clause.responsibilityLine}`,
            ...names.map(
              ({ id, role, surface, unitId, groupId, decidedBy }) =>
                `  ${role === 'LEAD' ? '牵头' : '协办'} ${surface}${unitId || groupId ? '' : '（未对应单位）'}${decidedBy ? ` · ${decidedBy} 确定` : ''} ${id}`,
            ),
            ...deadlines.map(
              ({ id, surface, kind, normalised }) =>
                `  期限 “${surface}”=${kind} ${normalised}（${DEADLINE_KIND_WORDS[kind]}：${timeInWords(normalised)}） ${id}`,
            ),
            ...indicators.map(
              ({ id, surface, name, comparator, value, unit }) =>
                `  指标 “${surface}”=${name} ${comparator} ${value} ${unit}（${COMPARATOR_WORDS[comparator]}） ${id}`,
            ),
            ...findings.map(
              ({ id, severity, rule, messageZh }) =>
                `  提示 ${SEVERITY_IN_WORDS[severity]} ${rule}：${messageZh} ${id}`,
            ),
            ...wordings
              .filter(({ correctedBy }) => correctedBy !== null)
              .map(
                ({ recordedAt, correctedBy, correctionReason }) =>
                  `  更正 ${recordedAt} ${correctedBy}：${correctionReason}`,
              ),
          ].join('\n'),
        );
      }),
    );
}
