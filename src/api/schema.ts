import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, isObjectType } from 'graphql/index.js';
import { noteAbsent } from './absent.ts';
import { resolvers } from './resolvers.ts';
import { federationResolvers, federationText, subgraphText } from './subgraph.ts';

const SCHEMA_FOLDER = join(import.meta.dirname, '..', '..', 'schema');

/** The schema as its files say it, one after another in the order of their names: the published contract. */
export const schemaText = (): string =>
  globSync('*.graphql', { cwd: SCHEMA_FOLDER })
    .sort()
    .map((file) => readFileSync(join(SCHEMA_FOLDER, file), 'utf8').trim())
    .join('\n\n')
    .concat('\n');

interface Counting {
  totalCount: number | (() => number | Promise<number>);
}

/** Totals are counted when they are asked for: by a resolver, since compiled questions read plain properties only. */
function countTotals(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
    const { totalCount: field } = type.getFields();
    if (!field || field.resolve) continue;
    field.resolve = ({ totalCount }: Counting) => (typeof totalCount === 'function' ? totalCount() : totalCount);
  }
  return schema;
}

/** The schema with its resolvers; as one graph among several when `federated`. */
export function makeSchema({ federated = false }: { federated?: boolean } = {}): GraphQLSchema {
  const text = schemaText();
  if (!federated) return noteAbsent(countTotals(makeExecutableSchema({ typeDefs: text, resolvers })));
  const typeDefs = [text, federationText(text)];
  const federation = federationResolvers(subgraphText(text));
  return noteAbsent(countTotals(makeExecutableSchema({ typeDefs, resolvers: [resolvers, federation] })));
}
