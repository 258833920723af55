import { type Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import { inflects } from '../en/inflection.ts';
import { firstFrom, sentenceFrom, type Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';

export type Tense = 'past' | 'present' | 'future';

/**
 * Tense of the verb that words at `span` belong to: the nearest verb before them in their sentence, else the first after
 * them. News puts the time after its verb ("will meet on Thursday") or at the head of the clause ("On Thursday he left").
 */
export function tenseAt(
  { sentences, lexicon }: Pick<Document, 'sentences' | 'lexicon'>,
  span: Span,
): Tense | null {
  const sentence = sentences[sentenceFrom(sentences, span.start)];
  if (sentence === undefined || sentence.start > span.start) return null;
  const { words } = sentence;
  const first = firstFrom(words, span.start);
  const last = firstFrom(words, span.end);
  return opensClause(words, first)
    ? (after(words, last, lexicon) ?? before(words, first, lexicon))
    : (before(words, first, lexicon) ?? after(words, last, lexicon));
}

/** A verb further away than this belongs to something else. */
const farthest = 25;
/** "would not have been able to have been": no verb group is longer. */
const longestGroup = 8;
const stops = new Set([';', ':', '“', '”', '"', '``', "''", '—', '--']);
const joins = new Set([',', 'and', 'but', 'that', 'while', 'because', 'as', 'which', 'who']);
const prepositions = new Set([
  'in',
  'on',
  'by',
  'at',
  'since',
  'early',
  'late',
  'earlier',
  'later',
  'also',
  'then',
  'until',
  'during',
  'over',
  'the',
]);

/** "…, but in March a judge ruled": the words stand before their own verb. */
function opensClause(words: readonly Word[], at: number): boolean {
  let i = at - 1;
  while (at - i <= 3 && prepositions.has(words[i]?.lower ?? '')) i--;
  return joins.has(words[i]?.lower ?? '');
}

function before(words: readonly Word[], at: number, lexicon: Lexicon): Tense | null {
  for (let i = at - 1; i >= Math.max(0, at - farthest); i--) {
    if (stops.has(words[i]?.text ?? '')) return null;
    const tense = tenseOf(words, i, lexicon);
    if (tense !== null) return tense;
  }
  return null;
}

function after(words: readonly Word[], at: number, lexicon: Lexicon): Tense | null {
  for (let i = at; i < Math.min(words.length, at + farthest); i++) {
    if (stops.has(words[i]?.text ?? '')) return null;
    if (!isVerbal(words[i])) continue;
    const last = lastOfGroup(words, i);
    const tense = tenseOf(words, last, lexicon);
    if (tense !== null) return tense;
    i = last;
  }
  return null;
}

const isVerbal = (word: Word | undefined): boolean => word?.pos === 'VERB' || word?.pos === 'AUX';
const isLink = (word: Word | undefined): boolean => word?.pos === 'ADV' || word?.pos === 'PART';

/** Index of the main verb of the group that begins here: "will not have been opened" ends with opened, "began to open" with began. */
function lastOfGroup(words: readonly Word[], first: number): number {
  let last = first;
  for (let i = first + 1; i <= first + longestGroup && (isVerbal(words[i]) || isLink(words[i])); i++) {
    if (words[i]?.lower === 'to' && words[last]?.pos === 'VERB') return last;
    if (isVerbal(words[i])) last = i;
  }
  return last;
}

const modals = new Set([
  'will',
  "'ll",
  '’ll',
  'wo',
  'shall',
  'would',
  'could',
  'may',
  'might',
  'should',
  'must',
  'can',
  'ca',
]);
const pastHelpers = new Set(['was', 'were', 'had', 'did', 'has', 'have', "'ve", '’ve']);
const presentHelpers = new Set(['is', 'are', 'am', "'s", '’s', "'re", '’re', 'do', 'does']);
const conditions = new Set(['when', 'if', 'once', 'until', 'unless']);

/** Tense of the verb group that ends with this word; null for what is no verb or tells nothing by itself. */
function tenseOf(words: readonly Word[], at: number, lexicon: Lexicon): Tense | null {
  const verb = words[at];
  if (verb === undefined) return null;
  const first = groupStart(words, at);
  const helpers = words.slice(first, at).map(({ lower }) => lower);
  if (isScheduled(words, at, lexicon)) return helpers.includes('had') ? 'past' : 'future';
  if (!isVerbal(verb)) return null;
  if (helpers.includes('to')) return ofInfinitive(words, first, helpers, lexicon);
  const tense = ofHelpers(helpers, verb, lexicon.lists['past-verbs']);
  const { expecting, beginning } = lexicon.lists;
  const isPlanned = inflects(expecting, verb.lower) || (first === at && inflects(beginning, verb.lower));
  const isOpen = isPlanned || isCondition(words, first);
  return tense === 'present' && isOpen ? 'future' : tense;
}

function groupStart(words: readonly Word[], at: number): number {
  let first = at;
  while (at - first < longestGroup && (isVerbal(words[first - 1]) || isLink(words[first - 1]))) first--;
  return first;
}

/** "due", "scheduled", "set for": what follows is still to come, unless it "had been" due. */
function isScheduled(words: readonly Word[], at: number, { lists }: Lexicon): boolean {
  const word = words[at]?.lower ?? '';
  return lists.scheduling.has(word) || (word === 'set' && words[at + 1]?.lower === 'for');
}

/** "will open when the case is heard in May". */
const isCondition = (words: readonly Word[], first: number): boolean =>
  words.slice(Math.max(0, first - 6), first).some(({ lower }) => conditions.has(lower));

/** An infinitive is about the future of the verb before it ("agreed to meet"), unless that tells an outcome ("fell to close at"). */
function ofInfinitive(
  words: readonly Word[],
  first: number,
  helpers: readonly string[],
  { lists }: Lexicon,
): Tense {
  const to = helpers.lastIndexOf('to');
  if (helpers.slice(to).some((word) => pastHelpers.has(word)) || helpers.includes('had')) return 'past';
  if (helpers[to + 1] === 'be') return 'future';
  const lead = helpers.slice(0, to);
  if (lead.some((word) => modals.has(word) || presentHelpers.has(word))) return 'future';
  const head = words.slice(Math.max(0, first + to - 6), first + to).findLast(isVerbal);
  if (head === undefined || !isPast(head.lower, lists['past-verbs'])) return 'future';
  const promises = inflects(lists.expecting, head.lower) || inflects(lists.asking, head.lower);
  return promises || commits.has(head.lower) ? 'future' : 'past';
}

const commits = new Set([
  'agreed',
  'decided',
  'voted',
  'offered',
  'set',
  'told',
  'ordered',
  'wanted',
  'was',
  'were',
]);

const isPast = (lower: string, pasts: ReadonlySet<string>): boolean =>
  pasts.has(lower) || lower.endsWith('ed');

function ofHelpers(helpers: readonly string[], verb: Word, pasts: ReadonlySet<string>): Tense | null {
  const { lower } = verb;
  const has = (group: ReadonlySet<string>): boolean =>
    group.has(lower) || helpers.some((word) => group.has(word));
  if (has(modals)) return helpers.includes('have') && isPast(lower, pasts) ? 'past' : 'future';
  if (has(pastHelpers)) return 'past';
  // "demanded that she be gone": what is asked for is still to come.
  if (lower === 'be' || helpers.includes('be')) return 'future';
  if (lower.endsWith('ing')) {
    if (helpers.some((word) => isPast(word, pasts))) return 'past';
    return has(presentHelpers) ? 'present' : null;
  }
  if (has(presentHelpers)) return 'present';
  return isPast(lower, pasts) ? 'past' : 'present';
}
