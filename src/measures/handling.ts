/**
 * In what part a person stands in a case: ATTENDEE called to an interview · HOST who holds it · RECORDER who writes the
 * minutes · CONTACT whom the unit may call · CONCERNED whose accountability is proposed to be looked into.
 */
export const HANDLING_PARTS = ['ATTENDEE', 'HOST', 'RECORDER', 'CONTACT', 'CONCERNED'] as const;
export type HandlingPart = (typeof HANDLING_PARTS)[number];

/** A person in a case, as those who handle it see it. */
export interface HandledPerson {
  part: HandlingPart;
  personName: string;
  office: string | null;
  telephone: string | null;
}
