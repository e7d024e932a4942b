import { addDays, daysBetween, type LocalDate } from '../kernel/local-date.ts';
import type { DutyRules } from '../tasks/duty-rules.ts';

/**
 * Why a supervised duty is silent although nothing is late (domain.md §7: trace valued over result): NO_REPORT none was accepted for
 * too long · SAME_TEXT the last reports say the same · EVIDENCE_EXPIRED what proved it no longer does, and nothing else does.
 */
export const SILENCE_CODES = ['NO_REPORT', 'SAME_TEXT', 'EVIDENCE_EXPIRED'] as const;
export type SilenceCode = (typeof SILENCE_CODES)[number];

/** One way in which a duty is silent, told in both languages. */
export interface Silence {
  code: SilenceCode;
  /** The first day on which it was so. */
  since: LocalDate;
  messageZh: string;
  messageEn: string;
}

/** What is on record of the reporting on a duty under a working item. */
export interface SilenceFacts {
  /** The day on which its item was handed to the unit. */
  assignedOn: LocalDate;
  /** The accepted reports, oldest first: when accepted, and what they say was done. */
  accepted: readonly { acceptedOn: LocalDate; done: string }[];
  /** The last day of each piece of evidence that stands; null for one that never expires. */
  evidenceUntil: readonly (LocalDate | null)[];
}

/** The ways in which a duty is silent on a day; empty when it is not. Thresholds in seeds/duties. */
export function silencesOf(facts: SilenceFacts, asOf: LocalDate, rules: DutyRules['silence']): Silence[] {
  const found: Silence[] = [];
  const { daysWithoutReport, sameTextReports } = rules;
  const last = facts.accepted.at(-1);
  const from = last?.acceptedOn ?? facts.assignedOn;
  const days = daysBetween(from, asOf);
  if (days > daysWithoutReport.value) {
    found.push({
      code: 'NO_REPORT',
      since: addDays(from, daysWithoutReport.value + 1),
      messageZh: `自 ${from} 起 ${days} 天没有经审核的进展报告（界线 ${daysWithoutReport.value} 天）。`,
      messageEn: `No report was accepted for ${days} days, since ${from} (the limit is ${daysWithoutReport.value}).`,
    });
  }
  const recent = facts.accepted.slice(-sameTextReports.value);
  const texts = new Set(recent.map(({ done }) => done.trim()));
  if (last && sameTextReports.value > 1 && recent.length === sameTextReports.value && texts.size === 1) {
    found.push({
      code: 'SAME_TEXT',
      since: last.acceptedOn,
      messageZh: `最近 ${recent.length} 期报告文字相同。`,
      messageEn: `The last ${recent.length} reports say the same.`,
    });
  }
  const { evidenceUntil } = facts;
  const ends = evidenceUntil.filter((day) => day !== null).toSorted();
  const end = ends.at(-1);
  if (end && ends.length === evidenceUntil.length && end < asOf) {
    found.push({
      code: 'EVIDENCE_EXPIRED',
      since: addDays(end, 1),
      messageZh: `全部佐证材料已于 ${end} 到期。`,
      messageEn: `All evidence had expired by ${end}.`,
    });
  }
  return found;
}
