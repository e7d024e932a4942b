/**
 * Invented work plans for the benches: no office, place or duty in them is real. Every plan is other than every other, and the
 * same seed gives the same plans.
 */

/** A small generator of numbers from 0 to 1 (mulberry32), so that a run can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const THINGS = ['老桥', '路灯', '栏杆', '公厕', '驿站', '管网', '水闸', '码头', '苗圃', '站牌', '仓房', '渡口'];
const ACTS = ['修缮', '新建', '改造', '检修', '安装', '整治', '清理', '加固', '更换', '铺设'];
const WHOLES = ['管护', '巡查', '保洁', '供水', '照明', '养护', '值守', '通行', '绿化', '检测'];
const OFFICES = [
  ...['路桥局', '水务局', '城管局', '财政局', '发展改革局', '教育局', '民政局', '司法局', '审计局', '统计局'],
  ...['自然资源和规划局', '住房和城乡建设局', '农业农村局', '文化和旅游局', '卫生健康局', '应急管理局', '市场监管局'],
  ...['政府办公室', '公安分局', '生态环境分局', '团委', '妇联', '残联', '供电公司', '融媒体中心', '园林绿化中心'],
];
const GROUPS = ['各镇街', '各乡镇人民政府', '各镇、街道', '区直有关部门', '各县（市、区）政府', '各有关单位'];
const HOW = [
  '坚持问题导向，压实工作责任，逐项建立台账，及时协调解决推进中的难点堵点',
  '健全日常巡查和定期会商制度，加强部门联动，推动信息共享，做到早发现、早处置',
  '完善标准规范，加强从业人员教育管理，严格质量和安全监管，落实全过程留痕',
  '广泛听取居民意见，公开实施内容和进度，主动接受社会监督，不断提升群众满意度',
  '统筹用好各类资金，优先保障薄弱地段，防止重复建设，提高使用效益',
];
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

type Pick = <Item>(items: readonly Item[]) => Item;
interface Dice {
  next: () => number;
  pick: Pick;
  upTo: (most: number) => number;
}

function dice(seed: number): Dice {
  const next = seeded(seed);
  return {
    next,
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
    upTo: (most) => 1 + Math.floor(next() * most),
  };
}

const units = ({ pick, upTo, next }: Dice, prefix: string): string => {
  const names = Array.from({ length: upTo(5) }, () => prefix + pick(OFFICES));
  if (next() < 0.4) names.push(pick(GROUPS));
  return [...new Set(names)].join('、') + (next() < 0.15 ? '等' : '');
};

const day = ({ pick, upTo }: Dice, year: number): string =>
  pick([`${year}年底前`, `${year}年${upTo(12)}月底前`, `${upTo(12)}月底前`, `到${year + upTo(4)}年`, `每季度`, `每年`]);

/** A sentence that sets a time, a figure or both. */
function duty(roll: Dice, year: number): string {
  const { pick, upTo } = roll;
  const thing = pick(THINGS);
  return pick([
    () => `${day(roll, year)}，${pick(ACTS)}${thing}${upTo(90)}处。`,
    () => `${day(roll, year)}，${thing}${pick(WHOLES)}覆盖率达到${50 + upTo(49)}%以上。`,
    () => `${pick(ACTS)}${thing}${upTo(40)}座、${pick(THINGS)}${upTo(300)}处，${thing}完好率不低于${60 + upTo(39)}%。`,
    () => `完成${thing}${pick(WHOLES)}投资${upTo(30)}亿元，增长${upTo(15)}%左右。`,
  ])();
}

/** A sentence that says how. Most of a plan is made of such. */
function manner({ pick }: Dice): string {
  const thing = pick(THINGS);
  return pick([
    () => `${pick(HOW)}。`,
    () => `${pick(HOW)}，${pick(HOW)}。`,
    () => `加强${thing}${pick(WHOLES)}工作，${pick(HOW)}；对${pick(THINGS)}${pick(WHOLES)}薄弱的地段，${pick(HOW)}。`,
    () => `支持${thing}${pick(WHOLES)}与${pick(THINGS)}${pick(WHOLES)}（含临时设施）统一规划、同步实施，${pick(HOW)}。`,
  ])();
}

/** Each convention closes a task in its own way; a plan keeps to one. */
const CONVENTIONS: readonly ((roll: Dice, year: number) => string)[] = [
  (roll) => `（牵头单位：区${roll.pick(OFFICES)}，协办单位：${units(roll, '区')}）`,
  (roll) => `（责任单位：${units(roll, '市')}）`,
  (roll) => `（${units(roll, '市')}牵头，${units(roll, '市')}配合）`,
  (roll) => `（${units(roll, '区')}按职责分工负责）`,
  (roll) => `〔${units(roll, '省')}〕`,
  (roll) => `\n牵头单位：县${roll.pick(OFFICES)}\n责任单位：${units(roll, '县')}`,
  (roll, year) => `\n责任单位：${units(roll, '县')}\n完成时限：${year}年${roll.upTo(12)}月底`,
  (roll, year) =>
    `（牵头单位：市${roll.pick(OFFICES)}；配合单位：${units(roll, '市')}；完成时限：${year}年${roll.upTo(12)}月）`,
  (roll) => `(${roll.pick(OFFICES)}會同${units(roll, '市')}負責)`,
  (roll) => `【牵头单位】市${roll.pick(OFFICES)}\n【配合单位】${units(roll, '市')}`,
];

const tableOf = (roll: Dice, year: number, rows: number): string =>
  [
    '序号\t任务\t牵头单位\t配合单位\t完成时限',
    ...Array.from({ length: rows }, (_row, at) =>
      [
        at + 1,
        duty(roll, year) + manner(roll),
        `市${roll.pick(OFFICES)}`,
        units(roll, '市'),
        `${year}年${roll.upTo(12)}月底`,
      ].join('\t'),
    ),
  ].join('\n');

/** A whole plan of about six thousand characters, with cover, goals, chapters, tasks and signature. */
export function planText(seed: number): string {
  const roll = dice(seed);
  const year = 2015 + (seed % 10);
  const close = CONVENTIONS[seed % (CONVENTIONS.length + 1)];
  const place = `假定${HAN[seed % 10]}区`;
  const parts = [
    `${place}${roll.pick(THINGS)}${roll.pick(WHOLES)}工作方案`,
    `为做好${roll.pick(THINGS)}${roll.pick(WHOLES)}工作，结合实际，制定本方案。`,
    '一、工作目标',
    `到${year + 2}年，全区${roll.pick(THINGS)}${roll.pick(WHOLES)}覆盖率达到${60 + roll.upTo(39)}%以上。`,
  ];
  if (!close) parts.push('二、任务清单', tableOf(roll, year, 60));
  else
    for (let chapter = 1; chapter <= 5; chapter++) {
      parts.push(`${HAN[chapter]}、做好${roll.pick(THINGS)}${roll.pick(WHOLES)}`);
      for (let item = 1; item <= 8; item++) {
        const words = Array.from({ length: roll.upTo(4) }, () => manner(roll)).join('');
        const due = roll.next() < 0.6 ? duty(roll, year) : '';
        parts.push(`${item}.${roll.pick(ACTS)}${roll.pick(THINGS)}。${words}${due}${close(roll, year)}`);
      }
    }
  return [...parts, `${place}人民政府`, `${year}年${roll.upTo(12)}月${roll.upTo(28)}日`].join('\n');
}
