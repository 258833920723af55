import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../src/cli/read.ts';
import { built, requireBuilt, root } from './built.ts';

const documents = [
  'README.md',
  'CHANGELOG.md',
  'samples/README.md',
  'model/README.md',
  ...fs
    .readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const textOf = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');

/** The anchor that a heading gets. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1] ?? ''));

/** Code is no prose: what looks like a link in it is none. */
const proseOf = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$|`[^`\n]*`/gm, '');

function isDead(from: string, link: string): boolean {
  if (/^(https?|mailto):/.test(link)) return false;
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? from : path.join(path.dirname(from), file);
  if (!fs.existsSync(path.join(root, target))) return true;
  return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
}

describe('documents', () => {
  it.each(documents)('%s has no dead link', (name) => {
    const links = [...proseOf(textOf(name)).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => isDead(name, link))).toEqual([]);
  });

  it('are all reached from the README', () => {
    const readme = textOf('README.md');
    expect(documents.filter((name) => name !== 'README.md' && !readme.includes(`](${name})`))).toEqual([]);
  });

  it('tell every option of the command line, and no other', () => {
    async function* nothing() {}
    const options = readCommand(nothing, () => {}).options.map((option) => option.long);
    const known = [...options, '--help', '--version'];
    const told = [...textOf('docs/cli.md').matchAll(/--[a-z][a-z-]+/g)].map((match) => match[0]);
    expect(known.filter((option) => option && !told.includes(option))).toEqual([]);
    expect(told.filter((option) => !known.includes(option))).toEqual([]);
  });

  it('tell every field of the contract', () => {
    const source = ts.createSourceFile('reading.ts', textOf('src/report/reading.ts'), ts.ScriptTarget.Latest);
    const fields = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isPropertySignature(node) && ts.isIdentifier(node.name)) fields.add(node.name.text);
      node.forEachChild(visit);
    };
    visit(source);
    const contract = textOf('docs/contract.md');
    expect([...fields].filter((field) => !contract.includes(`\`${field}\``))).toEqual([]);
  });

  it('tell every value of the contract', () => {
    const values = [...textOf('src/report/reading.ts').matchAll(/\| '([a-z ]+)'|: '([a-z ]+)' \|/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    const contract = textOf('docs/contract.md');
    expect(values.filter((value) => !contract.includes(`\`${value}\``))).toEqual([]);
  });

  it('name every dependency with its version', () => {
    const manifest: unknown = JSON.parse(textOf('package.json'));
    const { dependencies, devDependencies } = manifest as Record<string, Record<string, string>>;
    const text = textOf('docs/dependencies.md');
    const missing = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name, version]) => !text.includes(`| \`${name}\` | ${version}, `),
    );
    expect(missing).toEqual([]);
  });

  it('show commands that run', () => {
    const blocks = documents.flatMap((name) => [...textOf(name).matchAll(/^```sh\n([\s\S]*?)^```$/gm)]);
    const commands = blocks
      .flatMap((block) => (block[1] ?? '').trim().split('\n'))
      .filter((command) => command.startsWith('npx hearsay '));
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) {
      const done = built(command.split(' ').slice(2));
      expect([command, done.status, done.stderr]).toEqual([command, 0, '']);
      expect(done.stdout).not.toBe('');
    }
  });

  it('show programs that print what stands beside them', () => {
    requireBuilt();
    const programs = documents.flatMap((name) => [...textOf(name).matchAll(/^```js\n([\s\S]*?)^```$/gm)]);
    expect(programs.length).toBeGreaterThan(0);
    for (const [, code = ''] of programs) {
      const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1]);
      const args = ['--input-type=module', '--eval', code];
      const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
      expect([done.stdout.trim().split('\n'), done.stderr]).toEqual([promised, '']);
    }
  });

  it('show output as it is', () => {
    const done = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(done.stdout + done.stderr).toBe('');
  });
});
