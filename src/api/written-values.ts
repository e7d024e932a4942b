import type { GraphQLLeafType, GraphQLResolveInfo } from 'graphql/index.js';
import type { Context } from './context.ts';

// What the writers of answers (ADR 0059) are made of: one asking, and how a value becomes text.

/** What makes the writer step aside; never seen outside. */
export class SteppedAside extends Error {}

/** Gives up writing: graphql-js answers. */
export const stepAside = (why: string): never => {
  throw new SteppedAside(why);
};

/** Between these stands the number of what is still awaited; no JSON text holds the character itself. */
const HOLE = '\0';

export type Values = Record<string, unknown>;
export type Complete = (value: unknown, run: Run) => string;

/** One asking of a question. */
export class Run {
  readonly context: Context;
  readonly variables: Values;
  /** Arguments and what resolvers are told of their field, by the field's number: the same for every row. */
  readonly args: Values[] = [];
  readonly infos: GraphQLResolveInfo[] = [];
  private readonly filled: string[] = [];
  /** The numbers of holes that were filled with a text that has holes itself. */
  private readonly holed = new Set<number>();
  private waiting: Promise<unknown>[] = [];

  constructor(context: Context, variables: Values) {
    this.context = context;
    this.variables = variables;
  }

  /** Leaves a hole in the text for what a promise brings. */
  await(promise: Promise<unknown>, complete: Complete): string {
    const number = this.filled.push('') - 1;
    const written = promise.then((value) => {
      const before = this.filled.length;
      this.filled[number] = complete(value, this);
      if (this.filled.length > before) this.holed.add(number);
    });
    // Whoever waits hears of it; one that fails after another has failed must not bring down the process.
    written.catch(() => undefined);
    this.waiting.push(written);
    return `${HOLE}${number}${HOLE}`;
  }

  /** The text with every hole filled. */
  async whole(text: string): Promise<string> {
    if (this.waiting.length === 0) return text;
    while (this.waiting.length > 0) {
      const waiting = this.waiting;
      this.waiting = [];
      await Promise.all(waiting);
    }
    return this.fill(text);
  }

  /** Joins instead of replacing, and looks into no text that has no holes: what is long is copied once, when it is sent. */
  private fill(text: string): string {
    let whole = '';
    let from = 0;
    for (let at = text.indexOf(HOLE); at >= 0; at = text.indexOf(HOLE, from)) {
      const end = text.indexOf(HOLE, at + 1);
      const number = Number(text.slice(at + 1, end));
      const filled = this.filled[number] ?? '';
      whole += text.slice(from, at) + (this.holed.has(number) ? this.fill(filled) : filled);
      from = end + 1;
    }
    return whole + text.slice(from);
  }
}

const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise;

/** Completes what may have to be waited for. */
export const whenHere = (complete: Complete): Complete =>
  function whenHere(value, run) {
    if (typeof value === 'object' && value !== null) {
      if (isPromise(value)) return run.await(value, complete);
      if (value instanceof Error) throw value;
    }
    return complete(value, run);
  };

/** Completes what may not be null. */
export const nonNull = (complete: Complete): Complete =>
  function nonNull(value, run) {
    return value == null ? stepAside('null where none may be') : complete(value, run);
  };

/** Completes each of a list. */
export const listOf = (complete: Complete): Complete =>
  function listOf(value, run) {
    if (value == null) return 'null';
    if (!Array.isArray(value)) return stepAside('no list');
    let text = '';
    for (const one of value) text += text === '' ? complete(one, run) : `,${complete(one, run)}`;
    return `[${text}]`;
  };

const LARGEST_INT = 2 ** 31 - 1;
/** Texts that are told as they are: their scalars change nothing of a text when they tell it. */
const PLAIN_TEXTS: readonly string[] = ['ID', 'String', 'LocalDate', 'DateTime'];

/** Completes a scalar or a word of an enum, as its type tells it. */
export function leafOf(type: GraphQLLeafType): Complete {
  const told = (value: unknown): string => {
    const said: unknown = value == null ? null : type.serialize(value);
    return JSON.stringify(said) ?? stepAside('nothing to tell');
  };
  if (PLAIN_TEXTS.includes(type.name))
    return (value) => (typeof value === 'string' ? JSON.stringify(value) : told(value));
  if (type.name === 'Boolean') return (value) => (value === true ? 'true' : value === false ? 'false' : told(value));
  if (type.name === 'Int') {
    return (value) =>
      typeof value === 'number' && Number.isInteger(value) && value <= LARGEST_INT && value >= -LARGEST_INT
        ? String(value)
        : told(value);
  }
  const words = new Map<unknown, string>();
  return (value) => {
    const known = words.get(value);
    if (known !== undefined) return known;
    const word = told(value);
    // Words of an enum are few; texts of other scalars may be any number.
    if ('getValues' in type) words.set(value, word);
    return word;
  };
}
