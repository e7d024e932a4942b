/** TEXT within a sentence · DAY a day written out · PARAGRAPHS paragraphs of their own, one a line. */
export type SlotType = 'TEXT' | 'DAY' | 'PARAGRAPHS';

interface Slot {
  zh: string;
  type: SlotType;
  /** RECORD the register fills it and nobody may write over it; PERSON whoever makes the paper fills it. */
  from: 'RECORD' | 'PERSON';
}

const record = (zh: string, type: SlotType = 'TEXT') => ({ zh, type, from: 'RECORD' }) as const satisfies Slot;
const person = (zh: string, type: SlotType = 'TEXT') => ({ zh, type, from: 'PERSON' }) as const satisfies Slot;

/**
 * What a template may name, closed: an office words its papers freely, and what is filled in is a fact on record or the
 * particular that a person gave.
 */
export const SLOTS = {
  addressee: record('主送单位'),
  issuer: record('发文机关'),
  issuedOn: record('成文日期', 'DAY'),
  unit: record('责任单位'),
  plan: record('方案名称（带书名号）'),
  planNumber: record('方案文号（带括号；没有文号时为空）'),
  clausePath: record('条款位置'),
  clauseTitle: record('任务名称'),
  clauseText: record('条款原文'),
  responsibilityLine: record('责任行原文'),
  namedAs: record('责任行上的名称'),
  capacity: record('责任类型（第一牵头、共同牵头、协办）'),
  leads: record('牵头单位'),
  supports: record('协办单位'),
  deliverable: record('交付事项原文'),
  timeWords: record('时限原文'),
  period: record('周期'),
  dueOn: record('到期日', 'DAY'),
  asOf: record('事实截至日', 'DAY'),
  daysOverdue: record('逾期天数'),
  workdaysOverdue: record('逾期工作日数'),
  daysLeft: record('剩余天数'),
  pointsBehind: record('落后序时进度百分点'),
  progress: record('最近一次采信的进展'),
  percentDone: record('完成率'),
  basis: record('依据（本日有效、已核对）'),
  planBasis: record('方案中的依据原文'),
  replyBy: record('反馈时限'),
  statementBy: record('陈述说明时限'),
  rectifyPlanBy: record('整改方案时限'),
  planBy: record('约谈后整改方案时限'),
  reportBy: record('落实情况报告时限'),
  listingPeriod: record('挂牌督办期限'),
  extensionAskBefore: record('申请延期提前量'),
  earlierMeasures: record('此前已采取的措施'),
  nextMeasure: record('逾期不改的后续措施'),
  dutiesTotal: record('应办事项总数'),
  dutiesDue: record('已到期事项数'),
  dutiesCompleted: record('办结事项数'),
  dutiesOverdue: record('逾期事项数'),
  dutiesOpen: record('未到期事项数'),
  completionShare: record('办结率'),
  unitsOverdue: record('有逾期事项的单位（按数量）'),
  sentTo: person('主送机关'),
  contactName: person('联系人'),
  contactPhone: person('联系电话'),
  signer: person('签发人'),
  meetingOn: person('约谈日期', 'DAY'),
  meetingTime: person('约谈时间'),
  meetingPlace: person('约谈地点'),
  host: person('主持人'),
  attendees: person('参加人员'),
  recorder: person('记录人'),
  materials: person('须提交的书面材料'),
  reason: person('事由'),
  problems: person('存在问题', 'PARAGRAPHS'),
  explanation: person('对象说明', 'PARAGRAPHS'),
  demands: person('要求及时限', 'PARAGRAPHS'),
  commitments: person('承诺事项', 'PARAGRAPHS'),
  standard: person('整改标准'),
  acceptedBy: person('验收单位'),
  liftingCondition: person('解除条件'),
  reportRhythm: person('报告频次'),
  verifiedOn: person('核查日期', 'DAY'),
  verificationResult: person('核查结论', 'PARAGRAPHS'),
  listingNumber: person('挂牌督办通知文号'),
  facts: person('查明事实', 'PARAGRAPHS'),
  evidence: person('证据目录', 'PARAGRAPHS'),
  causalLink: person('因果关系说明', 'PARAGRAPHS'),
  statement: person('对象陈述申辩及采纳情况', 'PARAGRAPHS'),
  suggestion: person('处理建议', 'PARAGRAPHS'),
  request: person('商请事项', 'PARAGRAPHS'),
  area: person('区域、行业、污染物范围'),
  goodPractice: person('好的做法', 'PARAGRAPHS'),
  shortcomings: person('存在的问题', 'PARAGRAPHS'),
} as const satisfies Record<string, Slot>;
export type SlotName = keyof typeof SLOTS;

/** What fills the slots: text, or paragraphs; what is not known is left out. */
export type SlotValues = Partial<Record<SlotName, string>>;

export const isSlotName = (name: string): name is SlotName => Object.hasOwn(SLOTS, name);
export const slotNames = Object.keys(SLOTS) as SlotName[];
