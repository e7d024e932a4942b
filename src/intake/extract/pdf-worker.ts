import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { CharacterMaps } from './pdf-cmaps.ts';
import { MOST_PAGES, MOST_WORDS, type PdfAnswer, type PdfPage, type PdfRule, type PdfWords } from './pdf-page.ts';

// Runs on a thread of its own, so that a hostile file can be stopped: pdf.js follows whatever a file nests.

type Matrix = readonly [number, number, number, number, number, number];
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Words that head the columns of a task table: only then are its borders worth looking for. */
const TABLE_WORDS =
  /^(?:序\s*号|编\s*号|责任(?:单位|部门|领导)|(?:牵头|配合|协办|主办|承办)(?:单位|部门)|(?:工作|主要|重点)?任务|完成(?:时限|时间))$/;
/** A page of fewer characters may be a picture that a scanning program put its name on. */
const SPARSE = 60;
/** Lines shorter than this are parts of letters or dashes, not borders. */
const SHORTEST_RULE = 4;

async function read(bytes: Uint8Array): Promise<PdfAnswer> {
  let pdf: Pdf;
  try {
    pdf = await getDocumentProxy(bytes, {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: true,
      useWorkerFetch: false,
      cMapUrl: 'cmaps/',
      cMapPacked: false,
      BinaryDataFactory: CharacterMaps,
    } as Parameters<typeof getDocumentProxy>[1]);
  } catch (error) {
    const { name, message } = error as Error;
    return { failure: name === 'PasswordException' ? 'ENCRYPTED' : 'DAMAGED', detail: message };
  }
  if (pdf.numPages > MOST_PAGES) return { failure: 'TOO_MUCH', detail: `${pdf.numPages} > ${MOST_PAGES} pages` };
  const pages: PdfPage[] = [];
  let count = 0;
  let hasTables = false;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { transform, width, height } = page.getViewport({ scale: 1 });
    const words = await wordsOf(page, transform as unknown as Matrix);
    count += words.length;
    if (count > MOST_WORDS) return { failure: 'TOO_MUCH', detail: `> ${MOST_WORDS} words` };
    hasTables ||= words.some(({ text }) => TABLE_WORDS.test(text.trim()));
    const isSparse = words.reduce((sum, { text }) => sum + text.length, 0) < SPARSE;
    const drawn = hasTables || isSparse ? await drawnOn(page, transform as unknown as Matrix) : NOTHING_DRAWN;
    pages.push({ width, height, words, ...drawn });
    page.cleanup();
  }
  return { pages };
}

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

/** Words as they stand on the page as shown; turned ones (watermarks) are left out. */
async function wordsOf(page: Page, view: Matrix): Promise<PdfWords[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item): PdfWords[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const at = times(view, item.transform as unknown as Matrix);
    if (at[0] <= 0 || Math.abs(at[1]) > Math.abs(at[0]) * 0.1) return [];
    return [{ text: item.str, x: at[4], y: at[5], width: item.width, size: Math.hypot(at[2], at[3]) }];
  });
}

const NOTHING_DRAWN = { rules: [] as PdfRule[], hasPictures: false };

/** Borders and pictures, followed through what the page repeats and turns. */
async function drawnOn(page: Page, view: Matrix): Promise<{ rules: PdfRule[]; hasPictures: boolean }> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: PdfRule[] = [];
  const saved: Matrix[] = [];
  let now = view;
  let hasPictures = false;
  fnArray.forEach((operation, at) => {
    const args = argsArray[at];
    if (operation === OPS.save) saved.push(now);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) now = saved.pop() ?? view;
    else if (operation === OPS.transform) now = times(now, args as Matrix);
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(now);
      if (args?.[0]) now = times(now, args[0] as Matrix);
    } else if (operation === OPS.constructPath) {
      if (args[0] !== OPS.endPath && args[1]?.[0]) rulesIn(args[1][0] as Float32Array, now, rules);
    } else if (
      operation === OPS.paintImageXObject ||
      operation === OPS.paintInlineImageXObject ||
      operation === OPS.paintImageMaskXObject
    ) {
      hasPictures = true;
    }
  });
  return { rules, hasPictures };
}

/** The level and upright strokes of a path: 0 moves, 1 draws a line, 2 and 3 draw curves, 4 closes. */
function rulesIn(path: ArrayLike<number>, matrix: Matrix, rules: PdfRule[]): void {
  const shown = (x: number, y: number) => ({
    x: matrix[0] * x + matrix[2] * y + matrix[4],
    y: matrix[1] * x + matrix[3] * y + matrix[5],
  });
  let start = { x: 0, y: 0 };
  let from = start;
  const draw = (to: { x: number; y: number }) => {
    const level = Math.abs(to.y - from.y) < 1 && Math.abs(to.x - from.x) >= SHORTEST_RULE;
    const upright = Math.abs(to.x - from.x) < 1 && Math.abs(to.y - from.y) >= SHORTEST_RULE;
    if (level || upright) {
      rules.push({
        x1: Math.min(from.x, to.x),
        y1: Math.min(from.y, to.y),
        x2: Math.max(from.x, to.x),
        y2: Math.max(from.y, to.y),
      });
    }
    from = to;
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at];
    const point = (offset: number) => shown(path[at + offset] ?? 0, path[at + offset + 1] ?? 0);
    if (step === 0) {
      start = point(1);
      from = start;
      at += 3;
    } else if (step === 1) {
      draw(point(1));
      at += 3;
    } else if (step === 2 || step === 3) {
      from = point(step === 2 ? 5 : 3);
      at += step === 2 ? 7 : 5;
    } else {
      draw(start);
      at += 1;
    }
  }
}

parentPort?.postMessage(
  await read(workerData as Uint8Array).catch(
    (error: unknown): PdfAnswer => ({ failure: 'DAMAGED', detail: String((error as Error).message) }),
  ),
);
