package io.troth.tenancy.internal;

/** What an address that belongs to no tenant answers, before any page or locale is known. */
final class NotHere {

  static final String PROBLEM =
      """
      {"type":"about:blank","title":"Not Found","status":404,\
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
}
