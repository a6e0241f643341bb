-- What a record can be replayed with. A row holds the texts a mapping table was compiled of at its first use: the
-- national schema with what it includes, the table, the codes; the digest is taken over all of them, so that a table
-- changed without a new version is another row.
create table mapping_version (
    digest     text        primary key,
    mapping    text        not null,
    names      text[]      not null,
    texts      text[]      not null,
    first_used timestamptz not null default clock_timestamp()
);
create index mapping_version_mapping on mapping_version (mapping, first_used);

-- tables: digest of the mapping version the batch was read with. frames: what stood around its records, sealed.
alter table batch add column tables text;
alter table batch add column frames bytea;

grant select, insert on mapping_version to hub_app;
