import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const src = path.join(root, 'src');

/** For each folder of src, the other folders it may import; `.` is src/index.ts. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  report: [],
  claim: ['report'],
  ingest: ['report'],
  engine: ['report'],
  match: ['engine', 'report', 'claim'],
  trace: ['report', 'claim'],
  ledger: ['report', 'claim'],
  work: ['ingest', 'engine', 'match', 'trace', 'ledger', 'report', 'claim'],
  exchange: ['report', 'claim'],
  cli: ['work', 'ingest', 'engine', 'exchange', 'report'],
  '.': ['work', 'ingest', 'engine', 'match', 'trace', 'ledger', 'exchange', 'report', 'claim'],
};

/** Node's modules that reach the network: the one guarded fetch stands in src/ingest. */
const network = new Set(['http', 'https', 'http2', 'net', 'tls', 'dns', 'dns/promises', 'dgram']);

/** What would make a reading depend on anything but the report. */
const impure =
  /\b(Date\.now|new Date\(\)|performance\.now|Math\.random|process\.(env|hrtime|cwd)|crypto\.random\w+|randomUUID)\b/;

interface Module {
  readonly file: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const folderOf = (file: string): string => {
  const [first, ...rest] = path.relative(src, file).split(path.sep);
  return rest.length > 0 && first ? first : '.';
};

const modules: readonly Module[] = fs
  .readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((name) => {
    const file = path.join(src, name);
    const text = fs.readFileSync(file, 'utf8');
    const imports = ts.preProcessFile(text, true, true).importedFiles.map((imported) => imported.fileName);
    return { file, folder: folderOf(file), text, imports };
  });

const name = (file: string): string => path.relative(root, file);
const local = (module: Module): string[] =>
  module.imports.filter((to) => to.startsWith('.')).map((to) => path.resolve(path.dirname(module.file), to));
const builtins = (module: Module): string[] =>
  module.imports
    .map((to) => to.replace(/^node:/, ''))
    .filter((to) => builtinModules.includes(to) || network.has(to));

/** Comments and strings out, so that a word in a remark is not taken for a call. */
const codeOf = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, '');

describe('imports', () => {
  it('stay within the table', () => {
    const broken = modules.flatMap((module) =>
      local(module)
        .map((to) => folderOf(to))
        .filter((to) => to !== module.folder && !(allowed[module.folder] ?? []).includes(to))
        .map((to) => `${name(module.file)} imports ${to}/`),
    );
    expect(broken).toEqual([]);
  });

  it('know every folder of src', () => {
    expect(
      [...new Set(modules.map((module) => module.folder))].filter((folder) => !(folder in allowed)),
    ).toEqual([]);
  });

  it('go round in no circle', () => {
    const byFile = new Map(modules.map((module) => [module.file, local(module)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file))
        circles.push([...trail.slice(trail.indexOf(file)), file].map(name).join(' -> '));
      if (done.has(file) || trail.includes(file)) return;
      for (const to of byFile.get(file) ?? []) visit(to, [...trail, file]);
      done.add(file);
    };
    for (const module of modules) visit(module.file, []);
    expect(circles).toEqual([]);
  });

  // The door's sockets are those of the machine: a path or a pipe, never an address.
  it('reach the network from src/ingest alone', () => {
    const isDoor = (module: Module): boolean =>
      /^src\/ledger\/door\/(host|client)\.ts$/.test(name(module.file));
    const reaching = modules.filter(
      (module) =>
        module.folder !== 'ingest' &&
        (builtins(module).some((to) => network.has(to) && !(to === 'net' && isDoor(module))) ||
          /\b(fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/.test(codeOf(module.text))),
    );
    expect(reaching.map((module) => name(module.file))).toEqual([]);
  });

  it('keep the engine off disk, clock and chance', () => {
    const pure = ['engine', 'match', 'trace', 'report', 'claim'];
    const impureModules = modules
      .filter((module) => pure.includes(module.folder))
      .filter((module) => builtins(module).length > 0 || impure.test(codeOf(module.text)));
    expect(impureModules.map((module) => name(module.file))).toEqual([]);
  });

  it('name files with their ending', () => {
    const bare = modules.flatMap((module) =>
      local(module)
        .filter((to) => !to.endsWith('.ts'))
        .map(name),
    );
    expect(bare).toEqual([]);
  });
});
