import { dateKey } from './dates.ts';
import type { FactKind } from './fact.ts';
import { findLooseDates, type LooseMention } from './loose-dates.ts';

export interface DayHit {
  kind: FactKind;
  start: number;
  end: number;
  /** "2024-03-03", or as much of it as the text tells. */
  value: string;
}

const dayMs = 86_400_000;
// Contacts and cases happen all the year round: only their very day says something.
const lasting: ReadonlySet<FactKind> = new Set(['installed', 'warranty', 'since', 'due', 'day']);
const theirs =
  /\b(?:you|your|yours|was|were|it|unit|system|customers?|installed|fitted|joined|bought|ordered|delivered|due|visit\w*|appointments?|crew|technician|engineer|came|come|born|birthday|expire[sd]?|renew\w*|contract|warranty|parcel|package|order|delivery|refund|payment|invoice|replacement|ihre?[rnms]?|termin|techniker\w*|lieferung|bestellung|montage|votre|vos|rendez-vous|technicien\w*|livraison|commande|su|sus|cita|técnico|entrega|pedido|instalación)\b/i;
const ours = /\b(?:our|we['’]ve had|we have had|we had|company|lines?|store|price)\b/i;

/** The days of a record by every way to name one. */
export class DayIndex {
  readonly #keys = new Map<string, { kind: FactKind; value: string }>();
  readonly #times: { kind: FactKind; value: string; time: number }[] = [];

  /** `value`: "YYYY-MM-DD"; "----" or "--" in the place of a part that is not known. */
  add(kind: FactKind, value: string): void {
    const keep = (key: string, told: string) =>
      this.#keys.has(key) || this.#keys.set(key, { kind, value: told });
    const [year, dayless] = [value.slice(0, 4), value.endsWith('--')];
    const bare = dayless ? value.slice(0, 7) : value;
    if (year !== '----') keep(bare, bare);
    keep(`-${bare.slice(4)}`, bare);
    if (!lasting.has(kind)) return;
    if (!dayless) keep(`---${value.slice(8)}`, value);
    if (year === '----') return;
    keep(value.slice(0, 7), value.slice(0, 7));
    if (kind !== 'due') keep(year, year);
    const time = Date.parse(value);
    if (!Number.isNaN(time)) this.#times.push({ kind, value, time });
  }

  /** `lenient`: for what is public already, of whomever it was said. */
  *hits(text: string, now: Date | null, lenient: boolean): Generator<DayHit> {
    if (this.#keys.size === 0) return;
    for (const mention of findLooseDates(text, now)) {
      if (mention.vague && !lenient && !ofTheirs(text, mention)) continue;
      const hit = this.#find(mention);
      if (hit) yield { ...hit, start: mention.start, end: mention.end };
    }
  }

  #find({ readings, give = 0, vague }: LooseMention): { kind: FactKind; value: string } | null {
    for (const reading of readings) {
      const known = this.#keys.get(dateKey(reading));
      if (known && !(vague && !lasting.has(known.kind))) return known;
      if (give === 0 || reading.year === undefined) continue;
      const time = Date.UTC(reading.year, (reading.month ?? 1) - 1, reading.day ?? 1);
      const near = this.#times.find((one) => Math.abs(one.time - time) <= give * dayMs);
      if (near) return near;
    }
    return null;
  }
}

/** Whether the clause around a mention speaks of the customer's own affairs. */
function ofTheirs(text: string, { start, end }: LooseMention): boolean {
  const before = text.slice(Math.max(0, start - 90), start).replace(/^[\s\S]*[.!?\n]\s/, '');
  const after = text.slice(end, end + 70).replace(/[.!?\n]\s[\s\S]*$/, '');
  return theirs.test(before + after) && !ours.test(before);
}
