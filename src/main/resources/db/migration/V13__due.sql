-- What INTAKE sees are the records of its own caller.
create index ledger_record_by_caller on ledger_record (caller, leaf_index);

-- The deadlines that the newest decision on each dossier leaves open, made from the answers, to be found by their end. position:
-- the place in the answer; last_moment: the last that is in time; apology: whether an apology would end it.
create table due_deadline (
    leaf_index  bigint not null,
    position    smallint not null,
    last_moment timestamp(6) with time zone not null,
    party       varchar(500) not null,
    apology     boolean not null,
    primary key (leaf_index, position)
);
create index due_deadline_by_end on due_deadline (last_moment, leaf_index, position);
create index due_deadline_by_party on due_deadline (party, last_moment);

-- One row: every record before this index has been looked at.
create table due_head (
    id         smallint primary key check (id = 0),
    next_index bigint not null
);
insert into due_head (id, next_index) values (0, 0);
