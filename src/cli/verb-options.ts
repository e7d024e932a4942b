import type { WorkCalendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { OnMeasure } from '../measures/commands-case.ts';
import { HANDLING_PARTS } from '../measures/handling.ts';
import { oneWord } from './one-word.ts';
import { dayOption } from './session.ts';

/** What the verbs of `measure` may be told; each verb names its own. */
export interface VerbOptions {
  words?: string;
  number?: string;
  elsewhere?: string;
  ground?: string;
  byName?: boolean;
  point?: string[];
  final?: boolean;
  answer?: string[];
  accepted?: string[];
  accept?: boolean;
  day?: string;
  until?: string;
  from?: string;
  place?: string;
  host?: string;
  onSite?: string;
  undertaking?: string[];
  authority?: string;
  authorityNumber?: string;
  level?: string;
  area?: string;
  industry?: string;
  pollutant?: string;
  hour?: string;
  attendance?: string;
  materials?: string;
  person?: string[];
  exempt?: string[];
  change?: string;
  to?: string;
}

export interface Verb {
  name: string;
  about: string;
  options: readonly (readonly [string, string])[];
  make(calendar: WorkCalendar, on: OnMeasure, options: VerbOptions): readonly [unknown, unknown];
}

export const WORDS = ['--words <text>', '正文或理由 / the words'] as const;
export const NUMBER = [
  ['--number <text>', '发文字号；不填即用已编号文书的文号 / document number, default that of the numbered paper'],
  ['--elsewhere <basis>', '在登记库以外编号的依据 / on what basis it was numbered outside the register'],
] as const;
export const numbered = ({ number, elsewhere }: VerbOptions) => ({
  ...{ documentNumber: number ?? null, numberedElsewhere: elsewhere ?? null },
});
export const ACCEPT = ['--no-accept', '不同意、退回、不通过 / not accepted'] as const;
export const UNTIL = ['--until <day>', '至何日 / until which day'] as const;
export const SUPERIOR = [
  ['--authority <name>', '作出决定的机关 / the authority'],
  ['--level <level>', '省级 PROVINCE 或国家 STATE'],
  ['--authority-number <text>', '该机关文号 / its document number'],
] as const;

export const need = (field: string, value: string | undefined): string =>
  value ?? refuse('BAD_INPUT', { field, problem: '请填写。', problemEn: 'is needed.' }, [field]);
export const dayOf = (field: string, value: string | undefined): LocalDate => dayOption(need(field, value), field);
export const dayOrNull = (field: string, value: string | undefined) =>
  value === undefined ? null : dayOption(value, field);

export const scheduleOf = ({ day, place, host, hour, attendance, materials }: VerbOptions) => ({
  ...{ heldOn: dayOf('--day', day), place: need('--place', place), host: need('--host', host) },
  ...{ hour: hour ?? null, attendance: attendance ?? null, materials: materials ?? null },
});
export const SCHEDULE = [
  ['--day <day>', '约谈日期 / the day'],
  ['--place <words>', '地点 / the place'],
  ['--host <words>', '主持方 / who hosts'],
  ['--hour <words>', '时间，如 上午9时 / the hour'],
  ['--attendance <words>', '参加人员（按职务）/ who attends, by office'],
  ['--materials <words>', '须带的书面材料 / what to bring'],
] as const;

/** `1=不采纳：…`: the number of the point and the answer. */
export function answersOf({ answer = [], accepted = [] }: VerbOptions) {
  return answer.map((text) => {
    const [, point, words] = /^(\d+)=(.+)$/su.exec(text) ?? [];
    if (!point || !words) {
      const problem = '请写成“序号=答复”。';
      refuse('BAD_INPUT', { field: '--answer', problem, problemEn: 'write number=answer.' }, ['--answer']);
    }
    return { point: Number(point), words: words ?? '', isAccepted: accepted.includes(point ?? '') };
  });
}

/** `2019-06-30=完成整改`: the day and what is undertaken. */
export const undertakingsOf = ({ undertaking = [] }: VerbOptions) =>
  undertaking.map((text) => ({ dueOn: dayOption(text.slice(0, 10), '--undertaking'), words: text.slice(11) }));

/** `ATTENDEE=张三/局长/电话`: the part in the case, the name, the office and, if need be, the telephone. */
export const personsOf = ({ person = [] }: VerbOptions) =>
  person.map((text) => {
    const [part = '', rest = ''] = text.split(/=(.*)/su);
    const [personName = '', office, telephone] = rest.split('/');
    return {
      ...{ part: oneWord('--person', part, HANDLING_PARTS), personName },
      ...{ office: office ?? null, telephone: telephone ?? null },
    };
  });

export const SCOPE = [
  ['--area <words>', '区域 / area'],
  ['--industry <words>', '行业 / industry'],
] as const;

const AUTHORITY_LEVELS = ['DISTRICT', 'CITY', 'PROVINCE', 'STATE'] as const;
export const superior = ({ words, authority, level, authorityNumber }: VerbOptions) => ({
  ...{ words: words ?? '', authority: need('--authority', authority) },
  authorityLevel: oneWord('--level', level ?? 'PROVINCE', AUTHORITY_LEVELS),
  authorityNumber: need('--authority-number', authorityNumber),
});

export const said = ({ words }: VerbOptions) => ({ words: words ?? '' });
