import {
  BadPage,
  type CursorValue,
  LARGEST_PAGE,
  type Page,
  type PageArguments,
  type PageRequest,
  pageOrigin,
  pageRequest,
  refuseCursor,
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

const isCursorValue = (value: unknown): value is CursorValue =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** Checks Relay's arguments. A cursor may be forged up to its checksum: what is inside is looked at before SQL sees it. */
function checkedRequest(args: PageArguments, origin: string): PageRequest {
  const read = (part: PageArguments): PageRequest => {
    const field = part.after == null ? 'before' : 'after';
    try {
      return pageRequest(part, origin);
    } catch (error) {
      if (error instanceof BadPage) throw error;
      return refuseCursor(field);
    }
  };
  const { after: _after, before: _before, ...size } = args;
  read({ ...size, after: args.after });
  read({ ...size, before: args.before });
  const request = read(args);
  if (request.after && !request.after.every(isCursorValue)) refuseCursor('after');
  if (request.before && !request.before.every(isCursorValue)) refuseCursor('before');
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

/** A list that is at hand as a whole; its edges are made when they are asked for. */
class WholeHere<Row> implements Connection<Row> {
  readonly nodes: Row[];
  readonly totalCount: number;
  private readonly originOf: () => string;
  private readonly keyOf: (row: Row) => string;
  private page: Page<Row> | undefined;

  constructor(nodes: Row[], originOf: () => string, keyOf: (row: Row) => string) {
    this.nodes = nodes;
    this.totalCount = nodes.length;
    this.originOf = originOf;
    this.keyOf = keyOf;
  }

  private get paged(): Page<Row> {
    const { nodes } = this;
    const request = { size: nodes.length, direction: 'FORWARD', after: null, before: null } as const;
    this.page ??= toPage(nodes, { ...request, origin: this.originOf() }, (row) => [this.keyOf(row)]);
    return this.page;
  }

  get edges(): Page<Row>['edges'] {
    return this.paged.edges;
  }

  get pageInfo(): Page<Row>['pageInfo'] {
    return this.paged.pageInfo;
  }
}

/** The rows of a list that is at hand made into others, which keep their places. */
class MappedHere<Row, Other> implements Connection<Other> {
  readonly nodes: Other[];
  readonly totalCount: Connection<Row>['totalCount'];
  private readonly connection: Connection<Row>;

  constructor(connection: Connection<Row>, other: (row: Row) => Other) {
    this.connection = connection;
    this.nodes = connection.nodes.map(other);
    this.totalCount = connection.totalCount;
  }

  get edges(): Page<Other>['edges'] {
    return this.connection.edges.map(({ cursor }, place) => ({ cursor, node: this.nodes[place] as Other }));
  }

  get pageInfo(): Page<Other>['pageInfo'] {
    return this.connection.pageInfo;
  }
}

/** The same page with its rows made into others, which keep their places. */
export const mapped = <Row, Other>(connection: Connection<Row>, other: (row: Row) => Other): Connection<Other> =>
  new MappedHere(connection, other);

/** A list with the moment that it is seen from. Not by spreading: what is made when it is asked for would be lost. */
export const seenFrom = <Row>(connection: Connection<Row>, { asOf, knownAt }: Moment): MomentConnection<Row> =>
  Object.assign(connection, { asOf, knownAt });

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
  if (isWhole && rows.length <= DEFAULT_PAGE_SIZE)
    return new WholeHere([...rows], () => originOf(ctx, list, decides), keyOf);
  const request = checkedRequest(args, originOf(ctx, list, decides));
  const place = (field: 'after' | 'before'): number | undefined => {
    const cursor = request[field];
    if (!cursor) return undefined;
    const at = rows.findIndex((row) => keyOf(row) === cursor[0]);
    if (at < 0) refuseCursor(field);
    return at;
  };
  const between = rows.slice((place('after') ?? -1) + 1, place('before') ?? rows.length);
  const inDirection = request.direction === 'FORWARD' ? between : between.reverse();
  const page = toPage(inDirection.slice(0, request.size + 1), request, (row) => [keyOf(row)]);
  return shown(page, () => rows.length);
}
