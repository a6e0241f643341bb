-- Replies to requests for a transfer that the hub awaits (rule S55): a row per request and agency asked. The reply is
-- due when the day the request names is over, and reply_time after the day the agency was first seen to have taken it.
create table awaited_reply (
    record_id  bigint   not null,
    asked      text     not null,
    subject    uuid     not null,
    reply_by   date     not null,
    reply_time interval not null,
    taken_on   date,
    state      text     not null default 'WAITING'
        check (state in ('WAITING', 'ANSWERED', 'WITHDRAWN', 'REPLACED', 'PROPOSED')),
    primary key (record_id, asked)
);
create index awaited_reply_waiting on awaited_reply (subject) where state = 'WAITING';

-- What the seal of a Signal that is told as it stands is bound to; where it is not said, the late batch it is of.
alter table reply add column place text;

grant select, insert, update on awaited_reply to hub_app;
