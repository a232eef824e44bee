package io.troth.admin.internal.desk;

import io.troth.kernel.SubjectRef;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.web.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** What staff may call people: their name with the permission to see it, else their pseudonym. */
@ApplicationScoped
public class Names {

  private static final int ENOUGH = 13;

  private final Desk desk;
  private final IdentityVault vault;

  Names(Desk desk, IdentityVault vault) {
    this.desk = desk;
    this.vault = vault;
  }

  /** One look into the vault for all of them. */
  public Function<SubjectRef, String> of(Collection<SubjectRef> people) {
    if (people.isEmpty() || !desk.may(Permissions.IDENTITIES_READ)) {
      return Names::pseudonym;
    }
    Map<SubjectRef, Identity> known = vault.findAll(people);
    return person -> {
      var identity = known.get(person);
      return identity == null
          ? pseudonym(person)
          : identity.name().or(identity::email).orElse(identity.externalId());
    };
  }

  public static String pseudonym(SubjectRef person) {
    return "Person " + person.toString().substring(0, ENOUGH) + "…";
  }

  /** A device of which nothing else is known. */
  public static String visitor(SubjectRef device) {
    return "Visitor " + device.toString().substring(0, ENOUGH) + "…";
  }
}
