import { hashPixels } from '../impostors/picture-hash.ts';
import { smallPicture } from '../impostors/picture-key.ts';

const types = /^image\/(?:jpeg|png|webp)$/;
/** Bytes; X's pictures of this size have some two thousand. */
const mostBytes = 60_000;
/** Milliseconds for all of it. */
const patience = 8000;
/** Pixels along each side: a multiple of both sides of the hash's grids. */
const side = 72;

/**
 * What a profile picture shows, from its key, as the background can see it: asked of X's picture server without cookies
 * or referrer, in the smallest size that X uses. Null where the answer is no such picture; undefined where there was
 * none. In Firefox nothing is asked: there the request would bear an origin that is this one installation's alone, by
 * which X could tell the person who asks.
 */
export async function readPicture(key: string): Promise<string | null | undefined> {
  if (globalThis.location.protocol === 'moz-extension:') return undefined;
  const signal = AbortSignal.timeout(patience);
  const bytes = await download(smallPicture(key), signal).catch(() => undefined);
  if (!bytes) return bytes;
  try {
    const picture = await createImageBitmap(bytes);
    const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, side, side);
    context.drawImage(picture, 0, 0, side, side);
    picture.close();
    return hashPixels(context.getImageData(0, 0, side, side));
  } catch {
    // It says that it is a picture, and is none.
    return null;
  }
}

async function download(url: string, signal: AbortSignal): Promise<Blob | null> {
  const answer = await fetch(url, {
    signal,
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
  const type = answer.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const length = Number(answer.headers.get('content-length') ?? 0);
  if (!answer.ok || !answer.body || !types.test(type) || length > mostBytes) {
    await answer.body?.cancel();
    return null;
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > mostBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return new Blob(parts, { type });
}
