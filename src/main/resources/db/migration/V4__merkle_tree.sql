-- The Merkle tree over the leaf hashes (RFC 9162, 2.1): the hash of every complete subtree of 16, 256, 4096, … leaves.
-- level is the binary logarithm of that number, node_index counts the subtrees of a level from the left. Whatever lies
-- in between is made from at most 15 of these when somebody asks for it.
create table ledger_node (
    level      smallint not null,
    node_index bigint not null,
    hash       bytea not null,
    primary key (level, node_index)
);

-- How many of the records the tree covers, and its root over them (null: over none). Records from before there was a
-- tree are added to it when the service starts.
alter table ledger_head add column tree_size bigint default 0 not null;
alter table ledger_head add column root bytea;

-- Every key that has signed checkpoints of this log, in the verifier form of a signed note.
create table ledger_key (
    verifier_key varchar(500) primary key,
    first_used   timestamp(3) with time zone not null
);
