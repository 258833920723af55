import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, threadId } from 'node:worker_threads';
import type { Outcome } from '../../src/work/outcome.ts';
import type { Reply, Request } from '../../src/work/protocol.ts';

// A thread that reads nothing: the bytes of a task are orders. `wait N` answers after N ms, `die` ends the thread,
// `throw` lets an error escape, `fill` takes memory without end; anything else is answered at once.

if (!parentPort) throw new Error('a worker thread is expected');
const port = parentPort;

const answer = (input: string, message: string): Outcome => ({
  reading: null,
  failure: { input, code: 'no-text', message },
});

async function obey(order: string): Promise<void> {
  const [word = '', milliseconds = '0'] = order.split(' ');
  if (word === 'wait') await wait(Number(milliseconds));
  if (word === 'die') process.exit(3);
  if (word === 'throw') throw new Error('out of ink');
  const filled: unknown[] = [];
  if (word === 'fill') for (;;) filled.push(Array.from({ length: 1_000_000 }).fill(filled.length));
}

async function serve(request: Request): Promise<void> {
  if (request.kind === 'close') {
    port.close();
    return;
  }
  if (request.task.kind !== 'bytes') throw new Error('bytes are expected');
  const { input, bytes } = request.task;
  const order = new TextDecoder().decode(bytes);
  await obey(order);
  const reply: Reply = { kind: 'outcomes', outcomes: [answer(input, `thread ${threadId}: ${order}`)] };
  port.postMessage(reply);
}

port.on('message', (request: Request) => void serve(request));
port.postMessage({ kind: 'ready' } satisfies Reply);
