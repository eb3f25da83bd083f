-- Working calendars. A calendar belongs to a unit, to a region with everything below it, or to nobody: that one is for all.
-- For a day the nearest calendar that names it decides; days that none names follow the published holidays, then the week.
create table kernel.working_calendar (
  id uuid primary key,
  name text not null check (name <> ''),
  unit_id uuid references kernel.unit (id),
  region_code text collate "C" references kernel.region (code),
  -- Hours by season (contract/calendar: Season); null where this calendar only changes days.
  seasons jsonb,
  -- Years whose holidays are entered here in full; what is published for them no longer counts.
  listed_years smallint[] not null default '{}',
  version integer not null default 1,
  unique nulls not distinct (unit_id, region_code),
  check (unit_id is null or region_code is null),
  check (unit_id is not null or region_code is not null or seasons is not null)
);
create index working_calendar_region on kernel.working_calendar (region_code);
-- The list of calendars.
create index working_calendar_order on kernel.working_calendar (name collate "C", id);

create table kernel.calendar_day (
  calendar_id uuid not null references kernel.working_calendar (id) on delete cascade,
  day date not null,
  working boolean not null,
  name text check (name <> ''),
  primary key (calendar_id, day)
);

insert into kernel.working_calendar (id, name, seasons) values (gen_random_uuid(), '通用工作日历',
  '[{"from": "01-01", "hours": [{"from": "08:30", "to": "12:00"}, {"from": "14:30", "to": "18:00"}]}]');
