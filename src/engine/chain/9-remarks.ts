import type { Actor } from '../entity/actor.ts';
import { fitting } from '../source/3-pronoun.ts';
import { antecedent } from '../source/scene.ts';
import type { Frame } from './frame.ts';

const remarks = /^(?:remarks?|comments?|words|interview|statements?|quotes?|quotations?|observations?)$/;

/** 9. "X's remarks, first reported by an outlet": whose words the outlet's own report is about. What X says came through it. */
export function remarksOf({ draft, scene }: Frame): Actor | null {
  const { index } = scene.cast;
  for (const part of draft.content) {
    const words = index.in(part);
    for (const [i, word] of words.entries()) {
      if (!remarks.test(word.lower) || i > 6) continue;
      const before = words[i - 1];
      const owner = before?.pos === 'PART' ? words[i - 2] : before;
      if (!owner) continue;
      const mark = scene.cast
        .marksIn(part)
        .find((one) => one.end === owner.end && one.actor.kind === 'person');
      if (mark) return mark.actor;
      const accept = /^(?:his|her|their|its)$/.test(owner.lower) ? fitting(owner.lower) : null;
      if (accept) return antecedent(owner.start, null, scene, accept);
    }
  }
  return null;
}
