import { DOCUMENTS_OF_KAMENNY_BROD } from './documents-of-kamenny-brod.js';
import { DOCUMENTS_OF_OLKHOVO } from './documents-of-olkhovo.js';
import { DOCUMENTS_OF_SVETLOGORSK } from './documents-of-svetlogorsk.js';
import type { ScriptedAgreement } from './script.js';

const of = (
  home: ScriptedAgreement['home'],
  documents: readonly Omit<ScriptedAgreement, 'home'>[],
): ScriptedAgreement[] => documents.map((document) => ({ home, ...document }));

/** Every document of the training register. */
export const DOCUMENTS: readonly ScriptedAgreement[] = [
  ...of('SVETLOGORSK', DOCUMENTS_OF_SVETLOGORSK),
  ...of('KAMENNY_BROD', DOCUMENTS_OF_KAMENNY_BROD),
  ...of('OLKHOVO', DOCUMENTS_OF_OLKHOVO),
];
