import type { Entity, EntityKind } from '../../report/reading.ts';
import { plain, type Piece } from './layout.ts';
import { safe } from './safe.ts';
import { linesWords, sectionLines, type Row } from './section.ts';
import type { Sheet } from './statement.ts';

/** Kinds in the order in which they are shown, one and many. Places and facilities have a section of their own. */
const groups: readonly (readonly [EntityKind, string, string])[] = [
  ['person', 'person', 'persons'],
  ['state', 'state', 'states'],
  ['office', 'office', 'offices'],
  ['organisation', 'organisation', 'organisations'],
  ['armed group', 'armed group', 'armed groups'],
  ['outlet', 'outlet', 'outlets'],
  ['document', 'document', 'documents'],
];

/** Who is in the report, by kind: name, other names, roles, what it is designated as and by whom, and where it is first named. */
export function entityLines(sheet: Sheet): string[] {
  const rows = groups.flatMap(([kind, one, many]) => {
    const entities = sheet.reading.entities.filter((entity) => entity.kind === kind);
    return entities.map((entity, i): Row => {
      const label = i > 0 ? '' : entities.length === 1 ? one : many;
      return { label: { text: label, paint: sheet.palette.faint }, pieces: piecesOf(entity, sheet) };
    });
  });
  return sectionLines('Who', rows, sheet.width, sheet.palette);
}

function piecesOf(entity: Entity, sheet: Sheet): Piece[] {
  const { palette } = sheet;
  const aliases = entity.aliases.length > 0 ? `, also ${entity.aliases.map(safe).join(', ')}` : '';
  const roles = [...new Map(entity.roles.map((role) => [safe(role.text).toLowerCase(), role])).values()];
  return [
    { text: safe(entity.name), paint: palette.strong },
    { text: aliases, paint: plain },
    ...roles.map((role) => ({ text: ` · ${safe(role.text)}${byWhom(role.statement, sheet)}`, paint: plain })),
    ...entity.designations.map(({ text, statement }) => ({
      text: ` · “${safe(text)}”${byWhom(statement, sheet)}`,
      paint: palette.warning,
    })),
    { text: ` · ${mentionsOf(entity, sheet)}`, paint: palette.faint },
  ];
}

/** ` (United States)`: on whose word, where it is not the outlet's own. */
function byWhom(statement: string | null, { reading }: Sheet): string {
  const origin = reading.statements.find(({ id }) => id === statement)?.origin;
  return origin && origin.kind !== 'own voice' ? ` (${safe(origin.label)})` : '';
}

/** `line 3`, `line 3, 5 times`. */
export function mentionsOf({ mentions }: Entity, { lines }: Sheet): string {
  const first = mentions[0];
  if (!first) return 'not named';
  const times = mentions.length > 1 ? `, ${mentions.length} times` : '';
  return linesWords([lines.lineOf(first.start)]) + times;
}
