package io.troth.subject.internal.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.MemberRole;
import io.troth.subject.api.Organisations.Member;
import io.troth.subject.api.Organisations.Organisation;
import io.troth.subject.api.ProfileRight;
import io.troth.subject.api.ProfileRules;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Organisations and their members over HTTP. */
final class OrganisationJson {

  private OrganisationJson() {}

  /** What a tenant says of an organisation. */
  @Schema(name = "OrganisationDraft")
  record Draft(
      @Nullable String name,
      @Schema(description = "by field what its people may do; everything when missing")
          @Nullable Map<IdentityField, Set<ProfileRight>> permissions) {

    ProfileRules rules() {
      return permissions == null
          ? ProfileRules.EVERYTHING
          : new ProfileRules(permissions).and(ProfileRules.EVERYTHING);
    }

    @Override
    public String toString() {
      return "Draft[…]";
    }
  }

  /** An organisation; what names it is for callers only who may read identities. */
  @Schema(name = "Organisation")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrganisationBody(
      UUID id,
      @Nullable String externalId,
      @Nullable String name,
      Map<IdentityField, Set<ProfileRight>> permissions,
      Instant createdAt,
      long revision) {

    static OrganisationBody of(Organisation one, boolean named) {
      var permissions = new TreeMap<IdentityField, Set<ProfileRight>>();
      one.rules()
          .rights()
          .forEach((field, rights) -> permissions.put(field, new TreeSet<>(rights)));
      return new OrganisationBody(
          one.id(),
          named ? one.externalId() : null,
          named ? one.name() : null,
          permissions,
          one.createdAt(),
          one.revision());
    }

    @Override
    public String toString() {
      return "Organisation[" + id + "]";
    }
  }

  /** What somebody is to be. */
  @Schema(name = "OrganisationRole")
  record RoleBody(@Nullable MemberRole role) {}

  /** Somebody who belongs to an organisation. */
  @Schema(name = "OrganisationMember")
  record OrganisationMemberBody(UUID subject, MemberRole role, Instant since) {
    static OrganisationMemberBody of(Member member) {
      return new OrganisationMemberBody(member.person().value(), member.role(), member.since());
    }
  }
}
