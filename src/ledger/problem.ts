/**
 * What can be wrong between the ledger and the register (ADR 0003). Of the ledger itself: SEQUENCE_GAP a deed is missing ·
 * CHAIN_BROKEN a deed does not follow the one before · SEAL_BROKEN a deed was edited · CHANGES_ALTERED what a deed changed
 * was edited, added or removed · CHANGE_WITHOUT_ENTRY changes of no deed · EDITED_BETWEEN_DEEDS a row was edited past the
 * ledger and later changed by a deed. Of the current rows: ROW_EDITED · ROW_DELETED · ROW_WITHOUT_DEED.
 */
export const LEDGER_PROBLEM_KINDS = [
  'SEQUENCE_GAP',
  'CHAIN_BROKEN',
  'SEAL_BROKEN',
  'CHANGES_ALTERED',
  'CHANGE_WITHOUT_ENTRY',
  'EDITED_BETWEEN_DEEDS',
  'ROW_EDITED',
  'ROW_DELETED',
  'ROW_WITHOUT_DEED',
] as const;
export type LedgerProblemKind = (typeof LEDGER_PROBLEM_KINDS)[number];

/** Where something is wrong. Each part is null where it does not apply; values are text, JSON for what is not text. */
export interface LedgerProblem {
  kind: LedgerProblemKind;
  sequence: number | null;
  table: string | null;
  id: string | null;
  column: string | null;
  /** What the ledger says. */
  recorded: string | null;
  /** What stands there. */
  found: string | null;
  messageZh: string;
  messageEn: string;
}

export type LedgerProblemFacts = Pick<LedgerProblem, 'kind'> &
  Partial<Pick<LedgerProblem, 'sequence' | 'table' | 'id' | 'column' | 'recorded' | 'found'>>;

const LONGEST_VALUE = 80;
const brief = (value: string | null): string =>
  value !== null && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : String(value);

type Says = (facts: Omit<LedgerProblem, 'messageZh' | 'messageEn'>) => [zh: string, en: string];

const SENTENCES: Record<LedgerProblemKind, Says> = {
  SEQUENCE_GAP: ({ recorded, found }) => [
    `台账序号不连续：应为第 ${recorded} 条，实为第 ${found} 条；中间的记录缺失。`,
    `The ledger has a gap: entry ${recorded} should follow, entry ${found} does.`,
  ],
  CHAIN_BROKEN: ({ sequence }) => [
    `第 ${sequence} 条与前一条的哈希不衔接；其中一条被改动或替换。`,
    `Entry ${sequence} does not chain to the one before; one of them was changed or replaced.`,
  ],
  SEAL_BROKEN: ({ sequence }) => [
    `第 ${sequence} 条的内容与其封签不符；该条被改动。`,
    `Entry ${sequence} does not match its seal; it was edited.`,
  ],
  CHANGES_ALTERED: ({ sequence, column, recorded, found }) =>
    column === 'changeCount'
      ? [
          `第 ${sequence} 条应有 ${recorded} 项变更，实有 ${found} 项，或次序有缺；变更明细被增删。`,
          `Entry ${sequence} should hold ${recorded} changes in unbroken order and holds ${found}; some were added or removed.`,
        ]
      : [
          `第 ${sequence} 条的变更明细与其封签不符；明细被改动。`,
          `The changes of entry ${sequence} do not match its seal; they were edited.`,
        ],
  CHANGE_WITHOUT_ENTRY: ({ sequence }) => [
    `序号 ${sequence} 下有变更明细，但没有对应的台账记录。`,
    `There are changes numbered ${sequence} without a ledger entry.`,
  ],
  EDITED_BETWEEN_DEEDS: ({ sequence, table, id, column, recorded, found }) => [
    column === null
      ? `第 ${sequence} 条之前，${table} 的 ${id} 曾被绕过台账删除后重建。`
      : `第 ${sequence} 条之前，${table} 的 ${id} 的 ${column} 曾被绕过台账改动：台账为“${brief(recorded)}”，当时为“${brief(found)}”。`,
    column === null
      ? `Before entry ${sequence}, ${table} ${id} was deleted past the ledger and made again.`
      : `Before entry ${sequence}, ${column} of ${table} ${id} was edited past the ledger: recorded "${brief(recorded)}", then "${brief(found)}".`,
  ],
  ROW_EDITED: ({ table, id, column, recorded, found }) => [
    `${table} 的 ${id} 的 ${column} 与台账不符：台账为“${brief(recorded)}”，现为“${brief(found)}”；该行被绕过台账改动。`,
    `${column} of ${table} ${id} differs from the ledger: recorded "${brief(recorded)}", found "${brief(found)}"; the row was edited past the ledger.`,
  ],
  ROW_DELETED: ({ table, id }) => [
    `${table} 的 ${id} 在台账中有记录，但该行已不存在；被绕过台账删除。`,
    `${table} ${id} is in the ledger but its row is gone; it was deleted past the ledger.`,
  ],
  ROW_WITHOUT_DEED: ({ table, id }) => [
    `${table} 的 ${id} 没有任何台账记录；该行被绕过台账写入。`,
    `No deed made ${table} ${id}; the row was written past the ledger.`,
  ],
};

/** Says a problem in both languages. */
export function problemOf(facts: LedgerProblemFacts): LedgerProblem {
  const whole = { sequence: null, table: null, id: null, column: null, recorded: null, found: null, ...facts };
  const [messageZh, messageEn] = SENTENCES[facts.kind](whole);
  return { ...whole, messageZh, messageEn };
}
