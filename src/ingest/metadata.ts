import type { Metadata, OutletKind, Stated } from '../report/report.ts';
import { bounds } from './bounds.ts';

/** Metadata while it is gathered: the same lists, open for adding. Add in the order of trust. */
export class Gathered {
  readonly address: Stated<string>[] = [];
  readonly outletName: Stated<string>[] = [];
  readonly outletKind: Stated<OutletKind>[] = [];
  readonly headline: Stated<string>[] = [];
  readonly byline: Stated<string>[] = [];
  readonly published: Stated<string>[] = [];
  readonly modified: Stated<string>[] = [];
  readonly language: Stated<string>[] = [];
  readonly reservations: Stated<string>[] = [];
  readonly body: Stated<string>[] = [];

  /** Whether the page says that it is not free to read. */
  paid = false;

  /** Adds a value unless it is empty, too long to be one, or stated before. White space is collapsed. */
  state(field: StringField, value: unknown, evidence: string): void {
    if (typeof value !== 'string') return;
    const clean = value.replace(/\s+/g, ' ').trim();
    const list = this[field];
    if (clean === '' || clean.length > bounds.metadataUnits || list.length >= bounds.statedValues) return;
    if (list.some((one) => one.value === clean && one.evidence === evidence)) return;
    list.push({ value: clean, evidence });
  }

  metadata(): Metadata {
    const { address, outletName, outletKind, headline, byline, published, modified, language } = this;
    const { reservations, body } = this;
    return {
      address,
      outletName,
      outletKind,
      headline,
      byline,
      published,
      modified,
      language,
      reservations,
      body,
    };
  }
}

/** Fields whose values are words. */
export type StringField =
  | 'address'
  | 'outletName'
  | 'headline'
  | 'byline'
  | 'published'
  | 'modified'
  | 'language'
  | 'reservations';
