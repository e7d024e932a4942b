import { allowing, maySpeakFor, SPEAKING_ROLES } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, commandWithinUnits } from '../ledger/command.ts';
import { isAnswering } from '../tasks/answering.ts';
import { listResponsibilities } from '../tasks/store.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { refuseForeignVoice } from './commands-step.ts';
import { isWorking } from './item.ts';
import { periodNamed } from './report.ts';
import { requiredWords } from './stated-words.ts';
import { findContribution, replaceContribution } from './store-contributions.ts';
import { listAllItems, type SupervisedItem } from './store-items.ts';
import { scopeOf } from './store-lead-units.ts';

export interface Contribute {
  itemId: string;
  /** The unit that contributes: a joint lead or a supporting unit of the clause. */
  unitId: string;
  period: string;
  words: string;
}

/** Whether a unit stands on the line of an item's clause, itself or through a group, beside the one that reports. */
async function isBeside(tx: Tx, { clauseId, leadUnitId }: SupervisedItem, unitId: string, at: At): Promise<boolean> {
  if (unitId === leadUnitId) return false;
  const dictionary = await dictionaryOf(tx);
  const names = await listResponsibilities(tx, [clauseId], at.now, ['unitId', 'groupId']);
  return isAnswering(names, dictionary, unitId, { asOf: at.today, knownAt: at.now });
}

/**
 * A joint lead or supporting unit gives its part to the lead's report on an item and period (domain.md §8): the lead reports,
 * the others contribute. A second one takes the place of the first. Refuses the reporting lead itself, units that are not on
 * the line, a period that is none, and items on which no work is wanted.
 */
export const contributeToReport = commandWithinUnits(
  'CONTRIBUTE_TO_REPORT',
  allowing(SPEAKING_ROLES),
  async (tx, { itemId, unitId, period, words }: Contribute, at): Promise<{ contributionId: Id<'Contribution'> }> => {
    if (!maySpeakFor(at.actor, unitId)) await refuseForeignVoice(tx, unitId, SPEAKING_ROLES, ['unitId']);
    const moment = { asOf: at.today, knownAt: at.now };
    const filter = { ...moment, ids: [itemId], scope: await scopeOf(tx, at.actor, at) };
    const [item] = await listAllItems(tx, filter, ['state', 'clauseId', 'leadUnitId']);
    if (!item) return refuse('NOT_FOUND', { field: 'itemId', noun: 'SupervisedItem', id: itemId }, ['itemId']);
    if (!isWorking(item.state)) refuse('WRONG_STATE', { fromState: item.state, deed: 'CONTRIBUTE' }, ['itemId']);
    if (!(await isBeside(tx, item, unitId, at))) refuse('NOT_BESIDE_THE_LEAD', { number: item.number }, ['unitId']);
    if (!periodNamed(period)) {
      refuse(
        'BAD_INPUT',
        { field: 'period', problem: '没有这样的周期，应如 2018Q3。', problemEn: 'is no period, such as 2018Q3.' },
        ['period'],
      );
    }
    const said = requiredWords(words, 'words');
    const earlier = findContribution(tx, { itemId: item.id, unitId, period });
    const contributionId = at.newId('Contribution');
    const row = {
      jurisdiction: tx.jurisdiction,
      id: contributionId,
      itemId: item.id,
      obligationId: item.obligationId,
      unitId: unitId as Id<'Unit'>,
      period,
      words: said,
      actorName: at.actor.name,
      recordedAt: at.now,
    };
    await replaceContribution(tx, earlier, row, at.now);
    return { contributionId };
  },
);
