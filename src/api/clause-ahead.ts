import { type FieldNode, type GraphQLResolveInfo, getArgumentValues, isObjectType } from 'graphql/index.js';
import { fieldsHere } from './ahead.ts';
import type { Context } from './context.ts';
import type { TaskClause } from './models.ts';

type Ahead = (ctx: Context, clause: TaskClause) => Promise<unknown>;

const names: Ahead = (ctx, { id, knownAt }) =>
  Promise.all([ctx.dictionary(), ctx.loaders.responsibilitiesOf(knownAt).fetch([id])]);

/** Which statements answer a field of one clause, by the field's name. */
const AHEAD: Readonly<Record<string, Ahead>> = {
  plan: (ctx, { planId }) => ctx.loaders.plan.fetch([planId]),
  section: (ctx, { sectionId }) => ctx.loaders.section.fetch([sectionId]),
  leads: names,
  supports: names,
  primaryLead: names,
  deadlines: (ctx, { id, knownAt }) => ctx.loaders.deadlinesOf(knownAt).fetch([id]),
  measures: (ctx, { id }) => ctx.loaders.measuresOfClause.fetch([id]),
};

/** The moment from which a clause's duties are asked for; undefined where that cannot be said without complaint, which is the field's. */
function momentAsked(ctx: Context, node: FieldNode, { schema, variableValues }: GraphQLResolveInfo) {
  const type = schema.getType('TaskClause');
  const field = isObjectType(type) ? type.getFields().obligations : undefined;
  try {
    return field && ctx.moment(getArgumentValues(field, node, variableValues));
  } catch {
    return undefined;
  }
}

/**
 * One clause with what is asked below it, when nothing else is: there is nothing to wait for that could share its statements, and
 * resolvers find what they need (ADR 0050). Among other questions it waits with them, so that all share a statement a relation.
 */
export async function clauseWithRelations(
  ctx: Context,
  id: string,
  info: GraphQLResolveInfo,
): Promise<TaskClause | null> {
  const { clause: clauses, obligationsOf } = ctx.loaders;
  const [only] = info.operation.selectionSet.selections;
  if (info.operation.selectionSet.selections.length > 1 || only?.kind !== 'Field') return clauses.load(id);
  await clauses.fetch([id]);
  const clause = await clauses.load(id);
  if (!clause) return null;
  const reads = new Set<Ahead>();
  for (const node of fieldsHere(info)) {
    const read = AHEAD[node.name.value];
    if (read) reads.add(read);
    const moment = node.name.value === 'obligations' ? momentAsked(ctx, node, info) : undefined;
    if (moment) await obligationsOf(moment).fetch([id]);
  }
  for (const read of reads) await read(ctx, clause);
  return clause;
}
