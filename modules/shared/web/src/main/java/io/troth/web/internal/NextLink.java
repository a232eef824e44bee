package io.troth.web.internal;

import io.troth.kernel.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every page of a list the {@code Link} header to the next one (RFC 8288). */
class NextLink {

  @ServerResponseFilter
  public void link(
      ContainerRequestContext request, ContainerResponseContext response, UriInfo address) {
    if (response.getEntity() instanceof Page<?> page && page.next().isPresent()) {
      var next = address.getRequestUriBuilder().replaceQueryParam("cursor", page.next().get());
      var relative = next.build();
      response
          .getHeaders()
          .add(
              HttpHeaders.LINK,
              "<" + relative.getRawPath() + "?" + relative.getRawQuery() + ">; rel=\"next\"");
    }
  }
}
