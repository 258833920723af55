import { headWith } from '../head.ts';
import type { Claim, Contradiction } from '../../src/claim/claim.ts';
import type { Clause } from '../../src/claim/clause.ts';
import type { Capture } from '../../src/ledger/capture/capture.ts';
import { captureId } from '../../src/ledger/capture/capture.ts';
import type { ClaimToKeep } from '../../src/ledger/store/claim-parts.ts';
import type { ClauseToKeep, ReadingToKeep, Versions } from '../../src/ledger/store/kept.ts';
import type { Reading } from '../../src/report/reading.ts';

// Readings, clauses and claims as the engine, the matcher and the tracer would give them, of sentences of our own.

export const versions: Versions = { engine: '1.0.0', model: 'm1', data: 'd1' };
export const about = { input: 'ferry.html', address: null, content_type: null, kind: 'page' } as const;
/** 2031-03-02T08:00Z, in minutes. */
export const morning = Date.UTC(2031, 2, 2, 8) / 60_000;

export function invented(report: string, text: string, capture: Capture): Reading {
  return {
    format: 'hearsay.report/1',
    input: capture.input,
    report: headWith({
      id: report,
      capture: capture.id,
      outlet: { name: 'The Lofoten Post', domain: null, kind: 'newspaper' },
      headline: text.split('.')[0] ?? '',
      published: '2031-03-02T08:00:00Z',
    }),
    text,
    blocks: [],
    statements: [],
    entities: [],
    times: [],
    agreements: [],
    notices: [],
  };
}

export function clause(reading: Reading, n: number, text: string): Clause {
  const { id, capture, outlet, published } = reading.report;
  return {
    report: id,
    capture,
    statement: `s${n}`,
    clause: 0,
    key: `${capture.slice(7, 19)} ${id} s${n}.0`,
    input: reading.input,
    content: [{ start: 0, end: text.length }],
    text,
    cue: 'said',
    quotation: 'indirect',
    stance: 'asserts',
    retracted: false,
    in_headline: false,
    origin: {
      label: 'Marit Sund',
      entity: null,
      kind: 'person',
      named: true,
      count: 'one',
      anonymity_reason: null,
    },
    chain: [],
    outlet,
    published,
    mentioned: [],
    figures: [],
    times: [],
  };
}

/** A reading whose sentences are its clauses; the words of five letters and more are their keys. */
export function readingOf(report: string, text: string, capture: Capture, moment = morning): ReadingToKeep {
  const reading = invented(report, text, capture);
  const sentences = text.split('. ').map((one) => one.replace(/\.$/, ''));
  const clauses = sentences.map((sentence, i): ClauseToKeep => {
    const keys = sentence.toLowerCase().match(/[\p{L}\d]{5,}/gu) ?? [];
    return {
      clause: clause(reading, i + 1, sentence),
      features: { words: keys.length },
      keys,
      vector: Int8Array.from([i, -7, 127, -128]),
    };
  });
  return { capture, reading, versions, moment, clauses, replaces: [] };
}

export const captureOf = (text: string): Capture => ({
  id: captureId(Buffer.from(text)),
  size: Buffer.byteLength(text),
  when: '2031-03-02T09:00:00.000Z',
  ...about,
});

/** A claim made of those clauses, with an origin, a wording and an original to find for each. */
export function claimOf(id: string, clauses: readonly Clause[], more: Partial<Claim> = {}): ClaimToKeep {
  const statements = clauses.map(({ report, capture, statement, clause: n, input, content }) => ({
    report,
    capture,
    statement,
    clause: n,
    input,
    content,
  }));
  const wordings = clauses.map((one, i) => ({
    ...(statements[i] ?? never()),
    text: one.text,
    published: one.published,
    from: null,
  }));
  const claim: Claim = {
    id,
    gist: clauses[0]?.text ?? '',
    statements,
    origins: [{ label: 'Marit Sund', kind: 'person', named: true, heard_by: null, reasons: [] }],
    contradicts: [],
    drift: [],
    wordings,
    figures: [],
    withdrawals: [],
    stronger: [],
    weaker: [],
    originals: [{ outlet: 'Harbour Radio', before: null, named_by: statements.slice(0, 1) }],
    ...more,
  };
  const contradictions: Contradiction[] = [];
  return {
    claim,
    contradictions,
    clauses: clauses.map(({ key }) => key),
    first: morning,
    latest: morning + clauses.length,
  };
}

function never(): never {
  throw new Error('a statement for each clause');
}
