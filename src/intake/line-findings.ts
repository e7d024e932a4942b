import type { Cited } from '../kernel/span.ts';
import { type ClauseReading, finding } from './clause-reading.ts';
import type { FindingDraft } from './draft.ts';
import { looksLikeUnit } from './unit-list.ts';
import { citeView, type View } from './view.ts';

/** What the document's lines usually look like, so that the odd one can be shown. */
export interface UsualLabels {
  lead: string | null;
  supporting: string | null;
  /** Most lines that name a lead also name who supports it. */
  supports: boolean;
}

/** The label that most lines use, where it is used at least three times and four times as often as the rest together. */
export function usualLabels(readings: readonly ClauseReading[]): UsualLabels {
  const usual = (labels: readonly (string | null)[]): string | null => {
    const counts = new Map<string, number>();
    for (const label of labels) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return most && most[1] >= 3 && most[1] >= (all - most[1]) * 4 ? most[0] : null;
  };
  const explicit = readings.filter(({ draft }) => draft.leadRule === 'EXPLICIT');
  const supported = explicit.filter(({ draft }) => draft.supports.length > 0);
  return {
    lead: usual(readings.map(({ draft }) => draft.labels.lead)),
    supporting: usual(readings.map(({ draft }) => draft.labels.supporting)),
    supports: supported.length >= 3 && supported.length * 2 > explicit.length,
  };
}

const GROUP =
  /^(?:各|有关|相关|其他|全[市区县省])|^[市区县省州]?(?:级|直)(?:各|有关|相关)|(?:各|有关|相关)(?:部门|单位)$/;

/** What a person should see in the line itself: who leads, and how the line is written. */
export function lineFindings(view: View, reading: ClauseReading, at: number, usual: UsualLabels): FindingDraft[] {
  return [
    ...leadFindings(reading, at),
    ...listFindings(reading, at, usual),
    ...labelFindings(view, reading, at, usual),
  ];
}

function leadFindings({ draft, doubled }: ClauseReading, at: number): FindingDraft[] {
  const { leads, supports, bracket, leadRule } = draft;
  const found: FindingDraft[] = [];
  if (leads.length === 0) {
    found.push(
      finding(
        'NO_LEAD',
        'BLOCKING',
        bracket,
        at,
        '这一责任行没有写明牵头单位，须由人指定。',
        'This line names nobody who leads; a person must say who does.',
      ),
    );
  } else if (!leads.some(({ name }) => looksLikeUnit(name))) {
    found.push(
      finding(
        'UNREAD_PHRASE',
        'BLOCKING',
        bracket,
        at,
        `“${names(leads)}”不像单位名称，责任行未能读懂。`,
        `"${names(leads)}" does not read as a unit; the line could not be understood.`,
      ),
    );
  }
  if (draft.leadFrom) {
    found.push(
      finding(
        'LEAD_FROM_HEADING',
        'INFO',
        draft.leadFrom,
        at,
        `这一责任行只写了协办单位，沿用上级标题“${draft.leadFrom.surface}”写明的牵头单位。`,
        `This line names supporting units only; the lead stated at the heading above, "${draft.leadFrom.surface}", holds.`,
      ),
    );
  }
  for (const unit of doubled) {
    found.push(
      finding(
        'LEAD_ALSO_SUPPORTS',
        'REVIEW',
        unit,
        at,
        `“${unit.name}”既牵头又配合，按牵头计一次。`,
        `"${unit.name}" both leads and supports; it is counted once, as lead.`,
      ),
    );
  }
  if (leadRule !== 'EXPLICIT' && leads[0] && supports.length > 0) {
    const declared = leadRule === 'DECLARED_FIRST';
    found.push(
      finding(
        'LEAD_BY_ORDER',
        declared ? 'INFO' : 'REVIEW',
        leads[0],
        at,
        declared
          ? `按文中声明，排在第一位的“${leads[0].name}”为牵头单位。`
          : `文中没有写明谁牵头，暂按排在第一位的“${leads[0].name}”牵头。`,
        declared
          ? `As the document declares, the first-named "${leads[0].name}" leads.`
          : `The text does not say who leads; the first-named "${leads[0].name}" is taken.`,
      ),
    );
  }
  return found;
}

function listFindings({ draft }: ClauseReading, at: number, usual: UsualLabels): FindingDraft[] {
  const { leads, supports, bracket, leadRule } = draft;
  const found: FindingDraft[] = [];
  if (draft.openEnded) {
    found.push(
      finding(
        'OPEN_ENDED',
        'INFO',
        bracket,
        at,
        '单位名单以“等”收尾，可能还有未列出的单位。',
        'The list closes with 等: units may be meant that are not named.',
      ),
    );
  }
  if (leadRule === 'EXPLICIT' && leads.length > 0 && supports.length === 0 && usual.supports) {
    found.push(
      finding(
        'NO_SUPPORTING_LIST',
        leads.length > 1 ? 'REVIEW' : 'INFO',
        bracket,
        at,
        '这一责任行只有牵头名单，没有协办名单；本文其他行大多有，可能漏写了标签。',
        'This line has a lead list only; most lines here also list who supports, so a label may be missing.',
      ),
    );
  }
  for (const unit of leads.filter(({ name }) => GROUP.test(name))) {
    found.push(
      finding(
        'GROUP_AS_LEAD',
        leads.length + supports.length > 1 ? 'REVIEW' : 'INFO',
        unit,
        at,
        `“${unit.name}”是一组单位而不是一个单位，由谁对报告负责须由人确定。`,
        `"${unit.name}" is a group, not one unit; a person must say who answers for the report.`,
      ),
    );
  }
  return found;
}

function labelFindings(view: View, { draft, clause }: ClauseReading, at: number, usual: UsualLabels): FindingDraft[] {
  const found: FindingDraft[] = [];
  for (const { enumerationBefore, label } of clause.phrase.parsed.groups) {
    if (!enumerationBefore || !label) continue;
    const cited = citeView(view, enumerationBefore.start, label.end);
    found.push(
      finding(
        'SEPARATOR_BEFORE_LABEL',
        'REVIEW',
        cited,
        at,
        `“${cited.surface}”之前是顿号而不是逗号，已按新名单读。`,
        `An enumeration comma stands before "${cited.surface.slice(1)}"; it was read as a new list.`,
      ),
    );
  }
  const odd = (label: string | null, common: string | null) => label !== null && common !== null && label !== common;
  for (const [label, common] of [
    [draft.labels.lead, usual.lead],
    [draft.labels.supporting, usual.supporting],
  ] as const) {
    if (!odd(label, common)) continue;
    found.push(
      finding(
        'UNUSUAL_LABEL',
        'INFO',
        labelPlace(draft.bracket, label ?? ''),
        at,
        `此处写作“${label}”，本文其他各行写作“${common}”。`,
        `This line writes "${label}" where the others write "${common}".`,
      ),
    );
  }
  if (clause.phrase.parsed.groups.some(({ role, units }) => role === 'OTHER' && units.length > 0)) {
    found.push(
      finding(
        'UNUSUAL_LABEL',
        'REVIEW',
        draft.bracket,
        at,
        '责任行中有不认识的标签，其单位按配合读出。',
        'The line has a label that is not known; its units were read as supporting.',
      ),
    );
  }
  return found;
}

function labelPlace(bracket: Cited, label: string): Cited {
  const at = bracket.surface.indexOf(label);
  return at === -1 ? bracket : { start: bracket.start + at, end: bracket.start + at + label.length, surface: label };
}

const names = (units: readonly { name: string }[]): string => units.map(({ name }) => name).join('、');
