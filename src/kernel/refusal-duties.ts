/** Refusals about who answers for duties and how they are divided and carried on; part of `REFUSALS`. */
export const DUTY_REFUSALS = {
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
  ALREADY_DIVIDED: {
    zh: '事项 {obligationId} 已分解；如需调整，请增加或撤回其中的分解事项，或先撤回整个分解。',
    en: 'Obligation {obligationId} is divided already; add or withdraw parts, or take the division back first.',
  },
  PART_AFTER_WHOLE: {
    zh: '{unit} 的分解期限 {dueOn} 晚于整体期限 {wholeDueOn}；确需如此请写明 lateReason。',
    en: "The part of {unit} is due on {dueOn}, later than the whole's {wholeDueOn}; give a lateReason if that is meant.",
  },
  PARTS_OPEN: {
    zh: '按 {rule} 规则，该事项的分解事项尚未达到整体要求（{count}/{total} 个未办结），不能直接认定整体办结；确需认定请写明 despiteOpenParts。',
    en: 'By the rule {rule} its parts do not make the whole yet ({count} of {total} are open); give despiteOpenParts with the reason if it must be accepted.',
  },
  ROLLED_UP: {
    zh: '事项 {obligationId} 的办结由分解事项汇总而来，不能单独撤销；请撤销或更正有关分解事项。',
    en: 'The completion of {obligationId} was rolled up from its parts; withdraw or correct the part that is wrong instead.',
  },
  NO_GROUP_ANSWERS: {
    zh: '事项 {obligationId} 没有由单位组（如各镇街）负责，无法按成员分解；请逐个列出单位。',
    en: 'No group answers for obligation {obligationId}; name the units of its parts one by one.',
  },
  HAND_OVER_WAITS: {
    zh: '这两个单位之间已有交接记录 {handOverId} 等待签字；请先签完或撤回。',
    en: 'The record of hand-over {handOverId} between these units waits for signatures; have it signed or withdraw it first.',
  },
  NOTHING_TO_HAND_OVER: {
    zh: '按该沿革，{unit} 没有需要移交的未办结工作；已办结和已评定的事项仍归当时的单位。',
    en: 'By this act {unit} has no open work to hand over; what was done and scored stays with the unit of its day.',
  },
  ANNUAL_PLAN_EXISTS: {
    zh: '{year} 年的年度计划已有（{annualPlanId}）；请在其中调整阶段目标。',
    en: 'There is a plan of {year} already ({annualPlanId}); change its stage targets instead.',
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
} as const satisfies Record<string, { zh: string; en: string }>;
