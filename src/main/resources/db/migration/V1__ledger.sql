-- The ledger: what was received, decided, delivered and answered. Migrations run as the owner; the running hub is
-- hub_app, which may add to everything, change what moves, and delete nothing. No table refers to a record by foreign
-- key, so that record, refusal and evidence_event can be partitioned by id later.

do $$
begin
    if not exists (select 1 from pg_roles where rolname = 'hub_app') then
        create role hub_app nologin;
    end if;
end $$;

-- One row per submission of an agency. The receipt is sealed; it is given byte for byte at every resend.
create table intake (
    id            bigint generated always as identity primary key,
    agency        text        not null,
    submission_id text        not null,
    feed          text        not null,
    channel       text        not null,
    digest        text        not null,
    state         text        not null check (state in ('RUNNING', 'DONE')),
    accepted      int         not null default 0,
    refused       int         not null default 0,
    receipt       bytea,
    received_at   timestamptz not null default clock_timestamp(),
    unique (agency, submission_id),
    check (state = 'RUNNING' or receipt is not null)
);
create index intake_feed on intake (feed, received_at);

-- The same submission id with another content (SK-1409).
create table intake_conflict (
    agency        text        not null,
    submission_id text        not null,
    digest        text        not null,
    at            timestamptz not null default clock_timestamp(),
    primary key (agency, submission_id, digest)
);

-- Up to 500 records of one submission, written in one transaction. Bit n of a bitmap speaks of record n of the batch;
-- told_… says which records' levels the sender has been told, or will never be told (sender in the origin set).
create sequence batch_id;
create table batch (
    id             bigint primary key,
    intake_id      bigint     not null references intake (id),
    batch_no       int        not null,
    lane           text       not null,
    size           int        not null,
    accepted       int        not null,
    refused        int        not null,
    errors         bytea      not null,
    told_available bit varying not null,
    told_taken     bit varying not null,
    told_processed bit varying not null,
    told_refused   bit varying not null,
    told_withheld  bit varying not null,
    unique (intake_id, batch_no)
);

-- A data key per subject, wrapped by the hub's master key. Forgetting the wrapped key forgets the subject.
create table subject_key (
    id          bigint generated always as identity primary key,
    subject     uuid        not null,
    wrapped     bytea,
    created_at  timestamptz not null default clock_timestamp(),
    shredded_at timestamptz
);
create unique index subject_key_live on subject_key (subject) where shredded_at is null;

-- One accepted record. id = batch id * 512 + position in the batch; ids of one subject grow in the order of commit.
create table record (
    id             bigint   primary key,
    batch_id       bigint   not null,
    message_id     uuid     not null unique,
    kind           text     not null,
    subject        uuid     not null,
    version        int      not null,
    digest         bytea    not null,
    origins        text     not null,
    personal       boolean  not null,
    decisions      text     not null,
    agreements     text     not null,
    mapping        text     not null,
    warnings       text,
    key_id         bigint   not null,
    payload        bytea,
    raw            bytea
);
create index record_subject on record (subject, kind, version);
alter table record alter column payload set storage external;
alter table record alter column raw set storage external;

-- One refused record: which findings, where; the record itself sealed, never a value in the open.
create table refusal (
    batch_id  bigint not null,
    no        int    not null,
    findings  text   not null,
    key_id    bigint,
    raw       bytea
);
create index refusal_batch on refusal (batch_id, no);

-- What of a batch goes to one partner. digests holds 16 bytes per record: the head of SHA-256 of the body it was sent.
create table consignment (
    id        bigint generated always as identity primary key,
    batch_id  bigint      not null,
    partner   text        not null,
    lane      text        not null,
    members   bit varying not null,
    sent      bit varying not null,
    taken     bit varying not null,
    processed bit varying not null,
    refused   bit varying not null,
    excepted  bit varying not null,
    digests   bytea,
    state     text        not null default 'OPEN' check (state in ('OPEN', 'PUBLISHED')),
    attempts  int         not null default 0,
    fence     bigint      not null default 0,
    changed   boolean     not null default false,
    opened_at timestamptz not null default clock_timestamp(),
    unique (batch_id, partner)
) with (fillfactor = 70);
create index consignment_open on consignment (partner, lane, batch_id) where state = 'OPEN';
create index consignment_changed on consignment (batch_id) where changed;

-- Who serves a lane of a partner at the moment, and when it may be tried again after a failure.
create table lane_lease (
    partner   text        not null,
    lane      text        not null,
    owner     text        not null default '',
    fence     bigint      not null default 0,
    until     timestamptz not null default '-infinity',
    failures  int         not null default 0,
    next_at   timestamptz not null default '-infinity',
    served_at timestamptz not null default '-infinity',
    primary key (partner, lane)
) with (fillfactor = 50);

-- A single record that left its consignment: WITHHELD or QUARANTINED at sending, HELD behind one, DEAD, REFUSED.
create table exception_record (
    record_id   bigint      not null,
    partner     text        not null,
    lane        text        not null,
    subject     uuid,
    reason      text        not null,
    detail      text        not null default '',
    at          timestamptz not null default clock_timestamp(),
    resolved_at timestamptz,
    primary key (record_id, partner, reason)
);
create index exception_record_lane on exception_record (partner, lane) where resolved_at is null;

-- Levels still to be told to a sender.
create table reply (
    id       bigint generated always as identity primary key,
    agency   text        not null,
    batch_id bigint      not null,
    level    text        not null,
    members  bit varying not null,
    state    text        not null default 'OPEN' check (state in ('OPEN', 'SENT')),
    at       timestamptz not null default clock_timestamp()
);
create index reply_open on reply (id) where state = 'OPEN';

-- Append-only. The commitment is SHA-256 over salt and facts without personal data; checkpoints number the rows.
create table evidence_event (
    id         bigint generated always as identity primary key,
    type       text        not null,
    ref        text        not null,
    salt       bytea       not null,
    commitment bytea       not null,
    at         timestamptz not null default clock_timestamp()
);

-- Who looked at what, and why.
create table access_log (
    id     bigint generated always as identity primary key,
    at     timestamptz not null default clock_timestamp(),
    who    text        not null,
    action text        not null,
    ref    text        not null,
    reason text        not null
);

grant usage on schema public to hub_app;
grant usage on sequence batch_id to hub_app;
grant select, insert, update on intake, batch, subject_key, consignment, lane_lease, exception_record, reply to hub_app;
grant select, insert on intake_conflict, record, refusal, evidence_event, access_log to hub_app;
