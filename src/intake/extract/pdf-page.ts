/** Words drawn in one go. x and y count points from the upper left corner of the page as it is shown; y is the base line. */
export interface PdfWords {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A line drawn upright or level, as the borders of tables are. */
export interface PdfRule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A page as the worker hands it over: nothing but what can be seen. */
export interface PdfPage {
  width: number;
  height: number;
  words: PdfWords[];
  rules: PdfRule[];
  hasPictures: boolean;
}

/** What the worker answers: pages, or why it could not give them. */
export type PdfAnswer = { pages: PdfPage[] } | { failure: 'ENCRYPTED' | 'DAMAGED' | 'TOO_MUCH'; detail: string };

/** More than this is no work plan. */
export const MOST_PAGES = 1500;
export const MOST_WORDS = 1_000_000;
