import { coerceInputValue, GraphQLError, type GraphQLInputType, GraphQLNonNull, isInputType } from 'graphql/index.js';
import { badArgument } from './errors.ts';
import { refuseUnusableText } from './limits.ts';
import { servedSchema } from './schema.ts';

/**
 * Reads a part of a JSON body as an input type of the schema, so that a route takes exactly what the same question takes by
 * GraphQL. Throws BAD_USER_INPUT naming the place.
 */
export function givenInput<Input>(body: unknown, part: string, typeName: string, required = false): Input | null {
  const type = servedSchema().getType(typeName);
  if (!isInputType(type)) throw new Error(`${typeName} is no input type`);
  const value = (body as Record<string, unknown> | null)?.[part] ?? null;
  const wanted: GraphQLInputType = required ? new GraphQLNonNull(type as never) : type;
  refuseUnusableText({ [part]: value });
  return coerceInputValue(value, wanted, (path, _invalid, error) => {
    const place = [part, ...path].join('.');
    throw badArgument(place, `${place} 不正确：${error.message}`, `${place}: ${error.message}`);
  }) as Input | null;
}

export const isGraphqlError = (error: unknown): error is GraphQLError => error instanceof GraphQLError;
