-- Why a key took the place of the one before; null in the first of a log.
alter table ledger_key add column reason varchar(2000);
