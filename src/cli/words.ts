import type { ActorRole } from '../access/actor.ts';
import type { AssessmentStage } from '../assessment/course.ts';
import type { Grade, SchemeKind, SchemeState } from '../assessment/scheme-parts.ts';
import type { WaitingClock, WaitingKind } from '../inbox/waiting.ts';
import type { EvidenceType } from '../progress/evidence.ts';
import type { HoldKind } from '../progress/hold.ts';
import type { ReportState } from '../progress/report.ts';
import type { CoordinationCause, RequestState } from '../progress/request.ts';
import type { YearlyAudience } from '../progress/yearly.ts';
import type { AnnualPlanState, StageKind } from '../tasks/annual.ts';
import type { DeadlineKind } from '../tasks/deadline.ts';
import type { DueRule } from '../tasks/due-day.ts';
import type { RollUpRule } from '../tasks/parts.ts';
import type { TimelineKind } from '../tasks/timeline.ts';
import type { SourceStatus, UnitKind } from '../units/unit.ts';

// What codes are called on the terminal where no room to the left has a word of its own for them. `--json` keeps the codes.

type Words<Code extends string> = Readonly<Record<Code, string>>;

/** Every word of a list with its code behind it: for the help of options that take codes. */
export const withCodes = (words: Readonly<Record<string, string | { zh: string }>>): string =>
  Object.entries(words)
    .map(([code, word]) => `${typeof word === 'string' ? word : word.zh} ${code}`)
    .join('、');

export const ROLE_WORDS: Words<ActorRole> = {
  OWNER: '台账管理员',
  SUPERVISION_DIRECTOR: '督考办主任',
  SUPERVISION_OFFICER: '督查员',
  GOVERNMENT_LEADER: '政府负责人',
  COORDINATION_OFFICE: '统筹协调单位',
  ASSESSOR: '考核人',
  UNIT_LIAISON: '单位联络员',
  UNIT_PRINCIPAL: '单位主要负责人',
  INTEGRATOR: '对接系统',
};

/** A role as the record of a step keeps it. */
export const roleText = (role: string): string => ROLE_WORDS[role as ActorRole] ?? role;

export const rolesText = (roles: readonly ActorRole[]): string => roles.map((role) => ROLE_WORDS[role]).join('、');

export const UNIT_KIND_WORDS: Words<UnitKind> = {
  GOVERNMENT: '人民政府',
  GOV_DEPT: '政府部门',
  VERTICAL: '垂直管理机构',
  PUBLIC_INSTITUTION: '事业单位',
  PARTY: '党委部门',
  SUPERVISORY: '监察机关',
  SUPERVISION_OFFICE: '督考办',
  JUDICIAL: '司法机关',
  SUPERIOR: '上级机关',
  TOWN: '镇',
  SUBDISTRICT: '街道',
  ZONE: '园区',
};

export const SOURCE_STATUS_WORDS: Words<SourceStatus> = { VERIFIED: '已核', TO_CONFIRM: '待确认' };

export const DUE_RULE_WORDS: Words<DueRule> = {
  WRITTEN: '按方案所写',
  OFFICE: '按督办期限',
  EXTENSION: '按批准的延期',
  UNDERTAKING: '按承诺',
  PART: '按任务分解',
  NONE: '没有期限',
};

export const DEADLINE_KIND_WORDS: Words<DeadlineKind> = {
  BY: '到期日',
  UNTIL_HORIZON: '目标年',
  FROM: '自某日起',
  RECURRING: '周期',
  PERIOD: '时段',
  ONGOING: '持续推进',
};

export const TIMELINE_WORDS: Words<TimelineKind> = {
  ISSUED: '方案成文',
  READ: '读取入库',
  CONFIRMED: '确认',
  CORRECTED: '更正',
  ITEM_STEP: '办理环节',
  REPORT: '进展报告',
  REQUEST_STEP: '单位诉求',
  EXEMPT_CAUSE: '免责情形',
  EXEMPT_CAUSE_ENDED: '免责情形终止',
  PART: '任务分解',
  DUE_DAY_MOVED: '时限变动',
  SUCCESSION: '职责承接',
  HAND_OVER: '工作交接',
  VERIFICATION: '核查',
  COMPLETED: '办结',
  COMPLETION_WITHDRAWN: '撤回办结',
  DUE: '到期',
  OVERDUE_FROM: '开始逾期',
  MEASURE: '督办措施',
  CLOSED: '销号',
};

export const HOLD_WORDS: Words<HoldKind> = {
  EXTENSION_PENDING: '延期待批',
  LATE_EXTENSION: '逾期后获准延期',
  COORDINATION_PENDING: '协调未决',
  EXEMPT_CAUSE: '免责情形',
  CONTESTED: '异议未决',
  SUSPENDED: '暂停办理',
};

export const REQUEST_STATE_WORDS: Words<RequestState> = {
  DRAFT: '草稿',
  SUBMITTED: '已提出',
  FORWARDED: '已初审',
  RETURNED: '已退回',
  APPROVED: '已同意',
  REJECTED: '未同意',
  SETTLED: '已答复',
  UPHELD: '异议成立',
  CORRECTED: '已更正',
  WITHDRAWN: '已撤回',
};

export const COORDINATION_CAUSE_WORDS: Words<CoordinationCause> = {
  OBSTACLE: '本单位无力解决的难题',
  DISAGREEMENT: '牵头与协办意见不一',
};

export const REPORT_STATE_WORDS: Words<ReportState> = {
  SUBMITTED: '已报送',
  ACCEPTED: '已采纳',
  RETURNED: '已退回',
  CORRECTED: '已更正',
};

export const EVIDENCE_WORDS: Words<EvidenceType> = {
  PDF: 'PDF',
  JPEG: 'JPEG 图片',
  PNG: 'PNG 图片',
  TIFF: 'TIFF 图片',
  ZIP_OFFICE: '办公文档',
  OLE_OFFICE: '旧格式办公文档',
  OFD: 'OFD 版式文件',
  TEXT: '纯文本',
};

export const ANNUAL_STATE_WORDS: Words<AnnualPlanState> = {
  DRAFT: '拟订',
  APPROVED: '已批准',
  CHANGED: '批准后有改动，须重新批准',
};

export const STAGE_KIND_WORDS: Words<StageKind> = { QUARTER: '季度', MONTH: '月度' };

export const AUDIENCE_WORDS: Words<YearlyAudience> = { COORDINATION: '报统筹协调单位', GOVERNMENT: '报政府' };

export const ROLL_UP_WORDS: Words<RollUpRule> = {
  ALL: '全部完成',
  SUM: '完成值合计',
  WORST: '以最差者计',
};

export const SCHEME_KIND_WORDS: Words<SchemeKind> = { ANNUAL: '年度评估', FINAL: '终期考核' };

/** Of versions of schemes and of the escalation rules alike. */
export const VERSION_STATE_WORDS: Words<SchemeState> = { DRAFT: '草案', PUBLISHED: '已发布' };

export const ASSESSMENT_STAGE_WORDS: Words<AssessmentStage> = {
  SELF_EVALUATION: '自评',
  DEPARTMENT_REVIEW: '初审',
  SPOT_CHECK: '抽查',
  DRAFT_RESULT: '拟定结果',
  OBJECTION_WINDOW: '异议期',
  ADJUSTED: '异议已答复',
  APPROVED: '已批准',
  PUBLISHED: '已公布',
  ARCHIVED: '已归档',
  REOPENED: '已重开',
};

const GRADE_WORDS: Words<Grade> = { EXCELLENT: '优秀', GOOD: '良好', PASS: '合格', FAIL: '不合格' };

/** A grade, or between which two it still lies; empty where there is none. */
export function gradeText(card: { grade: Grade | null; gradeRange: { lowest: Grade; highest: Grade } | null }): string {
  const { grade, gradeRange } = card;
  if (grade) return GRADE_WORDS[grade];
  return gradeRange ? `${GRADE_WORDS[gradeRange.lowest]}～${GRADE_WORDS[gradeRange.highest]}（未定）` : '';
}

export const CLOCK_WORDS: Words<WaitingClock> = {
  LATE: '已逾期',
  TODAY: '今日',
  SOON: '临近',
  LATER: '尚早',
  NONE: '无期限',
};

export const WAITING_WORDS: Words<WaitingKind> = {
  ACKNOWLEDGE_ITEM: '签收督办事项',
  BEGIN_ITEM: '报送办理方案',
  RESUME_ITEM: '重新办理',
  FINISH_DUTY: '办结事项',
  FINISH_PART: '办结分解事项',
  SUBMIT_REPORT: '报送进展报告',
  REVISE_REPORT: '重报进展报告',
  SIGN_EXTENSION: '签报延期申请',
  STATE_DEFENCE: '陈述说明',
  ACKNOWLEDGE_MEASURE: '签收措施',
  REPLY_TO_MEASURE: '回复措施',
  RECTIFY: '整改',
  EVALUATE_SELF: '报送自评',
  SIGN_HAND_OVER: '签署交接',
  APPROVE_ITEM: '审定立项',
  ASSIGN_ITEM: '交办',
  SETTLE_DISPUTE: '裁定交办异议',
  VERIFY_ITEM: '核查',
  CLOSE_ITEM: '销号',
  ARCHIVE_ITEM: '归档',
  JUDGE_REPORT: '审核进展报告',
  CHECK_EXTENSION: '初审延期申请',
  DECIDE_EXTENSION: '审批延期申请',
  SETTLE_COORDINATION: '答复协调',
  DECIDE_CONTEST: '裁定异议',
  CORRECT_CONTEST: '按异议更正',
  TAKE_UP_PROPOSAL: '处理措施建议',
  CONDUCT_MEASURE: '推进措施',
  DECIDE_MEASURE: '审批措施',
  JUDGE_REPLY: '审核回复',
  VERIFY_MEASURE: '核查整改',
  DECIDE_REVIEW: '办理复核',
  VERIFY_READING: '核实指标完成值',
  VERIFY_EVIDENCE: '核实证明材料',
  CHASE_PARTS: '督促分解事项',
  CHOOSE_SUCCESSOR: '明确承接单位',
  CONFIRM_PLAN: '确认方案',
  REVIEW_ASSESSMENT: '考核初审',
  ADVANCE_ASSESSMENT: '推进考核',
  ANSWER_OBJECTION: '答复考核异议',
};
