/**
 * What a role word makes of the units beside it (corpus/SCHEMA.md, rules for units). RESPONSIBLE leads only where nobody is
 * said to lead; GUIDE takes the lead's place; the last four name no units.
 */
export type RoleWord = 'LEAD' | 'RESPONSIBLE' | 'SUPPORT' | 'GUIDE' | 'PERSON' | 'TIME' | 'SCOPE' | 'OTHER';

const PREFIX =
  '(?:总|共同|联合|第一|主要|直接|具体|主|市级|市直|省级|省直|区级|区直|县级|县直|镇级|国家|本章|本节|本项|项目|任务|工作|整改|业务|行业|其他|其它|有关|相关|各|拟|完成|上报|认领)';
const STEM =
  '(?:牵头|义务|领衔|带头|领头|主办|主责|责任|负责|承办|实施|落实|完成|执行|承担|主管|办理|建设|协办|协助|协同|协作|配合|参与|参加|协调|支持|会办|联办|合作|指导|督导|督办|督查|监督|监管|组织|推进|考核|验收|分工)';
const BODY = '(?:单位和部门|部门和单位|单位|部门|单元|处室|科室|机构|股室|科所|地区|主体|机关|成员|方)';
const PERSON = '(?:班子成员|副?[市县区州旗镇乡]长|书记|局长|主任|领导|责任人|负责人|联系人|联络员|联络人|人员|人)';
const TIME =
  '(?:(?:计划|要求|工作|整改|任务|预计|拟|目标)?(?:完成|办结|整改|落实|推进|工作|实施|办理|进度|起止|报送)?(?:时限|期限|时间节点|时间进度|时间|日期|节点|进度)(?:要求|安排|节点)?|完成情况时限)';
const SCOPE = '(?:适用范围|实施范围|试点范围|试点地区|试点区域|实施地区|实施区域|范围)';

/** 责任站所, 牵头学院: bodies that only these words make a label of. */
const LOCAL = '(?:牵头|主责|责任|承办|协办|配合)(?:站办所|站所|村居?|社区|镇街|乡镇|企业|学院|院系|班组|支部|中心)';
const UNIT_LABEL = `(?:${PREFIX}{0,3}${STEM}{1,2}${BODY}?|${LOCAL})`;
const LABEL = new RegExp(
  `^${UNIT_LABEL}(?:(?:及|和|与|、|或)(?:${UNIT_LABEL}|${BODY}|${TIME}|(?:责任|联系|负责|分管)?${PERSON}))?$`,
);
const PERSON_LABEL = new RegExp(
  `^(?:${PREFIX}|${STEM}|分管|包保|包联|包抓|挂帅|挂钩|联系|主管|市|区|县|省|镇|党政|校|局|委|行政|党委|政府){0,4}${PERSON}$`,
);
const TIME_LABEL = new RegExp(`^${TIME}$`);
const SCOPE_LABEL = new RegExp(`^${SCOPE}$`);

/** 认领单位, but not 农业局协办单位, where a name has lost the mark behind it. */
const OTHER_LABEL =
  /^(?![\u4e00-\u9fff]*[局委厅院办会](?:牵头|主办|责任|协办|配合|参与))[\u4e00-\u9fff]{2,6}(?:单位|部门)$/;

/** What the words before a colon (or at the head of a column) make of what follows; null when they are no role label. */
export function roleOfLabel(printed: string): RoleWord | null {
  const word = printed.replace(/（[^）]*）/g, '').replace(/[\s/]/g, '');
  if (word.length < 2 || word.length > 16) return null;
  if (TIME_LABEL.test(word)) return 'TIME';
  if (SCOPE_LABEL.test(word)) return 'SCOPE';
  if (PERSON_LABEL.test(word)) return 'PERSON';
  if (!LABEL.test(word)) return OTHER_LABEL.test(word) ? 'OTHER' : null;
  if (/牵头|主办|领衔|带头|领头|第一责任|主牵/.test(word)) return 'LEAD';
  if (/协办|协助|协同|协作|配合|参与|参加|协调|支持|会办|联办|合作/.test(word)) return 'SUPPORT';
  if (/指导|督导|督办|督查|监督/.test(word)) return 'GUIDE';
  if (/考核|验收|监管/.test(word)) return 'OTHER';
  return 'RESPONSIBLE';
}

/** A label that outside brackets can only open a responsibility line (牵头单位, 责任部门, 协办), not a heading such as 工作落实. */
export const isFirmLabel = (printed: string): boolean =>
  new RegExp(`(?:${BODY}|^${LOCAL})$`).test(printed) || /^(?:总|共同)?(?:牵头|协办|配合|责任|主办|承办)$/.test(printed);

interface Verb {
  role: RoleWord;
  shape: RegExp;
}

const BY_DUTY =
  '(?:(?:按照|按|根据|依据|依|据)(?:各自)?(?:工作|部门)?(?:职责|职能|职权|权限|责任|任务)(?:和|及)?(?:权限)?(?:分工)?(?:要求)?)';
const HOW =
  '(?:各自|属地|分工|分别|共同|具体|组织|依法|切实|认真|结合实际|协调|统筹|联合|(?:推动|狠)?抓好?|做好|主要|各)';
const CARRY = '(?:组织实施|具体实施|抓好落实|贯彻落实|组织落实|落实|实施|推进|办理|完成|执行|承办|承担|推动)';

/** Role words that follow their units, longest reading first. They close the list when they end a part of the phrase. */
const VERBS: readonly Verb[] = [
  {
    role: 'LEAD',
    shape: new RegExp(
      `(?:总|共同|联合|分别|负责|统筹|组织)*牵头(?:负责|卖力|抓总|总抓|组织|督导|督办|协调|指导|主办|责任|推进|${CARRY})*$`,
    ),
  },
  { role: 'LEAD', shape: /(?:主办|领衔|带头|领头|负总责|抓总)(?:负责)?$/ },
  { role: 'LEAD', shape: /(?:为|是)(?:牵头|主办)(?:单位|部门)?$/ },
  { role: 'SUPPORT', shape: /(?:为|是)(?:配合|协办|参与|参加|协同)(?:单位|部门)?$/ },
  { role: 'RESPONSIBLE', shape: /(?:为|是)(?:责任|承办)(?:单位|部门)?$/ },
  {
    role: 'SUPPORT',
    shape: new RegExp(
      `(?:共同|积极|密切|全力|负责|协同|分工|协调|做好|予以|给予|${BY_DUTY})*(?:配合|参与|(?<!政)协办|协助|参加|协同|协作|支持|会办|介入|加入|合营|帮手|帮忙|辅助)(?:工作|配合|参与|做好|负责|${CARRY})*$`,
    ),
  },
  {
    role: 'GUIDE',
    shape:
      /(?:负责|统筹|加强|业务|督促|监督|按职责分工|分别|共同)*指导(?:和|并|、)?(?:督促|监督|协调|推进|支持|落实|服务|实施)*$/,
  },
  { role: 'RESPONSIBLE', shape: new RegExp(`(?:${BY_DUTY}|${HOW})*(?:负责|卖力)(?:${HOW}|${CARRY})*$`) },
  { role: 'RESPONSIBLE', shape: new RegExp(`(?:${BY_DUTY}|${HOW})*${CARRY}$`) },
  { role: 'RESPONSIBLE', shape: new RegExp(`(?:${BY_DUTY})(?:${HOW})*$`) },
  { role: 'RESPONSIBLE', shape: /(?:各负其责|各司其职|分工负责)$/ },
];

/** The role word that ends a stretch of words, with the place where it begins; null when none does. */
export function verbAtEnd(words: string): { role: RoleWord; at: number } | null {
  let best: { role: RoleWord; at: number } | null = null;
  const tail = words.length > 40 ? words.length - 40 : 0;
  const end = words.slice(tail);
  for (const { role, shape } of VERBS) {
    const at = end.search(shape);
    if (at !== -1 && (best === null || at + tail < best.at)) best = { role, at: at + tail };
  }
  return best;
}
