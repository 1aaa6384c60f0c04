-- Between which moments the records of a half-open range of indices were made, so that those of a time are found without a look
-- at all others: made from the log, behind those who record, who no longer keep an index of moments.
create table record_span (
    first_index bigint primary key,
    next_index  bigint not null,
    earliest    timestamp(3) with time zone not null,
    latest      timestamp(3) with time zone not null
);
drop index ledger_record_by_time;
