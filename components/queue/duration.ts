import { duration as unit } from '../ui/time.ts';

const minute = 60_000;

/**
 * A length of time in whole minutes, so that it changes once a minute: "40m", "3h 5m", from ten hours on in hours alone.
 * Of what is left, a minute that has begun counts; of what is overdue (negative), only one that is over. Never none.
 */
export function duration(ms: number, form: 'narrow' | 'long' = 'narrow'): string {
  const minutes = Math.max(1, ms > 0 ? Math.ceil(ms / minute) : Math.floor(-ms / minute));
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return unit(minutes, 'minute', form);
  if (hours >= 10 || minutes % 60 === 0) return unit(hours, 'hour', form);
  return `${unit(hours, 'hour', form)} ${unit(minutes % 60, 'minute', form)}`;
}
