-- Several changes in one mail.

-- Id of the notice under whose ids the mail of this one goes, its own for the one that leads; null for
-- a mail of its own. It is set when a mail is claimed and stays with what was tried, so that a repeated
-- mail tells of nothing else. Found by the person, so it needs no key.
alter table notice add column mail_id binary(16) null;

-- How long a new mailing waits for others to the same people; 0: each change has a mail of its own.
alter table mailing_rules add column gather_minutes int not null default 0;
