import { useTranslation } from 'react-i18next';

type Certainty = 'CERTAIN' | 'PROBABLE' | 'ASK';

/** The same underline as in the text: line, dashes, dots; the word is said to those who do not see it. */
export function CertaintyLine({ certainty }: { readonly certainty: Certainty }) {
  const { t } = useTranslation();
  return (
    <span
      className={`certainty certainty-${certainty.toLowerCase()}`}
      title={t(`imports.fieldSays.${certainty}`)}
    >
      <span className="visually-hidden">{t(`imports.fieldSays.${certainty}`)}</span>
    </span>
  );
}
