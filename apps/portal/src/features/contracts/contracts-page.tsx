import { useTranslation } from 'react-i18next';
import type { Contracts } from '../../__generated__/registry/types.gen.js';
import { useContracts } from '../../api/contracts.js';
import { Answered } from '../../shared/ui/answered.js';
import { useTitle } from '../../shared/ui/use-title.js';
import { Attributes } from './attributes.js';
import './contracts.css';
import { EventList } from './event-list.js';
import { Rules } from './rules.js';
import { TopicTable } from './topic-table.js';

const KCAT = `kcat -b kafka.pobratim.ru:9094 \\
  -X security.protocol=SASL_SSL -X sasl.mechanisms=SCRAM-SHA-256 \\
  -X sasl.username=mid -X sasl.password="$PASSWORD" \\
  -X auto.offset.reset=earliest -Z \\
  -f '%p %o %k %s\\n' -G mid.archive pub.agreements.v1`;

function Words({
  id,
  title,
  text,
}: {
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </section>
  );
}

function Beginning({ topics }: Pick<Contracts, 'topics'>) {
  const { t } = useTranslation();
  const steps = [0, 1, 2, 3].map((at) => t(`contracts.startSteps.${at}`));
  return (
    <>
      <Words
        id="connect"
        title={t('contracts.connect')}
        text={[t('contracts.connectText.0'), t('contracts.connectText.1')]}
      />
      <pre className="contract-code" tabIndex={0}>
        {KCAT}
      </pre>
      <section aria-labelledby="topics">
        <h2 id="topics">{t('contracts.topics')}</h2>
        <p>{t('contracts.topicsText')}</p>
        <TopicTable topics={topics} />
      </section>
      <section aria-labelledby="form">
        <h2 id="form">{t('contracts.form')}</h2>
        <p>{t('contracts.formText')}</p>
        <Attributes />
      </section>
      <section aria-labelledby="begin">
        <h2 id="begin">{t('contracts.start')}</h2>
        <ol className="help-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Going() {
  const { t } = useTranslation();
  const complete = [0, 1, 2].map((at) => t(`contracts.completeText.${at}`));
  return (
    <>
      <Words id="complete" title={t('contracts.complete')} text={complete} />
      <Words id="behind" title={t('contracts.behind')} text={[t('contracts.behindText')]} />
      <Words id="anew" title={t('contracts.anew')} text={[t('contracts.anewText')]} />
      <Rules title={t('contracts.rules')} />
      <Words id="opened" title={t('contracts.opened')} text={[t('contracts.openedText')]} />
      <Words id="versions" title={t('contracts.versions')} text={[t('contracts.versionsText')]} />
    </>
  );
}

/** All that another agency has to know to subscribe. */
export function ContractsPage() {
  const { t } = useTranslation();
  const contracts = useContracts();
  useTitle(t('contracts.title'));
  return (
    <article className="card contract">
      <h1>{t('contracts.title')}</h1>
      <p>{t('contracts.lead')}</p>
      <Answered query={contracts}>
        {({ events, topics, asyncApi }) => (
          <>
            <Beginning topics={topics} />
            <Going />
            <EventList events={events} />
            <section aria-labelledby="documents">
              <h2 id="documents">{t('contracts.documents')}</h2>
              <p>
                <a href={asyncApi}>{t('contracts.asyncApi')}</a>
              </p>
            </section>
          </>
        )}
      </Answered>
    </article>
  );
}
