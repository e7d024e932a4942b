import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActorRole } from '../src/access/actor.ts';
import type { Id } from '../src/kernel/id.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { Refusal } from '../src/kernel/refusal.ts';
import type { Command } from '../src/ledger/command.ts';
import * as deeds from '../src/progress/commands-item.ts';
import { assignItemsWith, openItems } from '../src/progress/commands-item-open.ts';
import { recordVerification } from '../src/progress/commands-verification.ts';
import { can, type ItemStep, isDone, mayTake, stateAfter } from '../src/progress/item.ts';
import { listCurrentItems, listItemVersions, type SupervisedItem } from '../src/progress/store-items.ts';
import { findLiveCompletion } from '../src/tasks/store-completions.ts';
import { seedDistrict, type World } from './world.ts';

let world: World;
let items: SupervisedItem[];
const db = () => world.registry.engine.read(world.registry.jurisdiction);
beforeAll(async () => {
  world = await seedDistrict();
  const { outcome } = await world.perform(openItems, { filter: { dueTo: localDate('2018-12-31') } });
  items = (await listCurrentItems(db(), { ids: outcome.itemIds })).filter(({ leadUnitId }) => leadUnitId !== null);
});
afterAll(() => world.remove());

type AnyCommand = Command<Record<string, unknown>, unknown>;
/** Every deed on one item, the step that it takes, and what it needs besides. */
const DEEDS: Record<string, { command: () => unknown; step: ItemStep | 'CHECK'; input: object }> = {
  assign: { command: () => assignItemsWith(world.registry.calendar), step: 'ASSIGN', input: {} },
  acknowledge: { command: () => deeds.acknowledgeItem, step: 'ACKNOWLEDGE', input: {} },
  dispute: { command: () => deeds.disputeAssignment, step: 'DISPUTE', input: { reason: '非本单位职责' } },
  uphold: {
    command: () => deeds.settleDisputeWith(world.registry.calendar),
    step: 'UPHOLD_ASSIGNMENT',
    input: { isUpheld: true, reason: '维持' },
  },
  unassign: {
    command: () => deeds.settleDisputeWith(world.registry.calendar),
    step: 'WITHDRAW_ASSIGNMENT',
    input: { isUpheld: false, reason: '收回' },
  },
  begin: { command: () => deeds.beginItem, step: 'BEGIN', input: { actionPlan: '方案' } },
  claim: {
    command: () => deeds.claimCompletionWith(world.registry.calendar),
    step: 'CLAIM',
    input: { completedOn: '2018-12-30', statement: '已办' },
  },
  verify: { command: () => deeds.startVerification, step: 'START_VERIFICATION', input: {} },
  returned: { command: () => deeds.returnItem, step: 'RETURN', input: { reason: '不实' } },
  resume: { command: () => deeds.resumeItem, step: 'RESUME', input: {} },
  complete: { command: () => deeds.completeItem, step: 'COMPLETE', input: { evidenceNote: '材料' } },
  close: { command: () => deeds.closeItem, step: 'CLOSE', input: {} },
  archive: { command: () => deeds.archiveItem, step: 'ARCHIVE', input: {} },
  reopen: { command: () => deeds.reopenItem, step: 'REOPEN', input: { reason: '回头看' } },
  suspend: { command: () => deeds.suspendItem, step: 'SUSPEND', input: { reason: '等待' } },
  lift: { command: () => deeds.liftSuspension, step: 'LIFT_SUSPENSION', input: { reason: '恢复' } },
  check: {
    command: () => recordVerification,
    step: 'CHECK',
    input: { method: 'DESK', outcome: 'PASSED', verifiedOn: '2019-01-01', finding: '属实' },
  },
};
const ROLES: ActorRole[] = [
  'SUPERVISION_DIRECTOR',
  'SUPERVISION_OFFICER',
  'GOVERNMENT_LEADER',
  'ASSESSOR',
  'UNIT_LIAISON',
  'UNIT_PRINCIPAL',
];

// The way to the end, so that chance does not linger at the beginning.
const WAY = ['assign', 'acknowledge', 'begin', 'claim', 'verify', 'check', 'complete', 'close', 'archive'];
const anyDeed = fc.tuple(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant('onward') },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(DEEDS)) },
  ),
  fc.constantFrom(...ROLES),
  fc.boolean(),
);

test('no sequence of deeds by anyone reaches an undeclared state, or a completion that is not the item’s', {
  timeout: 120_000,
}, async () => {
  let used = 0;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: 15, maxLength: 40 }), async (steps) => {
      const start = items[used++ % items.length];
      if (!start) throw new Error('there are items');
      let onward = 0;
      for (const [word, role, byRight] of steps) {
        const name = word === 'onward' ? (WAY[onward++ % WAY.length] ?? 'assign') : word;
        const { command, step, input } = DEEDS[name] ?? (DEEDS.assign as never);
        const [before] = await listCurrentItems(db(), { ids: [start.id] });
        if (!before) throw new Error('an item never goes');
        const unit = before.leadUnitId as Id<'Unit'>;
        const whoMay = ROLES.filter((one) =>
          step === 'CHECK'
            ? one === 'ASSESSOR'
            : mayTake(step, world.actor(one, one.startsWith('UNIT_') ? [unit] : null), unit),
        );
        const chosen = byRight ? (whoMay[0] ?? role) : role;
        const actor = world.actor(chosen, chosen.startsWith('UNIT_') ? [unit] : null);
        const given =
          name === 'assign' ? { itemIds: [start.id] } : { itemId: start.id, expectedVersion: before.version, ...input };
        const done = await world.as(actor, command() as AnyCommand, given).then(
          () => true,
          (error: unknown) => {
            if (error instanceof Refusal) return false;
            throw error;
          },
        );
        const [after] = await listCurrentItems(db(), { ids: [start.id] });
        if (!after) throw new Error('an item never goes');
        seen.add(after.state);
        if (step === 'CHECK' || !done) expect([after.state, after.version]).toEqual([before.state, before.version]);
        else {
          expect({ name, chosen, can: can(step, before.state), may: mayTake(step, actor, unit) }).toEqual({
            name,
            chosen,
            can: true,
            may: true,
          });
          expect(after.state).toBe(stateAfter(step, before.suspendedFrom));
          expect(after.version).toBe(before.version + 1);
        }
        expect((await findLiveCompletion(db(), start.obligationId)) !== undefined).toBe(isDone(after.state));
      }
      const versions = await listItemVersions(db(), [start.id]);
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_version, index) => index + 1));
    }),
    { numRuns: 12, seed: 20190102 },
  );
  // The law has seen something: deeds went through to the end.
  expect([...seen]).toEqual(expect.arrayContaining(['ASSIGNED', 'IN_PROGRESS', 'VERIFYING', 'COMPLETED', 'CLOSED']));
});
