import type { Actor } from '../entity/actor.ts';
import type { Scene } from '../source/scene.ts';
import { told } from './1-told.ts';
import { interviewed } from './2-interview.ts';
import { reportedBy } from './3-reported.ts';
import { citing } from './4-citing.ts';
import { withinOf } from './5-within.ts';
import { frameOf, type Frame } from './frame.ts';
import { unnamedWay, type Way } from './way.ts';

/** Through whom each draft came, nearest the reader first. `sayers` goes with the drafts, `order` is that of the text. */
export function chainsOf(
  sayers: readonly (Actor | null)[],
  order: readonly number[],
  scene: Scene,
): Actor[][] {
  const chains: Actor[][] = scene.drafts.map(() => []);
  const last = new Map<Actor, readonly Actor[]>();
  for (const i of order) {
    const draft = scene.drafts[i];
    if (!draft || draft.quotation === 'own voice') continue;
    const who = sayers[i] ?? null;
    if (draft.follows !== null) {
      chains[i] = [...(chains[draft.follows] ?? [])];
      continue;
    }
    const frame = frameOf(draft, who, scene);
    const way = frame ? wayOf(frame, sayers, chains, last) : unnamedWay;
    const carried = who && !way.isNamed ? (last.get(who) ?? []) : [];
    chains[i] = [...(way.isNamed ? way.relays : carried)].filter((relay) => relay !== who);
    if (who) last.set(who, chains[i] ?? []);
  }
  return chains;
}

function wayOf(
  frame: Frame,
  sayers: readonly (Actor | null)[],
  chains: readonly Actor[][],
  last: ReadonlyMap<Actor, readonly Actor[]>,
): Way {
  const within = withinOf(frame, sayers);
  const outer = within ? [...(chains[within.outer] ?? []), ...(within.relay ? [within.relay] : [])] : [];
  const cited = citing(frame);
  const passed = cited
    ? [...(last.get(cited) ?? []), ...(frame.scene.cast.outlets.isOwn(cited.name) ? [] : [cited])]
    : null;
  const straight = told(frame) ?? interviewed(frame);
  const reported = reportedBy(frame).filter((relay) => !passed?.includes(relay));
  const relays = [...outer, ...reported, ...(passed ?? []), ...(straight?.relays ?? [])];
  const isNamed = within !== null || passed !== null || straight !== null || reported.length > 0;
  return { relays: [...new Set(relays)], isNamed };
}
