import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { type LocalDate, yearOf } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { listMeasuresById, type Measure } from '../measures/store.ts';
import { findPlan } from '../plans/store.ts';
import { registerLines } from '../tasks/register-line.ts';
import { countByGroup } from '../tasks/store-counts.ts';
import { findObligation, listAllObligations, type Moment, type ObligationFilter } from '../tasks/store-obligations.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { circularSlots, overdueAnnex, unitsAnnex } from './circular.ts';
import { type ComposedPaper, compose, type PaperFacts, refuseClassified } from './compose.ts';
import { LETTER_ONLY, lineSlots, PAPERS_OF } from './measure-slots.ts';
import { type Annex, PAPER_NAMES, type PaperFigure, type PaperKind } from './paper.ts';
import { statementsOf } from './paper-facts.ts';
import type { SlotValues } from './slot.ts';
import {
  type DocumentSeriesRow,
  findSeriesInForce,
  findTemplateInForce,
  type PaperTemplateRow,
} from './store-wording.ts';
import type { PaperTemplate } from './template.ts';

/** Of what a paper speaks. */
export type PaperSubject =
  | { measureId: string }
  /** A duty and a body outside government supervision: it is written to. */
  | { obligationId: string; unitId: string }
  /** What stands in the register at a moment, of one plan or of all: a circular. */
  | { planId: string | null; asOf: LocalDate };

export interface Wording {
  template: PaperTemplateRow;
  series: DocumentSeriesRow;
}

/** What the register states for a subject, before it is put into words. */
export interface Statement {
  subject: PaperFacts['subject'];
  kind: PaperKind;
  measure: Measure | null;
  obligationId: string | null;
  unitId: string | null;
  slots: SlotValues;
  figures: PaperFigure[];
  /** The tables that a template may ask for. */
  annexOf: (annex: PaperTemplate['annexes'][number]) => Annex;
}

export interface DraftQuestion {
  /** The usual paper of the subject when left out. */
  kind?: PaperKind | undefined;
  particulars: SlotValues;
  /** The day of issue once it is fixed; null on a draft. */
  issuedOn: LocalDate | null;
  /** The day by which wording and series are chosen. */
  on: LocalDate;
  calendar: WorkCalendar;
  /** What the asker knows and may see. */
  moment: Moment;
  scope?: ObligationFilter['scope'];
}

/** The wording and the series of a kind of paper on a day. Refuses RULES_NOT_IN_FORCE where there is none. */
export async function wordingOf(db: Db | Tx, kind: PaperKind, on: LocalDate): Promise<Wording> {
  const { zh, en } = PAPER_NAMES[kind];
  const template =
    (await findTemplateInForce(db, kind, on)) ??
    refuse('RULES_NOT_IN_FORCE', { on, what: `“${zh}”文书模板`, whatEn: `template of a ${en}` }, ['kind']);
  const series =
    (await findSeriesInForce(db, kind, on)) ??
    refuse('RULES_NOT_IN_FORCE', { on, what: `“${zh}”发文字号序列`, whatEn: `series of numbers for a ${en}` }, [
      'kind',
    ]);
  return { template, series };
}

const notFor = (kind: PaperKind, offered: readonly PaperKind[]): never =>
  refuse(
    'PAPER_NOT_FOR_SUBJECT',
    {
      kindZh: PAPER_NAMES[kind].zh,
      kindEn: PAPER_NAMES[kind].en,
      offered: offered.map((each) => `${PAPER_NAMES[each].zh} ${each}`),
    },
    ['kind'],
  );

const noAnnex = ({ title }: { title: string }): Annex => ({ title, columns: [], rows: [] });

/** The papers that a measure can have: a letter only, to a body outside government supervision. */
export const papersOffered = (measure: Pick<Measure, 'kind'>, isSupervisionObject: boolean): readonly PaperKind[] =>
  isSupervisionObject ? PAPERS_OF[measure.kind] : [LETTER_ONLY];

/**
 * What the register states for the papers of measures, in their order. Refuses PAPER_NOT_FOR_SUBJECT for a kind that a
 * measure cannot have, and PAPER_LETTER_ONLY for anything but a letter to a body outside government supervision.
 */
export async function statementsOfMeasures(
  db: Db | Tx,
  measures: readonly Measure[],
  { kind, issuedOn, calendar }: Pick<DraftQuestion, 'kind' | 'issuedOn' | 'calendar'>,
): Promise<Statement[]> {
  const { units } = await dictionaryOf(db);
  const stated = await statementsOf(db, measures, { issuedOn, calendar });
  return stated.map(({ measure, slots, figures }) => {
    const isObject = units.get(measure.unitId)?.isSupervisionObject ?? true;
    const offered = papersOffered(measure, isObject);
    const wanted = kind ?? offered[0] ?? LETTER_ONLY;
    if (!offered.includes(wanted)) {
      if (!isObject) refuse('PAPER_LETTER_ONLY', { unit: measure.addresseeName }, ['kind']);
      notFor(wanted, offered);
    }
    return {
      subject: { measureId: measure.id },
      ...{ kind: wanted, measure, obligationId: measure.obligationId, unitId: measure.unitId, slots, figures },
      annexOf: noAnnex,
    };
  });
}

async function ofDuty(
  db: Db | Tx,
  subject: { obligationId: string; unitId: string },
  question: DraftQuestion,
): Promise<Statement> {
  const { kind = LETTER_ONLY, moment } = question;
  if (kind !== LETTER_ONLY) notFor(kind, [LETTER_ONLY]);
  const dictionary = await dictionaryOf(db);
  const unit =
    dictionary.units.get(subject.unitId) ??
    refuse('NOT_FOUND', { field: 'unitId', noun: 'Unit', id: subject.unitId }, ['unitId']);
  const missing = (): never =>
    refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id: subject.obligationId }, ['obligationId']);
  const obligation = (await findObligation(db, subject.obligationId, moment)) ?? missing();
  const [line] = await registerLines(db, [obligation], dictionary, moment);
  const plan = await findPlan(db, obligation.planId);
  const slots = lineSlots(line ?? missing(), unit, { docNumber: plan?.docNumber ?? null, asOf: moment.asOf });
  return {
    subject: { obligationId: obligation.id, unitId: unit.id },
    ...{ kind, measure: null, obligationId: obligation.id, unitId: unit.id, slots },
    figures: Object.entries(slots)
      .filter(([slot]) => ['dueOn', 'timeWords', 'daysOverdue', 'asOf', 'clausePath'].includes(slot))
      .map(([slot, value]) => ({ slot, value, source: obligation.id })),
    annexOf: noAnnex,
  };
}

/** Overdue lines that a circular carries behind it; more belong into the ledger sheet. */
const MOST_LINES = 2000;

async function ofView(
  db: Db | Tx,
  { planId, asOf }: { planId: string | null; asOf: LocalDate },
  { kind = 'CIRCULAR', moment, scope }: DraftQuestion,
): Promise<Statement> {
  if (kind !== 'CIRCULAR') notFor(kind, ['CIRCULAR']);
  const plan =
    planId === null
      ? null
      : ((await findPlan(db, planId)) ??
        refuse('NOT_FOUND', { field: 'planId', noun: 'Plan', id: planId }, ['planId']));
  const dictionary = await dictionaryOf(db);
  const view = { asOf, knownAt: moment.knownAt, planId: planId ?? undefined, scope };
  const [byState, byUnit, overdue] = await Promise.all([
    countByGroup(db, view, 'STATE', []),
    countByGroup(db, { ...view, states: ['OVERDUE'] }, 'UNIT', ['PRIMARY_LEAD', 'JOINT_LEAD']),
    listAllObligations(db, { ...view, states: ['OVERDUE'] }),
  ]);
  if (overdue.length > MOST_LINES) {
    refuse('BAD_INPUT', {
      field: 'planId',
      problem: `逾期事项 ${overdue.length} 项，超过通报附表上限 ${MOST_LINES} 项；请限定方案，或导出台账。`,
      problemEn: `${overdue.length} overdue duties exceed the ${MOST_LINES} of a circular's annex; name a plan, or export the ledger.`,
    });
  }
  const lines = await registerLines(db, overdue, dictionary, view);
  const overdueByUnit = byUnit.map(({ key, count }) => {
    const unit = dictionary.units.get(key);
    return { unit: unit?.shortName ?? key, count };
  });
  const slots = circularSlots({
    plan,
    asOf,
    byState: Object.fromEntries(byState.map(({ key, count }) => [key, count])),
    overdueByUnit,
  });
  const source = `${planId ?? '全部方案'} @ ${asOf}`;
  const counted = [
    'dutiesTotal',
    'dutiesDue',
    'dutiesCompleted',
    'dutiesOverdue',
    'dutiesOpen',
    'completionShare',
    'unitsOverdue',
  ];
  return {
    subject: { ...(planId && { planId }), asOf, knownAt: moment.knownAt },
    ...{ kind, measure: null, obligationId: null, unitId: null, slots },
    figures: Object.entries(slots)
      .filter(([slot]) => counted.includes(slot))
      .map(([slot, value]) => ({ slot, value, source })),
    annexOf: (annex) =>
      annex.kind === 'UNITS' ? unitsAnnex(annex.title, overdueByUnit) : overdueAnnex(annex.title, lines),
  };
}

/** What the register states for one subject. Refuses what is not there and papers that it cannot have. */
export async function statementOf(db: Db | Tx, subject: PaperSubject, question: DraftQuestion): Promise<Statement> {
  if ('measureId' in subject) {
    const [statement] = await statementsOfMeasures(db, await listMeasuresById(db, [subject.measureId]), question);
    return (
      statement ?? refuse('NOT_FOUND', { field: 'measureId', noun: 'Measure', id: subject.measureId }, ['measureId'])
    );
  }
  return 'obligationId' in subject ? ofDuty(db, subject, question) : ofView(db, subject, question);
}

/** Puts a statement into the words of a template. Refuses CLASSIFIED_CONTENT. */
export function wordPaper(
  statement: Statement,
  { template, series }: { template: Pick<PaperTemplateRow, 'content'>; series: DocumentSeriesRow },
  { particulars, issuedOn, on }: Pick<DraftQuestion, 'particulars' | 'issuedOn' | 'on'>,
  number: number | null,
): ComposedPaper {
  const { issuer, prefix } = series.content;
  const slots: SlotValues = { issuer, ...(issuedOn && { issuedOn }), ...particulars, ...statement.slots };
  refuseClassified(slots);
  const given = Object.entries(particulars).map(([slot, value]) => ({ slot, value, source: 'PARTICULARS' }));
  const { content } = template;
  return compose(content, {
    subject: statement.subject,
    template: { kind: content.kind, version: content.version },
    number: { prefix, year: yearOf(issuedOn ?? on), number },
    ...{ issuedOn, issuer, slots },
    figures: [...statement.figures, ...given],
    annexes: content.annexes.map(statement.annexOf).filter(({ rows }) => rows.length > 0),
  });
}

/** A draft and what it was made of. */
export interface Draft extends ComposedPaper {
  statement: Statement;
}

/** A draft of a paper (代拟稿): nothing is written, no number is taken. */
export async function draftPaper(db: Db | Tx, subject: PaperSubject, question: DraftQuestion): Promise<Draft> {
  const statement = await statementOf(db, subject, question);
  const wording = await wordingOf(db, statement.kind, question.on);
  return { ...wordPaper(statement, wording, question, null), statement };
}

/** A draft in the words of a template that is not published: how an office tries a wording out. */
export async function draftInWords(
  db: Db | Tx,
  template: PaperTemplate,
  subject: PaperSubject,
  question: DraftQuestion,
): Promise<Draft> {
  const statement = await statementOf(db, subject, { ...question, kind: template.kind });
  const { series } = await wordingOf(db, template.kind, question.on);
  return { ...wordPaper(statement, { template: { content: template }, series }, question, null), statement };
}
