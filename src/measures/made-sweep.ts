import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCalendar } from '../calendar/calendar.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { localDate } from '../kernel/local-date.ts';
import type { PastMeasure } from './history.ts';
import { propose } from './propose.ts';
import { parseRuleSet } from './rule-seed.ts';
import type { Addressee, Duty, DutyPlan, SweepFacts } from './sweep.ts';

// A sweep made up for tests: the default rules, two years of calendar, one plan and duties as a test wants them.

const rules = parseRuleSet(
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'seeds', 'rules', 'default-2018.json'), 'utf8')),
);
const off = (year: number, daysOff: string[], makeUpWorkdays: string[] = []) => ({
  ...{ year, daysOff, makeUpWorkdays, source: 'test' },
});
const calendar = parseCalendar({
  region: 'CN',
  description: 'two years of a test',
  years: [off(2018, ['2018-12-31'], ['2018-12-29']), off(2019, ['2019-01-01'])],
});

export const knownAt = '2019-01-02T01:00:00.000Z' as Instant;
export const day = localDate;
export const id = <Noun extends string>(text: string) => text as Id<Noun>;

export const lead = (name: string, more: Partial<Addressee> = {}): Addressee => ({
  unit: { id: id(name), fullName: `某区${name}`, isSupervisionObject: true },
  ...{ inForce: true, capacity: 'PRIMARY_LEAD', throughGroupId: null, namedAs: name },
  ...more,
});
export const duty = (name: string, dueOn: string | null, more: Partial<Duty> = {}): Duty => ({
  ...{ id: id(name), planId: id('plan'), clauseId: id(`clause of ${name}`), basis: 'FIXED_DAY', period: '' },
  ...{ startsOn: day('2018-03-16'), dueOn: dueOn === null ? null : day(dueOn), completedOn: null },
  ...{ clausePath: '二（二）4', surface: '2018年11月底前', deliverable: '确定面积', namedActor: null, otherFacts: {} },
  readingConfirmed: true,
  addressees: [lead('环保局')],
  ...more,
});
export const plan: DutyPlan = {
  ...{ title: '某区土壤污染防治方案', issuedOn: day('2018-03-16'), headings: [], basisTitles: [] },
  text: '对未完成任务的，将采取通报预警、环评限批、挂牌督办、约谈主要负责人等措施。',
};
export const sweepOf = (asOf: string, duties: readonly Duty[], more: Partial<SweepFacts> = {}): SweepFacts => ({
  ...{ asOf: day(asOf), knownAt, rules, calendar, duties, past: [], plans: new Map([['plan', plan]]) },
  ...more,
});
/** What a store would give back after the proposals were written. */
export const afterwards = (sweep: SweepFacts): PastMeasure[] => {
  const { proposals } = propose(sweep);
  const gone = new Set(proposals.flatMap(({ supersedes }) => supersedes));
  return [
    ...sweep.past.map((measure) => (gone.has(measure.id) ? { ...measure, state: 'WITHDRAWN' as const } : measure)),
    ...proposals.map(
      ({ kind, variant, family, ruleId, clauseId, obligationId, unitId, proposedOn, factKey }, index) => ({
        ...{ id: `new ${sweep.asOf} ${index}`, state: 'PROPOSED' as const },
        ...{ kind, variant, family, ruleId, clauseId, obligationId, unitId, proposedOn, factKey },
      }),
    ),
  ];
};
