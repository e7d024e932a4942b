import { childValue, type StatedNumbering, type Styles, styleChain } from './docx-styles.ts';
import { type Element, elementsOf } from './markup.ts';
import { formatNumber } from './number-format.ts';

interface Level {
  start: number;
  format: string;
  /** `%1、`, `（%2）`, `%1.%2`: each %n stands for the number of level n. */
  pattern: string;
  legal: boolean;
  /** The level, from 1, after which this one begins anew; 0 never; null after any higher one. */
  restart: number | null;
  style: string | null;
}

interface List {
  definition: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

interface Definition {
  levels: Map<number, Level>;
  /** The numbering style that holds the levels instead. */
  link: string | null;
}

const LEVELS = 9;

/**
 * Rebuilds the numbers that Word prints and does not store: one count per list definition, shared by all lists made from
 * it, begun anew where a list says so. Law: ECMA-376 part 1, 17.9 (numbering). Ask in document order, once a paragraph.
 */
export class Numbering {
  readonly #styles: Styles;
  readonly #lists = new Map<string, List>();
  readonly #definitions = new Map<string, Definition>();
  /** Per definition, the last number given on each level; undefined where the level has not begun. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(part: Element | undefined, styles: Styles) {
    this.#styles = styles;
    const root = part && elementsOf(part, 'numbering')[0];
    if (!root) return;
    for (const definition of elementsOf(root, 'abstractNum')) {
      this.#definitions.set(definition.attributes.abstractNumId ?? '', {
        levels: levelsIn(elementsOf(definition, 'lvl')),
        link: childValue(definition, 'numStyleLink'),
      });
    }
    for (const list of elementsOf(root, 'num')) {
      const overrides = elementsOf(list, 'lvlOverride');
      this.#lists.set(list.attributes.numId ?? '', {
        definition: childValue(list, 'abstractNumId') ?? '',
        starts: new Map(
          overrides.flatMap((override) => {
            const start = childValue(override, 'startOverride');
            return start === null ? [] : [[Number(override.attributes.ilvl) || 0, Number(start) || 0] as const];
          }),
        ),
        levels: levelsIn(overrides.flatMap((override) => elementsOf(override, 'lvl'))),
      });
    }
  }

  /** The number that stands before a paragraph, `（三）`; '' for a bullet or a paragraph outside any list. Counts it. */
  next(styleId: string | null, stated: StatedNumbering | null): string {
    const place = this.#placeOf(styleId, stated);
    const list = place && this.#lists.get(place.list);
    if (!place || !list) return '';
    const { definition, levels } = this.#resolved(list);
    const level = levels.get(place.level);
    if (!level) return '';
    const counts = this.#counts.get(definition) ?? [];
    this.#counts.set(definition, counts);
    this.#beginList(place.list, list, counts);
    const startOf = (at: number) => list.starts.get(at) ?? levels.get(at)?.start ?? 1;
    counts[place.level] = (counts[place.level] ?? startOf(place.level) - 1) + 1;
    for (let deeper = place.level + 1; deeper < LEVELS; deeper++) {
      const restart = levels.get(deeper)?.restart ?? null;
      if (restart === null || (restart > 0 && place.level < restart)) counts[deeper] = undefined;
    }
    if (level.format === 'bullet') return '';
    return level.pattern.replace(/%([1-9])/g, (_all, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
      return formatNumber(counts[at] ?? startOf(at), format);
    });
  }

  /** Where a paragraph stands: as it says itself, else as the nearest of its styles says. */
  #placeOf(styleId: string | null, stated: StatedNumbering | null): { list: string; level: number } | null {
    const chain = styleChain(this.#styles, styleId);
    const styled = chain.find(({ numbering }) => numbering?.list != null);
    const id = stated?.list ?? styled?.numbering?.list ?? null;
    if (id === null || id === '0') return null;
    if (stated?.level != null) return { list: id, level: stated.level };
    if (stated?.list != null) return { list: id, level: 0 };
    const list = this.#lists.get(id);
    const own = chain.slice(0, styled ? chain.indexOf(styled) + 1 : 0).map((style) => style.id);
    const levels = list ? [...this.#resolved(list).levels] : [];
    const linked = levels.find(([, { style }]) => style !== null && own.includes(style));
    const level = chain.find(({ numbering }) => numbering?.level != null)?.numbering?.level;
    return { list: id, level: linked?.[0] ?? level ?? 0 };
  }

  /** The levels of a list, its own changes over those of its definition, found through a numbering style if need be. */
  #resolved(list: List): { definition: string; levels: Map<number, Level> } {
    let { definition } = list;
    for (let hops = 0; hops < 5; hops++) {
      const link = this.#definitions.get(definition)?.link;
      const through = link == null ? undefined : this.#styles.byId.get(link)?.numbering?.list;
      const next = through == null ? undefined : this.#lists.get(through)?.definition;
      if (next === undefined || next === definition) break;
      definition = next;
    }
    const levels = this.#definitions.get(definition)?.levels ?? new Map<number, Level>();
    return { definition, levels: list.levels.size === 0 ? levels : new Map([...levels, ...list.levels]) };
  }

  /** A list with starts of its own begins its levels anew when it is first met. */
  #beginList(id: string, list: List, counts: (number | undefined)[]): void {
    if (this.#begun.has(id)) return;
    this.#begun.add(id);
    for (const level of list.starts.keys()) counts[level] = undefined;
  }
}

function levelsIn(elements: readonly Element[]): Map<number, Level> {
  return new Map(
    elements.map((element) => {
      const numFmt = elementsOf(element, 'numFmt')[0];
      // A format that only newer Words know stands in an alternative, with an older one to fall back on.
      const fallback = elementsOf(element, 'AlternateContent')[0]?.children.find(
        (child): child is Element => typeof child !== 'string' && child.name === 'Fallback',
      );
      const restart = childValue(element, 'lvlRestart');
      return [
        Number(element.attributes.ilvl) || 0,
        {
          start: Number(childValue(element, 'start') ?? 0) || 0,
          format: numFmt?.attributes.val ?? childValue(fallback, 'numFmt') ?? 'decimal',
          pattern: childValue(element, 'lvlText') ?? '',
          legal: elementsOf(element, 'isLgl').length > 0,
          restart: restart === null ? null : Number(restart) || 0,
          style: childValue(element, 'pStyle'),
        },
      ] as const;
    }),
  );
}
