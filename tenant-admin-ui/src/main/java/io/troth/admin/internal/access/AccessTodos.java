package io.troth.admin.internal.access;

import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Todo;
import io.troth.kernel.PageRequest;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.SupportGrants;
import io.troth.subject.api.SupportGrants.Shelf;
import io.troth.tenancy.CurrentActor;
import io.troth.web.Permissions;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks without leave that a second person decides, and silence whose day has come. */
@ApplicationScoped
public class AccessTodos {

  private final Desk desk;
  private final SupportGrants grants;
  private final CurrentActor me;

  AccessTodos(Desk desk, SupportGrants grants, CurrentActor me) {
    this.desk = desk;
    this.grants = grants;
    this.me = me;
  }

  public List<Todo> today(Reader reader) {
    if (!desk.may(Permissions.IDENTITIES_APPROVE)) {
      return List.of();
    }
    var todos = new ArrayList<Todo>();
    grants.list(Shelf.WAITING, PageRequest.first()).items().stream()
        .filter(one -> !one.kind().isPersons())
        .filter(one -> !one.askedBy().equals(Optional.of(me.get().id())))
        .forEach(one -> todos.add(second(one)));
    grants.list(Shelf.UNTOLD, PageRequest.first()).items().stream()
        .filter(one -> one.silence().filter(s -> !s.review().isAfter(reader.now())).isPresent())
        .forEach(one -> todos.add(silent(one)));
    return List.copyOf(todos);
  }

  private static Todo second(GrantView grant) {
    return new Todo(
        Tone.WAITS,
        "Waits for you",
        "A colleague wants to see who a person is without their leave",
        AccessWords.words(grant.kind()) + ": " + grant.purpose(),
        "Read it and decide",
        AccessPages.PATH + "/" + grant.id());
  }

  private static Todo silent(GrantView grant) {
    return new Todo(
        Tone.WAITS,
        "Look at it again",
        "A person does not know that somebody looked at who they are",
        "The day on which that was to be looked at again has come.",
        "Tell them, or say why not yet",
        AccessPages.PATH + "/" + grant.id());
  }
}
