import type { Report } from '../report/report.ts';

/** Why an input gives no report: what was met, what was expected, and where. */
export interface Failure {
  /** Path, address, `FILE#ID`, `FILE:LINE` or `-`. */
  readonly input: string;
  readonly code:
    | 'not-found'
    | 'unreadable'
    | 'empty'
    | 'binary'
    | 'too-large'
    | 'script-only'
    | 'no-text'
    | 'bad-record'
    | 'nothing-here';
  readonly message: string;
  readonly met: string;
  readonly expected: string;
  /** Line of a file of reports, from 1; null where the whole input is meant. */
  readonly line: number | null;
}

/** What comes of one report of one input. */
export type Ingested =
  | { readonly report: Report; readonly failure: null }
  | { readonly report: null; readonly failure: Failure };

export const read = (report: Report): Ingested => ({ report, failure: null });

/** A failure worded in one sentence: `INPUT: met X; expected Y`. */
export function failed(
  input: string,
  code: Failure['code'],
  met: string,
  expected: string,
  line: number | null = null,
): Ingested {
  const place = line === null ? input : `${input}, line ${line}`;
  const failure = { input, code, message: `${place}: met ${met}; expected ${expected}`, met, expected, line };
  return { report: null, failure };
}
