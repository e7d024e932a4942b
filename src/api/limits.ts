import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { refuse } from '../kernel/refusal.ts';
import { badArgument, wallError } from './errors.ts';

/** How large a question may be; the numbers are published in docs/api.md. */
export interface Limits {
  tokens: number;
  depth: number;
  /** Introspection of types goes deeper by its nature. */
  introspectionDepth: number;
  aliases: number;
  directives: number;
  rootFields: number;
  errors: number;
  cost: number;
  /** Entries in one list of the variables, and levels of nesting in them. */
  variableList: number;
  variableDepth: number;
}

export const DEFAULT_LIMITS: Limits = {
  tokens: 1500,
  depth: 14,
  introspectionDepth: 20,
  aliases: 30,
  directives: 20,
  rootFields: 20,
  errors: 9,
  cost: 50_000,
  variableList: 5000,
  variableDepth: 10,
};

interface Size {
  depth: number;
  introspectionDepth: number;
  aliases: number;
  directives: number;
}

const NOTHING: Size = { depth: 0, introspectionDepth: 0, aliases: 0, directives: 0 };

/**
 * The size of a selection with its fragments flattened. A fragment is measured once and counted wherever it is spread, so
 * that a bomb of fragments is measured in linear time; validation has ruled out circles before.
 */
function sizeOf(selections: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Size {
  const measured = new Map<string, Size>();
  const ofFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment ? measure(fragment.selectionSet) : NOTHING;
    measured.set(name, size);
    return size;
  };
  const measure = (set: SelectionSetNode): Size => {
    const total = { ...NOTHING };
    for (const selection of set.selections) {
      const inside =
        selection.kind === 'FragmentSpread'
          ? ofFragment(selection.name.value)
          : selection.selectionSet
            ? measure(selection.selectionSet)
            : NOTHING;
      const isField = selection.kind === 'Field';
      const isIntrospection = isField && selection.name.value.startsWith('__');
      const below = isField ? 1 : 0;
      if (isIntrospection) total.introspectionDepth = Math.max(total.introspectionDepth, inside.depth + below);
      else total.depth = Math.max(total.depth, inside.depth + below);
      total.introspectionDepth = Math.max(total.introspectionDepth, inside.introspectionDepth);
      total.aliases += inside.aliases + (isField && selection.alias ? 1 : 0);
      total.directives += inside.directives + (selection.directives?.length ?? 0);
    }
    return total;
  };
  return measure(selections);
}

/** The first level of an operation with its fragments flattened, counted no further than `most`. */
function countRootFields(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  most: number,
): number {
  let count = 0;
  for (const selection of set.selections) {
    if (count > most) break;
    if (selection.kind === 'Field') count += 1;
    else {
      const inside =
        selection.kind === 'InlineFragment'
          ? selection.selectionSet
          : fragments.get(selection.name.value)?.selectionSet;
      if (inside) count += countRootFields(inside, fragments, most - count);
    }
  }
  return count;
}

/** Throws QUERY_TOO_LARGE, naming the limit, for an operation that is too deep or has too many parts. */
export function checkSize(document: DocumentNode, operation: OperationDefinitionNode, limits: Limits): void {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === 'FragmentDefinition')
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const { depth, introspectionDepth, aliases, directives } = sizeOf(operation.selectionSet, fragments);
  const tooMany = (what: keyof Limits, zh: string, en: string, found: number) => {
    if (found <= limits[what]) return;
    throw wallError(
      'QUERY_TOO_LARGE',
      `查询的${zh}为 ${found}，上限 ${limits[what]}。`,
      `The query's ${en} is ${found}; the limit is ${limits[what]}.`,
      { what, limit: limits[what] },
    );
  };
  tooMany('depth', '层数', 'depth', depth);
  tooMany('introspectionDepth', '结构查询层数', 'depth of introspection', introspectionDepth);
  tooMany('aliases', '别名数', 'number of aliases', aliases);
  tooMany('directives', '指令数', 'number of directives', directives + (operation.directives?.length ?? 0));
  tooMany(
    'rootFields',
    '顶层字段数',
    'number of root fields',
    countRootFields(operation.selectionSet, fragments, limits.rootFields),
  );
}

/** Whether a text holds NUL or half a surrogate pair: nothing on record does, and a database reads no further than a NUL. */
export const isBroken = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed();

/** Throws BAD_USER_INPUT for variables no honest client sends: too deep, too long, or with text that is no text. */
export function checkVariables(variables: Record<string, unknown>, limits: Limits): void {
  const waiting: { at: string; value: unknown; depth: number }[] = [{ at: 'variables', value: variables, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { at, value, depth } = next;
    if (typeof value === 'object' && value !== null) {
      if (depth > limits.variableDepth) throw badArgument(at, '变量嵌套过深。', 'The variables are nested too deep.');
      const parts = Object.entries(value);
      if (parts.length > limits.variableList) {
        throw badArgument(
          at,
          `列表超过 ${limits.variableList} 项。`,
          `A list has more than ${limits.variableList} entries.`,
        );
      }
      for (const [key, part] of parts)
        waiting.push({ at: `${at}.${key}`.slice(0, 200), value: part, depth: depth + 1 });
    }
  }
}

/** Refuses BAD_INPUT, naming the field, for text with NUL or half a surrogate pair: no database keeps it as it is. */
export function refuseUnusableText(input: object): void {
  const look = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string' && isBroken(value)) {
      refuse(
        'BAD_INPUT',
        {
          field: path.join('.'),
          problem: '含有不是文字的字符（NUL 或不成对的代理字符）。',
          problemEn: 'holds characters that are no text (NUL or half a surrogate pair).',
        },
        path,
      );
    }
    if (Array.isArray(value)) for (const part of value) look(part, path);
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) look(part, [...path, key]);
  };
  look(input, []);
}
