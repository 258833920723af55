import type { Entity, Statement, Time } from '../../report/reading.ts';
import { contains, overlaps, type Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import { sentenceFrom, wordsIn, type Sentence } from '../en/words.ts';

/** A mention of an entity. */
export interface Named extends Span {
  readonly entity: Entity;
}

/** What agreements are read from: everything else that was found in the report. */
export interface Findings {
  readonly statements: readonly Statement[];
  readonly entities: readonly Entity[];
  readonly times: readonly Time[];
}

/** Answers what was found at a place of the report; each question costs what it gives back. */
export class Ground {
  readonly document: Document;
  readonly #named: readonly Named[];
  readonly #times: readonly Time[];
  readonly #byId: ReadonlyMap<string, Entity>;
  /** Statements by the index of each sentence that their content touches. */
  readonly #said = new Map<number, Statement[]>();

  constructor(document: Document, { statements, entities, times }: Findings) {
    this.document = document;
    this.#times = times.toSorted((a, b) => a.start - b.start);
    this.#byId = new Map(entities.map((entity) => [entity.id, entity]));
    this.#named = entities
      .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
    for (const statement of statements) for (const span of statement.content) this.#lay(statement, span);
  }

  #lay(statement: Statement, span: Span): void {
    const { sentences } = this.document;
    for (let i = sentenceFrom(sentences, span.start); i < sentences.length; i++) {
      if ((sentences[i]?.start ?? Infinity) >= span.end) break;
      const here = this.#said.get(i);
      if (!here) this.#said.set(i, [statement]);
      else if (here.at(-1) !== statement) here.push(statement);
    }
  }

  /** The statements whose content touches the span, in a sentence. */
  statementsAt(sentence: number, span: Span): Statement[] {
    const said = this.#said.get(sentence) ?? [];
    return said.filter(({ content }) => content.some((part) => overlaps(part, span)));
  }

  /** What the sentence says in the statement that holds `span`, the innermost: a clause without the words of saying. */
  clauseAt(sentence: Sentence, index: number, span: Span): { clause: Span; statement: Statement | null } {
    const parts = (this.#said.get(index) ?? []).flatMap((statement) =>
      statement.content.filter((part) => contains(part, span)).map((part) => ({ part, statement })),
    );
    const inner = parts.toSorted((a, b) => lengthOf(a.part) - lengthOf(b.part))[0];
    const whole = near(sentence, span);
    if (!inner) return { clause: whole, statement: null };
    const start = Math.max(whole.start, inner.part.start);
    const clause = { start, end: this.#endOf(sentence, index, inner.part, inner.statement) };
    // "welcomed the truce": a noun without its verb says nothing of how things stand.
    const isClause = wordsIn(sentence.words, clause).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
    return { clause: isClause ? near(clause, span) : whole, statement: inner.statement };
  }

  /** "that it had suspended the treaty, which was signed in 1960": what nobody else says and no saying words follow goes on with what is said. */
  #endOf(sentence: Sentence, index: number, part: Span, { cue, source }: Statement): number {
    const others = (this.#said.get(index) ?? []).flatMap((one) => [...one.content, one.cue, one.source]);
    const after = [cue, source, ...others].flatMap((span) =>
      span && span.start >= part.end ? [span.start] : [],
    );
    return after.length > 0 ? Math.min(sentence.end, part.end) : sentence.end;
  }

  entity = (id: string): Entity | undefined => this.#byId.get(id);

  /** The mentions of entities that lie in the span, in the order of the text. */
  namedIn = (span: Span): Named[] => within(this.#named, span);

  /** The expressions of time that lie in the span. */
  timesIn = (span: Span): Time[] => within(this.#times, span);
}

/** Units on either side of a mention in which anything can belong to it; a sentence longer than that is none. */
const farthest = 600;

const near = ({ start, end }: Span, span: Span): Span => ({
  start: Math.max(start, span.start - farthest),
  end: Math.min(end, span.end + farthest),
});

const lengthOf = ({ start, end }: Span): number => end - start;

function within<T extends Span>(sorted: readonly T[], span: Span): T[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? Infinity) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < sorted.length; i++) {
    const one = sorted[i];
    if (!one || one.start >= span.end) break;
    if (one.end <= span.end) found.push(one);
  }
  return found;
}
