/** One piece of evidence: what it is, in words, and where it is kept or how it can be found again. */
export interface Evidence {
  words: string;
  /** A file number, a report's id, a link to the record; null where it lies with the office. */
  reference: string | null;
}
