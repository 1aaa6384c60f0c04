-- Orders to evaluate recorded decisions again. Every record from first_index to before end_index that passes the filter
-- belongs; those below next_index are done and counted. Whoever holds the lease works on it.
create table replay_job (
    id               uuid primary key,
    created_at       timestamp(3) with time zone not null,
    caller           varchar(64) not null,
    recorded_from    timestamp(6) with time zone not null,
    recorded_to      timestamp(6) with time zone not null,
    procedure_id     varchar(100),
    rulebook         varchar(100) not null,
    known_sequence   bigint not null,
    state            varchar(20) not null,
    first_index      bigint not null,
    end_index        bigint not null,
    next_index       bigint not null,
    total            bigint not null,
    matching         bigint default 0 not null,
    differing        bigint default 0 not null,
    not_reproducible bigint default 0 not null,
    finished_at      timestamp(3) with time zone,
    lease_holder     uuid,
    lease_until      timestamp(3) with time zone
);
create index replay_job_by_state on replay_job (state, created_at);

-- What came out otherwise than recorded, or could not be evaluated: one line of JSON a decision.
create table replay_change (
    job_id     uuid not null references replay_job (id),
    leaf_index bigint not null,
    line       bytea not null,
    primary key (job_id, leaf_index)
);

-- How many decisions of a job changed in the same way; group_key is the SHA-256 of content.
create table replay_group (
    job_id    uuid not null references replay_job (id),
    group_key varchar(64) not null,
    content   bytea not null,
    decisions bigint not null,
    primary key (job_id, group_key)
);
