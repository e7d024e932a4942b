import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
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

/** The schema with its resolvers; as one graph among several when `federated`. */
export function makeSchema({ federated = false }: { federated?: boolean } = {}): GraphQLSchema {
  const text = schemaText();
  if (!federated) return makeExecutableSchema({ typeDefs: text, resolvers });
  return makeExecutableSchema({
    typeDefs: [text, federationText(text)],
    resolvers: [resolvers, federationResolvers(subgraphText(text))],
  });
}
