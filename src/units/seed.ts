import { z } from 'zod';
import { parseJurisdiction } from '../kernel/id.ts';
import { parseLocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { ALIAS_KINDS, SOURCE_STATUSES, UNIT_KINDS } from './unit.ts';

const words = z.string().trim().min(1);

const day = z.string().transform((text, context) => {
  const read = parseLocalDate(text);
  if (read === undefined) context.addIssue({ code: 'custom', message: `不是存在的日期 / not a day: ${text}` });
  return read ?? z.NEVER;
});

const jurisdiction = z.string().transform((text, context) => {
  const read = parseJurisdiction(text);
  if (read === undefined) context.addIssue({ code: 'custom', message: `不是区划代码 / no division code: ${text}` });
  return read ?? z.NEVER;
});

const alias = z.strictObject({ alias: words, kind: z.enum(ALIAS_KINDS), source: words });

const unit = z.strictObject({
  code: words.nullable(),
  fullName: words,
  shortName: words,
  kind: z.enum(UNIT_KINDS),
  isSupervisionObject: z.boolean(),
  displayOrder: z.int(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  source: words,
  sourceStatus: z.enum(SOURCE_STATUSES),
  note: words.nullable(),
  aliases: z.array(alias),
});

const member = z.strictObject({
  /** Full name of a unit of the same file. */
  unit: words,
  validFrom: day,
  validTo: day.nullable(),
  source: words,
  sourceStatus: z.enum(SOURCE_STATUSES),
});

const group = z.strictObject({
  code: words,
  name: words,
  source: words,
  note: words.nullable(),
  aliases: z.array(alias),
  members: z.array(member),
});

const file = z
  .strictObject({ jurisdiction, title: words, sources: words, units: z.array(unit), groups: z.array(group) })
  .check((context) => {
    const { units, groups } = context.value;
    const problem = (path: (string | number)[], message: string) =>
      context.issues.push({ code: 'custom', path, message, input: context.value });
    const once = (values: readonly (string | number | null)[], path: (index: number) => (string | number)[]) => {
      const seen = new Set<string | number>();
      for (const [index, value] of values.entries()) {
        if (value !== null && seen.has(value)) problem(path(index), `重复 / given twice: ${value}`);
        if (value !== null) seen.add(value);
      }
    };
    once(
      units.map(({ fullName }) => fullName),
      (index) => ['units', index, 'fullName'],
    );
    once(
      units.map(({ code }) => code),
      (index) => ['units', index, 'code'],
    );
    once(
      groups.map(({ code }) => code),
      (index) => ['groups', index, 'code'],
    );
    for (const [index, { aliases }] of units.entries()) {
      once(
        aliases.map((other) => other.alias),
        (at) => ['units', index, 'aliases', at, 'alias'],
      );
    }
    const known = new Set(units.map(({ fullName }) => fullName));
    for (const [index, { aliases, members }] of groups.entries()) {
      once(
        aliases.map((other) => other.alias),
        (at) => ['groups', index, 'aliases', at, 'alias'],
      );
      once(
        members.map((one) => `${one.unit} ${one.validFrom}`),
        (at) => ['groups', index, 'members', at, 'unit'],
      );
      for (const [at, one] of members.entries()) {
        if (!known.has(one.unit)) {
          problem(['groups', index, 'members', at, 'unit'], `名录中没有此单位 / no such unit in the file: ${one.unit}`);
        }
      }
    }
  });

/** A list of units with their names and groups, each row with its source (`seeds/units/*.json`). */
export type UnitSeed = z.infer<typeof file>;

const { zhCN } = z.locales;

/**
 * Reads a unit seed. Refuses BAD_INPUT with the place of the first thing that is wrong: a missing or unknown field, a day
 * that does not exist, a name or code given twice, a member that is not in the file.
 */
export function parseUnitSeed(data: unknown): UnitSeed {
  const read = file.safeParse(data);
  if (read.success) return read.data;
  const inChinese = file.safeParse(data, { error: zhCN().localeError }).error?.issues[0];
  const [first] = read.error.issues;
  const place = first?.path.join('.') || '(file)';
  refuse('BAD_INPUT', { field: place, problem: inChinese?.message ?? '', problemEn: first?.message ?? '' }, ['seed']);
}
