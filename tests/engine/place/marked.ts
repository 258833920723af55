import { headWith } from '../../head.ts';
import type { Block, Head } from '../../../src/report/reading.ts';
import type { Document } from '../../../src/engine/document.ts';
import { sentencesOf } from '../../../src/engine/en/words.ts';
import type { NameKind, TaggedName } from '../../../src/engine/tagger/tagger.ts';
import { loadLexicon } from '../../../src/work/lexicon.ts';
import { gazetteer } from '../gazetteer.ts';

const lexicon = await loadLexicon();

const signs: ReadonlyMap<string, NameKind> = new Map([
  ['[', 'place'],
  ['_', 'organisation'],
  ['*', 'person'],
  ['~', 'other'],
]);
const closing: ReadonlyMap<string, string> = new Map([['[', ']']]);

/** The document of a text in which `[places]`, `_organisations_`, `*people*` and `~other names~` are marked as the tagger would. */
export function documentOf(written: string, outlet: string | null = null): Document {
  const names: TaggedName[] = [];
  let text = '';
  for (let at = 0; at < written.length; at++) {
    const sign = written.charAt(at);
    const kind = signs.get(sign);
    if (!kind) text += sign;
    else {
      const end = written.indexOf(closing.get(sign) ?? sign, at + 1);
      if (end < 0) throw new Error(`"${written}": the mark ${sign} is not closed`);
      const name = written.slice(at + 1, end);
      names.push({ start: text.length, end: text.length + name.length, kind, score: 0.9 });
      text += name;
      at = end;
    }
  }
  const blocks: Block[] = [{ start: 0, end: text.length, kind: 'paragraph', selector: null }];
  const tags = { sources: [], cues: [], contents: [], names };
  return {
    text,
    head: headOf(outlet, text),
    blocks,
    sentences: sentencesOf(text, blocks),
    tags,
    lexicon,
    gazetteer,
  };
}

/** A dateline is what stands before a dash at the beginning. */
function headOf(outlet: string | null, text: string): Head {
  const place = /^(\p{Lu}[\p{Lu} ]+(?:, [\p{L}. ]+)?) [-—–] /u.exec(text)?.[1];
  return headWith({
    outlet: outlet === null ? null : { name: outlet, domain: null, kind: 'newspaper' },
    dateline: place === undefined ? null : { place, start: 0, end: place.length },
  });
}
