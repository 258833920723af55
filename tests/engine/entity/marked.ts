import type { Document } from '../../../src/engine/document.ts';
import type { Lexicon } from '../../../src/engine/lexicon.ts';
import type { Draft } from '../../../src/engine/statement/draft.ts';
import type { NameKind, TaggedName } from '../../../src/engine/tagger/tagger.ts';
import type { Entity } from '../../../src/report/reading.ts';
import { textOf } from '../../../src/report/span.ts';
import { documentOf, draftsOf } from '../source/marked.ts';

/** One case: a text in which `[person: …]` marks what the tagger found and `{s1 …}` statements, and lines of what is expected. */
export interface EntityCase {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly string[];
}

/** Reads a file of cases: `# title`, paragraphs of marked text, `=> …` lines. */
export function casesOf(file: string): EntityCase[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return {
        title,
        text: lines
          .filter((line) => !line.startsWith('=> '))
          .join('\n')
          .trim(),
        expected: lines.filter((line) => line.startsWith('=> ')).map((line) => line.slice(3)),
      };
    });
}

const kinds: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];

/** The document of a marked text, with the marked names as the tagger's, and its statements. */
export function marked(text: string, lexicon: Lexicon): { document: Document; drafts: Draft[] } {
  const { bare, names } = withoutNames(text);
  const { text: plain, drafts } = draftsOf(bare);
  const places = [...bare.matchAll(/\{[sct]\d+ |\}/g)];
  const inPlain = (at: number): number =>
    at - places.filter((match) => match.index < at).reduce((sum, [mark]) => sum + mark.length, 0);
  const document = documentOf(plain, null, lexicon);
  const tagged = names.map((name) => ({ ...name, start: inPlain(name.start), end: inPlain(name.end) }));
  return { document: { ...document, tags: { ...document.tags, names: tagged } }, drafts };
}

function withoutNames(text: string): { bare: string; names: TaggedName[] } {
  const names: TaggedName[] = [];
  let bare = '';
  for (const part of text.split(/(\[[a-z]+: [^\]]*\])/)) {
    const { kind, name } = /^\[(?<kind>[a-z]+): (?<name>[^\]]*)\]$/.exec(part)?.groups ?? {};
    const known = kinds.find((one) => one === kind);
    if (known !== undefined && name !== undefined)
      names.push({ start: bare.length, end: bare.length + name.length, kind: known, score: 1 });
    bare += known === undefined ? part : (name ?? '');
  }
  return { bare, names };
}

/** Lines for what is found: `Ana Pereira (person) = Pereira: Ana Pereira | Pereira`, `Ana Pereira, role: mayor (s1)`. */
export function linesOf(entities: readonly Entity[], text: string): string[] {
  return entities.flatMap((entity) => {
    const { name, kind, aliases, mentions, roles, designations } = entity;
    const others = aliases.length > 0 ? ` = ${aliases.join(' | ')}` : '';
    const said = (one: Entity['roles'][number]): string =>
      `${one.text}${one.statement ? ` (${one.statement})` : ''}`;
    return [
      `${name} (${kind})${others}: ${mentions.map((span) => textOf(text, span)).join(' | ')}`,
      ...roles.map((role) => `${name}, role: ${said(role)}`),
      ...designations.map((one) => `${name}, designation: ${said(one)}`),
    ];
  });
}
