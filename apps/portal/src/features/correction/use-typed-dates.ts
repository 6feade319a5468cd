import { useState } from 'react';
import { readTypedDate } from '../../shared/dates/read-date.js';

/** Several optional dates of a form: what is typed, what is wrong, and EDTF or `null` when all can be read. */
export function useTypedDates<Name extends string>(names: readonly Name[]) {
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});
  const [wrong, setWrong] = useState<readonly Name[]>([]);
  const textOf = (name: Name): string => typed[name] ?? '';
  return {
    fields: names.map((name) => ({
      name,
      typed: textOf(name),
      wrong: wrong.includes(name),
      set: (text: string) => {
        setTyped((before) => ({ ...before, [name]: text }));
        setWrong((before) => before.filter((one) => one !== name));
      },
    })),
    read: (): Record<Name, string | null> | null => {
      const unread = names.filter((name) => readTypedDate(textOf(name)) === null);
      setWrong(unread);
      if (unread.length > 0) return null;
      const dates = names.map((name) => {
        const date = readTypedDate(textOf(name)) ?? '';
        return [name, date === '' ? null : date] as const;
      });
      return Object.fromEntries(dates) as Record<Name, string | null>;
    },
  };
}
