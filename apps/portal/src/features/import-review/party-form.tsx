import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { CandidateParty, DirectoryPlace } from '../../__generated__/registry/types.gen.js';
import { usePlaces } from '../../api/directory.js';
import { PARTY_KINDS } from '../../shared/codes.js';
import { countryName } from '../../shared/country-name.js';
import { ChoiceField, TextField } from '../../shared/ui/form-field.js';
import { useSpeech } from '../../shared/use-speech.js';

interface PartyFormProps {
  readonly side: 'RU' | 'FOREIGN';
  readonly parties: readonly CandidateParty[];
  readonly onChange: (parties: readonly CandidateParty[]) => void;
}

const nobody = (side: 'RU' | 'FOREIGN'): CandidateParty => ({
  name: '',
  kind: 'MUNICIPALITY',
  side,
  country: side === 'RU' ? 'RU' : null,
  oksm: side === 'RU' ? '643' : null,
  oktmo: null,
  region: null,
  place: null,
  nameAsSigned: '',
  countryAsSigned: null,
  bodyName: null,
});

/** The party with what the directory knows of a place; the name as signed stays verbatim. */
const placed = (party: CandidateParty, place: DirectoryPlace): CandidateParty => ({
  ...party,
  name: place.name,
  kind: place.kind,
  side: place.country === 'RU' ? 'RU' : 'FOREIGN',
  country: place.country,
  oksm: place.oksm,
  oktmo: place.oktmo,
  region: place.region,
  place: place.geonameId,
  nameAsSigned: party.nameAsSigned === '' ? place.name : party.nameAsSigned,
});

/** A name typed by hand is a new party: what the directory knew of the old name no longer holds. */
const named = (party: CandidateParty, name: string): CandidateParty => ({
  ...party,
  name,
  oktmo: null,
  place: null,
  nameAsSigned: party.nameAsSigned === '' || party.nameAsSigned === party.name ? name : party.nameAsSigned,
});

/** The first party of a side: found in the directory, or named by hand. Further parties of the line stay as read. */
export function PartyForm({ side, parties, onChange }: PartyFormProps) {
  const { t, language } = useSpeech();
  const party = parties[0] ?? nobody(side);
  const [find, setFind] = useState('');
  const [asked] = useDebouncedValue(find, 200);
  const places = usePlaces(asked).data ?? [];
  const change = (changed: CandidateParty): void => {
    onChange([changed, ...parties.slice(1)]);
  };
  return (
    <div className="form">
      <TextField label={t('imports.partyFind')} value={find} onChange={setFind} />
      {find !== '' && places.length > 0 && (
        <ul className="places">
          {places.map((place) => (
            <li key={`${place.name}-${place.geonameId ?? place.oktmo ?? ''}`}>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => {
                  change(placed(party, place));
                  setFind('');
                }}
              >
                {place.name}
                {place.country !== null && `, ${countryName(place.country, language)}`} ·{' '}
                {t(`words.partyKind.${place.kind}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="form-row">
        <TextField
          label={t('imports.partyName')}
          value={party.name}
          onChange={(name) => {
            change(named(party, name));
          }}
        />
        <ChoiceField
          label={t('imports.partyKind')}
          value={party.kind}
          options={PARTY_KINDS.map((value) => ({ value, label: t(`words.partyKind.${value}`) }))}
          onChange={(kind) => {
            change({ ...party, kind });
          }}
        />
        <TextField
          label={t('imports.partyCountry')}
          value={party.country ?? ''}
          onChange={(code) => {
            change({ ...party, country: code.trim() === '' ? null : code.trim().toUpperCase(), oksm: null });
          }}
        />
      </div>
    </div>
  );
}
