import { mayAnswerMeasures, mayConductMeasures, mayDecideMeasures } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Command, command, commandWithinUnits } from '../ledger/command.ts';
import type { StepDetails } from './case.ts';
import { type OnMeasure, type StepOutcome, seenMeasure, takeStep } from './commands-case.ts';
import { type GivenNumber, type NumberSource, takeNumberedStep } from './commands-numbered.ts';
import type { WithWords } from './commands-steps.ts';
import { listSteps } from './store-life.ts';

// Listed supervision 挂牌督办 (domain.md §2.3, S45) and the request for a restriction of approvals 环评限批 (§2.4, S2 art. 44).

export interface RequestListingExtension extends WithWords {
  /** What was done, why it is not enough, and until when: the words and the day. */
  newUntil: LocalDate;
}

/** The unit's principal asks for the one extension, a month before the end at the latest. */
export const requestListingExtensionWith = (calendar: WorkCalendar): Command<RequestListingExtension, StepOutcome> =>
  commandWithinUnits('REQUEST_LISTING_EXTENSION', mayAnswerMeasures, (tx, { words, newUntil, ...on }, at) =>
    takeStep(tx, on, { deed: 'REQUEST_EXTENSION', words, details: { newUntil } }, at, calendar),
  );

export interface DecideListingExtension extends WithWords {
  isGranted: boolean;
}

/** The authority grants or refuses the extension that was asked, to the day that was asked. */
export const decideListingExtensionWith = (calendar: WorkCalendar): Command<DecideListingExtension, StepOutcome> =>
  command('DECIDE_LISTING_EXTENSION', mayDecideMeasures, async (tx, { words, isGranted, ...on }, at) => {
    const measure = await seenMeasure(tx, on, at);
    const steps = await listSteps(tx, [measure.id]);
    const newUntil = steps.findLast(({ deed }) => deed === 'REQUEST_EXTENSION')?.details.newUntil;
    const until = isGranted && newUntil ? { LISTING_PERIOD: newUntil } : {};
    const deed = isGranted ? 'GRANT_EXTENSION' : 'REFUSE_EXTENSION';
    return takeStep(tx, on, { deed, words, details: { newUntil } }, at, calendar, { until });
  });

export interface RequestRestriction extends OnMeasure, GivenNumber {
  words: string | null;
}

/** The district asks the superior to suspend approvals; it never does so itself (domain.md §0.2). */
export const requestRestrictionWith = (
  calendar: WorkCalendar,
  numberOf: NumberSource,
): Command<RequestRestriction, StepOutcome> =>
  command('REQUEST_RESTRICTION', mayConductMeasures, (tx, { documentNumber, numberedElsewhere, words, ...on }, at) => {
    const given = { documentNumber, numberedElsewhere };
    return takeNumberedStep(tx, on, { deed: 'REQUEST_SUPERIOR', words }, given, { at, calendar, numberOf });
  });

/** What a superior decided, as put on record with its number. */
export interface SuperiorDecision extends WithWords {
  authority: string;
  authorityLevel: NonNullable<StepDetails['authorityLevel']>;
  authorityNumber: string;
}

export interface RecordRestriction extends SuperiorDecision {
  validFrom: LocalDate;
  validUntil: LocalDate;
  areaScope: string;
  industryScope: string | null;
  pollutantScope: string | null;
  exemptions: readonly string[];
}

const decided = ({
  authority,
  authorityLevel,
  authorityNumber,
}: Omit<SuperiorDecision, keyof WithWords>): StepDetails => ({
  ...{ authority, authorityLevel, authorityNumber },
});

/** The superior decided to restrict: scope, days and carve-outs are its own (S2 art. 44, S18). */
export const recordRestrictionWith = (calendar: WorkCalendar): Command<RecordRestriction, StepOutcome> =>
  command('RECORD_RESTRICTION', mayConductMeasures, (tx, input, at) => {
    const { words, validFrom, validUntil, areaScope, industryScope, pollutantScope, exemptions, ...rest } = input;
    const { authority, authorityLevel, authorityNumber, ...on } = rest;
    const details: StepDetails = {
      ...decided({ authority, authorityLevel, authorityNumber }),
      ...{ validFrom, newUntil: validUntil, areaScope, exemptions },
      ...{ industryScope: industryScope ?? undefined, pollutantScope: pollutantScope ?? undefined },
    };
    return takeStep(tx, on, { deed: 'RECORD_DECISION', words, details }, at, calendar);
  });

/** The superior declined: nothing follows. */
export const recordRestrictionDeclinedWith = (calendar: WorkCalendar): Command<WithWords, StepOutcome> =>
  command('RECORD_RESTRICTION_DECLINED', mayConductMeasures, (tx, { words, ...on }, at) =>
    takeStep(tx, on, { deed: 'RECORD_DECLINED', words }, at, calendar),
  );

/** The restriction is in force from the superior's day on; not before it. */
export const bringIntoForceWith = (calendar: WorkCalendar): Command<OnMeasure, StepOutcome> =>
  command('BRING_INTO_FORCE', mayConductMeasures, async (tx, on, at) => {
    const measure = await seenMeasure(tx, on, at);
    const decision = (await listSteps(tx, [measure.id])).findLast(({ deed }) => deed === 'RECORD_DECISION');
    const end = decision?.details.newUntil;
    const until = end ? { RESTRICTION_PERIOD: end } : {};
    return takeStep(tx, on, { deed: 'BRING_INTO_FORCE' }, at, calendar, { until });
  });

export interface RecordRestrictionChange extends SuperiorDecision {
  /** PART some of it is lifted · WHOLE it ends · EXTENSION it lasts longer, until the new day. */
  change: 'PART' | 'WHOLE' | 'EXTENSION';
  newUntil: LocalDate | null;
  areaScope: string | null;
  industryScope: string | null;
}

const CHANGES = { PART: 'LIFT_PARTLY', WHOLE: 'LIFT_RESTRICTION', EXTENSION: 'EXTEND_RESTRICTION' } as const;

/** The superior lifted the restriction, or part of it, or extended it, by its own number (S47c). */
export const changeRestrictionWith = (calendar: WorkCalendar): Command<RecordRestrictionChange, StepOutcome> =>
  command('RECORD_RESTRICTION_CHANGE', mayConductMeasures, (tx, input, at) => {
    const { words, change, newUntil, areaScope, industryScope, ...rest } = input;
    const { authority, authorityLevel, authorityNumber, ...on } = rest;
    const details: StepDetails = {
      ...decided({ authority, authorityLevel, authorityNumber }),
      ...{ newUntil: newUntil ?? undefined, areaScope: areaScope ?? undefined },
      industryScope: industryScope ?? undefined,
    };
    const until = newUntil && change === 'EXTENSION' ? { RESTRICTION_PERIOD: newUntil } : {};
    return takeStep(tx, on, { deed: CHANGES[change], words, details }, at, calendar, { until });
  });
