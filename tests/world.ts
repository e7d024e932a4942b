import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, ActorRole } from '../src/access/actor.ts';
import { importPlan } from '../src/intake/commands.ts';
import { type Clock, type Instant, parseInstant } from '../src/kernel/clock.ts';
import type { Id, Ids } from '../src/kernel/id.ts';
import { type Command, type Performed, perform } from '../src/ledger/command.ts';
import { importSeedPlan, openRegistry, type Registry } from '../src/registry.ts';
import { createToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';

/** A clock that stands still until told; rises a millisecond a reading so that instants differ. */
export interface SetClock extends Clock {
  set(instant: string): void;
}

/** A clock for tests, standing at an instant. */
export function clockAt(instant: string): SetClock {
  let now = Date.parse(instant);
  return {
    now: () => parseInstant(new Date(now++).toISOString()) as Instant,
    set: (next) => {
      now = Date.parse(next);
    },
  };
}

/** Ids that count: 00000001, 00000002 … */
export function countingIds(): Ids {
  let count = 0;
  return { tail: () => String(++count).padStart(8, '0') };
}

/** A folder that is gone when the tests of the file are over. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A register on a real SQLite file with real migrations and seeds, a still clock and someone to act. */
export interface World {
  registry: Registry;
  file: string;
  clock: SetClock;
  /** Every statement sent since `statements.length = 0`. */
  statements: string[];
  actor(role: ActorRole, unitScope?: readonly Id<'Unit'>[] | null): Actor;
  as<Input, Outcome>(
    actor: Actor,
    command: Command<Input, Outcome>,
    input: Input,
    key?: string,
  ): Promise<Performed<Outcome>>;
  /** The same, as the owner. */
  perform<Input, Outcome>(command: Command<Input, Outcome>, input: Input): Promise<Performed<Outcome>>;
  /** A token's secret for HTTP. */
  token(role: ActorRole, unitIds?: readonly Id<'Unit'>[] | null): Promise<string>;
  remove(): void;
}

/** Builds a world whose clock stands at 2019-01-02 09:00 in Shanghai unless told otherwise. */
export async function makeWorld(at = '2019-01-02T01:00:00.000Z'): Promise<World> {
  const { folder, remove } = temporaryFolder();
  const clock = clockAt(at);
  const statements: string[] = [];
  const file = join(folder, 'registry.db');
  const registry = await openRegistry({
    file,
    clock,
    ids: countingIds(),
    onStatement: (statement) => statements.push(statement),
  });
  const actor = (role: ActorRole, unitScope: readonly Id<'Unit'>[] | null = null): Actor => ({
    id: `test:${role}`,
    name: `测试 ${role}`,
    role,
    jurisdiction: registry.jurisdiction,
    unitScope,
  });
  let request = 0;
  const as: World['as'] = (who, command, input, key) =>
    perform(command, input, {
      ...registry,
      actor: who,
      requestId: `test-${++request}`,
      ...(key !== undefined && { idempotencyKey: key }),
    });
  return {
    registry,
    file,
    clock,
    statements,
    actor,
    as,
    perform: (command, input) => as(actor('OWNER'), command, input),
    async token(role, unitIds = null) {
      const secret = `areg_test_${role}_${unitIds?.join('_') ?? 'all'}_${++request}`;
      const secretHash = hashOfSecret(secret);
      await as(actor('OWNER'), createToken, { label: role, role, unitIds, expiresAt: null, secretHash });
      return secret;
    },
    remove() {
      registry.close();
      remove();
    },
  };
}

/** A small plan of our own: dated, yearly, target-year, undated, group-led and unknown-unit clauses. Invented for tests. */
export const SMALL_PLAN = `示例区人民政府办公室
关于印发示例区河道整治工作方案的通知
各有关单位：
现将《示例区河道整治工作方案》印发给你们，请认真组织实施。
示例区人民政府办公室
2018年3月1日
示例区河道整治工作方案
一、工作任务
（一）治理河道
1、开展河道调查。2018年6月底前，完成全部河道的调查；2018年9月底前，建立河道名录。（牵头单位：水利局、环保局，协办单位：财政局、各镇街等）
2、开展日常巡查。每年组织一次全面巡查。（牵头单位：环保局，协办单位：各镇街）
3、提高水质。到2020年，河道水质达标率达到90%以上。（牵头单位：环保局，协办单位：水利局）
（二）完善制度
1、健全管护制度。逐步建立河道管护长效机制。（牵头单位：各镇街，协办单位：河长办）
`;

/** A world with the small plan, unconfirmed. */
export async function smallDistrict(at?: string): Promise<World & { planId: string }> {
  const world = await makeWorld(at);
  const { outcome } = await world.perform(importPlan, { text: SMALL_PLAN });
  return { ...world, planId: outcome.planId };
}

/** A world with the seed plan, confirmed as `npm start` leaves it. */
export async function seedDistrict(at?: string): Promise<World> {
  const world = await makeWorld(at);
  await importSeedPlan(world.registry);
  return world;
}
