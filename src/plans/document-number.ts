import type { Cited } from '../kernel/span.ts';

const BRACKETS = /[[［【(（﹝〔]\s*((?:19|20)\d{2})\s*[\]］】)）﹞〕]/;
const NUMBER_IN_TEXT =
  /[\u4e00-\u9fff]{1,10}(?:（[\u4e00-\u9fff]{1,4}）)?[[［【(（﹝〔]\s?(?:19|20)\d{2}\s?[\]］】)）﹞〕]\s?第?\d{1,4}\s?号/g;
/** Words before a document number that are no part of it: 根据国发〔2016〕31号. */
const LEADING =
  /^.*?(?:根据|按照|依据|依照|贯彻落实|贯彻|落实|执行|以及|和|及|与|见|即|了|的|由|以|经)(?=[\u4e00-\u9fff]{1,6}(?:（|[[［【(（﹝〔]))/;

/**
 * A document number in the one form of GB/T 9704: 国发〔2016〕31号. Widths, kinds of brackets, blanks, 第 and leading zeros do not
 * matter; null for what is no document number.
 */
export function normaliseDocumentNumber(printed: string | null | undefined): string | null {
  const flat = (printed ?? '').normalize('NFKC').replace(/\s+/g, '');
  const year = BRACKETS.exec(flat);
  if (!year) return null;
  const office = flat
    .slice(0, year.index)
    .replace(/[《》“”"']/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  const serial = /^第?0*(\d{1,4})号/.exec(flat.slice(year.index + year[0].length))?.[1];
  return office === '' || serial === undefined ? null : `${office}〔${year[1]}〕${serial}号`;
}

/** A title as it is compared: without book marks, blanks, and the words that only pass a document on. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s《》〈〉“”"]/g, '')
    .replace(/^.*?关于(?:印发|转发|下发|发布|批转)/, '')
    .replace(/的?(?:通知|函)$/, '');

/** The document number in brackets directly behind a place, as printed, however its own brackets are written; null where none stands there. */
export function numberBehind(text: string, place: number): { printed: string; end: number } | null {
  const found = /^\s*[（(]([^\n，。；《]{2,30}?号)\s*[）)]/.exec(text.slice(place, place + 40));
  const printed = found?.[1];
  return found && printed && normaliseDocumentNumber(printed) ? { printed, end: place + found[0].length } : null;
}

/** Document numbers that stand in a stretch of a plan outside any of the places given, each with its words. */
export function numbersNamed(text: string, until: number, taken: readonly { start: number; end: number }[]): Cited[] {
  return [...text.slice(0, until).matchAll(NUMBER_IN_TEXT)].flatMap((found) => {
    const lead = LEADING.exec(found[0])?.[0].length ?? 0;
    const start = found.index + lead;
    const end = found.index + found[0].length;
    const isTaken = taken.some((place) => start < place.end && end > place.start);
    return isTaken ? [] : [{ start, end, surface: text.slice(start, end) }];
  });
}

/** What a plan is known by: its own number and title. */
export interface KnownDocument {
  id: string;
  title: string;
  cover: string | null;
  docNumber: string | null;
}

/**
 * The plan on record that a reference means: by its number where both have one, else by its title; undefined where none, or more
 * than one, answers to it. A number that differs is never overruled by a title.
 */
export function documentMeant(
  reference: { title: string; docNumber: string | null },
  known: readonly KnownDocument[],
): KnownDocument | undefined {
  const number = normaliseDocumentNumber(reference.docNumber ?? reference.title);
  const byNumber = known.filter(({ docNumber }) => number !== null && normaliseDocumentNumber(docNumber) === number);
  if (byNumber.length > 0) return byNumber.length === 1 ? byNumber[0] : undefined;
  const key = titleKey(reference.title);
  const byTitle = known.filter(({ title, cover, docNumber }) => {
    const other = normaliseDocumentNumber(docNumber);
    const isOther = number !== null && other !== null && other !== number;
    return key.length >= 4 && !isOther && (titleKey(title) === key || (cover !== null && titleKey(cover) === key));
  });
  return byTitle.length === 1 ? byTitle[0] : undefined;
}
