import { isPrinted } from './html-blocks.ts';
import { type Element, elementsOf, wordsOf } from './markup.ts';

/** How much of an element is running text and how much is links. */
interface Measure {
  /** Chinese characters outside links, marks of sentences counted eightfold: what a document has and a menu has not. */
  weight: number;
  linked: number;
  links: number;
  characters: number;
}

const NONE: Measure = { weight: 0, linked: 0, links: 0, characters: 0 };
const FURNITURE_TAG = new Set(['nav', 'footer', 'aside']);
const FURNITURE_ROLE = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'menu', 'menubar']);
const FURNITURE_NAME =
  /(?:^|[-_ ])(?:nav|navi|navbar|navigation|menu|submenu|foot|footer|bottom|breadcrumb|crumbs?|share|bdshare|sharebox|sidebar|side|pager|pagination|print|copyright|related|relate|recommend|toolbar|tools?|search|login|banner|qrcode|ewm|prenext|prevnext|hot|friendlink|links|location|position|weizhi|dqwz|dbx|xgwz|xgxx)(?:$|[-_ \d])/i;
/** What only a document says; a sibling that says it is no furniture. */
const DOCUMENT_WORDS = /牵头|责任单位|责任部门|负责[）)]|协办|（此件|印发给你们/;
/** The share of the running text that an element must hold for the rest to be furniture. */
const ENOUGH = 0.9;

/** Finds the part of a page that holds its document, and tells furniture within it, by structure and density of text. */
export class PageContent {
  readonly container: Element;
  readonly #measures = new Map<Element, Measure>();
  /** Something was left out. */
  leftOut = false;

  constructor(root: Element) {
    this.#measure(root, false);
    this.container = outOfTable(this.#descend(root));
  }

  /** Menus, footers, share bars and lists of links, by tag, role, name or what they hold. */
  isFurniture = (element: Element): boolean => {
    const measure = this.#measures.get(element) ?? NONE;
    const whole = this.#measures.get(this.container)?.weight ?? 0;
    // Too much of the text stands here to be furniture, whatever it is called.
    if (measure.weight > whole * 0.3) return false;
    const furniture = isNamedFurniture(element) || isLinkList(measure);
    if (furniture && measure.characters > 0) this.leftOut = true;
    return furniture;
  };

  #measure(element: Element, inLink: boolean): Measure {
    const sum: Measure = { ...NONE };
    for (const child of element.children) {
      if (typeof child === 'string') {
        const characters = child.match(/[\u3400-\u9fff]/g)?.length ?? 0;
        sum.characters += characters;
        if (inLink) sum.linked += characters;
        else sum.weight += characters + 8 * (child.match(/[，。；：、（）]/g)?.length ?? 0);
      } else if (isPrinted(child)) {
        const isLink = child.name === 'a' && /^(?!#)./.test(child.attributes.href ?? '');
        const below = this.#measure(child, inLink || isLink);
        sum.weight += below.weight;
        sum.linked += below.linked;
        sum.links += below.links + (isLink ? 1 : 0);
        sum.characters += below.characters;
      }
    }
    this.#measures.set(element, sum);
    return sum;
  }

  /** Goes down while one child holds nearly all running text and no sibling speaks as a document does. */
  #descend(root: Element): Element {
    let at = root;
    for (;;) {
      const children = elementsOf(at).filter(isPrinted);
      const heaviest = children.reduce<Element | undefined>(
        (best, child) => (this.#weight(child) > this.#weight(best) ? child : best),
        undefined,
      );
      if (!heaviest || this.#weight(heaviest) < this.#weight(at) * ENOUGH || !holdsParagraphs(heaviest)) return at;
      const others = children.filter((child) => child !== heaviest);
      const after = children.slice(children.indexOf(heaviest) + 1);
      if (
        others.some(
          (child) => !isNamedFurniture(child) && this.#weight(child) > 0 && DOCUMENT_WORDS.test(wordsOf(child)),
        )
      )
        return at;
      if (after.some((child) => isNamedFurniture(child) === false && isSignature(child))) return at;
      if (others.some((child) => this.#weight(child) > 0 || (this.#measures.get(child)?.characters ?? 0) > 0))
        this.leftOut = true;
      at = heaviest;
    }
  }

  #weight(element: Element | undefined): number {
    return (element && this.#measures.get(element)?.weight) ?? 0;
  }
}

const isNamedFurniture = ({ name, attributes }: Element): boolean =>
  FURNITURE_TAG.has(name) ||
  FURNITURE_ROLE.has(attributes.role ?? '') ||
  (name !== 'body' && name !== 'html' && FURNITURE_NAME.test(`${attributes.id ?? ''} ${attributes.class ?? ''}`));

const isLinkList = ({ characters, linked, links }: Measure): boolean =>
  (links >= 3 && linked > characters * 0.6) || (links >= 1 && linked > 0 && linked >= characters * 0.9);

/** The office and the day below a text, each on a line of its own. */
const isSignature = (element: Element): boolean =>
  /^\s*(?:[\u4e00-\u9fff（）]{4,30}\s+)?(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*$/.test(wordsOf(element));

/** A paragraph is no container, however long: its siblings are the title and the signature. */
const CONTAINER =
  /^(?:html|body|div|section|article|main|form|center|table|tbody|tr|td|fieldset|blockquote|dl|dd|ul|li|span|font|[\w]+-[\w-]+|ucapcontent|founder-content)$/;

function holdsParagraphs(element: Element): boolean {
  if (!CONTAINER.test(element.name)) return false;
  const inline = ['span', 'font', 'li', 'td'].includes(element.name);
  return !inline || countBlocks(element, 2) >= 2;
}

/** A table that holds all the text is the document itself, and is read as a table. */
function outOfTable(container: Element): Element {
  let at = container;
  while (at.parent && ['table', 'tbody', 'thead', 'tfoot', 'tr'].includes(at.name)) at = at.parent;
  return at;
}

/** Paragraphs and line breaks below an element, counted up to `enough`. */
function countBlocks(element: Element, enough: number): number {
  let count = 0;
  for (const child of elementsOf(element)) {
    if (['p', 'br', 'div', 'table'].includes(child.name)) count++;
    if (count < enough) count += countBlocks(child, enough - count);
    if (count >= enough) return count;
  }
  return count;
}
