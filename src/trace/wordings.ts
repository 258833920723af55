import type { ClaimFigure, Wording } from '../claim/claim.ts';
import { textOf } from '../report/span.ts';
import { atOf } from './origins.ts';
import type { Saying } from './saying.ts';
import { shown } from './shown.ts';
import type { Standing } from './stands-on/standing.ts';

/** The wordings a claim carried, in order of time, each with the one it was taken from. */
export const wordingsOf = (sayings: readonly Saying[], standing: ReadonlyMap<Saying, Standing>): Wording[] =>
  sayings.map((saying) => {
    const from = standing.get(saying)?.from;
    return {
      ...shown(saying),
      text: saying.clause.text,
      published: saying.clause.published,
      from: from ? atOf(from.clause) : null,
    };
  });

/** The figures a claim carried, in order of time. */
export const figuresOf = (sayings: readonly Saying[]): ClaimFigure[] =>
  sayings.flatMap((saying) =>
    saying.clause.figures.map(({ value, unit, start, end }) => ({
      ...shown(saying),
      content: [{ start, end }],
      value,
      unit,
      published: saying.clause.published,
    })),
  );

/**
 * The wording that says a claim best: of what is laid to somebody outside headlines, the one whose words most of the others share; of equals
 * the earliest. Where nothing is laid to anybody, or all are headlines, of those that there are.
 */
export function gistOf(sayings: readonly Saying[]): string {
  const body = sayings.filter(({ clause }) => !clause.in_headline && !clause.retracted);
  const laid = body.filter(({ sayer }) => sayer.kind !== 'own voice' && sayer.kind !== 'unknown');
  const open = laid.length > 0 ? laid : body.length > 0 ? body : sayings;
  const holders = new Map<string, number>();
  for (const { matter } of sayings)
    for (const root of matter) holders.set(root, (holders.get(root) ?? 0) + 1);
  let best: { saying: Saying; score: number } | null = null;
  for (const saying of open) {
    const sum = [...saying.matter].reduce((total, root) => total + (holders.get(root) ?? 0), 0);
    // Two words more in the divisor keep a bare name from standing for a sentence.
    const score = sum / (saying.matter.size + 2);
    if (!best || score > best.score) best = { saying, score };
  }
  return best ? plain(best.saying) : '';
}

/** Without the "that" before it and the marks around it; parts of a broken wording parted by an ellipsis. */
const plain = ({ clause, report }: Saying): string =>
  clause.content
    .map((part) => textOf(report.reading.text, part).trim())
    .join(' … ')
    .replace(/^that\s+/i, '')
    .replace(/^["“'‘]+|[,"”'’]+$/g, '')
    .replaceAll(/\s+/g, ' ');
