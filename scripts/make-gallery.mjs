/**
 * Writes docs/gallery/: the first page of an order in every caption style, of every sample and of every order kind, as
 * pictures. Run by
 * `npm run gallery` after the program is built.
 *
 * Needs pdftoppm (Debian: poppler-utils; macOS: `brew install poppler`): no package of npm that the project uses draws
 * a page as a picture.
 */
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { crc32, deflateSync } from 'node:zlib';
import { loadLibrary, renderOrder } from '../dist/index.js';
import { captionCase, captionProfile } from './caption-cases.mjs';

const gallery = 'docs/gallery';
const dotsPerInch = 70;
const largestBytes = 40_000;

/** The profile beside a sample or in a folder above it, as the program finds it. */
function findProfile(file) {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (readdirSync(folder).includes('chambers.json')) return join(folder, 'chambers.json');
    if (folder === dirname(folder)) throw new Error(`${file} has no chambers profile`);
  }
}

function drawPage(args) {
  const { error, status, stdout, stderr } = spawnSync('pdftoppm', args, { maxBuffer: 64 * 1024 * 1024 });
  if (error !== undefined) {
    throw new Error('pdftoppm does not run; it comes with poppler-utils (Debian) or poppler (Homebrew)');
  }
  if (status !== 0) throw new Error(`pdftoppm failed: ${stderr}`);
  return stdout;
}

function drawFirstPage(pdf, name, folder) {
  const file = join(folder, 'order.pdf');
  writeFileSync(file, pdf);
  const page = drawPage(['-r', String(dotsPerInch), '-f', '1', '-l', '1', '-singlefile', '-gray', file]);
  const picture = encodePng(readPgm(page));
  if (picture.length > largestBytes) throw new Error(`${name}.png would have ${picture.length} bytes`);
  writeFileSync(join(gallery, `${name}.png`), picture);
}

/** The netpbm format that pdftoppm writes: a head of three lines, then a byte of grey for each point. */
function readPgm(bytes) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64)) ?? [];
  if (head === undefined) throw new Error('pdftoppm wrote another format than PGM');
  return { width: Number(width), height: Number(height), points: bytes.subarray(head.length) };
}

/** PNG (ISO/IEC 15948) in sixteen shades of grey, half as large as pdftoppm's own and as good to read. */
function encodePng({ width, height, points }) {
  const stride = Math.ceil(width / 2);
  const rows = Buffer.alloc(height * (stride + 1));
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const shade = Math.round(points[row * width + column] / 17);
      rows[row * (stride + 1) + 1 + (column >> 1)] |= column % 2 === 0 ? shade << 4 : shade;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 4;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const image = deflateSync(rows, { level: 9 });
  return Buffer.concat([signature, makeChunk('IHDR', header), makeChunk('IDAT', image), makeChunk('IEND')]);
}

function makeChunk(type, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

function listSamples(folder = 'samples') {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return listSamples(file);
    return entry.name.endsWith('.json') && entry.name !== 'chambers.json' ? [file] : [];
  });
}

function main() {
  const library = loadLibrary();
  const render = (caseFile, chambers) => {
    const { files } = renderOrder(caseFile, { chambers, formats: ['pdf'] }, library);
    return files[0].bytes;
  };
  const folder = mkdtempSync(join(tmpdir(), 'so-ordered-gallery-'));
  rmSync(gallery, { recursive: true, force: true });
  mkdirSync(gallery, { recursive: true });
  try {
    for (const { id } of library.layout.captionStyles) {
      drawFirstPage(render(captionCase(id), captionProfile), `caption-${id}`, folder);
    }
    const read = (name) => ({ file: name, text: readFileSync(name, 'utf8') });
    for (const file of listSamples()) {
      drawFirstPage(render(read(file), read(findProfile(file))), `sample-${basename(file, '.json')}`, folder);
    }
    for (const kind of library.kinds.keys()) {
      const order = render(read(`templates/${kind}/sample.json`), read('samples/chambers.json'));
      drawFirstPage(order, `kind-${kind}`, folder);
    }
    console.log(`${readdirSync(gallery).length} pictures in ${gallery}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
