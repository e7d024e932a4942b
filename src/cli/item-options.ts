import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { listAllItems, type SupervisedItem } from '../progress/store-items.ts';
import type { CommonOptions, Io } from './io.ts';
import type { Session } from './session.ts';

export type Common = (command: Command) => Command;

/** Says what was done, as text or JSON. */
export const say = (io: Io, options: CommonOptions, told: Record<string, unknown>, text: string): void =>
  io.out(options.json ? JSON.stringify(told, null, 1) : text);

/** The option with which someone speaks for a unit, or as an officer, instead of as the owner. */
export const speaking = (command: Command): Command =>
  command.option('--token-file <file>', '以该文件中令牌的身份办理 / act as the bearer of the token in this file');

/** One of the words that an option knows. Refuses others, naming them. */
export function wordOption<Word extends string>(text: string, field: string, known: readonly Word[]): Word {
  const word = known.find((one) => one === text.toUpperCase());
  return (
    word ??
    refuse(
      'BAD_INPUT',
      { field, problem: `应为 ${known.join('、')} 之一。`, problemEn: `must be one of ${known.join(', ')}.` },
      [field],
    )
  );
}

const momentOf = ({ registry, today }: Session) => ({ asOf: today, knownAt: registry.clock.now() });

/** An item by its id or its number, as it stands. Refuses an unknown one. */
export async function itemNamed(session: Session, name: string): Promise<SupervisedItem> {
  const items = await listAllItems(session.db(), {
    ...momentOf(session),
    ...(name.startsWith('itm_') && { ids: [name] }),
  });
  const item = items.find(({ id, number }) => id === name || number === name);
  return item ?? refuse('NOT_FOUND', { field: 'item', noun: 'SupervisedItem', id: name }, ['itemId']);
}
