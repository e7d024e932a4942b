import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file to be put into a zip, in parts as they are made. */
export interface ZipEntry {
  /** As it is called inside; names that are not ASCII are marked as UTF-8 (general purpose bit 11). */
  name: string;
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Already compressed: stored as it is. */
  isPacked?: boolean;
}

/** The first day that a zip can tell: equal contents give equal zips. */
const STILL = '1980-01-01T00:00:00';

/** Zips files while they are made: never more than a part of one is held, however many there are. */
export async function* zipStream(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) fault = error;
    else ready.push(bytes);
  });
  function* drained(): Generator<Uint8Array> {
    if (fault) throw fault;
    const bytes = ready;
    ready = [];
    yield* bytes;
  }
  for await (const { name, parts, isPacked = false } of entries) {
    const file = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = STILL;
    zip.add(file);
    for await (const part of parts) {
      file.push(part);
      yield* drained();
    }
    file.push(new Uint8Array(), true);
    yield* drained();
  }
  zip.end();
  yield* drained();
}
