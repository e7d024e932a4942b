import { refuse } from '../../kernel/refusal.ts';

/**
 * Makes text of a page's bytes. The bytes speak first: a byte order mark, then whether they are UTF-8, which Chinese text
 * in another encoding never is by chance; then what the page says of itself; then GB18030, of which GB2312 and GBK are parts.
 */
export function decodePage(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (mark !== null) return decoded(bytes, mark, false) ?? '';
  const asUtf8 = decoded(bytes, 'utf-8', true);
  if (asUtf8 !== undefined) return asUtf8;
  const declared = declaredEncoding(bytes);
  if (declared === 'utf-8') return decoded(bytes, 'utf-8', false) ?? '';
  return (
    (declared === null ? undefined : decoded(bytes, declared, true)) ??
    decoded(bytes, 'gb18030', true) ??
    decoded(bytes, declared ?? 'gb18030', false) ??
    refuse('DOCUMENT_NOT_TEXT', { reason: declared ?? 'HTML' })
  );
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8192)).toString('latin1');
  const name =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{2,20})/i.exec(head)?.[1];
  const label = name?.toLowerCase();
  if (label === undefined) return null;
  return /^(?:gb2312|gbk|gb_2312(?:-80)?|x-gbk|gb18030)$/.test(label) ? 'gb18030' : label === 'utf8' ? 'utf-8' : label;
}

function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
