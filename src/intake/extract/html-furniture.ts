import type { Block } from './blocks.ts';
import { allBelow, type Element, wordsOf } from './markup.ts';

/** Lines that a site puts around every document; each says by itself what it is. */
const SITE_LINE = [
  /^(?:【|\[)?\s*(?:上一篇|下一篇|上一条|下一条|上一页|下一页|上篇|下篇)/,
  /^[【[（(]?\s*(?:打印|打印本页|打印此页|关闭|关闭窗口|我要打印|收藏|加入收藏|分享|分享到|返回顶部|返回首页|返回|纠错|我要纠错|复制链接|下载|导出)(?:[】\])）|\s].*)?$/,
  /^(?:字体|字号|文字大小)[：:\s]*[【[（(]?\s*(?:大|小|特大)/,
  /^[【[]?(?:大|中|小)[】\]]?\s+[【[]?(?:大|中|小)[】\]]?\s+[【[]?(?:大|中|小)[】\]]?/,
  /^(?:当前位置|您当前的位置|您的位置|您现在的位置|所在位置|位置)[：:]/,
  /^首页\s*[>＞»/]/,
  /(?:版权所有|ICP备|公网安备|网站标识码|网站地图|Copyright|©)/i,
  /^(?:浏览次数|阅读次数|点击数|点击量|访问量|浏览量|阅读量|浏览)[：:]?\s*\d*/,
  /^(?:责任编辑|编辑|录入|审核|作者|初审|终审|复审|文章来源|信息来源|来源|稿件来源)[：:]/,
  /^(?:发布时间|发布日期|更新时间|时间|日期)[：:]\s*\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}/,
  /^(?:扫一扫|微信扫码|用手机|手机扫|扫描二维码)/,
  /^(?:相关(?:文档|链接|文章|新闻|信息|解读|政策)|热点(?:新闻|信息)|友情链接|政策解读)[：:]?$/,
];
/** Lines that are furniture only next to such a line: a plan may say 主办单位 or 地址 on a line of its own. */
const BESIDE_SITE_LINE =
  /^(?:主办|主办单位|承办|承办单位|协办|地址|电话|联系电话|邮编|邮箱|技术支持|维护单位|建议使用|备案号|传真|制作单位|运维)[：:]/;

/** Takes the lines of the site off both ends of a document, and those that can stand nowhere else. */
export function withoutSiteLines(blocks: readonly Block[]): { kept: Block[]; leftOut: boolean } {
  const isSite = blocks.map((block) => block.kind === 'PARAGRAPH' && isSiteLine(block.text));
  const follow = (at: number, beside: number) => {
    const block = blocks[at];
    if (isSite[beside] && block?.kind === 'PARAGRAPH' && BESIDE_SITE_LINE.test(block.text)) isSite[at] = true;
  };
  for (let at = 1; at < blocks.length; at++) follow(at, at - 1);
  for (let at = blocks.length - 2; at >= 0; at--) follow(at, at + 1);
  const kept = blocks.filter((_block, at) => !isSite[at]);
  return { kept, leftOut: kept.length < blocks.length };
}

const isSiteLine = (text: string): boolean => text.length <= 120 && SITE_LINE.some((shape) => shape.test(text));

/** What a document's title looks like, so that the name of a site or column is not taken for one. */
const TITLE_SHAPE =
  /关于.{2,}|(?:方案|计划|意见|通知|要点|办法|规划|决定|任务分工|分工|清单|行动|规定|细则|制度|措施|台账|安排)(?:的?通知)?[（(）)\d一二三四五]*$/;

/**
 * The title that a page gives its document outside the body: the site's own statement (ArticleTitle), else the heading,
 * else the window title without the site's name. Null where the body has it or none looks like one.
 */
export function titleOutside(root: Element, blocks: readonly Block[]): string | null {
  const stated = allBelow(root, 'meta').find(({ attributes }) => /^articletitle$/i.test(attributes.name ?? ''))
    ?.attributes.content;
  const headings = ['h1', 'h2'].flatMap((name) => allBelow(root, name).map(wordsOf));
  const windows = allBelow(root, 'title').flatMap((title) => wordsOf(title).split(/[-_|—–\s]+/));
  const title = [stated ?? '', ...headings, ...windows]
    .map(squeezed)
    .find((words) => words.length >= 6 && words.length <= 120 && TITLE_SHAPE.test(words));
  if (title === undefined) return null;
  const opening = squeezed(
    blocks
      .slice(0, 12)
      .map((block) => (block.kind === 'PARAGRAPH' ? block.text : ''))
      .join(''),
  );
  return opening.includes(title) ? null : title;
}

const squeezed = (words: string): string => words.replace(/[\s\u3000\u00a0]+/g, '');
