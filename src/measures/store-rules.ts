import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { among, prepared } from '../db/prepared.ts';
import { frozenJson } from '../kernel/json-text.ts';
import type { RuleSetContent } from './rule.ts';
import { ruleSets } from './tables.ts';

/** What the rule sets with these ids say, by id, frozen: their texts are parsed once while they are asked for, and all who ask share them. */
export const rulesById = (db: Db | Tx, ids: readonly string[]): Map<string, RuleSetContent> =>
  new Map(ruleTexts(db, { ids }).map(({ id, text }) => [id, parsed(text)]));

const ruleTexts = prepared<{ ids: readonly string[] }, { id: string; text: string }>('ruleTexts', [], (db, { ids }) =>
  db
    .select({ id: ruleSets.id, text: sql<string>`${ruleSets.rules}` })
    .from(ruleSets)
    .where(and(eq(ruleSets.jurisdiction, db.jurisdiction), among(ruleSets.id, ids))),
);

// By the text itself, which says all: nothing that was kept can be out of date.
const parsedTexts = new Map<string, RuleSetContent>();
const MOST_PARSED = 10;

function parsed(text: string): RuleSetContent {
  const rules = parsedTexts.get(text) ?? frozenJson<RuleSetContent>(text);
  parsedTexts.delete(text);
  parsedTexts.set(text, rules);
  const [oldest] = parsedTexts.keys();
  if (parsedTexts.size > MOST_PARSED && oldest !== undefined) parsedTexts.delete(oldest);
  return rules;
}
