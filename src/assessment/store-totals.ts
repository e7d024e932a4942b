import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { answeringBy } from './answering.ts';
import type { CardTotals } from './card.ts';
import { burdenOf, type ItemKind, type Standing } from './item.ts';
import { judge, lastJudgedDay } from './judgement.ts';
import type { MarkFact } from './mark.ts';
import { reckon } from './reckoning.ts';
import type { AssessmentScheme } from './store.ts';
import { basisOf, schemeOfYear } from './store-basis.ts';
import { listHoldFacts } from './store-hold-facts.ts';
import { decisionOf, marksOf, readMarks, unmetTarget } from './store-marks.ts';
import {
  answeredOn,
  judgingDeadline,
  leadsOf,
  movedFrom,
  type ScorecardQuestion,
  stillOwed,
} from './store-scorecards.ts';
import { listScoringWork } from './store-work-facts.ts';
import { kindsOfItems, listHolders, listNames, listScoredDuties } from './store-year.ts';
import { Tally } from './tally.ts';

/** What the cards of a year come to, in the display order of the units, and the scheme. */
export interface TotalsSet {
  scheme: AssessmentScheme;
  totals: CardTotals[];
}

/** What was added up of a unit: its sum, and the targets that hold its grade down. */
interface Added {
  tally: Tally;
  unmet: MarkFact[];
}

/**
 * The totals of the cards that `scorecardsOf` makes of the same question, without their lines: what is kept of a duty is what it adds
 * to the sums of those that answer for it, so that memory grows with the duties and not with the lines, and no words are made.
 * A fixed number of statements. Refuses what `scorecardsOf` refuses.
 */
export async function totalsOf(db: Db | Tx, question: ScorecardQuestion, calendar: WorkCalendar): Promise<TotalsSet> {
  const { scheme, within } = await schemeOfYear(db, question, calendar);
  const { year, asOf, knownAt } = question;
  const { of, dictionary, asked, duties, about, limits, rules } = await basisOf(db, within);
  const owed = stillOwed(listScoredDuties(db, { ...duties, asOf }), lastJudgedDay(question));
  const kinds = kindsOfItems(db, duties);
  const answeringOn = answeringBy(dictionary, of.knownAt, {
    lines: listNames(db, duties),
    holders: listHolders(db, { knownAt: of.knownAt, ...(duties.names && { names: duties.names }) }),
  });
  const workOf = await listScoringWork(db, about, of, rules);
  const holdsOf = await listHoldFacts(db, about.ids, of);
  const marks = await readMarks(db, within, of, limits);
  const weigh = weighing(scheme.scheme);
  const added = new Map(asked.map(({ id }): [string, Added] => [id, { tally: new Tally(), unmet: [] }]));
  for (const duty of owed) {
    const { id: obligationId, basis, startsOn, dueOn, completedOn } = duty;
    if (dueOn === null) continue;
    const deadlineId = judgingDeadline(duty);
    const kind = (deadlineId && kinds.get(deadlineId)) || 'ORDINARY';
    const work = workOf({ id: obligationId, deadlineId, dueOn });
    const heldFor = holdsOf.on({ id: obligationId, dueOn });
    const { failedVerificationOn } = work;
    const shared = { basis, startsOn, dueOn, completedOn, failedVerificationOn, movedFrom: movedFrom(duty, holdsOf) };
    const answering = answeringOn(duty, answeredOn(completedOn, dueOn));
    const leadUnitIds = leadsOf(answering);
    // Most duties come to the same for everyone that answers for them.
    let before: { judged: Parameters<typeof judge>[0]; completionMillionths: number | null } | undefined;
    for (const [unitId, standings] of answering) {
      const own = added.get(unitId);
      if (!own) continue;
      const measured = work.measuredFor(unitId, leadUnitIds);
      const held = heldFor(unitId);
      const decision = decisionOf(marks, unitId, obligationId);
      const like = before?.judged;
      if (!like || like.measured !== measured || like.holds !== held.holds || like.decision !== decision) {
        const judged = { ...shared, measured, decision, exemptCause: held.exemptCause, holds: held.holds };
        before = { judged, completionMillionths: judge(judged, question, scheme.scheme).completionMillionths };
      }
      own.tally.add(weigh(kind, standings), before?.completionMillionths ?? null);
      const unmet = measured && unmetTarget({ measured, decision, standings, obligationId, dueOn }, scheme.scheme);
      if (unmet) own.unmet.push(unmet);
    }
  }
  const totals = asked.map(({ id: unitId }) => {
    const { tally, unmet } = added.get(unitId) ?? { tally: new Tally(), unmet: [] };
    const facts = { unitId, year, asOf, knownAt, ...marksOf(unitId, unmet, marks) };
    return reckon(tally, facts, scheme.scheme).totals;
  });
  return { scheme, totals };
}

/** Weight times share of an item; a standing by itself is one object wherever it is met (`answeringBy`), and is weighed once. */
function weighing(scheme: AssessmentScheme['scheme']) {
  const weighed = new Map<ItemKind, Map<readonly Standing[], number>>();
  return (kind: ItemKind, standings: readonly Standing[]): number => {
    const ofKind = weighed.get(kind) ?? new Map<readonly Standing[], number>();
    weighed.set(kind, ofKind);
    const known = ofKind.get(standings);
    if (known !== undefined) return known;
    const { weightedShareHundredths } = burdenOf({ kind, standings }, scheme);
    if (standings.length === 1) ofKind.set(standings, weightedShareHundredths);
    return weightedShareHundredths;
  };
}
