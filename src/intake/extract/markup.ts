import { QuoteType, Tokenizer } from 'htmlparser2';
import { refuse } from '../../kernel/refusal.ts';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
  parent: Element | null;
  /** Place among the siblings of the same name, from 1. */
  ordinal: number;
}

/** Elements within elements deeper than this are hung beside one another, so that no walk of a tree runs out of stack. */
const DEEPEST = 200;
/** A plan of 300 pages has about 300,000 elements and attributes. */
const MOST_ELEMENTS = 2_000_000;

const VOID = new Set(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);
/** An opening tag that closes an open element of these names, unless one of `within` stands between. */
const CLOSES: Record<string, { closes: readonly string[]; within: readonly string[] }> = {
  li: { closes: ['li'], within: ['ul', 'ol', 'menu'] },
  dt: { closes: ['dt', 'dd'], within: ['dl'] },
  dd: { closes: ['dt', 'dd'], within: ['dl'] },
  tr: { closes: ['tr', 'caption', 'colgroup'], within: ['table'] },
  td: { closes: ['td', 'th'], within: ['table', 'tr'] },
  th: { closes: ['td', 'th'], within: ['table', 'tr'] },
  tbody: { closes: ['tbody', 'thead', 'tfoot', 'caption', 'colgroup'], within: ['table'] },
  thead: { closes: ['tbody', 'thead', 'tfoot', 'caption', 'colgroup'], within: ['table'] },
  tfoot: { closes: ['tbody', 'thead', 'tfoot', 'caption', 'colgroup'], within: ['table'] },
  option: { closes: ['option'], within: ['select'] },
};
const ENDS_PARAGRAPH = new Set(
  'address article aside blockquote center div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'.split(
    ' ',
  ),
);
const TABLE_PARTS = new Set(['table', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot']);

/**
 * A tree of any markup, in time linear in its length: htmlparser2's tokenizer with a stack that cannot grow. (Its parser
 * searches an unbounded stack: 80,000 unclosed tags cost it seconds.) XML knows only its five entities and character
 * numbers, and its names lose their prefixes; a document type declares nothing here, and nothing is fetched.
 */
export function parseMarkup(source: string, kind: 'HTML' | 'XML'): Element {
  const builder = new TreeBuilder(source, kind);
  const tokenizer = new Tokenizer({ xmlMode: kind === 'XML', decodeEntities: true }, builder);
  tokenizer.write(source);
  tokenizer.end();
  return builder.root;
}

class TreeBuilder {
  readonly root: Element = { name: '', attributes: {}, children: [], parent: null, ordinal: 1 };
  readonly #source: string;
  readonly #isHtml: boolean;
  readonly #stack: Element[] = [this.root];
  #open: Element | null = null;
  #attribute = '';
  #value = '';
  #count = 0;
  /** Open elements that stand too deep to be on the stack. */
  #beyond = 0;
  readonly #siblings = new WeakMap<Element, Map<string, number>>();

  constructor(source: string, kind: 'HTML' | 'XML') {
    this.#source = source;
    this.#isHtml = kind === 'HTML';
  }

  onopentagname(start: number, end: number): void {
    const name = this.#nameAt(start, end);
    if (this.#isHtml) this.#impliedEnds(name);
    const parent = this.#stack.at(-1) ?? this.root;
    this.#counted();
    this.#open = { name, attributes: {}, children: [], parent, ordinal: this.#ordinalIn(parent, name) };
    parent.children.push(this.#open);
  }

  onopentagend(): void {
    const element = this.#open;
    this.#open = null;
    if (!element || (this.#isHtml && VOID.has(element.name))) return;
    if (this.#stack.length < DEEPEST) this.#stack.push(element);
    else this.#beyond++;
  }

  onselfclosingtag(): void {
    if (this.#isHtml) this.onopentagend();
    else this.#open = null;
  }

  onclosetag(start: number, end: number): void {
    const name = this.#nameAt(start, end);
    if (this.#beyond > 0) {
      this.#beyond--;
      return;
    }
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const open = this.#stack[at]?.name ?? '';
      if (open === name) {
        this.#stack.length = at;
        return;
      }
      // A stray end tag in a cell does not close what stands around the table.
      if (this.#isHtml && (open === 'td' || open === 'th') && !TABLE_PARTS.has(name)) return;
    }
  }

  onattribname(start: number, end: number): void {
    const name = this.#source.slice(start, end);
    this.#attribute = this.#isHtml ? name.toLowerCase() : withoutPrefix(name);
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start, end);
  }

  onattribentity(code: number): void {
    this.#value += String.fromCodePoint(code);
  }

  onattribend(quote: QuoteType): void {
    const attributes = this.#open?.attributes;
    if (!attributes || Object.hasOwn(attributes, this.#attribute)) return;
    this.#counted();
    attributes[this.#attribute] = quote === QuoteType.NoValue ? '' : this.#value;
  }

  ontext(start: number, end: number): void {
    this.#text(this.#source.slice(start, end));
  }

  ontextentity(code: number): void {
    this.#text(String.fromCodePoint(code));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    if (!this.#isHtml) this.#text(this.#source.slice(start, end - endOffset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  isInForeignContext(): boolean {
    return !this.#isHtml;
  }

  #text(words: string): void {
    const children = (this.#stack.at(-1) ?? this.root).children;
    if (typeof children.at(-1) === 'string') children[children.length - 1] += words;
    else {
      this.#counted();
      children.push(words);
    }
  }

  #nameAt(start: number, end: number): string {
    const name = this.#source.slice(start, end);
    return this.#isHtml ? name.toLowerCase() : withoutPrefix(name);
  }

  #impliedEnds(name: string): void {
    if (ENDS_PARAGRAPH.has(name)) this.#closeOpen(['p'], ['td', 'th', 'table', 'li', 'div', 'body', 'button']);
    const rule = CLOSES[name];
    if (rule) this.#closeOpen(rule.closes, rule.within);
  }

  #closeOpen(names: readonly string[], within: readonly string[]): void {
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const open = this.#stack[at]?.name ?? '';
      if (within.includes(open)) return;
      if (names.includes(open)) {
        this.#stack.length = at;
        return;
      }
    }
  }

  #ordinalIn(parent: Element, name: string): number {
    const counts = this.#siblings.get(parent) ?? new Map<string, number>();
    this.#siblings.set(parent, counts);
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  }

  #counted(): void {
    this.#count++;
    if (this.#count > MOST_ELEMENTS) {
      refuse('DOCUMENT_TOO_COMPLEX', {
        reason: `元素超过 ${MOST_ELEMENTS} 个`,
        reasonEn: `more than ${MOST_ELEMENTS} elements`,
      });
    }
  }
}

/** Office parts choose their own prefixes; which vocabulary a name is of is plain from where it stands. */
const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Child elements, all or of one name. */
export const elementsOf = (element: Element, name?: string): Element[] =>
  element.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** All words below an element, without line breaks of its own. */
export function wordsOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

/** The first element of a name below, in document order. */
export function firstBelow(element: Element, name: string): Element | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) return child;
    const found = firstBelow(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All elements of a name below, in document order. */
export function allBelow(element: Element, name: string, found: Element[] = []): Element[] {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) found.push(child);
    allBelow(child, name, found);
  }
  return found;
}
