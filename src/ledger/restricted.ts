/**
 * Columns that no view of the ledger shows, whoever looks: secrets, and names of persons, which only those who handle a case
 * see, in the case itself (domain.md §2.5). The ledger keeps and seals them all the same.
 */
const RESTRICTED: Readonly<Record<string, readonly string[]>> = {
  api_token: ['secretHash'],
  calendar_link: ['secretHash'],
  measure_handling: ['personName', 'office', 'telephone'],
};

/** A recorded row as it may be told: for the ledger's own answers, feeds and exports. */
export function withoutRestricted(table: string, row: Record<string, unknown>): Record<string, unknown> {
  const hidden = RESTRICTED[table];
  return hidden ? Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.includes(column))) : row;
}
