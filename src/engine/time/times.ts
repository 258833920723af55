import type { Time } from '../../report/reading.ts';
import type { Notice } from '../../report/report.ts';
import type { Span } from '../../report/span.ts';
import { dayIn } from './calendar.ts';
import type { Meaning } from './meaning.ts';
import { type Match, matchAt, type Rule } from './rule.ts';
import { rulesOf } from './rules/rules.ts';
import { type Dated, Told } from './scene.ts';
import { type Index, startsIn } from './starts.ts';

/**
 * The expressions of time in headline, dateline and paragraphs, in the order of the text, none overlapping, with their TIMEX3
 * values. Resolved against the report's own date; where it has none, what hangs on it keeps an open value (`XXXX-WXX-4`).
 */
export function timesOf(document: Dated): Time[] {
  const scene = new Told(document);
  const rules = rulesOf(document.lexicon);
  const times: Time[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'headline' && block.kind !== 'paragraph' && block.kind !== 'dateline') continue;
    for (const { span, meaning } of timesIn(block, rules, scene)) {
      const { value, from, to, kind, period } = meaning;
      if (period !== null) scene.tell(period);
      times.push({ ...span, value, from, to, kind });
    }
  }
  return withoutNames(times, document);
}

/** A notice for a report without a date, where that leaves times open. */
export function timeNoticesOf({ head }: Pick<Dated, 'head'>, times: readonly Time[]): Notice[] {
  if (
    dayIn(head.published) !== null ||
    !times.some(({ value, kind }) => kind !== 'set' && value.startsWith('X'))
  )
    return [];
  const message =
    'The report gives no date of its own; times that are told from it (“Thursday”, “last year”) keep open values.';
  return [{ code: 'undated', message, start: null, end: null }];
}

interface Found {
  readonly span: Span;
  readonly meaning: Meaning;
}

function* timesIn(block: Span, index: Index, scene: Told): Generator<Found> {
  let done = block.start;
  for (const { at, rules } of startsIn(scene.text, block, index)) {
    if (at < done) continue;
    const found = foundAt(at, block.end, rules, scene);
    if (found === null) continue;
    done = found.span.end;
    yield found;
  }
}

/** The longest expression that begins here and means something. */
function foundAt(at: number, end: number, rules: readonly Rule[], scene: Told): Found | null {
  const matches: [Match, Rule][] = [];
  for (const rule of rules) {
    const match = matchAt(rule.pattern, scene.text, at);
    if (match !== null && match.end <= end) matches.push([match, rule]);
  }
  if (matches.length > 1) matches.sort(([a], [b]) => b.end - a.end);
  for (const [match, rule] of matches) {
    const meaning = rule.read(match, scene);
    if (meaning !== null) return { span: { start: match.start, end: match.end }, meaning };
  }
  return null;
}

/** Leaves out what is part of a longer name ("USA Today", "Sunday Telegraph", Theresa May). */
function withoutNames(times: readonly Time[], { text, tags }: Dated): Time[] {
  let next = 0;
  return times.filter((time) => {
    while ((tags.names[next]?.end ?? Infinity) <= time.start) next++;
    const name = tags.names[next];
    return name === undefined || !isLonger(name, time) || (name.kind === 'other' && hasDigit(text, time));
  });
}

const hasDigit = (text: string, { start, end }: Span): boolean => /\d/.test(text.slice(start, end));

const isLonger = (name: Span, time: Span): boolean =>
  name.start <= time.start && name.end >= time.end && name.end - name.start > time.end - time.start;
