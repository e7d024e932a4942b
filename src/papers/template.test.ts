import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../kernel/refusal.ts';
import { compose, type PaperFacts, readParticulars } from './compose.ts';
import { PAPER_KINDS } from './paper.ts';
import type { SlotValues } from './slot.ts';
import { type PaperTemplate, parseTemplate } from './template.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'seeds', 'papers');
const seed = (name: string) =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Record<string, unknown>;
const reminder = () => seed('reminder') as unknown as PaperTemplate;

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const factsOf = (template: PaperTemplate, slots: SlotValues): PaperFacts => ({
  subject: { measureId: 'msr_370812_1' },
  template: { kind: template.kind, version: template.version },
  number: { prefix: '兖督函', year: 2019, number: null },
  issuedOn: null,
  issuer: '示例区督考办',
  slots,
  figures: [],
  annexes: [],
});

test('each kind of paper has a wording of its own in the seeds, and each is sound', () => {
  const kinds = readdirSync(FOLDER)
    .filter((file) => file !== 'series.json')
    .map((file) => parseTemplate(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))).kind);
  expect(kinds.toSorted()).toEqual([...PAPER_KINDS].sort());
});

describe('a template that an office gives', () => {
  const paragraphsWith = (text: string) => ({ ...reminder(), paragraphs: [...reminder().paragraphs, { text }] });

  test('is refused for a slot that does not exist, with its place and the names that are near', () => {
    const { code, facts } = refusalOf(() => parseTemplate(paragraphsWith('到期日为{dueDay}。')));
    expect(code).toBe('TEMPLATE_SLOT_UNKNOWN');
    expect(facts).toMatchObject({
      place: `paragraphs[${reminder().paragraphs.length}].text`,
      slot: 'dueDay',
      nearest: ['dueOn'],
    });
  });

  test.each([
    ['a brace without its partner', paragraphsWith('到期日为{dueOn。'), /花括号/],
    ['paragraphs in the middle of a sentence', paragraphsWith('问题是{problems}。'), /单独成段/],
    ['a mark of secrecy', paragraphsWith('密级：机密'), /涉密/],
    ['a part that it does not know', { ...reminder(), script: 'alert(1)' }, /script/i],
    ['another form than the four', { ...reminder(), form: 'FAX' }, /form/],
    ['an end before its beginning', { ...reminder(), validTo: '2017-12-31' }, /失效日/],
  ])('is refused for %s', (_what, given, message) => {
    const refusal = refusalOf(() => parseTemplate(given));
    expect(refusal.messageZh).toMatch(message);
  });

  test('is refused where it leaves out what a paper of the kind must state', () => {
    const warning = seed('warning-notice') as unknown as PaperTemplate;
    const silent = { ...warning, paragraphs: warning.paragraphs.filter(({ text }) => !text.includes('{statementBy}')) };
    expect(refusalOf(() => parseTemplate(silent)).messageZh).toContain('陈述说明时限');
  });

  test('a slot wanted by `needs` must exist as well', () => {
    const given = { ...reminder(), paragraphs: [...reminder().paragraphs, { text: '好。', needs: ['weather'] }] };
    expect(refusalOf(() => parseTemplate(given)).facts).toMatchObject({ slot: 'weather' });
  });
});

describe('a composed paper', () => {
  const template = parseTemplate(seed('reminder'));
  const slots: SlotValues = {
    addressee: '示例区水利局',
    plan: '《示例方案》',
    planNumber: '',
    clausePath: '一（一）1',
    clauseTitle: '开展调查',
    namedAs: '水利局',
    capacity: '第一牵头单位',
    dueOn: '2019-06-30',
  };

  test('leaves out the paragraphs whose facts are not known, and names the blanks', () => {
    const { text, missing } = compose(template, factsOf(template, slots));
    const body = text.blocks.map((block) => block.text).join('');
    expect(body).not.toContain('截至');
    expect(body).toContain('《示例方案》一（一）1所列“开展调查”任务');
    expect(missing).toEqual(['contactName', 'contactPhone']);
    expect(text.docNumber).toBeNull();
  });

  test('changes its check code with any fact', () => {
    const [one, other] = ['2019-06-30', '2019-06-29'].map(
      (dueOn) => compose(template, factsOf(template, { ...slots, dueOn })).checkCode,
    );
    expect(one).not.toBe(other);
  });

  test('a value that looks like a slot is printed, not filled', () => {
    const { text } = compose(template, factsOf(template, { ...slots, clauseTitle: '{issuer}' }));
    expect(text.blocks[0]?.text).toContain('“{issuer}”');
  });
});

test('nobody can write over what the record states, nor put in classified content or a day that is none', () => {
  const given = (slot: string, value: string) => refusalOf(() => readParticulars([{ slot, value }])).code;
  expect(given('daysOverdue', '1')).toBe('BAD_INPUT');
  expect(given('weather', '晴')).toBe('BAD_INPUT');
  expect(given('problems', '机密★10年')).toBe('CLASSIFIED_CONTENT');
  expect(given('meetingOn', '2019-2-30')).toBe('BAD_DATE');
  expect(given('meetingOn', '2019-02-30')).toBe('BAD_DATE');
  expect(readParticulars([{ slot: 'problems', value: ' 一\n二 ' }])).toEqual({ problems: '一\n二' });
});
