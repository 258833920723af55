import { ownEar, seenBy } from '../en/words.ts';
import { mostLike, type Pool } from '../pool.ts';
import { isEarlier, type Saying } from '../saying.ts';
import { isSamePerson, isSameSource } from '../same-source.ts';
import { runsOf, sharedShare, wordsOf } from '../words.ts';
import { namesOwnOutlet } from './2-copied-text.ts';
import type { Standing } from './standing.ts';

/** Words in a row of a named speaker that show the quotation to be the earlier report's, where it was said to that report. */
const quotedRun = 4;

/**
 * A source that an earlier report has more plainly. Three marks show that the later report did not hear it itself: it names only the body
 * where the earlier names who spoke for it; it quotes words that were said to the earlier report; it lays them to sources of whom it says
 * nothing ("officials", "divers"), or to papers that the earlier alone has seen. A report that says it was told itself stands on nobody.
 */
export function bySameSource(saying: Saying, pool: Pool): Standing | null {
  const { sayer, sentence } = saying;
  if (ownEar.test(sentence) || namesOwnOutlet(saying, pool)) return null;
  const earlier = pool.before(saying);
  if (sayer.kind === 'named') {
    const same = earlier.filter((other) => isSameSource(other.sayer, sayer));
    const from = mostLike(
      saying,
      same.filter((other) => isPlainer(other, saying) || saidThere(other, saying, pool)),
    );
    return from ? { from, way: 'same source as before', drifted: false } : distorted(saying, pool);
  }
  if (sayer.kind === 'document' && !seenBy.test(saying.report.reading.text)) {
    const from = mostLike(
      saying,
      earlier.filter((other) => isSameSource(other.sayer, sayer) && seenBy.test(other.report.reading.text)),
    );
    return from && { from, way: 'same source as before', drifted: false };
  }
  if (!isBare(saying)) return null;
  const from = mostLike(
    saying,
    earlier.filter(({ sayer: { kind } }) => kind === 'unnamed' || kind === 'outlet'),
  );
  return from && { from, way: 'same source as before', drifted: false };
}

/** Words of a named speaker that an earlier report has nearly the same, to another effect: they stand in another claim there. */
function distorted(saying: Saying, pool: Pool): Standing | null {
  const same = pool
    .sharing(saying.report)
    .flatMap(({ report }) => pool.inReport(report))
    .filter(
      (other) =>
        isEarlier(other, saying) &&
        other.group.key !== saying.group.key &&
        isSameSource(other.sayer, saying.sayer),
    );
  const from = mostLike(
    saying,
    same.filter((other) => sharedShare(other.matter, saying.matter) >= 0.6 && other.matter.size > 2),
  );
  return from && { from, way: 'same source as before', drifted: true };
}

/** The earlier report names the person, the later only the body or the office. */
const isPlainer = (other: Saying, saying: Saying): boolean =>
  other.clause.origin.kind === 'person' &&
  saying.clause.origin.kind !== 'person' &&
  (saying.clause.origin.kind === 'organisation' || isSamePerson(saying.sayer, other.sayer));

function saidThere(other: Saying, saying: Saying, pool: Pool): boolean {
  if (!ownEar.test(other.sentence) && !namesOwnOutlet(other, pool)) return false;
  const runs = new Set(runsOf(wordsOf(other.clause.text), quotedRun));
  return runsOf(wordsOf(saying.clause.text), quotedRun).some((run) => runs.has(run));
}

/** "officials", "market circles": several, with no number, no article and nothing said of them. */
export const isBare = ({ clause: { origin }, sayer }: Saying): boolean =>
  sayer.kind === 'unnamed' &&
  sayer.words.size <= 2 &&
  origin.label.endsWith('s') &&
  !/\b(?:an?|the|one|two|three|four|five|six)\b/i.test(origin.label);
