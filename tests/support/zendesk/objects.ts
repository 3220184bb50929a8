import { type Answer, type Call, fail, invalid, isLight, notFound, ok, paged } from './answer.ts';
import { holds, parseQuery } from './search-index.ts';
import type { FakeObject, FakeRecord, Json, ZendeskState } from './state.ts';

const showRecord = (object: FakeObject) => (record: FakeRecord) => ({
  url: `https://example.zendesk.com/api/v2/custom_objects/${object.key}/records/${record.id}.json`,
  custom_object_key: object.key,
  created_by_user_id: '1',
  updated_by_user_id: '1',
  ...record,
});

const objectOf = ({ state, params }: Call): FakeObject | undefined => state.objects.get(params[0] ?? '');

export function listFields(call: Call): Answer {
  const object = objectOf(call);
  if (!object) return notFound();
  const custom_object_fields = object.fields.map(({ id, key, type, lookup }) => ({
    id,
    key,
    type,
    title: key,
    ...(lookup && { relationship_target_type: `zen:${lookup}` }),
  }));
  return ok({ custom_object_fields });
}

export function listRecords(call: Call): Answer {
  const object = objectOf(call);
  if (!object) return notFound();
  const wanted = call.url.searchParams.get('filter[external_ids]')?.split(',');
  const all = [...object.records.values()];
  const found = wanted ? all.filter(({ external_id }) => wanted.includes(external_id ?? '')) : all;
  return ok(cursorOnly(call, found, object));
}

export function searchRecords(call: Call): Answer {
  const object = objectOf(call);
  if (!object) return notFound();
  const terms = parseQuery(call.url.searchParams.get('query') ?? '');
  const ids = call.state.index.find(object.key, (doc) => {
    const text = [doc.name, ...Object.values(doc.custom_object_fields as Json)].join(' ');
    return terms.every((term) => holds(text, term));
  });
  return ok(
    cursorOnly(
      call,
      ids.flatMap((id) => object.records.get(String(id)) ?? []),
      object,
    ),
  );
}

/** The records whose lookup field names a user or ticket. */
export function listSources(call: Call): Answer {
  const [kind, target, field, key] = call.params;
  const object = call.state.objects.get(key ?? '');
  const lookup = object?.fields.find(({ id }) => id === Number(field));
  if (!object || !lookup || lookup.lookup !== kind) return notFound();
  const found = [...object.records.values()].filter(
    (record) => String(record.custom_object_fields[lookup.key]) === target,
  );
  return ok(cursorOnly(call, found, object));
}

export function createRecord(call: Call): Answer {
  const object = objectOf(call);
  if (!object) return notFound();
  if (isLight(call.user)) return fail(403, 'Forbidden', 'You do not have access to this page.');
  const input = (call.body.custom_object_record ?? {}) as Json;
  const external_id = typeof input.external_id === 'string' ? input.external_id : null;
  const custom_object_fields = (input.custom_object_fields ?? {}) as Json;
  const name = String(input.name ?? '');
  if (!name) return invalid('Name cannot be blank');
  const wrong = problemOf(call.state, object, custom_object_fields);
  if (wrong) return invalid(wrong);
  if (external_id !== null && byExternalId(object, external_id))
    return invalid(`External id ${external_id} already exists`);
  const record = call.state.addRecord(object, { name, external_id, custom_object_fields });
  return ok({ custom_object_record: showRecord(object)(record) }, 201);
}

/** Changes the named fields only; makes the record where there is none. */
export function upsertRecord(call: Call): Answer {
  const object = objectOf(call);
  const external_id = call.url.searchParams.get('external_id');
  if (!object || external_id === null) return notFound();
  if (isLight(call.user)) return fail(403, 'Forbidden', 'You do not have access to this page.');
  const input = (call.body.custom_object_record ?? {}) as Json;
  const fields = (input.custom_object_fields ?? {}) as Json;
  const wrong = problemOf(call.state, object, fields);
  if (wrong) return invalid(wrong);
  const kept = byExternalId(object, external_id);
  if (!kept) {
    const body = { custom_object_record: { ...input, external_id } };
    return createRecord({ ...call, body });
  }
  kept.custom_object_fields = { ...kept.custom_object_fields, ...fields };
  kept.updated_at = call.state.time();
  call.state.index.put(object.key, kept.id, { ...kept });
  return ok({ custom_object_record: showRecord(object)(kept) });
}

export function deleteRecord(call: Call): Answer {
  const object = objectOf(call);
  if (!object) return notFound();
  if (isLight(call.user)) return fail(403, 'Forbidden', 'You do not have access to this page.');
  const kept = byExternalId(object, call.url.searchParams.get('external_id') ?? '');
  if (!kept) return notFound();
  object.records.delete(kept.id);
  call.state.index.put(object.key, kept.id, null);
  return { status: 204 };
}

const byExternalId = (object: FakeObject, externalId: string): FakeRecord | undefined =>
  [...object.records.values()].find(({ external_id }) => external_id === externalId);

function cursorOnly(call: Call, records: FakeRecord[], object: FakeObject): Json {
  const url = new URL(call.url);
  if (!url.searchParams.has('page[size]')) url.searchParams.set('page[size]', '100');
  return paged({ ...call, url }, 'custom_object_records', records, showRecord(object));
}

function problemOf(state: ZendeskState, object: FakeObject, fields: Json): string | null {
  for (const [key, value] of Object.entries(fields)) {
    const field = object.fields.find((one) => one.key === key);
    if (!field) return `${key} is not a field of ${object.key}`;
    if (field.lookup === 'user' && !state.users.has(Number(value))) return `${key} is not a user`;
    if (field.lookup === 'ticket' && !state.tickets.has(Number(value))) return `${key} is not a ticket`;
  }
  return null;
}
