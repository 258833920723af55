import type { Span } from '../../report/span.ts';
import { actor, isPlural, type Actor } from '../entity/actor.ts';
import type { Draft } from '../statement/draft.ts';
import { ownOutlet } from './1-own-outlet.ts';
import { named } from './2-named.ts';
import { fitting, pronoun, sameSpeaker } from './3-pronoun.ts';
import { relative } from './4-relative.ts';
import { part } from './5-part.ts';
import { takenUp } from './6-taken-up.ts';
import { description } from './7-description.ts';
import { antecedent, lastSpeaker, sayerAt, type Sayer, type Scene } from './scene.ts';

/** Who the words of `span` stand for: the first rule that knows, in the order of their numbers. The place is marked as theirs. */
export function resolve(span: Span, draft: Draft | null, scene: Scene): Actor | null {
  const sayer = sayerAt(span, draft, scene);
  const who = resolved(sayer, scene);
  const [first, last] = [sayer.phrase.words[0], sayer.phrase.words.at(-1)];
  if (who && first && last) note(who, sayer, scene);
  return who;
}

function resolved(sayer: Sayer, scene: Scene): Actor | null {
  if (isTime(sayer)) return null;
  return (
    ownOutlet(sayer, scene) ??
    elliptical(sayer, scene) ??
    named(sayer, scene) ??
    pronoun(sayer, scene) ??
    sameSpeaker(sayer, scene) ??
    relative(sayer, scene, (other) => resolved(other, scene)) ??
    part(sayer, scene) ??
    owned(sayer, scene) ??
    takenUp(sayer, scene) ??
    marked(sayer, scene) ??
    (isPronoun(sayer) ? null : description(sayer, scene))
  );
}

/** "Spain's said": the same office or body as the one that spoke just before, of another owner. */
function elliptical({ phrase, span }: Sayer, scene: Scene): Actor | null {
  const last = phrase.words.at(-1);
  const owner = phrase.words.slice(0, -1);
  if (last?.pos !== 'PART' || owner.length === 0) return null;
  const before = lastSpeaker(
    span.start,
    2,
    scene,
    (who) => who.kind === 'organisation' || who.kind === 'office',
  );
  const kind = before && /['’]s (?<rest>\p{Ll}.*)$/u.exec(before.name)?.groups?.['rest'];
  if (!before || !kind) return null;
  const name = `${owner.map((word) => word.text).join(' ')}${last.text} ${kind}`;
  return actor(before.kind, name, null, { named: before.named, nouns: new Set(before.nouns) });
}

/** "last month": an adverbial that was taken for a sayer. */
const isTime = ({ phrase }: Sayer): boolean =>
  phrase.head !== null &&
  phrase.words.length < 4 &&
  phrase.head.text === phrase.head.lower &&
  phrase.words.every((word) => word.text !== '-') &&
  /^(?:month|week|year|day|today|yesterday|tomorrow|morning|evening|night|time)$/.test(phrase.head.lower);

/** The one whom the description at this very place was found to stand for before. */
function marked({ phrase }: Sayer, { cast }: Scene): Actor | null {
  const [first] = phrase.core;
  if (!first || !phrase.head) return null;
  return (
    cast
      .marksIn({ start: first.start, end: phrase.end })
      .find((mark) => !mark.isName && mark.start === first.start)?.actor ?? null
  );
}

/** A pronoun that no rule could lay to anybody is nobody's description. */
const isPronoun = ({ phrase }: Sayer): boolean =>
  phrase.core.length === 1 &&
  /^(?:he|she|it|they|him|her|them|his|hers|its|their|both|who|which|that|this|whose|whom)$/.test(
    phrase.core[0]?.lower ?? '',
  );

/** "according to his estimate": what is in somebody's mind or mouth is his own saying. */
const mental =
  /^(?:estimation|estimate|estimates|view|opinion|account|words|assessment|calculation|calculations|knowledge|admission|telling|recollection|reckoning|information)$/;

/** "his campaign", "Her office": something of somebody met before, called by the owner's name. */
function owned(sayer: Sayer, scene: Scene): Actor | null {
  const { phrase } = sayer;
  const accept = phrase.determiner === 'possessive' ? fitting(phrase.determinerWord) : null;
  if (!accept || phrase.bare.length === 0) return null;
  const owner = antecedent(sayer.span.start, sayer.draft, scene, accept);
  const made = description(sayer, scene);
  if (!owner || !made || owner.name === '') return made;
  if (mental.test(phrase.head?.lower ?? '')) return owner;
  const name = `${owner.name}'s ${made.name}`;
  const met = scene.cast.actors.find((who) => who.name === name);
  return met ?? actor(made.kind, name, null, { ...made, name, mentions: [] });
}

function note(who: Actor, { phrase, span }: Sayer, { cast, spoken, speaking }: Scene): void {
  const [first] = phrase.core;
  if (!first) return;
  // Whoever has spoken without a name is a source, and one whom the report may call so.
  if (who.kind === 'anonymous')
    for (const noun of isPlural(who) ? ['people', 'sources'] : ['person', 'source']) who.nouns.add(noun);
  if (phrase.head && who.kind === 'office') who.nouns.add(phrase.head.lower);
  const inside = cast.marksIn(span).find((mark) => mark.actor === who);
  if (!inside) cast.mark({ start: phrase.start, end: phrase.core.at(-1)?.end ?? phrase.end }, who);
  speaking.add(inside?.start ?? phrase.start);
  spoken.push({ ...span, who });
}
