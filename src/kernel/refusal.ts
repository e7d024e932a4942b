/**
 * Every reason for which the registry declines a request that was understood. Closed list: the schema's `RefusalCode`,
 * docs/refusal-codes.md and this table are held equal by a law test. `{name}` is filled from the refusal's facts.
 */
export const REFUSALS = {
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
  DOCUMENT_EMPTY: { zh: '文件没有文字内容。', en: 'The document holds no text.' },
  DOCUMENT_TOO_LARGE: {
    zh: '文件过大（{bytes} 字节，上限 {limit} 字节）；工作方案通常不足 1 MB，请核对是否选错文件。',
    en: 'The document is too large ({bytes} bytes; the limit is {limit}); a work plan is usually under 1 MB, check the file.',
  },
  DOCUMENT_NOT_TEXT: {
    zh: '文件不是文本（{reason}）；请提供 UTF-8、UTF-16 或 GB18030 编码的文本文件。',
    en: 'The document is not text ({reason}); give a text file in UTF-8, UTF-16 or GB18030.',
  },
  DOCUMENT_SCANNED: {
    zh: '文件没有可读的文字（{reason}）；请先做文字识别（OCR），或提供 Word 等可编辑的原文件。',
    en: 'The document holds no readable text ({reasonEn}); run text recognition (OCR) on it, or give the original Word file.',
  },
  DOCUMENT_DAMAGED: {
    zh: '文件已损坏或不完整，无法按 {format} 读取（{reason}）；请重新下载，或用办公软件打开后另存再试。',
    en: 'The file is damaged or incomplete and cannot be read as {format} ({reason}); download it again, or open it in an office program and save it anew.',
  },
  DOCUMENT_ENCRYPTED: {
    zh: '文件设有打开密码（{format}）；请去除密码另存后再试。',
    en: 'The file is protected by a password ({format}); save it without the password and try again.',
  },
  DOCUMENT_TOO_COMPLEX: {
    zh: '文件过于复杂，已停止读取（{reason}）；请用办公软件打开后另存，或只提供任务部分。',
    en: 'The document is too complex and reading was stopped ({reasonEn}); save it anew in an office program, or give only the part with the tasks.',
  },
  FORMAT_NOT_SUPPORTED: {
    zh: '不能读取 {format} 文件；{advice}',
    en: '{format} files cannot be read; {adviceEn}',
  },
  CONVERTER_MISSING: {
    zh: '读取 {format} 文件需要 LibreOffice，而本机没有可用的 LibreOffice；请安装（Debian/Ubuntu：apt install libreoffice；Windows、macOS：https://www.libreoffice.org），或用 Word、WPS 另存为 .docx 或 .xlsx。',
    en: 'Reading {format} files needs LibreOffice, which is not available here; install it (Debian/Ubuntu: apt install libreoffice; Windows, macOS: https://www.libreoffice.org), or save the file as .docx or .xlsx in Word or WPS.',
  },
  PLAN_WITHOUT_CLAUSES: {
    zh: '没有找到任何责任行（如“（牵头单位：…，协办单位：…）”）；请核对是否为工作方案正文。',
    en: 'No responsibility line (such as “（牵头单位：…，协办单位：…）”) was found; check that this is the body of a work plan.',
  },
  PLAN_WITHOUT_YEAR: {
    zh: '文中没有成文日期，无法判断不写年份的期限；请用 year 给出年份。',
    en: 'The text states no date of issue, so dates without a year cannot be read; give `year`.',
  },
  PLAN_ALREADY_IMPORTED: {
    zh: '同一文本已导入为 {planId}（{title}）；未作任何改动。',
    en: 'This very text is already imported as {planId} ({title}); nothing was changed.',
  },
  PREVIEW_OUTDATED: {
    zh: '预览之后情况有变：{moved}；未作任何改动，请重新预览后再导入。',
    en: 'Since the preview this has changed: {movedEn}; nothing was changed. Preview again, then import.',
  },
  EDITION_NOT_LATER: {
    zh: '该文本成文于 {issuedOn}，早于登记中的版本（{heldIssuedOn}）；修订文本须不早于原版本。',
    en: 'This text was issued on {issuedOn}, before the edition on record ({heldIssuedOn}); an amended text cannot be earlier.',
  },
  PAIRING_DOUBTFUL: {
    zh: '有 {count} 条的新旧对应拿不准（{paths}）；请在 pairings 中逐条说明是哪一条，或注明为新增、删去。',
    en: '{count} pairings of old and new clauses are in doubt ({paths}); say in pairings which is which, or that one is new or dropped.',
  },
  PLAN_ALREADY_CONFIRMED: {
    zh: '该方案已于 {confirmedOn} 确认。',
    en: 'The plan was already confirmed on {confirmedOn}.',
  },
  FINDINGS_OPEN: {
    zh: '还有 {count} 条须由人判断的问题未说明处理意见；请逐条阅看并在 acknowledgedFindingIds 中列出，同时写明 reason。',
    en: '{count} findings still need a person; read them, list them in acknowledgedFindingIds and give a reason.',
  },
  ALREADY_DIVIDED: {
    zh: '事项 {obligationId} 已分解；如需调整，请增加或撤回其中的分解事项，或先撤回整个分解。',
    en: 'Obligation {obligationId} is divided already; add or withdraw parts, or take the division back first.',
  },
  PART_AFTER_WHOLE: {
    zh: '{unit} 的分解期限 {dueOn} 晚于整体期限 {wholeDueOn}；确需如此请写明 lateReason。',
    en: "The part of {unit} is due on {dueOn}, later than the whole's {wholeDueOn}; give a lateReason if that is meant.",
  },
  PARTS_OPEN: {
    zh: '尚有 {count}/{total} 个分解事项未办结，不能直接认定整体办结；确需认定请写明 despiteOpenParts。',
    en: '{count} of {total} parts are still open, so the whole is not accepted; give despiteOpenParts with the reason if it must be.',
  },
  NO_GROUP_ANSWERS: {
    zh: '事项 {obligationId} 没有由单位组（如各镇街）负责，无法按成员分解；请逐个列出单位。',
    en: 'No group answers for obligation {obligationId}; name the units of its parts one by one.',
  },
  TERM_NOT_LATER: {
    zh: '{endsOn} 不晚于方案现有期限 {current}；延长期限只能向后，已有事项不作改动。',
    en: '{endsOn} is not later than the present end of the term, {current}; a term is only carried on, existing duties stay.',
  },
  OBLIGATION_ALREADY_COMPLETED: {
    zh: '该事项已于 {completedOn} 办结；如需更正请先撤销原记录。',
    en: 'This obligation was already completed on {completedOn}; withdraw that record first to correct it.',
  },
  COMPLETION_IN_FUTURE: {
    zh: '办结日期 {completedOn} 晚于今天（{today}）。',
    en: 'The completion day {completedOn} is later than today ({today}).',
  },
  COMPLETION_BEFORE_ISSUE: {
    zh: '办结日期 {completedOn} 早于方案印发日期（{issuedOn}）。',
    en: 'The completion day {completedOn} is before the plan was issued ({issuedOn}).',
  },
  NOT_SPEAKING_FOR_UNIT: {
    zh: '此事须由{unit}的 {needed} 办理；您的令牌不代表该单位或没有该身份。',
    en: 'This is for {unit} to do, by its {needed}; your token does not speak for it, or not in that role.',
  },
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
  TOKEN_ALREADY_REVOKED: { zh: '该令牌已于 {revokedAt} 停用。', en: 'The token was already revoked at {revokedAt}.' },
  LAST_OWNER_TOKEN: {
    zh: '这是最后一个有效的所有者令牌，停用后将无人能管理登记库；请先新建另一个。',
    en: 'This is the last live owner token; create another before revoking it.',
  },
  CLAUSES_NOT_NEIGHBOURS: {
    zh: '只能合并同一方案中相邻的两个条款；{path} 与 {otherPath} 不相邻。',
    en: 'Only two neighbouring clauses of one plan can be merged; {path} and {otherPath} are not.',
  },
  WORDS_OUTSIDE_CLAUSE: {
    zh: '{field} 所引原文 [{start}, {end}) 不在条款 {path} 的文字之内。',
    en: '{field}: the words [{start}, {end}) do not lie within the text of clause {path}.',
  },
  NOTHING_TO_CORRECT: {
    zh: '所填内容与登记内容相同，没有需要更正之处。',
    en: 'What was given equals what is on record; there is nothing to correct.',
  },
  NAME_NOT_OPEN: {
    zh: '该方案没有尚未对应单位的名称“{name}”。',
    en: 'The plan has no name "{name}" that is still matched to nobody.',
  },
  SUCCESSION_SHAPE: {
    zh: '{kind} 需要{needed}，所填为 {from} 个原单位、{to} 个承接单位。',
    en: '{kind} needs {neededEn}; given are {from} former units and {to} successors.',
  },
  SUCCESSION_CYCLE: {
    zh: '按此记录，{unit} 的职责将经若干次划转又回到自身，无法确定由谁负责；请核对单位和生效日期。',
    en: 'By this record the duties of {unit} would come back to itself, and nobody could be named; check units and days.',
  },
  UNIT_ENDED: {
    zh: '{unit} 的职责已由另一件沿革（{successionId}）全部转出，自 {endedOn} 后不再存在；请先更正那一件。',
    en: '{unit} gave all its duties away by {successionId} and ended on {endedOn}; correct that act first.',
  },
  SUCCESSION_UNCONFIRMED: {
    zh: '该沿革尚未生效（须有生效日期、依据文件和确定的承接单位）；职责未实际转移前仍由原单位承担。请先确认。',
    en: 'The act is not in effect: it needs a day, a document and settled successors. Until then the original unit carries the duties; confirm it first.',
  },
  CLAUSE_NOT_CONCERNED: {
    zh: '条款 {path} 的责任行没有列 {unit}（含其前身），不需要就此沿革作出决定。',
    en: 'The responsibility line of clause {path} does not name {unit} or its predecessors; there is nothing to decide by this act.',
  },
  FINDING_SETTLED: {
    zh: '该提示已于 {settledOn} 处理，不需要豁免。',
    en: 'The finding was settled on {settledOn}; it needs no waiver.',
  },
  CLAUSE_ALREADY_CONFIRMED: {
    zh: '该条款已于 {confirmedOn} 确认。',
    en: 'The clause was already confirmed on {confirmedOn}.',
  },
  CLAUSE_MERGED: {
    zh: '该条款已并入 {intoId}；请对合并后的条款操作。',
    en: 'The clause was merged into {intoId}; act on that one.',
  },
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
