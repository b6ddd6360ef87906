/** A case for each caption style, in a court where the style is seen: for the gallery and for the checks of the files. */

export const captionProfile = {
  file: 'chambers.json',
  text: JSON.stringify({ judge: { name: 'Jane Q. Example' } }),
};

const courts = {
  flush: ['mssd', 'Jackson'],
  'flush-ruled-title': ['msnd', 'Oxford'],
  paren: ['ksd'],
  section: ['txsd', 'Houston'],
  colon: ['pamd'],
  bracket: ['alnd', 'Southern'],
  asterisk: ['mdd'],
  doublebar: ['iand', 'Cedar Rapids'],
  rule: ['caed'],
  box: ['ctd'],
  'box-double': ['dcd'],
  nyX: ['nysd'],
  flslash: ['flmd', 'Jacksonville'],
  starbreak: ['kyed', 'Central'],
  pleading: ['wawd', 'Seattle'],
  louisiana: ['laed'],
  colorado: ['cod'],
  'civil-minutes': ['cacd'],
  minutes: ['nvd'],
};

const usual = {
  parties: [
    { name: 'A. Rivera', role: 'plaintiff' },
    { name: 'Example Corp.', role: 'defendant' },
    { name: 'Sample Logistics, LLC', role: 'defendant' },
  ],
};

/**
 * @param style the id of a row of layout/caption-styles.json
 * @param facts the parties
 */
export function captionCase(style, facts = usual) {
  const [court, division] = courts[style] ?? ['mssd'];
  const record = {
    court,
    ...(division === undefined ? {} : { division }),
    number: '3:26-cv-00052-ABC-DEF',
    ...facts,
    ...(style === 'colon' ? { judges: ['(Magistrate Judge Sample)'] } : {}),
    ...(style === 'paren' ? { juryDemand: true } : {}),
    ordered: '2026-09-08',
    orders: [
      {
        kind: 'joint-order-schedule',
        paper: 'discovery-plan',
        due: '2026-09-22',
        fallback: { mode: 'individual' },
      },
    ],
    chambers: { caption: { style } },
  };
  return { file: `${style}.json`, text: JSON.stringify(record) };
}

/** What strains a caption: nobody on the other side, a list over several pages, a name that fills a cell by itself. */
export const strainedParties = {
  'one-party': { matter: { name: 'Example Vessel' }, parties: [{ name: 'A. Rivera', role: 'petitioner' }] },
  'forty-parties': {
    parties: Array.from({ length: 40 }, (_, index) =>
      index < 20
        ? { name: `Plaintiff Number ${index + 1}, LLC`, role: 'plaintiff' }
        : { name: `Defendant Number ${index - 19}, Inc.`, role: 'defendant' },
    ),
  },
  'long-name': {
    parties: [
      { name: `${'Example Holdings '.repeat(17)}of Mississippi`.slice(0, 300), role: 'plaintiff' },
      { name: 'Example Corp.', role: 'defendant' },
    ],
  },
};
