import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/report/reading.ts';
import { textOf } from '../../../src/report/span.ts';
import { attribute, type Attributed } from '../../../src/engine/source/attribute.ts';
import { loadLexicon } from '../../../src/work/lexicon.ts';
import { casesOf, documentOf, draftsOf } from './marked.ts';

const lexicon = await loadLexicon();
const folder = new URL('./cases/', import.meta.url);

describe.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('cases of %s', (file) => {
  it.each(casesOf(readFileSync(new URL(file, folder), 'utf8')))('$title', (one) => {
    const { text, drafts } = draftsOf(one.text);
    const { entities, attributed } = attribute(documentOf(text, one.outlet, lexicon), drafts);
    const read = new Map(
      [...one.expected.keys()].map((number) => [number, told(attributed[number - 1], text)]),
    );
    expect(read).toEqual(one.expected);
    for (const line of one.entities) expect(entities.map((entity) => joined(entity, text))).toContain(line);
  });
});

/** `Ana Pereira (person) <- Kivu FM; because …`: origin, its kind where it is unnamed also how many, chain, reason. */
function told(statement: Attributed | undefined, text: string): string {
  if (!statement) return 'nothing';
  const { origin, chain } = statement;
  const kind = origin.named ? origin.kind : `${origin.kind}, ${origin.count}`;
  const relays = chain.map(({ label }) => ` <- ${label}`).join('');
  const reason = origin.anonymity_reason ? `; ${textOf(text, origin.anonymity_reason)}` : '';
  return `${origin.label} (${kind})${relays}${reason}`;
}

const joined = (entity: Entity, text: string): string =>
  `${entity.name} (${entity.kind}): ${entity.mentions.map((span) => textOf(text, span)).join(' | ')}`;

describe('attribute', () => {
  it('gives every draft an origin, and ids that lead to entities', () => {
    const { text, drafts } = draftsOf('{s1 Ana Pereira} {c1 told} Kivu FM {t1 that the dam had cracked}.');
    const { entities, attributed } = attribute(documentOf(text, null, lexicon), drafts);
    expect(attributed).toHaveLength(1);
    const [statement] = attributed;
    const ids = entities.map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, i) => `e${i + 1}`));
    expect(ids).toContain(statement?.origin.entity);
    expect(ids).toContain(statement?.chain[0]?.entity);
  });

  it('reads the same twice', () => {
    const { text, drafts } = draftsOf(
      '{s1 The mayor, Ana Pereira,} {c1 said} {t1 the dam had cracked}. {t2 It would hold}, {s2 she} {c2 added}.',
    );
    const document = documentOf(text, 'The Quay Post', lexicon);
    expect(attribute(document, drafts)).toEqual(attribute(document, drafts));
  });

  it('lays what nobody is named for to nobody', () => {
    const { text, drafts } = draftsOf('{c1 Reportedly} {t1 the dam has cracked}.');
    const { attributed } = attribute(documentOf(text, null, lexicon), drafts);
    expect(attributed[0]?.origin).toEqual({
      label: 'unspecified',
      entity: null,
      kind: 'unknown',
      named: false,
      count: 'unknown',
      anonymity_reason: null,
    });
  });

  it('bears thousands of names in bounded time', () => {
    const people = Array.from({ length: 3000 }, (_, i) => `Ana Pereira${i} spoke to Erik Berg${i}.`).join(
      ' ',
    );
    const { text, drafts } = draftsOf(`${people} {s1 Ana Pereira7} {c1 said} {t1 the dam had cracked}.`);
    const started = performance.now();
    const { attributed } = attribute(documentOf(text, null, lexicon), drafts);
    expect(attributed[0]?.origin.label).toBe('Ana Pereira7');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
