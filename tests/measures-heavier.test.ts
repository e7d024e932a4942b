import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureOffice, type Office } from './measure-world.ts';

// The seed plan in a scripted district: what the units and the office say and do here is invented for tests.

let office: Office;
const tries: Office['tries'] = (...given) => office.tries(...given);
const clocks = async (id: string) =>
  ((await office.read(id)).clocks as unknown as { name: string; lastOn: string }[]).map(
    ({ name, lastOn }) => `${name} ${lastOn}`,
  );

const LISTED = {
  ...{ problems: '问题', demands: '要求', acceptedBy: '环保局以外的验收组', liftingCondition: '现场核查合格' },
  reportRhythm: '每月五日前',
};
const LIFTED = { verificationResult: '已整改到位' };
const ASKED = { sentTo: '省生态环境厅', reason: '逾期未解决', area: '某镇工业集聚区' };

beforeAll(async () => {
  office = await measureOffice({ environment: '环保局', farming: '农业局', land: '国土资源局', court: '检察院' });
});
afterAll(() => office.api.close());

describe('listed supervision', () => {
  let id: string;
  test('is decided by the government and runs six months from the day it went out', async () => {
    id = await office.proposes('environment', { ruleCode: 'R5' });
    await office.approves(id, 'environment');
    expect(await office.numbers(id, 'LISTING_NOTICE', LISTED)).toBe('兖政督〔2019〕1号');
    expect(await tries('environment principal', 'issueMeasure', id)).toBe('NOT_AUTHORISED');
    expect(await tries('officer', 'issueMeasure', id)).toBe('ISSUED');
    expect(await clocks(id)).toEqual([
      'ACKNOWLEDGEMENT 2019-01-03',
      'RECTIFICATION_PLAN 2019-01-16',
      'LISTING_PERIOD 2019-07-02',
    ]);
  });

  test('is extended once, asked by the principal a month ahead, granted by the government', async () => {
    expect(await tries('environment liaison', 'acknowledgeMeasure', id)).toBe('ACKNOWLEDGED');
    const plan = { words: '整改方案', reportBy: '2019-06-20' };
    expect(await tries('environment liaison', 'fileRectificationPlan', id, plan)).toBe('RECTIFYING');
    const ask = (newUntil: string, name = 'environment principal') =>
      tries(name, 'requestListingExtension', id, { words: '已完成七成，余下按计划完成', newUntil });
    office.onDay('2019-06-03');
    expect(await ask('2019-10-31')).toBe('LIMIT_NOT_KEPT');
    office.onDay('2019-05-31');
    expect(await ask('2020-01-03')).toBe('LIMIT_NOT_KEPT');
    expect(await ask('2019-10-31', 'environment liaison')).toBe('NOT_AUTHORISED');
    expect(await ask('2019-10-31', 'farming principal')).toBe('NOT_FOUND');
    const decide = (name: string, isGranted = true) =>
      tries(name, 'decideListingExtension', id, { words: '意见', isGranted });
    expect(await decide('leader')).toBe('EXTENSION_NOT_OPEN');
    expect(await ask('2019-10-31')).toBe('RECTIFYING');
    expect(await decide('director')).toBe('NOT_AUTHORISED');
    expect(await decide('leader')).toBe('EXTENDED');
    expect(await clocks(id)).toContain('LISTING_PERIOD 2019-10-31');
    expect(await ask('2019-12-31')).toBe('WRONG_STATE');
  });

  test('ends on application after a check on the spot by somebody else; a failed check opens no second extension', async () => {
    const report = () => tries('environment principal', 'reportRectification', id, { words: '申请解除' });
    const conclude = (name: string, input: object) =>
      tries(name, 'concludeMeasureVerification', id, { words: '核查', isPassed: true, ...input });
    office.onDay('2019-06-10');
    expect(await report()).toBe('RECTIFICATION_REPORTED');
    expect(await tries('officer', 'beginMeasureVerification', id)).toBe('VERIFYING');
    expect(await conclude('colleague', { isPassed: false, reportBy: '2019-06-28' })).toBe('RECTIFYING');
    const ask = { words: '再延', newUntil: '2019-12-31' };
    expect(await tries('environment principal', 'requestListingExtension', id, ask)).toBe('EXTENSION_NOT_OPEN');
    office.onDay('2019-06-27');
    expect(await report()).toBe('RECTIFICATION_REPORTED');
    expect(await tries('officer', 'beginMeasureVerification', id)).toBe('VERIFYING');
    expect(await conclude('colleague', {})).toBe('BAD_INPUT');
    expect(await conclude('colleague', { onSiteOn: '2019-06-26' })).toBe('BAD_INPUT');
    expect(await conclude('officer', { onSiteOn: '2019-06-27' })).toBe('SECOND_PERSON_NEEDED');
    expect(await conclude('colleague', { onSiteOn: '2019-06-27' })).toBe('LIFTED');
    expect(await clocks(id)).toEqual(['REVIEW_FILING 2019-02-01']);
    expect(await office.numbers(id, 'LISTING_LIFTED', LIFTED)).toBe('兖政督〔2019〕2号');
  });
});

describe('restriction of EIA approvals', () => {
  const superior = {
    words: '同意对该区域实施限批',
    ...{ authority: '省生态环境厅', authorityLevel: 'PROVINCE', authorityNumber: '鲁环发〔2019〕12号' },
  };
  test('is asked of the superior, and only a decision of province level and above brings it into force', async () => {
    office.onDay('2019-07-01');
    const id = await office.proposes('farming', { ruleCode: 'R6' });
    await office.approves(id, 'farming');
    expect(await tries('officer', 'issueMeasure', id)).toBe('WRONG_STATE');
    expect(await tries('officer', 'requestRestriction', id)).toBe('PAPER_NOT_NUMBERED');
    expect(await office.numbers(id, 'EIA_REQUEST', ASKED)).toBe('兖政督〔2019〕3号');
    expect(await tries('leader', 'requestRestriction', id)).toBe('NOT_AUTHORISED');
    expect(await tries('officer', 'requestRestriction', id)).toBe('REQUESTED');
    const scope = {
      ...{ validFrom: '2019-07-10', validUntil: '2019-12-31', areaScope: '某镇工业集聚区' },
      exemptions: ['民生项目', '节能减排项目'],
    };
    const record = (more: object, name = 'officer') =>
      tries(name, 'recordRestriction', id, { ...superior, ...scope, ...more });
    expect(await record({ authorityLevel: 'CITY' })).toBe('BAD_INPUT');
    expect(await record({ authorityNumber: '口头' })).toBe('BAD_INPUT');
    expect(await record({ validUntil: '2019-07-09' })).toBe('BAD_INPUT');
    expect(await record({}, 'leader')).toBe('NOT_AUTHORISED');
    expect(await record({})).toBe('DECIDED_BY_SUPERIOR');
    expect(await tries('officer', 'bringIntoForce', id)).toBe('LIMIT_NOT_KEPT');
    office.onDay('2019-07-10');
    expect(await tries('officer', 'bringIntoForce', id)).toBe('IN_FORCE');
    expect(await clocks(id)).toEqual(['RESTRICTION_PERIOD 2019-12-31']);
    const change = (what: string, more: object = {}) =>
      tries('officer', 'recordRestrictionChange', id, { ...superior, change: what, ...more });
    expect(await change('PART', { authorityNumber: '鲁环发〔2019〕30号' })).toBe('BAD_INPUT');
    expect(await change('PART', { authorityNumber: '鲁环发〔2019〕30号', areaScope: '某街道' })).toBe(
      'PARTIALLY_LIFTED',
    );
    expect(await change('EXTENSION', { authorityNumber: '鲁环发〔2019〕31号' })).toBe('BAD_INPUT');
    const longer = { authorityNumber: '鲁环发〔2019〕31号', newUntil: '2020-06-30' };
    expect(await change('EXTENSION', longer)).toBe('PARTIALLY_LIFTED');
    expect(await clocks(id)).toEqual(['RESTRICTION_PERIOD 2020-06-30']);
    expect(await change('WHOLE', { authorityNumber: '鲁环发〔2020〕2号' })).toBe('LIFTED');
    expect(await clocks(id)).toEqual([]);
  });

  test('ends where the superior declines', async () => {
    const id = await office.proposes('land', { ruleCode: 'R6' });
    await office.approves(id, 'land');
    expect(await office.numbers(id, 'EIA_REQUEST', ASKED)).toBe('兖政督〔2019〕4号');
    expect(await tries('officer', 'requestRestriction', id)).toBe('REQUESTED');
    expect(await tries('land principal', 'recordRestrictionDeclined', id, { words: '不予' })).toBe('NOT_AUTHORISED');
    expect(await tries('officer', 'recordRestrictionDeclined', id, { words: '暂不限批' })).toBe('DECLINED');
    expect((await office.read(id)).nextSteps).toEqual([]);
  });
});

describe('a proposal of accountability', () => {
  const HARM = { ruleCode: 'R7', family: 'HARM' };
  const CASE = { ...HARM, evidence: [{ words: '监测报告', reference: '附件1' }], causalLink: '因未履职致面积减少' };
  let id: string;
  test('is begun by a person with facts, evidence and a causal link, in the family of harm; no sweep makes one', async () => {
    office.onDay('2019-08-01');
    await office.who('officer').data('mutation { runSweep(input: {asOf: "2019-08-01"}) { userErrors { code } } }');
    const { measures } = await office
      .who('officer')
      .data('{ measures(filter: {kinds: [ACCOUNTABILITY_PROPOSAL]}) { totalCount } }');
    expect(measures?.totalCount).toBe(0);
    expect(await office.proposes('farming', { ...CASE, family: 'LATENESS' })).toBe('FAMILIES_APART');
    expect(await office.proposes('farming', HARM)).toBe('EVIDENCE_NEEDED');
    expect(await office.proposes('farming', { ...CASE, causalLink: ' ' })).toBe('EVIDENCE_NEEDED');
    const undocumented = [{ words: '听说' }];
    for (const ruleCode of ['R5', 'R7']) {
      const input = { ...CASE, ruleCode, evidence: undocumented };
      expect(await office.proposes('farming', input)).toBe('HARM_DOCUMENT_NEEDED');
    }
    id = await office.proposes('farming', CASE);
    expect(await office.read(id)).toMatchObject({ kind: 'ACCOUNTABILITY_PROPOSAL', authority: ['GOVERNMENT_LEADER'] });
  });

  test('goes to the authority by letter after the government approved it', async () => {
    await office.approves(id, 'farming');
    const refer = (name: string) => tries(name, 'referAccountability', id, { authority: '区监察委员会' });
    expect(await refer('officer')).toBe('PAPER_NOT_NUMBERED');
    const told = { facts: '查明事实', statement: '未提出意见', suggestion: '依规依纪处理', sentTo: '区监察委员会' };
    expect(await office.numbers(id, 'ACCOUNTABILITY_LETTER', told)).toBe('兖政督〔2019〕5号');
    for (const name of ['leader', 'farming principal']) expect(await refer(name)).toBe('NOT_AUTHORISED');
    expect(await refer('officer')).toBe('REFERRED');
    const seen =
      'query m($id: ID!) { measure(id: $id) { papers { nodes { kind } } steps(last: 1) { nodes { deed paper { id } } } } }';
    const { measure } = await office.who('farming principal').data(seen, { id });
    expect(measure).toEqual({ papers: { nodes: [] }, steps: { nodes: [{ deed: 'REFER', paper: null }] } });
  });

  test('is sent back and referred anew under another letter', async () => {
    expect(await tries('officer', 'recordReferralAnswer', id, { words: '材料不全', isAccepted: false })).toBe(
      'RETURNED',
    );
    const again = { authority: '区监察委员会' };
    expect(await tries('officer', 'referAccountability', id, again)).toBe('PAPER_NOT_NUMBERED');
    const told = { facts: '补充查明事实', statement: '未提出意见', suggestion: '依规依纪处理', sentTo: '区监察委员会' };
    expect(await office.numbers(id, 'ACCOUNTABILITY_LETTER', told)).toBe('兖政督〔2019〕6号');
    expect(await office.numbers(id, 'ACCOUNTABILITY_LETTER', told)).toBe('PAPER_ALREADY_NUMBERED');
    expect(await tries('officer', 'referAccountability', id, again)).toBe('REFERRED');
  });

  test('has an outcome only by the document of the authority; an appeal stays nothing', async () => {
    expect(await tries('officer', 'recordReferralAnswer', id, { words: '已受理', isAccepted: true })).toBe(
      'ACCEPTED_BY_AUTHORITY',
    );
    const result = { words: '给予谈话提醒', authority: '区监察委员会' };
    const record = (authorityNumber: string, name = 'officer') =>
      tries(name, 'recordReferralResult', id, { ...result, authorityNumber });
    expect(await record('')).toBe('BAD_INPUT');
    expect(await record('电话告知')).toBe('BAD_INPUT');
    expect(await record('兖监〔2019〕5号', 'leader')).toBe('NOT_AUTHORISED');
    expect(await record('兖监〔2019〕5号')).toBe('RESULT_RECORDED');
    expect(await tries('officer', 'recordReferralAppeal', id, { words: '当事人提出复审' })).toBe('RESULT_RECORDED');
    expect(await tries('officer', 'endReferral', id, { words: '复审维持，了结' })).toBe('ENDED');
  });
});

describe('bodies outside government supervision', () => {
  test('get a letter, approved by the director, and nothing else', async () => {
    office.onDay('2019-08-05');
    for (const ruleCode of ['R1', 'R2', 'R3', 'R4', 'R5', 'R6']) {
      expect(await office.proposes('court', { ruleCode })).toBe('NOT_SUPERVISION_OBJECT');
    }
    const id = await office.proposes('court', { ruleCode: 'L0' });
    expect(await tries('officer', 'draftMeasure', id, { words: '商请函稿' })).toBe('DRAFTED');
    expect(await tries('officer', 'serveMeasureDraft', id)).toBe('WRONG_STATE');
    expect(await tries('officer', 'submitMeasure', id)).toBe('SUBMITTED_FOR_APPROVAL');
    expect(await tries('officer', 'decideMeasure', id, { isApproved: true })).toBe('NOT_AUTHORISED');
    expect(await tries('director', 'decideMeasure', id, { isApproved: true })).toBe('APPROVED');
    expect(await office.numbers(id, 'WARNING_NOTICE')).toBe('PAPER_LETTER_ONLY');
    expect(await office.numbers(id, 'CONSULTATION_LETTER', { request: '商请告知进展' })).toBe('兖督函〔2019〕1号');
    expect(await tries('court liaison', 'issueMeasure', id)).toBe('NOT_AUTHORISED');
    expect(await tries('officer', 'issueMeasure', id)).toBe('ISSUED');
    expect(await clocks(id)).toEqual([]);
    expect(await tries('farming liaison', 'replyMeasure', id, { words: '复函' })).toBe('NOT_FOUND');
    expect(await tries('court liaison', 'replyMeasure', id, { words: '复函' })).toBe('RECTIFICATION_REPORTED');
    expect(await tries('court liaison', 'settleReply', id, { isAccepted: true, words: '收悉' })).toBe('NOT_AUTHORISED');
    expect(await tries('officer', 'settleReply', id, { isAccepted: true, words: '收悉' })).toBe('LIFTED');
  });
});

describe('a warning that the register lifts', () => {
  let other: Office;
  beforeAll(async () => {
    other = await measureOffice({ environment: '环保局' });
  });
  afterAll(() => other.api.close());
  const sweep = async (asOf: string) => {
    other.onDay(asOf);
    const { runSweep } = await other
      .who('officer')
      .data(
        'mutation s($d: LocalDate) { runSweep(input: {asOf: $d}) { report { liftedCount withdrawnCount } userErrors { code } } }',
        { d: asOf },
      );
    expect(runSweep?.userErrors).toEqual([]);
    return Number(runSweep?.report?.liftedCount);
  };

  test('ends when the next period no longer meets the condition, by a step that says why, and not a day earlier', async () => {
    await sweep('2019-01-03');
    const { measures } = await other
      .who('officer')
      .data('query m($f: MeasureFilter) { measures(filter: $f, first: 1) { nodes { id obligation { id } } } }', {
        f: { unitId: other.unitIds.environment, kinds: ['WARNING'], states: ['PROPOSED'] },
      });
    const warning = measures?.nodes?.[0];
    const id = String(warning?.id);
    await other.approves(id, 'environment', 'director');
    expect(await other.numbers(id, 'WARNING_NOTICE')).toBe('兖督函〔2019〕1号');
    expect(await other.tries('officer', 'issueMeasure', id)).toBe('ISSUED');
    expect(await other.tries('environment liaison', 'acknowledgeMeasure', id)).toBe('ACKNOWLEDGED');
    const input = { obligationId: warning?.obligation?.id, completedOn: '2019-02-01', evidenceNote: '验收单' };
    other.onDay('2019-02-02');
    const { completeObligation } = await other
      .who('officer')
      .data('mutation c($i: CompleteObligationInput!) { completeObligation(input: $i) { userErrors { code } } }', {
        i: input,
      });
    expect(completeObligation?.userErrors).toEqual([]);
    expect(await sweep('2019-04-02')).toBe(0);
    expect(await other.read(id)).toMatchObject({ state: 'ACKNOWLEDGED' });
    expect(await sweep('2019-04-03')).toBe(1);
    const { steps, ...lifted } = await other.read(id);
    expect(lifted).toMatchObject({ state: 'LIFTED', closedOn: '2019-04-03', nextSteps: [] });
    expect(steps?.nodes?.at(-1)).toMatchObject({
      ...{ deed: 'AUTO_LIFT', words: expect.stringContaining('该事项已办结') },
      details: expect.stringContaining('daysOverdue ≥ 30'),
    });
    expect(await sweep('2019-04-04')).toBe(0);
  });
});
