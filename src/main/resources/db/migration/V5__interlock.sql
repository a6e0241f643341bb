-- The interlock of rule S59: a return case waits while an asylum procedure of the same person is open anywhere.

-- By what a person of an asylum case is known: a keyed pseudonym of a number, a paper, or a name with a birth date, and
-- the pseudonym of the case. Neither tells anything without the hub's key.
create table person_key (
    key     uuid not null,
    subject uuid not null,
    primary key (key, subject)
);

-- Registrations recorded before there were keys, by record id: up to done they have got theirs. Until the rest has, too,
-- every return case waits.
create table person_key_backlog (
    done  bigint not null,
    until bigint not null
);
insert into person_key_backlog select 0, coalesce(max(id), 0) from record;

-- A delivery that waits for the interlock, or behind one that does. look_at is when it is judged again.
create table held_delivery (
    record_id   bigint      not null,
    partner     text        not null,
    lane        text        not null,
    subject     uuid        not null,
    held_at     timestamptz not null default clock_timestamp(),
    look_at     timestamptz not null default clock_timestamp() + interval '5 seconds',
    released_at timestamptz,
    primary key (record_id, partner)
);
create index held_delivery_look on held_delivery (look_at) where released_at is null;
create index held_delivery_lane on held_delivery (partner, lane) where released_at is null;

-- Records of a consignment that wait for the interlock: not open, not excepted, reached by nobody.
alter table consignment add column held bit varying;
update consignment set held = members & ~members;
alter table consignment alter column held set not null;

grant select, insert on person_key to hub_app;
grant select, update on person_key_backlog to hub_app;
grant select, insert, update on held_delivery to hub_app;
