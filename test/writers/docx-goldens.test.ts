import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '../../src/writers/docx.js';
import { indentXml, readPart } from './docx-parts.js';
import {
  crowdedCaption,
  everyCaptionStyle,
  kitchenSink,
  kitchenSinkDraft,
  pageStyle,
  pageStyleWith,
  signedOrder,
} from './kitchen-sink.js';

const folder = join(import.meta.dirname, 'kitchen-sink');

test.each(['document', 'styles', 'numbering', 'footnotes'])(
  'the kitchen sink’s %s.xml is the one that was accepted',
  (name) => {
    const written = indentXml(readPart(writeDocx(kitchenSink, pageStyle), `word/${name}.xml`));
    const file = join(folder, `${name}.xml`);
    if (process.env.ACCEPT === '1') writeFileSync(file, written);
    expect(written).toBe(readFileSync(file, 'utf8'));
  },
);

const documents = [
  kitchenSink,
  kitchenSinkDraft,
  signedOrder,
  { ...signedOrder, blocks: [crowdedCaption, ...signedOrder.blocks.slice(1)] },
];

// A clerk's machine may lack xmllint; the build server may not.
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const testSchema = hasXmllint || process.env.CI !== undefined ? test : test.skip;

testSchema('every document in every caption style is a sound file by the schemas of ECMA-376', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'so-ordered-'));
  try {
    const files = documents.flatMap((document, index) =>
      everyCaptionStyle.map((caption) => {
        const file = join(temporary, `${index}-${caption.id}.docx`);
        writeFileSync(file, writeDocx(document, { ...pageStyleWith(caption), alignment: 'justified' }));
        return file;
      }),
    );
    const run = spawnSync(process.execPath, ['scripts/check-docx.mjs', ...files], { encoding: 'utf8' });
    expect(run.stdout + run.stderr).toBe(`${files.length} checked, 0 faults\n`);
    expect(run.status).toBe(0);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});

testSchema('the checker finds a file whose bytes were changed', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'so-ordered-'));
  try {
    const file = join(temporary, 'changed.docx');
    const bytes = writeDocx(signedOrder, pageStyle);
    const changed = bytes.map((byte, index) => (index === Math.floor(bytes.length / 2) ? byte ^ 1 : byte));
    writeFileSync(file, changed);
    const run = spawnSync(process.execPath, ['scripts/check-docx.mjs', file], { encoding: 'utf8' });
    expect(run.status).not.toBe(0);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});
