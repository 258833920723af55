import type { Word } from '../en/words.ts';

const hears = /^(?:told|tells|telling|quoting)$/;
const saw =
  /^(?:seen|obtained|reviewed|published|carried|broadcast|aired|cited|quoted|reported|interviewed)$/;
const reports = /^(?:reported|reports|learned|learnt|understands|revealed|writes|wrote)$/;
const saidTo = /^(?:confirmed|reiterated|confided|said|spoke|speaking|talking|says)$/;
const appears =
  /^(?:said|says|declared|appeared|appearing|speaking|interviewed|repeated|wrote|writes|published|posted|read|printed)$/;
const newsroom =
  /^(?:reporter|reporters|correspondent|correspondents|journalist|journalists|photographer|editor|editors|newsroom|website|site|blog|bulletin|programme|viewers|readers|listeners|front|story|article|interview|columnist|newspaper|edition)$/;

/** How strongly the words around a name, from `at` up to `next`, say that it is an outlet's; 0 when they do not. */
export function shownAsOutlet(words: readonly Word[], at: number, next: number): number {
  const before = words[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  const [one, two] = [words[before]?.lower ?? '', words[before - 1]?.lower ?? ''];
  let weight = 0;
  if (hears.test(one) || (one === 'by' && saw.test(two)) || (one === 'with' && two === 'interview'))
    weight += 2;
  if ((one === 'to' && saidTo.test(two)) || (/^(?:on|in)$/.test(one) && appears.test(two))) weight += 2;
  if (reports.test(words[next]?.lower ?? '')) weight += 2;
  // "Per the Gazette, …", "Asked by the Gazette, …" at the head of a sentence, "minutes leaked to the Gazette".
  const opens = (place: number): boolean => place <= 0 || words[place - 1]?.pos === 'PUNCT';
  if (words[next]?.text === ',' && one === 'per' && opens(before)) weight += 2;
  if (words[next]?.text === ',' && one === 'by' && /^(?:asked|questioned)$/.test(two) && opens(before - 1))
    weight += 2;
  if (one === 'to' && two === 'leaked') weight += 2;
  const owned = words[next]?.pos === 'PART' ? next + 1 : next;
  if (newsroom.test(words[owned]?.lower ?? '') || (/^(?:of|for|at|with)$/.test(one) && newsroom.test(two)))
    weight += 2;
  return weight;
}
