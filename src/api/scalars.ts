import { GraphQLError, GraphQLScalarType, Kind, print, type TokenKind, type ValueNode } from 'graphql/index.js';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { parseInstant } from '../kernel/clock.ts';
import { parseLocalDate } from '../kernel/local-date.ts';
import { badArgument } from './errors.ts';

const LONGEST_ECHO = 40;
const COLON: TokenKind | string = ':';

/** The name before the colon that a literal stands behind: its argument or input field. */
function nameBefore(node: ValueNode): string | undefined {
  for (let token = node.loc?.startToken.prev; token; token = token.prev) {
    if (token.kind === COLON) return token.prev?.value;
    if (token.kind !== '[') return undefined;
  }
  return undefined;
}

interface Reading<Value> {
  read: (text: string) => Value | undefined;
  zh: string;
  en: string;
}

function scalar<Value>(
  base: GraphQLScalarType<unknown, unknown>,
  name: string,
  { read, zh, en }: Reading<Value>,
): GraphQLScalarType<unknown, unknown> {
  const parse = (value: unknown, argument: string | undefined) => {
    const parsed = typeof value === 'string' ? read(value) : undefined;
    if (parsed !== undefined) return parsed;
    const shown = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, LONGEST_ECHO);
    throw badArgument(
      argument ?? name,
      `${argument ? `${argument}：` : ''}“${shown}”${zh}`,
      `${argument ? `${argument}: ` : ''}"${shown}" ${en}`,
    );
  };
  return new GraphQLScalarType({
    ...base.toConfig(),
    name,
    serialize: (value) => value,
    parseValue: (value) => parse(value, undefined),
    parseLiteral(node) {
      try {
        return parse(node.kind === Kind.STRING ? node.value : print(node), nameBefore(node));
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        const { message, extensions } = error;
        throw new GraphQLError(message, { nodes: node, extensions });
      }
    },
  });
}

/** Strict: exactly YYYY-MM-DD and a day that exists; what does not fit is rejected, naming the argument and the form. */
export const LocalDate = scalar(GraphQLLocalDate, 'LocalDate', {
  read: parseLocalDate,
  zh: '不是存在的日期；请按 YYYY-MM-DD 填写，例如 2018-12-31。',
  en: 'is not a day of the calendar; write it as YYYY-MM-DD, for example 2018-12-31.',
});

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

/** RFC 3339 with an offset; inside, an instant in UTC milliseconds. */
export const DateTime = scalar(GraphQLDateTimeISO, 'DateTime', {
  read: (text) => (RFC_3339.test(text) ? parseInstant(text.toUpperCase()) : undefined),
  zh: '不是时刻；请按 RFC 3339 填写并带时区，例如 2018-12-31T09:00:00+08:00。',
  en: 'is not an instant; write it by RFC 3339 with an offset, for example 2018-12-31T09:00:00+08:00.',
});
