import type { Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import { type Day, dayIn } from './calendar.ts';
import { type Period, periodAt, type Unit } from './period.ts';
import { type Tense, tenseAt } from './tense.ts';

/** What an expression of time is resolved against: the report's date, the verbs around it, and what was told before it. */
export interface Scene {
  readonly text: string;
  /** The day the report was published, as its own date has it; null where it gives none. */
  readonly published: Day | null;
  /** Tense of the verb that an expression at this place belongs to; null where no verb is near. */
  tenseAt(span: Span): Tense | null;
  /** The period told last, of one of these units where units are given; null where there is none. */
  told(units?: readonly Unit[]): Period | null;
}

/** What times are read from: a document but for its gazetteer. */
export type Dated = Omit<Document, 'gazetteer'>;

/** How far back what was told is remembered: a report that goes back further names the date again. */
const remembered = 12;

/** The scene of a document, which `tell` carries on through the text. */
export class Told implements Scene {
  readonly text: string;
  readonly published: Day | null;
  private readonly document: Dated;
  private readonly periods: Period[] = [];

  constructor(document: Dated) {
    this.document = document;
    this.text = document.text;
    this.published = dayIn(document.head.published);
  }

  tenseAt(span: Span): Tense | null {
    return tenseAt(this.document, span);
  }

  told(units?: readonly Unit[]): Period | null {
    return this.periods.findLast(({ unit }) => units === undefined || units.includes(unit)) ?? null;
  }

  tell(period: Period): void {
    this.periods.push(period);
    if (this.periods.length > remembered) this.periods.shift();
  }
}

/** The published day's part of a row; null where the report has no date. */
export const current = ({ published }: Scene, unit: Unit): Period | null =>
  published === null ? null : periodAt(unit, published);
