package io.troth.policy.internal.export;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.print.Press;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The one press of the house: whoever sets anything takes turns here. */
@ApplicationScoped
class PdfPress implements Press {

  private static final int AT_A_TIME = 2;
  private static final int PATIENCE_SECONDS = 20;

  private final Typefaces typefaces;
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  PdfPress(Typefaces typefaces) {
    // The library tells the console how it gets on; what is wrong with a sheet, tests find out.
    XRLog.setLoggingEnabled(false);
    this.typefaces = typefaces;
  }

  @Override
  public byte[] pdf(String xhtml, URI base) {
    return inTurn(() -> set(xhtml, base));
  }

  @Override
  public boolean writes(String words) {
    return typefaces.write(words);
  }

  /**
   * Does the work when it is its turn, so that who waited can first look whether somebody else has
   * done it meanwhile.
   */
  <T> T inTurn(Supplier<T> work) {
    takeTurn();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Problem.of(
        CommonProblem.TOO_MANY_REQUESTS, "Too many PDFs are being made. Try again in a minute.");
  }

  /** For who has the turn already. */
  byte[] set(String xhtml, URI base) {
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Troth");
    // Nothing is loaded, whatever a text says: no address resolves.
    builder.useUriResolver((from, uri) -> null);
    typefaces.addTo(builder);
    builder.withW3cDocument(Markup.parse(xhtml), base.toString());
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
