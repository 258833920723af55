import { overlaps } from '../../report/span.ts';
import { inflects } from '../en/inflection.ts';
import type { Sentence } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import { spansOf, type Attribution } from './attribution.ts';
import { subjectAfter } from './reporting-clauses.ts';

/**
 * "The bell rang for nine days. So says the foreman, who …": a sentence that only says who said the one before it. What
 * the tagger lays to others in its first clause is how that was said.
 */
export function pointingBack(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  lexicon: Lexicon,
): Attribution[] {
  let result = [...attributions];
  sentences.forEach((sentence, i) => {
    const { words } = sentence;
    const [so, saying] = words;
    const before = sentences[i - 1];
    if (!so || !saying || !before || before.block !== sentence.block) return;
    if (!/^(?:so|thus)$/.test(so.lower) || saying.pos !== 'VERB') return;
    const source = inflects(lexicon.lists.saying, saying.lower) ? subjectAfter(words, 1) : null;
    const end = before.words.findLast((word) => word.pos !== 'PUNCT');
    if (!source || !end || result.some((found) => spansOf(found).some((span) => overlaps(span, before))))
      return;
    const clause = { start: so.start, end: source.end };
    result = result.filter((found) => !found.content.some((span) => overlaps(span, clause)));
    result.push({
      content: [{ start: before.start, end: end.end }],
      cue: { start: so.start, end: saying.end },
      source,
      confidence: 0.5,
    });
  });
  return result;
}
