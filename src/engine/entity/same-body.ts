import type { Span } from '../../report/span.ts';
import type { Word } from '../en/words.ts';
import { bodyKeyOf } from './body-key.ts';
import type { Cast } from './cast.ts';
import type { Findings, Found } from './found.ts';
import { keyWords } from './outlet-names.ts';
import { stateOf, stateOfAdjective } from './states.ts';

/**
 * Joins the bodies of states: "Syria's foreign ministry", "the Syrian Foreign Ministry" and "the Ministry of Foreign Affairs of Syria" are
 * one, and so is "the foreign ministry" where the report has one state's alone. Adds those that nobody hears and no capital shows.
 */
export function joinBodies(cast: Cast, findings: Findings): void {
  const byKey = new Map<string, Found>();
  const byFunction = new Map<string, Set<Found>>();
  const stateless: { found: Found; duty: string }[] = [];
  const put = (found: Found, key: { whole: string; function: string }): void => {
    const met = byKey.get(key.whole);
    if (met && met !== found) findings.merge(met, found);
    else byKey.set(key.whole, found);
    const one = met ?? found;
    byFunction.set(key.function, (byFunction.get(key.function) ?? new Set()).add(one));
  };
  for (const found of findings.all) {
    if (found.kind !== 'organisation') continue;
    const key = bodyKeyOf(keyWords(found.name), cast.document.lexicon);
    const state = key && !key.state ? stateBeside(found, cast) : null;
    if (key?.state) put(found, key);
    else if (key && state) put(found, { whole: `${state}: ${key.function}`, function: key.function });
    else if (key) stateless.push({ found, duty: key.function });
  }
  for (const { span, name } of ministries(cast)) {
    const key = bodyKeyOf(keyWords(name), cast.document.lexicon);
    if (
      !key?.state ||
      findings.at(span.start).some((found) => (found.mentions.get(span.start)?.end ?? 0) >= span.end)
    )
      continue;
    const met = byKey.get(key.whole);
    if (met) {
      findings.mention(met, span);
      // A name that the tagger cut at the adjective is the whole.
      if (name.endsWith(` ${met.name}`)) met.name = name;
      if (name !== met.name) met.aliases.add(name);
    } else put(findings.add('organisation', name, [span]), key);
  }
  for (const { found, duty } of stateless) {
    const owners = byFunction.get(duty);
    const [only] = owners ?? [];
    if (only && owners?.size === 1) findings.merge(only, found);
  }
}

/** "the Congolese Ministry of Mines": the state that stands before the name at one of its places and is no part of it. */
function stateBeside(found: Found, { index, document: { lexicon } }: Cast): string | null {
  for (const { start } of found.mentions.values()) {
    const at = index.at(start);
    const end = index.words[at - 1]?.pos === 'PART' ? at - 1 : at;
    for (const n of [2, 1]) {
      const words = index.words.slice(Math.max(0, end - n), end);
      const joined = words.map((word) => word.lower).join(' ');
      const state = end < at ? stateOf(joined, lexicon) : stateOfAdjective(joined, lexicon);
      if (state && /^\p{Lu}/u.test(words[0]?.text ?? '')) return state.name;
    }
  }
  return null;
}

/** "Turkey's foreign ministry", "the Congolese army": a ministry, army, navy or parliament in lower case with its state before it. */
function* ministries({ index, document }: Cast): Generator<{ span: Span; name: string }> {
  for (const { words } of index.sentences)
    for (const [i, word] of words.entries()) {
      if (!/^(?:ministry|army|navy|parliament)$/.test(word.lower) || words[i + 1]?.pos === 'NOUN') continue;
      const from = startOf(words, i);
      const [first, end] = [words[from], words[i]];
      if (!first || !end || from === i) continue;
      yield {
        span: { start: first.start, end: end.end },
        name: document.text.slice(first.start, end.end).replaceAll(/\s+/g, ' '),
      };
    }
}

/** Index of the first word of the phrase: its portfolio and the capitals before that. */
function startOf(words: readonly Word[], head: number): number {
  let from = head;
  while (from > 0 && head - from < 8) {
    const word = words[from - 1];
    if (!word) break;
    const isPart = /^(?:NOUN|ADJ|PROPN|PART)$/.test(word.pos) || /^\p{Lu}/u.test(word.text);
    if (!isPart || word.pos === 'DET' || word.lower === 'the') break;
    from--;
  }
  return from;
}
