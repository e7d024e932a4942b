/** Names in order: rows come with theirs in order, and to find that costs a fraction of sorting. */
function sorted(names: string[]): string[] {
  for (let at = 1; at < names.length; at++) if ((names[at - 1] as string) > (names[at] as string)) return names.sort();
  return names;
}

/**
 * JSON with sorted keys and no spaces, so that equal facts give equal text on every engine and machine; what is hashed
 * or compared goes through here (dependencies.md §4.4). Refuses (throws on) undefined, functions and non-finite numbers.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  // Loops, because every row of every deed goes through here: twice as fast as lists of entries (bench/RESULTS.md).
  if (Array.isArray(value)) {
    let text = '';
    for (const part of value) text += `${text === '' ? '' : ','}${canonicalJson(part)}`;
    return `[${text}]`;
  }
  if (typeof value === 'object') {
    const fields = value as Record<string, unknown>;
    let text = '';
    for (const key of sorted(Object.keys(fields))) {
      const part = fields[key];
      if (part !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(part)}`;
    }
    return `{${text}}`;
  }
  throw new TypeError(`not a JSON value: ${typeof value}`);
}
