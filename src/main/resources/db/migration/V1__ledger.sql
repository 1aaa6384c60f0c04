-- One row: how many records there are. A group of records is numbered while this row is locked, so that the
-- numbers are dense and become visible in order, whichever process writes them.
create table ledger_head (
    id   smallint primary key check (id = 0),
    size bigint not null check (size >= 0)
);
insert into ledger_head (id, size) values (0, 0);

-- What stays for ever: the leaf of the Merkle tree, and the labels records are looked up by.
create table ledger_record (
    leaf_index   bigint primary key,
    id           uuid not null unique,
    recorded_at  timestamp(3) with time zone not null,
    rulebook     varchar(100) not null,
    procedure_id varchar(100) not null,
    outcome      varchar(20) not null,
    dossier_code varchar(200),
    received_at  timestamp(6) with time zone not null,
    caller       varchar(64) not null,
    leaf         bytea not null,
    leaf_hash    bytea not null
);
create index ledger_record_by_procedure on ledger_record (procedure_id, leaf_index);
create index ledger_record_by_dossier on ledger_record (dossier_code, leaf_index);
create index ledger_record_by_time on ledger_record (recorded_at);

-- What may have to be erased on order: without its row the leaf still proves, and tells nothing.
create table record_content (
    leaf_index bigint primary key references ledger_record (leaf_index),
    salt       bytea not null,
    request    bytea not null,
    answer     bytea not null
);

-- Which record an Idempotency-Key of a caller made, and from which body.
create table idempotency (
    caller          varchar(64) not null,
    idempotency_key varchar(255) not null,
    body_hash       bytea not null,
    record_id       uuid not null,
    primary key (caller, idempotency_key)
);
