import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

// What a question asks for below the field that is being answered, so that a list reads its page's relations before its rows are
// completed (ADR 0050). A field under @skip or @include counts as asked for: at worst something is read in vain.

type Fragments = GraphQLResolveInfo['fragments'];

/** The fields of a selection with its fragments flattened. */
function* fieldsOf(set: SelectionSetNode | undefined, fragments: Fragments): Generator<FieldNode> {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === 'Field') yield selection;
    else if (selection.kind === 'InlineFragment') yield* fieldsOf(selection.selectionSet, fragments);
    else yield* fieldsOf(fragments[selection.name.value]?.selectionSet, fragments);
  }
}

function named(node: FieldNode, names: readonly string[], fragments: Fragments): FieldNode[] {
  return [...fieldsOf(node.selectionSet, fragments)].filter(({ name }) => names.includes(name.value));
}

// The text of a question is parsed once, so that its nodes can be keys.
const askedHereOf = new WeakMap<FieldNode, ReadonlySet<string>>();
const askedOfRowsOf = new WeakMap<FieldNode, ReadonlySet<string>>();

function remembered(
  askedByNode: WeakMap<FieldNode, ReadonlySet<string>>,
  { fieldNodes }: GraphQLResolveInfo,
  find: (node: FieldNode) => Iterable<string>,
): ReadonlySet<string> {
  const [node] = fieldNodes;
  const known = node && askedByNode.get(node);
  if (known) return known;
  const asked = new Set(fieldNodes.flatMap((one) => [...find(one)]));
  if (node) askedByNode.set(node, asked);
  return asked;
}

const fieldsHereOf = new WeakMap<FieldNode, readonly FieldNode[]>();

/** The fields asked for right below an object. */
export function fieldsHere({ fieldNodes, fragments }: GraphQLResolveInfo): readonly FieldNode[] {
  const [node] = fieldNodes;
  const known = node && fieldsHereOf.get(node);
  if (known) return known;
  const fields = fieldNodes.flatMap((one) => [...fieldsOf(one.selectionSet, fragments)]);
  if (node) fieldsHereOf.set(node, fields);
  return fields;
}

/** The names of the fields asked for right below an object. */
export const askedHere = (info: GraphQLResolveInfo): ReadonlySet<string> =>
  remembered(askedHereOf, info, (node) =>
    [...fieldsOf(node.selectionSet, info.fragments)].map(({ name }) => name.value),
  );

/** The names of the fields asked for of a connection's rows, and below them, as `item` and `item.reporting`. */
export const askedOfRows = (info: GraphQLResolveInfo): ReadonlySet<string> =>
  remembered(askedOfRowsOf, info, function* find(node) {
    const { fragments } = info;
    const edges = named(node, ['edges'], fragments).flatMap((edge) => named(edge, ['node'], fragments));
    for (const row of [...named(node, ['nodes'], fragments), ...edges]) {
      for (const field of fieldsOf(row.selectionSet, fragments)) {
        yield field.name.value;
        for (const below of fieldsOf(field.selectionSet, fragments)) yield `${field.name.value}.${below.name.value}`;
      }
    }
  });
