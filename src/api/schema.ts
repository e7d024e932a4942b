import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type ObjectTypeExtensionNode,
  parse,
  print,
} from 'graphql/index.js';
import { invariant } from '../kernel/invariant.ts';
import { noteAbsent } from './absent.ts';
import { resolvers } from './resolvers.ts';
import { federationResolvers, federationText, subgraphText } from './subgraph.ts';

const SCHEMA_FOLDER = join(import.meta.dirname, '..', '..', 'schema');

const filesText = (): string =>
  globSync('*.graphql', { cwd: SCHEMA_FOLDER })
    .sort()
    .map((file) => readFileSync(join(SCHEMA_FOLDER, file), 'utf8').trim())
    .join('\n\n');

const isExtension = (node: DefinitionNode): node is ObjectTypeExtensionNode => node.kind === Kind.OBJECT_TYPE_EXTENSION;

/** Every type in one piece: not all tools take `extend`, Relay's compiler for one. Throws for an extension of what is no object type. */
function inOnePiece({ definitions }: DocumentNode): DocumentNode {
  const extensions = definitions.filter(isExtension);
  const isLeft = definitions.find(({ kind }) => kind.endsWith('Extension') && kind !== Kind.OBJECT_TYPE_EXTENSION);
  invariant(isLeft === undefined, `only object types are extended in schema/, not ${isLeft?.kind}`);
  const whole = definitions.flatMap((node): DefinitionNode[] => {
    if (isExtension(node)) return [];
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [node];
    const own = [node, ...extensions.filter(({ name }) => name.value === node.name.value)];
    const fields = own.flatMap((one) => one.fields ?? []);
    const interfaces = own.flatMap((one) => one.interfaces ?? []);
    const directives = own.flatMap((one) => one.directives ?? []);
    return [{ ...node, fields, interfaces, directives }];
  });
  return { kind: Kind.DOCUMENT, definitions: whole };
}

let published: string | undefined;
/** The schema as its files say it, in the order of their names, each type in one piece: the published contract. */
export function schemaText(): string {
  published ??= `${print(inOnePiece(parse(filesText())))}\n`;
  return published;
}

interface Counting {
  totalCount: number | (() => number | Promise<number>);
}

/** Totals are counted when they are asked for: by a resolver, since writers (ADR 0059) read a property as it is. */
function countTotals(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
    const { totalCount: field } = type.getFields();
    if (!field || field.resolve) continue;
    field.resolve = ({ totalCount }: Counting) => (typeof totalCount === 'function' ? totalCount() : totalCount);
  }
  return schema;
}

/** Where each word of the SDL stands nobody asks of a schema that stands; it would be more than the schema itself (12 MB). */
const WITHOUT_PLACES = { noLocation: true };

/** The schema with its resolvers; as one graph among several when `federated`. */
export function makeSchema({ federated = false }: { federated?: boolean } = {}): GraphQLSchema {
  const text = schemaText();
  if (!federated)
    return noteAbsent(countTotals(makeExecutableSchema({ typeDefs: text, resolvers, ...WITHOUT_PLACES })));
  const typeDefs = [text, federationText(text)];
  const federation = federationResolvers(subgraphText(text));
  const all = [resolvers, federation];
  return noteAbsent(countTotals(makeExecutableSchema({ typeDefs, resolvers: all, ...WITHOUT_PLACES })));
}

const served = new Map<boolean, GraphQLSchema>();

/** The schema, made once for all that is read and answered by it in this process. */
export function servedSchema({ federated = false }: { federated?: boolean } = {}): GraphQLSchema {
  const known = served.get(federated) ?? makeSchema({ federated });
  served.set(federated, known);
  return known;
}
