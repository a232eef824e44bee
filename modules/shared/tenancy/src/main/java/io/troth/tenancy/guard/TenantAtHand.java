package io.troth.tenancy.guard;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Where the guard learns the tenant: a driver is made by its class name and given nothing. */
@FunctionalInterface
interface TenantAtHand {

  @Nullable TenantId tenant();

  /** The tenant bound in the running application; none when there is no application. */
  TenantAtHand OF_APPLICATION =
      new TenantAtHand() {

        private volatile @Nullable Known known;

        @Override
        public @Nullable TenantId tenant() {
          var container = Arc.container();
          if (container == null || !container.isRunning()) {
            return null;
          }
          var last = known;
          if (last == null || last.container() != container) {
            last = new Known(container, container.select(CurrentTenant.class).get());
            known = last;
          }
          return last.tenant().find().orElse(null);
        }
      };

  /** The container asked last; test runs start several. */
  record Known(ArcContainer container, CurrentTenant tenant) {}
}
