import type { Agreement } from '../../report/reading.ts';
import { overlaps, type Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import { deedMentions } from './deeds.ts';
import { endOf } from './ends.ts';
import { goingOnMention } from './going-on.ts';
import { Ground, type Findings } from './ground.ts';
import { joinedOf } from './join.ts';
import type { Joined } from './joined.ts';
import type { Mention, Read } from './mention.ts';
import { momentsOf } from './moments.ts';
import { nounMentions } from './noun-mentions.ts';
import { partiesOf } from './parties.ts';
import { signalsOf } from './signals.ts';
import { statusOf } from './status.ts';
import { subjectOf } from './subject.ts';

/**
 * The agreements that a report speaks of, in the order in which it first does: what binds whom, since when, until when, how it stands by
 * what the report says, and which statements say so. Statements that differ over one agreement are all kept with it, and it is `disputed`.
 */
export function agreementsOf(document: Document, findings: Findings): Agreement[] {
  const ground = new Ground(document, findings);
  return mentionedIn(ground)
    .map((one) => agreementOf(one, ground))
    .toSorted((a, b) => a.start - b.start);
}

/** The places where the report speaks of agreements, those of one agreement together. */
export const mentionedIn = (ground: Ground): Joined[] =>
  joinedOf(mentionsIn(ground).map((mention) => readOf(mention, ground)));

/** Sentences after one with a mention in which "it" can still be the agreement. */
const near = 2;

function mentionsIn(ground: Ground): Mention[] {
  const mentions: Mention[] = [];
  let last = -Infinity;
  for (const [index, sentence] of ground.document.sentences.entries()) {
    const nouns = nounMentions(sentence, index, ground);
    const deeds = deedMentions(sentence, index, ground);
    // "signed a contract to supply gas for 20 years": the noun has said it.
    const here = [
      ...nouns,
      ...deeds.filter((deed) => !nouns.some(({ opens, clause }) => opens && overlaps(clause, deed))),
    ];
    const isNear = index - last <= near;
    if (here.length === 0 && last >= 0) {
      const going = goingOnMention(sentence, index, ground, isNear);
      if (going) here.push(going);
    }
    if (here.length > 0) last = index;
    mentions.push(...here.toSorted((a, b) => a.start - b.start));
  }
  return mentions;
}

function readOf(mention: Mention, ground: Ground): Read {
  const signals = signalsOf(mention, ground);
  const isMade =
    signals.some(({ status }) => status === 'in force') ||
    !signals.some(({ status }) => status === 'under negotiation' || status === 'none');
  return {
    mention,
    ...partiesOf(mention, ground),
    subject: subjectOf(mention, ground),
    ...momentsOf(mention, ground, isMade),
    signals,
  };
}

/** The first that the mentions say of something, in the order of the text. */
const first = <T>({ reads }: Joined, what: (read: Read) => T | null): T | null => {
  for (const read of reads) {
    const found = what(read);
    if (found !== null) return found;
  }
  return null;
};

function agreementOf(one: Joined, ground: Ground): Agreement {
  const { text, head } = ground.document;
  const subject = first(one, (read) => read.subject);
  const moments = {
    signed: first(one, (read) => read.signed),
    term: first(one, (read) => read.term),
  };
  const begins = first(one, (read) => read.begins) ?? moments.signed;
  const stated = first(one, (read) => read.ends);
  const computed = begins !== null && moments.term !== null ? endOf(begins, moments.term) : null;
  const ends = stated ?? computed;
  return {
    ...spanOf(one),
    kind: kindOf(one),
    parties: partiesIn(one),
    subject: subject ? text.slice(subject.start, subject.end) : null,
    ...moments,
    ends,
    ends_basis: stated ? 'stated' : computed ? 'computed' : null,
    status: statusOf(
      one.reads.flatMap(({ signals }) => signals),
      { signed: moments.signed, ends, published: head.published },
    ),
    statements: statementsOf(one, ground),
  };
}

/** The words of the mention that says most: parties, term, day, what it is about; the first of those that say as much. */
function spanOf(one: Joined): Span {
  const worth = ({ own, signed, term, ends, subject, mention }: Read): number =>
    own.length +
    [signed, term, ends, subject].filter((part) => part !== null).length +
    (mention.by === 'noun' ? 1 : 0);
  const fullest = one.reads.reduce((best, read) => (worth(read) > worth(best) ? read : best));
  return { start: fullest.mention.start, end: fullest.mention.end };
}

/** The first kind that a noun names; `other` where only general words do. */
const kindOf = (one: Joined): Agreement['kind'] =>
  first(one, ({ mention }) => (mention.general ? null : mention.kind)) ?? 'other';

/** Those that phrases name; where these are fewer than two, those of the clauses too. In the order of first mention in the report. */
function partiesIn(one: Joined): string[] {
  const own = new Set(one.reads.flatMap((read) => read.own));
  const all = own.size > 1 ? own : new Set(one.reads.flatMap((read) => [...read.own, ...read.beside]));
  return byNumber(all);
}

/** `e2` before `e10`. */
const byNumber = (ids: Iterable<string>): string[] =>
  [...ids].toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

/** Ids of the statements whose content holds a mention, in the order of the text; to refuse to speak of it is to say nothing of it. */
function statementsOf(one: Joined, ground: Ground): string[] {
  const said = one.reads.flatMap(({ mention }) => {
    const { words } = mention.sentence;
    // "The term? Fifteen years.": the answer stands in the next sentence.
    const answer = words[mention.to]?.text === '?' ? ground.document.sentences[mention.index + 1] : undefined;
    return [
      ...ground.statementsAt(mention.index, mention.clause),
      ...(answer ? ground.statementsAt(mention.index + 1, answer) : []),
    ];
  });
  return byNumber(new Set(said.filter(({ stance }) => stance !== 'declines').map(({ id }) => id)));
}
