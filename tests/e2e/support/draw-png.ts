import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

/** A square PNG of a drawing that is given as a function of the place, each coordinate from 0 to 1. */
export function drawPng(size: number, colour: (x: number, y: number) => Colour): Buffer {
  const rows = Array.from({ length: size }, (_none, y) => {
    const levels = Array.from({ length: size }, (_each, x) =>
      colour((x + 0.5) / size, (y + 0.5) / size),
    ).flat();
    return Buffer.from([0, ...levels.map((level) => Math.max(0, Math.min(255, Math.round(level))))]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
