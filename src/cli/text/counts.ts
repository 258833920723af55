import type { Origin, Reading, Statement } from '../../report/reading.ts';
import { blockWords, counted } from './words.ts';

const isOwn = (statement: Statement): boolean => statement.quotation === 'own voice';

/** One key for all statements of one source. An unnamed one is known only through the outlet that heard it. */
function keyOf({ origin, chain }: Statement): string {
  if (origin.entity !== null) return origin.entity;
  const way = origin.named ? [] : chain.map(({ label }) => label);
  return JSON.stringify([origin.kind, origin.label.toLowerCase(), ...way]);
}

/** The sources of a reading, each once, in the order in which they first speak. */
function sourcesOf(statements: readonly Statement[]): Origin[] {
  const sources = new Map<string, Origin>();
  for (const statement of statements)
    if (!sources.has(keyOf(statement))) sources.set(keyOf(statement), statement.origin);
  return [...sources.values()];
}

/** `3 ● named, 2 ○ unnamed, 1 ■ document`: what the glyphs mean stands beside their number. */
function kindsOf(sources: readonly Origin[]): string[] {
  const documents = sources.filter(({ kind }) => kind === 'document').length;
  const missing = sources.filter(({ kind }) => kind === 'unknown').length;
  const others = sources.filter(({ kind }) => kind !== 'document' && kind !== 'unknown');
  const named = others.filter((origin) => origin.named).length;
  const rows: [number, string][] = [
    [named, '● named'],
    [others.length - named, '○ unnamed'],
    [documents, documents === 1 ? '■ document' : '■ documents'],
    [missing, '◌ not given'],
  ];
  return rows.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
}

/** `12 statements from 5 sources: 3 ● named, 2 ○ unnamed; 4 through a relay. Own voice (·): 9 statements.` */
export function countLine({ statements }: Reading): string {
  const said = statements.filter((statement) => !isOwn(statement));
  const own = statements.length - said.length;
  const sources = sourcesOf(said);
  const relayed = said.filter(({ chain }) => chain.length > 0).length;
  const withdrawn = said.filter(({ retracted }) => retracted).length;
  const parts = [
    sources.length > 0 ? kindsOf(sources).join(', ') : '',
    relayed > 0 ? `${relayed} through a relay` : '',
    withdrawn > 0 ? `${withdrawn} withdrawn` : '',
  ].filter((part) => part !== '');
  const from = sources.length > 0 ? ` from ${counted(sources.length, ['source', 'sources'])}` : '';
  const found = `${counted(said.length, ['statement', 'statements'])}${from}${parts.length > 0 ? ': ' : ''}${parts.join('; ')}.`;
  return own > 0 ? `${found} Own voice (·): ${counted(own, ['statement', 'statements'])}.` : found;
}

/** What of the text was kept apart from what is read: `Not read: 2 related links, 1 caption.` Empty where nothing was. */
export function leftOutLine({ blocks }: Reading): string {
  const kinds = ['related', 'caption', 'notice', 'boilerplate'] as const;
  const parts = kinds
    .map((kind) => [kind, blocks.filter((block) => block.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => counted(count, blockWords[kind]));
  return parts.length > 0 ? `Not part of the report: ${parts.join(', ')}.` : '';
}
