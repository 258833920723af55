import { overlaps, type Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import { sentenceOf, wordsIn, type Word } from '../en/words.ts';
import { isAuthors, isUnclaimed, saysNothing } from './own-words.ts';
import { accordingIn } from './according-to.ts';
import { withAdjacent } from './adjacent.ts';
import { withApposition } from './apposition.ts';
import { attributionsOf, inOrder, spansOf, type Attribution } from './attribution.ts';
import { nearestOrigin } from './cited.ts';
import { quotedAfterColons } from './colons.ts';
import { continued, type Passage } from './continuations.ts';
import { correctionsIn } from './corrections.ts';
import { impersonalIn } from './impersonal.ts';
import { spokenOfIn } from './spoken-of.ts';
import { figuresIn, issuedFiguresIn, withWhatIsPut } from './figures.ts';
import { heardFrom } from './heard-from.ts';
import { acrossInsertions } from './insertions.ts';
import { learnedIn } from './learned.ts';
import { inOwnSentence } from './own-sentence.ts';
import { pointingBack } from './pointing-back.ts';
import { withPredicate, withRefusals } from './refusals.ts';
import { isInQuotes } from './quotes.ts';
import { closingRelay, reportingClausesIn, withInversion } from './reporting-clauses.ts';
import { withParted } from './parted.ts';
import { withReduced } from './reduced.ts';
import { partedAtSemicolons } from './semicolons.ts';
import { withSubject } from './subjects.ts';
import { viewpointsIn } from './viewpoints.ts';
import { areTerms, isReason, isUnsaid, sourceWithoutTerms, withoutTerms } from './terms.ts';
import { withWholeSource } from './whole-phrase.ts';
import { withOuter } from './within.ts';

/**
 * Everything laid to somebody in a report, in the order of the text. The tagger's marks come first; rules mend what
 * it is known to break, then find what it passed over, then lay each saying to the words nearest its origin, and
 * last let quotations go on.
 */
export function attributionsIn(document: Document, passage: Passage): Attribution[] {
  const { sentences, lexicon } = document;
  const { words } = passage;
  const marked = attributionsOf(document.tags, sentences, (span) => isInQuotes(passage.quotes, span))
    .map((found) => inOwnSentence(withInversion(found, sentences, lexicon), sentences, lexicon))
    .flatMap((found) => completed(found, document))
    .filter((found) => isSaid(found, words) && !isReason(found, sentences))
    .map((found) => ({
      ...found,
      content: withoutTerms(found.content, words),
      source: found.source && sourceWithoutTerms(found.source, words, lexicon),
    }))
    .map((found) => withApposition(withWhatIsPut(withWholeSource(found, words), words), words))
    .map((found) => heardFrom(found, words))
    .map((found) => withReduced(withAdjacent(withSubject(found, document, words), sentences), sentences));
  const isQuoted = (span: Span): boolean => isInQuotes(passage.quotes, span);
  const parted = partedAtSemicolons(acrossInsertions(marked, sentences), words, lexicon, isQuoted);
  const mended = withRefusals(parted, sentences, lexicon).filter(
    (found) => !isUnclaimed(found, sentences, isQuoted),
  );
  const plain = [
    ...mended,
    ...reportingClausesIn(sentences, mended, lexicon).filter((found) => isSaid(found, words)),
  ];
  const told = [...pointingBack(sentences, plain, lexicon), ...learnedIn(sentences, plain)];
  const clauses = withPassedOver(told, document, passage);
  const figures = [
    ...figuresIn(sentences, clauses, lexicon),
    ...issuedFiguresIn(sentences, lexicon).filter((found) => !isKnown(found, mended)),
  ];
  const nearest = nearestOrigin([...clauses, ...figures].toSorted(inOrder), document);
  const kept = nearest.filter(
    (found) => !(document.head.outlet && isAuthors(found, words, isQuoted)) && !saysNothing(found, words),
  );
  return continued(withOuter(withParted(kept, words), words, lexicon), passage);
}

/**
 * What the tagger passed over in sentences that it laid to nobody. Each search looks at what those before left; what the
 * tagger marked there without a sayer goes with it.
 */
function withPassedOver(
  told: readonly Attribution[],
  { sentences, lexicon, ...document }: Document,
  { quotes }: Passage,
): Attribution[] {
  const isLaid = ({ cue, source }: Attribution): boolean => cue !== null || source !== null;
  const laid = told.filter(isLaid);
  const found: Attribution[] = [];
  const all = (): Attribution[] => [...laid, ...found];
  const isTaken = (span: Span): boolean =>
    laid.some((other) => spansOf(other).some((own) => overlaps(own, span)));
  found.push(...correctionsIn(sentences, (one) => one.content.some(isTaken)));
  found.push(...accordingIn(sentences, all(), lexicon));
  found.push(...viewpointsIn(sentences, all(), lexicon));
  found.push(...quotedAfterColons({ sentences, lexicon, ...document }, quotes, isTaken));
  found.push(...spokenOfIn(sentences, all()));
  found.push(...impersonalIn(sentences, all()));
  return [...told.filter((one) => isLaid(one) || !isIn(one, found)), ...found];
}

/** What the tagger marked, if anything is said in it: saying words alone are a refusal or close what stands before them. */
function completed(found: Attribution, { sentences, lexicon }: Document): Attribution[] {
  if (found.content.length > 0) return [found];
  const sentence = sentenceOf(sentences, found.cue);
  const whole =
    sentence && (withPredicate(found, sentence, lexicon) ?? closingRelay(found, sentence, lexicon));
  return whole ? [whole] : [];
}

const smallWords = new Set(['DET', 'ADP', 'CCONJ', 'PUNCT', 'NUM', 'PART', 'AUX']);

/** Something is said, and it is not the terms of saying it. A content of one small word is a slip of the tagger. */
function isSaid({ cue, content, source }: Attribution, words: readonly Word[]): boolean {
  const said = content.flatMap((span) => wordsIn(words, span));
  const [saying, sayer] = [cue, source].map((span) => (span ? wordsIn(words, span) : []));
  if (areTerms(saying ?? [], said) || isUnsaid(sayer ?? [], saying ?? [])) return false;
  return said.some((word) => !smallWords.has(word.pos));
}

/** Whether what the tagger laid to nobody is found to be said by somebody. */
const isIn = ({ content }: Attribution, others: readonly Attribution[]): boolean =>
  others.some((other) => other.content.some((span) => content.some((own) => overlaps(own, span))));

/** Whether the tagger found the same saying words itself. */
const isKnown = ({ cue }: Attribution, others: readonly Attribution[]): boolean =>
  others.some((other) => cue !== null && other.cue !== null && overlaps(cue, other.cue));
