import type { Reading } from '../../report/reading.ts';
import { counted } from './words.ts';

/** What several reports come to together. */
export interface Total {
  readonly reports: number;
  readonly said: number;
  readonly unnamed: number;
  readonly relayed: number;
  readonly withdrawn: number;
  readonly own: number;
}

export const nothing: Total = { reports: 0, said: 0, unnamed: 0, relayed: 0, withdrawn: 0, own: 0 };

export function withReading(total: Total, { statements }: Reading): Total {
  const said = statements.filter(({ quotation }) => quotation !== 'own voice');
  const unnamed = said.filter(({ origin }) => !origin.named && origin.kind !== 'unknown');
  return {
    reports: total.reports + 1,
    said: total.said + said.length,
    unnamed: total.unnamed + unnamed.length,
    relayed: total.relayed + said.filter(({ chain }) => chain.length > 0).length,
    withdrawn: total.withdrawn + said.filter(({ retracted }) => retracted).length,
    own: total.own + statements.length - said.length,
  };
}

/** `12 reports: 154 statements, 29 from unnamed sources, 41 through a relay, 1 withdrawn. Own voice (·): 60 statements.` */
export function totalLine({ reports, said, unnamed, relayed, withdrawn, own }: Total): string {
  const parts = [
    counted(said, ['statement', 'statements']),
    `${unnamed} from unnamed sources`,
    `${relayed} through a relay`,
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
  ];
  return `${counted(reports, ['report', 'reports'])}: ${parts.join(', ')}. Own voice (·): ${counted(own, ['statement', 'statements'])}.`;
}
