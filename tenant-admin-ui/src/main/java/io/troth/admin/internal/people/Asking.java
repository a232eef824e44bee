package io.troth.admin.internal.people;

import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.AccessState;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.SupportGrants;
import io.troth.tenancy.CurrentActor;
import io.troth.web.Permissions;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a person can be asked by whoever is reading. */
@ApplicationScoped
class Asking {

  private final Desk desk;
  private final SupportGrants grants;
  private final CurrentActor me;

  Asking(Desk desk, SupportGrants grants, CurrentActor me) {
    this.desk = desk;
    this.grants = grants;
    this.me = me;
  }

  /**
   * @param open whether the reader may ask
   * @param waiting since when a request of the reader's waits
   */
  record Offer(boolean open, @Nullable Moment waiting) {}

  Offer offer(SubjectRef person, Reader reader) {
    if (!desk.may(Permissions.IDENTITIES_ASK)) {
      return new Offer(false, null);
    }
    var waiting =
        grants.about(person).stream()
            .filter(grant -> grant.state(reader.now()) == AccessState.WAITING)
            .filter(grant -> grant.askedBy().equals(Optional.of(me.get().id())))
            .map(GrantView::askedAt)
            .findFirst();
    return new Offer(true, waiting.map(reader::brief).orElse(null));
  }
}
