import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What children acknowledged before they were killed. */
export interface Acknowledged {
  readonly captures: string[];
  /** Id of the decision and the capture it is about. */
  readonly decisions: [string, string][];
  readonly readings: string[];
  /** What they wrote besides. */
  readonly errors: string[];
}

/** The same row of numbers, 0 to 1, for the same seed. */
export function random(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function take(acknowledged: Acknowledged, line: string): void {
  const [what, id = '', about = ''] = line.split(' ');
  if (what === 'capture') acknowledged.captures.push(id);
  else if (what === 'decision') acknowledged.decisions.push([id, about]);
  else if (what === 'reading') acknowledged.readings.push(line.slice('reading '.length));
}

/** Starts a child that adds to the ledger at `place`. `ready` resolves when it has the ledger open. */
export function adder(
  place: string,
  kind: 'whole' | 'files',
  name: string,
  acknowledged: Acknowledged,
): { child: ChildProcess; ready: Promise<void>; ended: Promise<void> } {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    path.join(import.meta.dirname, 'adder.child.ts'),
    place,
    kind,
    name,
  ]);
  let rest = '';
  let isReady = (): void => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  child.stdout.on('data', (part: Buffer) => {
    const lines = `${rest}${part.toString()}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(acknowledged, line);
    if (lines.includes('ready')) isReady();
  });
  child.stderr.on('data', (part: Buffer) => acknowledged.errors.push(part.toString()));
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      isReady();
      resolve();
    });
  });
  return { child, ready, ended };
}

export const nothing = (): Acknowledged => ({ captures: [], decisions: [], readings: [], errors: [] });

/** Starts a child again and again and kills it, each time up to `longest` milliseconds after it was ready. */
export async function killAgainAndAgain(
  place: string,
  kind: 'whole' | 'files',
  kills: number,
  longest: number,
  seed: number,
): Promise<Acknowledged> {
  const acknowledged = nothing();
  const next = random(seed);
  for (let n = 0; n < kills; n++) {
    const { child, ready, ended } = adder(place, kind, `k${n}`, acknowledged);
    await ready;
    await wait(next() * longest);
    child.kill('SIGKILL');
    await ended;
  }
  return acknowledged;
}
