-- What records are found by, made behind those who record: until now they kept these indexes themselves, and waited for them. All
-- below the index in the head is here, and nothing else. marks: what the answer says, as bits.
create table record_index (
    leaf_index   bigint primary key,
    procedure_id varchar(100) not null,
    caller       varchar(64) not null,
    dossier_code varchar(200),
    basis_set    uuid,
    marks        smallint not null
);
create table record_index_head (
    id         smallint primary key check (id = 0),
    next_index bigint not null
);
insert into record_index_head (id, next_index)
    select 0, least(m.next_index, d.next_index) from record_mark_head m, due_head d;
insert into record_index (leaf_index, procedure_id, caller, dossier_code, basis_set, marks)
    select r.leaf_index, r.procedure_id, r.caller, r.dossier_code, r.basis_set, coalesce(m.marks, 0)
    from ledger_record r left join record_mark m on m.leaf_index = r.leaf_index
    where r.leaf_index < (select next_index from record_index_head);
create index record_index_by_procedure on record_index (procedure_id, leaf_index);
create index record_index_by_caller on record_index (caller, leaf_index);
create index record_index_by_dossier on record_index (dossier_code, leaf_index);
create index record_index_by_basis on record_index (basis_set, leaf_index);
create index record_index_by_marks on record_index (marks, leaf_index);
drop index ledger_record_by_procedure;
drop index ledger_record_by_caller;
drop index ledger_record_by_dossier;
drop index ledger_record_by_basis;
drop table record_mark;
drop table record_mark_head;

-- What a decision leaves open is closed by the next on its dossier without a look at the record.
alter table due_deadline add column dossier_code varchar(200);
alter table due_deadline add column procedure_id varchar(100);
delete from due_deadline where leaf_index >= (select next_index from record_index_head);
update due_deadline set
    dossier_code = (select r.dossier_code from ledger_record r where r.leaf_index = due_deadline.leaf_index),
    procedure_id = (select r.procedure_id from ledger_record r where r.leaf_index = due_deadline.leaf_index);
alter table due_deadline alter column procedure_id set not null;
create index due_deadline_by_dossier on due_deadline (dossier_code, procedure_id);
drop table due_head;
