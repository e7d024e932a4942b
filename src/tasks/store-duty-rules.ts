import { and, desc, eq, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { insertRows } from '../db/write.ts';
import { refuse } from '../kernel/refusal.ts';
import type { At } from '../ledger/command.ts';
import type { DutyRuleSeed, DutyRules } from './duty-rules.ts';
import type { Moment } from './store-obligations.ts';
import { dutyRuleSets } from './tables-duty-rules.ts';

export type DutyRuleSet = typeof dutyRuleSets.$inferSelect;

/**
 * The rules in force on a day, the latest recorded first. Those that are on record now are asked: rules recorded later for an
 * earlier time hold for that time. Before the first version the first holds, so that any day can be judged.
 */
async function findDutyRules(db: Db | Tx, asOf: Moment['asOf']): Promise<DutyRuleSet | undefined> {
  const [row] = await db
    .select()
    .from(dutyRuleSets)
    .where(
      and(
        eq(dutyRuleSets.jurisdiction, db.jurisdiction),
        lte(dutyRuleSets.validFrom, asOf),
        sql`(${dutyRuleSets.validTo} is null or ${dutyRuleSets.validTo} >= ${asOf})`,
      ),
    )
    .orderBy(desc(dutyRuleSets.validFrom), desc(dutyRuleSets.recordedAt), desc(dutyRuleSets.version))
    .limit(1);
  return row ?? findFirstDutyRules(db);
}

async function findFirstDutyRules(db: Db | Tx): Promise<DutyRuleSet | undefined> {
  const [row] = await db
    .select()
    .from(dutyRuleSets)
    .where(eq(dutyRuleSets.jurisdiction, db.jurisdiction))
    .orderBy(dutyRuleSets.validFrom, dutyRuleSets.version)
    .limit(1);
  return row;
}

/** The rules of a day. Refuses RULES_NOT_IN_FORCE where the register has none. */
export async function dutyRulesOn(db: Db | Tx, asOf: Moment['asOf']): Promise<DutyRules> {
  const found = await findDutyRules(db, asOf);
  return (
    found?.rules ??
    refuse('RULES_NOT_IN_FORCE', { on: asOf, what: '事项时限规则', whatEn: 'set of duty rules' }, ['asOf'])
  );
}

/** One version of a set of rules, or undefined. */
export async function findDutyRuleVersion(
  db: Db | Tx,
  { code, version }: { code: string; version: number },
): Promise<DutyRuleSet | undefined> {
  const [row] = await db
    .select()
    .from(dutyRuleSets)
    .where(
      and(
        eq(dutyRuleSets.jurisdiction, db.jurisdiction),
        eq(dutyRuleSets.code, code),
        eq(dutyRuleSets.version, version),
      ),
    );
  return row;
}

/** Records a version of a set of rules; callers look first whether it is there. */
export async function addDutyRules(tx: Tx, seed: DutyRuleSeed, at: Pick<At, 'now' | 'newId'>): Promise<void> {
  const { code, version, titleZh, validFrom, validTo, rules, source } = seed;
  const facts = { code, version, title: titleZh, validFrom, validTo, rules, source };
  await insertRows(tx, dutyRuleSets, [
    { jurisdiction: tx.jurisdiction, id: at.newId('DutyRuleSet'), ...facts, recordedAt: at.now },
  ]);
}
