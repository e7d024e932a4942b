import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql/index.js';
import { type Columns, columnsOf, type FieldAsked } from './columns-asked.ts';
import type { Context } from './context.ts';
import {
  type Complete,
  leafOf,
  listOf,
  nonNull,
  Run,
  SteppedAside,
  stepAside,
  type Values,
  whenHere,
} from './written-values.ts';

// A question as a function that writes its answer (ADR 0059): the resolvers are asked as graphql-js asks them, and what they say goes
// into the text of the answer at once, without an object for each selection in between. It knows no errors: at the first one it
// steps aside, and graphql-js answers anew and tells it. Only for queries, which may be asked twice.

type WriteObject = (source: object, run: Run) => string;
type Resolve = (source: unknown, args: Values, context: Context, info: unknown) => unknown;

/** A field of an object as it is asked for: all places that ask for it under one name. */
interface Asked {
  key: string;
  nodes: FieldNode[];
  /** What @skip and @include say, where they say anything. */
  conditions: SelectionNode[];
}

/** Writes the functions that write the answers of one operation. */
class Compiler {
  private readonly schema: GraphQLSchema;
  private readonly operation: OperationDefinitionNode;
  private readonly fragments: Record<string, FragmentDefinitionNode> = {};
  private fields = 0;
  /** Every field that is asked for, of which type. */
  readonly asked: FieldAsked[] = [];

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.schema = schema;
    this.operation = operation;
    for (const one of document.definitions) if (one.kind === 'FragmentDefinition') this.fragments[one.name.value] = one;
  }

  /** The fields that are asked of an object of a type, in the order in which they are answered. */
  private collect(type: GraphQLObjectType, nodes: readonly { selectionSet?: FieldNode['selectionSet'] }[]): Asked[] {
    const asked = new Map<string, Asked>();
    const conditional = (node: SelectionNode) => (node.directives?.length ? [node] : []);
    const look = (selections: readonly SelectionNode[], above: readonly SelectionNode[]): void => {
      for (const node of selections) {
        const conditions = [...above, ...conditional(node)];
        if (node.kind === 'Field') {
          const key = (node.alias ?? node.name).value;
          const known = asked.get(key);
          if (!known) asked.set(key, { key, nodes: [node], conditions });
          else if (known.conditions.length + conditions.length > 0) stepAside('asked twice, once on a condition');
          else known.nodes.push(node);
          continue;
        }
        const fragment = node.kind === 'FragmentSpread' ? this.fragments[node.name.value] : node;
        if (fragment && this.isMeant(type, fragment.typeCondition?.name.value)) {
          look(fragment.selectionSet.selections, conditions);
        }
      }
    };
    for (const { selectionSet } of nodes) look(selectionSet?.selections ?? [], []);
    return [...asked.values()];
  }

  private isMeant(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = this.schema.getType(condition);
    return isAbstractType(named) && this.schema.isSubType(named, type);
  }

  private completed(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    return whenHere(this.present(type, nodes));
  }

  /** Completes what need not be waited for. */
  private present(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isNonNullType(type)) return nonNull(this.present(type.ofType, nodes));
    if (isListType(type)) return listOf(this.completed(type.ofType, nodes));
    if (isLeafType(type)) return leafOf(type);
    if (isAbstractType(type)) return this.abstract(type, nodes);
    const write = this.object(type, nodes);
    return (value, run) => (value == null ? 'null' : write(value as object, run));
  }

  private abstract(type: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete {
    const writers = new Map<string, WriteObject>();
    const { resolveType } = type;
    // Which object it will be is not known before.
    this.asked.push({ type: type.name, field: '', hasResolver: true });
    const nameOf = (value: object, run: Run): unknown =>
      resolveType
        ? resolveType(value, run.context, undefined as never, type)
        : (value as { __typename?: string }).__typename;
    return (value, run) => {
      if (value == null) return 'null';
      const name = nameOf(value as object, run);
      const known = writers.get(String(name));
      if (known) return known(value as object, run);
      const object = typeof name === 'string' ? this.schema.getType(name) : undefined;
      if (!object || !('getFields' in object) || !this.schema.isSubType(type, object as GraphQLObjectType)) {
        return stepAside('of no known type');
      }
      const write = this.object(object as GraphQLObjectType, nodes);
      writers.set(String(name), write);
      return write(value as object, run);
    };
  }

  /** A function that writes an object of a type. It is made of text, so that reading a property of a row costs next to nothing. */
  object(type: GraphQLObjectType, nodes: readonly { selectionSet?: FieldNode['selectionSet'] }[]): WriteObject {
    const parts: unknown[] = [];
    const bound = (part: unknown): string => `parts[${parts.push(part) - 1}]`;
    const asked = this.collect(type, nodes);
    const pieces = asked.map(({ key, nodes: places, conditions }, index) => {
      const value = this.field(type, places, bound);
      const isSure = asked.every((one) => one.conditions.length === 0);
      const written = `${JSON.stringify(`${index === 0 && isSure ? '' : ','}${JSON.stringify(key)}:`)} + ${value}`;
      if (conditions.length === 0) return written;
      const isIncluded = ({ variables }: Run) =>
        conditions.every(
          (node) =>
            getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
            getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false,
        );
      return `(${bound(isIncluded)}(run) ? ${written} : '')`;
    });
    const isSure = asked.every(({ conditions }) => conditions.length === 0);
    const inside = pieces.join(' + ') || "''";
    const text = isSure ? inside : `(${inside}).slice(1)`;
    return new Function('parts', `return function write${type.name}(source, run) { return '{' + ${text} + '}' }`)(
      parts,
    );
  }

  private field(type: GraphQLObjectType, nodes: readonly FieldNode[], bound: (part: unknown) => string): string {
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') return JSON.stringify(JSON.stringify(type.name));
    const field = type.getFields()[name] as GraphQLField<unknown, Context> | undefined;
    // What asks about the schema itself is not ours to answer.
    if (!field) return stepAside(`no field ${name}`);
    this.asked.push({ type: type.name, field: name, hasResolver: field.resolve !== undefined });
    const complete = bound(this.completed(field.type, nodes));
    if (!field.resolve) return `${complete}(source[${JSON.stringify(name)}], run)`;
    const resolve = field.resolve as Resolve;
    const argsOf = this.argumentsOf(field, nodes);
    const infoOf = resolve.length > 3 ? this.infoOf(type, field, nodes) : () => undefined;
    return `${complete}(${bound(resolve)}(source, ${bound(argsOf)}(run), run.context, ${bound(infoOf)}(run)), run)`;
  }

  private argumentsOf(field: GraphQLField<unknown, Context>, nodes: readonly FieldNode[]): (run: Run) => Values {
    const number = this.fields++;
    const [node] = nodes;
    if (!node || field.args.length === 0) return () => NO_ARGUMENTS;
    const valuesOf = (variables?: Values): Values =>
      getArgumentValues(field as GraphQLField<unknown, unknown>, node, variables);
    if (!node.arguments?.some(({ value }) => holdsVariable(value))) {
      let always: Values | undefined;
      return () => {
        always ??= Object.freeze(valuesOf());
        return always;
      };
    }
    return ({ args, variables }) => {
      args[number] ??= valuesOf(variables);
      return args[number];
    };
  }

  private infoOf(
    parentType: GraphQLObjectType,
    field: GraphQLField<unknown, Context>,
    fieldNodes: readonly FieldNode[],
  ): (run: Run) => GraphQLResolveInfo {
    const number = this.fields++;
    const { schema, operation, fragments } = this;
    return ({ infos, variables }) => {
      infos[number] ??= {
        ...{ fieldName: field.name, fieldNodes, returnType: field.type, parentType, schema, operation, fragments },
        ...{
          variableValues: variables,
          rootValue: undefined,
          path: { prev: undefined, key: field.name, typename: parentType.name },
        },
      };
      return infos[number];
    };
  }
}

/** Whether what an argument says is another thing at another asking. */
function holdsVariable(value: ValueNode): boolean {
  if (value.kind === 'ListValue') return value.values.some(holdsVariable);
  if (value.kind === 'ObjectValue') return value.fields.some((field) => holdsVariable(field.value));
  return value.kind === 'Variable';
}

const NO_ARGUMENTS: Values = Object.freeze({});

/** The text of an answer's `data`, as Apollo Server carries it to where the answer is written out. */
export class WrittenData {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  /** For whoever puts it into JSON without knowing it. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** What answers one operation. */
export interface Writer {
  /** What the operation looks at of the rows that it reads; null where that is not known. */
  readonly columns: Columns | null;
  /** Writes the answer; undefined where it steps aside and graphql-js must answer. */
  write(context: Context, variables: Values): Promise<WrittenData | undefined>;
}

/**
 * A writer for an operation (ADR 0059); undefined for what is no query, or asks in a way it has no words for: about the schema, or for
 * one field twice on a condition.
 */
export function writerOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): Writer | undefined {
  const operation = getOperationAST(document, operationName);
  const type = schema.getQueryType();
  if (operation?.operation !== 'query' || !type) return undefined;
  const compiler = new Compiler(schema, document, operation);
  let write: WriteObject;
  try {
    write = compiler.object(type, [operation]);
  } catch (error) {
    if (error instanceof SteppedAside) return undefined;
    throw error;
  }
  const columns = columnsOf(compiler.asked) ?? null;
  const answer: Writer['write'] = async (context, given) => {
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (!coerced) return undefined;
    const run = new Run(context, coerced);
    context.readColumns(columns);
    try {
      return new WrittenData(await run.whole(write({}, run)));
    } catch {
      // Whatever it was, graphql-js meets it again and tells it as it must be told.
      context.readColumns(null);
      context.notes.steppedAside = true;
      return undefined;
    }
  };
  return { columns, write: answer };
}
