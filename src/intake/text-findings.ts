import type { LocalDate } from '../kernel/local-date.ts';
import { actorsIn, isOfLine } from './actors.ts';
import { type ClauseReading, finding } from './clause-reading.ts';
import type { FindingDraft } from './draft.ts';
import { citeView, type View } from './view.ts';

/** Nobody reads more findings of one kind on one clause. */
const MOST = 50;

/** What a person should see in the words of a task: its times, its targets, and whom it tells to act. */
export function textFindings(
  view: View,
  reading: ClauseReading,
  at: number,
  issuedOn: LocalDate | null,
  leading: ReadonlyMap<string, number>,
): FindingDraft[] {
  return [
    ...timeFindings(view, reading, at, issuedOn),
    ...targetFindings(view, reading, at),
    ...actorFindings(view, reading, at, leading),
  ];
}

function timeFindings(
  view: View,
  { draft, times }: ClauseReading,
  at: number,
  issuedOn: LocalDate | null,
): FindingDraft[] {
  const found: FindingDraft[] = [];
  if (draft.deadlines.length === 0) {
    found.push(
      finding(
        'UNDATED',
        'INFO',
        draft.bracket,
        at,
        '文中没有写明期限，可由督查部门另定办理时限。',
        'The text sets no time; the office may set its own.',
      ),
    );
  }
  for (const deadline of draft.deadlines.slice(0, MOST)) {
    if (issuedOn !== null && deadline.lastOn !== null && deadline.lastOn < issuedOn && deadline.kind !== 'FROM') {
      found.push(
        finding(
          'DEADLINE_BEFORE_ISSUE',
          'REVIEW',
          deadline,
          at,
          `期限“${deadline.surface}”早于成文日期${issuedOn}。`,
          `The deadline "${deadline.surface}" is before the day of issue, ${issuedOn}.`,
        ),
      );
    }
    if (deadline.external) {
      found.push(
        finding(
          'EXTERNAL_DATE',
          'REVIEW',
          deadline,
          at,
          `“${deadline.surface}”由上级统一安排，本级只是配合，不按本级日历计算。`,
          `"${deadline.surface}" follows a superior's plan; it is not counted by our calendar.`,
        ),
      );
    }
  }
  for (const { start, end } of times.missing.slice(0, MOST)) {
    const cited = citeView(view, start, end);
    found.push(
      finding(
        'DATE_DOES_NOT_EXIST',
        'REVIEW',
        cited,
        at,
        `日历上没有“${cited.surface}”这一天，未作期限读出。`,
        `There is no such day as "${cited.surface}"; no deadline was read.`,
      ),
    );
  }
  for (const { start, end } of times.seasonal.slice(0, MOST)) {
    const cited = citeView(view, start, end);
    found.push(
      finding(
        'DAY_BY_SEASON',
        'REVIEW',
        cited,
        at,
        `“${cited.surface}”没有写明日期，须对照当年节令确定，未作期限读出。`,
        `"${cited.surface}" names a feast or season, not a day; no deadline was read.`,
      ),
    );
  }
  for (const { start, end } of times.possible.slice(0, MOST)) {
    const cited = citeView(view, start, end);
    found.push(
      finding(
        'POSSIBLE_RECURRENCE',
        'REVIEW',
        cited,
        at,
        `“${cited.surface}”可能是周期性要求，文中没有写明，未作期限读出。`,
        `"${cited.surface}" may recur, but the text does not say so; no deadline was read.`,
      ),
    );
  }
  return found;
}

const FROM_SUPERIOR =
  /完成(?:国家|中央|省委?省?政?府?|市委?市?政?府?|上级[\u4e00-\u9fff]{0,4}|[省市]级?)?(?:下达|分解|确定|规定|交办|核定)的?[^，。；]{0,40}?(?:指标|任务|目标)/g;
const NO_BASELINE = /不减少|不下降|不降低|不退化|只增不减|只减不增|不增加|不恶化|零增长|负增长|稳中有升|稳中有降/g;
const BROKEN_FIGURE =
  /(?:有|达到|建成|完成|新增|新建)[ _]{1,6}(?=[家个所座户项人亩万%])|(?:达到|提高到|提升至|不低于|不少于|不超过)\d+(?:\.\d+)?(?=[，。；]|以上|以下|左右)/g;

function targetFindings(view: View, { draft, clause }: ClauseReading, at: number): FindingDraft[] {
  const { start, end } = clause.task;
  const words = view.text.slice(start, end);
  const cited = (found: RegExpMatchArray) =>
    citeView(view, start + (found.index ?? 0), start + (found.index ?? 0) + found[0].length);
  return [
    ...[...words.matchAll(FROM_SUPERIOR)]
      .slice(0, MOST)
      .map((found) =>
        finding(
          'TARGET_FROM_SUPERIOR',
          'REVIEW',
          cited(found),
          at,
          `“${cited(found).surface}”的数值由上级下达，收到后再补填。`,
          `The figure behind "${cited(found).surface}" is set by a superior; fill it in when it is issued.`,
        ),
      ),
    ...[...words.matchAll(NO_BASELINE)]
      .slice(0, MOST)
      .map((found) =>
        finding(
          'TARGET_WITHOUT_BASELINE',
          'REVIEW',
          cited(found),
          at,
          `“${cited(found).surface}”要与基期比较，文中没有写明基期数。`,
          `"${cited(found).surface}" is measured against a base that the text does not state.`,
        ),
      ),
    ...[...words.matchAll(BROKEN_FIGURE)]
      .slice(0, MOST)
      .map((found) =>
        finding(
          'NUMBER_WITHOUT_UNIT',
          'REVIEW',
          cited(found),
          at,
          `“${cited(found).surface}”处数字或计量单位不全，未作指标读出。`,
          `At "${cited(found).surface}" the figure or its unit is missing; no target was read.`,
        ),
      ),
    ...draft.indicators
      .filter(({ implied }) => implied)
      .map((target) =>
        finding(
          'IMPLIED_TARGET',
          'REVIEW',
          target,
          at,
          `“${target.surface}”没有数字，按100%读出。`,
          `"${target.surface}" gives no figure; it was read as 100%.`,
        ),
      ),
  ];
}

const JUDGES =
  /对[^，。；]{0,30}(?:工作|任务|目标|方案|进展|落实|完成)[^，。；]{0,14}(?:评估|考核|考评|督查)|(?:目标责任|绩效|年度|综合)考核/;

function actorFindings(
  view: View,
  { draft, clause }: ClauseReading,
  at: number,
  leading: ReadonlyMap<string, number>,
): FindingDraft[] {
  const { start, end } = clause.task;
  const words = view.text.slice(start, end);
  const own = [...draft.leads, ...draft.supports].map(({ name }) => name);
  const seen = new Set<string>();
  const found = actorsIn(words)
    .slice(0, MOST)
    .flatMap((actor) => {
      if (isOfLine(actor.words, own) || seen.has(actor.words)) return [];
      seen.add(actor.words);
      const cited = citeView(view, start + actor.start, start + actor.end);
      return [
        finding(
          'OTHER_ACTOR',
          'REVIEW',
          cited,
          at,
          `正文把义务交给“${cited.surface}”，责任行没有列出；责任行上的单位应负督促之责。`,
          `The text gives the duty to "${cited.surface}", whom the line does not name.`,
        ),
      ];
    });
  const judge = draft.leads.find(({ name }) => (leading.get(name) ?? 0) > 1);
  const judged = judge && JUDGES.exec(words);
  if (judge && judged) {
    const cited = citeView(view, start + judged.index, start + judged.index + judged[0].length);
    found.push(
      finding(
        'EVALUATOR_ASSESSED_BY_ITSELF',
        'REVIEW',
        cited,
        at,
        `“${judge.name}”牵头评估考核，自己又牵头其他任务，须另定评价人。`,
        `"${judge.name}" leads this assessment and also leads other tasks; somebody else must judge those.`,
      ),
    );
  }
  return found;
}
