import { z } from 'zod';
import { parseLocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { SOURCE_STATUSES } from '../units/unit.ts';
import { PAPER_KINDS } from './paper.ts';

const day = z.string().transform((value, context) => {
  const read = parseLocalDate(value);
  if (read === undefined) context.addIssue({ code: 'custom', message: '应为 YYYY-MM-DD / must be a day' });
  return read ?? z.NEVER;
});

const shape = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_-]{0,39}$/),
  version: z.int().min(1).max(10_000),
  /** 机关代字: what stands before 〔year〕. No brackets, no digits, no 第 or 号. */
  prefix: z.string().regex(/^[\p{Script=Han}]{1,12}$/u),
  /** 发文机关, whose mark, signature and seal the papers bear. */
  issuer: z.string().min(2).max(40),
  kinds: z.array(z.enum(PAPER_KINDS)).min(1),
  validFrom: day,
  validTo: day.nullable(),
  /** The last number of a year that was given out before the register, or beside it: it goes on behind. */
  usedElsewhere: z.record(z.string().regex(/^\d{4}$/), z.int().min(0).max(1_000_000)).default({}),
  source: z.string().min(1).max(1000),
  sourceStatus: z.enum(SOURCE_STATUSES),
});
/** A series of document numbers: one 代字 of one issuer for some kinds of paper, in force from one day to another. */
export type SeriesContent = z.output<typeof shape>;

/** Reads a series as an office gives it, as JSON text or already taken apart. Refuses SERIES_NOT_VALID with the place. */
export function parseSeries(given: unknown): SeriesContent {
  const wrong = (place: string, problem: string): never =>
    refuse('SERIES_NOT_VALID', { place, problem, problemEn: problem }, ['series', place]);
  let content = given;
  try {
    if (typeof given === 'string') content = JSON.parse(given);
  } catch {
    return wrong('series', '不是 JSON / no JSON');
  }
  const read = shape.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return wrong((issue?.path ?? []).map(String).join('.') || 'series', issue?.message ?? '');
}

/**
 * The next number of a 代字 in a year: one more than the last that was given out, whether the paper stands or is void, and
 * behind what was used elsewhere. Numbers run without a gap and none is given twice (GB/T 9704-2012, 7.2.5; domain.md §4).
 */
export const nextNumber = (lastGiven: number | null, usedElsewhere: number | undefined): number =>
  Math.max(lastGiven ?? 0, usedElsewhere ?? 0) + 1;
