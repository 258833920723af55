// `npm run demo`: installs what is missing, builds, reads the sample reports and prints what was found in them.
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { node, root, whole } from './run.mjs';

/** The saved pages of every topic, in order. */
function pages() {
  const samples = path.join(root, 'samples');
  const topics = fs.readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return topics.flatMap(({ name }) =>
    fs
      .readdirSync(path.join(samples, name))
      .filter((file) => file.endsWith('.html'))
      .toSorted()
      .map((file) => path.join('samples', name, file)),
  );
}

await whole(() => {
  ensureInstalled();
  build();
  process.exitCode = node(['dist/cli/main.js', 'read', ...pages()]);
  if (process.exitCode === 0) console.log('\nRead a page or a text of your own: npx hearsay read FILE');
});
