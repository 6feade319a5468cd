import { useTranslation } from 'react-i18next';

const RULES = ['correction', 'void', 'merge', 'withdrawal', 'unknown'] as const;

/** What whoever keeps a copy does when something comes that changes it. */
export function Rules({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{title}</h2>
      <dl className="contract-rules">
        {RULES.map((rule) => (
          <div key={rule}>
            <dt>{t(`contracts.rule.${rule}`)}</dt>
            <dd>{t(`contracts.rule.${rule}Text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
