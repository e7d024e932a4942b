import { canonicalJson } from '../kernel/canonical-json.ts';
import { type IdNoun, readId } from '../kernel/id.ts';

/**
 * The nouns whose changes others are told of. Tokens, exports and webhooks are the register's own housekeeping and are not;
 * the schema's `ChangeType` is held equal to this list by a test.
 */
export const TOLD_NOUNS = [
  'Unit',
  'UnitGroup',
  'UnitAlias',
  'Membership',
  'Plan',
  'PlanSection',
  'TaskClause',
  'Responsibility',
  'Deadline',
  'Obligation',
  'Completion',
  'Indicator',
  'Finding',
  'FindingWaiver',
  'RuleSet',
  'Measure',
  'AssessmentScheme',
  'OverdueSpell',
  'Reminder',
] as const satisfies readonly IdNoun[];
export type ToldNoun = (typeof TOLD_NOUNS)[number];

/** A noun as the schema's enum has it: TaskClause → TASK_CLAUSE. */
export const changeTypeOf = (noun: ToldNoun): string => noun.replace(/(?<=[a-z])[A-Z]/g, '_$&').toUpperCase();

/** The noun of a thing by its id; undefined for what is not told. */
export function toldNounOf(subjectId: string): ToldNoun | undefined {
  const noun = readId(subjectId)?.noun;
  return TOLD_NOUNS.find((told) => told === noun);
}

/**
 * Texts that the plans and the register of units themselves state. All other free text (reasons, notes, names of persons)
 * stays in the register and is read through the thing itself by those who may (issue 7: no personal data in the feed).
 */
const STATED_TEXTS: Partial<Record<ToldNoun, readonly string[]>> = {
  Unit: ['code', 'fullName', 'shortName'],
  UnitGroup: ['code', 'name'],
  UnitAlias: ['alias'],
  Plan: ['title', 'issuer', 'docNumber'],
  PlanSection: ['label', 'title'],
  TaskClause: ['path', 'heading', 'title', 'text', 'responsibilityLine'],
  Responsibility: ['surface'],
  Deadline: ['surface', 'normalised', 'deliverable'],
  Obligation: ['period', 'dueOrder'],
  Indicator: ['name', 'value', 'unit', 'surface'],
  Finding: ['surface', 'messageZh', 'messageEn'],
  RuleSet: ['code', 'titleZh', 'titleEn'],
  Measure: ['ruleId'],
  AssessmentScheme: ['code', 'title'],
};

const ID = /^[a-z]{3}_\d{6}_[0-9a-z]{1,40}$/;
const DAY_OR_INSTANT = /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/;
const CLOSED_WORD = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && [ID, DAY_OR_INSTANT, CLOSED_WORD].some((shape) => shape.test(value)));

/** Columns that say who did something or why, in a person's own words: not told even where they hold nothing. */
const PERSONAL = /(By|[Rr]eason|[Nn]ote)$/;

export type Row = Record<string, unknown>;

/** What the feed and exports tell of a row: ids, days, instants, numbers, closed words, and the texts that plans state. */
export function toldFacts(noun: ToldNoun, row: Row): Row {
  const texts = STATED_TEXTS[noun] ?? [];
  return Object.fromEntries(
    Object.entries(row).filter(
      ([column, value]) =>
        column !== 'jurisdiction' && (texts.includes(column) || (!PERSONAL.test(column) && isPlain(value))),
    ),
  );
}

/** The columns of which something is told and that a change altered; all of them when the row is new. */
export function alteredFacts(noun: ToldNoun, before: Row | null, after: Row | null): string[] {
  const was = before ? toldFacts(noun, before) : {};
  const is = after ? toldFacts(noun, after) : {};
  const columns = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...columns].filter((name) => canonicalJson(was[name] ?? null) !== canonicalJson(is[name] ?? null)).sort();
}

const UNIT_COLUMNS = ['unitId', 'answerableUnitId'];

/** Whether a row itself names one of these units or groups: then it concerns them even after they have left the line. */
export const namesUnits = (
  row: Row | null,
  { unitIds, groupIds }: { unitIds: readonly string[]; groupIds: readonly string[] },
): boolean =>
  row !== null &&
  (UNIT_COLUMNS.some((column) => unitIds.some((id) => id === row[column])) ||
    groupIds.some((id) => id === row.groupId));
