import { performance } from 'node:perf_hooks';
import type { ExecutionResult } from 'graphql/index.js';
import { type Actor, hasScope, limitedTo, mayReadLedger, type Policy, rolesNeeded } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import type { Narrowed } from '../db/prepared.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';
import type { Command, Performed } from '../ledger/command.ts';
import type { Deed } from '../ledger/entry.ts';
import { performWhereItBelongs } from '../registry/aside.ts';
import type { Registry } from '../registry.ts';
import { scopeOf } from '../tasks/party.ts';
import type { Party } from '../tasks/store.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { DenialReason } from '../tokens/use.ts';
import type { UnitDictionary } from '../units/unit.ts';
import type { SecretBox } from '../webhooks/secret-box.ts';
import type { AccessLog } from './access-log.ts';
import type { Soon } from './batch.ts';
import { type Columns, narrowed } from './columns-asked.ts';
import { forbidden, userErrorOf, wallError } from './errors.ts';
import { someDay } from './filters.ts';
import type { UserError } from './generated.ts';
import { refuseUnusableText } from './limits.ts';
import { Loaders } from './loaders.ts';
import type { PointsLeft } from './points.ts';

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
  /** Whether a writer stepped aside, so that the question was looked at a second time (ADR 0059). */
  steppedAside: boolean;
}

/** A question that was let in already, and what came or will come of it. */
export interface Begun {
  left: PointsLeft;
  answer: Promise<ExecutionResult>;
}

interface KeyedInput {
  idempotencyKey?: string | null | undefined;
}

export interface ContextParts {
  registry: Registry;
  actor: Actor;
  requestId: string;
  newSecret: () => string;
  /** How long a question may take, in milliseconds. */
  msAllowed: number;
  /** Whether webhooks may lead to this machine and private networks. */
  webhooksAllowPrivate: boolean;
  /** How secrets of webhooks are kept. */
  secretBox: SecretBox;
  /** Called when a deed is done: there may be something to write or to send. */
  afterDeed: () => void;
  accessLog: AccessLog;
  /** Runs a deed in a span, where traces are taken. */
  traced?: ((deed: Deed, work: () => Promise<unknown>) => Promise<unknown>) | undefined;
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

/** Refuses a deed for which the token may not be used. A bearer may always put a new secret in place of the own one. */
function refuseOutsideScope(actor: Actor, deed: Deed): void {
  if (deed === 'ROTATE_TOKEN') return;
  const scope = deed === 'START_EXPORT' ? 'EXPORT' : 'WRITE';
  if (!hasScope(actor, scope)) refuse('TOKEN_SCOPE_MISSING', { scope });
}

/** What a request carries along and what moves while it is answered. */
interface State {
  /** Milliseconds of the process's own clock. */
  startedAt: number;
  now: Instant;
  isDeed: boolean;
  isAbsentTold: boolean;
  /** From what the asker was turned away. */
  denied: Set<string>;
  dictionary: Soon<UnitDictionary> | null;
  loaders: Loaders | null;
  /** What is looked at of the rows that are read; null for all of them. */
  columns: Columns | null;
}

/**
 * All that a resolver may use: who asks, when, and the doors to the rooms. One per request. Apollo makes a shallow copy of
 * it, so that everything that moves is kept in `state`, which both share, and everything reckoned is on the prototype.
 */
export class Context {
  readonly registry: Registry;
  readonly actor: Actor;
  readonly requestId: string;
  readonly notes: Notes = { operation: null, cost: null, errorCodes: [], steppedAside: false };
  /** What was begun without Apollo Server and turned out to be its matter. */
  begun: Begun | null = null;
  /** Makes the secret of a new token. */
  readonly newSecret: () => string;
  readonly webhooksAllowPrivate: boolean;
  readonly secretBox: SecretBox;
  readonly accessLog: AccessLog;
  private readonly afterDeed: () => void;
  private readonly traced: ContextParts['traced'];
  private readonly msAllowed: number;
  private readonly state: State;

  constructor({ registry, actor, requestId, newSecret, msAllowed, ...parts }: ContextParts) {
    this.registry = registry;
    this.actor = actor;
    this.requestId = requestId;
    this.newSecret = newSecret;
    this.msAllowed = msAllowed;
    this.webhooksAllowPrivate = parts.webhooksAllowPrivate;
    this.secretBox = parts.secretBox;
    this.afterDeed = parts.afterDeed;
    this.accessLog = parts.accessLog;
    this.traced = parts.traced;
    this.state = {
      startedAt: performance.now(),
      now: registry.clock.now(),
      isDeed: false,
      isAbsentTold: false,
      denied: new Set(),
      dictionary: null,
      loaders: null,
      columns: null,
    };
  }

  get calendar(): WorkCalendar {
    return this.registry.calendar;
  }

  /** The instant of the request; moves on only when the request itself has changed something. */
  get now(): Instant {
    return this.state.now;
  }

  /** The day of `now` in Asia/Shanghai. */
  get today(): LocalDate {
    return dayOfInstant(this.now);
  }

  /** Committed state. Throws QUERY_TIMED_OUT once a question has taken too long. */
  get db(): Db {
    const { msAllowed, state } = this;
    if (!state.isDeed && performance.now() - state.startedAt > msAllowed) {
      throw wallError(
        'QUERY_TIMED_OUT',
        `查询超过 ${msAllowed} 毫秒，已停止；请减少每页条数或所选字段。`,
        `The query took more than ${msAllowed} ms and was stopped; ask for smaller pages or fewer fields.`,
      );
    }
    return this.registry.engine.read(this.actor.jurisdiction);
  }

  get loaders(): Loaders {
    this.state.loaders ??= new Loaders(this);
    return this.state.loaders;
  }

  /** From now on rows are read with these columns only; whole when null. What was read before is forgotten. */
  readColumns(columns: Columns | null): void {
    Object.assign(this.state, { columns, loaders: null });
  }

  /** The columns to be read of a type's rows; all when undefined. */
  columns(type: Parameters<typeof narrowed>[1]): Narrowed {
    return narrowed(this.state.columns, type);
  }

  /** The register of units: at once, when it was asked for before. */
  dictionary(): Soon<UnitDictionary> {
    const { state } = this;
    if (state.dictionary) return state.dictionary;
    const coming = this.registry.dictionary().then((dictionary) => {
      if (state.dictionary === coming) state.dictionary = dictionary;
      return dictionary;
    });
    state.dictionary = coming;
    return coming;
  }

  /** The day and knowledge that arguments ask for; today and now where they say nothing. */
  moment({ asOf, knownAt }: { asOf?: LocalDate | null | undefined; knownAt?: Instant | null | undefined }): Moment {
    return { asOf: asOf == null ? this.today : someDay('asOf', asOf), knownAt: knownAt ?? this.now };
  }

  /** What the units to which the reader is limited are named by; undefined for all. */
  async scope(): Promise<Party | undefined> {
    const unitIds = this.actor.unitScope;
    if (unitIds === null) return undefined;
    return scopeOf(await this.dictionary(), unitIds, this.moment({}));
  }

  /** Throws FORBIDDEN with the roles needed unless a policy lets the reader in and nothing limits the reader to units. */
  demand(policy: Policy): void {
    const { role, unitScope } = this.actor;
    const permission = policy(this.actor);
    if (permission.allowed && unitScope === null) return;
    this.tellDenied('ROLE', this.notes.operation ?? 'query');
    if (!permission.allowed) throw forbidden(role, permission.needed);
    throw forbidden(limitedTo(role), rolesNeeded(policy, this.actor));
  }

  /** Whether the reader has bounds beyond which things look absent: by role, or by being limited to units. */
  get isBounded(): boolean {
    return this.actor.unitScope !== null || !mayReadLedger(this.actor).allowed;
  }

  /** Puts into the access log, once for a request, that a reader with bounds asked for what looks absent to them. */
  tellAbsent(asked: string): void {
    if (!this.isBounded || this.state.isAbsentTold) return;
    this.state.isAbsentTold = true;
    this.tellDenied('ABSENT', asked);
  }

  /** Puts into the access log that a refusal turned the actor away, where it is one that does. */
  tellRefused({ code }: Refusal, asked: string): void {
    if (code === 'NOT_AUTHORISED' || code === 'NOT_SPEAKING_FOR_UNIT') this.tellDenied('ROLE', asked);
    if (code === 'TOKEN_SCOPE_MISSING') this.tellDenied('SCOPE', asked);
    if (code === 'NOT_FOUND') this.tellAbsent(asked);
  }

  /**
   * Puts into the access log that the actor was turned away, and from what: once for a request, which may meet it a second time where a
   * writer stepped aside (ADR 0059).
   */
  tellDenied(reason: DenialReason, asked: string): void {
    const denial = `${reason} ${asked}`;
    if (this.state.denied.has(denial)) return;
    this.state.denied.add(denial);
    this.accessLog.denied({ reason, actorId: this.actor.id, asked, requestId: this.requestId });
  }

  /** Performs a deed and makes its payload from the outcome; a refusal becomes userErrors. */
  async perform<Input, Outcome, Answer extends object>(
    command: Command<Input, Outcome>,
    input: Input & KeyedInput,
    answer: (outcome: Outcome, replayed: boolean) => Answer | Promise<Answer>,
  ): Promise<(Answer | Record<never, never>) & DeedAnswer> {
    const { actor, registry, requestId, state } = this;
    state.isDeed = true;
    try {
      const { idempotencyKey: _key, ...rest } = input;
      const idempotencyKey = keyOf(input);
      refuseUnusableText(rest);
      refuseOutsideScope(actor, command.deed);
      const by = { actor, requestId, idempotencyKey };
      const work = () => performWhereItBelongs(registry, command, rest as typeof input, by);
      const done = this.traced ? ((await this.traced(command.deed, work)) as Performed<Outcome>) : await work();
      const { outcome, sequence, replayed } = done;
      this.afterDeed();
      Object.assign(state, { now: registry.clock.now(), dictionary: null, loaders: null });
      return { ...(await answer(outcome, replayed)), userErrors: [], ledgerSequence: sequence, replayed };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.tellRefused(error, command.deed);
      return { userErrors: [userErrorOf(error)], ledgerSequence: null, replayed: false };
    }
  }
}
