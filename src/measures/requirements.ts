import { addWorkdays, type WorkCalendar } from '../calendar/calendar.ts';
import { addMonths, type LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Act, CaseInHand, DoneStep } from './case.ts';
import { FAMILIES_OF } from './procedure.ts';
import type { MeasureDeed, Requirement } from './step.ts';

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

/** What each requirement asks, and with what it refuses. */
export const CHECKS: Readonly<Record<Requirement, Check>> = {
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
  DOCUMENT_NUMBER: (_inHand, { documentNumber, details }) =>
    details?.paperId || details?.numberedElsewhere?.trim()
      ? numbered('documentNumber', documentNumber)
      : refuse('PAPER_NOT_NUMBERED', {}, ['documentNumber']),
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
  RESTRICTION_TERMS: ({ done }, { deed, details }) => {
    const { validFrom, newUntil, areaScope, industryScope } = details ?? {};
    if (deed === 'LIFT_PARTLY') {
      return areaScope?.trim() || industryScope?.trim()
        ? null
        : badInput('areaScope', '请写明解除的区域或者行业。', 'name the area or the industries that are lifted.');
    }
    const end = lastOf(done, 'RECORD_DECISION', 'EXTEND_RESTRICTION')?.details.newUntil;
    const isKept =
      deed === 'RECORD_DECISION' ? validFrom && newUntil && validFrom <= newUntil : newUntil && end && newUntil > end;
    return isKept
      ? null
      : badInput(
          deed === 'RECORD_DECISION' ? 'validUntil' : 'newUntil',
          '限批应有起止日期，止日不早于起日；延长的止日应晚于原止日。',
          'a restriction has a first and a last day in this order; an extension ends later than before.',
        );
  },
  NO_HEAVIER: ({ kind, done }, { details }) => {
    const wasHeard = done.some(({ deed }) => deed === 'STATE_DEFENCE');
    const before = lastOf(done, 'DRAFT')?.details.byName ?? false;
    return wasHeard && !before && details?.byName === true
      ? refuse('HEAVIER_AFTER_DEFENCE', { kind }, ['byName'])
      : null;
  },
};
