import { randomBytes, randomFillSync } from 'node:crypto';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { monotonicFactory } from 'ulid';
import { z } from 'zod';
import type { Clock, Instant } from './kernel/clock.ts';
import type { Ids } from './kernel/id.ts';
import { EVIDENCE_TYPES, type EvidenceLimits } from './progress/evidence.ts';
import { type IdentityProvider, identityShape } from './tokens/identity.ts';
import { SECRET_PREFIX } from './tokens/token.ts';

// One of the three files that may look at the environment, the wall clock and chance (architecture §1).

const port = z.coerce
  .number({ error: '端口应为 0 到 65535 的整数 / the port must be a whole number from 0 to 65535' })
  .int({ error: '端口应为 0 到 65535 的整数 / the port must be a whole number from 0 to 65535' })
  .min(0, { error: '端口应为 0 到 65535 的整数 / the port must be a whole number from 0 to 65535' })
  .max(65535, { error: '端口应为 0 到 65535 的整数 / the port must be a whole number from 0 to 65535' });

const sizeProblem =
  '证明材料上限应为 1 到 2000 的整数（MB）/ the limit of evidence must be a whole number of MB from 1 to 2000';
const megabytes = z.coerce
  .number({ error: sizeProblem })
  .int({ error: sizeProblem })
  .min(1, { error: sizeProblem })
  .max(2000, { error: sizeProblem });

const typesProblem = `证明材料类型应为 ${EVIDENCE_TYPES.join(',')} 中的若干项 / the types of evidence must be some of these`;
const evidenceTypes = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .pipe(z.array(z.enum(EVIDENCE_TYPES, { error: typesProblem })).min(1, { error: typesProblem }));

const yesOrNo = z.enum(['true', 'false'], { error: '应为 true 或 false / must be true or false' });
const webAddress = z.url({
  protocol: /^https?$/,
  error: '应为 http:// 或 https:// 网址 / must be a URL with http:// or https://',
});

const settingsShape = z.object({
  REGISTRY_DATABASE: z.string().min(1).default('data/registry.db'),
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SOFFICE: z.string().min(1).optional(),
  OIDC_FILE: z.string().min(1).optional(),
  WEBHOOK_KEY: z.string().min(32, { error: '应至少 32 个字符 / must have at least 32 characters' }).optional(),
  WEBHOOKS_ALLOW_PRIVATE: yesOrNo.default('false'),
  FEDERATION: yesOrNo.default('false'),
  SWEEP_AT: z.string().min(1).default('30 2 * * *'),
  EVALUATE_AT: z.string().min(1).default('10 0 * * *'),
  REMIND_AT: z.string().min(1).default('0 7 * * *'),
  REGISTRY_EVIDENCE: z.string().min(1).optional(),
  REGISTRY_EVIDENCE_MB: megabytes.default(50),
  REGISTRY_EVIDENCE_TYPES: evidenceTypes.default([...EVIDENCE_TYPES]),
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z.string().min(1).optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default('accountability-registry'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});
type Variable = keyof typeof settingsShape.shape;
const VARIABLES = Object.keys(settingsShape.shape) as Variable[];
/** Variables whose values let somebody in somewhere: never printed. */
const SECRET: readonly Variable[] = ['OTEL_EXPORTER_OTLP_HEADERS', 'WEBHOOK_KEY'];

/** One setting as `registry config` tells it. */
export interface ToldSetting {
  name: string;
  /** The value in force, or `(secret)`. */
  value: unknown;
  from: 'ENVIRONMENT' | 'FILE' | 'DEFAULT';
}

/** Where traces are sent (OpenTelemetry, OTLP over HTTP with JSON), and what goes along with them. */
export interface TraceSettings {
  endpoint: string;
  headers: Record<string, string>;
  serviceName: string;
}

export interface Settings {
  database: string;
  port: number;
  host: string;
  logLevel: string;
  /** The identity provider whose tokens are taken; null for none. */
  identity: IdentityProvider | null;
  /** Whether gateways may take the register as a subgraph. */
  federated: boolean;
  /** Seals the secrets of webhooks in the database; null when they are kept as they are. */
  webhookKey: string | null;
  /** Whether webhooks may lead to this machine and private networks. */
  webhooksAllowPrivate: boolean;
  /** LibreOffice, which reads .doc, .wps and .xls for us; null where it is not installed. */
  soffice: string | null;
  /** When the register sweeps by itself while it serves, as cron in Asia/Shanghai; null for never. */
  sweepAt: string | null;
  /** When a day is evaluated, so that what became overdue is told, as cron in Asia/Shanghai; null for never. */
  evaluateAt: string | null;
  /** When reminders are prepared by themselves; null for never. */
  remindAt: string | null;
  /** Where files of evidence are kept; null for the folder `evidence` beside the database. */
  evidenceFolder: string | null;
  evidenceLimits: EvidenceLimits;
  /** Where traces go; null for nowhere. */
  traces: TraceSettings | null;
  /** Every variable with the value in force and where it comes from, without secrets. */
  told: readonly ToldSetting[];
}

/** A setting that cannot be used, named; the process should stop with a non-zero code. */
export class BadSetting extends Error {}

/** What a JSON file says. Throws `BadSetting` naming the variable that names the file. */
function readJson(variable: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new BadSetting(`${variable}: ${file} 不能读取或不是 JSON / cannot be read or is no JSON`);
  }
}

/** The variables that a file of settings gives: an object of them by name. Throws `BadSetting` for any other key. */
function variablesOfFile(file: string): Record<string, string> {
  const content = z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .safeParse(readJson('REGISTRY_CONFIG', file));
  if (!content.success) {
    throw new BadSetting(
      `REGISTRY_CONFIG: ${file} 应为 {"变量": 值} / must be an object of variables with text, numbers or true and false`,
    );
  }
  const unknown = Object.keys(content.data).filter((name) => !VARIABLES.includes(name as Variable));
  if (unknown.length > 0) {
    throw new BadSetting(`REGISTRY_CONFIG: ${file} 中没有这样的变量 / unknown variables: ${unknown.join(', ')}`);
  }
  return Object.fromEntries(Object.entries(content.data).map(([name, value]) => [name, String(value)]));
}

const withoutBlanks = (given: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== undefined));

/** `a=b,c=d` as OpenTelemetry has it. Throws `BadSetting` for anything else. */
function headersOf(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => /^\s*([A-Za-z0-9-]+)=([^\r\n]*)$/.exec(pair));
  if (pairs.includes(null)) throw new BadSetting('OTEL_EXPORTER_OTLP_HEADERS: 应为 名=值,名=值 / must be name=value,…');
  return Object.fromEntries(
    pairs.map((pair) => [pair?.[1]?.toLowerCase(), decodeURIComponent(pair?.[2]?.trim() ?? '')]),
  );
}

const offOr = (text: string): string | null => (text === 'off' ? null : text);

/**
 * Reads the settings: from the environment, and what it leaves open from the JSON file that REGISTRY_CONFIG names. Throws
 * `BadSetting` naming the variable and the fix.
 */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const given = withoutBlanks(environment);
  const inFile = given.REGISTRY_CONFIG === undefined ? {} : withoutBlanks(variablesOfFile(given.REGISTRY_CONFIG));
  const read = settingsShape.safeParse({ ...inFile, ...given });
  if (!read.success) {
    throw new BadSetting(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  }
  const all = read.data;
  const soffice = all.SOFFICE ?? programNamed('soffice', environment.PATH ?? '');
  const told = VARIABLES.map((name): ToldSetting => {
    const from = name in given ? 'ENVIRONMENT' : name in inFile ? 'FILE' : 'DEFAULT';
    const value = name === 'SOFFICE' ? soffice : (all[name] ?? null);
    return { name, value: value !== null && SECRET.includes(name) ? '(secret)' : value, from };
  });
  return {
    database: all.REGISTRY_DATABASE,
    port: all.PORT,
    host: all.HOST,
    logLevel: all.LOG_LEVEL,
    identity: all.OIDC_FILE === undefined ? null : identityOf(all.OIDC_FILE),
    federated: all.FEDERATION === 'true',
    webhookKey: all.WEBHOOK_KEY ?? null,
    webhooksAllowPrivate: all.WEBHOOKS_ALLOW_PRIVATE === 'true',
    soffice,
    sweepAt: offOr(all.SWEEP_AT),
    evaluateAt: offOr(all.EVALUATE_AT),
    remindAt: offOr(all.REMIND_AT),
    evidenceFolder: all.REGISTRY_EVIDENCE ?? null,
    evidenceLimits: { bytes: all.REGISTRY_EVIDENCE_MB * 1024 * 1024, types: all.REGISTRY_EVIDENCE_TYPES },
    traces:
      all.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? null
        : {
            endpoint: all.OTEL_EXPORTER_OTLP_ENDPOINT,
            headers: all.OTEL_EXPORTER_OTLP_HEADERS === undefined ? {} : headersOf(all.OTEL_EXPORTER_OTLP_HEADERS),
            serviceName: all.OTEL_SERVICE_NAME,
          },
    told,
  };
}

/** The identity provider that a JSON file describes. Throws `BadSetting` naming what is wrong in it. */
function identityOf(file: string): IdentityProvider {
  const read = identityShape.safeParse(readJson('OIDC_FILE', file));
  if (!read.success) throw new BadSetting(`OIDC_FILE: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** Where a program is found along a PATH, or null. */
function programNamed(name: string, path: string): string | null {
  const isThere = (file: string): boolean => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  const files = path.split(delimiter).filter((folder) => folder !== '');
  return files.map((folder) => join(folder, name)).find(isThere) ?? null;
}

/** The wall clock. */
export const systemClock: Clock = {
  // What Date writes is an instant as we write them; reading it again cost more than everything else a request does with it.
  now: () => new Date().toISOString() as Instant,
};

const RANDOM_BYTES = 4096;

/** Fractions from 0 up to 1 out of random bytes that are drawn many at a time: each draw is a call into the system. */
function drawnAhead(): () => number {
  const drawn = Buffer.alloc(RANDOM_BYTES);
  let used = RANDOM_BYTES;
  return () => {
    if (used === RANDOM_BYTES) {
      randomFillSync(drawn);
      used = 0;
    }
    return drawn.readUInt8(used++) / 256;
  };
}

/** Sortable ids: ULIDs, rising within a millisecond. */
export function systemIds(): Ids {
  const next = monotonicFactory(drawnAhead());
  return { tail: () => next().toLowerCase() };
}

/** A new token secret: 32 random bytes behind our prefix. */
export const newSecret = (): string => SECRET_PREFIX + randomBytes(32).toString('base64url');

/** So many random bytes as hexadecimal text. */
export const newHex = (bytes: number): string => randomBytes(bytes).toString('hex');
