-- Records that wait for another one of their sender (rule S35). They are no records yet: released, each enters the
-- ledger in a batch of its own, behind what it waited for; expired, it enters as a refusal.
create table parked (
    intake_id  bigint      not null references intake (id),
    no         int         not null,
    subject    uuid        not null,
    key_id     bigint      not null,
    raw        bytea       not null,
    until      timestamptz not null,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'RELEASED', 'EXPIRED')),
    parked_at  timestamptz not null default clock_timestamp(),
    primary key (intake_id, no)
);
create index parked_waiting on parked (intake_id, no) where state = 'WAITING';

-- A Signal that is told as it stands, such as that of a record refused after its submission was answered.
alter table reply add column signal bytea;

grant select, insert, update on parked to hub_app;
