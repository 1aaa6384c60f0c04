-- Which procedures, outcomes and rulebooks the records of a span have, so that those with labels that are rare are found without a
-- look at all others. Every span is looked at once more.
create table record_span_label (
    first_index  bigint not null,
    procedure_id varchar(100) not null,
    outcome      varchar(20) not null,
    rulebook     varchar(100) not null,
    primary key (first_index, procedure_id, outcome, rulebook)
);
create index record_span_label_by_outcome on record_span_label (outcome, first_index);
create index record_span_label_by_procedure on record_span_label (procedure_id, outcome, first_index);
create index record_span_label_by_rulebook on record_span_label (rulebook, first_index);
delete from record_span;
