/** The fields that the form can put right, and what they are typed as. */
export const CORRECTABLE = {
  kind: 'kind',
  title: 'text',
  titleOriginal: 'text',
  signedOn: 'date',
  inForceFrom: 'date',
  inForceTo: 'date',
} as const;
export type CorrectableField = keyof typeof CORRECTABLE;

/** Whether the form can put a field right. */
export function isCorrectable(field: string): field is CorrectableField {
  return field in CORRECTABLE;
}
