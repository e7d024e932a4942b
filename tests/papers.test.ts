import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../src/kernel/refusal.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { runSweepWith } from '../src/measures/commands-sweep.ts';
import { listMeasures, type Measure, type MeasureFilter } from '../src/measures/store.ts';
import { isIntact } from '../src/papers/check.ts';
import { type NumberPaper, numberPaperWith, voidPaper } from '../src/papers/commands.ts';
import { publishDocumentSeries, publishPaperTemplate } from '../src/papers/commands-wording.ts';
import { batchOfPapers } from '../src/papers/paper-batch.ts';
import { draftPaper, statementsOfMeasures } from '../src/papers/paper-draft.ts';
import { findPaper, listPapers } from '../src/papers/store.ts';
import { findSeriesInForce, findTemplateInForce } from '../src/papers/store-wording.ts';
import { renderWord } from '../src/papers/word/render.ts';
import { listAllObligations } from '../src/tasks/store-obligations.ts';
import { seedDistrict, type World } from './world.ts';

const run = promisify(execFile);
const FORWARD = { size: 200, direction: 'FORWARD', after: null, before: null, origin: 'test' } as const;
const CONTACT = [
  { slot: 'contactName', value: '测试联系人' },
  { slot: 'contactPhone', value: '0000-0000000' },
];

let world: World;
let urges: Measure[];

const db = () => world.registry.engine.read(world.registry.jurisdiction);
const measuresOf = async (filter: MeasureFilter = {}) =>
  (await listMeasures(db(), filter, FORWARD)).edges.map(({ node }) => node);
const number = (input: NumberPaper) => world.perform(numberPaperWith(world.registry.calendar), input);
const numberUrge = (measure: Measure | undefined) =>
  number({ subject: { measureId: measure?.id ?? '' }, particulars: CONTACT });

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error;
  throw error ?? new Error('nothing was refused');
}

beforeAll(async () => {
  world = await seedDistrict('2019-01-03T01:00:00.000Z');
  // The yearly duties are late by three days: urges. Clause 二（二）4 is late by 34: a warning.
  await world.perform(runSweepWith(world.registry.calendar), { asOf: '2019-01-03' as never });
  urges = await measuresOf({ kinds: ['URGE'] });
});
afterAll(() => world.remove());

describe('document numbers', () => {
  test('run without a gap or a double, however many number at once', async () => {
    const numbered = await Promise.all(urges.slice(0, 6).map(numberUrge));
    const given = numbered.map(({ outcome }) => outcome.docNumber).toSorted();
    expect(given).toEqual([1, 2, 3, 4, 5, 6].map((count) => `兖督办〔2019〕${count}号`));
  });

  test('two processes on one register do not give a number twice', { timeout: 300_000 }, async () => {
    const CLI = join(import.meta.dirname, '..', 'src', 'cli.ts');
    const numberByCli = (measure: Measure | undefined) => {
      const words = ['paper', 'number', measure?.id ?? '', '--db', world.file, '--json'];
      const given = CONTACT.flatMap(({ slot, value }) => ['--set', `${slot}=${value}`]);
      return run(process.execPath, [CLI, ...words, ...given]).then(
        ({ stdout }) => JSON.parse(stdout) as { docNumber: string },
      );
    };
    const numbered = await Promise.all([urges[6], urges[7]].map(numberByCli));
    // The command line looks at the real clock, so the year is that of the machine.
    const counts = numbered.map(({ docNumber }) => /^兖督办〔\d{4}〕(\d+)号$/u.exec(docNumber)?.[1]);
    expect(counts.toSorted()).toEqual(['1', '2']);
  });

  test('a void number keeps its place and its reason, and is never given again', async () => {
    const [first] = (await listPapers(db(), {}, FORWARD)).edges
      .map(({ node }) => node)
      .filter(({ number: count }) => count === 6);
    if (!first) throw new Error('number 6 is there');
    expect(
      (await refusalOf(number({ subject: { measureId: first.measureId ?? '' }, particulars: CONTACT }))).code,
    ).toBe('PAPER_ALREADY_NUMBERED');
    await world.perform(voidPaper, { paperId: first.id, reason: '主送单位有误', expectedVersion: 1 });
    const again = await number({ subject: { measureId: first.measureId ?? '' }, particulars: CONTACT });
    expect(again.outcome.docNumber).toBe('兖督办〔2019〕7号');
    const kept = await findPaper(db(), first.id);
    expect(kept).toMatchObject({ docNumber: '兖督办〔2019〕6号', voidReason: '主送单位有误' });
    expect(
      (await refusalOf(world.perform(voidPaper, { paperId: first.id, reason: '再次', expectedVersion: 2 }))).code,
    ).toBe('PAPER_ALREADY_VOID');
    expect(
      (await refusalOf(world.perform(voidPaper, { paperId: first.id, reason: '再次', expectedVersion: 1 }))).code,
    ).toBe('STALE');
  });

  test('numbers used before the register came are not given again: a series goes on behind them', async () => {
    const series = await findSeriesInForce(db(), 'CONSULTATION_LETTER', '2019-01-03' as never);
    await world.perform(publishDocumentSeries, {
      series: { ...series?.content, version: 2, usedElsewhere: { 2019: 40 } },
    });
    const obligation = (
      await listAllObligations(db(), { asOf: '2019-01-03' as never, knownAt: world.registry.clock.now() })
    ).find(({ dueOn }) => dueOn);
    const court = [...(await world.registry.dictionary()).units.values()].find(({ kind }) => kind === 'JUDICIAL');
    const letter = await number({
      subject: { obligationId: obligation?.id ?? '', unitId: court?.id ?? '' },
      particulars: [...CONTACT, { slot: 'request', value: '请协助提供有关情况。' }],
    });
    expect(letter.outcome.docNumber).toBe('兖督函〔2019〕41号');
  });

  test('a day of issue to come, or before the measure was proposed, is refused', async () => {
    for (const issuedOn of ['2019-01-04', '2019-01-02']) {
      const refusal = await refusalOf(
        number({ subject: { measureId: urges[9]?.id ?? '' }, particulars: CONTACT, issuedOn: issuedOn as never }),
      );
      expect(refusal.code).toBe('BAD_INPUT');
      expect(refusal.path).toEqual(['issuedOn']);
    }
  });
});

describe('what may have a number', () => {
  test('a warning that nobody has decided on has none, but its draft can be printed', async () => {
    const [warning] = await measuresOf({ kinds: ['WARNING'] });
    const subject = { measureId: warning?.id ?? '' };
    expect((await refusalOf(number({ subject, particulars: CONTACT }))).code).toBe('PAPER_NOT_DECIDED');
    const draft = await draftPaper(db(), subject, {
      particulars: {},
      issuedOn: null,
      on: '2019-01-03' as never,
      calendar: world.registry.calendar,
      moment: { asOf: '2019-01-03' as never, knownAt: world.registry.clock.now() },
    });
    expect(draft.text.docNumber).toBeNull();
    expect(draft.text.blocks.map(({ text }) => text).join('')).toContain('已逾期34日');
  });

  test('a paper with blanks has none, and the refusal names them', async () => {
    const refusal = await refusalOf(number({ subject: { measureId: urges[9]?.id ?? '' } }));
    expect(refusal.code).toBe('PAPER_INCOMPLETE');
    expect(refusal.facts.missingEn).toEqual(['contactName', 'contactPhone']);
  });

  test('a body outside government supervision is only written to by letter', async () => {
    const court = [...(await world.registry.dictionary()).units.values()].find(({ kind }) => kind === 'JUDICIAL');
    const measure = { ...urges[0], unitId: court?.id, addresseeName: court?.fullName } as Measure;
    const question = { issuedOn: null, calendar: world.registry.calendar };
    const [usual] = await statementsOfMeasures(db(), [measure], question);
    expect(usual?.kind).toBe('CONSULTATION_LETTER');
    expect((await refusalOf(statementsOfMeasures(db(), [measure], { ...question, kind: 'URGE_SLIP' }))).code).toBe(
      'PAPER_LETTER_ONLY',
    );
  });

  test('a paper that does not belong to the measure is refused, with those that do', async () => {
    const refusal = await refusalOf(number({ subject: { measureId: urges[9]?.id ?? '' }, kind: 'INTERVIEW_NOTICE' }));
    expect(refusal.code).toBe('PAPER_NOT_FOR_SUBJECT');
    expect(refusal.facts.offered).toEqual(['催办通知单 URGE_SLIP']);
  });

  test('classified content never gets into a paper', async () => {
    const particulars = [{ slot: 'contactName', value: '机密★1年' }];
    expect((await refusalOf(number({ subject: { measureId: urges[9]?.id ?? '' }, particulars }))).code).toBe(
      'CLASSIFIED_CONTENT',
    );
  });
});

describe('once it has its number, a paper says for ever what it said', () => {
  test('its record gives its code and hash, and printing again gives the same file', async () => {
    const [paper] = (await listPapers(db(), {}, FORWARD)).edges.map(({ node }) => node);
    if (!paper) throw new Error('there is a paper');
    const printed = await renderWord(paper.content);
    expect(isIntact(paper)).toBe(true);
    // Later wording, later facts: none of it reaches the paper.
    const template = await findTemplateInForce(db(), paper.kind, '2019-01-03' as never);
    await world.perform(publishPaperTemplate, {
      template: { ...template?.content, version: 2, title: '督促办理通知单' },
    });
    const later = await findPaper(db(), paper.id);
    expect(Buffer.compare(Buffer.from(await renderWord(later?.content as never)), Buffer.from(printed))).toBe(0);
    const next = await numberUrge(urges[8]);
    expect((await findPaper(db(), next.outcome.paperId))?.title).toBe('督促办理通知单');
    expect(
      (await refusalOf(world.perform(publishPaperTemplate, { template: { ...template?.content, version: 2 } }))).code,
    ).toBe('VERSION_EXISTS');
  });

  test('a change past the door shows: one altered figure, and the paper is no longer intact', async () => {
    const [paper] = (await listPapers(db(), {}, FORWARD)).edges.map(({ node }) => node);
    if (!paper) throw new Error('there is a paper');
    const facts = { ...paper.facts, slots: { ...paper.facts.slots, daysOverdue: '1' } };
    expect(isIntact({ ...paper, facts })).toBe(false);
    expect(isIntact({ ...paper, content: { ...paper.content, addressee: '别的单位' } })).toBe(false);
    expect(
      isIntact({ ...paper, contentHash: paper.contentHash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
    ).toBe(false);
  });

  test('every figure in it leads back to a record', async () => {
    const [paper] = (await listPapers(db(), {}, FORWARD)).edges.map(({ node }) => node);
    const figures = new Map(paper?.facts.figures.map(({ slot, value, source }) => [slot, { value, source }]));
    const measure = urges.find(({ id }) => id === paper?.measureId);
    expect(figures.get('dueOn')).toEqual({ value: measure?.facts.dueOn, source: measure?.obligationId });
    expect(figures.get('daysOverdue')).toEqual({ value: String(measure?.facts.daysOverdue), source: measure?.id });
    expect(figures.get('contactName')).toEqual({ value: '测试联系人', source: 'PARTICULARS' });
  });

  test('the ledger tells each number and each voiding, and verifies', async () => {
    expect(await verifyLedger(world.registry.engine.read(world.registry.jurisdiction), await tables())).toMatchObject({
      problems: [],
    });
  });
});

const tables = async () => (await import('../src/registry/all-tables.ts')).ALL_TABLES;

test('the papers of a filtered list are made in a fixed number of statements a page, whatever their number', async () => {
  const count = async (filter: MeasureFilter) => {
    world.statements.length = 0;
    const names: string[] = [];
    for await (const { name } of batchOfPapers(db, {
      filter,
      on: '2019-01-03' as never,
      calendar: world.registry.calendar,
    }))
      names.push(name);
    return { names, statements: world.statements.length };
  };
  await world.registry.dictionary();
  const all = await count({ kinds: ['URGE'] });
  const few = await count({ obligationId: urges[0]?.obligationId, kinds: ['URGE'] });
  expect(all.names.length).toBeGreaterThan(few.names.length);
  expect(all.statements).toBeLessThanOrEqual(few.statements + 1);
  for (const name of all.names) expect(name).toMatch(/^\d{4}_[^/\\:*?"<>|]+\.docx$/u);
});
