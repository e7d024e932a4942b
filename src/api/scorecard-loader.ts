import { scorecardsOf } from '../assessment/store-unit-facts.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { type Loader, one, perMoment } from './batch.ts';
import type { Scorecard } from './models.ts';

/** The cards of units for a year looked at from a moment, batched by unit. */
export function scorecardLoader({ db, calendar }: { db: () => Db; calendar: WorkCalendar }) {
  const byYear = new Map<number, (moment: Moment) => Loader<Scorecard | null>>();
  const make = (year: number) =>
    perMoment((moment) =>
      one<Scorecard>(
        async (unitIds) => {
          const { cards, scheme } = await scorecardsOf(db(), { year, ...moment, unitIds }, calendar);
          return cards.map((card) => ({ ...card, scheme }));
        },
        ({ unitId }) => unitId,
      ),
    );
  return (year: number, moment: Moment) => {
    const loader = byYear.get(year) ?? make(year);
    byYear.set(year, loader);
    return loader(moment);
  };
}
