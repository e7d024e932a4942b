import { performance } from 'node:perf_hooks';
import type { Actor, Policy } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';
import { type Command, perform } from '../ledger/command.ts';
import type { Registry } from '../registry.ts';
import type { Party } from '../tasks/store.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { UnitDictionary } from '../units/unit.ts';
import { forbidden, userErrorOf, wallError } from './errors.ts';
import { someDay } from './filters.ts';
import type { UserError } from './generated.ts';
import { refuseUnusableText } from './limits.ts';
import { type Loaders, makeLoaders } from './loaders.ts';

/** What every payload of a deed tells besides the thing it changed. */
export interface DeedAnswer {
  userErrors: UserError[];
  ledgerSequence: number | null;
  replayed: boolean;
}

/** What the log may tell of an operation: never its variables. */
export interface Notes {
  operation: string | null;
  cost: number | null;
  errorCodes: string[];
}

interface KeyedInput {
  idempotencyKey?: string | null | undefined;
}

/** All that a resolver may use: who asks, when, and the doors to the rooms. One per request. */
export interface Context {
  readonly registry: Registry;
  readonly actor: Actor;
  readonly requestId: string;
  readonly notes: Notes;
  readonly calendar: WorkCalendar;
  /** The instant of the request; moves on only when the request itself has changed something. */
  readonly now: Instant;
  /** The day of `now` in Asia/Shanghai. */
  readonly today: LocalDate;
  /** Committed state. Throws QUERY_TIMED_OUT once a question has taken too long. */
  readonly db: Db;
  readonly loaders: Loaders;
  newSecret(): string;
  dictionary(): Promise<UnitDictionary>;
  /** The day and knowledge that arguments ask for; today and now where they say nothing. */
  moment(args: { asOf?: LocalDate | null | undefined; knownAt?: Instant | null | undefined }): Moment;
  /** The units the reader is limited to, with every group they ever belonged to; undefined for all. */
  scope(): Promise<Party | undefined>;
  /** Throws FORBIDDEN with the roles needed unless a policy lets the reader in. */
  demand(policy: Policy): void;
  /** Performs a deed and makes its payload from the outcome; a refusal becomes userErrors. */
  perform<Input, Outcome, Answer extends object>(
    command: Command<Input, Outcome>,
    input: Input & KeyedInput,
    answer: (outcome: Outcome, replayed: boolean) => Answer | Promise<Answer>,
  ): Promise<(Answer | Record<never, never>) & DeedAnswer>;
}

export interface ContextParts {
  registry: Registry;
  actor: Actor;
  requestId: string;
  newSecret: () => string;
  /** How long a question may take, in milliseconds. */
  msAllowed: number;
}

const KEY_SHAPE = /^[\x21-\x7e]{1,128}$/;

function keyOf({ idempotencyKey }: KeyedInput): string | undefined {
  if (idempotencyKey == null) return undefined;
  if (KEY_SHAPE.test(idempotencyKey)) return idempotencyKey;
  return refuse(
    'BAD_INPUT',
    {
      field: 'idempotencyKey',
      problem: '应为 1 到 128 个可见的 ASCII 字符。',
      problemEn: 'give 1 to 128 visible ASCII characters.',
    },
    ['idempotencyKey'],
  );
}

/** A reader limited to units reads only: every deed of this register concerns more than its own units. */
function refuseLimited(actor: Actor, may: Policy): void {
  if (actor.unitScope === null) return;
  const permission = may({ ...actor, role: 'INTEGRATOR' });
  const needed = permission.allowed ? [] : permission.needed;
  refuse('NOT_AUTHORISED', { role: `${actor.role}（限定单位 / limited to units）`, needed });
}

/** Makes the context of one request. */
export function makeContext({ registry, actor, requestId, newSecret, msAllowed }: ContextParts): Context {
  const startedAt = performance.now();
  let now = registry.clock.now();
  let dictionary: Promise<UnitDictionary> | undefined;
  let loaders: Loaders | undefined;
  let isDeed = false;
  const context: Context = {
    registry,
    actor,
    requestId,
    notes: { operation: null, cost: null, errorCodes: [] },
    calendar: registry.calendar,
    newSecret,
    get now() {
      return now;
    },
    get today() {
      return dayOfInstant(now);
    },
    get db() {
      if (!isDeed && performance.now() - startedAt > msAllowed) {
        throw wallError(
          'QUERY_TIMED_OUT',
          `查询超过 ${msAllowed} 毫秒，已停止；请减少每页条数或所选字段。`,
          `The query took more than ${msAllowed} ms and was stopped; ask for smaller pages or fewer fields.`,
        );
      }
      return registry.engine.read(actor.jurisdiction);
    },
    get loaders() {
      loaders ??= makeLoaders({ db: () => context.db, dictionary: context.dictionary, scope: context.scope });
      return loaders;
    },
    dictionary() {
      dictionary ??= registry.dictionary();
      return dictionary;
    },
    moment: ({ asOf, knownAt }) => ({
      asOf: asOf == null ? context.today : someDay('asOf', asOf),
      knownAt: knownAt ?? now,
    }),
    async scope() {
      const unitIds = actor.unitScope;
      if (unitIds === null) return undefined;
      const { membershipsByUnit } = await context.dictionary();
      const groupIds = unitIds.flatMap((id) => (membershipsByUnit.get(id) ?? []).map(({ groupId }) => groupId));
      return { unitIds, groupIds: [...new Set(groupIds)] };
    },
    demand(policy) {
      const permission = policy(actor);
      if (!permission.allowed) throw forbidden(actor.role, permission.needed);
    },
    async perform(command, input, answer) {
      isDeed = true;
      try {
        const { idempotencyKey: _key, ...rest } = input;
        const idempotencyKey = keyOf(input);
        refuseUnusableText(rest);
        refuseLimited(actor, command.may);
        const by = { ...registry, actor, requestId, idempotencyKey };
        const { outcome, sequence, replayed } = await perform(command, rest as typeof input, by);
        now = registry.clock.now();
        dictionary = undefined;
        loaders = undefined;
        return { ...(await answer(outcome, replayed)), userErrors: [], ledgerSequence: sequence, replayed };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { userErrors: [userErrorOf(error)], ledgerSequence: null, replayed: false };
      }
    },
  };
  return context;
}
