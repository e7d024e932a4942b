/** Traditional characters that occur in role words, dates, figures and unit names, each followed by its simplified form. */
const PAIRS =
  '牽牵頭头單单責责參参與与負负協协辦办導导會会組组織织實实領领門门個个萬万億亿達达長长減减內内後后項项畝亩戶户間间開开鄉乡鎮镇縣县區区廳厅處处總总務务關关財财農农業业國国資资環环護护發发黨党報报電电視视臺台學学醫医衛卫質质監监檢检審审計计統统稅税員员團团聯联婦妇殘残場场廠厂庫库條条張张輛辆機机構构點点設设創创認认製制舉举時时節节陸陆嚴严標标準准約约過过於于從从爲为為为無无進进運运蓋盖類类種种數数積积築筑噸吨頃顷圍围範范應应當当號号級级該该這这經经濟济貿贸規规劃划將将對对產产動动勞劳補补貼贴傳传廣广訂订評评啓启啟启執执復复職职並并併并據据強强壯壮優优確确證证書书檔档鐵铁銀银險险氣气煙烟糧粮營营遊游僑侨體体歸归屬属園园圖图館馆隊队訓训練练測测網网絡络還还續续繼继擴扩壓压縮缩納纳適适給给罰罚獎奖額额價价貨货貸贷購购費费較较階阶際际隨随難难雙双離离顯显頒颁預预養养驗验齊齐樓楼橋桥滿满溫温沒没決决況况淨净漢汉災灾熱热獲获現现礎础稱称穩稳窮穷競竞簡简籌筹糾纠紀纪細细終终結结絕绝綜综綠绿維维線线編编緊紧績绩義义習习聲声聽听臨临興兴舊旧藝艺藥药裝装見见觀观覽览訪访診诊詳详試试話话誠诚課课調调談谈請请論论謀谋講讲識识議议讀读變变讓让豐丰貢贡貧贫貫贯賬账趨趋踐践軌轨軍军軟软載载輔辅輪轮轉转遠远選选遲迟邊边釋释針针鋼钢錄录鏈链閉闭閱阅陽阳隱隐靈灵響响順顺須须頻频題题風风飛飞駐驻驅驱廢废顆颗塊块隻只條条筆笔檯台龍龙齡龄';

const simplifiedOf = new Map<number, string>();
for (let at = 0; at + 1 < PAIRS.length; at += 2) simplifiedOf.set(PAIRS.charCodeAt(at), PAIRS.charAt(at + 1));

const PUNCTUATION: Record<string, string> = {
  '(': '（',
  '﹙': '（',
  ')': '）',
  '﹚': '）',
  ':': '：',
  '∶': '：',
  '︰': '：',
  '﹕': '：',
  ';': '；',
  '﹔': '；',
  ',': '，',
  '﹐': '，',
  '｡': '。',
  '､': '、',
  '﹑': '、',
  '﹒': '.',
  '﹪': '%',
  '~': '～',
  '∼': '～',
  '〜': '～',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '─': '-',
  '∣': '|',
  '│': '|',
  丨: '|',
  '○': '〇',
  '!': '！',
  '?': '？',
  '「': '“',
  '」': '”',
  '"': '“',
  '\r': '\n',
  '\v': '\n',
  '\f': '\n',
  '\u0085': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
};

const folded = new Map<number, string>(simplifiedOf);
for (const [from, to] of Object.entries(PUNCTUATION)) folded.set(from.charCodeAt(0), to);
// Full-width ASCII, except the marks that Chinese text uses in that width anyway.
for (let code = 0xff01; code <= 0xff5e; code++) {
  const ascii = String.fromCharCode(code - 0xfee0);
  folded.set(code, PUNCTUATION[ascii] ?? ascii);
}
for (const code of [0x3000, 0x00a0, 0x202f, 0x205f]) folded.set(code, ' ');
for (let code = 0x2000; code <= 0x200a; code++) folded.set(code, ' ');

/** One character of a plan as the rules want to see it: simplified script, one width of punctuation and digits. Always one character. */
export const foldCharacter = (code: number): string => folded.get(code) ?? String.fromCharCode(code);
