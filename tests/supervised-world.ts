import { expect } from 'vitest';
import type { Api, Caller, Json } from './api-world.ts';
import { assignedItem, officeOf, taken } from './item-world.ts';

/** Performs a deed and expects that it is done. */
async function did(caller: Caller, deed: string, input: Record<string, unknown>): Promise<Json> {
  const type = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!`;
  const query = `mutation d($input: ${type}) { ${deed}(input: $input) { ledgerSequence userErrors { code messageEn } } }`;
  const data = await caller.data(query, { input });
  expect({ deed, errors: data[deed]?.userErrors }).toEqual({ deed, errors: [] });
  return data[deed] as Json;
}

/**
 * A district of the seed plan in which there is work: an item on a duty of 环保局 that is checked, reported on with a contribution, evidence,
 * a pending request and an exempt cause; a sample, a reminder, a calendar. Invented for tests.
 */
export async function supervised(api: Api): Promise<void> {
  const office = await officeOf(api);
  const [liaison, principal] = await Promise.all([office.liaison('环保局'), office.principal('环保局')]);
  const [lead, other] = await Promise.all([office.unitNamed('环保局'), office.unitNamed('经信局')]);
  let item = await assignedItem(office, '二（六）5', '2018-12-31');
  await did(office.officer, 'prepareReminders', {});
  item = await taken(liaison, 'acknowledgeItem', item);
  item = await taken(liaison, 'beginItem', item, { actionPlan: '先摸底' });
  // Too short to say anything, which a remark says.
  const entries = [{ itemId: item.id, percentDone: 30, done: '好', nextSteps: '按月推进' }];
  await did(liaison, 'submitReport', { unitId: lead, period: '2018Q4', entries });
  const given = { itemId: item.id, unitId: other, period: '2018Q4', words: '提供名单' };
  await did(await office.liaison('经信局'), 'contributeToReport', given);
  const { item: seen } = await office.owner.data('query i($id: ID!) { item(id: $id) { obligation { id } } }', {
    id: item.id,
  });
  const obligationId = String(seen?.obligation?.id);
  const handedIn = await api.server.inject({
    method: 'POST',
    url: `/evidence?${new URLSearchParams({ obligationId, unitId: lead, proves: '名单', fileName: 'A.txt' })}`,
    headers: {
      authorization: `Bearer ${await api.world.token('UNIT_LIAISON', [lead as never])}`,
      'content-type': 'text/plain',
    },
    payload: '名单',
  });
  expect(handedIn.statusCode).toBe(201);
  await did(liaison, 'requestCoordination', { obligationId, unitId: lead, cause: 'OBSTACLE', reason: '经费未到位' });
  await did(office.director, 'recordExemptCause', {
    ...{ obligationId, cause: 'AWAITING_SUPERIOR', fromOn: '2019-01-02', untilOn: '2019-03-01' },
    ...{ documentNumber: '示函〔2019〕1号', reason: '指标未下达' },
  });
  item = await taken(principal, 'claimCompletion', item, { completedOn: '2018-12-28', statement: '全部完成' });
  item = await taken(office.officer, 'startVerification', item);
  await did(office.officer, 'drawSample', { size: 1, seed: '第1次' });
  const check = { method: 'DESK', verifiedOn: '2019-01-02', finding: '验收单不齐', outcome: 'FAILED' };
  await taken(office.assessor, 'recordVerification', item, check);
  await did(liaison, 'createCalendarLink', { unitId: lead, label: '办公室手机' });
}
