import { BENCH_DAY } from './register.ts';

// What the benches ask, as an integrator would write it.

export interface Question {
  query: string;
  variables: Record<string, unknown>;
}

const NAMES = 'nodes { surface capacity unit { id shortName } group { id name } }';

export const overdue: Question = {
  query: `query overdue($asOf: LocalDate!, $first: Int!) {
  obligations(filter: {states: [OVERDUE]}, asOf: $asOf, first: $first) {
    nodes {
      id dueOn daysLate state clause { id path title }
      leads { ${NAMES} } supports { ${NAMES} }
      item { id number state reporting { lastPeriod lastAcceptedOn percentDone } }
      measures { nodes { id kind state proposedOn } }
    }
    pageInfo { hasNextPage }
  }
}`,
  variables: { asOf: BENCH_DAY, first: 50 },
};
