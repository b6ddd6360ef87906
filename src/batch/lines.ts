/** Bytes in, their lines out, however the bytes are cut into pieces. */

/** Without their line ends. No more than `longest` bytes are ever held. */
export async function* splitLines(
  bytes: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Uint8Array | 'too-long'> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const takeLine = (): Uint8Array | 'too-long' => {
    const line = length > longest ? 'too-long' : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return line;
  };
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= longest) pieces.push(piece);
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      keep(chunk.subarray(start, end));
      yield takeLine();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield takeLine();
}
