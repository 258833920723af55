// Installs the dependencies where they are not installed as package-lock.json says. Node's own modules only.
import fs from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

/** Packages of a lock file by their place, without the project itself. */
function packagesOf(file) {
  if (!fs.existsSync(file)) return null;
  const { packages } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return new Map(Object.entries(packages).filter(([place]) => place !== ''));
}

/**
 * Whether node_modules holds what the lock file says. npm writes node_modules/.package-lock.json when an
 * install is complete; packages for other systems (`optional`) may be missing from it.
 */
function isInstalled() {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const present = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  const same = (a, b) =>
    a !== undefined && b !== undefined && a.version === b.version && a.integrity === b.integrity;
  return (
    [...wanted].every(([place, entry]) => entry.optional || entry.peer || same(entry, present.get(place))) &&
    [...present].every(([place, entry]) => same(entry, wanted.get(place)))
  );
}

/** Throws where Node is too old, or npm fails. */
export function ensureInstalled() {
  const { engines } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const least = engines.node.replace(/^\D+/, '').split('.').map(Number);
  const have = process.versions.node.split('.').map(Number);
  const at = least.findIndex((part, i) => part !== have[i]);
  if (at >= 0 && have[at] < least[at])
    throw new Error(`Node ${process.versions.node} is too old: Hearsay needs ${engines.node}`);
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci) …');
  run('npm', ['ci', '--no-audit', '--loglevel=error']);
}
