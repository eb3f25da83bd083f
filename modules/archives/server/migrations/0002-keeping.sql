-- What happens to items later: checks, boxes, borrowing, transfer, appraisal.

-- 四性检测: one report for each time that an item was checked.
create table archives.check_report (
  id uuid primary key,
  item_id uuid not null references archives.item (id),
  -- Archiving, transfer, long-term keeping (DA/T 70-2018).
  stage text not null check (stage in ('GD', 'YJ', 'CQ')),
  passed boolean not null,
  findings jsonb not null,
  person_name text,
  at timestamptz not null
);
create index check_report_item on archives.check_report (item_id, id desc);

-- 盒: holds items of one class in the order of their numbers.
create table archives.box (
  id uuid primary key,
  holder_id uuid not null references kernel.unit (id),
  fonds text not null,
  fonds_name text not null,
  year smallint not null,
  retention text not null check (retention in ('permanent', 'y30', 'y10')),
  organ text,
  organ_name text,
  number int not null check (number > 0),
  -- Millimetres.
  thickness smallint not null check (thickness in (20, 30, 40, 50)),
  -- 备考表.
  note text not null default '',
  arranged_by text not null,
  arranged_on date not null,
  checked_by text not null default '',
  checked_on date,
  version int not null default 1,
  -- Numbers run on within a year and retention.
  constraint box_number unique (holder_id, fonds, year, retention, number)
);
create index box_holder on archives.box (holder_id, id desc);
create index item_box on archives.item (box_id, n) where box_id is not null;
alter table archives.item add foreign key (box_id) references archives.box (id);

-- 借阅.
create table archives.borrowing (
  id uuid primary key,
  item_id uuid not null references archives.item (id),
  holder_id uuid not null references kernel.unit (id),
  person_id uuid not null references kernel.person (id),
  person_name text not null,
  unit_id uuid not null references kernel.unit (id),
  purpose text not null check (purpose <> ''),
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'ended')),
  days int not null check (days between 1 and 90),
  from_at timestamptz,
  until_at timestamptz,
  decided_by text,
  reason text not null default '',
  -- How often the reader opened a part.
  readings int not null default 0,
  asked_at timestamptz not null,
  version int not null default 1,
  check ((state in ('granted', 'ended')) = (until_at is not null))
);
create index borrowing_holder on archives.borrowing (holder_id, id desc);
create index borrowing_person on archives.borrowing (person_id, id desc);
-- What a reader may read now or has asked for.
create index borrowing_reader on archives.borrowing (item_id, person_id) where state in ('asked', 'granted');
create unique index borrowing_once on archives.borrowing (item_id, person_id) where state = 'asked';
-- What is to be ended.
create index borrowing_due on archives.borrowing (until_at) where state = 'granted';

-- 移交: a batch of items on its way to an archive house.
create table archives.transfer (
  id uuid primary key,
  unit_id uuid not null references kernel.unit (id),
  house_id uuid not null references kernel.unit (id),
  title text not null check (title <> ''),
  state text not null default 'draft' check (state in ('draft', 'sent', 'received', 'returned')),
  items int not null default 0,
  pages int not null default 0,
  bytes bigint not null default 0,
  -- Of the batch's list at the time it was sent: SM3 over every code and digest, and the platform's signature.
  digest text,
  signature text,
  public_key text,
  made_by text not null,
  made_at timestamptz not null,
  sent_by text,
  sent_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  reason text not null default '',
  version int not null default 1
);
create index transfer_unit on archives.transfer (unit_id, id desc);
create index transfer_house on archives.transfer (house_id, id desc) where state <> 'draft';

create table archives.transfer_item (
  transfer_id uuid not null references archives.transfer (id) on delete cascade,
  item_id uuid not null references archives.item (id),
  code text not null,
  primary key (transfer_id, item_id)
);
create unique index transfer_item_code on archives.transfer_item (transfer_id, code);
create index transfer_item_item on archives.transfer_item (item_id);

-- 鉴定: items whose retention has ended, and what becomes of each.
create table archives.appraisal (
  id uuid primary key,
  holder_id uuid not null references kernel.unit (id),
  title text not null check (title <> ''),
  state text not null default 'open' check (state in ('open', 'asked', 'approved', 'refused', 'done')),
  made_by uuid not null references kernel.person (id),
  made_by_name text not null,
  made_at timestamptz not null,
  asked_at timestamptz,
  -- Two persons, neither of whom proposed it: [{personId, name, at}].
  approvals jsonb not null default '[]',
  reason text not null default '',
  done_at timestamptz,
  version int not null default 1
);
create index appraisal_holder on archives.appraisal (holder_id, id desc);

-- 销毁清册 where the verdict is to destroy: kept for ever, with the item as it was.
create table archives.appraisal_item (
  appraisal_id uuid not null references archives.appraisal (id),
  item_id uuid not null references archives.item (id),
  code text not null,
  verdict text not null default 'keep' check (verdict in ('keep', 'destroy')),
  -- The longer retention of what is kept.
  retention text check (retention in ('permanent', 'y30', 'y10')),
  reason text not null default '',
  destroyed_at timestamptz,
  primary key (appraisal_id, item_id)
);
create unique index appraisal_item_code on archives.appraisal_item (appraisal_id, code);
create index appraisal_item_item on archives.appraisal_item (item_id);
