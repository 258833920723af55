import { actor, type Actor } from '../entity/actor.ts';
import type { Frame } from './frame.ts';

/** 8. "said through an aide", "X, whose source said": the one between is named by the phrase before the speaker or after the cue. */
export function through({ words, draft, scene }: Frame): Actor | null {
  for (const [i, word] of words.entries()) {
    if (word.lower !== 'through' && word.lower !== 'via') continue;
    const article = words[i + 1];
    const noun = words.slice(i + 1, i + 5).find((one) => one.pos === 'NOUN');
    if (
      !article ||
      !noun ||
      !/^(?:an?|his|her|its|their|the)$/.test(article.lower) ||
      !speaksFor.test(noun.lower)
    )
      continue;
    const span = { start: article.start, end: noun.end };
    return actor(
      'anonymous',
      scene.cast.document.text.slice(span.start, span.end).replace(/^an? /, ''),
      span,
      { named: false, nouns: new Set([noun.lower]) },
    );
  }
  return draft.source ? owner(draft.source, scene) : null;
}

const speaksFor =
  /^(?:aide|aides|spokesman|spokeswoman|spokesperson|lawyer|lawyers|attorney|solicitor|representative|intermediary|assistant|friend|relative|agent|publicist)$/;

/** "the agency, whose source said": the outlet heard the source. */
function owner(source: { start: number; end: number }, scene: Frame['scene']): Actor | null {
  const { cast } = scene;
  const [first, ...rest] = cast.index.in(source);
  // An outlet's author or editor speaks for it, and is not heard by it.
  if (
    first?.lower !== 'whose' ||
    rest.some((word) => /^(?:authors?|editors?|owners?|founders?)$/.test(word.lower))
  )
    return null;
  const at = cast.index.at(first.start);
  let before = at - 1;
  while (/^[,;]$/.test(cast.index.words[before]?.text ?? '')) before--;
  const word = cast.index.words[before];
  const mark = word
    ? cast.marksIn({ start: word.start - 60, end: word.end }).findLast((one) => one.end === word.end)
    : undefined;
  if (!mark || (mark.actor.kind !== 'outlet' && mark.actor.kind !== 'organisation')) return null;
  mark.actor.kind = 'outlet';
  return mark.actor;
}
