import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safe } from '../../../src/cli/text/safe.ts';

describe('words from outside', () => {
  it.each([
    ['a\u001b[31mred', 'a\\x1b[31mred'],
    ['title \u001b]0;owned\u0007', 'title \\x1b]0;owned\\x07'],
    ['\u009b2J', '\\x9b2J'],
    ['two\r\nlines\tand\u2028more', 'two lines and more'],
    ['left \u202eright', 'left \\u{202e}right'],
    ['half \ud83d', 'half \\u{d83d}'],
    ['family 👩‍👩‍👧 in Łódź', 'family 👩‍👩‍👧 in Łódź'],
  ])('%j is shown as %j', (given, shown) => {
    expect(safe(given)).toBe(shown);
  });

  it('never hold what a terminal acts on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safe(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        expect(safe(text).isWellFormed()).toBe(true);
      }),
    );
  });
});
