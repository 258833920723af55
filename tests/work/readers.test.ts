import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome, Task } from '../../src/work/outcome.ts';
import { createReaders, type Readers } from '../../src/work/readers.ts';

const entry = new URL('scripted.worker.ts', import.meta.url);
const order = (text: string, at: number): Task => ({
  kind: 'bytes',
  input: `${at}`,
  bytes: new TextEncoder().encode(text),
});

let open: Readers[] = [];
const readersOf = (jobs: number): Readers => {
  const readers = createReaders({ jobs, entry, heap: 48 });
  open.push(readers);
  return readers;
};

afterEach(async () => {
  await Promise.all(open.map((readers) => readers.close()));
  open = [];
});

async function outcomes(jobs: number, orders: readonly string[]): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for await (const outcome of readersOf(jobs).read(orders.map(order))) all.push(outcome);
  return all;
}

const inputs = (all: readonly Outcome[]) => all.map(({ failure }) => failure?.input);
const crashedAt = (all: readonly Outcome[]) =>
  all.filter(({ failure }) => failure?.code === 'crashed').map(({ failure }) => failure?.message);

describe('readers', () => {
  it.each([1, 2, 3])('give outcomes in the order of the tasks with %i threads', async (jobs) => {
    const all = await outcomes(jobs, ['wait 80', 'a', 'wait 30', 'b', 'c', 'wait 1', 'd']);
    expect(inputs(all)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('read in several threads at once', async () => {
    const all = await outcomes(2, ['wait 40', 'wait 40', 'wait 40', 'wait 40']);
    expect(new Set(all.map(({ failure }) => failure?.message.split(':')[0])).size).toBe(2);
  });

  it('start no more threads than there are tasks', async () => {
    const all = await outcomes(4, ['a']);
    expect(all).toHaveLength(1);
  });

  it('tell a thread that ends at the input it read, and read the others', async () => {
    const all = await outcomes(2, ['a', 'die', 'b', 'throw', 'c', 'd']);
    expect(inputs(all)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(crashedAt(all)).toEqual([
      "1: reading broke down: the reader's thread ended with code 3",
      '3: reading broke down: out of ink',
    ]);
  });

  it('tell a thread that runs out of memory likewise', async () => {
    const all = await outcomes(1, ['a', 'fill', 'b']);
    expect(crashedAt(all)).toHaveLength(1);
    expect(crashedAt(all)[0]).toMatch(/^1: reading broke down: .*memory/u);
    expect(all[2]?.failure?.message).toMatch(/: b$/u);
  });

  it('take tasks only as far as they can soon be read', async () => {
    let taken = 0;
    function* endless(): Generator<Task> {
      for (;;) yield order('wait 5', taken++);
    }
    let given = 0;
    for await (const { failure } of readersOf(2).read(endless())) {
      expect(failure?.input).toBe(`${given}`);
      given += 1;
      expect(taken).toBeLessThanOrEqual(given + 2 * 4);
      if (given === 20) break;
    }
    expect(given).toBe(20);
  });

  it('give what is read while the next task is still to come', async () => {
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    async function* slow(): AsyncGenerator<Task> {
      yield order('first', 0);
      await gate;
      yield order('second', 1);
    }
    const all: string[] = [];
    for await (const { failure } of readersOf(1).read(slow())) {
      all.push(failure?.input ?? '');
      goOn();
    }
    expect(all).toEqual(['0', '1']);
  });

  it('pass on what goes wrong where the tasks come from', async () => {
    function* broken(): Generator<Task> {
      yield order('a', 0);
      throw new Error('the folder is gone');
    }
    const all: Outcome[] = [];
    const reading = async (): Promise<void> => {
      for await (const outcome of readersOf(2).read(broken())) all.push(outcome);
    };
    await expect(reading()).rejects.toThrow('the folder is gone');
  });

  it('throw where no thread can start', async () => {
    const readers = createReaders({ jobs: 2, entry: new URL('no-such.worker.ts', import.meta.url) });
    open.push(readers);
    const reading = async (): Promise<void> => {
      for await (const outcome of readers.read([order('a', 0), order('b', 1)])) expect(outcome).toBeNull();
    };
    await expect(reading()).rejects.toThrow('no-such.worker');
  });

  it('refuse a number of threads that is none', () => {
    expect(() => createReaders({ jobs: 0 })).toThrow('jobs is 0; it must be a whole number from 1.');
    expect(() => createReaders({ jobs: 1.5 })).toThrow('jobs is 1.5; it must be a whole number from 1.');
  });
});
