import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Decision } from '../../claim/decision.ts';
import { AppendFile } from '../append-file.ts';
import { Batch } from '../batch.ts';
import { type Finding, LedgerError } from '../failure.ts';
import { clearDrafts, makeFolder, namesIn, replaceFile, syncFolder } from '../files.ts';
import type { DecisionStore } from './decision-store.ts';
import { History, type NewDecision } from './history.ts';
import { type Line, parseLine, written } from './line.ts';
import { type LogRead, readLog } from './read-log.ts';
import { withoutWords } from './removal.ts';

/** Asks for the words about forgotten captures to be removed. */
const removal = 'remove words';
type Work = NewDecision | typeof removal;

/**
 * The decisions of a ledger's folder, one a line of JSON, each line bound to the one before by a checksum. What `decide` has
 * given back is synced. One process at a time: the door sees to it.
 */
export class DecisionLog implements DecisionStore {
  readonly #path: string;
  readonly #history: History;
  readonly #findings: readonly Finding[];
  readonly #batch = new Batch<Work, Decision | typeof removal>((work) => this.#run(work));
  #torn: Buffer;
  #length: number;
  #file: AppendFile | null = null;
  /** The history with what is being written: each decision is judged against those that come with it, too. */
  #ahead: History;

  private constructor(path: string, { lines, findings, length, torn }: LogRead) {
    this.#path = path;
    this.#history = new History(lines);
    this.#ahead = new History(lines);
    this.#findings = findings;
    this.#length = length;
    this.#torn = torn;
  }

  /** Opens the log, which need not be there. Writes nothing. Throws a LedgerError. */
  static async open(path: string): Promise<DecisionLog> {
    return new DecisionLog(path, await readLog(path));
  }

  get history(): History {
    return this.#history;
  }

  async known(): Promise<History> {
    return this.#history;
  }

  async tombstone(capture: string): Promise<Decision | null> {
    return this.#history.tombstone(capture);
  }

  /** What was met when the log was opened: torn, corrupted or missing lines. */
  findings(): readonly Finding[] {
    return this.#findings;
  }

  /** Keeps a decision. Resolves when it is synced. Throws a LedgerError: those of `History.next`, and of the disk. */
  async decide(given: NewDecision): Promise<Decision> {
    const decision = await this.#batch.submit(given);
    if (decision === removal) throw new Error('a decision was handed in and a removal came back');
    return decision;
  }

  /** Removes, for good, the words of all decisions about captures that were forgotten. Does nothing where there are none left. */
  async removeWords(): Promise<void> {
    await this.#batch.submit(removal);
  }

  /** Reads the log again and holds it against what is known of it. */
  async verify(): Promise<Finding[]> {
    await this.#batch.idle();
    const { lines, findings } = await readLog(this.#path);
    const there = new Set(lines.map(({ decision }) => decision.id));
    const message = 'was kept and cannot be read any more.';
    const missing = this.#history.lines.map(({ decision }) => decision.id).filter((id) => !there.has(id));
    return [
      ...findings,
      ...missing.map((place): Finding => ({ part: 'decisions', code: 'missing', place, message })),
    ];
  }

  async close(): Promise<void> {
    await this.#batch.idle();
    await this.#closeFile();
  }

  async #run(work: readonly Work[]): Promise<readonly (Decision | typeof removal | Error)[]> {
    if (work.includes(removal)) await this.#removeWords();
    const when = new Date().toISOString();
    const lines: Line[] = [];
    const results = work.map((one) => (one === removal ? removal : this.#judge(one, when, lines)));
    if (lines.length > 0) await this.#append(lines);
    return results;
  }

  /** The decision with its id, or why it cannot be made: one that is refused hinders no other. */
  #judge(given: NewDecision, when: string, lines: Line[]): Decision | LedgerError {
    try {
      const line = this.#ahead.next(given, when);
      this.#ahead.accept(line);
      lines.push(line);
      return line.decision;
    } catch (error) {
      if (error instanceof LedgerError) return error;
      throw error;
    }
  }

  async #append(lines: readonly Line[]): Promise<void> {
    try {
      const file = await this.#open();
      await file.append(lines.map((line) => Buffer.from(written(line))));
      this.#length = file.length;
      for (const line of lines) this.#history.accept(line);
    } catch (error) {
      this.#ahead = new History(this.#history.lines);
      await this.#closeFile();
      throw error;
    }
  }

  async #open(): Promise<AppendFile> {
    if (this.#file) return this.#file;
    await makeFolder(dirname(this.#path));
    await clearDrafts(dirname(this.#path));
    if (this.#torn.length > 0) await this.#keepAside();
    this.#file = await AppendFile.open(this.#path, this.#length);
    return this.#file;
  }

  async #keepAside(): Promise<void> {
    await writeFile(`${this.#path}.${this.#length}.torn`, this.#torn, { mode: 0o600, flush: true });
    await syncFolder(dirname(this.#path));
    this.#torn = Buffer.alloc(0);
  }

  /** Writes the log anew. Lines that cannot be read stay as they are, for they may be mended by hand. */
  async #removeWords(): Promise<void> {
    const touched = this.#history.lines.filter((line) => withoutWords(line, this.#history));
    await this.#clearAside();
    if (touched.length === 0) return;
    await this.#closeFile();
    const bytes = await readFile(this.#path);
    const texts = bytes.toString('utf8', 0, this.#length).split('\n').slice(0, -1);
    const parts = texts.map((text) => Buffer.from(this.#rewritten(text)));
    await replaceFile(this.#path, parts);
    const { lines, length, torn } = await readLog(this.#path);
    this.#length = length;
    this.#torn = torn;
    this.#history.replace(lines);
    this.#ahead = new History(lines);
  }

  #rewritten(text: string): string {
    const line = parseLine(text);
    const removed = typeof line === 'string' ? null : withoutWords(line, this.#history);
    return removed ? written(removed) : `${text}\n`;
  }

  async #clearAside(): Promise<void> {
    const folder = dirname(this.#path);
    const torn = (await namesIn(folder)).filter(
      (name) => name.startsWith(`${basename(this.#path)}.`) && name.endsWith('.torn'),
    );
    for (const name of torn) await rm(join(folder, name), { force: true });
  }

  async #closeFile(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
  }
}
