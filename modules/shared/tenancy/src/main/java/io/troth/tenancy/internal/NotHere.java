package io.troth.tenancy.internal;

import java.net.URI;

/** What an address that belongs to no tenant answers, before any page or locale is known. */
final class NotHere {

  private static final String PROBLEM =
      """
      {"type":"%s/problems/not-found","title":"There is nothing here","status":404,\
      "detail":"No organisation is served at this address."}
      """;

  static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Nothing here</title>
      </head>
      <body>
      <main>
      <h1>Nothing here</h1>
      <p>No organisation is served at this address. Check the link you were given.</p>
      </main>
      </body>
      </html>
      """;

  private NotHere() {}

  /** As JSON, of the type that the page at the public address explains. */
  static String problem(URI publicUrl) {
    return PROBLEM.formatted(publicUrl.toString().replaceFirst("/+$", ""));
  }
}
