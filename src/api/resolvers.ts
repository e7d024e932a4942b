import { annualResolvers } from './annual.ts';
import { assessmentResolvers } from './assessment.ts';
import { assessmentCourseResolvers } from './assessment-course.ts';
import { baseResolvers } from './base.ts';
import { comparisonResolvers } from './comparison.ts';
import { contractResolvers } from './contract-told.ts';
import { deskResolvers } from './desk.ts';
import { editionsResolvers } from './editions.ts';
import { evidenceResolvers } from './evidence.ts';
import { feedResolvers } from './feed.ts';
import { finalAssessmentResolvers } from './final-assessment.ts';
import type { Resolvers } from './generated.ts';
import { handOverResolvers } from './hand-over.ts';
import { inboxResolvers } from './inbox.ts';
import { indicatorsResolvers } from './indicators.ts';
import { intakeResolvers } from './intake.ts';
import { ledgerResolvers } from './ledger.ts';
import { lightsResolvers } from './lights.ts';
import { measuresResolvers } from './measures.ts';
import { measuresLifeResolvers } from './measures-life.ts';
import { papersResolvers } from './papers.ts';
import { partsResolvers } from './parts.ts';
import { plansResolvers } from './plans.ts';
import { previewResolvers } from './preview.ts';
import { progressResolvers } from './progress.ts';
import { readingsResolvers } from './readings.ts';
import { recurrenceResolvers } from './recurrence.ts';
import { remindersResolvers } from './reminders.ts';
import { reportsResolvers } from './reports.ts';
import { requestsResolvers } from './requests.ts';
import { resultUseResolvers } from './result-use.ts';
import { reviewResolvers } from './review.ts';
import { schemeDraftResolvers } from './scheme-drafts.ts';
import { searchResolvers } from './search.ts';
import { successionResolvers } from './succession.ts';
import { tasksResolvers } from './tasks.ts';
import { tokensResolvers } from './tokens.ts';
import { unitsResolvers } from './units.ts';
import { upstreamResolvers } from './upstream.ts';
import { verificationResolvers } from './verification.ts';
import { webhooksResolvers } from './webhooks.ts';

/** One map per room; a type that several rooms extend gets the fields of each. */
const ROOMS: readonly Resolvers[] = [
  baseResolvers,
  contractResolvers,
  unitsResolvers,
  successionResolvers,
  plansResolvers,
  editionsResolvers,
  tasksResolvers,
  recurrenceResolvers,
  handOverResolvers,
  annualResolvers,
  partsResolvers,
  indicatorsResolvers,
  previewResolvers,
  intakeResolvers,
  reviewResolvers,
  requestsResolvers,
  lightsResolvers,
  progressResolvers,
  verificationResolvers,
  reportsResolvers,
  evidenceResolvers,
  readingsResolvers,
  upstreamResolvers,
  measuresResolvers,
  deskResolvers,
  measuresLifeResolvers,
  assessmentResolvers,
  assessmentCourseResolvers,
  comparisonResolvers,
  finalAssessmentResolvers,
  resultUseResolvers,
  schemeDraftResolvers,
  inboxResolvers,
  remindersResolvers,
  papersResolvers,
  ledgerResolvers,
  tokensResolvers,
  feedResolvers,
  webhooksResolvers,
  searchResolvers,
];

function merged(): Resolvers {
  const all: Record<string, object> = {};
  for (const [type, answers] of ROOMS.flatMap((room) => Object.entries(room) as [string, object][])) {
    const known = all[type];
    all[type] = known ? { ...known, ...answers } : answers;
  }
  return all;
}

/** Who answers what: the whole schema, one resolver per field that is no plain property. */
export const resolvers: Resolvers = merged();
