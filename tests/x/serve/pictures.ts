import type { ServerResponse } from 'node:http';
import type { World } from '../world/model.ts';

/** PNG files by address. */
export type Pictures = Map<string, Buffer>;

/**
 * Gives people of the world their profile pictures, each upload at an address of its own, as X does. Who has the very
 * same file has the same upload, told of in another size.
 */
export function hangPictures(world: World, byHandle: Record<string, Buffer>): Pictures {
  const uploads = [...new Set(Object.values(byHandle))];
  const entries = Object.entries(byHandle).map(([handle, bytes], place) => {
    const user = world.byHandle(handle);
    if (user === undefined) throw new Error(`Nobody here is called ${handle}.`);
    const upload = uploads.indexOf(bytes);
    const size = Object.values(byHandle).indexOf(bytes) === place ? 'normal' : '400x400';
    user.picture = `https://pbs.twimg.com/profile_images/${2_000_000_000_000_000_000n + BigInt(upload)}/p${upload}_${size}.png`;
    return [user.picture, bytes] as const;
  });
  return new Map(entries);
}

/** As X's picture server: readable from everywhere. */
export function sendPicture(bytes: Buffer | undefined, response: ServerResponse): void {
  response.writeHead(bytes ? 200 : 404, {
    'access-control-allow-origin': '*',
    'content-type': bytes ? 'image/png' : 'text/plain',
    'cache-control': 'max-age=604800, must-revalidate',
  });
  response.end(bytes);
}
