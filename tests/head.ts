import type { Head } from '../src/report/reading.ts';

/** The head of a report that says nothing of itself but what is given. */
export const headWith = (given: Partial<Head> = {}): Head => ({
  id: 'case',
  capture: 'sha256:0',
  address: null,
  outlet: null,
  headline: null,
  headline_in_text: null,
  byline: [],
  dateline: null,
  credits: [],
  published: null,
  modified: null,
  language: 'en',
  evidence: {},
  rights: { reserved: false, ai_use: 'not said', start: null, end: null },
  ...given,
});
