import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { madeDocx, paragraph } from './made/docx.ts';
import { planAsDocx, tasksAsDocx, tasksAsXlsx } from './made/formats.ts';
import { TABLE_TITLE, TASKS } from './made/plan.ts';
import { clausesOf, linesOf } from './made/reading.ts';
import { sofficeConverter } from './soffice-convert.ts';

const folder = mkdtempSync(join(tmpdir(), 'registry-soffice-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RTF = new Uint8Array(Buffer.from('{\\rtf1 plan}'));
const read = (path: string, seconds?: number) =>
  extract(RTF, { limit: 1_000_000, convert: sofficeConverter(path, seconds) });

/** A program that stands in for LibreOffice, to see how ours behaves when it does well, ill, or nothing at all. */
function standIn(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('around the converter', () => {
  test('where it is not installed, the refusal says how to get it', async () => {
    await expect(read(join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'CONVERTER_MISSING',
      facts: { format: 'RTF' },
    });
    await expect(extract(RTF, { limit: 1_000_000 })).rejects.toMatchObject({ code: 'CONVERTER_MISSING' });
  });

  test('what it makes is read, and says what it was', async () => {
    writeFileSync(join(folder, 'made.docx'), madeDocx({ body: paragraph('一、总体要求') }));
    const args = join(folder, 'args');
    const path = standIn(
      'good',
      `echo "$@" > ${args}\nmkdir -p "$9"\ncp ${join(folder, 'made.docx')} "$9/document.docx"`,
    );
    const extracted = await read(path);
    expect(linesOf(extracted)).toEqual(['一、总体要求']);
    expect(extracted).toMatchObject({ format: 'DOCX', convertedFrom: 'RTF', notes: [{ code: 'CONVERTED' }] });
    expect(readFileSync(args, 'utf8')).toMatch(
      /--headless .*-env:UserInstallation=file:\/\/\/\S+profile --convert-to docx --outdir \S+out \S+document\.rtf/,
    );
  });

  test('when it makes nothing or something else, the file is refused as damaged', async () => {
    await expect(read(standIn('nothing', 'exit 0'))).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
    await expect(
      read(standIn('other', 'out="$9"\nmkdir -p "$out"\nshift 9\ncp "$1" "$out/document.docx"')),
    ).rejects.toMatchObject({
      code: 'DOCUMENT_DAMAGED',
    });
  });

  test('when it takes too long, it is ended with what it started, and nothing is left behind', async () => {
    const mark = join(folder, 'mark');
    const path = standIn('slow', `echo "$9" > ${mark}.out\n(sleep 1; touch ${mark}) &\nwait`);
    await expect(read(path, 0.2)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_COMPLEX' });
    await new Promise((later) => setTimeout(later, 1300));
    expect(existsSync(mark)).toBe(false);
    const out = readFileSync(`${mark}.out`, 'utf8').trim();
    expect(out).toContain('registry-convert-');
    expect(existsSync(join(out, '..'))).toBe(false);
  });
});

describe('with LibreOffice itself', async () => {
  const run = promisify(execFile);
  const isThere = await run('soffice', ['--version']).then(
    () => true,
    () => false,
  );

  /** The made file in another format, by LibreOffice. */
  async function as(format: string, name: string, bytes: Uint8Array): Promise<Uint8Array> {
    writeFileSync(join(folder, name), bytes);
    await run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      format,
      '--outdir',
      folder,
      join(folder, name),
    ]);
    return readFileSync(join(folder, name.replace(/\.\w+$/, `.${format}`)));
  }
  const convert = sofficeConverter('soffice');
  const table = clausesOf([TABLE_TITLE, ...TASKS.map((row) => row.join('\t'))].join('\n'));

  test('old Word, RTF, ODT and old Excel are read through it, and the PDF it makes gives the same clauses', {
    timeout: 400_000,
  }, async ({ skip }) => {
    skip(!isThere, 'LibreOffice is not installed (.ci/run installs it)');
    const word = async (format: string) =>
      extract(await as(format, 'plan.docx', await planAsDocx()), { limit: 5_000_000, convert, fileName: 'plan.wps' });
    expect(await word('doc')).toMatchObject({ format: 'DOCX', convertedFrom: 'WPS' });
    expect(clausesOf((await word('odt')).text)).toHaveLength(4);
    const sheet = await extract(await as('xls', 'tasks.xlsx', await tasksAsXlsx()), { limit: 5_000_000, convert });
    expect(clausesOf(sheet.text)).toEqual(table);
    const pdf = await extract(await as('pdf', 'tasks.docx', await tasksAsDocx()), { limit: 5_000_000 });
    expect(clausesOf(pdf.text)).toEqual(table);
  });
});
