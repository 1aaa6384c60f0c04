-- What is due is counted by who recorded it without a look at the records. What had been found is found again.
delete from due_deadline;
update due_head set next_index = 0;
alter table due_deadline add column caller varchar(64) not null;
create index due_deadline_by_caller on due_deadline (caller, last_moment, leaf_index, position, party, apology);
