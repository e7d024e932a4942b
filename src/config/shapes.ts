import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Cron, CronPattern } from 'croner';
import { z } from 'zod';
import { EVIDENCE_TYPES } from '../progress/evidence.ts';

// What each setting may be. Defaults are those of docs/operating.md.

/** Where the hours of a schedule are those of the clock on the wall. */
export const SCHEDULE_ZONE = 'Asia/Shanghai';

/** What is wrong with a setting is said in Chinese, then in English, parted by this. */
export const SLASH = ' / ';
const portProblem = '端口应为 0 到 65535 的整数 / the port must be a whole number from 0 to 65535';
const whole = (least: number, most: number, error: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .pipe(z.number().min(least, { error }).max(most, { error }));

const sizeProblem =
  '证明材料上限应为 1 到 2000 的整数（MB） / the limit of evidence must be a whole number of MB from 1 to 2000';
const megabytes = whole(1, 2000, sizeProblem);

const taken = EVIDENCE_TYPES.join(',');
const typesProblem = `证明材料类型应为 ${taken} 中的若干项 / the types of evidence must be some of ${taken}`;
const evidenceTypes = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .pipe(z.array(z.enum(EVIDENCE_TYPES, { error: typesProblem })).min(1, { error: typesProblem }));

const yesOrNo = z.enum(['true', 'false'], { error: '应为 true 或 false / must be true or false' });
const webAddress = z.url({
  protocol: /^https?$/,
  error: '应为 http:// 或 https:// 网址 / must be a URL with http:// or https://',
});

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Whether a text is `off`, or cron (five or six fields) that comes round at some time. */
function isSchedule(text: string): boolean {
  if (text === 'off') return true;
  try {
    new CronPattern(text);
    return new Cron(text, { timezone: SCHEDULE_ZONE, paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
}
const schedule = z.string().refine(isSchedule, {
  error:
    '应为 cron 形式的时间表，如 30 2 * * *，或 off / must be a schedule written as cron, such as 30 2 * * *, or off',
});

/** Whether a folder is there and may be written, or may be made. */
function mayBeFolder(folder: string): boolean {
  let there = resolve(folder);
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  try {
    accessSync(there, constants.W_OK);
    return statSync(there).isDirectory();
  } catch {
    return false;
  }
}

/** Every variable, what it may be, and what holds where it is left out. */
export const settingsShape = z.object({
  REGISTRY_DATABASE: z.string().min(1).default('data/registry.db'),
  PORT: whole(0, 65535, portProblem).default(4000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9._:%-]{1,255}$/, { error: '应为地址或主机名 / must be an address or the name of a host' })
    .default('127.0.0.1'),
  SOFFICE: z.string().min(1).optional(),
  OIDC_FILE: z.string().min(1).optional(),
  WEBHOOK_KEY: z.string().min(32, { error: '应至少 32 个字符 / must have at least 32 characters' }).optional(),
  WEBHOOKS_ALLOW_PRIVATE: yesOrNo.default('false'),
  FEDERATION: yesOrNo.default('false'),
  SWEEP_AT: schedule.default('30 2 * * *'),
  EVALUATE_AT: schedule.default('10 0 * * *'),
  REMIND_AT: schedule.default('0 7 * * *'),
  REGISTRY_EVIDENCE: z
    .string()
    .refine(mayBeFolder, { error: '应为可写入的文件夹 / must be a folder that may be written' })
    .optional(),
  REGISTRY_EVIDENCE_MB: megabytes.default(50),
  REGISTRY_EVIDENCE_TYPES: evidenceTypes.default([...EVIDENCE_TYPES]),
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z.string().min(1).optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default('accountability-registry'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `应为 ${LOG_LEVELS.join('、')} 之一 / must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});
