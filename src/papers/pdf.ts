import type { Convert } from '../intake/extract/extract.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';

/**
 * A Word paper as PDF, through LibreOffice where the machine has it; the register works without. Refuses PDF_NOT_AVAILABLE
 * where it has not, saying what to do instead.
 */
export async function toPdf(docx: Uint8Array, convert: Convert | undefined): Promise<Uint8Array> {
  if (!convert) return refuse('PDF_NOT_AVAILABLE');
  try {
    return await convert(docx, { format: 'Word (.docx)', extension: 'docx', to: 'pdf' });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'CONVERTER_MISSING') return refuse('PDF_NOT_AVAILABLE');
    throw error;
  }
}
