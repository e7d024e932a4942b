import type { Db } from '../db/engine.ts';
import { listAllItems, listItemVersions, type SupervisedItem } from '../progress/store-items.ts';
import { listVerifications, listVerificationsById } from '../progress/store-verifications.ts';
import type { Party } from '../tasks/store.ts';
import { idOf, many, one, perMoment } from './batch.ts';
import type { SupervisedItem as SeenItem } from './models.ts';

interface Sources {
  db: () => Db;
  scope: () => Promise<Party | undefined>;
}

/** What stands below supervised items, batched; what lies outside the reader's units is not there. */
export function makeProgressLoaders({ db, scope }: Sources) {
  return {
    item: perMoment((moment) =>
      one<SeenItem>(
        async (ids) =>
          (await listAllItems(db(), { ...moment, ids, scope: await scope() })).map((row) => ({ ...row, ...moment })),
        idOf,
      ),
    ),
    itemOfObligation: perMoment((moment) =>
      one<SeenItem>(
        async (obligationIds) =>
          (await listAllItems(db(), { ...moment, obligationIds, scope: await scope() })).map((row) => ({
            ...row,
            ...moment,
          })),
        ({ obligationId }) => obligationId,
      ),
    ),
    itemVersionsOf: many<SupervisedItem>((ids) => listItemVersions(db(), ids), idOf),
    verification: one((ids) => listVerificationsById(db(), ids), idOf),
    verificationsOf: many(
      (ids) => listVerifications(db(), ids),
      ({ itemId }) => itemId,
    ),
  };
}
