-- How grave a case is, where somebody said: 0 nothing wrong to 3 danger.
alter table cases add column severity smallint check (severity between 0 and 3);
