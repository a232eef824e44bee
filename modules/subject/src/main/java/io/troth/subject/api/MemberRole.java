package io.troth.subject.api;

/** What somebody is to an organisation. */
public enum MemberRole {
  MEMBER,
  /** Sees the members' names and profiles, and nothing more. */
  ADMINISTRATOR
}
