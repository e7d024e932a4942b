import type { Context } from './context.ts';

/** What loaders are made of: the context of their request. */
export type Sources = Pick<Context, 'now' | 'db' | 'calendar' | 'scope' | 'columns' | 'loaders'>;

/** The units to which the reader is limited; undefined for all. */
export const ownUnits = async (ctx: Sources): Promise<readonly string[] | undefined> => (await ctx.scope())?.unitIds;

/** Rows of clauses, kept where the clause may be seen; asks for the clauses only of readers who are limited. */
export async function ofVisibleClauses<Row extends { clauseId: string | null }>(
  ctx: Sources,
  rows: Row[],
): Promise<Row[]> {
  if (!(await ctx.scope())) return rows;
  const { clause } = ctx.loaders;
  const seen = await Promise.all(rows.map(({ clauseId }) => (clauseId === null ? true : clause.load(clauseId))));
  return rows.filter((_row, index) => seen[index]);
}
