package io.troth.retention.internal.packing;

import io.troth.retention.api.DataPackages.Begun;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** A package as an answer that nobody between us and the caller may keep. */
final class PackageAnswers {

  static final String ZIP = "application/zip";

  private PackageAnswers() {}

  static Response of(Begun begun) {
    return Response.ok((StreamingOutput) begun.body()::writeTo, ZIP)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + begun.fileName() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
