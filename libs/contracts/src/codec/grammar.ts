/** The grammars that attributes follow. Each tells whether a text is a sentence of it. */

const PCHAR = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})";
const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/;
const AUTHORITY = new RegExp(`^(?:${PCHAR}*@)?(?:\\[[0-9A-Fa-f:.]+\\]|${PCHAR}*)(?::[0-9]*)?$`);
const PATH = new RegExp(`^(?:${PCHAR}|/)*$`);
const TAIL = new RegExp(`^(?:${PCHAR}|[/?])*$`);

/** RFC 3986, URI-reference. */
export function isUriReference(text: string): boolean {
  const [, scheme, authority, path = '', query = '', fragment = ''] = PARTS.exec(text) ?? [];
  return (
    (scheme === undefined || SCHEME.test(scheme)) &&
    (authority === undefined || AUTHORITY.test(authority)) &&
    PATH.test(path) &&
    TAIL.test(query) &&
    TAIL.test(fragment)
  );
}

/** RFC 3986, URI: with a scheme. */
export function isUri(text: string): boolean {
  return isUriReference(text) && PARTS.exec(text)?.[1] !== undefined;
}

const RFC3339 =
  /^([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$/;

/** RFC 3339, date-time, on a day that exists. */
export function isTimestamp(text: string): boolean {
  const [, year, month, day] = RFC3339.exec(text) ?? [];
  if (year === undefined || month === undefined) return false;
  return Number(day) <= new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
}

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const QUOTED = '"(?:[^"\\\\\\r\\n]|\\\\.)*"';
const MEDIA_TYPE = new RegExp(`^${TOKEN}/${TOKEN}(?:[ \\t]*;[ \\t]*${TOKEN}=(?:${TOKEN}|${QUOTED}))*$`);

/** RFC 2046, media type with parameters. */
export function isMediaType(text: string): boolean {
  return MEDIA_TYPE.test(text);
}

/** Whether a media type declares JSON: `*` + `/json` or `+json`. */
export function isJsonType(mediaType: string): boolean {
  const [type = ''] = mediaType.split(';');
  return /\/(?:.+\+)?json$/i.test(type.trim());
}

/** RFC 4648, Base64 with padding. */
export function isBase64(text: string): boolean {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);
}

const PRINTABLE_ASCII = /^[ -~]*$/;

/** Control characters, lone surrogates, noncharacters. */
function isBarred(code: number): boolean {
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return true;
  if ((code >= 0xd800 && code <= 0xdfff) || (code >= 0xfdd0 && code <= 0xfdef)) return true;
  return (code & 0xfffe) === 0xfffe;
}

/** CloudEvents String: no control characters, no noncharacters, no lone surrogates. */
export function isAttributeText(text: string): boolean {
  if (PRINTABLE_ASCII.test(text)) return true;
  for (const char of text) if (isBarred(char.codePointAt(0) ?? 0)) return false;
  return true;
}
