import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { FONT, LINE } from './layout.ts';

/** The first day that a zip can tell: papers are equal whenever they are made. */
const STILL = '1980-01-01T00:00:00';
const CORE = 'docProps/core.xml';
const BODY = 'word/document.xml';
const FONTS = 'word/fontTable.xml';

const fontTable = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(
    FONT,
  )
    .map(
      ({ name, instead }) =>
        `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('')}</w:fonts>`;

/** Lines with a pitch of their own (titles, tables, marks) do not snap to the grid; LibreOffice would give them two lines. */
const offTheGrid = (xml: string): string => xml.replace(OWN_PITCH, (spacing) => `<w:snapToGrid w:val="0"/>${spacing}`);
const OWN_PITCH = new RegExp(`<w:spacing (?![^>]*w:line="${LINE}")[^>]*w:lineRule="exact"[^>]*/>`, 'g');

/** What the library calls the parts of a chart is chance: they get numbers in the order in which they are met. */
const CHANCE_NAME = /rId[\w-]{16,}/g;
const isXml = (name: string): boolean => /\.(xml|rels)$/.test(name);
const isWorkbook = (name: string): boolean => /^word\/embeddings\/.*\.xlsx$/.test(name);

/** The figures of a chart, as Word keeps them in a workbook, without the time at which they were packed. */
function stillWorkbook(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync(
    Object.fromEntries(
      Object.keys(parts)
        .sort()
        .map((name) => [name, [parts[name] ?? new Uint8Array(), { mtime: STILL, level: 6 }]]),
    ) as Zippable,
  );
}

/** Drawings are counted over the life of the process; in a paper they begin with 1. */
function drawingsFromOne(xml: string): string {
  let drawings = 0;
  return xml.replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++drawings}"`);
}

/** Takes out of a docx what differs from one making to the next (times), and writes into it which font may stand for which. */
export function settle(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const still: Zippable = {};
  const numbers = new Map<string, string>();
  const numbered = (xml: string) =>
    xml.replace(CHANCE_NAME, (chance) => {
      const number = numbers.get(chance) ?? `rIdPart${numbers.size + 1}`;
      numbers.set(chance, number);
      return number;
    });
  for (const name of Object.keys(parts).sort()) {
    const given = parts[name] ?? new Uint8Array();
    const bytes = isXml(name) ? strToU8(numbered(strFromU8(given))) : isWorkbook(name) ? stillWorkbook(given) : given;
    const text = (change: (xml: string) => string) => strToU8(change(strFromU8(bytes)));
    still[name] = [
      name === CORE
        ? text((xml) => xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, ''))
        : name === FONTS
          ? strToU8(fontTable())
          : name === BODY
            ? text((xml) => drawingsFromOne(offTheGrid(xml)))
            : bytes,
      { mtime: STILL, level: 6 },
    ];
  }
  return zipSync(still);
}
