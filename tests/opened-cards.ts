import { type GraphQLObjectType, getNamedType, isEnumType, isObjectType, isScalarType } from 'graphql/index.js';
import readXlsxFile from 'read-excel-file/node';
import type { Api, Json } from './api-world.ts';

// Scorecards as files, asked for and opened again as their readers do.

export interface Posted {
  status: number;
  headers: Record<string, unknown>;
  bytes: Buffer;
}
/** Asks for scorecards as files. */
export async function postedCards(api: Api, secret: string | null, body: object): Promise<Posted> {
  const answer = await api.server.inject({
    method: 'POST',
    url: '/papers/scorecards',
    headers: secret === null ? {} : { authorization: `Bearer ${secret}` },
    payload: body,
  });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}
export const jsonOf = ({ bytes }: Posted) => JSON.parse(bytes.toString('utf8')) as Json;

/** A sheet as someone who opens the file reads it: rows of values below its head. */
export interface Opened {
  notes: string[];
  rows: Record<string, string | number | null>[];
}
export async function opened({ bytes }: Posted): Promise<Record<string, Opened>> {
  const sheets = (await readXlsxFile(bytes)) as unknown as { sheet: string; data: (string | number | null)[][] }[];
  return Object.fromEntries(
    sheets.map(({ sheet, data }) => {
      const at = data.findIndex((row, index) => index > 0 && row.filter((cell) => cell !== null).length > 1);
      const head = (data[at] ?? []).map((cell) => String(cell ?? '').replace('\n', ' '));
      const rows = at < 0 ? [] : data.slice(at + 1);
      return [
        sheet,
        {
          notes: data.slice(0, at < 0 ? data.length : at).map((row) => String(row[0] ?? '')),
          rows: rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? null]))),
        },
      ];
    }),
  );
}

/** The tables of a Word document: rows of texts. */
export const tablesOf = (xml: string): string[][][] =>
  [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) =>
        [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
          .map(([, text = '']) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
          .join(''),
      ),
    ),
  );

export async function tokenOf(api: Api, role: string, units: readonly string[] | null): Promise<string> {
  const owner = await api.as('OWNER');
  const { createToken } = await owner.data(
    'mutation t($input: CreateTokenInput!) { createToken(input: $input) { secret userErrors { code } } }',
    { input: { label: `${role} of files`, role, unitIds: units } },
  );
  return String(createToken?.secret);
}

/** Everything that the schema tells of a card, asked for field by field; lists whole. */
export function everythingOf(type: GraphQLObjectType, without: readonly string[] = []): string {
  const named: Record<string, string> = {
    unit: 'id shortName fullName',
    scheme: 'code version title',
    obligation: 'id',
    clause: 'id',
    throughGroup: 'id name',
    assessment: 'id',
    indicator: 'id comparator value unit dueOn',
    letter: 'id documentNumber signedOn bindingValue',
    reading: 'id period readOn numerator denominator dataSource methodVersion recordedBy verifiedBy verifiedAt',
  };
  return Object.values(type.getFields())
    .filter(({ name }) => !without.includes(name))
    .map(({ name, type: of, args }) => {
      const inner = getNamedType(of);
      if (isScalarType(inner) || isEnumType(inner)) return name;
      if (named[name]) return `${name} { ${named[name]} }`;
      if (!isObjectType(inner)) throw new Error(`${type.name}.${name} is neither value nor object`);
      if (args.some((arg) => arg.name === 'first')) {
        const nodes = inner.getFields().nodes;
        const node = nodes && getNamedType(nodes.type);
        if (!isObjectType(node)) throw new Error(`${inner.name} has no nodes`);
        return `${name}(first: 200) { nodes { ${everythingOf(node, without)} } }`;
      }
      return `${name} { ${everythingOf(inner, without)} }`;
    })
    .join(' ');
}
/** A card of GraphQL with its pages unwrapped. */
export const unwrapped = (card: Json): Json =>
  Object.fromEntries(
    Object.entries(card).map(([name, value]) => [name, value && 'nodes' in Object(value) ? value.nodes : value]),
  ) as Json;
