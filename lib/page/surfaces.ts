import type { Surface } from './surface.ts';

const files = import.meta.glob<Surface>(['./*.ts', '!./*.test.ts'], {
  base: '../surfaces',
  eager: true,
  import: 'default',
});

/** What X shows at this address, as far as Clew knows it. */
export function surfacesAt(address: Pick<Location, 'hostname' | 'pathname'>): Surface[] {
  return Object.values(files).filter((surface) => surface.at(address));
}
