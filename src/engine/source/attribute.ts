import type { Entity, Origin, Relay } from '../../report/reading.ts';
import type { Span } from '../../report/span.ts';
import { Cast } from '../entity/cast.ts';
import { entitiesOf } from '../entity/entities.ts';
import { proveOutlets } from '../entity/outlet-evidence.ts';
import type { Said } from '../entity/said-in.ts';
import { readRoles } from '../entity/roles.ts';
import { actor, type Actor } from '../entity/actor.ts';
import { citingMark } from '../chain/4-citing.ts';
import { chainsOf } from '../chain/chains.ts';
import type { Document } from '../document.ts';
import type { Draft } from '../statement/draft.ts';
import { ownOutletOf } from './1-own-outlet.ts';
import { markDescribed } from './described.ts';
import { findReasons } from './anonymity.ts';
import { mendNames } from './mistaken-names.ts';
import { labelOf, nobody, originOf } from './origin.ts';
import { resolve } from './resolve.ts';
import type { Scene } from './scene.ts';

export interface Attributed {
  readonly origin: Origin;
  readonly chain: Relay[];
}

/** On whose word each draft is known and through whom, and the entities of the report that this needs. `attributed` goes with `drafts`. */
export function attribute(
  document: Document,
  drafts: readonly Draft[],
): { entities: Entity[]; attributed: Attributed[] } {
  const cast = new Cast(document);
  readRoles(cast);
  proveOutlets(cast);
  mendNames(cast);
  const scene: Scene = { cast, drafts, quoted: quotations(drafts), spoken: [], speaking: new Set() };
  markDescribed(scene);
  const order = [...drafts.keys()].toSorted((a, b) => placeOf(drafts[a]) - placeOf(drafts[b]));
  const sayers: (Actor | null)[] = drafts.map(() => null);
  for (const i of order) sayers[i] = sayerOf(i, sayers, scene);
  scene.spoken.sort((a, b) => a.start - b.start);
  findReasons(scene);
  const chains = chainsOf(sayers, order, scene);
  const { entities, ids } = entitiesOf(cast, new Set([...sayers, ...chains.flat()]), saidBy(drafts));
  const idOf = (who: Actor): string | null => ids.get(who) ?? null;
  const attributed = drafts.map((draft, i): Attributed => {
    const who = sayers[i] ?? null;
    const chain = (chains[i] ?? []).map((relay) => ({ label: labelOf(relay), entity: idOf(relay) }));
    if (draft.quotation === 'own voice') return { origin: ownVoice(scene, idOf), chain };
    return { origin: who ? originOf(who, idOf) : nobody, chain };
  });
  return { entities, attributed };
}

/** The statements that are laid to somebody, by the ids they will have. */
function saidBy(drafts: readonly Draft[]): Said[] {
  return drafts
    .filter((draft) => !draft.relayOnly)
    .flatMap(({ content, quotation }, i) =>
      quotation === 'own voice' ? [] : [{ id: `s${i + 1}`, content }],
    );
}

function ownVoice({ cast }: Scene, idOf: (who: Actor) => string | null): Origin {
  const name = cast.document.head.outlet?.name ?? null;
  const who = name === null ? null : ownOutletOf(cast);
  return {
    label: name ?? '',
    entity: who ? idOf(who) : null,
    kind: 'own voice',
    named: name !== null,
    count: 'one',
    anonymity_reason: null,
  };
}

const quotations = (drafts: readonly Draft[]): Span[] =>
  drafts.filter((draft) => draft.quotation === 'direct').flatMap((draft) => draft.content);

/** Where the sayer of a draft stands: its source, else its cue, else its content. */
export const placeOf = (draft: Draft | undefined): number =>
  draft?.source?.start ?? draft?.cue?.start ?? draft?.content[0]?.start ?? 0;

const hearsOf = /\b(?:has|have|had)? ?(?:learn(?:ed|t)|understands?|understood|been told|heard)\b/i;

function sayerOf(i: number, sayers: readonly (Actor | null)[], scene: Scene): Actor | null {
  const draft = scene.drafts[i];
  if (!draft || draft.quotation === 'own voice') return null;
  if (draft.follows !== null)
    return introduced(draft, scene.drafts[draft.follows], scene) ?? sayers[draft.follows] ?? null;
  if (!draft.source) return null;
  const who = resolve(draft.source, draft, scene);
  const relay = citingMark(draft, who, scene);
  if (relay) {
    scene.speaking.add(relay.start);
    scene.spoken.push({ start: relay.start, end: relay.end, who: relay.actor });
  }
  const cue = draft.cue ? scene.cast.document.text.slice(draft.cue.start, draft.cue.end) : '';
  // "X has learned": the outlet heard it from somebody whom it does not describe at all.
  if (who?.kind === 'outlet' && hearsOf.test(cue) && scene.cast.outlets.isOwn(who.name))
    return actor('anonymous', 'unspecified', null, { named: false, count: 'unknown' });
  return who;
}

/**
 * The person who stands as the subject of the sentence right before a quotation without "said", where that is not the
 * sentence of the speaker before: "X was given the floor next. “…”".
 */
function introduced(draft: Draft, before: Draft | undefined, { cast }: Scene): Actor | null {
  const start = draft.content[0]?.start ?? 0;
  const { index } = cast;
  const here = index.sentenceAt(start);
  const sentence = index.sentences[here - 1];
  if (draft.source || draft.cue || !sentence || index.sentences[here]?.block !== sentence.block) return null;
  if ((before?.content.at(-1)?.end ?? 0) > sentence.start || (before?.cue?.end ?? 0) > sentence.start)
    return null;
  const person = cast.marksIn(sentence).find((mark) => mark.isName && mark.actor.kind === 'person');
  const after = person ? index.words[index.at(person.end)] : undefined;
  return person && (after?.pos === 'VERB' || after?.pos === 'AUX' || after?.text === ',')
    ? person.actor
    : null;
}
