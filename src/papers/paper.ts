import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/**
 * The papers of the office (domain.md §4 "which form"). Each is a draft (代拟稿) until it has its number; the register writes
 * them, a person decides on them and signs.
 */
export const PAPER_KINDS = [
  'REMINDER',
  'URGE_SLIP',
  'SUPERVISION_SLIP',
  'WARNING_NOTICE',
  'CIRCULAR',
  'CRITICISM_CIRCULAR',
  'INTERVIEW_NOTICE',
  'INTERVIEW_MINUTES',
  'RECTIFICATION_NOTICE',
  'LISTING_NOTICE',
  'LISTING_LIFTED',
  'EIA_REQUEST',
  'ACCOUNTABILITY_LETTER',
  'CONSULTATION_LETTER',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What each paper is called, as it stands in its title. */
export const PAPER_NAMES: Readonly<Record<PaperKind, { zh: string; en: string }>> = {
  REMINDER: { zh: '提醒函', en: 'reminder' },
  URGE_SLIP: { zh: '催办通知单', en: 'urge slip' },
  SUPERVISION_SLIP: { zh: '督办通知单', en: 'supervision slip' },
  WARNING_NOTICE: { zh: '预警通知', en: 'warning notice' },
  CIRCULAR: { zh: '督查通报', en: 'supervision circular' },
  CRITICISM_CIRCULAR: { zh: '通报批评', en: 'circular of criticism' },
  INTERVIEW_NOTICE: { zh: '约谈通知书', en: 'notice of interview' },
  INTERVIEW_MINUTES: { zh: '约谈纪要', en: 'minutes of an interview' },
  RECTIFICATION_NOTICE: { zh: '整改通知', en: 'notice of rectification' },
  LISTING_NOTICE: { zh: '挂牌督办通知', en: 'notice of listed supervision' },
  LISTING_LIFTED: { zh: '解除挂牌督办通知', en: 'notice of delisting' },
  EIA_REQUEST: { zh: '提请环评限批的函', en: 'request to suspend EIA approvals' },
  ACCOUNTABILITY_LETTER: { zh: '问责建议函', en: 'letter proposing accountability' },
  CONSULTATION_LETTER: { zh: '商请函', en: 'letter of consultation' },
};

/** GB/T 9704-2012: LETTER 信函格式 · DOCUMENT 文件格式 · MINUTES 纪要格式; SLIP is the office's table form 通知单 (domain.md §4). */
export const PAPER_FORMS = ['LETTER', 'DOCUMENT', 'MINUTES', 'SLIP'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** HEADING_1 一、 in 黑体 · HEADING_2 （一） in 楷体 · BODY 仿宋, two characters indented (GB/T 9704-2012, 7.3.3). */
export const BLOCK_STYLES = ['BODY', 'HEADING_1', 'HEADING_2'] as const;
export interface Block {
  style: (typeof BLOCK_STYLES)[number];
  text: string;
}

/** A table behind the paper: 附件. Shares are of its width. */
export interface Annex {
  title: string;
  columns: readonly { head: string; share: number; centred: boolean }[];
  rows: readonly (readonly string[])[];
}

/** A paper as it is read: everything that is printed, and nothing that is not. Plain JSON, so that it can be frozen. */
export interface PaperText {
  kind: PaperKind;
  form: PaperForm;
  /** 发文机关标志; without 文件, which the form adds. */
  mark: string;
  /** 兖督办〔2019〕3号; null while it is a draft. */
  docNumber: string | null;
  /** What stands in the place of the number on a draft: 兖督办〔2019〕  号. */
  numberBlank: string;
  /** The title, split into lines by meaning. */
  titleLines: readonly string[];
  addressee: string | null;
  blocks: readonly Block[];
  /** Rows of the table of a SLIP. */
  fields: readonly { label: string; text: string }[];
  /** Who was there, behind the body of MINUTES. */
  attendance: readonly { label: string; text: string }[];
  contact: string | null;
  annexes: readonly Annex[];
  /** Who signs and on what day; the day is null on a draft. MINUTES are not signed. */
  signature: { issuer: string; issuedOn: LocalDate | null } | null;
  copyTo: string | null;
  /** 印发机关 and day in the last lines of DOCUMENT and MINUTES. */
  printedBy: string | null;
  checkCode: string;
}

/** A figure or fact that a paper states, and where it comes from: the way back from the print to the record. */
export interface PaperFigure {
  slot: string;
  value: string;
  /** Which record: an id of the register, or PARTICULARS for what a person filled in. */
  source: string;
}

const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The check code of a paper: 60 bits of the SHA-256 over the canonical text of its facts, in letters that cannot be
 * mistaken for one another (no I, L, O, U), in groups of four. Another figure gives another code.
 */
export function checkCodeOf(facts: unknown): string {
  const digest = createHash('sha256').update(canonicalJson(facts)).digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 4n;
  let letters = '';
  for (let place = 55n; place >= 0n; place -= 5n) letters += CODE_LETTERS[Number((bits >> place) & 31n)];
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** A check code as a person types it: small letters, spaces, O for 0, I and L for 1; undefined for what is none. */
export function readCheckCode(text: string): string | undefined {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(letters) ? letters.replace(/(.{4})(?=.)/g, '$1-') : undefined;
}

/** 成文日期 in Arabic digits without leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function writtenDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 发文字号: 代字, the year in 六角括号, the number without 第 and without leading zeros (7.2.5). */
export const docNumberOf = (prefix: string, year: number, number: number): string => `${prefix}〔${year}〕${number}号`;
