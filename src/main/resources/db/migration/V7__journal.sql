-- What follows from no leaf: who looked, what was erased or published, who holds a key, what replays gave. Each change of
-- such rows is an entry here, in the same transaction. hash is the SHA-256 of the salt and the rows that carry the number
-- of the entry, as canonical JSON (RFC 8785, every value a string, null left out), one row a line. An entry whose rows
-- have since been changed has lost its salt, and the entry of the change replaces it.
create table journal (
    number   bigint primary key,
    subject  varchar(30) not null,
    replaces bigint,
    salt     bytea,
    hash     bytea not null
);

-- One row, locked while an entry is made: how many there are, and the complete subtrees of their Merkle tree (RFC 9162),
-- largest first. records_before: so many records are older than the journal; those after have a seed.
create table journal_head (
    id             smallint primary key check (id = 0),
    size           bigint not null,
    edge           bytea not null,
    records_before bigint not null,
    entry          bigint
);
insert into journal_head (id, size, edge, records_before) values (0, 0, '', 0);

-- The entry that has sealed a row last.
alter table api_key add column entry bigint;
alter table ledger_key add column entry bigint;
alter table publication add column entry bigint;
alter table erasure add column entry bigint;
alter table reading add column entry bigint;
alter table replay_job add column entry bigint;
alter table replay_group add column entry bigint;
alter table replay_change add column entry bigint;
create index reading_by_entry on reading (entry);
create index replay_change_by_entry on replay_change (entry, leaf_index);

-- SHA-256 (lower-case hex) of what is left of a record whose content was erased.
alter table erasure add column labels varchar(64);

-- 32 random bytes of which, with the caller and the Idempotency-Key, the salt was made: so the leaf commits to both.
alter table record_content add column seed bytea;

create index idempotency_by_record on idempotency (record_id);
