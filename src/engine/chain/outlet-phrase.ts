import type { Word } from '../en/words.ts';
import { actor, type Actor } from '../entity/actor.ts';
import type { Mark } from '../entity/cast.ts';
import { resolve } from '../source/resolve.ts';
import { isQuoted, type Scene } from '../source/scene.ts';

/** An outlet named after "told", "on", "with": the report's own, another, or none. */
export type Heard = { readonly own: true } | { readonly own: false; readonly relay: Actor } | null;

const own = new Set(['us', 'me', 'our', 'we']);
const stops =
  /^(?:[,;:.()—–]|and|that|who|which|when|where|after|before|during|while|as|because|he|she|they|said|says|if|how|why|whether|what|not)$/;
const links = new Set(['the', 'a', 'an', 'of', 'in', "'s", '’s', "'", '’', '“', '"', '‘', '”']);

/** Reads the phrase that begins at word `from` as an outlet, if it is one. `loose`: a name not known as an outlet counts too. */
export function outletPhrase(words: readonly Word[], from: number, scene: Scene, loose = false): Heard {
  const phrase = phraseFrom(words, from);
  const [first, last] = [phrase[0], phrase.at(-1)];
  if (!first || !last) return null;
  if (own.has(first.lower)) return { own: true };
  // "in his Telegram channel": the speaker's own way to the public is no relay.
  if (/^(?:his|her|their|its)$/.test(first.lower)) return null;
  if (/^(?:this|our)$/.test(first.lower) && phrase.some((word) => isOutletNoun(word, scene)))
    return { own: true };
  const span = { start: first.start, end: last.end };
  const marks = scene.cast.marksIn(span).filter((mark) => mark.isName);
  const outlet = marks.find((mark) => mark.actor.kind === 'outlet' || (loose && isLikeOutlet(mark, scene)));
  if (outlet) return named(outlet, phrase, scene);
  const called = namedByNoun(phrase, marks, scene);
  if (called) return called;
  const programme = quotedName(phrase, words, from);
  if (programme)
    return {
      own: false,
      relay: scene.cast.actors.find((who) => who.name === programme) ?? actor('outlet', programme, span),
    };
  return described(phrase, span, marks.length, scene);
}

/** Up to the first word that ends the phrase, ten words at most. */
function phraseFrom(words: readonly Word[], from: number): readonly Word[] {
  for (let i = from; i < words.length && i < from + 10; i++) {
    const word = words[i];
    if (!word) break;
    const isVerb = word.pos === 'VERB' && !/^\p{Lu}/u.test(word.text);
    if (
      (stops.test(word.lower) &&
        !(
          word.lower === 'and' &&
          /^\p{Lu}/u.test(words[i + 1]?.text ?? '') &&
          /^\p{Lu}/u.test(words[i - 1]?.text ?? '')
        )) ||
      (i > from && isVerb)
    )
      return words.slice(from, i);
  }
  return words.slice(from, from + 10);
}

function named(outlet: Mark, phrase: readonly Word[], scene: Scene): Heard {
  if (
    scene.cast.outlets.isOwn(outlet.actor.name) ||
    scene.cast.outlets.isOwn(scene.cast.document.text.slice(outlet.start, outlet.end))
  )
    return { own: true };
  const before = phrase.filter((word) => word.end <= outlet.start);
  if (before.some((word) => word.pos === 'VERB' && !links.has(word.lower))) return null;
  outlet.actor.kind = 'outlet';
  return { own: false, relay: outlet.actor };
}

/** A body of unknown kind that the list and the form do not speak against: neither parliament nor ministry hears news as a relay. */
function isLikeOutlet({ actor: who }: Mark, { cast }: Scene): boolean {
  const { lists } = cast.document.lexicon;
  if (who.kind !== 'organisation') return false;
  return !who.name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => lists.bodies.has(word));
}

/** "the Alba agency", "the Vigo newspaper": a name that only the noun after it makes an outlet's. */
function namedByNoun(phrase: readonly Word[], marks: readonly Mark[], scene: Scene): Heard {
  const mark = marks.find(({ actor: who }) => who.kind !== 'person');
  const noun = mark && phrase.find((word) => word.start === mark.end + 1);
  if (
    !mark ||
    !noun ||
    !/^(?:agency|newspaper|paper|radio|daily|magazine|website|channel|station|broadcaster|network)$/.test(
      noun.lower,
    )
  )
    return null;
  const name = scene.cast.document.text.slice(mark.start, noun.end);
  if (scene.cast.outlets.isOwn(name) || scene.cast.outlets.isOwn(mark.actor.name)) return { own: true };
  const relay =
    scene.cast.actors.find((who) => who.kind === 'outlet' && who.name === name) ??
    actor('outlet', name, { start: mark.start, end: noun.end });
  return { own: false, relay };
}

/** A programme's name in quotation marks: “Good Morning”. */
function quotedName(phrase: readonly Word[], words: readonly Word[], from: number): string | null {
  const open = phrase.findIndex((word) => /^[“"‘']$/.test(word.text));
  if (open < 0 || open > 2) return null;
  const close = words.slice(from + open + 1, from + open + 8).findIndex((word) => /^[”"’']$/.test(word.text));
  const inside = words
    .slice(from + open + 1, from + open + 1 + Math.max(0, close))
    .filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  return inside.length > 0 &&
    inside.every((word) => /^[\p{Lu}\p{N}]/u.test(word.text) || word.text.length < 4)
    ? inside.map((word) => word.text).join(' ')
    : null;
}

/** "the channel", "some paper", "Brazilian TV": by noun alone. */
function described(
  phrase: readonly Word[],
  span: { start: number; end: number },
  names: number,
  scene: Scene,
): Heard {
  const noun = phrase.findLast((word) => isOutletNoun(word, scene));
  if (
    !noun ||
    /^(?:reporters?|journalists?|correspondents?|media|press|site|website|account|wire|broadcast)$/.test(
      noun.lower,
    )
  )
    return null;
  if (/[^s]s$/.test(noun.lower)) return null;
  const [first] = phrase;
  if (/^(?:his|her|their|its)$/.test(first?.lower ?? '')) return null;
  const definite = first?.lower === 'the';
  if (definite && phrase.length <= 3 && names === 0) {
    const taken = resolve(span, null, scene);
    const last = taken?.kind === 'outlet' && taken.named ? taken : lastOutlet(span.start, scene);
    if (last) return scene.cast.outlets.isOwn(last.name) ? { own: true } : { own: false, relay: last };
    return noun.lower === 'agency' || noun.lower === 'newspaper' ? { own: true } : null;
  }
  if (noun.lower === 'agency' || noun.lower === 'program' || noun.lower === 'programme') return null;
  const label = scene.cast.document.text.slice(
    phrase[definite || /^an?$/.test(first?.lower ?? '') ? 1 : 0]?.start ?? span.start,
    noun.end,
  );
  return {
    own: false,
    relay: actor('outlet', label, { start: first?.start ?? span.start, end: noun.end }, { named: false }),
  };
}

/** Nouns that always mean an outlet here: "paper" and "show" do, since somebody is heard by it. */
const isOutletNoun = (word: Word, { cast }: Scene): boolean =>
  cast.document.lexicon.lists['outlet-nouns'].has(word.lower);

/** The outlet last named before `at`, outside quotations. */
export function lastOutlet(at: number, scene: Scene): Actor | null {
  for (const mark of scene.cast.marksBefore(at, 0))
    if (mark.actor.kind === 'outlet' && !isQuoted(mark, scene)) return mark.actor;
  return null;
}
