import type { Count } from '../../report/reading.ts';
import { inflects } from '../en/inflection.ts';
import { actor, type Actor, type ActorKind, type Gender } from '../entity/actor.ts';
import { stateOfAdjective } from '../entity/states.ts';
import type { Phrase } from '../entity/phrase.ts';
import { inFull, isHumanNoun } from '../entity/roles.ts';
import { isPluralNoun } from './6-taken-up.ts';
import type { Sayer, Scene } from './scene.ts';

/** 7. Somebody new, known by a description: an office, a body, a document, an outlet, or people who bear no name. */
export function description(sayer: Sayer, scene: Scene): Actor | null {
  const { phrase } = sayer;
  const { head } = phrase;
  if (!head || phrase.words.length === 0) return null;
  const noun = head.lower;
  const kind = kindOf(phrase, noun, scene);
  const count = countOf(phrase, noun, kind);
  return actor(kind, labelOf(sayer, scene), null, {
    named: isNamed(kind, sayer, scene, count),
    count,
    gender: genderOf(noun, scene),
    nouns: nounsOf(phrase, noun, kind),
  });
}

const publicWords = /^(?:poll|polls|survey|surveys|data|statistics|figures)$/;

function kindOf(phrase: Phrase, noun: string, scene: Scene): ActorKind {
  const { determiner, bare, words } = phrase;
  const { lists } = scene.cast.document.lexicon;
  const plural = isPluralNoun(noun);
  const first = bare[0]?.lower ?? '';
  if (lists.spokespeople.has(noun)) return 'office';
  if (plural && (lists.belonging.has(noun) || stateOfAdjective(noun, scene.cast.document.lexicon)))
    return 'group';
  if (/\.(?:com|org|net)$/.test(noun)) return 'outlet';
  if (
    /^(?:some|many|most|few|others|all|you|percent|number|numbers|dozens|hundreds|majority|half|everyone|everybody|anyone)$/.test(
      noun,
    )
  )
    return 'group';
  if (lists['outlet-nouns'].has(noun) && !/^(?:paper|papers|journal)$/.test(noun))
    return noun === 'agency' &&
      bare.length > 1 &&
      !/news|press/.test(bare.map((word) => word.lower).join(' '))
      ? 'organisation'
      : 'outlet';
  if (/^(?:paper|papers|journal)$/.test(noun) && /^(?:some|other|local|danish|dutch)$/.test(first))
    return 'outlet';
  if (noun === 'reports' && words.some((word) => word.lower === 'media' || word.lower === 'news'))
    return 'outlet';
  if (
    lists.insiders.has(noun) &&
    !(
      plural &&
      lists.groups.has(noun) &&
      determiner !== 'indefinite' &&
      !/^(?:familiar|close|briefed)$/.test(bare[1]?.lower ?? '')
    )
  ) {
    return lists.offices.has(noun) && determiner === 'definite' ? 'office' : 'anonymous';
  }
  if (lists.groups.has(noun) && (plural || noun === 'public')) return isCounted(bare) ? 'anonymous' : 'group';
  if (lists.offices.has(noun))
    return plural && !/^(?:authorities)$/.test(noun)
      ? 'group'
      : determiner === 'indefinite' && first !== 'former' && !isNamedOffice(bare)
        ? 'anonymous'
        : 'office';
  if (lists.documents.has(noun)) return 'document';
  if (lists.bodies.has(noun)) return 'organisation';
  if (isOfPeople(phrase, noun, scene)) return plural && !isCounted(bare) ? 'group' : 'anonymous';
  if (plural && determiner === 'indefinite') return isCounted(bare) ? 'anonymous' : 'group';
  if (plural && !bare.every((word) => /^\p{Lu}/u.test(word.text) && word.pos === 'PROPN')) return 'group';
  return bare.every((word) => /^\p{Lu}/u.test(word.text))
    ? 'organisation'
    : determiner === 'definite'
      ? 'organisation'
      : 'document';
}

/**
 * Whether the phrase is of people: by a noun of a calling, character, origin or age, by the ending of one who does something, or
 * by "who" behind it. What is none of these says something only as a text does.
 */
function isOfPeople({ head, words, determiner }: Phrase, noun: string, { cast }: Scene): boolean {
  if (isHumanNoun(noun, cast)) return true;
  // "The operator", "the lender": somebody definite who does something may be a body.
  if (determiner === 'definite') return false;
  const isMember = determiner === 'indefinite' && /^\p{Lu}/u.test(head?.text ?? '');
  return (
    isMember ||
    inflects(cast.document.lexicon.lists.people, noun) ||
    doers.test(noun) ||
    words.some((word) => word.start > (head?.end ?? 0) && /^(?:who|whom|whose|familiar)$/.test(word.lower))
  );
}

const doers =
  /(?:[a-z]{3}(?:er|or)|eer|ee|ist|ian|man|woman|men|women|hand|year-old)s?$|^(?:one|two|three|ones|someone|somebody|person|people|pair|couple|trio)$/;

const isCounted = (bare: readonly { readonly lower: string; readonly pos: string }[]): boolean =>
  /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(bare[0]?.lower ?? '');

/** "the mayor of Koungou", "a Nordlys executive": the place or body that the office belongs to is named. */
const isNamedOffice = (bare: readonly { readonly text: string }[]): boolean =>
  bare.some((word) => /^\p{Lu}/u.test(word.text));

function countOf({ bare, determiner }: Phrase, noun: string, kind: ActorKind): Count {
  if (/^(?:circles|staff|public|media|press|data|it)$/.test(noun))
    return kind === 'anonymous' && noun === 'circles' ? 'unknown' : 'several';
  if (kind === 'organisation' && noun === 'police') return 'one';
  if (isPluralNoun(noun) || isCounted(bare) || /^(?:some|many|most|few|others|all)$/.test(noun))
    return 'several';
  return determiner === 'none' && kind === 'anonymous' && noun === 'source' ? 'one' : 'one';
}

/** A body or a document bears its description as its name; a class of papers, of outlets or of people does not. */
function isNamed(kind: ActorKind, { phrase }: Sayer, scene: Scene, count: Count): boolean {
  if (kind === 'organisation' || kind === 'state') return true;
  if (kind === 'outlet') return /\.(?:com|org|net)$/i.test(phrase.head?.text ?? '');
  if (kind === 'document') {
    const hasName =
      phrase.words.some((word) => /^\p{Lu}/u.test(word.text) && word !== phrase.words[0]) ||
      scene.cast.marksIn(phrase).length > 0;
    if (publicWords.test(phrase.head?.lower ?? ''))
      return hasName && !/^(?:public|opinion|recent)$/.test(phrase.bare[0]?.lower ?? '');
    return (
      hasName ||
      (count === 'one' && phrase.determiner !== 'none') ||
      phrase.determiner === 'definite' ||
      phrase.determiner === 'possessive'
    );
  }
  return false;
}

function genderOf(noun: string, { cast }: Scene): Gender {
  const { lists } = cast.document.lexicon;
  if (lists['female-nouns'].has(noun)) return 'she';
  return lists['male-nouns'].has(noun) ? 'he' : null;
}

function nounsOf({ bare }: Phrase, noun: string, kind: ActorKind): Set<string> {
  const nouns = new Set([noun, ...(inFull[noun] ?? [])]);
  if (noun === 'e-mail' || noun === 'email') nouns.add('email').add('e-mail').add('message');
  if (noun === 'e-mails' || noun === 'emails') nouns.add('emails').add('e-mails').add('messages');
  if (kind === 'document')
    for (const other of noun.endsWith('s') ? ['documents'] : ['document', 'paper']) nouns.add(other);
  if (kind === 'organisation') for (const word of bare) if (word.pos === 'NOUN') nouns.add(word.lower);
  return nouns;
}

/** The words of the core without the leading article and what "the clerk it spoke to" adds; a capital that only begins the sentence is made small. */
export function labelOf({ phrase }: Sayer, { cast }: Scene): string {
  const clause = phrase.core.findIndex(
    (word, i) => i > 0 && phrase.core[i - 1]?.pos === 'NOUN' && /^(?:it|they|he|she|we|i)$/.test(word.lower),
  );
  const core = clause < 0 ? phrase.core : phrase.core.slice(0, clause);
  const end = core.findLastIndex(
    (word) => !['ADP', 'CCONJ', 'DET', 'PUNCT', 'SCONJ', 'AUX', 'ADV', 'PART'].includes(word.pos),
  );
  const [first, last] = [phrase.bare[0] ?? core[0], core[end] ?? core.at(-1)];
  if (!first || !last || last.start < first.start) return '';
  const text = cast.document.text.slice(first.start, last.end).replace(/\s+/g, ' ').trim();
  const opens = cast.index.sentences[cast.index.sentenceAt(first.start)]?.start === first.start;
  const isName = cast.isNameAt(first.start);
  return opens && !isName && /^\p{Lu}\p{Ll}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
