import { describe, expect, it } from 'vitest';
import { columns } from '../../../src/cli/text/layout.ts';
import { readingText } from '../../../src/cli/text/reading.ts';
import { baseReading } from './base.ts';
import { readingOf, spanOf } from './readings.ts';

const lease = `Ferry quay at Trapani to be let for 25 years

TRAPANI (Egadi Wire) - The port authority will let the ferry quay to Norvik Lines for 25 years, two people at the ministry told the newspaper Il Faro.

"It only wants a date," one of them said, asking not to be named because the tender is still open.

The quay, north of the old fish market, was rebuilt in 2009. It has been empty since.

The mayor, Rosa Chirco, denied that the town had agreed. She would not say more.

A draft lease dated 3 March shows a yearly rent of 1.2 million euros, according to Il Faro, which later withdrew the figure.

It is thought that a rival bid will follow.

Share this article

Read also: Sardine prices fall

All rights reserved. No use for machine learning.`;

const il = ['Il Faro'];
const leaseReading = readingOf({
  text: lease,
  head: {
    headline: 'Ferry quay at Trapani to be let for 25 years',
    outlet: { name: 'Egadi Wire', kind: 'wire', domain: 'egadiwire.example' },
    byline: ['Nino Salis'],
    dateline: { place: 'TRAPANI', ...spanOf(lease, 'TRAPANI') },
    credits: [{ label: 'Egadi Wire', ...spanOf(lease, 'Egadi Wire') }],
    published: '2026-03-09T07:30:00Z',
    modified: '2026-03-09T11:05:00+01:00',
    rights: {
      reserved: true,
      ai_use: 'prohibited',
      ...spanOf(lease, 'All rights reserved. No use for machine learning.'),
    },
  },
  kinds: {
    'Share this article': 'boilerplate',
    'Read also: Sardine prices fall': 'related',
    'All rights reserved. No use for machine learning.': 'notice',
  },
  said: [
    {
      content: 'The port authority will let the ferry quay to Norvik Lines for 25 years',
      cue: 'told',
      source: 'two people at the ministry',
      stance: 'expects',
      origin: {
        label: 'two people at the ministry',
        kind: 'anonymous',
        named: false,
        count: 'several',
        reason: 'because the tender is still open',
      },
      chain: il,
    },
    {
      content: '"It only wants a date,"',
      cue: 'said',
      source: 'one of them',
      quotation: 'direct',
      origin: {
        label: 'two people at the ministry',
        kind: 'anonymous',
        named: false,
        reason: 'because the tender is still open',
      },
      chain: il,
    },
    {
      content: 'The quay, north of the old fish market, was rebuilt in 2009.',
      quotation: 'own voice',
      origin: { label: 'Egadi Wire', kind: 'own voice' },
    },
    {
      content: 'It has been empty since.',
      quotation: 'own voice',
      origin: { label: 'Egadi Wire', kind: 'own voice' },
    },
    {
      content: 'that the town had agreed',
      cue: 'denied',
      source: 'The mayor, Rosa Chirco',
      stance: 'denies',
      origin: { label: 'Rosa Chirco', entity: 'e1' },
    },
    {
      content: 'would not say more',
      cue: 'would not say',
      source: 'She',
      stance: 'declines',
      origin: { label: 'Rosa Chirco', entity: 'e1' },
    },
    {
      content: 'a yearly rent of 1.2 million euros',
      cue: 'shows',
      source: 'A draft lease dated 3 March',
      retracted: true,
      origin: { label: 'a draft lease dated 3 March', kind: 'document' },
      chain: il,
    },
    {
      content: 'that a rival bid will follow',
      cue: 'It is thought',
      stance: 'expects',
      origin: { label: '', kind: 'unknown', named: false, count: 'unknown' },
    },
  ],
});

describe('the text form', () => {
  it('shows head, ways, marks and evidence', async () => {
    const text = readingText(leaseReading, { width: 80, colour: false });
    await expect(text).toMatchFileSnapshot('golden/lease.txt');
  });

  it('keeps to a narrow terminal', async () => {
    const text = readingText(leaseReading, { width: 40, colour: false });
    await expect(text).toMatchFileSnapshot('golden/lease-narrow.txt');
    expect(Math.max(...text.split('\n').map(columns))).toBeLessThanOrEqual(40);
  });

  it('says in words what it says in colours', async () => {
    const text = readingText(leaseReading, { width: 80, colour: true });
    // oxlint-disable-next-line no-control-regex -- the escapes are what is looked at
    const bare = text.replaceAll(/\u001b\[\d+m/g, '');
    expect(bare).toBe(readingText(leaseReading, { width: 80, colour: false }));
    expect(text).not.toBe(bare);
  });

  it.each([80, 120, 40])('shows who, where, when and under which agreement, in %i columns', async (width) => {
    const text = readingText(baseReading, { width, colour: false });
    await expect(text).toMatchFileSnapshot(`golden/base-${width}.txt`);
    expect(Math.max(...text.split('\n').map(columns))).toBeLessThanOrEqual(width);
  });

  it('counts what of thousands of names it leaves out', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `Rosa Chirco${i}`);
    const text = names.join(', ');
    const shown = readingText(
      readingOf({ text, entities: names.map((name) => ({ name, mentions: [name] })) }),
      { width: 80, colour: false },
    );
    expect(shown).toContain('and 2940 more (--format json gives all)');
    expect(shown.split('\n').length).toBeLessThan(100);
  });

  it('says what the report does not say', async () => {
    const text = readingText(
      readingOf({
        text: 'Ok.',
        head: { language: null },
        notices: [{ code: 'short', message: 'One word only.', start: 0, end: 3 }],
      }),
      { width: 60, colour: false },
    );
    await expect(text).toMatchFileSnapshot('golden/bare.txt');
  });

  it('counts columns, not characters', () => {
    const wide = '釜山港の埠頭は来年から三十年間貸し出される見通しだと当局者二人が本紙に語った。';
    const text = readingText(
      readingOf({
        text: wide,
        said: [{ content: wide, origin: { label: 'é'.repeat(30).normalize('NFD'), kind: 'person' } }],
      }),
      { width: 40, colour: false },
    );
    const lines = text.split('\n');
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(40);
    expect(
      lines
        .map((line) => line.trim())
        .join('')
        .replaceAll(' ', ''),
    ).toContain(wide);
  });

  it('cuts words that go on for ever', () => {
    const long = 'ferry '.repeat(2000).trim();
    const text = readingText(
      readingOf({ text: long, said: [{ content: long, origin: { label: 'A. Salis' } }] }),
      {
        width: 80,
        colour: false,
      },
    );
    expect(text.length).toBeLessThan(4000);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('(9999 more characters)');
  });
});
