import type { Entity } from '../../report/reading.ts';
import { mentionsOf } from './entities.ts';
import { plain, type Piece } from './layout.ts';
import { safe } from './safe.ts';
import { sectionLines, type Row } from './section.ts';
import type { Sheet } from './statement.ts';

/** Places and facilities: how exactly each is known and where it is, or that it cannot be told, and which it may be. */
export function placeLines(sheet: Sheet): string[] {
  const places = sheet.reading.entities.filter(({ kind }) => kind === 'place' || kind === 'facility');
  const rows = places.map((entity): Row => ({
    label: { text: safe(entity.name), paint: sheet.palette.strong },
    pieces: piecesOf(entity, sheet),
  }));
  return sectionLines('Where', rows, sheet.width, sheet.palette);
}

function piecesOf(entity: Entity, sheet: Sheet): Piece[] {
  const { palette } = sheet;
  const { place, candidates, aliases } = entity;
  const known: Piece = place
    ? { text: `${place.precision}, ${degrees(place)}`, paint: plain }
    : { text: notTold(candidates), paint: palette.warning };
  return [
    known,
    { text: entity.kind === 'facility' ? ' · facility' : '', paint: plain },
    { text: aliases.length > 0 ? ` · also ${aliases.map(safe).join(', ')}` : '', paint: plain },
    { text: ` · ${mentionsOf(entity, sheet)}`, paint: palette.faint },
  ];
}

/** Candidates that are named; a name such as San José has hundreds. */
const mostCandidates = 6;

function notTold(candidates: readonly string[]): string {
  if (candidates.length === 0) return 'not in the gazetteer';
  const shown = candidates.slice(0, mostCandidates).map(safe).join('; ');
  const left = candidates.length - mostCandidates;
  return `not told: ${shown}${left > 0 ? `; ${left} more` : ''}`;
}

/** `34.89° N, 35.89° E`: as far as a place's middle is known, about a kilometre. */
export function degrees({ lat, lon }: { readonly lat: number; readonly lon: number }): string {
  const [ns, ew] = [lat < 0 ? 'S' : 'N', lon < 0 ? 'W' : 'E'];
  return `${Math.abs(lat).toFixed(2)}° ${ns}, ${Math.abs(lon).toFixed(2)}° ${ew}`;
}
