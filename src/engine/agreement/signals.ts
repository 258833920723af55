import type { Word } from '../en/words.ts';
import { holds } from '../en/entries.ts';
import { firstFrom, wordsIn } from '../en/words.ts';
import { entryAt } from './entries.ts';
import type { Ground } from './ground.ts';
import type { Mention, Signal } from './mention.ts';

type Found = Omit<Signal, 'word'>;

/** What a mention's clause says of how the agreement stands, on whose word. */
export function signalsOf(mention: Mention, ground: Ground): Signal[] {
  const word = wordOf(mention);
  const clause = new Clause(mention, ground);
  const found = [...clause.fates(), ...clause.making(), ...clause.talks(), ...clause.being()];
  const turns = isDenied(mention, ground);
  return found.map((signal) => ({ ...(turns ? turned(signal) : signal), word }));
}

/** "denied that the contract had been suspended": the verb turns what is said. "There is no deal" is a denial in itself. */
function isDenied({ statement, sentence }: Mention, ground: Ground): boolean {
  const cue = statement?.stance === 'denies' ? statement.cue : null;
  return cue !== null && holds(ground.document.lexicon.lists.denying, wordsIn(sentence.words, cue));
}

/** One key a source: who says it, or the outlet. */
export function wordOf({ statement }: Mention): string {
  if (!statement || statement.quotation === 'own voice') return 'own voice';
  return statement.origin.entity ?? `${statement.origin.kind} ${statement.origin.label}`;
}

/** A denial says the contrary. */
function turned({ status, plain }: Found): Found {
  if (status === 'in force') return { status: 'none', plain };
  if (status === 'void' || status === 'suspended' || status === 'expired')
    return { status: 'in force', plain: true };
  return { status, plain: false };
}

/** Words on either side of the head within which a verb is its own. */
const reach = 10;

/** A subject and its predicate may have the parties, the day and the term between them. */
const farthest = 30;

const unreal = /^(?:will|would|could|may|might|should|shall|must|to|if|unless|cannot|ca|wo)$/u;
const negative =
  /^(?:not|n't|n’t|never|no|nothing|nobody|neither|nor|without|yet|denied|denies|deny|hardly)$/u;

class Clause {
  readonly #mention: Mention;
  readonly #words: readonly Word[];
  readonly #lists: Ground['document']['lexicon']['lists'];
  readonly #first: number;
  readonly #last: number;

  constructor(mention: Mention, ground: Ground) {
    this.#mention = mention;
    this.#words = mention.sentence.words;
    this.#lists = ground.document.lexicon.lists;
    this.#first = firstFrom(this.#words, mention.clause.start);
    this.#last = firstFrom(this.#words, mention.clause.end);
  }

  /** Places of the list's entries near the head and in its clause. */
  *#near(list: ReadonlySet<string>, before = reach, after = reach): Generator<number> {
    const { from, to } = this.#mention;
    const start = Math.max(this.#first, from - before);
    for (let i = start; i < Math.min(this.#last, to + after); i++)
      if ((i < from || i >= to) && entryAt(list, this.#words, i)) yield i;
  }

  #before = (i: number, count: number): readonly Word[] =>
    this.#words.slice(Math.max(this.#first, i - count), i);

  #isUnreal = (i: number): boolean => this.#before(i, 3).some(({ lower }) => unreal.test(lower));

  #isNegated = (i: number): boolean =>
    this.#before(i, 4).some(({ lower }) => negative.test(lower)) || this.#mention.determiner === 'no';

  /** Ended, at rest, run out, holding. */
  *fates(): Generator<Found> {
    for (const i of this.#near(this.#lists['agreement-ending'], reach, 16)) yield* this.#fate(i, 'void');
    for (const i of this.#near(this.#lists['agreement-suspending'], reach, 16))
      yield* this.#fate(i, 'suspended');
    for (const i of this.#near(this.#lists['agreement-expiring']))
      if (/ed$|^ran$|^run$|^came$/u.test(this.#words[i]?.lower ?? '')) yield* this.#fate(i, 'expired');
    for (const i of this.#near(this.#lists['agreement-holding'], reach, farthest)) yield* this.#holding(i);
    const isInformal =
      /^(?:gentlem|handshake)/u.test(this.#mention.noun) ||
      [...this.#near(this.#lists['agreement-informal'], 6, 8)].length > 0;
    if (isInformal) yield { status: 'informal', plain: true };
  }

  *#fate(i: number, status: 'void' | 'suspended' | 'expired'): Generator<Found> {
    // What ends or rests is the agreement: it stands before the verb as a subject or after it as an object.
    if (this.#isParted(i)) return;
    if (this.#isNegated(i)) yield { status: 'in force', plain: true };
    else if (!this.#isUnreal(i)) yield { status, plain: true };
  }

  /** Whether another clause begins between the head and the word at `i`. */
  #isParted(i: number): boolean {
    const { from, to } = this.#mention;
    const between = i < from ? this.#words.slice(i + 1, from) : this.#words.slice(to, i);
    return between.some(
      ({ lower }, k) =>
        /^(?:;|:|—|because|while|but|whose|who|under)$/u.test(lower) ||
        (/^(?:that|which)$/u.test(lower) && k > 0 && i < from),
    );
  }

  *#holding(i: number): Generator<Found> {
    if (this.#isParted(i)) return;
    const { from, to } = this.#mention;
    const lower = this.#words[i]?.lower ?? '';
    const isPhrase = /^(?:in|into|take|took|taken|taking|governed)$/u.test(lower);
    // "hold", "stand", "apply" say it of a subject right before them, "honour" and "extend" of an object after them.
    const isPredicate = isPhrase || /^(?:remain|stay|is|are|was|be)/u.test(this.#words[i - 1]?.lower ?? '');
    const isSubject = i >= to && (isPredicate || i - to < 5);
    const isObject =
      i < from &&
      from - i < 6 &&
      /^(?:hon|respect|observ|renew|exten|prolong|compl|violat|breach|underp|govern)/u.test(lower);
    const isGoing = this.#mention.by === 'going on' && i > from;
    if (!isPhrase && !isSubject && !isObject && !isGoing) return;
    const mayYet = this.#before(i, 3).some(({ lower: word }) =>
      /^(?:would|could|may|might|had)$/u.test(word),
    );
    if (this.#isNegated(i))
      yield { status: /^(?:renew|exten|prolong)/u.test(lower) ? 'unknown' : 'void', plain: !isObject };
    else if (isObject || !mayYet) yield { status: 'in force', plain: !isObject };
  }

  /** Signed, reached, concluded; or to be, or not. */
  *making(): Generator<Found> {
    const { from, by, noun, determiner } = this.#mention;
    const places = by === 'deed' ? [from] : [...this.#near(this.#lists['agreement-making'], reach, 14)];
    const isAbout = this.#isDraft();
    const lead = by === 'deed' ? (this.#words[from]?.lower ?? '') : '';
    for (const i of places) {
      if (this.#isParted(i) && i < from) continue;
      const isToBe =
        this.#isUnreal(i) ||
        // "would vote for it in return for …": the promise stands before the bargain.
        (lead === 'in' &&
          this.#before(i, 20).some(({ lower }) => unreal.test(lower) || lower.startsWith('offer'))) ||
        this.#before(i, 4).some(({ lower }) =>
          /^(?:close|near|nearing|hope|hopes|expected|ready)$/u.test(lower),
        );
      if (this.#isNegated(i)) yield { status: 'none', plain: true };
      else if (isToBe && this.#words[i]?.lower.startsWith('ratif')) yield { status: 'unknown', plain: false };
      else if (isToBe || isAbout) yield { status: 'under negotiation', plain: isToBe };
      else yield { status: 'in force', plain: false };
      if (noun === 'signing') return;
    }
    if (places.length === 0 && determiner === 'no') yield { status: 'none', plain: true };
  }

  /** "a draft understanding", "a concept agreement": the phrase itself says that it is not made. */
  #isDraft(): boolean {
    const { from, start } = this.#mention;
    const first = firstFrom(this.#words, start);
    const isDraft = Array.from({ length: Math.max(0, from - first) }, (_, k) => first + k).some((i) =>
      entryAt(this.#lists['agreement-negotiating'], this.#words, i),
    );
    return isDraft || (this.#mention.opens && /^(?:draft|paper|text|document)$/u.test(this.#mention.noun));
  }

  /** Drafts and talks; talks to extend an agreement leave it in force. */
  *talks(): Generator<Found> {
    const { from, to } = this.#mention;
    const near = [...this.#near(this.#lists['agreement-negotiating'], 8, 6)].filter(
      (i) => !this.#isParted(i),
    );
    const isLonger = this.#words
      .slice(Math.max(this.#first, from - 8), to + 4)
      .some(({ lower }) => /^(?:exten|renew|prolong)/u.test(lower));
    if (isLonger) yield { status: 'in force', plain: false };
    else if (this.#isDraft()) yield { status: 'under negotiation', plain: true };
    else if (near.some((i) => i < from || i === to)) yield { status: 'under negotiation', plain: false };
    else if (this.#mention.by !== 'going on' && this.#isSubjectOfMay())
      yield { status: 'under negotiation', plain: false };
  }

  /** "the lease would run for 30 years": not yet. */
  #isSubjectOfMay(): boolean {
    const { to } = this.#mention;
    return this.#words
      .slice(to, Math.min(this.#last, to + 4))
      .some(({ lower }) => /^(?:would|could|might)$/u.test(lower));
  }

  /** "has a deal", "there is no deal", "under a contract", "runs until 2049". */
  *being(): Generator<Found> {
    const { from, start, determiner } = this.#mention;
    const first = firstFrom(this.#words, start);
    const [verb, before] = [
      this.#words[first - 1]?.lower ?? '',
      this.#before(first, 3).map(({ lower }) => lower),
    ];
    const isDraft = this.#isDraft();
    const isPaper = /^(?:paper|text|document|draft)$/u.test(this.#mention.noun);
    if (
      !isPaper &&
      /^(?:has|have|had|is)$/u.test(verb) &&
      determiner === 'indefinite' &&
      !isDraft &&
      !before.some((word) => negative.test(word) || unreal.test(word))
    )
      yield { status: 'in force', plain: verb !== 'is' };
    if (verb === 'under' && !isDraft) yield { status: 'in force', plain: false };
    const after = this.#words.slice(this.#mention.to, this.#mention.to + 12).map(({ lower }) => lower);
    const runs = after.findIndex((word) =>
      /^(?:runs|covers|remains|stays|bars|obliges|allows|expires|binds|requires|guarantees|gives|forbids|entitles|provides|governs|regulates|limits|sets)$/u.test(
        word,
      ),
    );
    const isPlain = /^(?:runs|remains|stays)$/u.test(after[runs] ?? '');
    if (runs >= 0 && !isDraft && from >= this.#first) yield { status: 'in force', plain: isPlain };
  }
}
