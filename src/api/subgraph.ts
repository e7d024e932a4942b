import {
  type ConstDirectiveNode,
  type DocumentNode,
  GraphQLScalarType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  valueFromASTUntyped,
  visit,
} from 'graphql/index.js';
import { readId } from '../kernel/id.ts';
import { LARGEST_PAGE } from '../kernel/page.ts';
import { findNode } from './base.ts';
import type { Context } from './context.ts';
import { badArgument } from './errors.ts';

// The register as one graph among several (Apollo Federation 2): every Node is an entity by its id. Off unless FEDERATION=true.

const FEDERATION = 'https://specs.apollo.dev/federation/v2.3';

const KEY = (
  parse('type X @key(fields: "id") { id: ID! }').definitions[0] as ObjectTypeDefinitionNode & {
    directives: readonly ConstDirectiveNode[];
  }
).directives;

const isNode = ({ interfaces = [] }: ObjectTypeDefinitionNode): boolean =>
  interfaces.some(({ name }) => name.value === 'Node');

/** The schema as a subgraph: the same, with `@key(fields: "id")` at every Node. */
export function subgraphText(schemaText: string): string {
  const document: DocumentNode = visit(parse(schemaText), {
    ObjectTypeDefinition: (node) =>
      isNode(node) ? { ...node, directives: [...(node.directives ?? []), ...KEY] } : undefined,
  });
  return `extend schema @link(url: "${FEDERATION}", import: ["@key"])\n\n${print(document)}\n`;
}

/** What Federation asks a subgraph to answer, beside the schema itself. */
export function federationText(schemaText: string): string {
  const nodes = parse(schemaText).definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && isNode(node) ? node.name.value : [],
  );
  return `"""A reference to an entity, as another graph gives it."""
scalar _Any
"""What other graphs can refer to."""
union _Entity = ${nodes.join(' | ')}
"""What a gateway asks of a subgraph."""
type _Service {
  """The subgraph's schema."""
  sdl: String!
}
extend type Query {
  """Things by reference, as the reader may see them, at most ${LARGEST_PAGE}; for gateways."""
  _entities("""References: __typename and id.""" representations: [_Any!]!): [_Entity]! @cost(weight: 2)
  """The subgraph's schema; for gateways."""
  _service: _Service!
}
`;
}

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

const unknownReference = () =>
  badArgument(
    'representations',
    'representations 的每一项应有 __typename 与 id。',
    'Each of representations needs __typename and id.',
  );

/** One entity by reference; null when there is none to be seen, or when it is of another type than was said. */
async function entityOf(ctx: Context, reference: unknown) {
  const [type, id] = [own(reference, '__typename'), own(reference, 'id')];
  if (typeof type !== 'string' || typeof id !== 'string') throw unknownReference();
  const node = await findNode(ctx, id);
  return node && readId(id)?.noun === type ? node : null;
}

/** Answers to what Federation asks. */
export const federationResolvers = (sdl: string) => ({
  Query: {
    _service: () => ({ sdl }),
    _entities(_root: unknown, { representations }: { representations: readonly unknown[] }, ctx: Context) {
      if (representations.length <= LARGEST_PAGE) return Promise.all(representations.map((one) => entityOf(ctx, one)));
      const most = LARGEST_PAGE;
      throw badArgument(
        'representations',
        `representations 不得超过 ${most} 个。`,
        `representations takes at most ${most}.`,
      );
    },
  },
  _Entity: { __resolveType: ({ id }: { id: string }) => readId(id)?.noun },
  _Any: new GraphQLScalarType({
    name: '_Any',
    parseValue: (value) => value,
    parseLiteral: (literal, variables) => valueFromASTUntyped(literal, variables),
  }),
});
