/** What a party is. A city district, a union or a committee is a party of its own, never merged with the city. */
export const PARTY_KINDS = [
  'MUNICIPALITY',
  'CITY_DISTRICT',
  'UNION_OF_MUNICIPALITIES',
  'REGION_UNIT',
  'STATE_BODY',
  'ASSOCIATION',
  'EXECUTIVE_BODY',
  'OTHER',
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** On which side of the border a party stands. */
export const PARTY_SIDES = ['RU', 'FOREIGN'] as const;
export type PartySide = (typeof PARTY_SIDES)[number];
