import type { EntityKind } from '../../report/reading.ts';
import type { PlaceFound } from '../place/places.ts';
import type { Findings } from './found.ts';

/** What has a seat; a person from a town or a document about one has none. */
const seatedKinds: ReadonlySet<EntityKind> = new Set(['organisation', 'facility', 'office']);

/** Gives bodies and facilities that bear a town's or region's name that place as their seat ("Gainesville Police Department"); they stay what they are. */
export function seatBearers({ bearers, place }: PlaceFound, findings: Findings): void {
  for (const { start, end } of bearers)
    for (const found of findings.at(start))
      if (found.place === null && seatedKinds.has(found.kind) && (found.mentions.get(start)?.end ?? 0) >= end)
        found.place = place;
}
