import { DomainError, type Message } from '@pobratim/kernel';

const KEPT = {
  ru: 'Файл не принят, в реестре ничего не изменилось.',
  en: 'The file was not accepted; nothing changed in the register.',
};
const AS_DOCX = {
  ru: 'Откройте его в Word или LibreOffice, выберите «Сохранить как…», вид «Документ Word (.docx)», и пришлите новый файл.',
  en: 'Open it in Word or LibreOffice, choose «Save as…», type “Word document (.docx)”, and send the new file.',
};

/** What happened; every refusal adds what was kept and what to do. */
const REFUSALS = {
  'file-too-large': words(
    'Файл больше 10 МБ.',
    'The file is larger than 10 MB.',
    'Уберите из него рисунки или разделите его на части.',
    'Remove pictures from it or split it.',
  ),
  'file-empty': words(
    'Файл пуст.',
    'The file is empty.',
    'Проверьте, тот ли это файл.',
    'Check that it is the right file.',
  ),
  'file-without-text': words(
    'В файле нет текста; возможно, это скан.',
    'The file has no text; it may be a scan.',
    'Распознайте текст и сохраните его как .docx или вставьте текст в окно.',
    'Recognise the text and save it as .docx, or paste the text.',
  ),
  'old-word-format': words(
    'Это файл старого вида Microsoft Office (.doc, .xls).',
    'This is an old Microsoft Office file (.doc, .xls).',
    AS_DOCX.ru,
    AS_DOCX.en,
  ),
  'rich-text-format': words('Это файл .rtf.', 'This is an .rtf file.', AS_DOCX.ru, AS_DOCX.en),
  'pdf-format': words(
    'Это файл .pdf.',
    'This is a .pdf file.',
    `Найдите исходный документ. ${AS_DOCX.ru}`,
    `Find the original document. ${AS_DOCX.en}`,
  ),
  'spreadsheet-format': words(
    'Это таблица, а не документ Word.',
    'This is a spreadsheet, not a Word document.',
    'Скопируйте её в документ Word и сохраните как .docx или вставьте строки как текст.',
    'Copy it into a Word document and save it as .docx, or paste the rows as text.',
  ),
  'open-document-format': words(
    'Это файл OpenDocument (.odt).',
    'This is an OpenDocument file (.odt).',
    AS_DOCX.ru,
    AS_DOCX.en,
  ),
  'archive-not-document': words(
    'Это архив, а не документ Word.',
    'This is an archive, not a Word document.',
    'Распакуйте архив и пришлите сам документ .docx.',
    'Unpack it and send the .docx document itself.',
  ),
  'unsupported-format': words(
    'Файлы этого вида не принимаются.',
    'Files of this kind are not accepted.',
    'Пришлите текст как .docx или .txt или вставьте его в окно.',
    'Send the text as .docx or .txt, or paste it.',
  ),
  'name-and-content-differ': words(
    'Имя файла говорит одно, а внутри другое.',
    'The name of the file says one thing, its content another.',
    'Откройте файл в той программе, где он сделан, и сохраните как .docx или .txt.',
    'Open it in the program that made it and save it as .docx or .txt.',
  ),
  'document-encrypted': words(
    'Документ защищён паролем.',
    'The document is protected by a password.',
    'Снимите пароль в Word («Файл» → «Сведения» → «Защита документа»), сохраните как .docx и пришлите снова.',
    'Remove the password in Word (File → Info → Protect Document), save it as .docx and send it again.',
  ),
  'document-damaged': words(
    'Документ повреждён и не читается.',
    'The document is damaged and cannot be read.',
    AS_DOCX.ru,
    AS_DOCX.en,
  ),
  'document-with-macros': words(
    'В документе есть макросы или встроенные программы.',
    'The document contains macros or embedded programs.',
    `Такие файлы не открываются. ${AS_DOCX.ru}`,
    `Such files are not opened. ${AS_DOCX.en}`,
  ),
  'document-unpacks-too-large': words(
    'Документ устроен так, что при открытии становится слишком большим.',
    'The document grows too large when it is opened.',
    'Скопируйте его текст в новый документ Word, сохраните как .docx и пришлите.',
    'Copy its text into a new Word document, save it as .docx and send it.',
  ),
  'document-unsafe': words(
    'В документе есть то, чего в обычном документе Word не бывает.',
    'The document contains what an ordinary Word document never has.',
    'Скопируйте его текст в новый документ Word, сохраните как .docx и пришлите.',
    'Copy its text into a new Word document, save it as .docx and send it.',
  ),
  'document-too-complex': words(
    'Документ слишком сложен: его разбор занял слишком много времени или памяти.',
    'The document is too complex: reading it took too much time or memory.',
    'Разделите его на части или вставьте текст в окно.',
    'Split it, or paste the text.',
  ),
  'file-not-text': words(
    'Внутри файла не текст.',
    'The file does not contain text.',
    'Пришлите текст как .docx или .txt или вставьте его в окно.',
    'Send the text as .docx or .txt, or paste it.',
  ),
  'text-encoding-unknown': words(
    'Не удалось понять кодировку текста.',
    'The encoding of the text is not understood.',
    'Сохраните файл в кодировке UTF-8 (в Блокноте: «Сохранить как…», внизу «Кодировка: UTF-8») и пришлите снова.',
    'Save the file as UTF-8 (in Notepad: “Save as…”, “Encoding: UTF-8” at the bottom) and send it again.',
  ),
} satisfies Record<string, Message>;

/** Why a file is refused; stable for ever. */
export type RefusalCode = keyof typeof REFUSALS;

/** The refusal of a file, with words for the person who sent it. */
export function refusal(code: RefusalCode, cause?: unknown): DomainError {
  return new DomainError(code, { kind: 'input', message: REFUSALS[code], cause });
}

function words(ru: string, en: string, todoRu: string, todoEn: string): Message {
  return { ru: `${ru} ${KEPT.ru} ${todoRu}`, en: `${en} ${KEPT.en} ${todoEn}` };
}
