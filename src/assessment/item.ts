import type { Verdict } from '../indicators/reading.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Hold } from '../progress/hold.ts';
import type { ObligationBasis } from '../tasks/obligation.ts';
import type { Capacity } from '../tasks/responsibility.ts';
import type { Scheme, ShareKind } from './scheme.ts';

/** One way in which a unit is named for a clause: in a capacity, itself or through a group it belongs to. */
export interface Standing {
  capacity: Capacity;
  throughGroup: { id: string; name: string } | null;
}

/** What decides how many times an item counts (domain.md §10 w): a target figure on its deadline; one that the plan names among its goals. */
export const ITEM_KINDS = ['ORDINARY', 'INDICATOR', 'MAIN_INDICATOR'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/**
 * What an assessor decided of an item, with a reason (domain.md §3.2, §6.2): that it cannot apply to the unit, or, where words
 * leave room (左右, 明显), how far it was met.
 */
export const ITEM_DECISIONS = ['NOT_APPLICABLE', 'MET', 'PARTLY', 'NOT_MET'] as const;
export type ItemDecision = (typeof ITEM_DECISIONS)[number];

/** A verified figure held against the item's target. */
export interface Measured {
  verdict: Verdict;
  /** Actual over target in millionths, at most a million; null where the comparator gives no ratio. */
  doneMillionths: number | null;
  /** Whether the target binds: neither 力争 nor 左右 (domain.md §6.2). */
  isBinding: boolean;
  /** The reading that decided, and its target. */
  readingId: string;
  indicatorId: string;
  wordsZh: string;
  wordsEn: string;
}

/** A dated obligation of the year, with all that decides its score for one unit. */
export interface ItemFacts {
  obligationId: string;
  planId: string;
  /** Whether a person had taken responsibility for the reading of the clause by the instant asked. */
  readingConfirmed: boolean;
  clauseId: string;
  clauseOrdinal: number;
  clausePath: string;
  title: string;
  basis: ObligationBasis;
  period: string;
  startsOn: LocalDate;
  /** The day that counts: as written, set by the office, or moved by an approved extension. */
  dueOn: LocalDate;
  /** The day that counted before an extension asked in time moved it (the plan's, else the office's); null where none did. */
  movedFrom: LocalDate | null;
  /** The accepted completion, true by the day asked and on record at the instant asked, even after the year; or null. */
  completedOn: LocalDate | null;
  kind: ItemKind;
  /** Every way in which the unit is named; at least one. */
  standings: readonly Standing[];
  /** The last verification, where it failed and nothing was accepted since; null otherwise. */
  failedVerificationOn: LocalDate | null;
  /** The recorded exempt cause in force on the due day, in words; null without one. */
  exemptCause: { zh: string; en: string } | null;
  /** The verified figure, where the item has a target; null without one. */
  measured: Measured | null;
  /** The day on which the unit claimed completion that nobody has verified yet; null otherwise. */
  claimedOn: LocalDate | null;
  /** Percent done by the last accepted report before the due day; null without one. */
  lastReportedPercent: number | null;
  /** Whether the unit contests attribution, day or figure, and nobody has decided yet. */
  isContested: boolean;
  /** What holds the unit's item: causes and suspensions on the due day, requests pending at the moment asked. */
  holds: readonly Hold[];
  /** Every unit that leads the item on that day: whose people may not review it. */
  leadUnitIds: readonly string[];
  /** What an assessor decided, with the reason; null where nobody did. */
  decision: { kind: ItemDecision; reason: string } | null;
}

/** The year that is judged and the day on which it is looked at. */
export interface YearAsOf {
  year: number;
  asOf: LocalDate;
}

/** What of an item falls to the unit. */
export interface Burden {
  standing: Standing;
  /** Hundredths: 100 answers in full. */
  shareHundredths: number;
  weight: number;
  /** Weight times share, in hundredths: what the item counts in the sum. */
  weightedShareHundredths: number;
}

const WEIGHT_OF: Record<ItemKind, keyof Scheme['itemWeights']> = {
  ORDINARY: 'ordinary',
  INDICATOR: 'indicator',
  MAIN_INDICATOR: 'mainIndicator',
};
const SHARE_OF: Record<Capacity, { itself: ShareKind; asMember: ShareKind }> = {
  PRIMARY_LEAD: { itself: 'primaryLead', asMember: 'groupLead' },
  JOINT_LEAD: { itself: 'jointLead', asMember: 'groupLead' },
  SUPPORT: { itself: 'support', asMember: 'groupSupport' },
};
const CAPACITY_ORDER: readonly Capacity[] = ['PRIMARY_LEAD', 'JOINT_LEAD', 'SUPPORT'];

/**
 * What of an item falls to a unit: one capacity only, the heaviest (domain.md §5.3: both lead and support on a line
 * collapse to lead once); named itself before through a group, then in the order of the line.
 */
export function burdenOf({ kind, standings }: Pick<ItemFacts, 'kind' | 'standings'>, scheme: Scheme): Burden {
  const weight = scheme.itemWeights[WEIGHT_OF[kind]].value;
  const burdens = standings.map((standing): Burden => {
    const { itself, asMember } = SHARE_OF[standing.capacity];
    const shareHundredths = scheme.roleShares[standing.throughGroup ? asMember : itself].value;
    return { standing, shareHundredths, weight, weightedShareHundredths: weight * shareHundredths };
  });
  const [heaviest] = burdens.sort(
    (a, b) =>
      b.shareHundredths - a.shareHundredths ||
      Number(a.standing.throughGroup !== null) - Number(b.standing.throughGroup !== null) ||
      CAPACITY_ORDER.indexOf(a.standing.capacity) - CAPACITY_ORDER.indexOf(b.standing.capacity) ||
      ((a.standing.throughGroup?.id ?? '') < (b.standing.throughGroup?.id ?? '') ? -1 : 1),
  );
  if (!heaviest) throw new RangeError('an item without a standing belongs to no unit');
  return heaviest;
}
