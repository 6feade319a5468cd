/**
 * The parser, alone in a process of its own: a Word document on standard input, HTML on standard output.
 * It imports no file of this library, so that Node runs it as it stands, from source and from the build.
 */
import mammoth from 'mammoth';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const { value } = await mammoth.convertToHtml(
  { buffer: Buffer.concat(chunks) },
  {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  },
);
process.stdout.write(value);
