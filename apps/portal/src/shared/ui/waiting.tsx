import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Shown only when an answer takes longer than 300 ms, so that quick pages do not flicker. */
export function Waiting() {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, 300);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!late) return null;
  return (
    <div className="waiting" role="status">
      <p className="visually-hidden">{t('frame.loading')}</p>
      {[60, 92, 84, 70, 88].map((width) => (
        <span key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
