import type { CardBook } from './card-book.ts';
import { titleOf } from './card-set.ts';
import { safeFileName } from './compose.ts';
import { renderCard } from './word/card-document.ts';
import type { ZipEntry } from './zip-stream.ts';

/** Cards whose evidence is read at once. */
const AT_ONCE = 50;

/** The name of the file of a unit's card. */
export const cardFileName = ({ set }: Pick<CardBook, 'set'>, unitId: string): string =>
  safeFileName([set.unitOf(unitId).shortName, titleOf(set)], '得分卡');

/** The cards as Word documents, one file each in the order of units, made as they are asked for. */
export async function* batchOfCards(book: Pick<CardBook, 'set' | 'proofsOf' | 'told'>): AsyncGenerator<ZipEntry> {
  const { set, proofsOf, told = () => undefined } = book;
  const { cards } = set;
  for (let from = 0; from < cards.length; from += AT_ONCE) {
    const part = cards.slice(from, from + AT_ONCE);
    const proofs = Map.groupBy(await proofsOf(part), ({ unitId }) => unitId);
    for (const [index, card] of part.entries()) {
      const order = String(from + index + 1).padStart(4, '0');
      const bytes = await renderCard(card, set, proofs.get(card.unitId) ?? []);
      yield { name: `${order}_${cardFileName(book, card.unitId)}.docx`, parts: [bytes], isPacked: true };
      told(from + index + 1);
    }
  }
}
