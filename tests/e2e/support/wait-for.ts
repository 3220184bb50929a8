/** Looks again and again until there is something; throws with what did not happen. `within` in milliseconds. */
export async function waitFor<T>(
  look: () => T | undefined | Promise<T | undefined>,
  otherwise: string,
  within = 20_000,
): Promise<T> {
  for (const end = Date.now() + within; Date.now() < end; ) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited ${within} ms, but ${otherwise}.`);
}
