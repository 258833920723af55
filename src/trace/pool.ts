import type { Shared } from './fingerprints.ts';
import type { TraceMeans } from './means.ts';
import { Nearest } from './nearest.ts';
import type { Outlets, ReportAt } from './outlets.ts';
import { byTime, isEarlier, type Saying } from './saying.ts';
import { grouped, likeness, runsOf, wordsOf } from './words.ts';

/** So many earlier sayings, the latest, are held against one: enough for what a report may have at hand, and a bound on the time. */
const compared = 48;

/** All sayings at hand, in order of time, as the rules ask for them. Every question is answered from a bounded number of sayings. */
export class Pool {
  readonly means: TraceMeans;
  readonly outlets: Outlets;
  readonly nearest: Nearest;
  readonly #ofGroup: ReadonlyMap<string, readonly Saying[]>;
  readonly #ofGroupOutlet: ReadonlyMap<string, readonly Saying[]>;
  readonly #ofReport: ReadonlyMap<ReportAt, readonly Saying[]>;
  readonly #shared: ReadonlyMap<ReportAt, readonly Shared[]>;
  readonly #runs = new Map<Saying, ReadonlySet<string>>();

  constructor(
    sayings: readonly Saying[],
    shared: ReadonlyMap<ReportAt, readonly Shared[]>,
    outlets: Outlets,
    means: TraceMeans,
  ) {
    const inTime = sayings.toSorted(byTime);
    this.#ofGroup = grouped(inTime, ({ group }) => group.key);
    this.#ofGroupOutlet = grouped(inTime, ({ group, report }) => `${group.key}\n${report.outlet}`);
    this.#ofReport = grouped(inTime, ({ report }) => report);
    this.#shared = shared;
    this.nearest = new Nearest(inTime);
    this.outlets = outlets;
    this.means = means;
  }

  /** Keys of the groups, and the sayings of one in order of time. */
  get groups(): Iterable<string> {
    return this.#ofGroup.keys();
  }

  inGroup(key: string): readonly Saying[] {
    return this.#ofGroup.get(key) ?? [];
  }

  /** What the report of a saying says in all. */
  inReport(report: ReportAt): readonly Saying[] {
    return this.#ofReport.get(report) ?? [];
  }

  /** Earlier sayings of a group by reports of other outlets: the first and the latest. */
  before(saying: Saying, group: string = saying.group.key): Saying[] {
    return earlierOf(this.inGroup(group), saying).filter(
      ({ report }) => report.outlet !== saying.report.outlet,
    );
  }

  /** Earlier sayings of a group by one outlet. */
  beforeOf(saying: Saying, group: string, outlet: string): Saying[] {
    return earlierOf(this.#ofGroupOutlet.get(`${group}\n${outlet}`) ?? [], saying);
  }

  /** Earlier reports that share passages with the report of a saying. */
  sharing(report: ReportAt): readonly Shared[] {
    return this.#shared.get(report) ?? [];
  }

  /** Runs of three words of the sentences that hold a saying. */
  runs(saying: Saying): ReadonlySet<string> {
    const runs = this.#runs.get(saying) ?? new Set(runsOf(wordsOf(saying.sentence), 3));
    this.#runs.set(saying, runs);
    return runs;
  }
}

function earlierOf(inTime: readonly Saying[], saying: Saying): Saying[] {
  let [low, high] = [0, inTime.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = inTime[middle];
    if (one && one.report.rank < saying.report.rank) low = middle + 1;
    else high = middle;
  }
  const near = inTime.slice(Math.max(0, low - compared), low);
  const [first] = inTime;
  return (first && !near.includes(first) ? [first, ...near] : near).filter((one) => isEarlier(one, saying));
}

/** The one that is most like the saying in its words; of equals the latest. Null of none. */
export function mostLike(saying: Saying, others: readonly Saying[]): Saying | null {
  let best: { saying: Saying; like: number } | null = null;
  for (const other of others) {
    const like = likeness(saying.matter, other.matter);
    if (!best || like >= best.like) best = { saying: other, like };
  }
  return best?.saying ?? null;
}
