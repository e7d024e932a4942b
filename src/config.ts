import { randomBytes } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { monotonicFactory } from 'ulid';
import { z } from 'zod';
import { type Clock, parseInstant } from './kernel/clock.ts';
import type { Ids } from './kernel/id.ts';
import { invariant } from './kernel/invariant.ts';
import { EVIDENCE_TYPES, type EvidenceLimits } from './progress/evidence.ts';
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

const settingsShape = z.object({
  REGISTRY_DATABASE: z.string().min(1).default('data/registry.db'),
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SOFFICE: z.string().min(1).optional(),
  WEBHOOKS_ALLOW_PRIVATE: z
    .enum(['true', 'false'], { error: '应为 true 或 false / must be true or false' })
    .default('false'),
  SWEEP_AT: z.string().min(1).default('30 2 * * *'),
  REGISTRY_EVIDENCE: z.string().min(1).optional(),
  REGISTRY_EVIDENCE_MB: megabytes.default(50),
  REGISTRY_EVIDENCE_TYPES: evidenceTypes.default([...EVIDENCE_TYPES]),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

export interface Settings {
  database: string;
  port: number;
  host: string;
  logLevel: string;
  /** Whether webhooks may lead to this machine and private networks. */
  webhooksAllowPrivate: boolean;
  /** LibreOffice, which reads .doc, .wps and .xls for us; null where it is not installed. */
  soffice: string | null;
  /** When the register sweeps by itself while it serves, as cron in Asia/Shanghai; null for never. */
  sweepAt: string | null;
  /** Where files of evidence are kept; null for the folder `evidence` beside the database. */
  evidenceFolder: string | null;
  evidenceLimits: EvidenceLimits;
}

/** A setting that cannot be used, named; the process should stop with a non-zero code. */
export class BadSetting extends Error {}

/** Reads the settings from the environment. Throws `BadSetting` naming the variable and the fix. */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const blankLeftOut = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = settingsShape.safeParse(blankLeftOut);
  if (!read.success) {
    throw new BadSetting(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  }
  const { REGISTRY_DATABASE, PORT, HOST, LOG_LEVEL, SOFFICE, SWEEP_AT, WEBHOOKS_ALLOW_PRIVATE } = read.data;
  const sweepAt = SWEEP_AT === 'off' ? null : SWEEP_AT;
  const soffice = SOFFICE ?? programNamed('soffice', environment.PATH ?? '');
  return {
    database: REGISTRY_DATABASE,
    port: PORT,
    host: HOST,
    logLevel: LOG_LEVEL,
    webhooksAllowPrivate: WEBHOOKS_ALLOW_PRIVATE === 'true',
    soffice,
    sweepAt,
    evidenceFolder: read.data.REGISTRY_EVIDENCE ?? null,
    evidenceLimits: { bytes: read.data.REGISTRY_EVIDENCE_MB * 1024 * 1024, types: read.data.REGISTRY_EVIDENCE_TYPES },
  };
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
  now() {
    const now = parseInstant(new Date().toISOString());
    invariant(now, 'the wall clock gives an instant');
    return now;
  },
};

/** Sortable ids: ULIDs, rising within a millisecond. */
export function systemIds(): Ids {
  const next = monotonicFactory();
  return { tail: () => next().toLowerCase() };
}

/** A new token secret: 32 random bytes behind our prefix. */
export const newSecret = (): string => SECRET_PREFIX + randomBytes(32).toString('base64url');
