import type { Scorecard } from '../assessment/card.ts';
import type { FinalCard } from '../assessment/final-card.ts';
import { type CardBook, cardBook } from './card-book.ts';
import { cardsJson, shownCard } from './card-json.ts';
import { type CardHead, type CardProof, type CardSet, titleOf } from './card-set.ts';
import { safeFileName } from './compose.ts';
import { type FinalBook, finalBook } from './final-book.ts';
import { shownFinalCard } from './final-json.ts';
import type { FinalSet } from './final-set.ts';
import { renderCard, renderFinalCard } from './word/documents.ts';
import type { ZipEntry } from './zip-stream.ts';

// Cards as files: yearly and final ones the same four ways.

export type AnySet = CardSet | FinalSet;
export type AnyBook = CardBook | FinalBook;
export const isFinalSet = (set: AnySet): set is FinalSet => set.kind === 'FINAL';
const isFinalBook = (book: AnyBook): book is FinalBook => isFinalSet(book.set);

type Told = (done: number) => void;

/** The cards as one JSON text. */
export const jsonOf = (set: AnySet, told?: Told): AsyncGenerator<Uint8Array> =>
  isFinalSet(set) ? cardsJson(set, set.cards, shownFinalCard, told) : cardsJson(set, set.cards, shownCard, told);

/** The cards as one workbook. */
export const workbookOf = (book: AnyBook): AsyncGenerator<Uint8Array> =>
  isFinalBook(book) ? finalBook(book) : cardBook(book);

/** The name of the file of a unit's card. */
export const cardFileName = (set: Pick<AnySet, 'unitOf'> & CardHead, unitId: string): string =>
  safeFileName([set.unitOf(unitId).shortName, titleOf(set)], '得分卡');

/** Cards whose evidence is read at once. */
const AT_ONCE = 50;

async function* documents<Card extends Scorecard | FinalCard>(
  cards: readonly Card[],
  proofsOf: (cards: readonly Card[]) => Promise<CardProof[]>,
  render: (card: Card, proofs: readonly CardProof[]) => Promise<Uint8Array>,
): AsyncGenerator<{ unitId: string; bytes: Uint8Array }> {
  for (let from = 0; from < cards.length; from += AT_ONCE) {
    const part = cards.slice(from, from + AT_ONCE);
    const proofs = Map.groupBy(await proofsOf(part), ({ unitId }) => unitId);
    for (const card of part) yield { unitId: card.unitId, bytes: await render(card, proofs.get(card.unitId) ?? []) };
  }
}

/** The cards as Word documents in the order of units, made as they are asked for. */
function documentsOf(book: AnyBook): AsyncGenerator<{ unitId: string; bytes: Uint8Array }> {
  if (isFinalBook(book)) {
    const { set, proofsOf } = book;
    return documents(set.cards, proofsOf, (card, proofs) => renderFinalCard(card, set, proofs));
  }
  const { set, proofsOf } = book;
  return documents(set.cards, proofsOf, (card, proofs) => renderCard(card, set, proofs));
}

/** The document of the one card that a book holds; undefined where it holds none or several. */
export async function documentOf(book: AnyBook): Promise<{ unitId: string; bytes: Uint8Array } | undefined> {
  if (book.set.cards.length !== 1) return undefined;
  for await (const document of documentsOf(book)) return document;
  return undefined;
}

/** The cards as Word documents, one file each, for an archive. */
export async function* batchOf(book: AnyBook): AsyncGenerator<ZipEntry> {
  const { set, told = () => undefined } = book;
  let done = 0;
  for await (const { unitId, bytes } of documentsOf(book)) {
    done++;
    const order = String(done).padStart(4, '0');
    yield { name: `${order}_${cardFileName(set, unitId)}.docx`, parts: [bytes], isPacked: true };
    told(done);
  }
}
