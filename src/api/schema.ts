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

/** Where each word of the SDL stands nobody asks of a schema that stands; it would be more than the schema itself (12 MB). */
const WITHOUT_PLACES = { noLocation: true };

/** The schema with its resolvers; as one graph among several when `federated`. */
export function makeSchema({ federated = false }: { federated?: boolean } = {}): GraphQLSchema {
  const text = schemaText();
  if (!federated)
    return noteAbsent(countTotals(makeExecutableSchema({ typeDefs: text, resolvers, ...WITHOUT_PLACES })));
  const typeDefs = [text, federationText(text)];
  const federation = federationResolvers(subgraphText(text));
  const all = [resolvers, federation];
  return noteAbsent(countTotals(makeExecutableSchema({ typeDefs, resolvers: all, ...WITHOUT_PLACES })));
}

const served = new Map<boolean, GraphQLSchema>();

/** The schema, made once for all that is read and answered by it in this process. */
export function servedSchema({ federated = false }: { federated?: boolean } = {}): GraphQLSchema {
  const known = served.get(federated) ?? makeSchema({ federated });
  served.set(federated, known);
  return known;
}
