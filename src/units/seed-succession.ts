import { z } from 'zod';
import { parseJurisdiction } from '../kernel/id.ts';
import { parseLocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { SUCCESSION_KINDS } from './succession.ts';
import { SOURCE_STATUSES, UNIT_KINDS } from './unit.ts';

const words = z.string().trim().min(1);
const day = z.string().transform((text, context) => {
  const read = parseLocalDate(text);
  if (read === undefined) context.addIssue({ code: 'custom', message: `不是存在的日期 / not a day: ${text}` });
  return read ?? z.NEVER;
});
const jurisdiction = z.string().transform((text, context) => {
  const read = parseJurisdiction(text);
  if (read === undefined) context.addIssue({ code: 'custom', message: `不是区划代码 / no division code: ${text}` });
  return read ?? z.NEVER;
});

const successor = z.strictObject({
  fullName: words,
  shortName: words,
  kind: z.enum(UNIT_KINDS),
  isSupervisionObject: z.boolean(),
  sourceStatus: z.enum(SOURCE_STATUSES),
});

const succession = z
  .strictObject({
    kind: z.enum(SUCCESSION_KINDS),
    /** Full names of units of the register. */
    from: z.array(words).min(1),
    to: z.array(successor),
    effectiveOn: day.nullable(),
    dutyScope: words.nullable(),
    basisDocNo: words.nullable(),
    source: words,
    sourceStatus: z.enum(SOURCE_STATUSES),
    note: words.nullable(),
  })
  .refine(
    ({ sourceStatus, effectiveOn, basisDocNo, to }) =>
      sourceStatus === 'TO_CONFIRM' || (effectiveOn !== null && basisDocNo !== null && to.length > 0),
    { message: '已核实的沿革须有生效日期、依据文件和承接单位 / a verified act needs day, document and successors' },
  );

const file = z.strictObject({
  jurisdiction,
  title: words,
  sources: words,
  /** Units that sources say go on unchanged: told so that nobody looks for their act. */
  unchanged: z.array(z.strictObject({ unit: words, note: words })),
  successions: z.array(succession),
});

/** Acts by which duties passed on in a reform, each with its source (`seeds/units/*-successions.json`). */
export type SuccessionSeed = z.infer<typeof file>;

const { zhCN } = z.locales;

/** Reads a seed of successions. Refuses BAD_INPUT with the place of the first thing that is wrong. */
export function parseSuccessionSeed(data: unknown): SuccessionSeed {
  const read = file.safeParse(data);
  if (read.success) return read.data;
  const inChinese = file.safeParse(data, { error: zhCN().localeError }).error?.issues[0];
  const [first] = read.error.issues;
  const place = first?.path.join('.') || '(file)';
  refuse('BAD_INPUT', { field: place, problem: inChinese?.message ?? '', problemEn: first?.message ?? '' }, ['seed']);
}
