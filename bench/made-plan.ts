/** Plans made for measuring: as long as a district's usually are, each unlike every other, the same on every run. Invented. */

const UNITS = ['环保局', '水利局', '国土局', '农业局', '财政局', '住建局', '经信局', '卫计局', '公安局', '安监局'];
const WORK = [
  '河道排污口',
  '重点行业企业用地',
  '农用地',
  '工业固体废物',
  '加油站地下油罐',
  '农药包装废弃物',
  '畜禽养殖场',
  '危险化学品仓库',
];
const DEEDS = [
  '完成全面调查，建立清单并动态更新',
  '落实分类管理措施，逐一签订责任书',
  '开展专项执法检查，依法查处违法行为',
  '实施综合整治工程，按期通过验收',
  '建设在线监测设施，与区级平台联网',
  '组织技术培训和应急演练，提高处置能力',
];
const TIMES = ['2018年12月底前', '2019年6月底前', '到2020年', '每年', '每季度', '自2018年起', ''];

/** Numbers that look random and are always the same. */
function dice(seed: number): (faces: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (faces) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * faces);
  };
}

/** The text of the n-th plan: about 6,000 characters, forty clauses under eight headings. */
export function madePlan(n: number): string {
  const roll = dice(n + 1);
  const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
  const clause = (number: number): string => {
    const work = pick(WORK);
    const time = pick(TIMES);
    const share = 50 + roll(50);
    const leads = [pick(UNITS), ...(roll(3) === 0 ? [pick(UNITS)] : [])];
    const supports = [...new Set([pick(UNITS), pick(UNITS), '各镇街'])].filter((unit) => !leads.includes(unit));
    return `${number}、加强${work}治理。${time}${time && '，'}对全区${work}${pick(DEEDS)}；${pick(DEEDS)}，${work}治理率达到${share}%以上，编号第${n}-${number}项。（牵头单位：${[...new Set(leads)].join('、')}，协办单位：${supports.join('、')}）`;
  };
  const sections = Array.from({ length: 8 }, (_none, at) => {
    const clauses = Array.from({ length: 5 }, (_clause, index) => clause(index + 1));
    return [`（${'一二三四五六七八'[at]}）推进第${at + 1}类${pick(WORK)}工作`, ...clauses].join('\n');
  });
  return `示例区人民政府办公室\n2018年3月${1 + roll(28)}日\n示例区第${n}号污染防治工作方案\n一、主要任务\n${sections.join('\n')}\n`;
}
