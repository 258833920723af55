import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate } from '../../../src/engine/time/calendar.ts';
import { matchAt } from '../../../src/engine/time/rule.ts';
import { rulesOf } from '../../../src/engine/time/rules/rules.ts';
import type { Dated } from '../../../src/engine/time/scene.ts';
import { startsIn } from '../../../src/engine/time/starts.ts';
import { timeNoticesOf, timesOf } from '../../../src/engine/time/times.ts';
import type { Time } from '../../../src/report/reading.ts';
import { loadLexicon } from '../../../src/work/lexicon.ts';
import { anyText, reportText } from '../generated.ts';
import { documentOf } from './cases.ts';

const lexicon = await loadLexicon();

/** Words that expressions of time are made of, sense or not. */
const bits = fc.constantFrom(
  ...'the|a|an|this|last|next|past|few|several|two|three and a half|31|30|29|0|99|2024|0000|99999|1900|12:30|24:00'.split(
    '|',
  ),
  ...'January|Feb.|March|May|February 30|Monday|Sundays|morning|night|noon|p.m.|GMT|summer|winter|quarter|Q3'.split(
    '|',
  ),
  ...'day|days|week|months|year|years|century|decade|ago|earlier|later|before|after|from now|every|daily|until'.split(
    '|',
  ),
  ..."early|late|mid-|end of|first half of|fiscal|Easter|Christmas|today|yesterday|now|soon|then|since then|'98|'80s".split(
    '|',
  ),
  ...'will meet|was held|said|on|in|by|of|to|,|.|-|–|/|\n\n'.split('|'),
);

const timeText = fc.array(bits, { maxLength: 40 }).map((parts) => parts.join(' '));
const published = fc.constantFrom(
  null,
  '2026-03-11',
  '2024-02-29T23:59:59Z',
  '0001-01-01',
  '9999-12-31',
  'no date',
  '2023-02-30',
);

const timesIn = (text: string, on: string | null): { times: Time[]; document: Dated } => {
  const document = documentOf(text, on, lexicon);
  return { times: timesOf(document), document };
};

const timex =
  /^(?:P(?:T?X|\d|T\d)[\dTXYMWDHSQE.]*|(?:PAST|PRESENT|FUTURE)_REF|X{2,4}|XXXX-(?:XX|\d\d|WXX|QX|HX|Q[1-4]|H[12]|SP|SU|FA|WI)(?:-(?:XX|\d\d?|WE))?(?:T(?:MO|MI|AF|EV|NI|\d\d:\d\d))?|\d\d|\d{3}|\d{4}(?:-(?:\d\d(?:-\d\d(?:T(?:MO|MI|AF|EV|NI|\d\d:\d\d))?)?|W\d\d(?:-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI))?)$/;
const bound = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** What is wrong with a time, in words. */
function problemsOf({ start, end, value, from, to, kind }: Time, text: string): string[] {
  const words = text.slice(start, end);
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value)?.map(Number) ?? [];
  const checks: readonly [boolean, string][] = [
    [start >= 0 && end <= text.length && words.trim() === words && words !== '', 'is no span of words'],
    [timex.test(value), 'has no TIMEX3 value'],
    [year === undefined || isDate(year, month ?? 0, day ?? 0), 'is no day of the calendar'],
    [(from === null) === (to === null), 'has one bound'],
    [from === null || (bound.test(from) && bound.test(to ?? '')), 'has bounds that are no dates'],
    [from === null || from <= (to ?? ''), 'ends before it begins'],
    [kind !== 'set' || from === null, 'is a set with bounds'],
  ];
  return checks.flatMap(([holds, problem]) =>
    holds ? [] : [`"${words}" = ${value} ${from} ${to} ${problem}`],
  );
}

function problemsIn(text: string, on: string | null): string[] {
  const { times } = timesIn(text, on);
  const order = times.flatMap((time, i) =>
    time.start < (times[i - 1]?.end ?? 0) ? [`${time.start}: overlaps`] : [],
  );
  return [...order, ...times.flatMap((time) => problemsOf(time, text))];
}

/** Seed and path of a failure are printed; `fc.assert(…, { seed, path })` runs it again. */
describe('times are sound', () => {
  it.each([
    ['of words of time in any order', timeText, 600],
    ['of reports that hold what disturbs a reader of texts', reportText, 50],
    ['of any text', anyText, 100],
  ] as const)('%s', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, published, (text, on) => {
        expect(problemsIn(text, on)).toEqual([]);
      }),
      { numRuns },
    );
  });
});

describe('the words that open a rule are told whole', () => {
  it('so that no expression is passed over', () => {
    const index = rulesOf(lexicon);
    const rules = [...new Set([...index.rules.values()].flat())];
    fc.assert(
      fc.property(fc.oneof(timeText, reportText), (text) => {
        const asked = new Map(
          startsIn(text, { start: 0, end: text.length }, index).map(({ at, rules: own }) => [at, own]),
        );
        const words = [...text.matchAll(/(?<![\p{L}\p{N}])(?:[\p{L}\p{N}]|['’](?=\d\d))/gu)].map(
          (found) => found.index,
        );
        const passedOver = words.flatMap((at) =>
          rules
            .filter((rule) => !asked.get(at)?.includes(rule))
            .flatMap((rule) => matchAt(rule.pattern, text, at)?.text ?? []),
        );
        expect(passedOver).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a report without a date', () => {
  const told = (text: string, on: string | null): string[] => {
    const { times, document } = timesIn(text, on);
    return timeNoticesOf(document, times).map(({ code }) => code);
  };

  it('says that times stay open', () => expect(told('He left on Thursday.', null)).toEqual(['undated']));
  it('says nothing where none does', () => expect(told('He left in 2011, every Friday.', null)).toEqual([]));
  it('is one whose date is no day', () =>
    expect(told('He left yesterday.', '2023-02-30')).toEqual(['undated']));
  it('is not one with a date', () => expect(told('He left on Thursday.', '2026-03-11')).toEqual([]));
});

describe('the time it takes', () => {
  const spent = (text: string): number => {
    const document = documentOf(text, '2026-03-11', lexicon);
    const begun = process.cpuUsage();
    timesOf(document);
    const { user } = process.cpuUsage(begun);
    return user / 1000;
  };

  it.each([
    [
      'prose',
      'The mayor said on Monday that the quay, let in 2011 for 49 years, had been closed for two weeks. ',
    ],
    ['words that may open an expression', 'about the past at least the more than the second '],
    ['numbers', '12 30 2024 5 '],
    ['blanks', `the${' '.repeat(400)}last `],
    ['words that verbs are looked for between', 'not to have been not to be on Monday '],
    ['one long word', 'a1'.repeat(20)],
  ])('grows with the text: %s', (_, part) => {
    const [small, large] = [5_000, 40_000].map((length) => part.repeat(Math.ceil(length / part.length)));
    spent(small ?? '');
    const [one, eight] = [Math.max(spent(small ?? ''), 5), spent(large ?? '')];
    expect(eight / one).toBeLessThan(32);
  });
});
