import { mayChangeRules } from '../access/actor.ts';
import type { Id } from '../kernel/id.ts';
import { readJson } from '../kernel/json-text.ts';
import { addDays } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { parseRuleSet } from './rule-seed.ts';
import { addRuleSet, findRuleSetVersion, listOverlappingRuleSets, listRuleSetsById, reviseRuleSet } from './store.ts';

export interface DraftRuleSet {
  /** The rules as JSON, in the form of seeds/rules. */
  rules: string;
}

/**
 * Puts a draft of a version of the rules on record, or replaces the draft of that version. It drives nothing until it is
 * published. Refuses what `parseRuleSet` refuses, with the place in the JSON, and a version that is published already.
 */
export const draftRuleSet = command(
  'DRAFT_RULE_SET',
  mayChangeRules,
  async (tx, { rules: text }: DraftRuleSet, at): Promise<{ ruleSetId: Id<'RuleSet'> }> => {
    const seed = parseRuleSet(readJson(text, 'rules'));
    const earlier = await findRuleSetVersion(tx, seed);
    if (earlier?.state === 'PUBLISHED') {
      refuse('RULE_SET_FROZEN', { code: seed.code, version: seed.version }, ['rules']);
    }
    if (!earlier) return { ruleSetId: await addRuleSet(tx, seed, at, { state: 'DRAFT', draftedBy: at.actor.name }) };
    const { rules, guards, commonLimits, ...head } = seed;
    const content = { rules: { rules, guards, commonLimits }, draftedBy: at.actor.name, recordedAt: at.now };
    await reviseRuleSet(tx, earlier.id, { ...head, ...content });
    return { ruleSetId: earlier.id };
  },
);

export interface PublishRuleSet {
  ruleSetId: string;
  /** The revision of the draft that was looked at and previewed. */
  expectedVersion: number;
}

/**
 * Publishes a draft: from now on it is frozen. The version in force on the eve of its first day ends with that eve (domain.md
 * §0.4: one law for one day). Refuses one that is published, one that another was changed into since, a first day that has
 * passed (measures of those days rest on the rules of those days), and days that a later published version holds already.
 */
export const publishRuleSet = command(
  'PUBLISH_RULE_SET',
  mayChangeRules,
  async (tx, { ruleSetId, expectedVersion }: PublishRuleSet, at): Promise<{ ruleSetId: Id<'RuleSet'> }> => {
    const draft =
      (await listRuleSetsById(tx, [ruleSetId]))[0] ??
      refuse('NOT_FOUND', { field: 'ruleSetId', noun: 'RuleSet', id: ruleSetId }, ['ruleSetId']);
    const { code, version, validFrom } = draft;
    if (draft.state === 'PUBLISHED') refuse('RULE_SET_FROZEN', { code, version }, ['ruleSetId']);
    if (draft.revision !== expectedVersion) {
      refuse('STALE', { current: draft.revision, expected: expectedVersion }, ['expectedVersion']);
    }
    if (validFrom < at.today) {
      refuse(
        'LIMIT_NOT_KEPT',
        {
          what: '规则不得溯及既往，validFrom 最早为',
          whatEn: 'rules do not reach back; the first possible validFrom is',
          day: at.today,
        },
        ['ruleSetId'],
      );
    }
    for (const other of await listOverlappingRuleSets(tx, draft)) {
      if (other.validFrom >= validFrom) {
        const facts = { what: '已有版本自此日起施行', whatEn: 'another version holds from', day: other.validFrom };
        refuse('LIMIT_NOT_KEPT', facts, ['ruleSetId']);
      }
      await reviseRuleSet(tx, other.id, { validTo: addDays(validFrom, -1) });
    }
    await reviseRuleSet(tx, draft.id, { state: 'PUBLISHED', publishedAt: at.now, publishedBy: at.actor.name });
    return { ruleSetId: draft.id };
  },
);
