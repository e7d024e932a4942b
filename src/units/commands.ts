import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import type { At } from '../ledger/command.ts';
import type { UnitSeed } from './seed.ts';
import { addUnitRows, loadUnitRows, type NewUnits } from './store.ts';
import type { AliasKind } from './unit.ts';

/** How many rows a seed added. */
export interface AddedUnits {
  units: number;
  groups: number;
  aliases: number;
  memberships: number;
}

/**
 * Adds what a seed holds and the register does not: units by full name, groups by code, names by their
 * bearer, memberships by their first day. What is already there stays as it is, so installing twice adds nothing. Part of the deed of the command that
 * calls it. Refuses a seed of another jurisdiction.
 */
export async function addUnits(tx: Tx, seed: UnitSeed, at: At): Promise<AddedUnits> {
  const { jurisdiction } = tx;
  if (seed.jurisdiction !== jurisdiction) {
    const problem = `名录属于 ${seed.jurisdiction}，不是 ${jurisdiction}。`;
    const problemEn = `the list belongs to ${seed.jurisdiction}, not to ${jurisdiction}`;
    refuse('BAD_INPUT', { field: 'jurisdiction', problem, problemEn }, ['jurisdiction']);
  }
  const present = await loadUnitRows(tx);
  const base = { jurisdiction, recordedAt: at.now };
  const rows: NewUnits = { units: [], groups: [], aliases: [], memberships: [] };
  const unitIds = new Map(present.units.map(({ fullName, id }) => [fullName, id]));
  const groupIds = new Map(present.groups.map(({ code, id }) => [code, id]));
  const names = new Set(present.aliases.map(({ unitId, groupId, alias }) => `${unitId ?? groupId} ${alias}`));
  const addNames = (
    bearer: Pick<NewUnits['aliases'][number], 'unitId' | 'groupId'>,
    aliases: readonly { alias: string; kind: AliasKind; source: string }[],
  ) => {
    for (const { alias, kind, source } of aliases) {
      if (names.has(`${bearer.unitId ?? bearer.groupId} ${alias}`)) continue;
      rows.aliases.push({
        ...base,
        id: at.newId('UnitAlias'),
        unitId: null,
        groupId: null,
        ...bearer,
        alias,
        kind,
        source,
      });
    }
  };
  for (const { aliases, ...unit } of seed.units) {
    const unitId = unitIds.get(unit.fullName) ?? at.newId('Unit');
    if (!unitIds.has(unit.fullName)) rows.units.push({ ...base, id: unitId, ...unit });
    unitIds.set(unit.fullName, unitId);
    addNames({ unitId }, aliases);
  }
  const belongs = new Set(present.memberships.map((one) => `${one.groupId} ${one.unitId} ${one.validFrom}`));
  for (const { aliases, members, ...group } of seed.groups) {
    const groupId = groupIds.get(group.code) ?? at.newId('UnitGroup');
    if (!groupIds.has(group.code)) rows.groups.push({ ...base, id: groupId, ...group });
    addNames({ groupId }, aliases);
    for (const { unit, ...membership } of members) {
      const unitId = unitIds.get(unit);
      if (!unitId || belongs.has(`${groupId} ${unitId} ${membership.validFrom}`)) continue;
      rows.memberships.push({ ...base, id: at.newId('Membership'), groupId, unitId, ...membership });
    }
  }
  await addUnitRows(tx, rows);
  return {
    units: rows.units.length,
    groups: rows.groups.length,
    aliases: rows.aliases.length,
    memberships: rows.memberships.length,
  };
}

/** Another printed name of a unit or a group, with the place that says so. */
export interface NewAlias {
  unitId: Id<'Unit'> | null;
  groupId: Id<'UnitGroup'> | null;
  alias: string;
  source: string;
}

/**
 * Records a printed name as an alias, for every later plan. Part of the deed of the command that calls it. Refuses a name
 * that another unit or group bears: it would then be ambiguous, and nothing is guessed.
 */
export async function addAlias(tx: Tx, { unitId, groupId, alias, source }: NewAlias, at: At): Promise<void> {
  const present = await loadUnitRows(tx);
  const bearers = [
    ...present.units.flatMap(({ id, fullName, shortName }) => [
      [fullName, id],
      [shortName, id],
    ]),
    ...present.groups.map(({ id, name }) => [name, id]),
    ...present.aliases.map((row) => [row.alias, row.unitId ?? row.groupId]),
  ].filter(([name]) => name === alias);
  const own = unitId ?? groupId;
  if (bearers.some(([, id]) => id !== own)) {
    const problem = `“${alias}”已是其他单位的名称。`;
    refuse('BAD_INPUT', { field: 'aliasSource', problem, problemEn: `"${alias}" is a name of another unit.` }, [
      'aliasSource',
    ]);
  }
  if (bearers.length > 0) return;
  const base = { jurisdiction: tx.jurisdiction, recordedAt: at.now, id: at.newId('UnitAlias') };
  const kind: AliasKind = unitId === null ? 'COLLECTIVE' : 'ABBREVIATION';
  const row = { ...base, unitId, groupId, alias, kind, source };
  await addUnitRows(tx, { units: [], groups: [], aliases: [row], memberships: [] });
}
