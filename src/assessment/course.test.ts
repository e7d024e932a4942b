import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCalendar } from '../calendar/calendar.ts';
import { localDate as day } from '../kernel/local-date.ts';
import {
  ADVANCES,
  ASSESSMENT_STAGES,
  COURSE,
  type CourseDeed,
  canNow,
  hasConflict,
  objectionsEndOn,
  openDeeds,
  stageEndsOn,
} from './course.ts';
import { parseScheme } from './scheme.ts';

const seed = (path: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../seeds', path), 'utf8')) as unknown;
const scheme = parseScheme(seed('schemes/soil-2018-annual.json'));
const calendar = parseCalendar(seed('calendar/cn-holidays.json'));

describe('the course of an assessment', () => {
  test('leads from self-evaluation to the archive through every stage, and approval comes before publication', () => {
    const order: string[] = ['SELF_EVALUATION'];
    const steps = [...ADVANCES.slice(0, 5), 'approve', ...ADVANCES.slice(5)] as CourseDeed[];
    for (const deed of steps) {
      const here = order.at(-1) as never;
      expect(canNow(deed, here)).toBe(true);
      for (const other of steps.filter((each) => each !== deed))
        expect(canNow(other, here), `${other} in ${here}`).toBe(false);
      order.push(COURSE[deed].to ?? '');
    }
    expect(order).toEqual(ASSESSMENT_STAGES.slice(0, -1));
  });

  test('nothing can be done to what was reopened, and only the government approves or reopens', () => {
    expect(openDeeds('REOPENED')).toEqual([]);
    expect([COURSE.approve.by, COURSE.reopen.by]).toEqual([['GOVERNMENT_LEADER'], ['GOVERNMENT_LEADER']]);
  });

  test('nothing changes a score once the result is approved', () => {
    for (const stage of ['APPROVED', 'PUBLISHED', 'ARCHIVED'] as const) {
      expect(openDeeds(stage).every((deed) => ['publish', 'archive', 'reopen'].includes(deed))).toBe(true);
    }
  });

  test('each stage has its day in the following year; objections are counted in working days over the holidays', () => {
    expect(stageEndsOn('SELF_EVALUATION', 2018, scheme)).toBe('2019-01-31');
    expect(stageEndsOn('ADJUSTED', 2018, scheme)).toBe('2019-04-30');
    // 5 April 2019 is a holiday, the weekends are none: 10 working days after 29 March.
    expect(objectionsEndOn(day('2019-03-29'), scheme, calendar)).toMatchObject({ day: '2019-04-15' });
  });

  test('nobody reviews their own unit, nor an item their unit leads', () => {
    const item = { unitId: 'unt_1', leadUnitIds: ['unt_2', 'unt_3'] };
    expect(hasConflict({ unitIds: ['unt_1'] }, item)).toBe(true);
    expect(hasConflict({ unitIds: ['unt_3'] }, item)).toBe(true);
    expect(hasConflict({ unitIds: ['unt_4'] }, item)).toBe(false);
    expect(hasConflict({ unitIds: [] }, item)).toBe(false);
  });
});
