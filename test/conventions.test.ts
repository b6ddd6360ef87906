/**
 * The conventions of real chambers, each to the letter: a profile and a case in, the words of an order out. The first
 * column says whose order the words are from; names and numbers of parties are invented, case numbers are shown as
 * they were displayed. Every row goes through the whole program.
 */
import { readFileSync } from 'node:fs';

import type { Block, Inlines } from '../src/document/model.js';
import { plainTextOf } from '../src/document/plain-text.js';
import { OrderError } from '../src/error.js';
import { loadLibrary } from '../src/library.js';
import { composeOrder, readSources } from '../src/render.js';

const library = loadLibrary();
const good = JSON.parse(readFileSync('test/bad-cases/good/case.json', 'utf8')) as object;

interface Given {
  /** Settings of the chambers profile. */
  readonly profile?: object;
  /** Laid over the good case of test/bad-cases. */
  readonly case?: object;
  readonly sign?: boolean;
}

type Part = 'number' | 'title' | 'byline' | 'body' | 'closing' | 'signature' | 'copies';

/** The lines of one part of the order, with plain spaces; the byline is the paragraph under the title. */
function readPart(given: Given, part: Part): readonly string[] {
  const profile = { judge: { name: 'J. R. Example' }, ...given.profile };
  const sources = readSources(
    { file: 'case.json', text: JSON.stringify({ ...good, ...given.case }) },
    { file: 'chambers.json', text: JSON.stringify(profile) },
  );
  const { blocks } = composeOrder(sources, { sign: given.sign ?? false }, library).document;
  const lines = linesOf(part === 'byline' ? blocks.slice(2, 3) : blocks, part);
  return lines.flatMap((line) => plainTextOf(line).replaceAll('\u00a0', ' '));
}

function linesOf(blocks: readonly Block[], part: Part): readonly Inlines[] {
  return blocks.flatMap((block): readonly Inlines[] => {
    switch (block.kind) {
      case 'caption':
        return part === 'number' ? block.number : [];
      case 'title':
        return part === 'title' ? splitLines(block.content) : [];
      case 'paragraph':
        return part === 'body' || part === 'byline' ? [block.content] : [];
      case 'ordering-paragraph': {
        const { number, content } = block;
        const mark = number === undefined ? [] : [{ kind: 'text', text: `${number}. ` } as const];
        return part === 'body' ? [[...mark, ...content[0].content]] : [];
      }
      case 'closing':
        return part === 'closing' ? [block.content] : [];
      case 'signature':
        return part === 'signature'
          ? [...(block.above ?? []), block.mark ?? [{ kind: 'text', text: '(line)' }], ...block.lines]
          : [];
      case 'copies':
        return part === 'copies' ? block.lines : [];
      default:
        return [];
    }
  });
}

function splitLines(content: Inlines): readonly Inlines[] {
  const lines: Inlines[] = [[]];
  for (const inline of content) {
    if (inline.kind === 'line-break') lines.push([]);
    else lines.push([...(lines.pop() ?? []), inline]);
  }
  return lines;
}

/** The words beside the source, so that a test is called after the two. */
function named<Line>(
  rows: readonly (readonly [string, Given, Line])[],
): readonly (readonly [string, Line, Given])[] {
  return rows.map(([source, given, line]) => [source, line, given]);
}

type Row = readonly [source: string, given: Given, line: string];

const wording = (settings: object): Given => ({ profile: { wording: settings } });
const denial = [{ kind: 'deny-missing-certificate', certificate: 'absent' }];
const joint = [
  {
    kind: 'joint-order-schedule',
    paper: 'protective-order',
    due: '2026-03-12',
    fallback: { mode: 'individual' },
  },
];

describe('number lines', () => {
  const number = (formula: string, displayed: string): Given => ({
    profile: { caption: { number: formula } },
    case: { number: displayed },
  });
  const rows: readonly Row[] = [
    ['S.D. Miss. 2007', number('CIVIL ACTION NO. {{number}}', '3:05CV52WA'), 'CIVIL ACTION NO. 3:05CV52WA'],
    [
      'N.D. Miss. 2014',
      number('CIVIL ACTION NO.: {{number}}', '3:13-cv-67-DMB-JMV'),
      'CIVIL ACTION NO.: 3:13-cv-67-DMB-JMV',
    ],
    [
      'N.D. Miss. 2012',
      number('CIVIL ACTION NO. {{number}}', '4:11cv87-A-V'),
      'CIVIL ACTION NO. 4:11cv87-A-V',
    ],
    ['M.D. Fla. 2009', number('Case No. {{number}}', '3:09-cv-372-J-34MCR'), 'Case No. 3:09-cv-372-J-34MCR'],
    ['D. Neb. 2022', number('{{number}}', '8:22CV216'), '8:22CV216'],
    ['D. Ariz. 2011', number('No. {{number}}', 'CV-10-0760-PHX-LOA'), 'No. CV-10-0760-PHX-LOA'],
    ['M.D. Pa. 2012', number('Civil No. {{number}}', '3:12-CV-445'), 'Civil No. 3:12-CV-445'],
    ['M.D. La.', number('NO. {{number}}', '17-405-JWD-RLB'), 'NO. 17-405-JWD-RLB'],
    ['E.D. La.', number('NO. {{number}}', '22-5254'), 'NO. 22-5254'],
    ['D. Colo.', number('Civil Action No. {{number}}', '3:26cv52'), 'Civil Action No. 3:26cv52'],
  ];
  test.each(named(rows))('%s: %s', (_, line, given) => {
    expect(readPart(given, 'number')).toEqual([line]);
  });
});

describe('numbers of consolidated cases', () => {
  const rows: readonly (readonly [string, Given, readonly string[]])[] = [
    [
      'a lead case and its members',
      {
        profile: {
          caption: { leadNumber: 'Lead Case No. {{number}}', memberNumber: 'Member Case No. {{number}}' },
        },
        case: {
          otherNumbers: [
            { number: '3:26cv53', as: 'member' },
            { number: '3:26cv54', as: 'member' },
          ],
        },
      },
      ['Lead Case No. 3:26cv52', 'Member Case No. 3:26cv53', 'Member Case No. 3:26cv54'],
    ],
    [
      'a member case under its lead case',
      { case: { otherNumbers: [{ number: '3:26cv51', as: 'lead' }] } },
      ['LEAD CASE NO. 3:26cv51', 'MEMBER CASE NO. 3:26cv52'],
    ],
    [
      'consolidated, without a lead',
      { case: { otherNumbers: [{ number: '3:26cv53', as: 'consolidated' }] } },
      ['CIVIL ACTION NO. 3:26cv52', 'CONSOLIDATED WITH NO. 3:26cv53'],
    ],
  ];
  test.each(named(rows))('%s: %j', (_, lines, given) => {
    expect(readPart(given, 'number')).toEqual(lines);
  });
});

describe('titles', () => {
  const title = (of: string | readonly string[], more: object = {}): Given => ({
    profile: { title: { ...more, of: { 'deny-missing-certificate': of } } },
    case: { orders: denial },
  });
  const rows: readonly (readonly [string, Given, readonly string[]])[] = [
    ['S.D. Miss. 2007', {}, ['ORDER']],
    ['M.D. Tenn.; E.D. Tex.', { profile: { title: { spaced: true } } }, ['O R D E R']],
    ['D. Kan. 2007; M.D. Pa. 2012', title('Memorandum and Order'), ['MEMORANDUM AND ORDER']],
    ['D. Neb. 2022', title('Order to Show Cause'), ['ORDER TO SHOW CAUSE']],
    ['D. Colo. 2011, 2012', title('Minute Order'), ['MINUTE ORDER']],
    [
      'D. Kan. 2023',
      title('Order Authorizing Withdrawal of Counsel'),
      ['ORDER AUTHORIZING WITHDRAWAL OF COUNSEL'],
    ],
    ['E.D. La.', title('Order & Reasons'), ['ORDER & REASONS']],
    ['E.D. Cal.', title('Findings and Recommendations'), ['FINDINGS AND RECOMMENDATIONS']],
    [
      'N.D. Tex.',
      title('Findings, Conclusions, and Recommendation'),
      ['FINDINGS, CONCLUSIONS, AND RECOMMENDATION'],
    ],
    [
      'M.D. Ala.',
      title('Recommendation of the Magistrate Judge'),
      ['RECOMMENDATION OF THE MAGISTRATE JUDGE'],
    ],
    ['several courts', title('Report and Recommendation'), ['REPORT AND RECOMMENDATION']],
    ['mixed case', title('Order to Show Cause', { letters: 'as-written' }), ['Order to Show Cause']],
    [
      'the ruling and the motion',
      title('Order Denying {{motion.movant.possessive}} {{motion.title}}'),
      ['ORDER DENYING THE DEFENDANT’S MOTION TO COMPEL'],
    ],
    [
      'the deadline in a second line',
      {
        profile: {
          wording: { dates: 'weekday' },
          title: {
            of: { 'joint-order-schedule': ['Order', 'Joint paper due {{deadlines.joint.day}}'] },
          },
        },
        case: { orders: joint },
      },
      ['ORDER', 'JOINT PAPER DUE THURSDAY, MARCH 12, 2026'],
    ],
    [
      'the case’s own, to the letter',
      { case: { title: ['Order', 'on *all* Motions'] } },
      ['Order', 'on *all* Motions'],
    ],
  ];
  test.each(named(rows))('%s: %j', (_, lines, given) => {
    expect(readPart(given, 'title')).toEqual(lines);
  });
});

/** An order of that day, which denies the motion and sets nothing. */
const dated = (ordered: string, more: object = {}): object => ({
  ordered,
  motion: { type: 'compel', by: ['defendant'] },
  orders: denial,
  ...more,
});

describe('dates in sentences', () => {
  const due = (ordered: string, day: string, dates: string): Given => ({
    profile: { wording: { dates } },
    case: { ordered, motion: undefined, orders: [{ ...joint[0], due: day }] },
  });
  const rows: readonly Row[] = [
    ['S.D. Miss. 2007', due('2007-02-23', '2007-03-12', 'plain'), 'on or before March 12, 2007.'],
    ['D. Nev. 2015', due('2015-06-18', '2015-07-06', 'weekday'), 'on or before Monday, July 6, 2015.'],
    ['D. Nev. 2015', due('2015-06-18', '2015-06-26', 'weekday'), 'on or before Friday, June 26, 2015.'],
    [
      'M.D. Fla. 2009',
      due('2009-12-29', '2010-01-06', 'weekday'),
      'on or before Wednesday, January 6, 2010.',
    ],
    ['ordinal', due('2007-02-23', '2007-03-12', 'ordinal'), 'on or before the 12th day of March, 2007.'],
  ];
  test.each(named(rows))('%s: %s', (_, words, given) => {
    expect(readPart(given, 'body').join('\n')).toContain(words);
  });
});

describe('words for the court and the parties', () => {
  const rows: readonly Row[] = [
    ['S.D. Miss. 2007', wording({ courtWord: 'court' }), 'The court has reviewed the motion'],
    ['M.D. Fla.; D. Kan.; D. Nev.', wording({ courtWord: 'Court' }), 'The Court has reviewed the motion'],
    ['N.D. Miss. 2014', wording({ courtWord: 'undersigned' }), 'The undersigned has reviewed the motion'],
    [
      'M.D. Tenn. 2010',
      wording({ courtWord: 'Magistrate Judge' }),
      'The Magistrate Judge has reviewed the motion',
    ],
    ['S.D. Miss. 2007', wording({ partyWords: 'the-capital' }), 'on the Defendant’s Motion to Compel.'],
    ['M.D. Fla. 2009', wording({ partyWords: 'bare-capital' }), 'on Defendant’s Motion to Compel.'],
    ['N.D. Miss. 2012', wording({ partyWords: 'bare-small' }), 'on defendant’s Motion to Compel.'],
    ['small, with the article', wording({ partyWords: 'the-small' }), 'on the defendant’s Motion to Compel.'],
    ['by name', wording({ partyNames: 'short-name' }), 'on Example Corp.’s Motion to Compel.'],
  ];
  test.each(named(rows))('%s: %s', (_, words, given) => {
    expect(readPart(given, 'body').join('\n')).toContain(words);
  });
});

describe('ordering paragraphs', () => {
  const order = (settings: object, more: object = {}): Given => ({
    profile: { wording: settings },
    case: { orders: [{ ...denial[0], prejudice: 'without', renewBy: '2026-03-12' }], ...more },
  });
  const motion = 'the Defendant’s Motion to Compel';
  const renewed =
    'any renewed motion, accompanied by a Good Faith Certificate in proper form, be filed on or before March 12, 2026.';
  const rows: readonly (readonly [string, Given, readonly string[]])[] = [
    [
      'S.D. Miss. 2007; N.D. Miss. 2014',
      order({}),
      [
        `IT IS, THEREFORE, ORDERED that ${motion} is hereby denied without prejudice.`,
        `IT IS FURTHER ORDERED that ${renewed}`,
      ],
    ],
    [
      'D. Nev. 2021',
      order({ firstDecretal: 'IT IS THEREFORE ORDERED that', rulingPhrase: '{{be}} {{ruling}}' }),
      [`IT IS THEREFORE ORDERED that ${motion} is denied without prejudice.`],
    ],
    [
      'D. Neb. 2022',
      order({ firstDecretal: 'IT IS ORDERED that', rulingPhrase: '{{be}} {{ruling}}' }),
      [`IT IS ORDERED that ${motion} is denied without prejudice.`],
    ],
    [
      'D. Ariz. 2011',
      order({
        decretalLeadIn: 'Accordingly,',
        firstDecretal: 'IT IS ORDERED that',
        rulingWord: 'capitals',
        rulingPhrase: '{{be}} {{ruling}}',
      }),
      ['Accordingly,', `IT IS ORDERED that ${motion} is DENIED without prejudice.`],
    ],
    [
      'D. Nev. 2015, 2023',
      order({ firstDecretal: 'IT IS HEREBY ORDERED that', rulingPhrase: '{{be}} {{ruling}}' }),
      [`IT IS HEREBY ORDERED that ${motion} is denied without prejudice.`],
    ],
    [
      'M.D. Fla. 2009',
      order({
        decretalForm: 'numbered',
        decretalLeadIn: 'Accordingly, after due consideration, it is ORDERED:',
        rulingWord: 'capitals',
        rulingPhrase: '{{be}} {{ruling}}',
        partyWords: 'bare-capital',
      }),
      [
        'Accordingly, after due consideration, it is ORDERED:',
        '1. Defendant’s Motion to Compel is DENIED without prejudice.',
        `2. ${renewed.replace('any', 'Any').replace('be filed', 'shall be filed')}`,
      ],
    ],
    [
      'S.D. Fla.',
      order({
        firstDecretal: 'ORDERED AND ADJUDGED that',
        rulingPhrase: 'be and the same {{be}} hereby {{ruling}}',
        rulingWord: 'capitals',
      }),
      [`ORDERED AND ADJUDGED that ${motion} be and the same is hereby DENIED without prejudice.`],
    ],
    [
      'M.D. Fla.',
      order({
        firstDecretal: 'THEREON it is ORDERED that',
        rulingPhrase: '{{be}} {{ruling}}',
        rulingWord: 'capitals',
      }),
      [`THEREON it is ORDERED that ${motion} is DENIED without prejudice.`],
    ],
    [
      'D. Kan. 2023',
      order({ decretalForm: 'numbered', decretalLeadIn: 'the Court hereby finds and orders as follows:' }),
      [
        'the Court hereby finds and orders as follows:',
        `1. The Defendant’s Motion to Compel is hereby denied without prejudice.`,
      ],
    ],
    [
      'D. Colo. 2012',
      order({ decretalForm: 'plain', rulingPhrase: '{{be}} {{ruling}}' }),
      [
        'The Defendant’s Motion to Compel is denied without prejudice.',
        renewed.replace('any', 'Any').replace('be filed', 'shall be filed'),
      ],
    ],
    [
      'numbered sentences without a formula',
      order({ decretalForm: 'numbered', mandate: 'must' }),
      [
        '1. The Defendant’s Motion to Compel is hereby denied without prejudice.',
        `2. ${renewed.replace('any', 'Any').replace('be filed', 'must be filed')}`,
      ],
    ],
    [
      'a formula over two lines',
      order({ decretalLeadIn: 'IT IS HEREBY ORDERED', firstDecretal: 'THAT', furtherDecretal: 'THAT' }),
      ['IT IS HEREBY ORDERED', `THAT ${motion} is hereby denied without prejudice.`, `THAT ${renewed}`],
    ],
    [
      'formula, colon and list',
      order({ decretalForm: 'numbered', decretalLeadIn: 'IT IS ORDERED that:' }),
      ['IT IS ORDERED that:', `1. ${motion} is hereby denied without prejudice.`, `2. ${renewed}`],
    ],
    [
      'DIRECTED in place of ORDERED',
      order({ furtherDecretal: 'IT IS FURTHER DIRECTED that' }),
      [`IT IS FURTHER DIRECTED that ${renewed}`],
    ],
    [
      'shall',
      order({ mandate: 'shall' }),
      [`IT IS FURTHER ORDERED that ${renewed.replace('be filed', 'shall be filed')}`],
    ],
    [
      'without prejudice in capitals, too',
      order({ rulingWord: 'capitals-throughout' }),
      [`IT IS, THEREFORE, ORDERED that ${motion} is hereby DENIED WITHOUT PREJUDICE.`],
    ],
  ];
  test.each(named(rows))('%s: %j', (_, lines, given) => {
    const body = readPart(given, 'body');
    const first = body.indexOf(lines[0] ?? '');
    expect(body.slice(first, first + lines.length)).toEqual(lines);
  });

  test('M.D. Fla.: a block of motion and filing date, then THEREON', () => {
    const given: Given = {
      profile: { wording: { firstDecretal: 'THEREON it is ORDERED that' } },
      case: {
        motion: undefined,
        orders: [
          {
            kind: 'general-order',
            reasons: ['**MOTION:** Motion to Compel', '**FILED:** December 1, 2009'],
            paragraphs: ['the motion is DENIED without prejudice.'],
          },
        ],
      },
    };
    expect(readPart(given, 'body')).toEqual([
      'MOTION: Motion to Compel',
      'FILED: December 1, 2009',
      'THEREON it is ORDERED that the motion is DENIED without prejudice.',
    ]);
  });

  test('the decretal before the reasons', () => {
    const body = readPart(order({ decretalPlace: 'before-reasons' }), 'body');
    expect(body[0]).toMatch(/^IT IS, THEREFORE, ORDERED that/);
    expect(body[2]).toMatch(/^This matter came before the court/);
  });
});

describe('recommendations', () => {
  const report = (settings: object, further: readonly string[] = []): Given => ({
    profile: { wording: settings },
    case: {
      referral: { authority: 'report' },
      orders: [
        {
          kind: 'report-and-recommendation',
          reasons: 'The motion has merit.',
          ruling: 'granted',
          ...(further.length === 0 ? {} : { recommendations: further }),
        },
      ],
    },
  });
  const motion = 'the Defendant’s Motion to Compel';
  const rows: readonly (readonly [string, Given, readonly string[]])[] = [
    ['one alone', report({}), [`IT IS, THEREFORE, RECOMMENDED that ${motion} be granted.`]],
    [
      'several',
      report({}, ['the case be closed.']),
      ['IT IS, THEREFORE, RECOMMENDED that:', `1. ${motion} be granted.`, '2. the case be closed.'],
    ],
    [
      'the undersigned',
      report({ firstRecommendation: 'the undersigned RECOMMENDS that', rulingWord: 'capitals' }),
      [`the undersigned RECOMMENDS that ${motion} be GRANTED.`],
    ],
    [
      'a formula each',
      report({ recommendationForm: 'each' }, ['the case be closed.']),
      [
        `IT IS, THEREFORE, RECOMMENDED that ${motion} be granted.`,
        'IT IS FURTHER RECOMMENDED that the case be closed.',
      ],
    ],
    [
      'plain',
      report({ recommendationForm: 'plain', recommendationLeadIn: 'It is RECOMMENDED that' }, [
        'the case be closed.',
      ]),
      ['It is RECOMMENDED that', `${motion} be granted.`, 'the case be closed.'],
    ],
  ];
  test.each(named(rows))('%s: %j', (_, lines, given) => {
    const body = readPart(given, 'body');
    const first = body.indexOf(lines[0] ?? '');
    expect(body.slice(first, first + lines.length)).toEqual(lines);
  });

  test('a formula without that is refused: a recommendation is a clause', () => {
    expect(() => readPart(report({ firstRecommendation: 'IT IS RECOMMENDED:' }), 'body')).toThrow(OrderError);
  });

  test('the closing of a report', () => {
    expect(readPart(report({}), 'closing')).toEqual([
      'RESPECTFULLY SUBMITTED, this the 23rd day of February, 2026.',
    ]);
    expect(readPart(report({ reportClosing: 'SO REPORTED {{plainDate ordered}}.' }), 'closing')).toEqual([
      'SO REPORTED February 23, 2026.',
    ]);
  });

  test('a title of the chambers', () => {
    const given = report({});
    const of = { 'report-and-recommendation': 'Findings and Recommendations' };
    expect(readPart({ ...given, profile: { title: { of } } }, 'title')).toEqual([
      'FINDINGS AND RECOMMENDATIONS',
    ]);
  });
});

describe('closings', () => {
  const close = (
    closing: unknown,
    ordered: string,
    more: { court?: string; place?: object } = {},
  ): Given => ({
    profile: { wording: { closing }, ...(more.place === undefined ? {} : { place: more.place }) },
    case: dated(ordered, { court: more.court ?? 'mssd' }),
  });
  const rows: readonly (readonly [string, Given, readonly string[]])[] = [
    [
      'S.D. Miss. 2007',
      { case: dated('2007-02-23') },
      ['IT IS SO ORDERED, this the 23rd day of February, 2007.'],
    ],
    [
      'N.D. Miss. 2014',
      close('SO ORDERED this {{ordinalDate ordered}}.', '2014-12-16', { court: 'msnd' }),
      ['SO ORDERED this 16th day of December, 2014.'],
    ],
    [
      'M.D. Fla. 2009',
      close(
        'DONE AND ORDERED in Chambers in {{place.city}}, {{place.state}} this {{ordinalDate ordered}}.',
        '2009-12-29',
        { court: 'flmd', place: { city: 'Jacksonville' } },
      ),
      ['DONE AND ORDERED in Chambers in Jacksonville, Florida this 29th day of December, 2009.'],
    ],
    [
      'S.D. Fla.',
      close(
        'DONE AND ORDERED in Chambers at {{place.city}}, {{place.county}}, {{place.state}}, this {{ordinalDate ordered}}.',
        '2015-02-18',
        { court: 'flsd', place: { city: 'Fort Lauderdale', county: 'Broward County' } },
      ),
      [
        'DONE AND ORDERED in Chambers at Fort Lauderdale, Broward County, Florida, this 18th day of February, 2015.',
      ],
    ],
    [
      'D. Neb. 2022',
      close('Dated this {{ordinalDate ordered}}.', '2022-10-06', { court: 'ned' }),
      ['Dated this 6th day of October, 2022.'],
    ],
    [
      'D. Nev. 2015',
      close('DATED: {{plainDate ordered}}.', '2015-06-18', { court: 'nvd' }),
      ['DATED: June 18, 2015.'],
    ],
    [
      'E.D. La.',
      close('{{place.city}}, {{place.state}}, this {{ordinalDate ordered}}.', '2022-10-06', {
        court: 'laed',
        place: { city: 'New Orleans' },
      }),
      ['New Orleans, Louisiana, this 6th day of October, 2022.'],
    ],
    ['M.D. Tenn. 2010', close('It is so ORDERED.', '2010-08-23', { court: 'tnmd' }), ['It is so ORDERED.']],
    ['D. Colo. 2012; D. Nev. 2021', close([], '2012-08-01', { court: 'cod' }), []],
    ['the bare formula', close('SO ORDERED.', '2022-10-06'), ['SO ORDERED.']],
    [
      'New York',
      close(
        ['SO ORDERED.', 'Dated: {{place.city}}, {{place.state}}', '{{plainDate ordered}}'],
        '2022-10-06',
        {
          court: 'nysd',
          place: { city: 'New York' },
        },
      ),
      ['SO ORDERED.', 'Dated: New York, New York', 'October 6, 2022'],
    ],
  ];
  test.each(named(rows))('%s: %j', (_, lines, given) => {
    expect(readPart(given, 'closing')).toEqual(lines);
  });
});

describe('signatures', () => {
  const sign = (signature: object, judge: object = {}, signed = true): Given => ({
    profile: { judge: { name: 'J. R. Example', ...judge }, signature },
    sign: signed,
  });
  const capitals = 'UNITED STATES MAGISTRATE JUDGE';
  const rows: readonly (readonly [string, Given, readonly string[]])[] = [
    [
      'S.D. Miss. 2007',
      sign({ mark: 'S/{{judge.name}}' }, { name: 'Linda R. Anderson' }),
      ['S/Linda R. Anderson', capitals],
    ],
    ['N.D. Miss. 2014', sign({ mark: '/s/{{judge.name}}' }), ['/s/J. R. Example', capitals]],
    [
      'D. Neb. 2022',
      sign({ mark: 's/{{judge.name}}', above: ['BY THE COURT:'], title: 'as-given' }),
      ['BY THE COURT:', 's/J. R. Example', 'United States Magistrate Judge'],
    ],
    [
      'D. Nev. 2015',
      sign({ unsignedMark: '/s/ _________', title: 'as-given' }, {}, false),
      ['/s/ _________', 'J. R. Example', 'United States Magistrate Judge'],
    ],
    [
      'M.D. Pa. 2012',
      sign({ title: 'as-given' }, {}, false),
      ['(line)', 'J. R. Example', 'United States Magistrate Judge'],
    ],
    [
      'M.D. Fla. 2009',
      sign({ name: 'capitals', title: 'as-given' }, {}, false),
      ['(line)', 'J. R. EXAMPLE', 'United States Magistrate Judge'],
    ],
    [
      'the name under the mark, too',
      sign({ printedName: 'always' }),
      ['s/ J. R. Example', 'J. R. Example', capitals],
    ],
    [
      'a short title',
      sign({ title: 'as-given' }, { title: 'U.S. Magistrate Judge' }, false),
      ['(line)', 'J. R. Example', 'U.S. Magistrate Judge'],
    ],
    [
      'a chief judge',
      sign({ title: 'as-given' }, { title: 'Chief United States Magistrate Judge' }, false),
      ['(line)', 'J. R. Example', 'Chief United States Magistrate Judge'],
    ],
    ['civil minutes', sign({ form: 'none' }), []],
  ];
  test.each(named(rows))('%s: %j', (_, lines, given) => {
    expect(readPart(given, 'signature')).toEqual(lines);
  });

  const minutes = (signed: boolean): Given => ({
    profile: { signature: { form: 'byline' }, wording: { closing: [] } },
    case: dated('2012-08-01', { court: 'cod' }),
    sign: signed,
  });

  test('D. Colo. 2012: a byline under the title, and no signature', () => {
    expect(readPart(minutes(true), 'byline')).toEqual([
      'Entered by J. R. Example, United States Magistrate Judge, on August 1, 2012.',
    ]);
    expect(readPart(minutes(true), 'signature')).toEqual([]);
  });

  test('a byline names the judge only where the order is signed', () => {
    expect(readPart(minutes(false), 'byline')).toEqual([
      'Entered by ____________________, United States Magistrate Judge, on August 1, 2012.',
    ]);
  });
});

describe('copies', () => {
  const parties = [
    {
      name: 'A. Rivera',
      role: 'plaintiff',
      proSe: true,
      prisoner: { number: '12345' },
      address: ['12 Example St.', 'Jackson, MS 39201'],
    },
    { name: 'Example Corp.', role: 'defendant', counsel: [{ name: 'B. Chen', firm: 'Chen & Diaz' }] },
  ];
  const rows: readonly (readonly [string, Given, readonly string[]])[] = [
    ['no list', {}, []],
    [
      'counsel through the system, and parties without counsel by mail',
      { profile: { copies: { form: 'of-record', manner: 'said' } }, case: { parties } },
      ['Copies to:', 'Counsel of Record, via CM/ECF', 'A. Rivera, No. 12345, pro se, via U.S. Mail'],
    ],
    [
      'a party whose lawyers are not named',
      { profile: { copies: { form: 'names' } } },
      [
        'Copies to:',
        'Counsel of Record, for Plaintiff A. Rivera',
        'Counsel of Record, for Defendant Example Corp.',
      ],
    ],
    [
      'whom the case names',
      { case: { copies: ['United States Marshal'] } },
      ['Copies to: United States Marshal'],
    ],
    ['M.D. Fla. 2009', { profile: { copies: { form: 'of-record' } } }, ['Copies to: Counsel of Record']],
    [
      'a party without counsel',
      { profile: { copies: { form: 'of-record' } }, case: { parties } },
      ['Copies to:', 'Counsel of Record', 'A. Rivera, No. 12345, pro se'],
    ],
    [
      'by name, and where the clerk mails',
      {
        profile: {
          copies: { form: 'names', heading: 'cc:', partyLine: '{{name}}{{#if address}}, {{address}}{{/if}}' },
        },
        case: { parties },
      },
      [
        'cc:',
        'B. Chen, Chen & Diaz, for Defendant Example Corp.',
        'A. Rivera, 12 Example St., Jackson, MS 39201',
      ],
    ],
  ];
  test.each(named(rows))('%s: %j', (_, lines, given) => {
    expect(readPart(given, 'copies')).toEqual(lines);
  });
});

describe('cites to the record', () => {
  const cite = (recordCite: string, record: object, filed?: string): Given => ({
    profile: { wording: { recordCite } },
    case: {
      ...(filed === undefined ? {} : dated('2012-08-01')),
      motion: { type: 'compel', by: ['defendant'], filed, record },
    },
  });
  const page = '{{#if page}} at {{page}}{{/if}}';
  const rows: readonly Row[] = [
    ['N.D. Miss. 2014', cite('[{{record}}]', { number: 75 }), '[75]'],
    ['N.D. Miss. 2012', cite('(# {{record}})', { number: 30 }), '(# 30)'],
    ['D. Nev. 2015', cite('(#{{record}})', { number: 11 }), '(#11)'],
    ['M.D. Fla. 2009', cite('(Doc. {{record}})', { number: 40 }), '(Doc. 40)'],
    [
      'M.D. Fla. 2009',
      cite('(Doc. {{record}}{{#if paragraphs}}, {{paragraphs}}{{/if}})', { number: 42, paragraph: '1, 2' }),
      '(Doc. 42, ¶¶ 1, 2)',
    ],
    ['M.D. Pa. 2012', cite('(Doc. {{record}}.)', { number: 1 }), '(Doc. 1.)'],
    ['D. Ariz. 2011', cite('(Doc. {{record}})', { number: 80 }), '(Doc. 80)'],
    ['D. Neb. 2022', cite('(Filing No. {{record}})', { number: 1 }), '(Filing No. 1)'],
    ['D. Nev. 2020', cite(`(ECF No. {{record}}${page})`, { number: 6, page: '1' }), '(ECF No. 6 at 1)'],
    [
      'D. Colo. 2012',
      cite(
        '[{{#if filed}}filed {{plainDate filed}}; {{/if}}docket #{{record}}]',
        { number: 23 },
        '2012-07-31',
      ),
      '[filed July 31, 2012; docket #23]',
    ],
    ['M.D. Tenn. 2010', cite('(Docket Entry {{record}})', { number: 12 }), '(Docket Entry 12)'],
    ['DE', cite('(DE {{record}})', { number: 14 }), '(DE 14)'],
    ['D.E.', cite('(D.E. {{record}})', { number: 135 }), '(D.E. 135)'],
    ['D.E. in brackets', cite('[D.E. {{record}}]', { number: 43 }), '[D.E. 43]'],
    ['R. Doc.', cite('R. Doc. {{record}}', { number: 84 }), 'R. Doc. 84'],
    ['Rec. Doc.', cite('Rec. Doc. {{record}}', { number: 48 }), 'Rec. Doc. 48'],
    ['Record Document', cite('Record Document {{record}}', { number: 53 }), 'Record Document 53'],
    ['Dckt. No.', cite('Dckt. No. {{record}}', { number: 2 }), 'Dckt. No. 2'],
    ['Document No.', cite('Document No. {{record}}', { number: 14 }), 'Document No. 14'],
    [
      '6th Cir.',
      cite('(ECF No. {{record}}{{#if pageId}}, PageID.{{pageId}}{{/if}})', { number: 8, pageId: '600' }),
      '(ECF No. 8, PageID.600)',
    ],
    ['an attachment', cite('(Doc. {{record}})', { number: 75, attachment: 1 }), '(Doc. 75-1)'],
    [
      'as it comes',
      {
        case: {
          motion: { type: 'compel', by: ['defendant'], record: { number: 9, page: '2-3', paragraph: '4' } },
        },
      },
      '(Doc. 9 at 2-3, ¶ 4)',
    ],
  ];
  test.each(named(rows))('%s: %s', (_, words, given) => {
    const sentence = `This matter came before the court on the Defendant’s Motion to Compel ${words}.`;
    expect(readPart(given, 'body').join(' ').slice(0, sentence.length)).toBe(sentence);
  });

  test('D. Ariz. 2011: both forms in one order', () => {
    const given: Given = {
      profile: {
        wording: { recordCite: '(Doc. {{record}})', recordCiteInText: 'doc. {{record}}' },
        title: {
          letters: 'as-written',
          of: {
            'deny-missing-certificate':
              'Order on {{motion.title}}{{#if motion.recordInText}}, {{motion.recordInText}}{{/if}}',
          },
        },
      },
      case: { motion: { type: 'compel', by: ['defendant'], record: { number: 80 } } },
    };
    expect(readPart(given, 'title')).toEqual(['Order on Motion to Compel, doc. 80']);
    expect(readPart(given, 'body')[0]).toContain('(Doc. 80)');
  });

  test('a page that the form has no place for is not lost', () => {
    const given = cite('(Doc. {{record}})', { number: 40, page: '3' });
    expect(() => readPart(given, 'body')).toThrow("the chambers' form of a cite has no place for the page");
  });
});
