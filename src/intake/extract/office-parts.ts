import { posix } from 'node:path';
import { allBelow, type Element, parseMarkup } from './markup.ts';
import type { Zip } from './zip.ts';

/** A part of an Office file as a tree; undefined when there is none of that name. */
export function xmlPart(zip: Zip, name: string): Element | undefined {
  const source = zip.readText(name);
  return source === undefined ? undefined : parseMarkup(source, 'XML');
}

export interface Relation {
  id: string;
  type: string;
  target: string;
}

/** The parts that a part names as related to it, with their paths in the file; what lies outside the file is left alone. */
export function relationsOf(zip: Zip, part: string): Relation[] {
  const folder = posix.dirname(part);
  const root = xmlPart(zip, posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  return (root ? allBelow(root, 'Relationship') : []).flatMap(({ attributes }) =>
    attributes.Type === undefined || attributes.Target === undefined || attributes.TargetMode === 'External'
      ? []
      : [
          {
            id: attributes.Id ?? '',
            type: attributes.Type,
            target: posix.resolve('/', folder, attributes.Target).slice(1),
          },
        ],
  );
}

/** The part that the file is about: `word/document.xml`, `xl/workbook.xml`. */
export const mainPart = (zip: Zip, otherwise: string): string =>
  relationsOf(zip, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? otherwise;
