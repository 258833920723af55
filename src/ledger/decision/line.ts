import { createHash } from 'node:crypto';
import type { Decision } from '../../claim/decision.ts';

/**
 * One line of the log. Each is bound to the one before it by its checksum, so that none can be changed, taken out or put
 * in without a trace. The checksum is over the digest of the decision and not over its words: so those can be removed, where a
 * capture is forgotten, and the chain still holds.
 */
export interface Line {
  /** From 1. */
  readonly n: number;
  /** `sum` of the line before; zeros in the first. */
  readonly prev: string;
  /** SHA-256, in hex, of the decision as JSON. */
  readonly body: string;
  /** SHA-256, in hex, of `n`, `prev` and `body`. */
  readonly sum: string;
  readonly decision: Decision;
}

/** What the first line is bound to. */
export const origin = '0'.repeat(64);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const sumOf = (n: number, prev: string, body: string): string => sha256(`${n}\n${prev}\n${body}`);

export const idOf = (n: number): string => `d${n}`;

/** The line of a decision that follows the line with checksum `prev`. */
export function lineOf(n: number, prev: string, decision: Decision): Line {
  const body = sha256(JSON.stringify(decision));
  return { n, prev, body, sum: sumOf(n, prev, body), decision };
}

export const written = (line: Line): string => `${JSON.stringify(line)}\n`;

/** Reads a line, without its end, and checks it by itself; a string says what is wrong. */
export function parseLine(text: string): Line | string {
  const value = parsed(text);
  if (!isLine(value)) return 'no line of a decision';
  const { n, prev, body, sum, decision } = value;
  if (sum !== sumOf(n, prev, body)) return 'its checksum does not agree';
  if (decision.id !== idOf(n)) return `it bears the id ${decision.id}, which belongs to another place`;
  if (decision.judgement.kind !== 'removed' && body !== sha256(JSON.stringify(decision)))
    return 'its words are not those that were written';
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The checksums tell whether the decision inside is one that was written here; this tells whether there are any. */
function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false;
  const has = (key: string, type: string): boolean => typeof Reflect.get(value, key) === type;
  const decision: unknown = Reflect.get(value, 'decision');
  const isDecision =
    typeof decision === 'object' &&
    decision !== null &&
    typeof Reflect.get(decision, 'judgement') === 'object';
  return (
    has('n', 'number') && has('prev', 'string') && has('body', 'string') && has('sum', 'string') && isDecision
  );
}
