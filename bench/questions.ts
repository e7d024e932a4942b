import { addDays } from '../src/kernel/local-date.ts';
import { BENCH_DAY } from './register.ts';

// What the benches ask, as an integrator would write it; under the same names bench/bare.ts answers the same JSON.

/** Ids of one register that some questions need. */
export interface Ids {
  unitId: string;
  clauseId: string;
}

export interface Question {
  query: string;
  variables: Record<string, unknown>;
  /** Further variables to be asked with in turn, by one caller, so that no answer can be one of before. */
  turns?: readonly Record<string, unknown>[];
}

const NAMES = 'nodes { surface capacity unit { id shortName } group { id name } }';
const PAGE = `query page($first: Int, $last: Int) { obligations(first: $first, last: $last, asOf: "${BENCH_DAY}") {
  nodes { id dueOn basis period clause { path title } } pageInfo { hasNextPage hasPreviousPage } } }`;

const SCORECARDS = `query scorecards($asOf: LocalDate!) { scorecards(year: 2018, asOf: $asOf, first: 50) { nodes { unit { shortName } totalHundredths } } }`;
/** More days than totals are kept of. */
const DAYS = Array.from({ length: 1000 }, (_day, index) => addDays(BENCH_DAY, index));

export const QUESTIONS: Readonly<Record<string, (ids: Ids) => Question>> = {
  overdue: () => ({
    query: `query overdue($asOf: LocalDate!, $first: Int!) {
      obligations(filter: {states: [OVERDUE]}, asOf: $asOf, first: $first) {
        nodes {
          id dueOn daysLate state clause { id path title }
          leads { ${NAMES} } supports { ${NAMES} }
          item { id number state reporting { lastPeriod lastAcceptedOn percentDone } }
          measures { nodes { id kind state proposedOn } }
        }
        pageInfo { hasNextPage }
      } }`,
    variables: { asOf: BENCH_DAY, first: 50 },
  }),
  duties: ({ unitId }) => ({
    query: `query duties($unitId: ID!, $asOf: LocalDate!) { obligations(first: 100, asOf: $asOf, filter: {unitId: $unitId, states: [OPEN, OVERDUE]}) {
      nodes { id dueOn state clause { path title } plan { title } leads { nodes { surface } } } pageInfo { hasNextPage } } }`,
    variables: { unitId, asOf: BENCH_DAY },
  }),
  clause: ({ clauseId }) => ({
    query: `query clause($id: ID!, $asOf: LocalDate!) { taskClause(id: $id) {
      id path title heading text span { start end } responsibilityLine { surface } recordedAt plan { id title } section { id label title }
      leads { ${NAMES} } supports { ${NAMES} }
      deadlines { nodes { id kind words { surface } firstOn lastOn } }
      obligations(asOf: $asOf) { nodes { id dueOn basis period } }
      measures { nodes { id kind state proposedOn } } } }`,
    variables: { id: clauseId, asOf: BENCH_DAY },
  }),
  search: () => ({
    query: `query search($words: String!) { search(words: $words, kinds: [TASK_CLAUSE], first: 50) {
      nodes { kind rank clause { id path title } } pageInfo { hasNextPage } } }`,
    variables: { words: '农用地' },
  }),
  first: () => ({ query: PAGE, variables: { first: 200 } }),
  last: () => ({ query: PAGE, variables: { last: 200 } }),
  scorecards: () => ({ query: SCORECARDS, variables: { asOf: BENCH_DAY } }),
  'scorecards-anew': () => ({
    query: SCORECARDS,
    variables: { asOf: BENCH_DAY },
    turns: DAYS.map((asOf) => ({ asOf })),
  }),
  card: ({ unitId }) => ({
    query: `query card($unitId: ID!, $asOf: LocalDate!) { scorecard(year: 2018, unitId: $unitId, asOf: $asOf) { totalHundredths lines(first: 100) {
      nodes { rule clausePath title capacity weight shareHundredths dueOn completedOn earnedHundredths lostHundredths } } } }`,
    variables: { unitId, asOf: BENCH_DAY },
  }),
};

/** What the register answers and no statement by hand does: told in milliseconds only. */
export const BY_ITSELF: Readonly<Record<string, (ids: Ids) => Question>> = {
  passages: () => ({
    query: `{ search(words: "土壤 监测", first: 50) { totalCount nodes { kind passages { field text highlights { start end } } } } }`,
    variables: {},
  }),
  character: () => ({ query: `{ search(words: "镇", first: 50) { nodes { kind rank } } }`, variables: {} }),
};

export const CONTRIBUTE = `mutation contribute($input: ContributeToReportInput!) {
  contributeToReport(input: $input) { contribution { id } userErrors { code messageEn } } }`;
