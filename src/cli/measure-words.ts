import { FACTS } from '../measures/condition.ts';
import type { DeskStage } from '../measures/desk.ts';
import type { HandlingPart } from '../measures/handling.ts';
import {
  type MatchedTest,
  MEASURE_NAMES,
  type MeasureFacts,
  type MeasureFamily,
  type MeasureKind,
  type MeasureState,
  type MeasureVariant,
} from '../measures/measure.ts';
import type { RunState, RunTrigger } from '../measures/run.ts';

// What the codes of measures are called on the terminal; kinds and deeds have their words in their own room.

type Words<Code extends string> = Readonly<Record<Code, string>>;

export const MEASURE_STATE_WORDS: Words<MeasureState> = {
  PROPOSED: '措施建议',
  DISMISSED: '未予采纳',
  WITHDRAWN: '已撤回',
  DRAFTED: '已拟稿',
  SERVED: '拟稿已送达',
  HEARD: '已听取陈述',
  SUBMITTED_FOR_APPROVAL: '已报批',
  APPROVED: '已批准',
  REJECTED: '未批准',
  ISSUED: '已印发',
  NOTICE_SENT: '已发约谈通知',
  ACKNOWLEDGED: '已签收',
  HELD: '已约谈',
  MINUTES_ISSUED: '已印发约谈纪要',
  RECTIFYING: '整改中',
  EXTENDED: '已延长',
  RECTIFICATION_REPORTED: '已报告整改',
  VERIFYING: '核查中',
  LIFTED: '已解除',
  ESCALATED: '已升级',
  REVOKED: '已撤销',
  REQUESTED: '已提请上级',
  DECIDED_BY_SUPERIOR: '上级已决定',
  DECLINED: '上级未采纳',
  IN_FORCE: '限批中',
  PARTIALLY_LIFTED: '已部分解除',
  REFERRED: '已移送',
  ACCEPTED_BY_AUTHORITY: '有权机关已受理',
  RETURNED: '有权机关已退回',
  RESULT_RECORDED: '已登记处理结果',
  ENDED: '已了结',
};

export const VARIANT_WORDS: Words<MeasureVariant> = { YELLOW: '黄牌', RED: '红牌' };
export const FAMILY_WORDS: Words<MeasureFamily> = { LATENESS: '逾期', HARM: '损害' };

export const DESK_STAGE_WORDS: Words<DeskStage> = {
  PROPOSAL: '建议',
  BEFORE_ISSUE: '印发前',
  IN_EFFECT: '执行中',
  UNDER_REVIEW: '复核中',
};

export const HANDLING_WORDS: Words<HandlingPart> = {
  ATTENDEE: '被约谈人',
  HOST: '主持人',
  RECORDER: '记录人',
  CONTACT: '联系人',
  CONCERNED: '拟追责人',
};

export const RUN_TRIGGER_WORDS: Words<RunTrigger> = { CLI: '命令行', API: '接口', SCHEDULE: '定时' };
export const RUN_STATE_WORDS: Words<RunState> = { RUNNING: '进行中', FINISHED: '已完成' };

/** What a measure is, with the colour of a slip: 督办单（黄牌）. */
export const measureText = ({ kind, variant }: { kind: MeasureKind; variant: MeasureVariant | null }): string =>
  `${MEASURE_NAMES[kind].zh}${variant ? `（${VARIANT_WORDS[variant]}）` : ''}`;

/** A test that was met, as an officer says it: 逾期天数 ≥ 30（34）; a fact that is so or not so by its name. */
function testText({ fact, value, test }: MatchedTest): string {
  const name = FACTS[fact].zh;
  if (typeof value === 'boolean') return value ? name : `${name}：否`;
  return `${test.replace(fact, name)}（${value}）`;
}

/** On what a measure rests: the tests of its rule that were met, and what was found. */
export const groundText = ({ matched, found }: Pick<MeasureFacts, 'matched' | 'found'>): string =>
  [...matched.map(testText), found ?? ''].filter(Boolean).join('；');
