import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph } from 'docx';
import type { YearlyLead, YearlyReport } from '../../progress/store-yearly.ts';
import { GAP_WORDS } from '../../progress/yearly.ts';
import { STATE_WORDS } from '../ledger-sheet.ts';
import { gridTable } from './annex.ts';
import { PAGE, SIZE } from './layout.ts';
import { settle } from './settle.ts';
import { line, run } from './text.ts';

const sentence = (text: string) => line(text, { align: 'both', firstLine: 2 });
const heading = (text: string) => line(text, { font: 'heiti', firstLine: 2, keepNext: true });

const countsZh = ({ duties, completed, overdue, reported, withGaps }: YearlyReport['counts']): string =>
  `涉及 ${duties} 项，办结 ${completed} 项，逾期 ${overdue} 项，本年度有经审核报告的 ${reported} 项，尚有缺口的 ${withGaps} 项`;

const COLUMNS = [
  { head: '条款和任务', share: 26, centred: false },
  { head: '时限', share: 13, centred: true },
  { head: '状态', share: 10, centred: true },
  { head: '已报进展', share: 31, centred: false },
  { head: '缺口', share: 20, centred: false },
];

const rowsOf = ({ lines }: YearlyLead): string[][] =>
  lines.map(({ duty, path, title, state, last, gaps }) => [
    `${path} ${title}`,
    duty.dueOn ?? '未定',
    STATE_WORDS[state],
    last ? `${last.report.period}：${last.entry.percentDone}%，${last.entry.done}` : '—',
    gaps.map((gap) => GAP_WORDS[gap].zh).join('；') || '—',
  ]);

/**
 * A year's progress as a Word document on A4 by the measures of GB/T 9704: for the government or for the coordinating office (plan
 * 三（一）). What nobody reported is not in it; a draft for the office to word and sign, so it bears neither number nor seal.
 */
export async function yearlyDocument(
  report: YearlyReport,
  { planTitle, nameOf }: { planTitle: string; nameOf: (unitId: string | null) => string },
): Promise<Uint8Array> {
  const isForGovernment = report.audience === 'GOVERNMENT';
  const title = `《${planTitle}》${report.year}年度进展${isForGovernment ? '情况报告' : '汇总'}`;
  const source = `本${isForGovernment ? '报告' : '汇总'}依据截至 ${report.until} 的登记和已审核的进展报告汇集，未另行要求报送；没有报告的如实列为缺口。`;
  const document = new Document({
    title,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [run(['— ', PageNumber.CURRENT, ' —'], { font: 'song', size: SIZE.four })],
              }),
            ],
          }),
        },
        children: [
          line('代拟稿', { align: 'right', size: SIZE.four }),
          line(title, { font: 'title', size: SIZE.two, align: 'center', line: 660, after: 240 }),
          sentence(isForGovernment ? '区人民政府：' : '统筹协调单位：'),
          sentence(source),
          sentence(`总体情况：${countsZh(report.counts)}。`),
          ...report.leads.flatMap((lead) => [
            heading(nameOf(lead.unitId)),
            sentence(`${countsZh(lead.counts)}。`),
            ...(lead.lines.length > 0 ? [gridTable(COLUMNS, rowsOf(lead), { width: PAGE.text })] : []),
          ]),
        ],
      },
    ],
  });
  return settle(await Packer.toBuffer(document));
}
