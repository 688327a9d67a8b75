import { parentPort } from 'node:worker_threads';
import { examine, type Specimen } from './journal/examine';

/** Examines what it is sent, one after the other, and sends back what each was found to be. */
parentPort?.on('message', (specimen: Specimen) => parentPort?.postMessage(examine(specimen)));
