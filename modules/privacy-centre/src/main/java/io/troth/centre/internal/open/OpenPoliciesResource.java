package io.troth.centre.internal.open;

import io.troth.policy.api.open.OpenAddress;
import io.troth.policy.api.open.OpenPolicies;
import io.troth.web.OpenWhenSuspended;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** All policies of the tenant. */
@Path(OpenAddress.ALL)
@Produces(MediaType.TEXT_HTML)
@PermitAll
@OpenWhenSuspended
public class OpenPoliciesResource {

  private final OpenPolicies policies;
  private final ListPages lists;

  OpenPoliciesResource(OpenPolicies policies, ListPages lists) {
    this.policies = policies;
    this.lists = lists;
  }

  @GET
  public Response all(@Context Request request) {
    return Kept.answer(request, lists.policies(policies.all()));
  }
}
