import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Run once, by hand, when chinese-days is raised to a version with another year: `node scripts/make-calendar-seed.ts`.
// The file it writes is data from then on: checked in, and corrected below where the State Council's notice says otherwise.

const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;
const OUT = join(import.meta.dirname, '..', 'seeds', 'calendar', 'cn-holidays.json');

const require = createRequire(import.meta.url);
const packageFile = require.resolve('chinese-days/package.json');
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
const days = JSON.parse(readFileSync(join(packageFile, '..', 'dist', 'chinese-days.json'), 'utf8')) as {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
};

/** Notices of the State Council's General Office whose number was read in a copy of the notice; other years name none. */
const NOTICES: Record<number, string> = {
  2006: '国办发明电〔2005〕35号',
  2007: '国办发明电〔2006〕49号',
  2012: '国办发明电〔2011〕45号',
  2013: '国办发明电〔2012〕33号',
  2014: '国办发明电〔2013〕28号',
  2015: '国办发明电〔2014〕28号',
  2016: '国办发明电〔2015〕18号',
  2017: '国办发明电〔2016〕17号',
  2018: '国办发明电〔2017〕12号',
  2019: '国办发明电〔2018〕15号；劳动节按国办发明电〔2019〕3号调整',
  2020: '国办发明电〔2019〕16号；春节按国办发明电〔2020〕1号延长',
  2021: '国办发明电〔2020〕27号',
  2022: '国办发明电〔2021〕11号',
  2023: '国办发明电〔2022〕16号',
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
};

/** Days on which the package differs from the notice; each names the notice that says so. */
const CORRECTIONS: { day: string; is: 'MAKE_UP_WORKDAY'; notice: string }[] = [
  // The notice for 2006 moved the rest day of Saturday 2005-12-31 to 2006-01-02 or 03 and says: 12月31日（星期六）上班.
  { day: '2005-12-31', is: 'MAKE_UP_WORKDAY', notice: '国办发明电〔2005〕35号' },
];

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_none, index) => FIRST_YEAR + index).map((year) => {
  const within = (day: string) => day.startsWith(`${year}-`);
  const corrected = CORRECTIONS.filter(({ day }) => within(day));
  const notice = NOTICES[year];
  return {
    year,
    daysOff: Object.keys(days.holidays)
      .filter((day) => within(day) && !isWeekend(day))
      .sort(),
    makeUpWorkdays: [...Object.keys(days.workdays).filter(within), ...corrected.map(({ day }) => day)].sort(),
    source: [
      ...(notice ? [`国务院办公厅关于${year}年部分节假日安排的通知（${notice}）`] : []),
      `chinese-days ${version} (MIT)`,
      ...corrected.map(({ day, notice: from }) => `${day} 按${from}更正`),
    ].join('；'),
  };
});

const description =
  '法定节假日中落在周一至周五的放假日，与调休上班的周六、周日；没有列入的日子按周一至周五上班。没有列入的年份不得推定。';
writeFileSync(OUT, `${JSON.stringify({ region: '中国大陆', description, years }, null, 1)}\n`);
console.log(`${OUT}: ${years.length} years`);
