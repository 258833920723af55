import type { Actor } from '../entity/actor.ts';
import type { Scene } from '../source/scene.ts';
import { told } from './1-told.ts';
import { interviewed } from './2-interview.ts';
import { citedBy, reportedBy } from './3-reported.ts';
import { citing } from './4-citing.ts';
import { carriedBy } from './7-document.ts';
import { through } from './8-through.ts';
import { saidThat } from './10-said-that.ts';
import { outletSubject } from './11-outlet-subject.ts';
import type { Frame } from './frame.ts';

/** The way that a statement's own sentence names. */
export interface NamedWay {
  /** Nearest the reader first; may hold the speaker or the report's own outlet. */
  readonly relays: readonly Actor[];
  readonly isNamed: boolean;
  /** Whether the report's own outlet heard it. */
  readonly isOwn: boolean;
}

/**
 * Asks every rule and puts what they find in the order of the way: those who report and cite stand nearest the
 * reader, those who heard it nearest the speaker. Before each stands the way by which it had itself been heard.
 */
export function namedWay(frame: Frame, last: ReadonlyMap<Actor, readonly Actor[]>): NamedWay {
  const wayTo = (who: Actor | null): readonly Actor[] => (who ? [...(last.get(who) ?? []), who] : []);
  const passed = wayTo(citing(frame));
  const reported = reportedBy(frame);
  const straight = told(frame) ?? interviewed(frame);
  // "told the envoy, who told Kivu FM" names the whole way by itself.
  const passer = straight && straight.relays.length > 1 ? null : saidThat(frame);
  const subject = passed.length > 0 || passer || reported.length > 0 ? null : outletSubject(frame);
  const heard = (straight?.relays ?? []).flatMap((relay) =>
    relay.kind === 'outlet' ? wayTo(relay) : [relay],
  );
  const carrier = carriedBy(frame) ?? through(frame);
  const relays = [
    ...reported,
    ...passed,
    ...wayTo(subject),
    ...wayTo(passer),
    ...heard,
    ...(carrier ? [carrier] : []),
    ...wayTo(citedBy(frame)),
  ];
  const isOwn = straight !== null && straight.relays.length === 0 && straight.isOwn;
  return { relays, isNamed: relays.length > 0 || straight !== null, isOwn };
}

/** A chain without the speaker, the report's own outlet, the source's own words, and names that come again. */
export function chainOf(relays: readonly Actor[], { draft, who, scene }: Frame): Actor[] {
  return relays.filter(
    (relay, i) =>
      relays.findIndex((other) => other.name === relay.name) === i &&
      relay !== who &&
      !isSelf(relay, scene) &&
      !isSource(relay, draft.source),
  );
}

/** "heard on a radio station": the source's own words are no relay of theirs. */
const isSource = (relay: Actor, source: { readonly start: number; readonly end: number } | null): boolean =>
  source !== null &&
  relay.kind === 'outlet' &&
  !relay.named &&
  relay.mentions.some((mention) => mention.start >= source.start && mention.end <= source.end);

export const isSelf = (relay: Actor, { cast }: Scene): boolean =>
  relay.name === '' || cast.outlets.isOwn(relay.name);
