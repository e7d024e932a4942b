import { type GraphQLSchema, isObjectType } from 'graphql/index.js';
import { assumedSizeOf, DEFAULT_PAGE_SIZE, weightOf } from './cost.ts';
import { schemaText } from './schema.ts';

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

/** The published contract, file by file, as it follows from the schema: `docs/contract/` holds exactly this. */
export function contractFiles(schema: GraphQLSchema): Record<string, string> {
  const prices = pricesOf(schema).filter(({ field }) => !isTotal(field));
  return {
    'schema.graphql': schemaText(),
    'costs.md': costsPage(prices),
    'costs.json': `${JSON.stringify({ defaultWeight: 1, totalCountWeight: 5, defaultPageSize: DEFAULT_PAGE_SIZE, prices }, null, 1)}\n`,
  };
}
