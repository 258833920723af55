import { afterEach, describe, expect, it, vi } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';
import { textOptions } from '../../src/cli/terminal.ts';

describe('colours and width', () => {
  it.each([
    ['a pipe', {}, {}, { colour: false, width: 80 }],
    ['a terminal', { isTTY: true, columns: 96 }, {}, { colour: true, width: 96 }],
    [
      'a terminal under NO_COLOR',
      { isTTY: true, columns: 96 },
      { NO_COLOR: '1' },
      { colour: false, width: 96 },
    ],
    ['a terminal under an empty NO_COLOR', { isTTY: true }, { NO_COLOR: '' }, { colour: true, width: 80 }],
    ['a dumb terminal', { isTTY: true, columns: 80 }, { TERM: 'dumb' }, { colour: false, width: 80 }],
    ['a very wide terminal', { isTTY: true, columns: 300 }, {}, { colour: true, width: 110 }],
    ['a very narrow terminal', { isTTY: true, columns: 8 }, {}, { colour: true, width: 30 }],
    ['CI, which is no terminal', {}, { CI: 'true', FORCE_COLOR: '1' }, { colour: false, width: 80 }],
  ])('of %s', (_, screen, env, options) => {
    expect(textOptions(screen, env)).toEqual(options);
  });
});

describe('progress', () => {
  afterEach(() => vi.useRealTimers());

  function onStream(isTTY: boolean) {
    vi.useFakeTimers({ toFake: ['performance'] });
    const written: string[] = [];
    const write = (text: unknown): boolean => written.push(String(text)) > 0;
    return { progress: progressOn({ isTTY, columns: 40, write }, {}), written };
  }

  it('stays silent where no terminal is', () => {
    const { progress, written } = onStream(false);
    vi.advanceTimersByTime(5000);
    progress.step(1, 'a.txt');
    progress.clear();
    expect(written).toEqual([]);
  });

  it('stays silent over short work', () => {
    const { progress, written } = onStream(true);
    progress.step(1, 'a.txt');
    progress.clear();
    expect(written).toEqual([]);
  });

  it('tells long work on one line, now and then, and takes the line away', () => {
    const { progress, written } = onStream(true);
    vi.advanceTimersByTime(1000);
    progress.step(7, 'a\u001b[2Jb.txt');
    progress.step(8, 'next.txt');
    progress.clear();
    progress.clear();
    expect(written).toEqual(['\r\u001b[2K7 read, now a\\x1b[2Jb.txt', '\r\u001b[2K']);
  });
});
