import { readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { Actor } from '../access/actor.ts';
import type { Db } from '../db/engine.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, type Performed, perform } from '../ledger/command.ts';
import { importSeedPlan, openRegistry, type Registry } from '../registry.ts';
import { findTokenByHash } from '../tokens/store.ts';
import { actorOf, hashOfSecret, isLive } from '../tokens/token.ts';
import { currentUnitOf } from '../units/succession.ts';
import { matchUnit, type Unit } from '../units/unit.ts';
import type { CommonOptions, Io } from './io.ts';

/** A day given as an option. Refuses anything that is not a real day, naming the option. */
export function dayOption(text: string, field: string): LocalDate {
  return parseLocalDate(text) ?? refuse('BAD_DATE', { field, value: text }, [field]);
}

/** A whole number given as an option, within bounds. Refuses others, naming the option. */
export function wholeOption(text: string, field: string, least: number, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    refuse(
      'BAD_INPUT',
      {
        field,
        problem: `应为 ${least} 到 ${most} 的整数。`,
        problemEn: `must be a whole number from ${least} to ${most}.`,
      },
      [field],
    );
  }
  return value;
}

/** An open register with the person at the machine as its owner: who holds the file holds the register. */
export interface Session {
  registry: Registry;
  actor: Actor;
  today: LocalDate;
  /** A reading handle on what is committed now. */
  db(): Db;
  perform<Input, Outcome>(command: Command<Input, Outcome>, input: Input): Promise<Performed<Outcome>>;
}

/** The database file that a command is to use. */
export const databaseFile = (io: Io, options: CommonOptions): string => {
  const file = options.db ?? io.settings.database;
  return isAbsolute(file) ? file : resolve(file);
};

/**
 * Opens the register, runs the work, closes it again. `create` makes a missing file, otherwise a missing one is refused;
 * `seedPlan` imports the seed plan where there is none yet.
 */
export async function withRegistry(
  io: Io,
  options: CommonOptions,
  { create, seedPlan }: { create: boolean; seedPlan?: boolean },
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const registry = await openRegistry({
    file: databaseFile(io, options),
    clock: io.clock,
    ids: io.ids,
    mustExist: !create,
    evidenceFolder: io.settings.evidenceFolder ?? undefined,
    evidenceLimits: io.settings.evidenceLimits,
  });
  try {
    if (seedPlan) await importSeedPlan(registry);
    const owner: Actor = {
      id: `local:${io.userName}`,
      name: io.userName,
      role: 'OWNER',
      jurisdiction: registry.jurisdiction,
      unitScope: null,
    };
    const actor = options.tokenFile === undefined ? owner : await bearerOf(registry, options.tokenFile);
    await work({
      registry,
      actor,
      today: dayOfInstant(io.clock.now()),
      db: () => registry.engine.read(registry.jurisdiction),
      perform: (command, input) => perform(command, input, { ...registry, actor, requestId: `cli-${io.ids.tail()}` }),
    });
  } finally {
    registry.close();
  }
}

/** Whom the token in a file speaks for. Refuses a file that cannot be read and a token that opens nothing. */
async function bearerOf(registry: Registry, file: string): Promise<Actor> {
  const wrong = (problem: string, problemEn: string) =>
    refuse('BAD_INPUT', { field: '--token-file', problem, problemEn }, ['tokenFile']);
  let secret: string;
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch {
    return wrong(`无法读取 ${file}。`, `cannot read ${file}.`);
  }
  const token = findTokenByHash(registry.engine.read(registry.jurisdiction), hashOfSecret(secret));
  if (!token || !isLive(token, registry.clock.now())) {
    return wrong('其中的令牌无效、已失效或已停用。', 'the token in it is unknown, expired or revoked.');
  }
  return actorOf(token);
}

/** The unit a person named. Refuses an unknown or ambiguous name with the nearest ones. */
export async function unitNamed(registry: Registry, name: string, asOf: LocalDate): Promise<Unit> {
  const dictionary = await registry.dictionary();
  const match = matchUnit(dictionary, name, asOf);
  if (match.kind === 'UNIT') {
    const unit = dictionary.units.get(match.id);
    if (unit) return unit;
  }
  if (match.kind === 'GROUP') {
    refuse(
      'UNIT_UNKNOWN',
      { name, hint: '这是一个单位组，请指明其中的单位。(This is a group; name one of its members.)' },
      ['unit'],
    );
  }
  const nearest = match.kind === 'UNKNOWN' ? match.nearest : [];
  const ended = [...dictionary.units.values()].find(({ fullName }) => fullName === nearest[0]);
  const heir = ended && currentUnitOf(dictionary, ended.id, asOf).unitId;
  if (match.kind === 'UNKNOWN' && match.reason === 'NOT_IN_FORCE' && ended && heir && heir !== ended.id) {
    const to = dictionary.units.get(heir)?.fullName ?? heir;
    const hint = `${ended.fullName}已不存在，其职责自机构改革起由${to}承接。(Its duties are with ${to}.)`;
    refuse('UNIT_UNKNOWN', { name, hint }, ['unit']);
  }
  return refuse('UNIT_UNKNOWN', { name, hint: nearest.length ? `相近 / nearest: ${nearest.join('、')}` : '' }, [
    'unit',
  ]);
}
