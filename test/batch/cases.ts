/** Cases for batches: as many as asked, all of one sort, each with its own number. */

/** A case file's value; any key can be set otherwise. */
export function makeCase(position: number, others: object = {}): object {
  return {
    court: 'ksd',
    number: `2:26-cv-${String(position).padStart(5, '0')}`,
    parties: [
      { name: 'A. Rivera', role: 'plaintiff' },
      { name: `Example ${position} Corp.`, role: 'defendant' },
    ],
    ordered: '2026-03-02',
    orders: [
      {
        kind: 'joint-order-schedule',
        paper: 'discovery-plan',
        due: '2026-03-16',
        fallback: { mode: 'individual' },
      },
    ],
    ...others,
  };
}

/** The stem of the files of `makeCase(position)`. */
export function nameOrder(position: number): string {
  return `2-26-cv-${String(position).padStart(5, '0')}-order-2026-03-02`;
}

export function makeJsonLines(cases: readonly object[]): string {
  return cases.map((one) => `${JSON.stringify(one)}\n`).join('');
}

const columns: readonly (readonly [string, (one: ReturnType<typeof readCase>) => string])[] = [
  ['court', (one) => one.court],
  ['number', (one) => one.number],
  ['parties.0.name', (one) => one.parties[0]?.name ?? ''],
  ['parties.0.role', (one) => one.parties[0]?.role ?? ''],
  ['parties[1].name', (one) => one.parties[1]?.name ?? ''],
  ['parties[1].role', (one) => one.parties[1]?.role ?? ''],
  ['ordered', (one) => one.ordered],
  ['orders.0.kind', (one) => one.orders[0]?.kind ?? ''],
  ['orders.0.paper', (one) => one.orders[0]?.paper ?? ''],
  ['orders.0.due', (one) => one.orders[0]?.due ?? ''],
  ['orders.0.fallback.mode', (one) => one.orders[0]?.fallback.mode ?? ''],
];

/** The same cases as a table: every cell between quotes, so that any of them may hold any sign. */
export function makeTable(cases: readonly object[], delimiter = ','): string {
  const rows = [
    columns.map(([header]) => header),
    ...cases.map((one) => columns.map(([, read]) => read(readCase(one)))),
  ];
  return rows
    .map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)}\r\n`)
    .join('');
}

function readCase(one: object): {
  readonly court: string;
  readonly number: string;
  readonly parties: readonly { readonly name: string; readonly role: string }[];
  readonly ordered: string;
  readonly orders: readonly {
    readonly kind: string;
    readonly paper: string;
    readonly due: string;
    readonly fallback: { readonly mode: string };
  }[];
} {
  return one as ReturnType<typeof readCase>;
}

export const chambers = '{ "judge": { "name": "J. R. Example" } }\n';
