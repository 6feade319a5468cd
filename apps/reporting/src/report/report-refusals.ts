import { DomainError } from '@pobratim/kernel';

/** `report-too-long` (conflict): more rows than a person reads or an office program opens. */
export function reportTooLong(longest: number): DomainError {
  return new DomainError('report-too-long', {
    kind: 'conflict',
    message: {
      ru: `В отчёте больше ${longest} строк, поэтому он не составлен. Возьмите период короче или один регион.`,
      en: `The report has more than ${longest} rows, so it was not made. Take a shorter period or one region.`,
    },
    details: { longest },
  });
}

/** `invalid-input` (input): a period that ends before it begins, or lasts longer than a life. */
export function wrongPeriod(): DomainError {
  const message = {
    ru: 'Конец периода должен быть позже начала. День «по» в период уже не входит.',
    en: 'A period must end after it begins. The day it ends on no longer belongs to it.',
  };
  return new DomainError('invalid-input', {
    kind: 'input',
    message: {
      ru: 'Период указан неверно, отчёт не составлен. Исправьте названное поле.',
      en: 'The period is not given correctly, so no report was made. Correct the named field.',
    },
    fields: [{ pointer: '/to', message }],
  });
}
