import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@pobratim/kernel';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { openUpload } from './index.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = (main = TYPE) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const paragraph = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const listItem = (text: string) =>
  paragraph(text, '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>');
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
const body = (inner: string) =>
  `<?xml version="1.0"?><w:document ${W}><w:body>${inner}</w:body></w:document>`;

interface Package {
  readonly document?: string;
  readonly contentTypes?: string;
  readonly more?: Record<string, string | Uint8Array>;
}

function docx({
  document = body(paragraph('Город Хаген')),
  contentTypes = types(),
  more = {},
}: Package = {}): Buffer {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': RELS,
    'word/document.xml': document,
    ...more,
  };
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    zippable[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return Buffer.from(zipSync(zippable));
}

/** Changes the size that the last central directory record named so declares. */
function lieAboutSize(zip: Buffer, name: string, size: number): Buffer {
  const lying = Buffer.from(zip);
  const record = lying.lastIndexOf(Buffer.from(name)) - 46;
  expect(lying.readUInt32LE(record)).toBe(0x02014b50);
  lying.writeUInt32LE(size, record + 24);
  return lying;
}

async function refused(bytes: Buffer, name = 'note.docx'): Promise<{ code: string; ru: string; ms: number }> {
  const began = performance.now();
  try {
    await openUpload(bytes, name);
  } catch (error) {
    if (error instanceof DomainError) {
      return { code: error.code, ru: error.messages.ru, ms: performance.now() - began };
    }
    throw error;
  }
  throw new Error('the file was accepted');
}

describe('A Word document', () => {
  it('becomes paragraphs apart by an empty line, list items with a hyphen, and table rows with tabs', async () => {
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const document = body(
      paragraph('Справка\u00ad о связях') +
        listItem('г. Хаген, ФРГ (15 ноября 1985 года);') +
        listItem('г. Тюль &amp; округ.') +
        `<w:tbl><w:tr>${cell('Город')}${cell('Дата')}</w:tr><w:tr>${cell('Тюль')}${cell('май 1981')}</w:tr></w:tbl>` +
        paragraph('') +
        `<w:p><w:r><w:t>Итого</w:t><w:br/><w:t>два й</w:t></w:r></w:p>`,
    );
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>';
    const bytes = docx({
      document,
      more: { 'word/numbering.xml': numbering, 'word/_rels/document.xml.rels': rels },
    });
    expect(await openUpload(bytes, 'Справка.DOCX')).toEqual({
      kind: 'docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      text: [
        'Справка о связях',
        '- г. Хаген, ФРГ (15 ноября 1985 года);',
        '- г. Тюль & округ.',
        'Город\tДата\nТюль\tмай 1981',
        'Итого\nдва й',
      ].join('\n\n'),
    });
  });

  it('with an endless run of blanks is read in linear time', async () => {
    // Letters among the blanks keep the part below the ratio at which it would be refused.
    const noise = Array.from({ length: 40_000 }, (_, n) => (n * 2654435761) % 1e9).join('');
    const bytes = docx({ document: body(paragraph(`${noise}${' '.repeat(2_000_000)}Хаген`)) });
    const began = performance.now();
    expect((await openUpload(bytes, 'a.docx')).text).toMatch(/ {1000}Хаген$/);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('of thousands of paragraphs is read, twice the same, also many at once', async () => {
    const long = docx({
      document: body(Array.from({ length: 5000 }, (_, n) => paragraph(`Соглашение ${n}`)).join('')),
    });
    const texts = await Promise.all([1, 2, 3, 4].map(async () => (await openUpload(long, 'a.docx')).text));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]?.split('\n\n')).toHaveLength(5000);
  });
});

describe('An attack is refused in less than 100 ms with words that say what to do', () => {
  const zeros = new Uint8Array(31 * 1024 * 1024);
  const attacks: [string, () => Buffer, string][] = [
    ['one part too large', () => docx({ more: { 'word/a.xml': zeros } }), 'document-unpacks-too-large'],
    [
      'all parts together too large',
      () =>
        docx({
          more: Object.fromEntries([1, 2, 3].map((n) => [`word/${n}.bin`, zeros.subarray(0, 20_000_000)])),
        }),
      'document-unpacks-too-large',
    ],
    [
      'packed more than a hundred times',
      () => docx({ document: body(' '.repeat(3_000_000)) }),
      'document-unpacks-too-large',
    ],
    [
      'a directory that lies about the size',
      () =>
        lieAboutSize(docx({ document: body(paragraph('а'.repeat(2_000_000))) }), 'word/document.xml', 20_000),
      'document-unpacks-too-large',
    ],
    [
      'too many parts',
      () => docx({ more: Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`word/${n}.xml`, ''])) }),
      'document-unpacks-too-large',
    ],
    ['a name that climbs out', () => docx({ more: { '../../etc/cron': 'x' } }), 'document-unsafe'],
    ['a name with a backslash', () => docx({ more: { 'word\\x.xml': 'x' } }), 'document-unsafe'],
    ['two parts of one name', () => docx({ more: { 'Word/Document.xml': 'x' } }), 'document-unsafe'],
    [
      'an external entity',
      () =>
        docx({ document: `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body(paragraph('&x;'))}` }),
      'document-unsafe',
    ],
    [
      'a document type hidden by another encoding',
      () => docx({ more: { 'word/styles.xml': Buffer.from('\ufeff<!DOCTYPE a>', 'utf16le') } }),
      'document-unsafe',
    ],
    ['a macro', () => docx({ more: { 'word/vbaProject.bin': 'x' } }), 'document-with-macros'],
    [
      'a macro document under an ordinary name',
      () => docx({ contentTypes: types('application/vnd.ms-word.document.macroEnabled.main+xml') }),
      'document-with-macros',
    ],
    [
      'an OLE object',
      () => docx({ more: { 'word/embeddings/oleObject1.bin': 'x' } }),
      'document-with-macros',
    ],
    [
      'an ActiveX control',
      () => docx({ more: { 'word/activeX/activeX1.xml': 'x' } }),
      'document-with-macros',
    ],
  ];

  it.each(attacks)('%s', async (_name, make, code) => {
    const bytes = make();
    // The best of three: a running server is warm, and a busy machine is no part of the promise.
    const answers = [await refused(bytes), await refused(bytes), await refused(bytes)];
    const [answer] = answers;
    expect(answer?.code).toBe(code);
    expect(answer?.ru).toMatch(/Файл не принят, в реестре ничего не изменилось\. .*\.docx/);
    expect(Math.min(...answers.map(({ ms }) => ms))).toBeLessThan(100);
  });
});

describe('A file of another kind is refused with advice', () => {
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const sheet = types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml');
  const others: [string, Buffer, string, string][] = [
    ['.doc', compound, 'справка.doc', 'old-word-format'],
    ['.doc named .docx', compound, 'справка.docx', 'old-word-format'],
    [
      'encrypted',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'a.docx',
      'document-encrypted',
    ],
    ['.rtf', Buffer.from('{\\rtf1\\ansi \\b x}'), 'a.rtf', 'rich-text-format'],
    ['.rtf named .txt', Buffer.from('{\\rtf1\\ansi \\b x}'), 'a.txt', 'rich-text-format'],
    ['.pdf', Buffer.from('%PDF-1.7\n'), 'a.pdf', 'pdf-format'],
    ['.xlsx', docx({ contentTypes: sheet }), 'a.xlsx', 'spreadsheet-format'],
    ['.xlsx named .docx', docx({ contentTypes: sheet }), 'a.docx', 'spreadsheet-format'],
    ['.docm', docx(), 'a.docm', 'document-with-macros'],
    ['.zip', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'a.docx', 'archive-not-document'],
    [
      '.odt',
      Buffer.from(zipSync({ mimetype: strToU8('application/vnd.oasis') })),
      'a.docx',
      'open-document-format',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.txt', 'unsupported-format'],
    ['text named .docx', Buffer.from('Хаген'), 'a.docx', 'name-and-content-differ'],
    ['a document named .txt', docx(), 'a.txt', 'name-and-content-differ'],
    ['nothing', Buffer.alloc(0), 'a.txt', 'file-empty'],
    ['blanks only', Buffer.from('\ufeff \r\n\t'), 'a.txt', 'file-without-text'],
    ['a document without text', docx({ document: body(paragraph('')) }), 'a.docx', 'file-without-text'],
    ['too large', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'a.txt', 'file-too-large'],
    ['cut off', docx().subarray(0, 400), 'a.docx', 'document-damaged'],
    ['broken XML', docx({ document: '<w:document><w:body>' }), 'a.docx', 'document-damaged'],
    ['no document inside', docx({ document: '' }), 'a.docx', 'document-damaged'],
  ];
  it.each(others)('%s', async (_name, bytes, fileName, code) => {
    expect((await refused(bytes, fileName)).code).toBe(code);
  });
});

describe('The parser', () => {
  it('that runs out of memory is stopped, and the service lives on', async () => {
    const noise = Array.from(
      { length: 180_000 },
      (_, n) => `<w:p><w:r><w:t>${(n * 2654435761) % 1e9}</w:t></w:r></w:p>`,
    );
    const { code } = await refused(docx({ document: body(noise.join('').repeat(3)) }));
    expect(code).toBe('document-too-complex');
    expect((await openUpload(docx(), 'a.docx')).text).toBe('Город Хаген');
  }, 30_000);
});
