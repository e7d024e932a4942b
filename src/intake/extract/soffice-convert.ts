import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { refuse } from '../../kernel/refusal.ts';
import type { Convert } from './extract.ts';

const SECONDS = 60;
const run = promisify(execFile);

/**
 * Converts old office formats through LibreOffice, for entry points to hand to `extract`. Each conversion has a profile of
 * its own (two at once would share a lock, and nothing of the machine's own is touched), runs without macros or network
 * updates, is ended after a minute, and leaves nothing behind. `path` is the program, `soffice` when it is on the PATH.
 */
export function sofficeConverter(path: string, seconds = SECONDS): Convert {
  return async (bytes, { extension, to, format }) => {
    const folder = await mkdtemp(join(tmpdir(), 'registry-convert-'));
    try {
      const source = join(folder, `document.${extension}`);
      await writeFile(source, bytes, { mode: 0o600 });
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', `-env:UserInstallation=${profile}`];
      await run(path, [...options, '--convert-to', to, '--outdir', folder, source], {
        timeout: seconds * 1000,
        killSignal: 'SIGKILL',
        windowsHide: true,
        maxBuffer: 1024 * 1024,
      }).catch((error: NodeJS.ErrnoException & { killed?: boolean }) => {
        if (error.code === 'ENOENT' || error.code === 'EACCES') refuse('CONVERTER_MISSING', { format });
        if (error.killed)
          refuse('DOCUMENT_TOO_COMPLEX', {
            reason: `转换超过 ${seconds} 秒`,
            reasonEn: `conversion took more than ${seconds} seconds`,
          });
        refuse('DOCUMENT_DAMAGED', {
          format,
          reason: 'LibreOffice 无法转换',
          reasonEn: 'LibreOffice could not convert it',
        });
      });
      return await readFile(join(folder, `document.${to}`)).catch(() =>
        refuse('DOCUMENT_DAMAGED', {
          format,
          reason: 'LibreOffice 无法转换',
          reasonEn: 'LibreOffice could not convert it',
        }),
      );
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
}
