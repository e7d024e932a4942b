import { ASSESSMENT_REFUSALS } from './refusal-assessment.ts';
import { CORRECTION_REFUSALS } from './refusal-corrections.ts';
import { DUTY_REFUSALS } from './refusal-duties.ts';
import { FEED_REFUSALS } from './refusal-feed.ts';
import { MEASURE_REFUSALS } from './refusal-measures.ts';
import { PLAN_REFUSALS } from './refusal-plans.ts';
import { REQUEST_REFUSALS } from './refusal-requests.ts';

/**
 * Every reason for which the registry declines a request that was understood. Closed list: the schema's `RefusalCode`,
 * docs/refusal-codes.md and this table are held equal by a law test. `{name}` is filled from the refusal's facts.
 */
export const REFUSALS = {
  ...DUTY_REFUSALS,
  ...FEED_REFUSALS,
  NOT_AUTHORISED: {
    zh: '您的身份（{role}）无权执行此操作；需要以下角色之一：{needed}。',
    en: 'Your role ({role}) may not do this; one of these roles may: {needed}.',
  },
  BAD_INPUT: { zh: '字段 {field} 不正确：{problem}', en: 'Field {field} is not right: {problemEn}' },
  BAD_DATE: {
    zh: '字段 {field} 的“{value}”不是存在的日期；请按 YYYY-MM-DD 填写，例如 2018-12-31。',
    en: 'Field {field}: "{value}" is not a real day; write it as YYYY-MM-DD, for example 2018-12-31.',
  },
  NOT_FOUND: { zh: '没有找到 {field} 所指的 {noun}：{id}。', en: '{field}: there is no {noun} {id}.' },
  UNIT_UNKNOWN: {
    zh: '没有名为“{name}”的单位；请核对名称，或用 registry units 查看全部单位。{hint}',
    en: 'There is no unit named "{name}"; check the name, or list all with `registry units`. {hint}',
  },
  STALE: {
    zh: '这条记录已被他人更改（现为第 {current} 版，您依据的是第 {expected} 版）；请重新读取后再改。',
    en: 'The record has changed (now version {current}, you had version {expected}); read it again and retry.',
  },
  WRONG_STATE: {
    zh: '当前状态 {fromState} 不允许此操作（{deed}）。',
    en: 'The present state {fromState} does not allow this ({deed}).',
  },
  IDEMPOTENCY_KEY_REUSED: {
    zh: '幂等键“{key}”已用于另一项内容不同的操作；请换一个新键。',
    en: 'The idempotency key "{key}" was already used for other input; use a new key.',
  },
  ...PLAN_REFUSALS,
  PLAN_ALREADY_CONFIRMED: {
    zh: '该方案已于 {confirmedOn} 确认。',
    en: 'The plan was already confirmed on {confirmedOn}.',
  },
  FINDINGS_OPEN: {
    zh: '还有 {count} 条须由人判断的问题未说明处理意见；请逐条阅看并在 acknowledgedFindingIds 中列出（命令行：--acknowledge-all），同时写明 reason。',
    en: '{count} findings still need a person; read them, list them in acknowledgedFindingIds (command line: --acknowledge-all) and give a reason.',
  },
  NOT_SPEAKING_FOR_UNIT: {
    zh: '此事须由{unit}的 {needed} 办理；您的令牌不代表该单位或没有该身份。',
    en: 'This is for {unit} to do, by its {needed}; your token does not speak for it, or not in that role.',
  },
  ...REQUEST_REFUSALS,
  ITEM_WITHOUT_LEAD: {
    zh: '督办事项 {number} 没有唯一的牵头单位（牵头的是一组单位或尚未对应的名称）；请先分解到各单位，或更正责任行。',
    en: 'No single unit leads item {number} (a group does, or a name that is not matched); break it into parts or correct the line first.',
  },
  ITEM_SUPERVISED: {
    zh: '该事项已立项督办（{number}，现为 {state}）；办结与撤回须经该督办事项办理。',
    en: 'This obligation is under supervised item {number} (now {state}); it is completed and reopened through the item.',
  },
  DISPUTE_TOO_LATE: {
    zh: '对交办的异议应在 {disputeBy} 前（含当日）提出，今天是 {today}。',
    en: 'An assignment could be disputed until {disputeBy}, that day included; today is {today}.',
  },
  SECOND_VERIFIER_NEEDED: {
    zh: '督办事项 {number} 自申报办结以来尚无另一人核查通过的记录；请先由另一人核查。',
    en: 'Item {number} has not been checked and passed by another person since completion was claimed; have someone else verify it first.',
  },
  REPORT_TOO_EARLY: {
    zh: '{period} 的报告自 {earliestOn} 起可以报送，今天是 {today}。',
    en: 'The report on {period} can be handed in from {earliestOn}; today is {today}.',
  },
  REPORT_INCOMPLETE: {
    zh: '{period} 的报告缺少以下督办事项：{items}；每单位每期只报一次，应覆盖全部应报事项。',
    en: 'The report on {period} leaves out items {items}; one report per unit and period covers all that is wanted.',
  },
  REPORT_NOT_WANTED: {
    zh: '{period} 没有需要报告的事项，无须报送。',
    en: 'Nothing is due from the unit for {period}; no report is wanted.',
  },
  REPORT_ALREADY_SUBMITTED: {
    zh: '{period} 的报告已经报送（现为 {state}）；退回后方可重报，已采纳的由督查人员更正。',
    en: 'The report on {period} is handed in already (now {state}); it can be handed in again when it is returned, and corrected by the office when it is accepted.',
  },
  RATIO_NEEDS_PARTS: {
    zh: '指标“{name}”是比率，须填分子和分母，由系统计算，不得直接填百分数。',
    en: '“{name}” is a ratio: give numerator and denominator, the value is reckoned from them and never typed.',
  },
  NOT_BESIDE_THE_LEAD: {
    zh: '该单位不是督办事项 {number} 所在责任行的其他牵头或协办单位；负责报告的牵头单位直接报送报告。',
    en: 'The unit is no joint lead or supporting unit of item {number}; the lead that reports hands in the report itself.',
  },
  EVIDENCE_TOO_LARGE: {
    zh: '文件超过 {limit} 字节的上限；请压缩图片、拆分文件，或只提供有关部分。',
    en: 'The file exceeds the limit of {limit} bytes; make its pictures smaller, split it, or give only the part that matters.',
  },
  EVIDENCE_EMPTY: {
    zh: '文件是空的。',
    en: 'The file is empty.',
  },
  EVIDENCE_TYPE_NOT_TAKEN: {
    zh: '不接受此类文件（按文件内容判断，与扩展名无关）；接受的类型：{taken}。',
    en: 'Files of this type are not taken, judged by the bytes and not by the name; taken are {taken}.',
  },
  OWN_EVIDENCE: {
    zh: '“{name}”是您自己提交的，须由他人核实。',
    en: '“{name}” was handed in by yourself; someone else must verify it.',
  },
  NOTHING_TO_SAMPLE: {
    zh: '没有符合条件的督办事项可供抽查。',
    en: 'No item meets the conditions; there is nothing to draw from.',
  },
  RULES_NOT_IN_FORCE: {
    zh: '{on} 没有生效的{what}；请先发布适用于该日的版本。',
    en: 'No {whatEn} is in force on {on}; publish a version for that day first.',
  },
  ...MEASURE_REFUSALS,
  CLASSIFIED_CONTENT: {
    zh: '“{place}”带有密级标志“{mark}”；本系统不得登记、处理涉密内容，请按保密规定另行办理。',
    en: '"{place}" bears the mark of secrecy {mark}; classified content may not enter this register, handle it by the rules on secrets.',
  },
  TEMPLATE_NOT_VALID: {
    zh: '文书模板的“{place}”不正确：{problem}',
    en: 'The template is not right at {place}: {problemEn}',
  },
  TEMPLATE_SLOT_UNKNOWN: {
    zh: '文书模板的“{place}”用了没有的填空项 {{slot}}；可用的有：{nearest}。',
    en: 'The template names an unknown slot {{slot}} at {place}; there are: {nearest}.',
  },
  SERIES_NOT_VALID: {
    zh: '文号序列的“{place}”不正确：{problem}',
    en: 'The series of document numbers is not right at {place}: {problemEn}',
  },
  VERSION_EXISTS: {
    zh: '{what} 第 {version} 版已经存在，不能改动；请以新的版本号发布。',
    en: '{what} version {version} is there already and cannot change; publish under a new version number.',
  },
  PAPER_NOT_FOR_SUBJECT: {
    zh: '不能为此事项制作“{kindZh}”；可以制作：{offered}。',
    en: 'No {kindEn} can be made of this; these can: {offered}.',
  },
  PAPER_LETTER_ONLY: {
    zh: '{unit} 不属于政府督查对象（政府督查工作条例第五条），只能以函商请。',
    en: '{unit} is outside government supervision (Decree 733 art. 5); it can only be written to by a letter of consultation.',
  },
  PAPER_NOT_DECIDED: {
    zh: '该措施处于 {state}，尚未经有权机关决定（或已不再有效），其文书不能编号；可以打印代拟稿。',
    en: 'The measure stands at {state}: not decided by who may decide, or no longer in force; its paper cannot have a number yet. A draft can be printed.',
  },
  PAPER_INCOMPLETE: {
    zh: '文书还缺少：{missing}；请补齐后再编号。',
    en: 'The paper still lacks: {missingEn}; give them before it gets its number.',
  },
  PAPER_ALREADY_NUMBERED: {
    zh: '该措施的此类文书已编号为 {docNumber}；如有错误请先作废。',
    en: 'This measure already has a paper of the kind under {docNumber}; make it void first if it is wrong.',
  },
  PAPER_ALREADY_VOID: {
    zh: '{docNumber} 已于 {voidedOn} 作废。',
    en: '{docNumber} was made void on {voidedOn} already.',
  },
  PDF_NOT_AVAILABLE: {
    zh: '生成 PDF 需要 LibreOffice，而本机没有可用的 LibreOffice；请下载 .docx 后用 Word、WPS 另存，或由管理员安装（Debian/Ubuntu：apt install libreoffice）。',
    en: 'PDF needs LibreOffice, which is not available here; take the .docx and save it as PDF in Word or WPS, or have LibreOffice installed (Debian/Ubuntu: apt install libreoffice).',
  },
  PAPERS_TOO_MANY: {
    zh: '筛选结果有 {count} 件，超过一次打包的上限 {limit} 件；请缩小筛选范围，分批下载。',
    en: '{count} papers exceed the {limit} of one archive; narrow the filter and take them in parts.',
  },
  ...ASSESSMENT_REFUSALS,
  TOKEN_ALREADY_REVOKED: { zh: '该令牌已于 {revokedAt} 停用。', en: 'The token was already revoked at {revokedAt}.' },
  LAST_OWNER_TOKEN: {
    zh: '这是最后一个有效的所有者令牌，停用后将无人能管理登记库；请先新建另一个。',
    en: 'This is the last live owner token; create another before revoking it.',
  },
  ...CORRECTION_REFUSALS,
} as const satisfies Record<string, { zh: string; en: string }>;

export type RefusalCode = keyof typeof REFUSALS;
export type RefusalFacts = Record<string, string | number | boolean | null | readonly string[]>;

/** An expected "no": data for the caller, never a fault. `path` names the input field, outermost first. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;
  readonly path: readonly string[];
  constructor(code: RefusalCode, facts: RefusalFacts = {}, path: readonly string[] = []) {
    super(fill(REFUSALS[code].en, facts));
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
    this.path = path;
  }
  /** The sentence for a reader of Chinese. */
  get messageZh(): string {
    return fill(REFUSALS[this.code].zh, this.facts);
  }
}

const fill = (template: string, facts: RefusalFacts): string =>
  template.replace(/\{(\w+)\}/g, (_all, key: string) => {
    const value = facts[key];
    return Array.isArray(value) ? value.join('、') : String(value ?? '').trim();
  });

/** Declines: throws a `Refusal`, which rolls the command back and reaches the caller as a `userError`. */
export function refuse(code: RefusalCode, facts: RefusalFacts = {}, path: readonly string[] = []): never {
  throw new Refusal(code, facts, path);
}
