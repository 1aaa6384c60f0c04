-- API keys; of the secret only its SHA-256 (lower-case hex) is kept.
create table api_key (
    id          uuid primary key,
    label       varchar(200) not null,
    role        varchar(20) not null,
    secret_hash varchar(64) not null unique,
    created_at  timestamp(6) with time zone not null,
    revoked_at  timestamp(6) with time zone
);

-- One row, locked by the process that looks whether the first administrator's key has to be made.
create table api_key_guard (
    id smallint primary key check (id = 0)
);
insert into api_key_guard (id) values (0);
