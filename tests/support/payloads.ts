import fc from 'fast-check';
import * as v from 'valibot';

type Schema = v.GenericSchema & {
  entries?: Record<string, Schema>;
  wrapped?: Schema;
  item?: Schema;
  value?: Schema;
  options?: readonly unknown[];
  pipe?: readonly (Schema & { type: string; requirement?: unknown })[];
};

/** Values that have broken a parser before: prototypes, huge and empty things, numbers in the place of text. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
  fc.constantFrom<unknown>(
    null,
    '',
    '__proto__',
    'constructor',
    '0',
    '-1',
    '101 ',
    '1e3',
    '\u0000',
    '<script>',
    'x'.repeat(40_000),
    Number.NaN,
    -1,
    2 ** 53,
    [],
    {},
    JSON.parse('{"__proto__":{"kind":"options"}}'),
    { toString: 'no' },
  ),
);

/** Whatever a schema takes, most of the time: made from the schema itself, so that no command needs a list of inputs. */
export function fitting(schema: Schema, known: readonly unknown[]): fc.Arbitrary<unknown> {
  if (schema.pipe) {
    const regex = schema.pipe.map(({ requirement }) => requirement).find((each) => each instanceof RegExp);
    if (regex instanceof RegExp)
      return fc.oneof(fc.constantFrom(...known), fc.stringMatching(new RegExp(regex.source)), fc.uuid());
    const bound = (type: string, otherwise: number): number =>
      Number(schema.pipe?.find((each) => each.type === type)?.requirement ?? otherwise);
    const inner = schema.pipe[0] as Schema;
    if (inner.type === 'number')
      return fc.integer({ min: bound('min_value', 0), max: bound('max_value', 1000) });
    if (inner.type === 'array')
      return (
        fc
          .array(fitting(inner.item as Schema, known), {
            minLength: bound('min_length', 0),
            maxLength: Math.min(4, bound('max_length', 4)),
          })
          // A schema of many lists would hardly ever be met as a whole.
          .map((items) => {
            const good = items.filter((item) => v.is(inner.item as Schema, item));
            return good.length < bound('min_length', 0) ? items : good;
          })
      );
    return fitting(inner, known);
  }
  switch (schema.type) {
    case 'strict_object':
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.entries ?? {}).map(([key, entry]) => [key, fitting(entry, known)]),
        ),
      );
    case 'optional':
      return fc.option(fitting(schema.wrapped as Schema, known), { nil: undefined });
    case 'nullable':
      return fc.option(fitting(schema.wrapped as Schema, known));
    case 'array':
      return fc.array(fitting(schema.item as Schema, known), { maxLength: 4 });
    case 'record':
      return fc.oneof(
        fc.constant({}),
        fc.dictionary(fc.constantFrom('a', 'promise'), fitting(schema.value as Schema, known)),
      );
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.nat(1000);
    case 'string':
      return fc.oneof(fc.constantFrom(...known), fc.string({ minLength: 1 }));
    default:
      return fc.oneof(fc.constantFrom(...known), hostile);
  }
}

/** A fitting payload with one thing wrong, or nothing like it at all. */
export function malformed(schema: Schema, known: readonly unknown[]): fc.Arbitrary<unknown> {
  const broken = fc
    .tuple(fitting(schema, known), fc.nat(), hostile, fc.constantFrom('replace', 'remove', 'add', 'proto'))
    .map(([payload, place, value, how]) => {
      if (typeof payload !== 'object' || payload === null) return value;
      const copy: Record<string, unknown> = { ...payload };
      const keys = Object.keys(copy);
      const key = keys[place % Math.max(1, keys.length)] ?? 'extra';
      if (how === 'replace') copy[key] = value;
      if (how === 'remove') delete copy[key];
      if (how === 'add') copy[`extra${place}`] = value;
      if (how === 'proto') Object.defineProperty(copy, '__proto__', { value, enumerable: true });
      return copy;
    });
  return fc.oneof(broken, hostile);
}
