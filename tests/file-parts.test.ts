import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FileParts } from '../src/api/file-parts.ts';

// Files are given out through one buffer a response, which is filled again and again: what arrives is told by its hash.

const SIZE = 5_000_123;
const content = randomBytes(SIZE);
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let server: Server;
let port: number;
const opened: FileHandle[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'file-parts-'));
  writeFileSync(join(folder, 'whole'), content);
  writeFileSync(join(folder, 'empty'), '');
  server = createServer(async ({ url }, response) => {
    const [, name = '', start = '0', end = String(SIZE - 1)] = String(url).split('/');
    const file = await open(join(folder, name));
    opened.push(file);
    const { size } = await file.stat();
    const parts = new FileParts(file, { start: Number(start), end: Math.min(Number(end), size - 1) }, response);
    pipeline(parts, response, () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

async function fetched(path: string, pauseMs = 0): Promise<Buffer> {
  const [response] = (await once(get({ port, path, agent: false }), 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) {
    parts.push(part as Buffer);
    if (pauseMs > 0 && parts.length % 20 === 0) await setTimeout(pauseMs);
  }
  return Buffer.concat(parts);
}

test('everyone who fetches a file at the same time, quickly or slowly, gets the whole of it as it is', async () => {
  const all = await Promise.all([0, 0, 3, 0, 10, 1, 0, 25].map((pauseMs) => fetched('/whole', pauseMs)));
  expect(all.map(hashOf)).toEqual(all.map(() => hashOf(content)));
});

test('a part of a file is what stands between its bytes, both included, and an empty file is empty', async () => {
  for (const [start, end] of [
    [0, 0],
    [1, 262_144],
    [262_143, 262_144],
    [4_999_999, SIZE - 1],
  ] as const) {
    expect(hashOf(await fetched(`/whole/${start}/${end}`))).toBe(hashOf(content.subarray(start, end + 1)));
  }
  expect(await fetched('/empty')).toHaveLength(0);
});

test('two answers asked for at once on one connection come whole, one after the other', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /whole HTTP/1.1\r\nhost: a\r\n\r\nGET /whole/7 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n');
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part as Buffer);
  const [one, other] = bodiesOf(Buffer.concat(parts));
  expect([hashOf(one as Buffer), hashOf(other as Buffer)]).toEqual([hashOf(content), hashOf(content.subarray(7))]);
});

/** The bodies of chunked answers that stand behind each other. */
function bodiesOf(all: Buffer): Buffer[] {
  const bodies: Buffer[] = [];
  for (let at = 0; at < all.length; ) {
    at = all.indexOf('\r\n\r\n', at) + 4;
    const chunks: Buffer[] = [];
    for (let size = -1; size !== 0; ) {
      const line = all.indexOf('\r\n', at);
      size = Number.parseInt(all.toString('latin1', at, line), 16);
      chunks.push(all.subarray(line + 2, line + 2 + size));
      at = line + 4 + size;
    }
    bodies.push(Buffer.concat(chunks));
  }
  return bodies;
}

test('whoever breaks off leaves no file open', async () => {
  opened.length = 0;
  const [response] = (await once(get({ port, path: '/whole', agent: false }), 'response')) as [IncomingMessage];
  await once(response, 'data');
  response.destroy();
  await fetched('/whole/0/10');
  await expect.poll(() => opened.map(({ fd }) => fd)).toEqual([-1, -1]);
});

test('a file that was cut short meanwhile breaks the answer off instead of ending it early', async () => {
  writeFileSync(join(folder, 'short'), readFileSync(join(folder, 'whole')).subarray(0, 1000));
  const file = await open(join(folder, 'short'));
  const parts = new FileParts(file, { start: 0, end: 1999 }, { writableLength: 0 });
  await expect(async () => {
    for await (const _part of parts);
  }).rejects.toThrow('ended early');
});
