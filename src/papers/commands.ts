import { mayNumberPapers } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type LocalDate, yearOf } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, command } from '../ledger/command.ts';
import { findStepNumbered } from '../measures/store-life.ts';
import { contentHashOf } from './check.ts';
import { paperOfDeed } from './commands-numbered.ts';
import { readParticulars } from './compose.ts';
import { mayBeNumbered } from './numbering.ts';
import { PAPER_NAMES, type PaperKind } from './paper.ts';
import {
  type DraftQuestion,
  type PaperSubject,
  type Statement,
  statementOf,
  wordingOf,
  wordPaper,
} from './paper-draft.ts';
import { nextNumber } from './series.ts';
import { SLOTS } from './slot.ts';
import { addPaper, findLastNumber, findPaper, findPaperNumbered, listPapersOfMeasures, voidPaperRow } from './store.ts';

export interface NumberPaper {
  subject: PaperSubject;
  /** The usual paper of the subject when left out. */
  kind?: PaperKind | undefined;
  /** What only a person knows: contact, place and time of an interview, problems and demands. */
  particulars?: readonly { slot: string; value: string }[] | undefined;
  /** 成文日期; today when left out. */
  issuedOn?: LocalDate | undefined;
}

export interface NumberedPaper {
  paperId: Id<'Paper'>;
  docNumber: string;
  checkCode: string;
}

function refuseDay(issuedOn: LocalDate, today: LocalDate, statement: Statement): void {
  const earliest = statement.measure?.proposedOn;
  if (issuedOn <= today && !(earliest && issuedOn < earliest)) return;
  refuse(
    'BAD_INPUT',
    {
      field: 'issuedOn',
      problem: `成文日期应不晚于今天（${today}）${earliest ? `，不早于措施提出之日（${earliest}）` : ''}。`,
      problemEn: `the day of issue must not be after today (${today})${earliest ? ` nor before the measure was proposed (${earliest})` : ''}.`,
    },
    ['issuedOn'],
  );
}

/**
 * Gives a paper its document number and freezes what it says (domain.md §4; ADR 0015). One transaction takes the next number
 * of its 代字 and year: no gap, no double, whoever else is numbering. Refuses a measure that is not decided, a second paper
 * of a kind while one stands, blanks, a day of issue to come, and classified content.
 */
export const numberPaperWith = (calendar: WorkCalendar): Command<NumberPaper, NumberedPaper> =>
  command('NUMBER_PAPER', mayNumberPapers, async (tx, input: NumberPaper, at): Promise<NumberedPaper> => {
    const issuedOn = input.issuedOn ?? at.today;
    const asOf = 'asOf' in input.subject ? input.subject.asOf : at.today;
    const question: DraftQuestion = {
      ...{ kind: input.kind, issuedOn, on: issuedOn, calendar },
      particulars: readParticulars(input.particulars ?? []),
      moment: { asOf, knownAt: at.now },
    };
    const statement = await statementOf(tx, input.subject, question);
    const { measure, kind } = statement;
    refuseDay(issuedOn, at.today, statement);
    if (measure?.kind === 'WARNING' && kind === 'CRITICISM_CIRCULAR' && !measure.isByName) {
      const { zh, en } = PAPER_NAMES[kind];
      refuse('PAPER_NOT_FOR_SUBJECT', { kindZh: zh, kindEn: en, offered: [PAPER_NAMES.WARNING_NOTICE.zh] }, ['kind']);
    }
    if (measure && !mayBeNumbered(kind, measure.state))
      refuse('PAPER_NOT_DECIDED', { state: measure.state }, ['measureId']);
    const standing = measure
      ? (await listPapersOfMeasures(tx, [measure.id])).filter((one) => one.kind === kind && one.voidedAt === null)
      : [];
    const last = standing.at(-1);
    // A referral that came back goes out anew under a letter of its own; the first one stands, because it went out.
    const isAnew = last !== undefined && measure?.state === 'RETURNED' && (await findStepNumbered(tx, last.docNumber));
    if (last && !isAnew) refuse('PAPER_ALREADY_NUMBERED', { docNumber: last.docNumber }, ['measureId']);
    if (
      measure?.documentNumber &&
      kind === paperOfDeed(measure, 'ISSUE') &&
      !(await findPaperNumbered(tx, measure.documentNumber))
    )
      refuse('PAPER_ALREADY_NUMBERED', { docNumber: measure.documentNumber }, ['measureId']);
    const wording = await wordingOf(tx, kind, issuedOn);
    const { prefix, usedElsewhere } = wording.series.content;
    const year = yearOf(issuedOn);
    const number = nextNumber(await findLastNumber(tx, prefix, year), usedElsewhere[String(year)]);
    const paper = wordPaper(statement, wording, question, number);
    const { missing, text, facts, checkCode } = paper;
    if (missing.length > 0) {
      refuse('PAPER_INCOMPLETE', { missing: missing.map((slot) => `${SLOTS[slot].zh} ${slot}`), missingEn: missing }, [
        'particulars',
      ]);
    }
    const docNumber = text.docNumber ?? refuse('PAPER_INCOMPLETE', { missing: '文号', missingEn: 'number' });
    if (await findStepNumbered(tx, docNumber)) refuse('DOCUMENT_NUMBER_USED', { number: docNumber }, ['measureId']);
    const row = await addPaper(tx, {
      jurisdiction: tx.jurisdiction,
      id: at.newId('Paper'),
      kind,
      measureId: measure?.id ?? null,
      sending: standing.length + 1,
      obligationId: statement.obligationId as Id<'Obligation'> | null,
      unitId: statement.unitId as Id<'Unit'> | null,
      templateId: wording.template.id,
      seriesId: wording.series.id,
      ...{ prefix, year, number, docNumber, issuedOn, facts, checkCode },
      title: text.titleLines.join(''),
      addresseeName: text.addressee,
      content: text,
      contentHash: contentHashOf(paper),
      numberedBy: at.actor.name,
      recordedAt: at.now,
      version: 1,
    });
    return { paperId: row.id, docNumber, checkCode };
  });

export interface VoidPaper {
  paperId: string;
  reason: string;
  /** The version that the officer saw. */
  expectedVersion: number;
}

/**
 * Makes a numbered paper void, with a reason. Its number stays taken and is never given again: a series shows every number
 * that was issued. Refuses an unknown paper, an outdated version, a paper that is void already, an empty reason.
 */
export const voidPaper = command(
  'VOID_PAPER',
  mayNumberPapers,
  async (tx, input: VoidPaper, at): Promise<{ paperId: Id<'Paper'> }> => {
    const paper =
      (await findPaper(tx, input.paperId)) ??
      refuse('NOT_FOUND', { field: 'paperId', noun: 'Paper', id: input.paperId }, ['paperId']);
    if (paper.version !== input.expectedVersion) {
      refuse('STALE', { current: paper.version, expected: input.expectedVersion }, ['expectedVersion']);
    }
    if (paper.voidedAt !== null) {
      refuse('PAPER_ALREADY_VOID', { docNumber: paper.docNumber, voidedOn: dayOfInstant(paper.voidedAt) }, ['paperId']);
    }
    const LONGEST = 2000;
    const reason = input.reason.trim();
    if (reason === '' || reason.length > LONGEST) {
      refuse(
        'BAD_INPUT',
        { field: 'reason', problem: `请填写 1 到 ${LONGEST} 个字。`, problemEn: `give 1 to ${LONGEST} characters.` },
        ['reason'],
      );
    }
    await voidPaperRow(tx, paper.id, { voidedAt: at.now, voidedBy: at.actor.name, voidReason: reason });
    return { paperId: paper.id };
  },
);
