import { mayConfirmPlans } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import { invariant } from '../kernel/invariant.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Span, within } from '../kernel/span.ts';
import { type At, command } from '../ledger/command.ts';
import { findPlanText, listSectionsAround, type Plan } from '../plans/store.ts';
import type { TaskClause } from '../tasks/store.ts';
import { addClause, findClause, listClausesOfPlan, mergeClauseAway } from '../tasks/store-corrections.ts';
import { clauseToChange, planToChange } from './commands-confirm.ts';
import {
  apply,
  type Correction,
  concludeCorrection,
  contentOf,
  contextOf,
  reasonOf,
  reword,
} from './commands-correct.ts';
import { mergedPlaces, nextPartPath } from './division.ts';
import { firstWords } from './import-rows.ts';
import { ended, figuresOf, namesOf, restate, type StatedName, type StatedTime, timesOf } from './restatement.ts';
import { listAllFindings, moveFindings } from './store.ts';

export interface SplitClause extends Correction {
  clauseId: string;
  /** Where the second part begins: a place in the plan's text strictly within the clause's own. */
  at: number;
  /** Names that go over to the second part; when left out, the line governs both parts alike. */
  responsibilityIds?: readonly string[] | undefined;
  /** Times that go over; when left out, those whose words stand in the second part. */
  deadlineIds?: readonly string[] | undefined;
  /** Figures that go over; when left out, those whose words stand in the second part. */
  indicatorIds?: readonly string[] | undefined;
}

/** Which rows go over to the second part. Refuses an id that is none of the clause's. */
function goingOver<Row extends { id: string; spanStart: number }>(
  rows: readonly Row[],
  ids: readonly string[] | undefined,
  field: string,
  byPlace: (row: Row) => boolean,
): (row: Row) => boolean {
  const strange = ids?.find((id) => !rows.some((row) => row.id === id));
  if (strange !== undefined) {
    const problem = `${strange} 不属于该条款。`;
    refuse('BAD_INPUT', { field, problem, problemEn: `${strange} does not belong to the clause.` }, [field]);
  }
  return ids ? ({ id }) => ids.includes(id) : byPlace;
}

/** Refuses a place outside the clause's text, within a character, or within words that set a time or a figure. */
function refuseBadPlace(clause: TaskClause, planText: string, place: number, words: readonly Span[]): void {
  const isInside = Number.isInteger(place) && place > clause.spanStart && place < clause.spanEnd;
  const isCharacter = !/[\udc00-\udfff]/.test(planText.charAt(place));
  const isBetweenWords = !words.some(({ start, end }) => start < place && place < end);
  const isEmpty = [planText.slice(clause.spanStart, place), planText.slice(place, clause.spanEnd)].some(
    (part) => part.trim() === '',
  );
  if (isInside && isCharacter && isBetweenWords && !isEmpty) return;
  refuse(
    'BAD_INPUT',
    {
      field: 'at',
      problem: `应在 ${clause.spanStart} 与 ${clause.spanEnd} 之间，两部分都有文字，且不切断期限或指标的原文。`,
      problemEn: `a place between ${clause.spanStart} and ${clause.spanEnd} with words on both sides, not within those of a time or a figure.`,
    },
    ['at'],
  );
}

async function placeOf(tx: Tx, clause: TaskClause, start: number, siblings: readonly TaskClause[]) {
  const around = await listSectionsAround(tx, clause.planId, start);
  const section = around.at(-1);
  const path = around.map(({ level, label }) => (level <= 3 ? label : '')).join('');
  const taken = siblings.map((sibling) => sibling.path);
  const isNew = section !== undefined && section.id !== clause.sectionId && !taken.includes(path);
  return {
    sectionId: isNew ? section.id : clause.sectionId,
    sectionOrdinal: isNew ? section.ordinal : clause.sectionOrdinal,
    path: isNew ? path : nextPartPath(clause.path, taken),
  };
}

/**
 * Makes two clauses of one at a place of its text: the first keeps its identity, the second is new; together they cover what
 * the one covered (domain.md §0.6). Names stand on both unless some are moved; times and figures follow their words unless
 * said otherwise. Refuses a place outside the text or within words that mean something, foreign ids, the moving of a time
 * whose completion stands, an empty reason, an outdated version.
 */
export const splitClause = command(
  'SPLIT_CLAUSE',
  mayConfirmPlans,
  async (tx, input: SplitClause, at): Promise<{ clauseId: string; secondClauseId: string; confirmed: boolean }> => {
    const clause = await clauseToChange(tx, input.clauseId, input.expectedVersion);
    const reason = reasonOf(input.reason);
    const plan = await planToChange(tx, clause.planId, undefined);
    const planText = await findPlanText(tx, plan.id);
    invariant(planText !== undefined, 'a plan has its text');
    const current = await contentOf(tx, clause.id);
    const spans = [...current.deadlines, ...current.indicators].map(({ spanStart, spanEnd }) => ({
      start: spanStart,
      end: spanEnd,
    }));
    refuseBadPlace(clause, planText, input.at, spans);
    const second: Span = { start: input.at, end: clause.spanEnd };
    const standsBehind = ({ spanStart }: { spanStart: number }) => spanStart >= second.start && spanStart < second.end;
    const { responsibilityIds, deadlineIds, indicatorIds } = input;
    const nameGoes = goingOver(current.names, responsibilityIds, 'responsibilityIds', () => false);
    const timeGoes = goingOver(current.deadlines, deadlineIds, 'deadlineIds', standsBehind);
    const figureGoes = goingOver(current.indicators, indicatorIds, 'indicatorIds', standsBehind);
    const context = contextOf(tx, plan, at);
    const partOf = (goes: boolean) => {
      const times = timesOf(current.deadlines.filter((row) => timeGoes(row) === goes));
      const figures = current.indicators.filter((row) => figureGoes(row) === goes);
      const names = responsibilityIds ? current.names.filter((row) => nameGoes(row) === goes) : current.names;
      return { names: namesOf(names), times, figures: figuresOf(figures, times, current.deadlines) };
    };
    await apply(tx, restate(clause, current, partOf(false), context), at);
    const text = planText.slice(clause.spanStart, second.start);
    const title = clause.heading ?? firstWords(text);
    const first = await reword(tx, clause, { spanEnd: second.start, text, title }, reason, at);
    const siblings = await listClausesOfPlan(tx, plan.id);
    const id = at.newId('TaskClause');
    const secondText = planText.slice(second.start, second.end);
    await addClause(tx, {
      ...first,
      ...(await placeOf(tx, clause, second.start + secondText.search(/\S/), siblings)),
      ...{ id, identity: id, splitFromId: clause.id, version: 1 },
      ...{
        heading: null,
        title: firstWords(secondText),
        text: secondText,
        spanStart: second.start,
        spanEnd: second.end,
      },
    });
    const added = await findClause(tx, id);
    invariant(added, 'the second part was added');
    const nothing = { names: [], deadlines: [], owed: [], indicators: [] };
    await apply(tx, restate(added, nothing, partOf(true), context), at);
    const moved = (await listAllFindings(tx, { clauseId: clause.id })).filter(({ spanStart, spanEnd }) =>
      within({ start: spanStart, end: spanEnd }, second),
    );
    await moveFindings(
      tx,
      moved.map((finding) => finding.id),
      id,
    );
    const confirmed = await concludeCorrection(tx, plan, [first, added], { ...input, reason }, at);
    return { clauseId: clause.id, secondClauseId: id, confirmed };
  },
);

export interface MergeClauses extends Correction {
  /** The earlier clause; it keeps its identity. */
  clauseId: string;
  /** The one that follows it directly. */
  secondClauseId: string;
  secondExpectedVersion?: number | undefined;
}

const sameParty = (a: StatedName, b: StatedName): boolean =>
  a.unitId || a.groupId ? a.unitId === b.unitId && a.groupId === b.groupId : a.surface === b.surface;

/** The names of both: those of the first, then those of the second that it does not name; who leads does not support. */
function namesOfBoth(first: readonly StatedName[], second: readonly StatedName[]): StatedName[] {
  const leads = [...first, ...second].filter(({ role }) => role === 'LEAD');
  const supports = [...first, ...second].filter(({ role }) => role === 'SUPPORT');
  const once = (names: readonly StatedName[]) =>
    names.filter((name, index) => names.findIndex((other) => sameParty(other, name)) === index);
  const leading = once(leads);
  return [...leading, ...once(supports).filter((name) => !leading.some((lead) => sameParty(lead, name)))];
}

async function refuseStrangers(tx: Tx, plan: Plan, first: TaskClause, second: TaskClause) {
  const clauses = await listClausesOfPlan(tx, plan.id);
  const at = clauses.findIndex(({ id }) => id === first.id);
  const others = clauses.filter(({ id }) => id !== first.id && id !== second.id);
  const places = clauses[at + 1]?.id === second.id ? mergedPlaces(first, second, others) : null;
  return places ?? refuse('CLAUSES_NOT_NEIGHBOURS', { path: first.path, otherPath: second.path }, ['secondClauseId']);
}

/**
 * Makes one clause of two neighbours of one plan: the first keeps its identity and takes over names, times and figures of the
 * second, which stays readable for earlier instants (domain.md §0.6). Refuses clauses that do not follow each other, the
 * moving of a time whose completion stands, an empty reason, outdated versions.
 */
export const mergeClauses = command(
  'MERGE_CLAUSES',
  mayConfirmPlans,
  async (tx, input: MergeClauses, at): Promise<{ clauseId: string; mergedClauseId: string; confirmed: boolean }> => {
    const first = await clauseToChange(tx, input.clauseId, input.expectedVersion);
    const { secondClauseId, secondExpectedVersion } = input;
    const names = ['secondClauseId', 'secondExpectedVersion'] as const;
    const second = await clauseToChange(tx, secondClauseId, secondExpectedVersion, ...names);
    const reason = reasonOf(input.reason);
    const plan = await planToChange(tx, first.planId, undefined);
    const { text, line } = await refuseStrangers(tx, plan, first, second);
    const planText = await findPlanText(tx, plan.id);
    invariant(planText !== undefined, 'a plan has its text');
    await mergeInto(tx, plan, first, second, at);
    const reworded = await reword(
      tx,
      first,
      {
        ...{ spanEnd: text.end, text: planText.slice(text.start, text.end) },
        title: first.heading ?? firstWords(planText.slice(text.start, text.end)),
        ...{ bracketStart: line.start, bracketEnd: line.end, responsibilityLine: planText.slice(line.start, line.end) },
        ...{ openEnded: first.openEnded || second.openEnded },
      },
      reason,
      at,
    );
    const confirmed = await concludeCorrection(tx, plan, [reworded], { ...input, reason }, at);
    return { clauseId: first.id, mergedClauseId: second.id, confirmed };
  },
);

async function mergeInto(tx: Tx, plan: Plan, first: TaskClause, second: TaskClause, at: At): Promise<void> {
  const [ofFirst, ofSecond] = [await contentOf(tx, first.id), await contentOf(tx, second.id)];
  const times: StatedTime[] = [...timesOf(ofFirst.deadlines), ...timesOf(ofSecond.deadlines)];
  const figures = [
    ...figuresOf(ofFirst.indicators, times, ofFirst.deadlines),
    ...figuresOf(ofSecond.indicators, times, ofSecond.deadlines),
  ];
  const both = { names: namesOfBoth(namesOf(ofFirst.names), namesOf(ofSecond.names)), times, figures };
  await apply(tx, ended(ofSecond), at);
  await apply(tx, restate(first, ofFirst, both, contextOf(tx, plan, at)), at);
  await mergeClauseAway(tx, second, first.id, at.now);
  const moved = await listAllFindings(tx, { clauseId: second.id });
  await moveFindings(
    tx,
    moved.map(({ id }) => id),
    first.id,
  );
}
