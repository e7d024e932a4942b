import { rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServer } from '../src/api/server.ts';
import { type Api, type Json, seedApi } from './api-world.ts';
import { type Office, officeOf } from './item-world.ts';

let api: Api;
let office: Office;
let unitId: string;
/** Secrets of those who hand things in. */
let lead: string;
let other: string;
let officer: string;
let integrator: string;
let obligationId: string;
const PDF = Buffer.from('%PDF-1.7\n污染地块名录\n%%EOF');

beforeAll(async () => {
  api = await seedApi();
  office = await officeOf(api);
  const ids = async (...names: string[]) => Promise.all(names.map((name) => office.unitNamed(name)));
  const [own, grain] = await ids('环保局', '粮食局');
  unitId = String(own);
  lead = await api.world.token('UNIT_LIAISON', [unitId as never]);
  other = await api.world.token('UNIT_LIAISON', [String(grain) as never]);
  officer = await api.world.token('SUPERVISION_OFFICER');
  integrator = await api.world.token('INTEGRATOR');
  const { obligations } = await office.officer.data(
    '{ obligations(filter: {dueFrom: "2018-12-31", dueTo: "2018-12-31"}, first: 50) { nodes { id clause { path } } } }',
  );
  obligationId = String((obligations?.nodes ?? []).find(({ clause }: Json) => String(clause?.path) === '三（二）')?.id);
});
afterAll(() => api.close());

interface Sent {
  status: number;
  json: Json;
}
async function send(
  secret: string,
  query: Record<string, string>,
  body: Buffer = PDF,
  headers: object = {},
): Promise<Sent> {
  const answer = await api.server.inject({
    method: 'POST',
    url: `/evidence?${new URLSearchParams({ obligationId, proves: '考核办法已印发', fileName: '考核办法.pdf', ...query })}`,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/octet-stream', ...headers },
    payload: body,
  });
  return { status: answer.statusCode, json: JSON.parse(answer.body) as Json };
}
const get = (secret: string, id: string) =>
  api.server.inject({ method: 'GET', url: `/evidence/${id}`, headers: { authorization: `Bearer ${secret}` } });
const codes = ({ json }: Sent) => (json.userErrors ?? []).map(({ code }: Json) => String(code));
const placeOf = (sha256: string) => join(api.world.registry.evidence.folder, sha256.slice(0, 2), sha256);

describe('handing in evidence', () => {
  test('the lead hands in a file in its own name; it is kept once by its hash and told back', async () => {
    const first = await send(lead, { unitId }, PDF, { 'idempotency-key': 'e1' });
    expect(first.status).toBe(201);
    expect(first.json.evidence).toMatchObject({ fileName: '考核办法.pdf', type: 'PDF', bytes: PDF.length });
    const again = await send(lead, { unitId }, PDF, { 'idempotency-key': 'e1' });
    expect([again.status, again.json.replayed, again.json.evidence]).toEqual([200, true, first.json.evidence]);
    expect(await api.world.registry.evidence.list()).toEqual([String(first.json.evidence?.sha256)]);
  });

  test('nobody hands in for another unit, for what lies outside its units, or without a role that may', async () => {
    const before = (await api.world.registry.evidence.list()).length;
    const body = Buffer.from('尚未见过的文件');
    expect(await send(other, { unitId }, body)).toMatchObject({ status: 422 });
    expect(codes(await send(other, { unitId }, body))).toEqual(['NOT_FOUND']);
    expect(codes(await send(lead, { unitId: await office.unitNamed('粮食局') }, body))).toEqual([
      'NOT_SPEAKING_FOR_UNIT',
    ]);
    expect(codes(await send(lead, {}, body))).toEqual(['NOT_SPEAKING_FOR_UNIT']);
    expect(codes(await send(officer, { unitId }, body))).toEqual(['NOT_SPEAKING_FOR_UNIT']);
    expect(await send(integrator, {}, body)).toMatchObject({ status: 403 });
    expect((await api.server.inject({ method: 'POST', url: '/evidence', payload: body })).statusCode).toBe(401);
    expect(await api.world.registry.evidence.list()).toHaveLength(before);
  });

  test('a page, a program, an empty file, a past expiry and no words on what it proves are refused', async () => {
    expect(codes(await send(lead, { unitId }, Buffer.from('<html><script>1</script>')))).toEqual([
      'EVIDENCE_TYPE_NOT_TAKEN',
    ]);
    expect(codes(await send(lead, { unitId, fileName: 'a.pdf' }, Buffer.from('MZ\x90')))).toEqual([
      'EVIDENCE_TYPE_NOT_TAKEN',
    ]);
    expect(codes(await send(lead, { unitId }, Buffer.alloc(0)))).toEqual(['EVIDENCE_EMPTY']);
    expect(codes(await send(lead, { unitId, expiresOn: '2019-01-01' }))).toEqual(['BAD_INPUT']);
    expect(codes(await send(lead, { unitId, expiresOn: '2019-02-30' }))).toEqual(['BAD_DATE']);
    expect(codes(await send(lead, { unitId, proves: ' ' }))).toEqual(['BAD_INPUT']);
    expect(codes(await send(lead, { unitId, reportId: 'rpt_370812_none' }))).toEqual(['NOT_FOUND']);
  });
});

describe('a limit holds while the file comes in', () => {
  test('what is announced as too large is refused unread, and what turns out too large is stopped', async () => {
    const tight = await seedApi();
    const registry = { ...tight.world.registry, evidenceLimits: { bytes: 100_000, types: ['TEXT'] as const } };
    const own = await buildServer(registry, { newSecret: () => 'areg_x', logLevel: 'silent' });
    const secret = await tight.world.token('SUPERVISION_OFFICER');
    const address = await own.listen({ port: 0, host: '127.0.0.1' });
    const port = Number(new URL(address).port);
    const query = new URLSearchParams({ obligationId, proves: 'x', fileName: 'x.txt' });
    /** Sends a head and then 64 KB parts until the server answers; gives the answer's first line and how much was sent. */
    const trickle = (head: string) =>
      new Promise<{ line: string; sent: number }>((done, failed) => {
        const socket = connect(port, '127.0.0.1');
        let sent = 0;
        let answered = '';
        const part = Buffer.alloc(65_536, 0x41);
        const more = () => {
          if (answered !== '' || sent > 20_000_000) return;
          sent += part.length;
          socket.write(`${part.length.toString(16)}\r\n`);
          socket.write(part);
          socket.write('\r\n', () => setImmediate(more));
        };
        socket.on('data', (bytes) => {
          answered += bytes.toString('latin1');
          socket.destroy();
          done({ line: answered.split('\r\n')[0] ?? '', sent });
        });
        socket.on('error', failed);
        socket.write(
          `POST /evidence?${query} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${secret}\r\ncontent-type: application/octet-stream\r\n${head}\r\n\r\n`,
        );
        if (head.startsWith('transfer')) more();
      });
    expect(await trickle('content-length: 5000000')).toEqual({ line: 'HTTP/1.1 413 Payload Too Large', sent: 0 });
    for (let asked = 0; asked < 20; asked += 1) {
      const stopped = await trickle('transfer-encoding: chunked');
      expect(stopped.line).toBe('HTTP/1.1 413 Payload Too Large');
      expect(stopped.sent).toBeLessThan(20_000_000);
    }
    expect(await registry.evidence.list()).toEqual([]);
    await own.close();
    await tight.close();
  });
});

describe('evidence that is on record', () => {
  const LIST = `{ evidence { totalCount nodes { id fileName type sha256 proves path isExpired verifiedBy unit { shortName } obligation { id } } } }`;

  test('is given out as something to be saved, never to be shown, to whoever may see the obligation and to nobody else', async () => {
    const { evidence } = await office.officer.data(LIST);
    const row = evidence?.nodes?.[0];
    const answer = await get(lead, String(row?.id));
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload).toEqual(PDF);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent('考核办法.pdf')}`,
    });
    expect(String(answer.headers['content-security-policy'])).toContain('sandbox');
    expect((await get(other, String(row?.id))).statusCode).toBe(404);
    expect((await get(lead, 'evd_370812_none')).statusCode).toBe(404);
    expect((await get(lead, '..%2f..%2fregistry.db')).statusCode).toBe(404);
    const unseen = await (await office.liaison('粮食局')).data(
      'query n($id: ID!) { node(id: $id) { id } evidence { totalCount } }',
      { id: row?.id },
    );
    expect(unseen).toEqual({ node: null, evidence: { totalCount: 0 } });
  });

  test('is vouched for by someone else than who handed it in, never by the unit', async () => {
    const { evidence } = await office.officer.data(LIST);
    const id = String(evidence?.nodes?.[0]?.id);
    const VERIFY =
      'mutation v($id: ID!) { verifyEvidence(input: {evidenceId: $id}) { evidence { verifiedBy } userErrors { code } } }';
    const refused = await (await office.principal('环保局')).data(VERIFY, { id });
    expect(refused.verifyEvidence?.userErrors).toEqual([{ code: 'NOT_AUTHORISED' }]);
    const { verifyEvidence } = await office.assessor.data(VERIFY, { id });
    expect(verifyEvidence).toEqual({ evidence: { verifiedBy: 'ASSESSOR' }, userErrors: [] });
    const own = await send(officer, {}, Buffer.from('督查记录'));
    const asOfficer = api.with(officer);
    const self = await asOfficer.data(VERIFY, { id: String(own.json.evidence?.id) });
    expect(self.verifyEvidence?.userErrors).toEqual([{ code: 'OWN_EVIDENCE' }]);
  });

  test('withdrawn it is gone from now on, but not from what was known before; a unit withdraws only its own', async () => {
    const { evidence } = await office.officer.data(LIST);
    const [ofUnit, ofOffice] = (evidence?.nodes ?? []).map(({ id }: Json) => String(id));
    const before = new Date(Date.parse('2019-01-02T05:00:00Z')).toISOString();
    api.world.clock.set('2019-01-03T01:00:00Z');
    const WITHDRAW =
      'mutation w($id: ID!) { withdrawEvidence(input: {evidenceId: $id, reason: "传错文件"}) { userErrors { code } } }';
    const liaison = api.with(lead);
    expect((await liaison.data(WITHDRAW, { id: ofOffice })).withdrawEvidence?.userErrors).toEqual([
      { code: 'NOT_SPEAKING_FOR_UNIT' },
    ]);
    expect((await liaison.data(WITHDRAW, { id: ofUnit })).withdrawEvidence?.userErrors).toEqual([]);
    const ASK = 'query e($at: DateTime) { evidence(knownAt: $at) { totalCount } }';
    expect((await office.officer.data(ASK, { at: null })).evidence?.totalCount).toBe(1);
    expect((await office.officer.data(ASK, { at: before })).evidence?.totalCount).toBe(2);
    expect((await get(officer, String(ofUnit))).statusCode).toBe(404);
  });

  test('a file that was altered or lost is not given out', async () => {
    const kept = (await send(officer, {}, Buffer.from('现场记录一'))).json.evidence;
    const place = placeOf(String(kept?.sha256));
    writeFileSync(place, '现场记录二');
    const altered = await get(officer, String(kept?.id));
    expect([altered.statusCode, JSON.parse(altered.body).errors[0].extensions.code]).toEqual([
      500,
      'EVIDENCE_NOT_WHOLE',
    ]);
    rmSync(place);
    expect((await get(officer, String(kept?.id))).statusCode).toBe(500);
  });

  test('lists of obligations with their evidence cost as many statements for 50 as for 5', async () => {
    const query =
      'query o($first: Int!) { obligations(first: $first) { nodes { evidence { nodes { fileName unit { fullName } } } } } }';
    const count = async (first: number) => {
      await office.officer.data(query, { first });
      api.world.statements.length = 0;
      await office.officer.data(query, { first });
      return api.world.statements.length;
    };
    expect(await count(50)).toBe(await count(5));
  });
});
