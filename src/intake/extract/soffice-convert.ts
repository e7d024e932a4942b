import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuse } from '../../kernel/refusal.ts';
import type { Convert } from './extract.ts';

const SECONDS = 60;

/**
 * Converts old office formats through LibreOffice, for entry points to hand to `extract`. Each conversion has a profile of
 * its own (two at once would share a lock, and nothing of the machine's own is touched), is ended with all it started
 * after a minute, and leaves nothing behind. `path` is the program; `soffice` when it is on the PATH.
 */
export function sofficeConverter(path: string, seconds = SECONDS): Convert {
  return async (bytes, { extension, to, format }) => {
    const folder = await mkdtemp(join(tmpdir(), 'registry-convert-'));
    try {
      const source = join(folder, `document.${extension}`);
      const result = join(folder, 'out', `document.${to}`);
      await writeFile(source, bytes, { mode: 0o600 });
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const switches = [
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--nodefault',
        `-env:UserInstallation=${profile}`,
      ];
      const outcome = await run(
        path,
        [...switches, '--convert-to', to, '--outdir', join(folder, 'out'), source],
        seconds,
      );
      if (outcome === 'MISSING') refuse('CONVERTER_MISSING', { format });
      if (outcome === 'TOO_LONG') {
        refuse('DOCUMENT_TOO_COMPLEX', {
          reason: `转换超过 ${seconds} 秒`,
          reasonEn: `conversion took more than ${seconds} seconds`,
        });
      }
      // It leaves with 0 even when it could not read the file; only the result counts.
      return await readFile(result).catch(() =>
        refuse('DOCUMENT_DAMAGED', {
          format,
          reason: 'LibreOffice 无法转换',
          reasonEn: 'LibreOffice could not convert it',
        }),
      );
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  };
}

/** Runs a program to its end, or ends it with its children: `soffice` only starts the program that does the work. */
function run(path: string, args: readonly string[], seconds: number): Promise<'DONE' | 'MISSING' | 'TOO_LONG'> {
  return new Promise((done, fail) => {
    const isGroup = process.platform !== 'win32';
    const child = spawn(path, args, { stdio: 'ignore', detached: isGroup, windowsHide: true });
    const clock = setTimeout(() => {
      done('TOO_LONG');
      if (isGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, seconds * 1000);
    child.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(clock);
      if (error.code === 'ENOENT' || error.code === 'EACCES') done('MISSING');
      else fail(error);
    });
    child.once('close', () => {
      clearTimeout(clock);
      done('DONE');
    });
  });
}
