package io.troth.demo.sample;

import io.troth.retention.api.ConnectorTarget.Webhook;
import io.troth.retention.api.Connectors;
import io.troth.retention.api.Connectors.ConnectorDraft;
import io.troth.retention.api.PersonIdentifier;
import io.troth.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;

/** A system outside that is told of the sample tenant's erasures, and answers at once. */
@ApplicationScoped
public class SampleConnectors {

  /** Where the mailing tool is told, below the platform's own address. */
  public static final String MAILING_TOOL = "/demo/mailing-tool/erasures";

  private final Connectors connectors;
  private final PublicAddress address;

  SampleConnectors(Connectors connectors, PublicAddress address) {
    this.connectors = connectors;
    this.address = address;
  }

  void connect() {
    if (connectors.list().isEmpty()) {
      var tool =
          new Webhook(
              address.base() + MAILING_TOOL,
              EnumSet.of(PersonIdentifier.EXTERNAL_ID, PersonIdentifier.EMAIL));
      connectors.add(
          new ConnectorDraft("Mailing tool", tool, Connectors.USUAL_DAYS, Optional.empty()));
    }
  }
}
