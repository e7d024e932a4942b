import type { Scorecard, ScoreLine } from '../assessment/card.ts';
import { RULE_NAMES } from '../assessment/rule-names.ts';
import { type CardHead, type CardProof, type CardSet, gradeWord, gradeWords, quarterOf } from './card-set.ts';
import { CAPACITY_WORDS, ITEM_KIND_WORDS, MARK_EFFECT_WORDS, MARK_PART_WORDS } from './card-words.ts';
import type { BookColumn, BookRow } from './workbook.ts';

// The rows of the scorecards' workbook: what stands in which column of which sheet.

export const POINTS = '0.00';
export const COUNT = '0';

export const text = (head: string, width: number, align: BookColumn['align'] = 'left'): BookColumn => ({
  head,
  width,
  align,
});
export const number = (head: string, width: number, format: string): BookColumn => ({
  head,
  width,
  align: 'right',
  format,
});

/** Hundredths as the number that people read; empty where there is none. */
export const amount = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100);

/** The parts that any of the cards has, in the order of the first that has them. */
const partsOf = (cards: readonly Scorecard[]): { code: string; nameZh: string }[] => {
  const parts = new Map<string, { code: string; nameZh: string }>();
  for (const { code, nameZh } of cards.flatMap(({ components }) => components)) parts.set(code, { code, nameZh });
  return [...parts.values()];
};

/** 汇总: one row a unit, the counts beside the scores, so that a small denominator shows. */
export function summarySheet(set: CardSet): { columns: BookColumn[]; rowOf: (card: Scorecard) => BookRow } {
  const parts = partsOf(set.cards);
  const columns = [
    text('单位', 14),
    number('到期项数', 6, COUNT),
    number('按期', 6, COUNT),
    number('逾期办结', 6, COUNT),
    number('按数据或认定', 7, COUNT),
    number('未办结', 6, COUNT),
    number('待数据或认定', 7, COUNT),
    number('不适用、免责、异议', 7, COUNT),
    ...parts.map(({ nameZh }) => number(nameZh, 9, POINTS)),
    number('已确定分', 9, POINTS),
    number('未定', 8, POINTS),
    number('最高可达', 9, POINTS),
    text('等次', 20, 'center'),
    text('否决限定', 8, 'center'),
    ...(set.distribution ? [text('在全部单位中', 13, 'center')] : []),
  ];
  const rowOf = (card: Scorecard): BookRow => {
    const { counts } = card;
    return [
      set.unitOf(card.unitId).shortName,
      counts.due,
      counts.completedOnTime,
      counts.completedLate,
      counts.judged,
      counts.notCompleted,
      counts.awaitingData + counts.awaitingJudgement,
      counts.notApplicable + counts.exempt + counts.contested,
      ...parts.map(({ code }) => amount(card.components.find((part) => part.code === code)?.scoredHundredths ?? null)),
      amount(card.totalHundredths),
      amount(card.openHundredths),
      amount(card.bestHundredths),
      gradeWords(set.scheme, card),
      gradeWord(set.scheme, card.vetoGrade),
      ...(set.distribution ? [quarterOf(card, set.distribution)] : []),
    ];
  };
  return { columns, rowOf };
}

/** 明细: one row an item, with all that decided it. */
export const LINE_COLUMNS: readonly BookColumn[] = [
  text('单位', 11),
  number('序号', 5, COUNT),
  text('条款', 9, 'center'),
  text('任务', 26),
  text('期次', 6, 'center'),
  text('责任', 9, 'center'),
  text('类别', 8, 'center'),
  number('权重', 5, COUNT),
  number('份额', 5, POINTS),
  text('认定', 11, 'center'),
  text('期限', 11, 'center'),
  text('办结日', 11, 'center'),
  number('迟（天）', 6, COUNT),
  number('完成度', 7, POINTS),
  number('得分', 7, POINTS),
  number('失分', 7, POINTS),
  text('事实与规则', 42),
  text('规则出处', 18),
  text('办结后可改变等次', 12),
  text('应办事项编号', 20),
];

function lineRow(set: CardSet, card: Scorecard, line: ScoreLine): BookRow {
  const lifts = card.wouldChange.filter(({ obligationIds }) => obligationIds.includes(line.obligationId));
  const grades = [...new Set(lifts.map(({ toGrade }) => gradeWord(set.scheme, toGrade)))];
  const shared = lifts.some(({ obligationIds }) => obligationIds.length > 1) ? '（与他项一并）' : '';
  return [
    set.unitOf(card.unitId).shortName,
    line.ordinal,
    line.clausePath,
    line.title,
    line.period,
    `${CAPACITY_WORDS[line.capacity]}${line.throughGroup ? `（${line.throughGroup.name}）` : ''}`,
    ITEM_KIND_WORDS[line.itemKind],
    line.weight,
    amount(line.shareHundredths),
    RULE_NAMES[line.rule].zh,
    line.facts.dueOn,
    line.facts.completedOn ?? '',
    line.facts.daysLate,
    amount(line.completionHundredths),
    amount(line.earnedHundredths),
    amount(line.lostHundredths),
    line.explanationZh,
    line.ruleSource ?? '',
    grades.length > 0 ? `${grades.join('、')}${shared}` : '',
    line.obligationId,
  ];
}
export const lineRows = (set: CardSet, card: Scorecard): BookRow[] =>
  card.lines.map((line) => lineRow(set, card, line));

/** 等次变化与缺项: the smallest facts that would move a grade, and what a card leaves out or does not know. */
export const SAYING_COLUMNS: readonly BookColumn[] = [
  text('单位', 14),
  text('类别', 12, 'center'),
  text('可达等次', 10, 'center'),
  number('还差', 8, POINTS),
  text('说明', 110),
];
export const sayingRows = (set: CardSet, card: Scorecard): BookRow[] => {
  const unit = set.unitOf(card.unitId).shortName;
  return [
    ...card.wouldChange.map(
      ({ toGrade, neededHundredths, messageZh }): BookRow => [
        ...[unit, '等次变化', gradeWord(set.scheme, toGrade)],
        amount(neededHundredths),
        messageZh,
      ],
    ),
    ...card.missing.map(({ messageZh }): BookRow => [unit, '未计入或未知', '', null, messageZh]),
  ];
};

/** 加减分: every fact that cost or earned points, or holds a grade down. */
export const MARK_COLUMNS: readonly BookColumn[] = [
  text('单位', 12),
  text('部分', 9, 'center'),
  text('事项', 22),
  text('日期', 11, 'center'),
  text('事实', 50),
  number('分值', 7, POINTS),
  text('计入情况', 20, 'center'),
  text('等次最高为', 10, 'center'),
  text('规则出处', 26),
  text('记录编号', 30),
];
export const markRows = (
  set: Pick<CardHead, 'unitOf' | 'scheme'>,
  card: Pick<Scorecard, 'unitId' | 'marks'>,
): BookRow[] =>
  card.marks.map((mark) => [
    set.unitOf(card.unitId).shortName,
    MARK_PART_WORDS[mark.part],
    mark.nameZh,
    mark.on,
    mark.wordsZh,
    amount(mark.countedHundredths),
    MARK_EFFECT_WORDS[mark.effect],
    gradeWord(set.scheme, mark.atMost),
    mark.ruleSource ?? '',
    mark.id,
  ]);

/** 证据清单: the records on which lines and marks rest; figures with their parts, source and method, checks with who made them. */
export const PROOF_COLUMNS: readonly BookColumn[] = [
  text('单位', 12),
  text('条款', 10, 'center'),
  text('任务或事项', 22),
  text('种类', 10, 'center'),
  text('日期', 11, 'center'),
  text('内容', 34),
  text('数值', 11, 'center'),
  text('分子 / 分母', 15, 'center'),
  text('数据来源', 15),
  text('方法或口径', 16),
  text('记录人', 12, 'center'),
  text('核验人', 16, 'center'),
  text('文件', 18),
  text('文件校验值（SHA-256）', 24),
  text('记录编号', 22),
];
export const proofRow = (set: Pick<CardHead, 'unitOf'>, proof: CardProof): BookRow => [
  set.unitOf(proof.unitId).shortName,
  proof.clausePath,
  proof.title,
  proof.kindZh,
  proof.on ?? '',
  proof.words,
  proof.value,
  proof.parts,
  proof.dataSource,
  proof.method,
  proof.by,
  proof.checkedBy,
  proof.file,
  proof.sha256,
  proof.recordId,
];
