import type { Span } from '../../report/span.ts';
import type { Actor } from '../entity/actor.ts';
import { isPlural } from '../entity/actor.ts';
import { isQuoted, type Scene } from './scene.ts';

const anonymity =
  /\banonym\w+|(?:\b(?:not|neither|nor|never|declin\w+|refus\w+|without)\b|n['’]t\b)[^.;:]{0,60}?\b(?:named|identified|name|names|quoted by name|disclosed)\b|\bnames? (?:be|is|was|were|are)? ?(?:left out|withheld|not)|\b(?:my|her|his|their) names? do(?:es)? not\b|\bno (?:sur)?name\b|\b(?:won['’]t|will not|would not) say (?:which|who|where|what)\b/iu;
const because =
  /\b(?:because|since|(?<=, )as(?= an? )|as(?= (?:the|he|she|they|it|his|her|their|that|this|these|no|not)\b)|for fear|fearing|so as not|given(?= (?:the|his|her|their|that)\b)|in view of|citing|due to|owing to|alleging|out of|being|(?<=anonymity |anonymously )(?:to|in order to))\b[^,.;”"]*/iu;
const notAllowed =
  /\b(?:(?:who|because|since|as)\s+(?:(?:he|she|they|it)\s+)?(?:was|were|is|are|had|has|have)\s+)?not\s+(?:been\s+)?(?:authori[sz]ed|cleared|permitted|allowed|entitled|empowered)\s+to\b[^,.;”"]*/iu;
const mayNot = /\b(?:may|might|can|could)(?:\s+not|not|n['’]t)\s+(?:speak|talk)\b[^,.;”"]*/iu;
const bound = /\bbound by\b[^,.;]*?(?=\s+and\b|[,.;])/iu;
const thatReason = /[^.;]*(?=[;,] for (?:that|this) reason\b)/iu;
const spliced = /(?<=\bnames?, )(?:he|she|they)\b[^.;]*/iu;

/**
 * Lays to every unnamed source the words that say why it has no name, wherever in the report they stand: a reason
 * given once holds for all that the source says, before and after.
 */
export function findReasons(scene: Scene): void {
  const { text, sentences } = scene.cast.document;
  for (const [i, sentence] of sentences.entries()) {
    const words = text.slice(sentence.start, sentence.end);
    const next = sentences[i + 1];
    const found = reasonIn(words, next ? text.slice(next.start, next.end) : '');
    if (!found) continue;
    const start = (found.next && next ? next.start : sentence.start) + found.start;
    const span = cutAt({ start, end: start + found.length }, scene);
    const owner = isQuoted(span, scene) ? null : ownerOf(sentence, span, scene);
    if (owner) owner.reason ??= span;
  }
}

/** Up to the saying words or the words said, where one of them begins within it. */
function cutAt(reason: Span, { drafts, cast }: Scene): Span {
  const starts = drafts
    .filter(({ source }) => source === null || source.start < reason.start)
    .flatMap(({ cue, content }) => [cue, ...content])
    .flatMap((span) => (span && span.start > reason.start && span.start < reason.end ? [span.start] : []));
  const end = Math.min(reason.end, ...starts);
  return {
    start: reason.start,
    end: reason.start + cast.document.text.slice(reason.start, end).trimEnd().length,
  };
}

/** Words without which no sentence speaks of a name withheld: most sentences are done with here. */
const hint =
  /anonym|nam|identif|quoted|disclos|authori|cleared|permitted|allowed|entitled|empowered|bound by|say (?:which|who|where|what)/i;

interface Found {
  readonly start: number;
  readonly length: number;
  /** Whether it stands in the sentence after. */
  readonly next: boolean;
}

function reasonIn(words: string, next: string): Found | null {
  if (!hint.test(words)) return null;
  const barred = notAllowed.exec(words) ?? mayNot.exec(words) ?? bound.exec(words);
  const no = anonymity.exec(words);
  if (!no) return barred ? at(barred) : null;
  const reasons = [thatReason.exec(words), later(because, words, no.index), spliced.exec(words), barred];
  const reason = reasons.find((match) => match !== null && match !== undefined && match[0].trim().length > 3);
  if (reason) return at(reason);
  // "(No surname, no ward. Her contract is up for renewal in June.)": the sentence after gives it.
  const aside = words.trim().startsWith('(') && !words.includes(')') ? /^[^.)]+/.exec(next) : null;
  return aside ? { ...at(aside), next: true } : null;
}

function at(match: RegExpExecArray): Found {
  const words = match[0];
  const lead = words.length - words.trimStart().length;
  return { start: match.index + lead, length: words.trim().length, next: false };
}

/** The first match from `from` on. */
function later(pattern: RegExp, words: string, from: number): RegExpExecArray | null {
  const match = pattern.exec(words.slice(from));
  if (!match) return null;
  match.index += from;
  return match;
}

/** The unnamed source that the sentence speaks of: one that speaks in it, the nearest before the reason first; else the last before of that number. */
function ownerOf(sentence: Span, reason: Span, { cast, spoken }: Scene): Actor | null {
  const unnamed = spoken.filter(
    ({ who, start }) =>
      !who.named &&
      (who.kind === 'anonymous' || who.kind === 'office') &&
      !(start >= reason.start && start < reason.end),
  );
  const inside = unnamed.filter(({ start, end }) => end > sentence.start && start < sentence.end);
  const near = inside.findLast(({ start }) => start < reason.start) ?? inside[0];
  if (near) return wholeOf(near.who);
  // "The rescuers asked not to be named": the first noun or pronoun tells how many they are.
  const first = cast.index
    .in(sentence)
    .find((word) => word.pos === 'NOUN' || /^(?:both|they|all|neither|he|she)$/.test(word.lower));
  const plural = /^(?:both|they|all|neither|people|.*[^s]s)$/.test(first?.lower ?? '');
  const before = unnamed.filter(({ start }) => start < sentence.start);
  const fitting = before.findLast(({ who }) => isPlural(wholeOf(who)) === plural);
  return fitting ? wholeOf(fitting.who) : null;
}

const wholeOf = (who: Actor): Actor => (who.parts.length === 1 ? (who.parts[0] ?? who) : who);
