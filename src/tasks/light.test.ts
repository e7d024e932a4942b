import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCalendar } from '../calendar/calendar.ts';
import { localDate } from '../kernel/local-date.ts';
import { toClear } from './clearing.ts';
import { parseDutyRules } from './duty-rules.ts';
import { type LightFacts, lightOf, lightScale, tellLight } from './light.ts';

const seed = (...path: string[]) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'seeds', ...path), 'utf8'));
const calendar = parseCalendar(seed('calendar', 'cn-holidays.json'));
const { rules } = parseDutyRules(seed('duties', 'duty-rules-2018.json'));
const day = localDate;

const long: LightFacts = {
  ...{
    basis: 'FIXED_DAY',
    startsOn: day('2018-03-16'),
    dueOn: day('2018-11-30'),
    completedOn: null,
    percentDone: null,
  },
};
const short: LightFacts = { ...long, startsOn: day('2018-11-10') };
const lightOn = (facts: LightFacts, asOf: string) => {
  const { light, reason } = lightOf(facts, day(asOf), lightScale(rules.lights, day(asOf), calendar));
  return `${light} ${reason}`;
};

describe('the light of a duty (domain.md §1.3)', () => {
  test.each([
    ['a short duty with four working days left', short, '2018-11-26', 'GREEN ON_COURSE'],
    ['with three', short, '2018-11-27', 'YELLOW NEAR_DUE'],
    ['on the day itself', short, '2018-11-30', 'YELLOW NEAR_DUE'],
    ['overdue', short, '2018-12-01', 'RED OVERDUE'],
    // 130 of 259 days have passed on 24 July: 50.2 %.
    ['a long one exactly on course', { ...long, percentDone: 50 }, '2018-07-24', 'GREEN ON_COURSE'],
    ['a long one less than 10 points behind', { ...long, percentDone: 41 }, '2018-07-24', 'GREEN ON_COURSE'],
    ['10 points behind', { ...long, percentDone: 40 }, '2018-07-24', 'YELLOW BEHIND'],
    ['30 points behind', { ...long, percentDone: 21 }, '2018-07-24', 'YELLOW BEHIND'],
    ['more than 30 points behind', { ...long, percentDone: 20 }, '2018-07-24', 'RED FAR_BEHIND'],
    ['a long one of which nobody reports a percentage', long, '2018-07-24', 'GREEN ON_COURSE'],
    ['done late', { ...long, completedOn: day('2018-12-05') }, '2019-07-24', 'CURED_LATE DONE_LATE'],
    ['done in time', { ...long, completedOn: day('2018-11-05') }, '2019-07-24', 'GREEN DONE_IN_TIME'],
    ['a standing duty, for years', { ...long, basis: 'STANDING', dueOn: null }, '2030-01-01', 'GREEN NO_DAY'],
    ['a target year that awaits its figures', { ...long, basis: 'TARGET_YEAR' }, '2019-07-24', 'NONE AWAITS_DATA'],
    ['what has not begun', long, '2018-01-01', 'NONE NOT_BEGUN'],
  ] as const)('%s', (_what, facts, asOf, shown) => {
    expect(lightOn(facts as LightFacts, asOf)).toBe(shown);
  });

  test('rest days behind the last working day are as near as it: 29 December 2018 was worked, the 31st was not', () => {
    const due = { ...short, startsOn: day('2018-12-10'), dueOn: day('2018-12-31') };
    expect(lightOn(due, '2018-12-25')).toBe('GREEN ON_COURSE');
    expect(lightOn(due, '2018-12-26')).toBe('YELLOW NEAR_DUE');
  });

  test('the reason is told with its numbers in both languages', () => {
    const asOf = day('2018-12-03');
    expect(tellLight(short, asOf, lightScale(rules.lights, asOf, calendar))).toEqual({
      zh: '已逾期 3 天。',
      en: 'Overdue by 3 days.',
    });
  });

  test('the thresholds are data: with others the light is another', () => {
    const strict = { ...rules.lights, redBeyondPointsBehind: { value: 5, source: '[D]' } };
    const facts = { ...long, percentDone: 40 };
    expect(lightOf(facts, day('2018-07-24'), lightScale(strict, day('2018-07-24'), calendar)).light).toBe('RED');
  });
});

describe('what would clear a duty', () => {
  const clear = (facts: LightFacts, asOf: string, more = {}) => {
    const scale = lightScale(rules.lights, day(asOf), calendar);
    const known = { readingConfirmed: true, pendingUntil: null, isContested: false, ...more };
    return toClear({ ...facts, ...known }, day(asOf), scale).map(({ code }) => code);
  };
  test.each([
    ['nothing when it is on course', long, '2018-07-24', {}, []],
    ['a completion when it is overdue', long, '2018-12-05', {}, ['ACCEPTED_COMPLETION']],
    [
      'or the extension that was asked in time',
      ...[long, '2018-12-05', { pendingUntil: day('2018-12-20') }, ['ACCEPTED_COMPLETION', 'EXTENSION_GRANTED']],
    ],
    [
      'no extension that would be over as well',
      long,
      '2019-01-05',
      { pendingUntil: day('2018-12-20') },
      ['ACCEPTED_COMPLETION'],
    ],
    ['verified figures for a target year', { ...long, basis: 'TARGET_YEAR' }, '2019-01-05', {}, ['VERIFIED_FIGURES']],
    [
      'a deadline where there is no day',
      { ...long, dueOn: null, basis: 'UNDATED' },
      '2019-01-05',
      {},
      ['DEADLINE_SET'],
    ],
    ['the decision on a contest', long, '2018-07-24', { isContested: true }, ['CONTEST_CORRECTED']],
  ] as const)('%s', (_what, facts, asOf, more, codes) => {
    expect(clear(facts as LightFacts, asOf, more)).toEqual(codes);
  });

  test('the percentage that it names is the least at which the light is green', () => {
    const asOf = day('2018-07-24');
    const scale = lightScale(rules.lights, asOf, calendar);
    const facts = { ...long, percentDone: 20, readingConfirmed: true, pendingUntil: null, isContested: false };
    const [needed] = toClear(facts, asOf, scale);
    const percent = Number(/(\d+)%/.exec(needed?.messageEn ?? '')?.[1]);
    expect(needed?.code).toBe('PROGRESS_ACCEPTED');
    expect(lightOf({ ...facts, percentDone: percent }, asOf, scale).light).toBe('GREEN');
    expect(lightOf({ ...facts, percentDone: percent - 1 }, asOf, scale).light).toBe('YELLOW');
  });
});
