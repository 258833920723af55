import type { Sentence } from '../en/words.ts';
import type { Attribution } from './attribution.ts';

/**
 * "An earlier version of this story said 13": what an outlet says that it had said itself, however short. Corrections keep to
 * this form, which the editors' handbooks give.
 */
export function correctionsIn(
  sentences: readonly Sentence[],
  isTaken: (found: Attribution) => boolean,
): Attribution[] {
  return sentences.flatMap(({ words }) => {
    const noun = words.findIndex(
      (word, i) =>
        i > 0 &&
        editions.test(word.lower) &&
        /^(?:earlier|previous|first|original)$/.test(words[i - 1]?.lower ?? ''),
    );
    const verb = words.findIndex((word, i) => i > noun && i < noun + 9 && gives.test(word.lower));
    if (
      noun < 1 ||
      verb < 0 ||
      words.slice(noun, verb).some((word) => word.pos === 'PUNCT' || word.pos === 'VERB')
    )
      return [];
    const stop = words.findIndex((word, i) => i > verb && /^[.;:,()]$/.test(word.text));
    const opens = words[noun - 2]?.pos === 'DET' ? noun - 2 : noun - 1;
    const [start, name, cue] = [words[opens], words[verb - 1], words[verb]];
    const [first, last] = [words[verb + 1], words[(stop < 0 ? words.length : stop) - 1]];
    if (!start || !name || !cue || !first || !last || last.start < first.start) return [];
    const found: Attribution = {
      content: [{ start: first.start, end: last.end }],
      cue: { start: cue.start, end: cue.end },
      source: { start: start.start, end: name.end },
      confidence: 0.5,
    };
    return isTaken(found) ? [] : [found];
  });
}

const editions = /^(?:version|edition|entry|post|report|dispatch)$/;
const gives = /^(?:said|gave|stated|misstated|put|had|named|listed|read|reported|quoted)$/;
