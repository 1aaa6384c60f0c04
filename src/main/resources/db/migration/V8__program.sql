-- The program that judged, in the words of the answer; null in records from before programs were named.
alter table ledger_record add column program_version varchar(50);
alter table ledger_record add column program_build varchar(100);

-- How many decisions of a job came out with other words and the same meaning, counted among those that match; null in
-- jobs from before there was a difference.
alter table replay_job add column in_meaning bigint;
