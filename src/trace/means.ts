/** The word lists that tracing asks for, by the names they have in the engine's lexicon. */
export type TraceList =
  | 'bodies'
  | 'carrying-documents'
  | 'documents'
  | 'offices'
  | 'outlet-nouns'
  | 'outlet-forms'
  | 'spokespeople'
  | 'states'
  | 'titles';

/** What tracing is handed: it reads no disk. The engine's lexicon fits. */
export interface TraceMeans {
  readonly lists: Readonly<Record<TraceList, ReadonlySet<string>>>;
  /**
   * The key of an entity across reports, equal for those that are one; null where nothing is known of it. Without it names are compared
   * as they stand.
   */
  readonly identify?: (report: string, entity: string) => string | null;
}
