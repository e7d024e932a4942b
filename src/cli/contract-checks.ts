import { contractBreaches } from '../api/contract.ts';
import { type Caller, codeOf, type Loose, must } from './contract-client.ts';

/** One promise of docs/api.md, tried from outside. */
export interface Check {
  name: string;
  /** Whether it changes something: left out unless asked for. */
  writes: boolean;
  run(caller: Caller): Promise<void>;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (caller: Caller, body: string, headers: Record<string, string> = JSON_TYPE, secret?: string | null) =>
  caller.send('/graphql', { method: 'POST', headers, body, ...(secret !== undefined && { secret }) });

/** Reads a connection to its end; gives its nodes. */
async function walk(caller: Caller, query: string, root: string, first: number, variables = {}): Promise<Loose[]> {
  const nodes: Loose[] = [];
  for (let after: unknown = null; ; ) {
    const page = (await caller.data(query, { ...variables, first, after }))[root];
    nodes.push(...(page?.nodes ?? []));
    if (String(page?.pageInfo?.hasNextPage) !== 'true') return nodes;
    must(page?.pageInfo?.endCursor !== after, 'a page that has a next one moves its cursor');
    after = page?.pageInfo?.endCursor;
  }
}

const PAGES =
  'query Pages($first: Int, $after: String) { obligations(first: $first, after: $after, asOf: "2019-01-01") { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }';
const FEED =
  'query Feed($first: Int, $after: String) { changes(first: $first, after: $after) { nodes { key sequence ordinal subjectId facts } pageInfo { endCursor hasNextPage } } }';
const placeOf = ({ sequence, ordinal }: Loose): number => Number(sequence) * 1e7 + Number(ordinal);

async function waitForExport(caller: Caller, id: unknown): Promise<Loose> {
  for (let left = 100; left > 0; left--) {
    const { exportJob } = await caller.data(
      'query Job($id: ID!) { exportJob(id: $id) { state path changesAfter sequence rows } }',
      { id },
    );
    must(String(exportJob?.state) !== 'FAILED', 'an export does not fail');
    if (exportJob && String(exportJob.state) === 'READY') return exportJob;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  must(false, 'an export is ready within twenty seconds');
}

/** All promises, in the order in which they are tried. `released` is the schema that the caller was built on. */
export const contractChecks = (released: string): Check[] => [
  {
    name: 'health and readiness are open, everything else wants a token',
    writes: false,
    async run(caller) {
      for (const path of ['/health', '/ready'])
        must((await caller.send(path, { secret: null })).status === 200, `${path} answers 200`);
      const refused = await post(caller, '{"query":"{ __typename }"}', JSON_TYPE, null);
      must(refused.status === 401 && codeOf(refused) === 'UNAUTHENTICATED', 'the anonymous get 401 UNAUTHENTICATED');
      must((refused.headers.get('www-authenticate') ?? '').startsWith('Bearer'), '401 names the scheme');
      const { viewer } = await caller.data('{ viewer { id role } }');
      must(viewer !== undefined, 'the token of the caller opens the register');
    },
  },
  {
    name: 'only POST with JSON is taken, and every failure is JSON with a code',
    writes: false,
    async run(caller) {
      const get = await caller.send('/graphql?query={__typename}');
      must(get.status === 405 && codeOf(get) === 'METHOD_NOT_ALLOWED', 'GET is 405');
      const form = await post(caller, 'query=x', { 'content-type': 'application/x-www-form-urlencoded' });
      must(form.status === 415 && codeOf(form) === 'UNSUPPORTED_MEDIA_TYPE', 'a form is 415');
      for (const body of ['{', '[]', '"x"', '{}']) {
        const bad = await post(caller, body);
        must(bad.status === 400 && codeOf(bad) === 'BAD_REQUEST', `the body ${body} is 400 BAD_REQUEST`);
      }
    },
  },
  {
    name: 'a question that is none is 400 in the newer media type and 200 in the older',
    writes: false,
    async run(caller) {
      const accept = 'application/graphql-response+json';
      for (const [query, code] of [
        ['{', 'GRAPHQL_PARSE_FAILED'],
        ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ]) {
        const body = JSON.stringify({ query });
        const newer = await post(caller, body, { ...JSON_TYPE, accept });
        const older = await post(caller, body, { ...JSON_TYPE, accept: 'application/json' });
        must(newer.status === 400 && codeOf(newer) === code, `${query} is 400 ${code}`);
        must(older.status === 200 && codeOf(older) === code, `${query} is 200 ${code} in application/json`);
      }
    },
  },
  {
    name: 'the schema breaks nothing that was released with this kit',
    writes: false,
    async run(caller) {
      const { status, text } = await caller.send('/schema.graphql');
      must(status === 200, '/schema.graphql answers');
      const breaches = contractBreaches(released, text, []);
      must(breaches.length === 0, breaches.slice(0, 3).join(' '));
    },
  },
  {
    name: 'pages of any size make the same list, as long as totalCount says',
    writes: false,
    async run(caller) {
      const { obligations } = await caller.data(PAGES, { first: 1 });
      const [whole, small] = [
        await walk(caller, PAGES, 'obligations', 200),
        await walk(caller, PAGES, 'obligations', 3),
      ];
      must(JSON.stringify(whole) === JSON.stringify(small), 'pages of 3 and of 200 make the same list');
      must(String(whole.length) === String(obligations?.totalCount), 'totalCount counts the list');
      must(new Set(whole.map(({ id }) => String(id))).size === whole.length, 'nothing is listed twice');
    },
  },
  {
    name: 'a cursor of another list is rejected, naming the argument',
    writes: false,
    async run(caller) {
      const { changes } = await caller.data('{ changes(first: 1) { pageInfo { endCursor } } }');
      const reply = await caller.ask(PAGES, { first: 1, after: changes?.pageInfo?.endCursor });
      must(codeOf(reply) === 'BAD_USER_INPUT', 'the code is BAD_USER_INPUT');
      must(String(reply.errors[0]?.extensions?.argument) === 'after', 'the argument is named');
    },
  },
  {
    name: 'what an id names is found again by it; what it does not is null',
    writes: false,
    async run(caller) {
      const { units } = await caller.data('{ units(first: 3) { nodes { id } } }');
      const ids = [...(units?.nodes ?? []).map(({ id }) => id), 'obl_370812_none', 'x'];
      const { nodes } = await caller.data('query Again($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
      const found = (nodes ?? []).map((node) => node?.id ?? null);
      must(JSON.stringify(found) === JSON.stringify([...ids.slice(0, -2), null, null]), 'ids are answered in order');
    },
  },
  {
    name: 'what a question costs is told with the answer and beforehand, and too much is refused',
    writes: false,
    async run(caller) {
      const query = '{ obligations(first: 200) { nodes { clause { obligations(first: 200) { nodes { id } } } } } }';
      const refused = await caller.ask(query);
      must(codeOf(refused) === 'QUERY_TOO_COSTLY', 'a question beyond the limit is QUERY_TOO_COSTLY');
      const { operationCost } = await caller.data(
        'query Cost($query: String!) { operationCost(query: $query) { requested isWithin } }',
        { query },
      );
      must(String(operationCost?.isWithin) === 'false', 'operationCost says so beforehand');
      must(
        String(operationCost?.requested) === String(refused.errors[0]?.extensions?.cost),
        'both reckon the same cost',
      );
    },
  },
  {
    name: 'the feed is in the order of the ledger, each change once, and goes on from a cursor',
    writes: false,
    async run(caller) {
      const whole = await walk(caller, FEED, 'changes', 200);
      const places = whole.map(placeOf);
      must(
        places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0)),
        'changes rise',
      );
      const { changes } = await caller.data(FEED, { first: 5, after: null });
      const rest = (await caller.data(FEED, { first: 5, after: changes?.pageInfo?.endCursor })).changes;
      const ten = [...(changes?.nodes ?? []), ...(rest?.nodes ?? [])];
      must(JSON.stringify(ten) === JSON.stringify(whole.slice(0, ten.length)), 'two pages go on one after the other');
    },
  },
  {
    name: 'a refused deed is data with a code, in two languages, and leaves nothing',
    writes: false,
    async run(caller) {
      const before = (await caller.data('{ changes(first: 1) { upTo } }')).changes?.upTo;
      const { withdrawCompletion } = await caller.data(
        'mutation { withdrawCompletion(input: {obligationId: "obl_370812_none", reason: "x"}) { ledgerSequence userErrors { code messageZh messageEn path } } }',
      );
      const [refusal] = withdrawCompletion?.userErrors ?? [];
      must(refusal !== undefined && withdrawCompletion?.ledgerSequence === null, 'it is refused');
      must(/^[A-Z_]+$/.test(String(refusal?.code)), 'with a code');
      must(String(refusal?.messageZh) !== '' && String(refusal?.messageEn) !== '', 'in Chinese and English');
      const after = (await caller.data('{ changes(first: 1) { upTo } }')).changes?.upTo;
      must(String(before) === String(after), 'and the ledger has not moved');
    },
  },
  {
    name: 'an export is what the feed up to its number adds up to, and the feed goes on behind it',
    writes: true,
    async run(caller) {
      const { startExport } = await caller.data(
        'mutation { startExport(input: {}) { exportJob { id } userErrors { code } } }',
      );
      must(startExport?.exportJob?.id !== undefined, 'an export is taken on');
      const job = await waitForExport(caller, startExport?.exportJob?.id);
      const { text, status } = await caller.send(String(job.path));
      must(status === 200, 'its file is given out');
      const lines = text.trimEnd().split('\n');
      const things = lines.slice(1, -1).map((line) => JSON.parse(line) as Loose);
      must(
        String((JSON.parse(lines.at(-1) ?? '{}') as Loose).rows) === String(things.length),
        'its end counts its rows',
      );
      const told = new Map<string, string>();
      for (const { sequence, subjectId, facts } of await walk(caller, FEED, 'changes', 200)) {
        if (Number(sequence) <= Number(job.sequence)) told.set(String(subjectId), String(facts));
      }
      must(told.size === things.length, `it holds the ${told.size} things that the feed tells of`);
      must(
        things.every(({ id, facts }) => sameFacts(told.get(String(id)), facts)),
        'each as the feed last told it',
      );
      const { changes } = await caller.data(FEED, { first: 1, after: job.changesAfter });
      must(
        (changes?.nodes ?? []).every(({ sequence }) => Number(sequence) > Number(job.sequence)),
        'the feed goes on',
      );
    },
  },
];

const sorted = (value: unknown): string => JSON.stringify(value, Object.keys(Object(value)).sort());
const sameFacts = (told: string | undefined, facts: unknown): boolean =>
  told !== undefined && sorted(JSON.parse(told)) === sorted(facts);
