import { assessmentSchemes } from '../assessment/tables.ts';
import {
  assessments,
  frozenCards,
  itemReviews,
  objections,
  recordedMarks,
  selfEvaluations,
  spotChecks,
} from '../assessment/tables-course.ts';
import { targetLetters } from '../assessment/tables-target.ts';
import { resultUses } from '../assessment/tables-use.ts';
import type { RoomTable } from '../db/engine.ts';
import { evaluations, exportJobs, overdueSpells } from '../feed/tables.ts';
import { calendarLinks, reminders } from '../inbox/tables.ts';
import { indicators } from '../indicators/tables.ts';
import { indicatorReadings } from '../indicators/tables-reading.ts';
import { findings, findingWaivers } from '../intake/tables.ts';
import { measures, ruleSets, sweepRuns } from '../measures/tables.ts';
import { handOverLines, handOvers } from '../measures/tables-hand-over.ts';
import {
  measureClocks,
  measureHandlings,
  measureReviews,
  measureSteps,
  undertakings,
} from '../measures/tables-life.ts';
import { resultFacts } from '../measures/tables-result.ts';
import { documentSeries, papers, paperTemplates } from '../papers/tables.ts';
import { planEditions, planSections, plans } from '../plans/tables.ts';
import { termExtensions } from '../plans/tables-term.ts';
import { evidence } from '../progress/tables-evidence.ts';
import { exemptCauses } from '../progress/tables-exempt.ts';
import { supervisedItems } from '../progress/tables-item.ts';
import { limitSets } from '../progress/tables-limits.ts';
import { contributions, progressReports, reportEntries } from '../progress/tables-report.ts';
import { dutyRequests } from '../progress/tables-request.ts';
import { sampleItems, samples } from '../progress/tables-sample.ts';
import { verifications } from '../progress/tables-verification.ts';
import { completions, deadlines, obligations, responsibilities, taskClauses } from '../tasks/tables.ts';
import { annualApprovals, annualPlans, stageTargets } from '../tasks/tables-annual.ts';
import { dutyRuleSets } from '../tasks/tables-duty-rules.ts';
import { dutyDivisions, dutyParts, partValues } from '../tasks/tables-parts.ts';
import { apiTokens } from '../tokens/tables.ts';
import { groupMembers, unitAliases, unitGroups, units } from '../units/tables.ts';
import { successionDecisions, unitSuccessions } from '../units/tables-succession.ts';
import { upstreamLinks } from '../upstream/tables.ts';
import { webhooks } from '../webhooks/tables.ts';

/** Every table whose rows are written through commands: what `verify-ledger` compares with the ledger. */
export const ALL_TABLES: readonly RoomTable[] = [
  apiTokens,
  units,
  unitGroups,
  unitAliases,
  groupMembers,
  unitSuccessions,
  successionDecisions,
  plans,
  planEditions,
  planSections,
  termExtensions,
  taskClauses,
  responsibilities,
  deadlines,
  obligations,
  completions,
  annualPlans,
  stageTargets,
  annualApprovals,
  dutyDivisions,
  dutyParts,
  partValues,
  indicators,
  indicatorReadings,
  findings,
  findingWaivers,
  dutyRuleSets,
  dutyRequests,
  exemptCauses,
  limitSets,
  supervisedItems,
  verifications,
  progressReports,
  reportEntries,
  contributions,
  samples,
  sampleItems,
  evidence,
  upstreamLinks,
  ruleSets,
  sweepRuns,
  measures,
  measureSteps,
  measureClocks,
  undertakings,
  measureReviews,
  measureHandlings,
  handOvers,
  handOverLines,
  reminders,
  calendarLinks,
  paperTemplates,
  documentSeries,
  papers,
  assessmentSchemes,
  assessments,
  selfEvaluations,
  itemReviews,
  recordedMarks,
  spotChecks,
  objections,
  frozenCards,
  targetLetters,
  resultFacts,
  resultUses,
  exportJobs,
  evaluations,
  overdueSpells,
  webhooks,
];
