import { addDays, type LocalDate } from '../kernel/local-date.ts';
import type { Limits } from '../progress/limits.ts';
import { isEmptyText, periodNamed } from '../progress/report.ts';
import type { MissingReport } from '../progress/store-report-facts.ts';
import type { MarkFact } from './mark.ts';
import type { ReportedLine } from './store-work-facts.ts';

/** What the reporting of a year comes to. */
export interface Reporting {
  missing: readonly Pick<MissingReport, 'unitId' | 'period' | 'dueOn'>[];
  lines: readonly ReportedLine[];
}

const mark = (code: string, key: string, on: LocalDate, wordsZh: string, wordsEn: string): MarkFact => ({
  id: key,
  code,
  factKey: key,
  on,
  obligationId: null,
  hundredths: null,
  wordsZh,
  wordsEn,
});

/**
 * The facts of discipline by unit (domain.md §10, S22): a report of the year that is missing, one handed in late, one in which
 * everything said is empty. One report is one fact of each kind; a missing one is not late as well.
 */
export function disciplineFacts({ missing, lines }: Reporting, year: number, limits: Limits): Map<string, MarkFact[]> {
  const facts = new Map<string, MarkFact[]>();
  const add = (unitId: string, fact: MarkFact) => facts.set(unitId, [...(facts.get(unitId) ?? []), fact]);
  for (const { unitId, period, dueOn } of missing) {
    if (!periodNamed(period)?.lastOn.startsWith(`${year}-`)) continue;
    const on = addDays(dueOn, 1);
    add(
      unitId,
      mark(
        'MISSING_REPORT',
        `${unitId}/${period}`,
        on,
        `缺 ${period} 进展报告（应于 ${dueOn} 前报送，含当日）。`,
        `No report on ${period}, due by ${dueOn}.`,
      ),
    );
  }
  for (const entries of Map.groupBy(lines, ({ reportId }) => reportId).values()) {
    const [first] = entries;
    if (!first) continue;
    const { reportId, unitId, period, dueOn, submittedOn } = first;
    if (submittedOn > dueOn) {
      const zh = `${period} 报告应于 ${dueOn} 前（含当日）报送，实于 ${submittedOn} 报送。`;
      add(
        unitId,
        mark(
          'LATE_REPORT',
          `${reportId}/late`,
          submittedOn,
          zh,
          `The report on ${period}, due by ${dueOn}, came on ${submittedOn}.`,
        ),
      );
    }
    if (entries.every(({ done }) => isEmptyText(done, limits))) {
      add(
        unitId,
        mark(
          'EMPTY_REPORT',
          `${reportId}/empty`,
          submittedOn,
          `${period} 报告没有实质内容。`,
          `The report on ${period} says nothing of substance.`,
        ),
      );
    }
  }
  return facts;
}
