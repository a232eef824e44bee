package io.troth.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects the request headers an answer depends on, so that no writer of {@code Vary} wipes out
 * another's.
 */
public final class Vary {

  private static final String KEY = "troth.vary";

  private Vary() {}

  /** Says that this answer would differ for another value of the request header. */
  public static void on(RoutingContext request, String header) {
    Set<String> headers = request.get(KEY);
    if (headers == null) {
      headers = new LinkedHashSet<>();
      request.put(KEY, headers);
    }
    headers.add(header);
  }

  /** Adds what was collected to what the answer already says; called once, before it is sent. */
  public static void write(RoutingContext request) {
    Set<String> collected = request.get(KEY);
    if (collected == null) {
      return;
    }
    var all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    all.addAll(collected);
    for (var written : request.response().headers().getAll("Vary")) {
      Arrays.stream(written.split(",", -1)).map(String::strip).forEach(all::add);
    }
    request.response().putHeader("Vary", String.join(", ", all));
  }
}
