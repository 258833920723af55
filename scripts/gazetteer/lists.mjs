// Reads the lists of our own in data/gazetteer: one entry a line, columns parted by "|", alternatives by ";", "#" for remarks.
import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../data/gazetteer');

const parts = (cell, sign) =>
  cell
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '-');

/** Lines as lists of cells, each with its number for messages. Throws where a line has not `columns` cells. */
function rowsOf(name, columns) {
  const lines = fs.readFileSync(path.join(folder, `${name}.txt`), 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length !== columns)
      throw new Error(`${name}.txt, line ${i + 1}: met ${cells.length} columns; expected ${columns}`);
    return [{ cells, where: `${name}.txt, line ${i + 1}` }];
  });
}

/** Latitude and longitude, in degrees; null for "-". */
function pointOf(cell, where) {
  if (cell === '-') return null;
  const [lat, lon] = cell.split(/[\s,]+/).map(Number);
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
    throw new Error(`${where}: met "${cell}"; expected a latitude and a longitude`);
  return { lat, lon };
}

/** code | names | adjectives | point. */
export const countries = () =>
  rowsOf('countries', 4).map(({ cells: [code, names, adjectives, point], where }) => ({
    code,
    names: parts(names, ';'),
    adjectives: parts(adjectives, ';'),
    point: pointOf(point, where),
  }));

/** code | names | abbreviations | adjectives | point: first order, with the point where the middle of its cities would not do. */
export const regions = () =>
  rowsOf('regions', 5).map(({ cells: [code, names, abbreviations, adjectives, point], where }) => ({
    code,
    names: parts(names, ';'),
    abbreviations: parts(abbreviations, ';'),
    adjectives: parts(adjectives, ';'),
    point: pointOf(point, where),
  }));

/** names | kind | adjectives | point | container: areas, continents and waters. */
export const areas = () =>
  rowsOf('areas', 5).map(({ cells: [names, kind, adjectives, point, container], where }) => ({
    names: parts(names, ';'),
    kind,
    adjectives: parts(adjectives, ';'),
    point: pointOf(point, where),
    container: container === '-' ? null : container,
  }));

/** names | point | container | source. */
export const facilities = () =>
  rowsOf('facilities', 4).map(({ cells: [names, point, container], where }) => ({
    names: parts(names, ';'),
    point: pointOf(point, where),
    container: container === '-' ? null : container,
  }));

/** geonames number | names: what a city is called besides its names in the source. */
export const cities = () =>
  rowsOf('cities', 2).map(({ cells: [id, names] }) => ({ id: Number(id), names: parts(names, ';') }));

/** Keys that mean a town only beside another name. */
export const words = () => new Set(rowsOf('words', 1).map(({ cells: [word] }) => word));
