import type { Instant } from '../kernel/clock.ts';
import { localDate } from '../kernel/local-date.ts';
import type { UnitFacts } from './card.ts';
import type { ItemFacts } from './item.ts';

// Invented facts for the tests of this room; nothing here stands for a real unit or a real performance.

/** What an item has when nothing besides its times is on record. */
export const NOTHING_MORE = {
  movedFrom: null,
  failedVerificationOn: null,
  exemptCause: null,
  measured: null,
  claimedOn: null,
  lastReportedPercent: null,
  isContested: false,
  holds: [],
  leadUnitIds: [],
  decision: null,
} satisfies Partial<ItemFacts>;

/** The facts of a unit of 2018, looked at on 2019-01-10, of which only items are on record unless told. */
export const madeUnit = (items: readonly ItemFacts[], more: Partial<UnitFacts> = {}): UnitFacts => ({
  unitId: 'unt_370812_1',
  year: 2018,
  asOf: localDate('2019-01-10'),
  knownAt: '2019-01-10T00:00:00.000Z' as Instant,
  items,
  undated: 0,
  isSupervisionObject: true,
  marks: { discipline: null, deductions: null, bonuses: null, vetoes: null },
  entered: {},
  endedOn: null,
  ...more,
});
