import type { LocalDate } from '../kernel/local-date.ts';
import type { DoneStep } from '../measures/case.ts';
import type { Evidence } from '../measures/evidence.ts';
import type { HandledPerson, HandlingPart } from '../measures/handling.ts';
import type { MeasureDeed } from '../measures/step.ts';
import { writtenDay } from './paper.ts';
import type { SlotName, SlotValues } from './slot.ts';

/** What is on record of the course of a measure. */
export interface CaseOnRecord {
  steps: readonly DoneStep[];
  undertakings: readonly { words: string; dueOn: LocalDate }[];
  /** Named persons, for papers alone. */
  persons: readonly Pick<HandledPerson, 'part' | 'personName' | 'office' | 'telephone'>[];
  evidence: readonly Evidence[] | null;
  causalLink: string | null;
}

const lastOf = (steps: readonly DoneStep[], ...deeds: MeasureDeed[]): DoneStep | undefined =>
  steps.findLast(({ deed }) => deeds.includes(deed));

/** 1. … 2. …, a paragraph each. */
const numbered = (lines: readonly string[]): string | undefined =>
  lines.length === 0 ? undefined : lines.map((line, index) => `${index + 1}. ${line}`).join('\n');

/** The place, day and people of an interview as last scheduled (domain.md §2.2). */
function interviewSlots(steps: readonly DoneStep[]): Partial<Record<SlotName, string | undefined>> {
  const scheduled = steps.findLast(({ details }) => details.scheduledOn !== undefined)?.details;
  return {
    meetingOn: scheduled?.scheduledOn,
    meetingTime: scheduled?.hour,
    meetingPlace: scheduled?.place,
    host: scheduled?.host,
    attendees: scheduled?.attendance,
    materials: scheduled?.materials,
  };
}

/** What the unit said to the draft that counts, and what was answered to each point: 陈述申辩及采纳情况. */
function statementSlot(steps: readonly DoneStep[]): string | undefined {
  const drafted = steps.findLastIndex(({ deed }) => deed === 'DRAFT');
  const since = steps.slice(drafted + 1);
  const said = since.filter(({ deed }) => deed === 'STATE_DEFENCE');
  const points = said.flatMap(({ details }) => details.points ?? []);
  if (points.length === 0)
    return said.length > 0 ? said.map(({ words }) => words ?? '').join('\n') || undefined : undefined;
  const answers = since.flatMap(({ details }) => details.answers ?? []);
  return numbered(
    points.map((point, index) => {
      const answer = answers.findLast((one) => one.point === index + 1);
      return answer ? `陈述：${point}。${answer.isAccepted ? '采纳' : '未采纳'}：${answer.words}` : `陈述：${point}`;
    }),
  );
}

function personSlots(persons: CaseOnRecord['persons']): Partial<Record<SlotName, string | undefined>> {
  const named = (part: HandlingPart) =>
    persons.filter((person) => person.part === part).map(({ personName, office }) => `${office ?? ''}${personName}`);
  const contact = persons.find(({ part }) => part === 'CONTACT');
  return {
    contactName: contact?.personName,
    contactPhone: contact?.telephone ?? undefined,
    recorder: named('RECORDER').join('、'),
    ...(named('HOST').length > 0 && { host: named('HOST').join('、') }),
    ...(named('ATTENDEE').length > 0 && { attendees: named('ATTENDEE').join('、') }),
  };
}

/** What the course of a measure says for its papers; what nobody has recorded is left for a person to give. */
export function caseSlots({ steps, undertakings, persons, evidence, causalLink }: CaseOnRecord): SlotValues {
  const passed = lastOf(steps, 'PASS_VERIFICATION');
  const slots: Partial<Record<SlotName, string | null | undefined>> = {
    ...interviewSlots(steps),
    ...personSlots(persons),
    commitments: numbered(undertakings.map(({ words, dueOn }) => `${words}（${writtenDay(dueOn)}前）`)),
    statement: statementSlot(steps),
    evidence: numbered(
      (evidence ?? []).map(({ words, reference }) => (reference ? `${words}（${reference}）` : words)),
    ),
    causalLink,
    verificationResult: passed?.words,
    verifiedOn: passed && (passed.details.onSiteOn ?? passed.onDay),
    listingNumber: lastOf(steps, 'ISSUE')?.documentNumber,
  };
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value != null && value !== '')) as SlotValues;
}

/** The slots that the course of a measure can fill: their figures lead back to the measure. */
export const CASE_SLOTS: readonly SlotName[] = [
  ...(['meetingOn', 'meetingTime', 'meetingPlace', 'host', 'attendees', 'materials', 'recorder'] as const),
  ...(['commitments', 'statement', 'evidence', 'causalLink'] as const),
  ...(['verificationResult', 'verifiedOn', 'listingNumber', 'contactName', 'contactPhone'] as const),
];
