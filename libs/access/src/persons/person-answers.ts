import { z } from 'zod';
import { ROLES, type Identity } from '../identity/identity.js';
import { ACTIONS, RIGHTS } from '../rights/rights-table.js';

const Words = z
  .strictObject({ ru: z.string(), en: z.string() })
  .meta({ id: 'Words', description: 'Russian and English' });
const NamedThing = z.strictObject({ id: z.uuid(), name: Words }).meta({ id: 'NamedThing' });

/** A person who works with the register, and what their role allows. */
export const Person = z
  .strictObject({
    person: NamedThing,
    office: NamedThing,
    role: z.enum(ROLES),
    territory: z.string().nullable().describe('Region code, OKTMO code, or null for the whole country'),
    onBehalfOf: z.string().nullable(),
    may: z.array(z.enum(ACTIONS)).describe('What the role allows within the territory'),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

export const PersonList = z.strictObject({ persons: z.array(Person) }).meta({ id: 'PersonList' });
export type PersonList = z.infer<typeof PersonList>;

export const ChoosePerson = z.strictObject({ personId: z.uuid() }).meta({ id: 'ChoosePerson' });
export type ChoosePerson = z.infer<typeof ChoosePerson>;

/** The answer for one identity. */
export function personOf({ person, office, role, territory, onBehalfOf }: Identity): Person {
  return { person, office, role, territory, onBehalfOf, may: [...RIGHTS[role].actions] };
}
