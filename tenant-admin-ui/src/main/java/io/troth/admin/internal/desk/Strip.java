package io.troth.admin.internal.desk;

import io.quarkus.security.identity.SecurityIdentity;
import io.troth.web.Permissions;
import io.troth.web.page.MovableTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;

/** The strip above every staff page of a demo, with which time is advanced. */
@Named("clockStrip")
@RequestScoped
public class Strip {

  private final Instance<MovableTime> time;
  private final SecurityIdentity caller;

  Strip(Instance<MovableTime> time, SecurityIdentity caller) {
    this.time = time;
    this.caller = caller;
  }

  public boolean shown() {
    return time.isResolvable() && time.get().movable() && caller.hasRole(Permissions.DEMO_CONTROL);
  }

  public String ahead() {
    var ahead = time.get().ahead();
    return ahead.isZero() ? "real time" : ahead.toDays() + " days ahead";
  }
}
