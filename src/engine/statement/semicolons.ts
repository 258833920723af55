import { overlaps, type Span } from '../../report/span.ts';
import { inflects } from '../en/inflection.ts';
import { wordsIn, type Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Attribution } from './attribution.ts';

/**
 * "The ministry says the quay is safe; a clerk there, quoted by the same paper, denies it": after a semicolon that stands
 * outside quotation marks somebody else speaks, when a subject and a saying verb of its own follow. The tagger lets the
 * first content run on.
 */
export function partedAtSemicolons(
  attributions: readonly Attribution[],
  words: readonly Word[],
  lexicon: Lexicon,
  isQuoted: (span: Span) => boolean,
): Attribution[] {
  return attributions.flatMap((found) => {
    for (const span of found.content) {
      const own = wordsIn(words, span);
      const at = own.findIndex((word) => word.text === ';' && !isQuoted(word));
      const clause = at < 2 ? null : clauseIn(own.slice(at + 1), lexicon);
      const end = own[at - 1]?.end;
      if (!clause || end === undefined) continue;
      if (attributions.some(({ cue }) => cue && clause.cue && overlaps(cue, clause.cue))) continue;
      const content = found.content
        .filter((other) => other.start <= span.start)
        .map((other) => (other === span ? { start: span.start, end } : other));
      return [
        { ...found, content },
        { ...clause, confidence: found.confidence },
      ];
    }
    return [found];
  });
}

/** "Subject[, insertion,] verb content": the subject begins the clause and is no pronoun, which would go on with the speaker. */
function clauseIn(words: readonly Word[], { lists }: Lexicon): Omit<Attribution, 'confidence'> | null {
  const stop = words.findIndex((word) => !nominal.has(word.pos));
  const verb =
    words[stop]?.text === ',' ? words.findIndex((word, i) => i > stop && word.text === ',') + 1 : stop;
  const [first, last, saying] = [words[0], words[stop - 1], words[verb]];
  const said = words.slice(verb + 1);
  const [start, end] = [said[0], said.at(-1)];
  if (!first || !last || !saying || !start || !end || verb < stop || first.pos === 'PRON') return null;
  if (saying.pos !== 'VERB' || saying.lower.endsWith('ing') || saying.lower === 'reported') return null;
  if (![lists.saying, lists.denying, lists.speaking].some((list) => inflects(list, saying.lower)))
    return null;
  return {
    content: [{ start: start.start, end: end.end }],
    cue: { start: saying.start, end: saying.end },
    source: { start: first.start, end: last.end },
  };
}

const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'PART', 'ADP', 'ADV']);
