import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

/** 1 January 1980, where zip's calendar begins. */
const date = 0x21;

function header(signature: number, length: number, fields: readonly (readonly [number, 2 | 4, number])[]) {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature);
  for (const [at, size, value] of fields) bytes.writeUIntLE(value, at, size);
  return bytes;
}

/**
 * Packs a folder as the extension's file that a browser installs for good: a zip whose files are stored as they are
 * (PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
 */
export async function packExtension(folder: string, file: string): Promise<void> {
  const parts: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of files.sort()) {
    const data = await readFile(path);
    const name = Buffer.from(relative(folder, path).split(sep).join('/'));
    const [sum, size] = [crc32(data), data.length];
    const local = header(0x04034b50, 30, [
      [4, 2, 10],
      [12, 2, date],
      [14, 4, sum],
      [18, 4, size],
      [22, 4, size],
      [26, 2, name.length],
    ]);
    const central = header(0x02014b50, 46, [
      [4, 2, 10],
      [6, 2, 10],
      [14, 2, date],
      [16, 4, sum],
      [20, 4, size],
      [24, 4, size],
      [28, 2, name.length],
      [42, 4, offset],
    ]);
    parts.push(local, name, data);
    index.push(central, name);
    offset += local.length + name.length + size;
  }
  const directory = Buffer.concat(index);
  const end = header(0x06054b50, 22, [
    [8, 2, files.length],
    [10, 2, files.length],
    [12, 4, directory.length],
    [16, 4, offset],
  ]);
  await writeFile(file, Buffer.concat([...parts, directory, end]));
}
