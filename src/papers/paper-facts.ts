import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { listMeasuresOfObligations, listRuleSetsById, type Measure } from '../measures/store.ts';
import { listPlansById } from '../plans/store.ts';
import { listClausesById, listResponsibilities } from '../tasks/store.ts';
import { measureFigures, measureSlots, type Surroundings } from './measure-slots.ts';
import type { PaperFigure } from './paper.ts';
import { reportedOf } from './reported.ts';
import type { SlotValues } from './slot.ts';
import { listPapersOfMeasures } from './store.ts';

/** What the register says for the papers of one measure. */
export interface MeasureStatement {
  measure: Measure;
  slots: SlotValues;
  figures: PaperFigure[];
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id as string, row]));
const momentOf = ({ facts }: Measure): string => `${facts.asOf} ${facts.knownAt}`;

/**
 * What the register says for the papers of measures, in their order: a fixed number of statements for all whose facts were
 * taken at one moment, as those of a sweep are. Words are those on record when the measure was proposed.
 */
export async function statementsOf(
  db: Db | Tx,
  measures: readonly Measure[],
  { issuedOn, calendar }: { issuedOn: LocalDate | null; calendar: WorkCalendar },
): Promise<MeasureStatement[]> {
  if (measures.length === 0) return [];
  const [plans, ruleSets, earlier] = await Promise.all([
    listPlansById(db, [...new Set(measures.map(({ planId }) => planId))]).then(byId),
    listRuleSetsById(db, [...new Set(measures.map(({ ruleSetId }) => ruleSetId))]).then(byId),
    listMeasuresOfObligations(db, [...new Set(measures.map(({ obligationId }) => obligationId))]),
  ]);
  const numbered = await listPapersOfMeasures(
    db,
    earlier.map(({ id }) => id),
  );
  const numberOf = new Map(
    numbered
      .filter(({ voidedAt }) => voidedAt === null)
      .map(({ measureId, docNumber }) => [measureId as string, docNumber]),
  );
  const around = new Map<string, Pick<Surroundings, 'clause' | 'leads' | 'supports' | 'reported'>>();
  for (const together of Map.groupBy(measures, momentOf).values()) {
    const knownAt = together[0]?.facts.knownAt;
    const clauseIds = [...new Set(together.map(({ clauseId }) => clauseId))];
    const [clauses, named] = await Promise.all([
      listClausesById(db, clauseIds, undefined, knownAt).then(byId),
      listResponsibilities(db, clauseIds, knownAt).then((rows) =>
        Map.groupBy(rows, ({ clauseId }) => clauseId as string),
      ),
    ]);
    const moment = together[0]?.facts;
    const obligationIds = [...new Set(together.map(({ obligationId }) => obligationId))];
    const reported = moment ? await reportedOf(db, obligationIds, moment) : undefined;
    for (const { id, clauseId, obligationId } of together) {
      const surfaces = (role: 'LEAD' | 'SUPPORT') =>
        (named.get(clauseId) ?? []).filter((row) => row.role === role).map(({ surface }) => surface);
      around.set(id, {
        clause: clauses.get(clauseId),
        leads: surfaces('LEAD'),
        supports: surfaces('SUPPORT'),
        reported: reported?.get(obligationId),
      });
    }
  }
  return measures.map((measure) => {
    const rules = ruleSets.get(measure.ruleSetId)?.rules.rules ?? [];
    const slots = measureSlots(
      measure,
      {
        ...(around.get(measure.id) ?? { clause: undefined, leads: [], supports: [], reported: undefined }),
        plan: plans.get(measure.planId),
        rule: rules.find(({ id }) => id === measure.ruleId),
        rules,
        earlier: earlier
          .filter(
            (other) =>
              other.obligationId === measure.obligationId &&
              other.unitId === measure.unitId &&
              other.id !== measure.id &&
              other.proposedOn <= measure.proposedOn &&
              numberOf.has(other.id),
          )
          .map(({ id, kind, proposedOn }) => ({ kind, on: proposedOn, docNumber: numberOf.get(id) ?? null })),
      },
      { issuedOn, calendar },
    );
    return { measure, slots, figures: measureFigures(measure, slots) };
  });
}
