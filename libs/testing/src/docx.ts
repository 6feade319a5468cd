import { Document, Packer, Paragraph } from 'docx';

/**
 * A Word file with these paragraphs and nothing else.
 * @param paragraphs one text per paragraph; a string is cut at line ends
 * @returns bytes of an OOXML document (ECMA-376)
 */
export async function docxOf(paragraphs: readonly string[] | string): Promise<Buffer> {
  const texts = typeof paragraphs === 'string' ? paragraphs.split(/\r?\n/) : paragraphs;
  const children = texts.map((text) => new Paragraph({ text }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
