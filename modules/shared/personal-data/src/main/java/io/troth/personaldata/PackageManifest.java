package io.troth.personaldata;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.troth.personaldata.DataPackage.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What is in a package, for programs. */
final class PackageManifest {

  private static final JsonFactory JSON = new JsonFactory();

  private PackageManifest() {}

  static void write(DataPackage about, List<Entry> entries, OutputStream out) throws IOException {
    var json = JSON.createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new DefaultPrettyPrinter());
    json.writeStartObject();
    json.writeStringField("format", "troth-data-package");
    json.writeNumberField("formatVersion", DataPackage.FORMAT_VERSION);
    json.writeStringField("madeAt", about.madeAt().toString());
    json.writeStringField("controller", about.tenant());
    json.writeArrayFieldStart("rights");
    json.writeString("GDPR 15(3)");
    json.writeString("GDPR 20");
    json.writeEndArray();
    json.writeNumberField("rows", entries.stream().mapToLong(Entry::rows).sum());
    json.writeArrayFieldStart("tables");
    for (var entry : entries) {
      write(entry, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }

  private static void write(Entry entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("holder", entry.holder());
    json.writeStringField("title", entry.table().title());
    json.writeNumberField("rows", entry.rows());
    json.writeStringField("json", entry.json());
    json.writeStringField("csv", entry.csv());
    json.writeArrayFieldStart("columns");
    for (var column : entry.table().columns()) {
      json.writeString(column);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
