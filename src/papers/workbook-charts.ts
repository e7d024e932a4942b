const xmlAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A chart on a sheet: the chart itself as DrawingML, and the cells between whose upper left corners it stands. */
export interface PlacedChart {
  name: string;
  description: string;
  xml: string;
  from: { column: number; row: number };
  to: { column: number; row: number };
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relations = (of: readonly { id: string; type: string; target: string }[]): string =>
  `${XML}<Relationships xmlns="${RELATIONS}">${of
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Where the charts of a sheet stand (ECMA-376 part 1, 20.5 SpreadsheetML drawing). */
const drawingXml = (charts: readonly PlacedChart[]): string => {
  const corner = (tag: string, { column, row }: PlacedChart['from']) =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  const anchors = charts.map(
    ({ name, description, from, to }, index) =>
      `<xdr:twoCellAnchor>${corner('from', from)}${corner('to', to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${xmlAttribute(name)}" descr="${xmlAttribute(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
  return `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}">${anchors.join('')}</xdr:wsDr>`;
};

/** How a sheet names its drawing among its relations. */
export const DRAWING_RELATION = 'rIdDrawing';

/** The parts that the charts of all sheets add, and what the list of contents says of them. */
export function chartParts(sheets: readonly (readonly PlacedChart[])[]): {
  parts: Record<string, string>;
  overrides: string;
} {
  const parts: Record<string, string> = {};
  const overrides: string[] = [];
  const declared = (name: string, type: string, xml: string) => {
    parts[name] = xml;
    overrides.push(
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/>`,
    );
  };
  let charts = 0;
  for (const [index, ofSheet] of sheets.entries()) {
    if (ofSheet.length === 0) continue;
    const drawing = `drawing${index + 1}.xml`;
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations([
      { id: DRAWING_RELATION, type: 'drawing', target: `../drawings/${drawing}` },
    ]);
    const placed = ofSheet.map((chart, at) => {
      const name = `chart${++charts}.xml`;
      declared(`xl/charts/${name}`, 'drawingml.chart+xml', chart.xml);
      return { id: `rId${at + 1}`, type: 'chart', target: `../charts/${name}` };
    });
    declared(`xl/drawings/${drawing}`, 'drawing+xml', drawingXml(ofSheet));
    parts[`xl/drawings/_rels/${drawing}.rels`] = relations(placed);
  }
  return { parts, overrides: overrides.join('') };
}
