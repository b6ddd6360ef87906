/** A schema with one field of each kind, facts that satisfy it, and the two functions under test, bound to them. */
import type { Problem } from '../../src/error.js';
import { checkTemplate } from '../../src/template/check.js';
import type { KindDeclaration } from '../../src/template/declaration.js';
import { compileTemplate, type FilledText, type FillEnvironment } from '../../src/template/fill.js';
import type { JsonSchema } from '../../src/template/schema-shape.js';

/** What every order kind declares, and nothing beside it. */
export const plainDeclaration: KindDeclaration = {
  summary: 'A kind',
  title: 'ORDER',
  heading: 'Heading',
  docket: 'ordering something',
  position: 10,
  needs: [],
  deadlines: [],
  authority: ['the order'],
};

export const schema: JsonSchema = {
  type: 'object',
  required: [
    'motion',
    'order',
    'parties',
    'decision',
    'days',
    'names',
    'juryTrial',
    'courtName',
    'fees',
    'remarks',
  ],
  properties: {
    courtName: { type: 'string', minLength: 1 },
    motion: { $ref: '#/$defs/motion' },
    order: {
      type: 'object',
      required: ['date'],
      properties: { date: { $ref: '#/$defs/date' }, note: { type: 'string' } },
    },
    parties: { type: 'array', items: { $ref: '#/$defs/party' } },
    names: { type: 'array', items: { type: 'string' } },
    decision: { enum: ['granted', 'denied'] },
    days: { type: 'integer', minimum: 1 },
    fees: { type: 'number' },
    juryTrial: { type: 'boolean' },
    prejudice: { type: 'boolean' },
    renewBy: { $ref: '#/$defs/date' },
    pages: { type: ['integer', 'null'] },
    hearing: {
      type: 'object',
      required: ['place'],
      properties: { place: { type: 'string' }, judge: { type: 'string' } },
    },
    exhibits: { type: 'array', items: { type: 'string' } },
    remarks: { type: ['string', 'array'], items: { type: 'string' }, format: 'prose' },
    due: { oneOf: [{ $ref: '#/$defs/date' }, { const: 'none' }] },
    number: { anyOf: [{ type: 'integer' }, { type: 'string' }] },
  },
  $defs: {
    date: { type: 'string', format: 'date' },
    motion: {
      allOf: [
        { type: 'object', required: ['title'], properties: { title: { type: 'string' } } },
        {
          properties: {
            record: {
              type: 'object',
              required: ['number'],
              properties: { number: { type: 'integer' }, page: { type: 'string' } },
            },
          },
        },
      ],
    },
    party: {
      type: 'object',
      required: ['name', 'role', 'aliases'],
      properties: {
        name: { type: 'string' },
        role: { enum: ['plaintiff', 'defendant'] },
        short: { type: 'string' },
        aliases: { type: 'array', items: { type: 'string' } },
      },
    },
  },
};

export const facts = {
  courtName: 'Example Court',
  motion: { title: 'Motion to Compel', record: { number: 12 } },
  order: { date: '2007-02-23' },
  parties: [
    { name: 'A. Rivera', role: 'plaintiff', aliases: ['Ana', 'Annie'] },
    { name: 'Example Corp.', role: 'defendant', short: 'Example', aliases: [] },
  ],
  names: ['A. Rivera', 'B. Doe', 'Example Corp.'],
  decision: 'denied',
  days: 14,
  fees: 12.5,
  remarks: ['So *it* is.', 'And so on.'],
  juryTrial: true,
};

export const environment: FillEnvironment = {
  formatDate: (date) => `<${date}>`,
  cite: (id) => `cite of ${id}`,
  quote: (id) => `quote of ${id}`,
  mandate: 'shall',
  rule: (ruling, plural) => `${plural ? 'are' : 'is'} hereby ${ruling}`,
};

export function checkText(text: string, partials: Readonly<Record<string, string>> = {}): readonly Problem[] {
  return checkTemplate({ file: 'order.hbs', text }, optionsFor(partials));
}

/** Each problem as `code line:column length`, which a table can hold. */
export function findProblems(
  text: string,
  partials: Readonly<Record<string, string>> = {},
): readonly string[] {
  return checkText(text, partials).map(
    ({ code, place }) => `${code} ${place?.line ?? 0}:${place?.column ?? 0} ${place?.length ?? 0}`,
  );
}

export function fillText(
  text: string,
  over: object = {},
  partials: Readonly<Record<string, string>> = {},
): FilledText {
  return compileTemplate({ file: 'order.hbs', text }, optionsFor(partials)).fill(
    { ...facts, ...over },
    environment,
  );
}

/** The filled text with its values put back, as a reader sees it where no value holds Markdown. */
export function readText(
  text: string,
  over: object = {},
  partials: Readonly<Record<string, string>> = {},
): string {
  const { markdown, values } = fillText(text, over, partials);
  return markdown.replace(/\uE000(\d+)\uE001/g, (_, index: string) => values[Number(index)]?.text ?? '?');
}

function optionsFor(partials: Readonly<Record<string, string>>): Parameters<typeof checkTemplate>[1] {
  const sources = Object.entries(partials).map(
    ([name, text]) => [name, { file: `_partials/${name}.hbs`, text }] as const,
  );
  return { schema, partials: new Map(sources), knownCites: new Set(['frcp-26-c', 'frcp-37-a']) };
}
