import type { Moment } from '../tasks/store-obligations.ts';
import type { Context } from './context.ts';
import type { Obligation } from './models.ts';

type Rows = readonly Obligation[];
type Ahead = (ctx: Context, rows: Rows, moment: Moment) => Promise<unknown>;

const clauseIds = (rows: Rows) => rows.map(({ clauseId }) => clauseId);
const ids = (rows: Rows) => rows.map(({ id }) => id);

const names: Ahead = (ctx, rows, { knownAt }) =>
  Promise.all([ctx.dictionary(), ctx.loaders.responsibilitiesOf(knownAt).fetch(clauseIds(rows))]);
const time: Ahead = (ctx, rows, { knownAt }) =>
  ctx.loaders.deadlineAt(knownAt).fetch(rows.map(({ deadlineId }) => deadlineId));
const clause: Ahead = (ctx, rows, { knownAt }) => ctx.loaders.clauseAt(knownAt).fetch(clauseIds(rows));

const plan: Ahead = (ctx, rows) => ctx.loaders.plan.fetch(rows.map(({ planId }) => planId));
const completion: Ahead = (ctx, rows) => ctx.loaders.completion.fetch(rows.map(({ completionId }) => completionId));
const item: Ahead = (ctx, rows, moment) => ctx.loaders.itemOfObligation(moment).fetch(ids(rows));
const reporting: Ahead = (ctx, rows, moment) => ctx.loaders.lastAcceptedOf(moment).fetch(ids(rows));
const measures: Ahead = (ctx, rows) => ctx.loaders.measuresOfObligation.fetch(ids(rows));

/** Which statements answer a field of many duties at once, by the field's name. */
const AHEAD: Readonly<Record<string, readonly Ahead[]>> = {
  plan: [plan],
  clause: [clause],
  leads: [names],
  supports: [names],
  primaryLead: [names],
  deadline: [time],
  words: [time],
  namedActor: [time],
  deliverable: [time, clause],
  completion: [completion],
  item: [item],
  'item.reporting': [reporting],
  measures: [measures],
};

/** Reads what is asked of the duties of a page before they are completed: one statement for each relation. */
export async function readAhead(
  ctx: Context,
  rows: Rows,
  moment: Moment,
  asked: ReadonlySet<string> | undefined,
): Promise<void> {
  if (!asked || rows.length === 0) return;
  const statements = new Set([...asked].flatMap((name) => AHEAD[name] ?? []));
  await Promise.all([...statements].map((read) => read(ctx, rows, moment)));
}
