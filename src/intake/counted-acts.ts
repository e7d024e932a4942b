import type { Candidate } from './target-words.ts';

/** What may stand before a counted thing without being told to do anything with it: prepositions, places, kinds of body. */
const NO_ACT =
  /(?:对|在|从|以|按|于|由|将|把|等|的|共|这|那|每|各|第|前|约|和|与|及|或|至|到|区|县|市|镇|乡|村|省|州|国|街道|社区|企业|行业|部门|单位|领域|流域|沿线|范围|方面|以及|期间|时间|人员|群众|重点|作为|成为|属于|辖|下设|包括|包含|涉及|涵盖|围绕|聚焦|依托|选择|选取|分|分成|分为|划分|不足|规模|地区|平台|系统|中心|机构|项目|产业|工程|园区|基地|市场|学校|医院|其中|另外|上述|以下|此外|相关|有关|主要|现有|原有|具有|拥有|存在|发现|收到|受理|试点|类|级|型|内|外|上|下|中|间|日|月|年|时|后|人|户|家|个|只|仅|不|未|无|非|是|有|为|含|即|如|占|比|据|经|因|超|距|离|满|差|缺|余|多|少|高|低|大|小|新)$/;
/** Words of a plan's own order, and kinds of things that are never brought about by the number. */
const NO_THING =
  /^(?:以上|以下|以内|左右)?(?:方面|领域|环节|部分|层面|维度|原则|步骤|阶段|大类|类别|要求|条件|标准|重点|关键|指标|部门|单位|月|工作日|小时|问题|字|季度|年度|层次|层级|等级|档次|台阶|百分点|附件|专章|参考)/;
const ADVERB =
  /^(?:[、，\s]|重点|着力|加快|全年|年内|继续|再|并|每年|新(?!建|增|设|改|开|认|建成)|全面|累计|集中|统筹|优先|率先|先后|逐步|力争|争取|确保|努力|计划|积极|大力|切实|扎实|进一步|今年|年度|同时|另|还|要|将|须|至少|应|推动|推进|促进|鼓励|引导|支持|帮助|组织|动员)+/;
const HELPED = /推动|引导|支持|帮助|组织|动员|鼓励|促进/;
/** 选拔100名正职, 引导200家企业: an act on a number of things, whatever the verb. */
const ACT_ON = /^[\u4e00-\u9fff]{2,6}$/;
/** 为2000名就业困难人员提供岗位, 对300户家庭进行改造: whom the act is for. */
const FOR_WHOM =
  /^(?:[、，\s]|并|再|全年|年内|继续|免费)*(?:为|对|给|向|面向|帮助|帮扶|资助|救助)(?:全[市区县省州镇])?(?:不少于|至少|超过)?$/;
const DONE_FOR =
  /提供|开展|实施|进行|发放|完成|建设|建立|建成|改造|接种|筛查|体检|查体|义诊|配备|安装|解决|落实|办理|加装|培训|送|整治|提升|救助|资助|服务|评残|评估|治理|修缮|代缴|购买|检测|检查|监测|排查|就业|发/;
const THING =
  /^(?:个|家|所|座|户|套|间|栋|幢|宗|名|位|人|例|项|台|辆|艘|架|处|条|件|场|份|株|棵|头|只|羽|对|种|批|支|门|部|篇|款|枚|口|眼|片|块|根|盏|张|村|镇|乡|店|班|队|箱|组|期|册|本|首|幅|团|人次|户次|家次|车次|班次|场次|批次|床|床位|台套|台次|件次|公里|千米|亩|平方米|平方公里|公顷|吨|列|趟|航线|笔|单|项次|户籍)$/;

/** 对全市120家企业开展排查 names how many there are; 对300户家庭进行改造 how many it will be. */
const isDoneFor = (upTo: string, after: string): boolean =>
  (/对/.test(upTo) ? !/全/.test(upTo) && CHANGED.test(after) : DONE_FOR.test(after)) &&
  !/以上的|以下的|符合|不足|给予.*元/.test(after);
const CHANGED = /改造|改建|改扩建|修缮|修复|治理|整治|提升|接种|筛查|体检|培训|救助|资助|帮扶|加固|更新|评估/;

/** A thing's name, and not one that is itself told to act: 8个乡镇要…. */
const NAMES_THING = /^(?![\u4e00-\u9fff]{1,8}(?:要|应|须|必须|均|都)(?!求|急))[\u4e00-\u9fff“]{2}/;

/** Whether a figure goes on counting what the one before it counted: 300名…参训，1000名…研修. */
export const continuesCount = (after: string, unit: string): boolean =>
  THING.test(unit) && NAMES_THING.test(after) && !NO_THING.test(after) && !/^(?:以上|以下)?的|以上的|的$/.test(after);

/**
 * Where the act begins that a figure counts (选拔100名人才, 为2000名老人提供服务, 推动100家企业改造), or null where the words
 * before it tell nobody to act: places, parts, kinds and what merely exists. Law: corpus/SCHEMA.md, rules for indicators.
 */
export function countedAct({ upTo, after, figure }: Candidate): number | null {
  if (!THING.test(figure.unit) || NO_THING.test(after) || /^(?:以上|以下)?的/.test(after)) return null;
  const skipped = ADVERB.exec(upTo)?.[0].length ?? 0;
  if (FOR_WHOM.test(upTo)) return isDoneFor(upTo, after) ? 0 : null;
  if (!NAMES_THING.test(after)) return null;
  const act = upTo.slice(skipped).replace(/(?:不少于|不低于|至少|超过|达到?|约|近)$/, '');
  if (act === '') return HELPED.test(upTo) ? upTo.search(HELPED) : null;
  return ACT_ON.test(act) && !NO_ACT.test(act) ? skipped : null;
}
