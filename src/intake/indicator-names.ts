/** Words that may open the sentence of a target without belonging to its name. */
const OPENING =
  /^(?:[、，：（\s]|分别(?!墅)|力争|争取|努力|确保|保证(?!率|金)|实现|推动|推进|促进|使得|使(?!用|馆)|并(?!网)|其中|再(?!生)|要|将(?!军)|以及|及|同时|年均(?!增)|我[市区县省州](?=完成|新|建|实)|全[市区县省州](?=完成|新|建|实)|到期末|均|达到|带动|和(?!谐|平)|累计|不断|稳步|持续|逐步|切实|着力|加快|进一步|大力|总体上?|基本(?!养老|医疗|公共|农田|药物|建设|生活|公卫|保险)|届时|让|以(?!上|下|内)|规划|计划|预计|目标为?|为)+/;
/** 实现全区废弃农膜…: behind a verb the place is where, not what. */
const PLACE_BEHIND_VERB = /^(?:全[市区县省州镇乡国]|本[市区县省])(?=[\u4e00-\u9fff]{3})/;
const CLOSING =
  /(?:[、，：\s]|力争|争取|确保|实现|(?<!人)均|分别|要|将|总体|基本|应|须|需|必须|也|都|已|年均|累计|总数|合计|共计|全部|不得|力求|努力)+$/;
const INNER = /力争|争取|确保|努力|(?:较|比)(?:(?:19|20)\d\d年(?:底|末)?|上年|去年|基期)|同比/g;

/** Blanks within a name, also those that a time left. */
const GAPS = /\u2002+|(?<=[\u4e00-\u9fff“”])\s+|\s+(?=[\u4e00-\u9fff“”])/g;

/** Where the name begins in words that lead up to a figure, and the name itself. */
export function nameFrom(words: string): { skip: number; name: string } {
  let skip = OPENING.exec(words)?.[0].length ?? 0;
  if (skip > 0 && /实现|推动|确保|带动/.test(words.slice(0, skip)))
    skip += PLACE_BEHIND_VERB.exec(words.slice(skip))?.[0].length ?? 0;
  const name = words.slice(skip).replace(CLOSING, '').replace(INNER, '').replace(GAPS, '');
  return { skip, name };
}

const PROCESS =
  '(?:分类|集中|统一|安全|综合|无害化|资源化|规范化?|减量化|一次|达标|有效|处理|处置|利用|使用|施用|收集|清运|回收|收运|转运|治理|普及|覆盖|合格|投放|应用|完成|落实|排放|监测|检测|绿化|硬化|改造|运行|建成|入学|就业|签约|参保|修复|更新|供应|销售|产出|生产)';
const MEASURE = new RegExp(`${PROCESS}{1,4}(?:率|量|面积|比例|比重|水平|总量|强度)$`);
const BARE_MEASURE = new RegExp(`^${PROCESS}{1,4}(?:率|量|比例)$`);

/** Whether a name is only a measure (利用率), so that what it is about must stand earlier. */
export const isElided = (name: string): boolean => BARE_MEASURE.test(name);

/** What an earlier name is about: 城市生活垃圾分类收集率 → 城市生活垃圾; the longest ending that the clause has already used. */
export function subjectOf(name: string, earlier: string): string | null {
  const about = name.replace(MEASURE, '');
  if (about === name || about.length < 2) return null;
  for (let from = 0; from <= about.length - 2; from++) {
    if (earlier.includes(about.slice(from))) return about.slice(from);
  }
  return about;
}

const HOLDER = /^(.*(?:场|区|县|市|省|镇|乡|村|企业|单位|园|校|院|户|厂|河|流域|行业|产业|全部|主要|重点))(?=..)/;

/** 和, 与, 及 between two names, not inside a word: 普及率, 参与度, 饱和度. */
const JOINT =
  /、|以及|(?<![共调缓中饱人温祥柔不总])和(?!谐|平|睦|解|美|好)|(?<![参给赠授])与(?!会|时)|(?<![普涉触惠危波遍以])及(?!时|格|早|第)/;

/** 花生种植、收获机械化率 with two figures names two things: 花生种植机械化率, 花生收获机械化率. Undefined where the parts do not tell. */
export function distributed(name: string, count: number): string[] | undefined {
  const parts = name.split(JOINT).filter((part) => part !== '');
  if (parts.length !== count || count < 2) return undefined;
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (/(?:率|量|比例|比重|面积|数|值|额|收入|人数)$/.test(first)) return parts;
  const measure =
    MEASURE.exec(last)?.[0] ??
    /[\u4e00-\u9fff]{2}化率$|[\u4e00-\u9fff]{0,3}(?:率|比例|比重|占比)$/.exec(last)?.[0] ??
    '';
  const tail = measure === last ? '' : measure;
  const own = tail === '' ? last : last.slice(0, last.length - tail.length);
  // 城市、县城污水处理率: what the last part has beyond the length of the first is common to both.
  if (first.length < own.length && parts.every((part, place) => place === count - 1 || part.length === first.length)) {
    const common = own.slice(first.length) + tail;
    return parts.map((part, place) => (place === count - 1 ? part : part + common));
  }
  const holder = HOLDER.exec(first)?.[1];
  const head = holder ?? (first.length > own.length ? first.slice(0, first.length - own.length) : '');
  return parts
    .map((part, place) => `${place === 0 ? part : head + part}`)
    .map((part, place) => (place === count - 1 ? part : part + tail));
}
