import type { Decision, Judgement } from '../../claim/decision.ts';
import { LedgerError } from '../failure.ts';
import { mattersOf, touches } from './anchors.ts';
import { idOf, type Line, lineOf, origin } from './line.ts';

/** A decision as it is handed in: the log gives it its id and its moment. */
export type NewDecision = Pick<Decision, 'by' | 'expected' | 'judgement'>;

/** The decisions made so far, in their order, and whether a new one can follow. Holds no file: the folder's log and the server's table both use it. */
export class History {
  readonly #lines: Line[] = [];
  readonly #byId = new Map<string, Decision>();
  readonly #tombstones = new Map<string, Decision>();

  constructor(lines: readonly Line[] = []) {
    for (const line of lines) this.accept(line);
  }

  /** Number of the last line: what a person who has seen all of it hands in as `expected`. */
  get count(): number {
    return this.#lines.at(-1)?.n ?? 0;
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  /** Takes other lines in the place of all. */
  replace(lines: readonly Line[]): void {
    this.#lines.length = 0;
    this.#byId.clear();
    this.#tombstones.clear();
    for (const line of lines) this.accept(line);
  }

  find(id: string): Decision | null {
    return this.#byId.get(id) ?? null;
  }

  /** The decision by which a capture was forgotten; null where it was not. */
  tombstone(capture: string): Decision | null {
    return this.#tombstones.get(capture) ?? null;
  }

  /** Captures that were forgotten. */
  forgotten(): readonly string[] {
    return [...this.#tombstones.keys()];
  }

  /** Takes in a line that was kept. */
  accept(line: Line): void {
    const { decision } = line;
    this.#lines.push(line);
    this.#byId.set(decision.id, decision);
    if (decision.judgement.kind === 'forget') this.#tombstones.set(decision.judgement.capture, decision);
  }

  /** The decisions that hold: none that was undone, unless its undoing was, and no undoing. */
  standing(): readonly Decision[] {
    const undone = this.#undone();
    return this.#lines
      .map(({ decision }) => decision)
      .filter(({ id, judgement }) => judgement.kind !== 'undo' && !undone.has(id));
  }

  /** The line of a new decision. Throws a LedgerError: `conflict` where somebody decided about the same meanwhile, `not-found`, `forgotten`. */
  next(given: NewDecision, when: string): Line {
    this.#check(given);
    const n = this.count + 1;
    const { by, expected, judgement } = given;
    return lineOf(n, this.#lines.at(-1)?.sum ?? origin, { id: idOf(n), by, when, expected, judgement });
  }

  #check({ by, expected, judgement }: NewDecision): void {
    if (by.trim() === '')
      throw new LedgerError('not-found', 'A decision bears the name of who made it; met none.');
    if (!Number.isInteger(expected) || expected < 0 || expected > this.count)
      throw new LedgerError(
        'conflict',
        `The decision was made after ${expected} others; the log has ${this.count}. Read them and decide again.`,
      );
    if (judgement.kind === 'undo') this.#checkUndo(judgement.decision);
    if (judgement.kind === 'removed')
      throw new LedgerError('not-found', 'Only `forget` removes the words of decisions.');
    this.#checkForgotten(judgement);
    const meanwhile = this.#meanwhile(judgement, expected);
    if (meanwhile)
      throw new LedgerError(
        'conflict',
        `${meanwhile.by} decided about the same meanwhile (${meanwhile.id}, ${meanwhile.judgement.kind}, ${meanwhile.when}). Read it and decide again.`,
      );
  }

  #checkUndo(id: string): void {
    const undone = this.find(id);
    if (!undone) throw new LedgerError('not-found', `There is no decision ${id} to undo.`);
    const { kind } = undone.judgement;
    if (kind === 'forget' || kind === 'removed')
      throw new LedgerError('forgotten', `${id} cannot be undone: what it removed is gone for good.`);
    if (this.#undone().has(id)) throw new LedgerError('conflict', `${id} has been undone before.`);
  }

  #checkForgotten(judgement: Judgement): void {
    for (const { capture } of mattersOf(judgement, (id) => this.find(id))) {
      const tombstone = this.tombstone(capture);
      if (tombstone) throw forgottenError(capture, tombstone);
    }
  }

  #meanwhile(judgement: Judgement, expected: number): Decision | null {
    const find = (id: string): Decision | null => this.find(id);
    const matters = mattersOf(judgement, find);
    const later = this.#lines.filter(({ n }) => n > expected).map(({ decision }) => decision);
    const isAboutSame = (other: Decision): boolean =>
      mattersOf(other.judgement, find).some((one) => matters.some((matter) => touches(one, matter)));
    return later.find(isAboutSame) ?? null;
  }

  /** From the last to the first: an undoing holds where no later one that holds has undone it. */
  #undone(): Set<string> {
    const undone = new Set<string>();
    for (const {
      decision: { id, judgement },
    } of this.#lines.toReversed())
      if (judgement.kind === 'undo' && !undone.has(id)) undone.add(judgement.decision);
    return undone;
  }
}

/** The error of everything that is asked of a capture that was forgotten. */
export function forgottenError(capture: string, { by, when, judgement }: Decision): LedgerError {
  const reason = judgement.kind === 'forget' ? judgement.reason : '';
  return new LedgerError('forgotten', `${capture} was forgotten by ${by} on ${when.slice(0, 10)}: ${reason}`);
}
