import type { Span } from '../kernel/span.ts';

/** Who may be named in a task's own words as the one to act. */
const ACTOR =
  '(?:企业|单位|个人|使用权人|受让人|责任主体|责任人|人民政府|政府|镇街|办事处|街道|部门|机构|机关|法院|检察院|学校|医院|业主|经营者|运营者|公司|合作社|村委会|社区|各地|社会组织|矿山企业|建设单位|开发者|用人单位|金融机构|主管部门|牵头部门|镇人民政府|管委会|乡镇|局|委|办)';
const DUTY =
  '(?:每年|每季度?|每月|每半年)?(?:都|均)?(?:要(?!求|点|素|件|闻|害|道|么)|应当?(?!用|急|对|届|收|届|变|聘|税)|须(?!知)|必须|负责(?!人)|承担)';
const SENTENCE_DUTY = new RegExp(
  `(?:^|[，：。；\\n])(?:由)?((?:[\\u4e00-\\u9fff、（）]{0,18}?)${ACTOR}(?:、[\\u4e00-\\u9fff]{1,8}${ACTOR}){0,3}(?:或个人|和个人|等)?)${DUTY}`,
  'g',
);
const BY_WHOM = new RegExp(
  `由((?:[\\u4e00-\\u9fff、（）]{0,16}?)${ACTOR}(?:、[\\u4e00-\\u9fff]{1,8}${ACTOR}){0,3}(?:或(?:个人|[\\u4e00-\\u9fff]{2,12}人))?(?=[\\u4e00-\\u9fff]{2})|[\\u4e00-\\u9fff]{2,20}人(?=负责|依法|组织|调查|承担|制定|实施|开展|签订))(?!统一领导|领导|主导|牵头|[^，。；]{0,14}的(?:机制|体系|格局|制度))`,
  'g',
);

/** Someone whom the sentence itself tells to act. */
export interface NamedActor extends Span {
  words: string;
}

/** Everyone whom a stretch tells to act by name, in its order. */
export function actorsIn(stretch: string): NamedActor[] {
  const actors: NamedActor[] = [];
  for (const shape of [SENTENCE_DUTY, BY_WHOM]) {
    for (const found of stretch.matchAll(shape)) {
      const words = (found[1] ?? '').replace(/^(?:的|各级|对|在|其中)+/, '');
      const at = found.index + found[0].indexOf(found[1] ?? '') + ((found[1] ?? '').length - words.length);
      if (words.length >= 2 && words.length <= 24 && !/的$/.test(words))
        actors.push({ words, start: at, end: at + words.length });
    }
  }
  return actors.sort((a, b) => a.start - b.start);
}

/** Whether a named actor is simply one of the line's units, under its own or a short name (环保、国土资源部门). */
export function isOfLine(actor: string, own: readonly string[]): boolean {
  const bare = actor.replace(/等?(?:各|有关|相关)*(?:部门|单位)$/, '');
  const parts = bare.split(/[、和及]/).filter((part) => part !== '');
  if (parts.length === 0) return true;
  return parts.every((part) => {
    const name = part.replace(/^(?:区|市|县|省|本|我)(?=..)/, '');
    return (
      own.some((unit) => unit === part || unit.includes(name) || name.includes(unit)) ||
      /^(?:各?(?:有关|相关|责任|牵头)|各)(?:部门|单位|地)?$/.test(part)
    );
  });
}

/**
 * The actor whom the sentence names for what a time governs, when it is none of the line's units: 有关企业每年要…;
 * 自2018年起，重度污染的，由所在地镇街…. Null when the line's own units act.
 */
export function otherActor(text: string, within: Span, time: Span, own: readonly string[]): string | null {
  let start = time.start;
  while (start > within.start && time.start - start < 60 && !/[。；！？\n]/.test(text.charAt(start - 1))) start--;
  let end = time.end;
  while (end < within.end && end - time.end < 60 && !/[。；！？\n]/.test(text.charAt(end))) end++;
  const named = actorsIn(text.slice(start, end)).filter(({ words }) => !isOfLine(words, own));
  const before = named.findLast(
    ({ end: to }) => start + to <= time.start && !text.slice(start + to, time.start).includes('，'),
  );
  const behind = named.find(({ start: at }) => start + at >= time.end && OPENS.test(text.slice(time.end, start + at)));
  return (before ?? behind)?.words ?? null;
}

/** Between a time and the actor behind it there may stand a condition, but no other act. */
const OPENS = /^[，、\s]*(?:[^，。；]{0,30}的，)?由?$/;
