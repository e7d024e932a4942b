import { refuse } from '../kernel/refusal.ts';

export type Query = Readonly<Record<string, string | string[] | undefined>>;

const refused = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field: field.slice(0, 40), problem, problemEn }, [field.slice(0, 40)]);

/**
 * Refuses BAD_INPUT, naming it, what stands in an address and means nothing to its route, or stands there twice where it may stand
 * once: passed over, a slip of the pen (`dryrun=true`) would do something else than was meant.
 */
export function checkQuery(
  query: Query,
  { once, often = [] }: { once: readonly string[]; often?: readonly string[] },
): void {
  for (const [name, value] of Object.entries(query)) {
    if (often.includes(name)) continue;
    if (!once.includes(name)) {
      const known = [...once, ...often].join(', ');
      refused(name, `没有这个参数；可用的有 ${known}。`, `is no parameter here; there are ${known}.`);
    }
    if (Array.isArray(value)) refused(name, '只能给出一次。', 'may be given once only.');
  }
}

/** `true` or `false`, false when left out. Refuses BAD_INPUT for anything else. */
export function yesOf(query: Query, name: string): boolean {
  const value = query[name] ?? 'false';
  if (value === 'true' || value === 'false') return value === 'true';
  return refused(name, '应为 true 或 false。', 'must be true or false.');
}
