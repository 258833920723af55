import type { Actor } from '../entity/actor.ts';
import type { Mark } from '../entity/cast.ts';
import type { Scene } from '../source/scene.ts';
import type { Frame } from './frame.ts';

const handles =
  /^(?:spoke|speaks|interviewed|interviews|heard|hears|reached|asked|obtained|has|had|carries|carried|ran|runs|printed|prints|quotes|quoted|cites|cited|refers|referred|relies|relied|relays|relayed|bases|based|publishes|published|put|puts|lets|let|attributes|attributed|credits|credited|names|named|got|gets|found|finds|lists|describes|shows|showed|aired|airs|broadcast|posted|posts)$/;

/** 11. "The agency X spoke to a clerk who says …": an outlet as the subject of the clause that leads to another's words. */
export function outletSubject({ draft, who, scene, sentence, words: frame }: Frame): Actor | null {
  const { source, cue } = draft;
  if (!source || !cue) return null;
  const { cast } = scene;
  const { words } = cast.index;
  const before = Math.min(source.start, cue.start);
  const mark = cast.marksIn({ start: sentence.start, end: before }).findLast((one) => {
    if (
      !one.isName ||
      one.actor === who ||
      !(one.actor.kind === 'outlet' || hasSpeaker(one, source.start, scene))
    )
      return false;
    const after = cast.index.at(one.end);
    const verb =
      words[after]?.pos === 'AUX' || words[after]?.pos === 'ADV'
        ? handles.test(words[after]?.lower ?? '')
          ? words[after]
          : words[after + 1]
        : words[after];
    return handles.test(verb?.lower ?? '') && frame.some((word) => word.start === one.start);
  });
  return mark?.actor ?? null;
}

/** "The Mercator has somebody saying …": a name with an article that has, finds or quotes the speaker is an outlet's, though nothing else says so. */
function hasSpeaker({ actor: who, start, end }: Mark, source: number, { cast }: Scene): boolean {
  const { words } = cast.index;
  const at = cast.index.at(start);
  const verb = cast.index.at(end);
  const hasArticle = words[at]?.lower === 'the' || words[at - 1]?.lower === 'the';
  if (!hasArticle || who.roles.length > 0 || !/^(?:person|organisation)$/.test(who.kind)) return false;
  if (cast.document.lexicon.lists.bodies.has(who.name.toLowerCase().split(/\s+/).at(-1) ?? '')) return false;
  return (
    /^(?:has|had|found|finds|quotes|cites|got)$/.test(words[verb]?.lower ?? '') &&
    words[verb + 1]?.start === source
  );
}
