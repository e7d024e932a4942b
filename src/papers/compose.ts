import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { classifiedMark } from './classified.ts';
import {
  type Annex,
  type Block,
  checkCodeOf,
  docNumberOf,
  PAPER_NAMES,
  type PaperFigure,
  type PaperText,
  writtenDay,
} from './paper.ts';
import { isSlotName, SLOTS, type SlotName, type SlotValues, slotNames } from './slot.ts';
import type { PaperTemplate } from './template.ts';
import { slotsIn } from './template.ts';
import { splitTitle } from './title-lines.ts';

/** What stands in the place of a fact that nobody has given yet. */
const BLANK = '＿＿＿＿＿＿';
const BLANK_DAY = '　　年　月　日';

/** The number of a paper: its 代字, year and running number; a draft has the year alone. */
export interface PaperNumber {
  prefix: string;
  year: number;
  number: number | null;
}

/** Everything that a paper states, as it will be frozen: what the check code is taken over. */
export interface PaperFacts {
  /** Of what the paper speaks: a measure, a duty and a unit, or a view of the register. */
  subject: Readonly<Record<string, string>>;
  template: { kind: PaperTemplate['kind']; version: number };
  number: PaperNumber;
  issuedOn: LocalDate | null;
  issuer: string;
  slots: SlotValues;
  figures: readonly PaperFigure[];
  annexes: readonly Annex[];
}

/** A paper with what is still missing in it. */
export interface ComposedPaper {
  text: PaperText;
  facts: PaperFacts;
  checkCode: string;
  /** Slots that the template names and nobody filled: blanks on a draft, no number before they are filled. */
  missing: readonly SlotName[];
}

const shown = (name: SlotName, value: string): string => (SLOTS[name].type === 'DAY' ? writtenDay(value) : value);

/**
 * Reads the particulars that a person gives for a paper. Refuses names that are no slots, what only the register may
 * state, days that are none, and classified content.
 */
export function readParticulars(given: readonly { slot: string; value: string }[]): SlotValues {
  const values: SlotValues = {};
  const LONGEST = 4000;
  for (const [index, { slot, value }] of given.entries()) {
    const path = ['particulars', String(index)];
    const fail = (problem: string, problemEn: string): never =>
      refuse('BAD_INPUT', { field: `particulars.${slot}`, problem, problemEn }, path);
    if (!isSlotName(slot)) {
      const open = slotNames.filter((name) => SLOTS[name].from === 'PERSON').join('、');
      return fail(`没有这一项；可填：${open}。`, `there is no such particular; there are: ${open}.`);
    }
    if (SLOTS[slot].from === 'RECORD') {
      fail(`“${SLOTS[slot].zh}”取自登记事实，不能另填。`, 'it is taken from the record and cannot be given.');
    }
    const text = value.trim();
    if (text === '' || text.length > LONGEST) fail(`请填写 1 到 ${LONGEST} 个字。`, `give 1 to ${LONGEST} characters.`);
    if (SLOTS[slot].type === 'DAY' && parseLocalDate(text) === undefined)
      refuse('BAD_DATE', { field: slot, value: text }, path);
    const mark = classifiedMark(text);
    if (mark) refuse('CLASSIFIED_CONTENT', { mark, place: `particulars.${slot}` }, path);
    values[slot] = text;
  }
  return values;
}

/** Refuses CLASSIFIED_CONTENT where a fact of the record bears a mark of secrecy. */
export function refuseClassified(slots: SlotValues): void {
  for (const name of slotNames) {
    const mark = classifiedMark(slots[name] ?? '');
    if (mark) refuse('CLASSIFIED_CONTENT', { mark, place: name }, [name]);
  }
}

/** Puts facts into a template: the paper as it is read, its check code, and what is missing. */
export function compose(template: PaperTemplate, facts: PaperFacts): ComposedPaper {
  const { slots, number, issuedOn, issuer } = facts;
  const missing = new Set<SlotName>();
  const has = (name: string): boolean => isSlotName(name) && slots[name] !== undefined;
  const fill = (text: string): string =>
    text.replace(/\{([^{}]*)\}/g, (_all, name: SlotName) => {
      const value = slots[name];
      if (value !== undefined) return shown(name, value);
      // The day of issue comes with the number; until then its place is left to the pen.
      if (name === 'issuedOn') return BLANK_DAY;
      missing.add(name);
      return BLANK;
    });
  const isWanted = ({ needs }: { needs: readonly string[] }): boolean => needs.every(has);
  const blocks = template.paragraphs.filter(isWanted).flatMap(({ style, text }): Block[] =>
    fill(text)
      .split(/\n+/)
      .map((part) => ({ style, text: part.trim() }))
      .filter(({ text: part }) => part !== ''),
  );
  const rows = (list: PaperTemplate['fields']) =>
    list.filter(isWanted).map(({ label, text }) => ({ label, text: fill(text) }));
  const checkCode = checkCodeOf(facts);
  const text: PaperText = {
    kind: template.kind,
    form: template.form,
    mark: template.mark === null ? issuer : fill(template.mark),
    docNumber: number.number === null ? null : docNumberOf(number.prefix, number.year, number.number),
    numberBlank: `${number.prefix}〔${number.year}〕　　号`,
    titleLines: splitTitle(fill(template.title)),
    addressee: template.addressee === null ? null : fill(template.addressee),
    blocks,
    fields: rows(template.fields),
    attendance: rows(template.attendance),
    contact: template.contact === null ? null : fill(template.contact),
    annexes: facts.annexes,
    signature: template.isSigned ? { issuer, issuedOn } : null,
    copyTo: template.copyTo === null ? null : fill(template.copyTo).replace(/。$/, ''),
    printedBy: issuer,
    checkCode,
  };
  return { text, facts, checkCode, missing: slotNames.filter((name) => missing.has(name)) };
}

/** The slots that a template names: what whoever makes a paper of it may be asked for. */
export const slotsOf = (texts: readonly string[]): SlotName[] =>
  slotNames.filter((name) => texts.some((text) => slotsIn(text).includes(name)));

/** A name for a file that every system can keep; the last resort where nothing of it can stand. */
export function safeFileName(parts: readonly string[], instead: string): string {
  const name = parts
    .join('_')
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in a file name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return [...name].slice(0, 60).join('') || instead;
}

/** The name of the file of a paper: what it is, to whom, in which matter. */
export const fileNameOf = (paper: PaperText, about: readonly string[]): string =>
  safeFileName([paper.docNumber ?? PAPER_NAMES[paper.kind].zh, ...about], PAPER_NAMES[paper.kind].zh);
