import { Worker } from 'node:worker_threads';
import { refuse } from '../../kernel/refusal.ts';
import type { PdfAnswer, PdfPage } from './pdf-page.ts';

/** How long, and how much more memory than before, the reading of one PDF may take. A page takes about 40 ms. */
export interface PdfBounds {
  seconds: number;
  megabytes: number;
}

const BOUNDS: PdfBounds = { seconds: 90, megabytes: 1024 };
const WATCH_EVERY_MS = 50;

/**
 * Takes the pages out of a PDF on a thread of its own, which is stopped when it takes too long or unpacks too much.
 * Refuses DOCUMENT_ENCRYPTED, _DAMAGED and _TOO_COMPLEX.
 */
export async function readPdfPages(bytes: Uint8Array, bounds: PdfBounds = BOUNDS): Promise<PdfPage[]> {
  const answer = await askWorker(bytes, bounds);
  if (answer === 'TOO_LONG') {
    return refuse('DOCUMENT_TOO_COMPLEX', {
      reason: `用时超过 ${bounds.seconds} 秒`,
      reasonEn: `more than ${bounds.seconds} seconds`,
    });
  }
  if (answer === 'TOO_LARGE') {
    return refuse('DOCUMENT_TOO_COMPLEX', {
      reason: `占用内存超过 ${bounds.megabytes} MB`,
      reasonEn: `more than ${bounds.megabytes} MB of memory`,
    });
  }
  if ('pages' in answer) return answer.pages;
  if (answer.failure === 'ENCRYPTED') return refuse('DOCUMENT_ENCRYPTED', { format: 'PDF' });
  if (answer.failure === 'TOO_MUCH')
    return refuse('DOCUMENT_TOO_COMPLEX', { reason: answer.detail, reasonEn: answer.detail });
  return refuse('DOCUMENT_DAMAGED', { format: 'PDF', reason: answer.detail, reasonEn: answer.detail });
}

function askWorker(bytes: Uint8Array, bounds: PdfBounds): Promise<PdfAnswer | 'TOO_LONG' | 'TOO_LARGE'> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: bytes,
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage().rss;
  return new Promise((answered) => {
    const answer = (what: PdfAnswer | 'TOO_LONG' | 'TOO_LARGE') => {
      clearTimeout(clock);
      clearInterval(watch);
      answered(what);
      void worker.terminate();
    };
    const clock = setTimeout(() => answer('TOO_LONG'), bounds.seconds * 1000);
    const watch = setInterval(() => {
      if (process.memoryUsage().rss - before > bounds.megabytes * 1024 * 1024) answer('TOO_LARGE');
    }, WATCH_EVERY_MS);
    worker.once('message', (message: PdfAnswer) => answer(message));
    worker.once('error', (error) => answer({ failure: 'DAMAGED', detail: error.message }));
    worker.once('exit', () => answer({ failure: 'DAMAGED', detail: 'exit' }));
  });
}
