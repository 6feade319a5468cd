import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { importAccountRead, readImportsList, readImportsRead } from '../__generated__/registry/sdk.gen.js';
import type { Import, ImportTaken, Problem } from '../__generated__/registry/types.gen.js';
import { newKey } from './keys.js';
import { wroteAt } from './own-writes.js';
import { RefusedError } from './problem.js';

const moving = (one: { readonly state: string } | undefined): boolean =>
  one?.state === 'READING' || one?.state === 'RECORDING';
const unsettled = (one: Import | undefined): boolean =>
  moving(one) || (one?.candidates.some(({ state }) => state === 'ACCEPTED') ?? false);

/** All imports, newest first; asked again while one of them moves. */
export function useImports() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: async ({ signal }) => (await readImportsList({ signal, throwOnError: true })).data.imports,
    refetchInterval: ({ state }) => (state.data?.some(moving) ? 1_500 : false),
  });
}

/** One import with its review; asked again while it is read or recorded. */
export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: async ({ signal }) => (await readImportsRead({ path: { id }, signal, throwOnError: true })).data,
    refetchInterval: ({ state }) => (unsettled(state.data) ? 800 : false),
  });
}

/** What became of every line. */
export function useImportAccount(id: string) {
  return useQuery({
    queryKey: ['import-account', id],
    queryFn: async ({ signal }) =>
      (await importAccountRead({ path: { id }, signal, throwOnError: true })).data,
  });
}

/** A note to be read: a file, or pasted text. */
export type Note = { readonly file: File } | { readonly text: string; readonly fileName: string };

async function bring(note: Note): Promise<ImportTaken> {
  const json = !('file' in note);
  const form = new FormData();
  if (!json) form.set('file', note.file, note.file.name);
  let response: Response;
  try {
    response = await fetch('/api/registry/v1/imports', {
      method: 'POST',
      body: json ? JSON.stringify(note) : form,
      headers: {
        'Idempotency-Key': newKey(),
        'Accept-Language': document.documentElement.lang,
        ...(json ? { 'Content-Type': 'application/json' } : {}),
      },
    });
  } catch {
    throw new RefusedError(0, null);
  }
  if (!response.ok) {
    const problem = (await response.json().catch(() => null)) as Problem | null;
    throw new RefusedError(response.status, problem);
  }
  return (await response.json()) as ImportTaken;
}

/** Brings a note in; the same bytes open the import they began earlier. */
export function useBringNote() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: bring,
    onSuccess: async ({ position }) => {
      wroteAt(position);
      await queries.invalidateQueries({ queryKey: ['imports'] });
    },
  });
}
