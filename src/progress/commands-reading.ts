import type { Tx } from '../db/engine.ts';
import { isDecimal, isRatio } from '../indicators/reading.ts';
import { type Indicator, listIndicatorsById } from '../indicators/store.ts';
import {
  addReadings,
  closeReadings,
  listReadingsById,
  listReadingsOfIndicators,
  verifyReadingRow,
} from '../indicators/store-readings.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command } from '../ledger/command.ts';
import type { ReportPeriod } from './report.ts';
import { requiredWords } from './stated-words.ts';
import { listCurrentItems } from './store-items.ts';
import { mayVerify } from './verification.ts';

/** What an indicator came to, by its parts. */
export interface ReadingInput {
  indicatorId: string;
  /** Exact decimal text. */
  numerator: string;
  /** What it is a share of, or the base year's figure; null for a quantity. */
  denominator?: string | null | undefined;
  /** 数据来源单位: who counted. */
  dataSource: string;
  /** 口径: by which version of the method. */
  methodVersion: string;
}

interface ReadingsOfReport {
  unitId: string;
  period: Pick<ReportPeriod, 'label' | 'lastOn'>;
  reportId: Id<'ProgressReport'>;
  readings: readonly (ReadingInput & { itemId: string })[];
}

const bad = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, ['entries']);

/** The parts as they are kept. Refuses a ratio without its base, a base under a quantity, and what is no plain number. */
export function checkedParts({ numerator, denominator }: ReadingInput, indicator: Indicator) {
  const base = denominator ?? null;
  for (const [field, text] of Object.entries({ numerator, ...(base !== null && { denominator: base }) })) {
    if (!isDecimal(text) || text.startsWith('-')) {
      bad(field, '应为不带单位的非负十进制数。', 'must be a plain decimal number, not negative, without unit.');
    }
  }
  if (isRatio(indicator) && base === null) refuse('RATIO_NEEDS_PARTS', { name: indicator.name }, ['entries']);
  if (!isRatio(indicator) && base !== null) {
    bad(
      'denominator',
      `指标“${indicator.name}”不是比率，不应有分母。`,
      `“${indicator.name}” is no ratio and has no denominator.`,
    );
  }
  return { numerator, denominator: base };
}

/**
 * Records the readings that come with a report, each in place of what the unit reported of the same indicator and period; what
 * is unchanged keeps its row and its verification. Ratios come in parts, never as a percentage (domain.md §3.3). Refuses an
 * indicator that does not belong to the clause of its item.
 */
export async function recordReadings(
  tx: Tx,
  { unitId, period, reportId, readings }: ReadingsOfReport,
  at: At,
): Promise<void> {
  if (readings.length === 0) return;
  const ids = [...new Set(readings.map(({ indicatorId }) => indicatorId))];
  if (ids.length < readings.length) bad('readings', '同一指标不得填写两次。', 'an indicator stands in it twice.');
  const indicators = new Map((await listIndicatorsById(tx, ids)).map((row) => [row.id as string, row]));
  const items = new Map(
    (await listCurrentItems(tx, { ids: [...new Set(readings.map(({ itemId }) => itemId))] })).map((item) => [
      item.id as string,
      item,
    ]),
  );
  const standing = (await listReadingsOfIndicators(tx, ids)).filter(
    (reading) => reading.unitId === unitId && reading.period === period.label,
  );
  const rows = readings.flatMap((reading) => {
    const indicator = indicators.get(reading.indicatorId);
    if (!indicator || indicator.clauseId !== items.get(reading.itemId)?.clauseId) {
      return refuse('NOT_FOUND', { field: 'indicatorId', noun: 'Indicator', id: reading.indicatorId }, ['entries']);
    }
    const said = {
      ...checkedParts(reading, indicator),
      dataSource: requiredWords(reading.dataSource, 'dataSource'),
      methodVersion: requiredWords(reading.methodVersion, 'methodVersion'),
    };
    const now = standing.find(({ indicatorId }) => indicatorId === indicator.id);
    const same = now && (Object.keys(said) as (keyof typeof said)[]).every((field) => now[field] === said[field]);
    if (same) return [];
    return {
      jurisdiction: tx.jurisdiction,
      id: at.newId('IndicatorReading'),
      indicatorId: indicator.id,
      unitId: unitId as Id<'Unit'>,
      period: period.label,
      readOn: period.lastOn,
      ...said,
      reportId,
      recordedBy: at.actor.name,
      recordedAt: at.now,
    };
  });
  const replaced = standing.filter(({ indicatorId }) => rows.some((row) => row.indicatorId === indicatorId));
  await closeReadings(
    tx,
    replaced.map(({ id }) => id),
    at.now,
  );
  await addReadings(tx, rows);
}

/**
 * Someone of the office, or an assessor, vouches for a reading: never the unit that reports it. Refuses one that was replaced
 * and one that is verified already.
 */
export const verifyReading = command(
  'VERIFY_READING',
  mayVerify,
  async (tx, { readingId }: { readingId: string }, at): Promise<{ readingId: Id<'IndicatorReading'> }> => {
    const [reading] = await listReadingsById(tx, [readingId]);
    if (!reading)
      return refuse('NOT_FOUND', { field: 'readingId', noun: 'IndicatorReading', id: readingId }, ['readingId']);
    if (reading.supersededAt !== null)
      refuse('WRONG_STATE', { fromState: 'SUPERSEDED', deed: 'VERIFY' }, ['readingId']);
    if (reading.verifiedAt !== null) refuse('WRONG_STATE', { fromState: 'VERIFIED', deed: 'VERIFY' }, ['readingId']);
    await verifyReadingRow(tx, reading.id, { verifiedAt: at.now, verifiedBy: at.actor.name });
    return { readingId: reading.id };
  },
);
