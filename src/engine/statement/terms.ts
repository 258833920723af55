import { contains, type Span } from '../../report/span.ts';
import { inflects } from '../en/inflection.ts';
import { sentenceOf, wordsIn, type Sentence, type Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';

const anonymity =
  /\b(?:anonym\w+|not(?: to)? (?:be |give )?(?:named|identified|quoted)|declin\w+ to be (?:named|identified|quoted)|names?\b.{0,40}\b(?:left out|withheld|not|print|paper|given|put)|(?:not|no|neither)\b.{0,40}\bnames?|to (?:be|remain|stay) (?:identified|named|anonymous|unnamed)|not (?:been |be )?(?:authori[sz]ed|allowed|permitted|cleared) to)\b/iu;

/** Whether the words set the terms on which somebody speaks ("asked not to be named because …"): how it is said, not what. */
export const areTerms = (cue: readonly Word[], content: readonly Word[]): boolean =>
  anonymity.test([...cue, ...content].map((word) => word.text).join(' '));

const silence =
  /\b(?:not|n['’]t|never|none|neither|nobody)\b(?:\s\S+){0,2}?\s(?:mention|deny|dispute|contradict)/iu;

/** "She did not deny meeting him": that somebody did not say, mention or deny a thing is no statement of his. */
export const isUnsaid = (source: readonly Word[], cue: readonly Word[]): boolean =>
  silence.test([...source.slice(0, 1), ...cue].map((word) => word.text).join(' '));

/**
 * "A clerk, who asked not to be named, said", "the agency, which cited a log, reported": a clause that sets the terms or tells
 * another saying is no part of who the sayer is.
 */
export function sourceWithoutTerms(source: Span, words: readonly Word[], { lists }: Lexicon): Span {
  const own = wordsIn(words, source);
  const comma = own.findIndex(
    (word, i) => word.text === ',' && /^(?:who|which|whose|both|all|speaking)$/.test(own[i + 1]?.lower ?? ''),
  );
  // "a clerk who knows the file and asked not to be named": the terms may be joined to what tells who it is.
  const joined = own.findIndex((word, i) => word.lower === 'and' && own[i + 1]?.pos === 'VERB' && i > 0);
  const opens = comma < 1 ? joined : comma;
  const last = own[opens - 1];
  if (opens < 1 || !last) return source;
  const rest = own.slice(opens + 1);
  const text = rest.map((word) => word.text).join(' ');
  const verb = rest.find((word) => word.pos === 'VERB');
  const tells =
    comma > 0 &&
    verb !== undefined &&
    (inflects(lists.citing, verb.lower) || /^refer(?:s|red)?$/.test(verb.lower));
  return tells || anonymity.test(text) || mayNotSpeak.test(text)
    ? { start: source.start, end: last.end }
    : source;
}

const mayNotSpeak = /\b(?:may|might|can|could) ?(?:not|n['’]t) (?:speak|talk)\b/iu;

const barred = /\b(?:authori[sz]ed|allowed|permitted|cleared) to\b/iu;

/** The content without the terms that open it: "since he may not speak to the press, the bid was withdrawn" is the bid. */
export function withoutTerms(content: readonly Span[], words: readonly Word[]): Span[] {
  return content.map((span) => {
    const own = wordsIn(words, span);
    const comma = own.findIndex((word) => word.text === ',');
    const opening = own.slice(0, Math.max(comma, 0));
    const start = own[comma + 1];
    const opens = /^(?:since|because|as|for|who|which)$/.test(own[0]?.lower ?? '');
    const text = opening.map((word) => word.text).join(' ');
    return opens && start && (barred.test(text) || anonymity.test(text))
      ? { start: start.start, end: span.end }
      : span;
  });
}

/**
 * "They asked not to be named because the ministry has told them to be silent": what stands in the reason why somebody has no
 * name is told to explain it, and is no statement of the report.
 */
export function isReason(
  { cue, source }: { readonly cue: Span | null; readonly source: Span | null },
  sentences: readonly Sentence[],
): boolean {
  const sentence = cue && source && sentenceOf(sentences, cue);
  if (!sentence || !source || !contains(sentence, source)) return false;
  const before = sentence.words.filter((word) => word.end <= source.start);
  return (
    /^(?:because|since|as)$/.test(before.at(-1)?.lower ?? '') &&
    anonymity.test(before.map((word) => word.text).join(' '))
  );
}
