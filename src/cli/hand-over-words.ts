import type { HandOverKind, HandOverState } from '../measures/hand-over.ts';
import { STATE_WORDS } from '../papers/ledger-sheet.ts';
import { STATE_NAMES } from '../progress/item.ts';
import { MEASURE_STATE_WORDS } from './measure-words.ts';
import { REPORT_STATE_WORDS, REQUEST_STATE_WORDS } from './words.ts';

// What the codes of hand-overs are called on the terminal.

type Words<Code extends string> = Readonly<Record<Code, string>>;

export const HAND_OVER_KIND_WORDS: Words<HandOverKind> = {
  OBLIGATION: '应办事项',
  ITEM: '督办事项',
  REPORT: '进展报告',
  REQUEST: '单位诉求',
  MEASURE: '督办措施',
};

export const HAND_OVER_STATE_WORDS: Words<HandOverState> = {
  PREPARED: '待双方签字',
  SIGNED_OFF: '双方已签字',
  WITHDRAWN: '已撤回',
};

/** The words for the states of what passes, by what it is; a report not handed in yet is due. */
const LINE_STATES: Readonly<Record<HandOverKind, Readonly<Record<string, string>>>> = {
  OBLIGATION: STATE_WORDS,
  ITEM: STATE_NAMES,
  REPORT: { ...REPORT_STATE_WORDS, DUE: '应报' },
  REQUEST: REQUEST_STATE_WORDS,
  MEASURE: MEASURE_STATE_WORDS,
};

/** Where a thing stood when the record was made. */
export const lineStateText = ({ kind, state }: { kind: HandOverKind; state: string }): string =>
  LINE_STATES[kind][state] ?? state;
