package io.troth.personaldata;

import io.troth.personaldata.DataPackage.Entry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people read in a package. The page needs nothing beside itself, and runs nothing. */
final class PackagePages {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final String STYLE =
      """
      :root{color-scheme:light dark}
      body{font:1rem/1.55 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;
        background:light-dark(#fbfaf7,#15181a);color:light-dark(#1d2326,#e6e4de)}
      h1,h2{line-height:1.2}
      h2{margin-top:2rem}
      a{color:light-dark(#0b5d5a,#7fd0c8)}
      table{border-collapse:collapse;width:100%}
      th,td{text-align:start;padding:.5rem .75rem .5rem 0;vertical-align:top;
        border-bottom:1px solid light-dark(#d9d5ca,#3a4144)}
      .rows{text-align:end;font-variant-numeric:tabular-nums}
      .small{color:light-dark(#565d60,#aaa79f);font-size:.9rem}
      @media(max-width:30rem){thead{display:none}tr{display:block;padding:.5rem 0;
        border-bottom:1px solid light-dark(#d9d5ca,#3a4144)}
        th,td{display:block;border:0;padding:.1rem 0}.rows{text-align:start}}
      """;

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Your data with %1$s</title>
      <style>
      %2$s</style>
      </head>
      <body>
      <h1>Your data with %1$s</h1>
      <p>Made on %3$s. This is everything %1$s holds about you here: a copy of your data (GDPR Article
      15(3)), in a form that other services can read (GDPR Article 20).</p>
      <p class="small">Keep this file as carefully as the data in it: it is not encrypted.</p>
      %4$s
      <h2>Whether it is whole</h2>
      <p><code>checksums.txt</code> has the SHA-256 of every file; <code>sha256sum -c checksums.txt</code>
      compares them. <code>package.json</code> says the same as this page, for programs.</p>
      </body>
      </html>
      """;

  private static final String README =
      """
      Personal data held by %s
      Made at %s

      index.html      what there is; opens in any browser, needs no network
      data/           one folder for each part of the service; every table as .json and as .csv
      package.json    the same list for programs
      checksums.txt   SHA-256 of every file; to compare: sha256sum -c checksums.txt

      JSON has the values as they are stored. In CSV a value that a spreadsheet would take for a
      formula has an apostrophe in front. All files are UTF-8, all times UTC (RFC 3339).

      You are given this file by right: GDPR Article 15(3), a copy of your data, and Article 20, your
      data in a form that other services can read.
      """;

  private PackagePages() {}

  static String readme(DataPackage about) {
    return README.formatted(about.tenant(), about.madeAt());
  }

  static String index(DataPackage about, List<Entry> entries) {
    return PAGE.formatted(text(about.tenant()), STYLE, TIME.format(about.madeAt()), parts(entries));
  }

  private static String parts(List<Entry> entries) {
    if (entries.isEmpty()) {
      return "<p>Nothing is held about you.</p>";
    }
    var byHolder = new LinkedHashMap<String, List<Entry>>();
    entries.forEach(
        entry -> byHolder.computeIfAbsent(entry.holder(), any -> new ArrayList<>()).add(entry));
    return byHolder.entrySet().stream()
        .map(part -> part(part.getKey(), part.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String part(String holder, List<Entry> entries) {
    return """
        <h2>%s</h2>
        <table>
        <thead><tr><th scope="col">What</th><th scope="col">Columns</th><th scope="col" class="rows">Rows</th><th scope="col">Files</th></tr></thead>
        <tbody>
        %s
        </tbody>
        </table>"""
        .formatted(
            text(holder),
            entries.stream().map(PackagePages::row).collect(Collectors.joining("\n")));
  }

  private static String row(Entry entry) {
    return """
        <tr><th scope="row">%s</th><td class="small">%s</td><td class="rows">%d</td><td><a href="%s">CSV</a> <a href="%s">JSON</a></td></tr>"""
        .formatted(
            text(entry.table().title()),
            text(String.join(", ", entry.table().columns())),
            entry.rows(),
            entry.csv(),
            entry.json());
  }

  private static String text(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
