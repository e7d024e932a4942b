import type { Comparator } from '../indicators/indicator.ts';
import type { Span } from '../kernel/span.ts';

/** A figure with its unit and the words that compare it, in places of the stretch it was read from. */
export interface FigureWords extends Span {
  /** Where the number itself begins; `start` is where 不低于 or 达到 before it begins. */
  numberStart: number;
  value: number;
  unit: string;
  comparator: Comparator;
  /** A word such as 达到, 提高到, 不低于 stands before the number. */
  linked: boolean;
  linkWords: string;
  /** 以上, 左右 stands behind it. */
  bounded: boolean;
  /** The upper end of 3-5家, else null. */
  upTo: number | null;
}

const CLASSIFIER =
  '个百分点|百分点|%|‰|批次/千人|件/万人|人/万人|元/(?:亩|人|吨|户)|千伏安|千瓦(?!时)|μg/m3|ug/m3|MW|kW|㎡|平米|车位|泊位|标台|剂次|针次|平方公里|平方千米|平方米|立方米/(?:日|天|年)|立方米|立方|公顷|公里|千米|亩次|亩|吨标准煤|吨/(?:日|天|年)|吨|千克|公斤|斤|毫克/(?:升|立方米)|微克/立方米|微克每立方米|毫克每升|分贝|天|兆瓦时|千瓦时|兆瓦|吉瓦|千瓦|人次|人日|户次|个次|家次|车次|班次|场次|批次|标箱|床位|床|顶|尾|匹|盒|袋|桶|瓶|台套|台次|件次|个|家|所|座|户|套|间|栋|幢|宗|名|位|人|例|项|台|辆|艘|架|处|条|件|起|场|份|株|棵|头|只|羽|对|种|批|支|门|部|倍|篇|款|枚|口|眼|片|块|根|盏|张|米|美元|欧元|港元|日元|元|课时|学时|笔|次|类|村|镇|乡|店|班列|列|趟|班|队|箱|组|节|期|册|本|首|幅|团|对|点位|点';
const NUMBER =
  /(?<![\d.A-Za-z第+〔（(]|[A-Za-z]-)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?:-{1,2}|～|至|到)(\d+(?:\.\d+)?))?( ?(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百))?(多)?( ?)/g;
const UNIT = new RegExp(`(?:余|多)?(${CLASSIFIER})`, 'y');
const PERCENT_WORDS = /百分之([一二三四五六七八九十百零点\d]{1,6})/g;
const SCALE: Record<string, number> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 100,
};

const AT_LEAST =
  /(?:不低于|不得低于|不少于|不得少于|不小于|不下于|至少|最低|力争超过|达到或超过|(?<![不得])(?:超过|超|大于|高于|突破|多于)|≥|>=|>)(?:到|为|有|建有|设有)?\s*$/;
const AT_MOST =
  /(?:不超过|不得超过|不突破|不高于|不得高于|不大于|不多于|控制在|(?<![不得])(?:低于|小于|少于)|≤|<=|<)(?:到|为)?\s*$/;
const ABOUT = /(?:约为?|大约|大概|近|接近)\s*$/;
const REACHES =
  /(?:达到|达|提高到|提高至|提升到|提升至|提至|上升到|上升至|增加到|增加至|增至|增长到|增长至|增长|增加|增幅达?到?|增速达?到?|扩大到|扩大至|下降到|下降至|降低到|降低至|降至|降到|减少到|减少至|减至|压减到|压缩到|下降|降低|减少|提高|提升|上升|压减|压缩|压降|缩短|缩减|节约|削减|回升|保持在|稳定在|维持在|保持|维持|稳定|实现|完成|为|至|到|均达?|共|总计|合计|累计达?到?|是|新增|净增|力争|确保|有|将达|要达|递增|年均增长|分别为|分别达到|分别达|分别|占到|其中|处于|在)\s*$/;
const UPWARDS = /^ ?(?:及其?|（含）|（含本数）)?(?:以上|之上)/;
const DOWNWARDS = /^ ?(?:及其?|（含）)?(?:以下|之下|以内|之内|内(?![\u4e00-\u9fff])|及以下)/;
const ROUGHLY = /^ ?(?:左右|上下)/;

/** 5个、8个工作日内: what the last of a row counts, all of them count, and a length of time is no target. */
const LENGTH_OF_TIME =
  /^(?:[、和及至到-]\d+个){0,5}(?:[、和及至到-]\d+)?(?:工作日|自然日|小时|月(?![饼球])|季度|学期|星期|月度|日历日)/;

/** All figures with a unit in a stretch, in order. */
export function figuresIn(stretch: string, printed: (start: number, end: number) => string): FigureWords[] {
  const figures: FigureWords[] = [];
  for (const found of stretch.matchAll(NUMBER)) {
    const at = found.index + found[0].length;
    UNIT.lastIndex = at;
    const unit = UNIT.exec(stretch);
    if (!unit?.[1]) {
      const lent = found[3] || found[2] ? null : lentUnit(stretch, found.index, found.index + (found[1] ?? '').length);
      if (lent)
        figures.push(compared(stretch, found.index, lent.at, { ...lent, value: fold(Number(found[1]), lent.scale) }));
      continue;
    }
    const scale = SCALE[(found[3] ?? '').trim()] ?? 1;
    const unitEnd = at + unit[0].length;
    if (/^[年月日]/.test(stretch.slice(unitEnd - unit[1].length))) continue;
    if (unit[1] === '个' && LENGTH_OF_TIME.test(stretch.slice(unitEnd, unitEnd + 40))) continue;
    const value = fold(Number((found[1] ?? '').replaceAll(',', '')), scale);
    const upTo = found[2] === undefined ? null : fold(Number(found[2]), scale);
    const more = found[4] !== undefined || unit[0].startsWith('多') || unit[0].startsWith('余');
    figures.push(
      compared(stretch, found.index, unitEnd, {
        value,
        upTo,
        unit: unit[1] === '%' ? '%' : printed(unitEnd - unit[1].length, unitEnd),
        more,
      }),
    );
  }
  for (const found of stretch.matchAll(PERCENT_WORDS)) {
    const value = percentOf(found[1] ?? '');
    if (value !== undefined)
      figures.push(
        compared(stretch, found.index, found.index + found[0].length, { value, upTo: null, unit: '%', more: false }),
      );
  }
  return joinRanges(
    stretch,
    figures.sort((a, b) => a.start - b.start),
  );
}

const LENT = /(?:[、和及]\d+(?:\.\d+)?){1,5}(万亿|千亿|百亿|亿|千万|百万|万|千)?/y;

/** 分别控制在80、45微克/立方米以内: the last of a row lends its unit to those before it. */
function lentUnit(stretch: string, from: number, at: number) {
  if (!/分别[^，；]{0,8}(?:\d+(?:\.\d+)?[、和及]){0,4}$/.test(stretch.slice(Math.max(0, from - 40), from))) return null;
  LENT.lastIndex = at;
  const row = LENT.exec(stretch);
  if (!row) return null;
  UNIT.lastIndex = LENT.lastIndex;
  const unit = UNIT.exec(stretch)?.[1];
  if (!unit || /^[年月日]/.test(unit)) return null;
  return { at, unit, scale: SCALE[row[1] ?? ''] ?? 1, upTo: null, more: false };
}

/** 6%-6.5% is one range. */
function joinRanges(stretch: string, figures: readonly FigureWords[]): FigureWords[] {
  const joined: FigureWords[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const isRange =
      last &&
      last.upTo === null &&
      last.unit === figure.unit &&
      /^ ?(?:-{1,2}|～|至|到) ?$/.test(stretch.slice(last.end, figure.numberStart));
    if (isRange && figure.value > last.value)
      joined[joined.length - 1] = { ...last, upTo: figure.value, end: figure.end };
    else joined.push(figure);
  }
  return joined;
}

const fold = (value: number, scale: number): number => Number((value * scale).toPrecision(12));

const HAN_DIGITS = '零一二三四五六七八九';
function percentOf(words: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(words)) return Number(words);
  const [whole = '', part = ''] = words.split('点');
  if (whole === '百' || whole === '一百') return 100;
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(whole);
  const digit = (char: string) => HAN_DIGITS.indexOf(char);
  const base = tens
    ? (tens[1] ? digit(tens[1]) : 1) * 10 + (tens[2] ? digit(tens[2]) : 0)
    : whole.length === 1
      ? digit(whole)
      : -1;
  if (base < 0) return undefined;
  return part === '' ? base : Number(`${base}.${[...part].map(digit).join('')}`);
}

function compared(
  stretch: string,
  numberStart: number,
  unitEnd: number,
  figure: { value: number; upTo: number | null; unit: string; more: boolean },
): FigureWords {
  const behind = stretch.slice(Math.max(0, numberStart - 8), numberStart);
  const ahead = stretch.slice(unitEnd, unitEnd + 8);
  const words = { numberStart, value: figure.value, unit: figure.unit, upTo: figure.upTo };
  const before = [AT_LEAST, AT_MOST, ABOUT].map((shape) => shape.exec(behind)?.[0].length ?? 0);
  const [least = 0, most = 0, about = 0] = before;
  const reached = REACHES.exec(behind)?.[0].length ?? 0;
  const up = UPWARDS.exec(ahead)?.[0].length ?? 0;
  const down = DOWNWARDS.exec(ahead)?.[0].length ?? 0;
  const roughly = ROUGHLY.exec(ahead)?.[0].length ?? 0;
  const end = unitEnd + Math.max(up, down, roughly);
  const start = numberStart - Math.max(least, most, about, reached);
  const comparator: Comparator =
    up || (figure.more && !least && !most)
      ? 'AT_LEAST'
      : down
        ? 'AT_MOST'
        : roughly
          ? 'ABOUT'
          : most
            ? 'AT_MOST'
            : least
              ? 'AT_LEAST'
              : about
                ? 'ABOUT'
                : 'EQUAL';
  return {
    ...words,
    start,
    end,
    comparator,
    linked: least + most + about + reached > 0,
    linkWords: stretch.slice(start, numberStart),
    bounded: up + down + roughly > 0,
  };
}
