import { actor, isHuman, isPlural, type Actor } from '../entity/actor.ts';
import { isHumanNoun } from '../entity/roles.ts';
import { stateOfAdjective } from '../entity/states.ts';
import type { Draft } from '../statement/draft.ts';
import type { Sayer, Scene } from './scene.ts';
import { antecedent, isQuoted, lastSpeaker } from './scene.ts';

/**
 * 6. A description with "the", "this", "the same" that takes up somebody met before: by a noun of theirs ("the
 * minister", "the source"), by a noun for their kind ("the company", "the newspaper"), or, for people, as another
 * word for the one who spoke last ("the retired surgeon").
 */
export function takenUp(sayer: Sayer, scene: Scene): Actor | null {
  const { phrase } = sayer;
  if (!phrase.head || ordinals.has(phrase.bare[0]?.lower ?? '')) return null;
  const again = recurring(sayer, scene);
  if (again) return again;
  if (isBare(sayer)) return ahead(sayer, scene) ?? publisher(sayer, scene);
  if (phrase.determiner === 'indefinite') return publisher(sayer, scene);
  if (phrase.determiner !== 'definite') return null;
  return (
    ahead(sayer, scene) ??
    ofItsKind(sayer, scene) ??
    issuer(sayer, scene) ??
    publisher(sayer, scene) ??
    epithet(sayer, scene)
  );
}

/** The last of those met before who go by the same noun, are as many, and with whom nothing in the description disagrees. */
export function recurring(sayer: Sayer, scene: Scene): Actor | null {
  const { phrase, span } = sayer;
  if (!phrase.head || (phrase.determiner !== 'definite' && !isBare(sayer))) return null;
  const fits = fitting(sayer, scene);
  for (const mark of scene.cast.marksBefore(span.start, 0)) {
    if (fits(mark.actor) && !isQuoted(mark, scene)) return mark.actor;
  }
  return null;
}

function fitting(sayer: Sayer, scene: Scene): (who: Actor) => boolean {
  const noun = sayer.phrase.head?.lower ?? '';
  const plural = isPluralNoun(noun);
  return (who) => who.nouns.has(noun) && isPlural(who) === plural && agrees(sayer, who, scene);
}

/** "the second official" is another than the one before. */
const ordinals = new Set(['second', 'third', 'fourth', 'fifth', 'other', 'another']);

const companies = new Set(
  'company firm group organization organisation body manufacturer maker bank developer carmaker airline agency school university club party department ministry institution charity movement nonprofit watchdog team'.split(
    ' ',
  ),
);
const outlets = new Set(
  'newspaper paper outlet broadcaster channel station network magazine journal daily weekly tabloid agency service site website newswire blog portal'.split(
    ' ',
  ),
);

/** "the company", "the newspaper", "the government": the last body, outlet or state that was named. */
function ofItsKind({ phrase, span, draft }: Sayer, scene: Scene): Actor | null {
  const noun = phrase.head?.lower ?? '';
  const isNews = phrase.bare.some((word) => word.lower === 'news' || word.lower === 'press');
  if (phrase.bare.length > (isNews ? 2 : 1)) return null;
  if (
    /^(?:companies|firms|parties|sides|groups|ministries|agencies|clubs|banks|universities|unions)$/.test(
      noun,
    )
  )
    return pairOf(span.start, draft, scene);
  const accept = (who: Actor): boolean =>
    who.named &&
    !isPlural(who) &&
    ((outlets.has(noun) &&
      who.kind === 'outlet' &&
      (noun !== 'service' || isNews) &&
      isSuch(noun, who, scene)) ||
      (companies.has(noun) && who.kind === 'organisation') ||
      (noun === 'government' && who.kind === 'state'));
  return antecedent(span.start, draft, scene, accept) ?? lastNamed(span.start, scene, accept);
}

/** Whether an outlet may be called by the noun: no agency is a broadcaster, and the report's own outlet is seldom meant. */
function isSuch(noun: string, who: Actor, { cast }: Scene): boolean {
  if (cast.outlets.isOwn(who.name)) return false;
  const known = cast.outlets.known(who.name)?.kind ?? null;
  const isAgency =
    known === 'wire' || /\b(?:agency|press|newswire|wire)\b/i.test(who.name) || who.nouns.has('agency');
  const airs =
    known === 'broadcaster' ||
    /\b(?:tv|fm|radio|channel|television|broadcasting|kanal|canal)\b/i.test(who.name) ||
    who.nouns.has('channel') ||
    who.nouns.has('broadcaster');
  if (/^(?:broadcaster|channel|station|network)$/.test(noun)) return !isAgency && known !== 'newspaper';
  if (/^(?:agency|newswire)$/.test(noun)) return !airs && known !== 'newspaper';
  return /^(?:newspaper|paper|daily|tabloid|weekly|magazine|journal)$/.test(noun) ? !airs && !isAgency : true;
}

/** "the companies": the two bodies named together last, in what they are said to say or before. */
function pairOf(at: number, draft: Draft | null, { cast }: Scene): Actor | null {
  const places = [
    ...(draft?.content ?? []),
    ...cast.index.sentences
      .filter((sentence) => sentence.start < at)
      .toReversed()
      .slice(0, 3),
  ];
  for (const place of places) {
    const bodies = [
      ...new Set(
        cast
          .marksIn(place)
          .filter((mark) => mark.isName && mark.actor.kind === 'organisation')
          .map((mark) => mark.actor),
      ),
    ];
    if (bodies.length === 2)
      return actor('organisation', bodies.map((body) => body.name).join(' and '), null, {
        count: 'several',
        parts: bodies,
      });
  }
  return null;
}

function lastNamed(at: number, scene: Scene, accept: (who: Actor) => boolean): Actor | null {
  for (const mark of scene.cast.marksBefore(at, 0))
    if (accept(mark.actor) && !isQuoted(mark, scene)) return mark.actor;
  return null;
}

/** "the statement": the words of the one who spoke just before in one. */
function issuer({ phrase, span }: Sayer, scene: Scene): Actor | null {
  if (phrase.head?.lower !== 'statement' || phrase.bare.length > 1) return null;
  return lastSpeaker(
    span.start,
    3,
    scene,
    (who) => who.kind === 'person' || who.kind === 'organisation' || who.kind === 'office',
  );
}

/** Headlines drop articles: a bare singular noun there takes up too. */
const isBare = ({ phrase, draft }: Sayer): boolean =>
  phrase.determiner === 'none' && (draft?.in_headline ?? false);

export const isPluralNoun = (noun: string): boolean =>
  /(?:[^s]s|people|men|women|media|children|police)$/.test(noun) && !/(?:ss|news|series|us|is)$/.test(noun);

/** Whether what the description adds (names, adjectives of states) does not speak against the actor. */
function agrees({ phrase }: Sayer, who: Actor, { cast }: Scene): boolean {
  const text =
    `${who.name} ${who.roles.map((role) => cast.document.text.slice(role.start, role.end)).join(' ')} ${[...who.aliases].join(' ')}`.toLowerCase();
  const added = phrase.bare.filter(
    (word) =>
      word !== phrase.head &&
      (/^\p{Lu}/u.test(word.text) || stateOfAdjective(word.text, cast.document.lexicon)),
  );
  if (otherCompound(phrase, text)) return false;
  return (
    added.every((word) => text.includes(word.lower)) ||
    (added.length > 0 && who.kind === 'person' && who.roles.length === 0)
  );
}

/** "the press service" is another than "the inspection service". */
function otherCompound({ bare, head }: Sayer['phrase'], text: string): boolean {
  const modifier = head && bare[bare.indexOf(head) - 1];
  if (!head || modifier?.pos !== 'NOUN') return false;
  const words = text.split(/\s+/);
  const own = words[words.indexOf(head.lower) - 1];
  return own !== undefined && own !== modifier.lower;
}

/** An office whose one holder is named only later, as in a headline. */
function ahead({ span, phrase }: Sayer, { cast }: Scene): Actor | null {
  const noun = phrase.head?.lower ?? '';
  if (!cast.document.lexicon.lists.offices.has(noun) && noun !== 'nominee') return null;
  const holders = cast.actors.filter((who) => who.kind === 'person' && who.nouns.has(noun));
  const [only] = holders;
  return only && holders.length === 1 && (only.mentions[0]?.start ?? 0) > span.start - 1 ? only : null;
}

const publications = /^(?:report|newspaper|paper|article|story|magazine)$/;

/** "Report: …" in a headline, "a news report said", "the report" of an outlet just named: that outlet. */
function publisher({ phrase, span }: Sayer, scene: Scene): Actor | null {
  const noun = phrase.head?.lower ?? '';
  const isNews = phrase.bare.some((word) => /^(?:news|media|newspaper)$/.test(word.lower));
  if (!publications.test(noun)) return null;
  const { index, marks, outlets: names } = scene.cast;
  const here = index.sentenceAt(span.start);
  const isOther = (who: Actor): boolean => who.kind === 'outlet' && who.named && !names.isOwn(who.name);
  const reach = (mark: { start: number }): number => index.sentenceAt(mark.start) - here;
  if (phrase.determiner === 'definite')
    return (
      marks.findLast((mark) => isOther(mark.actor) && mark.start < span.start && reach(mark) >= -2)?.actor ??
      null
    );
  if (phrase.determiner !== 'none' && !isNews) return null;
  return (
    marks.find((mark) => isOther(mark.actor) && mark.start > span.start && reach(mark) <= 6)?.actor ?? null
  );
}

const general =
  /^(?:man|woman|person|candidate|nominee|contender|senator|congressman|congresswoman|lawmaker|legislator|politician|republican|democrat|frontrunner|businessman|businesswoman|billionaire|actor|actress|author|writer|professor|academic|scholar|veteran|incumbent|newcomer|texan|official)$/;

/** Another word for the one who spoke last. An office is one only of somebody of whom no office is known. */
function epithet({ phrase, span, draft }: Sayer, scene: Scene): Actor | null {
  const { lists } = scene.cast.document.lexicon;
  const noun = phrase.head?.lower ?? '';
  if (
    isPluralNoun(noun) ||
    lists.bodies.has(noun) ||
    lists.documents.has(noun) ||
    lists['outlet-nouns'].has(noun)
  )
    return null;
  if (!isHumanNoun(noun, scene.cast) && !general.test(noun) && !lists.belonging.has(noun)) return null;
  const isOffice = lists.offices.has(noun) && !/^(?:former|ex)$/.test(phrase.bare[0]?.lower ?? '');
  if (lists.insiders.has(noun) && !/^(?:man|woman|person)$/.test(noun)) return null;
  const sex =
    lists['female-nouns'].has(noun) || noun.endsWith('woman')
      ? 'he'
      : lists['male-nouns'].has(noun) || noun.endsWith('man')
        ? 'she'
        : null;
  // "the foreman" alone is a foreman met before or somebody new; "the retired surgeon" may be another word for the last speaker.
  if (phrase.bare.length < 2 && !isOffice && !general.test(noun)) return null;
  const accept = (who: Actor): boolean =>
    isHuman(who) &&
    (sex === null || who.gender !== sex) &&
    (who.kind === 'person' || sex !== null || noun === 'person') &&
    (!isOffice || who.roles.length === 0);
  return (
    lastSpeaker(span.start, 4, scene, accept) ??
    (sex || general.test(noun) ? antecedent(span.start, draft, scene, accept) : null)
  );
}
