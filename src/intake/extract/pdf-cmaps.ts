/**
 * Character maps for fonts that a PDF names but does not bring along. The maps proper lead to glyph numbers, for drawing,
 * and from those to characters; here only characters are wanted, so that a code leads to its character and the way back
 * is the identity. What a code means is what its encoding says: Unicode, or GBK as TextDecoder knows it.
 */
export class CharacterMaps {
  /** The way back is the identity only for codes that went through one of these maps. */
  #mapped = false;

  // pdf.js makes this with its own settings, asks for maps by name, and goes on without them when refused.
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const name = filename.replace(/\.bcmap$/, '').replace(/-[HV]$/, '');
    if (/^UniGB-(?:UCS2|UTF16)$/.test(name))
      return this.#map(`${UNICODE_SPACE}1 begincidrange\n<0000> <ffff> 0\nendcidrange`);
    if (/^(?:GBKp?-EUC|GBK2K|GB-EUC|GBpc-EUC)$/.test(name)) return this.#map(gbkMap());
    if (name === 'Adobe-GB1-UCS2' && this.#mapped)
      return encoded(`${UNICODE_SPACE}1 beginbfrange\n<0000> <ffff> <0000>\nendbfrange`);
    throw new Error(`no character map ${filename}`);
  }

  #map(body: string): Uint8Array {
    this.#mapped = true;
    return encoded(body);
  }
}

const UNICODE_SPACE = '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n';
const encoded = (body: string): Uint8Array =>
  new TextEncoder().encode(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n${body}\nendcmap\n`);

function gbkMap(): string {
  const decoder = new TextDecoder('gb18030');
  const lines: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd') lines.push(`<${hex(lead)}${hex(trail)}> ${char.charCodeAt(0)}`);
    }
  }
  const spaces = '2 begincodespacerange\n<00> <80>\n<8140> <fefe>\nendcodespacerange\n';
  return `${spaces}1 begincidrange\n<20> <7e> 32\nendcidrange\n${lines.length} begincidchar\n${lines.join('\n')}\nendcidchar`;
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
