-- How often the rules of a procedure stood among the reasons of decisions of an outcome, and when last: counted from the labels of
-- the records, behind those who record. It names nobody, and stays when the content of a decision is erased.
create table row_use (
    procedure_id varchar(100) not null,
    rule         varchar(100) not null,
    outcome      varchar(20) not null,
    decisions    bigint not null,
    last_used    timestamp(6) with time zone not null,
    primary key (procedure_id, rule, outcome)
);

-- One row: every record before this index has been counted.
create table row_use_head (
    id         smallint primary key check (id = 0),
    next_index bigint not null
);
insert into row_use_head (id, next_index) values (0, 0);
