import type { ActorRole } from '../access/actor.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Role } from '../tasks/responsibility.ts';
import { type Condition, FACTS, type FactName, testsOf } from './condition.ts';
import type { CitedBasis, MeasureKind, MeasureVariant } from './measure.ts';
import { clauseNaming, type PlanWords } from './plan-basis.ts';

/** AUTO_LETTER the letter may be made ready by itself (提醒、催办); SUGGEST an officer begins. Neither sends anything. */
export const RULE_MODES = ['AUTO_LETTER', 'SUGGEST'] as const;
export type RuleMode = (typeof RULE_MODES)[number];

/** Days of what kind; every limit says so, because 5 working days and 5 days differ (domain.md §6.3). */
export const LIMIT_UNITS = ['WORKING_DAY', 'CALENDAR_DAY', 'MONTH'] as const;

/** A length of time in the data, with its source. */
export interface Limit {
  amount: number;
  unit: (typeof LIMIT_UNITS)[number];
  source: string;
}

/** The limits that measures set: for the unit's answers and for the office's own papers. */
export const LIMIT_NAMES = [
  'replyWithin',
  'statementWithin',
  'rectifyPlanWithin',
  'noticeBefore',
  'minutesWithin',
  'planWithin',
  'reportWithin',
  'period',
  'extensionAtMost',
  'extensionAskBefore',
  'acknowledgeWithin',
  'verifyWithin',
  'liftCheckAfter',
  'reviewFileWithin',
  'reviewDecideWithin',
] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

/** Who decides, in the order in which they do; the registry itself never does (domain.md §0.1). */
export const DECIDERS = [
  'SUPERVISION_OFFICER',
  'SUPERVISION_DIRECTOR',
  'GOVERNMENT_LEADER',
  'PROVINCE_OR_ABOVE',
] as const;
export type Decider = (typeof DECIDERS)[number];

/** To whom in the unit a paper goes: its contact, its head. */
export const RECIPIENTS = ['UNIT_LIAISON', 'UNIT_PRINCIPAL'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** A law or regulation, a directive of a superior (规范性文件) or a rule of the office itself, which a measure may rest on while in force. */
export interface DocumentBasis {
  kind: 'LAW' | 'DIRECTIVE' | 'OFFICE_RULE';
  document: string;
  article: string | null;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  verified: boolean;
  /** Only for plans whose title, or the title of a document they rest on, holds one of these words. */
  onlyPlansAbout?: readonly string[] | undefined;
  note?: string | undefined;
  source: string;
}

/** The plan's own clause that provides for the measure: a sentence that holds one of `words` and one of `near`. */
export interface PlanBasis {
  kind: 'PLAN_CLAUSE';
  words: readonly string[];
  near: readonly string[];
  note?: string | undefined;
  source: string;
}
export type RuleBasis = DocumentBasis | PlanBasis;

/** One rung of the escalation (domain.md §9). */
export interface Rule {
  /** R0 … R7, with a letter for a second rung of one number: R2B the red slip. */
  id: string;
  kind: MeasureKind;
  variant: MeasureVariant | null;
  condition: Condition;
  mode: RuleMode;
  /** Whether a sweep may propose it; where not, only a person can begin it. */
  autoPropose: boolean;
  decidedBy: readonly Decider[];
  /** Who approves when the unit is criticised by name (S1 art. 21). */
  criticismByNameDecidedBy?: readonly Decider[] | undefined;
  /** Which units of a responsibility line are addressed. */
  addressees: readonly Role[];
  /** To whom in the unit; some only from a step on. */
  recipients: readonly { role: Recipient; fromStep: string | null; source: string }[];
  limits: Readonly<Partial<Record<LimitName, Limit>>>;
  extensionTimes?: { amount: number; source: string } | undefined;
  publish: boolean;
  /** What ends it, what is left out of it, what it needs, where it goes: told to whoever drafts it. */
  liftedWhen?: readonly string[] | undefined;
  exemptions?: readonly string[] | undefined;
  needs?: readonly string[] | undefined;
  referTo?: readonly string[] | undefined;
  action?: string | undefined;
  legalBases: readonly RuleBasis[];
  source: string;
}

/** What holds a rung back although its condition is met (domain.md §9, guards). */
export interface Guards {
  /** Bodies outside government supervision are written to, not measured (S1 art. 5). */
  supervisionObjectsOnly: { on: true; adviceZh: string; adviceEn: string; source: string };
  exemptCauses: { causes: readonly string[]; source: string };
  /** No second measure of a kind on one clause and unit within so many days; some kinds keep their own rhythm. */
  cooldown: { amount: number; unit: 'CALENDAR_DAY'; exceptKinds: readonly MeasureKind[]; source: string };
  oneOpenPerKind: { on: boolean; source: string };
  supportCap: { kind: MeasureKind; unlessOwnFailureFound: boolean; source: string };
  groupMembersSeparately: { on: true; source: string };
}

/** A version of the escalation rules, in force from one day to another. */
export interface RuleSetContent {
  rules: readonly Rule[];
  guards: Guards;
  /** Limits that hold for every kind where its rule states none; absent in versions of before they were asked for. */
  commonLimits?: Readonly<Partial<Record<LimitName, Limit>>> | undefined;
}

/** DRAFT may still be changed and drives nothing · PUBLISHED frozen, in force within its days. */
export const RULE_SET_STATES = ['DRAFT', 'PUBLISHED'] as const;
export type RuleSetState = (typeof RULE_SET_STATES)[number];

/** What a basis needs to know of the plan that the matter stands in. */
export interface PlanForBasis extends PlanWords {
  basisTitles: readonly string[];
}

/** Whether a document is in force on a day, its last day included; an unknown end is open. */
const inForceOn = (basis: Pick<DocumentBasis, 'validFrom' | 'validTo'>, day: LocalDate): boolean =>
  (basis.validFrom === null || basis.validFrom <= day) && (basis.validTo === null || day <= basis.validTo);

const isAbout = (plan: PlanForBasis, words: readonly string[] | undefined): boolean =>
  words === undefined || words.some((word) => [plan.title, ...plan.basisTitles].some((title) => title.includes(word)));

function cite(basis: RuleBasis, plan: PlanForBasis, day: LocalDate): CitedBasis | undefined {
  const note = basis.note ?? null;
  if (basis.kind === 'PLAN_CLAUSE') {
    const clause = plan.issuedOn !== null && plan.issuedOn > day ? undefined : clauseNaming(plan, basis);
    const { title, issuedOn } = plan;
    return (
      clause && {
        ...{ kind: basis.kind, document: title, article: clause.path, quote: clause.quote },
        ...{ validFrom: issuedOn, validTo: null, verified: true, note },
      }
    );
  }
  if (!inForceOn(basis, day) || !isAbout(plan, basis.onlyPlansAbout)) return undefined;
  const { kind, document, article, validFrom, validTo, verified } = basis;
  return { kind, document, article, quote: null, validFrom, validTo, verified, note };
}

/**
 * The bases on which a rule may rest for a plan on the day of the act, in the order of the data. Law: not today's law but
 * that of the day (domain.md §0.4): nothing of 2018 cites the regulation of 2021. Empty where the day knows none.
 */
export const legalBasesOn = (rule: Rule, plan: PlanForBasis, day: LocalDate): CitedBasis[] =>
  rule.legalBases.flatMap((basis) => cite(basis, plan, day) ?? []);

/** The facts that a version of the rules asks for and nobody records yet, so that its silence is not taken for an all-clear. */
export function factsNotRecorded({ rules, guards }: RuleSetContent): FactName[] {
  const asked = new Set<FactName>(rules.flatMap(({ condition }) => testsOf(condition).map(({ fact }) => fact)));
  if (guards.exemptCauses.causes.length > 0) asked.add('exemptCause');
  return [...asked].filter((fact) => !FACTS[fact].recorded).sort();
}

/** The roles in the district that may decide on a measure of this kind; criticism by name is the government's own (S1 art. 21). */
export function authorityOf(rule: Pick<Rule, 'decidedBy' | 'criticismByNameDecidedBy'>, byName: boolean): ActorRole[] {
  const deciders = (byName ? rule.criticismByNameDecidedBy : undefined) ?? rule.decidedBy;
  const inDistrict = deciders.filter((decider) => decider !== 'PROVINCE_OR_ABOVE');
  return inDistrict.slice(-1);
}
