-- Who gave the case to its owner: they may take it back.
alter table cases add column assigned_by text;
