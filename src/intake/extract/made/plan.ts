/** A paragraph of the plan that tests make: its number apart, as Word keeps it apart, and the level of its list. */
export interface MadeParagraph {
  number: string;
  level: 1 | 2 | 3 | null;
  text: string;
}

const body = (text: string): MadeParagraph => ({ number: '', level: null, text });

/** A plan made up for tests: every paragraph in the manner of the genre, none taken from a document. */
export const PLAN: readonly MadeParagraph[] = [
  body('清源县水环境整治工作方案'),
  body('为改善全县水环境质量，结合我县实际，制定本方案。'),
  { number: '一、', level: 1, text: '总体要求' },
  body('到2020年，全县水质优良断面比例达到90%以上，基本消除黑臭水体，群众满意度明显提高，水环境管理制度基本健全。'),
  { number: '二、', level: 1, text: '主要任务' },
  { number: '（一）', level: 2, text: '加强排污口管理。' },
  {
    number: '1.',
    level: 3,
    text: '开展排查。2018年6月底前，完成全县入河排污口排查，建立排污口名录，明确每个排污口的责任主体和整治时限。（牵头单位：县环保局，协办单位：县水利局、县住建局）',
  },
  {
    number: '2.',
    level: 3,
    text: '分类整治。2018年年底前，整治不合格排污口30个以上。（牵头单位：县水利局，协办单位：县环保局、各乡镇政府）',
  },
  { number: '（二）', level: 2, text: '推进污水处理设施建设。' },
  {
    number: '1.',
    level: 3,
    text: '提高处理能力。2019年年底前，新建污水管网12公里，县城污水处理率达到95%以上。（牵头单位：县住建局，协办单位：县财政局、县发改局）',
  },
  { number: '三、', level: 1, text: '保障措施' },
  {
    number: '（一）',
    level: 2,
    text: '强化考核。每年对各乡镇政府工作情况进行考核。（牵头单位：县政府督查室，协办单位：县环保局）',
  },
  body('清源县人民政府办公室'),
  body('2018年3月16日'),
];

/** The plan as a text file has it. */
export const PLAN_LINES: readonly string[] = PLAN.map(({ number, text }) => number + text);

/** A task table made up for tests; the first row is its heading. */
export const TASKS: readonly (readonly string[])[] = [
  ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'],
  ['1', '完成入河排污口排查，建立排污口名录。', '县环保局', '县水利局、县住建局', '2018年6月底前'],
  ['2', '整治不合格排污口30个以上。', '县水利局', '县环保局、各乡镇政府', '2018年12月底前'],
  ['3', '新建污水管网12公里，县城污水处理率达到95%以上。', '县住建局', '县财政局、县发改局', '2019年年底前'],
];
export const TABLE_TITLE = '清源县水环境整治任务分工表（2018年）';
