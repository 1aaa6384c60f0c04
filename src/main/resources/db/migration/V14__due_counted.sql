-- What is due is counted by whom it binds without a look at the table itself.
drop index due_deadline_by_end;
drop index due_deadline_by_party;
create index due_deadline_by_end on due_deadline (last_moment, leaf_index, position, party, apology);
create index due_deadline_by_apology on due_deadline (apology, last_moment, leaf_index, position, party);
