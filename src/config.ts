import { randomBytes, randomFillSync } from 'node:crypto';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { monotonicFactory } from 'ulid';
import { z } from 'zod';
import { SLASH, settingsShape } from './config/shapes.ts';
import type { Clock, Instant } from './kernel/clock.ts';
import type { Ids } from './kernel/id.ts';
import type { EvidenceLimits } from './progress/evidence.ts';
import { type IdentityProvider, identityShape } from './tokens/identity.ts';
import { SECRET_PREFIX } from './tokens/token.ts';

// One of the three files that may look at the environment, the wall clock and chance (architecture §1).

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

/** A setting that is none, by the variable that gives it; whatever was started stops with exit code 2 before it does anything. */
export class BadSetting extends Error {
  readonly messageZh: string;
  constructor(variable: string, problemZh: string, problemEn: string) {
    super(`${variable}: ${problemEn}`);
    this.messageZh = `${variable}：${problemZh}`;
  }
}

/** The first thing that is wrong, by the variable and what our own words or the library's say of it. */
function badSetting({ path, message }: z.core.$ZodIssue): BadSetting {
  const [zh, en = zh] = message.split(SLASH);
  return new BadSetting(String(path[0]), zh as string, en as string);
}

/** What a JSON file says. Throws `BadSetting` naming the variable that names the file. */
function readJson(variable: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new BadSetting(variable, `${file} 不能读取或不是 JSON`, `${file} cannot be read or is no JSON`);
  }
}

/** The variables that a file of settings gives: an object of them by name. Throws `BadSetting` for any other key. */
function variablesOfFile(file: string): Record<string, string> {
  const content = z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .safeParse(readJson('REGISTRY_CONFIG', file));
  if (!content.success) {
    throw new BadSetting(
      'REGISTRY_CONFIG',
      `${file} 应为 {"变量": 值}`,
      `${file} must be an object of variables with text, numbers or true and false`,
    );
  }
  const unknown = Object.keys(content.data).filter((name) => !VARIABLES.includes(name as Variable));
  if (unknown.length > 0) {
    const names = unknown.join(', ');
    throw new BadSetting(
      'REGISTRY_CONFIG',
      `${file} 中没有这样的变量：${names}`,
      `${file} has unknown variables: ${names}`,
    );
  }
  return Object.fromEntries(Object.entries(content.data).map(([name, value]) => [name, String(value)]));
}

const withoutBlanks = (given: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== undefined));

/** `a=b,c=d` as OpenTelemetry has it, values percent-encoded. Throws `BadSetting` for anything else. */
function headersOf(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair): [string, string] => {
    const [, name, value] = /^\s*([A-Za-z0-9-]+)=([^\r\n]*)$/.exec(pair) ?? [];
    try {
      if (name !== undefined && value !== undefined) return [name.toLowerCase(), decodeURIComponent(value.trim())];
    } catch {
      // Told below: a percent sign that encodes nothing.
    }
    throw new BadSetting('OTEL_EXPORTER_OTLP_HEADERS', '应为 名=值,名=值', 'must be name=value,…, percent-encoded');
  });
  return Object.fromEntries(pairs);
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
  if (!read.success) throw badSetting(read.error.issues[0] as z.core.$ZodIssue);
  const all = read.data;
  const headers = all.OTEL_EXPORTER_OTLP_HEADERS === undefined ? {} : headersOf(all.OTEL_EXPORTER_OTLP_HEADERS);
  const soffice = programNamed(all.SOFFICE ?? 'soffice', environment.PATH ?? '');
  if (all.SOFFICE !== undefined && soffice === null) {
    throw new BadSetting('SOFFICE', `没有可执行的程序 ${all.SOFFICE}`, `${all.SOFFICE} is no program that can be run`);
  }
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
            headers,
            serviceName: all.OTEL_SERVICE_NAME,
          },
    told,
  };
}

/** The identity provider that a JSON file describes. Throws `BadSetting` naming what is wrong in it. */
function identityOf(file: string): IdentityProvider {
  const read = identityShape.safeParse(readJson('OIDC_FILE', file));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = `${file} ${issue?.path.join('.') ?? ''}`.trimEnd();
  throw new BadSetting('OIDC_FILE', `${where} 不正确（${issue?.message}）`, `${where}: ${issue?.message}`);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Where a program is found: along a PATH by its name alone, otherwise where it is said to be. Null when it is not there. */
function programNamed(name: string, path: string): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const files = name === basename(name) ? folders.map((folder) => join(folder, name)) : [name];
  return files.find(isProgram) ?? null;
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
