import { z } from 'zod';
import { parseLocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { SOURCE_STATUSES } from '../units/unit.ts';
import { classifiedMark } from './classified.ts';
import { BLOCK_STYLES, PAPER_FORMS, PAPER_KINDS, type PaperKind } from './paper.ts';
import { isSlotName, SLOTS, type SlotName, slotNames } from './slot.ts';

const LONGEST_TEXT = 1000;
const text = z.string().min(1).max(LONGEST_TEXT);
const day = z.string().transform((value, context) => {
  const read = parseLocalDate(value);
  if (read === undefined) context.addIssue({ code: 'custom', message: '应为 YYYY-MM-DD / must be a day' });
  return read ?? z.NEVER;
});
/** Printed only where these slots are filled. */
const needs = z.array(z.string()).max(5).default([]);
const labelled = z.strictObject({ label: z.string().min(1).max(12), text: z.string().max(LONGEST_TEXT), needs });

/** The tables that a paper can carry behind it, drawn from the register. */
const ANNEX_KINDS = ['OVERDUE_ITEMS', 'UNITS'] as const;

const shape = z.strictObject({
  kind: z.enum(PAPER_KINDS),
  version: z.int().min(1).max(10_000),
  form: z.enum(PAPER_FORMS),
  validFrom: day,
  validTo: day.nullable(),
  /** 发文机关标志 where it is not the issuer's name: 约谈纪要. */
  mark: z.string().min(1).max(24).nullable().default(null),
  /** Pieces that belong together, parted by |: a long title is broken there first. */
  title: text,
  /** 主送机关: the unit addressed unless it says otherwise; null where the form has none. */
  addressee: text.nullable().default('{addressee}'),
  paragraphs: z
    .array(z.strictObject({ style: z.enum(BLOCK_STYLES).default('BODY'), text, needs }))
    .max(60)
    .default([]),
  fields: z.array(labelled).max(24).default([]),
  attendance: z.array(labelled).max(12).default([]),
  contact: text.nullable().default(null),
  annexes: z
    .array(z.strictObject({ kind: z.enum(ANNEX_KINDS), title: text }))
    .max(5)
    .default([]),
  isSigned: z.boolean().default(true),
  copyTo: text.nullable().default(null),
  source: text,
  sourceStatus: z.enum(SOURCE_STATUSES),
});
/** How an office words a paper: data, from one day to another; nothing in it is executed. */
export type PaperTemplate = z.output<typeof shape>;

/**
 * What a paper of a kind must state, whatever its wording (domain.md §2.1–2.5, §4 "required fields"): a template that leaves
 * it out is refused.
 */
const MUST_STATE: Readonly<Record<PaperKind, readonly SlotName[]>> = {
  REMINDER: ['plan', 'clausePath', 'dueOn'],
  URGE_SLIP: ['plan', 'clausePath', 'dueOn', 'replyBy'],
  SUPERVISION_SLIP: ['plan', 'clausePath', 'dueOn', 'replyBy', 'capacity', 'signer'],
  WARNING_NOTICE: ['plan', 'clausePath', 'capacity', 'dueOn', 'rectifyPlanBy', 'statementBy', 'basis', 'nextMeasure'],
  CIRCULAR: ['dutiesDue', 'dutiesCompleted', 'dutiesOverdue', 'completionShare'],
  CRITICISM_CIRCULAR: ['unit', 'plan', 'clausePath', 'capacity', 'dueOn', 'basis'],
  INTERVIEW_NOTICE: ['reason', 'meetingOn', 'meetingPlace', 'host', 'attendees', 'materials', 'basis'],
  INTERVIEW_MINUTES: [
    'meetingOn',
    'meetingPlace',
    'host',
    'attendees',
    'recorder',
    'problems',
    'explanation',
    'demands',
    'commitments',
    'reportBy',
  ],
  RECTIFICATION_NOTICE: ['problems', 'standard', 'demands', 'acceptedBy', 'basis'],
  LISTING_NOTICE: ['problems', 'demands', 'listingPeriod', 'reportRhythm', 'acceptedBy', 'liftingCondition', 'basis'],
  LISTING_LIFTED: ['listingNumber', 'verifiedOn', 'verificationResult'],
  EIA_REQUEST: ['unit', 'reason', 'area', 'basis'],
  ACCOUNTABILITY_LETTER: ['unit', 'facts', 'evidence', 'causalLink', 'statement', 'suggestion', 'basis'],
  CONSULTATION_LETTER: ['plan', 'clausePath', 'request'],
};

export interface TemplatePiece {
  /** Where it stands, as whoever wrote it would look for it: paragraphs[2].text. */
  place: string;
  text: string;
}

/** Every piece of words in a template with its place. */
export function piecesOf(template: PaperTemplate): TemplatePiece[] {
  const labelledPieces = (name: 'fields' | 'attendance') =>
    template[name].map(({ text }, index) => ({ place: `${name}[${index}].text`, text }));
  return [
    { place: 'title', text: template.title },
    ...(template.addressee === null ? [] : [{ place: 'addressee', text: template.addressee }]),
    ...(template.mark === null ? [] : [{ place: 'mark', text: template.mark }]),
    ...template.paragraphs.map(({ text }, index) => ({ place: `paragraphs[${index}].text`, text })),
    ...labelledPieces('fields'),
    ...labelledPieces('attendance'),
    ...(template.contact === null ? [] : [{ place: 'contact', text: template.contact }]),
    ...template.annexes.map(({ title }, index) => ({ place: `annexes[${index}].title`, text: title })),
    ...(template.copyTo === null ? [] : [{ place: 'copyTo', text: template.copyTo }]),
  ];
}

const SLOT = /\{([^{}]*)\}/g;

/** The slots that a text names, in order. */
export const slotsIn = (text: string): string[] => [...text.matchAll(SLOT)].map((match) => match[1] ?? '');

const bad = (place: string, problem: string, problemEn: string): never =>
  refuse('TEMPLATE_NOT_VALID', { place, problem, problemEn }, ['template', place]);

/** Names that begin like the one asked for, so that a slip of the pen is found. */
const nearest = (name: string): string[] =>
  slotNames.filter((known) => known.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())).slice(0, 5);

function knownSlot(name: string, place: string): SlotName {
  if (isSlotName(name)) return name;
  const known = nearest(name);
  return refuse('TEMPLATE_SLOT_UNKNOWN', { place, slot: name, nearest: known.length ? known : slotNames }, [
    'template',
    place,
  ]);
}

function checkPiece({ place, text }: TemplatePiece): void {
  const rest = text.replace(SLOT, '');
  if (/[{}]/.test(rest)) bad(place, '花括号没有成对。', 'a brace has no partner.');
  const mark = classifiedMark(text);
  if (mark) refuse('CLASSIFIED_CONTENT', { mark, place }, ['template', place]);
  for (const name of slotsIn(text)) {
    const slot = SLOTS[knownSlot(name, place)];
    const isAlone = text.trim() === `{${name}}`;
    if (slot.type === 'PARAGRAPHS' && !isAlone && !place.startsWith('fields')) {
      bad(place, `{${name}} 是分段内容，应单独成段。`, `{${name}} holds paragraphs and must stand alone.`);
    }
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return bad('template', '不是 JSON。', 'it is no JSON.');
  }
}

/**
 * Reads a template as an office gives it, as JSON text or already taken apart. Refuses TEMPLATE_NOT_VALID, TEMPLATE_SLOT_UNKNOWN and CLASSIFIED_CONTENT, each
 * with the place in the template.
 */
export function parseTemplate(given: unknown): PaperTemplate {
  const read = shape.safeParse(typeof given === 'string' ? fromJson(given) : given);
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = (issue?.path ?? [])
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
      .join('')
      .replace(/^\./, '');
    return bad(place || 'template', `${issue?.message ?? ''}`, `${issue?.message ?? ''}`);
  }
  const template = read.data;
  if (template.validTo !== null && template.validTo < template.validFrom) {
    bad('validTo', '失效日早于生效日。', 'it ends before it begins.');
  }
  if (template.form === 'SLIP' && template.fields.length === 0)
    bad('fields', '通知单须有表格栏目。', 'a slip needs fields.');
  if (template.form !== 'SLIP' && template.paragraphs.length === 0)
    bad('paragraphs', '缺少正文。', 'the text is missing.');
  const pieces = piecesOf(template);
  for (const piece of pieces) checkPiece(piece);
  for (const name of ['paragraphs', 'fields', 'attendance'] as const) {
    template[name].forEach(({ needs: wanted }, index) => {
      for (const slot of wanted) knownSlot(slot, `${name}[${index}].needs`);
    });
  }
  const stated = new Set(pieces.flatMap(({ text: words }) => slotsIn(words)));
  const unstated = MUST_STATE[template.kind].filter((slot) => !stated.has(slot));
  if (unstated.length > 0) {
    const named = unstated.map((slot) => `{${slot}}（${SLOTS[slot].zh}）`).join('、');
    bad('paragraphs', `此类文书必须写明：${named}。`, `a paper of this kind must state: ${unstated.join(', ')}.`);
  }
  return template;
}
