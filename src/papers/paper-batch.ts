import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { CursorValue } from '../kernel/page.ts';
import { refuse } from '../kernel/refusal.ts';
import { countMeasures, listMeasures, type MeasureFilter } from '../measures/store.ts';
import { fileNameOf } from './compose.ts';
import type { PaperKind } from './paper.ts';
import { statementsOfMeasures, type Wording, wordingOf, wordPaper } from './paper-draft.ts';
import { listPapersOfMeasures } from './store.ts';
import { renderWord } from './word/documents.ts';
import type { ZipEntry } from './zip-stream.ts';

/** Measures read at once, and papers that one archive may hold. */
const AT_ONCE = 100;
const MOST_PAPERS = 5000;

export interface BatchQuestion {
  filter: MeasureFilter;
  /** The usual paper of each measure when left out. */
  kind?: PaperKind | undefined;
  on: LocalDate;
  calendar: WorkCalendar;
}

/** How many papers an archive would hold. Refuses PAPERS_TOO_MANY. */
export async function countBatch(db: Db, { filter }: Pick<BatchQuestion, 'filter'>): Promise<number> {
  const count = await countMeasures(db, filter);
  if (count > MOST_PAPERS) refuse('PAPERS_TOO_MANY', { count, limit: MOST_PAPERS }, ['filter']);
  return count;
}

/**
 * The papers of all measures that a filter holds, one file each, made as they are asked for: the numbered paper where there
 * is one that stands, else a draft. Never more than a page of measures and one document are held.
 */
export async function* batchOfPapers(
  db: () => Db,
  { filter, kind, on, calendar }: BatchQuestion,
  told: (done: number) => void = () => undefined,
): AsyncGenerator<ZipEntry> {
  const wordings = new Map<PaperKind, Wording>();
  let after: readonly CursorValue[] | null = null;
  let done = 0;
  for (;;) {
    const reader = db();
    const page = await listMeasures(reader, filter, {
      size: AT_ONCE,
      direction: 'FORWARD',
      after,
      before: null,
      origin: 'batch',
    });
    const measures = page.edges.map(({ node }) => node);
    const statements = await statementsOfMeasures(reader, measures, { kind, issuedOn: null, calendar });
    const numbered = await listPapersOfMeasures(
      reader,
      measures.map(({ id }) => id),
    );
    for (const statement of statements) {
      const { measure } = statement;
      const standing = numbered.find(
        (paper) => paper.measureId === measure?.id && paper.kind === statement.kind && paper.voidedAt === null,
      );
      const wording = wordings.get(statement.kind) ?? (await wordingOf(reader, statement.kind, on));
      wordings.set(statement.kind, wording);
      const text =
        standing?.content ?? wordPaper(statement, wording, { particulars: {}, issuedOn: null, on }, null).text;
      const about = [measure?.addresseeName ?? '', measure?.facts.clausePath ?? ''];
      const order = String(done + 1).padStart(4, '0');
      yield { name: `${order}_${fileNameOf(text, about)}.docx`, parts: [await renderWord(text)], isPacked: true };
      done++;
      told(done);
    }
    const last = measures.at(-1);
    if (!last || !page.pageInfo.hasNextPage) return;
    after = [last.proposedOn, last.id];
  }
}
