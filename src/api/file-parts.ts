import type { FileHandle } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** Bytes read at once: above what a socket takes before it asks to wait, so that a response holds one part at a time. */
const PART_BYTES = 256 * 1024;

/**
 * Bytes `start` to `end` (both included) of an open file, for a response into which they are piped unchanged; closes the file. One
 * buffer serves a whole file: it is filled again once the response has given everything before to the socket. Node's own file
 * streams take a new one for every part, and the memory of those makes V8 look through its whole heap for garbage: three
 * quarters of what a fetch of 15 MB cost (bench/RESULTS.md, Large registers). Not for a stream in between, which might keep a part.
 */
export class FileParts extends Readable {
  readonly #file: FileHandle;
  readonly #response: Pick<ServerResponse, 'writableLength'>;
  readonly #end: number;
  #at: number;
  #buffer: Buffer | undefined;

  constructor(
    file: FileHandle,
    { start, end }: { start: number; end: number },
    response: Pick<ServerResponse, 'writableLength'>,
  ) {
    // Nothing is read ahead: what is read ahead would need a buffer of its own.
    super({ highWaterMark: 0 });
    this.#file = file;
    this.#response = response;
    this.#at = start;
    this.#end = end;
  }

  /** The buffer of the part before, unless some of it still waits here or in the response. */
  #free(wanted: number): Buffer {
    const isFree = this.readableLength === 0 && this.#response.writableLength === 0;
    if (!this.#buffer || !isFree) this.#buffer = Buffer.allocUnsafeSlow(Math.min(PART_BYTES, wanted));
    return this.#buffer;
  }

  override _read(): void {
    const wanted = this.#end + 1 - this.#at;
    if (wanted <= 0) return void this.push(null);
    const buffer = this.#free(wanted);
    this.#file.read(buffer, 0, Math.min(buffer.length, wanted), this.#at).then(
      ({ bytesRead }) => {
        this.#at += bytesRead;
        // A file that is shorter than it was breaks the answer off, whose length was promised.
        if (bytesRead === 0) this.destroy(new Error('the file ended early'));
        else this.push(buffer.subarray(0, bytesRead));
      },
      (error: Error) => this.destroy(error),
    );
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#file.close().then(
      () => done(error),
      (failed: Error) => done(error ?? failed),
    );
  }
}
