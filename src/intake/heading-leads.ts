import type { ClauseDraft } from './draft.ts';
import type { Section } from './section-tree.ts';
import type { TaskClause } from './task-clauses.ts';

/**
 * Leads that a heading states once for the items below it: （一）建设老桥（牵头单位：甲局） 1.…（配合单位：乙局）. Law:
 * corpus/SCHEMA.md, rules for units 1 and 5; what is stated once is carried forward and shown with the place that states it.
 */
export class HeadingLeads {
  readonly #sections: readonly Section[];
  readonly #open: { end: number; draft: ClauseDraft; below: boolean }[] = [];
  readonly #spent = new Set<ClauseDraft>();

  constructor(sections: readonly Section[]) {
    this.#sections = sections;
  }

  /** The innermost heading over a clause whose line states a lead, or null. Only for a clause whose own line names supports alone. */
  above({ phrase }: TaskClause): ClauseDraft | null {
    while ((this.#open.at(-1)?.end ?? phrase.end) < phrase.start) this.#open.pop();
    const heading = this.#open.at(-1);
    const helps = phrase.parsed.groups.some(({ role, units }) => role === 'SUPPORT' && units.length > 0);
    if (!heading || !helps) return null;
    if (!heading.below && heading.draft.deadlines.length === 0) this.#spent.add(heading.draft);
    return heading.draft;
  }

  /** Takes note of a clause whose line stands at a heading and states who leads. */
  remember(clause: TaskClause, draft: ClauseDraft): void {
    const section = clause.section === null ? undefined : this.#sections[clause.section];
    if (!clause.heads || !section || draft.leads.length === 0) return;
    while ((this.#open.at(-1)?.end ?? section.end) < section.label.start) this.#open.pop();
    this.#open.push({ end: section.end, draft, below: clause.below.length > 0 });
  }

  /** Whether a heading's line says nothing more than who leads the items below it, and they have taken it over. */
  isSpent(draft: ClauseDraft): boolean {
    return this.#spent.has(draft);
  }
}
