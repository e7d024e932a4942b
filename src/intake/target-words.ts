import { countedAct } from './counted-acts.ts';
import type { FigureWords } from './figure-words.ts';

/** What a clause must do to a number of things for the number to be a target. */
const ACTION =
  /(?:再|新)?(?:新建成?|新增|净增|新改扩?建|改扩建|改建|扩建|续建|建成|建设|建立|建好|减轻|节约|节省|清偿|完成|实施|培育|引进|引育|引入|淘汰|整治|创建|打造|改造|培训|培养|认定|发展|推广|举办|组织|设立|布局|开工|竣工|投入|投资|安排|筹集|争取|实现|发放|救助|治理|修复|栽植|种植|植树|造林|安置|转移|脱贫|减少|压减|关闭|关停|拆除|清理|招聘|招引|招收|选派|选聘|评选|评定|开通|开行|带动|拉动|撬动|增加|增设|配备|配置|购置|更新|铺设|敷设|打通|扶持|储备|供应|筹建|筛查|签约|(?<!力)争创|遴选|征集|投放|发行|消化|盘活|回收|复垦|退出|取缔|搬迁|提升|升级|达到|推进|启动|支持|开展|开发|孵化|转化|授权|拥有|集聚|聚集|吸引|落地|销号|化解|检测|抽检|监测|检查|办理|制定|制修订|修订|发布|形成|推出|选树|资助|帮扶|解决|保障|惠及|覆盖|服务|接待|销售|流转|托管|测土|参训|参加|消减|清淤|疏浚|拓宽|硬化|绿化|亮化|加固|修建|修缮|上线|启用|投用|创成|新开|新设|架设|埋设|补植|抚育|封育|退耕|调减|收储|出让|供地|报批|入库|投产|达产|上市|挂牌|技改|升规|落户|招生|招录|录用|就业|创业|入住|分配|交付|回迁|征收|腾退|拆违|整改|办结|审结|执结|调解|巡查|排查|抽查|检验|抽样|演练|慰问|体检|接种|救治|建档|采集|公开|培树|命名|授牌|表彰|生产|种养|出栏|存栏|养殖|开垦|播种|轮作|休耕|改种|更替|替换|淘换|建|办|种|造|培|引|修)/;

const CLOSE_ACTION = /(?:新建|新增|建成|建设|完成|培育|淘汰|整治|创建|打造|改造|培训|发展|实施|安排|引进|建立|设立)/g;

/** The action at the head of the words before a figure, or null. Words of place may stand before it, no other clause. */
export function leadingVerb(lead: string): { at: number; length: number } | null {
  const found = ACTION.exec(lead);
  if (!found || found.index > 14) return null;
  const before = lead.slice(0, found.index);
  if (/[对将把]$|^对/.test(before) || /的$/.test(before)) return null;
  return { at: found.index, length: found[0].length };
}

const PAST =
  /^上年(?:完成|建成|实现)|已(?:经)?(?:达到?|完成|建成|实现|累计|有|超过|培育|培训|发放|投入|签约|落实)|已(?:经)?(?!稳|硬|绿|开发)[\u4e00-\u9fff]{2,8}(?<!达|到|率)\d|截至|截止|目前|现有|现已|累计已|前[一二三四五六七八九十两\d]{1,2}个?月|近[三五两\d]年|居全[国省市]|排名|位居|去年|上年同期/;
const BENEFIT =
  /补贴|补助|奖励|返还|报销|贴息|罚款|处以|优惠|上浮|下浮|减按|税率|利率|保险金|首付|资助标准|奖补|奖金|收费|租金|保证金|工资|津贴|贷款额度|授信额度|最高.{0,4}额|减免|免收|缴纳|补偿|给予|资金支持/;
const ELIGIBLE =
  /符合|具备|年满|周岁|参保(?!率|人数|覆盖|总|扩面|\d)|缴费|劳动合同|有效期|资质(?!内)|注册资本|视为|认定为[^，]{0,6}的|满足|条件|凡|持有|人数达到[^，]*的|毕业(?!生)|学历|工龄|从业(?!人员(?:总?数)?[达突超增])|拘留|违反|情形|逾期|超过[^，]{0,8}的/;
const RATE_TARGET = /(?:率|比例|占比|比重|覆盖面)[^，。]{0,4}(?:达|提|不低|不少|稳定|保持|控制|为|[\d])/;

/** What a sentence opened with holds for all its halves: 截至目前，…. */
export const tellsOfThePast = (opening: string): boolean =>
  /(?:截至|截止|目前|近年来|过去[一两三五]年|以来，|去年[^，]{0,8}，|(?<![于比较同超])上年[^，]{0,8}，)/.test(
    opening,
  ) && !/确保|力争|争取|要/.test(opening);

/** 新增参保大学生5400人, 开展补贴培训1万人次: an act that is counted, whatever benefit its name holds. */
const COUNTED_ACT =
  /^(?:再|全[年市区县省]|年内)*(?:新增|净增|新建|新改扩?建|完成|实现|开展|组织|培训|建设|举办|培育|改造)[^，]*\d[\d.,]*万?余?(?:名|人|人次|户|家|个|场|场次|次|所|座|处|套)(?:以上|左右)?[\u4e00-\u9fff]{0,12}$/;
/** 为3.2万名60周岁以上老人接种: an act for a number of people, not a rule for whom it fits. */
const COUNTED_FOR =
  /^(?:再|全年|年内|免费)*(?:为|对)[^，\d]{0,8}\d[\d.,]*[万千]?余?(?:名|人|户|位|例)(?!以[上下])[^，]{4,}$/;
/** 对…的项目，给予…: a rule for whom it fits, with amounts and limits, and no target. */
const GRANT_RULE =
  /^[\s\d.、]*对(?!口|接)[^，。；]*(?:的|以上)[^，。；]{0,16}[，。；].*(?:给予|奖励|补助|补贴|资助|享受|不超过|最高)/s;

/** Whether a whole sentence states who gets what on which condition. */
export const isGrantRule = (sentence: string): boolean => GRANT_RULE.test(sentence);

/** A year at the head of a sentence that set no time for it lies behind, unless it is the plan's own or a later one. */
export const opensWithPastYear = (words: string, year: number | null): boolean => {
  const named = /^((?:19|20)\d\d)年/.exec(words)?.[1];
  return named !== undefined && (year === null || Number(named) < year);
};

/** Sentences in which no figure is a target, whatever it is. */
export function isUnfitSentence(words: string, hasTime: boolean, year: number | null): boolean {
  const end = words.trimEnd();
  // …25%并与其签订劳动合同的， opens a condition.
  if (/的[”）]?$/.test(end)) return true;
  // A year that set no time lies behind.
  if (PAST.test(words) || opensWithPastYear(words, year)) return true;
  // 一季度投资同比下降… reports; 全年收入同比增长… demands.
  if (/同比|环比/.test(words) && !hasTime && /[一二三四1-4]季度|\d月|上半年|累计/.test(words)) return true;
  if (RATE_TARGET.test(words) || COUNTED_ACT.test(words)) return false;
  if (COUNTED_FOR.test(words) && !/元/.test(words)) return false;
  return BENEFIT.test(words) || ELIGIBLE.test(words);
}

export interface Candidate {
  /** The words between the previous target and the figure, without the word that links them. */
  lead: string;
  after: string;
  figure: FigureWords;
  sentence: string;
  /** A target stands before it in the same half-sentence. */
  follows: boolean;
  /** `lead` with the linking word. */
  upTo: string;
  /** All that follows in the half-sentence, over the next figure. */
  rest: string;
}

const isPercent = (unit: string): boolean => /^[%‰]$|百分[点點]/.test(unit);
const MEASURED =
  /(?:率|比例|比重|占比|度|面|量|数|值|额|收入|规模|面积|投资|产值|水平|人口|人数|总数|里程|能力|浓度|强度|长度|容量|次数|时间|力|积|支出|增幅|增速|指数|得分|床位|户数|覆盖)$/;

/** 20个村完成改造, 3个县申请摘帽: the counted things come to something. */
const REACHES_STATE =
  /(?:改造|建设|整治|治理|修复|升级|维修|培训|提升|摘帽|脱贫|退出|达标|验收|开工|复工|竣工|完工|投产|达产|投用|投入使用|落地|上市|入库|上线|建成|创建|获批|挂牌|搬迁|关停|通车|通水|通气|打通|贯通|消除|清零|销号|办结|整改到位|落实到位|拆除|取缔|交付|启用|运行|收官|完成)$/;
/** 5家企业完成股改: so many of them do it. */
const DOES = /^(?:以上)?[\u4e00-\u9fff“”]{1,8}?(?:完成|实现|通过|启动|达到)[\u4e00-\u9fff“”]{2,12}$/;
const REACHES_UP = /(?:达到?|(?:扩大|增加|增长|提高|发展)[到至]|增至)\s*$/;
const COUNTED =
  /^[、（\s]*(?:其中)?(?!全[市区县省镇]|对|为|在|按|以|由|从|每(?![万千百])|共|现|原|含|涉及|包括|覆盖|总投资)[\u4e00-\u9fff“”]{3,16}$/;
/** 在三个县, 对五家企业: where or on whom, not how many; 对接 and 一对一 are other words. */
const SETS_SCENE = /(?:(?<!一)对(?!接|口|外|标|账|话|比|位|子)|在(?!建|岗|线|校|册|读|营)|围绕|选择|选取)[^，]{0,6}$/;
/** What a thing is like, how much it can take, whom it concerns. */
const DESCRIBES =
  /建筑面积|占地|用地|全长|总长|长度|宽度|总投资|日(?:处理|供|产)|年(?:处理|产|供)(?!值|量)|装机|设计|涉及|共有|辖|现状|原有|[对的等共约每第前]$|全[市区县省镇]$/;
/** 建成日处理5万吨污水处理厂1座: the figure describes the thing that the next one counts. */
const CAPACITY =
  /(?:日|年)(?:均)?(?:处理|供水|供气|供|产值|产|营收|营业收入|销售收入|主营业务收入|发电)(?:能力|量)?(?:超过?|达到?|突破)?\s*$|总投资(?:超过?|达到?)?\s*$/;

/** 由60%提高到80%: what it was before. */
const isBase = (upTo: string, after: string): boolean =>
  /(?:从|由)[^、，]{0,24}$/.test(upTo) &&
  /^(?:左右|以上)?[^、，]{0,6}(?:提高|提升|增加|增长|扩大|上升|降|下降|降低|减少|压缩|缩短|压减|调整|放宽|延长|缩减|上调|下调)[到至为]/.test(
    after,
  );

/** 总投资3.2亿元、占地150亩的物流园: figures in a row that only describe. */
const isDescription = (upTo: string, after: string): boolean =>
  /(?:投资|占地|面积|规模|总长|全长|长|宽|日处理|年产|产能|容量|库容)(?:约|近|超过?|达到?)?\s*$/.test(upTo) &&
  /^(?:以上|左右)?、[^，]{0,24}的[\u4e00-\u9fff“]{2,}/.test(after);

/** Whether a figure in its half-sentence is a target that the work must reach. */
export function isTarget(candidate: Candidate): boolean {
  const { lead, after, figure, sentence, follows, upTo, rest } = candidate;
  const name = lead.replace(/[、，\s]/g, '');
  if (/(?:[第每约]|(?<![底年月日末旬])前)$/.test(name) && !figure.bounded) return false;
  if (figure.bounded && /(?:消除|杜绝)$/.test(upTo)) return false;
  if (isBase(upTo, after) || isDescription(upTo, rest)) return false;
  if (/^(?:月|工作日|自然日|小时|年|季度|学期|星期|周岁|岁|分钟|天)/.test(after)) return false;
  if (/^（?不含|^（[^）]{0,10}）的/.test(after)) return false;
  if (CAPACITY.test(upTo) && /^(?:以上|的)?[\u4e00-\u9fff]{2,}/.test(after)) return false;
  if (countedAct(candidate) !== null) return true;
  if (isPercent(figure.unit)) return isPercentTarget(name, rest, figure, upTo);
  if (/^的(?!.{0,12}(?:建设|改造|任务|目标|培训|治理))/.test(after)) return false;
  const verb = leadingVerb(upTo);
  const closes = /^\s*(?:[、和及与）]|$)/.test(rest) && COUNTED.test(lead) && !DESCRIBES.test(lead);
  if (figure.unit === '天') return /天数?$|时间$/.test(name) && (figure.linked || figure.bounded);
  if (/元$/.test(figure.unit))
    return (
      !QUALIFIES.test(after) &&
      !/^对/.test(lead) &&
      (isMoneyTarget(lead, figure, verb !== null || (follows && /^[、和及]/.test(lead))) ||
        (closes && MONEY.test(lead) && !RULED_LINE.test(lead)))
    );
  if (figure.unit === '次') return !/每|各/.test(sentence) && (figure.bounded || figure.linked || verb !== null);
  if (figure.unit === '倍') return figure.linked && name.length > 1;
  if (/^(?:指标|方面|领域|环节|大类|关键|部门|单位)/.test(after)) return false;
  if (
    /(?:对|在|从|全[市区县省]|以|按|于|由|将|把|围绕|聚焦|依托|选择|选取|涉及|包括|等|的|共|这|那)$/.test(name) &&
    !/(?:达到|新增|建成|完成|新建)/.test(lead)
  )
    return false;
  if (/^[、和及\s]*$/.test(lead) && (REACHES_STATE.test(rest) || DOES.test(rest))) return true;
  if (/^[、\s]*建筑面积$/.test(lead)) return false;
  if (verb !== null) return !SETS_SCENE.test(lead.slice(verb.at));
  if (follows && /^(?:[、和及]|（?其中)/.test(lead.trimStart())) return name.length > 1 || after.length > 1;
  if (name.length > 1 && REACHES_UP.test(upTo)) return true;
  // 加装电梯300部, 水产品产量5万吨: a clause states duties, so a counted thing that closes the half-sentence is one.
  if (closes) return true;
  return (
    (figure.bounded || figure.linked) &&
    name.length > 1 &&
    (MEASURED.test(name) || figure.comparator !== 'EQUAL' || CLOSE_ACTION.test(name))
  );
}

function isPercentTarget(name: string, after: string, figure: FigureWords, upTo: string): boolean {
  // 完成60%的养殖场搬迁, 完成改革任务的70%以上
  if (/(?:^|[、，])(?:完成|实现|推动|确保)$/.test(upTo) && /^(?:以上)?的?[\u4e00-\u9fff（）]{4,}[^的]$/.test(after))
    return true;
  if (/(?:完成|实现|落实)[\u4e00-\u9fff]{2,16}(?:任务|目标|总量|计划|总数|投资|工程量|清单)的$/.test(name)) return true;
  if (/^的/.test(after) && !/^的(?:增长|下降|目标|任务|水平|增速)/.test(after)) return false;
  // 压减公用经费10%
  if (
    /^(?:压减|压缩|压降|降低|减少|削减|节约|提高|提升|增加)[\u4e00-\u9fff“”]{2,12}$/.test(name) &&
    /^\s*(?:[、和及）]|$)/.test(after)
  )
    return true;
  // 完成问题整改100%
  if (
    /^(?:(?:19|20)\d\d年度?)?(?:完成|实现|达到)[\u4e00-\u9fff“”]{2,14}$/.test(name) &&
    /^(?:以上)?\s*(?:[、和及）]|$)/.test(after)
  )
    return true;
  // 100%建立台账: all of them do it, whatever it is.
  if (figure.value === 100 && name.length > 1 && /^(?!的|以)[\u4e00-\u9fff]{2,}/.test(after)) return true;
  // 2019年底前完成80%: of what the sentences before it are about.
  if (
    name === '' &&
    /^\s*(?:分别|全部|力争|确保)?(?:完成|建成|达到|实现)\s*$/.test(upTo) &&
    /^(?:以上)?\s*(?:[、和及）]|$)/.test(after)
  )
    return true;
  if (name !== '' && /^(?:达标|覆盖|合格|完成|到位|落实|整改|建成|开通|接入|入户|签约|上岗|持证)/.test(after))
    return true;
  if (/占[^，]{2,24}的$/.test(name)) return figure.bounded || figure.linked;
  if (figure.bounded && /率拟?按$/.test(name)) return true;
  if (name === '' || /(?:的|按|以|由|按照|交纳|其|中|之)$/.test(name))
    return figure.linked && /增长|下降|提高|降低/.test(after) && name !== '';
  if (/^(?:增长|下降|增幅|提升)/.test(after)) return true;
  return figure.linked || figure.bounded || MEASURED.test(name) || figure.comparator !== 'EQUAL';
}

const MONEY =
  /投资|产值|收入|销售|营收|交易|总额|规模|生产总值|GDP|资金|融资|贷款|出口|税收|增加值|营业额|零售额|成交额|债券|基金|支出|价值|采购|消费|余额|引资|外资|内资|争取|安排|筹集|投入|到位|减负|负担|成本|欠款|账款|消费券|退税|减税|税费|利润|利税|保费|存款|资产|外贸|进口|授信|损失|产出|合同|订单/i;
/** Lines that a rule draws: 起征点, 补助标准, 限额. */
const RULED_LINE = /起征点|标准|限额|上限|(?<!债券|资金|信贷|债)额度|门槛|封顶|起付|底薪|月薪|保障线|档次/;
const MONEY_NAME = /(?:投资|产值|收入|总额|规模|税收|资金|外资|内资|销售额|营业额|零售额|成交额|余额|价值)$/;
const QUALIFIES = /^(?:以上|以下)?的|^(?:以上|以下)?(?:企业|项目|园区|集群|产业|工程|贷款项目)/;
const isMoneyTarget = (lead: string, figure: FigureWords, acts: boolean): boolean =>
  (MONEY.test(lead) || (acts && /^[、和及]/.test(lead))) &&
  !RULED_LINE.test(lead) &&
  (figure.linked || figure.bounded || acts || MONEY_NAME.test(lead)) &&
  !/(?:每[人户亩年月]|人均补|一次性|最高|每)/.test(lead);

const RESULT =
  /达到?|实现|完成|得到|建成|建立|通过|具备|开展|纳入|使用|配备|覆盖|落实|普及|接入|创建|实行|推行|有(?!关)|符合|配有|接受|掌握|参加|参与|通(?!过|知)|用上|喝上/;

/** 90%以上的村庄生活垃圾得到治理: a share of something must come to something. Null where it only describes. */
export function shareOf(
  lead: string,
  after: string,
  figure: FigureWords,
): { name: string; start: number; end: number } | null {
  const plain = after.replace(/[\s“”]/g, '');
  const share = figure.bounded ? /^的?[\u4e00-\u9fff]{4,}/ : /^的[\u4e00-\u9fff]{4,}/;
  if (!isPercent(figure.unit) || !share.test(plain)) return null;
  if (lead.replace(/[\s、]/g, '').length > 8 || /按|返还|对|占/.test(lead)) return null;
  const rest = after.trim().replace(/^的/, '');
  return RESULT.test(rest) && !/的$/.test(rest) ? { name: rest, start: 0, end: 0 } : null;
}
