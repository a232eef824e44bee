package io.troth.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The word by which this answer's content security policy knows our own scripts: {@code <script
 * nonce="{inject:cspNonce.value}">}. A page that never asks for it may run no script at all.
 */
@Named
@RequestScoped
public class CspNonce {

  private static final String KEY = "troth.csp-nonce";
  private static final int BYTES = 18;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CurrentVertxRequest request;

  CspNonce(CurrentVertxRequest request) {
    this.request = request;
  }

  /** 24 characters that no two answers share. */
  public String value() {
    var current = request.getCurrent();
    return given(current).orElseGet(() -> make(current));
  }

  /** The nonce of this answer, if its page asked for one. */
  public static Optional<String> given(RoutingContext request) {
    return Optional.ofNullable(request.<String>get(KEY));
  }

  private static String make(RoutingContext request) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    request.put(KEY, nonce);
    return nonce;
  }
}
