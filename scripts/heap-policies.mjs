import v8 from 'node:v8';
import { isMainThread } from 'node:worker_threads';

// How V8 collects in a serving process (ADR 0063): before the heap has doubled, and ageing nothing by its place. Set here and not on the command
// line, where a later Node that no longer knows one of them would refuse to start; here it is said on standard error and the register serves (ADR 0067).
if (isMainThread) {
  v8.setFlagsFromString('--heap-growing-percent=50');
  v8.setFlagsFromString('--no-allocation-site-pretenuring');
}
