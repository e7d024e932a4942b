import { maySeeUnit } from '../access/actor.ts';
import { type Verdict, valueMade, verdictOf } from '../indicators/reading.ts';
import { verifyReading } from '../progress/commands-reading.ts';
import { listedHere } from './connection.ts';
import type { Context } from './context.ts';
import type * as Schema from './generated.ts';
import type { IndicatorReading as Reading } from './models.ts';
import { unitOf } from './units.ts';

const Mutation: Pick<Schema.MutationResolvers, 'verifyReading'> = {
  verifyReading: (_root, { input }, ctx) =>
    ctx.perform(verifyReading, input, async ({ readingId }) => ({
      reading: await ctx.loaders.reading.load(readingId),
    })),
};

const Indicator: Pick<Schema.IndicatorResolvers, 'readings'> = {
  readings: async ({ id }, { knownAt, ...page }, ctx) => {
    const readings = await ctx.loaders.readingsOf(knownAt ?? ctx.now).load(id);
    const seen = readings.filter(({ unitId }) => maySeeUnit(ctx.actor, unitId));
    return listedHere(ctx, 'readings', page, [id, knownAt ?? null], seen, (row) => row.id);
  },
};

async function judged(
  ctx: Context,
  reading: Reading,
): Promise<{ verdict: Verdict; value: string | null; wanted: string }> {
  const indicator = await ctx.loaders.indicator.load(reading.indicatorId);
  const limits = await ctx.loaders.limits(ctx.moment({}));
  if (!indicator || !limits) return { verdict: 'NO_VERDICT', value: null, wanted: '' };
  const { aboutToleranceHundredths, zeroDenominator } = limits.limits;
  const rules = { aboutToleranceHundredths: aboutToleranceHundredths.value, zeroDenominator: zeroDenominator.value };
  return {
    verdict: verdictOf(indicator, reading, rules),
    value: valueMade(reading, indicator.comparator),
    wanted: `${indicator.value}${indicator.unit}`,
  };
}

const WORDS: Record<Verdict, (value: string, wanted: string) => [zh: string, en: string]> = {
  MET: (value, wanted) => [`${value}，目标 ${wanted}：达标。`, `${value} against a target of ${wanted}: met.`],
  NOT_MET: (value, wanted) => [
    `${value}，目标 ${wanted}：未达标。`,
    `${value} against a target of ${wanted}: not met.`,
  ],
  NEEDS_JUDGEMENT: (value, wanted) => [
    `${value}，目标“${wanted}左右”：略低，由考核人判定。`,
    `${value} against about ${wanted}: a little below; an assessor decides.`,
  ],
  NO_VERDICT: () => ['没有可据以判定的数据。', 'The parts say nothing.'],
};

async function said(ctx: Context, reading: Reading): Promise<[zh: string, en: string]> {
  const { verdict, value, wanted } = await judged(ctx, reading);
  if (value === null && verdict === 'MET') {
    return [
      '分母为 0，没有须计量的对象，按规则视为达标。',
      'The denominator is 0: nothing was there to be measured, deemed met by rule.',
    ];
  }
  return WORDS[verdict](value ?? '', wanted);
}

const IndicatorReading: Schema.IndicatorReadingResolvers = {
  indicator: ({ indicatorId }, _args, ctx) => ctx.loaders.indicator.load(indicatorId),
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  value: async (row, _args, ctx) => (await judged(ctx, row)).value,
  verdict: async (row, _args, ctx) => (await judged(ctx, row)).verdict,
  verdictZh: async (row, _args, ctx) => (await said(ctx, row))[0],
  verdictEn: async (row, _args, ctx) => (await said(ctx, row))[1],
  report: ({ reportId }, _args, ctx) => (reportId === null ? null : ctx.loaders.report(ctx.moment({})).load(reportId)),
};

export const readingsResolvers: Schema.Resolvers = { Mutation, Indicator, IndicatorReading };
