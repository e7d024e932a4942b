const BYTES = new Map<string, number[]>();

/** GB18030 bytes of a text; TextEncoder knows UTF-8 only, so that the decoder is asked which bytes give which character. */
export function gb18030(text: string): Uint8Array {
  if (BYTES.size === 0) {
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const char = decoder.decode(Uint8Array.of(lead, trail));
        if (char.length === 1 && char !== '\ufffd') BYTES.set(char, [lead, trail]);
      }
    }
  }
  return Uint8Array.from([...text].flatMap((char) => BYTES.get(char) ?? [char.charCodeAt(0)]));
}
