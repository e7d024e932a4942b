import {
  BadPage,
  type CursorValue,
  LARGEST_PAGE,
  type Page,
  type PageArguments,
  type PageRequest,
  pageOrigin,
  pageRequest,
  toPage,
} from '../kernel/page.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { Context } from './context.ts';
import { DEFAULT_PAGE_SIZE } from './cost.ts';

/** A page as the schema shows it; the total is counted only when selected. */
export interface Connection<Row> extends Page<Row> {
  nodes: Row[];
  totalCount: number | (() => number | Promise<number>);
}

/** A page of a list that depends on day and knowledge, which it echoes. */
export type MomentConnection<Row> = Connection<Row> & Moment;

const notOurs = (field: string): BadPage =>
  new BadPage(
    field,
    `${field} 不是本接口给出的游标；请使用上一页 pageInfo 中的 endCursor 或 startCursor。`,
    `${field} is not a cursor of this API; use endCursor or startCursor from the previous page.`,
  );

const isCursorValue = (value: unknown): value is CursorValue =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** Checks Relay's arguments. A cursor may be forged up to its checksum: what is inside is looked at before SQL sees it. */
function checkedRequest(args: PageArguments, origin: string): PageRequest {
  const read = (part: PageArguments): PageRequest => {
    const field = part.after == null ? 'before' : 'after';
    try {
      return pageRequest(part, origin);
    } catch (error) {
      throw error instanceof BadPage ? error : notOurs(field);
    }
  };
  const { after: _after, before: _before, ...size } = args;
  read({ ...size, after: args.after });
  read({ ...size, before: args.before });
  const request = read(args);
  if (request.after && !request.after.every(isCursorValue)) throw notOurs('after');
  if (request.before && !request.before.every(isCursorValue)) throw notOurs('before');
  return request;
}

/** What ties cursors to a list: its name, all that decides its rows, and whose eyes look. */
const originOf = (ctx: Context, list: string, decides: unknown): string =>
  pageOrigin(list, [decides ?? null, ctx.actor.unitScope]);

const shown = <Row>({ edges, pageInfo }: Page<Row>, totalCount: Connection<Row>['totalCount']): Connection<Row> => ({
  edges,
  pageInfo,
  totalCount,
  nodes: edges.map(({ node }) => node),
});

/** A page that a store reads. `decides` is everything given that decides which rows the list holds. */
export async function listed<Row>(
  ctx: Context,
  list: string,
  args: PageArguments,
  decides: unknown,
  read: (request: PageRequest) => Promise<Page<Row>>,
  count: () => Promise<number>,
): Promise<Connection<Row>> {
  return shown(await read(checkedRequest(args, originOf(ctx, list, decides))), count);
}

/** The same page with its rows made into others, which keep their places. */
export function mapped<Row, Other>(connection: Connection<Row>, other: (row: Row) => Other): Connection<Other> {
  const nodes = connection.nodes.map(other);
  return {
    nodes,
    totalCount: connection.totalCount,
    get edges() {
      return connection.edges.map((edge, place) => ({ ...edge, node: nodes[place] as Other }));
    },
    get pageInfo() {
      return connection.pageInfo;
    },
  };
}

function wholeHere<Row>(rows: readonly Row[], origin: () => string, keyOf: (row: Row) => string): Connection<Row> {
  let page: Page<Row> | undefined;
  const paged = (): Page<Row> => {
    page ??= toPage(
      rows,
      { size: rows.length, direction: 'FORWARD', after: null, before: null, origin: origin() },
      (row) => [keyOf(row)],
    );
    return page;
  };
  return {
    nodes: [...rows],
    totalCount: rows.length,
    get edges() {
      return paged().edges;
    },
    get pageInfo() {
      return paged().pageInfo;
    },
  };
}

/** A page of rows that are at hand already; `keyOf` names a row uniquely within its list. */
export function listedHere<Row>(
  ctx: Context,
  list: string,
  args: PageArguments,
  decides: unknown,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Connection<Row> {
  const { first, after, last, before } = args;
  const isAll = first == null || (first >= Math.max(rows.length, 1) && first <= LARGEST_PAGE);
  const isWhole = isAll && after == null && last == null && before == null;
  // Nearly every list below a row is short and asked for as a whole: then it is not looked at before it is known which part is wanted.
  if (isWhole && rows.length <= DEFAULT_PAGE_SIZE) return wholeHere(rows, () => originOf(ctx, list, decides), keyOf);
  const request = checkedRequest(args, originOf(ctx, list, decides));
  const place = (field: 'after' | 'before'): number | undefined => {
    const cursor = request[field];
    if (!cursor) return undefined;
    const at = rows.findIndex((row) => keyOf(row) === cursor[0]);
    if (at < 0) throw notOurs(field);
    return at;
  };
  const between = rows.slice((place('after') ?? -1) + 1, place('before') ?? rows.length);
  const inDirection = request.direction === 'FORWARD' ? between : between.reverse();
  const page = toPage(inDirection.slice(0, request.size + 1), request, (row) => [keyOf(row)]);
  return shown(page, () => rows.length);
}
