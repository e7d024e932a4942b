import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { resolvers } from './resolvers.ts';

const SCHEMA_FOLDER = join(import.meta.dirname, '..', '..', 'schema');

/** The schema as its files say it, one after another in the order of their names: the published contract. */
export const schemaText = (): string =>
  globSync('*.graphql', { cwd: SCHEMA_FOLDER })
    .sort()
    .map((file) => readFileSync(join(SCHEMA_FOLDER, file), 'utf8').trim())
    .join('\n\n')
    .concat('\n');

/** The schema with its resolvers. */
export const makeSchema = (): GraphQLSchema => makeExecutableSchema({ typeDefs: schemaText(), resolvers });
