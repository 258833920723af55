import { describe, expect, it } from 'vitest';
import { quotesIn } from '../../../src/engine/statement/quotes.ts';

/** The quoted stretches of a text of one block; what is not closed ends in an ellipsis. */
const quoted = (text: string, start = 0, end = text.length): string[] =>
  quotesIn(text, { start, end }).map(
    (quote) => text.slice(quote.start, quote.end) + (quote.closed ? '' : ' …'),
  );

describe('quotation marks', () => {
  it.each([
    ['curly', 'He said “we stay” and left.', '“we stay”'],
    ['straight', 'He said "we stay" and left.', '"we stay"'],
    ['single curly', 'He said ‘we stay’ and left.', '‘we stay’'],
    ['single straight', "He said 'we stay' and left.", "'we stay'"],
    ['guillemets', 'He said « we stay » and left.', '« we stay »'],
    ['low and high', 'He said „we stay“ and left.', '„we stay“'],
    ['low and curly', 'He said „we stay” and left.', '„we stay”'],
    ['backquotes', "He said ``we stay'' and left.", "``we stay''"],
    ['two apostrophes', "He said ''we stay'' and left.", "''we stay''"],
    ['curly closed by straight', 'He said “we stay" and left.', '“we stay"'],
    ['straight closed by curly', 'He said "we stay” and left.', '"we stay”'],
    ['after a bracket', 'He (‘the boss’) left.', '‘the boss’'],
    ['after a dash', 'He left—‘for good’—at noon.', '‘for good’'],
    ['with an apostrophe inside', 'He said ‘we won’t stay’ and left.', '‘we won’t stay’'],
    ['a straight one with an apostrophe inside', "He said 'we don't stay' and left.", "'we don't stay'"],
    ['before a comma', '“We stay,” he said.', '“We stay,”'],
    ['around another quotation', '“He said ‘no’ twice,” she said.', '“He said ‘no’ twice,”'],
    ['with emoji', 'He wrote “😀 we stay 😀” and left.', '“😀 we stay 😀”'],
  ])('%s', (_style, text, expected) => {
    expect(quoted(text)).toEqual([expected]);
  });

  it.each([
    ['in a contraction', 'They don’t, won’t and can’t stay.'],
    ['in a straight contraction', "They don't, won't and can't stay."],
    ['of several owners', 'the ministers’ plan and the unions’ answer'],
    ['of several owners, straight', "the ministers' plan and the unions' answer"],
    ['at the head of a year', 'the class of ’68 and the summer of ’69'],
    ['of feet, in figures', "a gap of 5' in the wall"],
    ['with nothing to close it', "the rock 'n roll years"],
  ])('an apostrophe is none: %s', (_title, text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('are found one after the other', () => {
    expect(quoted('“We stay,” he said. “We must.”')).toEqual(['“We stay,”', '“We must.”']);
  });

  it('are read with the blanks of Windows files around them', () => {
    expect(quoted('“We stay.”\r\n‘We must.’\r\n')).toEqual(['“We stay.”', '‘We must.’']);
  });
});

describe('a quotation', () => {
  it('that its block does not close goes on to the end of the block', () => {
    expect(quoted('He said: “We stay. And we stay long.')).toEqual(['“We stay. And we stay long. …']);
    expect(quoted('He said: "We stay.')).toEqual(['"We stay. …']);
  });

  it('is not closed by a mark beyond its block', () => {
    expect(quoted('“We stay.\n\nHe left.”', 0, 9)).toEqual(['“We stay. …']);
  });

  it('is looked for in its block alone', () => {
    expect(quoted('“We stay.” “We must.”', 11)).toEqual(['“We must.”']);
    expect(quoted('', 0, 0)).toEqual([]);
  });
});
