import { type GraphQLField, type GraphQLSchema, getNullableType, isListType } from 'graphql/index.js';
import { readId } from '../kernel/id.ts';
import type { Context } from './context.ts';

type RootField = GraphQLField<unknown, Context>;

const isAsked = ({ args }: RootField, name: string): boolean => args.some((argument) => argument.name === name);

/** The ids of ours among those that were asked for and got nothing. */
function unseen(field: RootField, args: Record<string, unknown>, found: unknown): string[] {
  const ids = [args.id, args.ids].flat().filter((id) => typeof id === 'string');
  const answers = isListType(getNullableType(field.type)) && Array.isArray(found) ? found : [found];
  return ids.filter((id, index) => (answers[index] ?? null) === null && readId(id) !== undefined);
}

/**
 * What lies outside a reader's bounds looks absent. That it was asked for by its id is on record all the same: the first such id of
 * each question goes into the access log (issue 7, item 4). Only for readers who have bounds; nobody is told more than before.
 */
export function noteAbsent(schema: GraphQLSchema): GraphQLSchema {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}) as RootField[];
  for (const field of fields.filter((one) => isAsked(one, 'id') || isAsked(one, 'ids'))) {
    const { resolve } = field;
    if (!resolve) continue;
    field.resolve = (root, args, ctx, info) => {
      const note = (found: unknown) => {
        const [id] = ctx.isBounded ? unseen(field, args, found) : [];
        if (id !== undefined) ctx.tellAbsent(`${field.name} ${id}`);
        return found;
      };
      const found = resolve(root, args, ctx, info);
      return found instanceof Promise ? found.then(note) : note(found);
    };
  }
  return schema;
}
