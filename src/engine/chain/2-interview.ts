import { actor } from '../entity/actor.ts';
import type { Frame } from './frame.ts';
import { outletPhrase } from './outlet-phrase.ts';
import { wayOf } from './1-told.ts';
import type { Way } from './way.ts';

const talks =
  /^(?:interview|interviews|interviewed|conversation|appearance|appearing|appeared|podcast|programme|program|call-in|phone-in|segment|speaking|spoke|talking|remarks|comments|reached|asked|questioned|pressed|op-ed|column|essay|went|guest|quoted|cited)$/;
/** "asked by X", but never "asked on X". */
const asks = /^(?:asked|questioned|pressed)$/;
const bridges = /^(?:with|on|to|for|by|in|at)$/;

/** 2. "in an interview with X", "on X", "when reached by X", "in the newspaper": said to or on an outlet. */
export function interviewed(frame: Frame): Way | null {
  const { words, scene } = frame;
  for (const [i, word] of words.entries()) {
    if (!talks.test(word.lower)) continue;
    for (let j = i + 1; j <= i + 5 && j < words.length; j++) {
      const bridge = words[j];
      if (!bridge || bridge.pos === 'PUNCT' || bridge.lower === 'that') break;
      if (!bridges.test(bridge.lower) || (asks.test(word.lower) && bridge.lower !== 'by')) continue;
      const way =
        wayOf(outletPhrase(words, j + 1, scene)) ?? (bridge.lower === 'on' ? programme(frame, j + 1) : null);
      if (way) return listed(way, frame, j + 1);
    }
  }
  const [, end] = frame.cue;
  // "In the Gazette a clerk describes …"
  const fronted = /^(?:in|on)$/.test(words[0]?.lower ?? '') ? wayOf(outletPhrase(words, 1, scene)) : null;
  if (fronted) return fronted;
  for (let i = end; i < Math.min(words.length, end + 4); i++) {
    if (!/^(?:on|in)$/.test(words[i]?.lower ?? '')) continue;
    const way = wayOf(outletPhrase(words, i + 1, scene));
    if (way) return way;
  }
  return null;
}

/** "interviews with A, B and C": every outlet of the list. */
function listed(way: Way, { words, scene }: Frame, from: number): Way {
  const [first] = way.relays;
  if (!first) return way;
  const relays = [first];
  for (let i = from; i < Math.min(words.length, from + 14); i++) {
    const word = words[i];
    if (!word) break;
    if (word.text !== ',' && word.lower !== 'and') continue;
    const mark = scene.cast.marksIn({
      start: words[i + 1]?.start ?? 0,
      end: words[Math.min(i + 4, words.length - 1)]?.end ?? 0,
    })[0];
    if (!mark || mark.start !== words[i + 1]?.start || mark.actor.kind !== 'outlet') break;
    if (!relays.includes(mark.actor)) relays.push(mark.actor);
  }
  return { relays, isOwn: false };
}

/** "interviewed on Breakfast Table": capitals after "on" that name nobody known are the programme. */
function programme({ words, scene }: Frame, from: number): Way | null {
  let to = from;
  while (
    to < from + 6 &&
    words[to] &&
    (isCapital(words[to]?.text) ||
      (/^(?:and|the|of|with)$/.test(words[to]?.lower ?? '') && isCapital(words[to + 1]?.text)))
  )
    to++;
  while (to > from && isCalendar(words[to - 1]?.lower ?? '')) to--;
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last || to === from || !isCapital(first.text)) return null;
  const span = { start: first.start, end: last.end };
  const names = scene.cast.marksIn(span).filter((mark) => mark.isName && mark.actor.kind !== 'outlet');
  if (names.length > 0 || channels.test(first.lower)) return null;
  const name = scene.cast.document.text.slice(span.start, span.end);
  return {
    relays: [scene.cast.actors.find((who) => who.name === name) ?? actor('outlet', name, span)],
    isOwn: false,
  };
}

const isCapital = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}/u.test(text);
const isCalendar = (word: string): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
    word,
  );
const channels =
  /^(?:twitter|facebook|instagram|telegram|x|youtube|tiktok|whatsapp|weibo|linkedin|zoom|skype|capitol)$/;
