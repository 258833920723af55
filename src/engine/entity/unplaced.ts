import type { Entity } from '../../report/reading.ts';
import type { Span } from '../../report/span.ts';
import type { Word } from '../en/words.ts';
import type { Cast } from './cast.ts';
import type { Findings, Found } from './found.ts';
import { keyWords } from './outlet-names.ts';
import { isCapitalOf } from './states.ts';
import { Table } from './table.ts';

const facilities =
  /^(?:airport|airports|airfield|airbase|base|port|harbou?r|dam|bridge|plant|refinery|terminal|crossing|checkpoint|prison|barracks|palace|camp|station|stadium|mine|pit|tunnel|pipeline|shipyard|reactor|hospital|depot|garrison|observatory|lighthouse|canal|cathedral|mosque|monastery|aerodrome|spaceport|cosmodrome|hotel)$/;
const facilityWords =
  /^(?:military|air|naval|air force|army|navy|border|power|nuclear|refugee|oil|gas|international|hydroelectric|coal|steel|space|deep|copper|gold|bus|railway|train|metro|radar|submarine|training|displacement)$/;

/** Adds facilities that stand beside a place's name ("Ādaži military base", "Zamzam camp") and places of which no map has the name. */
export function addUnplaced(cast: Cast, findings: Findings): void {
  const met = new Map<string, Found>();
  for (const name of cast.names) {
    if (name.kind !== 'place' && name.kind !== 'organisation') continue;
    const facility = facilityAt(name, cast);
    const here = findings.at(name.start).filter((found) => found.kind !== 'state');
    if (facility) addFacility(facility, here.find(isPlace) ?? null, met, cast, findings);
    else if (here.length === 0 && (name.kind === 'place' || isCapitalOf(name.text, cast.document.lexicon)))
      addPlace(name, met, cast, findings);
  }
  joinShortNames(met, findings);
  for (const found of met.values())
    if (found.kind === 'place' && found.place === null && !isLocated(found, cast)) findings.remove(found);
}

const locating =
  /(?:^|[\s“"(])(?:in|near|outside|inside|around|(?:village|town|city|district|suburb|residents?|people|mayor|outskirts|hamlet|settlement|camp|island) of) $/i;
const buildings =
  /\b(?:street|st|road|rd|avenue|ave|drive|highway|parkway|boulevard|lane|route|interstate|house|cent(?:er|re)|school|hall|park|church|store|college|university|library|club|building|market)\b/i;

/** Whether what no map has stands once where only a place does: "in X", "the village of X"; the tagger takes roads, shops and houses for places too. */
function isLocated({ name, mentions }: Found, { document: { text } }: Cast): boolean {
  if (buildings.test(name)) return false;
  return [...mentions.values()].some(({ start }) =>
    locating.test(text.slice(Math.max(0, start - 24), start)),
  );
}

/** "Zamzam" is "Zamzam camp" where the report places neither and has no other facility there. */
function joinShortNames(met: ReadonlyMap<string, Found>, findings: Findings): void {
  const byBeginning = new Table<Found>();
  for (const [key, found] of met)
    if (found.kind === 'facility') byBeginning.add(key.split(' ').slice(0, -1).join(' '), found);
  for (const [key, found] of met) {
    const [only, ...others] = byBeginning.get(key);
    if (only && others.length === 0 && found.kind === 'place' && found.place === null)
      findings.merge(only, found);
  }
}

const isPlace = ({ kind }: Found): boolean => kind === 'place' || kind === 'facility';

/** A place, by its name, that neither the gazetteer nor the report places; a capital that speaks for its government is one too. */
function addPlace(
  name: Span & { readonly text: string },
  met: Map<string, Found>,
  cast: Cast,
  findings: Findings,
): void {
  const key = keyWords(name.text).join(' ');
  const isState = findings.at(name.start).length > 0 && !isCapitalOf(name.text, cast.document.lexicon);
  if (key === '' || isState || cast.marksIn(name).some((mark) => mark.isName && mark.actor.kind !== 'state'))
    return;
  const found = met.get(key) ?? findings.named('place', name.text);
  if (found) findings.mention(found, name);
  else {
    const words = key.split(' ');
    const kind = [words[0], words.at(-1)].some((word) => facilities.test(word ?? '')) ? 'facility' : 'place';
    met.set(key, findings.add(kind, name.text, [name], { place: capital(name.text, cast) }));
  }
}

/** Where a capital stands that the tagger took for a body. */
function capital(name: string, { document: { gazetteer, lexicon } }: Cast): Entity['place'] {
  if (!isCapitalOf(name, lexicon)) return null;
  for (const sense of gazetteer.find(name)) {
    const { seat, lat, lon, id } = gazetteer.place(sense.place);
    if (seat === 'country') return { lat, lon, precision: 'city', gazetteer: id };
  }
  return null;
}

/** The name with the words after it that make a facility of it; null where there are none. */
function facilityAt(name: Span, { index }: Cast): Span | null {
  const { words } = index;
  const after = index.at(name.end - 1) + 1;
  for (let i = after; i < after + 3; i++) {
    const word: Word | undefined = words[i];
    if (!word) return null;
    if (facilities.test(word.lower) && words[i + 1]?.pos !== 'NOUN')
      return { start: name.start, end: word.end };
    if (!facilityWords.test(word.lower)) return null;
  }
  return null;
}

/** What the gazetteer has as a facility keeps its place; what it has as a town is where the facility stands, and both are meant. */
function addFacility(
  span: Span,
  here: Found | null,
  met: Map<string, Found>,
  cast: Cast,
  findings: Findings,
): void {
  const name = cast.document.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
  if (here?.kind === 'facility') {
    here.aliases.add(here.name);
    if (name.length > here.name.length) here.name = name;
    findings.mention(here, span);
    return;
  }
  const key = keyWords(name).join(' ');
  const found = met.get(key);
  if (found) findings.mention(found, span);
  else met.set(key, findings.add('facility', name, [span]));
}
