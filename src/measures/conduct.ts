import { type Actor, type ActorRole, maySpeakFor } from '../access/actor.ts';
import { addWorkdays, type WorkCalendar } from '../calendar/calendar.ts';
import { addMonths, type LocalDate } from '../kernel/local-date.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';
import type { ClockName } from './clock.ts';
import type { MeasureFamily, MeasureKind, MeasureState, MeasureVariant } from './measure.ts';
import { FAMILIES_OF, type MeasureDeed, type Requirement, type Step, stepFor } from './procedure.ts';
import type { Limit, LimitName } from './rule.ts';

/** What a deed carries besides its words; each field belongs to some deeds only. */
export interface StepDetails {
  /** DRAFT: the unit is criticised by name in public; then the government decides (S1 art. 21). */
  byName?: boolean | undefined;
  /** DRAFT, ISSUE: why lighter rungs are skipped. */
  skipGround?: string | undefined;
  /** SERVE_DRAFT: the last day for a statement. FILE_PLAN, FAIL_VERIFICATION: the day by which the unit reports. */
  until?: LocalDate | undefined;
  /** STATE_DEFENCE: the points made; final when the unit wishes to say no more, with no points a waiver. */
  points?: readonly string[] | undefined;
  isFinal?: boolean | undefined;
  /** ANSWER_STATEMENT: answers by number of the point, from 1, over all statements on this draft. */
  answers?: readonly { point: number; words: string; isAccepted: boolean }[] | undefined;
  /** ISSUE of an interview, POSTPONE_INTERVIEW: day, hour, place, who hosts and who attends by office, what to bring. */
  scheduledOn?: LocalDate | undefined;
  hour?: string | undefined;
  place?: string | undefined;
  host?: string | undefined;
  attendance?: string | undefined;
  materials?: string | undefined;
  /** PASS_VERIFICATION of a listing: the day of the check on the spot. */
  onSiteOn?: LocalDate | undefined;
  /** GRANT_EXTENSION, REQUEST_EXTENSION: the new last day. RECORD_DECISION, EXTEND_RESTRICTION: from and to. */
  newUntil?: LocalDate | undefined;
  validFrom?: LocalDate | undefined;
  /** RECORD_DECISION …: which authority decided, of what level, by which number. */
  authority?: string | undefined;
  authorityLevel?: 'DISTRICT' | 'CITY' | 'PROVINCE' | 'STATE' | undefined;
  authorityNumber?: string | undefined;
  areaScope?: string | undefined;
  industryScope?: string | undefined;
  pollutantScope?: string | undefined;
  exemptions?: readonly string[] | undefined;
  /** AUTO_LIFT: the tests that were met and are met no longer. ESCALATE: the heavier measure. */
  noLongerMet?: readonly string[] | undefined;
  measureId?: string | undefined;
  reviewId?: string | undefined;
}

/** A deed done on a measure, as put on record. */
export interface DoneStep {
  deed: MeasureDeed;
  actorId: string;
  actorRole: ActorRole | string;
  onDay: LocalDate;
  words: string | null;
  documentNumber: string | null;
  details: StepDetails;
}

/** A measure with all that its next deed is judged by. */
export interface CaseInHand {
  kind: MeasureKind;
  variant: MeasureVariant | null;
  family: MeasureFamily;
  state: MeasureState;
  unitId: string;
  unitName: string;
  isSupervisionObject: boolean;
  /** Who proposed it by hand; null where a rule did. */
  proposedBy: string | null;
  /** Tests met, or what an officer found, in number. */
  factCount: number;
  /** Bases in force on the day of the act. */
  basisCount: number;
  evidenceCount: number;
  hasCausalLink: boolean;
  /** Lighter rungs whose conditions were met and which were never carried out. */
  skipped: readonly string[];
  /** The ground that an officer gave when choosing the rung by hand. */
  ground: string | null;
  /** Who decides in the district, by the rule, for this draft. */
  authority: readonly ActorRole[];
  limits: Readonly<Partial<Record<LimitName, Limit>>>;
  extensionTimes: number;
  done: readonly DoneStep[];
  clocks: readonly { name: ClockName; lastOn: LocalDate; closedOn: LocalDate | null }[];
  undertakings: { made: number; open: number };
}

/** A deed about to be done. `byRegister` only the sweep sets. */
export interface Act {
  deed: MeasureDeed;
  actor: Pick<Actor, 'id' | 'role' | 'unitScope'>;
  on: LocalDate;
  words?: string | null | undefined;
  documentNumber?: string | null | undefined;
  details?: StepDetails | undefined;
  byRegister?: boolean | undefined;
}

const OFFICE: readonly ActorRole[] = ['SUPERVISION_OFFICER', 'SUPERVISION_DIRECTOR', 'OWNER'];
const VERIFIERS: readonly ActorRole[] = [...OFFICE, 'COORDINATION_OFFICE'];

/** Which roles may do a step of a case. Law: domain.md §8, roles; §0.1, the authority decides. */
export function rolesFor(step: Step, { authority }: Pick<CaseInHand, 'authority'>): readonly ActorRole[] {
  switch (step.by) {
    case 'OFFICE':
    case 'REGISTER':
      return OFFICE;
    case 'VERIFIER':
      return VERIFIERS;
    case 'AUTHORITY':
      return authority;
    case 'UNIT':
      return ['UNIT_LIAISON', 'UNIT_PRINCIPAL'];
    case 'PRINCIPAL':
      return ['UNIT_PRINCIPAL'];
  }
}

const isEntitled = (step: Step, inHand: CaseInHand, { actor, byRegister }: Act): boolean => {
  if (step.by === 'REGISTER') return byRegister === true;
  if (step.by === 'UNIT') return maySpeakFor(actor as Actor, inHand.unitId);
  if (step.by === 'PRINCIPAL') return maySpeakFor(actor as Actor, inHand.unitId, ['UNIT_PRINCIPAL']);
  return actor.unitScope === null && rolesFor(step, inHand).includes(actor.role);
};

/** What was done since the draft that now counts: a new draft must be served, heard and approved anew. */
export function sinceDraft(done: readonly DoneStep[]): readonly DoneStep[] {
  const last = done.findLastIndex(({ deed }) => deed === 'DRAFT');
  return last < 0 ? done : done.slice(last);
}

const lastOf = (done: readonly DoneStep[], ...deeds: MeasureDeed[]): DoneStep | undefined =>
  done.findLast(({ deed }) => deeds.includes(deed));

/** The makers of a measure: who proposed it by hand, drafted it, brought it up for decision. */
export const makersOf = ({ proposedBy, done }: Pick<CaseInHand, 'proposedBy' | 'done'>): string[] => [
  ...(proposedBy === null ? [] : [proposedBy]),
  ...done.filter(({ deed }) => deed === 'DRAFT' || deed === 'SUBMIT').map(({ actorId }) => actorId),
];

/** The points of the unit's statements on the draft that counts, in order, and which of them have been answered. */
export function statementOf(done: readonly DoneStep[]): { points: string[]; answered: ReadonlySet<number> } {
  const current = sinceDraft(done);
  const points: string[] = [];
  const answered = new Set<number>();
  for (const { deed, details } of current) {
    if (deed === 'STATE_DEFENCE') points.push(...(details.points ?? []));
    // An answer given before the point was made answers nothing.
    if (deed === 'ANSWER_STATEMENT') {
      for (const { point } of details.answers ?? []) if (point <= points.length) answered.add(point);
    }
  }
  return { points, answered };
}

/** 济兖督〔2019〕3号: the code of the office, the year in angled brackets, a number without leading zeros (GB/T 9704). */
const DOCUMENT_NUMBER = /^\S{1,40}〔\d{4}〕[1-9]\d{0,4}号$/u;

const LONGEST_WORDS = 20_000;

/** What a check answers when all is well; otherwise it refuses. */
type Kept = null;

const badInput = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, [field]);

const numbered = (field: string, value: string | null | undefined): Kept =>
  value != null && DOCUMENT_NUMBER.test(value)
    ? null
    : badInput(field, '应为发文字号，形如“济兖督〔2019〕3号”。', 'give a document number such as 济兖督〔2019〕3号.');

const late = (what: string, whatEn: string, day: LocalDate, field: string): never =>
  refuse('LIMIT_NOT_KEPT', { what, whatEn, day }, [field]);

/** Looks at one requirement; refuses where it does not hold. */
type Check = (inHand: CaseInHand, act: Act, calendar: WorkCalendar) => Kept;

function listingEnd({ clocks }: CaseInHand): LocalDate | undefined {
  return clocks.findLast(({ name, closedOn }) => name === 'LISTING_PERIOD' && closedOn === null)?.lastOn;
}

const secondPerson: Check = (inHand, { actor, deed }) =>
  makersOf(inHand).includes(actor.id) ? refuse('SECOND_PERSON_NEEDED', { deed }, ['measureId']) : null;

const CHECKS: Readonly<Record<Requirement, Check>> = {
  WORDS: (_inHand, { words }) => {
    const length = words?.trim().length ?? 0;
    return length > 0 && length <= LONGEST_WORDS
      ? null
      : badInput('words', `请填写 1 到 ${LONGEST_WORDS} 个字。`, `give 1 to ${LONGEST_WORDS} characters.`);
  },
  FACTS: ({ factCount }) => (factCount > 0 ? null : refuse('FACTS_MISSING', {}, ['measureId'])),
  BASIS: ({ basisCount }, { on }) => (basisCount > 0 ? null : refuse('LEGAL_BASIS_MISSING', { on }, ['measureId'])),
  SUPERVISION_OBJECT: ({ kind, isSupervisionObject, unitName }) =>
    isSupervisionObject || kind === 'CONSULTATION_LETTER'
      ? null
      : refuse('NOT_SUPERVISION_OBJECT', { unit: unitName }, ['measureId']),
  SKIP_GROUND: ({ skipped, ground, done }, { details }) => {
    const given = details?.skipGround ?? lastOf(done, 'DRAFT')?.details.skipGround ?? ground;
    return skipped.length === 0 || given?.trim()
      ? null
      : refuse('GROUND_NEEDED', { rungs: [...skipped] }, ['skipGround']);
  },
  HARM_CASE: ({ family, kind, evidenceCount, hasCausalLink }) => {
    if (!FAMILIES_OF[kind].includes(family)) return refuse('FAMILIES_APART', { kind }, ['measureId']);
    return evidenceCount > 0 && hasCausalLink ? null : refuse('EVIDENCE_NEEDED', {}, ['measureId']);
  },
  SECOND_PERSON: secondPerson,
  HEARING: ({ done }, { on }) => {
    const current = sinceDraft(done);
    const until = lastOf(current, 'SERVE_DRAFT')?.details.until;
    if (until === undefined) return refuse('HEARING_OPEN', { until: null }, ['measureId']);
    const isOver = on > until || current.some(({ deed, details }) => deed === 'STATE_DEFENCE' && details.isFinal);
    return isOver ? null : refuse('HEARING_OPEN', { until }, ['measureId']);
  },
  ANSWERED: ({ done }) => {
    const { points, answered } = statementOf(done);
    const open = points.flatMap((_point, at) => (answered.has(at + 1) ? [] : [String(at + 1)]));
    return open.length === 0 ? null : refuse('STATEMENT_UNANSWERED', { points: open }, ['measureId']);
  },
  MANDATE: (inHand) => {
    const approval = lastOf(sinceDraft(inHand.done), 'APPROVE');
    const isLawful =
      approval !== undefined &&
      inHand.authority.some((role) => role === approval.actorRole) &&
      !makersOf(inHand).includes(approval.actorId);
    return isLawful ? null : refuse('MANDATE_MISSING', { needed: inHand.authority }, ['measureId']);
  },
  DOCUMENT_NUMBER: (_inHand, { documentNumber }) => numbered('documentNumber', documentNumber),
  OTHER_VERIFIER: ({ done }, { actor, deed }) => {
    const parties = [lastOf(done, 'START_VERIFICATION'), lastOf(done, 'REPORT_RECTIFICATION', 'REPLY')];
    return parties.some((party) => party?.actorId === actor.id)
      ? refuse('SECOND_PERSON_NEEDED', { deed }, ['measureId'])
      : null;
  },
  ON_SITE_CHECK: ({ done }, { on, details }) => {
    const reportedOn = lastOf(done, 'REPORT_RECTIFICATION')?.onDay;
    const checkedOn = details?.onSiteOn;
    return checkedOn && checkedOn <= on && reportedOn && checkedOn >= reportedOn
      ? null
      : badInput(
          'onSiteOn',
          '应为申请解除之后、今天或之前的现场核查日期。',
          'give the day of the check on the spot, after the application and not later than today.',
        );
  },
  UNDERTAKINGS_DONE: ({ undertakings: { made, open } }) =>
    made > 0 && open === 0 ? null : refuse('UNDERTAKINGS_OPEN', { count: open }, ['measureId']),
  NOTICE_IN_TIME: ({ limits }, { on, details }, calendar) => {
    const day = details?.scheduledOn;
    if (!day || !details?.place?.trim() || !details.host?.trim()) {
      return badInput(
        'schedule',
        '请写明约谈日期、地点和主持方。',
        'state the day, the place and who hosts the interview.',
      );
    }
    const notice = limits.noticeBefore;
    const earliest = notice ? addWorkdays(calendar, on, notice.amount).day : on;
    return day >= earliest
      ? null
      : late(
          '约谈通知应提前送达，约谈最早日期为',
          'notice must precede; the first day for the interview is',
          earliest,
          'schedule',
        );
  },
  DAY_REACHED: ({ done }, { on, deed }) => {
    const day =
      deed === 'BRING_INTO_FORCE'
        ? lastOf(done, 'RECORD_DECISION')?.details.validFrom
        : lastOf(done, 'ISSUE', 'POSTPONE_INTERVIEW')?.details.scheduledOn;
    return day !== undefined && day <= on ? null : late('尚未到日期', 'the day has not come:', day ?? on, 'measureId');
  },
  ASKED_IN_TIME: (inHand, { on }) => {
    const end = listingEnd(inHand);
    const ahead = inHand.limits.extensionAskBefore;
    if (!end || !ahead) return refuse('EXTENSION_NOT_OPEN', {}, ['measureId']);
    const last = addMonths(end, -ahead.amount);
    return on <= last
      ? null
      : late('延长应当在期满前提出，最迟日期为', 'an extension must be asked by', last, 'measureId');
  },
  EXTENSION_LEFT: (inHand, { details }) => {
    const used = inHand.done.filter(({ deed }) => deed === 'GRANT_EXTENSION').length;
    const end = listingEnd(inHand);
    const most = inHand.limits.extensionAtMost;
    if (used >= inHand.extensionTimes || !end || !most) {
      return refuse('EXTENSION_NOT_OPEN', {}, ['measureId']);
    }
    const last = addMonths(end, most.amount);
    const asked = details?.newUntil;
    return asked && asked > end && asked <= last
      ? null
      : late(
          '延长后的期限应晚于原期限，且不晚于',
          'the new end must lie after the present one and not later than',
          last,
          'newUntil',
        );
  },
  EXTENSION_ASKED: ({ done }) =>
    lastOf(done, 'REQUEST_EXTENSION', 'GRANT_EXTENSION', 'REFUSE_EXTENSION')?.deed === 'REQUEST_EXTENSION'
      ? null
      : refuse('EXTENSION_NOT_OPEN', {}, ['measureId']),
  SUPERIOR_NUMBER: ({ kind }, { details }) => {
    if (!details?.authority?.trim()) {
      return badInput('authority', '请写明作出决定的机关。', 'name the authority that decided.');
    }
    const isHighEnough = details.authorityLevel === 'PROVINCE' || details.authorityLevel === 'STATE';
    if (kind === 'EIA_RESTRICTION' && !isHighEnough) {
      return badInput(
        'authorityLevel',
        '环评限批由省级以上生态环境主管部门决定（环境保护法第四十四条）。',
        'only departments of province level and above suspend EIA approvals (Environmental Protection Law art. 44).',
      );
    }
    return numbered('authorityNumber', details.authorityNumber);
  },
  NO_HEAVIER: ({ kind, done }, { details }) => {
    const wasHeard = done.some(({ deed }) => deed === 'STATE_DEFENCE');
    const before = lastOf(done, 'DRAFT')?.details.byName ?? false;
    return wasHeard && !before && details?.byName === true
      ? refuse('HEAVIER_AFTER_DEFENCE', { kind }, ['byName'])
      : null;
  },
};

/**
 * The step of the table that a deed would take on a case. Refuses, in this order, what the table of its kind does not know
 * in this state, whose deed it is not, and the first thing that the table asks for and does not find. Pure; commands ask it
 * before they write, and the test that walks every path asks nothing else.
 */
export function lawfulStep(inHand: CaseInHand, act: Act, calendar: WorkCalendar): Step {
  const step = stepFor(inHand.kind, inHand.state, act.deed);
  if (!step) return refuse('WRONG_STATE', { fromState: inHand.state, deed: act.deed }, ['measureId']);
  if (!isEntitled(step, inHand, act)) {
    refuse('NOT_AUTHORISED', { role: act.actor.role, needed: rolesFor(step, inHand) });
  }
  for (const requirement of step.needs) CHECKS[requirement](inHand, act, calendar);
  return step;
}

/** Whether a requirement holds, without the reason. */
function holds(requirement: Requirement, inHand: CaseInHand, act: Act, calendar: WorkCalendar): boolean {
  try {
    CHECKS[requirement](inHand, act, calendar);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Requirements that what a deed brings along can still meet; the others hold now or they do not. */
const MET_BY_INPUT: readonly Requirement[] = [
  ...['WORDS', 'DOCUMENT_NUMBER', 'SKIP_GROUND', 'ON_SITE_CHECK', 'NOTICE_IN_TIME'],
  ...['EXTENSION_LEFT', 'SUPERIOR_NUMBER', 'NO_HEAVIER'],
] as Requirement[];

/** A deed that is lawful now, and who may do it. */
export interface NextStep {
  deed: MeasureDeed;
  toState: MeasureState;
  roles: readonly ActorRole[];
  /** Whether the asker may: the role, the unit, and not the one who made what is to be decided. */
  isOpenToMe: boolean;
}

/** What can lawfully be done next: only steps whose conditions hold now, whatever input they will bring. */
export function nextSteps(
  inHand: CaseInHand,
  steps: readonly Step[],
  { actor, on }: Pick<Act, 'actor' | 'on'>,
  calendar: WorkCalendar,
): NextStep[] {
  return steps
    .filter(({ from, by }) => from.includes(inHand.state) && by !== 'REGISTER')
    .flatMap((step) => {
      const act: Act = { deed: step.deed, actor, on };
      const standing = step.needs.filter((need) => !MET_BY_INPUT.includes(need));
      const personal: readonly Requirement[] = standing.filter(
        (need) => need === 'SECOND_PERSON' || need === 'OTHER_VERIFIER',
      );
      const impersonal = standing.filter((need) => !personal.includes(need));
      if (!impersonal.every((need) => holds(need, inHand, act, calendar))) return [];
      const isOpenToMe = isEntitled(step, inHand, act) && personal.every((need) => holds(need, inHand, act, calendar));
      return [{ deed: step.deed, toState: step.to ?? inHand.state, roles: rolesFor(step, inHand), isOpenToMe }];
    });
}
