import type { Actor } from '../entity/actor.ts';
import type { Sayer, Scene } from './scene.ts';
import { sayerAt } from './scene.ts';

const relatives = new Set(['who', 'which', 'that', 'whom']);

/** 4. "who", "which", "that": the name or description right before the clause. `resolve` asks the other rules about it. */
export function relative(
  { phrase, span }: Sayer,
  scene: Scene,
  resolve: (sayer: Sayer) => Actor | null,
): Actor | null {
  const [word] = phrase.words;
  if (!word || phrase.words.length > 1 || !relatives.has(word.lower)) return null;
  const { index } = scene.cast;
  const [first] = index.bounds(index.sentenceAt(span.start));
  const at = index.at(word.start);
  let end = at;
  while (
    end > first &&
    /^(?:,|himself|herself|itself|themselves|\)|—|–|-|for|,|of|in)$/.test(index.words[end - 1]?.lower ?? '')
  )
    end--;
  let from = end;
  for (let i = end - 1; i >= first; i--) {
    const before = index.words[i];
    if (
      !before ||
      ['VERB', 'AUX', 'SCONJ', 'PRON'].includes(before.pos) ||
      before.lower === 'by' ||
      /^[,;:“”"()]$/.test(before.text)
    )
      break;
    if (before.pos === 'CCONJ' && from < end - 3) break;
    from = i;
  }
  const [start, last] = [index.words[from], index.words[end - 1]];
  if (!start || !last || from >= end) return null;
  const name = scene.cast
    .marksIn({ start: start.start, end: last.end })
    .findLast((mark) => mark.end === last.end && (mark.isName || scene.speaking.has(mark.start)));
  if (name) return name.actor;
  return resolve(sayerAt({ start: start.start, end: last.end }, null, scene));
}
