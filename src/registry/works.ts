import type { Actor } from '../access/actor.ts';
import { advanceAssessment, approveAssessmentWith } from '../assessment/commands-course.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { evaluateDay } from '../feed/commands.ts';
import { importPlan, previewImport } from '../intake/commands.ts';
import { type AmendPlan, acceptEdition, previewEdition } from '../intake/commands-editions.ts';
import { editionReport } from '../intake/edition-report.ts';
import { type Convert, type ExtractOptions, extract } from '../intake/extract/extract.ts';
import type { PlanDocument } from '../intake/import-reading.ts';
import { previewReport } from '../intake/preview-report.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Command, type Performance, type Performed, perform } from '../ledger/command.ts';
import { runSweepWith } from '../measures/commands-sweep.ts';
import { batchOf, cardFileName, documentOf, jsonOf, workbookOf } from '../papers/card-files.ts';
import { type CardQuestion, readCardBook, readCardSet } from '../papers/card-reading.ts';
import { titleOf } from '../papers/card-set.ts';
import { ledgerRows } from '../papers/ledger-rows.ts';
import { type BatchQuestion, batchOfPapers } from '../papers/paper-batch.ts';
import { ledgerCsv } from '../papers/sheet-csv.ts';
import { ledgerXlsx } from '../papers/sheet-xlsx.ts';
import { zipStream } from '../papers/zip-stream.ts';
import type { Registry } from '../registry.ts';
import type { ObligationFilter } from '../tasks/store-obligations.ts';

/** What works have to work with: the register, and how old formats of documents become new ones, where the machine can. */
export interface Place {
  registry: Registry;
  convert?: Convert | undefined;
}

type AnyCommand = Command<never, unknown>;

const DEEDS: Readonly<Partial<Record<string, (calendar: WorkCalendar) => AnyCommand>>> = {
  IMPORT_PLAN: () => importPlan,
  ACCEPT_EDITION: () => acceptEdition,
  APPROVE_ASSESSMENT: approveAssessmentWith,
  PUBLISH_ASSESSMENT: (calendar) => advanceAssessment('publish', calendar),
  RUN_SWEEP: (calendar) => runSweepWith(calendar),
  EVALUATE_DAY: () => evaluateDay,
};

/** The command of a deed that is performed aside; undefined for any other. */
export const commandAside = (deed: string, calendar: WorkCalendar): AnyCommand | undefined => DEEDS[deed]?.(calendar);

interface AsidePerformance {
  deed: string;
  input: unknown;
  by: Pick<Performance, 'actor' | 'requestId' | 'idempotencyKey'>;
}

/** Works that are answered once. Inputs and outcomes hold nothing that cannot be copied. */
export const WORKS = {
  async perform({ registry }: Place, { deed, input, by }: AsidePerformance): Promise<Performed<unknown>> {
    const command = commandAside(deed, registry.calendar);
    if (!command) throw new Error(`${deed} is not performed aside`);
    return perform(command, input as never, { ...registry, ...by });
  },
  async extract({ convert }: Place, { bytes, ...options }: { bytes: Uint8Array } & Omit<ExtractOptions, 'convert'>) {
    return extract(bytes, { ...options, ...(convert && { convert }) });
  },
  /** What recording a document would do: the answer of POST /import?dryRun=true. */
  async previewImport({ registry }: Place, document: PlanDocument): Promise<Uint8Array> {
    return previewed(previewReport(await previewImport(readerOf(registry)(), document)));
  },
  /** The same of what a document would change as the next edition of a plan. */
  async previewEdition(
    { registry }: Place,
    { today, ...amend }: AmendPlan & { today: LocalDate },
  ): Promise<Uint8Array> {
    return previewed(editionReport(await previewEdition(readerOf(registry)(), amend, today)));
  },
};

/** Of a large plan it is long: put into bytes where nobody waits. */
const previewed = (preview: object): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ preview, userErrors: [] }));

const readerOf =
  ({ engine, jurisdiction }: Registry) =>
  () =>
    engine.read(jurisdiction);

/** What was found of the cards asked for, and what the file of them is called. */
export type CardFileHead = { found: 'CARDS'; name: string } | { found: 'NONE' } | { found: 'SEVERAL' };

interface CardFile {
  question: Omit<CardQuestion, 'calendar'>;
  format: 'xlsx' | 'json' | 'docx' | 'zip';
  actor: Actor;
}

/** Works that make a file, told part by part. */
export const FILES = {
  /** Cards of units, a head first; a Word document holds the card of one unit. */
  async *cards({ registry }: Place, { question, format, actor }: CardFile): AsyncGenerator<CardFileHead | Uint8Array> {
    const db = readerOf(registry);
    const set = await readCardSet(db(), { ...question, calendar: registry.calendar });
    if (set.cards.length === 0) return yield { found: 'NONE' };
    const head = { found: 'CARDS', name: titleOf(set) } as const;
    if (format === 'json') {
      yield head;
      return yield* jsonOf(set);
    }
    const book = await readCardBook(db, set, actor);
    if (format === 'docx') {
      const document = await documentOf(book);
      if (!document) return yield { found: 'SEVERAL' };
      yield { ...head, name: cardFileName(set, document.unitId) };
      return yield document.bytes;
    }
    yield head;
    yield* format === 'xlsx' ? workbookOf(book) : zipStream(batchOf(book));
  },
  /** The papers of all measures that a filter holds, as one archive. */
  async *papers({ registry }: Place, question: Omit<BatchQuestion, 'calendar'>): AsyncGenerator<Uint8Array> {
    yield* zipStream(batchOfPapers(readerOf(registry), { ...question, calendar: registry.calendar }));
  },
  /** The ledger sheet of a filtered view. */
  async *ledgerSheet(
    { registry }: Place,
    { filter, title, format }: { filter: ObligationFilter; title: string; format: 'xlsx' | 'csv' },
  ): AsyncGenerator<Uint8Array> {
    const rows = ledgerRows(readerOf(registry), filter, registry.calendar);
    yield* format === 'csv' ? ledgerCsv(rows) : ledgerXlsx(title, rows);
  },
};
