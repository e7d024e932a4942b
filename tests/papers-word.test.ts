import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { sofficeConverter } from '../src/intake/extract/soffice-convert.ts';
import type { LocalDate } from '../src/kernel/local-date.ts';
import type { PaperText } from '../src/papers/paper.ts';
import { toPdf } from '../src/papers/pdf.ts';
import { renderWord } from '../src/papers/word/render.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'registry-papers-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEN = '壹贰叁肆伍陆柒捌玖拾';
/** A paper of our own making. */
const paper = (over: Partial<PaperText> = {}): PaperText => ({
  kind: 'WARNING_NOTICE',
  form: 'LETTER',
  mark: '示例区督查考核办公室',
  docNumber: '示督函〔2019〕3号',
  numberBlank: '示督函〔2019〕　　号',
  titleLines: ['关于河道整治任务', '落实滞后的预警通知'],
  addressee: '示例区水利局',
  blocks: [
    { style: 'HEADING_1', text: '一、事项' },
    { style: 'HEADING_2', text: '（一）任务' },
    { style: 'BODY', text: '该任务应于2018年12月31日前完成。' },
  ],
  fields: [],
  attendance: [],
  contact: null,
  annexes: [],
  signature: { issuer: '示例区督查考核办公室', issuedOn: '2019-02-18' as LocalDate },
  copyTo: '示例区政府办公室',
  printedBy: '示例区督查考核办公室',
  checkCode: '7K3M-9QXD-2FTB',
  ...over,
});

const partsOf = async (text: PaperText) => {
  const parts = unzipSync(await renderWord(text));
  return (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
};
/** Millimetres of a measure in twips, as Word writes it. */
const mm = (twips: string | undefined): number => Math.round((Number(twips) * 25.4) / 1440);

describe('a paper as a Word file', () => {
  test('has the page of GB/T 9704: A4, 37 above, 28 at the binding edge, 35 below, 26 right', async () => {
    const xml = (await partsOf(paper()))('word/document.xml');
    const size = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml);
    expect([mm(size?.[1]), mm(size?.[2])]).toEqual([210, 297]);
    const margin = (side: string) => mm(new RegExp(`<w:pgMar [^>]*w:${side}="(\\d+)"`).exec(xml)?.[1]);
    expect([margin('top'), margin('left'), margin('bottom'), margin('right')]).toEqual([37, 28, 35, 26]);
  });

  test('sets 22 exact lines in 3号仿宋 with an indent of two characters, headings in 黑体 and 楷体, the title in 2号小标宋', async () => {
    const xml = (await partsOf(paper()))('word/document.xml');
    const paragraph = (words: string) => xml.split('</w:p>').find((part) => part.includes(words)) ?? '';
    const body = paragraph('该任务应于');
    expect(body).toContain('w:line="579" w:lineRule="exact"');
    expect(body).toContain('w:firstLineChars="200"');
    expect(body).toContain('w:eastAsia="仿宋_GB2312"');
    expect(body).toContain('<w:sz w:val="32"/>');
    expect(paragraph('一、事项')).toContain('w:eastAsia="黑体"');
    expect(paragraph('（一）任务')).toContain('w:eastAsia="楷体_GB2312"');
    const title = paragraph('关于河道整治任务');
    expect(title).toContain('w:eastAsia="方正小标宋简体"');
    expect(title).toContain('<w:sz w:val="44"/>');
    expect(xml).toContain('w:linePitch="579"');
  });

  test('names a font to fall back to for each, and embeds none', async () => {
    const parts = unzipSync(await renderWord(paper()));
    const fonts = strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array());
    for (const [name, instead] of [
      ['仿宋_GB2312', '仿宋'],
      ['楷体_GB2312', '楷体'],
      ['方正小标宋简体', '宋体'],
    ]) {
      expect(fonts).toContain(`<w:font w:name="${name}"><w:altName w:val="${instead}"/>`);
    }
    expect(Object.keys(parts).filter((name) => /\.(odttf|ttf|otf)$/i.test(name))).toEqual([]);
  });

  test('numbers its pages — 1 —, right on odd and left on even ones, with the check code opposite; a letter not on its first', async () => {
    const parts = unzipSync(await renderWord(paper()));
    const feet = Object.entries(parts)
      .filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
      .map(([, bytes]) => strFromU8(bytes));
    expect(feet).toHaveLength(3);
    const words = feet.map((foot) =>
      foot
        .replace(/<w:instrText[^>]*>PAGE<\/w:instrText>/g, '#')
        .replace(/<w:tab\/>/g, '→')
        .replace(/<[^>]+>/g, ''),
    );
    expect(words.map((text) => text.replaceAll('\t', '→')).toSorted()).toEqual(
      ['— # —→核验码 7K3M-9QXD-2FTB', '核验码 7K3M-9QXD-2FTB', '核验码 7K3M-9QXD-2FTB→— # —'].toSorted(),
    );
    expect(strFromU8(parts['word/settings.xml'] ?? new Uint8Array())).toContain('<w:evenAndOddHeaders');
  });

  test('is marked 代拟稿 until it has its number, and then no more', async () => {
    const draft = (await partsOf(paper({ docNumber: null })))('word/document.xml');
    expect(draft).toContain('（代拟稿）');
    expect(draft).toContain('示督函〔2019〕　　号');
    const numbered = (await partsOf(paper()))('word/document.xml');
    expect(numbered).not.toContain('代拟稿');
    expect(numbered).toContain('示督函〔2019〕3号');
  });

  test('leaves the place of the seal free above name and day, draws none, and keeps the end of the text with them', async () => {
    const xml = (await partsOf(paper()))('word/document.xml');
    const paragraphs = xml.split('</w:p>');
    const nameAt = paragraphs.findLastIndex((part) => part.includes('>示例区督查考核办公室<'));
    const isEmpty = (part: string | undefined) => (part ?? '').replace(/<[^>]+>/g, '') === '';
    expect([1, 2].map((back) => isEmpty(paragraphs[nameAt - back]))).toEqual([true, true]);
    expect([1, 2, 3].map((back) => (paragraphs[nameAt - back] ?? '').includes('<w:keepNext/>'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(xml).not.toMatch(/<w:drawing|<w:pict/);
  });

  test('equal papers give equal bytes; another word gives others', async () => {
    const [one, again, other] = await Promise.all([
      renderWord(paper()),
      renderWord(paper()),
      renderWord(paper({ copyTo: '另一单位' })),
    ]);
    expect(Buffer.compare(Buffer.from(one), Buffer.from(again))).toBe(0);
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).not.toBe(0);
  });

  test('words that look like markup stay words', async () => {
    const xml = (await partsOf(paper({ blocks: [{ style: 'BODY', text: '<w:br/> & "引号" \u0001' }] })))(
      'word/document.xml',
    );
    expect(xml).toContain('&lt;w:br/&gt; &amp;');
    expect(xml).not.toContain('\u0001');
  });
});

test('without LibreOffice a PDF is refused, saying what to do instead', async () => {
  await expect(toPdf(new Uint8Array(), undefined)).rejects.toMatchObject({ code: 'PDF_NOT_AVAILABLE' });
  await expect(toPdf(new Uint8Array(), sofficeConverter(join(folder, 'no-such-program')))).rejects.toMatchObject({
    code: 'PDF_NOT_AVAILABLE',
  });
});

const COLD_SECONDS = 400;

test('rendered by LibreOffice, a full page holds 22 lines of 28 characters and the seal never stands on a page alone', {
  timeout: COLD_SECONDS * 2000,
}, async ({ skip }) => {
  const isThere = await Promise.all([run('which', ['soffice']), run('pdftotext', ['-v'])]).then(
    () => true,
    () => false,
  );
  skip(!isThere, 'LibreOffice or poppler-utils is not installed (.ci/run installs both)');
  // A cold LibreOffice takes minutes to start on a busy machine: once through the program's own way, once for all the rest.
  const pagesOf = async (name: string) => {
    await run('pdftotext', ['-layout', join(folder, `${name}.pdf`), join(folder, `${name}.txt`)]);
    const pages = (await readFile(join(folder, `${name}.txt`), 'utf8')).split('\f').slice(0, -1);
    return pages.map((page) =>
      page
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/核验码/.test(line)),
    );
  };
  const long = { style: 'BODY', text: TEN.repeat(100) } as const;
  const whole = paper({
    form: 'DOCUMENT',
    blocks: [long, { style: 'BODY', text: '完。' }],
    copyTo: null,
    printedBy: null,
  });
  const convert = sofficeConverter('soffice', COLD_SECONDS);
  await writeFile(join(folder, 'full.pdf'), await toPdf(await renderWord(whole), convert));
  const full = await pagesOf('full');
  expect(full[1]).toHaveLength(22);
  expect(new Set(full[1]?.map((line) => line.length))).toEqual(new Set([28]));
  // One more line of text at a time, past the foot of the first page: wherever name and day fall, text stands with them.
  const names = [4, 6, 8, 10, 12].map((lines) => ({ lines, name: `seal-${lines}` }));
  for (const { lines, name } of names) {
    const blocks = Array.from({ length: lines }, () => ({ style: 'BODY', text: '第一句话。' }) as const);
    const text = paper({ form: 'DOCUMENT', blocks, copyTo: null, printedBy: null });
    await writeFile(join(folder, `${name}.docx`), await renderWord(text));
  }
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const files = names.map(({ name }) => join(folder, `${name}.docx`));
  await run('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files]);
  for (const { name } of names) {
    const pages = await pagesOf(name);
    const last = pages.find(
      (page) =>
        page.includes('2019 年 2 月 18 日') || page.some((line) => line.replaceAll(' ', '') === '2019年2月18日'),
    );
    expect(last?.some((line) => line.includes('第一句话'))).toBe(true);
  }
});
