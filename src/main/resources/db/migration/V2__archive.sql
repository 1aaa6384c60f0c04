-- Everything a rulebook is made of, by the SHA-256 of its bytes (lower-case hex).
create table artefact (
    sha256  varchar(64) primary key,
    content bytea not null
);

-- One row: the last sequence given out; locked while a rulebook is published.
create table publication_head (
    id       smallint primary key check (id = 0),
    sequence bigint not null
);
insert into publication_head (id, sequence) values (0, 0);

-- What was published, in the order in which it was published; effective_from is null for what was always in force.
create table publication (
    sequence       bigint primary key,
    rulebook       varchar(100) not null,
    manifest       bytea not null,
    effective_from date,
    published_at   timestamp(6) with time zone not null
);
create index publication_by_rulebook on publication (rulebook);
