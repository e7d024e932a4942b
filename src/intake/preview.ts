import type { Instant } from '../kernel/clock.ts';
import type { Id, IdNoun, JurisdictionCode } from '../kernel/id.ts';
import type { FindingDraft } from './draft.ts';
import type { PlanDocument, Reading } from './import-reading.ts';
import { type ImportRows, rowsOf } from './import-rows.ts';
import { tokenOf } from './preview-token.ts';

type Rows<Key extends keyof ImportRows['tasks']> = ImportRows['tasks'][Key];

/** One clause as importing would record it, with all that belongs to it. Ids in it are places, not ids of the register. */
export interface PreviewClause {
  clause: Rows<'clauses'>[number];
  names: Rows<'responsibilities'>;
  deadlines: Rows<'deadlines'>;
  indicators: ImportRows['indicators'];
  obligations: Rows<'obligations'>;
  findings: readonly FindingDraft[];
}

/** All that importing a text would do, and the token by which the import is held to it. */
export interface ImportPreview {
  reading: Reading;
  rows: ImportRows;
  token: string;
}

/** Until something is recorded there is no instant and no id: the rows of a preview bear a place in their stead. */
export const NEVER = '' as Instant;

/** Places instead of ids: 1, 2, 3 … of each noun in the order of asking. */
export function placeIds(): <Noun extends IdNoun>(noun: Noun) => Id<Noun> {
  const counted = new Map<IdNoun, number>();
  return <Noun extends IdNoun>(noun: Noun) => {
    const place = (counted.get(noun) ?? 0) + 1;
    counted.set(noun, place);
    return `${noun} ${place}` as Id<Noun>;
  };
}

/** The rows that importing a reading would add, with places instead of ids: 1, 2, 3 … of each noun in the order of the text. */
export function previewRows(reading: Reading, document: PlanDocument, jurisdiction: JurisdictionCode): ImportRows {
  const { draft, year, matches } = reading;
  return rowsOf(draft, year, matches, {
    jurisdiction,
    recordedAt: NEVER,
    textHash: '',
    source: document.source,
    newId: placeIds(),
  });
}

/**
 * What importing a reading would do, to the last field: the very rows, made by the function that the import uses, and a token
 * that binds text, options, what every name matched, and these rows (ADR 0010).
 */
export function previewOf(reading: Reading, document: PlanDocument, jurisdiction: JurisdictionCode): ImportPreview {
  const rows = previewRows(reading, document, jurisdiction);
  return { reading, rows, token: tokenOf(document, reading, rows) };
}

/** The clauses of a preview in the order of the text, each with what belongs to it. */
export function previewClauses({ reading, rows }: Pick<ImportPreview, 'reading' | 'rows'>): PreviewClause[] {
  const { clauses, ...below } = rows.tasks;
  const names = groupedBy(below.responsibilities, ({ clauseId }) => clauseId);
  const deadlines = groupedBy(below.deadlines, ({ clauseId }) => clauseId);
  const obligations = groupedBy(below.obligations, ({ clauseId }) => clauseId);
  const indicators = groupedBy(rows.indicators, ({ clauseId }) => clauseId ?? '');
  const findings = groupedBy(reading.draft.findings, ({ clause }) => clause ?? -1);
  return clauses.map((clause, index) => ({
    clause,
    names: names.get(clause.id) ?? [],
    deadlines: deadlines.get(clause.id) ?? [],
    indicators: indicators.get(clause.id) ?? [],
    obligations: obligations.get(clause.id) ?? [],
    findings: findings.get(index) ?? [],
  }));
}

function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
