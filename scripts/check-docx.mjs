/**
 * Word files go in, a line for each fault comes out: a broken or unsafe archive, a part that is not well-formed, a
 * part without a content type, a relationship to nothing, or a part that its ECMA-376 schema does not allow.
 *
 * usage: node scripts/check-docx.mjs FILE.docx [FILE.docx ...]
 *
 * Needs xmllint (Debian: libxml2-utils). Exit codes: 0 no fault, 1 faults, 2 it could not check.
 * Extensions of markup (mc:Ignorable) are faults here, since our files have none.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { inflateSync, strFromU8 } from 'fflate';

const schemas = join(dirname(fileURLToPath(import.meta.url)), 'ooxml-xsd');
const roots = { wml: /^(document|styles|settings|numbering|footnotes|hdr|ftr)$/, 'dml-main': /^theme$/ };

/** The archive's entries by name, from its central directory (APPNOTE.TXT 4.3.12), each with what is wrong with it. */
function readArchive(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new Error('no end of central directory');
  const entries = new Map();
  const faults = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('broken central directory');
    const field = (offset, size) => view[`getUint${size}`](at + offset, true);
    const nameLength = field(28, 16);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = field(42, 32);
    const dataStart = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(dataStart, dataStart + field(20, 32));
    const data = field(10, 16) === 0 ? packed : inflateSync(packed);
    if (view.getUint32(local, true) !== 0x04034b50) faults.push(`${name}: no local header`);
    if (crc32(data) !== field(16, 32) || data.length !== field(24, 32)) faults.push(`${name}: corrupt`);
    if (view.getUint32(local + 14, true) !== field(16, 32)) faults.push(`${name}: two checksums`);
    if (field(12, 32) !== 0x00210000) faults.push(`${name}: has a time of its own`);
    if (name.startsWith('/') || name.split('/').includes('..')) faults.push(`${name}: unsafe name`);
    if (entries.has(name)) faults.push(`${name}: stands twice in the archive`);
    entries.set(name, strFromU8(data));
    at += 46 + nameLength + field(30, 16) + field(32, 16);
  }
  if (at !== end) faults.push('bytes between the central directory and its end');
  return { entries, faults };
}

/** Attributes of each element of that name; only for parts that are known to be well-formed. */
function findElements(xml, name) {
  return [...xml.matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'g'))].map(([, attributes]) =>
    Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  );
}

function checkContentTypes(entries) {
  const types = entries.get('[Content_Types].xml');
  if (types === undefined) return ['no [Content_Types].xml'];
  const extensions = new Set(findElements(types, 'Default').map(({ Extension }) => Extension));
  const overrides = new Set(findElements(types, 'Override').map(({ PartName }) => PartName));
  const uncovered = [...entries.keys()].filter(
    (name) =>
      name !== '[Content_Types].xml' && !overrides.has(`/${name}`) && !extensions.has(name.split('.').at(-1)),
  );
  const missing = [...overrides].filter((name) => !entries.has(name.slice(1)));
  return [
    ...uncovered.map((name) => `${name}: no content type`),
    ...missing.map((name) => `content type for a missing part ${name}`),
  ];
}

function checkRelationships(entries) {
  return [...entries].flatMap(([name, xml]) => {
    if (!name.endsWith('.rels')) return [];
    const base = posix.dirname(posix.dirname(name));
    const rows = findElements(xml, 'Relationship');
    const source = posix.join(base, basename(name, '.rels'));
    const ids = new Set(rows.map(({ Id }) => Id));
    const used = [...(entries.get(source) ?? '').matchAll(/\sr:id="([^"]*)"/g)].map(([, id]) => id);
    return [
      ...rows
        .filter(
          ({ TargetMode, Target }) => TargetMode !== 'External' && !entries.has(posix.join(base, Target)),
        )
        .map(({ Id, Target }) => `${name}: ${Id} points at missing ${Target}`),
      ...used
        .filter((id) => !ids.has(id))
        .map((id) => `${source}: uses the relationship ${id}, which is missing`),
    ];
  });
}

function runXmllint(args) {
  const run = spawnSync('xmllint', ['--nonet', '--noout', ...args], { encoding: 'utf8' });
  if (run.error) throw new Error(`xmllint did not run: ${run.error.message}`);
  return run.status === 0 ? '' : run.stderr;
}

/** Every part well-formed; every part with a schema valid against it. */
function checkXml(entries) {
  const folder = mkdtempSync(join(tmpdir(), 'check-docx-'));
  try {
    const files = new Map([...entries.keys()].map((name, index) => [name, join(folder, `${index}.xml`)]));
    for (const [name, file] of files) writeFileSync(file, entries.get(name));
    const named = (report) =>
      [...files]
        .reduce((text, [name, file]) => text.replaceAll(file, name), report)
        .replace(/\{[^}]*\}/g, '');
    const malformed = named(runXmllint([...files.values()]));
    if (malformed !== '') return malformed.split('\n').filter((line) => line.includes(' error : '));
    return Object.entries(roots).flatMap(([schema, pattern]) => {
      const parts = [...files].filter(([name]) =>
        pattern.test(/<(?:\w+:)?(\w+)[\s>]/.exec(entries.get(name))?.[1]),
      );
      if (parts.length === 0) return [];
      const report = runXmllint([
        '--schema',
        join(schemas, `${schema}.xsd`),
        ...parts.map(([, file]) => file),
      ]);
      return named(report)
        .split('\n')
        .filter(
          (line) => line !== '' && !line.endsWith(' validates') && !line.endsWith(' fails to validate'),
        );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkDocx(file) {
  const { entries, faults } = readArchive(new Uint8Array(readFileSync(file)));
  return [...faults, ...checkXml(entries), ...checkContentTypes(entries), ...checkRelationships(entries)];
}

function main(files) {
  if (files.length === 0) {
    process.stderr.write('usage: node scripts/check-docx.mjs FILE.docx [FILE.docx ...]\n');
    return 2;
  }
  let count = 0;
  for (const file of files) {
    try {
      const faults = checkDocx(file);
      count += faults.length;
      for (const fault of faults) process.stdout.write(`${file}: ${fault}\n`);
    } catch (error) {
      process.stderr.write(`${file}: ${error.message}\n`);
      return 2;
    }
  }
  process.stdout.write(`${files.length} checked, ${count} faults\n`);
  return count === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
