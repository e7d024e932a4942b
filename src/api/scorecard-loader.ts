import type { Scorecard as Card } from '../assessment/card.ts';
import { totalsKept } from '../assessment/store-kept-totals.ts';
import { scorecardsOf } from '../assessment/store-unit-facts.ts';
import { one, perMoment, perYear } from './batch.ts';
import type { Sources } from './loader-sources.ts';
import type { AssessmentScheme, Scorecard } from './models.ts';

/** A card with all that made it so. */
export type WholeScorecard = Card & { scheme: AssessmentScheme };

/** What the cards of units for a year come to, looked at from a moment; from memory while nothing is recorded. */
export function totalsLoader(ctx: Sources) {
  return perYear((year) =>
    perMoment((moment) =>
      one<Scorecard>(
        async (unitIds) => {
          const { totals, scheme } = await totalsKept(ctx.db, { year, ...moment, unitIds }, ctx.calendar);
          return totals.map((card) => ({ ...card, scheme }));
        },
        ({ unitId }) => unitId,
      ),
    ),
  );
}

/** The cards of units for a year looked at from a moment, batched by unit. */
export function scorecardLoader(ctx: Sources) {
  return perYear((year) =>
    perMoment((moment) =>
      one<WholeScorecard>(
        async (unitIds) => {
          const { cards, scheme } = await scorecardsOf(ctx.db, { year, ...moment, unitIds }, ctx.calendar);
          return cards.map((card) => ({ ...card, scheme }));
        },
        ({ unitId }) => unitId,
      ),
    ),
  );
}
