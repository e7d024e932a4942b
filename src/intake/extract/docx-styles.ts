import { type Element, elementsOf } from './markup.ts';

/** The list a paragraph belongs to, as stated on it or on its style. `list` is a numId; '0' takes numbering away. */
export interface StatedNumbering {
  list: string | null;
  level: number | null;
}

export interface Style {
  id: string;
  name: string;
  basedOn: string | null;
  numbering: StatedNumbering | null;
}

export interface Styles {
  byId: ReadonlyMap<string, Style>;
  /** What a paragraph without a style has. */
  defaultId: string | null;
}

const LONGEST_CHAIN = 20;

/** The value of a child such as `<w:numId w:val="3"/>`; null when the child or its value is missing. */
export const childValue = (element: Element | undefined, name: string): string | null =>
  (element && elementsOf(element, name)[0]?.attributes.val) ?? null;

/** A switch such as `<w:vanish/>`: on unless it says 0, false or off. */
export function isOn(element: Element | undefined, name: string): boolean {
  const found = element && elementsOf(element, name)[0];
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes.val ?? 'true');
}

export function numberingOf(properties: Element | undefined): StatedNumbering | null {
  const stated = properties && elementsOf(properties, 'numPr')[0];
  if (!stated) return null;
  const level = childValue(stated, 'ilvl');
  return {
    list: childValue(stated, 'numId'),
    level: level === null ? null : Math.max(0, Math.min(8, Number(level) || 0)),
  };
}

/** Paragraph and numbering styles of styles.xml; none when the part is missing. */
export function readStyles(root: Element | undefined): Styles {
  const byId = new Map<string, Style>();
  let defaultId: string | null = null;
  for (const style of elementsOf(root ? (elementsOf(root, 'styles')[0] ?? root) : EMPTY, 'style')) {
    const { styleId: id, type } = style.attributes;
    if (id === undefined || (type !== 'paragraph' && type !== 'numbering')) continue;
    const properties = elementsOf(style, 'pPr')[0];
    byId.set(id, {
      id,
      name: childValue(style, 'name') ?? '',
      basedOn: childValue(style, 'basedOn'),
      numbering: numberingOf(properties),
    });
    if (type === 'paragraph' && ['1', 'true', 'on'].includes(style.attributes.default ?? '')) defaultId = id;
  }
  return { byId, defaultId };
}

const EMPTY: Element = { name: '', attributes: {}, children: [], parent: null, ordinal: 1 };

/** A style and those it is based on, nearest first; a circle ends where it closes. */
export function styleChain(styles: Styles, id: string | null): Style[] {
  const chain: Style[] = [];
  let next = styles.byId.get(id ?? styles.defaultId ?? '');
  while (next && chain.length < LONGEST_CHAIN && !chain.includes(next)) {
    chain.push(next);
    next = next.basedOn === null ? undefined : styles.byId.get(next.basedOn);
  }
  return chain;
}

/** A line of an automatic table of contents: its style is one of Word's built-in 目录 styles. */
export const isContentsStyle = (styles: Styles, id: string | null): boolean =>
  styleChain(styles, id).some(({ name }) => /^toc (?:\d|heading)/i.test(name));
