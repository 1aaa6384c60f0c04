-- When deadlines were looked at is remembered by the process that looks: it was written every ten seconds for nothing.
alter table subscription drop column deadlines_at;
