package io.troth.demo.sample;

import io.troth.kernel.PageRequest;
import io.troth.tenant.api.StaffAccounts;
import io.troth.web.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The sample tenant's staff, one of each role. */
@ApplicationScoped
class SampleStaff {

  /**
   * @param name whom the account is for
   */
  record Member(String signIn, String name, StaffRole role) {}

  static final List<Member> MEMBERS =
      List.of(
          new Member("olive@engageware.example", "Olive Ostrander", StaffRole.OWNER),
          new Member("piet@engageware.example", "Piet Prinsloo", StaffRole.PRIVACY_OFFICER),
          new Member("edith@engageware.example", "Edith Engel", StaffRole.EDITOR),
          new Member("sunna@engageware.example", "Sunna Sommer", StaffRole.SUPPORT_AGENT),
          new Member("aldo@engageware.example", "Aldo Amsel", StaffRole.AUDITOR));

  private final StaffAccounts accounts;

  SampleStaff(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  void hire(Keepsakes keepsakes) {
    var known = accounts.list(PageRequest.first()).items();
    for (var member : MEMBERS) {
      var password = keepsakes.keep(passwordName(member), Keepsakes::passPhrase);
      if (known.stream().noneMatch(account -> account.signInName().equals(member.signIn()))) {
        accounts.create(member.signIn(), member.name(), member.role(), password);
      }
    }
  }

  static String passwordName(Member member) {
    return "password." + member.signIn();
  }
}
