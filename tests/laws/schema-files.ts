import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';
import { filesOf } from './house.ts';

/** The schema as its files say it, without our server. Throws where the files do not make one valid schema. */
export function readSchema(): GraphQLSchema {
  const files = filesOf('schema/**/*.graphql');
  if (files.length === 0) throw new Error('there is no schema/*.graphql yet');
  return schemaOf(files.map(({ text }) => text).join('\n'));
}

export const schemaOf = (sdl: string): GraphQLSchema => buildASTSchema(parse(sdl));
