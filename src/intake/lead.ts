import type { Span } from '../kernel/span.ts';
import type { ReadLeadRule } from '../tasks/responsibility.ts';
import type { ParsedPhrase, RoleGroup } from './parsed-phrase.ts';
import type { ListedUnit } from './unit-list.ts';
import type { View } from './view.ts';

/** Who leads and who supports under a phrase, and by which rule. */
export interface Assignment {
  leads: ListedUnit[];
  supports: ListedUnit[];
  leadRule: ReadLeadRule;
  leadLabel: Span | null;
  supportLabel: Span | null;
  openEnded: boolean;
  /** Named both as lead and as support; kept as lead only. */
  doubled: ListedUnit[];
}

const words = (view: View, { start, end }: Span): string => view.text.slice(start, end);
const hasUnits = (group: RoleGroup) => group.units.length > 0;

/**
 * Law: corpus/SCHEMA.md, rules for units 1 to 6. A lead word decides; 指导 takes the lead's place; 负责 or 责任单位 beside a
 * supporting list leads as a whole; else the first named unit leads, by the document's own rule where it states one.
 */
export function assignRoles(view: View, phrase: ParsedPhrase, firstLeads: boolean): Assignment {
  const groups = phrase.groups.filter(({ role }) => role !== 'PERSON' && role !== 'TIME' && role !== 'SCOPE');
  const of = (...roles: RoleGroup['role'][]) => groups.filter(({ role }) => roles.includes(role));
  const openEnded = groups.some(({ open }) => open);
  const byOrder: ReadLeadRule = firstLeads ? 'DECLARED_FIRST' : 'DEFAULT_FIRST';
  const result = (
    leads: ListedUnit[],
    leadRule: ReadLeadRule,
    leadGroup: RoleGroup | undefined,
    supportGroup: RoleGroup | undefined,
  ): Assignment => {
    const chosen = new Set(leads);
    const leadWords = new Set(leads.map((unit) => words(view, unit)));
    const others = groups.flatMap(({ units }) => units).filter((unit) => !chosen.has(unit));
    const supports = unique(view, others, leads);
    return {
      leads: unique(view, leads, []),
      supports,
      leadRule,
      leadLabel: leadGroup?.label ?? null,
      supportLabel: supportGroup?.label ?? null,
      openEnded,
      doubled: others.filter((unit) => leadWords.has(words(view, unit))),
    };
  };

  const named = of('LEAD').filter(hasUnits);
  const lead = named.length > 0 ? named : chiefGroups(view, groups);
  if (lead.length > 0) {
    const leading = new Set(lead);
    const other = groups.find(
      (group) => !leading.has(group) && group.label !== null && (hasUnits(group) || group.role === 'SUPPORT'),
    );
    return result(
      lead.flatMap(({ units }) => units),
      'EXPLICIT',
      lead[0],
      other,
    );
  }
  const marked = groups.flatMap(({ units }) => units).filter((unit) => unit.marked);
  if (marked.length > 0) return result(marked, 'EXPLICIT', groups[0], undefined);

  const guides = of('GUIDE').filter((group) => hasUnits(group) && !oversees(view, group, groups));
  const first = guides[0]?.units[0];
  if (first) return result([first], byOrder, guides[0], of('RESPONSIBLE', 'SUPPORT')[0]);

  const doers = of('RESPONSIBLE', 'OTHER', null).filter(hasUnits);
  const helpers = of('SUPPORT');
  if (doers.length > 0 && helpers.some(hasUnits)) {
    const responsible = doers.filter(({ role }) => role === 'RESPONSIBLE');
    // （甲、乙，丙配合；各镇负责）: who stands first without a word, before the supporting ones.
    const leading = doers[0]?.role !== null && responsible.length > 0 ? responsible : doers.slice(0, 1);
    return result(
      leading.flatMap(({ units }) => units),
      'EXPLICIT',
      leading[0],
      helpers.find(hasUnits),
    );
  }
  const head = doers[0]?.units[0];
  if (head) return result([head], byOrder, doers[0], undefined);
  return result([], byOrder, undefined, helpers[0]);
}

/** 督导单位, 督办单位, 监督单位 beside 责任单位 only oversee; 指导 alone takes the lead's place (rule 4). */
const oversees = (view: View, { label }: RoleGroup, groups: readonly RoleGroup[]): boolean =>
  label !== null &&
  /[督监][导办查督]/.test(words(view, label)) &&
  !words(view, label).includes('指导') &&
  groups.some((group) => group.role === 'RESPONSIBLE' && hasUnits(group));

/** 主责单位 beside a plain 责任单位 is the chief one. */
function chiefGroups(view: View, groups: readonly RoleGroup[]): RoleGroup[] {
  const responsible = groups.filter(({ role, units }) => role === 'RESPONSIBLE' && units.length > 0);
  const chief = responsible.filter(({ label }) => label && /主责|主要责任|第一责任/.test(words(view, label)));
  return chief.length > 0 && chief.length < responsible.length ? chief : [];
}

function unique(view: View, units: readonly ListedUnit[], taken: readonly ListedUnit[]): ListedUnit[] {
  const seen = new Set(taken.map((unit) => words(view, unit)));
  return units.filter((unit) => !seen.has(words(view, unit)) && seen.add(words(view, unit)));
}
