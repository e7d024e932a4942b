import { buildSchema, findBreakingChanges, type GraphQLSchema, isObjectType } from 'graphql/index.js';
import { addDays, parseLocalDate } from '../kernel/local-date.ts';
import { assumedSizeOf, DEFAULT_PAGE_SIZE, weightOf } from './cost.ts';
import { schemaText } from './schema.ts';
import { subgraphText } from './subgraph.ts';

/** The price of one field and, for a list, the entries reckoned with when the caller names no size. */
export interface Price {
  /** `Type.field`. */
  field: string;
  weight: number;
  assumedSize: number | null;
}

const isTotal = (field: string): boolean => /Connection\.totalCount$/.test(field);

/** Every price that is not the usual 1 for a page of the usual size, by name; what `totalCount` costs is said in the text. */
export function pricesOf(schema: GraphQLSchema): Price[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        field: `${type.name}.${field.name}`,
        weight: weightOf(field),
        assumedSize: assumedSizeOf(field) ?? null,
      })),
    )
    .filter(({ weight, assumedSize }) => weight !== 1 || (assumedSize !== null && assumedSize !== DEFAULT_PAGE_SIZE))
    .sort((one, other) => (one.field < other.field ? -1 : 1));
}

const costsPage = (prices: readonly Price[]): string =>
  [
    '# Prices 成本表',
    '',
    'Written by `npm run codegen` from `@cost` and `@listSize` in the schema; `costs.json` beside it says the same to machines.',
    'How they add up is told in [api.md](../api.md). A field that is not here costs 1; `totalCount` of a list costs 5.',
    '',
    '| Field | Price | Entries when neither first nor last is given |',
    '| --- | --- | --- |',
    ...prices.map(({ field, weight, assumedSize }) => `| \`${field}\` | ${weight} | ${assumedSize ?? ''} |`),
    '',
  ].join('\n');

/** A change that can break a caller, and the decision that stands behind it. */
export interface AcceptedBreak {
  change: string;
  adr: string;
}

/** The rows of docs/contract/breaking.md: what broke since the last release, and the ADR that says why. */
export const acceptedBreaks = (page: string): AcceptedBreak[] =>
  [...page.matchAll(/^\| (.+?) \| \[?(\d{4})[^|]*\|$/gm)].map(([, change = '', adr = '']) => ({ change, adr }));

/** What in a schema can break callers of the released one and no decision stands behind; and decisions about nothing. */
export function contractBreaches(released: string, now: string, accepted: readonly AcceptedBreak[]): string[] {
  const found = findBreakingChanges(buildSchema(released), buildSchema(now)).map(({ description }) => description);
  const known = new Set(accepted.map(({ change }) => change));
  return [
    ...found
      .filter((change) => !known.has(change))
      .map(
        (change) =>
          `${change} This breaks callers of the released schema: keep it, mark it @deprecated, or decide it in an ADR and add the row "| ${change} | NNNN |" to docs/contract/breaking.md.`,
      ),
    ...accepted
      .filter(({ change }) => !found.includes(change))
      .map(({ change }) => `docs/contract/breaking.md: "${change}" breaks nothing any more; take the row out.`),
  ];
}

const DEPRECATION = /^\S.*\. Since (\d{4}-\d{2}-\d{2}), removed not before (\d{4}-\d{2}-\d{2})\.$/s;
const LEAST_DAYS = 180;

/** What is wrong with the reason of a @deprecated: it must say what to use instead, since when, and a last day at least half a year later. */
export function deprecationProblem(reason: string): string | undefined {
  const [, since = '', until = ''] = DEPRECATION.exec(reason) ?? [];
  const [from, to] = [parseLocalDate(since), parseLocalDate(until)];
  if (!from || !to) return 'must read "Use … instead. Since YYYY-MM-DD, removed not before YYYY-MM-DD."';
  return addDays(from, LEAST_DAYS) > to ? `must leave callers ${LEAST_DAYS} days` : undefined;
}

/** The published contract, file by file, as it follows from the schema: `docs/contract/` holds exactly this. */
export function contractFiles(schema: GraphQLSchema): Record<string, string> {
  const prices = pricesOf(schema).filter(({ field }) => !isTotal(field));
  return {
    'schema.graphql': schemaText(),
    'subgraph.graphql': subgraphText(schemaText()),
    'costs.md': costsPage(prices),
    'costs.json': `${JSON.stringify({ defaultWeight: 1, totalCountWeight: 5, defaultPageSize: DEFAULT_PAGE_SIZE, prices }, null, 1)}\n`,
  };
}
