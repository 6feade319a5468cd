import { parentPort } from 'node:worker_threads';
import { readNote, type Readings } from './note-reader.js';

/** One text to read; a thread is given the next when it has answered. */
export interface ReadingJob {
  readonly what: keyof Readings;
  readonly text: string;
}

// An error ends the thread, and its `error` event says which; the next text gets a new one.
parentPort?.on('message', ({ what, text }: ReadingJob) => parentPort?.postMessage(readNote(what, text)));
