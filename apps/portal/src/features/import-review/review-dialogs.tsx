import type { Import } from '../../__generated__/registry/types.gen.js';
import { CorrectCandidateDialog } from './correct-candidate-dialog.js';
import { RefusalDialog } from './refusal-dialog.js';
import type { ReviewDialog } from './use-review.js';

interface ReviewDialogsProps {
  readonly note: Import;
  readonly dialog: ReviewDialog | null;
  readonly onClose: (done: boolean) => void;
}

/** The dialog that is open over the review, if any. */
export function ReviewDialogs({ note, dialog, onClose }: ReviewDialogsProps) {
  if (dialog === null) return null;
  if (dialog.kind === 'dismiss') {
    const line = note.unrecognised.find((one) => one.line === dialog.line);
    if (line === undefined) return null;
    return (
      <RefusalDialog id={note.id} what="unrecognised" line={line.line} quote={line.quote} onClose={onClose} />
    );
  }
  const candidate = note.candidates.find(({ no }) => no === dialog.no);
  if (candidate === undefined) return null;
  if (dialog.kind === 'reject')
    return (
      <RefusalDialog
        id={note.id}
        what="candidate"
        line={dialog.no}
        quote={candidate.quote}
        onClose={onClose}
      />
    );
  return (
    <CorrectCandidateDialog
      id={note.id}
      candidate={candidate}
      onClose={() => {
        onClose(false);
      }}
    />
  );
}
