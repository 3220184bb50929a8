-- Finding a part of a name needs them to be quick; where the engine lacks them it is only slow.
do $$
begin
  create extension if not exists pg_trgm;
  create index customers_folded on customers using gin (folded gin_trgm_ops);
  create index customers_phone_part on customers using gin (phone_digits gin_trgm_ops);
  create index cases_compact on cases using gin (compact gin_trgm_ops);
exception when others then
  raise notice 'no trigrams: %', sqlerrm;
end
$$;
