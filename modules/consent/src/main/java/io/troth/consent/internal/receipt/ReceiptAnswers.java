package io.troth.consent.internal.receipt;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers with receipts: in the form and the language that is asked for. */
@Singleton
class ReceiptAnswers {

  private static final String FORM_AND_LANGUAGE = "Accept, Accept-Language";

  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.valueOf(ReceiptFile.JSON_LD), MediaType.valueOf(ReceiptFile.PDF))
          .build();

  private final ReceiptFiles files;
  private final Deeds deeds;

  ReceiptAnswers(ReceiptFiles files, Deeds deeds) {
    this.files = files;
    this.deeds = deeds;
  }

  /** Linked data unless paper is preferred. */
  Response negotiated(Deed deed, Request request, HttpHeaders headers) {
    var wished = request.selectVariant(FORMS);
    var paper = wished != null && wished.getMediaType().toString().equals(ReceiptFile.PDF);
    var file = paper ? files.pdf(deed, language(null, headers)) : files.linked(deed);
    return answer(request, file, FORM_AND_LANGUAGE);
  }

  /**
   * @param lang tag of a language; null for the one the browser prefers
   */
  Response pdf(Deed deed, @Nullable String lang, Request request, HttpHeaders headers) {
    return answer(request, files.pdf(deed, language(lang, headers)), HttpHeaders.ACCEPT_LANGUAGE);
  }

  Response linked(Deed deed, Request request) {
    return answer(request, files.linked(deed), null);
  }

  Response kantara(Deed deed, Request request) {
    return answer(request, files.kantara(deed), null);
  }

  /** To be saved, not shown: receipts hold words that people wrote. */
  private static Response answer(Request request, ReceiptFile file, @Nullable String varies) {
    var tag = new EntityTag(file.tag());
    var known = request.evaluatePreconditions(tag);
    var answer =
        known != null
            ? known
            : Response.ok(file.content().get(), file.type())
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + file.name() + "\"");
    return answer.tag(tag).header(HttpHeaders.VARY, varies).build();
  }

  private Locale language(@Nullable String lang, HttpHeaders headers) {
    if (lang != null) {
      return spoken(lang)
          .orElseThrow(
              () ->
                  Problem.at(
                      CommonProblem.NOT_FOUND,
                      "lang",
                      "Receipts are not written in that language.",
                      "en, de"));
    }
    return headers.getAcceptableLanguages().stream()
        .flatMap(wish -> spoken(wish.getLanguage()).stream())
        .findFirst()
        .orElseGet(() -> deeds.house().locale());
  }

  private static Optional<Locale> spoken(String language) {
    return ReceiptWords.spoken().stream()
        .filter(each -> each.getLanguage().equals(language))
        .findFirst();
  }
}
