import { addWorkdays, rollForward, type WorkCalendar } from '../calendar/calendar.ts';
import { addDays, addMonths, type LocalDate } from '../kernel/local-date.ts';
import {
  type CitedBasis,
  MEASURE_NAMES,
  type MeasureFacts,
  type MeasureKind,
  severityOf,
} from '../measures/measure.ts';
import type { Limit, LimitName, Rule } from '../measures/rule.ts';
import type { RegisterLine } from '../tasks/register-line.ts';
import type { Capacity } from '../tasks/responsibility.ts';
import type { Reported } from './ledger-sheet.ts';
import { type PaperFigure, type PaperKind, writtenDay } from './paper.ts';
import type { SlotName, SlotValues } from './slot.ts';

/** The papers that a measure of a kind may have, the usual one first (domain.md §4, "which form"). */
export const PAPERS_OF: Readonly<Record<MeasureKind, readonly [PaperKind, ...PaperKind[]]>> = {
  REMIND: ['REMINDER'],
  URGE: ['URGE_SLIP'],
  SUPERVISION_SLIP: ['SUPERVISION_SLIP'],
  WARNING: ['WARNING_NOTICE', 'CRITICISM_CIRCULAR', 'RECTIFICATION_NOTICE'],
  INTERVIEW: ['INTERVIEW_NOTICE', 'INTERVIEW_MINUTES', 'RECTIFICATION_NOTICE'],
  LISTED_SUPERVISION: ['LISTING_NOTICE', 'RECTIFICATION_NOTICE', 'LISTING_LIFTED'],
  EIA_RESTRICTION: ['EIA_REQUEST'],
  ACCOUNTABILITY_PROPOSAL: ['ACCOUNTABILITY_LETTER'],
};

/** Papers that can be made of any measure to a body outside government supervision (S1 art. 5, domain.md §0.3): a letter. */
export const LETTER_ONLY: PaperKind = 'CONSULTATION_LETTER';

const CAPACITY_NAMES: Readonly<Record<Capacity, string>> = {
  PRIMARY_LEAD: '第一牵头单位',
  JOINT_LEAD: '共同牵头单位',
  SUPPORT: '协办单位',
};

const UNIT_WORDS = { WORKING_DAY: '个工作日', CALENDAR_DAY: '日', MONTH: '个月' } as const;
const amountOf = ({ amount, unit }: Limit): string => `${amount}${UNIT_WORDS[unit]}`;

/** The end of a time that runs from a day; that day is not counted (Civil Code art. 201, 202). */
function endOf({ amount, unit }: Limit, from: LocalDate, calendar: WorkCalendar): LocalDate {
  if (unit === 'WORKING_DAY') return addWorkdays(calendar, from, amount).day;
  return unit === 'MONTH' ? addMonths(from, amount) : addDays(from, amount);
}

/** The last day for replying or applying: a rest day gives way to the next working day (Civil Code art. 203; domain.md §6.3). */
const lastDayOf = (limit: Limit, from: LocalDate, calendar: WorkCalendar): LocalDate =>
  rollForward(calendar, endOf(limit, from, calendar)).day;

const LIMIT_SLOTS: readonly [SlotName, LimitName][] = [
  ['replyBy', 'replyWithin'],
  ['statementBy', 'statementWithin'],
  ['rectifyPlanBy', 'rectifyPlanWithin'],
  ['planBy', 'planWithin'],
  ['reportBy', 'reportWithin'],
];

/** Limits as a paper states them: the length on a draft, and the day as well once the day of issue is fixed. */
function limitSlots(limits: Rule['limits'], issuedOn: LocalDate | null, calendar: WorkCalendar): SlotValues {
  const values: SlotValues = {};
  for (const [slot, name] of LIMIT_SLOTS) {
    const limit = limits[name];
    if (!limit) continue;
    const length = `印发之日起${amountOf(limit)}内`;
    values[slot] = issuedOn === null ? length : `${writtenDay(lastDayOf(limit, issuedOn, calendar))}前（${length}）`;
  }
  if (limits.period) {
    const length = `自印发之日起${amountOf(limits.period)}`;
    values.listingPeriod =
      issuedOn === null ? length : `${length}，至${writtenDay(endOf(limits.period, issuedOn, calendar))}止`;
  }
  if (limits.extensionAskBefore) values.extensionAskBefore = amountOf(limits.extensionAskBefore);
  return values;
}

/** A document as an official paper cites it: its name in 书名号, number and article behind. */
function citeDocument({ document, article }: Pick<CitedBasis, 'document' | 'article'>): string {
  const [, name = document, number = ''] = /^(.*?)(（[^（）]*）)?$/u.exec(document) ?? [];
  const bare = name.replace(/^《|》$/g, '');
  return `《${bare}》${number}${article ?? ''}`;
}

/** Bases in a row; several articles of one document are cited together: 《…》第二十六条、第六十七条. */
function citeAll(bases: readonly CitedBasis[]): string {
  const byDocument = Map.groupBy(bases, ({ document }) => document);
  return [...byDocument.values()]
    .map((same) => {
      const articles = same.flatMap(({ article }) => article ?? []);
      return `${citeDocument({ document: same[0]?.document ?? '', article: null })}${[...new Set(articles)].join('、')}`;
    })
    .join('，');
}

/** The bases that somebody has read; what must still be confirmed does not go into print. */
const citableBases = (bases: readonly CitedBasis[]): CitedBasis[] => bases.filter(({ verified }) => verified);

/** What comes next if a measure is not heeded: the lightest heavier rung of the rules. */
function nextMeasureOf(kind: MeasureKind, rules: readonly Rule[]): string | undefined {
  const [next] = rules
    .filter((rule) => severityOf(rule.kind) > severityOf(kind))
    .sort((a, b) => severityOf(a.kind) - severityOf(b.kind));
  return next && MEASURE_NAMES[next.kind].zh;
}

export interface MeasureForPaper {
  id: string;
  kind: MeasureKind;
  obligationId: string;
  clauseId: string;
  planId: string;
  addresseeName: string;
  capacity: Capacity;
  facts: MeasureFacts;
  legalBasis: readonly CitedBasis[];
}

/** What stands beside a measure in the register. */
export interface Surroundings {
  clause: { title: string; text: string; responsibilityLine: string } | undefined;
  plan: { title: string; docNumber: string | null } | undefined;
  leads: readonly string[];
  supports: readonly string[];
  reported: Reported | undefined;
  rule: Rule | undefined;
  rules: readonly Rule[];
  earlier: readonly { kind: MeasureKind; on: LocalDate; docNumber: string | null }[];
}

const known = (values: Partial<Record<SlotName, string | null | undefined>>): SlotValues =>
  Object.fromEntries(
    Object.entries(values).filter(([slot, value]) => value != null && (value !== '' || slot === 'planNumber')),
  ) as SlotValues;
/** A plan without a number is cited without one: that is known, not missing. */
const numberInBrackets = (docNumber: string | null | undefined): string => (docNumber ? `（${docNumber}）` : '');

const inBookMarks = (title: string): string => `《${title.replace(/^《|》$/g, '')}》`;

/** By how many points progress lags, where that is what met the rule. */
const pointsBehindOf = ({ matched }: MeasureFacts): string | null => {
  const found = matched.find(({ fact }) => fact === 'percentagePointsBehind');
  return found ? String(found.value) : null;
};

/** What a measure's record says for its papers. */
export function measureSlots(
  measure: MeasureForPaper,
  around: Surroundings,
  { issuedOn, calendar }: { issuedOn: LocalDate | null; calendar: WorkCalendar },
): SlotValues {
  const { facts } = measure;
  const bases = citableBases(measure.legalBasis);
  const planBasis = bases.find(({ kind, quote }) => kind === 'PLAN_CLAUSE' && quote !== null);
  const earlier = around.earlier.map(
    ({ kind, on, docNumber }) => `${writtenDay(on)}${MEASURE_NAMES[kind].zh}${docNumber ? `（${docNumber}）` : ''}`,
  );
  return known({
    addressee: measure.addresseeName,
    unit: measure.addresseeName,
    plan: inBookMarks(facts.planTitle),
    planNumber: numberInBrackets(around.plan?.docNumber),
    clausePath: facts.clausePath,
    clauseTitle: around.clause?.title.replace(/[。；]$/u, ''),
    clauseText: around.clause?.text.trim(),
    responsibilityLine: around.clause?.responsibilityLine,
    namedAs: facts.namedAs,
    capacity: CAPACITY_NAMES[measure.capacity],
    leads: around.leads.join('、'),
    supports: around.supports.join('、'),
    deliverable: facts.deliverable?.trim().replace(/[。；，]$/u, ''),
    timeWords: facts.surface,
    period: facts.period,
    dueOn: facts.dueOn,
    asOf: facts.asOf,
    daysOverdue: facts.daysOverdue ? String(facts.daysOverdue) : null,
    workdaysOverdue: facts.workdaysOverdue ? String(facts.workdaysOverdue) : null,
    daysLeft: facts.daysToDue ? String(facts.daysToDue) : null,
    pointsBehind: pointsBehindOf(facts),
    progress: around.reported?.progress.replace(/[。；]$/u, ''),
    percentDone: around.reported?.percentDone == null ? null : `${around.reported.percentDone}%`,
    basis: citeAll(bases),
    planBasis: planBasis?.quote?.trim(),
    ...(around.rule && limitSlots(around.rule.limits, issuedOn, calendar)),
    earlierMeasures: earlier.join('；'),
    nextMeasure: nextMeasureOf(measure.kind, around.rules),
  });
}

const FIGURES: readonly [SlotName, keyof Pick<MeasureForPaper, 'obligationId' | 'id' | 'clauseId' | 'planId'>][] = [
  ['dueOn', 'obligationId'],
  ['timeWords', 'obligationId'],
  ['period', 'obligationId'],
  ['daysOverdue', 'id'],
  ['workdaysOverdue', 'id'],
  ['daysLeft', 'id'],
  ['asOf', 'id'],
  ['pointsBehind', 'id'],
  ['percentDone', 'obligationId'],
  ['progress', 'obligationId'],
  ['clausePath', 'clauseId'],
  ['capacity', 'clauseId'],
  ['basis', 'id'],
  ['planNumber', 'planId'],
];

/** Each figure with the record that it comes from. */
export const measureFigures = (measure: MeasureForPaper, slots: SlotValues): PaperFigure[] =>
  FIGURES.flatMap(([slot, source]) => {
    const value = slots[slot];
    return value === undefined ? [] : [{ slot, value, source: measure[source] }];
  });

/** What a line of the register says for a letter to one unit. */
export function lineSlots(
  line: RegisterLine,
  unit: { fullName: string },
  { docNumber, asOf }: { docNumber: string | null; asOf: LocalDate },
): SlotValues {
  const surfaces = (parties: RegisterLine['leads']) => parties.map(({ surface }) => surface).join('、');
  return known({
    addressee: unit.fullName,
    unit: unit.fullName,
    plan: inBookMarks(line.plan.title),
    planNumber: numberInBrackets(docNumber),
    clausePath: line.clause.path,
    clauseTitle: line.clause.title.replace(/[。；]$/u, ''),
    clauseText: line.deliverable.trim(),
    deliverable: line.deliverable.trim().replace(/[。；，]$/u, ''),
    responsibilityLine: line.responsibilityLine,
    leads: surfaces(line.leads),
    supports: surfaces(line.supports),
    timeWords: line.words?.surface,
    period: line.period,
    dueOn: line.dueOn,
    asOf,
    daysOverdue: line.daysLate ? String(line.daysLate) : null,
    daysLeft: line.daysLeft ? String(line.daysLeft) : null,
  });
}
