/**
 * The code without the prefix of its enum: `codeOf('AGREEMENT_KIND', 'AGREEMENT_KIND_MEMORANDUM')` is `MEMORANDUM`,
 * as the register and the portal name it. ProtoJSON writes the long form.
 */
export function codeOf<Prefix extends string, Code extends string>(
  prefix: Prefix,
  name: `${Prefix}_${Code}`,
): Code {
  return name.slice(prefix.length + 1) as Code;
}
