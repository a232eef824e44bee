-- Who made the next revision of what a draft said, and when; null for what was kept before this was.
alter table policy_draft_past add column editor_kind varchar(10) null;
alter table policy_draft_past add column editor_id varchar(100) null;
alter table policy_draft_past add column edited_at bigint null;
