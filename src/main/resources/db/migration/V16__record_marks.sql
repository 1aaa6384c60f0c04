-- What a decision can be found by that its labels do not say, as bits: made from the answer, behind those who record.
create table record_mark (
    leaf_index bigint primary key,
    marks      smallint not null
);
create index record_mark_by_marks on record_mark (marks, leaf_index);

-- One row: every record before this index has been looked at.
create table record_mark_head (
    id         smallint primary key check (id = 0),
    next_index bigint not null
);
insert into record_mark_head (id, next_index) values (0, 0);
