import { loadLexicon } from '../../../src/work/lexicon.ts';

/** The package's own word lists and outlets, loaded once for all tests. */
export const lexicon = await loadLexicon();
