import type { Instant } from '../kernel/clock.ts';
import type { Id, IdNoun } from '../kernel/id.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import type { PlanTerm } from '../tasks/obligation.ts';
import type { TaskClause } from '../tasks/store.ts';
import type { NewClause } from '../tasks/store-corrections.ts';
import type { ClauseChange, EditionChange, HeldPlan, RowsChange } from './edition.ts';
import { droppedOwed, keptOwed, type OwedChange, type OwedContext, type TimeChange } from './edition-obligations.ts';
import { outOfOrder, type Pair, type PairedText, pairClauses, type StatedPair } from './edition-pairing.ts';
import {
  figureKey,
  figuresChange,
  findingsChange,
  type KeptClause,
  nameKey,
  namesChange,
  timeKey,
  timesChange,
} from './edition-rows.ts';
import type { ImportRows } from './import-rows.ts';

/** What making the rows of an edition needs besides the two texts. */
export interface EditionContext {
  recordedAt: Instant;
  /** The day of recording, on which an edition without a day of issue begins to hold. */
  today: LocalDate;
  stated: readonly StatedPair[];
  newId<Noun extends IdNoun>(noun: Noun): Id<Noun>;
}

const byClause = <Row extends { clauseId?: string | null | undefined }>(rows: readonly Row[]) =>
  Map.groupBy(rows, ({ clauseId }) => clauseId ?? '');
const textOf = ({ heading, text, responsibilityLine }: TaskClause | NewClause): PairedText => ({
  heading: heading ?? null,
  text,
  line: responsibilityLine,
});

/** Headings above each section of the next edition, by its id: 主要任务 / 治理河道. */
export function headingsOf(sections: readonly { id: string; parentId?: string | null | undefined; title: string }[]) {
  const titles = new Map<string, string>();
  for (const { id, parentId, title } of sections) {
    const above = parentId ? titles.get(parentId) : undefined;
    titles.set(id, above === undefined ? title : `${above} / ${title}`);
  }
  return titles;
}

/**
 * Everything that the next edition of a plan changes, down to the row, by the reading of its text (`rows`, as an import would
 * record them). Pure: the preview shows exactly what the command writes (ADR 0010).
 */
export function editionChange(held: HeldPlan, rows: ImportRows, context: EditionContext): EditionChange {
  const edition = held.plan.edition + 1;
  const effectiveOn = rows.plan.issuedOn ?? context.today;
  const owedContext = owedContextOf(held, rows, effectiveOn, edition, context);
  const pairs = pairClauses(held.clauses.map(textOf), rows.tasks.clauses.map(textOf), context.stated);
  const pairOfAfter = new Map(pairs.map((pair) => [pair.after, pair]));
  const pairOfBefore = new Map(pairs.map((pair) => [pair.before, pair]));
  const old = {
    names: byClause(held.names),
    deadlines: byClause(held.deadlines),
    owed: byClause(held.owed),
    indicators: byClause(held.indicators),
    findings: byClause(held.findings),
  };
  const now = {
    names: byClause(rows.tasks.responsibilities),
    deadlines: byClause(rows.tasks.deadlines),
    owed: byClause(rows.tasks.obligations),
    indicators: byClause(rows.indicators),
    findings: byClause(rows.findings),
  };
  const headingsNow = headingsOf(rows.sections);
  const staysUnderHeading = ({ before, after }: Pair): boolean =>
    (held.headings.get(held.clauses[before]?.sectionId ?? '') ?? '') ===
    (headingsNow.get(rows.tasks.clauses[after]?.sectionId ?? '') ?? '');
  const astray = outOfOrder(pairs.filter(staysUnderHeading).map(({ before }) => before));
  const change: EditionChange = {
    effectiveOn,
    changes: [],
    archive: archiveOf(held, context),
    sections: rows.sections.map((section) => ({ ...section, planId: held.plan.id, edition })),
    clauses: none(),
    names: none(),
    deadlines: none(),
    obligations: none(),
    indicators: none(),
    findings: none(),
  };
  const joinOwed = ({ carried, added, effects }: OwedChange, clause: Omit<ClauseChange, 'effects'>) => {
    change.obligations.carried.push(...carried);
    change.obligations.added.push(...added);
    change.changes.push({ ...clause, effects });
  };
  for (const [after, clause] of rows.tasks.clauses.entries()) {
    const pair = pairOfAfter.get(after);
    if (pair) keepClause(pair, clause);
    else addClause(after, clause);
  }
  for (const [before, clause] of held.clauses.entries()) if (!pairOfBefore.has(before)) dropClause(before, clause);
  const ofPlan = ''; // Goals and findings on the document belong to no clause.
  join(
    change.indicators,
    figuresChange(null, old.indicators.get(ofPlan) ?? [], now.indicators.get(ofPlan) ?? [], new Map()),
  );
  join(change.findings, findingsChange(null, old.findings.get(ofPlan) ?? [], now.findings.get(ofPlan) ?? []));
  const ours = { planId: held.plan.id };
  change.clauses.added = change.clauses.added.map((row) => ({ ...row, ...ours, edition }));
  change.obligations.added = change.obligations.added.map((row) => ({ ...row, ...ours }));
  change.indicators.added = change.indicators.added.map((row) => ({ ...row, ...ours }));
  change.findings.added = change.findings.added.map((row) => ({ ...row, ...ours }));
  return change;

  function keepClause(pair: Pair, after: NewClause): void {
    const before = held.clauses[pair.before] as TaskClause;
    const mine = { names: old.names.get(before.id) ?? [], deadlines: old.deadlines.get(before.id) ?? [] };
    const figures = old.indicators.get(before.id) ?? [];
    const next = { names: now.names.get(after.id) ?? [], deadlines: now.deadlines.get(after.id) ?? [] };
    const figuresNow = now.indicators.get(after.id) ?? [];
    const sameReading =
      sameKeys(mine.names, next.names, nameKey) &&
      sameKeys(mine.deadlines, next.deadlines, timeKey) &&
      sameKeys(figures, figuresNow, figureKey);
    const sameWords =
      bare(before.text) === bare(after.text) && bare(before.responsibilityLine) === bare(after.responsibilityLine);
    // What an officer corrected stays corrected while the words are the same.
    const kept: KeptClause = { before, after, isSame: sameWords && (sameReading || before.correctedBy !== null) };
    const times = timesChange(kept, mine.deadlines, next.deadlines);
    const timeIds = new Map<string, string>([...times.pairs].map(([row, written]) => [written.id, row.id]));
    join(change.names, namesChange(kept, mine.names, next.names));
    join(change.deadlines, times);
    join(change.indicators, figuresChange(kept, figures, figuresNow, timeIds));
    join(change.findings, findingsChange(kept, old.findings.get(before.id) ?? [], now.findings.get(after.id) ?? []));
    change.clauses.carried.push({ row: before, set: carriedClause(kept, edition) });
    const hasMoved = !staysUnderHeading(pair) || astray.has(pair.before);
    const timeChanges: TimeChange[] = [
      ...mine.deadlines.map((row) => ({
        id: row.id,
        before: row,
        after: times.pairs.get(row) ?? (kept.isSame ? row : null),
      })),
      ...times.added.map((row) => ({ id: row.id, before: null, after: row })),
    ];
    joinOwed(
      keptOwed(
        old.owed.get(before.id) ?? [],
        timeChanges,
        after.sectionOrdinal,
        ofClause(before.id, after.sectionOrdinal),
      ),
      {
        outcome: kept.isSame ? (hasMoved ? 'MOVED' : 'UNCHANGED') : 'CHANGED',
        ...{ pair, before: pair.before, after: pair.after },
      },
    );
  }

  function addClause(after: number, clause: NewClause): void {
    change.clauses.added.push(clause);
    change.names.added.push(...(now.names.get(clause.id) ?? []));
    change.deadlines.added.push(...(now.deadlines.get(clause.id) ?? []));
    change.indicators.added.push(...(now.indicators.get(clause.id) ?? []));
    change.findings.added.push(...(now.findings.get(clause.id) ?? []));
    const added = now.owed.get(clause.id) ?? [];
    const effects = added.map(({ period, dueOn }) => ({
      ...{ effect: 'ADDED' as const, obligationId: null, period },
      ...{ dueBefore: null, dueAfter: dueOn ?? null, completedOn: null },
    }));
    joinOwed({ carried: [], added, effects }, { outcome: 'ADDED', pair: null, before: null, after });
  }

  function dropClause(before: number, clause: TaskClause): void {
    const endReason = `第${edition}版不再有此条`;
    change.clauses.carried.push({ row: clause, set: { endsOn: addDays(effectiveOn, -1), endReason } });
    change.indicators.closed.push(...(old.indicators.get(clause.id) ?? []));
    change.findings.closed.push(...(old.findings.get(clause.id) ?? []));
    joinOwed(droppedOwed(old.owed.get(clause.id) ?? [], owedContext), {
      ...{ outcome: 'DROPPED', pair: null, before, after: null },
    });
  }

  function ofClause(clauseId: Id<'TaskClause'>, sectionOrdinal: number): OwedContext {
    const newObligation: OwedContext['newObligation'] = (owed, deadlineId) => ({
      ...owedContext.newObligation(owed, deadlineId),
      ...{ clauseId, sectionOrdinal },
    });
    return { ...owedContext, newObligation };
  }
}

const bare = (words: string): string => words.replace(/[\s\u3000]+/g, '');
const none = <Row, NewRow>(): RowsChange<Row, NewRow> => ({ carried: [], closed: [], added: [] });

function join<Row, NewRow>(whole: RowsChange<Row, NewRow>, part: RowsChange<Row, NewRow>): void {
  whole.carried.push(...part.carried);
  whole.closed.push(...part.closed);
  whole.added.push(...part.added);
}

function sameKeys<Old, New>(olds: readonly Old[], news: readonly New[], keyOf: (row: Old | New) => string): boolean {
  return olds.map(keyOf).sort().join('\n') === news.map(keyOf).sort().join('\n');
}

/** What a kept clause takes from the next edition: its place, and where it changed also the reading, which nobody has confirmed. */
function carriedClause({ before, after, isSame }: KeptClause, edition: number): Partial<TaskClause> {
  const { jurisdiction: _j, id: _i, identity: _n, planId: _p, version: _v, recordedAt: _r, ...written } = after;
  const { leadRule, orderRule, inheritedBy, openEnded, confidence, leadLabel, supportLabel } = before;
  const reading = isSame
    ? {
        leadRule,
        openEnded,
        confidence,
        leadLabel,
        supportLabel,
        ...(before.correctedBy && { orderRule, inheritedBy }),
      }
    : { confirmedAt: null, confirmedBy: null, correctedBy: null, correctionReason: null };
  return { ...written, ...reading, edition } as Partial<TaskClause>;
}

function archiveOf({ plan, text, positions }: HeldPlan, { newId }: EditionContext): EditionChange['archive'] {
  const { id: planId, jurisdiction, title, cover, issuer, docNumber, issuedOn, addressees, defaultYear } = plan;
  const { termEndsOn, basis, textHash, sourceHash, sourceFormat, sourceName } = plan;
  return {
    ...{ jurisdiction, id: newId('PlanEdition'), planId, ordinal: plan.edition },
    ...{ title, cover, issuer, docNumber, issuedOn, addressees, defaultYear, termEndsOn, basis },
    ...{ text, textHash, sourceHash, sourceFormat, sourceName, sourcePositions: positions },
    effectiveOn: plan.editionEffectiveOn ?? plan.issuedOn,
    reason: plan.editionReason,
    recordedAt: plan.editionRecordedAt ?? plan.recordedAt,
  };
}

function owedContextOf(
  { plan, completions }: HeldPlan,
  { plan: next }: ImportRows,
  effectiveOn: LocalDate,
  edition: number,
  { recordedAt, newId }: EditionContext,
): OwedContext {
  const { jurisdiction, id: planId } = plan;
  const { termEndsOn: endsOn, defaultYear } = next;
  const first: PlanTerm = { issuedOn: plan.firstIssuedOn ?? plan.issuedOn, defaultYear: plan.defaultYear, endsOn };
  return {
    effectiveOn,
    repeatedTerm: first,
    writtenTerm: { issuedOn: next.issuedOn ?? null, defaultYear, endsOn },
    completedOn: new Map(completions.map(({ obligationId, completedOn }) => [obligationId, completedOn])),
    editionZh: `第${edition}版（自${effectiveOn}起）`,
    newObligation: ({ basis, period, startsOn, dueOn }, deadlineId) => ({
      ...{ jurisdiction, recordedAt, id: newId('Obligation'), planId },
      clauseId: '' as Id<'TaskClause'>,
      deadlineId: deadlineId as Id<'Deadline'> | null,
      ...{ sectionOrdinal: -1, basis, period, startsOn, dueOn },
    }),
  };
}
