import { useState, type SubmitEvent } from 'react';
import type { Candidate, CandidateParty, CorrectCandidate } from '../../__generated__/registry/types.gen.js';
import { useCorrectCandidate } from '../../api/import-writes.js';
import { sayField } from '../../shared/say-value.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { FormEnd } from '../../shared/ui/form-end.js';
import { ChoiceField } from '../../shared/ui/form-field.js';
import { useSpeech } from '../../shared/use-speech.js';
import {
  beginWith,
  correctionOf,
  firstDoubt,
  PARTY_FIELDS,
  TYPED_FIELDS,
  type CandidateField,
  type PartyField,
  type TypedField,
} from './candidate-form.js';
import { PartyForm } from './party-form.js';
import { nameOf } from './review-order.js';
import { TypedValue } from './typed-value.js';

interface CorrectCandidateDialogProps {
  readonly id: string;
  readonly candidate: Candidate;
  readonly onClose: () => void;
}

const isParty = (field: CandidateField): field is PartyField =>
  field === 'foreignParties' || field === 'domesticParties';

/** One field of a candidate put right before it is accepted; it begins at the first doubt. */
export function CorrectCandidateDialog({ id, candidate, onClose }: CorrectCandidateDialogProps) {
  const speech = useSpeech();
  const { t } = speech;
  const [field, setField] = useState<CandidateField>(firstDoubt(candidate));
  const [typed, setTyped] = useState<Partial<Record<TypedField, string>>>({});
  const [parties, setParties] = useState<Partial<Record<PartyField, readonly CandidateParty[]>>>({});
  const [wrong, setWrong] = useState(false);
  const correct = useCorrectCandidate(id);
  const wish = (): CorrectCandidate | null =>
    isParty(field)
      ? { field, value: [...(parties[field] ?? candidate.values[field])] }
      : correctionOf(field, typed[field] ?? beginWith(candidate, field));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const body = wish();
    setWrong(body === null);
    if (body !== null) correct.mutate({ no: candidate.no, body }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('imports.correctTitle', { name: nameOf(candidate, t('imports.noForeign')) })}
      onClose={onClose}
      wide
    >
      <form className="form" onSubmit={submit} noValidate>
        <blockquote className="quote">{candidate.quote}</blockquote>
        <ChoiceField
          label={t('imports.correctField')}
          value={field}
          options={[...TYPED_FIELDS, ...PARTY_FIELDS].map((value) => ({
            value,
            label: sayField(value, speech),
          }))}
          onChange={(chosen) => {
            setField(chosen);
            setWrong(false);
          }}
        />
        {isParty(field) ? (
          <PartyForm
            key={field}
            side={field === 'foreignParties' ? 'FOREIGN' : 'RU'}
            parties={parties[field] ?? candidate.values[field]}
            onChange={(changed) => {
              setParties((before) => ({ ...before, [field]: changed }));
            }}
          />
        ) : (
          <TypedValue
            field={field}
            value={typed[field] ?? beginWith(candidate, field)}
            error={wrong ? t('cards.dateWrong') : null}
            onChange={(value) => {
              setTyped((before) => ({ ...before, [field]: value }));
              setWrong(false);
            }}
          />
        )}
        {correct.error !== null && <ErrorNote error={correct.error} />}
        <FormEnd submit={t('imports.correctDo')} busy={correct.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
