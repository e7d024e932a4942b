import type { Api, Caller, Json } from './api-world.ts';

/** What every deed on an item answers, as far as tests look at it. */
const ITEM = 'item { id number state version leadUnit { id shortName } } userErrors { code path facts { name value } }';

export interface Office {
  owner: Caller;
  director: Caller;
  officer: Caller;
  secondOfficer: Caller;
  leader: Caller;
  assessor: Caller;
  unitNamed(name: string): Promise<string>;
  liaison(unit: string): Promise<Caller>;
  principal(unit: string): Promise<Caller>;
}

/** Everyone who takes part in supervision, each with a token. */
export async function officeOf(api: Api): Promise<Office> {
  const owner = await api.as('OWNER');
  const unitNamed = async (name: string): Promise<string> => {
    const found = await owner.data('query m($name: String!) { matchUnit(name: $name) { unit { id } } }', { name });
    return String(found.matchUnit?.unit?.id);
  };
  return {
    owner,
    director: await api.as('SUPERVISION_DIRECTOR'),
    officer: await api.as('SUPERVISION_OFFICER'),
    secondOfficer: await api.as('SUPERVISION_OFFICER'),
    leader: await api.as('GOVERNMENT_LEADER'),
    assessor: await api.as('ASSESSOR'),
    unitNamed,
    liaison: async (unit) => api.as('UNIT_LIAISON', [await unitNamed(unit)]),
    principal: async (unit) => api.as('UNIT_PRINCIPAL', [await unitNamed(unit)]),
  };
}

export interface Item {
  id: string;
  version: number;
  state: string;
  number: string;
}

/** Performs a deed on an item as it was last seen; gives the answer's refusal codes and, where it was done, the item after it. */
export async function step(
  caller: Caller,
  deed: string,
  item: Pick<Item, 'id' | 'version'>,
  input: Record<string, unknown> = {},
): Promise<{ codes: string[]; item: Item; answer: Json }> {
  const type = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!`;
  const data = await caller.data(`mutation d($input: ${type}) { ${deed}(input: $input) { ${ITEM} } }`, {
    input: { itemId: item.id, expectedVersion: item.version, ...input },
  });
  const answer = data[deed] as Json;
  const codes = (answer.userErrors ?? []).map(({ code }: Json) => String(code));
  return { codes, item: answer.item as unknown as Item, answer };
}

/** The same, expecting that it is done. */
export async function taken(...args: Parameters<typeof step>): Promise<Item> {
  const { codes, item } = await step(...args);
  if (codes.length > 0) throw new Error(`${args[1]}: ${codes.join()}`);
  return item;
}

/** Opens and assigns the item of the obligation that a clause owes by a day. */
export async function assignedItem(office: Office, clausePath: string, dueOn: string): Promise<Item> {
  const { obligations } = await office.owner.data(
    `query o($on: LocalDate!) { obligations(filter: {dueFrom: $on, dueTo: $on}, first: 200) { nodes { id clause { id path } } } }`,
    { on: dueOn },
  );
  const owed = (obligations?.nodes ?? []).find(({ clause }: Json) => String(clause?.path) === clausePath);
  const { openItems } = await office.director.data(
    `mutation o($c: ID!, $on: LocalDate!) { openItems(input: {filter: {clauseId: $c, dueFrom: $on, dueTo: $on}}) {
      opening { items { nodes { id } } } userErrors { code } } }`,
    { c: String(owed?.clause?.id), on: dueOn },
  );
  const id = String(openItems?.opening?.items?.nodes?.[0]?.id);
  const { assignItems } = await office.officer.data(
    'mutation a($ids: [ID!]!) { assignItems(input: {itemIds: $ids}) { assigned { items { nodes { id number state version } } } userErrors { code } } }',
    { ids: [id] },
  );
  return assignItems?.assigned?.items?.nodes?.[0] as unknown as Item;
}
