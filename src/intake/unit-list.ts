import type { Span } from '../kernel/span.ts';
import { printedWords, trimmed, type View } from './view.ts';

/** A unit name in a list, in places of the view; `marked` where the list itself says 牵头 behind this one name. */
export interface ListedUnit extends Span {
  marked: boolean;
}

const OFFICE =
  '(?:局|委|部|厅|办|署|院|会|处|室|中心|公司|集团|银行|支行|分行|政府|管委会|街道|办事处|镇街|镇|乡|街|旗|县市区|县|市|区|州|盟|单位|部门|机构|站|所|队|学校|学院|大学|总社|社|联|团|海关|企业|党委|纪委|监委|工委|党组|台|报社|医院|馆|园|指挥部|小组|组|科|股|协会|工商联|妇联|残联|科协|团市委|公安|税务|气象|烟草|电力|国网|供电|邮政|电信|移动|联通|铁塔|消防|单位和部门|部门和单位|乡镇|园区|开发区|高新区|新区|示范区|保税区|管理区|场|村|社区|法院|检察院|农商行|人行|工行|农行|建行|中行|人大|政协|城投|交投|水投|文旅投|产投|中小学|中学|小学|村居|业主|运营商|央企|国企|交警|特警|疾控|[律作音美记]协|中石化|中石油|热线|组织|方面|委员会|领导机关|机关|地区|市直|省直|央行|专班|总工会|工会|共青团|人民团体|群团|高校|院校|商会|联合会|基金会|平台公司|有关方|支队|大队|总队|指导组|公署|专员|代表处|党校|档案馆|图书馆)';
const UNIT = new RegExp(`${OFFICE}(?:（[^（）]{1,30}(?:（[^（）]{0,12}）[^（）]{0,12})?）|〔[^〔〕]{1,12}〕)?$`);
const GROUP =
  /^(?:各|有关|相关|其他|其它|全市|全区|全县|全省|市直|区直|县直|省直|市级|区级|县级|省级|州直|所有|属地|所在地|辖区)/;
/** Ends like an office, yet names none. */
const NO_OFFICE =
  /(?:全部|内部|局部|外部|社会|机会|大会|城市|以上|以内|不含|不包括|包括|详见|附件|简称|试行|暂行|下同|年度|会议|此件|公开|开发|建设场|市场|现场|农村|工程|项目|是否|如下|上述|前款|本市|本区|本县|同步|其中|主体)$/;
const NO_NAME_WITHIN =
  /[。；：！？“”《》〈〉\d%|]|不含|含|包括|以下|简称|见附|详见|例如|例外|尤其|即|以及其|须经|应当|可以|已经|等等/;

/** A task that happens to end like an office: 开工建设老年大学. */
const ACT =
  /^(?:开工|迁建|建设|新建|完成|推进|加强|建立|启动|实施|开展|改造|打造|强化|落实|加快|推动|促进|提升|优化|完善|制定|组织|做好|深化|规范|健全|支持|引导|鼓励|建成|扩大|扶持|培育|整治|全面|进一步)/;
const SURE_OFFICE = /(?:局|委|办|部|厅|署|处|小组|指挥部|办公室|专班|中心|管委会|政府|公司)(?:（[^（）]*）)?$/;
/** Names too common to be known as units by themselves, yet units behind one that is. */
const BESIDE = /^(?:县区|区县|市县|县市|镇街|街镇|乡镇|街道|村居|社区|学校|医院|企业|高校|国企|央企)$/;

/** “双创”办, 12345热线: known by what stands behind the quotation or the number. */
const NICKNAMED =
  /^(?:[市县区省州]{0,2}“[^“”]{1,10}”|[市县区省州]{0,2}\d{5}(?=[\u4e00-\u9fff]{0,8}(?:热线|平台|中心|办)))(?=[\u4e00-\u9fff])/;

/** 各市（含直管县，下同）政府: what a group includes is no part of its name. */
const INCLUDING = /[（〈]含[^（）〈〉]{1,24}[）〉]/;

/** Whether words read as the name of an office, a group of offices or a place that can be made responsible. */
export function looksLikeUnit(printed: string): boolean {
  const name = printed.replace(NICKNAMED, '某某').replace(INCLUDING, '');
  if (name.length < 2 || name.length > 36 || NO_NAME_WITHIN.test(name) || NO_OFFICE.test(name)) return false;
  if (name.length > 6 && ACT.test(name) && !SURE_OFFICE.test(name)) return false;
  if (!UNIT.test(name))
    return GROUP.test(name) && /(?:部门|单位|政府|镇街|街道|地|乡|镇|县|市|区|企业|机构)/.test(name);
  return (
    name.length > 2 ||
    GROUP.test(name) ||
    /^(?:[市县区省州]委|[市县区省]办|法院|海关|残联|妇联|工会|团委|科协|文联|侨联|国网|移动|联通|电信|铁塔|农办|编办|监委|纪委|人大|政协|人行|交警|疾控|城投|交投|律协|作协|科协)$/.test(
      name,
    )
  );
}

/** Whether a list without any role word names units: the first for certain, at least two thirds of all. */
export function areUnits(names: readonly string[]): boolean {
  const [first] = names;
  if (first === undefined || !looksLikeUnit(first)) return false;
  const unknown = names.filter((name, place) => !looksLikeUnit(name) && (place === 0 || !BESIDE.test(name)));
  if (unknown.length === 0) return true;
  return SURE_OFFICE.test(first) && unknown.length * 3 <= names.length && unknown.every(couldBeName);
}

const couldBeName = (name: string): boolean =>
  name.length >= 2 && name.length <= 12 && !NO_NAME_WITHIN.test(name) && !NO_OFFICE.test(name) && !ACT.test(name);

const PLACE =
  '(?:区|县|市|计划单列市|乡|镇|乡镇|街道|旗|苏木|苏木乡镇|县级市|自治县|民族乡|街|州|盟|省|自治区|直辖市|村|社区|县区|县市|农场|林场|镇街|办)';
const BARE_PLACE = new RegExp(
  `^${PLACE}(?:（[^（）]*）)?(?:（[^（）]*）[\\u4e00-\\u9fff]{1,4}(?:局|委|办)|(?:及|和)${PLACE})?(?:人民政府|政府|管委会|党委|党工委|办事处|委员会)?(?:（[^（）]*）)?$`,
);
const EACH_PLACE = new RegExp(`^各(?:有关|相关)?${PLACE}(?:（[^（）]*）)?(?:人民政府|政府|党委)?$`);
/** 和, 及 between two whole names, not inside 工业和信息化部 or 各有关部门和单位. */
const BARE_NOUN = /^(?:有关|相关)?(?:单位|部门|机构|企业|组织|人员|个人|地区|方面)/;
/** 市财政局各县区政府, 市发改委市财政局: the mark between two whole names was lost. */
const LOST_MARK =
  /(?<=..[局委部厅办署院会行社联团位门])(?=各(?:县|市|区|乡|镇|街|省|地|级|有关|相关|旗|州))|(?<=^([市县区省州旗]).{1,12}[局委办厅])(?=\1(?!级|直|委|政府)[\u4e00-\u9fff]{2})/;
const ALSO = /以及|及|和|与|暨/g;

const REST =
  '(?:(?:\\d{1,3}(?:多|余)?[个家]?)?[\\u4e00-\\u9fff]{0,8}?(?:部门|单位|部分|机构|企业|地区|方面|委办局|街道|乡镇|镇街|组织|团体|院校)(?:和单位|和部门|、单位|、部门|和企业|单位)?|各?地|有关部分)?';
const OPEN_TAIL = new RegExp(`等${REST}$`);
const OPEN_WITHIN = new RegExp(
  `等${REST}(?:以及|和|及|与)(?!单位$|部门$)|等(?:有关|相关)?(?:部门|单位)?(?=各(?!有关|相关)[\\u4e00-\\u9fff]{2})`,
);

/** What a list cell writes for "nobody". */
const NOBODY = /^(?:无|\/+|-+|空|暂无|〇|0|无协办|无配合)$/;
/** 张某同志, 副市长李某: whoever answers for it, an office is asked. */
const PERSON = /^[\u4e00-\u9fff]{1,12}同志$|^[\u4e00-\u9fff]某{1,2}$|^副?[市县区州旗镇乡]长[\u4e00-\u9fff]{2,3}$/;
const EDGE = '、，；。.;,：“”|/ \t\n';
const QUOTED_NAME = /“[^“”、，；。\n]{1,10}”(?=[\u4e00-\u9fff])/y;

/** A name that opens with a quotation: “双创”办. */
export function isQuotedName(view: View, at: number): boolean {
  QUOTED_NAME.lastIndex = at;
  return view.text.charAt(at) === '“' && QUOTED_NAME.test(view.text);
}

/** Reads a list of units between two places of the view. `open` where 等 closes it. Keeps names as printed and in order. */
export function readUnitList(view: View, start: number, end: number): { units: ListedUnit[]; open: boolean } {
  const units: ListedUnit[] = [];
  let open = false;
  const pieces = mergeCollectives(view, splitAtSeparators(view, start, end));
  for (const piece of pieces) {
    const read = readPiece(view, piece);
    open ||= read.open;
    for (const unit of read.units) {
      const words = view.text.slice(unit.start, unit.end);
      if (words === '' || NOBODY.test(words)) continue;
      if (PERSON.test(words)) continue;
      if (/^(?:单位|部门|有关|相关|人员|由|和|及|与)$/.test(words)) continue;
      units.push(unit);
    }
  }
  return { units, open };
}

const OPENERS = '（【[〔“《〈';
const CLOSERS = '）】]〕”》〉';

/** Stretches between separators that stand outside any brackets. */
export function splitAtSeparators(view: View, start: number, end: number): Span[] {
  const pieces: Span[] = [];
  let depth = 0;
  let from = start;
  const take = (to: number) => {
    const piece = trimmed(view, from, to, EDGE);
    if (piece.start > from && isQuotedName(view, piece.start - 1)) piece.start--;
    if (piece.end > piece.start) pieces.push(piece);
  };
  for (let at = start; at < end; at++) {
    const char = view.text.charAt(at);
    if (OPENERS.includes(char)) depth++;
    else if (CLOSERS.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && EDGE.includes(char) && !isWrap(view, at)) {
      take(at);
      from = at + 1;
    }
  }
  take(end);
  return pieces;
}

/** 区 at a line's end, with the rest of 区发改局 on the next. */
const LONE = /[、，；。：（][\u4e00-\u9fff]$/;
/** A line break in the middle of a name (hard-wrapped text) does not end the name. */
const isWrap = (view: View, at: number) =>
  view.text.charAt(at) === '\n' &&
  /[\u4e00-\u9fff]/.test(view.text.charAt(at - 1)) &&
  (!UNIT.test(view.text.slice(Math.max(0, at - 12), at)) || LONE.test(view.text.slice(Math.max(0, at - 2), at))) &&
  !/等$/.test(view.text.slice(Math.max(0, at - 12), at));

/** 市委 宣传部: a blank within the name of a party office. */
const PARTY = /^[省市县区州旗盟]委$/;
const PARTY_OFFICE =
  /^(?:宣传部|组织部|统战部|政法委|办公室|网信办|编办|改革办|农办|党校|老干部局|社工部|巡察办|外事办|机要局|政研室)/;
/** 各县（市、区）党委、政府, 省有关部门、单位: what follows is said of the same 各 or 有关. */
const GOES_ON: readonly [before: RegExp, after: RegExp][] = [
  [/^各.*(?:党委|党工委)$/, /^(?:人民政府|政府|管委会|办事处)$/],
  [/(?:有关|相关|各[\u4e00-\u9fff]{0,4})(?:部门|单位|机构)$/, /^(?:单位|部门|机构|企业|人民团体)$/],
];
const isOneCollective = (before: string, after: string): boolean =>
  (EACH_PLACE.test(lastName(before)) && BARE_PLACE.test(after.replace(/等$/, ''))) ||
  GOES_ON.some(([left, right]) => left.test(before) && right.test(after));

/** 各区、县级市 is one collective (rule 8); 各镇、各街道 are two. */
function mergeCollectives(view: View, pieces: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const between = last && view.text.slice(last.end, piece.start);
    const isSpaced =
      between?.trim() === '' &&
      PARTY.test(view.text.slice(last?.start, last?.end)) &&
      PARTY_OFFICE.test(view.text.slice(piece.start, piece.end));
    if (last && isSpaced) last.end = piece.end;
    else if (
      last &&
      /^[\s、]*、[\s、]*$/.test(between ?? '') &&
      isOneCollective(view.text.slice(last.start, last.end), view.text.slice(piece.start, piece.end))
    ) {
      last.end = piece.end;
    } else merged.push({ ...piece });
  }
  return merged;
}
const lastName = (words: string): string => {
  const parts = words
    .split('、')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const each = parts.findLastIndex((part) => part.includes('各'));
  const from = parts.slice(Math.max(0, each)).map((part) => part.replace(/^.*各/, '各'));
  const tail = from.slice(1).every((part) => new RegExp(`^${PLACE}(?:（[^（）]*）)?$`).test(part));
  return tail ? (from[0] ?? '') : '';
};

function readPiece(view: View, piece: Span): { units: ListedUnit[]; open: boolean } {
  const words = view.text.slice(piece.start, piece.end);
  if (words.length > 200) return { units: [], open: false };
  const within = OPEN_WITHIN.exec(words);
  if (within && within.index > 0) {
    const left = readPiece(view, { start: piece.start, end: piece.start + within.index });
    const right = readPiece(view, { start: piece.start + within.index + within[0].length, end: piece.end });
    return { units: [...left.units, ...right.units], open: true };
  }
  // 市水利局等（列第一位的为牵头单位，下同）: the note is about the list, and 等 closes it.
  const note = NOTE_BEHIND.exec(words);
  if (note && note.index > 0) return readPiece(view, { start: piece.start, end: piece.start + note.index });
  const tail = OPEN_TAIL.exec(words);
  if (tail) {
    const rest = readPiece(view, { start: piece.start, end: piece.start + tail.index });
    return { units: rest.units, open: true };
  }
  const lost = LOST_MARK.exec(words);
  if (lost && looksLikeUnit(words.slice(0, lost.index)) && looksLikeUnit(words.slice(lost.index))) {
    const cut = piece.start + lost.index;
    const a = readPiece(view, { start: piece.start, end: cut });
    const b = readPiece(view, { start: cut, end: piece.end });
    return { units: [...a.units, ...b.units], open: a.open || b.open };
  }
  for (const found of words.matchAll(ALSO)) {
    const left = words.slice(0, found.index);
    const right = words.slice(found.index + found[0].length);
    if (balanced(left) && standsAlone(left, right, found[0])) {
      const cut = piece.start + found.index;
      const a = readPiece(view, { start: piece.start, end: cut });
      const b = readPiece(view, { start: cut + found[0].length, end: piece.end });
      return { units: [...a.units, ...b.units], open: a.open || b.open };
    }
  }
  return { units: [markedUnit(view, piece)], open: false };
}

const balanced = (words: string) => words.split('（').length === words.split('）').length;

const standsAlone = (left: string, right: string, joint: string): boolean => {
  if (right === '' || left === '') return false;
  if (joint === '以及') return !BARE_NOUN.test(right) || /^(?:有关|相关)/.test(right);
  if (!looksLikeUnit(left) || !looksLikeUnit(right)) return false;
  if (/^(?:单位|部门|机构|企业|组织)$/.test(right)) return false;
  // 各区和县 is one collective; 党委和政府 too.
  return !(EACH_PLACE.test(lastName(left)) && BARE_PLACE.test(right)) && !/^各?[^、]{0,4}党委$/.test(left);
};

/** 带*的为牵头单位: a star behind a name means what the document says it means; by itself, nothing. */
const STAR = /[*★☆▲△]+$/;
const STAR_LEADS = /[*★☆▲△][^。\n]{0,12}(?:为|是)(?:牵头|主办)/;
const NOTE_BEHIND = /（[^（）]{0,40}(?:下同|列第|列(?:在|于)|排(?:在|名)|为牵头|汇总单位)[^（）]{0,40}）$/;

/** 财政局（牵头）、… marks the lead inside the list. */
function markedUnit(view: View, piece: Span): ListedUnit {
  const printed = view.text.slice(piece.start, piece.end);
  const words = printed;
  const star = STAR.exec(words)?.[0].length ?? 0;
  const mark = /[（〔[【](?:总?牵头|主办|牵头单位|牵头部门|牵头负责|主责|主责单位)[）〕\]】]$/.exec(words);
  const person = /[（〔][\u4e00-\u9fff]某{1,3}(?:同志)?[）〕]$/.exec(words)?.[0].length ?? 0;
  const lead = /^[-—·•●]+|^由(?=[\u4e00-\u9fff]{2})|^(?:以|其中|请|和|及)(?=[\u4e00-\u9fff]{3})/.exec(words);
  const skip = lead && (!/^[以其请和及]/.test(lead[0]) || !looksLikeUnit(words.slice(0, 3))) ? lead[0].length : 0;
  return {
    start: piece.start + skip,
    end: piece.start + words.length - (mark?.[0].length ?? (star || person)),
    marked: mark !== null || (star > 0 && starsLead(view)),
  };
}

/** Asked once for a text: a note on stars may stand anywhere in it. */
const starNotes = new WeakMap<View, boolean>();
function starsLead(view: View): boolean {
  const known = starNotes.get(view) ?? STAR_LEADS.test(view.text);
  starNotes.set(view, known);
  return known;
}

/** The name of a unit as it is to be looked up: as printed, noise and line breaks dropped. Law: rule for units 9. */
export const unitName = (view: View, { start, end }: Span): string =>
  printedWords(view, start, end)
    .replace(/[\s\u3000]+/g, '')
    .replace(/^[·•*]+|[·•*]+$/g, '');
