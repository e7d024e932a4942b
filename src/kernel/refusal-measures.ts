/** Reasons for which a deed on a measure, or on the rules of escalation, is declined; part of `REFUSALS`. */
export const MEASURE_REFUSALS = {
  SECOND_PERSON_NEEDED: {
    zh: '此操作（{deed}）须由另一人办理：提出、起草或报批的人不能决定，报告或接收报告的人不能核查。',
    en: 'Another person must do this ({deed}): who proposed, drafted or submitted does not decide, who reported or took the report in does not verify.',
  },
  MANDATE_MISSING: {
    zh: '该措施尚未由有权人（{needed}）就现稿作出决定。',
    en: 'Nobody with the authority ({needed}) has decided on this draft.',
  },
  FACTS_MISSING: {
    zh: '没有登记据以采取措施的事实。',
    en: 'No facts are on record on which the measure could rest.',
  },
  LEGAL_BASIS_MISSING: {
    zh: '{on} 没有可据以采取该措施的有效依据；请核对规则所列依据及其施行日期。',
    en: 'No basis for the measure is in force on {on}; check the bases of the rule and their days.',
  },
  NOT_SUPERVISION_OBJECT: {
    zh: '{unit}不属于政府督查对象（政府督查工作条例第五条）；只能函商。',
    en: '{unit} is outside government supervision (Decree 733 art. 5); write a letter of consultation instead.',
  },
  GROUND_NEEDED: {
    zh: '条件已具备而未经过的较轻措施：{rungs}；请在 skipGround 中写明越级的理由。',
    en: 'Lighter rungs whose conditions are met were not taken: {rungs}; state the ground for skipping them in skipGround.',
  },
  FAMILIES_APART: {
    zh: '{kind} 不适用于此类事由：工作迟延与造成损害分别处理，不得由迟延推定追责。',
    en: '{kind} does not belong to this family: lateness and harm are kept apart, and accountability is never concluded from lateness.',
  },
  EVIDENCE_NEEDED: {
    zh: '追责建议须有事实、至少一项证据和因果关系说明。',
    en: 'A proposal of accountability needs facts, at least one piece of evidence and the causal link.',
  },
  HARM_DOCUMENT_NEEDED: {
    zh: '以造成损害为由提出的措施，至少一项证据须注明认定该事实的文书（有权机关的文号或者文件）。',
    en: 'What is proposed for harm needs at least one piece of evidence that names the document in which the competent authority found it.',
  },
  HEARING_OPEN: {
    zh: '尚未送达现稿听取陈述，或陈述说明期未满（至 {until}）且单位未表示陈述完毕。',
    en: 'The present draft was not served for statement, or the window is still open (to {until}) and the unit has not said that it is done.',
  },
  STATEMENT_UNANSWERED: {
    zh: '单位陈述的第 {points} 点尚未逐点答复。',
    en: 'Points {points} of the statement have not been answered.',
  },
  LIMIT_NOT_KEPT: { zh: '期限不符：{what} {day}。', en: 'A limit is not kept: {whatEn} {day}.' },
  UNDERTAKINGS_OPEN: {
    zh: '尚无已承诺事项，或还有 {count} 项承诺未经核查办结。',
    en: 'Nothing was undertaken, or {count} undertakings are not verified as done.',
  },
  EXTENSION_NOT_OPEN: {
    zh: '没有可以办理的延长：未申请、期限未开始，或延长次数已用完。',
    en: 'There is no extension to be had: none was asked, no period runs, or the extensions are used up.',
  },
  HEAVIER_AFTER_DEFENCE: {
    zh: '不得因陈述、申辩或者申请复核而加重（{kind}）。',
    en: 'Nobody fares worse for defending himself: the result may not be heavier ({kind}).',
  },
  MEASURE_ALREADY_OPEN: {
    zh: '同一条款、同一单位已有未了结的同类措施（{measureId}）。',
    en: 'A measure of this kind is already open on the same clause and unit ({measureId}).',
  },
  MEASURE_ON_HOLD: {
    zh: '该事项处于{what}期间，暂不升级；逾期天数照计。',
    en: 'Escalation is on hold ({whatEn}); the days overdue still count.',
  },
  DOCUMENT_NUMBER_USED: {
    zh: '发文字号“{number}”已用于另一份文书。',
    en: 'The document number "{number}" is already used by another paper.',
  },
  PAPER_NOT_NUMBERED: {
    zh: '该措施尚无可据以发出的已编号文书；请先编号，或者填写文号并在 numberedElsewhere 中写明在本登记库以外编号的依据。',
    en: 'The measure has no numbered paper under which this could go out; number it first, or give the number with the basis on which it was given outside this register in numberedElsewhere.',
  },
  PAPER_NUMBER_UNFIT: { zh: '不能以“{number}”发出：{problem}', en: 'It cannot go out under "{number}": {problemEn}' },
  REVIEW_NOT_OPEN: {
    zh: '该措施目前不能申请复核：尚未发出、已经撤销，或已有一件复核未决。',
    en: 'No review can be filed: the measure was not issued, was revoked, or a review is pending already.',
  },
  SCHEME_FROZEN: {
    zh: '考核方案 {code} 第 {version} 版已经发布，不能再改；请另起新版本。',
    en: 'Version {version} of scheme {code} is published and frozen; draft another version.',
  },
  RULE_SET_FROZEN: {
    zh: '规则集 {code} 第 {version} 版已经发布，不能再改；请另起新版本。',
    en: 'Version {version} of rule set {code} is published and frozen; draft another version.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;
