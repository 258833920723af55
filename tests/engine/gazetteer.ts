import { loadGazetteer } from '../../src/work/gazetteer.ts';

/** The package's own gazetteer, loaded once for all tests. */
export const gazetteer = await loadGazetteer();
