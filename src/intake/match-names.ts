import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { matchUnit, type UnitDictionary, type UnitMatch } from '../units/unit.ts';
import type { FindingDraft, PlanDraft } from './draft.ts';

/** The day on which a plan's unit names are looked up: its issue, else the first day of its year. */
export const namesAsOf = ({ issuedOn, defaultYear }: { issuedOn: LocalDate | null; defaultYear: number }): LocalDate =>
  issuedOn ?? localDate(`${defaultYear}-01-01`);

/** Every printed name of a draft with what it matched; equal names are looked up once. */
export function matchNames(draft: PlanDraft, year: number, dictionary: UnitDictionary): Map<string, UnitMatch> {
  const asOf = namesAsOf({ issuedOn: draft.header.issuedOn, defaultYear: year });
  const names = draft.clauses.flatMap(({ leads, supports, inherited }) => [
    ...leads,
    ...supports,
    ...(inherited?.units ?? []),
  ]);
  return new Map(
    names.map(({ name }) => [name, name] as const).map(([name]) => [name, matchUnit(dictionary, name, asOf)]),
  );
}

/**
 * What looking names up in the register adds to the reader's findings (issue: an unknown name becomes a finding): unknown
 * names to be settled by a person, and one unit printed under two names in one plan.
 */
export function nameFindings(draft: PlanDraft, matches: ReadonlyMap<string, UnitMatch>): FindingDraft[] {
  const found: FindingDraft[] = [];
  const firstName = new Map<string, string>();
  const told = new Set<string>();
  for (const [index, clause] of draft.clauses.entries()) {
    for (const unit of [...clause.leads, ...clause.supports]) {
      const match = matches.get(unit.name);
      const at = { start: unit.start, end: unit.end, surface: unit.surface };
      if (!match || match.kind === 'UNKNOWN') {
        const hint = match?.nearest.join('、') ?? '';
        found.push({
          rule: 'UNRESOLVED_UNIT',
          severity: 'BLOCKING',
          at,
          clause: index,
          messageZh: `“${unit.name}”不在单位名录中，未作猜测${hint ? `；相近名称：${hint}` : ''}。`,
          messageEn: `“${unit.name}” is not in the register of units; nothing was guessed${hint ? `. Nearest: ${hint}` : ''}.`,
        });
        continue;
      }
      const key = `${match.kind}:${match.id}`;
      const earlier = firstName.get(key) ?? unit.name;
      firstName.set(key, earlier);
      if (earlier !== unit.name && !told.has(`${key}${unit.name}${index}`)) {
        told.add(`${key}${unit.name}${index}`);
        found.push({
          rule: 'ALIAS_USED',
          severity: 'INFO',
          at,
          clause: index,
          messageZh: `“${unit.name}”与前文“${earlier}”按单位名录是同一单位。`,
          messageEn: `“${unit.name}” and the earlier “${earlier}” are one unit by the register.`,
        });
      }
    }
  }
  return found;
}
