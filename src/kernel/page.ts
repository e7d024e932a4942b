import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** The most rows one page may hold (architecture §4). */
export const LARGEST_PAGE = 200;
const DEFAULT_PAGE = 50;

/** What a caller asks of a list; Relay's four arguments. */
export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

export type CursorValue = string | number;

/** A page request that has been checked: how many rows, in which direction, from which place. */
export interface PageRequest {
  size: number;
  direction: 'FORWARD' | 'BACKWARD';
  after: readonly CursorValue[] | null;
  before: readonly CursorValue[] | null;
  /** Ties a cursor to the list, filter and day it came from. */
  origin: string;
}

/** Input that the wall must reject: the field and what to do about it, in both languages. */
export class BadPage extends Error {
  readonly field: string;
  readonly messageZh: string;
  constructor(field: string, messageZh: string, messageEn: string) {
    super(messageEn);
    this.name = 'BadPage';
    this.field = field;
    this.messageZh = messageZh;
  }
}

const checksum = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 10);

/** The mark of one list: its name and everything that decides which rows it holds. */
export const pageOrigin = (list: string, filter: unknown): string =>
  `${list}.${checksum(canonicalJson(filter ?? null))}`;

/** An opaque place in one list. Carries its origin and a checksum, so that a foreign or damaged one is noticed. */
export function writeCursor(origin: string, values: readonly CursorValue[]): string {
  const body = JSON.stringify([origin, ...values]);
  return Buffer.from(`${checksum(body)}${body}`).toString('base64url');
}

/** The parts of a cursor's body; undefined for a forged one, whose checksum anybody can compute. */
function partsOf(body: string): CursorValue[] | undefined {
  try {
    const parts: unknown = JSON.parse(body);
    const isPlain = Array.isArray(parts) && parts.every((part) => typeof part === 'string' || Number.isFinite(part));
    return isPlain ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** Throws that the cursor of a field is none of ours, or names a place that its list does not have. */
export function refuseCursor(field: string): never {
  throw new BadPage(
    field,
    `${field} 不是本接口给出的游标；请使用上一页 pageInfo 中的 endCursor 或 startCursor。`,
    `${field} is not a cursor of this API; use endCursor or startCursor from the previous page.`,
  );
}

function readCursor(field: string, cursor: string, origin: string): readonly CursorValue[] {
  const bytes = Buffer.from(cursor, 'base64url');
  const text = bytes.toString('utf8');
  const body = text.slice(10);
  // Decoding passes over what is no base64url.
  const isAsWritten = cursor.length <= 2000 && bytes.toString('base64url') === cursor;
  if (!isAsWritten || checksum(body) !== text.slice(0, 10)) refuseCursor(field);
  const [from, ...values] = partsOf(body) ?? [];
  if (typeof from !== 'string') refuseCursor(field);
  if (from !== origin) {
    throw new BadPage(
      field,
      `${field} 来自另一个查询（列表、筛选条件或 asOf 不同）；请从第一页重新开始，并保持筛选条件与 asOf 不变。`,
      `${field} belongs to another query (other list, filter or asOf); start again from the first page and keep filter and asOf unchanged.`,
    );
  }
  return values;
}

/** Checks Relay's arguments. Throws `BadPage` on a size outside 1..200, both directions at once, or a foreign cursor. */
export function pageRequest(page: PageArguments, origin: string): PageRequest {
  const { first, last } = page;
  if (first != null && last != null) {
    throw new BadPage('first', 'first 与 last 不能同时给出。', 'Give either first or last, not both.');
  }
  const field = last != null ? 'last' : 'first';
  const size = last ?? first ?? DEFAULT_PAGE;
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_PAGE) {
    throw new BadPage(
      field,
      `${field} 应为 1 到 ${LARGEST_PAGE} 之间的整数。`,
      `${field} must be a whole number from 1 to ${LARGEST_PAGE}.`,
    );
  }
  return {
    size,
    direction: last != null ? 'BACKWARD' : 'FORWARD',
    after: page.after == null ? null : readCursor('after', page.after, origin),
    before: page.before == null ? null : readCursor('before', page.before, origin),
    origin,
  };
}

export interface Edge<Row> {
  cursor: string;
  node: Row;
}

/** One page as Relay wants it. */
export interface Page<Row> {
  edges: Edge<Row>[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/**
 * Makes the page from rows read in the request's direction, one more than asked for to see whether there is a next.
 * `keyOf` gives the values of the order for a row, in the order's columns. A cursor is written when it is read: it costs more than
 * its row.
 */
export function toPage<Row>(
  rows: readonly Row[],
  request: PageRequest,
  keyOf: (row: Row) => readonly CursorValue[],
): Page<Row> {
  const more = rows.length > request.size;
  const kept = rows.slice(0, request.size);
  if (request.direction === 'BACKWARD') kept.reverse();
  const edges = kept.map((node) => new PlacedEdge(node, request.origin, keyOf));
  const forward = request.direction === 'FORWARD';
  const hasNextPage = forward ? more : request.before !== null;
  const hasPreviousPage = forward ? request.after !== null : more;
  return { edges, pageInfo: new PlacedPageInfo(edges, hasNextPage, hasPreviousPage) };
}

// Classes, not objects with getters: each of those brings a shape of its own, which holds on to its row until the next full collection
// of garbage (bench/RESULTS.md, "What held the memory").

class PlacedEdge<Row> implements Edge<Row> {
  readonly node: Row;
  private readonly origin: string;
  private readonly keyOf: (row: Row) => readonly CursorValue[];
  constructor(node: Row, origin: string, keyOf: (row: Row) => readonly CursorValue[]) {
    this.node = node;
    this.origin = origin;
    this.keyOf = keyOf;
  }
  get cursor(): string {
    return writeCursor(this.origin, this.keyOf(this.node));
  }
}

class ShownEdge<Shown> implements Edge<Shown> {
  readonly node: Shown;
  private readonly edge: Edge<unknown>;
  constructor(node: Shown, edge: Edge<unknown>) {
    this.node = node;
    this.edge = edge;
  }
  get cursor(): string {
    return this.edge.cursor;
  }
}

class PlacedPageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  private readonly edges: readonly Edge<unknown>[];
  constructor(edges: readonly Edge<unknown>[], hasNextPage: boolean, hasPreviousPage: boolean) {
    this.edges = edges;
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
  }
  get startCursor(): string | null {
    return this.edges[0]?.cursor ?? null;
  }
  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }
}

/** The same page with each row shown otherwise. */
export const mapPage = <Row, Shown>({ edges, pageInfo }: Page<Row>, show: (row: Row) => Shown): Page<Shown> => ({
  edges: edges.map((edge) => new ShownEdge(show(edge.node), edge)),
  pageInfo,
});
